#include "ui/rules/rulespage.h"
#include "models/base/dates.h"
#include "ui/shell/style.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

Page* makeRulesPage(Desk& desk, QWidget* parent) { return new RulesPage(desk, parent); }

RulesPage::RulesPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(new RulesModel(this)),
      m_lines(new RuleLines(this)),
      m_header(new PageHeader({})),
      m_edit(m_header->addButton({}, Glyph::Edit)),
      m_new(m_header->addButton({}, Glyph::Plus)),
      m_templates(new QMenu(this)),
      m_stack(new QStackedWidget),
      m_list(new QWidget),
      m_table(new TableView(QStringLiteral("rules"), {})),
      m_lineTable(new TableView(QStringLiteral("ruleLines"), {})),
      m_lineHead(new SectionHeader({})),
      m_compare(new QPushButton),
      m_empty(new EmptyState(Glyph::Book))
{
    build();
    setTexts();
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        m_stale = true;
        if (!isVisible())
            return;
        if (notice.touches(QStringLiteral("rule_set")) || notice.touches(QStringLiteral("requirement")))
            load();
        m_editor->tryAgain();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesPage::showRule);
    connect(m_edit, &QPushButton::clicked, this, &RulesPage::edit);
    connect(m_compare, &QPushButton::toggled, this, &RulesPage::compare);
}

void RulesPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_edit->setObjectName(QStringLiteral("rules.edit"));
    m_new->setObjectName(QStringLiteral("rules.new"));
    m_templates->setObjectName(QStringLiteral("rules.templates"));
    m_new->setMenu(m_templates);
    column->addWidget(m_header);
    m_table->setObjectName(QStringLiteral("rules.table"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(RulesModel::State, new StatusDelegate(m_table));
    m_table->setLeaving({RulesModel::Document, RulesModel::To});
    m_lineTable->setObjectName(QStringLiteral("rules.lines"));
    m_lineTable->setModel(m_lines);
    auto* part = new Surface(Back::Page, Qt::TopEdge);
    auto* below = new QVBoxLayout(part);
    below->setContentsMargins(0, metrics::grid, 0, 0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    m_compare->setObjectName(QStringLiteral("rules.compare"));
    m_compare->setCheckable(true);
    m_compare->setAutoDefault(false);
    head->addWidget(m_lineHead, 1);
    head->addWidget(m_compare);
    below->addLayout(head);
    below->addWidget(m_lineTable, 1);
    auto* both = new QSplitter(Qt::Vertical);
    both->setChildrenCollapsible(false);
    both->addWidget(m_table);
    both->addWidget(part);
    both->setSizes({240, 460});
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->addWidget(both);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    makeEditor();
    column->addWidget(m_stack, 1);
}

// Its words are those of the language in force when it is made; a draft goes on in the new one.
void RulesPage::makeEditor()
{
    RuleEditor* before = m_editor;
    m_editor = new RuleEditor(m_desk);
    m_stack->addWidget(m_editor);
    connect(m_editor, &RuleEditor::cancelled, this, &RulesPage::leaveEditor);
    connect(m_editor, &RuleEditor::saved, this, [this](const QString& code, int version) {
        m_wanted = code;
        m_wantedVersion = version;
        leaveEditor();
        load();
    });
    connect(m_editor, &RuleEditor::personChosen, this,
            [this](const QString& person) { Q_EMIT navigationRequested(QStringLiteral("compliance"), person); });
    if (!before)
        return;
    if (before->isActive()) {
        m_editor->start(before->draft(), before->inForce());
        m_stack->setCurrentWidget(m_editor);
    }
    m_stack->removeWidget(before);
    before->deleteLater();
}

QString RulesPage::title() const { return tr("Rules"); }

void RulesPage::setTexts()
{
    m_header->setTitle(title());
    m_header->setCaption(tr("What authorities ask, version by version. A version that is saved never changes."));
    m_edit->setText(tr("Edit as a new version"));
    m_edit->setAccessibleName(m_edit->text());
    m_new->setText(tr("New rule"));
    m_new->setAccessibleName(m_new->text());
    m_compare->setText(tr("Compare with the version in force"));
    m_compare->setAccessibleName(m_compare->text());
    m_table->setAccessibleName(tr("Rules and their versions"));
    m_lineTable->setAccessibleName(tr("What the version asks"));
    m_empty->setTexts(tr("No rules yet"), tr("Begin from a template with the button above."), {});
    fillTemplates();
}

void RulesPage::fillTemplates()
{
    m_templates->clear();
    const int year = today().year();
    for (const QJsonObject& json : ruleTemplates()) {
        QAction* action =
            m_templates->addAction(tr("From the template: %1").arg(json.value(QLatin1String("name")).toString()));
        action->setObjectName(QStringLiteral("template.") + json.value(QLatin1String("code")).toString());
        connect(action, &QAction::triggered, this, [this, json] { begin(RuleDraft(json), {}); });
    }
    QAction* fresh = m_templates->addAction(tr("An empty rule"));
    fresh->setObjectName(QStringLiteral("template.empty"));
    connect(fresh, &QAction::triggered, this, [this, year] { begin(RuleDraft::fresh(year), {}); });
}

void RulesPage::retranslate()
{
    setTexts();
    makeEditor();
    m_model->retranslate();
    showRule();
}

void RulesPage::activated()
{
    if (m_stale)
        load();
}

void RulesPage::open(const QVariant& argument)
{
    m_wanted = argument.toString();
    m_wantedVersion = 0;
    leaveEditor();
    load();
}

void RulesPage::load()
{
    m_stale = false;
    m_desk.read<std::vector<RuleSet>>(
        this, [](Connection& db) { return listRules(db); }, [this](const std::vector<RuleSet>& rules) { show(rules); });
}

void RulesPage::show(const std::vector<RuleSet>& rules)
{
    const RuleSet* before = chosen();
    QString code = before ? before->info.code : QString();
    int version = before ? before->info.version : 0;
    if (!m_wanted.isEmpty()) {
        code = std::exchange(m_wanted, {});
        version = m_wantedVersion;
    }
    const bool first = m_model->rowCount() == 0;
    m_model->setRules(rules, today().year());
    if (first && !m_table->columnsRemembered())
        m_table->fitColumns();
    const int row = std::max(0, m_model->rowOf(code, version));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row, RulesModel::Name));
    if (!m_editor->isActive())
        m_stack->setCurrentWidget(rules.empty() ? static_cast<QWidget*>(m_empty) : m_list);
    showRule();
    setStatus(tr("%Ln versions", nullptr, m_model->rowCount()), tr("A version that is saved never changes"));
    Q_EMIT loaded();
}

const RuleSet* RulesPage::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && current.row() < m_model->rowCount() ? &m_model->rule(current.row()) : nullptr;
}

void RulesPage::showRule()
{
    const RuleSet* rule = chosen();
    refreshButtons();
    if (!rule)
        return m_lines->clear();
    const RuleSet* inForce = m_model->inForce(rule->info.code);
    const bool comparing = m_compare->isChecked() && inForce && inForce->info.version != rule->info.version;
    if (comparing)
        m_lines->compare(*rule, *inForce);
    else
        m_lines->setRule(*rule);
    m_lineHead->setTitle(tr("%1, version %2").arg(rule->info.name).arg(rule->info.version));
    m_lineHead->setCaption(comparing ? tr("lines that differ: %1").arg(m_lines->differing()) : tr("read only"));
    m_lineTable->setItemDelegateForColumn(RuleLines::Differs, comparing ? new StatusDelegate(m_lineTable) : nullptr);
    const int room = std::max(480, m_lineTable->viewport()->width());
    m_lineTable->setColumnWidth(RuleLines::What, 150);
    m_lineTable->setColumnWidth(RuleLines::This, comparing ? (room - 250) / 2 : room - 152);
    if (comparing)
        m_lineTable->setColumnWidth(RuleLines::Other, (room - 250) / 2);
}

void RulesPage::compare(bool) { showRule(); }

// What cannot be pressed says why.
void RulesPage::refreshButtons()
{
    const RuleSet* rule = chosen();
    const RuleSet* inForce = rule ? m_model->inForce(rule->info.code) : nullptr;
    const bool same = rule && inForce && inForce->info.version == rule->info.version;
    m_compare->setEnabled(rule && !same);
    m_compare->setToolTip(same ? tr("This is the version in force.") : QString());
    const bool editing = m_editor->isActive();
    const QString why = m_desk.isReadOnly() ? tr("This workspace is open for reading only.") : QString();
    m_edit->setEnabled(rule && !editing && !m_desk.isReadOnly());
    m_new->setEnabled(!editing && !m_desk.isReadOnly());
    m_edit->setToolTip(why);
    m_new->setToolTip(why);
}

// The next version holds from this year on, so that years that are over stay under the versions that judged them.
void RulesPage::edit()
{
    const RuleSet* rule = chosen();
    if (!rule)
        return;
    RuleDraft draft = RuleDraft::of(*rule);
    const QDate start = yearSpan(today().year()).from;
    if (rule->info.validFrom < start && (!rule->info.validTo.isValid() || rule->info.validTo >= start))
        draft.set("valid_from", isoDay(start));
    const RuleSet* inForce = m_model->inForce(rule->info.code);
    begin(draft, inForce ? *inForce : *rule);
}

void RulesPage::begin(const RuleDraft& draft, std::optional<RuleSet> inForce)
{
    m_editor->start(draft, std::move(inForce));
    m_stack->setCurrentWidget(m_editor);
    m_editor->takeKeyboard();
    m_header->setCaption(tr("Nothing is written until it is saved; the right side says who would change."));
    refreshButtons();
}

void RulesPage::leaveEditor()
{
    if (m_editor->isActive())
        return;
    const bool hadKeyboard = m_editor->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? m_list : static_cast<QWidget*>(m_empty));
    if (hadKeyboard)
        m_table->setFocus();
    m_header->setCaption(tr("What authorities ask, version by version. A version that is saved never changes."));
    refreshButtons();
}

} // namespace rostrum
