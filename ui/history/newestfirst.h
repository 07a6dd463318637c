// A list that grows at its top and is cut at its bottom: rows that are there already keep their place when it is read
// again, so that selection and scroll stay. An Entry has an `id`.
#pragma once
#include <QAbstractTableModel>
#include <algorithm>
#include <vector>

namespace rostrum {

template <class Entry>
class NewestFirst : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    const Entry& entry(int row) const { return m_entries[size_t(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_entries.size()); }

    void setEntries(std::vector<Entry> entries)
    {
        const auto first =
            m_entries.empty() ? entries.end() : std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
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
            Q_EMIT dataChanged(index(0, 0), index(after - 1, columnCount() - 1));
    }

private:
    std::vector<Entry> m_entries;
};

} // namespace rostrum
