// 讲师绩效单: one trainer's score on one A4, step by step from what was counted to what it comes to.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

/// One sheet for each trainer of the period, in the order of ranks; one with query.person or filters.trainer. Errors as
/// KpiPaper::read.
Result<ReportDocument> kpiPersonReport(ReportInput input);

} // namespace rostrum
