// 360°评价结果: what a round came to, trainer by trainer, on paper and as a sheet. What the page does not show is not
// here either.
#pragma once
#include "models/kpi/roundresults.h"
#include "models/report/document.h"
#include "models/report/settings.h"

namespace rostrum {

ReportDocument roundReport(std::shared_ptr<const RoundResults> results, const ReportSettings& settings, QDate asOf);

} // namespace rostrum
