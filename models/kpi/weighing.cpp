#include "models/kpi/weighing.h"
#include <limits>
#include <numeric>

namespace rostrum {

namespace {
constexpr int64_t kMissing = std::numeric_limits<int64_t>::min();
}

KpiWeighing::KpiWeighing(const KpiResults& results)
    : m_indicators(results.scheme.indicators.size()),
      m_rounding(results.scheme.rounding),
      m_leastWeight(results.scheme.leastWeight),
      m_bonus(results.scheme.bonus),
      m_ties(results.rows.size()),
      m_outcomes(results.rows.size()),
      m_order(results.rows.size())
{
    for (const Indicator& one : results.scheme.indicators)
        m_blocking.push_back(one.missing == MissingPolicy::Block);
    m_scores.reserve(results.rows.size() * m_indicators);
    for (const KpiRow& row : results.rows) {
        for (const IndicatorScore& one : row.indicators)
            m_scores.push_back(one.score.value_or(kMissing));
        m_bonusPoints.push_back(m_bonus ? bonusPoints(*m_bonus, row.shares, row.top) : 0);
    }
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto tie = [&](int row) {
        const KpiRow& one = results.rows[size_t(row)];
        return std::tuple(one.number.isEmpty(), one.number, one.person);
    };
    std::sort(m_order.begin(), m_order.end(), [&](int a, int b) { return tie(a) < tie(b); });
    for (size_t place = 0; place < m_order.size(); ++place)
        m_ties[size_t(m_order[place])] = int(place);
}

void KpiWeighing::weigh(const std::vector<int>& weights)
{
    const int64_t* score = m_scores.data();
    for (size_t row = 0; row < m_outcomes.size(); ++row) {
        // As weigh(): 64 bits hold the sum.
        int64_t sum = 0, remaining = 0;
        bool blocked = false;
        for (size_t i = 0; i < m_indicators; ++i, ++score) {
            if (*score == kMissing) {
                blocked = blocked || (m_blocking[i] && weights[i] > 0);
                continue;
            }
            sum += *score * weights[i];
            remaining += weights[i];
        }
        const Total total = totalOf(sum, remaining, blocked, m_rounding, m_leastWeight);
        Outcome& outcome = m_outcomes[row];
        outcome.standing = total.standing;
        outcome.points = outcome.earned = total.points;
        if (total.points && m_bonus)
            outcome.earned = withBonus(*m_bonus, *total.points, m_bonusPoints[row]);
    }
    rank();
}

void KpiWeighing::rank()
{
    // What is sorted lies together: 5,000 people are ranked while a slider moves.
    struct Key {
        int64_t points;
        int tie, row;
    };
    std::vector<Key> keys;
    keys.reserve(m_outcomes.size());
    for (size_t row = 0; row < m_outcomes.size(); ++row) {
        const Outcome& outcome = m_outcomes[row];
        const bool ranked = outcome.standing == Standing::Ranked && outcome.earned;
        keys.push_back({ranked ? *outcome.earned : kMissing, m_ties[row], int(row)});
    }
    std::sort(keys.begin(), keys.end(),
              [](const Key& a, const Key& b) { return a.points != b.points ? a.points > b.points : a.tie < b.tie; });
    int rank = 0;
    for (size_t place = 0; place < keys.size(); ++place) {
        if (place == 0 || keys[place].points != keys[place - 1].points)
            rank = int(place) + 1;
        m_order[place] = keys[place].row;
        m_outcomes[size_t(keys[place].row)].rank = keys[place].points == kMissing ? 0 : rank;
    }
}

} // namespace rostrum
