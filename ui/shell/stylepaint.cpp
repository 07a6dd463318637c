#include "ui/shell/stylepaint.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include <QPainter>
#include <QWidget>

namespace rostrum::stylepaint {

namespace {
bool on(const QStyleOption* option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

// Colour of the ink on a button: hints where it cannot be pressed.
QColor buttonInk(const QStyleOptionButton* option, const QWidget* widget)
{
    if (!on(option, QStyle::State_Enabled))
        return tokens().hint;
    return widget && widget->property("primary").toBool() ? tokens().onAccent : tokens().text;
}

QIcon::Mode iconMode(const QStyleOption* option)
{
    return on(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
}
} // namespace

void box(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, int edgeWidth)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal half = edgeWidth / 2.0;
    painter->setBrush(fill);
    painter->setPen(edge.isValid() ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    const qreal inset = edge.isValid() ? half : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), metrics::radius, metrics::radius);
    painter->restore();
}

void field(QPainter* painter, const QRect& rect, const QStyleOption* option, const QWidget* widget)
{
    const Tokens& t = tokens();
    const bool refused = widget && widget->property("refused").toBool();
    const bool focus = on(option, QStyle::State_HasFocus) || (widget && widget->hasFocus());
    const QColor edge = refused ? t.notMet.fill : focus ? t.accent : t.controlEdge;
    box(painter, rect, on(option, QStyle::State_Enabled) ? t.page : t.panel, edge, focus ? 2 : 1);
}

void buttonBevel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget)
{
    const Tokens& t = tokens();
    if (!on(option, QStyle::State_Enabled))
        return box(painter, option->rect, t.panel, t.hairline);
    const bool down = on(option, QStyle::State_Sunken);
    const bool hover = on(option, QStyle::State_MouseOver);
    if (widget && widget->property("primary").toBool())
        return box(painter, option->rect, down || hover ? t.accentHover : t.accent, QColor());
    if (on(option, QStyle::State_On))
        return box(painter, option->rect, t.selection, t.accent);
    box(painter, option->rect, down ? t.selection : hover ? t.panel : t.page, t.controlEdge);
}

void buttonLabel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget)
{
    const QFontMetrics fm = option->fontMetrics;
    const bool withIcon = !option->icon.isNull();
    const int textWidth = option->text.isEmpty() ? 0 : fm.size(Qt::TextShowMnemonic, option->text).width();
    const int iconWidth = withIcon ? metrics::icon + (textWidth > 0 ? 8 : 0) : 0;
    int x = option->rect.x() + (option->rect.width() - textWidth - iconWidth) / 2;
    if (withIcon) {
        const QRect at(x, option->rect.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon);
        const QIcon::Mode mode = on(option, QStyle::State_Enabled) ? QIcon::Active : QIcon::Disabled;
        option->icon.paint(painter, QStyle::visualRect(option->direction, option->rect, at), Qt::AlignCenter, mode,
                           on(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
    }
    painter->setPen(buttonInk(option, widget));
    const QRect text(x + iconWidth, option->rect.y(), textWidth + 2, option->rect.height());
    painter->drawText(QStyle::visualRect(option->direction, option->rect, text),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, option->text);
}

void toolButton(QPainter* painter, const QStyleOptionToolButton* option)
{
    const Tokens& t = tokens();
    const bool enabled = on(option, QStyle::State_Enabled);
    if (enabled && on(option, QStyle::State_On))
        box(painter, option->rect, t.selection, t.accent);
    else if (enabled && on(option, QStyle::State_Sunken))
        box(painter, option->rect, t.selection, QColor());
    else if (enabled && on(option, QStyle::State_MouseOver))
        box(painter, option->rect, t.hairline, QColor());

    const bool menu = option->features & (QStyleOptionToolButton::MenuButtonPopup | QStyleOptionToolButton::HasMenu);
    QRect inner = option->rect.adjusted(6, 0, menu ? -20 : -6, 0);
    const bool withText = option->toolButtonStyle != Qt::ToolButtonIconOnly && !option->text.isEmpty();
    if (!option->icon.isNull()) {
        const QSize size = option->iconSize;
        QRect at(inner.topLeft(), size);
        at.moveTop(inner.center().y() - size.height() / 2 + 1);
        if (!withText)
            at.moveLeft(inner.center().x() - size.width() / 2 + 1);
        option->icon.paint(painter, at, Qt::AlignCenter, iconMode(option),
                           on(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
        inner.setLeft(at.right() + 7);
    }
    if (withText) {
        painter->setFont(option->font);
        painter->setPen(enabled ? t.second : t.hint);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, option->text);
    }
    if (menu) {
        const QRect at(option->rect.right() - 17, option->rect.center().y() - 6, 14, 14);
        paintGlyph(painter, at, Glyph::ChevronDown, enabled ? t.hint : t.controlEdge);
    }
}

void comboBox(QPainter* painter, const QStyleOptionComboBox* option, const QWidget* widget)
{
    const bool enabled = on(option, QStyle::State_Enabled);
    if (option->frame)
        field(painter, option->rect, option, widget);
    QRect at(option->rect.right() - 23, option->rect.center().y() - 6, 14, 14);
    at = QStyle::visualRect(option->direction, option->rect, at);
    paintGlyph(painter, at, Glyph::ChevronDown, enabled ? tokens().second : tokens().controlEdge);
}

void comboLabel(QPainter* painter, const QStyleOptionComboBox* option)
{
    if (option->editable)
        return;
    QRect text = option->rect.adjusted(10, 0, -24, 0);
    if (!option->currentIcon.isNull()) {
        const QRect at(text.x(), text.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon);
        option->currentIcon.paint(painter, at);
        text.setLeft(at.right() + 7);
    }
    painter->setPen(on(option, QStyle::State_Enabled) ? option->palette.color(QPalette::Text) : tokens().hint);
    const QString elided = option->fontMetrics.elidedText(option->currentText, Qt::ElideRight, text.width());
    painter->drawText(QStyle::visualRect(option->direction, option->rect, text), Qt::AlignVCenter | Qt::AlignLeft,
                      elided);
}

void spinBox(QPainter* painter, const QStyleOptionSpinBox* option, const QWidget* widget, const QRect& up,
             const QRect& down)
{
    field(painter, option->rect, option, widget);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto chevron = [&](const QRect& rect, Glyph glyph, QAbstractSpinBox::StepEnabledFlag step) {
        const bool can = on(option, QStyle::State_Enabled) && option->stepEnabled.testFlag(step);
        const QRect at(rect.center().x() - 5, rect.center().y() - 5, 11, 11);
        paintGlyph(painter, at, glyph, can ? tokens().second : tokens().controlEdge);
    };
    painter->setPen(tokens().hairline);
    painter->drawLine(up.left(), option->rect.top() + 4, up.left(), option->rect.bottom() - 4);
    chevron(up, Glyph::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    chevron(down, Glyph::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

void checkMark(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = tokens();
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool checked = on(option, QStyle::State_On) || on(option, QStyle::State_NoChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(checked && enabled ? QPen(Qt::NoPen) : QPen(t.controlEdge, 1));
    painter->setBrush(!enabled ? t.panel : checked ? t.accent : t.page);
    const QRectF rect = checked && enabled ? QRectF(option->rect) : QRectF(option->rect).adjusted(.5, .5, -.5, -.5);
    painter->drawRoundedRect(rect, 3, 3);
    painter->setPen(QPen(enabled ? t.onAccent : t.hint, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const qreal s = rect.width() / 16.0;
    const auto at = [&](qreal x, qreal y) { return rect.topLeft() + QPointF(x * s, y * s); };
    if (on(option, QStyle::State_NoChange))
        painter->drawLine(at(4.5, 8), at(11.5, 8));
    else if (checked)
        painter->drawPolyline(QPolygonF({at(4, 8.3), at(7, 11.2), at(12, 5.2)}));
    painter->restore();
}

void radioMark(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = tokens();
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool checked = on(option, QStyle::State_On);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(checked && enabled ? t.accent : t.controlEdge, checked ? 5 : 1));
    painter->setBrush(enabled ? t.page : t.panel);
    const qreal inset = checked ? 2.5 : 0.5;
    painter->drawEllipse(QRectF(option->rect).adjusted(inset, inset, -inset, -inset));
    painter->restore();
}

void scrollBar(QPainter* painter, const QStyleOptionSlider* option, const QRect& handle)
{
    const Tokens& t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool held = option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                      (on(option, QStyle::State_MouseOver) || on(option, QStyle::State_Sunken));
    painter->setBrush(held ? t.hint : t.controlEdge);
    const QRectF bar = option->orientation == Qt::Vertical ? QRectF(handle).adjusted(2, 1, -2, -1)
                                                           : QRectF(handle).adjusted(1, 2, -1, -2);
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

void slider(QPainter* painter, const QStyleOptionSlider* option, const QRect& handle, std::optional<int> tick)
{
    constexpr int groove = 4, tickHeight = 14;
    const Tokens& t = tokens();
    const bool enabled = on(option, QStyle::State_Enabled);
    const QRect r = option->rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QRectF rail(r.x(), r.center().y() - groove / 2.0 + 0.5, r.width(), groove);
    painter->setBrush(t.track);
    painter->drawRoundedRect(rail, groove / 2.0, groove / 2.0);
    painter->setBrush(enabled ? t.accent : t.controlEdge);
    painter->drawRoundedRect(QRectF(rail.x(), rail.y(), handle.center().x() - rail.x(), groove), groove / 2.0,
                             groove / 2.0);
    if (tick) {
        const int room = r.width() - handle.width();
        const int x =
            r.x() + handle.width() / 2 +
            QStyle::sliderPositionFromValue(option->minimum, option->maximum, *tick, room, option->upsideDown);
        painter->fillRect(QRectF(x - 1, r.center().y() - tickHeight / 2 + 1, 2, tickHeight), t.text);
    }
    const bool held = on(option, QStyle::State_Sunken) || on(option, QStyle::State_HasFocus);
    painter->setPen(QPen(enabled ? (held ? t.accentHover : t.accent) : t.controlEdge, 2));
    painter->setBrush(t.page);
    painter->drawEllipse(QRectF(handle).adjusted(1.5, 1.5, -1.5, -1.5));
    painter->restore();
}

void menuBarItem(QPainter* painter, const QStyleOptionMenuItem* option)
{
    const bool active = on(option, QStyle::State_Selected) || on(option, QStyle::State_Sunken);
    painter->fillRect(option->rect, tokens().frame);
    if (active)
        box(painter, option->rect.adjusted(0, 4, 0, -4), tokens().selection, QColor());
    painter->setPen(on(option, QStyle::State_Enabled) ? tokens().text : tokens().hint);
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine,
                      option->text);
}

void headerArrow(QPainter* painter, const QRect& rect, bool ascending)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens().accent, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(rect).center();
    const qreal tip = ascending ? -4.5 : 4.5;
    const qreal wing = ascending ? -1.5 : 1.5;
    painter->drawLine(QPointF(c.x(), c.y() - 4.5), QPointF(c.x(), c.y() + 4.5));
    painter->drawPolyline(QPolygonF({c + QPointF(-3, wing), c + QPointF(0, tip), c + QPointF(3, wing)}));
    painter->restore();
}

} // namespace rostrum::stylepaint
