// Bars from nought to the right, each with its label before it and its figure behind it. With targets it is a bullet
// chart: a line stands at the target, a small tick at everybody's mean; both are named once, where they stand.
#pragma once
#include "ui/boards/chart.h"

namespace rostrum {

class BarChart : public Chart {
    Q_OBJECT
public:
    using Chart::Chart;
    QRectF elementRect(int at) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {280, sizeHint().height()}; }

protected:
    void addSeries() override;
    QRectF plotIn(const QSizeF& size) const override;
    void paintGround(QPainter& painter) const override;
    void paintWords(QPainter& painter) const override;
    Chart* sibling() const override { return new BarChart; }

private:
    double rowMiddle(int at) const;
    double head() const; ///< room for the names of the marks
    void paintMarks(QPainter& painter) const;
};

} // namespace rostrum
