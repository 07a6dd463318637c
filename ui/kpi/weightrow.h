// One indicator on the bench: its colour, field, slider, padlock, and how far it is from the weight in force.
#pragma once
#include "models/kpi/scheme.h"
#include <QWidget>

class QToolButton;

namespace rostrum {

class TextLabel;
class WeightBox;
class WeightNote;
class WeightSlider;

class WeightRow : public QWidget {
    Q_OBJECT
public:
    explicit WeightRow(const Indicator& indicator, QWidget* parent = nullptr);
    const QString& code() const { return m_code; }
    /// Its place among the rows, from 0: the colour and the names of its parts.
    void setPlace(int place);
    /// Without a signal.
    void setWeight(int weight, bool locked);
    /// Of the version in force; nothing: the indicator is new.
    void setReference(std::optional<int> weight);
    /// The slider's end: 50 % while that suffices.
    void setFullScale(int weight);
    void setEditable(bool editable, const QString& why);
    WeightSlider* slider() const { return m_slider; }

Q_SIGNALS:
    void typed(int weight);   ///< into the field: the others stay
    void dragged(int weight); ///< by the slider
    void lockToggled(bool locked);
    void moveRequested(int step); ///< −1: up

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void build(const Indicator& indicator);
    void setNames();

    QString m_code, m_title;
    TextLabel* m_name;
    QToolButton* m_lock;
    WeightBox* m_box;
    WeightSlider* m_slider;
    WeightNote* m_note;
    int m_place = 0;
    std::optional<int> m_grabbed; ///< where the mouse holds the row, in the window's height
    bool m_editable = true;
};

/// How it is scored at the left; at the right what is in force and the difference, green for more, red for less.
class WeightNote : public QWidget {
    Q_OBJECT
public:
    explicit WeightNote(QWidget* parent = nullptr);
    void setMethod(const QString& method);
    void setWeights(int weight, std::optional<int> reference);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_method, m_inForce, m_difference;
    int m_sign = 0;
};

} // namespace rostrum
