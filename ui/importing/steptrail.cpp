#include "ui/importing/steptrail.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>

namespace rostrum {

StepTrail::StepTrail(QWidget* parent) : QWidget(parent)
{
    auto* places = new QHBoxLayout(this);
    places->setContentsMargins(12, 0, 0, 0);
    places->setSpacing(8);
    for (int i = 0; i < 3; ++i) {
        if (i)
            places->addWidget(new TextLabel(Type::Caption, Tone::Hint, QStringLiteral("›")));
        m_steps.append(new TextLabel(Type::Caption, Tone::Second));
        m_steps.last()->setObjectName(QStringLiteral("import.step%1").arg(i + 1));
        places->addWidget(m_steps.last());
    }
}

void StepTrail::setStep(int step)
{
    for (int i = 0; i < int(m_steps.size()); ++i) {
        m_steps[i]->setTone(i == step ? Tone::Accent : Tone::Second);
        QFont font = m_steps[i]->font();
        font.setBold(i == step);
        m_steps[i]->setFont(font);
    }
}

void StepTrail::retranslate()
{
    const QString names[] = {tr("Choose a file"), tr("Fields and check"), tr("Written")};
    for (int i = 0; i < 3; ++i)
        m_steps[i]->setText(tr("%1 %2", "number and name of a step").arg(i + 1).arg(names[i]));
}

} // namespace rostrum
