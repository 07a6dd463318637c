#include "ui/kpi/benchmodel.h"
#include "models/base/decimal.h"
#include "ui/kpi/kpiarithmetic.h"
#include "ui/kpi/kpiwords.h"
#include <QCollator>

namespace rostrum {

void BenchModel::setFigures(std::shared_ptr<const BenchFigures> figures)
{
    beginResetModel();
    m_bench.setFigures(std::move(figures));
    m_frozen = false;
    if (m_column >= columnCount())
        m_column = Rank;
    m_rows = sorted();
    endResetModel();
    Q_EMIT reweighed();
}

void BenchModel::setSides(const QString& left, const QString& right)
{
    m_left = left;
    m_right = right;
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void BenchModel::setLine(const CutLine& line)
{
    m_bench.setLine(line);
    if (!m_bench.isEmpty())
        m_bench.weigh(m_bench.right().scheme.weights()); // who takes part goes by the line
    settle();
}

void BenchModel::reorder(const Scheme& scheme)
{
    beginResetModel();
    m_bench.reorder(scheme);
    m_rows = sorted();
    endResetModel();
    Q_EMIT reweighed();
}

void BenchModel::weigh(const std::vector<int>& weights)
{
    m_frozen = false;
    m_bench.weigh(weights);
    settle();
}

// Rows to their new places; whoever points at a person goes on pointing at them.
void BenchModel::settle()
{
    std::vector<int> rows = sorted();
    if (rows != m_rows) {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        std::vector<int> places(rows.size());
        for (size_t place = 0; place < rows.size(); ++place)
            places[size_t(rows[place])] = int(place);
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex& one : from)
            to.append(index(places[size_t(m_rows[size_t(one.row())])], one.column()));
        m_rows = std::move(rows);
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT reweighed();
}

void BenchModel::setFrozen(bool frozen)
{
    if (m_frozen == frozen || m_rows.empty())
        return;
    m_frozen = frozen;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT reweighed();
}

void BenchModel::retranslate()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    settle();
}

int BenchModel::rowOf(const Id& person) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_bench.row(m_rows[size_t(row)]).person == person)
            return row;
    return -1;
}

int BenchModel::cutRow() const
{
    const bool byRank =
        m_column == Rank ? m_order == Qt::AscendingOrder : m_column == after() && m_order == Qt::DescendingOrder;
    const int last = byRank && !m_bench.isEmpty() ? m_bench.lastInside() : -1;
    if (last < 0)
        return -1;
    return int(std::find(m_rows.begin(), m_rows.end(), last) - m_rows.begin());
}

int BenchModel::indicators() const { return m_bench.isEmpty() ? 0 : int(m_bench.right().scheme.indicators.size()); }

std::optional<size_t> BenchModel::indicatorAt(int column) const
{
    const int at = column - FirstIndicator;
    return at >= 0 && at < indicators() ? std::optional(size_t(at)) : std::nullopt;
}

int BenchModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int BenchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_bench.isEmpty() ? 0 : FirstIndicator + indicators() + 3;
}

QVariant BenchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Rank || section >= FirstIndicator ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                            : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    if (const auto indicator = indicatorAt(section))
        return m_bench.right().scheme.indicators[*indicator].title;
    switch (section) {
    case Rank:
        return tr("Rank");
    case Move:
        return tr("Change");
    case Name:
        return tr("Name");
    case Department:
        return tr("Department");
    default:
        break;
    }
    return section == before() ? m_left : section == after() ? m_right : tr("Difference");
}

QVariant BenchModel::data(const QModelIndex& index, int role) const
{
    const int row = m_rows[size_t(index.row())], column = index.column();
    const bool hangs = column == Rank || column == Move || column >= after();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SecondTextRole:
        return secondText(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::AccessibleTextRole: {
        const QString second = secondText(row, column);
        return second.isEmpty() ? QVariant() : text(row, column) + u' ' + second;
    }
    case Qt::TextAlignmentRole:
        return column == Rank || column >= FirstIndicator ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                          : QVariant();
    case EmphasisRole:
        if ((m_frozen && hangs) || column == before() || m_bench.outcome(row).rank == 0 || !m_bench.eligible(row))
            return int(Emphasis::Second);
        return int(column == Rank || column == after() ? Emphasis::Strong : Emphasis::Normal);
    case MoveRole: {
        const auto moved = m_bench.moved(row);
        return column == Move && moved && !m_frozen ? QVariant(*moved) : QVariant();
    }
    case CrossingRole:
        return int(m_bench.crossing(row));
    case EvidenceRole:
        return column == Rank || column >= FirstIndicator ? QVariant(column) : QVariant();
    default:
        return {};
    }
}

QString BenchModel::text(int row, int column) const
{
    const KpiRow& one = m_bench.row(row);
    if (const auto indicator = indicatorAt(column))
        return kpiScoreText(one.indicators[*indicator].score);
    switch (column) {
    case Rank: {
        const int rank = m_bench.outcome(row).rank;
        return rank > 0 ? QString::number(rank) : QStringLiteral("—");
    }
    case Move:
        return moveText(row);
    case Name:
        return one.name;
    case Department:
        return one.departmentName;
    default:
        break;
    }
    if (column == before() || column == after())
        return pointsText(row, column == after());
    const auto difference = m_bench.difference(row);
    return difference ? kpiDifferenceText(*difference) : QStringLiteral("—");
}

QString BenchModel::pointsText(int row, bool after) const
{
    const auto pointsAt = [&](int at) { return after ? m_bench.outcome(at).earned : m_bench.leftPoints(at); };
    const auto points = pointsAt(row);
    const int64_t mark = m_bench.line().points;
    const QString shown = kpiPointsText(points, m_bench.line().percent == 0 ? std::optional(mark) : std::nullopt);
    const std::vector<int>& order = after ? m_bench.rightSide().order : m_bench.leftSide().order;
    const int rank = after ? m_bench.outcome(row).rank : m_bench.leftRank(row);
    if (!points || rank == 0)
        return shown;
    // Equal ones may be many, so the next that differs is looked for by points.
    const auto above = [&](int at, int64_t value) { return pointsAt(at).value_or(INT64_MIN) > value; };
    const auto first = std::lower_bound(order.begin(), order.end(), *points, above);
    const auto last = std::lower_bound(first, order.end(), *points - 1, above);
    const auto looksSame = [&](int at) { return kpiPointsText(pointsAt(at)) == kpiPointsText(points); };
    if ((first != order.begin() && looksSame(*std::prev(first))) || (last != order.end() && looksSame(*last)))
        return formatDecimal(*points, kScoreDecimals, kScoreDecimals);
    return shown;
}

QString BenchModel::lineText(bool after) const
{
    const BenchCount::Side& side = after ? m_bench.rightSide() : m_bench.leftSide();
    return side.inside > 0 ? pointsText(side.order[size_t(side.inside - 1)], after) : kpiPointsText(std::nullopt);
}

QString BenchModel::moveText(int row) const
{
    const KpiWeighing::Outcome& outcome = m_bench.outcome(row);
    if (outcome.rank == 0)
        return outcome.standing == Standing::Blocked ? tr("blocked") : tr("not enough data");
    const auto moved = m_bench.moved(row);
    if (!moved)
        return tr("new");
    const Crossing crossing = m_bench.crossing(row);
    if (*moved == 0 && crossing == Crossing::None)
        return QStringLiteral("—");
    const bool up = *moved > 0 || (*moved == 0 && crossing == Crossing::In);
    QStringList parts{up ? QStringLiteral("▲") : QStringLiteral("▼")};
    if (*moved != 0)
        parts.append(QString::number(std::abs(*moved)));
    if (crossing == Crossing::In)
        parts.append(tr("in", "crosses the line"));
    else if (crossing == Crossing::Out)
        parts.append(tr("out", "crosses the line"));
    return parts.join(u' ');
}

QString BenchModel::secondText(int row, int column) const
{
    const auto indicator = indicatorAt(column);
    if (!indicator)
        return {};
    const Indicator& one = m_bench.right().scheme.indicators[*indicator];
    const IndicatorScore& score = m_bench.row(row).indicators[*indicator];
    const Figure& raw = score.raw;
    if (!score.value)
        return score.assumed ? tr("no data") : QString();
    const auto amount = [&] { return formatShortest(*score.value, one.measure.decimals()); };
    switch (one.kind) {
    case IndicatorKind::Ratio:
        return QStringLiteral("%1/%2").arg(formatShortest(raw.num, one.measure.numeratorDecimals())).arg(raw.den);
    case IndicatorKind::Mean:
        return QStringLiteral("n=%1").arg(raw.n);
    case IndicatorKind::Count:
        return QStringLiteral("%1/%2").arg(amount(), formatShortest(one.target, kScoreDecimals));
    case IndicatorKind::Higher:
    case IndicatorKind::Lower:
        return amount();
    default:
        break;
    }
    return {};
}

QString BenchModel::tip(int row, int column) const
{
    const KpiRow& one = m_bench.row(row);
    if (column == Move || column == Rank) {
        if (m_bench.outcome(row).rank == 0) {
            KpiRow unranked = one;
            unranked.rank.reset();
            unranked.total.standing = m_bench.outcome(row).standing;
            return kpiUnrankedText(m_bench.right().scheme, unranked);
        }
        if (!m_bench.eligible(row))
            return tr("Takes no part in the top places: %1 ratings, at least %2 are needed")
                .arg(m_bench.ratings(row).value_or(0))
                .arg(m_bench.leastRatings());
    }
    if (column == before() && m_bench.leftPoints(row))
        return kpiExactText(*m_bench.leftPoints(row));
    if (column == after() && m_bench.outcome(row).earned)
        return kpiExactText(*m_bench.outcome(row).earned);
    if (const auto indicator = indicatorAt(column); indicator && one.indicators[*indicator].score)
        return kpiExactText(*one.indicators[*indicator].score);
    return text(row, column);
}

void BenchModel::sort(int column, Qt::SortOrder order)
{
    m_column = column < 0 || column >= columnCount() ? int(Rank) : column;
    m_order = column < 0 ? Qt::AscendingOrder : order;
    settle();
}

bool BenchModel::less(int a, int b) const
{
    const auto keyed = [&](auto value) {
        return std::pair(value(a).has_value() ? 0 : 1, value(a).value_or(0)) <
               std::pair(value(b).has_value() ? 0 : 1, value(b).value_or(0));
    };
    if (const auto indicator = indicatorAt(m_column))
        return keyed([&](int row) { return m_bench.row(row).indicators[*indicator].score; });
    if (m_column == Move)
        return keyed([&](int row) { return m_bench.moved(row); });
    if (m_column == before())
        return keyed([&](int row) { return m_bench.leftPoints(row); });
    if (m_column == differenceColumn())
        return keyed([&](int row) { return m_bench.difference(row); });
    return false;
}

std::vector<int> BenchModel::sorted() const
{
    if (m_bench.isEmpty())
        return {};
    std::vector<int> rows = m_bench.order();
    const bool down = m_order == Qt::DescendingOrder;
    if (m_column == Rank || m_column == after()) {
        if (down == (m_column == Rank)) // points descend as ranks ascend
            std::reverse(rows.begin(), rows.end());
        return rows;
    }
    if (m_column == Name || m_column == Department) {
        const QCollator collator;
        std::vector<QCollatorSortKey> keys;
        for (int row = 0; row < m_bench.count(); ++row)
            keys.push_back(
                collator.sortKey(m_column == Name ? m_bench.row(row).name : m_bench.row(row).departmentName));
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            const int order = keys[size_t(a)].compare(keys[size_t(b)]);
            return down ? order > 0 : order < 0;
        });
        return rows;
    }
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) { return down ? less(b, a) : less(a, b); });
    return rows;
}

} // namespace rostrum
