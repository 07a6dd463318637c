// Who stands where under the two sides of the bench, and who crosses the line: counted anew at each move of a slider.
#pragma once
#include "models/kpi/weighing.h"
#include "ui/kpi/benchfigures.h"

namespace rostrum {

/// Where the line is drawn.
struct CutLine {
    int percent = 10;   ///< the best so many of those with enough ratings; 0: by points
    int64_t points = 0; ///< ten-thousandths: who reaches them is inside
    bool operator==(const CutLine&) const = default;
};

enum class Crossing { None, In, Out };

class BenchCount {
public:
    struct Side {
        int inside = 0;               ///< how many of order are above the line
        std::optional<int64_t> score; ///< the least that is inside
        std::vector<int> order;       ///< rows that take part, by rank
        std::vector<bool> in;         ///< by row
    };

    void setFigures(std::shared_ptr<const BenchFigures> figures);
    /// The right side's indicators in another order, with everything that belongs to them.
    void reorder(const Scheme& scheme);
    void setLine(const CutLine& line);
    const CutLine& line() const { return m_line; }
    /// The right side under these weights.
    void weigh(const std::vector<int>& weights);

    bool isEmpty() const { return !m_figures || m_right.rows.empty(); }
    const BenchFigures& figures() const { return *m_figures; }
    /// Under the weights of the last weigh(); its rows' own ranks are those of its scheme.
    const KpiResults& right() const { return m_right; }
    const KpiResults& left() const { return m_figures->left; }
    int count() const { return int(m_right.rows.size()); }
    const KpiRow& row(int row) const { return m_right.rows[size_t(row)]; }
    /// Of the same person; null where the left side does not know them.
    const KpiRow* leftRow(int row) const;
    const KpiWeighing::Outcome& outcome(int row) const { return m_weighing.outcome(row); }
    int leftRank(int row) const;
    std::optional<int64_t> leftPoints(int row) const;
    /// All rows: by rank, those without one last.
    const std::vector<int>& order() const { return m_weighing.order(); }
    /// Places gained; nothing where one side has no rank.
    std::optional<int> moved(int row) const;
    std::optional<int64_t> difference(int row) const;
    Crossing crossing(int row) const;
    /// Takes part in the best so many percent: enough ratings.
    bool eligible(int row) const { return m_eligible[size_t(row)]; }
    /// Ratings of the first mean indicator, which eligibility goes by; nothing where the scheme has none.
    std::optional<int> ratings(int row) const;
    int leastRatings() const;
    const Side& leftSide() const { return m_leftSide; }
    const Side& rightSide() const { return m_rightSide; }
    /// The last row in order() above the line, −1: nobody is.
    int lastInside() const;

private:
    void fillLeft();
    void fillEligible();
    void cutLeft();
    void cut(Side& side) const;
    std::optional<int64_t> ranked(int row) const;

    std::shared_ptr<const BenchFigures> m_figures;
    KpiResults m_right;
    KpiWeighing m_weighing;
    std::vector<int> m_leftRows; ///< by row of the right side: place on the left, −1
    std::vector<bool> m_eligible;
    CutLine m_line;
    Side m_leftSide, m_rightSide;
};

} // namespace rostrum
