// The preview while its report is still being read: the window lives, closing is safe, errors stand in it, and what
// changed meanwhile is on its pages.
#include "models/report/pagedreport.h"
#include "tests/support/busyreaders.h"
#include "tests/support/sampledesk.h"
#include "ui/preview/pagesearch.h"
#include "ui/preview/pageview.h"
#include "ui/preview/printpreview.h"
#include "ui/preview/reportpreparation.h"
#include "ui/shell/theme.h"
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>

using namespace rostrum;
using namespace rostrum::test;

namespace {
const ComplianceQuery kQuery{2026, QDate(2026, 10, 22), {}, {}, {}};
} // namespace

class TestPreviewPreparing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theWindowLivesWhileASlowReportIsPrepared();
    void closingWhileItIsPreparedIsSafe();
    void cancelClosesWhatHasNoPagesYet();
    void theWindowBehindMayGoWhileItIsPrepared();
    void anErrorStandsInThePreviewAndIsTriedAgain();
    void aChangeWhileItIsPreparedIsOnThePages();
    void aChangeWhileItIsLookedAtIsOnThePagesInTheSamePlace();
    void cancellingTheNewPagesKeepsTheOld();
    void laterPartsAgreeWithTheFirst();
    void theCrossClosesWhateverIsOpen();
    void inAReadOnlyFolderItIsPreparedToo();

private:
    PrintPreview* show(const char* report = "performance")
    {
        m_preview = PrintPreview::show(**m_desk, {s(report), kQuery, s("paper")}, m_window.get());
        return m_preview;
    }
    template <class T>
    T* child(const char* name) const
    {
        return m_preview->findChild<T*>(s(name));
    }
    bool isPrepared() const { return m_preview->isLoaded() && !child<QPushButton>("preview.cancel")->isVisible(); }
    QString notice() const
    {
        QStringList lines;
        for (const QLabel* label : child<QWidget>("emptyState")->findChildren<QLabel*>())
            lines << label->text();
        return lines.join(u'\n');
    }
    bool isNoticeShown() const { return child<QWidget>("emptyState")->isVisible(); }
    // ROSTRUM_PICTURES names a folder: as it looks, for comparing by eye.
    void shoot(const char* name)
    {
        const QString folder = qEnvironmentVariable("ROSTRUM_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(m_preview->grab().save(folder + u'/' + QLatin1String(name)));
    }
    void rename(const char* to)
    {
        m_desk->set("people", m_desk->text("SELECT number FROM person ORDER BY number LIMIT 1"), {{s("name"), s(to)}});
    }
    /// How often a text stands on the pages.
    int found(const QString& text)
    {
        QSignalSpy finished(m_preview->search(), &PageSearch::finished);
        m_preview->search()->start(text, 0);
        if (!finished.wait(kPatience))
            qFatal("the search does not end");
        return m_preview->search()->count();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SampleDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    QPointer<PrintPreview> m_preview;
};

void TestPreviewPreparing::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_previewpreparing"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestPreviewPreparing::init()
{
    QSettings().clear();
    m_desk = std::make_unique<SampleDesk>();
    m_window = std::make_unique<QWidget>();
}

void TestPreviewPreparing::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestPreviewPreparing::theWindowLivesWhileASlowReportIsPrepared()
{
    BusyReaders readers(**m_desk);
    show();
    QVERIFY(m_preview->isVisible()); // at once, before any page
    int alive = 0;
    QTimer timer;
    timer.setInterval(1);
    connect(&timer, &QTimer::timeout, this, [&] { ++alive; });
    timer.start();
    QTRY_VERIFY(alive > 20); // the readers stand still all that while
    QVERIFY(!m_preview->isLoaded());
    QVERIFY(isNoticeShown());
    QVERIFY(child<QPushButton>("preview.cancel")->isVisible());
    QVERIFY(!child<QPushButton>("preview.save")->isEnabled());
    QVERIFY(!child<QPushButton>("preview.print")->isEnabled());
    shoot("preview-preparing.png");
    readers.release();
    QTRY_VERIFY(isPrepared());
    QTRY_COMPARE(m_preview->view()->pageCount(), 60);
    QVERIFY(!isNoticeShown());
    QVERIFY(child<QPushButton>("preview.save")->isEnabled());
}

void TestPreviewPreparing::closingWhileItIsPreparedIsSafe()
{
    for (const char* report : {"performance", "qualification", "compliance"}) {
        BusyReaders readers(**m_desk);
        show(report);
        m_preview->close();
        QTRY_VERIFY(!m_preview);
        readers.release();
        show(report); // and just while it is read
        QTest::qWait(1);
        m_preview->close();
        QTRY_VERIFY(!m_preview);
    }
    QVERIFY(m_desk->prompts.told.isEmpty());
}

void TestPreviewPreparing::cancelClosesWhatHasNoPagesYet()
{
    BusyReaders readers(**m_desk);
    show();
    QTest::mouseClick(child<QPushButton>("preview.cancel"), Qt::LeftButton);
    QTRY_VERIFY(!m_preview);
    readers.release();
    QTest::qWait(50);
    QVERIFY(m_desk->prompts.told.isEmpty());
}

void TestPreviewPreparing::theWindowBehindMayGoWhileItIsPrepared()
{
    BusyReaders readers(**m_desk);
    show();
    m_window.reset();
    QVERIFY(!m_preview);
    readers.release();
    m_window = std::make_unique<QWidget>();
    show("compliance");
    m_window.reset();
    m_desk.reset(); // its reader may just be at it
    QVERIFY(!m_preview);
}

void TestPreviewPreparing::anErrorStandsInThePreviewAndIsTriedAgain()
{
    ReportSource source{s("performance"), kQuery, s("paper")};
    source.query.person = s("no-such-number");
    m_preview = PrintPreview::show(**m_desk, source, m_window.get());
    auto* again = child<QPushButton>("preview.again");
    QTRY_VERIFY(again->isVisible());
    QVERIFY2(notice().contains(s("no-such-number")), qPrintable(notice()));
    QVERIFY(m_desk->prompts.told.isEmpty()); // here, and not in a window over it
    QVERIFY(!m_preview->isLoaded());
    QVERIFY(!child<QPushButton>("preview.save")->isEnabled());
    QVERIFY(!child<QPushButton>("preview.cancel")->isVisible());
    shoot("preview-error.png");
    BusyReaders readers(**m_desk);
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(!again->isVisible());
    readers.release();
    QTRY_VERIFY(again->isVisible());
    const QString number = m_desk->text("SELECT number FROM person ORDER BY number LIMIT 1");
    m_desk->set("people", number, {{s("number"), s("no-such-number")}}); // what was missing comes
    QTRY_VERIFY(isPrepared());
    QCOMPARE(m_preview->view()->pageCount(), 1);
    QVERIFY(!isNoticeShown());
}

void TestPreviewPreparing::aChangeWhileItIsPreparedIsOnThePages()
{
    BusyReaders readers(**m_desk);
    show();
    QSignalSpy loaded(m_preview, &PrintPreview::loaded);
    rename("闻人静");
    QTest::qWait(50);
    readers.release();
    QTRY_VERIFY(isPrepared());
    QTest::qWait(100);
    QCOMPARE(loaded.size(), 1); // what was read for nothing is not shown
    QVERIFY(found(s("闻人静")) > 0);
}

void TestPreviewPreparing::aChangeWhileItIsLookedAtIsOnThePagesInTheSamePlace()
{
    show();
    QTRY_VERIFY(isPrepared());
    QTRY_COMPARE(m_preview->view()->pageCount(), 60);
    QCOMPARE(found(s("闻人静")), 0);
    m_preview->search()->start({}, 0);
    m_preview->view()->showPage(40);
    QSignalSpy laidOut(m_preview, &PrintPreview::laidOut);
    rename("闻人静");
    QVERIFY(laidOut.wait(kPatience));
    QVERIFY(isPrepared());
    QCOMPARE(m_preview->view()->currentPage(), 40);
    QVERIFY(found(s("闻人静")) > 0);
}

void TestPreviewPreparing::cancellingTheNewPagesKeepsTheOld()
{
    show();
    QTRY_VERIFY(isPrepared());
    QTRY_COMPARE(m_preview->view()->pageCount(), 60);
    BusyReaders readers(**m_desk);
    rename("闻人静");
    auto* cancel = child<QPushButton>("preview.cancel");
    QTRY_VERIFY(cancel->isVisible());
    QCOMPARE(m_preview->view()->pageCount(), 60); // looked at meanwhile
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!child<QLabel>("preview.said")->text().isEmpty());
    readers.release();
    QTest::qWait(200);
    QVERIFY(m_preview->isVisible());
    QCOMPARE(m_preview->view()->pageCount(), 60);
    QCOMPARE(found(s("闻人静")), 0);
}

// Of a long report later sheets are read when they are looked at: by then others may have written.
void TestPreviewPreparing::laterPartsAgreeWithTheFirst()
{
    ReportPreparation preparation(**m_desk, nullptr);
    std::optional<ReportDocument> document;
    connect(&preparation, &ReportPreparation::prepared, this, [&](const ReportDocument& made) { document = made; });
    preparation.start({s("qualification"), kQuery, s("paper")});
    QTRY_VERIFY(document.has_value());
    QVERIFY(document->partCount > 2);
    const auto printOf = [&](int part) { return reportFingerprint(*document, document->part(part)); };
    const QByteArray before = printOf(1);
    m_desk->write({s("edit"), {}}, [](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().execute("UPDATE attendance SET hours = 100; UPDATE person SET id_number = 'x'"));
        return change.count();
    });
    QCOMPARE(printOf(1), before);
    QVERIFY(document->late->status());
}

void TestPreviewPreparing::theCrossClosesWhateverIsOpen()
{
    show();
    QTRY_VERIFY(isPrepared());
    QTest::keyClick(m_preview->view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(child<QWidget>("find.text")->isVisible());
    m_preview->close();
    QTRY_VERIFY(!m_preview);
}

void TestPreviewPreparing::inAReadOnlyFolderItIsPreparedToo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(s("team.rostrum"));
    copyOfSample(path);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    auto workspace = Workspace::open(path);
    QVERIFY(workspace);
    if (!(*workspace)->isReadOnly())
        QSKIP("this user may write everywhere");
    ScriptedPrompts prompts;
    Desk desk(std::move(*workspace), prompts);
    m_preview = PrintPreview::show(desk, {s("compliance"), kQuery, s("paper")}, m_window.get());
    QTRY_VERIFY(isPrepared());
    delete m_preview.data();
}

QTEST_MAIN(TestPreviewPreparing)
#include "tst_previewpreparing.moc"
