// The horizon as an officer uses it: who can be saved until when, the map of what is missing, booking and taking back.
#include "tests/support/desktopfixture.h"
#include "ui/horizon/horizonpage.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/words/changetext.h"
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

class TestHorizonPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_horizonpage"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
    }
    void cleanup() { m_fixture.reset(); }
    void whoCanBeSavedStandsByTheLastDay();
    void whoIsBeyondSavingStandsApart();
    void theMapSpeaksByMarkAndWords();
    void aSessionCountsThoseWhomItHelps();
    void bookingIsOneChangeThatIsTakenBackByName();
    void morePeopleThanPlacesAreNotBooked();
    void aSessionThatFilledMeanwhileSaysSo();
    void theChoiceOutlivesAnEditElsewhere();
    void enterOpensThePersonsEvidence();

private:
    DesktopFixture& f() { return *m_fixture; }
    HorizonPeople* people() { return f().page()->findChild<HorizonPeople*>(); }
    HorizonSessions* sessions() { return f().page()->findChild<HorizonSessions*>(); }
    TableView* table() { return f().part<TableView>("horizon.people"); }
    TableView* sessionTable() { return f().part<TableView>("horizon.sessions"); }
    void open()
    {
        f().show("horizon");
        new QAbstractItemModelTester(people(), QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
        new QAbstractItemModelTester(sessions(), QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
        QTRY_VERIFY(people()->rowCount() > 0);
    }
    int helpful();
    void chooseSession(int row)
    {
        QTest::mouseClick(sessionTable()->viewport(), Qt::LeftButton, {},
                          sessionTable()->visualRect(sessions()->index(row, HorizonSessions::Course)).center());
    }
    void chooseGroup(const char* key);
    void setCapacity(const Id& session, int capacity);
    std::unique_ptr<DesktopFixture> m_fixture;
};

// A session with free places that helps at least two people of the list.
int TestHorizonPage::helpful()
{
    for (int row = 0; row < sessions()->rowCount(); ++row) {
        int open = 0;
        for (const int place : sessions()->session(row).helps)
            open += people()->rowOfPlace(place) >= 0;
        if (open >= 2 && sessions()->session(row).placesLeft() >= 2)
            return row;
    }
    return -1;
}

void TestHorizonPage::chooseGroup(const char* key)
{
    for (CountButton* button : f().page()->findChild<CountStrip*>()->findChildren<CountButton*>())
        if (button->segment().key == QLatin1String(key))
            QTest::mouseClick(button, Qt::LeftButton);
}

void TestHorizonPage::setCapacity(const Id& session, int capacity)
{
    f().write({s("edit"), {}}, [&](Change& change) -> Result<void> {
        Query set = change.db().query("UPDATE session SET capacity = ? WHERE id = ?");
        set.bind(capacity).bind(session);
        ROSTRUM_CHECK(set.run());
        return change.count();
    });
}

void TestHorizonPage::whoCanBeSavedStandsByTheLastDay()
{
    open();
    const auto result = evaluateCompliance(f().desk().reader(), {2026, QDate(2026, 10, 22), {}, {}, {}});
    QVERIFY(result);
    const auto open = std::count_if(result->people.begin(), result->people.end(),
                                    [](const Verdict& v) { return v.reachableUntil.has_value(); });
    QCOMPARE(people()->rowCount(), int(open));
    QDate last;
    for (int row = 0; row < people()->rowCount(); ++row) {
        const Verdict& verdict = people()->verdict(row);
        QVERIFY(!last.isValid() || *verdict.reachableUntil >= last);
        last = *verdict.reachableUntil;
        QVERIFY(people()->index(row, HorizonPeople::Until).data().toString().startsWith(last.toString(s("MM-dd"))));
    }
}

void TestHorizonPage::whoIsBeyondSavingStandsApart()
{
    open();
    const int beyond = int(people()->figures().beyond.size());
    chooseGroup("beyond");
    QCOMPARE(people()->rowCount(), beyond);
    for (int row = 0; row < beyond; ++row)
        QVERIFY(!people()->verdict(row).reachableUntil);
    chooseGroup("soon");
    QCOMPARE(people()->rowCount(), people()->soon());
}

void TestHorizonPage::theMapSpeaksByMarkAndWords()
{
    open();
    QVERIFY(people()->columnCount() > HorizonPeople::FirstLeaf);
    QSet<int> marks;
    for (int row = 0; row < people()->rowCount(); ++row)
        for (int section = HorizonPeople::FirstLeaf; section < people()->columnCount(); ++section) {
            const QModelIndex cell = people()->index(row, section);
            QVERIFY(cell.data(StatusRole).toInt() != int(Mark::None));
            QVERIFY(!cell.data(Qt::AccessibleTextRole).toString().isEmpty());
            QVERIFY(!cell.data().toString().isEmpty());
            marks.insert(cell.data(StatusRole).toInt());
        }
    QVERIFY(marks.size() >= 2);
    // The keyboard goes through the map cell by cell.
    table()->setFocus();
    table()->setCurrentIndex(people()->index(0, HorizonPeople::FirstLeaf));
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 1);
    QCOMPARE(table()->currentIndex().column(), int(HorizonPeople::FirstLeaf));
}

void TestHorizonPage::aSessionCountsThoseWhomItHelps()
{
    open();
    const int row = helpful();
    QVERIFY(row >= 0);
    const HorizonSession& session = sessions()->session(row);
    for (const int place : session.helps) {
        const Verdict& verdict = people()->figures().result.people[size_t(place)];
        QVERIFY(verdict.status != Status::Met && verdict.status != Status::Exempt);
        QVERIFY(session.session.starts.date() <= verdict.due);
    }
    QCOMPARE(sessions()->index(row, HorizonSessions::Helps).data().toString(), QString::number(session.helps.size()));
}

void TestHorizonPage::bookingIsOneChangeThatIsTakenBackByName()
{
    open();
    const int row = helpful();
    QVERIFY(row >= 0);
    const QByteArray before = f().dump();
    const qint64 booked = f().count("attendance WHERE status='booked'");
    const Id session = sessions()->session(row).session.id;
    const int helped = int(sessions()->session(row).helps.size());
    QVERIFY(!f().part<QPushButton>("horizon.book")->isEnabled());
    chooseSession(row);
    table()->setFocus();
    f().click("horizon.choose");
    const int chosen = int(table()->selectionModel()->selectedRows().size());
    QVERIFY(chosen >= 2);
    f().click("horizon.book");
    QCOMPARE(f().count("attendance WHERE status='booked'"), booked + chosen);
    // Said as booked, not counted: the same people are still in the list, the session helps fewer.
    QTRY_COMPARE(int(sessions()->session(sessions()->rowOf(session)).helps.size()), helped - chosen);
    const auto label = undoState(f().desk().reader())->undo->label;
    QCOMPARE(label.verb, s("book"));
    QVERIFY2(changeText(label).startsWith(s("Book %1 people into ").arg(chosen)), qPrintable(changeText(label)));
    f().desk().undo();
    f().settle();
    QCOMPARE(f().dump(), before);
}

void TestHorizonPage::morePeopleThanPlacesAreNotBooked()
{
    open();
    const int row = helpful();
    const PlannedSession planned = sessions()->session(row).session;
    setCapacity(planned.id, planned.booked + 1);
    QTRY_COMPARE(sessions()->session(sessions()->rowOf(planned.id)).placesLeft(), 1);
    chooseSession(sessions()->rowOf(planned.id));
    table()->selectAll();
    f().settle();
    QVERIFY(!f().part<QPushButton>("horizon.book")->isEnabled());
    QVERIFY2(f().part<QLabel>("horizon.hint")->text().contains(s("choose fewer")),
             qPrintable(f().part<QLabel>("horizon.hint")->text()));
    setCapacity(planned.id, planned.booked);
    QTRY_COMPARE(f().part<QLabel>("horizon.hint")->text(), s("This session is full."));
}

// The last place went between the look and the click: the writer refuses, nobody is booked, and the page says it.
void TestHorizonPage::aSessionThatFilledMeanwhileSaysSo()
{
    open();
    const int row = helpful();
    const PlannedSession planned = sessions()->session(row).session;
    chooseSession(row);
    f().click("horizon.choose");
    const qint64 booked = f().count("attendance WHERE status='booked'");
    const auto taken = f().desk().workspace().writeNow({s("edit"), {}}, [&](Change& change) -> Result<void> {
        Query set = change.db().query("UPDATE session SET capacity = ? WHERE id = ?");
        set.bind(planned.booked).bind(planned.id);
        ROSTRUM_CHECK(set.run());
        return change.count();
    });
    QVERIFY(taken);
    auto* book = f().part<QPushButton>("horizon.book");
    QVERIFY(book->isEnabled()); // the news is not here yet
    QTest::mouseClick(book, Qt::LeftButton);
    f().settle();
    QCOMPARE(f().count("attendance WHERE status='booked'"), booked);
    QTRY_COMPARE(f().part<QLabel>("horizon.hint")->text(), s("This session is full."));
}

void TestHorizonPage::theChoiceOutlivesAnEditElsewhere()
{
    open();
    chooseSession(helpful());
    f().click("horizon.choose");
    const auto chosen = table()->selectionModel()->selectedRows().size();
    const Id session = sessions()->session(sessionTable()->currentIndex().row()).session.id;
    QSignalSpy loaded(qobject_cast<HorizonPage*>(f().page()), &HorizonPage::loaded);
    f().set("people", people()->verdict(0).number, {{s("phone"), s("13900000000")}});
    QTRY_VERIFY(!loaded.isEmpty());
    QCOMPARE(table()->selectionModel()->selectedRows().size(), chosen);
    QCOMPARE(sessions()->session(sessionTable()->currentIndex().row()).session.id, session);
}

void TestHorizonPage::enterOpensThePersonsEvidence()
{
    open();
    const QString number = people()->verdict(0).number;
    table()->setFocus();
    table()->setCurrentIndex(people()->index(0, HorizonPeople::Name));
    QTest::keyClick(table(), Qt::Key_Return);
    f().settle();
    QCOMPARE(f().window().page()->objectName(), s("page.compliance"));
    QTRY_VERIFY(f().window().evidence()->isVisible());
    Q_UNUSED(number)
}

QTEST_MAIN(TestHorizonPage)
#include "tst_horizonpage.moc"
