#include "ui/kpischeme/indicatorform.h"
#include "models/base/decimal.h"
#include "ui/kpischeme/schemewords.h"
#include "ui/plans/planwords.h"
#include "ui/widgets/formfield.h"
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace rostrum {

namespace {
const QStringList kScales{QStringLiteral("higher"), QStringLiteral("lower")};
const QStringList kTargets{QStringLiteral("count"), QStringLiteral("higher"), QStringLiteral("lower")};
const QStringList kMeans{QStringLiteral("mean")};

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& one : value.toArray())
        texts << one.toString();
    return texts;
}

QString numberText(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}
} // namespace

IndicatorForm::IndicatorForm(QWidget* parent) : QWidget(parent), m_form(new FieldGrid), m_interval(new QCheckBox)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_title = addLine("title", tr("Name"), tr("what it is called"));
    m_code = addLine("code", tr("Code"), tr("short and lasting: completion"));
    m_weight = addLine("weight", tr("Weight"), QStringLiteral("10 %"));
    m_kind = addChoice("kind", tr("How it scores"), indicatorKindChoices());
    m_measure = addChoice("measure", tr("What is counted"), measureChoices());
    m_facet = addChoice("facet", tr("Only where"), {});
    m_values = addLine("values", tr("is one of"), tr("several with commas between them"));
    m_formula = addLine("formula", tr("Formula"), QStringLiteral("0.6*completion + 40%*output"));
    m_unit = addLine("unit", tr("Unit"), tr("for sentences: case studies"));
    m_grades = addLine("grades", tr("Points of the grades"), QStringLiteral("A 95, B 85, C 75, D 60, E 40"));
    buildNumbers();
    m_interval->setText(tr("show what chance leaves of it"));
    m_interval->setToolTip(tr("The Wilson interval at 95 % beside the share; no score uses it."));
    m_interval->setObjectName(QStringLiteral("indicator.interval"));
    m_interval->setAccessibleName(m_interval->text());
    m_form->addRow({}, m_interval);
    m_missing = addChoice("missing", tr("Without data"), missingPolicyChoices());
    connect(m_interval, &QCheckBox::toggled, this, &IndicatorForm::edited);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &IndicatorForm::showFields);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &IndicatorForm::fillFacet);
    connect(m_facet, &QComboBox::currentIndexChanged, this, &IndicatorForm::showFields);
    setFocusProxy(m_title);
}

void IndicatorForm::buildNumbers()
{
    addNumber("start", tr("No points at"), {}, kScales);
    addNumber("target", tr("Target: 100 points at"), {}, kTargets);
    addNumber("low", tr("Lowest rating"), QStringLiteral("0"), kMeans);
    addNumber("high", tr("Highest rating"), QStringLiteral("5"), kMeans);
    addNumber("shrink", tr("Few ratings are drawn in by"), tr("0: not at all; 10 ratings of everybody's mean"), kMeans,
              true);
    addNumber("least", tr("At least"), QStringLiteral("0"), {});
    addNumber("most", tr("At most"), QStringLiteral("100"), {});
}

QLineEdit* IndicatorForm::addLine(const char* key, const QString& label, const QString& hint)
{
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(label);
    edit->setObjectName(QStringLiteral("indicator.") + QLatin1String(key));
    connect(edit, &QLineEdit::textEdited, this, &IndicatorForm::edited);
    m_form->addRow(label, edit);
    return edit;
}

QComboBox* IndicatorForm::addChoice(const char* key, const QString& label, const Choices& entries)
{
    QComboBox* box = choiceBox(entries);
    box->setAccessibleName(label);
    box->setObjectName(QStringLiteral("indicator.") + QLatin1String(key));
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    m_form->addRow(label, box);
    return box;
}

void IndicatorForm::addNumber(const char* key, const QString& label, const QString& hint, const QStringList& kinds,
                              bool whole)
{
    m_numbers.append({addLine(key, label, hint), key, kinds, whole});
}

QString IndicatorForm::kind() const { return m_kind->currentData().toString(); }

void IndicatorForm::setIndicator(const QJsonObject& indicator)
{
    m_filling = true;
    m_indicator = indicator;
    const auto text = [&](const char* key) { return indicator.value(QLatin1String(key)).toString(); };
    m_title->setText(text("title"));
    m_code->setText(text("code"));
    const QJsonValue weight = indicator.value(QLatin1String("weight"));
    m_weight->setText(weight.isDouble() ? weightText(weight.toInt()) : weight.toString());
    chooseKey(m_kind, text("kind").isEmpty() ? QStringLiteral("ratio") : text("kind"));
    if (!text("measure").isEmpty())
        chooseKey(m_measure, text("measure"));
    m_formula->setText(text("formula"));
    m_unit->setText(text("unit"));
    m_grades->setText(gradesText(indicator.value(QLatin1String("grades")).toObject()));
    m_interval->setChecked(indicator.value(QLatin1String("interval")).toBool());
    chooseKey(m_missing, text("missing").isEmpty() ? QStringLiteral("exclude") : text("missing"));
    for (const Number& number : m_numbers)
        number.edit->setText(numberText(indicator.value(QLatin1String(number.key))));
    fillFacet();
    m_filling = false;
}

// What a measure can be narrowed by is its own; the filter that the indicator has is kept where the measure knows it.
void IndicatorForm::fillFacet()
{
    const bool was = std::exchange(m_filling, true);
    const QJsonObject filter = m_indicator.value(QLatin1String("filter")).toObject();
    const QString chosen = filter.isEmpty() ? QString() : filter.begin().key();
    m_facet->clear();
    int place = 0;
    for (const auto& [text, key] : facetChoices(m_measure->currentData().toString())) {
        m_facet->addItem(text, key);
        if (!chosen.isEmpty() && key == chosen)
            place = m_facet->count() - 1;
    }
    m_facet->setCurrentIndex(place);
    m_values->setText(place > 0 ? textsOf(filter.value(chosen)).join(QStringLiteral(", ")) : QString());
    m_filling = was;
    showFields();
}

void IndicatorForm::showFields()
{
    const bool formula = kind() == u"formula", narrowed = !m_facet->currentData().toString().isEmpty();
    m_form->setRowVisible(m_formula, formula);
    m_form->setRowVisible(m_measure, !formula);
    m_form->setRowVisible(m_facet, !formula && m_facet->count() > 1);
    m_form->setRowVisible(m_values, !formula && narrowed);
    m_form->setRowVisible(m_unit, kind() == u"count");
    m_form->setRowVisible(m_grades, kind() == u"grades");
    m_form->setRowVisible(m_interval, kind() == u"ratio");
    for (const Number& number : m_numbers)
        m_form->setRowVisible(number.edit, number.kinds.isEmpty() || number.kinds.contains(kind()));
}

QJsonObject IndicatorForm::indicator() const
{
    QJsonObject json = m_indicator;
    const auto put = [&](const char* key, const QJsonValue& value, bool said) {
        if (said)
            json.insert(QLatin1String(key), value);
        else
            json.remove(QLatin1String(key));
    };
    put("title", m_title->text().trimmed(), true);
    put("code", m_code->text().trimmed(), true);
    const std::optional<int> weight = weightFromText(m_weight->text());
    put("weight", weight ? QJsonValue(*weight) : QJsonValue(m_weight->text()), true);
    put("kind", kind(), true);
    const bool formula = kind() == u"formula";
    put("formula", m_formula->text().trimmed(), formula);
    put("measure", m_measure->currentData().toString(), !formula);
    const QString facet = m_facet->currentData().toString();
    static const QRegularExpression commas(QStringLiteral("\\s*[,，、]\\s*"));
    QJsonObject filter = m_indicator.value(QLatin1String("filter")).toObject();
    if (filter.size() < 2) // several at once come from a file and stay as they are
        filter = facet.isEmpty() ? QJsonObject()
                                 : QJsonObject{{facet, QJsonArray::fromStringList(m_values->text().trimmed().split(
                                                           commas, Qt::SkipEmptyParts))}};
    put("filter", filter, !formula && !filter.isEmpty());
    put("unit", m_unit->text().trimmed(), kind() == u"count" && !m_unit->text().trimmed().isEmpty());
    put("grades", gradesFromText(m_grades->text()), kind() == u"grades");
    put("interval", true, kind() == u"ratio" && m_interval->isChecked());
    put("missing", m_missing->currentData().toString(), true);
    for (const Number& number : m_numbers) {
        const QString text = number.edit->text().trimmed();
        const DecimalParse parsed = parseDecimal(text.toStdString(), number.whole ? 0 : kScoreDecimals);
        const int decimals = number.whole ? 0 : kScoreDecimals;
        put(number.key, parsed.value ? QJsonValue(toDouble(*parsed.value, decimals)) : QJsonValue(text),
            !text.isEmpty() && (number.kinds.isEmpty() || number.kinds.contains(kind())));
    }
    return json;
}

void IndicatorForm::setEditable(bool editable)
{
    for (QLineEdit* edit : findChildren<QLineEdit*>())
        edit->setReadOnly(!editable);
    for (QComboBox* box : {m_kind, m_measure, m_facet, m_missing})
        box->setEnabled(editable);
    m_interval->setEnabled(editable);
}

void IndicatorForm::setNames(const QStringList& names)
{
    m_formula->setToolTip(
        tr("It may speak of: %1. With .value behind a name what was counted is taken, not its points.")
            .arg(names.join(QStringLiteral(", "))));
}

} // namespace rostrum
