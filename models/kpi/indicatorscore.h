// The arithmetic of method.md C1 to C3: exact fractions, one rounding of each score, one of the total.
#pragma once
#include "models/kpi/scheme.h"
#include "models/measures/evaluate.h"
#include "models/rules/standing.h"

namespace rostrum {

struct IndicatorScore {
    Figure raw;                    ///< as the measure says it
    std::optional<int64_t> value;  ///< of raw, in the measure's decimals
    std::optional<int64_t> shrunk; ///< of a mean, ten-thousandths: what was scored instead of the value
    std::optional<int64_t> score;  ///< ten-thousandths of a point; nothing where there is no data
    bool assumed = false;          ///< the score stands for data that is missing: zero or everybody's mean
};

/// "A" to "E" of the figure of a grade, which is counted from A = 1; empty where it says nothing.
QString gradeOf(const Figure& figure);

/// `prior`: everybody's mean, ten-thousandths; without it nothing is shrunk, and nothing assumed from it. Of a formula
/// nothing yet: FormulaScores::complete() comes after all others are scored.
IndicatorScore scoreIndicator(const Indicator& indicator, const Figure& figure, Rounding rounding,
                              std::optional<int64_t> prior);

enum class Standing { Ranked, Insufficient, Blocked };
QString standingKey(Standing standing); ///< "ranked" "insufficient" "blocked"

struct Total {
    Standing standing = Standing::Ranked;
    std::optional<int64_t> points; ///< ten-thousandths; nothing while blocked or where nothing has data
};

/// Scores in the order of the indicators; `weights` in basis points, any that are not below 0. Those without a score
/// are left out and the rest divided by what remains. Less than `leastWeight` is insufficient.
Total weigh(const std::vector<Indicator>& indicators, const std::vector<int>& weights,
            const std::vector<IndicatorScore>& scores, Rounding rounding, int leastWeight);

/// The one rounding of a total: `sum` of weight × score over the `remaining` weight, that of those with a score.
Total totalOf(int64_t sum, int64_t remaining, bool blocked, Rounding rounding, int leastWeight);

/// What an indicator adds to the total; rounded for itself, so that parts need not add up to the last digit.
int64_t pointsOf(int weight, int64_t score, Rounding rounding);

/// min(each × n, most), plus topPoints for who is at the top.
int64_t bonusPoints(const Bonus& bonus, int64_t count, bool top);
/// A total with its bonus, kept under totalMost, which never takes from the total itself.
int64_t withBonus(const Bonus& bonus, int64_t total, int64_t points);

} // namespace rostrum
