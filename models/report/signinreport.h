// 签到表: who is expected, with places for their hands; thirty tall lines a page.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

/// The session that filters.session names, else every planned one of the days asked for. UnknownRow.
Result<ReportDocument> signInReport(ReportInput input);

} // namespace rostrum
