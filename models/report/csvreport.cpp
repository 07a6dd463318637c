#include "models/report/csvreport.h"
#include "models/exchange/csvwriter.h"
#include "models/report/amount.h"

namespace rostrum {

namespace {
constexpr int kRowsBetweenReports = 500;
} // namespace

Result<int> writeReportCsv(const ReportDocument& document, const QString& path,
                           const std::function<bool(int done, int all)>& progress)
{
    CsvWriter file(path);
    ROSTRUM_CHECK(file.open());
    const ReportTable table = document.sheet();
    QStringList fields;
    for (const ReportColumn& column : table.columns)
        fields.append(headOnOneLine(column.title));
    ROSTRUM_CHECK(file.row(fields));
    for (int row = 0; row < table.rowCount; ++row) {
        fields.clear();
        for (const ReportCell& cell : table.row(row))
            fields.append(cell.text);
        ROSTRUM_CHECK(file.row(fields));
        if (progress && row % kRowsBetweenReports == 0 && !progress(row, table.rowCount))
            return fail(ErrorCode::Cancelled);
    }
    ROSTRUM_CHECK(document.late->status());
    ROSTRUM_CHECK(file.finish());
    return table.rowCount;
}

} // namespace rostrum
