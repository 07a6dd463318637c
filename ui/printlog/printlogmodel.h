// The print log as a table, newest first.
#pragma once
#include "models/printlog/printlog.h"
#include "ui/history/newestfirst.h"

namespace rostrum {

class PrintLogModel : public NewestFirst<PrintEntry> {
    Q_OBJECT
public:
    enum Section { When, Officer, Report, Filters, AsOf, Rules, Target, File, Pages, Rows, Hash, Sections };
    using NewestFirst::NewestFirst;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Sections; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

    /// In full, for a tooltip, a sheet and the eyes that cannot see the column.
    static QString text(const PrintEntry& entry, int section);
    static QString title(int section);
};

} // namespace rostrum
