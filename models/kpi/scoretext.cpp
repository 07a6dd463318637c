#include "models/kpi/scoretext.h"
#include "models/base/decimal.h"
#include <algorithm>

namespace rostrum {

namespace {
// At that many decimals.
int64_t shown(int64_t points, int decimals, Rounding rounding)
{
    const int64_t unit = powerOfTen(kScoreDecimals - decimals), rest = std::abs(points % unit);
    const int64_t down = points / unit, away = points < 0 ? -1 : 1;
    const bool up =
        rest * 2 > unit || (unit > 1 && rest * 2 == unit && (rounding == Rounding::HalfUp || down % 2 != 0));
    return down + (up ? away : 0);
}
} // namespace

QString scoreText(int64_t points, int decimals, std::optional<int64_t> limit, Rounding rounding)
{
    int digits = std::clamp(decimals, 0, kScoreDecimals);
    if (limit && points < *limit)
        while (digits < kScoreDecimals &&
               shown(points, digits, rounding) * powerOfTen(kScoreDecimals - digits) >= *limit)
            ++digits;
    return formatDecimal(shown(points, digits, rounding), digits, digits);
}

} // namespace rostrum
