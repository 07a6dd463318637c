// Points and weights in words, the same on every page of the performance.
#pragma once
#include "models/kpi/scheme.h"

namespace rostrum {

/// Ten-thousandths of a point at two decimals, rounded from what is stored; "—" for nothing. Below the line that stands
/// beside them they never read as that line (kpi/scoretext).
QString kpiPointsText(const std::optional<int64_t>& points, const std::optional<int64_t>& line = std::nullopt);
/// The score of an indicator: its line is its target, which has 100 points.
QString kpiScoreText(const std::optional<int64_t>& score);
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
