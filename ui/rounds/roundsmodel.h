// The rounds of the workspace, newest first.
#pragma once
#include "models/kpi/round.h"
#include <QAbstractTableModel>

namespace rostrum {

class RoundsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Title, Period, State, Sections };
    using QAbstractTableModel::QAbstractTableModel;

    void setRounds(std::vector<Round> rounds);
    void retranslate();
    const Round& round(int row) const { return m_rounds[size_t(row)]; }
    int rowOf(const QString& code) const; ///< -1: not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(Sections); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Round> m_rounds;
};

} // namespace rostrum
