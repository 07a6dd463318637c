// Periods as people say them, and those that a page offers.
#pragma once
#include "models/base/dates.h"
#include <vector>

namespace rostrum {

/// "2026年9月", "2026年第三季度", "2026年"; other days as "2026-09-01 – 2026-09-20".
QString periodText(const DateSpan& period);
/// As parsePeriod reads it: "2026-09", "2026-Q3", "2026"; other days "2026-09-01/2026-09-20", which it does not.
QString periodKey(const DateSpan& period);
/// Newest first: the months back from `day`, as many as are asked for, then the quarters and years that they touch.
std::vector<DateSpan> recentPeriods(QDate day, int months);

} // namespace rostrum
