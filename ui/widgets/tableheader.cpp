#include "ui/widgets/tableheader.h"
#include "ui/shell/style.h"
#include "ui/shell/stylepaint.h"
#include "ui/shell/theme.h"
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

namespace rostrum {

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setAccessibleName(tr("Columns"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(36);
    // Widths are found from a few rows: asking a million for their size froze for 19 s. (0, only what is in view,
    // asks them all while the view is not yet shown.)
    setResizeContentsPrecision(60);
    setFont(rostrum::font(Type::Caption));
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize TableHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), metrics::header}; }

QSize TableHeader::sectionSizeFromContents(int logical) const
{
    const QString text = model() ? model()->headerData(logical, Qt::Horizontal).toString() : QString();
    return {QFontMetrics(rostrum::font(Type::Caption)).horizontalAdvance(text) + 16 + 16, metrics::header};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logical) const
{
    if (!rect.isValid() || !model())
        return;
    const Tokens& t = tokens();
    painter->save();
    painter->fillRect(rect, t.panel);
    painter->setPen(t.hairline);
    if (visualIndex(logical) < count() - 1 && rect.right() < viewport()->width() - 1)
        painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->setPen(t.controlEdge);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());

    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logical;
    const QVariant align = model()->headerData(logical, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool right = align.isValid() && (align.toInt() & int(Qt::AlignRight));
    const QString text = model()->headerData(logical, Qt::Horizontal).toString();
    painter->setFont(rostrum::font(Type::Caption));
    const QFontMetrics fm = painter->fontMetrics();
    const QRect inner = rect.adjusted(8, 0, -8, -1);
    const int arrow = sorted ? 16 : 0;
    const QString shown = fm.elidedText(text, Qt::ElideRight, inner.width() - arrow);
    const int width = fm.horizontalAdvance(shown);
    const int x = right ? inner.right() + 1 - width - arrow : inner.x();
    painter->setPen(sorted ? t.accent : t.second);
    painter->drawText(QRect(x, inner.y(), width + 2, inner.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (sorted)
        stylepaint::headerArrow(painter, QRect(x + width + 5, inner.center().y() - 5, 11, 11),
                                sortIndicatorOrder() == Qt::AscendingOrder);
    painter->restore();
}

void TableHeader::paintEvent(QPaintEvent* event)
{
    // Behind the sections, so that a table narrower than its view has its head to the end.
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens().panel);
    painter.setPen(tokens().controlEdge);
    painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
    painter.end();
    QHeaderView::paintEvent(event);
}

QMenu* TableHeader::columnMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setAccessibleName(tr("Columns"));
    for (int visual = 0; visual < count(); ++visual) {
        const int logical = logicalIndex(visual);
        QAction* action = menu->addAction(model()->headerData(logical, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(logical));
        action->setEnabled(isSectionHidden(logical) || count() - hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, logical](bool visible) {
            setSectionHidden(logical, !visible);
            Q_EMIT chosen(logical, visible);
        });
    }
    return menu;
}

void TableHeader::contextMenuEvent(QContextMenuEvent* event)
{
    if (!model())
        return;
    QMenu* menu = columnMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

} // namespace rostrum
