// Ranks of both sides under each other, tied by lines: only who crosses the cut-off is coloured. The table below says
// the same in words, and so does what is read aloud here.
#pragma once
#include "ui/kpi/benchmodel.h"
#include <QWidget>

namespace rostrum {

class RankStrip : public QWidget {
    Q_OBJECT
public:
    explicit RankStrip(const BenchModel& model, QWidget* parent = nullptr);
    /// How the two sides are called: "in force v4", "draft".
    void setSides(const QString& left, const QString& right);
    /// "top 10 % line"
    void setLineName(const QString& name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }
    /// The line comes into view; otherwise the strip stays where it is.
    void showLine();
    void refresh();
    /// Who stands at the keyboard's place on the right side.
    std::optional<Id> current() const;

Q_SIGNALS:
    void personChosen(const rostrum::Id& person);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    enum class Side { Left, Right };
    int columns() const;
    double columnWidth() const;
    double centre(int place) const;
    int placeAt(const QPoint& point) const;
    void setFirst(int first);
    void setCurrent(int place);
    void sayCurrent();
    QString sentence() const;
    void paintSide(QPainter& painter, Side side) const;
    void paintLines(QPainter& painter) const;
    void paintCut(QPainter& painter) const;
    const BenchCount::Side& sideOf(Side side) const;
    std::vector<int> placesOn(Side side) const;

    const BenchModel& m_model;
    QString m_left, m_right, m_line;
    int m_first = 0, m_current = 0;
};

/// Names who crosses: ▲ green into the best, ▼ red out of them.
class CrosserLine : public QWidget {
    Q_OBJECT
public:
    explicit CrosserLine(QWidget* parent = nullptr);
    void setNames(const QStringList& in, const QStringList& out, bool frozen);
    QSize sizeHint() const override { return {160, 22}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        QString text;
        int sign;
    };
    QList<Part> m_parts;
};

/// A filled triangle, up for 1 and down for −1, as high as the figures beside it.
void paintMove(QPainter* painter, const QRectF& rect, int sign, const QColor& color);

} // namespace rostrum
