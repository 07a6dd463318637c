// Text, lines and tints on a painter, in units of the page; the fonts remember what was written.
#pragma once
#include "models/report/document.h"
#include "models/report/fontbook.h"
#include <QPainter>

namespace rostrum {

class PageInk {
public:
    /// Borrows both. The painter's unit must be the page's (1/1440 inch).
    PageInk(FontBook& fonts, QPainter& painter);

    /// `x` is the left edge, the middle or the right edge of the text, as `align` says; `y` the base line.
    void text(double x, double y, ReportAlign align, const TextStyle& style, QStringView text, double spacing = 0);
    void horizontal(int x, int y, int width, int weight);
    void vertical(int x, int y, int height, int weight);
    void tint(int x, int y, int width, int height);
    void frame(int x, int y, int width, int height, int weight);
    void image(int x, int y, int maxWidth, int maxHeight, const QImage& image);
    double width(const TextStyle& style, QStringView text) { return m_fonts.width(style, text); }
    /// From the middle of a line of text to its base line.
    static double drop(const TextStyle& style) { return style.size * 0.37; }

private:
    FontBook& m_fonts;
    QPainter& m_painter;
};

} // namespace rostrum
