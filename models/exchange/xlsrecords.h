// The records of a BIFF stream: a number, a length and that many bytes, one after the other.
#pragma once
#include "models/base/result.h"
#include "models/exchange/olestream.h"
#include <QtEndian>
#include <functional>
#include <optional>
#include <string_view>

namespace rostrum {

/// The numbers of the records that are understood; every other is passed over.
namespace XlsId {
enum : uint16_t {
    Formula = 0x0006,
    Eof = 0x000A,
    DateMode = 0x0022,
    FilePass = 0x002F,
    Continue = 0x003C,
    CodePage = 0x0042,
    WsBool = 0x0081,
    BoundSheet = 0x0085,
    MulRk = 0x00BD,
    RString = 0x00D6,
    Xf = 0x00E0,
    Sst = 0x00FC,
    LabelSst = 0x00FD,
    Number = 0x0203,
    Label = 0x0204,
    BoolErr = 0x0205,
    String = 0x0207,
    Array = 0x0221,
    Table = 0x0236,
    Rk = 0x027E,
    Format = 0x041E,
    SharedFormula = 0x04BC,
    Bof = 0x0809,
};
} // namespace XlsId

/// Little-endian numbers at a place that the caller knows to be inside.
inline uint16_t xls16(std::string_view bytes, size_t at) { return qFromLittleEndian<uint16_t>(bytes.data() + at); }
inline uint32_t xls32(std::string_view bytes, size_t at) { return qFromLittleEndian<uint32_t>(bytes.data() + at); }
inline double xlsDouble(std::string_view bytes, size_t at) { return qFromLittleEndian<double>(bytes.data() + at); }

/// Reads forward through a buffer of fixed size. A failure is kept: next() is false from then on, status() tells why.
class XlsRecords {
public:
    using Progress = std::function<bool(qint64 done, qint64 total)>;
    XlsRecords(OleStream stream, Progress progress);

    qint64 size() const { return m_stream.size(); }
    void seek(qint64 position);
    /// Goes on to the next record; false at the end of the stream and after a failure.
    bool next();
    /// Goes on to the next record if that is a CONTINUE. When it is not, body() is no longer valid, but next() works.
    bool nextContinue();
    uint16_t id() const { return m_id; }
    /// Valid until the next call.
    std::string_view body() const { return m_body; }
    Result<void> status() const;
    void fail(Error error);
    /// The error of records that contradict themselves.
    void damage();

private:
    bool ensure(size_t bytes);

    OleStream m_stream;
    Progress m_progress;
    std::vector<char> m_buffer;
    size_t m_block;
    size_t m_begin = 0, m_end = 0; // what of the buffer is not read yet
    qint64 m_position = 0;         // in the stream, of the buffer's end
    qint64 m_passed = 0;           // bytes of records in all
    uint16_t m_id = 0;
    std::string_view m_body;
    std::optional<Error> m_error;
};

} // namespace rostrum
