#include "ui/shell/style.h"
#include "ui/shell/stylepaint.h"
#include "ui/shell/theme.h"
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QStyleFactory>

namespace rostrum {

namespace {

// The 2 px ring around a button reached by key. Fields draw their own edge, tables their current cell.
void moveFocusRing(QWidget* now)
{
    static QPointer<QFocusFrame> ring;
    const bool wanted = qobject_cast<QAbstractButton*>(now) && now->parentWidget() &&
                        now->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!wanted) {
        if (ring)
            ring->setWidget(nullptr);
        return;
    }
    if (!ring)
        ring = new QFocusFrame(now->window());
    ring->setWidget(now);
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QApplication* app)
{
    QProxyStyle::polish(app);
    connect(app, &QApplication::focusChanged, this, [](QWidget*, QWidget* now) { moveFocusRing(now); });
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return metrics::scrollBar;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return metrics::icon;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return metrics::icon;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 15;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 9;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 3;
    case PM_SplitterWidth:
        return 1;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_MenuBarHMargin:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::gap;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_Slider_AbsoluteSetButtons: // a press on the rail goes there
        return Qt::LeftButton;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_SupportsSections:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_UnderlineShortcut:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            const int text =
                button->text.isEmpty() ? 0 : button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
            const int icon = button->icon.isNull() ? 0 : metrics::icon + (text > 0 ? 8 : 0);
            return {text + icon + (text > 0 ? 26 : 14), metrics::button};
        }
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            const bool text = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
            const bool menu =
                button->features & (QStyleOptionToolButton::MenuButtonPopup | QStyleOptionToolButton::HasMenu);
            int width = 12 + (menu ? 14 : 0);
            if (!button->icon.isNull())
                width += button->iconSize.width() + (text ? 7 : 0);
            if (text)
                width += QFontMetrics(button->font).size(Qt::TextShowMnemonic, button->text).width();
            return {width, metrics::field};
        }
        break;
    case CT_ComboBox:
        return {size.width() + 44, metrics::field};
    case CT_LineEdit:
    case CT_SpinBox: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(metrics::field, size.height())};
    }
    case CT_MenuBarItem:
        return {size.width() + 20, metrics::menuHeight};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                            const QWidget* widget) const
{
    const QRect r = option->rect;
    if (control == CC_ScrollBar && sub != SC_ScrollBarSlider) {
        if (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine)
            return {};
        if (sub == SC_ScrollBarGroove)
            return r;
    }
    if (control == CC_ScrollBar && sub == SC_ScrollBarSlider) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? r.height() : r.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int size = range > 0 ? int(qint64(bar->pageStep) * length / (range + bar->pageStep)) : length;
        size = std::clamp(size, std::min(28, length), length);
        const int at =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
        return vertical ? QRect(r.x(), r.y() + at, r.width(), size) : QRect(r.x() + at, r.y(), size, r.height());
    }
    if (const auto* slider = control == CC_Slider ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
        slider && slider->orientation == Qt::Horizontal) {
        const int size = std::min(metrics::icon, r.height());
        const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                               r.width() - size, slider->upsideDown);
        return sub == SC_SliderHandle ? QRect(r.x() + at, r.y() + (r.height() - size) / 2, size, size) : r;
    }
    if (control == CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, sub, widget);
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return visualRect(option->direction, r, r.adjusted(4, 2, -24, -2));
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const int side = spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : 20;
        const int half = r.height() / 2;
        if (sub == SC_SpinBoxUp)
            return QRect(r.right() - side + 1, r.top() + 1, side, half - 1);
        if (sub == SC_SpinBoxDown)
            return QRect(r.right() - side + 1, r.top() + half, side, r.height() - half - 1);
        if (sub == SC_SpinBoxEditField)
            return r.adjusted(4, 2, -side - 2, -2);
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents)
        return QProxyStyle::subElementRect(element, option, widget).adjusted(5, 0, -3, 0);
    return QProxyStyle::subElementRect(element, option, widget);
}

void makePrimary(QPushButton* button)
{
    button->setProperty("primary", true);
    button->update();
}

void setRefused(QWidget* field, bool refused)
{
    field->setProperty("refused", refused);
    QPalette palette = field->palette();
    palette.setColor(QPalette::Text, refused ? tokens().notMet.text : tokens().text);
    field->setPalette(palette);
    field->update();
}

} // namespace rostrum
