// What a round came to, a trainer a row: of each group the score and how many people stand behind it.
#pragma once
#include "models/kpi/roundresults.h"
#include <QAbstractTableModel>

namespace rostrum {

class RoundResultsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Name, Number, Department, FirstGroup };
    using QAbstractTableModel::QAbstractTableModel;

    void setResults(RoundResults results);
    void retranslate();
    const RoundResults& results() const { return m_results; }
    const RoundRow& row(int row) const { return m_results.rows[size_t(row)]; }
    int together() const { return FirstGroup + int(m_results.round.groups.size()); }
    int remark() const { return together() + 1; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : remark() + 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const RoundRow& row, int section) const;
    /// Behind the score: how many of how many; "< 5" where it is not shown.
    QString people(const GroupScore& group) const;
    RoundResults m_results;
};

} // namespace rostrum
