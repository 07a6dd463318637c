// 讲师反馈表: what trainees think of a trainer, for the trainer; who rated is not to be known from it.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

/// The trainer that filters.trainer names, else everyone who was rated on the days asked for; each a sheet. UnknownRow.
Result<ReportDocument> feedbackReport(ReportInput input);

} // namespace rostrum
