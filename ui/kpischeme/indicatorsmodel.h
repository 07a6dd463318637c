// The indicators of a draft in their order, as they stand in its JSON, with weights that are edited in place.
#pragma once
#include <QAbstractTableModel>
#include <QJsonArray>

namespace rostrum {

class IndicatorsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Title, Way, Weight, Sections };
    using QAbstractTableModel::QAbstractTableModel;

    void setIndicators(const QJsonArray& indicators);
    const QJsonArray& indicators() const { return m_indicators; }
    QJsonObject indicator(int row) const { return m_indicators.at(row).toObject(); }
    void setIndicator(int row, const QJsonObject& indicator);
    void append(const QJsonObject& indicator);
    void remove(int row);
    /// By one place; the row must have a neighbour there.
    void move(int row, bool up);
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(Sections); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QJsonArray m_indicators;
    bool m_editable = false;
};

} // namespace rostrum
