// Periods, points and weights in words, the same on every page of the performance.
#pragma once
#include "models/base/dates.h"
#include "models/kpi/scheme.h"

namespace rostrum {

/// "2026年第三季度", "October 2026", "2026"; any other span by its two days.
QString kpiPeriodText(const DateSpan& period);
/// "2026-10", "2026-Q3", "2026", as parsePeriod() reads it; any other span by its two days.
QString kpiPeriodKey(const DateSpan& period);
/// Ten-thousandths of a point at two decimals, rounded from what is stored; "—" for nothing.
QString kpiPointsText(const std::optional<int64_t>& points);
/// With all four decimals where they differ from two: 87.1636, 90.00.
QString kpiExactText(int64_t points);
/// "+0.27", "−2.26", "0.00".
QString kpiDifferenceText(int64_t points);
/// Basis points at two decimals: "25.00".
QString kpiWeightText(int basisPoints);
/// "30 / 40 / 20 / 10"
QString kpiWeightsText(const std::vector<int>& weights);
/// How the indicator becomes a score, in one short line: "held ÷ planned", "mean of 5, few ratings drawn in, k=10".
QString kpiMethodText(const Indicator& indicator);

} // namespace rostrum
