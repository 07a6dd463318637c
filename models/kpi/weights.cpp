#include "models/kpi/weights.h"
#include <algorithm>
#include <numeric>

namespace rostrum {

Result<std::vector<int>> balanceWeights(const std::vector<int>& weights, int whole)
{
    const int64_t sum = std::accumulate(weights.begin(), weights.end(), int64_t(0));
    const bool negative = std::any_of(weights.begin(), weights.end(), [](int weight) { return weight < 0; });
    if (negative || sum <= 0 || whole < 0)
        return fail(ErrorCode::InvalidRule, {{QStringLiteral("problem"), QStringLiteral("bad_number")}});
    std::vector<int> balanced;
    std::vector<size_t> rows;
    for (const int weight : weights) {
        rows.push_back(balanced.size());
        balanced.push_back(int(weight * int64_t(whole) / sum));
    }
    const auto remainder = [&](size_t row) { return weights[row] * int64_t(whole) % sum; };
    std::stable_sort(rows.begin(), rows.end(), [&](size_t a, size_t b) { return remainder(a) > remainder(b); });
    int left = whole - std::accumulate(balanced.begin(), balanced.end(), 0);
    for (size_t i = 0; left > 0; ++i, --left)
        ++balanced[rows[i]];
    return balanced;
}

} // namespace rostrum
