// The XML parts of a book, read one after the other with word of how far the reading is.
#pragma once
#include "models/exchange/sheet.h"
#include "models/exchange/xmlreader.h"
#include "models/exchange/zipcontainer.h"

namespace rostrum {

/// Zip and options stay the caller's. Progress is told in unpacked bytes, against what was expected before.
class BookParts {
public:
    BookParts(ZipContainer& zip, const ReadOptions& options) : m_zip(zip), m_options(options) {}
    void expect(const std::string& name) { m_total += qint64(m_zip.declaredSize(name)); }
    /// Cancelled, and whatever zip, XML and handler find.
    Result<void> read(const std::string& name, XmlHandler& handler);

private:
    ZipContainer& m_zip;
    const ReadOptions& m_options;
    qint64 m_done = 0, m_total = 0;
};

} // namespace rostrum
