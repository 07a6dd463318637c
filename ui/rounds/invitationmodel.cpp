#include "ui/rounds/invitationmodel.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void InvitationModel::setInvitations(std::vector<Invitation> invitations, bool unsigned_, bool many)
{
    beginResetModel();
    m_invitations = std::move(invitations);
    m_unsigned = unsigned_;
    m_many = many;
    endResetModel();
}

void InvitationModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int InvitationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_invitations.size());
}

int InvitationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_many ? About + 1 : About;
}

QString InvitationModel::text(const Invitation& one, int section) const
{
    switch (section) {
    case Name:
        return one.rater.isNull() ? tr("to be named") : one.raterName;
    case Number:
        return one.raterNumber;
    case State:
        return one.answered ? tr("has answered") : m_unsigned ? tr("answers unsigned") : tr("not yet");
    case Sent:
        return one.sentOn.isValid() ? isoDay(one.sentOn) : tr("not yet");
    default:
        return one.trainerName;
    }
}

QVariant InvitationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Invitation& one = invitation(index.row());
    if (role == EmphasisRole)
        return int(index.column() == Name && !one.rater.isNull() ? Emphasis::Normal : Emphasis::Second);
    if (role == StatusRole && index.column() == State)
        return int(one.answered ? Mark::Met : m_unsigned ? Mark::Exempt : Mark::Unknown);
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? text(one, index.column()) : QVariant();
}

QVariant InvitationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Number:
        return tr("Number");
    case State:
        return tr("Answer");
    case Sent:
        return tr("Sheet sent");
    default:
        return tr("About whom");
    }
}

} // namespace rostrum
