// A KPI scheme: which indicators make somebody's score, by what weight each, and how each becomes a score. Data that an
// officer edits, as versions that never change once they are saved; one is shipped. method.md C1, C2.
#pragma once
#include "models/base/dates.h"
#include "models/measures/measure.h"
#include <QJsonObject>
#include <map>
#include <vector>

namespace rostrum {

/// How a figure becomes a score of 0 to 100. Amounts are ten-thousandths.
enum class IndicatorKind {
    Ratio,    ///< 100 a/b
    Count,    ///< 100 n/target
    Higher,   ///< 100 (x − start)/(target − start)
    Lower,    ///< the same with start above target: fewer days are better
    Mean,     ///< 100 (x − low)/(high − low), x shrunk towards everybody's mean while there are few ratings
    Assessed, ///< as it was entered
    Grades,   ///< the points of the grade, A to E, that was given last
    Formula,  ///< reckoned from other indicators of the scheme (formula.h); it has no measure
};
/// "ratio" "count" "higher" "lower" "mean" "assessed" "grades" "formula"
QString indicatorKindKey(IndicatorKind kind);

/// What an indicator without data does to the total.
enum class MissingPolicy {
    Exclude, ///< the others share its weight, exactly
    Zero,
    Prior, ///< as if it were everybody's mean
    Block, ///< no total
};
QString missingPolicyKey(MissingPolicy policy); ///< "exclude" "zero" "prior" "block"

/// When ratings are complete: a session with one of them, or with one of everybody who came.
enum class Expected { EverySession, EveryAttendee };
QString expectedKey(Expected expected); ///< "every_session" "every_attendee"

enum class Rounding { HalfUp, HalfEven };
QString roundingKey(Rounding rounding); ///< "half_up" "half_even"

inline constexpr int64_t kFullScore = 1'000'000; ///< 100 points

struct Indicator {
    QString code, title;
    QString unit; ///< of what is counted, for sentences: 篇案例分享
    IndicatorKind kind = IndicatorKind::Ratio;
    int weight = 0;                    ///< basis points
    Measure measure;                   ///< narrowed by the indicator's own filter; of a formula without source
    QString formula;                   ///< as it was written
    std::map<QString, int64_t> grades; ///< points of each of A to E
    bool interval = false; ///< of a ratio: shown with the span that chance leaves it (wilson.h), which no score uses
    int64_t start = 0, target = 0;
    int64_t low = 0, high = 0;
    int64_t least = 0, most = kFullScore; ///< what the score is kept between
    int shrink = 0;                       ///< k ratings of everybody's mean are added; 0: none
    MissingPolicy missing = MissingPolicy::Exclude;
    Expected expected = Expected::EverySession; ///< asked of ratings only

    bool measured() const { return kind != IndicatorKind::Formula; } ///< has rows behind it
};

/// Points added after the total, never in its denominator (method.md C3).
struct Bonus {
    Measure measure;            ///< a count: valid shares
    int64_t each = 0, most = 0; ///< ten-thousandths of a point
    int topPercent = 0;         ///< of those with enough ratings, by the first mean indicator; 0: none
    int64_t topPoints = 0;      ///< outside `most`
    int leastRatings = 0;
    int64_t totalMost = 0; ///< total with bonus
};

/// For whom a scheme is. Of staff by how many whole months they are employed on the period's last day.
struct Audience {
    enum class Role { Trainer, Staff };
    Role role = Role::Trainer;
    std::optional<int> monthsFrom, monthsTo; ///< from, and below

    bool operator==(const Audience&) const = default;
};
QString audienceRoleKey(Audience::Role role); ///< "trainer" "staff"

struct Scheme {
    QString code, name;
    Audience audience;
    Rounding rounding = Rounding::HalfUp;
    int leastWeight = 6000; ///< basis points that must have data; with less there is no rank
    std::vector<Indicator> indicators;
    std::optional<Bonus> bonus;
    int version = 1;          ///< counted by the store
    QDate validFrom, validTo; ///< both included; invalid: from the beginning, without end

    std::vector<int> weights() const; ///< in the order of the indicators
};

/// {"code", "name", "valid_from", "valid_to", "for": {"role", "months_from", "months_to"}, "rounding", "least_weight",
/// "indicators": [{"code", "title", "unit", "kind", "weight", "measure", "filter", "formula", "grades": {"A": 95, …},
/// "interval", "start", "target", "low", "high", "least", "most", "shrink", "missing"}], "bonus": {"measure", "each",
/// "most", "top_percent", "top_points", "least_ratings", "total_most"}}; points as decimals, weights in basis points; a
/// "version" is written and not read. InvalidRule (rule, problem, requirement: the indicator's code): "no_code"
/// "no_name" "dates" "months" "no_requirements" "duplicate_code" "unknown_kind" "unknown_measure" "unknown_filter"
/// "unit_mismatch" "bad_number" "zero_target" "no_grades" "no_prior" "weights_sum" (requirement and sum: what they come
/// to), and those of formula.h (at, position).
Result<Scheme> schemeFromJson(const QJsonObject& json);
/// The same refusal, "weights_sum", of weights that are tried.
Result<void> checkWeights(const QString& scheme, const std::vector<int>& weights);
QJsonObject schemeToJson(const Scheme& scheme);

} // namespace rostrum
