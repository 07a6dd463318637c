// Standings, and indicators that are typed in or reckoned from others, through the real console.
#include "tests/journeys/consolefixture.h"

using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }
} // namespace

class TestConsoleStandings : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void ratingsMakeAStandingWithItsRule();
    void theQuartersTopThreeAreFour();
    void whatIsNoPlaceOrMeasureIsRefused();
    void aSchemeOfTypedValuesGradesAndAFormulaIsScored();
    void aFormulaThatCannotBeReadIsRefusedInASentence();
    void newAndOlderStaffHaveSchemesOfTheirOwn();

private:
    void import(const char* kind, const QByteArray& csv)
    {
        const QString file = writeFile(m_folder->filePath(s(kind) + s(".csv")), csv);
        const auto done = (*m_ctl)({s("import"), s(kind), file, s("--create-missing")});
        if (done.exit != 0 || done.number("rejected") != 0)
            qFatal("%s: %s", kind, done.out.constData());
    }
    CtlResult run(std::initializer_list<const char*> words)
    {
        QStringList arguments;
        for (const char* word : words)
            arguments << s(word);
        return (*m_ctl)(arguments);
    }
    CtlResult importScheme(const QByteArray& json)
    {
        return (*m_ctl)({s("kpi"), s("scheme"), s("import"), writeFile(m_folder->filePath(s("scheme.json")), json)});
    }
};

void TestConsoleStandings::ratingsMakeAStandingWithItsRule()
{
    QByteArray sessions = "场次编号,课程,讲师,开始时间,状态\n", ratings = "场次编号,学员,总体\n";
    const int sums[] = {25, 24, 24, 20, 25}; // of five, the last of four ratings
    for (int trainer = 1; trainer <= 5; ++trainer) {
        const QByteArray number = QByteArray::number(trainer);
        sessions += "S" + number + ",沟通,T0" + number + ",2026-09-0" + number + "T09:00,held\n";
        const int n = trainer == 5 ? 4 : 5;
        for (int i = 0; i < n; ++i)
            ratings += "S" + number + ",E" + QByteArray::number(i + 1) + "," +
                       (i < sums[trainer - 1] - 4 * n ? "5" : "4") + "\n";
    }
    import("sessions", sessions);
    import("ratings", ratings);
    const CtlResult made = run({"standings", "rating.overall", "--period", "2026-09", "--top", "30%", "--min-n", "5"});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.number("eligible"), 4);
    QCOMPARE(made.list("winners"), (QJsonArray{s("T01"), s("T02"), s("T03")})); // two places, and who ties
    QCOMPARE(made.json.value(s("cut_off")).toDouble(), 4.8);
    const QJsonArray rows = made.list("rows");
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(1).toObject().value(s("rank")).toInt(), 2);
    QCOMPARE(rows.at(2).toObject().value(s("rank")).toInt(), 2);
    QCOMPARE(rows.at(3).toObject().value(s("rank")).toInt(), 4);
    QVERIFY(rows.at(4).toObject().value(s("rank")).isNull()); // four ratings are too few
    QCOMPARE(rows.at(4).toObject().value(s("n")).toInt(), 4);
    const QString rule = made.json.value(s("rule")).toString();
    QVERIFY2(rule.contains(s("30")) && rule.contains(s("4")) && rule.contains(s("5")), qPrintable(rule));
}

void TestConsoleStandings::theQuartersTopThreeAreFour()
{
    QByteArray sessions = "场次编号,课程,讲师,开始时间,状态\n";
    int number = 0;
    const int held[] = {7, 6, 6, 6, 5};
    for (int trainer = 0; trainer < 5; ++trainer)
        for (int i = 0; i < held[trainer]; ++i)
            sessions += "S" + QByteArray::number(++number) + ",沟通,T0" + QByteArray::number(trainer + 1) + ",2026-0" +
                        QByteArray::number(7 + i % 3) + "-1" + QByteArray::number(i) + "T09:00,held\n";
    import("sessions", sessions);
    const CtlResult made = run({"standings", "session.held", "--period", "2026-Q3", "--top", "3"});
    QCOMPARE(made.list("winners").size(), 4);
    QCOMPARE(made.json.value(s("cut_off")).toDouble(), 6.0);
    QCOMPARE(made.list("rows").at(4).toObject().value(s("rank")).toInt(), 5);
}

void TestConsoleStandings::whatIsNoPlaceOrMeasureIsRefused()
{
    QVERIFY(run({"standings", "session.held", "--period", "2026-Q3", "--top", "101%"}).exit != 0);
    QVERIFY(run({"standings", "session.held", "--period", "2026-Q3", "--top", "some"}).exit != 0);
    QVERIFY(run({"standings", "session.held", "--period", "2026-Q5"}).exit != 0);
    QVERIFY(run({"standings", "session.nothing", "--period", "2026-Q3"}).exit != 0);
    const CtlResult nobody = run({"standings", "session.held", "--period", "2026-Q3", "--top", "3"});
    QCOMPARE(nobody.exit, 0);
    QVERIFY(nobody.json.value(s("cut_off")).isNull());
    QVERIFY(nobody.list("winners").isEmpty());
}

void TestConsoleStandings::aSchemeOfTypedValuesGradesAndAFormulaIsScored()
{
    import("trainers", "工号,姓名\nT01,王丽华\nT02,李强\n");
    import("kpi_values",
           "工号,考核指标,考核期,实际值,等级\nT01,课程开发周期,2026-09,3.5,\nT02,课程开发周期,2026-09,1,\n"
           "T01,听课评定,2026年9月,,优\n");
    import("sessions",
           "场次编号,课程,讲师,开始时间,状态\nS1,安全,T01,2026-09-03T09:00,held\nS2,安全,T01,2026-09-10T09:00,held\n");
    const CtlResult read = importScheme(R"({"code": "typed", "name": "手工", "indicators": [
        {"code": "days", "title": "课程开发周期", "kind": "lower", "weight": 3000, "measure": "course.development",
         "start": 7, "target": 2, "most": 120},
        {"code": "seen", "title": "听课评定", "kind": "grades", "weight": 3000, "measure": "kpi.grade",
         "filter": {"indicator": ["听课评定"]}, "grades": {"A": 95, "B": 85, "C": 75, "D": 60, "E": 40}},
        {"code": "share", "title": "完成率", "kind": "ratio", "weight": 0, "measure": "session.completion",
         "interval": true},
        {"code": "both", "title": "合成", "kind": "formula", "weight": 4000, "formula": "0.6*days + 40%*听课评定"}]})");
    QCOMPARE(read.exit, 0);
    const CtlResult results = run({"kpi", "results", "--scheme", "typed", "--period", "2026-09"});
    QCOMPARE(results.exit, 0);
    const QJsonObject first = results.list("results").at(0).toObject();
    QCOMPARE(first.value(s("number")).toString(), s("T01"));
    const QJsonArray indicators = first.value(s("indicators")).toArray();
    QCOMPARE(indicators.at(0).toObject().value(s("score")).toDouble(), 70.0);
    QCOMPARE(indicators.at(1).toObject().value(s("score")).toDouble(), 95.0);
    QCOMPARE(indicators.at(1).toObject().value(s("raw")).toString(), s("A"));
    // Two of two: certain only from a third on.
    QCOMPARE(indicators.at(2).toObject().value(s("interval")).toArray(), (QJsonArray{0.34238, 1.0}));
    QCOMPARE(indicators.at(3).toObject().value(s("score")).toDouble(), 80.0); // 0.6 · 70 + 0.4 · 95
    QCOMPARE(first.value(s("total")).toDouble(), 81.5);
    // Who has no grade has no figure that stands on one: 3000 basis points are too few for a rank.
    const QJsonObject second = results.list("results").at(1).toObject();
    QVERIFY(second.value(s("indicators")).toArray().at(3).toObject().value(s("score")).isNull());
    QVERIFY(second.value(s("rank")).isNull());
    QCOMPARE(second.value(s("indicators")).toArray().at(0).toObject().value(s("score")).toDouble(), 120.0);
}

void TestConsoleStandings::aFormulaThatCannotBeReadIsRefusedInASentence()
{
    const CtlResult refused = importScheme(R"({"code": "f", "name": "f", "indicators": [
        {"code": "a", "title": "完成率", "kind": "ratio", "weight": 5000, "measure": "session.completion"},
        {"code": "f", "title": "合成", "kind": "formula", "weight": 5000, "formula": "0.5*a + 完整率"}]})");
    QVERIFY(refused.exit != 0);
    const QJsonObject error = refused.json.value(s("error")).toObject();
    QCOMPARE(error.value(s("details")).toObject().value(s("position")).toInt(), 8);
    QVERIFY(error.value(s("message")).toString().contains(s("完整率")));
}

void TestConsoleStandings::newAndOlderStaffHaveSchemesOfTheirOwn()
{
    import("people", "工号,姓名,入职日期\nE1,新人,2026-03-01\nE2,老人,2015-03-01\nE3,一年,2025-09-30\n");
    import("kpi_values",
           "工号,考核指标,考核期,实际值\nE1,工作业绩,2026-09,80\nE2,工作业绩,2026-09,90\nE3,工作业绩,2026-09,70\n");
    import("sessions",
           "场次编号,课程,讲师,开始时间,状态\nS1,安全,T01,2026-09-03T09:00,held\nS2,安全,T01,2026-09-10T09:00,held\n");
    import("attendance", "场次编号,工号,出勤\nS1,E1,出勤\nS2,E1,缺勤\nS1,E2,出勤\nS2,E2,出勤\n");
    const CtlResult fresh = run({"kpi", "results", "--scheme", "new-staff", "--period", "2026-09"});
    QCOMPARE(fresh.exit, 0);
    QCOMPARE(fresh.list("results").size(), 1); // a year on the last day is no longer new
    const QJsonObject one = fresh.list("results").at(0).toObject();
    QCOMPARE(one.value(s("number")).toString(), s("E1"));
    QCOMPARE(one.value(s("total")).toDouble(), 76.8421); // (0.1 · 50 + 0.85 · 80) / 0.95
    const CtlResult older = run({"kpi", "results", "--scheme", "staff", "--period", "2026-09"});
    QStringList numbers;
    for (const QJsonValue& row : older.list("results"))
        numbers << row.toObject().value(s("number")).toString();
    QCOMPARE(numbers, (QStringList{s("E2"), s("E3"), s("T01")}));
    QCOMPARE(older.list("results").at(0).toObject().value(s("total")).toDouble(), 90.3046); // (3 + 0.9550 · 90) / 0.985
    // Without a code the scheme of trainers is meant.
    QCOMPARE(run({"kpi", "results", "--period", "2026-09"}).json.value(s("scheme")).toString(), s("trainer"));
}

QTEST_GUILESS_MAIN(TestConsoleStandings)
#include "tst_console_standings.moc"
