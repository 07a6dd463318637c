#include "ui/kpi/weightfields.h"
#include "models/kpi/weights.h"
#include "ui/kpi/kpiwords.h"
#include "ui/plans/planwords.h"
#include "ui/shell/style.h"
#include <QWheelEvent>

namespace rostrum {

namespace {
constexpr int kStep = 100, kPage = 500; // 1 % and 5 %
constexpr int kBoxWidth = 92, kSliderHeight = 22;
} // namespace

WeightBox::WeightBox(QWidget* parent) : QSpinBox(parent)
{
    setRange(0, kWholeWeight);
    setSingleStep(kStep);
    setSuffix(QStringLiteral(" %"));
    setAlignment(Qt::AlignRight);
    setFixedSize(kBoxWidth, metrics::field);
    setFocusPolicy(Qt::StrongFocus);
    setAccelerated(true);
}

QString WeightBox::textFromValue(int value) const { return kpiWeightText(value); }

int WeightBox::valueFromText(const QString& text) const { return weightFromText(text).value_or(value()); }

QValidator::State WeightBox::validate(QString& text, int&) const
{
    const QString number = QString(text).remove(u'%').trimmed();
    if (number.isEmpty() || number == u".")
        return QValidator::Intermediate;
    const auto weight = weightFromText(number.endsWith(u'.') ? number + u'0' : number);
    return weight && *weight <= maximum() ? QValidator::Acceptable : QValidator::Invalid;
}

// A wheel over the list of weights scrolls it and changes none in passing.
void WeightBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

WeightSlider::WeightSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, kWholeWeight / 2);
    setSingleStep(kStep);
    setPageStep(kPage);
    setFixedHeight(kSliderHeight);
    setFocusPolicy(Qt::StrongFocus);
}

void WeightSlider::setReference(int weight)
{
    setProperty("reference", weight);
    update();
}

void WeightSlider::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

} // namespace rostrum
