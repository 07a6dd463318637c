// The figures of a chart as a table, from the same values.
#pragma once
#include "ui/boards/chartdata.h"
#include <QAbstractTableModel>

namespace rostrum {

class ChartTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setData(const ChartData& data);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Field { Label, Figure, More, N, State };
    ChartData m_data;
    QList<Field> m_fields; ///< those that have a head
};

} // namespace rostrum
