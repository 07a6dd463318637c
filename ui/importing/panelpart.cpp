#include "ui/importing/panelpart.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include <QFormLayout>

namespace rostrum {

PanelPart::PanelPart(QWidget* parent) : QWidget(parent), m_head(new SectionHeader({})), m_form(new QFormLayout)
{
    static_assert(fullWidth == panelWidth - 2 * metrics::panelMargin - 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 10);
    column->setSpacing(2);
    column->addWidget(m_head);
    column->addLayout(m_form);
    m_form->setHorizontalSpacing(10);
    m_form->setVerticalSpacing(7);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
}

TextLabel* PanelPart::valueLabel()
{
    auto* label = new TextLabel(Type::Caption, Tone::Text);
    label->setWordWrap(true);
    return label;
}

void PanelPart::setWrapped(TextLabel* label, const QString& text, int width)
{
    label->setText(text);
    label->setMinimumHeight(std::max(0, label->heightForWidth(width)));
}

} // namespace rostrum
