#include "ui/tables/factpage.h"
#include "ui/attachments/attachmentlist.h"
#include "ui/tables/rowdialog.h"
#include "ui/tables/rowevidence.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr size_t kMostPeople = 500; // of a search by pinyin: more are no answer
} // namespace

FactPage::FactPage(Desk& desk, const FactTable& table, QWidget* parent)
    : Page(parent), m_desk(desk), m_table(table), m_model(new FactModel(desk, table, this))
{
    setObjectName(QString::fromLatin1(table.key) + QStringLiteral("Page"));
    build();
    connect(m_model, &FactModel::aboutToUpdate, m_view, &TableView::holdTop);
    connect(m_model, &FactModel::loaded, m_view, &TableView::releaseTop);
    connect(m_model, &FactModel::loaded, this, [this] {
        refreshStatus();
        chooseWanted();
        refreshLink();
    });
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        if (notice.touches(QStringLiteral("department")))
            fillFilters();
    });
}

QString FactPage::title() const { return tableTitle(m_table); }

void FactPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PageHeader(title());
    auto* exportButton = m_header->addButton(tr("Export"), Glyph::Export);
    exportButton->setObjectName(QStringLiteral("export"));
    connect(exportButton, &QPushButton::clicked, this, &FactPage::exportRows);
    m_add = m_header->addButton(tr("Add"), Glyph::Plus);
    m_add->setObjectName(QStringLiteral("add"));
    m_add->setEnabled(!m_desk.isReadOnly());
    if (m_desk.isReadOnly())
        m_add->setToolTip(tr("This workspace is open for reading only."));
    connect(m_add, &QPushButton::clicked, this, &FactPage::addRowByHand);
    column->addWidget(m_header);
    m_filters = new FilterBar;
    column->addWidget(m_filters);
    m_view = new TableView(QString::fromLatin1(m_table.key), title());
    m_view->setObjectName(QStringLiteral("table"));
    m_view->setModel(m_model);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    if (!m_view->columnsRemembered())
        setWidths();
    addFilters();
    m_empty = new EmptyState(Glyph::Document);
    connect(m_empty, &EmptyState::acted, this,
            [this] { isFiltered() ? m_filters->clear() : Q_EMIT navigationRequested(QStringLiteral("import"), {}); });
    auto* body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(m_view);
    m_body->addWidget(m_empty);
    column->addWidget(body, 1);
    connect(m_view, &TableView::selectionCounted, this, [this](int rows) {
        m_selected = rows;
        refreshStatus();
    });
    connect(m_view, &TableView::evidenceRequested, this, &FactPage::showEvidence);
    // F4 asks for the row in hand: it is there as soon as there is one.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now, const QModelIndex& before) {
                refreshPapers();
                refreshLink();
                if (now.isValid() != before.isValid())
                    Q_EMIT commandsChanged();
            });
    auto* remove = new QAction(tr("Remove"), m_view);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &FactPage::removeSelected);
    m_view->addAction(remove);
    addClipboardActions();
}

void FactPage::setPapers(const QList<RowPaper>& papers)
{
    m_papers = papers;
    if (papers.isEmpty() || m_print)
        return;
    m_print = m_header->addButton(tr("Print"), Glyph::Print);
    m_print->setObjectName(QStringLiteral("print"));
    auto* menu = new QMenu(m_print);
    connect(menu, &QMenu::aboutToShow, this, &FactPage::fillPapers);
    m_print->setMenu(menu);
    fillPapers();
    refreshPapers();
}

// Those that fit the row in hand.
void FactPage::fillPapers()
{
    QMenu* menu = m_print->menu();
    menu->clear();
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid())
        return;
    const RowData row = m_model->row(at.row());
    for (const RowPaper& paper : m_papers) {
        if (row.id.isNull() || (paper.fits && !paper.fits(row)))
            continue;
        QAction* action = menu->addAction(paper.title());
        action->setObjectName(QStringLiteral("print.") + paper.key);
        connect(action, &QAction::triggered, this, [this, show = paper.show, row] { show(row, window()); });
    }
}

void FactPage::refreshPapers()
{
    if (!m_print)
        return;
    const bool chosen = m_view->currentIndex().isValid();
    m_print->setEnabled(chosen);
    m_print->setToolTip(chosen ? QString() : tr("Choose a row first: the papers are about it."));
}

void FactPage::setLink(const RowLink& link)
{
    m_link = link;
    m_open = m_header->addButton(link.title(), Glyph::Person);
    m_open->setObjectName(QStringLiteral("open.") + link.page);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const QModelIndex at = m_view->currentIndex(); at.isValid())
            Q_EMIT navigationRequested(m_link.page, m_model->row(at.row()).key);
    });
    refreshLink();
}

void FactPage::refreshLink()
{
    if (!m_open)
        return;
    const QModelIndex at = m_view->currentIndex();
    const bool fits = at.isValid() && at.row() < m_model->rowCount() && m_link.fits(m_model->row(at.row()));
    m_open->setText(m_link.title());
    m_open->setAccessibleName(m_open->text());
    m_open->setEnabled(fits);
    m_open->setToolTip(fits ? QString() : m_link.reason());
}

// As declared, and wide enough for the words of the language in force.
void FactPage::setWidths()
{
    constexpr int kPadding = 28;
    const QFontMetrics metrics(m_view->font());
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const Column& shown = m_table.columns[size_t(m_model->columnOf(section))];
        int width = std::max(shown.width, m_view->horizontalHeader()->sectionSizeHint(section));
        for (const Word& word : shown.words)
            width = std::max(width, metrics.horizontalAdvance(wordTitle(shown.words, QString::fromLatin1(word.key))) +
                                        kPadding);
        m_view->setColumnWidth(section, width);
        if (shown.hidden)
            m_view->setColumnHidden(section, true);
    }
}

void FactPage::addFilters()
{
    if (isPeople()) {
        m_filters->addChoice(QStringLiteral("department"), tr("Department"), {{tr("All"), QString()}});
        m_filters->addChoice(QStringLiteral("is_trainer"), tr("Who"),
                             {{tr("Everyone"), QString()}, {tr("Trainers"), QStringLiteral("1")}});
    }
    for (const Column& column : m_table.columns) {
        if (column.kind != Kind::Word || column.place != Place::Row || column.hidden)
            continue;
        QList<FilterBar::Choice> choices{{tr("All"), QString()}};
        for (const Word& word : column.words)
            choices.append({wordTitle(column.words, QString::fromLatin1(word.key)), QString::fromLatin1(word.key)});
        m_filters->addChoice(QString::fromLatin1(column.key), columnTitle(column), choices);
    }
    m_filters->addSearch(isPeople() ? tr("Name, number, pinyin") : tr("Search"));
    m_filters->addColumns(m_view);
    connect(m_filters, &FilterBar::changed, this, &FactPage::refresh);
    connect(m_filters, &FilterBar::searchChanged, this, &FactPage::refresh);
}

void FactPage::fillFilters()
{
    if (!isPeople())
        return;
    m_desk.read<std::vector<RowData>>(
        this, [](Connection& db) { return listRows(db, *factTable(QStringLiteral("departments")), {}); },
        [this](const std::vector<RowData>& rows) {
            QList<FilterBar::Choice> choices{{tr("All"), QString()}};
            for (const RowData& row : rows)
                choices.append({row.fields[0].text, row.fields[0].text});
            m_filters->setChoices(QStringLiteral("department"), choices);
        });
}

void FactPage::activated()
{
    if (m_started)
        return;
    m_started = true;
    fillFilters();
    refresh();
}

RowQuery FactPage::currentQuery() const
{
    RowQuery query = m_model->query();
    query.where.clear();
    for (const Column& column : m_table.columns) {
        const QString key = QString::fromLatin1(column.key);
        const QString value = m_filters->value(key).toString();
        if (!value.isEmpty())
            query.where.push_back({key, value});
    }
    query.search = m_filters->searchText().trimmed();
    query.people.clear();
    if (const auto index = m_desk.searchIndex(); index && !query.search.isEmpty()) {
        query.people = index->matchingPeople(query.search);
        if (query.people.size() > kMostPeople)
            query.people.resize(kMostPeople);
    }
    return query;
}

void FactPage::refresh() { m_model->setQuery(currentQuery()); }

void FactPage::refreshStatus()
{
    showEmpty();
    QStringList left{tr("%Ln rows", nullptr, int(m_model->total()))};
    if (m_selected > 0)
        left << tr("%Ln selected", nullptr, m_selected);
    setStatus(left.join(QStringLiteral(" · ")), tr("F2 or typing edits a cell, F4 shows where it came from"));
    Q_EMIT commandsChanged();
}

bool FactPage::isFiltered() const
{
    const RowQuery& query = m_model->query();
    return !query.search.isEmpty() || !query.where.empty();
}

void FactPage::showEmpty()
{
    if (m_model->total() > 0 || !m_model->isLoaded()) {
        m_body->setCurrentIndex(0);
        return;
    }
    const QString name = title(), search = m_model->query().search;
    if (isFiltered())
        m_empty->setTexts(tr("Nothing found"),
                          search.isEmpty() ? tr("No row fits the filters above.")
                                           : tr("No row holds “%1”.").arg(search),
                          tr("Clear the filters"));
    else
        m_empty->setTexts(tr("No rows yet: %1").arg(name), tr("Import a sheet, or drop a file here."),
                          tr("Import a sheet…"));
    m_body->setCurrentIndex(1);
}

void FactPage::open(const QVariant& argument)
{
    activated();
    m_filters->clear();
    m_filters->setSearchText(argument.toString());
    m_wanted = argument.toString();
    refresh();
}

// Whoever was asked for is chosen, and the keyboard is there.
void FactPage::chooseWanted()
{
    if (m_wanted.isEmpty())
        return;
    const QString wanted = std::exchange(m_wanted, {});
    const QHeaderView* header = m_view->horizontalHeader();
    int section = 0; // the first that is shown
    for (int visual = header->count() - 1; visual >= 0; --visual)
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            section = header->logicalIndex(visual);
    constexpr int kLooked = 50; // further down nobody sees it
    int row = 0;
    for (int i = 0; i < std::min(kLooked, m_model->rowCount()); ++i)
        if (m_model->row(i).key == wanted) {
            row = i;
            break;
        }
    if (m_model->rowCount() == 0)
        return;
    m_view->setCurrentIndex(m_model->index(row, section));
    m_view->setFocus(Qt::OtherFocusReason);
}

bool FactPage::can(Command command) const
{
    switch (command) {
    case Command::Search:
    case Command::Filters:
        return true;
    case Command::Export:
        return m_model->total() > 0;
    case Command::Print:
        return m_print && m_print->isEnabled();
    case Command::Evidence:
        return m_view->currentIndex().isValid();
    default:
        return false;
    }
}

void FactPage::run(Command command)
{
    switch (command) {
    case Command::Search:
        m_filters->focusSearch();
        break;
    case Command::Filters:
        m_filters->focusFirst();
        break;
    case Command::Export:
        exportRows();
        break;
    case Command::Print:
        if (can(command))
            m_print->menu()->popup(m_print->mapToGlobal(QPoint(0, m_print->height())));
        break;
    case Command::Evidence:
        showEvidence(m_view->currentIndex());
        break;
    default:
        break;
    }
}

void FactPage::retranslate()
{
    m_header->setTitle(title());
    if (m_print)
        m_print->setText(tr("Print"));
    refreshLink();
    refreshStatus();
}

void FactPage::addRowByHand() { askForRow(m_desk, m_table, this); }

void FactPage::removeSelected()
{
    std::vector<Id> ids;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        const Id id = m_model->row(index.row()).id;
        if (!id.isNull() && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    if (ids.empty() || m_desk.isReadOnly())
        return;
    Question question;
    question.sentence = tr("Remove %Ln rows?", nullptr, int(ids.size()));
    question.detail = tr("This is one step and can be undone.");
    question.accept = tr("Remove %Ln rows", nullptr, int(ids.size()));
    question.dangerous = true;
    m_desk.prompts().ask(this, question, [this, guard = QPointer<FactPage>(this), ids](Answer answer) {
        if (!guard || answer != Answer::Accept)
            return;
        Desk::Write write;
        write.label = {QStringLiteral("remove-many"), {QString::fromLatin1(m_table.key), QString::number(ids.size())}};
        write.work = [table = &m_table, ids](Change& change) -> Result<void> {
            for (const Id& id : ids)
                ROSTRUM_CHECK(removeRow(change, *table, id));
            return {};
        };
        m_desk.write(this, std::move(write));
    });
}

void FactPage::showEvidence(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const RowData row = m_model->row(index.row());
    m_desk.read<Evidence>(
        this, [table = &m_table, row](Connection& db) { return rowEvidence(db, *table, row); },
        [this, row](const Evidence& evidence) {
            Q_EMIT evidenceRequested(evidence);
            // Shown by now: what proves the row stands below it.
            const QString table = QString::fromLatin1(m_table.table);
            auto* panel = takesEvidence(table) ? window()->findChild<EvidencePanel*>() : nullptr;
            if (panel && panel->title() == evidence.title)
                panel->addExtra(new AttachmentList(m_desk, table, row.id));
        });
}

// What is listed now, with the columns that are shown now.
void FactPage::exportRows()
{
    FilePrompt prompt;
    prompt.title = tr("Export %1").arg(title());
    prompt.name = title() + QStringLiteral(".csv");
    prompt.filters = {tr("Sheets (*.csv)")};
    std::vector<int> columns;
    for (int visual = 0; visual < m_model->columnCount(); ++visual) {
        const int section = m_view->horizontalHeader()->logicalIndex(visual);
        if (!m_view->isColumnHidden(section))
            columns.push_back(m_model->columnOf(section));
    }
    m_desk.prompts().saveFile(this, prompt, QStringLiteral("csv"),
                              [this, guard = QPointer<FactPage>(this), columns](const QString& path) {
                                  if (!guard || path.isEmpty())
                                      return;
                                  m_desk.read<int>(
                                      this,
                                      [table = &m_table, query = m_model->query(), columns, path](Connection& db) {
                                          return exportCsv(db, *table, query, columns, path);
                                      },
                                      [this, path](int rows) {
                                          Q_EMIT noteRequested(tr("%Ln rows exported to %1", nullptr, rows).arg(path));
                                      });
                              });
}

} // namespace rostrum
