// What training comes to in somebody's performance, as it stands on paper: the plan's parts, and what is lost.
#pragma once
#include "models/kpi/planshare.h"
#include "models/report/document.h"
#include "models/report/words.h"

namespace rostrum {

/// A line a part of the plan, and their sum.
ReportTable planShareTable(const ReportWords& words, const PlanShare& share);
/// “你的培训作业未提交，绩效将扣减15%”; empty where nothing is missing.
QString homeworkWarning(const ReportWords& words, const PlanShare& share);

/// The same in the flat sheet: name of the plan, what it comes to, what is at risk; blank without a plan.
std::vector<ReportColumn> planShareColumns(const ReportWords& words);
ReportRow planShareCells(const std::optional<PlanShare>& share);

} // namespace rostrum
