#include "models/compliance/combine.h"
#include "models/base/decimal.h"
#include <numeric>

namespace rostrum {

namespace {
// A fraction that stays exact while its parts fit 62 bits; counts of homework do by far.
struct Fraction {
    int64_t num = 0, den = 1;
    bool exact = true;
};

constexpr int64_t kMost = int64_t(1) << 31;

Fraction plus(Fraction sum, int64_t num, int64_t den)
{
    const int64_t common = std::gcd(num, den);
    num /= std::max<int64_t>(1, common);
    den /= std::max<int64_t>(1, common);
    if (!sum.exact || sum.den > kMost || den > kMost || sum.num > kMost || num > kMost) {
        sum.exact = false;
        return sum;
    }
    const int64_t all = std::lcm(sum.den, den);
    if (all > kMost) {
        sum.exact = false;
        return sum;
    }
    return {sum.num * (all / sum.den) + num * (all / den), all, true};
}

void take(RequirementResult& result, const WindowResult& window)
{
    result.required = window.required;
    result.earned = window.earned;
    result.carried = window.carried;
    result.met = window.met;
}

Figure figureOf(const WindowResult& window)
{
    Figure figure;
    figure.num = window.num;
    figure.den = window.den;
    figure.n = window.den > 0 || window.num > 0 ? 1 : 0;
    return figure;
}

void pool(const Requirement& leaf, const Measure& measure, RequirementResult& result)
{
    Figure all;
    result.required = result.earned = 0;
    int64_t shares = 0;
    for (const WindowResult& window : result.windows) {
        all.num += window.num;
        all.den += window.den;
        all.n += figureOf(window).n;
        shares += window.required;
        result.earned += window.earned;
    }
    const auto count = int64_t(result.windows.size());
    if (leaf.unit == Unit::Ratio) {
        result.required = result.windows.back().required;
        result.earned = all.value(measure).value_or(0);
        result.met = reaches(measure, all, leaf.threshold);
        return;
    }
    // The threshold is for all windows together; each of them says its share of a whole one.
    result.required = (shares + count - 1) / count;
    result.met = result.earned >= result.required;
}

void mean(const Requirement& leaf, const Measure& measure, RequirementResult& result)
{
    Fraction exact;
    int64_t sum = 0, counted = 0, required = 0;
    for (const WindowResult& window : result.windows) {
        if (leaf.unit == Unit::Ratio && window.den == 0)
            continue;
        ++counted;
        sum += window.earned;
        required += window.required;
        if (leaf.unit == Unit::Ratio)
            exact = plus(exact, window.num, window.den * powerOfTen(measure.numeratorDecimals()));
    }
    result.required = result.windows.back().required;
    result.earned = counted ? (2 * sum + counted) / (2 * counted) : 0;
    if (leaf.unit != Unit::Ratio)
        result.met = counted > 0 && sum >= required;
    else if (exact.exact)
        result.met = counted > 0 && compareProducts(exact.num, leaf.threshold.den, leaf.threshold.num * counted, exact.den) >= 0;
    else // beyond what fits: by the values as they are printed
        result.met = counted > 0 && sum >= result.required * counted;
}

// A year in which nothing was graded says nothing.
bool says(const Requirement& leaf, const WindowResult& window) { return leaf.unit != Unit::Ratio || window.den > 0; }

// The first window that is not met, so that what is missing is said of it; else the last.
const WindowResult& told(const Requirement& leaf, const RequirementResult& result)
{
    for (const WindowResult& window : result.windows)
        if (!window.met && says(leaf, window))
            return window;
    return result.windows.back();
}
} // namespace

void combineWindows(const Requirement& leaf, const Measure& measure, bool closed, RequirementResult& result)
{
    const auto& windows = result.windows;
    const auto saying = std::count_if(windows.begin(), windows.end(), [&](const WindowResult& w) { return says(leaf, w); });
    if (saying == 0)
        result.problem = QStringLiteral("no_records");
    if (windows.size() == 1)
        return take(result, windows.front());
    const auto met = std::count_if(windows.begin(), windows.end(), [](const WindowResult& w) { return w.met; });
    const auto open = !closed && !windows.back().met && says(leaf, windows.back()) ? 1 : 0;
    const auto asked = leaf.combine == Combine::Every ? saying : std::min<int64_t>(leaf.combineK, saying);
    switch (leaf.combine) {
    case Combine::Pooled:
        return pool(leaf, measure, result);
    case Combine::Mean:
        return mean(leaf, measure, result);
    case Combine::Every:
        take(result, told(leaf, result));
        break;
    case Combine::KOf:
        take(result, windows.back());
        break;
    }
    result.met = saying > 0 && met >= asked;
    result.lost = met + open < asked;
}

} // namespace rostrum
