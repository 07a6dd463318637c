// The search page as an officer uses it: typed quickly, gone through by keys, opened, narrowed, saved.
#include "models/exchange/sheet.h"
#include "models/kpi/schemestore.h"
#include "tests/support/busyreaders.h"
#include "tests/support/desktopfixture.h"
#include "ui/preview/printpreview.h"
#include "ui/reports/lookupfield.h"
#include "ui/search/hitlist.h"
#include "ui/search/recordsmodel.h"
#include "ui/search/searchpage.h"
#include "ui/tables/factmodel.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include <QLineEdit>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

namespace {
using Mode = QAbstractItemModelTester::FailureReportingMode;
}

class TestSearchPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_searchpage"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
        QVERIFY(QTest::qWaitFor([this] { return f().desk().searchIndex() != nullptr; }, kPatience));
        f().show("search");
        new QAbstractItemModelTester(hits(), Mode::Fatal, f().page());
        new QAbstractItemModelTester(records(), Mode::Fatal, f().page());
    }
    void cleanup() { m_fixture.reset(); }
    void theFieldHasTheKeyboardAtOnceAndAnEmptyPageSaysWhatToType();
    void initialsFindAPersonWithEveryRecord();
    void whatIsTypedQuicklyEndsWithTheLastText();
    void nothingFoundSaysSoAndIsClearedByItsButton();
    void theKeyboardAloneGoesFromTheFieldToARecordOnItsPage();
    void aKindIsChosenAboveTheRecords();
    void inANarrowWindowEveryKindIsReachedWithItsWord();
    void headsOfTheListAreNoHits();
    void recordsSortByWhatTheColumnMeans();
    void whereARecordCameFromStandsBesideIt();
    void aChangeElsewhereIsFoundAndKeepsTheHitInHand();
    void severalChosenHitsAreOneFile();
    void theChosenHitIsLookedAtAsItWillBePrinted();
    void allThatIsFoundIsOneFile();
    void anExportThatIsCancelledLeavesNothing();
    void aHitWithoutRecordsSaysSo();
    void theLastLineOfThePaletteLeadsHere();
    void anotherLanguageChangesEveryWord();
    void aTrainersBoardIsOpenedFromTheHitAndFromThePeople();

private:
    DesktopFixture& f() { return *m_fixture; }
    QLineEdit* field() { return f().part<QLineEdit>("search.field"); }
    HitList* list() { return f().part<HitList>("search.hits"); }
    HitModel* hits() { return f().page()->findChild<HitModel*>(); }
    RecordsModel* records() { return f().page()->findChild<RecordsModel*>(); }
    TableView* view() { return f().part<TableView>("search.records"); }
    CountStrip* kinds() { return f().part<CountStrip>("search.kinds"); }
    void type(const QString& text)
    {
        field()->setFocus();
        field()->clear();
        for (const QChar letter : text) {
            if (letter.unicode() < 128) {
                QTest::keyClick(field(), char(letter.unicode()));
                continue;
            }
            QInputMethodEvent typed; // as an input method gives it
            typed.setCommitString(letter);
            QCoreApplication::sendEvent(field(), &typed);
        }
        f().settle();
    }
    QString number(int at = 0)
    {
        return f().text(qPrintable(s("SELECT number FROM person WHERE id IN (SELECT person FROM attendance) ORDER BY "
                                     "number LIMIT 1 OFFSET %1")
                                       .arg(at)));
    }
    qint64 rowsOf(const QString& number)
    {
        const QByteArray one = "(SELECT id FROM person WHERE number='" + number.toUtf8() + "')";
        qint64 sum = 0;
        for (const char* table : {"attendance", "homework", "exam", "credit", "certificate", "applicant", "exemption",
                                  "leave_span", "verdict_override", "kpi_value"})
            sum += f().count(QByteArray(table) + " WHERE person=" + one);
        return sum + f().count("rating WHERE trainee=" + one) + f().count("session WHERE trainer=" + one) +
               f().count("rating r JOIN session s ON s.id=r.session WHERE s.trainer=" + one);
    }
    QString fileFromPrompt(const char* name)
    {
        const QString path = f().file(name);
        f().prompts.savePaths.append(path);
        return path;
    }

    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestSearchPage::theFieldHasTheKeyboardAtOnceAndAnEmptyPageSaysWhatToType()
{
    QVERIFY(field()->hasFocus());
    QVERIFY2(f().texts().contains(s("Type a name or a training")), qPrintable(f().texts()));
    QVERIFY(!f().part<QPushButton>("search.export")->isEnabled());
    QVERIFY(!f().page()->can(Command::Export));
    QVERIFY(f().page()->can(Command::Search));
}

void TestSearchPage::initialsFindAPersonWithEveryRecord()
{
    f().set("people", number(), {{s("name"), s("欧阳浔")}});
    QTRY_VERIFY(!f().desk().searchIndex()->find(s("oyx")).empty());
    type(s("oyx"));
    QVERIFY(list()->current());
    QCOMPARE(list()->current()->title, s("欧阳浔"));
    QCOMPARE(records()->rowCount(), int(rowsOf(list()->current()->key)));
    QVERIFY(records()->rowCount() > 0);
    for (int row = 0; row < records()->rowCount(); ++row)
        QVERIFY(!records()->index(row, RecordsModel::When).data().toString().isEmpty());
}

// Each key asks again; what an earlier one asked for is not shown after it.
void TestSearchPage::whatIsTypedQuicklyEndsWithTheLastText()
{
    const QString first = number(0), second = number(1);
    QSignalSpy shown(static_cast<SearchPage*>(f().page()), &SearchPage::recordsShown);
    for (int round = 0; round < 20; ++round) {
        field()->setText(first);
        field()->setText(second);
    }
    f().settle();
    QCOMPARE(list()->current()->key, second);
    QCOMPARE(records()->rowCount(), int(rowsOf(second)));
    QVERIFY(shown.count() >= 1);
    field()->clear();
    f().settle();
    QCOMPARE(records()->rowCount(), 0);
    QVERIFY(f().texts().contains(s("Type a name or a training")));
}

void TestSearchPage::nothingFoundSaysSoAndIsClearedByItsButton()
{
    type(s("没有这样的名字"));
    QVERIFY2(f().texts().contains(s("Nothing is called “没有这样的名字”")), qPrintable(f().texts()));
    QPushButton* clear = nullptr;
    for (auto* button : f().page()->findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == s("Clear"))
            clear = button;
    QVERIFY(clear);
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(field()->text().isEmpty() && field()->hasFocus());
}

void TestSearchPage::theKeyboardAloneGoesFromTheFieldToARecordOnItsPage()
{
    type(s("0"));
    const Id first = list()->current()->id;
    f().key(Qt::Key_Down);
    QVERIFY(field()->hasFocus() && list()->current()->id != first);
    f().key(Qt::Key_Up);
    QCOMPARE(list()->current()->id, first);
    type(number());
    f().key(Qt::Key_Return);
    QVERIFY(view()->hasFocus());
    QCOMPARE(view()->currentIndex().row(), 0);
    f().key(Qt::Key_Escape);
    QVERIFY(field()->hasFocus());
    f().key(Qt::Key_Return);
    const Record record = records()->record(0);
    f().key(Qt::Key_Return);
    QCOMPARE(f().window().pageKey(), QString::fromLatin1(recordTable(record.kind).key));
    auto* model = f().page()->findChild<FactModel*>();
    QVERIFY(model);
    QTRY_COMPARE(model->total(), qint64(1));
    QCOMPARE(model->row(0).id, record.id);
}

void TestSearchPage::aKindIsChosenAboveTheRecords()
{
    type(number());
    const Records all = records()->records();
    const int attended = all.counts[size_t(RecordKind::Attendance)];
    QVERIFY(attended > 0 && attended < all.all());
    CountButton* chip = nullptr;
    for (auto* button : kinds()->findChildren<CountButton*>())
        if (button->segment().key == s("attendance"))
            chip = button;
    QVERIFY(chip);
    QCOMPARE(chip->segment().count, attended);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(records()->rowCount(), attended);
    for (int row = 0; row < attended; ++row)
        QVERIFY(records()->record(row).kind == RecordKind::Attendance);
    kinds()->setFocus();
    f().key(Qt::Key_Home);
    QCOMPARE(records()->rowCount(), all.all());
}

void TestSearchPage::inANarrowWindowEveryKindIsReachedWithItsWord()
{
    f().window().resize(960, 640);
    const QString trainer =
        f().text("SELECT number FROM person WHERE id IN (SELECT trainer FROM session) ORDER BY number LIMIT 1");
    type(trainer);
    const auto chips = kinds()->findChildren<CountButton*>();
    QVERIFY(chips.size() > 3);
    for (CountButton* chip : chips)
        QVERIFY2(chip->width() >= chip->widthWithWord(), qPrintable(chip->segment().key));
    kinds()->setFocus();
    f().key(Qt::Key_End);
    QWidget* last = kinds()->focusProxy();
    QVERIFY(last->hasFocus());
    const QRect seen(last->mapTo(f().page(), QPoint()), last->size());
    QVERIFY(f().page()->rect().contains(seen));
    QCOMPARE(last->visibleRegion().boundingRect().width(), last->width());
}

void TestSearchPage::headsOfTheListAreNoHits()
{
    type(s("a")); // people, courses, sessions
    int heads = 0, shown = 0;
    for (int row = 0; row < hits()->rowCount(); ++row) {
        const QModelIndex index = hits()->index(row);
        QVERIFY(!index.data(Qt::DisplayRole).toString().isEmpty());
        if (hits()->hit(row))
            ++shown;
        else {
            QVERIFY(!(hits()->flags(index) & Qt::ItemIsSelectable));
            heads += index.data(HitModel::KindRole).toInt() == HitModel::Head;
        }
    }
    QCOMPARE(heads, int(hits()->found().counts.size()));
    QCOMPARE(shown, int(hits()->found().hits.size()));
    QVERIFY(heads >= 2);
    for (int i = 0; i < hits()->rowCount(); ++i) {
        f().part<HitList>("search.hits")->step(1);
        QVERIFY(list()->current());
    }
}

void TestSearchPage::recordsSortByWhatTheColumnMeans()
{
    type(number());
    view()->sortByColumn(RecordsModel::When, Qt::AscendingOrder);
    for (int row = 1; row < records()->rowCount(); ++row)
        QVERIFY(records()->record(row - 1).when <= records()->record(row).when);
    const Id last = records()->record(records()->rowCount() - 1).id;
    view()->setCurrentIndex(records()->index(records()->rowCount() - 1, RecordsModel::What));
    view()->sortByColumn(RecordsModel::What, Qt::DescendingOrder);
    QCOMPARE(records()->record(view()->currentIndex().row()).id, last); // what is chosen goes along
    for (int row = 1; row < records()->rowCount(); ++row)
        QVERIFY(records()->record(row - 1).whatRank >= records()->record(row).whatRank);
}

void TestSearchPage::whereARecordCameFromStandsBesideIt()
{
    type(number());
    const Id row = records()->record(0).id;
    f().write({s("test"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db()
                          .query("INSERT INTO _source(id,file,sha256,sheet,kind,imported_at) "
                                 "VALUES(77,'三月签到.xlsx','a','','attendance','2026-03-01')")
                          .run());
        return change.db().query("INSERT INTO _provenance(row,source,line) VALUES(?,77,18)").bind(row).run();
    });
    type(number());
    QCOMPARE(records()->index(0, RecordsModel::Source).data().toString(), s("三月签到.xlsx : 18"));
    view()->setCurrentIndex(records()->index(0, RecordsModel::What));
    QVERIFY(f().page()->can(Command::Evidence));
    QSignalSpy asked(f().page(), &Page::evidenceRequested);
    f().page()->run(Command::Evidence);
    f().settle();
    QCOMPARE(asked.count(), 1);
    bool named = false;
    for (const EvidenceSection& section : asked[0][0].value<Evidence>().sections)
        for (const EvidenceLine& line : section.lines)
            named = named || line.source == s("三月签到.xlsx : 18");
    QVERIFY(named);
}

void TestSearchPage::aChangeElsewhereIsFoundAndKeepsTheHitInHand()
{
    type(s("0"));
    list()->step(1);
    f().settle();
    const SearchHit hit = *list()->current();
    const int before = records()->rowCount();
    f().write({s("add"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(s("credits")),
                               {{s("number"), hit.key},
                                {s("title"), s("0号公需科目")},
                                {s("hours"), s("3")},
                                {s("completed_on"), s("2026-10-01")}}));
        Q_UNUSED(id);
        return {};
    });
    QTRY_COMPARE(hits()->found().counts.back().table, s("credits")); // its title is found by now
    f().settle();
    QCOMPARE(list()->current()->id, hit.id);
    QCOMPARE(records()->rowCount(), before + 1);
}

void TestSearchPage::severalChosenHitsAreOneFile()
{
    type(s("0"));
    std::vector<SearchHit> chosen{*list()->current()};
    list()->setFocus();
    f().key(Qt::Key_Down, Qt::ShiftModifier);
    chosen.push_back(*list()->current());
    QVERIFY(chosen[0].id != chosen[1].id);
    QCOMPARE(list()->chosen().size(), size_t(2));
    const QString path = fileFromPrompt("两人.csv");
    QSignalSpy said(f().page(), &Page::noteRequested);
    f().page()->run(Command::Export);
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said[0][0].toString().contains(s("两人.csv")));
    const auto book = readBook(path);
    QVERIFY(book);
    QSet<QString> names;
    for (int row = 1; row < book->sheets.front().rowCount(); ++row)
        names.insert(book->sheets.front().text(row, 1));
    QCOMPARE(names, (QSet<QString>{chosen[0].title, chosen[1].title}));
    // The print log says whose papers went out.
    f().settle();
    const QString logged = f().text("SELECT filters FROM _print_log ORDER BY id DESC LIMIT 1");
    for (const SearchHit& hit : chosen)
        QVERIFY2(logged.contains(hit.title), qPrintable(logged));
}

void TestSearchPage::theChosenHitIsLookedAtAsItWillBePrinted()
{
    type(number());
    QVERIFY(f().page()->can(Command::Print));
    f().click("search.print");
    auto* preview = f().window().findChild<PrintPreview*>();
    QVERIFY(preview);
    QTRY_VERIFY(preview->isLoaded());
    preview->close();
}

void TestSearchPage::allThatIsFoundIsOneFile()
{
    type(s("0"));
    const int all = hits()->found().all();
    QVERIFY(all > 1);
    const QString path = fileFromPrompt("全部.pdf");
    QSignalSpy said(f().page(), &Page::noteRequested);
    f().click("search.exportAll");
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(QFileInfo(path).size() > 10000);
}

void TestSearchPage::anExportThatIsCancelledLeavesNothing()
{
    type(s("0"));
    const QString path = fileFromPrompt("全部.pdf");
    QSignalSpy said(f().page(), &Page::noteRequested), began(&f().desk(), &Desk::workStarted),
        ended(&f().desk(), &Desk::workFinished);
    BusyReaders readers(f().desk()); // else it may be written before it is cancelled
    QTest::mouseClick(f().part<QAbstractButton>("search.exportAll"), Qt::LeftButton);
    QCOMPARE(began.count(), 1);
    f().desk().cancelWork();
    readers.release();
    QTRY_COMPARE(ended.count(), 1);
    f().settle();
    QCOMPARE(said.count(), 0);
    QCOMPARE(QDir(QFileInfo(path).path()).entryList({s("*.pdf*"), s("*.part")}).join(u' '), QString());
    QCOMPARE(f().prompts.told.join(u' '), QString()); // who cancels is not told of it
}

void TestSearchPage::aHitWithoutRecordsSaysSo()
{
    f().write({s("add"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(s("people")), {{s("number"), s("Z9")}, {s("name"), s("新来的")}}));
        Q_UNUSED(id);
        return {};
    });
    QTRY_VERIFY(!f().desk().searchIndex()->find(s("Z9")).empty());
    type(s("Z9"));
    QVERIFY2(f().texts().contains(s("No record yet")), qPrintable(f().texts()));
    QVERIFY(!f().page()->can(Command::Evidence));
}

void TestSearchPage::theLastLineOfThePaletteLeadsHere()
{
    f().show("home");
    const QString wanted = number();
    f().window().openPalette();
    CommandPalette* palette = f().window().palette();
    palette->input()->setText(wanted);
    const QString line = s("Every record of “%1”").arg(wanted);
    QTRY_VERIFY2(palette->titles().contains(line), qPrintable(palette->titles().join(u' ')));
    for (int i = 0; i < int(palette->titles().indexOf(line)); ++i)
        QTest::keyClick(palette->input(), Qt::Key_Down);
    QTest::keyClick(palette->input(), Qt::Key_Return);
    f().settle();
    QCOMPARE(f().window().pageKey(), s("search"));
    QCOMPARE(list()->current()->key, wanted);
    QCOMPARE(records()->rowCount(), int(rowsOf(wanted)));
}

void TestSearchPage::anotherLanguageChangesEveryWord()
{
    type(number());
    installLanguage(s("zh_CN"));
    f().page()->retranslate();
    QCOMPARE(f().page()->title(), s("搜索"));
    QVERIFY(f().part<QPushButton>("search.export")->text().contains(s("PDF")));
    QCOMPARE(records()->headerData(RecordsModel::When, Qt::Horizontal, Qt::DisplayRole).toString(), s("日期"));
    installLanguage(s("en"));
}

void TestSearchPage::aTrainersBoardIsOpenedFromTheHitAndFromThePeople()
{
    f().write({s("scheme"), {}}, installShippedSchemes); // as a new workspace has them
    const QString trainer = f().text("SELECT number FROM person WHERE is_trainer AND number IS NOT NULL AND id IN "
                                     "(SELECT trainer FROM session) ORDER BY number DESC LIMIT 1");
    const QString other = f().text("SELECT number FROM person WHERE NOT is_trainer ORDER BY number LIMIT 1");
    const auto board = [&] {
        auto* shown = f().page()->findChild<LookupField*>();
        return f().window().pageKey() == s("trainer") && shown ? shown->text().section(u' ', 0, 0) : QString();
    };
    type(other);
    QVERIFY(!f().part<LinkButton>("search.board")->isVisible());
    type(trainer);
    QTRY_VERIFY(f().part<LinkButton>("search.board")->isVisible());
    f().part<LinkButton>("search.board")->click();
    QTRY_COMPARE(board(), trainer);
    f().show("people");
    auto* page = f().page();
    auto* open = page->findChild<QPushButton*>(s("open.trainer"));
    QVERIFY(open);
    page->open(other);
    auto* table = page->findChild<TableView*>(s("table"));
    const auto key = [&] { return page->findChild<FactModel*>()->row(table->currentIndex().row()).key; };
    QTRY_VERIFY(table->currentIndex().isValid() && key() == other);
    QVERIFY(!open->isEnabled());
    QVERIFY(!open->toolTip().isEmpty());
    page->open(trainer);
    QTRY_VERIFY(table->currentIndex().isValid() && key() == trainer && open->isEnabled());
    open->click();
    QTRY_COMPARE(board(), trainer);
}

QTEST_MAIN(TestSearchPage)
#include "tst_searchpage.moc"
