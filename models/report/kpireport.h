// 绩效汇总 and 绩效排名: everybody's scores of a period as a list, and the ranking with its rule.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

/// All trainers of the period (of query.department and those below it), by rank: each indicator's score, total, bonus
/// and what it comes to. The sheet has the raw values and n beside them. Errors as KpiPaper::read.
Result<ReportDocument> kpiReport(ReportInput input);
/// Who has a rank, in order, with the rule and the cut-off; below them who has none, and why.
Result<ReportDocument> rankingReport(ReportInput input);

} // namespace rostrum
