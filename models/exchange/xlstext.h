// Texts of BIFF records: character by character over the boundaries of CONTINUE records.
#pragma once
#include "models/exchange/xlsrecords.h"
#include <string>

namespace rostrum {

/// A cursor in the current record that goes on in the CONTINUE records behind it.
class XlsText {
public:
    explicit XlsText(XlsRecords& records, size_t at = 0) : m_records(records), m_at(at) {}

    /// Little-endian, also when a boundary runs through it; false when the records end.
    bool u8(unsigned& value) { return number(value, 1); }
    bool u16(unsigned& value) { return number(value, 2); }
    bool u32(unsigned& value) { return number(value, 4); }
    bool skip(uint64_t bytes);
    /// `bytes` bytes of a BIFF5 string.
    bool bytes(std::string& out, size_t bytes);
    /// A BIFF8 string whose length in units has been read: flags, characters; runs and phonetic blocks are passed over.
    /// Unpaired surrogates and NULs become U+FFFD.
    bool unicode(std::string& utf8, size_t units);
    bool atEnd() const { return m_at >= m_records.body().size(); }

private:
    bool number(unsigned& value, int bytes);
    bool segment();
    bool characters(std::string& utf8, size_t units, bool wide);
    void unit(std::string& utf8, char16_t unit);

    XlsRecords& m_records;
    size_t m_at;
    char16_t m_high = 0; // the first half of a pair that waits for its second
};

} // namespace rostrum
