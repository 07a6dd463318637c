#include "ui/kpi/benchtable.h"
#include "ui/kpi/benchmodel.h"
#include "ui/kpi/rankstrip.h"
#include "ui/shell/theme.h"
#include <QHeaderView>
#include <QPainter>

namespace rostrum {

namespace {
constexpr int kArrow = 12, kArrowRoom = 18, kMoveWidth = 74, kDepartmentWidth = 84;
}

BenchTable::BenchTable(BenchModel* model, QWidget* parent)
    : TableView(QStringLiteral("kpi"), {}, parent),
      m_bench(model),
      m_scores(new ScoreDelegate(this)),
      m_moves(new MoveDelegate(this))
{
    setObjectName(QStringLiteral("kpi.table"));
    setEditTriggers(NoEditTriggers);
    setModel(model);
    setSortingEnabled(true);
}

void BenchTable::fitModel()
{
    for (int column = 0; column < m_bench->columnCount(); ++column) {
        QAbstractItemDelegate* delegate = nullptr;
        if (column == BenchModel::Move)
            delegate = m_moves;
        else if (m_bench->indicatorAt(column))
            delegate = m_scores;
        setItemDelegateForColumn(column, delegate);
    }
    setModel(m_bench); // the same again: columns are found anew
    if (!columnsRemembered()) {
        setColumnWidth(BenchModel::Move, kMoveWidth);
        setColumnWidth(BenchModel::Department, kDepartmentWidth);
    }
    QList<int> leaving{BenchModel::Department};
    for (int column = m_bench->before() - 1; column >= BenchModel::FirstIndicator; --column)
        leaving.append(column); // ranks, names and both sides stay
    setLeaving(leaving);
}

void BenchTable::paintEvent(QPaintEvent* event)
{
    TableView::paintEvent(event);
    const int row = m_bench->cutRow();
    if (row < 0 || row >= m_bench->rowCount())
        return;
    const int bottom = rowViewportPosition(row) + rowHeight(row);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, bottom - 2, std::min(viewport()->width(), horizontalHeader()->length()), 2),
                     m_bench->isFrozen() ? tokens().controlEdge : tokens().accent);
}

void ScoreDelegate::paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const QString second = index.data(BenchModel::SecondTextRole).toString();
    if (second.isEmpty())
        return CellStateDelegate::paintContent(painter, inner, option, index);
    const QString behind = u' ' + second;
    painter->setFont(option.font);
    const QFontMetrics fm = painter->fontMetrics();
    const int flags = int(Qt::AlignRight) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
    painter->setPen(tokens().second);
    painter->drawText(inner, flags, behind);
    painter->setPen(textColor(index));
    painter->drawText(inner.adjusted(0, 0, -fm.horizontalAdvance(behind), 0), flags, cellText(index));
}

int ScoreDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString second = index.data(BenchModel::SecondTextRole).toString();
    const int behind = second.isEmpty() ? 0 : QFontMetrics(option.font).horizontalAdvance(u' ' + second);
    return CellStateDelegate::contentWidth(option, index) + behind;
}

void MoveDelegate::paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const QVariant moved = index.data(BenchModel::MoveRole);
    const int sign = !moved.isValid() || moved.toInt() == 0 ? 0 : moved.toInt() > 0 ? 1 : -1;
    const auto crossing = Crossing(index.data(BenchModel::CrossingRole).toInt());
    if (sign == 0 && (crossing == Crossing::None || !moved.isValid()))
        return CellStateDelegate::paintContent(painter, inner, option, index);
    const int way = sign != 0 ? sign : crossing == Crossing::In ? 1 : -1;
    const QColor ink = way > 0 ? tokens().met.text : tokens().notMet.text;
    paintMove(painter, QRectF(inner.x(), inner.center().y() - 4, kArrow, 10), way, ink);
    painter->setFont(option.font);
    painter->setPen(ink);
    const QRect text = inner.adjusted(kArrowRoom, 0, 0, 0);
    const QString words = cellText(index).mid(2); // behind the arrow that is drawn
    painter->drawText(text, int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, text.width()));
}

int MoveDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return CellStateDelegate::contentWidth(option, index) + kArrowRoom;
}

} // namespace rostrum
