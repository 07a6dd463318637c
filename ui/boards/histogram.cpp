#include "ui/boards/histogram.h"
#include <QBarSeries>
#include <QBarSet>
#include <QChart>

namespace rostrum {

namespace {
constexpr double kLine = 18, kBarShare = 0.92; // px; share of the class
}

QRectF Histogram::plotIn(const QSizeF& size) const
{
    return QRectF(QPointF(4, kLine + 4), QPointF(size.width() - 4, size.height() - kLine - 8));
}

QRectF Histogram::elementRect(int at) const
{
    const double width = plot().width() / double(data().items.size());
    return {plot().left() + width * at, plot().top() - kLine, width, plot().height() + 2 * kLine + 4};
}

void Histogram::addSeries()
{
    auto* set = new QBarSet(QString());
    for (const ChartItem& item : data().items)
        set->append(item.length.value_or(0));
    set->setColor(ink().accent);
    set->setPen(Qt::NoPen);
    auto* series = new QBarSeries;
    series->append(set);
    series->setBarWidth(kBarShare);
    chart()->addSeries(series);
    scaleSeries(-0.5, double(data().items.size()) - 0.5, data().least, data().most);
}

void Histogram::paintGround(QPainter& painter) const
{
    painter.setPen(QPen(ink().controlEdge, 1));
    painter.drawLine(plot().bottomLeft(), plot().bottomRight());
}

void Histogram::paintWords(QPainter& painter) const
{
    for (int i = 0; i < data().items.size(); ++i) {
        const ChartItem& item = data().items[i];
        const QRectF column = elementRect(i);
        painter.setFont(face(Type::Caption));
        painter.setPen(ink().second);
        painter.drawText(QRectF(column.left() - 4, plot().bottom() + 4, column.width() + 8, kLine), Qt::AlignCenter,
                         item.label);
        if (item.n == 0)
            continue;
        painter.setFont(face(Type::BodyBold));
        painter.setPen(ink().text);
        const double top = plot().bottom() - plot().height() * place(item.length.value_or(0));
        painter.drawText(QRectF(column.left(), top - kLine - 1, column.width(), kLine), Qt::AlignCenter, item.figure);
    }
}

} // namespace rostrum
