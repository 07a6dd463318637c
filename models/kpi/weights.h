// Weights in basis points that add up: 自动配平 by the largest remainder.
#pragma once
#include "models/base/result.h"
#include <vector>

namespace rostrum {

inline constexpr int kWholeWeight = 10000; ///< basis points

/// The weights in their proportions, as whole basis points that add up to `whole`: each is cut, and what is left over
/// goes one by one to the largest remainders, ties to the earlier row. InvalidRule (problem): "bad_number" (a weight
/// below 0, nothing above 0, or a whole below 0).
Result<std::vector<int>> balanceWeights(const std::vector<int>& weights, int whole = kWholeWeight);

} // namespace rostrum
