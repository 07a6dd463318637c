// The window around the pages, driven as a person does: keys, clicks, sizes, languages.
#include "tests/ui/samplepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/prompts.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellpalette.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/theme.h"
#include "ui/shell/undonote.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "ui/words/language.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace rostrum;

namespace {

PaletteHit hit(const QString& title) { return {QStringLiteral("Person"), title, {}, Glyph::Person, {}}; }

Evidence someEvidence()
{
    Evidence evidence;
    evidence.title = QStringLiteral("Zhou");
    return evidence;
}

} // namespace

class TestShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void withoutAWorkspaceTheStartPageOffersTheWays();
    void pagesAreMadeWhenFirstShown();
    void altDigitsGoToThePages();
    void theRailCollapsesBelow1100();
    void badgesAreReadAloud();
    void shortcutsDoNotConflict();
    void aConflictIsFound();
    void undoNamesItsChange();
    void commandsGoToThePageInFront();
    void f6GoesRoundTheParts();
    void evidenceKeepsItsWidthForThePage();
    void anotherPageClosesTheEvidence();
    void theNoteLastsEightSeconds();
    void oneNoteAtATime();
    void workUnder300MsIsNotShown();
    void workCanBeCancelled();
    void thePaletteDropsLateReplies();
    void thePaletteFindsPagesAndActions();
    void thePaletteFindsPagesByPinyinAndInitials();
    void aWholeNameIsOfferedBeforeLongerOnes();
    void f6GoesThroughTheTablesThatAreInSight();
    void everyControlHasAnAccessibleName();
    void theWordsOfTheFrameAreChinese();
    void promptsCanBeAnsweredByTests();

private:
    QTemporaryDir m_settings;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<MainWindow> m_window;
};

void TestShell::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("RostrumTest"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_shell"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestShell::init()
{
    QSettings().clear();
    installLanguage(QStringLiteral("en"));
    m_actions = std::make_unique<Actions>();
    m_window = std::make_unique<MainWindow>(pages(4), *m_actions);
    m_window->resize(1440, 900);
    m_window->setWorkspace(QStringLiteral("/tmp/sample.rostrum"));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatience));
}

void TestShell::cleanup()
{
    m_window.reset();
    m_actions.reset();
}

void TestShell::withoutAWorkspaceTheStartPageOffersTheWays()
{
    m_window->setWorkspace({});
    QVERIFY(!m_window->page());
    const std::pair<const char*, void (MainWindow::*)()> ways[] = {{"first.new", &MainWindow::newRequested},
                                                                   {"first.open", &MainWindow::openRequested},
                                                                   {"first.sample", &MainWindow::sampleRequested}};
    for (const auto& [name, signal] : ways) {
        QSignalSpy spy(m_window.get(), signal);
        auto* button = m_window->findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY2(button && button->isVisible(), name);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
    }
    QTemporaryDir folder;
    const QString here = folder.filePath(QStringLiteral("here.rostrum"));
    QFile file(here);
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_window->setRecent({here, folder.filePath(QStringLiteral("gone.rostrum"))});
    QSignalSpy recent(m_window.get(), &MainWindow::recentRequested);
    for (auto* link : m_window->findChildren<LinkButton*>()) {
        if (link->text() == u"here" || link->text() == u"gone")
            QTest::mouseClick(link, Qt::LeftButton);
    }
    QCOMPARE(recent.size(), 1); // the one that is gone cannot be opened
    QCOMPARE(recent[0][0].toString(), here);
}

void TestShell::pagesAreMadeWhenFirstShown()
{
    QCOMPARE(m_window->pageKey(), QStringLiteral("p0"));
    QCOMPARE(m_window->findChildren<SamplePage*>().size(), 1);
    m_window->showPage(QStringLiteral("p2"), 42);
    QCOMPARE(m_window->findChildren<SamplePage*>().size(), 2);
    auto* page = static_cast<SamplePage*>(m_window->page());
    QCOMPARE(page->opened.toInt(), 42);
    m_window->showPage(QStringLiteral("p0"));
    m_window->showPage(QStringLiteral("p2"));
    QCOMPARE(m_window->page(), page);
    QCOMPARE(page->shown, 2);
    QCOMPARE(m_window->status()->findChild<QLabel*>(QStringLiteral("statusLeft"))->text(), QStringLiteral("2 rows"));
    m_window->showPage(QStringLiteral("nonsense"));
    QCOMPARE(m_window->pageKey(), QStringLiteral("p2"));
}

void TestShell::altDigitsGoToThePages()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_window->pageKey(), QStringLiteral("p2"));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_window->pageKey(), QStringLiteral("p0"));
}

void TestShell::theRailCollapsesBelow1100()
{
    auto* rail = m_window->findChild<Rail*>();
    QCOMPARE(rail->width(), 168);
    m_window->resize(1099, 700);
    QTRY_COMPARE(rail->width(), 49);
    QVERIFY(rail->isNarrow());
    m_window->resize(1100, 700);
    QTRY_COMPARE(rail->width(), 168);
}

void TestShell::badgesAreReadAloud()
{
    m_window->setBadge(QStringLiteral("p1"), 19);
    auto* item = m_window->findChild<RailItem*>(QStringLiteral("rail.p1"));
    QCOMPARE(item->accessibleName(), QStringLiteral("Page 1 19"));
    m_window->setBadge(QStringLiteral("p1"), 0);
    QCOMPARE(item->accessibleName(), QStringLiteral("Page 1"));
}

void TestShell::shortcutsDoNotConflict()
{
    QVERIFY(m_actions->entries().size() > 20);
    for (const auto& [a, b] : m_actions->conflicts())
        QFAIL(qPrintable(a + QStringLiteral(" and ") + b));
    for (const auto& [id, keys] :
         {std::pair("view.find", "Ctrl+K"), std::pair("view.evidence", "F4"), std::pair("edit.search", "Ctrl+F"),
          std::pair("edit.filters", "Ctrl+Shift+L"), std::pair("edit.undo", "Ctrl+Z"), std::pair("edit.redo", "Ctrl+Y"),
          std::pair("view.nextArea", "F6"), std::pair("file.print", "Ctrl+P")})
        QCOMPARE(m_actions->find(QLatin1String(id))->shortcut(), QKeySequence(QLatin1String(keys)));
}

void TestShell::aConflictIsFound()
{
    m_actions->add({QStringLiteral("rating.import"), MenuPlace::Data, 100, [] { return QStringLiteral("Import"); },
                    QKeySequence(Qt::CTRL | Qt::Key_P)});
    QCOMPARE(m_actions->conflicts().size(), 1);
    QCOMPARE(m_actions->conflicts().first().second, QStringLiteral("rating.import"));
    m_actions->setShortcut(QStringLiteral("rating.import"), {});
    QCOMPARE(m_actions->conflicts().size(), 0);
}

void TestShell::undoNamesItsChange()
{
    auto* button = m_window->findChild<QToolButton*>(QStringLiteral("undo"));
    QVERIFY(!button->isEnabled());
    QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.size(), 0);
    m_window->setUndo(QStringLiteral("import ratings"), true);
    QCOMPARE(button->text(), QStringLiteral("Undo: import ratings"));
    QCOMPARE(button->accessibleName(), QStringLiteral("Undo: import ratings"));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(undone.size(), 2);
    QSignalSpy redone(m_window.get(), &MainWindow::redoRequested);
    m_window->setRedo(QStringLiteral("import ratings"), true);
    QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(redone.size(), 1);
}

void TestShell::commandsGoToThePageInFront()
{
    QVERIFY(m_actions->find(QStringLiteral("file.print"))->isEnabled());
    QVERIFY(!m_actions->find(QStringLiteral("file.export"))->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(static_cast<SamplePage*>(m_window->page())->ran, QList<Command>{Command::Print});
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("search"));
    m_window->setWorkspace({});
    QVERIFY(!m_actions->find(QStringLiteral("file.print"))->isEnabled());
}

void TestShell::f6GoesRoundTheParts()
{
    m_window->showEvidence(someEvidence());
    const QWidget* page = m_window->page();
    m_window->findChild<RailItem*>(QStringLiteral("rail.p0"))->setFocus();
    const auto in = [&](const QWidget* part) {
        return part->isAncestorOf(m_window->focusWidget()) || part == m_window->focusWidget();
    };
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(in(page->findChild<FilterBar*>()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(in(page->findChild<TableView*>()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(in(m_window->evidence()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(in(m_window->findChild<Rail*>()));
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(in(m_window->evidence()));
}

void TestShell::evidenceKeepsItsWidthForThePage()
{
    m_window->showEvidence(someEvidence());
    QTRY_COMPARE(m_window->evidence()->width(), 410);
    auto* splitter = m_window->findChild<QSplitter*>();
    splitter->setSizes({splitter->width() - 371, 370});
    Q_EMIT splitter->splitterMoved(splitter->width() - 371, 1);
    m_window->closeEvidence();
    m_window->showPage(QStringLiteral("p1"));
    m_window->showEvidence(someEvidence());
    QTRY_COMPARE(m_window->evidence()->width(), 410);
    m_window->showPage(QStringLiteral("p0"));
    m_window->showEvidence(someEvidence());
    QTRY_COMPARE(m_window->evidence()->width(), 370);
}

void TestShell::anotherPageClosesTheEvidence()
{
    Q_EMIT m_window->page()->evidenceRequested(someEvidence());
    QVERIFY(m_window->evidence()->isVisible());
    Page* first = m_window->page();
    m_window->showPage(QStringLiteral("p1"));
    QVERIFY(!m_window->evidence()->isVisible());
    Q_EMIT first->evidenceRequested(someEvidence()); // late, from the back
    QVERIFY(!m_window->evidence()->isVisible());
}

void TestShell::theNoteLastsEightSeconds()
{
    QCOMPARE(m_window->note()->duration(), 8000);
    m_window->note()->setDuration(150);
    QElapsedTimer clock;
    clock.start();
    m_window->showNote(QStringLiteral("383 ratings written"));
    QVERIFY(m_window->note()->isVisible());
    QTRY_VERIFY(!m_window->note()->isVisible());
    QVERIFY(clock.elapsed() >= 140); // a slow machine only makes it later
}

void TestShell::oneNoteAtATime()
{
    m_window->note()->setDuration(400);
    m_window->showNote(QStringLiteral("first"));
    QTest::qWait(250);
    QElapsedTimer clock;
    clock.start();
    m_window->showNote(QStringLiteral("second"));
    QTRY_VERIFY(!m_window->note()->isVisible());
    QVERIFY(clock.elapsed() >= 350); // its own time and not what the first had left; a slow machine only makes it later
    m_window->note()->setDuration(kPatience);
    m_window->showNote(QStringLiteral("first"));
    m_window->showNote(QStringLiteral("second"));
    QCOMPARE(m_window->note()->accessibleName(), QStringLiteral("second"));
    QCOMPARE(m_window->findChildren<UndoNote*>().size(), 1);
    QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
    QTest::mouseClick(m_window->note()->findChild<LinkButton*>(), Qt::LeftButton);
    QCOMPARE(undone.size(), 1);
    QVERIFY(!m_window->note()->isVisible());
}

void TestShell::workUnder300MsIsNotShown()
{
    StatusBar* status = m_window->status();
    status->startWork(QStringLiteral("Writing"), true);
    status->setProgress(245, 383);
    QVERIFY(!status->workShown());
    status->finishWork();
    QTest::qWait(350);
    QVERIFY(!status->workShown());
    status->startWork(QStringLiteral("Writing"), true);
    QTRY_VERIFY(status->workShown());
    status->finishWork();
    QVERIFY(!status->workShown());
}

void TestShell::workCanBeCancelled()
{
    StatusBar* status = m_window->status();
    QSignalSpy cancelled(status, &StatusBar::cancelRequested);
    status->startWork(QStringLiteral("Writing"), true);
    QTRY_VERIFY(status->workShown());
    status->setProgress(1245, 3830);
    bool counted = false;
    for (const QLabel* label : status->findChildren<QLabel*>())
        counted |= label->text() == u"1,245 / 3,830";
    QVERIFY(counted);
    QTest::mouseClick(status->findChild<LinkButton*>(QStringLiteral("cancelWork")), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
}

void TestShell::thePaletteDropsLateReplies()
{
    SlowProvider provider;
    CommandPalette* palette = m_window->palette();
    palette->addProvider(&provider);
    m_window->openPalette();
    QVERIFY(palette->isVisible());
    palette->input()->setText(QStringLiteral("z"));
    palette->input()->setText(QStringLiteral("zw"));
    QCOMPARE(provider.waiting.last().first, QStringLiteral("zw"));
    provider.waiting.last().second({hit(QStringLiteral("Zhou Wenbo"))});
    provider.waiting[provider.waiting.size() - 2].second({hit(QStringLiteral("late"))});
    QCOMPARE(palette->titles(), QStringList{QStringLiteral("Zhou Wenbo")});
    QTest::keyClick(palette->input(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    provider.waiting.last().second({hit(QStringLiteral("after closing"))});
    QVERIFY(!palette->titles().contains(QStringLiteral("after closing")));
    const auto reply = provider.waiting.last().second;
    m_window.reset();
    reply({hit(QStringLiteral("after the window"))}); // must not touch what is gone
}

void TestShell::aWholeNameIsOfferedBeforeLongerOnes()
{
    QList<PageEntry> entries(2);
    entries[0].title = [] { return QStringLiteral("Title rules"); };
    entries[1].title = [] { return QStringLiteral("Rules"); };
    Actions none;
    QStringList titles;
    ShellPalette palette(entries, none, {});
    palette.search(QStringLiteral("rules "), [&](const QList<PaletteHit>& hits) {
        for (const PaletteHit& found : hits)
            titles << found.title;
    });
    QCOMPARE(titles, (QStringList{QStringLiteral("Rules"), QStringLiteral("Title rules")}));
}

void TestShell::f6GoesThroughTheTablesThatAreInSight()
{
    Page* page = m_window->page();
    auto* first = page->findChild<TableView*>();
    auto* splitter = new QSplitter(page); // which puts its parts in front of one another
    auto* second = new TableView({}, QStringLiteral("second"));
    auto* third = new TableView({}, QStringLiteral("third"));
    splitter->addWidget(second);
    splitter->addWidget(third);
    splitter->show();
    auto* rail = m_window->findChild<RailItem*>(QStringLiteral("rail.p0"));
    rail->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), first);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), second);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), third);
    first->hide();
    rail->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), second);
}

void TestShell::thePaletteFindsPagesAndActions()
{
    m_window->findChild<QToolButton*>()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    CommandPalette* palette = m_window->palette();
    QTRY_VERIFY(palette->input()->hasFocus());
    QTest::keyClicks(palette->input(), QStringLiteral("2 PAGE"));
    QCOMPARE(palette->titles(), QStringList{QStringLiteral("Page 2")});
    QTest::keyClick(palette->input(), Qt::Key_Return);
    QCOMPARE(m_window->pageKey(), QStringLiteral("p2"));
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_window->focusWidget(), m_window->page()->findChild<TableView*>()); // wherever the keyboard was before
    m_window->openPalette();
    palette->input()->setText(QStringLiteral("print"));
    QCOMPARE(palette->titles(), QStringList{QStringLiteral("Print…")});
    palette->input()->setText(QStringLiteral("export")); // disabled here, so not offered
    QCOMPARE(palette->titles(), QStringList());
}

void TestShell::thePaletteFindsPagesByPinyinAndInitials()
{
    QList<PageEntry> entries(3);
    entries[0].title = [] { return QString::fromUtf8("讲师看板"); };
    entries[1].title = [] { return QString::fromUtf8("职称规则"); };
    entries[2].title = [] { return QStringLiteral("Kanban"); };
    Actions actions;
    actions.add({QStringLiteral("x"), MenuPlace::None, 0, [] { return QString::fromUtf8("打印看板(&P)"); }, {}});
    ShellPalette palette(entries, actions, {});
    QStringList titles;
    const auto ask = [&](const char* text) {
        palette.search(QString::fromUtf8(text), [&](const QList<PaletteHit>& hits) {
            titles.clear();
            for (const PaletteHit& found : hits)
                titles << found.title;
        });
    };
    ask("");
    QCOMPARE(titles.size(), 3); // at once
    ask("jskb");
    QTRY_COMPARE(titles, QStringList{QString::fromUtf8("讲师看板")});
    ask("kanban"); // at once from now on; what is called so before what sounds so
    QCOMPARE(titles,
             (QStringList{QStringLiteral("Kanban"), QString::fromUtf8("讲师看板"), QString::fromUtf8("打印看板(P)")}));
    ask("zhichengg");
    QCOMPARE(titles, QStringList{QString::fromUtf8("职称规则")});
    ask("看板");
    QCOMPARE(titles.size(), 2);
    ask("qqq");
    QCOMPARE(titles, QStringList());
}

void TestShell::everyControlHasAnAccessibleName()
{
    m_window->showEvidence(someEvidence());
    m_window->setSync(QStringLiteral("2 to send"));
    int seen = 0;
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        // Qt's own parts of a field (its clear button, a combo's list) are named by it.
        const bool inner =
            widget->objectName().startsWith(u"qt_") || qobject_cast<const QLineEdit*>(widget->parent()) ||
            qobject_cast<const QComboBox*>(widget->parent()) || qobject_cast<const QHeaderView*>(widget) ||
            widget->inherits("QTableCornerButton") || widget->inherits("QComboBoxListView");
        const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                             qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
        if (!control || inner || widget->isHidden())
            continue;
        ++seen;
        QVERIFY2(!widget->accessibleName().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
    QVERIFY(seen > 12);
}

void TestShell::theWordsOfTheFrameAreChinese()
{
    installLanguage(QStringLiteral("zh_CN"));
    m_window->setUndo(QStringLiteral("登记心得"), true);
    QTRY_COMPARE(m_window->findChild<QAbstractButton*>(QStringLiteral("find"))->text(),
                 QStringLiteral("查找人员、页面、操作"));
    QTRY_COMPARE(m_window->findChild<QToolButton*>(QStringLiteral("undo"))->text(), QStringLiteral("撤销：登记心得"));
    QCOMPARE(m_actions->find(QStringLiteral("edit.undo"))->text(), QStringLiteral("撤销"));
    installLanguage(QStringLiteral("en"));
    QTRY_COMPARE(m_actions->find(QStringLiteral("edit.undo"))->text(), QStringLiteral("Undo"));
}

void TestShell::promptsCanBeAnsweredByTests()
{
    ScriptedPrompts prompts;
    prompts.answers = {Answer::Accept};
    prompts.files = {{QStringLiteral("a.xlsx")}};
    QList<Answer> answers;
    Question question;
    question.sentence = QStringLiteral("Write 383 rows?");
    prompts.ask(m_window.get(), question, [&](Answer a) { answers.append(a); });
    prompts.ask(m_window.get(), question, [&](Answer a) { answers.append(a); });
    QCOMPARE(answers, (QList<Answer>{Answer::Accept, Answer::Cancel}));
    QCOMPARE(prompts.asked.size(), 2);
    QStringList files;
    prompts.openFiles(m_window.get(), {}, [&](const QStringList& chosen) { files = chosen; });
    QCOMPARE(files, QStringList{QStringLiteral("a.xlsx")});

    // The real ones answer by callback, without a loop of their own.
    DialogPrompts dialogs;
    question.accept = QStringLiteral("Write");
    question.dangerous = true;
    dialogs.ask(m_window.get(), question, [&](Answer a) { answers.append(a); });
    QCOMPARE(answers.size(), 2);
    auto* box = m_window->findChild<QDialog*>();
    QVERIFY(box);
    for (auto* button : box->findChildren<QPushButton*>()) {
        if (button->text() == u"Write")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(answers.size(), 3);
    QCOMPARE(answers.last(), Answer::Accept);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
