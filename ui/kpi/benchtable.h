// The bench's table: a line under the last row above the cut-off, figures with what stands behind them, moves as
// arrows.
#pragma once
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/tableview.h"

namespace rostrum {

class BenchModel;

class BenchTable : public TableView {
    Q_OBJECT
public:
    explicit BenchTable(BenchModel* model, QWidget* parent = nullptr);
    /// Delegates and leaving columns for the columns there are now.
    void fitModel();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BenchModel* m_bench;
    QAbstractItemDelegate *m_scores, *m_moves;
};

/// "94.65 n=34": the figure, then in second text what it rests on.
class ScoreDelegate : public CellStateDelegate {
    Q_OBJECT
public:
    using CellStateDelegate::CellStateDelegate;

protected:
    void paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
    int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Places gained or lost, with an arrow and its colour.
class MoveDelegate : public CellStateDelegate {
    Q_OBJECT
public:
    using CellStateDelegate::CellStateDelegate;

protected:
    void paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
    int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rostrum
