// A few made-up rows in the house's roles, for the gallery.
#pragma once
#include <QAbstractTableModel>

namespace rostrum {

class TableView;

class SampleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Rows { States, People };
    SampleModel(Rows rows, QObject* parent);
    /// Delegates of its columns.
    static void dress(TableView* view);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Rows m_rows;
};

} // namespace rostrum
