// The two ways to a weight: a field of basis points that reads "25.00 %", and a slider that marks the weight in force.
#pragma once
#include <QSlider>
#include <QSpinBox>

namespace rostrum {

class WeightBox : public QSpinBox {
    Q_OBJECT
public:
    explicit WeightBox(QWidget* parent = nullptr);

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& at) const override;
    void wheelEvent(QWheelEvent* event) override;
};

class WeightSlider : public QSlider {
    Q_OBJECT
public:
    explicit WeightSlider(QWidget* parent = nullptr);
    /// Basis points in force; drawn as a tick.
    void setReference(int weight);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace rostrum
