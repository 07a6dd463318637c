#include "ui/history/importspage.h"
#include "ui/desk/desk.h"
#include "ui/history/importrowsmodel.h"
#include "ui/history/importsmodel.h"
#include "ui/importing/importwords.h"
#include "ui/shell/style.h"
#include "ui/tables/rowevidence.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kImportsShown = 5000; // imports; older ones are on the console

class ImportsPage : public Page {
    Q_DECLARE_TR_FUNCTIONS(ImportsPage)
public:
    ImportsPage(Desk& desk, QWidget* parent)
        : Page(parent), m_desk(desk), m_model(new ImportsModel(this)), m_rows(new ImportRowsModel(desk.reader(), this))
    {
        setObjectName(QStringLiteral("importsPage"));
        build();
        connect(&desk, &Desk::changed, this, [this] { isVisible() ? load() : void(); });
        retranslate();
    }

    QString title() const override { return tr("Past imports"); }
    void activated() override { load(); }
    void retranslate() override;
    bool can(Command command) const override
    {
        return command == Command::Evidence && m_rowView->currentIndex().isValid() &&
               m_rows->description(m_rowView->currentIndex().row()).here;
    }
    void run(Command command) override
    {
        if (can(command))
            showEvidence(m_rowView->currentIndex().row());
    }

private:
    void build();
    QWidget* buildRows();
    void load();
    void show(const std::vector<ImportRecord>& records);
    void showImport();
    void showRows(const ImportRecord& record, const std::vector<ImportedRow>& rows);
    void refreshButtons();
    void openRow(int row);
    void showEvidence(int row);
    const ImportRecord* chosen() const
    {
        const QModelIndex current = m_view->currentIndex();
        return current.isValid() && current.row() < m_model->rowCount() ? &m_model->entry(current.row()) : nullptr;
    }

    Desk& m_desk;
    ImportsModel* m_model;
    ImportRowsModel* m_rows;
    PageHeader* m_header;
    QPushButton* m_undo;
    TableView* m_view;
    TableView* m_rowView;
    SectionHeader* m_rowHead;
    EmptyState* m_empty;
    QStackedLayout* m_body;
    CancelFlag m_reading; ///< of the rows; a newer choice cancels it
};

void ImportsPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PageHeader({});
    m_undo = m_header->addButton({}, Glyph::Undo);
    m_undo->setObjectName(QStringLiteral("undoImport"));
    column->addWidget(m_header);
    m_view = new TableView(QStringLiteral("imports"), title());
    m_view->setObjectName(QStringLiteral("imports.table"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setLeaving({ImportsModel::Hash, ImportsModel::Sheet, ImportsModel::FirstCount + int(RowVerdict::Skipped),
                        ImportsModel::FirstCount + int(RowVerdict::Same), ImportsModel::Officer});
    if (!m_view->columnsRemembered()) {
        const int widths[] = {146, 180, 90, 80, 80, 76, 56, 56, 56, 56, 56, 56, 80};
        for (int section = 0; section < m_model->columnCount(); ++section)
            m_view->setColumnWidth(section,
                                   std::max(widths[section], m_view->horizontalHeader()->sectionSizeHint(section)));
    }
    auto* both = new QSplitter(Qt::Vertical);
    both->setChildrenCollapsible(false);
    both->addWidget(m_view);
    both->addWidget(buildRows());
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    m_empty = new EmptyState(Glyph::Import);
    auto* nothing = new QWidget;
    auto* top = new QVBoxLayout(nothing);
    top->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    top->addWidget(m_empty);
    top->addStretch(1);
    m_empty->button()->setObjectName(QStringLiteral("imports.import"));
    auto* body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(both);
    m_body->addWidget(nothing);
    column->addWidget(body, 1);
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigationRequested(QStringLiteral("import"), {}); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const ImportRecord* record = chosen(); record && record->change)
            m_desk.undo(*record->change);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportsPage::showImport);
}

QWidget* ImportsPage::buildRows()
{
    auto* part = new Surface(Back::Page, Qt::TopEdge);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_rowHead = new SectionHeader({});
    m_rowHead->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    m_rowHead->link()->setObjectName(QStringLiteral("imports.openRow"));
    column->addWidget(m_rowHead);
    m_rowView = new TableView(QStringLiteral("importRows"), {});
    m_rowView->setObjectName(QStringLiteral("imports.rows"));
    m_rowView->setCompact(true);
    m_rowView->setModel(m_rows);
    m_rowView->setSelectionBehavior(QAbstractItemView::SelectRows);
    if (!m_rowView->columnsRemembered()) {
        const int widths[] = {110, 160, 460};
        for (int section = 0; section < ImportRowsModel::Sections; ++section)
            m_rowView->setColumnWidth(section, widths[section]);
    }
    column->addWidget(m_rowView, 1);
    connect(m_rowHead->link(), &LinkButton::clicked, this, [this] { openRow(m_rowView->currentIndex().row()); });
    connect(m_rowView, &TableView::evidenceRequested, this, [this](const QModelIndex& at) { openRow(at.row()); });
    connect(m_rowView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        refreshButtons();
        Q_EMIT commandsChanged();
    });
    return part;
}

void ImportsPage::retranslate()
{
    m_header->setTitle(title());
    m_undo->setText(tr("Undo this import"));
    m_undo->setAccessibleName(m_undo->text());
    m_view->setAccessibleName(title());
    m_rowView->setAccessibleName(tr("Rows of the import"));
    m_model->retranslate();
    m_empty->setTexts(tr("Nothing was imported yet"),
                      tr("Every import will stand here with its file and its counts, and can be undone here."),
                      tr("Import a sheet…"));
    showImport();
}

void ImportsPage::load()
{
    m_desk.read<std::vector<ImportRecord>>(
        this, [](Connection& db) { return importHistory(db, kImportsShown); },
        [this](const std::vector<ImportRecord>& records) { show(records); });
}

void ImportsPage::show(const std::vector<ImportRecord>& records)
{
    m_view->holdTop();
    m_model->setEntries(records);
    m_view->releaseTop();
    m_body->setCurrentIndex(records.empty() ? 1 : 0);
    m_header->setCaption(tr("%n import(s); each can be undone, also after a restart", nullptr, int(records.size())));
    setStatus(tr("%n import(s)", nullptr, int(records.size())),
              tr("Enter opens a row where it is now, F4 shows where it came from"));
    if (!records.empty() && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
    else
        showImport();
}

// The rows of the import in hand; what is shown stays until they are there.
void ImportsPage::showImport()
{
    if (m_reading)
        *m_reading = true;
    m_reading = nullptr;
    refreshButtons();
    const ImportRecord* record = chosen();
    if (!record)
        return showRows({}, {});
    m_reading = makeCancelFlag();
    m_desk.read<std::vector<ImportedRow>>(
        this, [import = record->id](Connection& db) { return importedRows(db, import); },
        [this, asked = *record, flag = m_reading](const std::vector<ImportedRow>& rows) {
            if (flag == m_reading)
                showRows(asked, rows);
        },
        m_reading);
}

void ImportsPage::showRows(const ImportRecord& record, const std::vector<ImportedRow>& rows)
{
    m_rows->setRows(factTable(record.kind), factTable(record.kind) ? rows : std::vector<ImportedRow>());
    m_rowHead->setTitle(record.source.file.isEmpty() ? tr("Rows") : tr("Rows from %1").arg(record.source.file));
    m_rowHead->setCaption(record.source.file.isEmpty()
                              ? QString()
                              : tr("%n row(s) of the file are kept here", nullptr, int(rows.size())));
    refreshButtons();
    Q_EMIT commandsChanged();
}

void ImportsPage::refreshButtons()
{
    const ImportRecord* record = chosen();
    const bool can = record && record->change && !record->undone && !m_desk.isReadOnly();
    m_undo->setEnabled(can);
    m_undo->setToolTip(can                   ? QString()
                       : m_desk.isReadOnly() ? tr("This workspace is open for reading only.")
                       : !record             ? tr("Choose an import in the list.")
                       : record->undone      ? tr("This import is undone already.")
                                             : tr("This import changed nothing."));
    const int row = m_rowView->currentIndex().row();
    const bool here = row >= 0 && row < m_rows->rowCount() && m_rows->description(row).here;
    LinkButton* open = m_rowHead->link();
    open->setVisible(here);
    if (!here)
        return;
    const FactTable* table = factTable(m_rows->description(row).page);
    open->setText(table ? tr("Open in “%1”").arg(tableTitle(*table)) : QString());
    open->setAccessibleName(open->text());
    open->updateGeometry();
}

void ImportsPage::openRow(int row)
{
    if (row < 0 || row >= m_rows->rowCount())
        return;
    if (const RowDescription asked = m_rows->description(row); asked.here)
        Q_EMIT navigationRequested(asked.page, asked.open);
}

void ImportsPage::showEvidence(int row)
{
    const FactTable* table = factTable(m_rows->description(row).page);
    m_desk.read<Evidence>(
        this, [table, id = m_rows->row(row)](Connection& db) { return rowEvidence(db, *table, id); },
        [this](const Evidence& evidence) {
            if (!evidence.title.isEmpty())
                Q_EMIT evidenceRequested(evidence);
        });
}
} // namespace

Page* makeImportsPage(Desk& desk, QWidget* parent) { return new ImportsPage(desk, parent); }

} // namespace rostrum
