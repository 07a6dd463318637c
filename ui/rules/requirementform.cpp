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

QString fieldKey(const char* latin) { return QString::fromLatin1(latin); }

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
    auto* box = new FormField(field, QStringLiteral("req.") + fieldKey(name));
    m_form->addRow(label, box);
    m_fields.insert(fieldKey(name), box);
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
           {{tr("all parts hold"), fieldKey("all")},
            {tr("any part holds"), fieldKey("any")},
            {tr("so many parts hold"), fieldKey("k_of")}});
    line("k", tr("How many parts"));
    choice("window", tr("Period"),
           {{tr("calendar year"), fieldKey("calendar_year")},
            {tr("rolling months"), fieldKey("rolling_months")},
            {tr("since the title was given"), fieldKey("since_title")},
            {tr("a valid certificate"), fieldKey("validity")}});
    line("certificate", tr("Certificate"));
    line("validity_months", tr("Valid for months"), tr("0: each says itself"));
    line("renewal_days", tr("Renewal opens days before"));
    choice("renewal", tr("A renewed term begins"),
           {{tr("where the old one ends"), fieldKey("from_old_expiry")},
            {tr("on completion"), fieldKey("from_completion")}});
    choice("measure", tr("Measure"), measureEntries());
    Entries categories{{tr("any"), QString()}};
    for (const Word& word : words::hourCategory)
        categories.append({wordTitle(words::hourCategory, fieldKey(word.key)), fieldKey(word.key)});
    choice("category", tr("Only of category"), categories);
    line("threshold", tr("At least"), tr("40, 39.5, 2/3 or 80 %"));
    choice("base", tr("As part of"),
           {{tr("nothing: an amount"), fieldKey("absolute")},
            {tr("what another requires"), fieldKey("of_required")},
            {tr("what was earned for another"), fieldKey("of_earned")}});
    choice("base_of", tr("The other requirement"), {{QString(), QString()}});
    choice("proration", tr("Part of a year"),
           {{tr("asks for all of it"), fieldKey("none")}, {tr("asks for less"), fieldKey("months15")}});
    line("round_step", tr("A share is rounded up to"), tr("half an hour, one piece"));
    line("window_months", tr("How many months"));
    line("window_count", tr("How many periods"), QStringLiteral("1"));
    choice("combine", tr("Several periods"),
           {{tr("each of them"), fieldKey("every")},
            {tr("together"), fieldKey("pooled")},
            {tr("their mean"), fieldKey("mean")},
            {tr("so many of them"), fieldKey("k_of")}});
    line("combine_k", tr("How many of them"));
    line("carry_max", tr("Carries over at most"), QStringLiteral("0"));
    line("carry_years", tr("Carries over for years"), QStringLiteral("0"));
    choice("severity", tr("If it is missing"),
           {{tr("no title"), fieldKey("block")}, {tr("only a warning"), fieldKey("warn")}});
}

bool RequirementForm::nameRefused() const
{
    return !m_code.isEmpty() && (text("code").isEmpty() || m_others.contains(text("code")));
}

QString RequirementForm::text(const char* name) const
{
    QWidget* field = m_fields.value(fieldKey(name))->field();
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
    const auto box = [&](const char* name) { return static_cast<QComboBox*>(m_fields.value(fieldKey(name))->field()); };
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
        if (fieldKey(name) != QStringLiteral("op") || m_group)
            chooseKey(box(name), value(name).isEmpty() ? fieldKey(usual) : value(name));
    const QJsonValue category = r.value(QLatin1String("filter")).toObject().value(QLatin1String("category"));
    chooseKey(box("category"), category.isArray() ? category.toArray().first().toString() : category.toString());
    for (const char* name : {"code", "k", "certificate", "validity_months", "renewal_days", "threshold", "round_step",
                             "window_months", "window_count", "combine_k", "carry_max", "carry_years"}) {
        auto* edit = static_cast<QLineEdit*>(m_fields.value(fieldKey(name))->field());
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
        FormField* field = m_fields.value(fieldKey(name));
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
    const auto shownNow = [&](const char* name) { return m_form->isRowVisible(m_fields.value(fieldKey(name))); };
    r.insert(fieldKey("measure"), text("measure"));
    QJsonObject filter = m_kept.value(QLatin1String("filter")).toObject();
    filter.remove(fieldKey("category"));
    if (shownNow("category") && !text("category").isEmpty())
        filter.insert(fieldKey("category"), QJsonArray{text("category")});
    if (!filter.isEmpty())
        r.insert(fieldKey("filter"), filter);
    r.insert(fieldKey("threshold"), typedThreshold(text("threshold")));
    for (const char* name : {"base", "base_of", "proration", "round_step", "carry_max", "combine"})
        if (shownNow(name) && !text(name).isEmpty())
            r.insert(fieldKey(name), text(name));
    for (const char* name : {"window_months", "window_count", "combine_k", "carry_years"})
        if (shownNow(name) && !text(name).isEmpty())
            r.insert(fieldKey(name), whole(text(name)));
}

void RequirementForm::emitEdit()
{
    if (m_filling || m_code.isEmpty())
        return;
    refreshRows();
    const QString name = nameRefused() ? m_code : text("code");
    QJsonObject r{{fieldKey("code"), name}, {fieldKey("parent"), text("parent")}};
    if (m_group) {
        r.insert(fieldKey("op"), text("op"));
        if (text("op") == QStringLiteral("k_of"))
            r.insert(fieldKey("k"), whole(text("k")));
    } else {
        r.insert(fieldKey("op"), fieldKey("leaf"));
        r.insert(fieldKey("severity"), text("severity"));
        r.insert(fieldKey("window"), text("window"));
        if (text("window") == QStringLiteral("validity")) {
            r.insert(fieldKey("certificate"), text("certificate"));
            r.insert(fieldKey("renewal"), text("renewal"));
            for (const char* name : {"validity_months", "renewal_days"})
                if (!text(name).isEmpty())
                    r.insert(fieldKey(name), whole(text(name)));
        } else {
            addMeasured(r);
        }
    }
    const QString before = std::exchange(m_code, name);
    Q_EMIT edited(before, r);
}

QString RequirementForm::fieldOf(const QString& problem) const
{
    static const QHash<QString, QString> fields{{fieldKey("duplicate_code"), fieldKey("code")},
                                                {fieldKey("unknown_parent"), fieldKey("parent")},
                                                {fieldKey("parent_is_leaf"), fieldKey("parent")},
                                                {fieldKey("cycle"), fieldKey("parent")},
                                                {fieldKey("empty_group"), fieldKey("op")},
                                                {fieldKey("k_out_of_range"), fieldKey("k")},
                                                {fieldKey("unknown_measure"), fieldKey("measure")},
                                                {fieldKey("unit_mismatch"), fieldKey("measure")},
                                                {fieldKey("unknown_filter"), fieldKey("category")},
                                                {fieldKey("bad_threshold"), fieldKey("threshold")},
                                                {fieldKey("zero_denominator"), fieldKey("threshold")},
                                                {fieldKey("threshold_not_positive"), fieldKey("threshold")},
                                                {fieldKey("threshold_too_large"), fieldKey("threshold")},
                                                {fieldKey("proration_of_ratio"), fieldKey("proration")},
                                                {fieldKey("base_of_unknown"), fieldKey("base_of")},
                                                {fieldKey("base_of_ratio"), fieldKey("base")},
                                                {fieldKey("window_months"), fieldKey("window_months")},
                                                {fieldKey("window_count"), fieldKey("window_count")},
                                                {fieldKey("combine_k"), fieldKey("combine_k")},
                                                {fieldKey("carry_window"), fieldKey("carry_max")},
                                                {fieldKey("no_certificate"), fieldKey("certificate")}};
    if (problem != QStringLiteral("bad_number"))
        return fields.value(problem, fieldKey("code"));
    for (const char* name :
         {"k", "window_months", "window_count", "combine_k", "carry_years", "validity_months", "renewal_days"}) {
        bool ok = false;
        text(name).toInt(&ok);
        if (m_form->isRowVisible(m_fields.value(fieldKey(name))) && !text(name).isEmpty() && !ok)
            return fieldKey(name);
    }
    return m_form->isRowVisible(m_fields.value(fieldKey("round_step"))) && !text("round_step").isEmpty()
               ? fieldKey("round_step")
               : fieldKey("carry_max");
}

void RequirementForm::setProblem(const QString& problem)
{
    const QString blamed = problem.isEmpty() ? QString() : fieldOf(problem);
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        field.value()->setReason(field.key() == blamed ? ruleProblemText(problem, text("code")) : QString());
    refreshRows();
}

} // namespace rostrum
