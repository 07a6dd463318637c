#include "ui/widgets/celldelegate.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/tableview.h"
#include <QMouseEvent>
#include <QPainter>

namespace rostrum {

namespace {

constexpr int padding = 8, tickBox = 15;

CellState stateOf(const QModelIndex& index) { return CellState(index.data(CellStateRole).toInt()); }
Emphasis emphasisOf(const QModelIndex& index) { return Emphasis(index.data(EmphasisRole).toInt()); }

QFont fontOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QFont f = option.font;
    f.setBold(emphasisOf(index) == Emphasis::Strong);
    f.setStrikeOut(index.data(StrikeRole).toBool());
    return f;
}

struct Wash {
    QColor back, edge, text;
};

Wash washOf(CellState state)
{
    const Tokens& t = tokens();
    switch (state) {
    case CellState::Edited:
        return {t.accentTint, t.accent, t.accent};
    case CellState::Conflict:
        return {t.atRisk.tint, t.atRisk.fill, t.atRisk.text};
    case CellState::Refused:
        return {t.notMet.tint, t.notMet.fill, t.notMet.text};
    case CellState::Plain:
        break;
    }
    return {};
}

void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tokens& t = tokens();
    const auto* view = qobject_cast<const TableView*>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected) || (view && view->tintsRow(index.row()));
    const bool current = view && view->hasFocus() && view->currentIndex() == index;
    const Wash wash = washOf(stateOf(index));
    QColor back = wash.back;
    if (!back.isValid())
        back = current                                   ? t.page
               : selected                                ? t.selection
               : view && view->hoverRow() == index.row() ? t.panel
               : view && view->onPanel()                 ? t.panel
                                                         : t.page;
    painter->fillRect(option.rect, back);
    painter->setPen(t.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (view && view->verticalLines())
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (wash.edge.isValid())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())), wash.edge);
}

} // namespace

QString cellText(const QModelIndex& index)
{
    const QString shown = index.data(Qt::DisplayRole).toString();
    if (!shown.isEmpty())
        return shown;
    if (const QVariant v = index.data(FractionRole); v.canConvert<Fraction>()) {
        const auto fraction = v.value<Fraction>();
        return fraction.of.isEmpty() ? fraction.value : fraction.value + QStringLiteral(" / ") + fraction.of;
    }
    if (const QVariant v = index.data(StatusRole); v.isValid())
        return Marks::word(Mark(v.toInt()));
    if (const QVariant v = index.data(ProgressRole); v.canConvert<Progress>())
        return QString::number(v.value<Progress>().fraction * 100, 'f', 1) + QStringLiteral(" %");
    return {};
}

QColor CellStateDelegate::textColor(const QModelIndex& index) const
{
    const Tokens& t = tokens();
    if (const QColor ink = washOf(stateOf(index)).text; ink.isValid())
        return ink;
    switch (emphasisOf(index)) {
    case Emphasis::Second:
        return t.second;
    case Emphasis::Link:
        return t.accent;
    case Emphasis::Normal:
    case Emphasis::Strong:
        break;
    }
    return index.data(StrikeRole).toBool() ? t.second : t.text;
}

void CellStateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(painter, option, index);
    painter->setClipRect(option.rect);
    paintContent(painter, option.rect.adjusted(padding, 0, -padding, -1), option, index);
    painter->restore();
}

void CellStateDelegate::paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    QRect text = inner;
    if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid()) {
        QStyleOptionViewItem box(option);
        box.rect = QRect(inner.x(), inner.center().y() - tickBox / 2, tickBox, tickBox);
        const auto state = Qt::CheckState(check.toInt());
        box.state.setFlag(QStyle::State_On, state == Qt::Checked);
        box.state.setFlag(QStyle::State_NoChange, state == Qt::PartiallyChecked);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        text.setLeft(box.rect.right() + padding);
    }
    const QVariant align = index.data(Qt::TextAlignmentRole);
    const int flags = (align.isValid() ? align.toInt() & int(Qt::AlignHorizontal_Mask) : int(Qt::AlignLeft)) |
                      int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
    const QFont f = fontOf(option, index);
    painter->setFont(f);
    painter->setPen(textColor(index));
    painter->drawText(text, flags, QFontMetrics(f).elidedText(cellText(index), Qt::ElideRight, text.width()));
}

int CellStateDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int check = index.data(Qt::CheckStateRole).isValid() ? tickBox + padding : 0;
    return QFontMetrics(fontOf(option, index)).horizontalAdvance(cellText(index)) + check;
}

QSize CellStateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {contentWidth(option, index) + 2 * padding + 2, metrics::row};
}

void CellStateDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

bool CellStateDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                    const QModelIndex& index)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseButtonRelease && type != QEvent::MouseButtonDblClick)
        return QStyledItemDelegate::editorEvent(event, model, option, index); // Space ticks
    const QVariant check = index.data(Qt::CheckStateRole);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    // The box stands where this delegate paints it, not where the style would; the air around it belongs to it.
    const int right = option.rect.x() + padding + tickBox + padding / 2;
    if (!check.isValid() || !index.flags().testFlag(Qt::ItemIsUserCheckable) || mouse->button() != Qt::LeftButton ||
        mouse->position().x() > right)
        return false;
    if (type != QEvent::MouseButtonRelease)
        return true;
    return model->setData(index, check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void StatusDelegate::paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const auto mark = Mark(index.data(StatusRole).toInt());
    if (mark == Mark::None)
        return CellStateDelegate::paintContent(painter, inner, option, index);
    const QRect at(inner.x(), inner.center().y() - metrics::mark / 2, metrics::mark, metrics::mark);
    Marks::paint(painter, at, mark);
    const QRect text = inner.adjusted(metrics::mark + 6, 0, 0, 0);
    painter->setFont(fontOf(option, index));
    painter->setPen(Marks::colors(mark).text);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(cellText(index), Qt::ElideRight, text.width()));
}

int StatusDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return CellStateDelegate::contentWidth(option, index) + metrics::mark + 6;
}

void ProgressDelegate::paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const QVariant data = index.data(ProgressRole);
    if (!data.canConvert<Progress>())
        return CellStateDelegate::paintContent(painter, inner, option, index);
    const auto progress = data.value<Progress>();
    const QRect bar(inner.x(), inner.center().y() - metrics::bar / 2 + 1, inner.width(), metrics::bar);
    const QColor fill = progress.mark == Mark::None ? tokens().accent : Marks::colors(progress.mark).fill;
    paintBar(painter, bar, progress.fraction, progress.tick, fill);
}

int ProgressDelegate::contentWidth(const QStyleOptionViewItem&, const QModelIndex&) const { return 56; }

void FractionDelegate::paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const QVariant data = index.data(FractionRole);
    if (!data.canConvert<Fraction>())
        return CellStateDelegate::paintContent(painter, inner, option, index);
    const auto fraction = data.value<Fraction>();
    const QString of = fraction.of.isEmpty() ? QString() : QStringLiteral(" / ") + fraction.of;
    painter->setFont(fontOf(option, index));
    const QFontMetrics fm = painter->fontMetrics();
    const int flags = int(Qt::AlignRight) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
    painter->setPen(textColor(index) == tokens().text ? tokens().second : textColor(index));
    painter->drawText(inner, flags, of);
    painter->setPen(textColor(index));
    painter->drawText(inner.adjusted(0, 0, -fm.horizontalAdvance(of), 0), flags, fraction.value);
}

int FractionDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto fraction = index.data(FractionRole).value<Fraction>();
    const QString text = fraction.of.isEmpty() ? fraction.value : fraction.value + QStringLiteral(" / ") + fraction.of;
    return QFontMetrics(fontOf(option, index)).horizontalAdvance(text);
}

} // namespace rostrum
