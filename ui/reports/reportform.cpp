#include "ui/reports/reportform.h"
#include "models/base/dates.h"
#include "models/compliance/rulestore.h"
#include "models/facts/columns.h"
#include "models/facts/rows.h"
#include "ui/compliance/compliancetexts.h"
#include "ui/desk/desk.h"
#include "ui/reports/lookupfield.h"
#include "ui/shell/style.h"
#include "ui/widgets/formfield.h"
#include "ui/words/periodtext.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kSpan = 0; // the entry of the period that is no year
constexpr int kMonthsBack = 15;

QDateEdit* dayField()
{
    auto* field = new QDateEdit;
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setCalendarPopup(true);
    field->setFixedHeight(metrics::field);
    return field;
}
} // namespace

Result<ReportOffers> readReportOffers(Connection& db)
{
    ReportOffers offers;
    ROSTRUM_TRY(years, readYears(db, today().year()));
    ROSTRUM_TRY(departments, readDepartments(db));
    ROSTRUM_TRY(rules, listRules(db));
    RowQuery trainers;
    trainers.where.push_back({QStringLiteral("is_trainer"), QStringLiteral("1")});
    ROSTRUM_TRY(people, listRows(db, *factTable(QStringLiteral("people")), trainers));
    offers.years = std::move(years);
    offers.departments = std::move(departments);
    for (const RuleSet& rule : rules) { // by code, then version
        if (!offers.rules.empty() && offers.rules.back().code == rule.info.code)
            offers.rules.pop_back();
        offers.rules.push_back(rule.info);
    }
    for (const RowData& person : people)
        offers.trainers.insert(person.id);
    return offers;
}

ReportForm::ReportForm(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_grid(new FieldGrid)
{
    build();
    setTexts();
    connectFields();
}

FormField* ReportForm::add(const char* name, QWidget* field)
{
    auto* made = new FormField(field, QStringLiteral("reports.") + QLatin1String(name));
    m_grid->addRow({}, made);
    m_fields.insert(QLatin1String(name), made);
    return made;
}

void ReportForm::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_period = new QComboBox;
    m_department = new QComboBox;
    m_rule = new QComboBox;
    for (QComboBox* box : {m_period, m_department, m_rule})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_from = dayField();
    m_to = dayField();
    m_asOf = dayField();
    m_find = new QLineEdit;
    m_find->setFixedHeight(metrics::field);
    m_find->setClearButtonEnabled(true);
    m_person = new LookupField(m_desk, QStringLiteral("people"));
    m_session = new LookupField(m_desk, QStringLiteral("sessions"));
    m_trainer = new LookupField(m_desk, QStringLiteral("people"));
    m_annex = new QCheckBox;
    m_idNumbers = new QCheckBox;
    const std::pair<const char*, QWidget*> fields[] = {
        {"find", m_find},       {"person", m_person}, {"session", m_session},
        {"trainer", m_trainer}, {"period", m_period}, {"from", m_from},
        {"to", m_to},           {"asOf", m_asOf},     {"department", m_department},
        {"rule", m_rule},       {"annex", m_annex},   {"idNumbers", m_idNumbers}};
    for (const auto& [name, field] : fields)
        add(name, field);
    column->addWidget(m_grid);
    column->addStretch(1);
}

void ReportForm::connectFields()
{
    connect(m_period, &QComboBox::activated, this, &ReportForm::periodChosen);
    for (QDateEdit* day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &ReportForm::spanEdited);
    connect(m_asOf, &QDateEdit::dateChanged, this, [this] {
        m_asOfChosen = m_asOfChosen || !m_filling;
        refresh();
    });
    for (QComboBox* box : {m_department, m_rule})
        connect(box, &QComboBox::activated, this, &ReportForm::refresh);
    connect(m_find, &QLineEdit::textChanged, this, &ReportForm::refresh);
    for (LookupField* box : {m_person, m_session, m_trainer}) {
        connect(box, &LookupField::choiceChanged, this, [this, box] {
            m_typing = box->choice().id.isNull() ? box : nullptr;
            refresh();
        });
        connect(box, &QLineEdit::editingFinished, this, [this] {
            m_typing = nullptr;
            refresh();
        });
    }
    for (QCheckBox* box : {m_annex, m_idNumbers})
        connect(box, &QCheckBox::toggled, this, &ReportForm::refresh);
}

void ReportForm::setTexts()
{
    const std::pair<const char*, QString> labels[] = {
        {"find", tr("Look for")},   {"person", tr("Person")}, {"session", tr("Session")},
        {"trainer", tr("Trainer")}, {"period", tr("Period")}, {"from", tr("From")},
        {"to", tr("To")},           {"asOf", tr("As of")},    {"department", tr("Department")},
        {"rule", tr("Rule")},       {"annex", QString()},     {"idNumbers", QString()}};
    for (const auto& [name, label] : labels) {
        FormField* field = m_fields.value(QLatin1String(name));
        m_grid->setLabel(field, label);
        if (!label.isEmpty())
            field->field()->setAccessibleName(label);
    }
    m_annex->setText(tr("With the rows behind the figures"));
    m_annex->setAccessibleName(m_annex->text());
    m_idNumbers->setText(tr("Id numbers in full"));
    m_idNumbers->setAccessibleName(m_idNumbers->text());
    m_find->setPlaceholderText(tr("everybody; name, number, course, session or pinyin"));
    m_person->setPlaceholderText(tr("everybody; name, number or pinyin"));
    m_session->setPlaceholderText(tr("all of the period; code, course or pinyin"));
    m_trainer->setPlaceholderText(tr("every trainer; name, number or pinyin"));
}

void ReportForm::retranslate()
{
    setTexts();
    if (m_kind)
        show(*m_kind, choices());
}

void ReportForm::setOffers(const ReportOffers& offers)
{
    const ReportChoices kept = choices();
    m_offers = offers;
    m_trainer->setOffered(offers.trainers);
    if (m_kind)
        show(*m_kind, kept);
}

void ReportForm::show(const ReportKind& kind, const ReportChoices& choices)
{
    m_filling = true;
    m_typing = nullptr;
    m_asOfChosen = m_kind == &kind && m_asOfChosen;
    m_kind = &kind;
    m_choices = choices;
    fillPeriods();
    const bool byDays = m_period->currentData() == QVariant(kSpan);
    fillDepartments();
    fillRules();
    m_from->setDate(choices.from);
    m_to->setDate(choices.to);
    m_asOf->setDate(choices.asOf);
    m_find->setText(choices.find);
    m_person->setChoice(choices.person);
    m_session->setChoice(choices.session);
    m_trainer->setChoice(choices.trainer);
    m_annex->setChecked(choices.annex);
    m_idNumbers->setChecked(choices.showIdNumbers);
    const std::pair<const char*, bool> shown[] = {{"find", kind.needs & NeedFind},
                                                  {"person", kind.needs & NeedPerson},
                                                  {"session", kind.needs & NeedSession},
                                                  {"trainer", kind.needs & NeedTrainer},
                                                  {"from", byDays},
                                                  {"to", byDays},
                                                  {"department", kind.needs & (NeedDepartment | NeedsUnit)},
                                                  {"rule", kind.needs & NeedRule},
                                                  {"annex", kind.needs & NeedAnnex},
                                                  {"idNumbers", kind.needs & NeedIdNumbers}};
    for (const auto& [name, on] : shown)
        m_grid->setRowVisible(m_fields.value(QLatin1String(name)), on);
    m_filling = false;
    refresh();
}

void ReportForm::fillPeriods()
{
    m_period->clear();
    if (m_kind->needs & NeedMonths)
        for (const DateSpan& period : recentPeriods(today(), kMonthsBack))
            if (period.days() < 300) // years are below
                m_period->addItem(periodText(period), periodKey(period));
    std::vector<int> years = m_offers.years;
    if (std::find(years.begin(), years.end(), m_choices.year) == years.end())
        years.insert(years.begin(), m_choices.year);
    for (const int year : years)
        m_period->addItem(QString::number(year), year);
    if (m_kind->needs & NeedPeriod)
        m_period->addItem(tr("From and to…"), kSpan);
    const bool spans = m_kind->needs & NeedPeriod && m_choices.spans;
    const int named = spans ? m_period->findData(periodKey({m_choices.from, m_choices.to})) : -1;
    m_period->setCurrentIndex(named >= 0 ? named : m_period->findData(spans ? kSpan : m_choices.year));
}

// What was remembered and is gone falls back to all; a unit's report begins with the first department.
void ReportForm::fillDepartments()
{
    m_department->clear();
    for (const FilterBar::Choice& choice : departmentChoices(m_offers.departments))
        if (!(m_kind->needs & NeedsUnit) || !choice.value.toString().isEmpty())
            m_department->addItem(choice.text, choice.value);
    m_department->setCurrentIndex(std::max(0, m_department->findData(m_choices.department)));
}

void ReportForm::fillRules()
{
    m_rule->clear();
    m_rule->addItem(tr("All"), QString());
    for (const RuleInfo& rule : m_offers.rules)
        m_rule->addItem(rule.name.isEmpty() ? rule.code : rule.name, rule.code);
    m_rule->setCurrentIndex(std::max(0, m_rule->findData(m_choices.rule)));
}

ReportChoices ReportForm::choices() const
{
    ReportChoices choices = m_choices;
    if (!m_kind)
        return choices;
    const int period = m_period->currentData().toInt();
    choices.spans = period == kSpan && m_kind->needs & NeedPeriod;
    if (!choices.spans)
        choices.year = period;
    choices.from = m_from->date();
    choices.to = m_to->date();
    choices.asOf = m_asOf->date();
    // Until the fields know what there is, what was remembered stays.
    if (!m_offers.years.empty()) {
        choices.department = m_department->currentData().toString();
        choices.rule = m_rule->currentData().toString();
    }
    choices.find = m_find->text();
    choices.person = m_person->choice();
    choices.session = m_session->choice();
    choices.trainer = m_trainer->choice();
    choices.annex = m_annex->isChecked();
    choices.showIdNumbers = m_idNumbers->isChecked();
    return choices;
}

void ReportForm::periodChosen()
{
    const auto named = parsePeriod(m_period->currentData().toString()); // a month or quarter; a year is a number
    const bool spans = m_period->currentData().toInt() == kSpan;
    if (spans && (!m_choices.spans || named)) { // days by hand begin with the year that was chosen before
        m_filling = true;
        const DateSpan days = named ? *named : yearSpan(m_choices.year);
        m_from->setDate(days.from);
        m_to->setDate(days.to);
        m_filling = false;
    }
    for (const char* name : {"from", "to"})
        m_grid->setRowVisible(m_fields.value(QLatin1String(name)), m_period->currentData() == QVariant(kSpan));
    spanEdited();
}

void ReportForm::spanEdited()
{
    if (m_filling)
        return;
    if (!m_asOfChosen) {
        m_filling = true;
        m_asOf->setDate(likelyAsOf(choices().span(*m_kind)));
        m_filling = false;
    }
    refresh();
}

void ReportForm::refresh()
{
    if (m_filling || !m_kind)
        return;
    m_choices = choices();
    QHash<QString, QString> wrong;
    for (const ChoiceProblem& problem : problemsOf(*m_kind, m_choices))
        if (m_fields.value(problem.field)->field() != m_typing)
            wrong.insert(problem.field, problem.sentence);
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field)
        field.value()->setReason(wrong.value(field.key()));
    Q_EMIT changed();
}

bool ReportForm::isComplete() const { return m_kind && problemsOf(*m_kind, choices()).empty(); }

} // namespace rostrum
