// Fusion with the metrics and the few shapes of the look. Colours come from tokens(), sizes from here.
#pragma once
#include <QProxyStyle>

class QPushButton;

namespace rostrum {

/// Sizes of the look in logical pixels.
namespace metrics {
constexpr int grid = 4, gap = 8, pageMargin = 20, panelMargin = 16;
constexpr int menuHeight = 36, titleHeight = 56, filterHeight = 44, statusHeight = 26;
constexpr int row = 30, compactRow = 26, header = 30, button = 30, field = 28;
constexpr int railWide = 168, railNarrow = 49, railItem = 32, collapseBelow = 1100;
constexpr int panelMin = 350, panelMax = 410;
constexpr int radius = 4, barRadius = 2, bar = 8, mark = 13, icon = 16, railIcon = 18, scrollBar = 10;
} // namespace metrics

class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    void polish(QWidget* widget) override;
    void polish(QApplication* app) override;
    void unpolish(QApplication* app) override { QProxyStyle::unpolish(app); }
    void unpolish(QWidget* widget) override { QProxyStyle::unpolish(widget); }
    void polish(QPalette& palette) override { QProxyStyle::polish(palette); }
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

/// The one primary button of a page. Never red.
void makePrimary(QPushButton* button);
/// A field whose value is refused: red edge. The reason belongs beside it.
void setRefused(QWidget* field, bool refused);

} // namespace rostrum
