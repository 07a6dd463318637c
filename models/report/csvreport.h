// A report's figures as a sheet for further work: the flat table of the document, without title, total and signatures.
#pragma once
#include "models/base/result.h"
#include "models/report/document.h"
#include <functional>

namespace rostrum {

/// UTF-8 with a byte order mark (spreadsheets need it), RFC 4180, CRLF. A text that a spreadsheet would run as a
/// formula gets an apostrophe before it. Returns the number of rows below the head. Replaces the file in one step.
/// Errors: FolderNotWritable, DiskFull, Cancelled.
Result<int> writeReportCsv(const ReportDocument& document, const QString& path,
                           const std::function<bool(int done, int all)>& progress = {});

} // namespace rostrum
