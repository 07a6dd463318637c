// Style's dispatch from Qt's elements to the shapes of stylepaint.
#include "ui/shell/style.h"
#include "ui/shell/stylepaint.h"
#include "ui/shell/theme.h"
#include <QPainter>

namespace rostrum {

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // Inside a combo or spin box the box around it draws the edge.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            stylepaint::field(painter, option->rect, option, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_FrameFocusRect:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokens().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
        painter->restore();
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        stylepaint::checkMark(painter, option);
        return;
    case PE_IndicatorRadioButton:
        stylepaint::radioMark(painter, option);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            stylepaint::headerArrow(painter, option->rect, header->sortIndicator == QStyleOptionHeader::SortUp);
        return;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return stylepaint::buttonBevel(painter, button, widget);
        break;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return stylepaint::buttonLabel(painter, button, widget);
        break;
    case CE_PushButton: {
        // Without Fusion's own focus rectangle: the ring stands outside.
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button)
            break;
        stylepaint::buttonBevel(painter, button, widget);
        return stylepaint::buttonLabel(painter, button, widget);
    }
    case CE_FocusFrame:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokens().accent, 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), metrics::radius + 2, metrics::radius + 2);
        painter->restore();
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return stylepaint::comboLabel(painter, combo);
        break;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return stylepaint::menuBarItem(painter, item);
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, tokens().frame);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, tokens().hairline);
        return;
    case CE_CheckBox: {
        QStyleOptionButton plain(*qstyleoption_cast<const QStyleOptionButton*>(option));
        plain.state &= ~State_HasFocus;
        return QProxyStyle::drawControl(element, &plain, painter, widget);
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return stylepaint::comboBox(painter, combo, widget);
        break;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return stylepaint::spinBox(painter, spin, widget, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
                                       subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget));
        break;
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return stylepaint::toolButton(painter, button);
        break;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return stylepaint::scrollBar(painter, bar,
                                         subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
        break;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
            slider && slider->orientation == Qt::Horizontal) {
            const QVariant tick = widget ? widget->property("reference") : QVariant();
            return stylepaint::slider(painter, slider, subControlRect(CC_Slider, option, SC_SliderHandle, widget),
                                      tick.isValid() ? std::optional(tick.toInt()) : std::nullopt);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace rostrum
