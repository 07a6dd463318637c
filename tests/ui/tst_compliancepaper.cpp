// What leaves the compliance page on paper: files, preview, print.
#include "compliancepagefixture.h"
#include "tests/support/pdfreader.h"
#include "ui/preview/pageview.h"
#include "ui/preview/printpreview.h"
#include "ui/preview/printrun.h"
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>

using namespace rostrum;
using namespace rostrum::test;

class TestCompliancePaper : public QObject, private CompliancePageFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeSample(); }
    void init() { open(); }
    void cleanup() { close(); }
    void exportWritesAPdfAndASheet();
    void theReportIsPreviewedPagedAndZoomed();
    void thePersonsSheetIsPreviewedFromThePanel();
    void thePreviewSavesAPdf();
    void printingCanBeStoppedAndRangesAreKept();
};

void TestCompliancePaper::exportWritesAPdfAndASheet()
{
    const QString pdf = m_folder.filePath(QStringLiteral("list.pdf")),
                  csv = m_folder.filePath(QStringLiteral("list.csv"));
    m_prompts->savePaths = {pdf, csv};
    QSignalSpy finished(m_desk.get(), &Desk::workFinished);
    QTest::mouseClick(child<QPushButton>(QStringLiteral("compliance.export")), Qt::LeftButton);
    QVERIFY(finished.wait(kPatience));
    QVERIFY2(m_prompts->told.isEmpty(), qPrintable(m_prompts->told.join(u'\n')));
    QCOMPARE(samples::pdfPages(pdf), 1);
    const QString text = samples::pdfText(pdf);
    QVERIFY(text.contains(kZhou) && text.contains(QStringLiteral("技术中心")));
    QTRY_VERIFY(m_page->statusRight().contains(QStringLiteral("已保存 list.pdf")));
    m_page->run(Command::Export);
    QVERIFY(finished.wait(kPatience));
    QFile sheet(csv);
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QCOMPARE(sheet.readAll().count("\r\n"), 27);
    // A folder that is not there is an error with its sentence, and the work is over.
    m_prompts->savePaths = {m_folder.filePath(QStringLiteral("nowhere/list.pdf"))};
    m_page->run(Command::Export);
    QVERIFY(finished.wait(kPatience));
    QCOMPARE(m_prompts->told.size(), 1);
}

void TestCompliancePaper::theReportIsPreviewedPagedAndZoomed()
{
    choose(QStringLiteral("department"), QString());
    QVERIFY(QSignalSpy(m_page, &CompliancePage::loaded).wait(kPatience));
    QTest::mouseClick(child<QPushButton>(QStringLiteral("compliance.report")), Qt::LeftButton);
    auto* preview = m_window->findChild<PrintPreview*>();
    QVERIFY(preview);
    QTRY_VERIFY(preview->isLoaded());
    PageView* view = preview->view();
    QVERIFY(view->pageCount() > 1);
    QTRY_VERIFY(view->paintedPages() > 0);
    QVERIFY(view->paintedPages() < view->pageCount()); // only what is in view
    auto* page = preview->findChild<QSpinBox*>(QStringLiteral("preview.page"));
    QCOMPARE(page->value(), 1);
    QTest::mouseClick(preview->findChild<QToolButton*>(QStringLiteral("preview.next")), Qt::LeftButton);
    QCOMPARE(page->value(), 2);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentPage(), view->pageCount() - 1);
    QVERIFY(!preview->findChild<QToolButton*>(QStringLiteral("preview.next"))->isEnabled());
    QTest::keyClick(view, Qt::Key_PageUp);
    QCOMPARE(page->value(), view->pageCount() - 1);
    QVERIFY(view->fitsWidth());
    auto* zoom = preview->findChild<QComboBox*>(QStringLiteral("preview.zoom"));
    zoom->setCurrentIndex(zoom->findData(200));
    Q_EMIT zoom->activated(zoom->currentIndex());
    QCOMPARE(view->zoom(), 200);
    QVERIFY(view->horizontalScrollBar()->maximum() > 0);
    QTest::keyClick(view, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(view->zoom(), 150);
    QVERIFY(preview->close());
}

void TestCompliancePaper::thePersonsSheetIsPreviewedFromThePanel()
{
    clickRow(rowOf(kZhou));
    auto* print = m_window->evidence()->findChild<QToolButton*>(QStringLiteral("evidencePrint"));
    QTRY_VERIFY(print->isVisible());
    QTest::mouseClick(print, Qt::LeftButton);
    auto* preview = m_window->findChild<PrintPreview*>();
    QVERIFY(preview);
    QTRY_VERIFY(preview->isLoaded());
    QVERIFY(preview->windowTitle().contains(QStringLiteral("职称资格报告")));
    QCOMPARE(preview->view()->pageCount(), 1);
    preview->close();
}

void TestCompliancePaper::thePreviewSavesAPdf()
{
    m_page->run(Command::Print);
    auto* preview = m_window->findChild<PrintPreview*>();
    QTRY_VERIFY(preview->isLoaded());
    const QString file = m_folder.filePath(QStringLiteral("preview.pdf"));
    m_prompts->savePaths = {file};
    QTest::mouseClick(preview->findChild<QPushButton*>(QStringLiteral("preview.save")), Qt::LeftButton);
    auto* said = preview->findChild<QLabel*>(QStringLiteral("preview.said"));
    QTRY_COMPARE(said->text(), QStringLiteral("已保存 preview.pdf，共 1 页"));
    QCOMPARE(samples::pdfPages(file), preview->view()->pageCount());
    QVERIFY(preview->findChild<QPushButton*>(QStringLiteral("preview.save"))->isEnabled());
    preview->close();
}

void TestCompliancePaper::printingCanBeStoppedAndRangesAreKept()
{
    const ComplianceQuery query{2026, QDate(2026, 10, 22), {}, kUnit, {}};
    auto document = ReportSource{QStringLiteral("qualification"), query, {}}.document(m_desk->reader());
    QVERIFY(document);
    const auto report = std::make_shared<PagedReport>(std::move(*document));
    QVERIFY(report->pageCount() >= 26); // a sheet for each
    const auto printed = [&](const QString& file, auto prepare, int stopAfter) {
        auto printer = std::make_unique<QPrinter>(QPrinter::ScreenResolution);
        PrintRun::setUp(*printer, *report);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(file);
        prepare(*printer);
        PrintRun run(report, std::move(printer));
        QSignalSpy finished(&run, &PrintRun::finished);
        connect(&run, &PrintRun::progressed, &run, [&](int done) {
            if (done == stopAfter)
                run.cancel();
        });
        run.start();
        return finished.wait(kPatience) ? finished.first().first().toInt() : -2;
    };
    const QString all = m_folder.filePath(QStringLiteral("all.pdf")),
                  some = m_folder.filePath(QStringLiteral("some.pdf"));
    QCOMPARE(printed(
                 all, [](QPrinter&) {}, -1),
             report->pageCount());
    QCOMPARE(samples::pdfPages(all), report->pageCount());
    const auto range = [](QPrinter& printer) {
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 3);
    };
    QCOMPARE(printed(some, range, -1), 2);
    QCOMPARE(samples::pdfPages(some), 2);
    QCOMPARE(printed(
                 m_folder.filePath(QStringLiteral("stopped.pdf")), [](QPrinter&) {}, 2),
             2);
}

QTEST_MAIN(TestCompliancePaper)
#include "tst_compliancepaper.moc"
