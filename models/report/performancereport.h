// 培训表现报告: what somebody learned, handed in, passed and taught, on one page; or a unit's people as a list.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

/// One person a sheet; with query.department one sheet for each unit of it that has people. With settings.annex the
/// trainings behind the hours follow. Errors as readPopulation and evaluateMeasure.
Result<ReportDocument> performanceReport(ReportInput input);

} // namespace rostrum
