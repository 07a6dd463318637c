#include "ui/boards/barchart.h"
#include <QBarSet>
#include <QChart>
#include <QHorizontalBarSeries>

namespace rostrum {

namespace {
constexpr double kRow = 32, kBar = 10, kHead = 20, kFigure = 132; // px
}

double BarChart::head() const { return data().targetWord.isEmpty() && data().meanWord.isEmpty() ? 0 : kHead; }

QSize BarChart::sizeHint() const { return {480, int(head() + kRow * double(data().items.size()) + 4)}; }

QRectF BarChart::plotIn(const QSizeF& size) const
{
    const QFontMetricsF metrics(face(Type::Body));
    double widest = 40;
    for (const ChartItem& item : data().items)
        widest = std::max(widest, metrics.horizontalAdvance(item.label));
    const double left = std::min(widest, size.width() * 0.32) + 12;
    return {left, head(), std::max(40.0, size.width() - left - kFigure), kRow * double(data().items.size())};
}

double BarChart::rowMiddle(int at) const { return plot().top() + kRow * (at + 0.5); }

QRectF BarChart::elementRect(int at) const { return {0, plot().top() + kRow * at, plot().right() + kFigure, kRow}; }

void BarChart::addSeries()
{
    auto* set = new QBarSet(QString());
    for (qsizetype i = data().items.size(); i-- > 0;) // Qt counts from below
        set->append(data().items[i].length ? std::clamp(*data().items[i].length, data().least, data().most) : 0);
    set->setColor(ink().accent);
    set->setPen(Qt::NoPen);
    auto* series = new QHorizontalBarSeries;
    series->append(set);
    series->setBarWidth(kBar / kRow);
    chart()->addSeries(series);
    scaleSeries(data().least, data().most, -0.5, double(data().items.size()) - 0.5);
}

void BarChart::paintGround(QPainter& painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink().track);
    for (int i = 0; i < data().items.size(); ++i)
        painter.drawRect(QRectF(plot().left(), rowMiddle(i) - kBar / 2, plot().width(), kBar));
}

void BarChart::paintMarks(QPainter& painter) const
{
    painter.setFont(face(Type::Caption));
    const auto x = [&](double value) { return plot().left() + plot().width() * place(value); };
    for (int i = 0; i < data().items.size(); ++i) {
        const ChartItem& item = data().items[i];
        if (item.mean) {
            painter.setPen(QPen(ink().second, 1));
            painter.drawLine(QPointF(x(*item.mean), rowMiddle(i) + kBar / 2 + 1),
                             QPointF(x(*item.mean), rowMiddle(i) + kBar / 2 + 6));
        }
        if (item.target) {
            painter.setPen(QPen(ink().text, 2));
            painter.drawLine(QPointF(x(*item.target), rowMiddle(i) - kBar / 2 - 4),
                             QPointF(x(*item.target), rowMiddle(i) + kBar / 2 + 4));
        }
    }
    if (data().items.isEmpty() || head() == 0)
        return;
    const ChartItem& first = data().items.first();
    painter.setPen(ink().hint);
    const QFontMetricsF metrics(face(Type::Caption));
    double free = plot().right() + kFigure;
    if (first.target) {
        const double width = metrics.horizontalAdvance(data().targetWord);
        const double left = std::min(x(*first.target) - width / 2, free - width);
        painter.drawText(QRectF(left, 0, width + 2, kHead), Qt::AlignVCenter, data().targetWord);
        free = left - 8;
    }
    if (first.mean) {
        const double width = metrics.horizontalAdvance(data().meanWord);
        const double left = std::clamp(x(*first.mean) - width / 2, 0.0, std::max(0.0, free - width));
        painter.drawText(QRectF(left, 0, width + 2, kHead), Qt::AlignVCenter, data().meanWord);
    }
}

void BarChart::paintWords(QPainter& painter) const
{
    paintMarks(painter);
    const QFontMetricsF body(face(Type::Body));
    const bool counted = !data().nHead.isEmpty();
    for (int i = 0; i < data().items.size(); ++i) {
        const ChartItem& item = data().items[i];
        const QRectF row = elementRect(i);
        painter.setFont(face(Type::Body));
        painter.setPen(ink().text);
        const QRectF label(4, row.top(), plot().left() - 12, kRow);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                         body.elidedText(item.label, Qt::ElideRight, label.width()));
        painter.setFont(face(Type::BodyBold));
        const QRectF behind(plot().right() + 10, row.top(), kFigure - 14, kRow);
        painter.drawText(behind, Qt::AlignLeft | Qt::AlignVCenter, item.figure);
        const double used = QFontMetricsF(face(Type::BodyBold)).horizontalAdvance(item.figure) + 8;
        QStringList more{item.more};
        if (counted && item.more.isEmpty())
            more << QStringLiteral("n=%1").arg(item.n);
        more.removeAll(QString());
        painter.setFont(face(Type::Caption));
        painter.setPen(ink().hint);
        painter.drawText(behind.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, more.join(u' '));
    }
}

} // namespace rostrum
