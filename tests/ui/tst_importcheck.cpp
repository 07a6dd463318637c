// What an officer puts right in the check of a file before it is written.
#include "importpagefixture.h"
#include "ui/widgets/banner.h"
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

class TestImportCheck : public QObject, private ImportPageFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { open(); }
    void cleanup() { close(); }
    void aColumnCanBecomeAnotherField();
    void whatTheWholeSheetSharesIsFilledIn();
    void missingPeopleAreMadeWhenAsked();
    void aCorrectedCellIsCheckedAgain();
    void problemRowsAreExportedWithTheirReasons();
    void aSheetWithoutHeadersCanBeMappedByHand();
    void anotherSheetOfTheBookIsChecked();
    void theEncodingOfATextFileCanBeChosen();
    void changedCellsAreMarkedAndOnesAlreadyHereCanBeSkipped();
};

void TestImportCheck::aColumnCanBecomeAnotherField()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    QCOMPARE(part<QComboBox>("import.map.5")->currentData().toString(), ImportChoices::notImported);
    QVERIFY(part<QLabel>("import.mappingNote")->text().contains(s("备注2")));
    pick("import.map.5", s("comment"));
    QCOMPARE(m_page->flow().check()->mapping().columns[size_t(factTable(s("ratings"))->indexOf("comment"))], 5);
    // The overall score as a question: the range that applied to it no longer does.
    pick("import.map.4", ImportChoices::notImported);
    QVERIFY(m_page->flow().check()->mapping().fieldOfColumn(4) < 0);
    QCOMPARE(counted("rejected"), 1);
    // A field that moves leaves the column it had.
    pick("import.map.4", s("comment"));
    QCOMPARE(part<QComboBox>("import.map.5")->currentData().toString(), ImportChoices::notImported);
    pick("import.map.4", s("overall"));
    pick("import.map.5", s("comment"));
    QCOMPARE(counted("rejected"), 2);
    click("import.write");
    wait();
    QTRY_VERIFY(part<QWidget>("import.result")->isVisible());
    QCOMPARE(inTable("rating WHERE comment IN ('a','b','e','f')"), 4);
}

void TestImportCheck::whatTheWholeSheetSharesIsFilledIn()
{
    choose(csv("october.csv", {{s("学员工号"), s("姓名"), s("总体评分")},
                               {s("010001"), s("周文博"), s("5")},
                               {s("010002"), s("邓晓东"), s("4")}}));
    pick("filter.kind", s("ratings"));
    click("import.createMissing");
    wait();
    QCOMPARE(counted("rejected"), 2); // no session
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    for (const auto& [field, value] : {std::pair{"date", "2026-10-09"}, {"course", "安全生产"}, {"trainer", "孙慧"}}) {
        auto* edit = part<QLineEdit>((QByteArray("import.shared.") + field).constData());
        edit->setFocus();
        edit->setText(s(value));
        QTest::keyClick(edit, Qt::Key_Return);
        wait();
    }
    QCOMPARE(counted("new"), 2);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("rating"), 2);
    QCOMPARE(inTable("session WHERE starts_at LIKE '2026-10-09%'"), 1);
}

void TestImportCheck::missingPeopleAreMadeWhenAsked()
{
    choose(ratingBook());
    QCOMPARE(counted("new"), 0);
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    click("import.createMissing");
    wait();
    QCOMPARE(counted("new"), 4);
    const QMap<QString, int> made = m_page->flow().check()->plan->created();
    QCOMPARE(made.value(s("courses")), 2);
    QCOMPARE(made.value(s("sessions")), 2);
    QVERIFY(part<QLabel>("import.created")->text().contains(QString::number(made.value(s("people")))));
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("session"), 2);
    QCOMPARE(inTable("person"), made.value(s("people")));
}

void TestImportCheck::aCorrectedCellIsCheckedAgain()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    auto* table = part<TableView>("import.table");
    const QModelIndex bad = model()->index(0, PlanModel::FirstCell + 4);
    QCOMPARE(bad.data(Qt::EditRole).toString(), s("600"));
    table->setCurrentIndex(bad);
    table->edit(bad);
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText(s("5"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(counted("rejected"), 1);
    wait();
    QCOMPARE(counted("new"), 5);
    // The row that was in hand still is, though it stands elsewhere now.
    QCOMPARE(model()->index(table->currentIndex().row(), PlanModel::FileRow).data().toString(), s("4"));
}

void TestImportCheck::problemRowsAreExportedWithTheirReasons()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    m_prompts.savePaths = {path("left.xlsx")};
    QSignalSpy notes(m_page.get(), &Page::noteRequested);
    click("import.export");
    wait();
    QTRY_COMPARE(notes.size(), 1);
    const auto book = readBook(path("left.xlsx"));
    QVERIFY(book);
    const Sheet& sheet = book->sheets.front();
    QCOMPARE(sheet.rowCount(), 3);
    QCOMPARE(sheet.text(1, 3), s("010003"));
    QVERIFY(sheet.text(1, 7).contains(s("600")));
    QVERIFY(sheet.text(2, 7).contains(s("2026-10-32")));
}

void TestImportCheck::aSheetWithoutHeadersCanBeMappedByHand()
{
    choose(csv("odd.csv", {{s("甲"), s("乙")}, {s("010001"), s("周文博")}, {s("010002"), s("邓晓东")}}));
    QVERIFY(part<QWidget>("import.check")->isVisible());
    QVERIFY(part<Banner>("import.checkProblem")->isVisible());
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    pick("filter.kind", s("people"));
    pick("import.map.0", s("number"));
    pick("import.map.1", s("name"));
    QVERIFY(!part<Banner>("import.checkProblem")->isVisible());
    QCOMPARE(counted("new"), 2);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person WHERE number='010002' AND name='邓晓东'"), 1);
}

void TestImportCheck::anotherSheetOfTheBookIsChecked()
{
    auto book = SheetWriter::create(path("two.xlsx"));
    QVERIFY(book);
    QVERIFY((*book)->addSheet(s("人员"), {{s("工号")}, {s("姓名")}}));
    QVERIFY((*book)->nextRow());
    QVERIFY((*book)->text(0, s("010001")) && (*book)->text(1, s("周文博")));
    QVERIFY((*book)->addSheet(s("课程"), {{s("课程编号")}, {s("课程名称")}, {s("学时")}}));
    for (int i = 0; i < 3; ++i) {
        QVERIFY((*book)->nextRow());
        QVERIFY((*book)->text(0, s("C%1").arg(i)) && (*book)->text(1, s("课程%1").arg(i)) && (*book)->number(2, 4));
    }
    QVERIFY((*book)->finish());
    choose(path("two.xlsx"));
    QCOMPARE(rows(), 1);
    pick("import.sheet", s("课程"));
    QCOMPARE(part<QComboBox>("filter.kind")->currentData().toString(), s("courses"));
    QCOMPARE(rows(), 3);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("course"), 3);
}

void TestImportCheck::theEncodingOfATextFileCanBeChosen()
{
    QFile file(path("gbk.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // 工号,姓名 / 010001,周文博 in GB18030
    file.write("\xB9\xA4\xBA\xC5,\xD0\xD5\xC3\xFB\r\n010001,\xD6\xDC\xCE\xC4\xB2\xA9\r\n");
    file.close();
    choose(path("gbk.csv"));
    QCOMPARE(part<QComboBox>("import.encoding")->currentData().toString(), s("GB18030"));
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 1).data().toString(), s("周文博"));
    pick("import.encoding", s("Big5"));
    QCOMPARE(m_page->flow().check()->book->encoding, s("Big5"));
    QVERIFY(model()->headerData(PlanModel::FirstCell + 1, Qt::Horizontal, Qt::DisplayRole).toString() != s("姓名"));
    pick("import.encoding", s("GB18030"));
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 1).data().toString(), s("周文博"));
}

void TestImportCheck::changedCellsAreMarkedAndOnesAlreadyHereCanBeSkipped()
{
    choose(csv("a.csv", {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), s("100")}}));
    click("import.write");
    wait();
    m_prompts.files = {{csv("b.csv", {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), s("200")}})}};
    click("import.another");
    wait();
    QCOMPARE(counted("changed"), 1);
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 2).data(CellStateRole).toInt(), int(CellState::Edited));
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 1).data(CellStateRole).toInt(), int(CellState::Plain));
    pick("filter.duplicates", int(OnDuplicate::Skip));
    QCOMPARE(counted("skipped"), 1);
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    pick("filter.duplicates", int(OnDuplicate::Update));
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person WHERE phone='200'"), 1);
}

QTEST_MAIN(TestImportCheck)
#include "tst_importcheck.moc"
