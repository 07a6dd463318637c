// Home as an officer uses it: what waits, the one button that does the next step, and where everything leads. Then
// Ctrl+K.
#include "models/attention/attention.h"
#include "models/base/dates.h"
#include "tests/support/desktopfixture.h"
#include "ui/home/attentionrow.h"
#include "ui/home/peoplemodel.h"
#include "ui/tables/factmodel.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/evidencetable.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include <QLineEdit>
#include <QListWidget>

using namespace rostrum;
using namespace rostrum::test;

namespace {
using Waiting = AttentionItem::Kind;
using Mode = QAbstractItemModelTester::FailureReportingMode;

// Two officers gave one number to two people: no desk does that alone, joining their files does.
Result<void> takeNumberTwice(Change& change)
{
    Query update = change.db().query("UPDATE person SET number='010001' WHERE rowid=(SELECT min(rowid) FROM person)");
    ROSTRUM_CHECK(update.run());
    Query insert = change.db().query("INSERT INTO person(id, number, name) VALUES(?, '010001', '谷辛')");
    insert.bind(Id::make());
    ROSTRUM_CHECK(insert.run());
    return change.count();
}
} // namespace

class TestHome : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_home"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
        f().write({s("edit"), {s("sessions")}}, [](Change& change) -> Result<void> {
            // Two sessions of last week that nobody has marked as held.
            Query late =
                change.db().query("UPDATE session SET status='planned', starts_at='2026-10-1' || "
                                  "(5 + (rowid % 2)) || substr(starts_at, 11) WHERE rowid IN "
                                  "(SELECT rowid FROM session WHERE status='held' ORDER BY starts_at LIMIT 2)");
            ROSTRUM_CHECK(late.run());
            return change.count();
        });
    }
    void cleanup() { m_fixture.reset(); }
    void whatWaitsIsListedByItsDay();
    void aSessionIsMarkedAsHeldByItsButtonAndUndone();
    void anOutsideCreditIsConfirmed();
    void owedHomeworkLeadsToWhoOwesIt();
    void oneNumberTwiceLeadsToBoth();
    void theKeyboardGoesOnToTheNextThing();
    void peopleInDangerOpenInTheirVerdict();
    void theWaysOutLeadWhereTheySay();
    void aChangeElsewhereShowsAtOnce();
    void anEmptyWorkspaceSaysWhatToDo();
    void ctrlKFindsAPersonByInitialsAndOpensThem();
    void ctrlKOpensWhatHasNoNumber();
    void theEvidenceTableStandsTheTester();

private:
    DesktopFixture& f() { return *m_fixture; }
    Attention attention() { return *whatNeedsAttention(f().desk().reader(), today()); }
    /// The row of the first waiting thing of a kind; -1.
    int rowOf(Waiting kind);
    QPushButton* button(int row)
    {
        return f().part(qPrintable(s("todo.%1").arg(row)))->findChild<QPushButton*>(s("act"));
    }
    int rows() { return int(f().page()->findChildren<AttentionRow*>().size()); }
    FactModel* table() { return f().page()->findChild<FactModel*>(); }

    std::unique_ptr<DesktopFixture> m_fixture;
};

int TestHome::rowOf(Waiting kind)
{
    const Attention now = attention();
    for (size_t i = 0; i < now.items.size(); ++i)
        if (now.items[i].kind == kind)
            return int(i);
    return -1;
}

void TestHome::whatWaitsIsListedByItsDay()
{
    new QAbstractItemModelTester(f().page()->findChild<PeopleModel*>(), Mode::Fatal, f().page());
    f().write({s("add"), {}}, takeNumberTwice);
    const Attention now = attention();
    QVERIFY(now.items.size() >= 4); // each kind at least once
    QCOMPARE(rows(), int(now.items.size()));
    for (const Waiting kind :
         {Waiting::HomeworkDue, Waiting::PendingCredit, Waiting::SessionNotHeld, Waiting::DuplicateNumber})
        QVERIFY2(rowOf(kind) >= 0, qPrintable(QString::number(int(kind))));
    QDate before;
    for (size_t i = 0; i < now.items.size(); ++i) {
        QVERIFY(!before.isValid() || before <= now.items[i].due);
        before = now.items[i].due;
        const AttentionItem& item = now.items[i];
        const QString name = button(int(i))->accessibleName();
        const QString said = item.kind == Waiting::PendingCredit     ? item.name
                             : item.kind == Waiting::DuplicateNumber ? item.key
                                                                     : item.title;
        QVERIFY2(name.contains(said), qPrintable(name));
    }
    QCOMPARE(f().part<TableView>("people")->model()->rowCount(), int(now.atRisk.size()));
    QVERIFY(!now.atRisk.empty());
    for (const UpcomingSession& session : now.sessions)
        QVERIFY2(f().texts().contains(session.course), qPrintable(session.course));
}

void TestHome::aSessionIsMarkedAsHeldByItsButtonAndUndone()
{
    const int row = rowOf(Waiting::SessionNotHeld);
    QVERIFY(row >= 0);
    const int before = rows();
    const QByteArray data = f().dump();
    const qint64 held = f().count("session WHERE status='held'");
    QTest::mouseClick(button(row), Qt::LeftButton);
    QTRY_COMPARE(f().count("session WHERE status='held'"), held + 1);
    f().settle();
    QCOMPARE(rows(), before - 1);
    f().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(rows(), before);
    QCOMPARE(f().dump(), data);
}

void TestHome::anOutsideCreditIsConfirmed()
{
    const int row = rowOf(Waiting::PendingCredit);
    QVERIFY(row >= 0);
    const qint64 open = f().count("credit WHERE certificate IS NULL AND confirmed_on IS NULL");
    QTest::mouseClick(button(row), Qt::LeftButton);
    QTRY_COMPARE(f().count("credit WHERE certificate IS NULL AND confirmed_on IS NULL"), open - 1);
    QCOMPARE(f().count("credit WHERE confirmed_on='2026-10-22'"), 1);
}

void TestHome::owedHomeworkLeadsToWhoOwesIt()
{
    const int row = rowOf(Waiting::HomeworkDue);
    QVERIFY(row >= 0);
    const AttentionItem item = attention().items[size_t(row)];
    QTest::mouseClick(button(row), Qt::LeftButton);
    f().settle();
    QCOMPARE(f().window().pageKey(), s("homework"));
    QTRY_VERIFY(table()->rowCount() >= item.count);
    const int title = table()->sectionOf(table()->table().indexOf("title"));
    for (int i = 0; i < table()->rowCount(); ++i)
        QCOMPARE(table()->index(i, title).data().toString(), item.title);
}

void TestHome::oneNumberTwiceLeadsToBoth()
{
    f().write({s("add"), {}}, takeNumberTwice);
    const int row = rowOf(Waiting::DuplicateNumber);
    QVERIFY(row >= 0);
    QTest::mouseClick(button(row), Qt::LeftButton);
    f().settle();
    QCOMPARE(f().window().pageKey(), s("people"));
    QTRY_COMPARE(table()->rowCount(), 2);
}

void TestHome::theKeyboardGoesOnToTheNextThing()
{
    const int row = rowOf(Waiting::SessionNotHeld), before = rows();
    QVERIFY(row >= 0 && before > row + 1);
    const QString next = button(row + 1)->accessibleName();
    button(row)->setFocus();
    f().key(Qt::Key_Space);
    QTRY_COMPARE(rows(), before - 1);
    auto* focused = qobject_cast<QPushButton*>(f().window().focusWidget());
    QVERIFY(focused);
    QCOMPARE(focused->accessibleName(), next);
    // Every button is reached by Tab, in the order in which the things stand.
    for (int i = row + 1; i < rows(); ++i) {
        f().key(Qt::Key_Tab);
        QCOMPARE(f().window().focusWidget(), button(i));
    }
}

void TestHome::peopleInDangerOpenInTheirVerdict()
{
    auto* people = f().part<TableView>("people");
    const Verdict second = attention().atRisk.at(1);
    people->setFocus();
    people->setCurrentIndex(people->model()->index(1, 0));
    f().key(Qt::Key_Return);
    QCOMPARE(f().window().pageKey(), s("compliance"));
    QTRY_VERIFY(f().window().evidence()->isVisible());
    QVERIFY2(f().window().evidence()->title().contains(second.name), qPrintable(f().window().evidence()->title()));
}

void TestHome::theWaysOutLeadWhereTheySay()
{
    f().click("allVerdicts");
    QCOMPARE(f().window().pageKey(), s("compliance"));
    f().key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(f().window().pageKey(), s("home"));
    f().click("import");
    QCOMPARE(f().window().pageKey(), s("import"));
    QVERIFY(f().prompts.told.isEmpty());
}

void TestHome::aChangeElsewhereShowsAtOnce()
{
    const int before = rows();
    f().write({s("add"), {s("homework"), s("x")}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(people, listRows(change.db(), *factTable(s("people")), {}));
        ROSTRUM_TRY(id, addRow(change, *factTable(s("homework")),
                               {{s("number"), people.front().key},
                                {s("title"), s("安全心得")},
                                {s("kind"), s("essay")},
                                {s("due_on"), s("2026-10-23")}}));
        Q_UNUSED(id);
        return {};
    });
    QTRY_COMPARE(rows(), before + 1);
    QVERIFY(f().texts().contains(s("安全心得")));
    QVERIFY(f().texts().contains(s("tomorrow")));
}

void TestHome::anEmptyWorkspaceSaysWhatToDo()
{
    QVERIFY(makeWorkspace(f().file("empty.rostrum"), {}));
    f().start(f().file("empty.rostrum"));
    QCOMPARE(f().window().pageKey(), s("home"));
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY2(f().texts().contains(s("Nobody is on the books yet")), qPrintable(f().texts()));
    QVERIFY(!f().part<TableView>("people")->isVisible());
    f().click("import"); // and the way there
    QCOMPARE(f().window().pageKey(), s("import"));
}

void TestHome::ctrlKFindsAPersonByInitialsAndOpensThem()
{
    f().write({s("add"), {s("people"), s("x")}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(s("people")),
                               {{s("number"), s("T9001")}, {s("name"), s("单雄信")}, {s("department"), s("试验室")}}));
        Q_UNUSED(id);
        return {};
    });
    CommandPalette* palette = f().window().palette();
    const QAbstractItemModelTester tester(palette->findChild<QListWidget*>()->model(), Mode::Fatal);
    f().key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette->input()->hasFocus());
    QTest::keyClicks(palette->input(), s("sxx")); // 单 is Shàn as a surname
    QTRY_VERIFY2(palette->titles().contains(s("单雄信")), qPrintable(palette->titles().join(u' ')));
    QCOMPARE(palette->titles().first(), s("单雄信"));
    f().key(Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(f().window().pageKey(), s("people"));
    auto* view = f().part<TableView>("table");
    QTRY_COMPARE(table()->rowCount(), 1);
    QCOMPARE(table()->row(0).key, s("T9001"));
    // The person is chosen and the keyboard is on the row: F4 shows where they come from.
    QTRY_COMPARE(view->currentIndex().row(), 0);
    QVERIFY(view->hasFocus());
    f().key(Qt::Key_F4);
    QTRY_VERIFY(f().window().evidence()->isVisible());
    QCOMPARE(f().window().evidence()->title(), s("单雄信"));
}

void TestHome::ctrlKOpensWhatHasNoNumber()
{
    const QString department =
        f().text("SELECT d.name FROM department d JOIN department_span s ON s.department=d.id LIMIT 1");
    f().key(Qt::Key_K, Qt::ControlModifier);
    f().window().palette()->input()->setText(department);
    QTRY_VERIFY(f().window().palette()->titles().contains(department));
    const int at = int(f().window().palette()->titles().indexOf(department));
    for (int i = 0; i < at; ++i)
        f().key(Qt::Key_Down);
    f().key(Qt::Key_Return);
    QCOMPARE(f().window().pageKey(), s("people"));
    QTRY_VERIFY(table()->rowCount() > 0);
    const int section = table()->sectionOf(table()->table().indexOf("department"));
    for (int i = 0; i < table()->rowCount(); ++i)
        QCOMPARE(table()->index(i, section).data().toString(), department);
}

void TestHome::theEvidenceTableStandsTheTester()
{
    EvidenceSection section;
    section.heads = {s("Day"), s("What")};
    for (int i = 0; i < 20; ++i)
        section.lines.append({{s("2026-10-01"), s("x")}, s("a.xlsx : %1").arg(i), i, i % 2 == 0});
    EvidenceTable with(section);
    new QAbstractItemModelTester(with.model(), Mode::Fatal, &with);
    QCOMPARE(with.model()->columnCount(), 3);
    for (EvidenceLine& line : section.lines)
        line.source.clear();
    EvidenceTable without(section);
    new QAbstractItemModelTester(without.model(), Mode::Fatal, &without);
    QCOMPARE(without.model()->columnCount(), 2);
    EvidenceTable empty(EvidenceSection{});
    new QAbstractItemModelTester(empty.model(), Mode::Fatal, &empty);
    QCOMPARE(empty.model()->rowCount(), 0);
}

QTEST_MAIN(TestHome)
#include "tst_home.moc"
