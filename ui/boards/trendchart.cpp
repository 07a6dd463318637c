#include "ui/boards/trendchart.h"
#include <QChart>
#include <QLineSeries>

namespace rostrum {

namespace {
constexpr double kPoint = 8, kLine = 18, kFigure = 15, kBelow = 8; // px
} // namespace

QRectF TrendChart::plotIn(const QSizeF& size) const
{
    const QFontMetricsF metrics(face(Type::Caption));
    const double left =
        std::max(metrics.horizontalAdvance(data().leastText), metrics.horizontalAdvance(data().mostText));
    return QRectF(QPointF(left + 12, kLine + 6), QPointF(size.width() - 28, size.height() - 2 * kLine - 8));
}

QPointF TrendChart::pointOf(int at) const
{
    const auto count = data().items.size();
    const double x = plot().left() + plot().width() * (at + 0.5) / double(count);
    return {x, plot().bottom() - plot().height() * place(data().items[at].length.value_or(data().least))};
}

QRectF TrendChart::elementRect(int at) const
{
    const double width = plot().width() / double(data().items.size());
    return {plot().left() + width * at, plot().top() - kLine, width, plot().height() + 3 * kLine + 4};
}

void TrendChart::addSeries()
{
    QLineSeries* line = nullptr;
    for (int i = 0; i < data().items.size(); ++i) {
        const ChartItem& item = data().items[i];
        if (!item.length) {
            line = nullptr;
            continue;
        }
        if (!line) {
            line = new QLineSeries;
            line->setPen(QPen(ink().accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            chart()->addSeries(line);
        }
        line->append(i, *item.length);
    }
    scaleSeries(-0.5, double(data().items.size()) - 0.5, data().least, data().most);
}

void TrendChart::paintGround(QPainter& painter) const
{
    painter.setPen(QPen(ink().hairline, 1));
    for (const double y : {plot().top(), plot().bottom()})
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
    painter.setFont(face(Type::Caption));
    painter.setPen(ink().hint);
    const auto beside = [&](double y, const QString& text) {
        painter.drawText(QRectF(0, y - kLine / 2, plot().left() - 8, kLine), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    beside(plot().top(), data().mostText);
    beside(plot().bottom(), data().leastText);
}

// The last point always; the highest and the lowest where they are others.
QSet<int> TrendChart::figured() const
{
    int last = -1, high = -1, low = -1;
    for (int i = 0; i < data().items.size(); ++i) {
        if (!data().items[i].length)
            continue;
        last = i;
        if (high < 0 || *data().items[i].length > *data().items[high].length)
            high = i;
        if (low < 0 || *data().items[i].length < *data().items[low].length)
            low = i;
    }
    QSet<int> all{last, high, low};
    for (const int beside : {last - 1, last + 1}) // no figure runs into that of the last point
        all.remove(beside);
    all.remove(-1);
    return all;
}

// Not as a series: its markers stand beside the line by the width of their border.
void TrendChart::paintPoints(QPainter& painter) const
{
    painter.setPen(QPen(ink().accent, 2));
    for (int i = 0; i < data().items.size(); ++i) {
        if (!data().items[i].length)
            continue;
        painter.setBrush(data().items[i].hollow ? ink().page : ink().accent);
        painter.drawEllipse(pointOf(i), kPoint / 2, kPoint / 2);
    }
}

// A figure and where it stands: below where the line comes from above, or leads up from.
TrendChart::Written TrendChart::written(int at, int last) const
{
    const ChartItem& item = data().items[at];
    const QPointF point = pointOf(at);
    const auto isHigher = [&](int other) {
        return other >= 0 && other < data().items.size() && data().items[other].length &&
               *data().items[other].length > *item.length;
    };
    const bool below = (isHigher(at - 1) || isHigher(at + 1)) && point.y() + kBelow + kFigure <= plot().bottom();
    const double y = below ? point.y() + kBelow : point.y() - kBelow - kFigure;
    Written text{face(at == last ? Type::BodyBold : Type::Caption), QRectF(point.x() - 40, y, 80, kFigure), {}};
    text.letters = QFontMetricsF(text.face).tightBoundingRect(item.figure);
    text.letters.moveCenter(text.place.center());
    return text;
}

void TrendChart::paintWords(QPainter& painter) const
{
    const QSet<int> shown = figured();
    int last = -1;
    for (int i = 0; i < data().items.size(); ++i)
        if (data().items[i].length)
            last = i;
    for (const int i : shown) // no line runs through a figure; its point stands above both
        painter.fillRect(written(i, last).letters.adjusted(-2, -1, 2, 1), ink().page);
    paintPoints(painter);
    for (int i = 0; i < data().items.size(); ++i) {
        const ChartItem& item = data().items[i];
        const QRectF column = elementRect(i);
        painter.setFont(face(Type::Caption));
        painter.setPen(ink().second);
        const QRectF month(column.left() - 4, plot().bottom() + 4, column.width() + 8, kLine);
        painter.drawText(month, Qt::AlignCenter, item.brief.isEmpty() ? item.label : item.brief);
        painter.setPen(ink().hint);
        painter.drawText(month.translated(0, kLine - 2), Qt::AlignCenter,
                         item.length ? QStringLiteral("n=%1").arg(item.n) : QStringLiteral("—"));
        if (!shown.contains(i))
            continue;
        const Written figure = written(i, last);
        painter.setFont(figure.face);
        painter.setPen(i == last ? ink().accent : ink().second);
        painter.drawText(figure.place, Qt::AlignCenter, item.figure);
    }
}

} // namespace rostrum
