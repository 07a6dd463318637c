// A report into a file of any of its four kinds: the one way of console, window and batch.
#pragma once
#include "models/base/result.h"
#include "models/report/document.h"
#include <QStringList>

namespace rostrum {

enum class ReportFormat { Pdf, Sheet, Csv, Html };

/// "pdf" "xlsx" "csv" "html", in the order in which they are offered.
QStringList reportSuffixes();
/// By the name's end, whatever its case; .htm is .html.
std::optional<ReportFormat> reportFormatOf(const QString& path);

struct ReportFile {
    QString path;
    int pages = 0; ///< of a PDF
    int rows = 0;  ///< of the flat table of its figures
    qint64 bytes = 0;
    QByteArray sha256; ///< hex
};

/// `progress` may cancel by false; then nothing is left, and an old file of the name stays. InvalidValue for a name
/// that ends in something else; else as the writers. `pages` chooses sheets of a PDF; the other kinds are of figures
/// and always whole.
Result<ReportFile> writeReport(const ReportDocument& document, const QString& path,
                               const std::function<bool(int done, int all)>& progress = {},
                               const std::function<bool(int page)>& pages = {});

} // namespace rostrum
