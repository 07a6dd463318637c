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
}

Figure figureOf(const WindowResult& window)
{
    Figure figure;
    figure.num = window.num;
    figure.den = window.den;
    figure.n = window.den > 0 || window.num > 0 ? 1 : 0;
    return figure;
}

void pool(const Combining& how, RequirementResult& result)
{
    Figure all;
    result.earned = 0;
    for (const WindowResult& window : result.windows) {
        all.num += window.num;
        all.den += window.den;
        all.n += figureOf(window).n;
        result.earned += window.earned;
    }
    if (how.leaf.unit == Unit::Ratio) {
        result.required = smallestReaching(how.leaf.threshold, unitDecimals(Unit::Ratio));
        result.earned = all.value(how.measure).value_or(0);
        result.met = reaches(how.measure, all, how.leaf.threshold);
        return;
    }
    result.required = how.requiredTogether;
    result.met = result.earned >= result.required;
}

int64_t halfUp(int64_t num, int64_t den) { return (2 * num + den) / (2 * den); }

// The mean of ratios, exact as long as their common denominator fits; beyond that, of the values as they are printed.
void meanOfRatios(const Combining& how, RequirementResult& result)
{
    const Threshold& threshold = how.leaf.threshold;
    Fraction exact;
    int64_t sum = 0, counted = 0;
    for (const WindowResult& window : result.windows) {
        if (window.den == 0)
            continue;
        ++counted;
        sum += window.earned;
        exact = plus(exact, window.num, window.den * powerOfTen(how.measure.numeratorDecimals()));
    }
    result.required = smallestReaching(threshold, unitDecimals(Unit::Ratio));
    if (counted == 0)
        return;
    const int64_t scale = powerOfTen(unitDecimals(Unit::Ratio));
    result.earned = exact.exact ? halfUp(exact.num * scale, exact.den * counted) : halfUp(sum, counted);
    result.met = exact.exact ? compareProducts(exact.num, threshold.den, threshold.num * counted, exact.den) >= 0
                             : sum >= result.required * counted;
}

void mean(const Combining& how, RequirementResult& result)
{
    if (how.leaf.unit == Unit::Ratio)
        return meanOfRatios(how, result);
    int64_t sum = 0, required = 0;
    for (const WindowResult& window : result.windows) {
        sum += window.earned;
        required += window.required;
    }
    const auto count = int64_t(result.windows.size());
    result.required = (required + count - 1) / count;
    result.earned = halfUp(sum, count);
    result.met = sum >= required;
}

// A year in which nothing was graded says nothing.
bool says(const Requirement& leaf, const WindowResult& window) { return leaf.unit != Unit::Ratio || window.den > 0; }

// The window of which it is said what is missing; where nothing is, the last that says anything.
const WindowResult& told(const Requirement& leaf, const RequirementResult& result)
{
    const WindowResult* last = &result.windows.back();
    if (!result.met && leaf.combine == Combine::KOf && says(leaf, *last) && !last->met)
        return *last;
    for (const WindowResult& window : result.windows) {
        if (!says(leaf, window))
            continue;
        last = &window;
        if (!window.met && !result.met)
            break;
    }
    return *last;
}

// Each window by itself: how many are met, and how many still may be.
void count(const Combining& how, RequirementResult& result)
{
    int64_t met = 0, saying = 0, open = 0, silent = 0;
    for (const WindowResult& window : result.windows) {
        const bool speaks = says(how.leaf, window), isOpen = how.asOf < std::min(window.span.to, how.due);
        met += window.met;
        saying += speaks;
        open += speaks && !window.met && isOpen;
        silent += !speaks && isOpen;
    }
    const auto asked = [&](int64_t windows) {
        return how.leaf.combine == Combine::KOf ? std::min<int64_t>(how.leaf.combineK, windows) : windows;
    };
    result.met = saying > 0 && met >= asked(saying);
    result.lost = met + open < asked(saying) && met + open + silent < asked(saying + silent);
    take(result, told(how.leaf, result));
}
} // namespace

void combineWindows(const Combining& how, RequirementResult& result)
{
    const auto& windows = result.windows;
    if (std::none_of(windows.begin(), windows.end(), [&](const WindowResult& w) { return says(how.leaf, w); }))
        result.problem = QStringLiteral("no_records");
    if (windows.size() == 1) {
        result.met = windows.front().met;
        take(result, windows.front());
    } else if (how.leaf.combine == Combine::Pooled) {
        pool(how, result);
    } else if (how.leaf.combine == Combine::Mean) {
        mean(how, result);
    } else {
        count(how, result);
    }
}

} // namespace rostrum
