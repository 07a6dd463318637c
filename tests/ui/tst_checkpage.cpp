// The checker's page: kinds with counts, mending one and all of a kind with undo, the row behind a finding, and nothing
// found.
#include "tests/support/ownsettings.h"
#include "tests/support/sampledesk.h"
#include "ui/consistency/checkmodel.h"
#include "ui/consistency/checkpage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace rostrum;
using test::s;

namespace {
// The sample, and a page over it that has finished its first look.
class Bench {
public:
    explicit Bench(int wrong = 2)
    {
        clear();
        for (int i = 0; i < wrong; ++i)
            spoil(i);
        page.reset(makeCheckPage(*desk, nullptr));
        page->resize(1200, 700);
        page->show();
        page->activated();
        QTest::qWait(0);
    }
    // Whatever the sample itself has goes: what is counted here is made here.
    void clear()
    {
        desk.write({s("edit"), {}}, [](Change& change) -> Result<void> {
            ROSTRUM_CHECK(change.db().execute(
                "UPDATE attendance SET hours=NULL; UPDATE session SET ends_at=NULL;"
                "DELETE FROM credit; DELETE FROM leave_span; DELETE FROM title_span;"
                "DELETE FROM employment_span; DELETE FROM verdict_override; UPDATE person SET birthday=NULL, "
                "id_number=NULL"));
            return change.count();
        });
    }
    // More hours than the course has.
    void spoil(int nth)
    {
        desk.write({s("edit"), {}}, [nth](Change& change) -> Result<void> {
            Query query = change.db().query(
                "UPDATE attendance SET hours=9900 WHERE id=(SELECT a.id FROM attendance a JOIN session s ON s.id="
                "a.session WHERE a.status='present' AND s.status='held' ORDER BY a.id LIMIT 1 OFFSET ?)");
            query.bind(nth);
            ROSTRUM_CHECK(query.run());
            return change.count();
        });
    }
    TableView* findings() { return page->findChild<TableView*>(s("check.findings")); }
    TableView* kinds() { return page->findChild<TableView*>(s("check.kinds")); }
    QPushButton* button(const char* name) { return page->findChild<QPushButton*>(s(name)); }
    int count() { return findings()->model()->rowCount(); }
    QString cell(int row, int section) { return findings()->model()->index(row, section).data().toString(); }

    test::SampleDesk desk;
    std::unique_ptr<Page> page;
};
} // namespace

class TestCheckPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findingsStandByKindWithSentenceAndSuggestion();
    void mendingOneIsOneChangeAndTheNextIsInHand();
    void mendingAllOfAKindIsOneChangeAndOneUndo();
    void whatCannotBeMendedSaysWhatToDo();
    void enterOpensTheRowAndF4ShowsIt();
    void aChangeElsewhereIsLookedAtAgain();
    void nothingFoundIsSaid();
    void everythingIsReachedByKeyboard();
    void findingsAreExported();
    void whatIsRightLeavesTheListWithItsReason();
    void noReasonNothingSaid();
    void theReasonIsOfTheFindingInHand();
    void dismissedOnesAreShownAndTakenBack();
    void dismissingIsUndone();
    void modelsAreSound();
};

void TestCheckPage::findingsStandByKindWithSentenceAndSuggestion()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    QCOMPARE(b.kinds()->model()->rowCount(), 1);
    QCOMPARE(b.kinds()->model()->index(0, 1).data().toString(), s("2"));
    QVERIFY2(b.cell(0, FindingsModel::What).contains(s("99")), qPrintable(b.cell(0, FindingsModel::What)));
    QVERIFY(!b.cell(0, FindingsModel::Suggestion).isEmpty());
    QVERIFY(b.button("check.mend")->isEnabled());
}

void TestCheckPage::mendingOneIsOneChangeAndTheNextIsInHand()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    const QString second = b.cell(1, FindingsModel::Number) + b.cell(1, FindingsModel::What);
    b.button("check.mend")->click();
    QVERIFY(!b.button("check.mend")->isEnabled()); // not twice
    QTRY_COMPARE(b.count(), 1);
    QCOMPARE(b.cell(0, FindingsModel::Number) + b.cell(0, FindingsModel::What), second);
    QTRY_VERIFY(b.button("check.mend")->isEnabled());
    b.desk->undo();
    QTRY_COMPARE(b.count(), 2);
}

void TestCheckPage::mendingAllOfAKindIsOneChangeAndOneUndo()
{
    Bench b(3);
    QTRY_COMPARE(b.count(), 3);
    const QByteArray before = b.desk.dump();
    const qint64 changes = b.desk.count("_change");
    b.button("check.mendAll")->click();
    QTRY_COMPARE(b.kinds()->model()->rowCount(), 0);
    QCOMPARE(b.desk.count("_change"), changes + 1);
    b.desk->undo();
    QTRY_COMPARE(b.count(), 3);
    QCOMPARE(b.desk.dump(), before);
}

void TestCheckPage::whatCannotBeMendedSaysWhatToDo()
{
    Bench b(0);
    b.desk.write({s("edit"), {}}, [](Change& change) -> Result<void> { // one hour by the clock
        ROSTRUM_CHECK(change.db().execute("UPDATE session SET starts_at='2026-03-03T09:00', ends_at='2026-03-03T10:00',"
                                          " hours=900 WHERE id=(SELECT min(id) FROM session WHERE status='held')"));
        return change.count();
    });
    QTRY_COMPARE(b.count(), 1);
    QVERIFY(!b.button("check.mend")->isEnabled());
    QVERIFY(!b.button("check.mendAll")->isEnabled());
    QVERIFY(!b.button("check.mend")->toolTip().isEmpty());
}

void TestCheckPage::enterOpensTheRowAndF4ShowsIt()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    QSignalSpy asked(b.page.get(), &Page::navigationRequested);
    b.findings()->setFocus();
    QTest::keyClick(b.findings(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().toString(), s("attendance"));
    QSignalSpy evidence(b.page.get(), &Page::evidenceRequested);
    QVERIFY(b.page->can(Command::Evidence));
    b.page->run(Command::Evidence);
    QTRY_COMPARE(evidence.size(), 1);
    const auto shown = evidence.front().front().value<Evidence>();
    QVERIFY(shown.sentence.contains(s("99")));
    QVERIFY(!shown.sections.isEmpty());
}

void TestCheckPage::aChangeElsewhereIsLookedAtAgain()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    const QModelIndex second = b.findings()->model()->index(1, 0);
    b.findings()->setCurrentIndex(second);
    const QString inHand = b.cell(1, FindingsModel::Number);
    b.spoil(2);
    QTRY_COMPARE(b.count(), 3);
    QCOMPARE(b.cell(b.findings()->currentIndex().row(), FindingsModel::Number), inHand);
}

void TestCheckPage::nothingFoundIsSaid()
{
    Bench b(0);
    auto* again = b.button("check.again");
    QTRY_VERIFY(again->isVisible());
    QVERIFY(!b.kinds()->isVisible());
    QVERIFY(!b.page->can(Command::Export));
    again->click();
    QTRY_VERIFY(again->isVisible());
}

void TestCheckPage::everythingIsReachedByKeyboard()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    b.findings()->setFocus();
    QTest::keyClick(b.findings(), Qt::Key_Down);
    QCOMPARE(b.findings()->currentIndex().row(), 1);
    QTest::keyClick(b.findings(), Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE(b.count(), 1);
    QTRY_VERIFY(b.button("check.mendAll")->isEnabled());
    QTest::keyClick(b.findings(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(b.kinds()->model()->rowCount(), 0);
    for (QPushButton* button : b.page->findChildren<QPushButton*>())
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
}

void TestCheckPage::findingsAreExported()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    const QString path = b.desk.file("findings.csv");
    b.desk.prompts.savePaths = {path};
    b.page->run(Command::Export);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()).count(s("99")), 2);
}

void TestCheckPage::whatIsRightLeavesTheListWithItsReason()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    b.findings()->setFocus();
    QTest::keyClick(b.findings(), Qt::Key_R, Qt::ControlModifier);
    auto* reason = b.page->findChild<QLineEdit*>(s("check.reason"));
    QVERIFY(reason->isVisible());
    QVERIFY(!b.button("check.giveReason")->isEnabled());
    reason->setText(s("外聘讲师，已核实"));
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(b.count(), 1);
    QVERIFY(!reason->isVisible());
    QCOMPARE(b.desk.count("finding_review"), 1);
    QCOMPARE(b.desk.text("SELECT reason FROM finding_review"), s("外聘讲师，已核实"));
    QCOMPARE(b.desk.text("SELECT hours FROM attendance WHERE hours=9900 LIMIT 1"), s("9900")); // no record was touched
}

void TestCheckPage::noReasonNothingSaid()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    b.button("check.right")->click();
    auto* reason = b.page->findChild<QLineEdit*>(s("check.reason"));
    QVERIFY(reason->isVisible());
    reason->setText(s("   "));
    QVERIFY(!b.button("check.giveReason")->isEnabled());
    QTest::keyClick(reason, Qt::Key_Return);
    QTest::qWait(50);
    QVERIFY(reason->isVisible());
    QTest::keyClick(reason, Qt::Key_Escape);
    QVERIFY(!reason->isVisible());
    QCOMPARE(b.desk.count("finding_review"), 0);
    QCOMPARE(b.count(), 2);
}

void TestCheckPage::theReasonIsOfTheFindingInHand()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    b.button("check.right")->click();
    auto* reason = b.page->findChild<QLineEdit*>(s("check.reason"));
    reason->setText(s("这一条没有问题"));
    b.findings()->setCurrentIndex(b.findings()->model()->index(1, 0));
    QVERIFY(!reason->isVisible()); // it was asked about the other one
    b.button("check.right")->click();
    QVERIFY(reason->text().isEmpty());
}

void TestCheckPage::dismissedOnesAreShownAndTakenBack()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    const QString name = b.cell(0, FindingsModel::Name);
    b.button("check.right")->click();
    b.page->findChild<QLineEdit*>(s("check.reason"))->setText(s("已核实"));
    b.button("check.giveReason")->click();
    QTRY_COMPARE(b.count(), 1);
    auto* state = b.page->findChild<QComboBox*>(s("check.state"));
    QVERIFY(!state->accessibleName().isEmpty());
    QVERIFY(state->itemText(1).contains(s("1")));
    const auto choose = [&](int index) {
        state->setCurrentIndex(index);
        Q_EMIT state->activated(index);
    };
    choose(1);
    QTRY_COMPARE(b.cell(0, FindingsModel::Name), name);
    QCOMPARE(b.count(), 1);
    const QString said = b.cell(0, FindingsModel::Suggestion);
    QVERIFY2(said.contains(s("已核实")) && said.contains(s("2026-10-22")), qPrintable(said));
    QVERIFY(!b.button("check.mend")->isVisible() && !b.button("check.mendAll")->isVisible());
    QVERIFY(!b.button("check.right")->isVisible());
    QSignalSpy evidence(b.page.get(), &Page::evidenceRequested);
    b.page->run(Command::Evidence);
    QTRY_COMPARE(evidence.size(), 1);
    QVERIFY(evidence[0][0].value<Evidence>().sections.first().note.contains(s("已核实")));
    const QString path = b.desk.file("dismissed.csv");
    b.desk.prompts.savePaths = {path};
    b.page->run(Command::Export);
    const auto written = [&path] {
        QFile file(path); // anew each time: it is there before it is whole
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QTRY_VERIFY(written().contains(s("已核实")));
    b.findings()->setFocus();
    QTest::keyClick(b.findings(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(b.kinds()->model()->rowCount(), 0);
    QVERIFY(!b.button("check.again")->isVisible());
    choose(0);
    QTRY_COMPARE(b.count(), 2);
    QVERIFY(b.button("check.mend")->isVisible());
    QCOMPARE(b.desk.count("finding_review"), 0);
}

void TestCheckPage::dismissingIsUndone()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    const QByteArray before = b.desk.dump();
    b.button("check.right")->click();
    b.page->findChild<QLineEdit*>(s("check.reason"))->setText(s("已核实"));
    b.button("check.giveReason")->click();
    QTRY_COMPARE(b.count(), 1);
    b.desk->undo();
    QTRY_COMPARE(b.count(), 2);
    QCOMPARE(b.desk.dump(), before);
    b.desk->redo();
    QTRY_COMPARE(b.count(), 1);
}

void TestCheckPage::modelsAreSound()
{
    Bench b;
    QTRY_COMPARE(b.count(), 2);
    const QAbstractItemModelTester findings(b.findings()->model(),
                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester kinds(b.kinds()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    b.button("check.mend")->click();
    QTRY_COMPARE(b.count(), 1);
    b.page->retranslate();
}

QTEST_MAIN(TestCheckPage)
#include "tst_checkpage.moc"
