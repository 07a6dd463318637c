// Import history as an officer uses it: what came from which file, the rows that came with it, and the import undone.
#include "models/exchange/apply.h"
#include "tests/support/csvfile.h"
#include "tests/support/desktopfixture.h"
#include "ui/history/importrowsmodel.h"
#include "ui/history/importsmodel.h"
#include "ui/importing/importpage.h"
#include "ui/widgets/tableview.h"
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

namespace {
using Mode = QAbstractItemModelTester::FailureReportingMode;
constexpr int kNew = ImportsModel::FirstCount + int(RowVerdict::New);
constexpr int kChanged = ImportsModel::FirstCount + int(RowVerdict::Changed);
constexpr int kSame = ImportsModel::FirstCount + int(RowVerdict::Same);
} // namespace

class TestImports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_imports"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
    }
    void cleanup() { m_fixture.reset(); }
    void theImportPageLeadsHereAndAnEmptyHistorySaysWhatToDo();
    void anImportStandsWithItsFileItsCountsAndItsRows();
    void theSameFileAgainIsAnImportThatChangedNothing();
    void anImportInTheMiddleIsUndoneByItsButton();
    void rowsThatMovedOnAreNamedAndKeptOnlyWhenAsked();
    void aRowOpensInItsTableAndItsEvidenceNamesTheFile();
    void theKeyboardAloneUndoesAnImport();
    void anUndoneImportIsBroughtBackByRedo();
    void theRowsOfAnImportThatIsUndoneAreGone();
    void aListThatIsReadAgainKeepsItsChoice();
    void aRowWithoutANumberIsNamedByWhatItIs();

private:
    DesktopFixture& f() { return *m_fixture; }
    QString sheet(const char* name, const QList<QStringList>& rows) { return writeCsv(f().file(name), rows); }
    void import(const QString& file);
    QString people(const char* name, const char* phone)
    {
        return sheet(name, {{s("工号"), s("姓名"), s("手机")},
                            {s("T9001"), s("谷辛"), s(phone)},
                            {s("T9002"), s("顾一"), s(phone)},
                            {s("T9003"), s("古丽"), s(phone)}});
    }
    ImportsModel* model() { return f().page()->findChild<ImportsModel*>(); }
    ImportRowsModel* rows() { return f().page()->findChild<ImportRowsModel*>(); }
    TableView* view() { return f().part<TableView>("imports.table"); }
    QPushButton* undo() { return f().part<QPushButton>("undoImport"); }
    QString cell(int row, int section) { return model()->index(row, section).data().toString(); }
    QString phone(const char* number)
    {
        return f().text(qPrintable(s("SELECT phone FROM person WHERE number='%1'").arg(s(number))));
    }
    void showImports()
    {
        f().show("imports");
        new QAbstractItemModelTester(model(), Mode::Fatal, f().page());
        new QAbstractItemModelTester(rows(), Mode::Fatal, f().page());
    }
    void choose(int row)
    {
        view()->setCurrentIndex(model()->index(row, 0));
        f().settle();
    }

    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestImports::import(const QString& file)
{
    auto* page = static_cast<ImportPage*>(f().show("import"));
    page->open(file);
    QVERIFY(QTest::qWaitFor(
        [&] { return !page->flow().isBusy() && !page->queue().isWorking() && page->flow().check(); }, kPatience));
    if (!page->flow().check()->writes()) { // nothing to write is told by the button; written down as an import anyway
        QVERIFY(!f().part<QPushButton>("import.write")->isEnabled());
        f().write({s("import"), {page->flow().check()->book->file, s("people"), s("0")}}, [&](Change& change) {
            Plan plan = *page->flow().check()->plan;
            return applyPlan(change, plan);
        });
        return;
    }
    f().click("import.write");
    QTRY_VERIFY(!page->flow().isBusy() && !page->flow().check());
    f().settle();
}

void TestImports::theImportPageLeadsHereAndAnEmptyHistorySaysWhatToDo()
{
    f().show("import");
    f().click("import.history");
    QCOMPARE(f().window().pageKey(), s("imports"));
    QCOMPARE(model()->rowCount(), 0);
    QVERIFY2(f().texts().contains(s("Nothing was imported yet")), qPrintable(f().texts()));
    QVERIFY(!undo()->isEnabled());
    QVERIFY(!undo()->toolTip().isEmpty());
    f().click("imports.import");
    QCOMPARE(f().window().pageKey(), s("import"));
}

void TestImports::anImportStandsWithItsFileItsCountsAndItsRows()
{
    import(people("联系.csv", "100"));
    showImports();
    QCOMPARE(model()->rowCount(), 1);
    QCOMPARE(cell(0, ImportsModel::File), s("联系.csv"));
    QCOMPARE(cell(0, ImportsModel::Kind), s("People"));
    QCOMPARE(cell(0, ImportsModel::Officer), f().desk().workspace().officer());
    QCOMPARE(cell(0, ImportsModel::Hash).size(), 8);
    QVERIFY(model()->entry(0).source.sha256.startsWith(cell(0, ImportsModel::Hash)));
    QCOMPARE(cell(0, kNew), s("3"));
    QCOMPARE(cell(0, kChanged), s("0"));
    QCOMPARE(cell(0, ImportsModel::kState), QString());
    QCOMPARE(rows()->rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(rows()->index(row, ImportRowsModel::Line).data().toString(), QString::number(row + 2));
        QCOMPARE(rows()->index(row, ImportRowsModel::Key).data().toString(), s("T900%1").arg(row + 1));
    }
    QCOMPARE(rows()->index(0, ImportRowsModel::What).data().toString(), s("谷辛"));
}

void TestImports::theSameFileAgainIsAnImportThatChangedNothing()
{
    const QString file = people("联系.csv", "100");
    import(file);
    import(file);
    showImports();
    QCOMPARE(model()->rowCount(), 2);
    QCOMPARE(cell(0, kSame), s("3"));
    QCOMPARE(cell(0, ImportsModel::kState), s("Nothing changed"));
    choose(0);
    QVERIFY(!undo()->isEnabled());
    QCOMPARE(undo()->toolTip(), s("This import changed nothing."));
    choose(1);
    QVERIFY(undo()->isEnabled());
}

void TestImports::anImportInTheMiddleIsUndoneByItsButton()
{
    import(people("一月.csv", "100"));
    const QByteArray before = f().dump();
    import(people("二月.csv", "200"));
    showImports();
    QCOMPARE(model()->rowCount(), 2);
    QCOMPARE(cell(0, kChanged), s("3"));
    choose(0);
    f().click("undoImport");
    QTRY_COMPARE(f().dump(), before);
    f().settle();
    QCOMPARE(model()->rowCount(), 2);
    QCOMPARE(cell(0, ImportsModel::kState), s("Undone"));
    QVERIFY(!undo()->isEnabled());
    QVERIFY(!undo()->toolTip().isEmpty());
    QCOMPARE(f().prompts.told, QStringList());
}

void TestImports::rowsThatMovedOnAreNamedAndKeptOnlyWhenAsked()
{
    import(people("联系.csv", "100"));
    import(people("改.csv", "150"));
    f().set("people", s("T9002"), {{s("phone"), s("200")}});
    const QByteArray before = f().dump();
    showImports();
    choose(0);
    f().click("undoImport"); // and the question is declined
    QTRY_COMPARE(f().prompts.asked.size(), 1);
    QVERIFY2(f().prompts.asked[0].contains(s("顾一")), qPrintable(f().prompts.asked[0]));
    f().settle();
    QCOMPARE(f().dump(), before);
    QCOMPARE(cell(0, ImportsModel::kState), QString());
    f().prompts.answers = {Answer::Accept};
    f().click("undoImport");
    QTRY_COMPARE(phone("T9001"), s("100"));
    QCOMPARE(phone("T9002"), s("200"));
    f().settle();
    QCOMPARE(cell(0, ImportsModel::kState), s("Undone"));
}

void TestImports::aRowOpensInItsTableAndItsEvidenceNamesTheFile()
{
    import(people("联系.csv", "100"));
    showImports();
    auto* list = f().part<TableView>("imports.rows");
    QVERIFY(!f().part<QAbstractButton>("imports.openRow")->isVisible()); // no row is chosen
    list->setCurrentIndex(rows()->index(1, ImportRowsModel::Key));
    QSignalSpy evidence(f().page(), &Page::evidenceRequested);
    list->setFocus();
    f().key(Qt::Key_F4);
    QTRY_COMPARE(evidence.size(), 1);
    const auto shown = evidence[0][0].value<Evidence>();
    QCOMPARE(shown.title, s("顾一"));
    QCOMPARE(shown.sections.last().lines.first().source, s("联系.csv : 3"));
    f().click("imports.openRow");
    QCOMPARE(f().window().pageKey(), s("people"));
    QCOMPARE(f().part<TableView>("table")->model()->rowCount(), 1);
}

void TestImports::theKeyboardAloneUndoesAnImport()
{
    import(people("联系.csv", "100"));
    showImports();
    view()->setFocus();
    QCOMPARE(view()->currentIndex().row(), 0);
    f().key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(f().window().focusWidget(), undo());
    f().key(Qt::Key_Space);
    QTRY_COMPARE(f().count("person WHERE number LIKE 'T900%'"), 0);
}

void TestImports::anUndoneImportIsBroughtBackByRedo()
{
    import(people("联系.csv", "100"));
    showImports();
    choose(0);
    f().click("undoImport");
    QTRY_COMPARE(cell(0, ImportsModel::kState), s("Undone"));
    f().key(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(cell(0, ImportsModel::kState), QString());
    QVERIFY(undo()->isEnabled());
    QCOMPARE(phone("T9001"), s("100"));
}

void TestImports::theRowsOfAnImportThatIsUndoneAreGone()
{
    import(people("联系.csv", "100"));
    showImports();
    f().click("undoImport");
    QTRY_COMPARE(cell(0, ImportsModel::kState), s("Undone"));
    f().settle();
    QCOMPARE(rows()->rowCount(), 3);
    QCOMPARE(rows()->index(0, ImportRowsModel::What).data().toString(), s("No longer here"));
    f().part<TableView>("imports.rows")->setCurrentIndex(rows()->index(0, 0));
    QVERIFY(!f().part<QAbstractButton>("imports.openRow")->isVisible());
    QVERIFY(!f().page()->can(Command::Evidence));
}

void TestImports::aListThatIsReadAgainKeepsItsChoice()
{
    import(people("一月.csv", "100"));
    import(people("二月.csv", "200"));
    showImports();
    choose(1);
    f().part<TableView>("imports.rows")->setCurrentIndex(rows()->index(2, 0));
    f().set("people", s("T9003"), {{s("name"), s("古丽娜")}});
    QTRY_COMPARE(rows()->index(2, ImportRowsModel::What).data().toString(), s("古丽娜"));
    QCOMPARE(view()->currentIndex().row(), 1);
    QCOMPARE(f().part<TableView>("imports.rows")->currentIndex().row(), 2);
}

void TestImports::aRowWithoutANumberIsNamedByWhatItIs()
{
    import(people("联系.csv", "100"));
    import(sheet("学时.csv", {{s("工号"), s("姓名"), s("课程名称"), s("完成日期"), s("学时"), s("证书编号")},
                              { s("T9001"),
                                s("谷辛"),
                                s("线上课"),
                                s("2026-03-05"),
                                s("4"),
                                s("ZS-1") }}));
    showImports();
    choose(0);
    QCOMPARE(cell(0, ImportsModel::Kind), s("Credits earned elsewhere"));
    QCOMPARE(rows()->rowCount(), 1);
    QCOMPARE(rows()->index(0, ImportRowsModel::Key).data().toString(), s("—"));
    const QString what = rows()->index(0, ImportRowsModel::What).data().toString();
    QVERIFY2(what.startsWith(s("谷辛")) && what.contains(s("线上课")) && what.contains(s("2026-03-05")),
             qPrintable(what));
    f().part<TableView>("imports.rows")->setCurrentIndex(rows()->index(0, 0));
    f().click("imports.openRow");
    QCOMPARE(f().window().pageKey(), s("credits"));
    QCOMPARE(f().part<TableView>("table")->model()->rowCount(), 1);
}

QTEST_MAIN(TestImports)
#include "tst_imports.moc"
