#include "ui/printlog/printlogpage.h"
#include "models/exchange/csvwriter.h"
#include "ui/desk/desk.h"
#include "ui/printlog/printlogmodel.h"
#include "ui/shell/style.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QHeaderView>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kShown = 10000; // papers; older ones are on the console and in the sheet

Result<int> writeCsv(Connection& db, const QString& path)
{
    ROSTRUM_TRY(entries, printLog(db));
    CsvWriter out(path);
    ROSTRUM_CHECK(out.open());
    QStringList fields;
    for (int section = 0; section < PrintLogModel::Sections; ++section)
        fields << PrintLogModel::title(section);
    ROSTRUM_CHECK(out.row(fields));
    for (const PrintEntry& entry : entries) {
        fields.clear();
        for (int section = 0; section < PrintLogModel::Sections; ++section)
            fields << PrintLogModel::text(entry, section);
        ROSTRUM_CHECK(out.row(fields));
    }
    ROSTRUM_CHECK(out.finish());
    return int(entries.size());
}

class PrintLogPage : public Page {
    Q_DECLARE_TR_FUNCTIONS(PrintLogPage)
public:
    PrintLogPage(Desk& desk, QWidget* parent) : Page(parent), m_desk(desk), m_model(new PrintLogModel(this))
    {
        setObjectName(QStringLiteral("printLogPage"));
        build();
        retranslate();
    }

    QString title() const override { return tr("Print log"); }
    void activated() override { load(); }
    void retranslate() override;
    bool can(Command command) const override { return command == Command::Export && m_model->rowCount() > 0; }
    void run(Command command) override
    {
        if (can(command))
            exportRows();
    }

private:
    void build();
    void load();
    void show(const std::vector<PrintEntry>& entries);
    void exportRows();

    Desk& m_desk;
    PrintLogModel* m_model;
    PageHeader* m_header;
    QPushButton* m_export;
    TableView* m_view;
    EmptyState* m_empty;
    QStackedLayout* m_body;
};

void PrintLogPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PageHeader({});
    m_export = m_header->addButton({}, Glyph::Export);
    m_export->setObjectName(QStringLiteral("printlog.export"));
    column->addWidget(m_header);
    m_view = new TableView(QStringLiteral("printlog"), {});
    m_view->setObjectName(QStringLiteral("printlog.table"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setLeaving({PrintLogModel::Hash, PrintLogModel::Officer, PrintLogModel::Rows, PrintLogModel::Rules});
    if (!m_view->columnsRemembered()) {
        const int widths[] = {146, 84, 150, 210, 96, 150, 70, 200, 60, 60, 84};
        for (int section = 0; section < PrintLogModel::Sections; ++section)
            m_view->setColumnWidth(section,
                                   std::max(widths[section], m_view->horizontalHeader()->sectionSizeHint(section)));
    }
    m_empty = new EmptyState(Glyph::Print);
    m_empty->button()->setObjectName(QStringLiteral("printlog.reports"));
    auto* nothing = new QWidget;
    auto* top = new QVBoxLayout(nothing);
    top->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    top->addWidget(m_empty);
    top->addStretch(1);
    auto* body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(m_view);
    m_body->addWidget(nothing);
    column->addWidget(body, 1);
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigationRequested(QStringLiteral("reports"), {}); });
    connect(m_export, &QPushButton::clicked, this, &PrintLogPage::exportRows);
}

void PrintLogPage::retranslate()
{
    m_header->setTitle(title());
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(m_export->text());
    m_view->setAccessibleName(title());
    m_empty->setTexts(tr("No report was printed or saved yet"),
                      tr("Each one will stand here with who made it, when, by which rules and with the hash of its "
                         "file, so that a paper can be checked later."),
                      tr("To the reports"));
    m_model->retranslate();
}

void PrintLogPage::load()
{
    m_desk.read<std::vector<PrintEntry>>(
        this, [](Connection& db) { return printLog(db, kShown); },
        [this](const std::vector<PrintEntry>& entries) { show(entries); });
}

void PrintLogPage::show(const std::vector<PrintEntry>& entries)
{
    m_view->holdTop();
    m_model->setEntries(entries);
    m_view->releaseTop();
    m_body->setCurrentIndex(entries.empty() ? 1 : 0);
    m_export->setEnabled(!entries.empty());
    m_header->setCaption(entries.empty() ? QString()
                                         : tr("%n report(s) printed or saved", nullptr, int(entries.size())));
    setStatus(tr("%n report(s)", nullptr, int(entries.size())),
              tr("A file whose SHA-256 is not the one here was changed after it was saved"));
    if (!entries.empty() && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
    Q_EMIT commandsChanged();
}

void PrintLogPage::exportRows()
{
    FilePrompt prompt;
    prompt.title = tr("Export the print log");
    prompt.name = title() + QStringLiteral(".csv");
    prompt.filters = {tr("Sheets (*.csv)")};
    m_desk.prompts().saveFile(
        this, prompt, QStringLiteral("csv"), [this, guard = QPointer<PrintLogPage>(this)](const QString& path) {
            if (!guard || path.isEmpty())
                return;
            m_desk.read<int>(
                this, [path](Connection& db) { return writeCsv(db, path); },
                [this, path](int rows) {
                    Q_EMIT noteRequested(tr("%n line(s) exported to %1", nullptr, rows).arg(path));
                });
        });
}
} // namespace

Page* makePrintLogPage(Desk& desk, QWidget* parent) { return new PrintLogPage(desk, parent); }

} // namespace rostrum
