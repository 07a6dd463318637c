#include "ui/rounds/roundsmodel.h"
#include "ui/widgets/roles.h"
#include "ui/words/periodtext.h"

namespace rostrum {

void RoundsModel::setRounds(std::vector<Round> rounds)
{
    beginResetModel();
    m_rounds = std::move(rounds);
    endResetModel();
}

void RoundsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

int RoundsModel::rowOf(const QString& code) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (round(row).code == code)
            return row;
    return -1;
}

int RoundsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rounds.size()); }

QVariant RoundsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Round& at = round(index.row());
    if (role == EmphasisRole)
        return int(at.isClosed() ? Emphasis::Second : Emphasis::Normal);
    if (role == StatusRole && index.column() == State)
        return int(at.isClosed() ? Mark::Met : Mark::OnTrack);
    if (role == Qt::ToolTipRole && index.column() == Title)
        return at.code;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == Title)
        return at.title;
    if (index.column() == Period)
        return periodText(at.period);
    return at.isClosed() ? tr("closed") : tr("takes answers");
}

QVariant RoundsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("Round") : section == Period ? tr("Period") : tr("State");
}

} // namespace rostrum
