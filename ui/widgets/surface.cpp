#include "ui/widgets/surface.h"
#include "ui/shell/theme.h"
#include <QPainter>

namespace rostrum {

namespace {
const QColor& colorOf(Back back)
{
    const Tokens& t = tokens();
    switch (back) {
    case Back::Frame:
        return t.frame;
    case Back::Navigation:
        return t.navigation;
    case Back::Panel:
        return t.panel;
    case Back::Page:
        break;
    }
    return t.page;
}
} // namespace

Surface::Surface(Back back, Qt::Edges lines, QWidget* parent) : QWidget(parent), m_back(back), m_lines(lines) {}

void Surface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(m_back));
    painter.setPen(tokens().hairline);
    const QRect r = rect();
    if (m_lines & Qt::TopEdge)
        painter.drawLine(r.topLeft(), r.topRight());
    if (m_lines & Qt::BottomEdge)
        painter.drawLine(r.bottomLeft(), r.bottomRight());
    if (m_lines & Qt::LeftEdge)
        painter.drawLine(r.topLeft(), r.bottomLeft());
    if (m_lines & Qt::RightEdge)
        painter.drawLine(r.topRight(), r.bottomRight());
}

} // namespace rostrum
