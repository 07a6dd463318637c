#include "models/exchange/csvreader.h"
#include "models/base/refusals.h"
#include "models/base/text.h"
#include "models/exchange/textencoding.h"
#include <map>

namespace rostrum {

namespace {
constexpr qint64 kMaxFile = qint64(2) << 30;
constexpr qint64 kReadAtOnce = 1 << 20;
constexpr size_t kSample = 64 << 10;
constexpr int kSampleLines = 20;

// `sep=;` as the first line tells Excel the delimiter; it is no row. Gives the delimiter and moves past the line.
char takeSeparatorLine(std::string_view& text)
{
    size_t end = text.find_first_of("\r\n");
    if (end == std::string_view::npos)
        end = text.size();
    std::string_view line = text.substr(0, end);
    if (line.size() > 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    if (line.size() != 5 || qstrnicmp(line.data(), "sep=", 4) != 0)
        return 0;
    const char delimiter = line[4];
    text.remove_prefix(end);
    if (text.substr(0, 2) == "\r\n")
        text.remove_prefix(2);
    else if (!text.empty())
        text.remove_prefix(1);
    return delimiter;
}

// What no sheet holds is refused while it is being read, before it fills the memory: a cell, a line or lines without
// end. Only bytes are looked at: in every encoding that is read, these bytes part cells and lines or are half of
// something that does.
class Bounds {
public:
    explicit Bounds(QChar delimiter) : m_delimiter(delimiter.isNull() ? '|' : delimiter.toLatin1()) {}

    Result<void> look(std::string_view bytes)
    {
        for (const char c : bytes) {
            if (c == '\n' || c == '\r') {
                ++m_lines;
                m_line = m_cell = 0;
            } else if (c == ',' || c == '\t' || c == ';' || c == m_delimiter) {
                ++m_line;
                m_cell = 0;
            } else {
                ++m_line;
                ++m_cell;
            }
            m_longestCell = std::max(m_longestCell, m_cell);
        }
        if (m_longestCell > kMostCell)
            return refuse(QStringLiteral("32767 characters"));
        if (m_line > kMostLine)
            return refuse(QStringLiteral("16384 columns"));
        return m_lines > kMostLines ? refuse(QStringLiteral("1048576 rows")) : Result<void>();
    }

private:
    static Result<void> refuse(const QString& limit)
    {
        return fail(ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), limit}});
    }
    // A character takes at most four bytes, in a formula twice as many; a row may hold cells with lines in them.
    static constexpr size_t kMostCell = size_t(Sheet::kMaxText) * 8, kMostLine = 32 << 20,
                            kMostLines = size_t(Sheet::kMaxRows) * 8;
    const char m_delimiter;
    size_t m_cell = 0, m_longestCell = 0, m_line = 0, m_lines = 0;
};

Result<QByteArray> readAll(QIODevice& device, QChar delimiter)
{
    if (device.size() > kMaxFile)
        return fail(ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QStringLiteral("2 GB")}});
    device.seek(0);
    QByteArray bytes(device.size(), Qt::Uninitialized);
    Bounds bounds(delimiter);
    for (qint64 at = 0; at < bytes.size();) {
        const qint64 got = device.read(bytes.data() + at, std::min(kReadAtOnce, bytes.size() - at));
        if (got <= 0)
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("reason"), device.errorString()}});
        ROSTRUM_CHECK(bounds.look({bytes.constData() + at, size_t(got)}));
        at += got;
    }
    return bytes;
}

// Writers keep leading zeros from Excel by a formula: ="010386" is the text 010386. Anything else that begins with = is
// what somebody typed.
std::string_view withoutFormula(std::string_view field, std::string& text)
{
    if (field.size() < 3 || field.substr(0, 2) != "=\"" || field.back() != '"')
        return field;
    const std::string_view inside = field.substr(2, field.size() - 3);
    if (inside.find('"') == std::string_view::npos)
        return inside;
    text.clear();
    for (size_t at = 0; at < inside.size(); ++at) {
        if (inside[at] == '"' && (++at >= inside.size() || inside[at] != '"'))
            return field; // the text ends before the formula does
        text += inside[at];
    }
    return text;
}

Result<void> scan(std::string_view text, char delimiter, Sheet& sheet, const ReadOptions& options)
{
    CsvScanner scanner(text, delimiter);
    std::string_view field;
    std::string freed;
    for (int row = 1; !scanner.atEnd(); ++row) {
        if (row % 4096 == 0 && options.progress && !options.progress(qint64(scanner.position()), qint64(text.size())))
            return fail(ErrorCode::Cancelled);
        auto after = CsvScanner::After::Field;
        bool begun = false;
        for (int column = 0; after == CsvScanner::After::Field; ++column) {
            after = scanner.next(field);
            field = withoutFormula(field, freed);
            if (field.empty())
                continue;
            if (!begun)
                ROSTRUM_CHECK(sheet.beginRow(row));
            begun = true;
            ROSTRUM_CHECK(sheet.setText(column, field));
        }
    }
    return {};
}
} // namespace

CsvScanner::After CsvScanner::leave(size_t end)
{
    m_at = end;
    if (m_at >= m_bytes.size())
        return After::End;
    const char c = m_bytes[m_at++];
    if (c == m_delimiter)
        return After::Field;
    if (c == '\r' && m_at < m_bytes.size() && m_bytes[m_at] == '\n')
        ++m_at;
    return After::Line;
}

// Reads the quoted field at m_at into m_text and stops behind its closing quote. False when none closes it: then the
// quote is a character like any other, and the lines below stay lines.
bool CsvScanner::quoted()
{
    m_text.clear();
    for (size_t at = m_at + 1;;) {
        const size_t quote = m_bytes.find('"', at);
        if (quote == std::string_view::npos)
            return false;
        m_text.append(m_bytes, at, quote - at);
        at = quote + 1;
        if (at >= m_bytes.size() || m_bytes[at] != '"') {
            m_at = at;
            return true;
        }
        m_text += '"';
        ++at;
    }
}

CsvScanner::After CsvScanner::next(std::string_view& field)
{
    const bool isQuoted = m_at < m_bytes.size() && m_bytes[m_at] == '"' && quoted();
    size_t end = m_at;
    while (end < m_bytes.size() && m_bytes[end] != m_delimiter && m_bytes[end] != '\n' && m_bytes[end] != '\r')
        ++end;
    field = m_bytes.substr(m_at, end - m_at);
    if (isQuoted) {
        m_text += field; // what stands between the closing quote and the delimiter is kept
        field = m_text;
    }
    return leave(end);
}

char guessDelimiter(std::string_view utf8)
{
    const std::string_view sample = utf8.substr(0, kSample);
    char best = ',';
    int bestLines = 0;
    // In this order: commas occur in ordinary text far more often than tabs or semicolons do.
    for (const char candidate : {'\t', ';', ','}) {
        CsvScanner scanner(sample, candidate);
        std::map<int, int> linesOfWidth;
        std::string_view field;
        for (int line = 0; line < kSampleLines && !scanner.atEnd(); ++line) {
            int fields = 1;
            while (scanner.next(field) == CsvScanner::After::Field)
                ++fields;
            if (fields > 1)
                ++linesOfWidth[fields];
        }
        for (const auto& [width, lines] : linesOfWidth) {
            if (lines > bestLines) {
                best = candidate;
                bestLines = lines;
            }
        }
    }
    return best;
}

Result<Book> readCsv(QIODevice& device, const QString& name, const ReadOptions& options)
{
    if (!options.sheet.isEmpty() && options.sheet != name)
        return fail(ErrorCode::SheetUnknown,
                    {{QStringLiteral("sheet"), options.sheet}, {QStringLiteral("sheets"), QStringList{name}}});
    if (options.delimiter.unicode() > 0x7F)
        return invalidValue("delimiter", QString(options.delimiter), "unknown_word");
    ROSTRUM_TRY(bytes, readAll(device, options.delimiter));
    ROSTRUM_TRY(decoded, decodeText(std::move(bytes), options.encoding));

    std::string_view text = bytesOf(decoded.utf8);
    char delimiter = takeSeparatorLine(text);
    if (!options.delimiter.isNull())
        delimiter = options.delimiter.toLatin1();
    if (!delimiter)
        delimiter = guessDelimiter(text);

    Book book;
    book.format = delimiter == '\t' ? QStringLiteral("tsv") : QStringLiteral("csv");
    book.encoding = decoded.encoding;
    book.sheets.emplace_back();
    book.sheets.front().name = name;
    ROSTRUM_CHECK(scan(text, delimiter, book.sheets.front(), options));
    return book;
}

} // namespace rostrum
