#include "models/report/pageink.h"
#include <QImage>

namespace rostrum {

PageInk::PageInk(FontBook& fonts, QPainter& painter) : m_fonts(fonts), m_painter(painter)
{
    m_painter.setPen(Qt::black);
    m_painter.setBrush(Qt::NoBrush);
}

void PageInk::text(double x, double y, ReportAlign align, const TextStyle& style, QStringView text, double spacing)
{
    if (text.isEmpty())
        return;
    if (align != ReportAlign::Left) {
        const double wide = m_fonts.width(style, text) + spacing * double(text.size() - 1);
        x -= align == ReportAlign::Right ? wide : wide / 2;
    }
    for (const QGlyphRun& run : m_fonts.runs(style, text, spacing))
        m_painter.drawGlyphRun(QPointF(x, y), run);
}

// Lines are filled boxes: they keep their weight at every zoom, and join without caps.
void PageInk::horizontal(int x, int y, int width, int weight)
{
    m_painter.fillRect(QRectF(x - weight / 2.0, y - weight / 2.0, width + weight, weight), Qt::black);
}

void PageInk::vertical(int x, int y, int height, int weight)
{
    m_painter.fillRect(QRectF(x - weight / 2.0, y - weight / 2.0, weight, height + weight), Qt::black);
}

void PageInk::tint(int x, int y, int width, int height)
{
    m_painter.fillRect(QRectF(x, y, width, height), QColor(0xEE, 0xEE, 0xEE));
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
    if (image.isNull())
        return;
    const QSize size = image.size().scaled(maxWidth, maxHeight, Qt::KeepAspectRatio);
    m_painter.drawImage(QRectF(QPointF(x, y), QSizeF(size)), image);
}

} // namespace rostrum
