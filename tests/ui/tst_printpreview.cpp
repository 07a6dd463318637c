// The preview: small pages, zoom, which pages, which way the paper lies, and finding something on it.
#include "tests/support/pdfreader.h"
#include "tests/support/sampledesk.h"
#include "ui/preview/findbar.h"
#include "ui/preview/pagerange.h"
#include "ui/preview/pagesearch.h"
#include "ui/preview/pagethumbnails.h"
#include "ui/preview/pageview.h"
#include "ui/preview/printpreview.h"
#include "ui/preview/printrun.h"
#include "ui/shell/theme.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QThread>
#include <QToolButton>

using namespace rostrum;
using namespace rostrum::test;

namespace {
const ComplianceQuery kQuery{2026, QDate(2026, 10, 22), {}, {}, {}};
}

class TestPrintPreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void smallPagesArePaintedOnlyWhereTheyAreLookedAt();
    void aSmallPageLeadsToItsSheet();
    void smallPagesThatWerePutAwayStayAway();
    void theZoomIsTypedAndNonsensePutBack();
    void aWholePageFitsHoweverLargeTheWindowIs();
    void pagesAreReadAsPeopleWriteThem_data();
    void pagesAreReadAsPeopleWriteThem();
    void chosenPagesAloneAreSaved();
    void pagesThatMakeNoSenseAreRefusedAndSaid();
    void chosenPagesAloneArePrinted();
    void thePaperTurnsWhereItMayAndIsRemembered();
    void aPersonsSheetDoesNotTurn();
    void aNameIsFoundOnItsSheetAndMarked();
    void nextAndPreviousGoAround();
    void whatIsNowhereIsSaid();
    void theWindowLivesWhileItIsSearched();
    void escapeGoesBackOneStepAtATime();
    void aLongReportIsLookedAtWhileItIsLaidOut();
    void aSearchWaitsForThePagesToCome();

private:
    /// 60 sheets, one a person.
    PrintPreview* open(const char* report = "performance");
    template <class T>
    T* child(const char* name) const
    {
        return m_preview->findChild<T*>(s(name));
    }
    PageView* view() const { return m_preview->view(); }
    void find(const QString& text);
    QString numberOn(int page) const;

    QTemporaryDir m_folder;
    std::unique_ptr<SampleDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    PrintPreview* m_preview = nullptr;
};

void TestPrintPreview::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_printpreview"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestPrintPreview::init()
{
    QSettings().clear();
    m_desk = std::make_unique<SampleDesk>();
    m_window = std::make_unique<QWidget>();
}

void TestPrintPreview::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

PrintPreview* TestPrintPreview::open(const char* report)
{
    m_preview = PrintPreview::show(**m_desk, {s(report), kQuery, s("paper")}, m_window.get());
    QSignalSpy loaded(m_preview, &PrintPreview::loaded);
    QSignalSpy laidOut(m_preview, &PrintPreview::laidOut);
    if (!loaded.wait(kPatience) || (laidOut.isEmpty() && !laidOut.wait(kPatience)))
        qFatal("the preview does not come");
    return m_preview;
}

void TestPrintPreview::find(const QString& text)
{
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    auto* field = child<QLineEdit>("find.text");
    QVERIFY(field->isVisible());
    field->setText(text); // as an input method does
    Q_EMIT field->textEdited(text);
    QTest::keyClick(field, Qt::Key_Return);
}

// The employee number that only that person's sheet has.
QString TestPrintPreview::numberOn(int page) const
{
    auto document = ReportSource{s("performance"), kQuery, {}}.document((*m_desk)->reader());
    return document->partName(page).section(u'_', 0, 0);
}

void TestPrintPreview::smallPagesArePaintedOnlyWhereTheyAreLookedAt()
{
    open();
    PageThumbnails* small = m_preview->thumbnails();
    QCOMPARE(small->pageCount(), 60);
    QTRY_VERIFY(small->isPainted());
    const int first = small->paintedPages();
    QVERIFY2(first > 3 && first < 12, qPrintable(QString::number(first)));
    small->verticalScrollBar()->setValue(small->verticalScrollBar()->maximum());
    QVERIFY(!small->isPainted());
    QTRY_VERIFY(small->isPainted());
    QVERIFY(small->paintedPages() > first && small->paintedPages() < 2 * first + 2);
    const int both = small->paintedPages();
    small->verticalScrollBar()->setValue(0); // known already
    QVERIFY(small->isPainted());
    QTest::qWait(200);
    QCOMPARE(small->paintedPages(), both);
}

void TestPrintPreview::aSmallPageLeadsToItsSheet()
{
    open();
    PageThumbnails* small = m_preview->thumbnails();
    QTest::mouseClick(small->viewport(), Qt::LeftButton, {}, QPoint(small->viewport()->width() / 2, 12 + 2 * 142 + 40));
    QCOMPARE(view()->currentPage(), 2);
    QCOMPARE(small->currentPage(), 2);
    QTest::keyClick(small, Qt::Key_Down);
    QCOMPARE(view()->currentPage(), 3);
    QTest::keyClick(small, Qt::Key_End);
    QCOMPARE(view()->currentPage(), 59);
    QVERIFY(small->verticalScrollBar()->value() > 0); // it follows
    QTest::keyClick(small, Qt::Key_Home);
    QCOMPARE(view()->currentPage(), 0);
    QVERIFY(small->accessibleDescription().contains(s("1")));
    view()->showPage(30);
    QCOMPARE(small->currentPage(), 30);
}

void TestPrintPreview::smallPagesThatWerePutAwayStayAway()
{
    open();
    QVERIFY(m_preview->thumbnails()->isVisible());
    QTest::mouseClick(child<QToolButton>("preview.showThumbnails"), Qt::LeftButton);
    QVERIFY(!m_preview->thumbnails()->isVisible());
    m_preview->close();
    open();
    QVERIFY(!m_preview->thumbnails()->isVisible());
    QTest::qWait(100);
    QCOMPARE(m_preview->thumbnails()->paintedPages(), 0);
}

void TestPrintPreview::theZoomIsTypedAndNonsensePutBack()
{
    open();
    auto* zoom = child<QComboBox>("preview.zoom");
    const auto type = [&](const char* text) {
        zoom->setEditText(s(text));
        QTest::keyClick(zoom->lineEdit(), Qt::Key_Return);
    };
    type("90");
    QCOMPARE(view()->zoom(), 90);
    QCOMPARE(zoom->currentText(), s("90 %"));
    type("65 %");
    QCOMPARE(view()->zoom(), 65);
    type("large");
    QCOMPARE(view()->zoom(), 65);
    QCOMPARE(zoom->currentText(), s("65 %"));
    type("9000");
    QCOMPARE(view()->zoom(), PageView::kLargest);
    QVERIFY(!child<QToolButton>("preview.larger")->isEnabled());
}

void TestPrintPreview::aWholePageFitsHoweverLargeTheWindowIs()
{
    open();
    auto* zoom = child<QComboBox>("preview.zoom");
    zoom->setCurrentIndex(1);
    Q_EMIT zoom->activated(1);
    QCOMPARE(view()->fit(), PageView::Fit::Page);
    const auto sheetHeight = [&] { return 16838 / 1440.0 * 96 * view()->zoom() / 100; };
    QVERIFY(sheetHeight() <= view()->viewport()->height());
    const int before = view()->zoom();
    m_preview->resize(700, 500);
    QVERIFY(view()->zoom() < before);
    QVERIFY(sheetHeight() <= view()->viewport()->height());
    QTest::keyClick(view(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view()->fit(), PageView::Fit::Width);
    QTest::keyClick(view(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(view()->fit(), PageView::Fit::Page);
    QTest::keyClick(view(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(view()->fit(), PageView::Fit::None);
}

void TestPrintPreview::pagesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pages"); // "-": refused
    QTest::newRow("nothing is all") << s("") << s("");
    QTest::newRow("one") << s("3") << s("3");
    QTest::newRow("ranges") << s("1-3, 5") << s("1-3,5");
    QTest::newRow("chinese marks") << s("1－3，5、7") << s("1-3,5,7");
    QTest::newRow("chinese word") << s("2至4") << s("2-4");
    QTest::newRow("ranges that meet") << s("1-3,2-5") << s("1-5");
    QTest::newRow("comma behind") << s("1,") << s("1");
    QTest::newRow("nought") << s("0") << s("-");
    QTest::newRow("beyond the end") << s("5-10") << s("-");
    QTest::newRow("backwards") << s("5-2") << s("-");
    QTest::newRow("words") << s("all") << s("-");
    QTest::newRow("commas alone") << s(",,") << s("-");
    QTest::newRow("too large for a number") << s("99999999999") << s("-");
}

void TestPrintPreview::pagesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QString, pages);
    const auto read = parsePages(text, 9);
    QCOMPARE(read ? read->toString() : s("-"), pages);
}

void TestPrintPreview::chosenPagesAloneAreSaved()
{
    open();
    QTest::keyClicks(child<QLineEdit>("preview.range"), s("2-3, 7"));
    QVERIFY2(child<QLabel>("preview.said")->text().contains(s("3")), qPrintable(child<QLabel>("preview.said")->text()));
    const QString file = m_folder.filePath(s("some.pdf"));
    m_desk->prompts.savePaths = {file};
    QTest::mouseClick(child<QPushButton>("preview.save"), Qt::LeftButton);
    QTRY_VERIFY(child<QLabel>("preview.said")->text().contains(s("some.pdf")));
    QCOMPARE(samples::pdfPages(file), 3);
    QVERIFY(samples::pdfText(file, 3, 3).contains(numberOn(6)));
}

void TestPrintPreview::pagesThatMakeNoSenseAreRefusedAndSaid()
{
    open();
    auto* range = child<QLineEdit>("preview.range");
    QTest::keyClicks(range, s("5-2"));
    QVERIFY(!child<QPushButton>("preview.save")->isEnabled());
    QVERIFY(!child<QPushButton>("preview.print")->isEnabled());
    QVERIFY(child<QLabel>("preview.said")->text().contains(s("60")));
    QVERIFY(!range->accessibleDescription().isEmpty());
    range->clear();
    QTest::keyClicks(range, s("1"));
    QVERIFY(child<QPushButton>("preview.save")->isEnabled());
    QVERIFY(child<QPushButton>("preview.print")->isEnabled());
}

void TestPrintPreview::chosenPagesAloneArePrinted()
{
    auto document = ReportSource{s("performance"), kQuery, {}}.document((*m_desk)->reader());
    QVERIFY(document);
    const auto report = std::make_shared<PagedReport>(std::move(*document));
    const auto printed = [&](const char* pages, const char* inDialog) {
        const QString file = m_folder.filePath(s("printed.pdf"));
        auto printer = std::make_unique<QPrinter>(QPrinter::ScreenResolution);
        PrintRun::setUp(*printer, *report);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(file);
        if (*inDialog) {
            printer->setPrintRange(QPrinter::PageRange);
            printer->setPageRanges(QPageRanges::fromString(s(inDialog)));
        }
        PrintRun run(report, std::move(printer), *parsePages(s(pages), report->pageCount()));
        QSignalSpy finished(&run, &PrintRun::finished);
        run.start();
        if (finished.isEmpty() && !finished.wait(kPatience))
            return -2;
        return finished.first().first().toInt();
    };
    QCOMPARE(printed("2-4, 9", ""), 4);
    QCOMPARE(samples::pdfPages(m_folder.filePath(s("printed.pdf"))), 4);
    QCOMPARE(printed("2-4, 9", "4-20"), 2); // what both want
    QCOMPARE(printed("", "4-5,8"), 3);
    QCOMPARE(printed("1", "2"), 0);
}

void TestPrintPreview::thePaperTurnsWhereItMayAndIsRemembered()
{
    open("compliance");
    auto* paper = child<QComboBox>("preview.paper");
    QVERIFY(paper->isEnabled());
    const bool was = paper->currentData().toBool();
    const auto choose = [&](bool landscape) {
        const int at = paper->findData(landscape);
        paper->setCurrentIndex(at);
        Q_EMIT paper->activated(at);
    };
    choose(!was);
    const QString file = m_folder.filePath(s("turned.pdf"));
    m_desk->prompts.savePaths = {file};
    QTest::mouseClick(child<QPushButton>("preview.save"), Qt::LeftButton);
    QTRY_VERIFY(child<QLabel>("preview.said")->text().contains(s("turned.pdf")));
    const QString info = QString::fromUtf8(samples::outputOf(s("pdfinfo"), {file}));
    QVERIFY2(info.contains(was ? s("595 x 842") : s("842 x 595")), qPrintable(info));
    m_preview->close();
    open("compliance");
    QCOMPARE(child<QComboBox>("preview.paper")->currentData().toBool(), !was);
}

void TestPrintPreview::aPersonsSheetDoesNotTurn()
{
    open();
    auto* paper = child<QComboBox>("preview.paper");
    QVERIFY(!paper->isEnabled());
    QVERIFY(!paper->toolTip().isEmpty());
    rememberLandscape(s("performance"), true); // however it came there
    m_preview->close();
    open();
    QCOMPARE(child<QComboBox>("preview.paper")->currentData().toBool(), false);
}

void TestPrintPreview::aNameIsFoundOnItsSheetAndMarked()
{
    open();
    find(numberOn(41));
    QTRY_COMPARE(m_preview->search()->currentNumber(), 1);
    QCOMPARE(m_preview->search()->current()->page, 41);
    QTRY_VERIFY(!m_preview->search()->isRunning());
    // Its sheet, and the head that names the reference: both on that page.
    for (int page = 0; page < 60; ++page)
        QCOMPARE(!m_preview->search()->hitsOn(page).empty(), page == 41);
    QCOMPARE(view()->currentPage(), 41);
    const QImage seen = view()->viewport()->grab().toImage();
    int yellow = 0;
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x)
            yellow += seen.pixelColor(x, y) == QColor(0xFF, 0xE0, 0x7A);
    QVERIFY2(yellow > 100, qPrintable(QString::number(yellow)));
    QVERIFY(child<QLabel>("find.count")->text().contains(s("1")));
}

void TestPrintPreview::nextAndPreviousGoAround()
{
    open();
    view()->showPage(20);
    find(s("截至日期"));
    PageSearch* search = m_preview->search();
    QTRY_VERIFY(!search->isRunning());
    QCOMPARE(search->count(), 60);
    QCOMPARE(search->current()->page, 20); // from the sheet in view
    QCOMPARE(search->currentNumber(), 21);
    auto* field = child<QLineEdit>("find.text");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(search->current()->page, 21);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTest::mouseClick(child<QToolButton>("find.previous"), Qt::LeftButton);
    QCOMPARE(search->current()->page, 19);
    for (int i = 0; i < 20; ++i)
        search->step(-1);
    QCOMPARE(search->current()->page, 59);
    search->step(1);
    QCOMPARE(search->current()->page, 0);
    QCOMPARE(view()->currentPage(), 0);
}

void TestPrintPreview::whatIsNowhereIsSaid()
{
    open();
    find(s("查无此字"));
    PageSearch* search = m_preview->search();
    QTRY_COMPARE(search->searchedPages(), 60);
    QCOMPARE(search->count(), 0);
    QVERIFY(!child<QLabel>("find.count")->text().isEmpty());
    QVERIFY(!child<QToolButton>("find.next")->isEnabled());
    search->step(1); // nothing to go to
    QCOMPARE(search->currentNumber(), 0);
}

void TestPrintPreview::theWindowLivesWhileItIsSearched()
{
    open();
    PageSearch* search = m_preview->search();
    int alive = 0;
    QTimer timer;
    timer.setInterval(0);
    connect(&timer, &QTimer::timeout, this, [&] { alive += search->isRunning(); });
    timer.start();
    QSignalSpy finished(search, &PageSearch::finished);
    for (int round = 0; round < 5; ++round) {
        search->start(s("查无此字"), 0);
        QVERIFY(search->isRunning() && search->searchedPages() == 0); // nothing is looked at within the call
        QVERIFY(finished.wait(kPatience));
    }
    QVERIFY2(alive >= 5, qPrintable(QString::number(alive)));
}

void TestPrintPreview::escapeGoesBackOneStepAtATime()
{
    open();
    find(s("查无此字"));
    PageSearch* search = m_preview->search();
    QVERIFY(search->isRunning());
    auto* field = child<QLineEdit>("find.text");
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!search->isRunning());
    QVERIFY(field->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(m_preview->isVisible());
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!m_preview || !m_preview->isVisible());
}

namespace {
// Sheets that take their time: at most six of them are laid out within thirty milliseconds. layOut(0) lays out one.
ReportDocument slow(int parts)
{
    ReportDocument document;
    document.asOf = {2026, 10, 22};
    document.partCount = parts;
    document.part = [](int index) {
        QThread::msleep(5);
        ReportPart part;
        part.title = s("第%1张").arg(index + 1);
        return part;
    };
    document.sheet = [] { return ReportTable(); };
    return document;
}
} // namespace

void TestPrintPreview::aLongReportIsLookedAtWhileItIsLaidOut()
{
    PagedReport report(slow(200), PagedReport::Layout::Later);
    QCOMPARE(report.pageCount(), 0);
    QVERIFY(!report.layOut(30));
    QVERIFY(report.pageCount() > 0 && report.pageCount() < 50);
    const auto shared = std::make_shared<PagedReport>(slow(100), PagedReport::Layout::Later);
    for (int i = 0; i < 3; ++i)
        shared->layOut(0);
    PageView view;
    view.resize(600, 500);
    view.show();
    view.setReport(shared);
    view.showPage(1);
    const int place = view.verticalScrollBar()->value(), known = view.pageCount();
    while (!shared->layOut(0)) {
        view.pagesAdded();
        QCOMPARE(view.verticalScrollBar()->value(), place); // what is in view stays
    }
    view.pagesAdded();
    QCOMPARE(view.pageCount(), 100);
    QVERIFY(known < 100);
    QCOMPARE(view.currentPage(), 1);
    view.showPage(99);
    QCOMPARE(view.currentPage(), 99);
}

void TestPrintPreview::aSearchWaitsForThePagesToCome()
{
    const auto report = std::make_shared<PagedReport>(slow(60), PagedReport::Layout::Later);
    for (int i = 0; i < 3; ++i)
        report->layOut(0);
    PageSearch search;
    search.setReport(report);
    search.start(s("第60张"), 2);
    QTest::qWait(200);
    QVERIFY(search.isRunning()); // the last sheet is not there yet
    QCOMPARE(search.count(), 0);
    QSignalSpy finished(&search, &PageSearch::finished);
    while (!report->layOut(50)) {
    }
    QVERIFY(finished.wait(kPatience));
    QCOMPARE(search.count(), 1);
    QCOMPARE(search.current()->page, 59);
    QCOMPARE(search.searchedPages(), 60); // each once, those before the beginning as well
}

QTEST_MAIN(TestPrintPreview)
#include "tst_printpreview.moc"
