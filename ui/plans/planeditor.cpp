#include "ui/plans/planeditor.h"
#include "models/kpi/weights.h"
#include "ui/plans/planpartrow.h"
#include "ui/plans/planwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kPause = 300; // ms after the last key
constexpr int kShort = 76;

std::optional<int> months(const QLineEdit* edit)
{
    const QString text = edit->text().trimmed();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return text.isEmpty() ? std::nullopt : std::optional(isNumber ? number : -1);
}

QString monthsText(const std::optional<int>& count) { return count ? QString::number(*count) : QString(); }
} // namespace

PlanEditor::PlanEditor(Desk& desk, std::shared_ptr<const VersionKind> kind)
    : VersionEditor(desk, std::move(kind)),
      m_form(new FieldGrid),
      m_monthsFrom(new QLineEdit),
      m_monthsTo(new QLineEdit),
      m_total(new QLineEdit),
      m_add(new LinkButton(tr("Add a part"))),
      m_sum(new TextLabel(Type::Body, Tone::Second)),
      m_totals(new TextLabel(Type::Body, Tone::Second)),
      m_model(new PlanPreviewModel(this)),
      m_table(new TableView(QStringLiteral("planPreview"), tr("Who would change"))),
      m_balance(new QPushButton(tr("Balance")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    lines->setSpacing(metrics::gap);
    buildForm();
    lines->addWidget(m_form);
    lines->addWidget(buildParts());
    lines->addWidget(m_preview = buildPreview(), 1);
    lines->addStretch(0);
    column->addWidget(scrolled(inside), 1);
    column->addWidget(buildFoot());
    footRow()->addStretch(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &PlanEditor::read);
    setFocusProxy(m_name);
}

void PlanEditor::buildForm()
{
    m_name = addLine("name", tr("Name"), {});
    m_code = addLine("code", tr("Code"), tr("short and lasting: new-staff"));
    m_codeField = m_code->parentWidget();
    m_from = addLine("valid_from", tr("Holds from"), tr("from the beginning"));
    m_to = addLine("valid_to", tr("Holds until"), tr("without end"));
    auto* span = new QWidget;
    auto* row = new QHBoxLayout(span);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    const std::pair<QLineEdit*, const char*> fields[] = {{m_monthsFrom, "months_from"}, {m_monthsTo, "months_to"}};
    for (const auto& [edit, name] : fields) {
        edit->setObjectName(QStringLiteral("plan.") + QLatin1String(name));
        edit->setFixedWidth(kShort);
        connect(edit, &QLineEdit::textEdited, this, &PlanEditor::refresh);
    }
    m_monthsFrom->setAccessibleName(tr("From how many months of employment"));
    m_monthsTo->setAccessibleName(tr("Until how many months of employment"));
    m_monthsTo->setPlaceholderText(tr("open"));
    row->addWidget(m_monthsFrom);
    row->addWidget(new TextLabel(Type::Body, Tone::Second, tr("until")));
    row->addWidget(m_monthsTo);
    row->addStretch(1);
    m_form->addRow(tr("Months employed"), span);
}

PlanEditor::~PlanEditor()
{
    if (m_reading)
        *m_reading = true;
}

QLineEdit* PlanEditor::addLine(const char* name, const QString& label, const QString& hint)
{
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(label);
    connect(edit, &QLineEdit::textEdited, this, &PlanEditor::refresh);
    m_form->addRow(label, new FormField(edit, QStringLiteral("plan.") + QLatin1String(name)));
    return edit;
}

QWidget* PlanEditor::buildParts()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(new SectionHeader(tr("Parts")));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(metrics::grid);
    column->addLayout(m_rows);
    m_add->setObjectName(QStringLiteral("plan.add"));
    m_add->setAccessibleName(m_add->text());
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_sum->setObjectName(QStringLiteral("plan.sum"));
    m_sum->setWordWrap(true);
    column->addWidget(m_sum);
    m_balanceRow = new QWidget;
    auto* row = new QHBoxLayout(m_balanceRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    auto* label = new TextLabel(Type::Body, Tone::Second, tr("Weights together"));
    label->setBuddy(m_total);
    m_total->setObjectName(QStringLiteral("plan.total"));
    m_total->setAccessibleName(tr("Weights together"));
    m_total->setFixedWidth(kShort);
    m_total->setAlignment(Qt::AlignRight);
    m_balance->setObjectName(QStringLiteral("plan.balance"));
    m_balance->setAccessibleName(tr("Bring the weights to this sum, in their proportions"));
    m_balance->setToolTip(m_balance->accessibleName());
    m_balance->setAutoDefault(false);
    row->addWidget(label);
    row->addWidget(m_total);
    row->addWidget(m_balance);
    row->addStretch(1);
    column->addWidget(m_balanceRow);
    connect(m_add, &LinkButton::clicked, this, [this] {
        addPart({})->setFocus();
        refresh();
    });
    connect(m_balance, &QPushButton::clicked, this, &PlanEditor::balance);
    connect(m_total, &QLineEdit::returnPressed, this, &PlanEditor::balance);
    return part;
}

QWidget* PlanEditor::buildPreview()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(new SectionHeader(tr("Who would change")));
    m_totals->setObjectName(QStringLiteral("plan.totals"));
    m_totals->setWordWrap(true);
    column->addWidget(m_totals);
    m_table->setObjectName(QStringLiteral("plan.preview"));
    m_table->setCompact(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setMinimumHeight(160);
    m_table->setModel(m_model);
    const int widths[] = {90, 130, 110, 130};
    for (int section = 0; section < PlanPreviewModel::Sections && !m_table->columnsRemembered(); ++section)
        m_table->setColumnWidth(section, widths[section]);
    column->addWidget(m_table, 1);
    return part;
}

void PlanEditor::fill(const QJsonObject& version)
{
    const TrainingPlan plan = draftPlan(version);
    m_name->setText(plan.name);
    m_code->setText(plan.code);
    m_from->setText(version.value(QLatin1String("valid_from")).toString());
    m_to->setText(version.value(QLatin1String("valid_to")).toString());
    m_monthsFrom->setText(monthsText(plan.monthsFrom));
    m_monthsTo->setText(monthsText(plan.monthsTo));
    qDeleteAll(m_parts);
    m_parts.clear();
    for (const PlanPart& part : plan.parts)
        addPart(part);
    m_form->setRowVisible(m_codeField, isFresh() || !isActive());
    for (QLineEdit* edit : {m_name, m_code, m_from, m_to, m_monthsFrom, m_monthsTo})
        edit->setReadOnly(!isActive());
    for (QWidget* part : {static_cast<QWidget*>(m_add), m_balanceRow, m_preview})
        part->setVisible(isActive());
    m_total->setText(weightText(weightOf(plan)));
    refreshSum(plan);
    if (!isActive())
        return;
    m_model->setPreview({});
    m_totals->clear();
    refresh();
}

PlanPartRow* PlanEditor::addPart(const PlanPart& part)
{
    auto* row = new PlanPartRow(part, int(m_parts.size()) + 1);
    row->setEnabled(isActive());
    m_rows->addWidget(row);
    m_parts.append(row);
    connect(row, &PlanPartRow::edited, this, &PlanEditor::refresh);
    connect(row, &PlanPartRow::removeRequested, this, [this, row] {
        m_parts.removeOne(row);
        row->hide();
        row->deleteLater();
        for (int i = 0; i < m_parts.size(); ++i)
            m_parts[i]->setNumber(i + 1);
        m_add->setFocus();
        refresh();
    });
    return row;
}

QJsonObject PlanEditor::json() const
{
    TrainingPlan plan{{m_code->text().trimmed(), m_name->text().trimmed()}, months(m_monthsFrom), months(m_monthsTo)};
    for (const PlanPartRow* row : m_parts)
        plan.parts.push_back(row->part());
    QJsonObject json = withoutNumber(planToJson(plan));
    json.insert(QStringLiteral("valid_from"), m_from->text().trimmed());
    json.insert(QStringLiteral("valid_to"), m_to->text().trimmed());
    return json;
}

void PlanEditor::tryAgain()
{
    if (isActive())
        m_pause.start();
}

void PlanEditor::refreshSum(const TrainingPlan& plan)
{
    int sum = 0;
    for (const PlanPart& part : plan.parts)
        sum += std::max(0, part.weight);
    m_sum->setTone(sum > kWholeWeight ? Tone::Refused : Tone::Second);
    m_sum->setText(sum > kWholeWeight ? tr("Training would weigh %1: that is %2 more than the whole performance.")
                                            .arg(weightText(sum), weightText(sum - kWholeWeight))
                                      : tr("Training weighs %1 of the performance; %2 remain for everything else.")
                                            .arg(weightText(sum), weightText(kWholeWeight - sum)));
}

void PlanEditor::refresh()
{
    const auto checked = planFromJson(json());
    const QVariantMap details = checked ? QVariantMap() : checked.error().details;
    refreshSum(draft());
    setProblem(checked ? QString()
                       : planProblemText(details.value(QStringLiteral("problem")).toString(),
                                         details.value(QStringLiteral("requirement")).toString()));
    ++m_asked; // what was asked before is of another draft
    m_pause.start();
}

void PlanEditor::balance()
{
    const std::optional<int> whole = weightFromText(m_total->text());
    std::vector<int> weights;
    for (const PlanPartRow* row : m_parts)
        weights.push_back(row->part().weight);
    const auto balanced = whole && *whole <= kWholeWeight && *whole > 0
                              ? balanceWeights(weights, *whole)
                              : Result<std::vector<int>>(fail(ErrorCode::InvalidRule));
    if (!balanced) {
        say(tr("Weights are balanced from numbers above zero, to at most 100 %."));
        return;
    }
    for (int i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setWeight((*balanced)[size_t(i)]);
    refresh();
}

void PlanEditor::read()
{
    if (!isActive())
        return;
    if (m_reading)
        *m_reading = true;
    m_reading = makeCancelFlag();
    const int mine = ++m_asked;
    desk().read<PlanPreview>(
        this, [json = json(), day = today()](Connection& db) { return previewPlan(db, json, day); },
        [this, mine](const PlanPreview& preview) {
            if (mine == m_asked)
                showPreview(preview);
        },
        m_reading,
        [this, mine](const Error& error) {
            if (mine != m_asked || error.code == ErrorCode::Cancelled)
                return;
            m_model->setPreview({});
            m_totals->setText(tr("The plan cannot be tried yet.")); // why stands below
            Q_EMIT previewed();
        });
}

void PlanEditor::showPreview(const PlanPreview& preview)
{
    m_model->setPreview(preview);
    QString sentence = preview.changes.empty() ? tr("This year it would change nobody's share.")
                                               : tr("This year it would change the share of %Ln people.", nullptr,
                                                    int(preview.changes.size()));
    if (preview.without > 0)
        sentence += u' ' + tr("No plan would speak of %Ln people.", nullptr, preview.without);
    m_totals->setText(sentence);
    Q_EMIT previewed();
}

} // namespace rostrum
