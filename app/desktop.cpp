#include "app/desktop.h"
#include "app/openworkspace.h"
#include "app/pages.h"
#include "models/attachments/evidencecare.h"
#include "models/compliance/rulestore.h"
#include "models/store/backup.h"
#include "ui/settings/preferences.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/theme.h"
#include "ui/words/changetext.h"
#include "ui/words/errortext.h"
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace rostrum {

namespace {
QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }
} // namespace

Desktop::Desktop(Prompts& prompts, QObject* parent)
    : QObject(parent), m_prompts(prompts), m_actions(std::make_unique<Actions>())
{
    m_window = std::make_unique<MainWindow>(pageEntries([this]() -> Desk& { return *m_desk; }), *m_actions);
    m_window->palette()->addProvider(&m_hits);
    m_window->setRecent(preferences::recentFiles());
    addActions();
    connectWindow();
}

Desktop::~Desktop()
{
    m_hits.setPlace(nullptr, nullptr);
    m_window.reset(); // pages before the desk that they use
    m_desk.reset();
}

void Desktop::addActions()
{
    const auto words = [](const char* text) { return [text] { return tr(text); }; };
    m_actions->add({QStringLiteral("workspace.backup"),
                    MenuPlace::Tools,
                    10,
                    words(QT_TRANSLATE_NOOP("rostrum::Desktop", "Back up now")),
                    {},
                    Glyph::Sync},
                   this, [this] { backUpNow(); });
    m_actions->add({QStringLiteral("rating.import"), MenuPlace::Data, 10,
                    words(QT_TRANSLATE_NOOP("rostrum::Desktop", "Import a sheet…")), QKeySequence(Qt::CTRL | Qt::Key_I),
                    Glyph::Import},
                   this, [this] {
                       if (m_desk)
                           m_window->showPage(QStringLiteral("import"));
                   });
    m_actions->add({QStringLiteral("help.about"),
                    MenuPlace::Help,
                    10,
                    words(QT_TRANSLATE_NOOP("rostrum::Desktop", "About Rostrum")),
                    {},
                    Glyph::Document},
                   this, [this] {
                       m_prompts.tell(
                           m_window.get(), tr("Rostrum %1").arg(QCoreApplication::applicationVersion()),
                           tr("Training records, job-title compliance and the reports that go with them. Free "
                              "software under the GNU General Public License, version 3 or later. Your data "
                              "stays on this computer."));
                   });
}

void Desktop::connectWindow()
{
    MainWindow* window = m_window.get();
    connect(window, &MainWindow::undoRequested, this, [this] {
        if (m_desk)
            m_desk->undo();
    });
    connect(window, &MainWindow::redoRequested, this, [this] {
        if (m_desk)
            m_desk->redo();
    });
    connect(window, &MainWindow::undoManyRequested, this, [this](int count) {
        if (m_desk)
            m_desk->undoMany(count);
    });
    connect(window, &MainWindow::newRequested, this, [this] { askForNew(false); });
    connect(window, &MainWindow::sampleRequested, this, [this] { askForNew(true); });
    connect(window, &MainWindow::openRequested, this, &Desktop::askForFile);
    connect(window, &MainWindow::recentRequested, this, &Desktop::open);
    connect(window, &MainWindow::themeChosen, this, [](const QString& key) { preferences::setTheme(key); });
    connect(window, &MainWindow::filesDropped, this, [this](const QStringList& files) {
        if (files.isEmpty())
            return;
        if (files.first().endsWith(QStringLiteral(".rostrum"), Qt::CaseInsensitive))
            open(files.first());
        else if (m_desk)
            m_window->showPage(QStringLiteral("import"), files.first());
    });
    connect(window->status(), &StatusBar::cancelRequested, this, [this] {
        if (m_desk)
            m_desk->cancelWork();
    });
}

void Desktop::askForNew(bool sample)
{
    FilePrompt prompt;
    prompt.title = sample ? tr("Sample workspace") : tr("New workspace");
    prompt.folder = documents();
    prompt.name = sample ? tr("Sample.rostrum") : tr("Training.rostrum");
    prompt.filters = {tr("Rostrum workspaces (*.rostrum)")};
    m_prompts.saveFile(m_window.get(), prompt, QStringLiteral("rostrum"),
                       [this, guard = QPointer<Desktop>(this), sample](const QString& file) {
                           if (guard && !file.isEmpty())
                               makeNew(file, sample);
                       });
}

void Desktop::askForFile()
{
    FilePrompt prompt;
    prompt.title = tr("Open a workspace");
    prompt.folder = documents();
    prompt.filters = {tr("Rostrum workspaces (*.rostrum)")};
    m_prompts.openFiles(m_window.get(), prompt, [this, guard = QPointer<Desktop>(this)](const QStringList& files) {
        if (guard && !files.isEmpty())
            open(files.first());
    });
}

void Desktop::makeNew(const QString& file, bool sample)
{
    m_window->status()->startWork(tr("Making the workspace"), false);
    NewWorkspace wanted;
    wanted.sample = sample;
    whenDone(QtConcurrent::run([file, wanted] { return makeWorkspace(file, wanted); }), this,
             [this, file](const Result<void>& made) {
                 m_window->status()->finishWork();
                 made ? open(file) : refuse(made.error());
             });
}

void Desktop::open(const QString& file)
{
    if (m_desk && QFileInfo(file) == QFileInfo(m_desk->workspace().path()))
        return;
    // A workspace belongs to the thread that opens it. What may take long (a migration with its backup) is rare; the
    // daily backup runs inside as well.
    auto workspace = openWorkspace(file);
    if (!workspace)
        return refuse(workspace.error());
    take(std::move(*workspace));
}

void Desktop::close()
{
    m_hits.setPlace(nullptr, nullptr);
    m_window->resetPages();
    m_desk.reset();
}

void Desktop::take(std::unique_ptr<Workspace> workspace)
{
    close();
    const QString file = workspace->path();
    m_desk = std::make_unique<Desk>(std::move(workspace), m_prompts);
    connectDesk();
    m_hits.setPlace(m_window.get(), m_desk.get());
    preferences::addRecentFile(file);
    m_window->setRecent(preferences::recentFiles());
    m_window->setWorkspace(file);
    if (m_desk->isReadOnly())
        m_window->showNote(tr("This folder cannot be written to, so the workspace is open for reading only."));
    Q_EMIT opened();
}

void Desktop::connectDesk()
{
    Desk* desk = m_desk.get();
    MainWindow* window = m_window.get();
    connect(desk, &Desk::undoStateChanged, window, [window, desk](const UndoState& state) {
        window->setUndo(state.undo ? changeText(state.undo->label) : QString(), state.undo && !desk->isReadOnly());
        window->setRedo(state.redo ? changeText(state.redo->label) : QString(), state.redo && !desk->isReadOnly());
    });
    connect(desk, &Desk::noteRequested, window, &MainWindow::showNote);
    connect(desk, &Desk::workStarted, window,
            [window](const QString& what) { window->status()->startWork(what, true); });
    connect(desk, &Desk::workProgressed, window->status(), &StatusBar::setProgress);
    connect(desk, &Desk::workFinished, window->status(), &StatusBar::finishWork);
}

void Desktop::backUpNow()
{
    if (!m_desk)
        return;
    m_desk->startWork(tr("Backing up"));
    const QString folder = backupFolder(m_desk->workspace().path());
    struct Copies {
        BackupFile base;
        EvidenceCopies evidence;
    };
    m_desk->read<Copies>(
        this,
        [folder](Connection& db) -> Result<Copies> {
            ROSTRUM_TRY(base, backUp(db, folder));
            ROSTRUM_TRY(evidence, backUpEvidence(db, db.path(), folder));
            return Copies{base, evidence};
        },
        [this](const Copies& copies) {
            m_desk->finishWork();
            const QStringList& missing = copies.evidence.missing;
            m_window->showNote(missing.isEmpty()
                                   ? tr("Backed up and verified: %1").arg(copies.base.file)
                                   : tr("Backed up and verified: %1. Evidence files that are missing: %2")
                                         .arg(copies.base.file, missing.mid(0, 3).join(QStringLiteral(", "))));
        },
        {},
        [this](const Error& error) {
            m_desk->finishWork();
            m_desk->tell(error);
        });
}

void Desktop::refuse(const Error& error)
{
    m_prompts.tell(m_window.get(), errorText(error), {});
    Q_EMIT refused(error);
}

} // namespace rostrum
