// The figures of a board in one row: caption, value, n or denominator. One with evidence is a button.
#pragma once
#include "ui/widgets/evidence.h"
#include <QAbstractButton>

class QHBoxLayout;

namespace rostrum {

struct StripFigure {
    QString key; ///< empty: no evidence
    EvidenceFigure figure;
};

class FigureButton : public QAbstractButton {
    Q_OBJECT
public:
    using QAbstractButton::QAbstractButton;
    void setFigure(const StripFigure& figure);
    const StripFigure& figure() const { return m_figure; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    StripFigure m_figure;
};

class FigureStrip : public QWidget {
    Q_OBJECT
public:
    explicit FigureStrip(QWidget* parent = nullptr);
    /// Those with the same keys stay where they are, with the focus.
    void setFigures(const QList<StripFigure>& figures);
    QList<StripFigure> figures() const;
    const QList<FigureButton*>& buttons() const { return m_buttons; }
    /// The key of that with the focus; empty: none.
    QString focused() const;

Q_SIGNALS:
    void evidenceRequested(const QString& key);

private:
    QHBoxLayout* m_row;
    QList<FigureButton*> m_buttons;
};

} // namespace rostrum
