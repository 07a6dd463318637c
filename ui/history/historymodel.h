// The log as rows, newest first.
#pragma once
#include "models/store/history.h"
#include "ui/history/newestfirst.h"

namespace rostrum {

class HistoryModel : public NewestFirst<HistoryEntry> {
    Q_OBJECT
public:
    enum Section { When, Officer, What, Rows, State, SectionCount };
    using NewestFirst::NewestFirst;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const HistoryEntry& entry, int section) const;
};

} // namespace rostrum
