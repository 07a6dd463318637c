// 部门培训看板: 作业提交率, 优秀作业数量 and hours by department.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

/// Departments by name; with query.department that one and those below it. UnknownRow, as evaluateMeasure.
Result<ReportDocument> teamReport(ReportInput input);

} // namespace rostrum
