#include "ui/importing/checkstep.h"
#include "ui/importing/choicebar.h"
#include "ui/importing/importwords.h"
#include "ui/importing/mappingrow.h"
#include "ui/importing/planmodel.h"
#include "ui/importing/vanishedbar.h"
#include "ui/importing/writebar.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/words/errortext.h"
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rostrum {

namespace {
const QString kProblems = QStringLiteral("problems");
} // namespace

CheckStep::CheckStep(ImportFlow& flow, Connection& db, bool readOnly, QWidget* parent)
    : Surface(Back::Page, {}, parent),
      m_flow(flow),
      m_bar(new ChoiceBar(flow)),
      m_banner(new Banner),
      m_vanished(new VanishedBar(db)),
      m_table(new TableView({}, {})),
      m_model(new PlanModel(this)),
      m_bottom(new WriteBar(readOnly))
{
    setObjectName(QStringLiteral("import.check"));
    m_bar->setReadOnly(readOnly);
    m_banner->setObjectName(QStringLiteral("import.checkProblem"));
    buildTable();
    m_mapping = new MappingRow(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_banner);
    column->addWidget(buildCounts());
    column->addWidget(m_vanished);
    column->addWidget(m_mapping);
    column->addWidget(m_table, 1);
    column->addWidget(m_bottom);
    connect(m_bottom, &WriteBar::backRequested, this, &CheckStep::backRequested);
    connect(m_bottom, &WriteBar::cancelRequested, this, &CheckStep::cancelRequested);
    connect(m_bottom, &WriteBar::writeRequested, &m_flow, &ImportFlow::write);
    connect(m_vanished, &VanishedBar::ticked, this, [this](const Id& row, bool on) { m_flow.setRemoved(row, on); });
    connect(m_mapping, &MappingRow::chosen, this, [this](int sheetColumn, const QString& field) {
        ImportChoices choices = m_flow.choices();
        // A field that moves here leaves the column it was given to before.
        if (field != ImportChoices::notImported && field != ImportChoices::question)
            for (auto it = choices.columns.begin(); it != choices.columns.end(); ++it)
                if (*it == field)
                    *it = ImportChoices::notImported;
        choices.columns.insert(sheetColumn, field);
        m_flow.choose(choices);
    });
    retranslate();
}

void CheckStep::buildTable()
{
    m_table->setObjectName(QStringLiteral("import.table"));
    m_table->setCompact(true);
    m_table->setVerticalLines(true);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(PlanModel::Verdict, new StatusDelegate(m_table));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSortIndicator(PlanModel::Verdict, Qt::AscendingOrder);
    // Only number and verdict order the rows: the others are the file's own.
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this, header](int section, Qt::SortOrder order) {
        RowView view = m_flow.view();
        if (section == PlanModel::FileRow || section == PlanModel::Verdict) {
            view.byVerdict = section == PlanModel::Verdict;
            view.descending = order == Qt::DescendingOrder;
            if (!(view == m_flow.view()))
                m_flow.setView(view);
            return;
        }
        const QSignalBlocker blocker(header);
        header->setSortIndicator(view.byVerdict ? PlanModel::Verdict : PlanModel::FileRow,
                                 view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CheckStep::announceRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckStep::announceRows);
    m_table->installEventFilter(this);
    connect(m_model, &PlanModel::mended, &m_flow, &ImportFlow::mend, Qt::QueuedConnection);
}

QWidget* CheckStep::buildCounts()
{
    auto* strip = new Surface(Back::Page);
    m_strip = new QBoxLayout(QBoxLayout::LeftToRight, strip);
    m_strip->setContentsMargins(0, 0, 0, 0);
    m_strip->setSpacing(0);
    auto* right = new QWidget;
    auto* row = new QHBoxLayout(right);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(14);
    m_counts = new CountStrip;
    m_counts->setObjectName(QStringLiteral("import.counts"));
    m_counts->setBoxed();
    m_problemsOnly = new QCheckBox;
    m_problemsOnly->setObjectName(QStringLiteral("import.problemsOnly"));
    m_export = new LinkButton;
    m_export->setObjectName(QStringLiteral("import.export"));
    // Narrower than their hints say: the counts drop their words, the choice goes below.
    m_counts->setMinimumWidth(420);
    strip->setMinimumWidth(420);
    row->addWidget(m_problemsOnly);
    row->addStretch(1);
    row->addWidget(m_export);
    right->setMinimumHeight(metrics::row);
    m_strip->addWidget(m_counts, 1);
    m_strip->addWidget(right);
    connect(m_counts, &CountStrip::chosen, this, &CheckStep::setFilter);
    connect(m_problemsOnly, &QCheckBox::clicked, this, [this](bool on) { setFilter(on ? kProblems : QString()); });
    connect(m_export, &LinkButton::clicked, this, &CheckStep::exportRequested);
    return strip;
}

// Too narrow for both, the choice of problem rows goes below the counts.
void CheckStep::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    m_strip->setDirection(width() < 840 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CheckStep::retranslate()
{
    m_table->setAccessibleName(tr("Rows of the file"));
    m_bar->retranslate();
    m_vanished->retranslate();
    m_export->setText(tr("Export them…"));
    m_export->setAccessibleName(tr("Export problem rows…"));
    m_export->updateGeometry();
    m_bottom->retranslate();
    m_mapping->retranslate();
    if (m_flow.check()) {
        showCounts();
        showBottom();
    }
}

QList<QWidget*> CheckStep::controls() const
{
    QList<QWidget*> all = m_bar->controls();
    for (auto* count : m_counts->findChildren<CountButton*>())
        all << count;
    all << m_problemsOnly << m_export;
    all += m_vanished->controls();
    all += m_mapping->boxes();
    return all << m_table;
}

QList<QWidget*> CheckStep::buttons() const { return m_bottom->buttons(); }

void CheckStep::write() { m_bottom->write(); }

void CheckStep::clear()
{
    m_model->setCheck(nullptr);
    m_mapping->setCheck(nullptr);
    m_vanished->setCheck(nullptr);
    m_banner->setSentence(Mark::None, {});
}

void CheckStep::showCheck(bool fresh)
{
    const Place before = place();
    m_model->setCheck(m_flow.check());
    m_mapping->setCheck(m_flow.check());
    m_vanished->setCheck(m_flow.check());
    m_bar->showCheck();
    m_banner->setSentence(Mark::AtRisk, {});
    if (m_flow.check()->unrecognised && m_flow.check()->mapped() == 0)
        setProblem(errorText(*m_flow.check()->unrecognised));
    if (fresh) {
        fitColumns();
        m_table->scrollToTop();
        m_table->horizontalScrollBar()->setValue(0);
        const QSignalBlocker blocker(m_table->horizontalHeader());
        const RowView& view = m_flow.view();
        m_table->horizontalHeader()->setSortIndicator(view.byVerdict ? PlanModel::Verdict : PlanModel::FileRow,
                                                      view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        Q_EMIT rowsChosen({});
    } else {
        restore(before);
    }
    showCounts();
    showBottom();
    showNothingFound();
}

void CheckStep::showTicks()
{
    m_model->exchangeCheck(m_flow.check());
    m_mapping->setCheck(m_flow.check());
    m_vanished->setCheck(m_flow.check());
    showBottom();
    announceRows();
}

// Only where nothing else is said already.
void CheckStep::showNothingFound()
{
    const QString text = m_flow.view().text;
    const bool none = !text.isEmpty() && m_model->rowCount() == 0;
    if (none)
        m_banner->setSentence(Mark::None, tr("No row here holds “%1”. Esc in the search field clears it.").arg(text));
    else if (m_nothingFound)
        m_banner->setSentence(Mark::None, {});
    m_nothingFound = none;
}

void CheckStep::showRows(const std::shared_ptr<const PlanRows>& rows)
{
    const Place before = place();
    m_model->setRows(rows);
    restore(before);
    showNothingFound();
    if (m_wantedStep)
        goToProblem(std::exchange(m_wantedStep, 0));
}

CheckStep::Place CheckStep::place() const
{
    Place place;
    place.vertical = m_table->verticalScrollBar()->value();
    place.horizontal = m_table->horizontalScrollBar()->value();
    const QModelIndex at = m_table->currentIndex();
    if (at.isValid() && m_model->check()) {
        place.sheetRow = m_model->check()->plan->sheetRow(m_model->planRow(at.row()));
        place.column = at.column();
    }
    return place;
}

void CheckStep::restore(const Place& place)
{
    const Plan& plan = *m_model->check()->plan;
    int low = 0, high = plan.rowCount();
    while (low < high) { // rows of a plan are in the order of the sheet
        const int middle = low + (high - low) / 2;
        plan.sheetRow(middle) < place.sheetRow ? low = middle + 1 : high = middle;
    }
    const bool there = place.sheetRow >= 0 && low < plan.rowCount() && plan.sheetRow(low) == place.sheetRow;
    const int row = there ? m_model->rowOf(low) : -1;
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, place.column));
    else
        Q_EMIT rowsChosen({});
    m_table->verticalScrollBar()->setValue(place.vertical);
    m_table->horizontalScrollBar()->setValue(place.horizontal);
}

void CheckStep::fitColumns()
{
    m_table->fitColumns();
    QHeaderView* header = m_table->horizontalHeader();
    header->resizeSection(PlanModel::FileRow, std::max(48, header->sectionSize(PlanModel::FileRow)));
    header->resizeSection(PlanModel::Verdict, std::max(72, header->sectionSize(PlanModel::Verdict)));
    header->resizeSection(PlanModel::Reason, std::clamp(header->sectionSize(PlanModel::Reason), 180, 195));
    for (int section = PlanModel::FirstCell; section < m_model->columnCount(); ++section) {
        const int wanted = m_mapping->widthWanted(section - PlanModel::FirstCell);
        header->resizeSection(section, std::max(wanted, std::min(header->sectionSize(section), 220)));
    }
}

std::vector<int> CheckStep::chosenRows() const
{
    std::vector<int> rows;
    if (!m_model->check() || !m_table->currentIndex().isValid())
        return rows;
    rows.push_back(m_model->planRow(m_table->currentIndex().row()));
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (const int planRow = m_model->planRow(row); planRow != rows.front())
                rows.push_back(planRow);
    std::sort(rows.begin() + 1, rows.end());
    rows.erase(std::unique(rows.begin() + 1, rows.end()), rows.end());
    return rows;
}

void CheckStep::announceRows() { Q_EMIT rowsChosen(chosenRows()); }

// Enter edits the cell in hand; Del leaves the chosen rows out, and once more takes them back in.
bool CheckStep::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress || !m_flow.check())
        return Surface::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    // The Enter that ends an edit comes here too.
    if (enter && m_table->isPersistentEditorOpen(m_table->currentIndex()))
        return Surface::eventFilter(watched, event);
    if (enter && !(key->modifiers() & ~Qt::KeypadModifier) && m_table->currentIndex().isValid() &&
        m_model->flags(m_table->currentIndex()).testFlag(Qt::ItemIsEditable)) {
        m_table->edit(m_table->currentIndex());
        return true;
    }
    const std::vector<int> rows = chosenRows();
    if (key->key() == Qt::Key_Delete && !rows.empty() && !m_flow.isBusy()) {
        Q_EMIT skipChosen(rows, !m_flow.choices().skipped.contains(m_flow.check()->plan->fileRow(rows.front())));
        return true;
    }
    return Surface::eventFilter(watched, event);
}

void CheckStep::showCounts()
{
    const ImportCheck& check = *m_flow.check();
    const Plan& plan = *check.plan;
    QList<CountSegment> segments = {{QString(), Mark::None, plan.rowCount(), tr("all")}};
    for (const RowVerdict verdict :
         {RowVerdict::New, RowVerdict::Changed, RowVerdict::Same, RowVerdict::Conflict, RowVerdict::Rejected})
        segments.append(
            {verdictKey(verdict), ImportWords::mark(verdict), plan.count(verdict), ImportWords::verdict(verdict)});
    if (plan.count(RowVerdict::Skipped))
        segments.append({verdictKey(RowVerdict::Skipped), ImportWords::mark(RowVerdict::Skipped),
                         plan.count(RowVerdict::Skipped), ImportWords::verdict(RowVerdict::Skipped)});
    m_counts->setSegments(segments);
    const QString filter = m_flow.view().filter;
    const bool offered = filter.isEmpty() || filter == kProblems ||
                         std::any_of(segments.begin(), segments.end(), [&](const auto& s) { return s.key == filter; });
    if (!offered)
        return setFilter({});
    m_counts->setCurrent(filter == kProblems ? QString() : filter);
    const int problems = check.problems();
    m_problemsOnly->setText(tr("Only the %n problem(s)", nullptr, problems));
    m_problemsOnly->setAccessibleName(m_problemsOnly->text());
    m_problemsOnly->setEnabled(problems > 0 || filter == kProblems);
    m_problemsOnly->setChecked(filter == kProblems);
    m_export->setEnabled(problems > 0);
}

void CheckStep::showBottom() { m_bottom->showCheck(*m_flow.check(), m_flow.isBusy()); }

void CheckStep::setProblem(const QString& sentence) { m_banner->setSentence(Mark::AtRisk, sentence); }

void CheckStep::setBusy()
{
    m_model->setEditable(!m_flow.isBusy());
    // What is being written must not be changed meanwhile.
    const bool writing = m_flow.isWriting();
    m_bar->setEnabled(!writing);
    m_mapping->setEnabled(!writing);
    m_bottom->setWriting(writing);
    if (m_flow.check())
        showBottom();
}

void CheckStep::setFilter(const QString& filter)
{
    if (!m_flow.check())
        return;
    RowView view = m_flow.view();
    view.filter = filter;
    m_flow.setView(view);
    showCounts();
}

void CheckStep::goToProblem(int step)
{
    if (!m_flow.check() || m_flow.check()->problems() == 0)
        return;
    const QModelIndex here = m_table->currentIndex();
    int from = here.isValid() ? here.row() : step > 0 ? -1 : 0;
    // The row that the keyboard stands on may itself have its problem further right.
    if (here.isValid() && step > 0 && m_model->nextProblem(from - 1, 1) == from &&
        here.column() < m_model->problemColumn(from))
        --from;
    const int row = m_model->nextProblem(from, step);
    if (row < 0) { // the filter hides them
        m_wantedStep = step;
        setFilter(kProblems);
        return;
    }
    m_table->setCurrentIndex(m_model->index(row, m_model->problemColumn(row)));
    m_table->setFocus(Qt::ShortcutFocusReason);
}

} // namespace rostrum
