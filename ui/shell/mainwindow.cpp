#include "ui/shell/mainwindow.h"
#include "ui/shell/firststart.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/shellpalette.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/style.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undonote.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/localfiles.h"
#include "ui/widgets/tableview.h"
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
// In the order of Tab, for a splitter turns the order of children round; and a page that shows a list or an editor in
// turns has tables that nobody sees.
QList<TableView*> tablesInSight(const QWidget* page)
{
    QList<TableView*> tables;
    for (const QWidget* at = page->nextInFocusChain(); at != page; at = at->nextInFocusChain())
        if (auto* table = qobject_cast<const TableView*>(at); table && page->isAncestorOf(at) && at->isVisibleTo(page))
            tables.append(const_cast<TableView*>(table));
    return tables;
}
} // namespace

MainWindow::MainWindow(QList<PageEntry> pages, Actions& actions, QWidget* parent)
    : QMainWindow(parent), m_pages(std::move(pages)), m_actions(actions)
{
    std::stable_sort(m_pages.begin(), m_pages.end(), [](const PageEntry& a, const PageEntry& b) {
        return std::pair(a.atBottom, a.order) < std::pair(b.atBottom, b.order);
    });
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(appIcon());
    setAcceptDrops(true);
    setMinimumSize(800, 520);
    resize(1440, 870);
    build();
    addShellActions(*this, m_actions);
    for (const ActionEntry& entry : m_actions.entries())
        addAction(m_actions.find(entry.id));
    connect(&m_actions, &Actions::added, this, [this](const QString& id) { addAction(m_actions.find(id)); });
    m_top->retranslate();
    connectParts();
    setUndo({}, false);
    setRedo({}, false);
    setWorkspace({});
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_top = new TopBar(m_actions);
    setMenuWidget(m_top);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_rail = new Rail(m_pages);
    m_stack = new QStackedWidget;
    m_evidence = new EvidencePanel;
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(QStringLiteral("evidenceSplitter"));
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_evidence);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setStretchFactor(0, 1);
    m_evidence->hide();
    m_first = new FirstStart;
    m_stack->addWidget(m_first);
    row->addWidget(m_rail);
    row->addWidget(m_splitter, 1);
    m_status = new StatusBar;
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    m_note = new UndoNote(m_stack);
    m_palette = new CommandPalette(this);
    m_shellHits = std::make_unique<ShellPalette>(m_pages, m_actions, [this](const QString& key) { showPage(key); });
    m_palette->addProvider(m_shellHits.get());
}

void MainWindow::connectParts()
{
    connect(m_top, &TopBar::undoRequested, this, &MainWindow::undoRequested);
    connect(m_top, &TopBar::redoRequested, this, &MainWindow::redoRequested);
    connect(m_top, &TopBar::undoManyRequested, this, &MainWindow::undoManyRequested);
    connect(m_top, &TopBar::findRequested, this, &MainWindow::openPalette);
    connect(m_top, &TopBar::syncRequested, this, &MainWindow::syncRequested);
    connect(m_note, &UndoNote::undoRequested, this, &MainWindow::undoRequested);
    connect(m_rail, &Rail::chosen, this, [this](const QString& key) { showPage(key); });
    connect(m_first, &FirstStart::newRequested, this, &MainWindow::newRequested);
    connect(m_first, &FirstStart::openRequested, this, &MainWindow::openRequested);
    connect(m_first, &FirstStart::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_first, &FirstStart::recentRequested, this, &MainWindow::recentRequested);
    connect(m_splitter, &QSplitter::splitterMoved, this, &MainWindow::keepPanelWidth);
    connect(m_evidence, &EvidencePanel::closed, this, &MainWindow::closeEvidence);
    const auto forward = [this](auto signal) {
        return [this, signal](const auto&... values) {
            if (Page* front = page())
                Q_EMIT(front->*signal)(values...);
        };
    };
    connect(m_evidence, &EvidencePanel::sourceActivated, this, forward(&Page::sourceActivated));
    connect(m_evidence, &EvidencePanel::linkActivated, this, forward(&Page::evidenceLinkActivated));
    connect(m_evidence, &EvidencePanel::printRequested, this, forward(&Page::evidencePrintRequested));
}

void MainWindow::setWorkspace(const QString& file)
{
    const bool open = !file.isEmpty();
    setWindowTitle(open ? QFileInfo(file).fileName() + QStringLiteral(" — Rostrum") : QStringLiteral("Rostrum"));
    setWindowFilePath(file);
    m_rail->setVisible(open && !m_pages.isEmpty());
    resetPages();
    for (const PageEntry& entry : std::as_const(m_pages)) {
        if (QAction* action = m_actions.find(QStringLiteral("page.") + entry.key))
            action->setEnabled(open);
    }
    if (open && !m_pages.isEmpty())
        showPage(m_pages.first().key);
    else
        m_first->setFocus(Qt::OtherFocusReason);
}

void MainWindow::setRecent(const QStringList& files) { m_first->setRecent(files); }

void MainWindow::resetPages()
{
    closeEvidence();
    m_key.clear();
    m_stack->setCurrentWidget(m_first);
    for (Page* page : std::as_const(m_made)) {
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_made.clear();
    m_rail->setCurrent({});
    m_status->setTexts({}, {});
    refreshCommands();
}

Page* MainWindow::page() const { return m_made.value(m_key); }

void MainWindow::showPage(const QString& key, const QVariant& argument)
{
    const auto entry = std::find_if(m_pages.begin(), m_pages.end(), [&](const PageEntry& e) { return e.key == key; });
    if (entry == m_pages.end()) {
        const auto behind =
            std::find_if(m_pages.begin(), m_pages.end(), [&](const PageEntry& e) { return e.tables.contains(key); });
        if (behind != m_pages.end())
            showPage(behind->key, argument.isValid() ? QStringList{key, argument.toString()} : QStringList{key});
        return;
    }
    Page*& target = m_made[key];
    if (!target) {
        target = entry->factory(m_stack);
        target->setObjectName(QStringLiteral("page.") + key);
        target->setAccessibleName(entry->title());
        m_stack->addWidget(target);
        connectPage(target);
    }
    if (m_key != key)
        closeEvidence();
    // Whoever walks along the navigation goes on there; else whoever asks for a page wants to work on it.
    const bool follows = !m_rail->isAncestorOf(focusWidget());
    QWidget* last = target->focusWidget(); // before Qt looks for the next best
    m_key = key;
    m_stack->setCurrentWidget(target);
    m_rail->setCurrent(key);
    refreshCommands();
    refreshStatus();
    m_note->raise();
    if (follows)
        focusPage(target, last);
    target->activated();
    if (argument.isValid())
        target->open(argument);
}

// Where the keyboard was on this page, else in its table.
void MainWindow::focusPage(Page* page, QWidget* last)
{
    if (!last || !last->isVisibleTo(page) || !last->isEnabled())
        last = tablesInSight(page).value(0);
    if (last)
        last->setFocus(Qt::OtherFocusReason);
}

void MainWindow::connectPage(Page* made)
{
    // What a page in the background says of itself is not for the frame.
    const auto inFront = [this, made](auto run) {
        return [this, made, run](const auto&... values) {
            if (made == page())
                run(values...);
        };
    };
    connect(made, &Page::evidenceRequested, this, inFront([this](const Evidence& e) { showEvidence(e); }));
    connect(made, &Page::evidenceClosed, this, inFront([this] { closeEvidence(); }));
    connect(made, &Page::statusChanged, this, inFront([this] { refreshStatus(); }));
    connect(made, &Page::commandsChanged, this, inFront([this] { refreshCommands(); }));
    connect(made, &Page::navigationRequested, this, &MainWindow::showPage);
    connect(made, &Page::noteRequested, this, &MainWindow::showNote);
}

void MainWindow::setBadge(const QString& key, int count) { m_rail->setBadge(key, count); }

void MainWindow::setUndo(const QString& label, bool enabled)
{
    m_top->setUndo(label, enabled);
    m_actions.find(QStringLiteral("edit.undo"))->setEnabled(enabled);
}

void MainWindow::setRedo(const QString& label, bool enabled)
{
    m_top->setRedo(label, enabled);
    m_actions.find(QStringLiteral("edit.redo"))->setEnabled(enabled);
}

void MainWindow::setUndoList(const QStringList& labels) { m_top->setUndoList(labels); }
void MainWindow::setSync(const QString& text) { m_top->setSync(text); }
void MainWindow::showNote(const QString& sentence) { m_note->say(sentence); }
void MainWindow::openPalette() { m_palette->open(m_top->findRect()); }

void MainWindow::showEvidence(const Evidence& evidence)
{
    m_evidence->setEvidence(evidence);
    if (!m_evidence->isHidden())
        return;
    const int width = QSettings().value(QStringLiteral("evidence/%1/width").arg(m_key), metrics::panelMax).toInt();
    const int wanted = this->width() < metrics::collapseBelow ? metrics::panelMin : std::max(width, metrics::panelMin);
    m_evidence->show();
    m_splitter->setSizes({std::max(1, m_splitter->width() - wanted - 1), wanted});
}

void MainWindow::closeEvidence()
{
    const bool inside = m_evidence->isAncestorOf(focusWidget());
    m_evidence->hide();
    // The keyboard goes back to where the figure was.
    if (auto* table = inside && page() ? tablesInSight(page()).value(0) : nullptr)
        table->setFocus();
}

void MainWindow::keepPanelWidth()
{
    if (!m_evidence->isHidden() && !m_key.isEmpty())
        QSettings().setValue(QStringLiteral("evidence/%1/width").arg(m_key), m_evidence->width());
}

void MainWindow::refreshCommands()
{
    const std::pair<const char*, Command> commands[] = {
        {"file.export", Command::Export},           {"file.print", Command::Print},
        {"edit.search", Command::Search},           {"edit.filters", Command::Filters},
        {"edit.nextProblem", Command::NextProblem}, {"edit.previousProblem", Command::PreviousProblem},
        {"view.evidence", Command::Evidence}};
    for (const auto& [id, command] : commands) {
        if (QAction* action = m_actions.find(QString::fromLatin1(id)))
            action->setEnabled(page() && page()->can(command));
    }
}

void MainWindow::refreshStatus()
{
    if (const Page* front = page())
        m_status->setTexts(front->statusLeft(), front->statusRight());
}

void MainWindow::cycleFocus(int step)
{
    struct Area {
        QWidget* widget;
        std::function<void()> enter;
    };
    QList<Area> areas;
    if (!m_rail->isHidden())
        areas.append({m_rail, [this] { m_rail->focusCurrent(); }});
    if (Page* front = page()) {
        if (auto* filters = front->findChild<FilterBar*>())
            areas.append({filters, [filters] { filters->focusFirst(); }});
        for (TableView* table : tablesInSight(front))
            areas.append({table, [table] { table->setFocus(Qt::ShortcutFocusReason); }});
    }
    if (!m_evidence->isHidden())
        areas.append({m_evidence, [this] { m_evidence->focusFirst(); }});
    if (areas.isEmpty())
        return;
    const QWidget* focus = focusWidget();
    int at = step > 0 ? -1 : 0;
    for (int i = 0; i < areas.size(); ++i) {
        if (focus && (areas[i].widget == focus || areas[i].widget->isAncestorOf(focus)))
            at = i;
    }
    const int count = int(areas.size());
    areas[(at + step + count) % count].enter();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < metrics::collapseBelow;
    if (narrow != m_rail->isNarrow())
        m_rail->setNarrow(narrow);
    m_top->setNarrow(narrow);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_top->retranslate();
    m_rail->retranslate();
    m_first->retranslate();
    m_status->retranslate();
    m_note->retranslate();
    m_palette->retranslate();
    m_evidence->retranslate();
    for (const PageEntry& entry : std::as_const(m_pages)) {
        if (Page* made = m_made.value(entry.key)) {
            made->setAccessibleName(entry.title());
            made->retranslate();
        }
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (const QStringList files = localFiles(event->mimeData()); !files.isEmpty())
        Q_EMIT filesDropped(files);
}

} // namespace rostrum
