// The team board: the figures of the paper, bars as long as they say, and the people behind a bar.
#include "models/report/reports.h"
#include "tests/support/sampledesk.h"
#include "ui/boards/chartpanel.h"
#include "ui/preview/printpreview.h"
#include "ui/shell/theme.h"
#include "ui/team/teammodel.h"
#include "ui/team/teampage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

namespace {
const DateSpan kSpan{{2026, 1, 1}, {2026, 10, 22}};
}

class TestTeamPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theBoardSaysWhatThePaperSays();
    void barsAreAsLongAsTheirFigures();
    void thoseBehindStandFirstAndColumnsSort();
    void aClickOnABarShowsThePeopleBehindIt();
    void theChartSaysWhatTheTableSays();
    void anEditIsSeenAtOnce();
    void thePaperOfTheYearIsPreviewed();

private:
    TableView* table() const { return m_page->findChild<TableView*>(s("team.table")); }
    TeamModel* model() const { return m_page->findChild<TeamModel*>(); }

    QTemporaryDir m_settings;
    std::unique_ptr<SampleDesk> m_desk;
    std::unique_ptr<TeamPage> m_page;
};

void TestTeamPage::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_teampage"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestTeamPage::init()
{
    QSettings().clear();
    m_desk = std::make_unique<SampleDesk>();
    m_page = std::make_unique<TeamPage>(**m_desk, nullptr);
    m_page->resize(1200, 700);
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page.get());
    QSignalSpy shown(m_page.get(), &TeamPage::shown);
    m_page->show();
    m_page->activated();
    QVERIFY(shown.wait(kPatience));
    QVERIFY(model()->rowCount() > 3);
}

void TestTeamPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TestTeamPage::theBoardSaysWhatThePaperSays()
{
    const auto document = makeReport((*m_desk)->reader(), s("team"), {2026, {2026, 10, 22}, {}, {}, {}}, {});
    QVERIFY(document);
    const ReportTable paper = document->sheet();
    int compared = 0;
    for (int i = 0; i < paper.rowCount; ++i) {
        const ReportRow line = paper.row(i);
        for (int row = 0; row < model()->rowCount(); ++row) {
            const TeamUnit& unit = model()->unit(row);
            if (unit.name != line[1].text)
                continue;
            ++compared;
            QCOMPARE(QString::number(unit.submission.den), line[2].text);
            QCOMPARE(QString::number(unit.submission.num), line[3].text);
            QCOMPARE(model()->index(row, TeamModel::Share).data().toString(), line[4].text);
            QCOMPARE(model()->index(row, TeamModel::Excellent).data().toString(), line[5].text);
            QCOMPARE(model()->index(row, TeamModel::ExcellentShare).data().toString(), line[7].text);
        }
    }
    QCOMPARE(compared, model()->rowCount());
}

void TestTeamPage::barsAreAsLongAsTheirFigures()
{
    double longest = 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const TeamUnit& unit = model()->unit(row);
        const QVariant bar = model()->index(row, TeamModel::ShareBar).data(ProgressRole);
        QCOMPARE(bar.isValid(), unit.submission.den > 0);
        if (bar.isValid())
            QCOMPARE(bar.value<Progress>().fraction, double(unit.submission.num) / double(unit.submission.den));
        longest = std::max(longest,
                           model()->index(row, TeamModel::ExcellentBar).data(ProgressRole).value<Progress>().fraction);
    }
    QCOMPARE(longest, 1.0);
}

void TestTeamPage::thoseBehindStandFirstAndColumnsSort()
{
    const auto share = [&](int row) {
        const Figure& figure = model()->unit(row).submission;
        return figure.den > 0 ? double(figure.num) / double(figure.den) : 2; // nothing to say: last
    };
    for (int row = 1; row < model()->rowCount(); ++row)
        QVERIFY(share(row - 1) <= share(row));
    table()->setCurrentIndex(model()->index(0, TeamModel::Share));
    const Id first = model()->unit(0).id;
    table()->sortByColumn(TeamModel::Excellent, Qt::DescendingOrder);
    for (int row = 1; row < model()->rowCount(); ++row)
        QVERIFY(model()->unit(row - 1).excellent.num >= model()->unit(row).excellent.num);
    QCOMPARE(model()->unit(table()->currentIndex().row()).id, first); // the choice goes with its row
}

void TestTeamPage::aClickOnABarShowsThePeopleBehindIt()
{
    QSignalSpy evidence(m_page.get(), &Page::evidenceRequested);
    for (const int section : {TeamModel::ShareBar, TeamModel::ExcellentBar})
        for (int row = 0; row < std::min(4, model()->rowCount()); ++row) {
            const Figure figure = model()->unit(row).of(TeamModel::measureOf(section));
            if (figure.n == 0)
                continue;
            const QModelIndex at = model()->index(row, section);
            table()->scrollTo(at);
            evidence.clear();
            QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(at).center());
            QVERIFY(!evidence.isEmpty() || evidence.wait(kPatience));
            const auto shown = evidence.last().first().value<Evidence>();
            QCOMPARE(shown.title, model()->unit(row).name);
            int num = 0, den = 0;
            for (const EvidenceLine& line : shown.sections.first().lines) {
                num += line.cells[1].toInt();
                den += line.cells[2].toInt();
            }
            QCOMPARE(num, int(figure.num));
            QCOMPARE(den, int(figure.den));
        }
    // The link leads to the person.
    const auto shown = evidence.last().first().value<Evidence>();
    QSignalSpy leads(m_page.get(), &Page::navigationRequested);
    Q_EMIT m_page->sourceActivated(shown.sections.first().lines.first().sourceId);
    QCOMPARE(leads.first().first().toString(), s("people"));
}

void TestTeamPage::theChartSaysWhatTheTableSays()
{
    auto* filters = m_page->findChild<FilterBar*>();
    Chart* chart = m_page->findChild<ChartPanel*>()->chart();
    QVERIFY(!chart->isVisible());
    const std::pair<const char*, int> views[] = {{"submission", TeamModel::Share}, {"excellent", TeamModel::Excellent}};
    for (const auto& [view, section] : views) {
        filters->setValue(s("view"), s(view));
        QVERIFY(chart->isVisible());
        QCOMPARE(chart->data().items.size(), model()->rowCount());
        for (int row = 0; row < model()->rowCount(); ++row) {
            QCOMPARE(chart->data().items[row].label, model()->index(row, TeamModel::Department).data().toString());
            QCOMPARE(chart->data().items[row].figure, model()->index(row, section).data().toString());
        }
    }
    // In the table's order, also when that changes; the people of a bar are those of its cell.
    table()->sortByColumn(TeamModel::Excellent, Qt::DescendingOrder);
    QCOMPARE(chart->data().items[0].figure, model()->index(0, TeamModel::Excellent).data().toString());
    QSignalSpy evidence(m_page.get(), &Page::evidenceRequested);
    chart->setCurrent(0);
    m_page->run(Command::Evidence);
    QVERIFY(evidence.wait(kPatience));
    QCOMPARE(evidence.last().first().value<Evidence>().title, model()->unit(0).name);
    filters->setValue(s("view"), QString());
    QVERIFY(table()->isVisible());
}

void TestTeamPage::anEditIsSeenAtOnce()
{
    const auto row = Id::fromHex(m_desk->text(
        "SELECT lower(hex(h.id)) FROM homework h JOIN department_span s ON s.person = h.person WHERE "
        "h.kind = 'homework' AND h.submitted_on BETWEEN '2026-01-01' AND '2026-10-01' AND h.due_on BETWEEN "
        "'2026-01-01' AND '2026-10-01' AND s.valid_to IS NULL LIMIT 1"));
    QVERIFY(row);
    const auto all = [&] {
        qint64 sum = 0;
        for (int row = 0; row < model()->rowCount(); ++row)
            sum += model()->unit(row).submission.num;
        return sum;
    };
    const qint64 before = all();
    QSignalSpy shown(m_page.get(), &TeamPage::shown);
    m_desk->write({s("edit"), {}}, [&](Change& change) { return removeRow(change, *factTable(s("homework")), *row); });
    QVERIFY(!shown.isEmpty() || shown.wait(kPatience));
    QVERIFY(all() < before);
}

void TestTeamPage::thePaperOfTheYearIsPreviewed()
{
    m_page->run(Command::Print);
    auto* preview = m_page->findChild<PrintPreview*>();
    QVERIFY(preview);
    QTRY_VERIFY(preview->isLoaded());
    preview->close();
}

QTEST_MAIN(TestTeamPage)
#include "tst_teampage.moc"
