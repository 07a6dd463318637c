// Everybody's results of a period: ranks, points, each indicator with its n, and whether something is still missing.
#pragma once
#include "ui/kpimonths/monthfigures.h"
#include <QAbstractTableModel>

namespace rostrum {

class ResultsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section {
        Rank,
        DepartmentRank,
        Number,
        Name,
        Department,
        State,
        Final,
        Total,
        Bonus,
        Adjustment,
        FirstIndicator ///< then as many as there are; behind them the sentences
    };
    enum class Only { All, Waiting, Waived, Adjusted };

    explicit ResultsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setFigures(std::shared_ptr<const MonthFigures> figures);
    /// Names, numbers and departments that hold the text.
    void setFilter(const QString& text, Only only);
    void retranslate();

    const KpiRow& row(int row) const { return m_figures->results.rows[size_t(m_order[size_t(row)])]; }
    int rowOf(const Id& person) const; ///< -1: not shown
    int count(Only only) const;        ///< in the department shown, whatever the text
    /// The indicator of a column; -1: none.
    int indicatorOf(int section) const;
    int sentences() const { return FirstIndicator + indicators(); } ///< their column

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_order.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : sentences() + 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int section, Qt::SortOrder order) override;

private:
    int indicators() const { return m_figures ? int(m_figures->results.scheme.indicators.size()) : 0; }
    bool passes(const KpiRow& row, Only only) const;
    QString text(const KpiRow& row, int section) const;
    QString indicatorText(const KpiRow& row, size_t place) const;
    std::optional<int64_t> amount(const KpiRow& row, int section) const;
    void arrange();

    std::shared_ptr<const MonthFigures> m_figures;
    std::vector<int> m_order;
    QString m_text;
    Only m_only = Only::All;
    int m_section = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// "complete", "provisional" or "waived".
struct RowState {
    int missing = 0, waived = 0; ///< things; those that were let pass
    bool provisional = false;
};
RowState stateOf(const KpiRow& row);

} // namespace rostrum
