#include "models/rules/standing.h"
#include "models/base/decimal.h"
#include <algorithm>
#include <tuple>

namespace rostrum {

namespace {
constexpr int kHundred = 100;

// (n·value + k·mean) / (n + k), rounded once.
int64_t drawn(int64_t value, int n, int k, int64_t mean)
{
    return k == 0 ? value : divideHalfUp(value * n + mean * k, int64_t(n) + k);
}

// Better first.
auto order(const Contender& one, const StandingPlace& place, bool lowerWins)
{
    return std::tuple(lowerWins ? *place.compared : -*place.compared, -int64_t(one.n), one.lastDay);
}

// Equal results all win, or those of them that are before the last place by the rule of ties.
void chooseWinners(const std::vector<Contender>& contenders, const StandingRule& rule, StandingResult& result)
{
    std::vector<size_t> by;
    for (size_t i = 0; i < contenders.size(); ++i)
        if (result.places[i].compared)
            by.push_back(i);
    const auto key = [&](size_t i) { return order(contenders[i], result.places[i], rule.lowerWins); };
    const auto places = size_t(std::min<int64_t>(result.winning, int64_t(by.size())));
    if (places == 0)
        return;
    std::sort(by.begin(), by.end(), [&](size_t a, size_t b) { return key(a) < key(b); });
    const size_t last = by[places - 1];
    result.cutOff = result.places[last].compared;
    for (const size_t i : by)
        result.places[i].wins =
            rule.ties == TieBreak::AllWin ? *result.places[i].rank <= *result.places[last].rank : key(i) <= key(last);
}
} // namespace

std::vector<std::optional<int>> competitionRanks(const std::vector<std::optional<int64_t>>& values)
{
    std::vector<int64_t> order;
    for (const auto& value : values)
        if (value)
            order.push_back(*value);
    std::sort(order.begin(), order.end(), std::greater<>());
    std::vector<std::optional<int>> ranks(values.size());
    for (size_t i = 0; i < values.size(); ++i)
        if (values[i])
            ranks[i] =
                1 + int(std::lower_bound(order.begin(), order.end(), *values[i], std::greater<>()) - order.begin());
    return ranks;
}

int64_t placesOf(int64_t eligible, int percent) { return (eligible * percent + kHundred - 1) / kHundred; }

std::vector<bool> topShare(const std::vector<std::optional<int64_t>>& values, int percent)
{
    const auto eligible =
        std::count_if(values.begin(), values.end(), [](const auto& value) { return value.has_value(); });
    const int64_t places = placesOf(eligible, percent);
    const auto ranks = competitionRanks(values);
    std::vector<bool> top;
    for (const auto& rank : ranks)
        top.push_back(rank && *rank <= places);
    return top;
}

StandingResult stand(const std::vector<Contender>& contenders, const StandingRule& rule, std::optional<int64_t> mean)
{
    StandingResult result;
    std::vector<std::optional<int64_t>> best; // greater is better
    for (const Contender& one : contenders) {
        StandingPlace& place = result.places.emplace_back();
        if (one.value && one.n >= std::max(1, rule.leastCount))
            place.compared = mean ? drawn(*one.value, one.n, rule.shrink, *mean) : *one.value;
        result.eligible += place.compared.has_value();
        best.push_back(place.compared ? std::optional(rule.lowerWins ? -*place.compared : *place.compared)
                                      : std::nullopt);
    }
    const auto ranks = competitionRanks(best);
    for (size_t i = 0; i < ranks.size(); ++i)
        result.places[i].rank = ranks[i];
    result.winning = rule.top > 0 ? rule.top : placesOf(result.eligible, rule.percent);
    chooseWinners(contenders, rule, result);
    return result;
}

} // namespace rostrum
