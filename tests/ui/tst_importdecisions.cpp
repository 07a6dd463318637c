// What an officer decides of single rows: conflicts, rows that vanished, rows left out; and how the file is read.
#include "importpagefixture.h"
#include "ui/importing/vanishedmodel.h"
#include "ui/widgets/banner.h"
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

class TestImportDecisions : public QObject, private ImportPageFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { open(); }
    void cleanup() { close(); }
    void aConflictIsSaidWithItsThreeValuesAndSettledForTheFile();
    void aConflictIsSettledForWhatIsHereAndAskedAgain();
    void allConflictsAreSettledAtOnce();
    void vanishedRowsStayUnlessTicked();
    void rowsAreLeftOutByDelAndTakenBack();
    void enterEditsTheCellInHand();
    void anotherRowCanBeTheHeader();
    void theDelimiterOfATextFileCanBeChosen();

private:
    QString people(const char* file, const QList<QStringList>& rows)
    {
        return csv(file, QList<QStringList>{{s("工号"), s("姓名"), s("电话")}} + rows);
    }
    void importPeople(const char* file, const QList<QStringList>& rows)
    {
        choose(people(file, rows));
        click("import.write");
        wait();
        QTRY_VERIFY(part<QWidget>("import.result")->isVisible());
    }
    void edit(const char* number, const char* phone)
    {
        m_desk->workspace().setOfficer(s("刘敏"));
        QVERIFY(m_desk->workspace().writeNow({s("edit"), {s("people"), s(number), s("phone")}}, [&](Change& change) {
            const FactTable& table = *factTable(s("people"));
            return findRow(change.db(), table, s(number)).and_then([&](const Id& id) {
                return setRow(change, table, id, {{s("phone"), s(phone)}});
            });
        }));
    }
    /// Two rows that the file and 刘敏 both changed, and one that only the file did.
    void conflict()
    {
        importPeople("p.csv", {{s("1"), s("甲"), s("100")}, {s("2"), s("乙"), s("200")}, {s("3"), s("丙"), s("300")}});
        edit("1", "111");
        edit("2", "222");
        choose(
            people("p.csv", {{s("1"), s("甲"), s("199")}, {s("2"), s("乙"), s("299")}, {s("3"), s("丙"), s("399")}}));
    }
    void goTo(int row) { part<TableView>("import.table")->setCurrentIndex(model()->index(row, PlanModel::Reason)); }
};

void TestImportDecisions::aConflictIsSaidWithItsThreeValuesAndSettledForTheFile()
{
    conflict();
    QCOMPARE(counted("conflict"), 2);
    QCOMPARE(counted("changed"), 1);
    const QString reason = model()->index(0, PlanModel::Reason).data().toString();
    for (const char* said : {"100", "111", "199", "刘敏"})
        QVERIFY2(reason.contains(s(said)), qPrintable(reason));
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 2).data(CellStateRole).toInt(), int(CellState::Conflict));
    goTo(0);
    QVERIFY(part<QPushButton>("import.takeFile")->isVisible());
    click("import.takeFile");
    wait();
    QCOMPARE(counted("conflict"), 1);
    QCOMPARE(counted("changed"), 2);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person WHERE phone='199'"), 1);
    QCOMPARE(inTable("person WHERE phone='222'"), 1); // undecided: as it was
}

void TestImportDecisions::aConflictIsSettledForWhatIsHereAndAskedAgain()
{
    conflict();
    goTo(1);
    click("import.keepHere");
    wait();
    QCOMPARE(counted("conflict"), 1);
    QCOMPARE(counted("same"), 1);
    // The row in hand still is: its decision can be taken back.
    QVERIFY(part<QAbstractButton>("import.decideAgain")->isVisible());
    QVERIFY(!part<QPushButton>("import.keepHere")->isVisible());
    click("import.decideAgain");
    wait();
    QCOMPARE(counted("conflict"), 2);
}

void TestImportDecisions::allConflictsAreSettledAtOnce()
{
    conflict();
    click("import.allFile");
    wait();
    QCOMPARE(counted("conflict"), 0);
    QCOMPARE(counted("changed"), 3);
    click("import.allAsk");
    wait();
    QCOMPARE(counted("conflict"), 2);
    click("import.allKeep");
    wait();
    QCOMPARE(counted("same"), 2);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person WHERE phone IN ('111','222','399')"), 3);
}

void TestImportDecisions::vanishedRowsStayUnlessTicked()
{
    importPeople("p.csv", {{s("1"), s("甲"), s("100")}, {s("2"), s("乙"), s("200")}, {s("3"), s("丙"), s("300")}});
    choose(people("p.csv", {{s("1"), s("甲"), s("150")}}));
    QVERIFY(part<QWidget>("import.vanishedBar")->isVisible());
    QVERIFY(part<QLabel>("import.vanishedText")->text().contains(u'2'));
    QCOMPARE(part<QPushButton>("import.write")->text(), s("Write 1 row"));
    click("import.vanishedOpen");
    auto* list = part<TableView>("import.vanished");
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row)
        QCOMPARE(list->model()->index(row, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    int row = list->model()->index(0, VanishedModel::Title).data().toString() == s("乙") ? 0 : 1;
    QCOMPARE(list->model()->index(row, VanishedModel::Line).data().toString(), s("3"));
    list->setCurrentIndex(list->model()->index(row, 0));
    QSignalSpy checked(&m_page->flow(), &ImportFlow::checked);
    QTest::keyClick(list, Qt::Key_Space);
    wait();
    QTRY_COMPARE(part<QPushButton>("import.write")->text(), s("Write 1, remove 1 row"));
    wait();
    QCOMPARE(list->model()->index(row, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(checked.size(), 0); // a tick is no reason to read the whole file again
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person"), 2);
    QCOMPARE(inTable("person WHERE name='乙'"), 0);
    click("import.undo");
    QTRY_COMPARE(inTable("person"), 3);
}

void TestImportDecisions::rowsAreLeftOutByDelAndTakenBack()
{
    choose(people("p.csv", {{s("1"), s("甲"), s("1")}, {s("2"), s("乙"), s("2")}, {s("3"), s("丙"), s("3")}}));
    auto* table = part<TableView>("import.table");
    table->setFocus();
    table->setCurrentIndex(model()->index(0, PlanModel::FirstCell));
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Delete);
    wait();
    QCOMPARE(counted("skipped"), 2);
    QCOMPARE(counted("new"), 1);
    QCOMPARE(counted("all"), 3);
    QCOMPARE(part<QPushButton>("import.write")->text(), s("Write 1 row"));
    const int skipped = 2; // skipped rows stand last
    QVERIFY(model()->index(skipped, PlanModel::Reason).data().toString().contains(s("by hand")));
    table->setCurrentIndex(model()->index(skipped, PlanModel::FirstCell));
    click("import.skip");
    wait();
    QCOMPARE(counted("skipped"), 1);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person"), 2);
}

void TestImportDecisions::enterEditsTheCellInHand()
{
    QTest::failOnWarning(QRegularExpression(s("editing failed"))); // by the Enter that ends the edit
    choose(people("p.csv", {{s("1"), s("甲"), s("1")}}));
    auto* table = part<TableView>("import.table");
    table->setFocus();
    table->setCurrentIndex(model()->index(0, PlanModel::FirstCell + 2));
    QTest::keyClick(table, Qt::Key_Return);
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText(s("77"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(model()->index(0, PlanModel::FirstCell + 2).data().toString(), s("77"));
    wait();
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person WHERE phone='77'"), 1);
}

void TestImportDecisions::anotherRowCanBeTheHeader()
{
    choose(csv("p.csv", {{s("工号"), s("姓名"), s("电话")},
                         {s("工号"), s("备注"), s("电话")},
                         {s("1"), s("甲"), s("1")},
                         {s("2"), s("乙"), s("2")}}));
    QCOMPARE(part<QComboBox>("import.headerRow")->currentData().toInt(), 0);
    pick("import.headerRow", 1);
    QCOMPARE(model()->headerData(PlanModel::FirstCell + 1, Qt::Horizontal, Qt::DisplayRole).toString(), s("备注"));
    QCOMPARE(rows(), 2);
    QCOMPARE(part<QComboBox>("import.headerRow")->currentData().toInt(), 1);
    // A row that holds no header says so, and can be left again.
    pick("import.headerRow", 2);
    QVERIFY(part<Banner>("import.checkProblem")->isVisible());
    pick("import.headerRow", 0);
    QVERIFY(!part<Banner>("import.checkProblem")->isVisible());
}

void TestImportDecisions::theDelimiterOfATextFileCanBeChosen()
{
    QFile file(path("odd.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("工号|姓名,又名|电话\n1|甲,乙|2\n");
    file.close();
    choose(path("odd.csv"));
    pick("import.delimiter", QChar(u','));
    QCOMPARE(m_page->flow().check()->sheet->columnCount(), 2);
    pick("import.delimiter", QChar(u'|'));
    QCOMPARE(m_page->flow().check()->sheet->columnCount(), 3);
    QCOMPARE(part<QComboBox>("import.delimiter")->currentData().toChar(), QChar(u'|'));
    pick("import.encoding", s("UTF-8"));
    QCOMPARE(m_page->flow().check()->sheet->columnCount(), 3); // the one choice keeps the other
}

QTEST_MAIN(TestImportDecisions)
#include "tst_importdecisions.moc"
