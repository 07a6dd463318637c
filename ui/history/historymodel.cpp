#include "ui/history/historymodel.h"
#include "ui/widgets/roles.h"
#include "ui/words/changetext.h"
#include <QLocale>

namespace rostrum {

void HistoryModel::setEntries(std::vector<HistoryEntry> entries)
{
    const int before = int(m_entries.size()), after = int(entries.size());
    // A longer log has new rows at its head; everything else may only have changed its state.
    const int fresh = after - before;
    const bool grown = fresh > 0 && before > 0 && entries[size_t(fresh)].id == m_entries.front().id;
    if (grown) {
        beginInsertRows({}, 0, fresh - 1);
        m_entries = std::move(entries);
        endInsertRows();
    } else if (before == after) {
        m_entries = std::move(entries);
    } else {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, SectionCount - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }
int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : SectionCount; }

QString HistoryModel::text(const HistoryEntry& entry, int section) const
{
    switch (section) {
    case When: return entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Officer: return entry.officer;
    case What: return changeText(entry.origin, entry.label);
    case Rows: return QLocale::c().toString(entry.rows);
    case State: return entry.undone ? tr("Undone") : QString();
    default: return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryEntry& entry = m_entries[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == EmphasisRole && (entry.undone || index.column() == Officer))
        return int(Emphasis::Second);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case Officer: return tr("Who");
    case What: return tr("What");
    case Rows: return tr("Rows");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace rostrum
