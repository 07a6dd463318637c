// .csv and .tsv into a Book: RFC 4180 and what is found in the wild.
#pragma once
#include "models/exchange/sheet.h"
#include <QIODevice>
#include <string>

namespace rostrum {

/// Fields one after the other; the bytes outlive the scanner.
class CsvScanner {
public:
    enum class After { Field, Line, End };
    CsvScanner(std::string_view bytes, char delimiter) : m_bytes(bytes), m_delimiter(delimiter) {}

    /// The next field; valid until the next call. Says what comes after it.
    After next(std::string_view& field);
    size_t position() const { return m_at; }
    bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    bool quoted();
    After leave(size_t end);

    std::string_view m_bytes;
    std::string m_text; // a quoted field, freed of its quotes
    size_t m_at = 0;
    char m_delimiter;
};

/// Comma, tab or semicolon, whichever cuts the first lines into the same number of fields most often.
char guessDelimiter(std::string_view utf8);

/// The device stays the caller's. Every cell is text; the sheet is called `name`. Fills `sheets`, `format`, `encoding`.
Result<Book> readCsv(QIODevice& device, const QString& name, const ReadOptions& options);

} // namespace rostrum
