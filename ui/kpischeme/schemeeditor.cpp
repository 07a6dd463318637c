#include "ui/kpischeme/schemeeditor.h"
#include "models/kpi/weights.h"
#include "ui/kpischeme/bonusform.h"
#include "ui/kpischeme/indicatorform.h"
#include "ui/kpischeme/indicatorsmodel.h"
#include "ui/kpischeme/schemewords.h"
#include "ui/plans/planwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kTableHeight = 190, kWayWidth = 220;

void putMonths(QJsonObject& json, const char* key, const QLineEdit* edit)
{
    const QString text = edit->text().trimmed();
    bool isNumber = false;
    const int months = text.toInt(&isNumber);
    if (!text.isEmpty())
        json.insert(QLatin1String(key), isNumber ? QJsonValue(months) : QJsonValue(text));
}
} // namespace

SchemeEditor::SchemeEditor(Desk& desk, std::shared_ptr<const VersionKind> kind)
    : VersionEditor(desk, std::move(kind)),
      m_form(new FieldGrid),
      m_model(new IndicatorsModel(this)),
      m_table(new TableView(QStringLiteral("schemeIndicators"), tr("Indicators of the scheme"))),
      m_sum(new TextLabel(Type::Body, Tone::Second)),
      m_chosenHead(new SectionHeader(tr("The chosen indicator"))),
      m_indicator(new IndicatorForm),
      m_bonus(new BonusForm)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    lines->setSpacing(metrics::gap);
    lines->addWidget(buildForm());
    lines->addWidget(buildIndicators());
    lines->addWidget(m_chosenHead);
    lines->addWidget(m_indicator);
    lines->addWidget(new SectionHeader(tr("Bonus")));
    lines->addWidget(m_bonus);
    lines->addStretch(1);
    m_scroll = scrolled(inside);
    column->addWidget(m_scroll, 1);
    column->addWidget(buildFoot());
    footRow()->addStretch(1);
    connect(m_indicator, &IndicatorForm::edited, this, [this] {
        if (m_filling || !m_table->currentIndex().isValid())
            return;
        m_model->setIndicator(m_table->currentIndex().row(), m_indicator->indicator());
        refresh();
    });
    connect(m_bonus, &BonusForm::edited, this, &SchemeEditor::refresh);
    setFocusProxy(m_name);
}

QWidget* SchemeEditor::buildForm()
{
    m_name = addLine("name", tr("Name"));
    m_code = addLine("code", tr("Code"), tr("short and lasting: trainer"));
    m_from = addLine("valid_from", tr("Holds from"), tr("from the beginning"));
    m_to = addLine("valid_to", tr("Holds until"), tr("without end"));
    m_audience = addChoice("for", tr("For whom"), audienceChoices());
    m_monthsFrom = addLine("months_from", tr("Months employed, from"), tr("open"));
    m_monthsTo = addLine("months_to", tr("Months employed, below"), tr("open"));
    m_rounding = addChoice("rounding", tr("Rounding"), roundingChoices());
    m_least = addLine("least_weight", tr("Weight that needs data for a rank"), QStringLiteral("60 %"));
    return m_form;
}

QLineEdit* SchemeEditor::addLine(const char* name, const QString& label, const QString& hint)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("scheme.") + QLatin1String(name));
    edit->setAccessibleName(label);
    edit->setPlaceholderText(hint);
    connect(edit, &QLineEdit::textEdited, this, &SchemeEditor::refresh);
    m_form->addRow(label, edit);
    return edit;
}

QComboBox* SchemeEditor::addChoice(const char* name, const QString& label, const Choices& entries)
{
    QComboBox* box = choiceBox(entries);
    box->setObjectName(QStringLiteral("scheme.") + QLatin1String(name));
    box->setAccessibleName(label);
    connect(box, &QComboBox::currentIndexChanged, this, &SchemeEditor::refresh);
    m_form->addRow(label, box);
    return box;
}

QPushButton* SchemeEditor::addButton(QWidget* row, const char* name, const QString& text)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QStringLiteral("scheme.") + QLatin1String(name));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    row->layout()->addWidget(button);
    return button;
}

QWidget* SchemeEditor::buildIndicators()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(new SectionHeader(tr("Indicators")));
    m_table->setObjectName(QStringLiteral("scheme.indicators"));
    m_table->setCompact(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFixedHeight(kTableHeight);
    m_table->setModel(m_model);
    column->addWidget(m_table);
    m_tools = new QWidget;
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid);
    m_add = addButton(m_tools, "add", tr("Add"));
    m_remove = addButton(m_tools, "remove", tr("Remove"));
    m_up = addButton(m_tools, "up", tr("Up"));
    m_down = addButton(m_tools, "down", tr("Down"));
    m_balance = addButton(m_tools, "balance", tr("Balance"));
    m_balance->setToolTip(tr("Bring the weights to 100 %, in their proportions"));
    row->addStretch(1);
    column->addWidget(m_tools);
    m_sum->setObjectName(QStringLiteral("scheme.sum"));
    m_sum->setWordWrap(true);
    column->addWidget(m_sum);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SchemeEditor::showChosen);
    connect(m_model, &IndicatorsModel::dataChanged, this, [this] {
        if (m_filling || m_indicator->isAncestorOf(focusWidget()))
            return;
        showChosen(); // a weight was typed in the table
        refresh();
    });
    connect(m_add, &QPushButton::clicked, this, &SchemeEditor::addIndicator);
    connect(m_remove, &QPushButton::clicked, this, &SchemeEditor::removeIndicator);
    connect(m_up, &QPushButton::clicked, this, [this] { moveIndicator(true); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveIndicator(false); });
    connect(m_balance, &QPushButton::clicked, this, &SchemeEditor::balance);
    return part;
}

void SchemeEditor::fill(const QJsonObject& json)
{
    m_filling = true;
    m_draft = json;
    const auto text = [](const QJsonObject& from, const char* key) {
        const QJsonValue value = from.value(QLatin1String(key));
        return value.isDouble() ? QString::number(value.toInt()) : value.toString();
    };
    const QJsonObject audience = json.value(QLatin1String("for")).toObject();
    m_name->setText(text(json, "name"));
    m_code->setText(text(json, "code"));
    m_from->setText(text(json, "valid_from"));
    m_to->setText(text(json, "valid_to"));
    const QString role = text(audience, "role");
    chooseKey(m_audience, role.isEmpty() ? QStringLiteral("trainer") : role);
    m_monthsFrom->setText(text(audience, "months_from"));
    m_monthsTo->setText(text(audience, "months_to"));
    const QString rounding = text(json, "rounding");
    chooseKey(m_rounding, rounding.isEmpty() ? QStringLiteral("half_up") : rounding);
    m_least->setText(weightText(json.value(QLatin1String("least_weight")).toInt(Scheme().leastWeight)));
    m_model->setIndicators(json.value(QLatin1String("indicators")).toArray());
    m_bonus->setBonus(json.value(QLatin1String("bonus")).toObject());
    m_model->setEditable(isActive());
    m_indicator->setEditable(isActive());
    m_bonus->setEditable(isActive());
    m_form->setRowVisible(m_code, isFresh() || !isActive());
    for (QLineEdit* edit : {m_name, m_code, m_from, m_to, m_monthsFrom, m_monthsTo, m_least})
        edit->setReadOnly(!isActive());
    for (QWidget* part : {static_cast<QWidget*>(m_audience), static_cast<QWidget*>(m_rounding)})
        part->setEnabled(isActive());
    m_tools->setVisible(isActive());
    if (!m_table->columnsRemembered()) {
        m_table->fitColumns();
        m_table->setColumnWidth(IndicatorsModel::Way, kWayWidth);
    }
    m_filling = false;
    choose(0);
    refresh();
}

void SchemeEditor::choose(int row)
{
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), IndicatorsModel::Title));
    showChosen();
}

void SchemeEditor::showChosen()
{
    const QModelIndex current = m_table->currentIndex();
    const bool there = current.isValid() && current.row() < m_model->rowCount();
    m_chosenHead->setVisible(there);
    m_indicator->setVisible(there);
    m_remove->setEnabled(there);
    m_up->setEnabled(there && current.row() > 0);
    m_down->setEnabled(there && current.row() + 1 < m_model->rowCount());
    if (!there)
        return;
    const bool was = std::exchange(m_filling, true);
    m_indicator->setIndicator(m_model->indicator(current.row()));
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (row != current.row())
            names << m_model->indicator(row).value(QLatin1String("title")).toString();
    m_indicator->setNames(names);
    m_filling = was;
}

// With a code that nobody has yet.
void SchemeEditor::addIndicator()
{
    QStringList taken;
    for (int row = 0; row < m_model->rowCount(); ++row)
        taken << m_model->indicator(row).value(QLatin1String("code")).toString();
    int number = m_model->rowCount() + 1;
    while (taken.contains(QStringLiteral("indicator%1").arg(number)))
        ++number;
    m_model->append({{QStringLiteral("code"), QStringLiteral("indicator%1").arg(number)},
                     {QStringLiteral("title"), QString()},
                     {QStringLiteral("kind"), QStringLiteral("ratio")},
                     {QStringLiteral("measure"), QStringLiteral("session.completion")},
                     {QStringLiteral("weight"), 0}});
    choose(m_model->rowCount() - 1);
    refresh();
    m_indicator->setFocus();
    m_scroll->ensureWidgetVisible(m_indicator->focusProxy());
}

void SchemeEditor::removeIndicator()
{
    const int row = m_table->currentIndex().row();
    m_model->remove(row);
    choose(row);
    m_table->setFocus();
    refresh();
}

void SchemeEditor::moveIndicator(bool up)
{
    const int row = m_table->currentIndex().row();
    m_model->move(row, up);
    choose(up ? row - 1 : row + 1);
    refresh();
}

std::vector<int> SchemeEditor::weights() const
{
    std::vector<int> weights;
    for (int row = 0; row < m_model->rowCount(); ++row)
        weights.push_back(std::max(0, m_model->indicator(row).value(QLatin1String("weight")).toInt(-1)));
    return weights;
}

void SchemeEditor::balance()
{
    const auto balanced = balanceWeights(weights());
    if (!balanced) {
        say(tr("Weights are balanced from numbers, one of them above zero."));
        return;
    }
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->setData(m_model->index(row, IndicatorsModel::Weight), weightText((*balanced)[size_t(row)]));
    showChosen();
    refresh();
}

QJsonObject SchemeEditor::json() const
{
    QJsonObject json = m_draft; // with what this editor has no field for
    json.remove(QStringLiteral("version"));
    json.insert(QStringLiteral("name"), m_name->text().trimmed());
    json.insert(QStringLiteral("code"), m_code->text().trimmed());
    json.insert(QStringLiteral("valid_from"), m_from->text().trimmed());
    json.insert(QStringLiteral("valid_to"), m_to->text().trimmed());
    QJsonObject audience{{QStringLiteral("role"), m_audience->currentData().toString()}};
    putMonths(audience, "months_from", m_monthsFrom);
    putMonths(audience, "months_to", m_monthsTo);
    json.insert(QStringLiteral("for"), audience);
    json.insert(QStringLiteral("rounding"), m_rounding->currentData().toString());
    const std::optional<int> least = weightFromText(m_least->text());
    json.insert(QStringLiteral("least_weight"), least ? QJsonValue(*least) : QJsonValue(m_least->text()));
    json.insert(QStringLiteral("indicators"), m_model->indicators());
    const QJsonObject bonus = m_bonus->bonus();
    json.insert(QStringLiteral("bonus"), bonus.isEmpty() ? QJsonValue::Null : QJsonValue(bonus));
    return json;
}

void SchemeEditor::refresh()
{
    if (m_filling)
        return;
    int sum = 0;
    for (const int weight : weights())
        sum += weight;
    m_sum->setTone(sum == kWholeWeight ? Tone::Second : Tone::Refused);
    m_sum->setText(
        sum == kWholeWeight ? tr("The weights come to 100 %.")
        : sum < kWholeWeight
            ? tr("The weights come to %1; %2 are left.").arg(weightText(sum), weightText(kWholeWeight - sum))
            : tr("The weights come to %1: %2 too much.").arg(weightText(sum), weightText(sum - kWholeWeight)));
    if (!isActive())
        return;
    const QJsonObject draft = json();
    const auto checked = schemeFromJson(draft);
    setProblem(checked ? QString() : tr("It cannot be saved yet: %1.").arg(schemeProblemText(checked.error(), draft)));
}

} // namespace rostrum
