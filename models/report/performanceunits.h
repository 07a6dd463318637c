// 培训表现报告 for a manager: the people of the unit, one sheet for each unit.
#pragma once
#include "models/compliance/population.h"
#include "models/report/performancefigures.h"
#include "models/report/reportinput.h"

namespace rostrum {

/// `people` by number; a unit without people has no sheet.
ReportDocument performanceUnits(ReportInput input, std::vector<Candidate> people, PerformanceFigures figures);

} // namespace rostrum
