// 360°评价结果: what a round came to, trainer by trainer, on paper and as a sheet. What the page does not show is not
// here either.
#pragma once
#include "models/kpi/roundresults.h"
#include "models/report/reportinput.h"

namespace rostrum {

/// Of filters.round, else of the newest round that ends in the period. UnknownRow (filters.round).
Result<ReportDocument> roundReport(ReportInput input);
/// Of results that are there.
ReportDocument roundReport(std::shared_ptr<const RoundResults> results, const ReportSettings& settings, QDate asOf);

} // namespace rostrum
