// The boards: what a chart shows is what the results say, and every element opens what is behind it.
#include "models/kpi/kpilock.h"
#include "models/kpi/schemestore.h"
#include "tests/support/sampledesk.h"
#include "ui/boards/chartpanel.h"
#include "ui/boards/companyboard.h"
#include "ui/boards/figurestrip.h"
#include "ui/boards/trainerboard.h"
#include "ui/kpi/kpiwords.h"
#include "ui/preview/printpreview.h"
#include "ui/reports/lookupfield.h"
#include "ui/shell/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "ui/words/language.h"
#include "ui/words/periodtext.h"
#include <QSettings>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

namespace {
const DateSpan kSeptember{{2026, 9, 1}, {2026, 9, 30}};
} // namespace

class TestBoards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theTrendIsWhatTheResultsSay();
    void theIndicatorsAreWhatTheResultsSay();
    void anotherTrainerIsChosenByName();
    void everyElementOpensWhatIsBehindIt();
    void oneRatingIsSeenAtOnce();
    void commentsOfTooFewPeopleAreNotShown();
    void whoFadesIsTold();
    void theSheetOfTheMonthIsPreviewed();
    void theCompanyAddsUp();
    void classesOfScoresOpenTheirPeople();
    void bothLanguagesAreSpoken();

private:
    TrainerBoard* trainer();
    CompanyBoard* company();
    ChartPanel* panel(const char* name) const { return m_page->findChild<ChartPanel*>(s(name)); }
    KpiResults results(const DateSpan& month);
    Evidence evidenceAfter(const std::function<void()>& work);

    QTemporaryDir m_settings;
    std::unique_ptr<SampleDesk> m_desk;
    std::unique_ptr<Page> m_page;
};

void TestBoards::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_boards"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(s("en"));
}

void TestBoards::init()
{
    QSettings().clear();
    m_desk = std::make_unique<SampleDesk>();
    m_desk->write({s("new"), {}}, installShippedSchemes);
}

void TestBoards::cleanup()
{
    m_page.reset();
    m_desk.reset();
    Theme::instance().choose(ThemeChoice::Light);
    installLanguage(s("en"));
}

TrainerBoard* TestBoards::trainer()
{
    auto board = std::make_unique<TrainerBoard>(**m_desk, nullptr);
    board->resize(1200, 900);
    QSignalSpy settled(board.get(), &TrainerBoard::settled);
    static_cast<QWidget*>(board.get())->show();
    board->findChild<FilterBar*>()->setValue(s("month"), s("2026-09"));
    board->activated();
    if (!settled.wait(kPatience))
        qFatal("the board did not come");
    auto* shown = board.get();
    m_page = std::move(board);
    return shown;
}

CompanyBoard* TestBoards::company()
{
    auto board = std::make_unique<CompanyBoard>(**m_desk, nullptr);
    board->resize(1200, 900);
    QSignalSpy shown(board.get(), &CompanyBoard::shown);
    static_cast<QWidget*>(board.get())->show();
    board->findChild<FilterBar*>()->setValue(s("month"), s("2026-09"));
    board->activated();
    if (!shown.wait(kPatience))
        qFatal("the board did not come");
    while (board->months().back().month != kSeptember)
        if (!shown.wait(kPatience))
            qFatal("the month did not come");
    auto* there = board.get();
    m_page = std::move(board);
    return there;
}

KpiResults TestBoards::results(const DateSpan& month)
{
    KpiQuery query;
    query.period = month;
    query.today = today();
    auto read = kpiResults((*m_desk)->reader(), query);
    if (!read)
        qFatal("%s", qPrintable(errorKey(read.error().code)));
    return *read;
}

Evidence TestBoards::evidenceAfter(const std::function<void()>& work)
{
    QSignalSpy asked(m_page.get(), &Page::evidenceRequested);
    work();
    if (asked.isEmpty() && !asked.wait(kPatience))
        qFatal("no evidence came");
    return asked.last().first().value<Evidence>();
}

void TestBoards::theTrendIsWhatTheResultsSay()
{
    TrainerBoard* board = trainer();
    const BoardTrainer who = board->score()->trainer;
    const ChartData& trend = panel("trainer.trend")->chart()->data();
    QCOMPARE(trend.items.size(), 12);
    int figures = 0;
    for (int i = 0; i < 12; ++i) {
        const QDate from = QDate(2025, 10, 1).addMonths(i);
        const DateSpan month{from, from.addMonths(1).addDays(-1)};
        const KpiResults said = results(month);
        const auto row =
            std::find_if(said.rows.begin(), said.rows.end(), [&](const KpiRow& one) { return one.person == who.id; });
        QVERIFY(row != said.rows.end());
        QCOMPARE(trend.items[i].label, periodKey(month));
        const std::optional<int64_t> score = comparedScore(*row);
        QCOMPARE(trend.items[i].figure, kpiPointsText(score));
        QCOMPARE(trend.items[i].length.has_value(), score.has_value());
        figures += score.has_value();
        if (score)
            QCOMPARE(*trend.items[i].length, double(*score) / 10000);
    }
    QVERIFY(figures >= 1);
    // The same of an indicator.
    auto* of = board->findChild<FilterBar*>();
    of->setValue(s("of"), s("satisfaction"));
    const ChartData& ratings = panel("trainer.trend")->chart()->data();
    const KpiRow* row = board->score()->row();
    QCOMPARE(ratings.items.last().figure, kpiPointsText(row->indicators[1].score));
    QCOMPARE(ratings.items.last().n, row->indicators[1].raw.n);
}

void TestBoards::theIndicatorsAreWhatTheResultsSay()
{
    TrainerBoard* board = trainer();
    const KpiResults said = results(kSeptember);
    const ChartData& chart = panel("trainer.indicators")->chart()->data();
    QCOMPARE(size_t(chart.items.size()), said.scheme.indicators.size());
    const KpiRow& row = said.rows.front();
    QCOMPARE(board->score()->trainer.id, row.person); // who is first, as long as nobody was chosen
    for (int i = 0; i < chart.items.size(); ++i) {
        QCOMPARE(chart.items[i].label, said.scheme.indicators[size_t(i)].title);
        QCOMPARE(chart.items[i].figure, kpiPointsText(row.indicators[size_t(i)].score));
        QCOMPARE(chart.items[i].n, row.indicators[size_t(i)].raw.n);
        QCOMPARE(chart.items[i].target, std::optional<double>(100));
    }
    const QList<FigureButton*> strip = board->findChild<FigureStrip*>()->buttons();
    QCOMPARE(strip[0]->figure().figure.value, kpiPointsText(row.finalPoints));
    QCOMPARE(strip[1]->figure().figure.value, QString::number(*row.rank));
    QVERIFY(strip[0]->accessibleName().contains(kpiPointsText(row.finalPoints)));
}

void TestBoards::anotherTrainerIsChosenByName()
{
    TrainerBoard* board = trainer();
    const KpiRow other = results(kSeptember).rows[4];
    QTRY_VERIFY((*m_desk)->searchIndex());
    auto* field = board->findChild<LookupField*>();
    QSignalSpy settled(board, &TrainerBoard::settled);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, other.number);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(settled.wait(kPatience));
    QCOMPARE(board->score()->trainer.id, other.person);
    QCOMPARE(panel("trainer.trend")->chart()->data().items.last().figure, kpiPointsText(comparedScore(other)));
    board->open(results(kSeptember).rows[1].number);
    QVERIFY(settled.wait(kPatience));
    QCOMPARE(board->score()->trainer.id, results(kSeptember).rows[1].person);
}

void TestBoards::everyElementOpensWhatIsBehindIt()
{
    TrainerBoard* board = trainer();
    const auto behind = [&](const char* name, int at) {
        Chart* chart = panel(name)->chart();
        return evidenceAfter([&] {
            chart->setCurrent(at);
            chart->askEvidence();
        });
    };
    const KpiRow* row = board->score()->row();
    const Evidence ratings = behind("trainer.indicators", 1);
    QCOMPARE(ratings.sections.last().lines.size(), row->indicators[1].raw.n);
    QVERIFY(behind("trainer.trend", 11).sections.size() >= 1);
    ChartPanel* dimensions = panel("trainer.dimensions");
    if (dimensions->isVisible()) {
        const Evidence rows = behind("trainer.dimensions", 0);
        int counted = 0;
        for (const EvidenceLine& line : rows.sections.first().lines)
            counted += line.counted;
        QCOMPARE(counted, dimensions->chart()->data().items.first().n);
    }
    for (FigureButton* button : board->findChild<FigureStrip*>()->buttons()) {
        const Evidence shown = evidenceAfter([&] { QTest::keyClick(button, Qt::Key_Return); });
        QVERIFY2(!shown.title.isEmpty(), qPrintable(button->figure().key));
        if (button->figure().key != s("shares"))
            continue;
        int counted = 0;
        for (const EvidenceLine& line : shown.sections.first().lines)
            counted += line.counted;
        QCOMPARE(QString::number(counted), button->figure().figure.value);
    }
    QVERIFY(!evidenceAfter([&] { board->run(Command::Evidence); }).title.isEmpty());
    QSignalSpy leads(board, &Page::navigationRequested);
    board->findChild<PageHeader*>()->link()->click();
    QCOMPARE(leads.first()[1].toString(), board->score()->trainer.number);
}

void TestBoards::oneRatingIsSeenAtOnce()
{
    TrainerBoard* board = trainer();
    const Id who = board->score()->trainer.id;
    const QString before = panel("trainer.trend")->chart()->data().items.last().figure;
    const auto others = board->score()->months.front().results;
    QSignalSpy settled(board, &TrainerBoard::settled);
    m_desk->write({s("edit"), {}}, [&](Change& change) -> Result<void> {
        Query update = change.db().query("UPDATE rating SET overall = 10000 WHERE session IN (SELECT id FROM session "
                                         "WHERE trainer = ? AND starts_at LIKE '2026-09%')");
        ROSTRUM_CHECK(update.bind(who).run());
        return change.count();
    });
    QVERIFY(settled.wait(kPatience));
    const KpiResults said = results(kSeptember);
    const auto row =
        std::find_if(said.rows.begin(), said.rows.end(), [&](const KpiRow& one) { return one.person == who; });
    QCOMPARE(panel("trainer.trend")->chart()->data().items.last().figure, kpiPointsText(comparedScore(*row)));
    QVERIFY(panel("trainer.trend")->chart()->data().items.last().figure != before);
    QCOMPARE(board->score()->months.front().results, others); // what it does not touch is not counted again
}

void TestBoards::commentsOfTooFewPeopleAreNotShown()
{
    TrainerBoard* board = trainer();
    const Id who = board->score()->trainer.id;
    QSignalSpy settled(board, &TrainerBoard::settled);
    m_desk->write({s("edit"), {}}, [&](Change& change) -> Result<void> {
        Query away = change.db().query("DELETE FROM rating WHERE session IN (SELECT id FROM session WHERE trainer = ?) "
                                       "AND id NOT IN (SELECT r.id FROM rating r JOIN session t ON t.id = r.session "
                                       "WHERE t.trainer = ? AND t.starts_at >= '2025-10-01' ORDER BY r.id LIMIT 4)");
        ROSTRUM_CHECK(away.bind(who).bind(who).run());
        ROSTRUM_CHECK(change.count());
        Query said = change.db().query("UPDATE rating SET comment = '很实用' WHERE session IN (SELECT id FROM session "
                                       "WHERE trainer = ?)");
        ROSTRUM_CHECK(said.bind(who).run());
        return change.count();
    });
    QVERIFY(settled.wait(kPatience));
    QVERIFY(!panel("trainer.keywords")->isVisible());
    QVERIFY(!panel("trainer.dimensions")->isVisible());
    const Evidence shown = evidenceAfter([&] { board->findChild<QAbstractButton*>(s("figure.comments"))->click(); });
    QVERIFY(shown.sections.first().lines.isEmpty());
}

void TestBoards::whoFadesIsTold()
{
    TrainerBoard* board = trainer();
    const Id who = board->score()->trainer.id;
    QVERIFY(board->findChild<Banner*>()->isHidden() || !board->findChild<Banner*>()->accessibleName().isEmpty());
    QSignalSpy settled(board, &TrainerBoard::settled);
    m_desk->write({s("edit"), {}}, [&](Change& change) -> Result<void> {
        for (const char* sql :
             {"UPDATE session SET status = 'cancelled' WHERE trainer = ? AND starts_at >= '2026-07-20'",
              "UPDATE rating SET overall = 50000 WHERE session IN (SELECT id FROM session WHERE "
              "trainer = ?)"}) {
            Query update = change.db().query(sql);
            ROSTRUM_CHECK(update.bind(who).run());
            ROSTRUM_CHECK(change.count());
        }
        Query last = change.db().query(
            "UPDATE rating SET overall = 20000 WHERE session IN (SELECT id FROM session WHERE trainer = ?1 AND "
            "substr(starts_at, 1, 7) = (SELECT max(substr(s.starts_at, 1, 7)) FROM session s JOIN rating r ON "
            "r.session = s.id WHERE s.trainer = ?1))");
        ROSTRUM_CHECK(last.bind(who).run());
        return change.count();
    });
    QVERIFY(settled.wait(kPatience));
    const auto rule = readFadingRule((*m_desk)->reader());
    const auto fading = readFading((*m_desk)->reader(), who, kSeptember.to, *rule);
    QVERIFY(rule && fading);
    QCOMPARE(!board->findChild<Banner*>()->isHidden(), fading->fires);
    QVERIFY(fading->fires);
}

void TestBoards::theSheetOfTheMonthIsPreviewed()
{
    trainer()->run(Command::Print);
    auto* preview = m_page->findChild<PrintPreview*>();
    QVERIFY(preview);
    QTRY_VERIFY(preview->isLoaded());
    preview->close();
}

void TestBoards::theCompanyAddsUp()
{
    CompanyBoard* board = company();
    const KpiResults said = results(kSeptember);
    int scored = 0;
    for (const KpiRow& row : said.rows)
        scored += comparedScore(row).has_value();
    int inClasses = 0;
    for (const ChartItem& item : panel("company.scores")->chart()->data().items)
        inClasses += item.n;
    QCOMPARE(inClasses, scored);
    QVERIFY(scored > 1);
    int people = 0;
    for (const ChartItem& item : panel("company.reach")->chart()->data().items)
        people += item.n;
    QCOMPARE(size_t(people), board->people().size());
    QCOMPARE(people,
             int(m_desk->count("person")) -
                 int(m_desk->count("person p WHERE EXISTS (SELECT 1 FROM employment_span e WHERE e.person = p.id) "
                                   "AND NOT EXISTS (SELECT 1 FROM employment_span e WHERE e.person = p.id AND "
                                   "COALESCE(e.hired_on, '') <= '2026-09-30' AND COALESCE(e.left_on, '9') >= "
                                   "'2026-09-01')")));
    const ChartItem& last = panel("company.trend")->chart()->data().items.last();
    QCOMPARE(last.n, scored);
    const QList<FigureButton*> strip = board->findChild<FigureStrip*>()->buttons();
    QCOMPARE(strip[0]->figure().figure.value, QString::number(scored));
}

void TestBoards::classesOfScoresOpenTheirPeople()
{
    CompanyBoard* board = company();
    Chart* chart = panel("company.scores")->chart();
    QStringList names;
    for (int i = 0; i < chart->data().items.size(); ++i) {
        const Evidence shown = evidenceAfter([&] {
            chart->setCurrent(i);
            chart->askEvidence();
        });
        QCOMPARE(shown.sections.first().lines.size(), chart->data().items[i].n);
        for (const EvidenceLine& line : shown.sections.first().lines)
            names << line.cells[0];
    }
    QVERIFY(!names.isEmpty());
    // A line leads to the trainer's board.
    QSignalSpy leads(board, &Page::navigationRequested);
    const Evidence all = evidenceAfter([&] { board->run(Command::Evidence); });
    Q_EMIT board->sourceActivated(all.sections.first().lines.first().sourceId);
    QCOMPARE(leads.first().first().toString(), s("trainer"));
    // Who was not trained stands first.
    const Evidence reach = evidenceAfter([&] {
        panel("company.reach")->chart()->setCurrent(0);
        panel("company.reach")->chart()->askEvidence();
    });
    const ChartItem unit = panel("company.reach")->chart()->data().items[0];
    QCOMPARE(reach.sections[0].lines.size() + reach.sections[1].lines.size(), unit.n);
}

void TestBoards::bothLanguagesAreSpoken()
{
    TrainerBoard* board = trainer();
    QCOMPARE(board->title(), s("Trainer board"));
    installLanguage(s("zh_CN"));
    board->retranslate();
    QCOMPARE(board->title(), s("讲师看板"));
    const QList<FigureButton*> strip = board->findChild<FigureStrip*>()->buttons();
    QCOMPARE(strip[1]->figure().figure.caption, s("排名"));
    const ChartData& chart = panel("trainer.indicators")->chart()->data();
    QCOMPARE(chart.targetWord, s("目标"));
    for (const QString& head : {chart.labelHead, chart.figureHead, chart.moreHead, chart.stateHead})
        QVERIFY2(head[0].unicode() > 0x2000, qPrintable(head));
}

QTEST_MAIN(TestBoards)
#include "tst_boards.moc"
