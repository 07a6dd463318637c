// The log as rows, newest first.
#pragma once
#include "models/store/history.h"
#include <QAbstractTableModel>

namespace rostrum {

class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { When, Officer, What, Rows, State, SectionCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that are there already keep their place, so that selection and scroll stay.
    void setEntries(std::vector<HistoryEntry> entries);
    const HistoryEntry& entry(int row) const { return m_entries[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const HistoryEntry& entry, int section) const;
    std::vector<HistoryEntry> m_entries;
};

} // namespace rostrum
