// The months or quarters of a year, or years: how each stands and what it waits for.
#pragma once
#include "models/kpi/kpimonths.h"
#include <QAbstractTableModel>

namespace rostrum {

class MonthsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Month, Stage, Missing, Revision, Sections };

    explicit MonthsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setMonths(std::vector<MonthState> months);
    void retranslate();
    const MonthState& month(int row) const { return m_months[size_t(row)]; }
    int rowOf(const DateSpan& period) const; ///< -1: none

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_months.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Sections; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const MonthState& month, int section) const;
    QString tip(const MonthState& month) const;

    std::vector<MonthState> m_months;
};

} // namespace rostrum
