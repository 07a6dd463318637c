#include "ui/team/teammodel.h"
#include "ui/widgets/roles.h"
#include <numeric>

namespace rostrum {

void TeamModel::setUnits(std::vector<TeamUnit> units)
{
    beginResetModel();
    m_units = std::move(units);
    m_mostExcellent = 1;
    for (const TeamUnit& unit : m_units)
        m_mostExcellent = std::max(m_mostExcellent, unit.excellent.num);
    arrange();
    endResetModel();
}

void TeamModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1); }

int TeamModel::rowOf(const Id& unit) const
{
    for (size_t row = 0; row < m_order.size(); ++row)
        if (m_units[size_t(m_order[row])].id == unit)
            return int(row);
    return -1;
}

TeamMeasure TeamModel::measureOf(int section)
{
    return section >= Excellent ? TeamMeasure::Excellent : TeamMeasure::Submission;
}

int TeamModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_order.size()); }

QString TeamModel::text(const TeamUnit& unit, int section) const
{
    switch (section) {
    case Department:
        return unit.name;
    case Share:
        return shareText(unit.submission);
    case Excellent:
        return QString::number(unit.excellent.num);
    case ExcellentShare:
        return shareText(unit.excellent);
    default:
        return {};
    }
}

double TeamModel::lengthOf(const TeamUnit& unit, int section) const
{
    if (section == ExcellentBar || section == Excellent)
        return double(unit.excellent.num) / double(m_mostExcellent);
    const Figure& figure = section == ExcellentShare ? unit.excellent : unit.submission;
    return figure.den > 0 ? double(figure.num) / double(figure.den) : -1;
}

QVariant TeamModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TeamUnit& unit = this->unit(index.row());
    const int section = index.column();
    const bool bar = section == ShareBar || section == ExcellentBar;
    const Figure& figure = unit.of(measureOf(section));
    switch (role) {
    case Qt::DisplayRole:
        return text(unit, section);
    case Qt::TextAlignmentRole:
        return int((section == Department ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case FractionRole:
        if (section == HandedIn)
            return QVariant::fromValue(Fraction{QString::number(figure.num), QString::number(figure.den)});
        break;
    case ProgressRole:
        if (bar && lengthOf(unit, section) >= 0)
            return QVariant::fromValue(Progress{lengthOf(unit, section), -1, Mark::None});
        break;
    case Qt::AccessibleTextRole:
        if (bar)
            return text(unit, section == ShareBar ? Share : Excellent);
        break;
    case EmphasisRole:
        if (section == Department)
            return int(Emphasis::Strong);
        break;
    case EvidenceRole:
        return figure.n > 0 ? QVariant(true) : QVariant();
    default:
        break;
    }
    return {};
}

QVariant TeamModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Sections)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(
            (section == Department || section == ShareBar || section == ExcellentBar ? Qt::AlignLeft : Qt::AlignRight) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Department"), tr("Handed in / due"),    tr("Handed in"),      tr("Share handed in"),
                              tr("Excellent"),  tr("Excellent homework"), tr("Excellent share")};
    return titles[section];
}

void TeamModel::arrange()
{
    m_order.resize(m_units.size());
    std::iota(m_order.begin(), m_order.end(), 0); // by name
    if (m_section == Department) {
        if (m_sortOrder == Qt::DescendingOrder)
            std::reverse(m_order.begin(), m_order.end());
        return;
    }
    const bool down = m_section >= 0 && m_sortOrder == Qt::DescendingOrder;
    const int section = m_section < 0 ? Share : m_section;
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        const double left = lengthOf(m_units[size_t(a)], section), right = lengthOf(m_units[size_t(b)], section);
        if ((left < 0) != (right < 0))
            return right < 0;
        return down ? left > right : left < right;
    });
}

void TeamModel::sort(int section, Qt::SortOrder order)
{
    m_section = section;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Id> ids;
    for (const QModelIndex& index : before)
        ids.push_back(unit(index.row()).id);
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(ids[size_t(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace rostrum
