// Points as they are shown everywhere. What is compared is what is stored; what is shown never says more than that.
#pragma once
#include "models/kpi/scheme.h"

namespace rostrum {

/// Ten-thousandths of a point with so many decimals (0 to 4), rounded from what is stored. Points below `limit` that
/// would be shown as the limit or above it get as many more digits as it takes: 89.96 beside 90 is no 90.0.
QString scoreText(int64_t points, int decimals, std::optional<int64_t> limit = std::nullopt,
                  Rounding rounding = Rounding::HalfUp);

} // namespace rostrum
