// The reports page: each report asks what it needs and no more, says what is wrong, remembers, and writes one or all.
#include "models/kpi/schemestore.h"
#include "models/report/reportbatch.h"
#include "tests/support/pdfreader.h"
#include "tests/support/sampledesk.h"
#include "ui/preview/pageview.h"
#include "ui/preview/printpreview.h"
#include "ui/printlog/printlogmodel.h"
#include "ui/reports/lookupfield.h"
#include "ui/reports/reportlist.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/rowpapers.h"
#include "ui/shell/theme.h"
#include "ui/tables/factpage.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/tableview.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QThreadPool>

using namespace rostrum;
using namespace rostrum::test;

class TestReportsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyReportIsMadeWithWhatIsOfferedAtFirst();
    void onlyWhatAReportNeedsIsAsked();
    void recordsAreOfWhatIsLookedFor();
    void peopleAreFoundByPinyin();
    void whatFitsNobodyIsSaidAtTheFieldAndNothingCanBePrinted();
    void trainersAloneAreOfferedForFeedback();
    void aLastDayBeforeTheFirstIsRefused();
    void theAsOfDayFollowsThePeriodUntilItIsChosen();
    void choicesAreRememberedForEachReport();
    void thePreviewShowsWhatWasChosen();
    void aSessionChosenByItsCodeIsPrintedAlone();
    void enterOnAReportShowsItsPages();
    void aFileIsSaved();
    void allAreWrittenIntoAFolderAndKeptTheSecondTime();
    void aStoppedRunSaysSoAndGoesOn();
    void oneAloneIsNoBatch();
    void aSessionsRowOffersItsPapers();
    void feedbackIsOfferedAtTrainersRowsAlone();

private:
    void open();
    void choose(const char* kind);
    template <class T>
    T* child(const char* name) const
    {
        return m_page->findChild<T*>(s(name));
    }
    FormField* field(const char* name) const { return static_cast<FormField*>(child<QWidget>(name)->parentWidget()); }
    void pick(const char* box, const QVariant& value);
    void look(const char* name, const QString& text);
    ReportChoices choices() const { return m_page->findChild<ReportForm*>()->choices(); }
    PrintPreview* preview() const;
    QString said() const { return child<QLabel>("reports.said")->text(); }

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SampleDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    ReportsPage* m_page = nullptr;
};

void TestReportsPage::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_reportspage"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestReportsPage::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<SampleDesk>();
    QTRY_VERIFY((*m_desk)->searchIndex());
    open();
}

void TestReportsPage::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestReportsPage::open()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1200, 800);
    m_page = new ReportsPage(**m_desk, m_window.get());
    m_page->resize(1200, 800);
    QSignalSpy loaded(m_page, &ReportsPage::loaded);
    m_window->show();
    m_page->activated();
    QVERIFY(loaded.wait(kPatience));
}

void TestReportsPage::choose(const char* kind) { m_page->findChild<ReportList*>()->choose(*reportKind(s(kind))); }

void TestReportsPage::pick(const char* box, const QVariant& value)
{
    auto* combo = child<QComboBox>(box);
    const int at = combo->findData(value);
    QVERIFY2(at >= 0, box);
    combo->setCurrentIndex(at);
    Q_EMIT combo->activated(at);
}

void TestReportsPage::look(const char* name, const QString& text)
{
    auto* line = child<LookupField>(name);
    line->setFocus();
    line->setText(text); // as an input method does
    Q_EMIT line->textEdited(text);
    child<QPushButton>("reports.preview")->setFocus();
    Q_EMIT line->editingFinished();
}

PrintPreview* TestReportsPage::preview() const
{
    auto* preview = m_window->findChild<PrintPreview*>();
    if (!preview || !QTest::qWaitFor([&] { return preview->isLoaded(); }, kPatience))
        qFatal("no preview");
    return preview;
}

void TestReportsPage::everyReportIsMadeWithWhatIsOfferedAtFirst()
{
    m_desk->write({s("new"), {}}, installShippedSchemes); // as a new workspace has them
    for (const ReportKind& kind : reportKinds()) {
        QVERIFY2(reportNames().contains(s(kind.report)), kind.key);
        choose(kind.key);
        QVERIFY2(child<QPushButton>("reports.preview")->isEnabled(), kind.key);
        const ReportSource source = sourceOf(kind, choices());
        const auto document = source.document((*m_desk)->reader());
        QVERIFY2(document, qPrintable(s(kind.key)));
        QCOMPARE(bool(document->partName), kind.all != nullptr);
        QCOMPARE(child<QPushButton>("reports.all")->isVisible(), kind.all != nullptr);
        QVERIFY(!source.fileName.isEmpty());
    }
}

void TestReportsPage::onlyWhatAReportNeedsIsAsked()
{
    for (const ReportKind& kind : reportKinds()) {
        choose(kind.key);
        const std::pair<const char*, bool> fields[] = {
            {"reports.period", true},
            {"reports.asOf", true},
            {"reports.from", false},
            {"reports.to", false},
            {"reports.find", kind.needs & NeedFind},
            {"reports.person", kind.needs & NeedPerson},
            {"reports.session", kind.needs & NeedSession},
            {"reports.trainer", kind.needs & NeedTrainer},
            {"reports.department", kind.needs & (NeedDepartment | NeedsUnit)},
            {"reports.rule", kind.needs & NeedRule},
            {"reports.annex", kind.needs & NeedAnnex},
            {"reports.idNumbers", kind.needs & NeedIdNumbers}};
        for (const auto& [name, shown] : fields) {
            QVERIFY2(child<QWidget>(name)->isVisible() == shown, qPrintable(s(kind.key) + s(name)));
            QVERIFY2(!child<QWidget>(name)->accessibleName().isEmpty(), name);
        }
        QCOMPARE(child<QComboBox>("reports.period")->findData(0) >= 0, bool(kind.needs & NeedPeriod));
    }
    choose("team");
    pick("reports.period", 0);
    QVERIFY(child<QWidget>("reports.from")->isVisible() && child<QWidget>("reports.to")->isVisible());
}

void TestReportsPage::recordsAreOfWhatIsLookedFor()
{
    choose("records");
    const QString number = m_desk->text("SELECT number FROM person WHERE number IS NOT NULL ORDER BY number LIMIT 1");
    auto* find = child<QLineEdit>("reports.find");
    QVERIFY(find->isVisible());
    const auto parts = [&] {
        return sourceOf(*reportKind(s("records")), choices()).document((*m_desk)->reader())->partCount;
    };
    QCOMPARE(parts(), 60); // nothing typed: everybody
    find->setText(s(" ") + number);
    QCOMPARE(parts(), 1);
    const ReportSource source = sourceOf(*reportKind(s("records")), choices());
    QCOMPARE(source.name, s("records"));
    QCOMPARE(source.filters.find, number);
    QVERIFY(source.fileName.contains(number));
    QCOMPARE(source.filters.from, QDate(choices().year, 1, 1)); // the year that stands beside it
    QVERIFY(child<QPushButton>("reports.all")->isVisible());
    child<QPushButton>("reports.preview")->click();
    auto* shown = preview();
    QVERIFY(shown);
    shown->close();
    choose("team");
    choose("records");
    QCOMPARE(child<QLineEdit>("reports.find")->text(), s(" ") + number); // as last used
}

void TestReportsPage::peopleAreFoundByPinyin()
{
    const QString name = m_desk->text("SELECT name FROM person WHERE number IS NOT NULL ORDER BY number LIMIT 1");
    const auto hits = (*m_desk)->searchIndex()->find(name, -1);
    QVERIFY(!hits.empty());
    choose("performance");
    look("reports.person", m_desk->text("SELECT number FROM person WHERE number IS NOT NULL ORDER BY number LIMIT 1"));
    QCOMPARE(choices().person.label.section(s(" · "), 1, 1), name);
    // By letters: what the index finds for them is what is offered.
    auto* line = child<LookupField>("reports.person");
    line->clear();
    QVERIFY(choices().person.isEmpty());
    line->setFocus();
    QTest::keyClicks(line, s("wang"));
    QStringList expected, offered;
    for (const SearchHit& hit : (*m_desk)->searchIndex()->find(s("wang"), -1))
        if (hit.table == s("people") && expected.size() < 12)
            expected << hit.id.hex();
    const QAbstractItemModel* model = line->completer()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        offered << model->index(row, 0).data(Qt::UserRole).toString();
    QVERIFY(expected.size() > 0);
    QCOMPARE(offered, expected);
    Q_EMIT line->completer()->activated(model->index(0, 0));
    QCOMPARE(choices().person.id.hex(), expected.front());
    QVERIFY(child<QPushButton>("reports.preview")->isEnabled());
}

void TestReportsPage::whatFitsNobodyIsSaidAtTheFieldAndNothingCanBePrinted()
{
    choose("performance");
    look("reports.person", s("查无此人"));
    QVERIFY(field("reports.person")->isRefused());
    for (const char* button : {"reports.preview", "reports.save", "reports.all"}) {
        QVERIFY2(!child<QPushButton>(button)->isEnabled(), button);
        QVERIFY2(!child<QPushButton>(button)->toolTip().isEmpty(), button);
    }
    QVERIFY(!m_page->can(Command::Print));
    child<LookupField>("reports.person")->clear();
    QVERIFY(!field("reports.person")->isRefused());
    QVERIFY(m_page->can(Command::Print) && m_page->can(Command::Export));
}

void TestReportsPage::trainersAloneAreOfferedForFeedback()
{
    choose("feedback");
    const QString other = m_desk->text("SELECT number FROM person WHERE is_trainer=0 AND number IS NOT NULL LIMIT 1"),
                  trainer = m_desk->text("SELECT number FROM person WHERE is_trainer=1 AND number IS NOT NULL LIMIT 1");
    look("reports.trainer", other);
    QVERIFY(field("reports.trainer")->isRefused());
    look("reports.trainer", trainer);
    QVERIFY(!field("reports.trainer")->isRefused());
    QVERIFY(choices().trainer.label.startsWith(trainer));
}

void TestReportsPage::aLastDayBeforeTheFirstIsRefused()
{
    choose("team");
    pick("reports.period", 0);
    child<QDateEdit>("reports.to")->setDate({2026, 3, 31});
    child<QDateEdit>("reports.from")->setDate({2026, 6, 1});
    QVERIFY(field("reports.to")->isRefused());
    QVERIFY(!child<QPushButton>("reports.preview")->isEnabled());
    child<QDateEdit>("reports.from")->setDate({2026, 1, 1});
    QVERIFY(!field("reports.to")->isRefused());
    QVERIFY(child<QPushButton>("reports.preview")->isEnabled());
    child<QDateEdit>("reports.asOf")->setDate({2025, 12, 31});
    QVERIFY(field("reports.asOf")->isRefused());
    const ReportSource source = sourceOf(*reportKind(s("team")), choices());
    QCOMPARE(source.filters.from, QDate(2026, 1, 1));
    QCOMPARE(source.filters.to, QDate(2026, 3, 31));
}

void TestReportsPage::theAsOfDayFollowsThePeriodUntilItIsChosen()
{
    choose("team");
    QCOMPARE(choices().asOf, QDate(2026, 10, 22)); // today
    pick("reports.period", 0);
    child<QDateEdit>("reports.to")->setDate({2026, 6, 30});
    QCOMPARE(choices().asOf, QDate(2026, 6, 30));
    child<QDateEdit>("reports.asOf")->setDate({2026, 7, 15});
    child<QDateEdit>("reports.to")->setDate({2026, 5, 31});
    QCOMPARE(choices().asOf, QDate(2026, 7, 15));
}

void TestReportsPage::choicesAreRememberedForEachReport()
{
    choose("performance");
    look("reports.person", m_desk->text("SELECT number FROM person WHERE number IS NOT NULL ORDER BY number LIMIT 1"));
    child<QCheckBox>("reports.annex")->setChecked(true);
    child<QCheckBox>("reports.idNumbers")->setChecked(true);
    const FoundChoice person = choices().person;
    m_page->run(Command::Print);
    preview()->close();
    choose("team");
    QVERIFY(choices().person.isEmpty());
    const QVariant department = child<QComboBox>("reports.department")->itemData(1);
    pick("reports.department", department);
    m_page->run(Command::Print);
    preview()->close();
    open(); // as tomorrow
    QCOMPARE(m_page->findChild<ReportList*>()->current(), reportKind(s("team")));
    QCOMPARE(choices().department, department.toString());
    choose("performance");
    QCOMPARE(choices().person, person);
    QVERIFY(choices().annex);
    QVERIFY(!choices().showIdNumbers); // asked for each time
    QVERIFY(choices().department.isEmpty());
}

void TestReportsPage::thePreviewShowsWhatWasChosen()
{
    choose("performance");
    look("reports.person", m_desk->text("SELECT number FROM person WHERE number IS NOT NULL ORDER BY number LIMIT 1"));
    QTest::mouseClick(child<QPushButton>("reports.preview"), Qt::LeftButton);
    QCOMPARE(preview()->view()->pageCount(), 1);
    preview()->close();
}

void TestReportsPage::aSessionChosenByItsCodeIsPrintedAlone()
{
    choose("signin");
    const QString code = m_desk->text("SELECT code FROM session WHERE code IS NOT NULL AND status='held' LIMIT 1");
    look("reports.session", code);
    QVERIFY2(choices().session.label.startsWith(code), qPrintable(choices().session.label));
    const auto document = sourceOf(*reportKind(s("signin")), choices()).document((*m_desk)->reader());
    QVERIFY(document);
    QCOMPARE(document->partCount, 1);
    QVERIFY(document->partName(0).contains(code));
}

void TestReportsPage::enterOnAReportShowsItsPages()
{
    choose("team");
    QTest::keyClick(m_page->findChild<ReportList*>(), Qt::Key_Return);
    QVERIFY(preview()->view()->pageCount() > 0);
    preview()->close();
}

void TestReportsPage::aFileIsSaved()
{
    choose("team");
    const QString file = m_folder->filePath(s("team.html"));
    m_desk->prompts.savePaths = {file};
    QTest::mouseClick(child<QPushButton>("reports.save"), Qt::LeftButton);
    QTRY_VERIFY(said().contains(s("team.html")));
    QFile html(file);
    QVERIFY(html.open(QIODevice::ReadOnly) && html.readAll().contains("<svg"));
    QVERIFY(child<QWidget>("reports.openFolder")->isVisible());
}

void TestReportsPage::allAreWrittenIntoAFolderAndKeptTheSecondTime()
{
    choose("performance");
    const QString folder = m_folder->filePath(s("全部"));
    for (const char* words : {"60", "0"}) {
        m_desk->prompts.files = {{folder}};
        QTest::mouseClick(child<QPushButton>("reports.all"), Qt::LeftButton);
        QVERIFY(!child<QPushButton>("reports.all")->isEnabled()); // not twice at once
        QTRY_VERIFY(!said().isEmpty());
        QVERIFY2(said().contains(s("written: ") + s(words)), qPrintable(said()));
        QVERIFY2(said().contains(s("log.csv")), qPrintable(said()));
    }
    QVERIFY(said().contains(s("60")));
    QCOMPARE(QDir(folder).entryList({s("*.pdf")}).size(), 60);
    QVERIFY(child<QPushButton>("reports.all")->isEnabled());
}

void TestReportsPage::aStoppedRunSaysSoAndGoesOn()
{
    // One thread: of as many as there are reports each would have finished its own before it hears of the stop.
    QThreadPool& pool = *QThreadPool::globalInstance();
    const auto asBefore = qScopeGuard([&pool, threads = pool.maxThreadCount()] { pool.setMaxThreadCount(threads); });
    pool.setMaxThreadCount(1);
    choose("performance");
    const QString folder = m_folder->filePath(s("part"));
    const auto stop = connect(&**m_desk, &Desk::workProgressed, &**m_desk, [this] { (*m_desk)->cancelWork(); });
    m_desk->prompts.files = {{folder}};
    QTest::mouseClick(child<QPushButton>("reports.all"), Qt::LeftButton);
    QTRY_VERIFY(!said().isEmpty());
    disconnect(stop);
    QVERIFY(m_desk->prompts.told.isEmpty()); // that it was stopped is no error
    const qsizetype before = QDir(folder).entryList({s("*.pdf")}).size();
    QVERIFY2(before > 0 && before < 60, qPrintable(QString::number(before)));
    // What went out is in the print log, with how many there would have been and where.
    QTRY_COMPARE(printLog((*m_desk)->reader())->size(), size_t(1));
    const PrintEntry stopped = printLog((*m_desk)->reader())->front();
    QCOMPARE(stopped.files, int(before));
    QCOMPARE(stopped.wanted.value_or(0), 60);
    QCOMPARE(stopped.file, s("part"));
    QVERIFY(stopped.pages >= stopped.files && !stopped.sha256.isEmpty());
    const QString inLog = PrintLogModel::text(stopped, PrintLogModel::File);
    QVERIFY2(inLog.contains(s("60")) && inLog.contains(QString::number(before)), qPrintable(inLog));
    m_desk->prompts.files = {{folder}};
    QTest::mouseClick(child<QPushButton>("reports.all"), Qt::LeftButton);
    QTRY_VERIFY(said().contains(s("log.csv")));
    QVERIFY2(said().contains(s("kept as they were: %1").arg(before)), qPrintable(said()));
    QCOMPARE(QDir(folder).entryList({s("*.pdf")}).size(), 60);
    QTRY_COMPARE(printLog((*m_desk)->reader())->size(), size_t(2));
    QVERIFY(!printLog((*m_desk)->reader())->front().wanted); // whole
}

void TestReportsPage::oneAloneIsNoBatch()
{
    choose("performance");
    const QString text = child<QLabel>("reports.allText")->text();
    look("reports.person", m_desk->text("SELECT number FROM person WHERE number IS NOT NULL ORDER BY number LIMIT 1"));
    QVERIFY(!child<QPushButton>("reports.all")->isEnabled());
    QVERIFY(child<QPushButton>("reports.preview")->isEnabled());
    QVERIFY(child<QLabel>("reports.allText")->text() != text); // the reason
}

void TestReportsPage::aSessionsRowOffersItsPapers()
{
    FactPage page(**m_desk, *factTable(s("sessions")));
    page.setPapers(rowPapers(**m_desk, s("sessions")));
    page.resize(1000, 600);
    page.show();
    page.activated();
    auto* print = page.findChild<QPushButton*>(s("print"));
    QVERIFY(print && !print->isEnabled() && !print->toolTip().isEmpty());
    QVERIFY(!page.can(Command::Print));
    auto* table = page.findChild<TableView*>(s("table"));
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(print->isEnabled() && page.can(Command::Print));
    Q_EMIT print->menu()->aboutToShow();
    QCOMPARE(print->menu()->actions().size(), 2);
    for (QAction* action : print->menu()->actions()) {
        action->trigger();
        auto* shown = page.findChild<PrintPreview*>();
        QVERIFY(shown);
        QTRY_VERIFY2(shown->isLoaded(), qPrintable(m_desk->prompts.told.join(u'\n')));
        QVERIFY(shown->view()->pageCount() >= 1);
        QVERIFY2(shown->view()->pageCount() < 4, "of this session alone");
        shown->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void TestReportsPage::feedbackIsOfferedAtTrainersRowsAlone()
{
    const QList<RowPaper> papers = rowPapers(**m_desk, s("people"));
    QCOMPARE(papers.size(), 3);
    const auto row = [&](const char* is) {
        RowQuery query;
        query.where.push_back({s("is_trainer"), s(is)});
        query.limit = 1;
        return listRows((*m_desk)->reader(), *factTable(s("people")), query)->front();
    };
    QVERIFY(papers.last().fits(row("1")));
    QVERIFY(!papers.last().fits(row("0")));
    QVERIFY(rowPapers(**m_desk, s("ratings")).isEmpty());
}

QTEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
