// Rounds of 360° assessment as an officer makes them: whom they ask, what comes out, and that too few are not shown.
#include "models/kpi/invitations.h"
#include "tests/support/desktopfixture.h"
#include "ui/kpi/weightfields.h"
#include "ui/rounds/roundspage.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/tableview.h"
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace rostrum;
using namespace rostrum::test;

class TestRoundsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_roundspage"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
        f().show("rounds");
    }
    void cleanup() { m_fixture.reset(); }
    void aRoundIsMadeSeenAndUndone();
    void weightsThatAreNotTheWholeCannotBeSaved();
    void groupsOfTooFewAreNotShownAndSaySo();
    void sheetsGoToAFolderAndTheRoundIsClosed();
    void everyGroupOpensItsEvidence();
    void theModelsHoldToTheRules();

private:
    DesktopFixture& f() { return *m_fixture; }
    RoundsPage* page() { return qobject_cast<RoundsPage*>(f().page()); }
    RoundsModel* rounds() { return page()->findChild<RoundsModel*>(); }
    RoundResultsModel* results() { return page()->findChild<RoundResultsModel*>(); }
    TableView* table() { return f().part<TableView>("rounds.table"); }
    // One trainer with so many raters of 84, 88 from the head and 90 from HR; a round over the third quarter.
    void quarter(int raters)
    {
        QVERIFY(f().desk().workspace().writeNow({s("edit"), {}}, [&](Change& change) -> Result<void> {
            const Id trainer = Id::make(), course = Id::make(), held = Id::make();
            const auto add = [&](const char* sql, auto... values) -> Result<void> {
                Query insert = change.db().query(sql);
                (insert.bind(values), ...);
                return insert.run();
            };
            ROSTRUM_CHECK(add("INSERT INTO person(id,number,name,is_trainer) VALUES(?,'X01','甲讲师',1)", trainer));
            ROSTRUM_CHECK(add("INSERT INTO course(id,title) VALUES(?,'课')", course));
            ROSTRUM_CHECK(add("INSERT INTO session(id,course,trainer,starts_at,status) "
                              "VALUES(?,?,?,'2026-09-05T15:00','held')",
                              held, course, trainer));
            for (int i = 0; i < raters; ++i) {
                const Id trainee = Id::make();
                ROSTRUM_CHECK(add("INSERT INTO person(id,name) VALUES(?,'学员')", trainee));
                ROSTRUM_CHECK(add("INSERT INTO rating(id,session,trainee,overall) VALUES(?,?,?,42000)", Id::make(),
                                  held, trainee));
            }
            ROSTRUM_CHECK(add("INSERT INTO assessment(id,trainer,role,assessor,score,assessed_on) "
                              "VALUES(?,?,'head','王主任',880000,'2026-09-30')",
                              Id::make(), trainer));
            ROSTRUM_CHECK(add("INSERT INTO assessment(id,trainer,role,assessor,score,assessed_on) "
                              "VALUES(?,?,'hr','人事',900000,'2026-09-30')",
                              Id::make(), trainer));
            Round round;
            round.code = s("Q3");
            round.title = s("三季度");
            round.period = {{2026, 7, 1}, {2026, 9, 30}};
            round.groups = usualGroups();
            return saveRound(change, round);
        }));
        QTRY_VERIFY(row() >= 0); // the sample has trainers of its own
    }
    int row()
    {
        for (int i = 0; i < results()->rowCount(); ++i)
            if (results()->row(i).number == s("X01"))
                return i;
        return -1;
    }
    QString cell(int section) { return results()->index(row(), section).data(Qt::AccessibleTextRole).toString(); }
    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestRoundsPage::aRoundIsMadeSeenAndUndone()
{
    const QByteArray before = f().dump();
    f().click("rounds.new");
    QCOMPARE(f().window().focusWidget(), f().part<QLineEdit>("round.title"));
    QVERIFY(!f().part<QPushButton>("round.save")->isEnabled());
    QTest::keyClicks(f().part<QLineEdit>("round.title"), s("Third quarter"));
    QTest::keyClicks(f().part<QLineEdit>("round.code"), s("Q3"));
    f().click("round.save");
    QTRY_COMPARE(rounds()->rowCount(), 1);
    QCOMPARE(rounds()->round(0).groups.size(), size_t(4));
    QCOMPARE(rounds()->round(0).groups[0].weight, 5000);
    f().desk().undo();
    f().settle();
    QCOMPARE(f().dump(), before);
    QTRY_COMPARE(rounds()->rowCount(), 0);
}

void TestRoundsPage::weightsThatAreNotTheWholeCannotBeSaved()
{
    f().click("rounds.new");
    QTest::keyClicks(f().part<QLineEdit>("round.title"), s("x"));
    QTest::keyClicks(f().part<QLineEdit>("round.code"), s("x"));
    QVERIFY(f().part<QPushButton>("round.save")->isEnabled());
    f().part<WeightBox>("round.weight.peer")->setValue(1000);
    QVERIFY(!f().part<QPushButton>("round.save")->isEnabled());
    QCOMPARE(f().part<QLabel>("round.sum")->text(), s("Together 110.00 %; -10.00 % remain."));
    f().part<WeightBox>("round.weight.trainee")->setValue(4000);
    QVERIFY(f().part<QPushButton>("round.save")->isEnabled());
}

void TestRoundsPage::groupsOfTooFewAreNotShownAndSaySo()
{
    quarter(4);
    QCOMPARE(cell(RoundResultsModel::FirstGroup), s("— n<5"));
    QCOMPARE(cell(RoundResultsModel::FirstGroup + 1), s("88.00 n=1"));
    QCOMPARE(cell(results()->together()), s("88.80")); // (30 × 88 + 20 × 90) / 50
    QCOMPARE(cell(results()->remark()), s("The other groups share the weight"));
    QVERIFY(f().desk().workspace().writeNow({s("edit"), {}}, [&](Change& change) -> Result<void> {
        Query insert = change.db().query("INSERT INTO rating(id,session,overall) SELECT ?, s.id, 42000 FROM session s "
                                         "JOIN person p ON p.id = s.trainer WHERE p.number = 'X01'");
        return insert.bind(Id::make()).run();
    }));
    QTRY_COMPARE(cell(RoundResultsModel::FirstGroup), s("84.00 n=5"));
    QCOMPARE(cell(results()->together()), s("86.40"));
}

void TestRoundsPage::sheetsGoToAFolderAndTheRoundIsClosed()
{
    quarter(5);
    const QTemporaryDir folder;
    f().prompts.files.append({folder.path()});
    f().click("rounds.sheets");
    QTRY_VERIFY(QFile::exists(folder.filePath(s("360_Q3_X01_甲讲师.xlsx")))); // oneself
    QVERIFY(QFile::exists(folder.filePath(s("360_Q3_to_be_named.xlsx"))));
    f().settle();
    f().click("rounds.close");
    QTRY_VERIFY(rounds()->round(0).isClosed());
    QTRY_VERIFY(!f().part<QPushButton>("rounds.sheets")->isEnabled());
    QCOMPARE(f().part<QPushButton>("rounds.sheets")->toolTip(), s("The round is closed; reopen it first."));
    f().click("rounds.close");
    QTRY_VERIFY(!rounds()->round(0).isClosed());
}

void TestRoundsPage::everyGroupOpensItsEvidence()
{
    quarter(4);
    QSignalSpy evidence(page(), &Page::evidenceRequested);
    table()->setCurrentIndex(results()->index(row(), RoundResultsModel::FirstGroup));
    page()->run(Command::Evidence);
    QCOMPARE(evidence.size(), 1);
    const auto shown = evidence.first().first().value<Evidence>();
    QCOMPARE(shown.title, s("甲讲师"));
    QCOMPARE(shown.sections.first().lines.first().cells.join(u'|'), s("Trainees|50 %|—|< 5"));
    QVERIFY(!shown.sections.first().lines.first().counted);
}

void TestRoundsPage::theModelsHoldToTheRules()
{
    quarter(5);
    for (QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(rounds()), static_cast<QAbstractItemModel*>(results())})
        QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
}

QTEST_MAIN(TestRoundsPage)
#include "tst_roundspage.moc"
