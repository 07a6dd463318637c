// Text, lines and tints on a painter, in units of the page; the fonts remember what was written.
#pragma once
#include "models/report/document.h"
#include "models/report/fontbook.h"
#include <QPainter>

namespace rostrum {

/// One piece of text as it stands on a page. Pieces of one group are the lines of one text.
struct PaintedText {
    QString text;
    TextStyle style;
    double spacing = 0;
    double x = 0, y = 0; ///< the left end of its base line
    int group = 0;
};

class PageInk {
public:
    /// Borrows both. The painter's unit must be the page's (1/1440 inch).
    PageInk(FontBook& fonts, QPainter& painter);
    /// Paints nothing and writes down every text instead, in the order of painting.
    PageInk(FontBook& fonts, std::vector<PaintedText>& texts) : m_fonts(fonts), m_texts(&texts) {}

    /// While it lives, what is written is one text over several lines.
    class OneText {
    public:
        explicit OneText(PageInk& ink) : m_ink(ink)
        {
            ++ink.m_group;
            ink.m_joined = true;
        }
        ~OneText() { m_ink.m_joined = false; }
        OneText(const OneText&) = delete;
        OneText& operator=(const OneText&) = delete;

    private:
        PageInk& m_ink;
    };

    /// `x` is the left edge, the middle or the right edge of the text, as `align` says; `y` the base line.
    void text(double x, double y, ReportAlign align, const TextStyle& style, QStringView text, double spacing = 0);
    void horizontal(int x, int y, int width, int weight);
    void vertical(int x, int y, int height, int weight);
    void tint(int x, int y, int width, int height);
    /// The one colour on paper: dark enough to be told from white in grey.
    void bar(double x, double y, double width, double height);
    void frame(int x, int y, int width, int height, int weight);
    void image(int x, int y, int maxWidth, int maxHeight, const QImage& image);
    double width(const TextStyle& style, QStringView text) { return m_fonts.width(style, text); }
    /// From the middle of a line of text to its base line.
    static double drop(const TextStyle& style) { return style.size * 0.37; }

private:
    void fill(const QRectF& rect, QColor color);

    FontBook& m_fonts;
    QPainter* m_painter = nullptr;
    std::vector<PaintedText>* m_texts = nullptr;
    int m_group = 0;
    bool m_joined = false;
};

} // namespace rostrum
