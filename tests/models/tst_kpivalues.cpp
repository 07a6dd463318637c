// Indicators that are typed in: sheets in both languages, periods however they are written, and what they score.
#include "models/exchange/apply.h"
#include "models/facts/kpivalues.h"
#include "models/facts/rows.h"
#include "models/kpi/kpiresults.h"
#include "models/kpi/schemestore.h"
#include "tests/support/craftxlsx.h"
#include "tests/support/store.h"
#include <QJsonDocument>

using namespace rostrum;
using namespace rostrum::test;

namespace {
QString u(const char* utf8) { return QString::fromUtf8(utf8); }

const char* const kPeople = "工号,姓名,内训师\nT1001,王丽华,是\nT1002,李强,是\nT1003,赵敏,否\n";
const char* const kValues = "工号,考核指标,考核期,实际值,等级,备注\n"
                            "T1001,课程开发周期,2026-10,3.5,,天\n"
                            "T1001,课程开发周期,2026年11月,2.5,,\n"
                            "T1002,课程开发周期,2026/10,1,,\n"
                            "T1001,听课评定,2026年第四季度,,良好,\n"
                            "李强,听课评定,2026-Q4,,A,\n"
                            "T1003,听课评定,2026年,,E,\n";

struct Imported {
    VerdictCounts counts{};
    QStringList problems;
    int of(RowVerdict verdict) const { return counts[size_t(verdict)]; }
};

Imported import(TemporaryWorkspace& to, const char* kind, const QByteArray& bytes)
{
    const Book book = craft::read(bytes, u(kind) + u(".csv")).value();
    const Sheet& sheet = *book.firstSheet();
    auto mapping = mapSheet(sheet, *factTable(u(kind)), {});
    if (!mapping)
        qFatal("%s", qPrintable(errorKey(mapping.error().code)));
    PlanOptions options;
    options.source = {book.file, book.sha256, sheet.name};
    auto plan = makePlan(to->reader(), sheet, *mapping, options);
    Imported done;
    done.counts = plan->counts();
    for (const PlanProblem& problem : plan->problems())
        done.problems << u(problem.code) + u' ' + problem.value;
    auto notice = to->writeNow(
        {u("import"), {}}, [&](Change& change) { return applyPlan(change, *plan); }, Origin::Import);
    if (!notice)
        qFatal("%s", qPrintable(errorKey(notice.error().code)));
    return done;
}

QStringList texts(Connection& db, const char* sql)
{
    QStringList list;
    Query query = db.query(sql);
    while (query.next())
        list << query.string(0);
    return list;
}

/// "key value n" of every person; the value in the measure's decimals.
QStringList figures(Connection& db, const char* id, const char* period, const char* indicator)
{
    Measure measure = **findMeasure(u(id));
    measure.filter["indicator"] = {u(indicator)};
    QStringList list;
    const auto rows = evaluateMeasure(db, measure, {*parsePeriod(u(period)), By::Person});
    if (!rows)
        qFatal("%s: %s", id, qPrintable(rows.error().log));
    for (const MeasureRow& row : *rows)
        list << u("%1 %2 %3").arg(row.key).arg(row.figure.value(measure).value_or(-1)).arg(row.figure.n);
    return list;
}

// 课程开发周期 from 7 days down to 2 (lower is better) up to 120, and the grade of whoever sat in.
const char* const kScheme = R"({"code": "typed", "name": "手工", "indicators": [
    {"code": "days", "title": "课程开发周期", "kind": "lower", "weight": 6000, "measure": "kpi.value",
     "filter": {"indicator": ["课程开发周期"]}, "start": 7, "target": 2, "most": 120},
    {"code": "seen", "title": "听课评定", "kind": "grades", "weight": 4000, "measure": "kpi.grade",
     "filter": {"indicator": ["听课评定"]}, "grades": {"A": 95, "B": 85, "C": 75, "D": 60, "E": 40}}]})";
} // namespace

class TestKpiValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPeriodIsKeptInOneWay_data();
    void aPeriodIsKeptInOneWay();
    void whatIsNoPeriodIsRefused();
    void theSheetComesInAndTheSameAgainChangesNothing();
    void aRowWithoutValueAndGradeIsRefused();
    void anEditedPeriodIsKeptInTheSameWay();
    void aPeriodCountsOnItsLastDay();
    void theEvidenceOpensToFileAndRow();
    void typedValuesAndGradesAreScored();
    void whatNobodyTypedIsMissingAndNotNothing();
};

void TestKpiValues::aPeriodIsKeptInOneWay_data()
{
    QTest::addColumn<QString>("period");
    const std::pair<const char*, const char*> oracles[] = {
        {"2026-10", "2026-10"},
        {"2026/3", "2026-03"},
        {"2026年3月", "2026-03"},
        {"2026年 10 月份", "2026-10"},
        {"202610", "2026-10"},
        {"2026.10", "2026-10"},
        {"２０２６－１０", "2026-10"},
        {"2026-10-01", "2026-10"},
        {"2026-10-01T00:00", "2026-10"},
        {"2026-Q4", "2026-Q4"},
        {"2026q4", "2026-Q4"},
        {"2026年第4季度", "2026-Q4"},
        {"2026年四季度", "2026-Q4"},
        {"2026年第一季度", "2026-Q1"},
        {"2026Q1", "2026-Q1"},
        {"2026", "2026"},
        {"2026年", "2026"},
        {"2026年度", "2026"},
    };
    for (const auto& [text, period] : oracles)
        QTest::newRow(text) << u(period);
}

void TestKpiValues::aPeriodIsKeptInOneWay()
{
    const auto period = periodOf(QTest::currentDataTag());
    QVERIFY(period);
    QTEST(QString::fromStdString(*period), "period");
}

void TestKpiValues::whatIsNoPeriodIsRefused()
{
    // 2026.1 is what a spreadsheet makes of 2026.10: nobody knows which.
    for (const char* text : {"", "10月", "2026-13", "2026-Q5", "2026.1", "十月", "2026-10-32", "去年", "20261"})
        QVERIFY2(!periodOf(text), text);
}

void TestKpiValues::theSheetComesInAndTheSameAgainChangesNothing()
{
    TemporaryWorkspace w, english;
    import(w, "people", kPeople);
    QCOMPARE(import(w, "kpi_values", kValues).of(RowVerdict::New), 6);
    QCOMPARE(texts(w->reader(), "SELECT period || ' ' || coalesce(value, grade) FROM kpi_value ORDER BY 1"),
             (QStringList{u("2026 E"), u("2026-10 10000"), u("2026-10 35000"), u("2026-11 25000"), u("2026-Q4 A"),
                          u("2026-Q4 B")}));
    QCOMPARE(import(w, "kpi_values", kValues).of(RowVerdict::Same), 6);
    // A corrected value is the same row, whatever way its period is written in.
    QCOMPARE(
        import(w, "kpi_values", "工号,考核指标,考核期,实际值\nT1001,课程开发周期,202610,4\n").of(RowVerdict::Changed),
        1);
    import(english, "people", kPeople);
    QCOMPARE(import(english, "kpi_values", "Number,Indicator,Period,Value\nT1001,课程开发周期,2026-10,4\n")
                 .of(RowVerdict::New),
             1);
    QVERIFY(texts(w->reader(), "SELECT hex(id) FROM kpi_value")
                .contains(texts(english->reader(), "SELECT hex(id) FROM kpi_value").value(0)));
}

void TestKpiValues::aRowWithoutValueAndGradeIsRefused()
{
    TemporaryWorkspace w;
    import(w, "people", kPeople);
    const Imported done = import(w, "kpi_values",
                                 "工号,考核指标,考核期,实际值,等级\n"
                                 "T1001,课程开发周期,2026-10,,\n"
                                 "T1001,课程开发周期,十月,3,\n"
                                 "T1001,听课评定,2026-10,,很好\n"
                                 "T9999,听课评定,2026-10,,A\n"
                                 "T1001,听课评定,,,A\n");
    QCOMPARE(done.of(RowVerdict::Rejected), 5);
    QVERIFY(done.problems.contains(u("not_a_period 十月")));
    QVERIFY(done.problems.contains(u("unknown_word 很好")));
    QVERIFY(done.problems.contains(u("unknown_person T9999")));
    QCOMPARE(done.problems.filter(u("missing_value")).size(), 2);
}

void TestKpiValues::anEditedPeriodIsKeptInTheSameWay()
{
    TemporaryWorkspace w;
    import(w, "people", kPeople);
    import(w, "kpi_values", kValues);
    const FactTable& table = *factTable(u("kpi_values"));
    const auto edit = [&](const char* period) {
        const QString key = texts(w->reader(), "SELECT lower(hex(id)) FROM kpi_value WHERE value=10000").value(0);
        return w->writeNow({u("edit"), {}}, [&](Change& change) -> Result<void> {
            return setRow(change, table, *Id::fromHex(key), {{u("period"), u(period)}});
        });
    };
    QVERIFY(edit("2026年12月"));
    QCOMPARE(texts(w->reader(), "SELECT period FROM kpi_value WHERE value=10000"), QStringList{u("2026-12")});
    QVERIFY(!edit("十二月"));
}

void TestKpiValues::aPeriodCountsOnItsLastDay()
{
    TemporaryWorkspace w;
    import(w, "people", kPeople);
    import(w, "kpi_values", kValues);
    Connection& db = w->reader();
    QCOMPARE(figures(db, "kpi.value", "2026-10", "课程开发周期"),
             (QStringList{u("T1001 35000 1"), u("T1002 10000 1")}));
    QCOMPARE(figures(db, "kpi.value", "2026-Q4", "课程开发周期"),
             (QStringList{u("T1001 30000 2"), u("T1002 10000 1")}));
    QCOMPARE(figures(db, "kpi.value.sum", "2026-Q4", "课程开发周期"),
             (QStringList{u("T1001 60000 2"), u("T1002 10000 1")}));
    QCOMPARE(figures(db, "kpi.grade", "2026-10", "听课评定"), QStringList());
    QCOMPARE(figures(db, "kpi.grade", "2026-12", "听课评定"),
             (QStringList{u("T1001 2 1"), u("T1002 1 1"), u("T1003 5 1")}));
}

void TestKpiValues::theEvidenceOpensToFileAndRow()
{
    TemporaryWorkspace w;
    import(w, "people", kPeople);
    import(w, "kpi_values", kValues);
    Measure measure = **findMeasure(u("kpi.value"));
    measure.filter["indicator"] = {u("课程开发周期")};
    MeasureQuery query{*parsePeriod(u("2026-11"))};
    const auto evidence = measureEvidence(w->reader(), measure, query);
    QVERIFY(evidence);
    QCOMPARE(evidence->total, 1);
    QCOMPARE(evidence->rows.front().file, u("kpi_values.csv"));
    QCOMPARE(evidence->rows.front().line, 3);
    QCOMPARE(evidence->rows.front().value, int64_t(25000));
    QCOMPARE(evidence->rows.front().title, u("课程开发周期"));
    QCOMPARE(evidence->rows.front().table, u("kpi_values"));
}

void TestKpiValues::typedValuesAndGradesAreScored()
{
    TemporaryWorkspace w;
    import(w, "people", kPeople);
    import(w, "kpi_values", kValues);
    const auto scheme = schemeFromJson(QJsonDocument::fromJson(kScheme).object());
    QVERIFY(scheme);
    KpiQuery query{*parsePeriod(u("2026-Q4")), {}, {}, QDate(2027, 1, 1)};
    const auto results = evaluateKpi(w->reader(), query, *scheme);
    QVERIFY(results);
    QCOMPARE(results->rows.size(), size_t(2)); // trainers
    QCOMPARE(results->rows[0].number, u("T1002"));
    QCOMPARE(results->rows[0].indicators[0].score, std::optional<int64_t>(1200000)); // 1 day, capped
    QCOMPARE(results->rows[0].indicators[1].score, std::optional<int64_t>(950000));
    QCOMPARE(results->rows[0].total.points, std::optional<int64_t>(1100000));
    QCOMPARE(results->rows[1].indicators[0].score, std::optional<int64_t>(800000)); // 3 days
    QCOMPARE(results->rows[1].indicators[1].score, std::optional<int64_t>(850000));
    QCOMPARE(results->rows[1].total.points, std::optional<int64_t>(820000));
}

void TestKpiValues::whatNobodyTypedIsMissingAndNotNothing()
{
    TemporaryWorkspace w;
    import(w, "people", kPeople);
    import(w, "kpi_values", "工号,考核指标,考核期,实际值\nT1001,专项加分,2026-10,0\n");
    const auto scheme = schemeFromJson(QJsonDocument::fromJson(R"({"code": "typed", "name": "手工", "indicators": [
        {"code": "extra", "title": "专项", "kind": "count", "weight": 10000, "measure": "kpi.value.sum",
         "filter": {"indicator": ["专项加分"]}, "target": 4}]})")
                                           .object());
    QVERIFY(scheme);
    KpiQuery query{*parsePeriod(u("2026-10")), {}, {}, QDate(2027, 1, 1)};
    const auto results = evaluateKpi(w->reader(), query, *scheme);
    QVERIFY(results);
    QCOMPARE(results->rows[0].number, u("T1001"));
    QCOMPARE(results->rows[0].total.points, std::optional<int64_t>(0));
    QCOMPARE(results->rows[1].total.points, std::nullopt);
    QCOMPARE(results->rows[1].total.standing, Standing::Insufficient);
}

QTEST_GUILESS_MAIN(TestKpiValues)
#include "tst_kpivalues.moc"
