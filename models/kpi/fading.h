// A trainer who fades (mission W1): no valid share for two months while the rating falls. Shown as a line on the
// trainer's board; nothing is sent and no score depends on it.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/measures/evaluate.h"

namespace rostrum {

class Connection;

/// The thresholds, in the one place where they are: settings of the workspace, else these.
struct FadingRule {
    int quietDays = 60;   ///< from so many days without a valid share
    int64_t fall = 5000;  ///< and from such a fall of the mean rating, ten-thousandths of 1–5
    int leastRatings = 1; ///< of either month
};
namespace setting {
inline constexpr char fadingQuietDays[] = "warning.fading.quiet_days";
inline constexpr char fadingFall[] = "warning.fading.rating_fall"; ///< "0.5"
inline constexpr char fadingLeast[] = "warning.fading.least_ratings";
} // namespace setting
/// InvalidValue (field: the setting's key) where one is no number.
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
