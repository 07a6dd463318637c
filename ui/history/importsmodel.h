// The imports that were done, newest first: file, sheet, kind, who, and the six counts.
#pragma once
#include "models/exchange/imports.h"
#include "ui/history/newestfirst.h"

namespace rostrum {

class ImportsModel : public NewestFirst<ImportRecord> {
    Q_OBJECT
public:
    enum Section { When, File, Sheet, Kind, Hash, Officer, FirstCount };
    static constexpr int kState = FirstCount + int(RowVerdict::Count);
    using NewestFirst::NewestFirst;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    static bool isCount(int section) { return section >= FirstCount && section < kState; }
    QString text(const ImportRecord& record, int section) const;
};

} // namespace rostrum
