// The shapes that Style draws, apart from its dispatch.
#pragma once
#include <QStyleOption>
#include <optional>

class QPainter;
class QWidget;

namespace rostrum::stylepaint {

/// Rounded box on whole pixels with an inner edge.
void box(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, int edgeWidth = 1);
/// What a field's edge says: focus, refused, at rest.
void field(QPainter* painter, const QRect& rect, const QStyleOption* option, const QWidget* widget);
void buttonBevel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget);
void buttonLabel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget);
void toolButton(QPainter* painter, const QStyleOptionToolButton* option);
void comboBox(QPainter* painter, const QStyleOptionComboBox* option, const QWidget* widget);
void comboLabel(QPainter* painter, const QStyleOptionComboBox* option);
void spinBox(QPainter* painter, const QStyleOptionSpinBox* option, const QWidget* widget, const QRect& up,
             const QRect& down);
void checkMark(QPainter* painter, const QStyleOption* option);
void radioMark(QPainter* painter, const QStyleOption* option);
void scrollBar(QPainter* painter, const QStyleOptionSlider* option, const QRect& handle);
/// A horizontal slider; `tick`: the value in force, marked beside the one that is tried, or nothing.
void slider(QPainter* painter, const QStyleOptionSlider* option, const QRect& handle, std::optional<int> tick);
void menuBarItem(QPainter* painter, const QStyleOptionMenuItem* option);
void headerArrow(QPainter* painter, const QRect& rect, bool ascending);

} // namespace rostrum::stylepaint
