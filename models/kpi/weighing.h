// The scores of a period made ready for weights that are dragged: what reweighed() says of totals and ranks, to the
// last digit, without a copy of the rows.
#pragma once
#include "models/kpi/kpiresults.h"

namespace rostrum {

class KpiWeighing {
public:
    struct Outcome {
        Standing standing = Standing::Insufficient;
        std::optional<int64_t> points, earned; ///< without and with the bonus
        int rank = 0;                          ///< 0: none
    };

    KpiWeighing() = default;
    /// Takes scores, bonus and the order of ties from the rows; they may go afterwards.
    explicit KpiWeighing(const KpiResults& results);

    /// Basis points in the order of the scheme's indicators, any that are not below 0.
    void weigh(const std::vector<int>& weights);

    int count() const { return int(m_outcomes.size()); }
    /// In the order of the rows that it was made of; before the first weigh() nobody has points.
    const Outcome& outcome(int row) const { return m_outcomes[size_t(row)]; }
    /// The rows as reweighed() orders them: by rank, those without one last, ties by number.
    const std::vector<int>& order() const { return m_order; }

private:
    void rank();

    size_t m_indicators = 0;
    Rounding m_rounding = Rounding::HalfUp;
    int m_leastWeight = 0;
    std::optional<Bonus> m_bonus;
    std::vector<bool> m_blocking;       ///< by indicator
    std::vector<int64_t> m_scores;      ///< row by row; kMissing where there is none
    std::vector<int64_t> m_bonusPoints; ///< by row
    std::vector<int> m_ties;            ///< by row: its place among equals
    std::vector<Outcome> m_outcomes;    ///< by row
    std::vector<int> m_order;
};

} // namespace rostrum
