#include "ui/kpischeme/bonusform.h"
#include "models/base/decimal.h"
#include "ui/kpischeme/schemewords.h"
#include "ui/shell/style.h"
#include "ui/widgets/formfield.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rostrum {

namespace {
Choices counts()
{
    Choices choices;
    for (const Measure& measure : measures())
        if (measure.aggregator == Aggregator::Count)
            choices.append({measureTitle(measure), measure.id});
    return choices;
}
} // namespace

BonusForm::BonusForm(QWidget* parent)
    : QWidget(parent),
      m_there(new QCheckBox(tr("Points are added after the total"))),
      m_form(new FieldGrid),
      m_measure(choiceBox(counts()))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(m_there);
    column->addWidget(m_form);
    m_there->setObjectName(QStringLiteral("bonus.there"));
    m_there->setAccessibleName(m_there->text());
    m_measure->setObjectName(QStringLiteral("bonus.measure"));
    m_measure->setAccessibleName(tr("Counted for the bonus"));
    chooseKey(m_measure, QStringLiteral("session.shared"));
    m_form->addRow(tr("Counted for the bonus"), m_measure);
    const std::tuple<const char*, QString, QString, bool> fields[] = {
        {"each", tr("Points for each"), QStringLiteral("0.5"), false},
        {"most", tr("At most together"), QStringLiteral("5"), false},
        {"top_percent", tr("The best by ratings, in percent"), QStringLiteral("10"), true},
        {"top_points", tr("Points for these"), QStringLiteral("1"), false},
        {"least_ratings", tr("Ratings that they need"), QStringLiteral("5"), true},
        {"total_most", tr("Total with bonus at most"), QStringLiteral("110"), false}};
    for (const auto& [key, label, hint, whole] : fields) {
        auto* edit = new QLineEdit;
        edit->setObjectName(QStringLiteral("bonus.") + QLatin1String(key));
        edit->setAccessibleName(label);
        edit->setPlaceholderText(hint);
        m_form->addRow(label, edit);
        m_numbers.append({edit, key, whole});
        connect(edit, &QLineEdit::textEdited, this, &BonusForm::edited);
    }
    connect(m_there, &QCheckBox::toggled, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    connect(m_measure, &QComboBox::currentIndexChanged, this, &BonusForm::edited);
    showFields();
}

void BonusForm::setBonus(const QJsonObject& bonus)
{
    const QSignalBlocker quiet(this);
    m_bonus = bonus;
    m_there->setChecked(!bonus.isEmpty());
    if (const QString measure = bonus.value(QLatin1String("measure")).toString(); !measure.isEmpty())
        chooseKey(m_measure, measure);
    for (const Number& number : m_numbers) {
        const QJsonValue value = bonus.value(QLatin1String(number.key));
        number.edit->setText(value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString());
    }
    showFields();
}

void BonusForm::showFields() { m_form->setVisible(m_there->isChecked()); }

QJsonObject BonusForm::bonus() const
{
    if (!m_there->isChecked())
        return {};
    QJsonObject json = m_bonus;
    json.insert(QStringLiteral("measure"), m_measure->currentData().toString());
    for (const Number& number : m_numbers) {
        const QString text = number.edit->text().trimmed();
        const int decimals = number.whole ? 0 : kScoreDecimals;
        const DecimalParse parsed = parseDecimal(text.toStdString(), decimals);
        if (text.isEmpty())
            json.remove(QLatin1String(number.key));
        else
            json.insert(QLatin1String(number.key),
                        parsed.value ? QJsonValue(toDouble(*parsed.value, decimals)) : QJsonValue(text));
    }
    return json;
}

void BonusForm::setEditable(bool editable)
{
    m_there->setEnabled(editable);
    m_measure->setEnabled(editable);
    for (const Number& number : m_numbers)
        number.edit->setReadOnly(!editable);
}

} // namespace rostrum
