#include "ui/shell/shellactions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include <QActionGroup>
#include <QApplication>

namespace rostrum {

namespace {

struct ShellActionsWords {
    Q_DECLARE_TR_FUNCTIONS(ShellActions)
};

struct PageCommand {
    const char* id;
    MenuPlace menu;
    int order;
    const char* text;
    QKeySequence keys;
    Glyph glyph;
    Command command;
};

std::function<QString()> said(const char* text)
{
    return [text] { return ShellActionsWords::tr(text); };
}

void addPageCommands(MainWindow& window, Actions& actions)
{
    const PageCommand commands[] = {
        {"file.export", MenuPlace::File, 200, QT_TRANSLATE_NOOP("ShellActions", "Export…"),
         QKeySequence(Qt::CTRL | Qt::Key_E), Glyph::Export, Command::Export},
        {"file.print", MenuPlace::File, 210, QT_TRANSLATE_NOOP("ShellActions", "Print…"),
         QKeySequence(Qt::CTRL | Qt::Key_P), Glyph::Print, Command::Print},
        {"edit.search", MenuPlace::Edit, 200, QT_TRANSLATE_NOOP("ShellActions", "Search in this page"),
         QKeySequence(Qt::CTRL | Qt::Key_F), Glyph::Search, Command::Search},
        {"edit.filters", MenuPlace::Edit, 210, QT_TRANSLATE_NOOP("ShellActions", "Filters"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), Glyph::Filter, Command::Filters},
        {"edit.nextProblem", MenuPlace::Edit, 300, QT_TRANSLATE_NOOP("ShellActions", "Next problem"),
         QKeySequence(Qt::Key_F8), Glyph::Warning, Command::NextProblem},
        {"edit.previousProblem", MenuPlace::Edit, 310, QT_TRANSLATE_NOOP("ShellActions", "Previous problem"),
         QKeySequence(Qt::SHIFT | Qt::Key_F8), Glyph::Warning, Command::PreviousProblem},
        {"view.evidence", MenuPlace::View, 100, QT_TRANSLATE_NOOP("ShellActions", "Evidence for this figure"),
         QKeySequence(Qt::Key_F4), Glyph::Info, Command::Evidence},
    };
    for (const PageCommand& c : commands) {
        actions.add({QString::fromLatin1(c.id), c.menu, c.order, said(c.text), c.keys, c.glyph}, &window,
                    [&window, command = c.command] {
                        if (Page* page = window.page(); page && page->can(command))
                            page->run(command);
                    });
    }
}

void addThemes(MainWindow& window, Actions& actions)
{
    auto* group = new QActionGroup(&window);
    const std::pair<ThemeChoice, const char*> themes[] = {
        {ThemeChoice::System, QT_TRANSLATE_NOOP("ShellActions", "Colours of the system")},
        {ThemeChoice::Light, QT_TRANSLATE_NOOP("ShellActions", "Light")},
        {ThemeChoice::Dark, QT_TRANSLATE_NOOP("ShellActions", "Dark")}};
    int order = 300;
    for (const auto& [choice, text] : themes) {
        QAction* action = actions.add({QStringLiteral("view.theme.") + Theme::choiceKey(choice),
                                       MenuPlace::View,
                                       order++,
                                       said(text),
                                       {},
                                       Glyph::None},
                                      &window, [&window, choice = choice] {
                                          Theme::instance().choose(choice);
                                          Q_EMIT window.themeChosen(Theme::choiceKey(choice));
                                      });
        action->setCheckable(true);
        // Chosen on the settings page as well.
        const auto tick = [action, choice = choice] { action->setChecked(Theme::instance().choice() == choice); };
        QObject::connect(&Theme::instance(), &Theme::changed, action, tick);
        tick();
        group->addAction(action);
    }
}

} // namespace

void addShellActions(MainWindow& window, Actions& actions)
{
    using Keys = QKeySequence;
    MainWindow* w = &window;
    const auto add = [&](const char* id, MenuPlace menu, int order, const char* text, const Keys& keys, Glyph glyph,
                         std::function<void()> run, bool found = true) {
        return actions.add({QString::fromLatin1(id), menu, order, said(text), keys, glyph, found}, w, std::move(run));
    };
    add("file.new", MenuPlace::File, 100, QT_TRANSLATE_NOOP("ShellActions", "New workspace…"),
        Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_N), Glyph::Plus, [w] { Q_EMIT w->newRequested(); });
    add("file.open", MenuPlace::File, 110, QT_TRANSLATE_NOOP("ShellActions", "Open workspace…"),
        Keys(Qt::CTRL | Qt::Key_O), Glyph::Folder, [w] { Q_EMIT w->openRequested(); });
    add("file.quit", MenuPlace::File, 900, QT_TRANSLATE_NOOP("ShellActions", "Quit"), Keys(Qt::CTRL | Qt::Key_Q),
        Glyph::Close, [w] { w->close(); })
        ->setMenuRole(QAction::QuitRole);
    add("edit.undo", MenuPlace::Edit, 100, QT_TRANSLATE_NOOP("ShellActions", "Undo"), Keys(Qt::CTRL | Qt::Key_Z),
        Glyph::Undo, [w] { Q_EMIT w->undoRequested(); });
    add("edit.redo", MenuPlace::Edit, 110, QT_TRANSLATE_NOOP("ShellActions", "Redo"), Keys(Qt::CTRL | Qt::Key_Y),
        Glyph::Redo, [w] { Q_EMIT w->redoRequested(); });
    add(
        "view.find", MenuPlace::View, 110, QT_TRANSLATE_NOOP("ShellActions", "Find people, pages, actions"),
        Keys(Qt::CTRL | Qt::Key_K), Glyph::Search, [w] { w->openPalette(); }, false);
    add(
        "view.nextArea", MenuPlace::View, 200, QT_TRANSLATE_NOOP("ShellActions", "Next part of the window"),
        Keys(Qt::Key_F6), Glyph::None, [w] { w->cycleFocus(1); }, false);
    add(
        "view.previousArea", MenuPlace::View, 210, QT_TRANSLATE_NOOP("ShellActions", "Previous part of the window"),
        Keys(Qt::SHIFT | Qt::Key_F6), Glyph::None, [w] { w->cycleFocus(-1); }, false);
    addPageCommands(window, actions);
    addThemes(window, actions);
    for (int i = 0; i < std::min(9, int(w->m_pages.size())); ++i) {
        const PageEntry& page = w->m_pages[i];
        actions.add({QStringLiteral("page.") + page.key, MenuPlace::None, i, page.title,
                     Keys(Qt::ALT | Qt::Key(Qt::Key_1 + i)), page.glyph, false},
                    w, [w, key = page.key] { w->showPage(key); });
    }
}

} // namespace rostrum
