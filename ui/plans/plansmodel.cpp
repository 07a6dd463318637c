#include "ui/plans/plansmodel.h"
#include "models/store/versions.h"
#include "ui/plans/planwords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void PlansModel::setPlans(std::vector<TrainingPlan> plans, QDate day)
{
    const std::vector<TrainingPlan> holding = versionsIn(plans, {day, day});
    std::stable_sort(plans.begin(), plans.end(), [](const TrainingPlan& a, const TrainingPlan& b) {
        return std::tuple(a.code, -a.version) < std::tuple(b.code, -b.version);
    });
    beginResetModel();
    m_plans = std::move(plans);
    m_day = day;
    m_inForce.clear();
    for (const TrainingPlan& plan : m_plans)
        m_inForce.push_back(std::any_of(holding.begin(), holding.end(), [&](const TrainingPlan& other) {
            return other.code == plan.code && other.version == plan.version;
        }));
    endResetModel();
}

void PlansModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

int PlansModel::rowOf(const QString& code, int version) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (plan(row).code == code && (version == 0 || plan(row).version == version))
            return row;
    return -1;
}

int PlansModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_plans.size()); }

QString PlansModel::text(int row, int section) const
{
    const TrainingPlan& at = plan(row);
    switch (section) {
    case Name:
        return at.name;
    case Version:
        return QString::number(at.version);
    case From:
        return at.validFrom.isValid() ? isoDay(at.validFrom) : tr("the beginning");
    case State:
        return isInForce(row)                                   ? tr("in force")
               : at.validFrom.isValid() && at.validFrom > m_day ? tr("not yet")
                                                                : tr("earlier version");
    case Audience:
        return audienceText(at);
    default:
        return weightText(weightOf(at));
    }
}

QVariant PlansModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Name ? plan(index.row()).code : text(index.row(), index.column());
    if (role == EmphasisRole)
        return int(isInForce(index.row()) ? Emphasis::Normal : Emphasis::Second);
    if (role == StatusRole && index.column() == State)
        return int(isInForce(index.row()) ? Mark::Met : Mark::None);
    if (role == Qt::TextAlignmentRole && (index.column() == Version || index.column() == Weight))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant PlansModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Version || section == Weight))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Plan");
    case Version:
        return tr("Version");
    case From:
        return tr("From");
    case State:
        return tr("State");
    case Audience:
        return tr("For whom");
    default:
        return tr("Weight");
    }
}

} // namespace rostrum
