#include "ui/rounds/candidatemodel.h"
#include "ui/rounds/roundwords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void CandidateModel::setCandidates(std::vector<PossibleRater> candidates, bool many)
{
    beginResetModel();
    m_candidates = std::move(candidates);
    m_many = many;
    endResetModel();
}

void CandidateModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CandidateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

int CandidateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_many ? About + 1 : About;
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PossibleRater& one = candidate(index.row());
    if (role == EmphasisRole)
        return int(index.column() == Name ? Emphasis::Normal : Emphasis::Second);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name:
        return one.name;
    case Number:
        return one.number;
    case Department:
        return one.department;
    case Why:
        return one.reason ? raterReasonText(*one.reason) : tr("found");
    default:
        return one.trainer.isNull() ? tr("All trainers") : one.trainerName;
    }
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Number:
        return tr("Number");
    case Department:
        return tr("Department");
    case Why:
        return tr("Why");
    default:
        return tr("About whom");
    }
}

} // namespace rostrum
