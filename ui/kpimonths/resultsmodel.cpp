#include "ui/kpimonths/resultsmodel.h"
#include "ui/kpi/kpiwords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

namespace {
// Complete, and yet no rank: what there is weighs too little.
bool isUnranked(const KpiRow& row) { return row.total.standing != Standing::Ranked; }
} // namespace

RowState stateOf(const KpiRow& row)
{
    RowState state;
    state.provisional = row.provisional;
    for (const Coverage& one : row.coverage)
        (one.complete() ? state.waived : state.missing) += one.missing();
    return state;
}

void ResultsModel::setFigures(std::shared_ptr<const MonthFigures> figures)
{
    beginResetModel();
    m_figures = std::move(figures);
    arrange();
    endResetModel();
}

void ResultsModel::setFilter(const QString& text, Only only)
{
    beginResetModel();
    m_text = text.trimmed();
    m_only = only;
    arrange();
    endResetModel();
}

void ResultsModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); }

int ResultsModel::rowOf(const Id& person) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (row(at).person == person)
            return at;
    return -1;
}

bool ResultsModel::passes(const KpiRow& row, Only only) const
{
    const RowState state = stateOf(row);
    return only == Only::All || (only == Only::Waiting && state.missing > 0) ||
           (only == Only::Waived && state.waived > 0) || (only == Only::Adjusted && row.adjustment != 0);
}

int ResultsModel::count(Only only) const
{
    if (!m_figures)
        return 0;
    const auto& rows = m_figures->results.rows;
    return int(std::count_if(rows.begin(), rows.end(), [&](const KpiRow& row) {
        return m_figures->shown.contains(row.person) && passes(row, only);
    }));
}

int ResultsModel::indicatorOf(int section) const
{
    return section >= FirstIndicator && section < sentences() ? section - FirstIndicator : -1;
}

// "90.9091 (12)": the score, and of how many observations.
QString ResultsModel::indicatorText(const KpiRow& row, size_t place) const
{
    const IndicatorScore& one = row.indicators[place];
    const QString score = kpiScoreText(one.score);
    return one.raw.n > 0 ? QStringLiteral("%1 (%2)").arg(score).arg(one.raw.n) : score;
}

QString ResultsModel::text(const KpiRow& row, int section) const
{
    const auto rank = [](const std::optional<int>& rank) {
        return rank ? QString::number(*rank) : QStringLiteral("—");
    };
    const RowState state = stateOf(row);
    switch (section) {
    case Rank:
        return rank(row.rank);
    case DepartmentRank:
        return rank(row.departmentRank);
    case Number:
        return row.number;
    case Name:
        return row.name;
    case Department:
        return row.departmentName;
    case State:
        return state.missing > 0   ? tr("Provisional · %1").arg(state.missing)
               : state.provisional ? tr("Provisional")
               : isUnranked(row)   ? tr("Too little data")
               : state.waived > 0  ? tr("Waived · %1").arg(state.waived)
                                   : tr("Complete");
    case Final:
        return kpiPointsText(row.finalPoints);
    case Total:
        return kpiPointsText(row.total.points);
    case Bonus:
        return kpiDifferenceText(row.bonus);
    case Adjustment:
        return row.adjustment ? kpiDifferenceText(row.adjustment) : QString();
    default:
        break;
    }
    if (const int place = indicatorOf(section); place >= 0)
        return indicatorText(row, size_t(place));
    const auto said = m_figures->sentences.find(row.person);
    return said == m_figures->sentences.end() ? QString()
                                              : (said->second.strengths + said->second.gaps).join(QStringLiteral("；"));
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const KpiRow& row = this->row(index.row());
    const int section = index.column(), place = indicatorOf(section);
    const bool lacks = place >= 0 && size_t(place) < row.coverage.size() && row.coverage[size_t(place)].missing() > 0;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, section);
    case Qt::ToolTipRole:
        if (section == sentences())
            return text(row, section);
        break;
    case Qt::TextAlignmentRole:
        return int((section == Rank || section == DepartmentRank || (section >= Final && section < sentences())
                        ? Qt::AlignRight
                        : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    case StatusRole:
        if (section == State)
            return int(stateOf(row).missing > 0  ? Mark::AtRisk
                       : row.provisional         ? Mark::Unknown
                       : isUnranked(row)         ? Mark::Unknown
                       : stateOf(row).waived > 0 ? Mark::Exempt
                                                 : Mark::Met);
        break;
    case CellStateRole: // where something is missing that was not waived
        return int(lacks && !row.coverage[size_t(place)].complete() ? CellState::Conflict : CellState::Plain);
    case EmphasisRole:
        return int(section == Name || (section == Final && !isUnranked(row))              ? Emphasis::Strong
                   : section == Number || section == Department || section == sentences() ? Emphasis::Second
                                                                                          : Emphasis::Normal);
    case EvidenceRole:
        return true;
    default:
        break;
    }
    return {};
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const int place = indicatorOf(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == Rank || section == DepartmentRank || (section >= Final && section < sentences())
                        ? Qt::AlignRight
                        : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && place >= 0)
        return kpiMethodText(m_figures->results.scheme.indicators[size_t(place)]);
    if (role != Qt::DisplayRole)
        return {};
    if (place >= 0)
        return m_figures->results.scheme.indicators[size_t(place)].title;
    if (section == sentences())
        return tr("Strengths and gaps");
    const QString titles[] = {tr("Rank"),  tr("In department"), tr("Number"), tr("Name"),  tr("Department"),
                              tr("State"), tr("Final"),         tr("Total"),  tr("Bonus"), tr("Adjustment")};
    return titles[section];
}

std::optional<int64_t> ResultsModel::amount(const KpiRow& row, int section) const
{
    const auto wide = [](const std::optional<int>& n) { return n ? std::optional(int64_t(*n)) : std::nullopt; };
    switch (section) {
    case Rank:
        return wide(row.rank);
    case DepartmentRank:
        return wide(row.departmentRank);
    case State:
        return stateOf(row).missing * 1000 + stateOf(row).waived;
    case Final:
        return row.finalPoints;
    case Total:
        return row.total.points;
    case Bonus:
        return row.bonus;
    case Adjustment:
        return row.adjustment;
    default:
        break;
    }
    const int place = indicatorOf(section);
    return place >= 0 ? row.indicators[size_t(place)].score : std::nullopt;
}

// As the results have it, by rank; by another column where one was chosen. Nothing stands last either way.
void ResultsModel::arrange()
{
    m_order.clear();
    if (!m_figures)
        return;
    const auto& rows = m_figures->results.rows;
    for (size_t i = 0; i < rows.size(); ++i) {
        const KpiRow& row = rows[i];
        const bool found = m_text.isEmpty() || row.name.contains(m_text, Qt::CaseInsensitive) ||
                           row.number.contains(m_text, Qt::CaseInsensitive) ||
                           row.departmentName.contains(m_text, Qt::CaseInsensitive);
        if (found && m_figures->shown.contains(row.person) && passes(row, m_only))
            m_order.push_back(int(i));
    }
    if (m_section < 0 || m_section >= columnCount())
        return;
    const bool texts = (m_section >= Number && m_section <= Department) || m_section == sentences();
    const bool down = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        const KpiRow &left = rows[size_t(a)], &right = rows[size_t(b)];
        if (texts) {
            const int compared = QString::localeAwareCompare(text(left, m_section), text(right, m_section));
            return down ? compared > 0 : compared < 0;
        }
        const auto x = amount(left, m_section), y = amount(right, m_section);
        if (!x || !y)
            return x.has_value() && !y;
        return down ? *x > *y : *x < *y;
    });
}

void ResultsModel::sort(int section, Qt::SortOrder order)
{
    m_section = section;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Id> people;
    for (const QModelIndex& index : before)
        people.push_back(row(index.row()).person);
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(people[size_t(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace rostrum
