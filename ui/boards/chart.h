// A chart of the house on Qt Charts: direct labels, one colour, n beside each figure, no legend, nothing that moves. It
// takes the focus; arrows walk its elements, Enter, F4 or a click opens the evidence of one.
#pragma once
#include "ui/boards/chartdata.h"
#include "ui/shell/theme.h"
#include <QChartView>

namespace rostrum {

class Chart : public QChartView {
    Q_OBJECT
public:
    explicit Chart(QWidget* parent = nullptr);
    void setData(const ChartData& data);
    const ChartData& data() const { return m_data; }
    int current() const { return m_current; } ///< -1: none yet
    void setCurrent(int at);
    void askEvidence();
    /// "2026-09: 87.16, n=26, provisional"
    QString said(int at) const;
    /// What belongs to an element, in the widget's coordinates: for clicks and for the frame.
    virtual QRectF elementRect(int at) const = 0;

    /// For paper and files: dark on white, without the frame of the current element, as vectors.
    void paintOn(QPainter* painter, const QSizeF& size) const;

Q_SIGNALS:
    void currentChanged(int at);
    void evidenceRequested(int at);

protected:
    /// The series and their axes anew, over plot().
    virtual void addSeries() = 0;
    /// Where the series are, of a chart of that size.
    virtual QRectF plotIn(const QSizeF& size) const = 0;
    /// Lines under the series; labels and figures over them.
    virtual void paintGround(QPainter&) const {}
    virtual void paintWords(QPainter& painter) const = 0;
    virtual Chart* sibling() const = 0; ///< an empty one of the same kind
    virtual int firstCurrent() const { return 0; }

    const Tokens& ink() const { return m_onPaper ? lightTokens() : tokens(); }
    QFont face(Type type) const;
    QRectF plot() const { return m_plot; }
    double place(double value) const; ///< 0 to 1 of the scale
    /// Both axes, unseen: they only give the series their scale.
    void scaleSeries(double fromX, double toX, double fromY, double toY);

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    int elementAt(const QPointF& position) const;
    void renew();
    void lay(const QSizeF& size);

    ChartData m_data;
    QRectF m_plot;
    int m_current = -1;
    int m_pressed = -1;
    bool m_onPaper = false;
};

} // namespace rostrum
