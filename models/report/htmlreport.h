// A report as one web page that needs nothing beside it: the same paper, for a reader without a PDF viewer.
#pragma once
#include "models/base/result.h"
#include "models/report/document.h"

namespace rostrum {

/// Writes every part to `path`, UTF-8; returns the number of parts. The same document gives the same bytes. `progress`
/// (parts) may cancel by false. FolderNotWritable, DiskFull, Cancelled: nothing is left, an old file stays.
Result<int> writeReportHtml(const ReportDocument& document, const QString& path,
                            const std::function<bool(int done, int all)>& progress = {});

} // namespace rostrum
