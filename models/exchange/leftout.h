// Rows below the headers that are no data: totals, headers printed again on the next page, notes at the foot.
#pragma once
#include "models/exchange/mapping.h"

namespace rostrum {

/// "total" "repeated_header" "note".
QString leftOutKey(LeftOut::Why why);
/// In the order of the sheet. `mapping` has its columns and header rows already.
std::vector<LeftOut> findLeftOut(const Sheet& sheet, const Mapping& mapping);

} // namespace rostrum
