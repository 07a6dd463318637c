// A report as a sheet: the flat table of its figures, as numbers where they are amounts.
#pragma once
#include "models/base/result.h"
#include "models/report/document.h"

namespace rostrum {

/// Writes document.sheet() to `path` as .xlsx; returns its rows. The same document gives the same bytes. `progress` may
/// cancel by false. Errors as SheetWriter, and Cancelled, which leaves nothing.
Result<int> writeReportSheet(const ReportDocument& document, const QString& path,
                             const std::function<bool(int done, int all)>& progress = {});

} // namespace rostrum
