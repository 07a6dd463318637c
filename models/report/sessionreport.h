// 培训总结报告: who came to a session, what they handed in, and what they thought of it.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

/// The session that filters.session names, else every one of the days asked for; each a sheet of its own. UnknownRow.
Result<ReportDocument> sessionReport(ReportInput input);

} // namespace rostrum
