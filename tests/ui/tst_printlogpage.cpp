// The print log in the window: what is saved, written in a batch and printed stands there, and can be taken along.
#include "tests/support/ownsettings.h"
#include "tests/support/sampledesk.h"
#include "ui/preview/savereport.h"
#include "ui/printlog/printlogmodel.h"
#include "ui/printlog/printlogpage.h"
#include "ui/printlog/reportlog.h"
#include "ui/reports/batchrun.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>

using namespace rostrum;
using test::s;

namespace {
ReportSource source(const char* report = "compliance")
{
    ReportSource wanted;
    wanted.name = s(report);
    wanted.query.year = 2026;
    wanted.query.asOf = QDate(2026, 10, 22);
    wanted.fileName = s("合规");
    return wanted;
}

std::vector<PrintEntry> log(test::SampleDesk& desk) { return printLog(desk->reader()).value(); }
} // namespace

class TestPrintLogPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSavedReportIsLoggedAndNotUndone();
    void aBatchIsOneLine();
    void aPrintHasTheHashOfItsValues();
    void aSaveThatFailsIsNotLogged();
    void thePageListsAndExports();
    void anEmptyLogSaysWhatWillStandThere();
};

void TestPrintLogPage::aSavedReportIsLoggedAndNotUndone()
{
    test::SampleDesk desk;
    const qint64 changes = desk.count("_change");
    QSignalSpy notes(desk.operator->(), &Desk::noteRequested);
    bool saved = false;
    saveReport(*desk, desk.operator->(), source(), desk.file("a.pdf"), [&](const SavedReport&) { saved = true; });
    QTRY_VERIFY(saved);
    QTRY_COMPARE(log(desk).size(), 1);
    const PrintEntry entry = log(desk).front();
    QCOMPARE(entry.target, s("pdf"));
    QCOMPARE(entry.file, s("a.pdf"));
    QVERIFY(entry.pages > 0);
    QCOMPARE(entry.sha256.size(), 64);
    QVERIFY(!entry.rules.isEmpty());
    QCOMPARE(desk.count("_change"), changes);
    QVERIFY(notes.isEmpty());
}

void TestPrintLogPage::aBatchIsOneLine()
{
    test::SampleDesk desk;
    int files = 0;
    ReportSource one = source("performance");
    one.query.department =
        desk.text("SELECT d.name FROM department d JOIN department_span s ON s.department=d.id JOIN applicant a ON "
                  "a.person=s.person GROUP BY d.id ORDER BY count(*), d.name LIMIT 1");
    writeAllReports(
        *desk, desk.operator->(), one, desk.file("all"),
        [&](const BatchOutcome& outcome) { files = int(outcome.files.size()); },
        [](const Error& error) { qFatal("%s", qPrintable(errorKey(error.code))); });
    QTRY_VERIFY(files > 0);
    QTRY_COMPARE(log(desk).size(), 1);
    QCOMPARE(log(desk).front().files, files);
    QCOMPARE(log(desk).front().file, s("all"));
    QCOMPARE(log(desk).front().filters.value(s("department")).toString(), one.query.department);
}

void TestPrintLogPage::aPrintHasTheHashOfItsValues()
{
    test::SampleDesk desk;
    logPrinted(*desk, source(), 2);
    QTRY_COMPARE(log(desk).size(), 1);
    logPrinted(*desk, source(), 2);
    QTRY_COMPARE(log(desk).size(), 2);
    const auto entries = log(desk);
    QCOMPARE(entries[0].target, s("printer"));
    QVERIFY(entries[0].file.isEmpty());
    QCOMPARE(entries[0].sha256.size(), 64);
    QCOMPARE(entries[0].sha256, entries[1].sha256);
}

void TestPrintLogPage::aSaveThatFailsIsNotLogged()
{
    test::SampleDesk desk;
    saveReport(*desk, desk.operator->(), source(), desk.file("no such folder/a.pdf"), {});
    QTRY_VERIFY(!desk.prompts.told.isEmpty());
    QTest::qWait(50);
    QVERIFY(log(desk).empty());
}

void TestPrintLogPage::thePageListsAndExports()
{
    test::SampleDesk desk;
    saveReport(*desk, desk.operator->(), source(), desk.file("名单.xlsx"), {});
    QTRY_COMPARE(log(desk).size(), 1);
    const std::unique_ptr<Page> page(makePrintLogPage(*desk, nullptr));
    page->show();
    page->activated();
    auto* view = page->findChild<TableView*>(s("printlog.table"));
    const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTRY_COMPARE(view->model()->rowCount(), 1);
    const auto cell = [&](int section) { return view->model()->index(0, section).data().toString(); };
    QCOMPARE(cell(PrintLogModel::Target), s("XLSX"));
    QCOMPARE(cell(PrintLogModel::Hash).size(), 8);
    QVERIFY2(cell(PrintLogModel::Filters).contains(s("2026")), qPrintable(cell(PrintLogModel::Filters)));
    QVERIFY(cell(PrintLogModel::Report) != s("compliance")); // its title
    logPrinted(*desk, source("team"), 1);
    QTRY_COMPARE(log(desk).size(), 2);
    page->activated();
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QCOMPARE(view->currentIndex().row(), 1); // the one in hand stays in hand
    const QString path = desk.file("log.csv");
    desk.prompts.savePaths = {path};
    QVERIFY(page->can(Command::Export));
    page->run(Command::Export);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(s("名单.xlsx")));
    QVERIFY(text.contains(log(desk).back().sha256)); // in full
}

void TestPrintLogPage::anEmptyLogSaysWhatWillStandThere()
{
    test::SampleDesk desk;
    const std::unique_ptr<Page> page(makePrintLogPage(*desk, nullptr));
    page->show();
    page->activated();
    auto* reports = page->findChild<QPushButton*>(s("printlog.reports"));
    QTRY_VERIFY(reports->isVisible());
    QVERIFY(!page->can(Command::Export));
    QSignalSpy asked(page.get(), &Page::navigationRequested);
    reports->click();
    QCOMPARE(asked.front().front().toString(), s("reports"));
}

QTEST_MAIN(TestPrintLogPage)
#include "tst_printlogpage.moc"
