#include "ui/plans/planspage.h"
#include "models/base/dates.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

Page* makePlansPage(Desk& desk, QWidget* parent) { return new PlansPage(desk, parent); }

PlansPage::PlansPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(new PlansModel(this)),
      m_header(new PageHeader({})),
      m_edit(m_header->addButton({}, Glyph::Edit)),
      m_new(m_header->addButton({}, Glyph::Plus)),
      m_stack(new QStackedWidget),
      m_sides(new QSplitter(Qt::Horizontal)),
      m_table(new TableView(QStringLiteral("plans"), {})),
      m_empty(new EmptyState(Glyph::Columns))
{
    build();
    setTexts();
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        m_stale = true;
        if (!isVisible())
            return;
        if (notice.touches(QStringLiteral("training_plan")))
            load();
        m_editor->tryAgain();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlansPage::showPlan);
    connect(m_edit, &QPushButton::clicked, this, &PlansPage::edit);
    connect(m_new, &QPushButton::clicked, this, [this] {
        TrainingPlan fresh;
        fresh.parts.push_back({});
        begin(fresh, true);
    });
}

void PlansPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_edit->setObjectName(QStringLiteral("plans.edit"));
    m_new->setObjectName(QStringLiteral("plans.new"));
    column->addWidget(m_header);
    m_table->setObjectName(QStringLiteral("plans.table"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(PlansModel::State, new StatusDelegate(m_table));
    m_table->setLeaving({PlansModel::Audience, PlansModel::From, PlansModel::Weight});
    m_table->setMinimumWidth(260);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_table);
    m_stack->addWidget(m_sides);
    m_stack->addWidget(m_empty);
    makeEditor();
    m_sides->setStretchFactor(1, 1);
    m_sides->setSizes({470, 800});
    column->addWidget(m_stack, 1);
}

// Its words are those of the language in force when it is made; a draft goes on in the new one.
void PlansPage::makeEditor()
{
    PlanEditor* before = m_editor;
    m_editor = new PlanEditor(m_desk);
    m_editor->setMinimumWidth(380);
    connect(m_editor, &PlanEditor::cancelled, this, &PlansPage::leaveEditor);
    connect(m_editor, &PlanEditor::saved, this, [this](const QString& code, int version) {
        m_wanted = code;
        m_wantedVersion = version;
        leaveEditor();
        load();
    });
    if (!before) {
        m_sides->addWidget(m_editor);
        return;
    }
    if (before->isActive())
        m_editor->start(before->draft(), before->isFresh());
    delete m_sides->replaceWidget(1, m_editor);
}

QString PlansPage::title() const { return tr("Training plans"); }

void PlansPage::setTexts()
{
    m_header->setTitle(title());
    m_header->setCaption(tr("What taking part and homework weigh in the performance. A saved version never changes."));
    m_edit->setText(tr("Edit as a new version"));
    m_edit->setAccessibleName(m_edit->text());
    m_new->setText(tr("New plan"));
    m_new->setAccessibleName(m_new->text());
    m_table->setAccessibleName(tr("Training plans and their versions"));
    m_empty->setTexts(tr("No training plans yet"), tr("Make one with the button above."), {});
}

void PlansPage::retranslate()
{
    setTexts();
    makeEditor();
    m_model->retranslate();
    showPlan();
}

void PlansPage::activated()
{
    if (m_stale)
        load();
}

void PlansPage::open(const QVariant& argument)
{
    m_wanted = argument.toString();
    m_wantedVersion = 0;
    load();
}

void PlansPage::load()
{
    m_stale = false;
    m_desk.read<std::vector<TrainingPlan>>(
        this, [](Connection& db) { return listPlans(db); },
        [this](const std::vector<TrainingPlan>& plans) { show(plans); });
}

void PlansPage::show(const std::vector<TrainingPlan>& plans)
{
    const TrainingPlan* before = chosen();
    QString code = before ? before->code : QString();
    int version = before ? before->version : 0;
    if (!m_wanted.isEmpty()) {
        code = std::exchange(m_wanted, {});
        version = m_wantedVersion;
    }
    const bool first = m_model->rowCount() == 0;
    m_model->setPlans(plans, today());
    if (first && !m_table->columnsRemembered())
        m_table->fitColumns();
    const int same = m_model->rowOf(code, version);
    const int row = std::max(0, same >= 0 ? same : m_model->rowOf(code, 0)); // a version that was undone is gone
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row, PlansModel::Name));
    showPlan();
    setStatus(tr("%Ln versions", nullptr, m_model->rowCount()), tr("A saved version never changes"));
    Q_EMIT loaded();
}

const TrainingPlan* PlansPage::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && current.row() < m_model->rowCount() ? &m_model->plan(current.row()) : nullptr;
}

void PlansPage::showPlan()
{
    refreshButtons();
    const bool something = m_model->rowCount() > 0 || m_editor->isActive();
    m_stack->setCurrentWidget(something ? static_cast<QWidget*>(m_sides) : m_empty);
    if (const TrainingPlan* plan = m_editor->isActive() ? nullptr : chosen())
        m_editor->show(*plan);
}

// What cannot be pressed says why.
void PlansPage::refreshButtons()
{
    const bool editing = m_editor->isActive();
    const QString why = m_desk.isReadOnly() ? tr("This workspace is open for reading only.") : QString();
    m_edit->setEnabled(chosen() && !editing && !m_desk.isReadOnly());
    m_new->setEnabled(!editing && !m_desk.isReadOnly());
    m_edit->setToolTip(why);
    m_new->setToolTip(why);
}

// A version that is edited is to hold from today, not from when the one before began.
void PlansPage::edit()
{
    const TrainingPlan* plan = chosen();
    if (!plan)
        return;
    TrainingPlan next = *plan;
    next.validFrom = std::max(today(), plan->validFrom.isValid() ? plan->validFrom : today());
    begin(next, false);
}

void PlansPage::begin(const TrainingPlan& plan, bool fresh)
{
    m_editor->start(plan, fresh);
    showPlan();
    m_editor->setFocus();
    m_header->setCaption(tr("Nothing is written until it is saved."));
}

void PlansPage::leaveEditor()
{
    const bool hadKeyboard = m_editor->isAncestorOf(focusWidget());
    showPlan();
    if (hadKeyboard)
        m_table->setFocus();
    m_header->setCaption(tr("What taking part and homework weigh in the performance. A saved version never changes."));
}

} // namespace rostrum
