// The worked month of method.md C3 through the real console: from sheets to the ten-thousandth, closed and reopened.
#include "tests/journeys/consolefixture.h"
#include <algorithm>

using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }

QJsonObject of(const CtlResult& results, const char* number)
{
    for (const QJsonValue& row : results.list("results"))
        if (row.toObject().value(s("number")).toString() == QLatin1String(number))
            return row.toObject();
    return {};
}

QJsonObject indicator(const QJsonObject& row, const char* code)
{
    for (const QJsonValue& one : row.value(s("indicators")).toArray())
        if (one.toObject().value(s("code")).toString() == QLatin1String(code))
            return one.toObject();
    return {};
}

QByteArray sessionsCsv()
{
    QByteArray csv = "场次编号,课程,讲师,开始时间,状态\n";
    for (int i = 1; i <= 10; ++i)
        csv += "S" + QByteArray::number(i) + ",客户投诉处理,T01,2026-09-" + QByteArray::number(i + 10) + "T15:00," +
               (i == 10 ? "cancelled" : "held") + "\n";
    return csv + "S20,客户投诉处理,T02,2026-05-06T15:00,held\n";
}

QByteArray ratingsCsv()
{
    QByteArray csv = "场次编号,学员,总体\n";
    for (int i = 0; i < 12; ++i) // 9 × 5 + 3 × 4: a mean of 4.75
        csv += "S1,E" + QByteArray::number(i + 1) + "," + (i < 9 ? "5" : "4") + "\n";
    return csv + "S20,E1,4.3\n";
}
} // namespace

class TestConsoleKpi : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void theWorkedMonthComesOutOfItsSheets();
    void theSentencesSayWhoIsFirstAndWhatIsMissing();
    void withoutRatingsTheOthersShareTheWeight();
    void otherWeightsAreTriedAndNothingIsWritten();
    void weightsThatAreNotTheWholeAreRefusedWithTheirSum();
    void anEditOfTheSchemeIsTheNextVersionFromItsDay();
    void aLockedMonthStaysAsItWasUntilItIsReopenedWithAReason();
    void aMonthThatIsNotOverCannotBeLocked();

private:
    CtlResult run(std::initializer_list<const char*> words)
    {
        QStringList arguments;
        for (const char* word : words)
            arguments << s(word);
        return (*m_ctl)(arguments);
    }
    void import(const char* kind, const QByteArray& csv)
    {
        const QString file = writeFile(m_folder->filePath(s(kind) + s(".csv")), csv);
        const auto done = (*m_ctl)({s("import"), s(kind), file, s("--create-missing")});
        if (done.exit != 0 || done.number("rejected") != 0)
            qFatal("%s: %s", kind, done.out.constData());
    }
    void month()
    {
        import("people", "工号,姓名,部门,是否内训师\nT01,林晓峰,技术中心,是\nT02,陈志强,技术中心,是\n");
        import("sessions", sessionsCsv());
        import("attendance", "场次编号,工号,状态\nS1,E1,present\nS2,E1,present\nS3,E2,present\n");
        import("ratings", ratingsCsv());
        import("library", "编号,作者,标题,类型,发布日期\nL1,T01,案例一,case,2026-09-03\nL2,T01,案例二,case,2026-09-04\n"
                          "L3,T01,模板一,template,2026-09-05\nL4,T01,八月的,case,2026-08-31\n");
        import("assessments",
               "讲师,角色,评价人,得分,日期\nT01,head,王主任,88,2026-09-30\nT01,peer,同事,60,2026-09-30\n");
    }
    CtlResult september() { return (*m_ctl)("kpi results --period 2026-09"); }
};

void TestConsoleKpi::theWorkedMonthComesOutOfItsSheets()
{
    month();
    const auto results = september();
    QVERIFY2(results.exit == 0, results.err + results.out);
    QCOMPARE(results.json.value(s("state")).toString(), s("open"));
    QCOMPARE(results.json.value(s("scheme")).toString(), s("trainer"));
    QCOMPARE(results.number("version"), 1);
    const QJsonObject worked = of(results, "T01");
    QCOMPARE(indicator(worked, "completion").value(s("score")).toDouble(), 90.0);
    QCOMPARE(indicator(worked, "completion").value(s("raw")).toDouble(), 0.9);
    QCOMPARE(indicator(worked, "satisfaction").value(s("score")).toDouble(), 90.9091);
    QCOMPARE(indicator(worked, "satisfaction").value(s("raw")).toDouble(), 4.75);
    QCOMPARE(indicator(worked, "satisfaction").value(s("n")).toInt(), 12);
    QCOMPARE(indicator(worked, "satisfaction").value(s("points")).toDouble(), 36.3636);
    QCOMPARE(indicator(worked, "output").value(s("score")).toDouble(), 75.0);
    QCOMPARE(indicator(worked, "head").value(s("score")).toDouble(), 88.0);
    QCOMPARE(worked.value(s("total")).toDouble(), 87.1636);
    QCOMPARE(worked.value(s("bonus")).toDouble(), 2.5); // three shares that somebody came to, and at the top
    QCOMPARE(worked.value(s("final")).toDouble(), 89.6636);
    QCOMPARE(worked.value(s("rank")).toInt(), 1);
    QCOMPARE(worked.value(s("department_rank")).toInt(), 1);
    // Nine sessions were held and one of them is rated: provisional until the others are, or waived.
    QVERIFY(worked.value(s("provisional")).toBool());
    QCOMPARE(indicator(worked, "satisfaction").value(s("expected")).toInt(), 9);
    QCOMPARE(indicator(worked, "satisfaction").value(s("received")).toInt(), 1);
    QCOMPARE(indicator(worked, "completion").value(s("expected")).toInt(), 10);
    QCOMPARE(indicator(worked, "completion").value(s("received")).toInt(), 10);
    QCOMPARE(indicator(worked, "head").value(s("received")).toInt(), 1);
    QCOMPARE(run({"kpi", "waive", "--period", "2026-09", "--person", "T01", "--reason", "其余场次未发评分表"}).exit, 0);
    QCOMPARE(of(september(), "T01").value(s("provisional")).toBool(), false);
    QCOMPARE(of(september(), "T01").value(s("final")).toDouble(), 89.6636);
    const QJsonObject other = of(results, "T02");
    QVERIFY(other.value(s("rank")).isNull());
    QVERIFY(indicator(other, "head").value(s("missing")).toBool());
    QVERIFY(other.value(s("provisional")).toBool());
    // The company's department has both; another has nobody to be found by.
    QCOMPARE((*m_ctl)("kpi results --period 2026-09 --department 技术中心").list("results").size(), 2);
    QCOMPARE((*m_ctl)("kpi results --period 2026-09 --department 财务部").error(), s("unknown_row"));
}

void TestConsoleKpi::theSentencesSayWhoIsFirstAndWhatIsMissing()
{
    month();
    import("library", "编号,作者,标题,类型,发布日期\nL5,T02,案例五,case,2026-09-06\n");
    const auto results = september();
    const QJsonObject worked = of(results, "T01");
    QCOMPARE(worked.value(s("strengths")).toArray().first().toString(), s("知识输出量达3，排名公司第一"));
    QCOMPARE(worked.value(s("gaps")).toArray().first().toString(), s("知识输出量未达标，需增加1篇案例分享"));
    QCOMPARE(of(results, "T02").value(s("gaps")).toArray().first().toString(),
             s("知识输出量未达标，需增加3篇案例分享"));
}

void TestConsoleKpi::withoutRatingsTheOthersShareTheWeight()
{
    month();
    const QByteArray held = "场次编号,课程,讲师,开始时间,状态\nA1,案例分享,T01,2026-08-05T15:00,held\n";
    import("sessions", held);
    import("assessments", "讲师,角色,评价人,得分,日期\nT01,head,王主任,88,2026-08-30\n");
    const QJsonObject august = of((*m_ctl)("kpi results --period 2026-08"), "T01");
    // (30 × 100 + 20 × 25 + 10 × 88) / 60
    QCOMPARE(august.value(s("total")).toDouble(), 73.0);
    QVERIFY(indicator(august, "satisfaction").value(s("score")).isNull());
}

void TestConsoleKpi::otherWeightsAreTriedAndNothingIsWritten()
{
    month();
    const QByteArray before = m_ctl->dump();
    const auto tried = run({"kpi", "whatif", "--period", "2026-09", "--weights", "completion=4000,satisfaction=3000"});
    QVERIFY2(tried.exit == 0, tried.err + tried.out);
    const QJsonObject worked = of(tried, "T01");
    // 0.4 × 90 + 0.3 × 90.9091 + 0.2 × 75 + 0.1 × 88
    QCOMPARE(worked.value(s("total")).toDouble(), 87.0727);
    QCOMPARE(worked.value(s("today")).toObject().value(s("total")).toDouble(), 87.1636);
    QCOMPARE(worked.value(s("moved")).toInt(), 0);
    QCOMPARE(m_ctl->dump(), before);
}

void TestConsoleKpi::weightsThatAreNotTheWholeAreRefusedWithTheirSum()
{
    const auto tried = run({"kpi", "whatif", "--period", "2026-09", "--weights", "completion=2000"});
    QCOMPARE(tried.exit, 1);
    QCOMPARE(tried.error(), s("invalid_rule"));
    QVERIFY2(tried.out.contains("9000"), tried.out);
    const QString file = m_folder->filePath(s("scheme.json"));
    QCOMPARE((*m_ctl)({s("kpi"), s("scheme"), s("export"), file}).exit, 0);
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray whole = exported.readAll();
    const QByteArray before = m_ctl->dump();
    const auto refused = (*m_ctl)(
        {s("kpi"), s("scheme"), s("import"), writeFile(file + s("2"), QByteArray(whole).replace("3000", "2999"))});
    QCOMPARE(refused.exit, 1);
    QVERIFY2(refused.out.contains("9999"), refused.out);
    QCOMPARE(m_ctl->dump(), before);
    const auto same = (*m_ctl)({s("kpi"), s("scheme"), s("import"), file});
    QCOMPARE(same.exit, 0);
    QVERIFY(same.json.value(s("change")).isNull());
    QCOMPARE(same.number("version"), 1);
}

void TestConsoleKpi::anEditOfTheSchemeIsTheNextVersionFromItsDay()
{
    month();
    QJsonObject scheme = (*m_ctl)("kpi scheme show").json;
    QJsonArray indicators = scheme.value(s("indicators")).toArray();
    for (const auto& [place, weight] : {std::pair(0, 4000), std::pair(1, 3000)}) {
        QJsonObject one = indicators.at(place).toObject();
        one.insert(s("weight"), weight);
        indicators.replace(place, one);
    }
    scheme.insert(s("indicators"), indicators);
    scheme.insert(s("valid_from"), s("2026-10-01"));
    const QString file = writeFile(m_folder->filePath(s("v2.json")), QJsonDocument(scheme).toJson());
    const auto saved = (*m_ctl)({s("kpi"), s("scheme"), s("import"), file});
    QCOMPARE(saved.number("version"), 2);
    QCOMPARE(of(september(), "T01").value(s("total")).toDouble(), 87.1636); // September stays under the first
    QCOMPARE(september().number("version"), 1);
    QCOMPARE((*m_ctl)("kpi results --period 2026-10").number("version"), 2);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE((*m_ctl)("kpi scheme show").number("version"), 1);
}

void TestConsoleKpi::aLockedMonthStaysAsItWasUntilItIsReopenedWithAReason()
{
    month();
    // Sessions without a rating, and no word of the second's head: refused, with who waits and what to do.
    const QByteArray dump = m_ctl->dump();
    const auto waiting = run({"kpi", "lock", "--period", "2026-09"});
    QCOMPARE(waiting.exit, 1);
    QCOMPARE(waiting.error(), s("invalid_value"));
    const QJsonObject error = waiting.json.value(s("error")).toObject();
    QVERIFY2(error.value(s("message")).toString().contains(s("2 人")), waiting.out);
    QVERIFY2(error.value(s("message")).toString().contains(s("陈志强")), waiting.out);
    QVERIFY2(error.value(s("message")).toString().contains(s("免核")), waiting.out);
    QCOMPARE(error.value(s("details")).toObject().value(s("people")).toArray().size(), 2);
    QCOMPARE(m_ctl->dump(), dump);
    for (const char* number : {"T01", "T02"})
        QCOMPARE(run({"kpi", "waive", "--period", "2026-09", "--person", number, "--reason", "不再补录"}).exit, 0);
    const auto locked = (*m_ctl)("kpi lock --period 2026-09");
    QVERIFY2(locked.exit == 0, locked.err + locked.out);
    QCOMPARE(locked.number("revision"), 1);
    QCOMPARE(locked.json.value(s("sha256")).toString().size(), 64);
    const auto before = september();
    QCOMPARE(before.json.value(s("state")).toString(), s("locked"));
    QCOMPARE(of(before, "T01").value(s("final")).toDouble(), 89.6636);
    QCOMPARE((*m_ctl)("kpi lock --period 2026-09").error(), s("invalid_value"));

    import("ratings", "场次编号,学员,总体\nS2,E1,1\n"); // late
    QCOMPARE(september().list("results"), before.list("results"));
    QCOMPARE(run({"kpi", "reopen", "--period", "2026-09", "--reason", " "}).error(), s("invalid_value"));
    QCOMPARE(run({"kpi", "reopen", "--period", "2026-09", "--reason", "补录评分"}).number("revision"), 1);
    QCOMPARE(september().json.value(s("state")).toString(), s("open"));
    QCOMPARE(indicator(of(september(), "T01"), "satisfaction").value(s("n")).toInt(), 13);
    const auto again = (*m_ctl)("kpi lock --period 2026-09");
    QCOMPARE(again.number("revision"), 2);
    QVERIFY(again.json.value(s("sha256")) != locked.json.value(s("sha256")));
    // Undone step by step the first lock is what it was.
    for (int i = 0; i < 3; ++i)
        QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(september().list("results"), before.list("results"));
    QCOMPARE((*m_ctl)("kpi reopen --period 2026-08 --reason x").error(), s("invalid_value"));
}

void TestConsoleKpi::aMonthThatIsNotOverCannotBeLocked()
{
    QCOMPARE((*m_ctl)("kpi lock --period 2026-10").error(), s("invalid_value"));
    QCOMPARE((*m_ctl)("kpi results --period 2026-13").error(), s("invalid_date"));
    QCOMPARE((*m_ctl)("kpi results").exit, 2);
}

QTEST_GUILESS_MAIN(TestConsoleKpi)
#include "tst_console_kpi.moc"
