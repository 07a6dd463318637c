// 晋升评审表: who stands where, with numerator and denominator; by number, so that the same data give the same list.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

/// The verdicts of the rules that ask for excellent homework (or of query.rule), with what a review looks at beside
/// them. Errors as evaluateCompliance.
Result<ReportDocument> promotionReport(ReportInput input);

} // namespace rostrum
