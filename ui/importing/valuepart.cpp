#include "ui/importing/valuepart.h"
#include "models/base/decimal.h"
#include "ui/importing/importwords.h"
#include "ui/importing/valuebox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>

namespace rostrum {

namespace {
constexpr int fromWidth = 58, cellsWidth = 34, groupGap = 6;

// "1–5": questions of 100 begin at nothing.
QString scaleText(int64_t scale)
{
    return (scale > 100000 ? QStringLiteral("0–%1") : QStringLiteral("1–%1"))
        .arg(formatShortest(scale, kScoreDecimals));
}
} // namespace

ValuePart::ValuePart(QWidget* parent) : PanelPart(parent), m_remember(new QCheckBox)
{
    setObjectName(QStringLiteral("import.values"));
    m_remember->setObjectName(QStringLiteral("import.remember"));
    form()->addRow(m_remember);
    connect(m_remember, &QCheckBox::clicked, this, &ValuePart::rememberChosen);
}

void ValuePart::retranslate()
{
    head()->setTitle(tr("Values"));
    m_remember->setText(tr("Remember; shown before use"));
    m_remember->setToolTip(tr("The next file with these headers is read in the same way; what is taken over is shown "
                              "and can be dropped"));
    m_remember->setAccessibleName(tr("Remember what is chosen for the next file with these headers"));
    m_shape.clear();
    setCheck(m_check);
}

QList<QWidget*> ValuePart::controls() const
{
    QList<QWidget*> all;
    for (const Section& section : m_sections) {
        for (const Line& line : section.lines) {
            if (line.tick)
                all << line.tick;
            all << line.box;
        }
        if (section.take)
            all << section.take;
    }
    return all << m_remember;
}

QStringList ValuePart::shape() const
{
    QStringList lines{QString::fromLatin1(m_check->choices.table->key)};
    for (const ValueGroup& group : m_check->values) {
        lines << group.titles.join(u'\t') << QString::number(group.scale) << QString::number(group.further);
        for (const ValueQuestion& question : group.questions)
            lines << question.from << (question.proposal.isEmpty() ? QString() : QStringLiteral("?"));
    }
    return lines;
}

void ValuePart::setCheck(const CheckPtr& check)
{
    m_check = check;
    if (!check)
        return;
    const int open = openQuestions(check->values);
    head()->setCaption(check->values.empty() ? tr("nothing to decide")
                       : open                ? tr("%n undecided", nullptr, open)
                                             : tr("all decided"));
    m_remember->setChecked(check->choices.remember);
    if (const QStringList now = shape(); now != m_shape) {
        m_shape = now;
        build();
    }
    for (size_t group = 0; group < m_sections.size(); ++group)
        showGroup(int(group));
}

// Whoever had the keyboard has it again, where the line is still there.
void ValuePart::build()
{
    const QWidget* focused = focusWidget();
    const QString name =
        focused && m_body && m_body->isAncestorOf(focused) && focused->hasFocus() ? focused->objectName() : QString();
    m_sections.clear();
    if (m_body) {
        form()->removeWidget(m_body);
        m_body->hide();
        m_body->deleteLater(); // one of its boxes may be speaking
    }
    m_body = new QWidget;
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (size_t group = 0; group < m_check->values.size(); ++group)
        addGroup(int(group));
    form()->insertRow(0, m_body);
    m_body->setVisible(!m_check->values.empty());
    if (!name.isEmpty())
        if (auto* again = m_body->findChild<QWidget*>(name))
            again->setFocus();
}

void ValuePart::addGroup(int at)
{
    const ValueGroup& group = m_check->values[size_t(at)];
    auto* column = static_cast<QVBoxLayout*>(m_body->layout());
    QString title = group.titles.join(tr(", ", "between columns"));
    if (group.kind == Kind::Score)
        title = tr("%1 %2", "questions and their scale").arg(title, scaleText(group.scale));
    auto* head = new TextLabel(Type::Body, Tone::Text, title);
    head->setWordWrap(true);
    QFont bold = head->font();
    bold.setBold(true);
    head->setFont(bold);
    column->addSpacing(groupGap);
    column->addWidget(head);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(3);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    grid->setColumnMinimumWidth(0, fromWidth);
    grid->setColumnMinimumWidth(3, cellsWidth);
    Section section;
    bool proposals = false;
    for (size_t i = 0; i < group.questions.size(); ++i) {
        section.lines.push_back(addLine(grid, at, int(i)));
        proposals |= section.lines.back().tick != nullptr;
    }
    column->addLayout(grid);
    if (proposals) {
        section.take = new LinkButton(tr("Take the proposals"));
        section.take->setObjectName(QStringLiteral("import.take.") + group.fields.first());
        section.take->setAccessibleName(tr("Take the ticked proposals for %1").arg(title));
        column->addWidget(section.take, 0, Qt::AlignLeft);
        connect(section.take, &LinkButton::clicked, this, [this, at] { take(at); });
    }
    if (group.further)
        column->addWidget(new TextLabel(Type::Caption, Tone::Second, tr("and %n more", nullptr, group.further)));
    m_sections.push_back(std::move(section));
}

ValuePart::Line ValuePart::addLine(QGridLayout* grid, int at, int index)
{
    const ValueGroup& group = m_check->values[size_t(at)];
    const ValueQuestion& question = group.questions[size_t(index)];
    const QString name = group.fields.first() + u'.' + question.from;
    Line line;
    if (!question.proposal.isEmpty()) {
        line.tick = new QCheckBox(question.from);
        line.tick->setObjectName(QStringLiteral("import.tick.") + name);
        line.tick->setAccessibleName(tr("Take %1 for “%2”").arg(question.proposal, question.from));
        line.tick->setToolTip(line.tick->accessibleName());
        line.tick->setChecked(true);
        line.tick->setMaximumWidth(fromWidth + 24);
        grid->addWidget(line.tick, index, 0);
    } else {
        auto* from = new TextLabel(Type::Body, Tone::Text, question.from);
        from->setFixedWidth(fromWidth);
        from->setToolTip(question.from);
        grid->addWidget(from, index, 0);
    }
    grid->addWidget(new TextLabel(Type::Caption, Tone::Second, QStringLiteral("=")), index, 1);
    line.box = new ValueBox;
    line.box->setObjectName(QStringLiteral("import.value.") + name);
    grid->addWidget(line.box, index, 2);
    line.cells = new TextLabel(Type::Caption, Tone::Second);
    line.cells->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(line.cells, index, 3);
    connect(line.box, &ValueBox::chosen, this, [this, at, from = question.from](const QString& value) {
        Q_EMIT chosen(m_check->values[size_t(at)].fields, {{from, value}});
    });
    return line;
}

void ValuePart::showGroup(int at)
{
    const ValueGroup& group = m_check->values[size_t(at)];
    const Section& section = m_sections[size_t(at)];
    bool proposals = false;
    for (size_t i = 0; i < group.questions.size(); ++i) {
        const ValueQuestion& question = group.questions[i];
        const Line& line = section.lines[i];
        line.box->setQuestion(group, question);
        line.cells->setText(group.kind == Kind::Score ? tr("× %1", "cells").arg(ImportWords::count(question.cells))
                                                      : tr("× %1", "rows").arg(ImportWords::count(question.cells)));
        line.cells->setToolTip(group.kind == Kind::Score ? tr("%n cell(s)", nullptr, question.cells)
                                                         : tr("%n row(s)", nullptr, question.cells));
        if (line.tick)
            line.tick->setEnabled(question.isOpen());
        proposals |= question.isOpen() && !question.proposal.isEmpty();
    }
    if (section.take)
        section.take->setVisible(proposals);
}

void ValuePart::take(int at)
{
    const ValueGroup& group = m_check->values[size_t(at)];
    QMap<QString, QString> meanings;
    for (size_t i = 0; i < group.questions.size(); ++i) {
        const ValueQuestion& question = group.questions[i];
        const QCheckBox* tick = m_sections[size_t(at)].lines[i].tick;
        if (tick && tick->isChecked() && question.isOpen())
            meanings.insert(question.from, question.proposal);
    }
    if (!meanings.isEmpty())
        Q_EMIT chosen(group.fields, meanings);
}

} // namespace rostrum
