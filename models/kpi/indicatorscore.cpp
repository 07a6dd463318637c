#include "models/kpi/indicatorscore.h"
#include "models/kpi/fraction.h"
#include "models/kpi/weights.h"
#include <algorithm>

namespace rostrum {

QString standingKey(Standing standing)
{
    return standing == Standing::Ranked    ? QStringLiteral("ranked")
           : standing == Standing::Blocked ? QStringLiteral("blocked")
                                           : QStringLiteral("insufficient");
}

namespace {
using Whole = boost::multiprecision::cpp_int;

constexpr int kHundred = 100;

// What is typed in by hand is not 0 where nobody has typed it.
bool nothingIsZero(const Measure& measure)
{
    return measure.source != "kpi_value" &&
           (measure.aggregator == Aggregator::Count || measure.aggregator == Aggregator::Sum);
}
} // namespace

int64_t rounded(const Fraction& value, Rounding rounding)
{
    const Fraction scaled = value * powerOfTen(kScoreDecimals);
    const bool negative = scaled < 0;
    const Whole num = abs(numerator(scaled)), den = denominator(scaled);
    Whole whole = num / den;
    const Whole twice = (num % den) * 2;
    if (twice > den || (twice == den && (rounding == Rounding::HalfUp || whole % 2 != 0)))
        ++whole;
    const auto result = whole.convert_to<int64_t>(); // stops at the end of 64 bits
    return negative ? -result : result;
}

std::optional<Fraction> exactValue(const Measure& measure, const Figure& figure)
{
    const int64_t unit = powerOfTen(measure.numeratorDecimals());
    if (measure.aggregator == Aggregator::Ratio)
        return figure.n == 0 || figure.den == 0 ? std::nullopt : std::optional(Fraction(figure.num, figure.den) / unit);
    if (figure.n == 0 && !nothingIsZero(measure))
        return std::nullopt;
    return Fraction(figure.num, unit);
}

namespace {
// method.md C2: r' = (n·mean + k·m) / (n + k).
Fraction shrunk(const Indicator& indicator, const Fraction& mean, int n, std::optional<int64_t> prior)
{
    if (indicator.shrink == 0 || !prior)
        return mean;
    return (mean * n + scoreUnits(*prior) * indicator.shrink) / (n + indicator.shrink);
}

Fraction scaled(const Indicator& indicator, const Fraction& x)
{
    switch (indicator.kind) {
    case IndicatorKind::Ratio:
        return x * kHundred;
    case IndicatorKind::Count:
        return x * kHundred / scoreUnits(indicator.target);
    case IndicatorKind::Higher:
    case IndicatorKind::Lower: // both ends negative cancel
        return (x - scoreUnits(indicator.start)) * kHundred / scoreUnits(indicator.target - indicator.start);
    case IndicatorKind::Mean:
        return (x - scoreUnits(indicator.low)) * kHundred / scoreUnits(indicator.high - indicator.low);
    case IndicatorKind::Assessed:
    case IndicatorKind::Grades:
    case IndicatorKind::Formula:
        break;
    }
    return x;
}

// What the figure stands for: of a grade, which is counted from A, its points.
std::optional<Fraction> scoredValue(const Indicator& indicator, const Figure& figure)
{
    const auto exact = exactValue(indicator.measure, figure);
    if (indicator.kind != IndicatorKind::Grades || !exact)
        return exact;
    const auto points = indicator.grades.find(gradeOf(figure));
    return points == indicator.grades.end() ? std::nullopt : std::optional(scoreUnits(points->second));
}

int64_t scoreOf(const Indicator& indicator, const Fraction& x, Rounding rounding)
{
    return std::clamp(rounded(scaled(indicator, x), rounding), indicator.least, indicator.most);
}
} // namespace

QString gradeOf(const Figure& figure)
{
    return figure.n > 0 && figure.num > 0 ? QString(QChar(u'A' + char16_t(figure.num - 1))) : QString();
}

IndicatorScore scoreIndicator(const Indicator& indicator, const Figure& figure, Rounding rounding,
                              std::optional<int64_t> prior)
{
    IndicatorScore result;
    result.raw = figure;
    if (!indicator.measured())
        return result;
    const auto exact = scoredValue(indicator, figure);
    if (exact) {
        result.value = indicator.measure.aggregator == Aggregator::Ratio ? figure.value(indicator.measure) : figure.num;
        Fraction x = *exact;
        if (indicator.kind == IndicatorKind::Mean) {
            x = shrunk(indicator, x, figure.n, prior);
            result.shrunk = rounded(x, rounding);
        }
        result.score = scoreOf(indicator, x, rounding);
        return result;
    }
    result.assumed = indicator.missing == MissingPolicy::Zero || (indicator.missing == MissingPolicy::Prior && prior);
    if (indicator.missing == MissingPolicy::Zero)
        result.score = 0;
    else if (indicator.missing == MissingPolicy::Prior && prior)
        result.score = scoreOf(indicator, scoreUnits(*prior), rounding);
    return result;
}

Total weigh(const std::vector<Indicator>& indicators, const std::vector<int>& weights,
            const std::vector<IndicatorScore>& scores, Rounding rounding, int leastWeight)
{
    // 64 bits hold the sum: a score is under 10⁹, the weights are 10⁴ together.
    int64_t sum = 0, remaining = 0;
    bool blocked = false;
    for (size_t i = 0; i < indicators.size(); ++i) {
        if (!scores[i].score) {
            blocked = blocked || (indicators[i].missing == MissingPolicy::Block && weights[i] > 0);
            continue;
        }
        sum += *scores[i].score * weights[i];
        remaining += weights[i];
    }
    return totalOf(sum, remaining, blocked, rounding, leastWeight);
}

Total totalOf(int64_t sum, int64_t remaining, bool blocked, Rounding rounding, int leastWeight)
{
    if (blocked)
        return {Standing::Blocked, std::nullopt};
    if (remaining == 0)
        return {Standing::Insufficient, std::nullopt};
    const int64_t down = sum / remaining, twice = (sum % remaining) * 2;
    const bool up = twice > remaining || (twice == remaining && (rounding == Rounding::HalfUp || down % 2 != 0));
    return {remaining < leastWeight ? Standing::Insufficient : Standing::Ranked, down + up};
}

int64_t pointsOf(int weight, int64_t score, Rounding rounding)
{
    return rounded(scoreUnits(score) * weight / kWholeWeight, rounding);
}

int64_t bonusPoints(const Bonus& bonus, int64_t count, bool top)
{
    return std::min(bonus.each * count, bonus.most) + (top ? bonus.topPoints : 0);
}

int64_t withBonus(const Bonus& bonus, int64_t total, int64_t points)
{
    return std::min(total + points, std::max(bonus.totalMost, total));
}

} // namespace rostrum
