#include "ui/kpi/benchcount.h"
#include "models/kpi/schemeshape.h"
#include <QHash>

namespace rostrum {

namespace {
constexpr int kHundred = 100;

// The first mean, which the top places go by.
std::optional<size_t> meanOf(const Scheme& scheme)
{
    for (size_t i = 0; i < scheme.indicators.size(); ++i)
        if (scheme.indicators[i].kind == IndicatorKind::Mean)
            return i;
    return std::nullopt;
}
} // namespace

void BenchCount::setFigures(std::shared_ptr<const BenchFigures> figures)
{
    m_figures = std::move(figures);
    m_right = m_figures->right;
    m_weighing = KpiWeighing(m_right);
    fillLeft();
    fillEligible();
    cutLeft();
    weigh(m_right.scheme.weights());
}

void BenchCount::reorder(const Scheme& scheme)
{
    // Rows keep their places, so that the left side and the selection stay.
    std::vector<Id> people;
    for (const KpiRow& row : m_right.rows)
        people.push_back(row.person);
    KpiResults results = asUnder(std::move(m_right), scheme);
    QHash<Id, size_t> places;
    for (size_t i = 0; i < results.rows.size(); ++i)
        places.insert(results.rows[i].person, i);
    std::vector<KpiRow> rows;
    for (const Id& person : people)
        rows.push_back(std::move(results.rows[places.value(person)]));
    results.rows = std::move(rows);
    m_right = std::move(results);
    m_weighing = KpiWeighing(m_right);
    weigh(scheme.weights());
}

void BenchCount::setLine(const CutLine& line)
{
    m_line = line;
    if (!m_figures)
        return;
    cutLeft();
    cut(m_rightSide);
}

void BenchCount::weigh(const std::vector<int>& weights)
{
    for (size_t i = 0; i < weights.size(); ++i)
        m_right.scheme.indicators[i].weight = weights[i];
    m_weighing.weigh(weights);
    m_rightSide.order.clear();
    for (const int row : m_weighing.order())
        if (m_weighing.outcome(row).rank > 0 && (m_line.percent == 0 || m_eligible[size_t(row)]))
            m_rightSide.order.push_back(row);
    cut(m_rightSide);
}

void BenchCount::fillLeft()
{
    QHash<Id, int> places;
    for (size_t i = 0; i < m_figures->left.rows.size(); ++i)
        places.insert(m_figures->left.rows[i].person, int(i));
    m_leftRows.clear();
    for (const KpiRow& row : m_right.rows)
        m_leftRows.push_back(places.value(row.person, -1));
}

void BenchCount::fillEligible()
{
    m_eligible.assign(m_right.rows.size(), true);
    if (leastRatings() > 0)
        for (int row = 0; row < count(); ++row)
            m_eligible[size_t(row)] = ratings(row).value_or(0) >= leastRatings();
}

int BenchCount::leastRatings() const
{
    return m_right.scheme.bonus && meanOf(m_right.scheme) ? m_right.scheme.bonus->leastRatings : 0;
}

std::optional<int> BenchCount::ratings(int row) const
{
    const auto mean = meanOf(m_right.scheme);
    return mean ? std::optional(m_right.rows[size_t(row)].indicators[*mean].raw.n) : std::nullopt;
}

void BenchCount::cutLeft()
{
    std::vector<int> rows;
    for (int row = 0; row < count(); ++row)
        if (leftRank(row) > 0 && (m_line.percent == 0 || m_eligible[size_t(row)]))
            rows.push_back(row);
    std::sort(rows.begin(), rows.end(),
              [&](int a, int b) { return m_leftRows[size_t(a)] < m_leftRows[size_t(b)]; }); // they stand by rank
    m_leftSide.order = std::move(rows);
    cut(m_leftSide);
}

std::optional<int64_t> BenchCount::ranked(int row) const { return m_weighing.outcome(row).earned; }

// The best ⌈n·p/100⌉ and all that tie with the last of them; or all that reach the points.
void BenchCount::cut(Side& side) const
{
    const bool left = &side == &m_leftSide;
    const auto pointsAt = [&](size_t place) {
        const int row = side.order[place];
        return left ? leftPoints(row).value_or(0) : ranked(row).value_or(0);
    };
    const size_t all = side.order.size();
    size_t inside = 0;
    if (m_line.percent > 0) {
        inside = (all * size_t(m_line.percent) + kHundred - 1) / kHundred;
        while (inside > 0 && inside < all && pointsAt(inside) == pointsAt(inside - 1))
            ++inside;
    } else {
        while (inside < all && pointsAt(inside) >= m_line.points)
            ++inside;
    }
    side.inside = int(inside);
    side.score = inside > 0 ? std::optional(pointsAt(inside - 1)) : std::nullopt;
    side.in.assign(size_t(count()), false);
    for (size_t place = 0; place < inside; ++place)
        side.in[size_t(side.order[place])] = true;
}

const KpiRow* BenchCount::leftRow(int row) const
{
    const int place = m_leftRows[size_t(row)];
    return place < 0 ? nullptr : &m_figures->left.rows[size_t(place)];
}

int BenchCount::leftRank(int row) const
{
    const KpiRow* left = leftRow(row);
    return left ? left->rank.value_or(0) : 0;
}

std::optional<int64_t> BenchCount::leftPoints(int row) const
{
    const KpiRow* left = leftRow(row);
    return left ? left->earned : std::nullopt;
}

std::optional<int> BenchCount::moved(int row) const
{
    const int before = leftRank(row), after = m_weighing.outcome(row).rank;
    return before > 0 && after > 0 ? std::optional(before - after) : std::nullopt;
}

std::optional<int64_t> BenchCount::difference(int row) const
{
    const auto before = leftPoints(row), after = m_weighing.outcome(row).earned;
    return before && after ? std::optional(*after - *before) : std::nullopt;
}

Crossing BenchCount::crossing(int row) const
{
    const bool before = m_leftSide.in[size_t(row)], after = m_rightSide.in[size_t(row)];
    return before == after ? Crossing::None : after ? Crossing::In : Crossing::Out;
}

int BenchCount::lastInside() const
{
    return m_rightSide.inside > 0 ? m_rightSide.order[size_t(m_rightSide.inside) - 1] : -1;
}

} // namespace rostrum
