#include "models/report/reportfile.h"
#include "models/facts/value.h"
#include "models/report/csvreport.h"
#include "models/report/htmlreport.h"
#include "models/report/pdf.h"
#include "models/report/sheetreport.h"
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace rostrum {

namespace {
Result<QByteArray> hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), path}});
    return hash.result().toHex();
}
} // namespace

QStringList reportSuffixes()
{
    return {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("html")};
}

std::optional<ReportFormat> reportFormatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const qsizetype at = reportSuffixes().indexOf(suffix == QStringLiteral("htm") ? QStringLiteral("html") : suffix);
    return at < 0 ? std::nullopt : std::optional(ReportFormat(at));
}

Result<ReportFile> writeReport(const ReportDocument& document, const QString& path,
                               const std::function<bool(int done, int all)>& progress,
                               const std::function<bool(int page)>& pages)
{
    const auto format = reportFormatOf(path);
    if (!format)
        return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), QStringLiteral("output")},
                                              {QStringLiteral("value"), path},
                                              {QStringLiteral("problem"), QString::fromLatin1(problem::unknownWord)}});
    ReportFile file{path, 0, 0, 0, {}};
    switch (*format) {
    case ReportFormat::Pdf: {
        ROSTRUM_TRY(pdf, writePdf(document, path, progress, pages));
        file.pages = pdf.pages;
        break;
    }
    case ReportFormat::Sheet:
        ROSTRUM_CHECK(writeReportSheet(document, path, progress));
        break;
    case ReportFormat::Csv:
        ROSTRUM_CHECK(writeReportCsv(document, path, progress));
        break;
    case ReportFormat::Html:
        ROSTRUM_CHECK(writeReportHtml(document, path, progress));
        break;
    }
    file.rows = document.sheet().rowCount;
    file.bytes = QFileInfo(path).size();
    ROSTRUM_TRY(sha256, hashOf(path));
    file.sha256 = sha256;
    return file;
}

} // namespace rostrum
