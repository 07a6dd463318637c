#include "models/report/pageink.h"
#include <QImage>

namespace rostrum {

PageInk::PageInk(FontBook& fonts, QPainter& painter) : m_fonts(fonts), m_painter(&painter)
{
    painter.setPen(Qt::black);
    painter.setBrush(Qt::NoBrush);
}

void PageInk::text(double x, double y, ReportAlign align, const TextStyle& style, QStringView text, double spacing)
{
    if (text.isEmpty())
        return;
    if (align != ReportAlign::Left) {
        const double wide = m_fonts.width(style, text) + spacing * double(text.size() - 1);
        x -= align == ReportAlign::Right ? wide : wide / 2;
    }
    if (m_texts)
        return m_texts->push_back({text.toString(), style, spacing, x, y, m_joined ? m_group : ++m_group});
    for (const QGlyphRun& run : m_fonts.runs(style, text, spacing))
        m_painter->drawGlyphRun(QPointF(x, y), run);
}

void PageInk::fill(const QRectF& rect, QColor color)
{
    if (m_painter)
        m_painter->fillRect(rect, color);
}

// Lines are filled boxes: they keep their weight at every zoom, and join without caps.
void PageInk::horizontal(int x, int y, int width, int weight)
{
    fill(QRectF(x - weight / 2.0, y - weight / 2.0, width + weight, weight), Qt::black);
}

void PageInk::vertical(int x, int y, int height, int weight)
{
    fill(QRectF(x - weight / 2.0, y - weight / 2.0, weight, height + weight), Qt::black);
}

void PageInk::tint(int x, int y, int width, int height) { fill(QRectF(x, y, width, height), QColor(0xEE, 0xEE, 0xEE)); }

void PageInk::bar(double x, double y, double width, double height)
{
    fill(QRectF(x, y, width, height), QColor(0x1B, 0x5A, 0xA8));
}

void PageInk::frame(int x, int y, int width, int height, int weight)
{
    horizontal(x, y, width, weight);
    horizontal(x, y + height, width, weight);
    vertical(x, y, height, weight);
    vertical(x + width, y, height, weight);
}

void PageInk::image(int x, int y, int maxWidth, int maxHeight, const QImage& image)
{
    if (image.isNull() || !m_painter)
        return;
    const QSize size = image.size().scaled(maxWidth, maxHeight, Qt::KeepAspectRatio);
    m_painter->drawImage(QRectF(QPointF(x, y), QSizeF(size)), image);
}

} // namespace rostrum
