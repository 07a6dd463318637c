#include "ui/history/historymodel.h"
#include "ui/widgets/roles.h"
#include "ui/words/changetext.h"
#include <QLocale>

namespace rostrum {

void HistoryModel::setEntries(std::vector<HistoryEntry> entries)
{
    const auto first = m_entries.empty() ? entries.end()
                                         : std::find_if(entries.begin(), entries.end(), [&](const HistoryEntry& entry) {
                                               return entry.id == m_entries.front().id;
                                           });
    const int fresh = int(first - entries.begin()), after = int(entries.size());
    if (first == entries.end()) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    } else {
        if (fresh > 0) {
            beginInsertRows({}, 0, fresh - 1);
            m_entries.insert(m_entries.begin(), entries.begin(), first);
            endInsertRows();
        }
        // The list is not longer than asked for: the oldest leave it.
        if (const int length = int(m_entries.size()); length > after) {
            beginRemoveRows({}, after, length - 1);
            m_entries.resize(size_t(after));
            endRemoveRows();
        } else if (length < after) {
            beginInsertRows({}, length, after - 1);
            m_entries.resize(size_t(after));
            endInsertRows();
        }
        m_entries = std::move(entries);
    }
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, SectionCount - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }
int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : SectionCount; }

QString HistoryModel::text(const HistoryEntry& entry, int section) const
{
    switch (section) {
    case When:
        return entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Officer:
        return entry.officer;
    case What:
        return changeText(entry.origin, entry.label);
    case Rows:
        return QLocale::c().toString(entry.rows);
    case State:
        return entry.undone ? tr("Undone") : QString();
    default:
        return {};
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
    case When:
        return tr("When");
    case Officer:
        return tr("Who");
    case What:
        return tr("What");
    case Rows:
        return tr("Rows");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace rostrum
