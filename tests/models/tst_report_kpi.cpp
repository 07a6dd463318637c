// The papers of a period's scores: their figures are those of the one calculation, on paper and in the sheet.
#include "kpiworld.h"
#include "models/base/decimal.h"
#include "models/kpi/kpisentence.h"
#include "models/kpi/waiver.h"
#include "models/report/pagedreport.h"
#include "models/report/pdf.h"
#include "models/report/reportfile.h"
#include "reporttexts.h"
#include "tests/support/pdfreader.h"
#include <QJsonArray>

using namespace rostrum;
using namespace rostrum::test;

namespace {
ReportFilters september() { return {{}, {}, {2026, 9, 1}, {2026, 9, 30}, {}, {}}; }

QString two(const std::optional<int64_t>& points)
{
    return points ? formatDecimal(rescaleHalfUp(*points, 4, 2), 2, 2) : QStringLiteral("—");
}

bool holds(const QString& text, const char* piece) { return text.contains(QString::fromUtf8(piece)); }
} // namespace

class TestReportKpi : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWorkedMonthStandsOnTheTrainersSheet();
    void paperSheetAndResultsSayTheSameOfEverybody();
    void theRankingSaysItsRuleItsCutOffAndWhoIsLeftOut();
    void theMonthsBeforeStandAsBarsWithTheirN();
    void aScoreBelowItsTargetIsNeverShownAsTheTarget();
    void theMeanThatRatingsAreDrawnToIsPrintedAsItIsScored();
    void whereTheOthersShareAWeightThePaperSaysWhatIsDivided();
    void aTrainersSheetIsOneA4();
    void aClosedPeriodIsPrintedAsItWasLocked();
    void whatCameLateStandsAsAnAdjustmentInTheNextPeriod();
    void whatIsMissingAndWhatWasWaivedIsSaidBesideTheScore();
    void departmentAndTrainerNarrowWhatIsShownAndNotTheRanks();
    void whoIsNoTrainerIsRefusedByName();
};

void TestReportKpi::theWorkedMonthStandsOnTheTrainersSheet()
{
    KpiWorld world;
    const ReportDocument document = make(world, "kpi-person", september(), "T01");
    QCOMPARE(document.partCount, 1);
    const QString text = textOf(document.part(0));
    for (const char* piece :
         {"姓名=林晓峰", "全员名次=1 / 1", "最终得分=89.66", "课程完成率|9 / 10||90.00|30 %|27.00",
          "学员满意度|4.75 (n = 12)|4.5455|90.91|40 %|36.36", "知识输出量|3 / 4||75.00|20 %|15.00",
          "部门负责人评价|88.00||88.00|10 %|8.80", "总分（一次修约）|87.16", "有效分享 3 次，且评价居前|2.50",
          "最终得分|89.66", "知识输出量未达标，需增加1篇案例分享", "（n×均值 + 10×4.30）÷（n + 10）"})
        QVERIFY2(holds(text, piece), qPrintable(QString::fromUtf8(piece) + u'\n' + text));
}

void TestReportKpi::paperSheetAndResultsSayTheSameOfEverybody()
{
    KpiWorld world;
    const KpiResults results = world.results();
    const ReportDocument document = make(world, "kpi", september());
    const ReportTable sheet = document.sheet();
    const ReportPart part = document.part(0);
    const auto paper = std::get<ReportTable>(part.sections.front());
    QCOMPARE(sheet.rowCount, int(results.rows.size()));
    QCOMPARE(paper.rowCount, sheet.rowCount);
    for (int i = 0; i < sheet.rowCount; ++i) {
        const KpiRow& row = results.rows[size_t(i)];
        const QStringList flat = rowOf(sheet, i), printed = rowOf(paper, i);
        QCOMPARE(flat[2], row.number);
        const int indicators = int(row.indicators.size());
        for (int k = 0; k < indicators; ++k) {
            QCOMPARE(flat[5 + 2 * k], two(row.indicators[size_t(k)].score));
            QCOMPARE(printed[5 + k], flat[5 + 2 * k]);
        }
        const QStringList points{two(row.total.points), two(row.bonus), two(row.finalPoints)};
        QCOMPARE(flat.mid(5 + 2 * indicators, 3), points);
        QCOMPARE(printed.mid(5 + indicators, 3), points);
    }
    QCOMPARE(rowOf(sheet, 0).mid(5, 4).join(u'|'), QStringLiteral("90.00|9 / 10|90.91|4.75 (n = 12)"));
}

void TestReportKpi::theRankingSaysItsRuleItsCutOffAndWhoIsLeftOut()
{
    KpiWorld world;
    const QString text = textOf(make(world, "ranking", september()).part(0));
    for (const char* piece :
         {"1|1|T01|林晓峰|技术中心|是|87.16|2.50|89.66", "同分同名次，其后名次顺延（1、2、2、4）",
          "2 名内训师中 1 人参评", "分数线：4.5455", "—|—|T02|陈志强|技术中心||", "数据不足，不参评"})
        QVERIFY2(holds(text, piece), qPrintable(QString::fromUtf8(piece) + u'\n' + text));
}

void TestReportKpi::theMonthsBeforeStandAsBarsWithTheirN()
{
    KpiWorld world;
    world.session(world.topic, "2026-08-05T15:00", {}, "held", world.worked);
    world.assesses(world.worked, 700000, {2026, 8, 31});
    const ReportPart part = make(world, "kpi-person", september(), "T01").part(0);
    const ReportChart* chart = nullptr;
    for (const ReportSection& section : part.sections)
        if (const auto* found = std::get_if<ReportChart>(&section))
            chart = found;
    QVERIFY(chart);
    QCOMPARE(chart->bars.size(), size_t(2)); // before August there is nothing
    QCOMPARE(chart->bars.back().label, QStringLiteral("2026-09"));
    QVERIFY(chart->bars.back().figure.startsWith(QStringLiteral("89.66 (n = ")));
    KpiQuery august = world.september();
    august.period = {{2026, 8, 1}, {2026, 8, 31}};
    const auto results = kpiResults(*world.db, august);
    QVERIFY(results);
    for (const KpiRow& row : results->rows)
        if (row.person == world.worked)
            QVERIFY(chart->bars.front().figure.startsWith(two(row.earned)));
    QVERIFY(chart->bars.front().length > 0);
    PagedReport pages(make(world, "kpi-person", september(), "T01"));
    QCOMPARE(pages.pageCount(), 1);
}

void TestReportKpi::aScoreBelowItsTargetIsNeverShownAsTheTarget()
{
    KpiWorld world;
    world.assesses(world.other, 999960);
    QVERIFY(holds(textOf(make(world, "kpi", september()).part(0)), "|99.996|"));
    const QString text = textOf(make(world, "kpi-person", september(), "T02").part(0));
    QVERIFY2(holds(text, "部门负责人评价|100.00||99.996|10 %|10.00") || holds(text, "|99.996|10 %|10.00"),
             qPrintable(text));
    const KpiResults results = world.results();
    for (const KpiSentences& one : kpiSentences(results))
        for (const QString& said : one.strengths)
            QVERIFY2(!said.contains(QStringLiteral("100")), qPrintable(said));
}

void TestReportKpi::theMeanThatRatingsAreDrawnToIsPrintedAsItIsScored()
{
    KpiWorld world;
    world.rates(world.session(world.topic, "2026-05-07T15:00", {}, "held", world.other), world.raters[1], 43500);
    const QString text = textOf(make(world, "kpi-person", september(), "T01").part(0));
    QVERIFY2(holds(text, "（n×均值 + 10×4.325）÷（n + 10）"), qPrintable(text)); // 4.33 would give another score
}

void TestReportKpi::whereTheOthersShareAWeightThePaperSaysWhatIsDivided()
{
    KpiWorld world;
    QVERIFY(holds(textOf(make(world, "kpi-person", september(), "T01").part(0)), "总分（一次修约）|87.16"));
    world.write([](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().execute("DELETE FROM assessment"));
        ROSTRUM_TRY(scheme, findScheme(change.db(), {}));
        QJsonObject json = schemeToJson(scheme);
        json.remove(QStringLiteral("version"));
        QJsonArray indicators = json.value(QStringLiteral("indicators")).toArray();
        QJsonObject first = indicators[0].toObject();
        first.insert(QStringLiteral("interval"), true);
        indicators[0] = first;
        json.insert(QStringLiteral("indicators"), indicators);
        json.insert(QStringLiteral("valid_from"), QStringLiteral("2026-09-01"));
        ROSTRUM_TRY(version, importScheme(change, json));
        Q_UNUSED(version);
        return change.count();
    });
    const QString text = textOf(make(world, "kpi-person", september(), "T01").part(0));
    QVERIFY2(holds(text, "总分（各项得分合计除以 90 % 的权重，一次修约）|87.07"), qPrintable(text));
    // 9 of 10, by the formula of 1927: (0.9 + 1.92/10 ± …) ÷ (1 + 3.84/10)
    QVERIFY2(holds(text, "课程完成率：9 / 10；95 % 威尔逊区间 59.59 %–98.21 %，不计分。"), qPrintable(text));
}

void TestReportKpi::aTrainersSheetIsOneA4()
{
    KpiWorld world;
    PagedReport pages(make(world, "kpi-person", september()));
    QCOMPARE(pages.pageCount(), 2); // one each
}

void TestReportKpi::aClosedPeriodIsPrintedAsItWasLocked()
{
    KpiWorld world;
    const auto lock = world.write([&](Change& change) { return lockWaived(change, world.september()); });
    QVERIFY(lock);
    world.rates(world.first, world.person("E99"), 10000);
    const ReportPart part = make(world, "kpi-person", september(), "T01").part(0);
    QVERIFY(holds(textOf(part), "最终得分=89.66"));
    QVERIFY(part.footer.contains(QString::fromLatin1(lock->sha256.toHex().left(16))));
}

void TestReportKpi::whatCameLateStandsAsAnAdjustmentInTheNextPeriod()
{
    KpiWorld world;
    QVERIFY(world.write([&](Change& change) { return lockWaived(change, world.september()); }));
    world.rates(world.first, world.person("E99"), 10000);
    ReportFilters october = september();
    october.from = {2026, 10, 1};
    october.to = {2026, 10, 31};
    const KpiQuery query{{october.from, october.to}, {}, {}, {2026, 12, 31}};
    const auto results = kpiResults(*world.db, query);
    QVERIFY(results);
    QVERIFY(!results->adjustments.empty());
    const ReportDocument document = make(world, "kpi-person", october, "T01");
    const QString text = textOf(document.part(0));
    QVERIFY2(holds(text, "补差") && text.contains(two(results->adjustments.front().points)), qPrintable(text));
    QVERIFY(holds(textOf(make(world, "kpi", october).part(0)), "补差：已锁定期间"));
}

void TestReportKpi::whatIsMissingAndWhatWasWaivedIsSaidBesideTheScore()
{
    KpiWorld world; // eight of its nine held sessions have no rating
    QVERIFY(holds(textOf(make(world, "kpi-person", september(), "T01").part(0)), "数据=暂定，缺 8 项"));
    const WaiveAsk ask{{}, world.september().period, world.worked, {}, QStringLiteral("纸质评价遗失"), {2026, 10, 9}};
    QVERIFY(world.write([&](Change& change) { return waiveKpi(change, ask); }));
    const QString text = textOf(make(world, "kpi-person", september(), "T01").part(0));
    QVERIFY2(holds(text, "数据=免核：纸质评价遗失"), qPrintable(text));
    QVERIFY(holds(textOf(make(world, "kpi", september()).part(0)), "免核：纸质评价遗失"));
}

void TestReportKpi::departmentAndTrainerNarrowWhatIsShownAndNotTheRanks()
{
    KpiWorld world;
    const Id second = world.trainer("T03", "孙慧", world.department("营销部"));
    world.session(world.topic, "2026-09-20T15:00", {}, "held", second);
    world.publishes(second, {2026, 9, 5});
    world.assesses(second, 700000);
    const ReportTable sheet = make(world, "kpi", september(), "", "营销部").sheet();
    QCOMPARE(sheet.rowCount, 1);
    QCOMPARE(rowOf(sheet, 0).mid(0, 4).join(u'|'), QStringLiteral("2|1|T03|孙慧"));
    ReportFilters one = september();
    one.trainer = QStringLiteral("T03");
    QCOMPARE(make(world, "kpi-person", one).partCount, 1);
}

void TestReportKpi::whoIsNoTrainerIsRefusedByName()
{
    KpiWorld world;
    const auto document = makeReport(*world.db, QStringLiteral("kpi-person"),
                                     {2026, day("2026-12-31"), {}, {}, QStringLiteral("E1")}, {}, september());
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::UnknownRow);
}

QTEST_MAIN(TestReportKpi)
#include "tst_report_kpi.moc"
