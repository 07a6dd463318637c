#include "ui/rounds/roundeditor.h"
#include "models/facts/library.h"
#include "models/kpi/weights.h"
#include "models/store/change.h"
#include "ui/kpi/kpiwords.h"
#include "ui/kpi/weightfields.h"
#include "ui/rounds/roundwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/words/errortext.h"
#include "ui/words/periodtext.h"
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kMonthsBack = 15, kMostRaters = 99, kFieldWidth = 110;

} // namespace

RoundEditor::RoundEditor(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_form(new FieldGrid),
      m_title(new QLineEdit),
      m_code(new QLineEdit),
      m_closes(new QLineEdit),
      m_period(new QComboBox),
      m_missing(choiceBox({{tr("the others share its weight"), missingGroupKey(MissingGroup::Renormalise)},
                           {tr("there is no total"), missingGroupKey(MissingGroup::Block)}})),
      m_least(new QSpinBox),
      m_sum(new TextLabel(Type::Body, Tone::Second)),
      m_problem(new Banner),
      m_save(new QPushButton(tr("Save the round"))),
      m_cancel(new QPushButton(tr("Cancel")))
{
    build();
    for (QLineEdit* edit : {m_title, m_code, m_closes})
        connect(edit, &QLineEdit::textEdited, this, &RoundEditor::refresh);
    for (QComboBox* box : {m_period, m_missing})
        connect(box, &QComboBox::activated, this, &RoundEditor::refresh);
    connect(m_save, &QPushButton::clicked, this, &RoundEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &RoundEditor::cancelled);
    setFocusProxy(m_title);
}

void RoundEditor::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    lines->setSpacing(metrics::gap);
    const auto add = [this](const QString& label, QWidget* field, const char* name) {
        field->setAccessibleName(label);
        auto* made = new FormField(field, QStringLiteral("round.") + QLatin1String(name));
        m_form->addRow(label, made);
        return made;
    };
    m_closes->setPlaceholderText(tr("the period's last day"));
    m_code->setPlaceholderText(tr("short and lasting: 2026-Q3"));
    m_least->setRange(kFewestRaters, kMostRaters);
    m_least->setToolTip(
        tr("Groups that promise anonymity are shown from so many people on; %1 is the least.").arg(kFewestRaters));
    add(tr("Title"), m_title, "title");
    m_codeField = add(tr("Code"), m_code, "code");
    add(tr("Period"), m_period, "period");
    add(tr("Answers until"), m_closes, "closes");
    add(tr("People behind a group"), m_least, "least");
    add(tr("Without a group"), m_missing, "missing");
    lines->addWidget(m_form);
    lines->addWidget(new SectionHeader(tr("Weights")));
    addGroups();
    lines->addWidget(m_sum);
    lines->addStretch(1);
    m_sum->setObjectName(QStringLiteral("round.sum"));
    column->addWidget(inside, 1);
    column->addWidget(buildFoot());
}

void RoundEditor::addGroups()
{
    for (const Word& group : words::assessmentGroup) {
        const QString role = QString::fromLatin1(group.key);
        if (role == QLatin1String(kSelfRole)) {
            m_groups.append({role, nullptr, false});
            continue;
        }
        auto* weight = new WeightBox;
        weight->setObjectName(QStringLiteral("round.weight.") + role);
        weight->setAccessibleName(tr("Weight of %1").arg(roundGroupText(role)));
        weight->setFixedWidth(kFieldWidth);
        connect(weight, &QSpinBox::valueChanged, this, &RoundEditor::refresh);
        m_form->addRow(roundGroupText(role), weight);
        m_groups.append({role, weight, isUsuallyAnonymous(role)});
    }
}

QWidget* RoundEditor::buildFoot()
{
    auto* foot = new Surface(Back::Panel, Qt::TopEdge);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    m_problem->setObjectName(QStringLiteral("round.problem"));
    m_problem->setSentence(Mark::None, {});
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    m_save->setObjectName(QStringLiteral("round.save"));
    m_cancel->setObjectName(QStringLiteral("round.cancel"));
    makePrimary(m_save);
    for (QPushButton* button : {m_save, m_cancel}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    return foot;
}

void RoundEditor::start(const Round& round, bool fresh)
{
    m_fresh = fresh;
    m_title->setText(round.title);
    m_code->setText(round.code);
    m_form->setRowVisible(m_codeField, fresh);
    m_closes->setText(round.closesOn.isValid() ? isoDay(round.closesOn) : QString());
    m_periods = recentPeriods(today(), kMonthsBack);
    const DateSpan wanted =
        round.period.from.isValid() ? round.period : recentPeriods(today().addMonths(-1), 1).front();
    if (std::find(m_periods.begin(), m_periods.end(), wanted) == m_periods.end())
        m_periods.push_back(wanted);
    m_period->clear();
    for (const DateSpan& period : m_periods)
        m_period->addItem(periodText(period));
    m_period->setCurrentIndex(int(std::find(m_periods.begin(), m_periods.end(), wanted) - m_periods.begin()));
    m_least->setValue(round.leastRaters);
    chooseKey(m_missing, missingGroupKey(round.missing));
    for (const Group& group : m_groups) {
        const auto known = std::find_if(round.groups.begin(), round.groups.end(),
                                        [&](const RoundGroup& one) { return one.role == group.role; });
        if (group.weight) {
            const QSignalBlocker quiet(group.weight);
            group.weight->setValue(known == round.groups.end() ? 0 : known->weight);
        }
    }
    refresh();
}

Round RoundEditor::draft() const
{
    Round round;
    round.title = m_title->text().trimmed();
    round.code = m_code->text().trimmed();
    round.period = m_periods[size_t(std::max(0, m_period->currentIndex()))];
    round.closesOn = parseDay(m_closes->text().trimmed().toStdString()).value_or(QDate());
    round.missing = m_missing->currentData().toString() == missingGroupKey(MissingGroup::Block)
                        ? MissingGroup::Block
                        : MissingGroup::Renormalise;
    round.leastRaters = m_least->value();
    for (const Group& group : m_groups) // a group that weighs nothing is not asked; oneself always
        if (!group.weight || group.weight->value() > 0)
            round.groups.push_back({group.role, group.weight ? group.weight->value() : 0, group.anonymous});
    return round;
}

void RoundEditor::refresh()
{
    const Round round = draft();
    int sum = 0;
    for (const RoundGroup& group : round.groups)
        sum += group.weight;
    m_sum->setTone(sum == kWholeWeight ? Tone::Second : Tone::Refused);
    m_sum->setText(tr("Together %1 %; %2 % remain.").arg(kpiWeightText(sum), kpiWeightText(kWholeWeight - sum)));
    const bool noDay = !m_closes->text().trimmed().isEmpty() && !round.closesOn.isValid();
    const QString problem = round.title.isEmpty()  ? tr("A title is missing.")
                            : round.code.isEmpty() ? tr("A code is missing.")
                            : noDay                ? tr("The last day of answers is no date.")
                            : sum != kWholeWeight  ? tr("The weights have to come to 100 %.")
                                                   : QString();
    m_problem->setSentence(Mark::NotMet, problem);
    m_save->setEnabled(problem.isEmpty() && !m_desk.isReadOnly());
}

void RoundEditor::save()
{
    m_save->setEnabled(false);
    const Round round = draft();
    Desk::Write write;
    write.label = {QStringLiteral("round"), {round.code}};
    write.work = [round](Change& change) { return saveRound(change, round); };
    write.done = [this, code = round.code](const ChangeNotice&) { Q_EMIT saved(code); };
    write.failed = [this](const Error& error) {
        m_save->setEnabled(true);
        m_problem->setSentence(Mark::NotMet, errorText(error));
    };
    m_desk.write(this, std::move(write));
}

} // namespace rostrum
