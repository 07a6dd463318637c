#include "ui/plans/planpartrow.h"
#include "models/measures/measure.h"
#include "ui/plans/planwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kWeightWidth = 76;

QList<std::pair<QString, QString>> shares()
{
    QList<std::pair<QString, QString>> entries;
    for (const Measure& measure : measures())
        if (measure.unit == MeasureUnit::Ratio)
            entries.append({measureTitle(measure), measure.id});
    return entries;
}
} // namespace

PlanPartRow::PlanPartRow(const PlanPart& part, int number, QWidget* parent)
    : QWidget(parent),
      m_title(new QLineEdit(part.title)),
      m_weight(new QLineEdit),
      m_measure(choiceBox(shares())),
      m_homework(new QCheckBox(tr("lost without homework"))),
      m_remove(new LinkButton(tr("Remove")))
{
    m_title->setPlaceholderText(tr("what it is called"));
    m_weight->setPlaceholderText(QStringLiteral("10 %"));
    m_weight->setAlignment(Qt::AlignRight);
    m_weight->setFixedWidth(kWeightWidth);
    m_homework->setChecked(part.withHomework);
    m_homework->setToolTip(tr("Its weight is shown as at risk while homework is not handed in."));
    if (!part.measure.isEmpty())
        chooseKey(m_measure, part.measure);
    if (part.weight > 0)
        setWeight(part.weight);
    // Two lines, so that a narrow window cuts neither the name nor what is said of homework.
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, metrics::grid);
    lines->setSpacing(metrics::grid);
    auto* what = new QHBoxLayout;
    what->addWidget(m_title, 2);
    what->addWidget(m_measure, 3);
    auto* how = new QHBoxLayout;
    how->addWidget(m_weight);
    how->addWidget(m_homework);
    how->addStretch();
    how->addWidget(m_remove);
    for (QHBoxLayout* line : {what, how}) {
        line->setSpacing(metrics::grid);
        lines->addLayout(line);
    }
    setFocusProxy(m_title);
    setNumber(number);
    connect(m_title, &QLineEdit::textEdited, this, &PlanPartRow::edited);
    connect(m_weight, &QLineEdit::textEdited, this, &PlanPartRow::edited);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &PlanPartRow::edited);
    connect(m_homework, &QCheckBox::toggled, this, &PlanPartRow::edited);
    connect(m_remove, &LinkButton::clicked, this, &PlanPartRow::removeRequested);
}

// Of a saved version nothing can be removed.
void PlanPartRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        m_remove->setVisible(isEnabled());
}

PlanPart PlanPartRow::part() const
{
    return {m_title->text().trimmed(), m_measure->currentData().toString(),
            weightFromText(m_weight->text()).value_or(-1), m_homework->isChecked()};
}

void PlanPartRow::setWeight(int basisPoints) { m_weight->setText(weightText(basisPoints)); }

void PlanPartRow::setNumber(int number)
{
    const std::pair<QWidget*, const char*> fields[] = {{m_title, "title"},
                                                       {m_measure, "measure"},
                                                       {m_weight, "weight"},
                                                       {m_homework, "homework"},
                                                       {m_remove, "remove"}};
    for (const auto& [field, name] : fields)
        field->setObjectName(QStringLiteral("part.%1.%2").arg(QLatin1String(name)).arg(number));
    m_title->setAccessibleName(tr("Part %1: what it is called").arg(number));
    m_measure->setAccessibleName(tr("Part %1: measure").arg(number));
    m_weight->setAccessibleName(tr("Part %1: weight").arg(number));
    m_homework->setAccessibleName(tr("Part %1: lost without homework").arg(number));
    m_remove->setAccessibleName(tr("Remove part %1").arg(number));
}

} // namespace rostrum
