#include "models/report/sheetreport.h"
#include "models/exchange/sheetwriter.h"
#include "models/report/amount.h"
#include "models/report/words.h"

namespace rostrum {

namespace {
constexpr int kRowsBetweenReports = 500;
constexpr int kMeasuredRows = 200; // of which the widths are taken: the rest is like them
constexpr int kManyRows = 20000;   // from there on row by row, in constant memory
constexpr double kNarrowest = 6, kWidest = 46;
constexpr qsizetype kMostText = 32767; // of a cell

// Han characters are two of a sheet's units wide.
double widthOf(const QString& text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.isLowSurrogate() ? 0 : c.unicode() >= 0x2E80 ? 2 : 1;
    return width;
}

std::vector<SheetColumn> columnsOf(const ReportTable& table)
{
    std::vector<SheetColumn> columns;
    for (const ReportColumn& column : table.columns) {
        SheetColumn out;
        out.title = headOnOneLine(column.title);
        out.kind = column.literal ? SheetColumn::Kind::Identifier : SheetColumn::Kind::General;
        out.width = widthOf(out.title);
        columns.push_back(out);
    }
    for (int row = 0; row < std::min(table.rowCount, kMeasuredRows); ++row) {
        const ReportRow cells = table.row(row);
        for (size_t i = 0; i < std::min(cells.size(), columns.size()); ++i)
            columns[i].width = std::max(columns[i].width, widthOf(cells[i].text));
    }
    for (SheetColumn& column : columns)
        column.width = std::clamp(column.width + 2, kNarrowest, kWidest);
    return columns;
}

SheetPaper paperOf(const ReportDocument& document, const ReportTable& table)
{
    const ReportWords words(document.language);
    SheetPaper paper;
    double width = 0;
    for (const SheetColumn& column : columnsOf(table))
        width += column.width;
    constexpr double kUpright = 100; // units that an upright A4 shows in a size that can be read
    paper.landscape = document.landscape || width > kUpright;
    paper.head = document.organisation.isEmpty() ? document.title
                                                 : document.organisation + QStringLiteral("  ") + document.title;
    paper.footLeft = words.field(words.text(QT_TRANSLATE_NOOP("Report", "As of")), words.date(document.asOf));
    paper.pageOfN = words.text(QT_TRANSLATE_NOOP("Report", "page %1 of %2"));
    paper.title = document.title;
    paper.code = document.paper.sheetCode();
    paper.author = document.organisation;
    paper.made = document.asOf;
    return paper;
}

Result<void> writeRow(SheetWriter& file, const ReportTable& table, int row)
{
    ROSTRUM_CHECK(file.nextRow());
    const ReportRow cells = table.row(row);
    for (size_t i = 0; i < std::min(cells.size(), table.columns.size()); ++i) {
        const CellLook look = cells[i].bold ? CellLook::Strong : CellLook::Plain;
        if (const auto amount = amountOf(table.columns[i], cells[i]))
            ROSTRUM_CHECK(file.figure(int(i), amount->value, amount->decimals, amount->share, look));
        else if (!cells[i].text.isEmpty())
            ROSTRUM_CHECK(file.text(int(i), cells[i].text.left(kMostText), look));
    }
    return {};
}
} // namespace

Result<int> writeReportSheet(const ReportDocument& document, const QString& path,
                             const std::function<bool(int done, int all)>& progress)
{
    const ReportTable table = document.sheet();
    ROSTRUM_TRY(file, SheetWriter::create(path, table.rowCount > kManyRows));
    ROSTRUM_CHECK(file->addSheet(document.title, columnsOf(table)));
    file->setPaper(paperOf(document, table));
    for (int row = 0; row < table.rowCount; ++row) {
        ROSTRUM_CHECK(writeRow(*file, table, row));
        if (progress && row % kRowsBetweenReports == 0 && !progress(row, table.rowCount))
            return fail(ErrorCode::Cancelled);
    }
    ROSTRUM_CHECK(document.late->status());
    ROSTRUM_CHECK(file->finish());
    return table.rowCount;
}

} // namespace rostrum
