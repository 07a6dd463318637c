#include "ui/rounds/ratercoveragemodel.h"
#include "ui/rounds/roundwords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

namespace {
QString keyOf(const Id& trainer, const QString& role) { return trainer.hex() + role; }
} // namespace

void RaterCoverageModel::setCoverage(const Round& round, std::vector<AssessedTrainer> trainers,
                                     const std::vector<Invitation>& invitations)
{
    beginResetModel();
    m_round = round;
    std::erase_if(m_round.groups, [](const RoundGroup& one) { return one.role == QLatin1String(kTraineeRole); });
    m_trainers = std::move(trainers);
    m_asked.clear();
    for (const Invitation& one : invitations)
        ++m_asked[keyOf(one.trainer, one.role)];
    endResetModel();
}

void RaterCoverageModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const AssessedTrainer* RaterCoverageModel::trainer(int row) const
{
    return row > 0 && row <= int(m_trainers.size()) ? &m_trainers[size_t(row - 1)] : nullptr;
}

int RaterCoverageModel::rowOf(const Id& wanted) const
{
    const auto found = std::find_if(m_trainers.begin(), m_trainers.end(),
                                    [&](const AssessedTrainer& one) { return one.id == wanted; });
    return found == m_trainers.end() ? 0 : int(found - m_trainers.begin()) + 1;
}

const RoundGroup* RaterCoverageModel::group(int column) const
{
    const size_t place = size_t(std::max(0, column - 1));
    return place < m_round.groups.size() ? &m_round.groups[place] : nullptr;
}

int RaterCoverageModel::asked(const Id& trainer, const QString& role) const
{
    return m_asked.value(keyOf(trainer, role));
}

int RaterCoverageModel::tooFew(const RoundGroup& group) const
{
    return int(std::count_if(m_trainers.begin(), m_trainers.end(), [&](const AssessedTrainer& one) {
        return asked(one.id, group.role) < m_round.leastOf(group);
    }));
}

int RaterCoverageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_trainers.size()) + 1;
}

int RaterCoverageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_round.groups.size()) + 1;
}

bool RaterCoverageModel::isEnough(const QModelIndex& index) const
{
    const RoundGroup& one = *group(index.column());
    const AssessedTrainer* about = trainer(index.row());
    return about ? asked(about->id, one.role) >= m_round.leastOf(one) : tooFew(one) == 0;
}

QString RaterCoverageModel::text(const QModelIndex& index) const
{
    const AssessedTrainer* about = trainer(index.row());
    if (index.column() == 0)
        return about ? about->name : tr("All trainers");
    const RoundGroup& one = *group(index.column());
    if (!about)
        return tr("%1 of %2").arg(int(m_trainers.size()) - tooFew(one)).arg(m_trainers.size());
    const int least = m_round.leastOf(one), count = asked(about->id, one.role);
    return least > 1 ? tr("%1 of %2").arg(count).arg(least) : QString::number(count);
}

QVariant RaterCoverageModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const AssessedTrainer* about = trainer(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? text(index)
                                   : text(index) + u' ' + (isEnough(index) ? tr("enough") : tr("too few are asked"));
    case Qt::ToolTipRole:
        if (index.column() == 0)
            return about ? QVariant(QStringList{about->number, about->department}.join(u' ').trimmed()) : QVariant();
        return isEnough(index) ? QVariant() : tr("Too few are asked");
    case StatusRole:
        return index.column() == 0 ? QVariant() : QVariant(int(isEnough(index) ? Mark::Met : Mark::AtRisk));
    case EmphasisRole:
        return int(index.row() == 0 ? Emphasis::Strong : Emphasis::Normal);
    default:
        return {};
    }
}

QVariant RaterCoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Trainer") : group(section) ? roundGroupText(group(section)->role) : QString();
}

} // namespace rostrum
