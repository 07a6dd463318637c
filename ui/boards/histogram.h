// How many there are in each class: columns that touch, the number above each, the class below.
#pragma once
#include "ui/boards/chart.h"

namespace rostrum {

class Histogram : public Chart {
    Q_OBJECT
public:
    using Chart::Chart;
    QRectF elementRect(int at) const override;
    QSize sizeHint() const override { return {480, 200}; }
    QSize minimumSizeHint() const override { return {280, 200}; }

protected:
    void addSeries() override;
    QRectF plotIn(const QSizeF& size) const override;
    void paintGround(QPainter& painter) const override;
    void paintWords(QPainter& painter) const override;
    Chart* sibling() const override { return new Histogram; }
};

} // namespace rostrum
