#include "ui/rounds/roundresultsmodel.h"
#include "ui/kpi/benchmodel.h"
#include "ui/kpi/kpiwords.h"
#include "ui/rounds/roundwords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void RoundResultsModel::setResults(RoundResults results)
{
    beginResetModel();
    m_results = std::move(results);
    endResetModel();
}

void RoundResultsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, remark());
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, remark()));
}

int RoundResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_results.rows.size());
}

QString RoundResultsModel::people(const GroupScore& group) const
{
    if (group.suppressed) // how few they were would be a hint, too
        return QStringLiteral("n<%1").arg(m_results.round.leastRaters);
    if (group.invited > 0 && group.raters <= group.invited)
        return QStringLiteral("%1/%2").arg(group.raters).arg(group.invited);
    return group.raters > 0 ? QStringLiteral("n=%1").arg(group.raters) : QString();
}

QString RoundResultsModel::text(const RoundRow& row, int section) const
{
    switch (section) {
    case Name:
        return row.name;
    case Number:
        return row.number;
    case Department:
        return row.department;
    default:
        break;
    }
    if (section == together())
        return kpiPointsText(row.total.points);
    if (section == remark())
        return roundRemark(row);
    return kpiPointsText(row.groups[size_t(section - FirstGroup)].score);
}

QVariant RoundResultsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RoundRow& at = row(index.row());
    const int section = index.column();
    const bool isGroup = section >= FirstGroup && section < together();
    switch (role) {
    case Qt::DisplayRole:
        return text(at, section);
    case Qt::AccessibleTextRole:
        return isGroup ? (text(at, section) + u' ' + people(at.groups[size_t(section - FirstGroup)])).trimmed()
                       : text(at, section);
    case BenchModel::SecondTextRole:
        return isGroup ? people(at.groups[size_t(section - FirstGroup)]) : QVariant();
    case EvidenceRole:
        return isGroup || section == together() ? QVariant(section) : QVariant();
    case EmphasisRole:
        return int(section == together() ? Emphasis::Strong : section == Name ? Emphasis::Normal : Emphasis::Second);
    case Qt::TextAlignmentRole:
        return isGroup || section == together() ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

QVariant RoundResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isGroup = section >= FirstGroup && section < together();
    if (role == Qt::TextAlignmentRole && (isGroup || section == together()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (isGroup) {
        const RoundGroup& group = m_results.round.groups[size_t(section - FirstGroup)];
        return QStringLiteral("%1 %2").arg(roundGroupText(group.role), roundWeightText(group.weight));
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Number:
        return tr("Number");
    case Department:
        return tr("Department");
    default:
        return section == together() ? tr("Together") : tr("Remark");
    }
}

} // namespace rostrum
