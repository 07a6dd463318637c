// Rounds of 360° assessment as an officer makes them: whom they ask, what comes out, and that too few are not shown.
#include "models/kpi/invitations.h"
#include "tests/support/desktopfixture.h"
#include "ui/kpi/weightfields.h"
#include "ui/rounds/candidatemodel.h"
#include "ui/rounds/invitationmodel.h"
#include "ui/rounds/ratercoveragemodel.h"
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
    void ratersAreProposedAskedAndTakenBack();
    void somebodyIsFoundByPinyinAndAskedAboutAll();
    void tooFewAreToldWhileChoosing();
    void aSheetThatCannotBeWrittenLeavesNothing();

private:
    DesktopFixture& f() { return *m_fixture; }
    RoundsPage* page() { return qobject_cast<RoundsPage*>(f().page()); }
    RoundsModel* rounds() { return page()->findChild<RoundsModel*>(); }
    RoundResultsModel* results() { return page()->findChild<RoundResultsModel*>(); }
    TableView* table() { return f().part<TableView>("rounds.table"); }
    // One trainer with so many raters of 84, 88 from the head and 90 from HR; a round over the third quarter.
    void quarter(int raters, const std::vector<RoundGroup>& groups = usualGroups())
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
            round.groups = groups;
            // His department, with its head and four more.
            const Id department = Id::make();
            ROSTRUM_CHECK(add("INSERT INTO department(id,name) VALUES(?,'检修部')", department));
            const QStringList names = {s("乙主任"), s("丙甲"), s("丙乙"), s("丙丙"), s("丙丁")};
            std::vector<Id> people = {trainer};
            for (int i = 0; i < names.size(); ++i) {
                people.push_back(Id::make());
                ROSTRUM_CHECK(
                    add("INSERT INTO person(id,number,name) VALUES(?,?,?)", people.back(), s("X1%1").arg(i), names[i]));
            }
            for (const Id& person : people)
                ROSTRUM_CHECK(add("INSERT INTO department_span(id,person,department) VALUES(?,?,?)", Id::make(), person,
                                  department));
            ROSTRUM_CHECK(
                add("INSERT INTO title_span(id,person,job_title) VALUES(?,?,'部门主任')", Id::make(), people[1]));
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
    // The chooser of the round in hand, with its records read.
    void chooser()
    {
        f().click("rounds.raters");
        QTRY_VERIFY(f().part<TableView>("raters.coverage")->currentIndex().isValid());
    }
    QModelIndex place(const char* number, const char* role)
    {
        auto* model = f().page()->findChild<RaterCoverageModel*>();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 1; column < model->columnCount(); ++column)
                if ((model->trainer(row) ? model->trainer(row)->number : QString()) == s(number) &&
                    model->group(column)->role == s(role))
                    return model->index(row, column);
        return {};
    }
    void choose(const char* number, const char* role)
    {
        auto* view = f().part<TableView>("raters.coverage");
        view->setCurrentIndex(place(number, role));
        QCOMPARE(view->currentIndex(), place(number, role));
        f().settle();
    }
    QString coverage(const char* number, const char* role)
    {
        return place(number, role).data(Qt::AccessibleTextRole).toString();
    }
    static QString lines(const QAbstractItemModel* model, int first, int second)
    {
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row)
            lines << model->index(row, first).data().toString() + u' ' + model->index(row, second).data().toString();
        return lines.join(u'\n');
    }
    QString candidates()
    {
        return lines(f().part<TableView>("raters.candidates")->model(), CandidateModel::Name, CandidateModel::Why);
    }
    QString asked()
    {
        return lines(f().part<TableView>("raters.asked")->model(), InvitationModel::Name, InvitationModel::State);
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
    QCOMPARE(cell(results()->remark()), s("A group of too few is not shown; the others share its weight"));
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
    chooser();
    for (QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(rounds()), static_cast<QAbstractItemModel*>(results()),
          f().part<TableView>("raters.coverage")->model(), f().part<TableView>("raters.candidates")->model(),
          f().part<TableView>("raters.asked")->model()})
        QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestRoundsPage::ratersAreProposedAskedAndTakenBack()
{
    quarter(5);
    chooser();
    const QByteArray before = f().dump();
    choose("X01", "head");
    QTRY_COMPARE(candidates(), s("乙主任 heads the department"));
    f().part<TableView>("raters.candidates")->setFocus();
    f().key(Qt::Key_Return);
    QTRY_COMPARE(asked(), s("乙主任 not yet"));
    QTRY_COMPARE(candidates(), QString());
    QCOMPARE(coverage("X01", "head"), s("1 enough"));
    auto* view = f().part<TableView>("raters.asked");
    view->selectRow(0);
    view->setFocus();
    f().key(Qt::Key_Delete);
    QTRY_COMPARE(asked(), QString());
    QTRY_COMPARE(candidates(), s("乙主任 heads the department"));
    QCOMPARE(f().dump(), before);
    f().desk().undo();
    QTRY_COMPARE(asked(), s("乙主任 not yet"));
    f().desk().undo();
    QTRY_COMPARE(asked(), QString());
    f().key(Qt::Key_Escape);
    QVERIFY(table()->isVisible());
    QVERIFY(f().part<QPushButton>("rounds.raters")->isEnabled());
}

void TestRoundsPage::somebodyIsFoundByPinyinAndAskedAboutAll()
{
    quarter(5);
    chooser();
    choose("", "hr");
    auto* search = f().part<QLineEdit>("raters.search");
    search->setFocus();
    QTRY_VERIFY(f().desk().searchIndex() && !f().desk().searchIndex()->find(s("yizhuren")).empty());
    QTest::keyClicks(search, s("yizhuren"));
    QTRY_COMPARE(candidates(), s("乙主任 found"));
    f().key(Qt::Key_Return);
    const int trainers = f().part<TableView>("raters.coverage")->model()->rowCount() - 1;
    QVERIFY(trainers > 1); // of the sample, too
    QTRY_COMPARE(f().count("assessment_invitation WHERE role = 'hr'"), qint64(trainers));
    QTRY_COMPARE(coverage("X01", "hr"), s("1 enough"));
    QTRY_COMPARE(coverage("", "hr"), s("%1 of %1 enough").arg(trainers));
    f().key(Qt::Key_Escape);
    QVERIFY(search->text().isEmpty() && search->isVisible()); // first the field, then the page
}

void TestRoundsPage::tooFewAreToldWhileChoosing()
{
    quarter(5, {{s("trainee"), 5000, true}, {s("peer"), 5000, true}});
    chooser();
    choose("X01", "peer");
    auto* problem = f().part<QWidget>("raters.problem");
    QCOMPARE(problem->accessibleName(), s("Peers about 甲讲师: 0 asked, 5 at least; the group would not be shown."));
    QTRY_COMPARE(candidates().count(u'\n'), 4); // five colleagues, the head among them
    auto* view = f().part<TableView>("raters.candidates");
    view->setFocus();
    for (int asked = 1; asked <= 4; ++asked) {
        f().key(Qt::Key_Return);
        QTRY_COMPARE(coverage("X01", "peer"), s("%1 of 5 too few are asked").arg(asked));
        QTRY_COMPARE(candidates().count(u'\n'), 4 - asked);
    }
    QVERIFY(problem->isVisible());
    f().key(Qt::Key_Return);
    QTRY_COMPARE(coverage("X01", "peer"), s("5 of 5 enough"));
    QVERIFY(!problem->isVisible());
    QVERIFY(asked().contains(s("answers unsigned")));
}

void TestRoundsPage::aSheetThatCannotBeWrittenLeavesNothing()
{
    quarter(5);
    const QByteArray before = f().dump();
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(s("360_Q3_X01_甲讲师.xlsx")));
    f().prompts.files.append({folder.path()});
    f().click("rounds.sheets");
    QTRY_VERIFY(!f().prompts.told.isEmpty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    QCOMPARE(f().dump(), before);
}

QTEST_MAIN(TestRoundsPage)
#include "tst_roundspage.moc"
