// A trainer who fades (mission W1): no valid share for two months while the rating falls. Shown as a line on the
// trainer's board; nothing is sent and no score depends on it.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/facts/thresholds.h"
#include "models/measures/evaluate.h"

namespace rostrum {

class Connection;

namespace setting {
inline constexpr char fadingQuietDays[] = "warning.fading.quiet_days";
inline constexpr char fadingFall[] = "warning.fading.rating_fall"; ///< "0.5"
inline constexpr char fadingLeast[] = "warning.fading.least_ratings";
} // namespace setting
namespace threshold {
inline constexpr ThresholdSetting fadingQuietDays{setting::fadingQuietDays, 0, 60, 0, 3650};
inline constexpr ThresholdSetting fadingFall{setting::fadingFall, 4, 5000, 0, 40000}; ///< ten-thousandths of 1–5
inline constexpr ThresholdSetting fadingLeast{setting::fadingLeast, 0, 1, 0, 10000};
} // namespace threshold

struct FadingRule {
    int quietDays = int(threshold::fadingQuietDays.standard); ///< from so many days without a valid share
    int64_t fall = threshold::fadingFall.standard; ///< and from such a fall of the mean rating, ten-thousandths of 1–5
    int leastRatings = int(threshold::fadingLeast.standard); ///< of either month
};
/// The workspace's. Errors as readThreshold.
Result<FadingRule> readFadingRule(Connection& db);

struct Fading {
    QDate lastShare;                   ///< invalid: none on record
    int days = 0;                      ///< since then, of the as-of day; 0 without one
    DateSpan beforeMonth, latestMonth; ///< the last two months with enough ratings, of the twelve that end with asOf
    Figure before, latest;             ///< of rating.overall
    bool fires = false;
};
/// What the rule looked at, also where it does not fire. Means are compared as exact fractions.
Result<Fading> readFading(Connection& db, const Id& trainer, QDate asOf, const FadingRule& rule);

} // namespace rostrum
