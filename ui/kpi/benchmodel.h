// The bench as a table: everybody with their scores, both sides' points and what the move does to their rank.
#pragma once
#include "ui/kpi/benchcount.h"
#include "ui/widgets/roles.h"
#include <QAbstractTableModel>

namespace rostrum {

class BenchModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Before the indicators' own columns; after them Before, After and Difference.
    enum Section { Rank, Move, Name, Department, FirstIndicator };
    enum Role {
        MoveRole = Qt::UserRole + 200, ///< int: places gained; nothing without a move
        SecondTextRole,                ///< QString that stands behind the figure: "n=34", "10/10"
        CrossingRole,                  ///< int(Crossing)
    };

    explicit BenchModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setFigures(std::shared_ptr<const BenchFigures> figures);
    void setSides(const QString& left, const QString& right); ///< how the columns call them
    void setLine(const CutLine& line);
    void reorder(const Scheme& scheme);
    /// Everybody's place under these weights; rows move, selection goes with them.
    void weigh(const std::vector<int>& weights);
    /// While the weights are not the whole: what hangs on them is grey and stays as it was.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozen; }

    const BenchCount& bench() const { return m_bench; }
    /// Of the bench, by row of the table.
    int benchRow(int row) const { return m_rows[size_t(row)]; }
    int rowOf(const Id& person) const;
    /// The last row above the line while the table stands by rank; −1 else.
    int cutRow() const;
    int indicators() const;
    int before() const { return FirstIndicator + indicators(); }
    int after() const { return before() + 1; }
    int differenceColumn() const { return before() + 2; }
    /// What a row of the bench has under either side: two decimals, more where it is below the mark and would read as
    /// the mark, all four where the next in rank looks the same and is not.
    QString pointsText(int row, bool after) const;
    /// The points of the last that is above the line, as its own row shows them; "—": nobody is.
    QString lineText(bool after) const;
    /// Which indicator a column shows.
    std::optional<size_t> indicatorAt(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    void retranslate();

Q_SIGNALS:
    /// Ranks, line or figures are others.
    void reweighed();

private:
    std::vector<int> sorted() const;
    bool less(int a, int b) const;
    void settle();
    QString text(int row, int column) const;
    QString moveText(int row) const;
    QString secondText(int row, int column) const;
    QString tip(int row, int column) const;

    BenchCount m_bench;
    std::vector<int> m_rows;
    QString m_left, m_right;
    int m_column = Rank;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_frozen = false;
};

} // namespace rostrum
