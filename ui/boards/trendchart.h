// A line over months: gaps where there is no figure, hollow points while a month is provisional, n below each month,
// and figures at the last point, the highest and the lowest.
#pragma once
#include "ui/boards/chart.h"

namespace rostrum {

class TrendChart : public Chart {
    Q_OBJECT
public:
    using Chart::Chart;
    QRectF elementRect(int at) const override;
    QSize sizeHint() const override { return {640, 208}; }
    QSize minimumSizeHint() const override { return {320, 208}; }

protected:
    void addSeries() override;
    QRectF plotIn(const QSizeF& size) const override;
    void paintGround(QPainter& painter) const override;
    void paintWords(QPainter& painter) const override;
    Chart* sibling() const override { return new TrendChart; }
    int firstCurrent() const override { return int(data().items.size()) - 1; }

private:
    struct Written {
        QFont face;
        QRectF place, letters; ///< letters: what they cover
    };
    Written written(int at, int last) const;
    QPointF pointOf(int at) const;
    void paintPoints(QPainter& painter) const;
    QSet<int> figured() const;
};

} // namespace rostrum
