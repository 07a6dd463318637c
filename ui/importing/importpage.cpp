#include "ui/importing/importpage.h"
#include "ui/importing/checkstep.h"
#include "ui/importing/choosestep.h"
#include "ui/importing/importpanel.h"
#include "ui/importing/importwords.h"
#include "ui/importing/queuebar.h"
#include "ui/importing/resultstep.h"
#include "ui/importing/rowpart.h"
#include "ui/importing/rowsearch.h"
#include "ui/importing/steptrail.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/localfiles.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QAction>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>

namespace rostrum {

ImportPage::ImportPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_flow(desk),
      m_queue(m_flow),
      m_header(new PageHeader({})),
      m_search(new RowSearch(m_flow)),
      m_steps(new StepTrail),
      m_files(new QueueBar(m_queue, desk.isReadOnly())),
      m_stack(new QStackedWidget),
      m_choose(new ChooseStep),
      m_check(new CheckStep(m_flow, desk.reader(), desk.isReadOnly())),
      m_result(new ResultStep),
      m_panel(new ImportPanel)
{
    setObjectName(QStringLiteral("import"));
    setAcceptDrops(true);
    build();
    connectFlow();
    connectQueue();
    connectSteps();
    connectReading();
    connectDecisions();
    retranslate();
    setStep(Choose);
}

void ImportPage::build()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_files);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    row->addWidget(m_panel);
    for (QWidget* step : std::initializer_list<QWidget*>{m_choose, m_check, m_result})
        m_stack->addWidget(step);
    m_header->link()->setObjectName(QStringLiteral("import.history"));
    connect(m_header->link(), &LinkButton::clicked, this,
            [this] { Q_EMIT navigationRequested(QStringLiteral("imports"), {}); });
    m_header->addWidget(m_search);
    m_header->addWidget(m_steps);
}

void ImportPage::connectFlow()
{
    connect(&m_flow, &ImportFlow::busyChanged, this, [this] {
        m_choose->setBusy(m_flow.isBusy() && !m_flow.check());
        m_check->setBusy();
        m_panel->setEnabled(!m_flow.isWriting());
    });
    connect(&m_flow, &ImportFlow::checked, this, [this](bool fresh) {
        m_choose->setProblem({});
        m_panel->setCheck(m_flow.check());
        m_check->showCheck(fresh);
        orderFocus();
        if (fresh) {
            setStep(Check);
            m_check->table()->setFocus();
        }
        showHead();
        showStatus();
        Q_EMIT commandsChanged();
    });
    connect(&m_flow, &ImportFlow::leaving, this, [this] {
        m_check->clear();
        m_panel->setCheck(nullptr);
    });
    connect(&m_flow, &ImportFlow::ticked, this, [this] {
        m_panel->setCheck(m_flow.check());
        m_check->showTicks();
    });
    connect(&m_flow, &ImportFlow::rowsFound, m_check, &CheckStep::showRows);
    connect(&m_flow, &ImportFlow::failed, this, [this](const QString& sentence) {
        if (m_queue.isChecking())
            return; // it is said beside the others
        m_choose->setProblem(sentence);
        m_choose->setWaiting({});
        setStep(Choose);
    });
    connect(&m_flow, &ImportFlow::refused, this, [this](const QString& sentence) {
        if (m_flow.check()) {
            m_panel->setCheck(m_flow.check());
            m_check->showCheck(false); // the controls go back to what stands
            m_check->setProblem(sentence);
        }
        m_choose->setProblem(m_step == Choose ? sentence : QString());
        if (m_step == Result && !sentence.isEmpty())
            m_desk.prompts().tell(this, sentence, {});
    });
    connect(&m_flow, &ImportFlow::written, this, [this] {
        m_result->setDone(m_flow.done(), false);
        m_check->clear();
        m_panel->setCheck(nullptr);
        setStep(Result);
        m_result->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_flow, &ImportFlow::mappingSaved, this,
            [this](const QString& name) { Q_EMIT noteRequested(tr("Mapping “%1” saved").arg(name)); });
    connect(&m_flow, &ImportFlow::exported, this, [this](const QString& path) {
        Q_EMIT noteRequested(tr("Problem rows written to %1").arg(QFileInfo(path).fileName()));
    });
    connect(&m_desk, &Desk::changed, this, &ImportPage::onChanged);
}

void ImportPage::connectQueue()
{
    connect(&m_queue, &ImportQueue::changed, this, [this] {
        if (m_queue.at() < 0 || m_queue.isWorking() || m_flow.isBusy())
            return;
        const QueuedFile& file = m_queue.files()[size_t(m_queue.at())];
        if (file.state == QueuedFile::Failed) {
            m_choose->setProblem(file.sentence);
            m_choose->setWaiting({});
            setStep(Choose);
        } else if (file.state == QueuedFile::Written) {
            m_result->setDone(file.done, false);
            setStep(Result);
        }
    });
    connect(&m_queue, &ImportQueue::finished, this, [this] { m_result->setSummary(m_files->summary()); });
}

void ImportPage::connectSteps()
{
    connect(m_choose, &ChooseStep::chooseRequested, this, &ImportPage::chooseFile);
    connect(m_choose, &ChooseStep::resumeRequested, this, [this] { setStep(Check); });
    auto* write = new QAction(this);
    write->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    write->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(write, &QAction::triggered, this, [this] {
        if (m_step == Check)
            m_check->write();
    });
    addAction(write);
    connect(m_check, &CheckStep::backRequested, this, [this] {
        m_choose->setWaiting(m_flow.check() ? m_flow.check()->book->file : QString());
        setStep(Choose);
    });
    connect(m_check, &CheckStep::cancelRequested, this, [this] {
        m_queue.clear();
        m_flow.drop();
        m_choose->setWaiting({});
        setStep(Choose);
    });
    connect(m_check, &CheckStep::exportRequested, this, &ImportPage::exportProblems);
    connect(m_check, &CheckStep::rowsChosen, m_panel, &ImportPanel::setRows);
    connect(m_check, &CheckStep::skipChosen, m_panel->row(), &RowPart::skipChosen);
    connect(m_result, &ResultStep::exportRequested, this, &ImportPage::exportProblems);
    connect(m_result, &ResultStep::undoRequested, this, [this] { m_desk.undo(m_flow.done().change); });
    connect(m_result, &ResultStep::anotherRequested, this, [this] {
        setStep(Choose);
        chooseFile();
    });
}

// Controls are made as a file asks for them; the keyboard goes through them as the eye does: what the columns are, the
// rows, what the whole sheet shares, and last what writes.
void ImportPage::orderFocus()
{
    const QList<QWidget*> all = QList<QWidget*>{m_search} + m_files->controls() + m_check->controls() +
                                m_panel->controls() + m_check->buttons();
    for (qsizetype i = 1; i < all.size(); ++i)
        setTabOrder(all[i - 1], all[i]);
}

QString ImportPage::title() const { return tr("Import"); }

void ImportPage::retranslate()
{
    m_steps->retranslate();
    m_search->retranslate();
    m_header->link()->setText(tr("Past imports"));
    m_header->link()->setAccessibleName(m_header->link()->text());
    m_files->retranslate();
    m_choose->retranslate();
    m_check->retranslate();
    m_result->retranslate();
    m_panel->retranslate();
    showHead();
    showStatus();
}

void ImportPage::setStep(Step step)
{
    m_step = step;
    m_stack->setCurrentIndex(step);
    m_panel->setVisible(step == Check);
    m_steps->setStep(step);
    m_search->setVisible(step == Check);
    showHead();
    showStatus();
    Q_EMIT commandsChanged();
}

void ImportPage::showHead()
{
    const CheckPtr& check = m_flow.check();
    m_header->link()->setVisible(m_step != Check); // while a file is checked its own words need the room
    if (m_step != Check || !check) {
        m_header->setTitle(title());
        m_header->setCaption(m_step == Result ? m_flow.done().file : QString());
        return;
    }
    m_header->setTitle(tr("Import %1", "kind").arg(tableTitle(*check->choices.table)));
    m_header->setCaption(tr("%1 · %2 rows · %3 columns")
                             .arg(check->book->file, ImportWords::count(check->plan->rowCount()),
                                  ImportWords::count(check->sheet->columnCount())));
}

void ImportPage::showStatus()
{
    const CheckPtr& check = m_flow.check();
    if (m_step != Check || !check)
        return setStatus({}, m_step == Choose ? tr("A file can also be dropped on the window") : QString());
    const QString rows = ImportWords::count(check->plan->rowCount());
    setStatus(
        tr("Checked %1 / %1 rows · %2 s").arg(rows, QLocale().toString(double(check->milliseconds) / 1000, 'f', 1)),
        check->problems() ? tr("Double-click a cell to correct it, F8 to the next problem") : QString());
}

void ImportPage::activated()
{
    showStatus();
    if (m_step == Choose)
        m_choose->setFocus(Qt::OtherFocusReason);
}

void ImportPage::open(const QVariant& argument)
{
    const QStringList asked =
        argument.typeId() == QMetaType::QStringList ? argument.toStringList() : QStringList{argument.toString()};
    if (asked.value(0).isEmpty() || m_flow.isWriting())
        return;
    const QStringList sheets = ImportQueue::sheetsAmong(asked);
    m_choose->setProblem(sheets.isEmpty() ? tr("There is no sheet in this folder.") : QString());
    m_result->setSummary({});
    if (!sheets.isEmpty())
        m_queue.start(sheets);
}

void ImportPage::chooseFile()
{
    FilePrompt prompt;
    prompt.title = tr("Choose a file to import");
    prompt.many = true;
    prompt.filters = {tr("Sheets (%1)").arg(QStringLiteral("*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt")),
                      tr("All files (%1)").arg(QStringLiteral("*"))};
    m_desk.prompts().openFiles(this, prompt, [guard = QPointer<ImportPage>(this)](const QStringList& files) {
        if (guard)
            guard->open(files);
    });
}

void ImportPage::exportProblems()
{
    const CheckPtr check = m_flow.check() ? m_flow.check() : m_flow.done().check;
    if (!check)
        return;
    FilePrompt prompt;
    prompt.title = tr("Where should the problem rows go?");
    prompt.name = tr("%1 problem rows.xlsx").arg(QFileInfo(check->book->file).completeBaseName());
    prompt.filters = {tr("Sheets (%1)").arg(QStringLiteral("*.xlsx"))};
    m_desk.prompts().saveFile(this, prompt, QStringLiteral("xlsx"),
                              [guard = QPointer<ImportPage>(this)](const QString& path) {
                                  if (guard && !path.isEmpty())
                                      guard->m_flow.exportProblems(path);
                              });
}

bool ImportPage::can(Command command) const
{
    const bool problems = m_step == Check && m_flow.check() && m_flow.check()->problems() > 0;
    switch (command) {
    case Command::NextProblem:
    case Command::PreviousProblem:
    case Command::Export:
        return problems;
    case Command::Search:
    case Command::Filters:
        return m_step == Check;
    default:
        return false;
    }
}

void ImportPage::run(Command command)
{
    if (!can(command))
        return;
    if (command == Command::NextProblem || command == Command::PreviousProblem)
        m_check->goToProblem(command == Command::NextProblem ? 1 : -1);
    else if (command == Command::Export)
        exportProblems();
    else if (command == Command::Search)
        m_search->setFocus(Qt::ShortcutFocusReason);
    else
        Page::run(command);
}

void ImportPage::onChanged(const ChangeNotice& notice)
{
    const qint64 change = m_flow.done().change;
    if (change && notice.undoes == change) // undone, or brought back
        m_result->setDone(m_flow.done(), notice.origin == Origin::Undo);
    m_queue.markStale();
    // What is checked is checked against what is here now.
    if (!m_flow.check() || m_flow.isWriting())
        return;
    QStringList read = {QString::fromLatin1(m_flow.check()->choices.table->table)};
    for (const char* table : {"person", "department", "department_span", "title_span", "employment_span", "course",
                              "session", "form", "form_question"})
        read << QString::fromLatin1(table);
    if (std::any_of(read.begin(), read.end(), [&](const QString& table) { return notice.touches(table); }))
        m_flow.checkAgain();
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_flow.isWriting() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent* event)
{
    open(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

Page* makeImportPage(Desk& desk, QWidget* parent) { return new ImportPage(desk, parent); }

} // namespace rostrum
