#include "ui/rules/requirementform.h"
#include "models/base/decimal.h"
#include "models/facts/words.h"
#include "ui/rules/rulewords.h"
#include "ui/widgets/formfield.h"
#include "ui/words/reasontext.h"
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rostrum {

namespace {
using Entries = QList<std::pair<QString, QString>>;

QString key(const char* latin) { return QString::fromLatin1(latin); }

QList<std::pair<QString, QString>> measureEntries()
{
    Entries entries;
    for (const Measure& measure : measures())
        if (measure.unit != MeasureUnit::Score)
            entries.append({measureTitle(measure), measure.id});
    return entries;
}

// A number, a text or {"num", "den"}, as an officer reads it.
QString shown(const QJsonValue& value)
{
    if (value.isObject()) {
        const QJsonObject fraction = value.toObject();
        return thresholdText(
            {fraction.value(QLatin1String("num")).toInteger(), fraction.value(QLatin1String("den")).toInteger()});
    }
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

// "80 %" and "80%" are 80/100.
QString typedThreshold(QString text)
{
    text.replace(u'％', u'%').replace(u'／', u'/');
    if (!text.endsWith(u'%'))
        return text;
    text.chop(1);
    bool whole = false;
    const int percent = text.trimmed().toInt(&whole);
    return whole ? QStringLiteral("%1/100").arg(percent) : text;
}

// What is no whole number stays as it was typed, so that it is refused and not lost.
QJsonValue whole(const QString& text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok ? QJsonValue(number) : QJsonValue(text);
}
} // namespace

RequirementForm::RequirementForm(QWidget* parent) : QWidget(parent), m_form(new FieldGrid)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    build();
    hide();
}

FormField* RequirementForm::add(const char* name, const QString& label, QWidget* field)
{
    field->setAccessibleName(label);
    auto* box = new FormField(field, QStringLiteral("req.") + key(name));
    m_form->addRow(label, box);
    m_fields.insert(key(name), box);
    return box;
}

QLineEdit* RequirementForm::line(const char* name, const QString& label, const QString& hint)
{
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(hint);
    connect(edit, &QLineEdit::textEdited, this, &RequirementForm::emitEdit);
    add(name, label, edit);
    return edit;
}

QComboBox* RequirementForm::choice(const char* name, const QString& label, const Entries& entries)
{
    QComboBox* box = choiceBox(entries);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        refreshRows();
        emitEdit();
    });
    add(name, label, box);
    return box;
}

void RequirementForm::build()
{
    line("code", tr("Called"));
    choice("parent", tr("Belongs to"), {{tr("the rule itself"), QString()}});
    choice("op", tr("Holds if"),
           {{tr("all parts hold"), key("all")},
            {tr("any part holds"), key("any")},
            {tr("so many parts hold"), key("k_of")}});
    line("k", tr("How many parts"));
    choice("window", tr("Period"),
           {{tr("calendar year"), key("calendar_year")},
            {tr("rolling months"), key("rolling_months")},
            {tr("since the title was given"), key("since_title")},
            {tr("a valid certificate"), key("validity")}});
    line("certificate", tr("Certificate"));
    line("validity_months", tr("Valid for months"), tr("0: each says itself"));
    line("renewal_days", tr("Renewal opens days before"));
    choice("renewal", tr("A renewed term begins"),
           {{tr("where the old one ends"), key("from_old_expiry")}, {tr("on completion"), key("from_completion")}});
    choice("measure", tr("Measure"), measureEntries());
    Entries categories{{tr("any"), QString()}};
    for (const Word& word : words::hourCategory)
        categories.append({wordTitle(words::hourCategory, key(word.key)), key(word.key)});
    choice("category", tr("Only of category"), categories);
    line("threshold", tr("At least"), tr("40, 39.5, 2/3 or 80 %"));
    choice("base", tr("As part of"),
           {{tr("nothing: an amount"), key("absolute")},
            {tr("what another requires"), key("of_required")},
            {tr("what was earned for another"), key("of_earned")}});
    choice("base_of", tr("The other requirement"), {{QString(), QString()}});
    choice("proration", tr("Part of a year"),
           {{tr("asks for all of it"), key("none")}, {tr("asks for less"), key("months15")}});
    line("round_step", tr("A share is rounded up to"), tr("half an hour, one piece"));
    line("window_months", tr("How many months"));
    line("window_count", tr("How many periods"), QStringLiteral("1"));
    choice("combine", tr("Several periods"),
           {{tr("each of them"), key("every")},
            {tr("together"), key("pooled")},
            {tr("their mean"), key("mean")},
            {tr("so many of them"), key("k_of")}});
    line("combine_k", tr("How many of them"));
    line("carry_max", tr("Carries over at most"), QStringLiteral("0"));
    line("carry_years", tr("Carries over for years"), QStringLiteral("0"));
    choice("severity", tr("If it is missing"), {{tr("no title"), key("block")}, {tr("only a warning"), key("warn")}});
}

bool RequirementForm::nameRefused() const
{
    return !m_code.isEmpty() && (text("code").isEmpty() || m_others.contains(text("code")));
}

QString RequirementForm::text(const char* name) const
{
    QWidget* field = m_fields.value(key(name))->field();
    if (const auto* box = qobject_cast<QComboBox*>(field))
        return box->currentData().toString();
    return static_cast<QLineEdit*>(field)->text().trimmed();
}

void RequirementForm::show(const RuleDraft& draft, const QString& code)
{
    m_code = code;
    const QJsonObject r = code.isEmpty() ? QJsonObject() : draft.requirement(code);
    setVisible(!r.isEmpty());
    if (r.isEmpty())
        return;
    m_group = RuleDraft::isGroup(r);
    fill(draft, r);
    refreshRows();
    setProblem({});
}

void RequirementForm::fill(const RuleDraft& draft, const QJsonObject& r)
{
    m_filling = true;
    m_kept = r;
    m_others = draft.codes();
    m_others.removeAll(m_code);
    const auto box = [&](const char* name) { return static_cast<QComboBox*>(m_fields.value(key(name))->field()); };
    const auto others = [&](const char* name, const QStringList& codes, const QString& first) {
        const QSignalBlocker quiet(box(name));
        box(name)->clear();
        box(name)->addItem(first, QString());
        for (const QString& other : codes)
            if (other != m_code)
                box(name)->addItem(other, other);
    };
    others("parent", draft.groups(), tr("the rule itself"));
    others("base_of", draft.codes(), QString());
    const auto value = [&](const char* name) { return shown(r.value(QLatin1String(name))); };
    const std::pair<const char*, const char*> choices[] = {{"parent", ""},
                                                           {"op", "all"},
                                                           {"window", "calendar_year"},
                                                           {"renewal", "from_old_expiry"},
                                                           {"measure", "credit.hours"},
                                                           {"base", "absolute"},
                                                           {"base_of", ""},
                                                           {"proration", "none"},
                                                           {"combine", "every"},
                                                           {"severity", "block"}};
    for (const auto& [name, usual] : choices)
        if (key(name) != QStringLiteral("op") || m_group)
            chooseKey(box(name), value(name).isEmpty() ? key(usual) : value(name));
    const QJsonValue category = r.value(QLatin1String("filter")).toObject().value(QLatin1String("category"));
    chooseKey(box("category"), category.isArray() ? category.toArray().first().toString() : category.toString());
    for (const char* name : {"code", "k", "certificate", "validity_months", "renewal_days", "threshold", "round_step",
                             "window_months", "window_count", "combine_k", "carry_max", "carry_years"}) {
        auto* edit = static_cast<QLineEdit*>(m_fields.value(key(name))->field());
        if (edit->text().trimmed() != value(name))
            edit->setText(value(name));
    }
    m_filling = false;
}

void RequirementForm::refreshRows()
{
    const bool certificate = !m_group && text("window") == QStringLiteral("validity");
    const bool measured = !m_group && !certificate;
    const auto measure = findMeasure(text("measure"));
    const bool byHours = measured && measure && ((*measure)->source == "credit" || (*measure)->source == "attendance");
    const bool ratio = measure && (*measure)->unit == MeasureUnit::Ratio;
    const bool part = measured && text("base") != QStringLiteral("absolute");
    const bool several = measured && !part && text("window") != QStringLiteral("since_title");
    const bool many = several && text("window_count").toInt() > 1;
    const bool carries = several && !many && !ratio && text("window") == QStringLiteral("calendar_year");
    const bool refused =
        std::any_of(m_fields.cbegin(), m_fields.cend(), [](const FormField* f) { return f->isRefused(); });
    const auto show = [&](const char* name, bool on) {
        FormField* field = m_fields.value(key(name));
        m_form->setRowVisible(field, on || (refused && field->isRefused()));
    };
    show("op", m_group);
    show("k", m_group && text("op") == QStringLiteral("k_of"));
    show("window", !m_group);
    for (const char* name : {"certificate", "validity_months", "renewal_days", "renewal"})
        show(name, certificate);
    show("measure", measured);
    show("category", byHours);
    show("threshold", measured);
    show("base", measured && !ratio);
    show("base_of", part);
    show("proration", measured && !ratio && !part);
    show("round_step", measured && !ratio && text("proration") != QStringLiteral("none"));
    show("window_months", measured && text("window") == QStringLiteral("rolling_months"));
    show("window_count", several);
    show("combine", many);
    show("combine_k", many && text("combine") == QStringLiteral("k_of"));
    show("carry_max", carries);
    show("carry_years", carries && !text("carry_max").isEmpty());
    show("severity", !m_group);
}

// What a field that is not shown held goes with it.
void RequirementForm::addMeasured(QJsonObject& r) const
{
    const auto shownNow = [&](const char* name) { return m_form->isRowVisible(m_fields.value(key(name))); };
    r.insert(key("measure"), text("measure"));
    QJsonObject filter = m_kept.value(QLatin1String("filter")).toObject();
    filter.remove(key("category"));
    if (shownNow("category") && !text("category").isEmpty())
        filter.insert(key("category"), QJsonArray{text("category")});
    if (!filter.isEmpty())
        r.insert(key("filter"), filter);
    r.insert(key("threshold"), typedThreshold(text("threshold")));
    for (const char* name : {"base", "base_of", "proration", "round_step", "carry_max", "combine"})
        if (shownNow(name) && !text(name).isEmpty())
            r.insert(key(name), text(name));
    for (const char* name : {"window_months", "window_count", "combine_k", "carry_years"})
        if (shownNow(name) && !text(name).isEmpty())
            r.insert(key(name), whole(text(name)));
}

void RequirementForm::emitEdit()
{
    if (m_filling || m_code.isEmpty())
        return;
    refreshRows();
    const QString name = nameRefused() ? m_code : text("code");
    QJsonObject r{{key("code"), name}, {key("parent"), text("parent")}};
    if (m_group) {
        r.insert(key("op"), text("op"));
        if (text("op") == QStringLiteral("k_of"))
            r.insert(key("k"), whole(text("k")));
    } else {
        r.insert(key("op"), key("leaf"));
        r.insert(key("severity"), text("severity"));
        r.insert(key("window"), text("window"));
        if (text("window") == QStringLiteral("validity")) {
            r.insert(key("certificate"), text("certificate"));
            r.insert(key("renewal"), text("renewal"));
            for (const char* name : {"validity_months", "renewal_days"})
                if (!text(name).isEmpty())
                    r.insert(key(name), whole(text(name)));
        } else {
            addMeasured(r);
        }
    }
    const QString before = std::exchange(m_code, name);
    Q_EMIT edited(before, r);
}

QString RequirementForm::fieldOf(const QString& problem) const
{
    static const QHash<QString, QString> fields{{key("duplicate_code"), key("code")},
                                                {key("unknown_parent"), key("parent")},
                                                {key("parent_is_leaf"), key("parent")},
                                                {key("cycle"), key("parent")},
                                                {key("empty_group"), key("op")},
                                                {key("k_out_of_range"), key("k")},
                                                {key("unknown_measure"), key("measure")},
                                                {key("unit_mismatch"), key("measure")},
                                                {key("unknown_filter"), key("category")},
                                                {key("bad_threshold"), key("threshold")},
                                                {key("zero_denominator"), key("threshold")},
                                                {key("threshold_not_positive"), key("threshold")},
                                                {key("threshold_too_large"), key("threshold")},
                                                {key("proration_of_ratio"), key("proration")},
                                                {key("base_of_unknown"), key("base_of")},
                                                {key("base_of_ratio"), key("base")},
                                                {key("window_months"), key("window_months")},
                                                {key("window_count"), key("window_count")},
                                                {key("combine_k"), key("combine_k")},
                                                {key("carry_window"), key("carry_max")},
                                                {key("no_certificate"), key("certificate")}};
    if (problem != QStringLiteral("bad_number"))
        return fields.value(problem, key("code"));
    for (const char* name :
         {"k", "window_months", "window_count", "combine_k", "carry_years", "validity_months", "renewal_days"}) {
        bool ok = false;
        text(name).toInt(&ok);
        if (m_form->isRowVisible(m_fields.value(key(name))) && !text(name).isEmpty() && !ok)
            return key(name);
    }
    return m_form->isRowVisible(m_fields.value(key("round_step"))) && !text("round_step").isEmpty() ? key("round_step")
                                                                                                    : key("carry_max");
}

void RequirementForm::setProblem(const QString& problem)
{
    const QString blamed = problem.isEmpty() ? QString() : fieldOf(problem);
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        field.value()->setReason(field.key() == blamed ? ruleProblemText(problem, text("code")) : QString());
    refreshRows();
}

} // namespace rostrum
