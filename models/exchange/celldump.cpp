#include "models/exchange/celldump.h"
#include "models/exchange/cellvalue.h"

namespace rostrum {

namespace {
constexpr qsizetype kDumpedAtOnce = 64 << 10;

void appendEscaped(QByteArray& out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '\\':
            out += "\\\\";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            out += c;
        }
    }
}

void appendValue(QByteArray& out, const Cell& cell)
{
    switch (cell.type) {
    case CellType::Empty:
        return;
    case CellType::Number:
        out += "n\t";
        out += shortestNumber(cell.number).c_str();
        return;
    case CellType::Text:
        out += "s\t";
        appendEscaped(out, cell.text);
        return;
    case CellType::Date:
        out += "d\t";
        out += (cell.text.empty() ? isoSerial(cell.number) : isoDuration(cell.number)).c_str();
        return;
    case CellType::Bool:
        out += cell.number != 0 ? "b\t1" : "b\t0";
        return;
    case CellType::Error:
        out += "e\t";
        appendEscaped(out, cell.text);
        return;
    }
}
} // namespace

void dumpCells(const Book& book, const std::function<void(const QByteArray& piece)>& out)
{
    QByteArray lines;
    for (const Sheet& sheet : book.sheets) {
        QByteArray name;
        const QByteArray utf8 = sheet.name.toUtf8();
        appendEscaped(name, {utf8.constData(), size_t(utf8.size())});
        for (int row = 0; row < sheet.rowCount(); ++row) {
            for (int column = 0; column < sheet.columnCount(); ++column) {
                const Cell cell = sheet.cell(row, column);
                if (cell.isEmpty())
                    continue;
                lines +=
                    name + '\t' + QByteArray::number(sheet.fileRow(row) - 1) + '\t' + QByteArray::number(column) + '\t';
                appendValue(lines, cell);
                lines += '\n';
            }
            if (lines.size() >= kDumpedAtOnce) {
                out(lines);
                lines.clear();
            }
        }
    }
    if (!lines.isEmpty())
        out(lines);
}

QByteArray dumpCells(const Book& book)
{
    QByteArray all;
    dumpCells(book, [&all](const QByteArray& piece) { all += piece; });
    return all;
}

} // namespace rostrum
