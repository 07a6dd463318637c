// Measures on the real schema: what each id means, one statement each, and an evaluator written from the contract
// alone.
#include "bruteforce.h"
#include "models/base/decimal.h"
#include "models/measures/evaluate.h"
#include "models/measures/source.h"
#include "trainingdata.h"
#include <sqlite3.h>

using namespace rostrum;

namespace {
QDate day(const char* iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }
const DateSpan k2026{{2026, 1, 1}, {2026, 12, 31}};

const Measure& measure(const char* id)
{
    auto found = findMeasure(QString::fromLatin1(id));
    if (!found)
        qFatal("no measure %s", id);
    return **found;
}

std::vector<MeasureRow> ask(TrainingData& data, const char* id, const MeasureQuery& query)
{
    auto rows = evaluateMeasure(*data.db, measure(id), query);
    if (!rows)
        qFatal("%s: %s", id, qPrintable(rows.error().log));
    return *rows;
}

std::optional<int64_t> valueOf(TrainingData& data, const char* id, DateSpan span = k2026)
{
    return ask(data, id, {span}).at(0).figure.value(measure(id));
}
} // namespace

class TestMeasures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTitleIsKnownToTheTranslators();
    void aNewMeasureIsOneRowOfData();
    void aRowThatNamesWhatItsSourceLacksIsRefused();
    void everyQuestionIsOneStatement();
    void oneMonthOfRatingsIsFoundThroughIndexes();
    void nothingObservedIsNullAndNotZero();
    void bothEdgesOfTheRangeCountAndALeapDayToo();
    void blankHoursAreTheSessionsAndThenTheCourses();
    void partsOfOneSessionShareItsHours();
    void whatWasCancelledOrMissedEarnsNothing();
    void trainingElsewhereCountsOnceAndOnlyWithProof();
    void meansAreRatiosOfSumsRoundedOnce();
    void answersAreFoundByTheNameOfTheirDimension();
    void aDepartmentIsThatOfTheDay();
    void aKeyThatTheMeasureLacksIsRefused();
    void evidenceNamesFileAndRowAndCountsNothingTwice();
    void evidenceSumsUpToTheFigure();
    void randomYearsAgreeWithTheBruteForce_data();
    void randomYearsAgreeWithTheBruteForce();
};

void TestMeasures::everyTitleIsKnownToTheTranslators()
{
    QVERIFY(measures().size() >= 13);
    for (const Measure& row : measures())
        QVERIFY2(measureTitles().contains(row.title), qPrintable(row.title));
}

void TestMeasures::aNewMeasureIsOneRowOfData()
{
    TrainingData data;
    const Id trainer = data.person("T1");
    const Id course = data.course("C1", 400);
    data.session(course, "2026-03-01", {}, "held", trainer);
    const Id late = data.session(course, "2026-05-01", {}, "held", trainer);
    for (int score : {20000, 50000, 40000})
        data.add("rating", "session,overall", late, score);
    const char* json = R"({"measures": [
        {"id": "rating.lowest", "title": "x", "unit": "score", "aggregator": "minimum", "better": "higher",
         "source": "rating", "numerator": "overall", "day": "session"},
        {"id": "rating.highest", "title": "x", "unit": "score", "aggregator": "maximum", "better": "higher",
         "source": "rating", "numerator": "overall", "day": "session"},
        {"id": "session.last", "title": "x", "unit": "count", "aggregator": "latest", "better": "higher",
         "source": "session", "numerator": "held", "day": "session"}]})";
    auto rows = parseMeasures(json);
    QVERIFY(rows);
    const auto value = [&](int i) { return evaluateMeasure(*data.db, rows->at(i), {k2026})->at(0).figure.num; };
    QCOMPARE(value(0), 20000);
    QCOMPARE(value(1), 50000);
    QCOMPARE(value(2), 1);
    data.session(course, "2026-06-01", {}, "planned", trainer);
    QCOMPARE(value(2), 0);
}

void TestMeasures::aRowThatNamesWhatItsSourceLacksIsRefused()
{
    const char* head = R"({"measures": [{"id": "x", "unit": "count", "aggregator": "count", "better": "higher", )";
    for (const char* bad : {R"("source": "moon", "day": "session"}]})", R"("source": "rating", "day": "due"}]})",
                            R"("source": "rating", "day": "session", "numerator": "1; DROP TABLE person"}]})",
                            R"("source": "homework", "day": "due", "filter": {"kind": []}}]})"}) {
        auto rows = parseMeasures(QByteArray(head) + bad);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::InvalidRule);
    }
    QVERIFY(parseMeasures(QByteArray(head) + R"("source": "rating", "day": "session"}]})"));
}

void TestMeasures::everyQuestionIsOneStatement()
{
    TrainingData data;
    int compiled = 0;
    for (const Measure& row : measures())
        for (By by : {By::None, By::Trainer, By::Person, By::Department, By::Month, By::Course, By::Dimension}) {
            MeasureQuery query{k2026, by};
            query.subject = Id::make();
            for (auto statement : {compileFigures(row, query), compileEvidence(row, query, true, 10, 0)}) {
                if (!statement) {
                    QVERIFY(by == By::Dimension && row.id != QStringLiteral("rating.dimension") &&
                            row.id != QStringLiteral("assessment.score"));
                    continue;
                }
                sqlite3_stmt* prepared = nullptr;
                const char* tail = nullptr;
                QCOMPARE(sqlite3_prepare_v2(data.db->handle(), statement->sql.c_str(), -1, &prepared, &tail),
                         SQLITE_OK);
                QCOMPARE(*tail, '\0');
                QCOMPARE(sqlite3_bind_parameter_count(prepared), int(statement->values.size()));
                QVERIFY(sqlite3_stmt_readonly(prepared));
                sqlite3_finalize(prepared);
                ++compiled;
            }
        }
    QVERIFY(compiled > 150);
}

void TestMeasures::oneMonthOfRatingsIsFoundThroughIndexes()
{
    TrainingData data;
    const auto planOf = [&](const char* id, const MeasureQuery& query) {
        auto statement = compileFigures(measure(id), query);
        if (!statement)
            qFatal("does not compile");
        statement->sql = "EXPLAIN QUERY PLAN " + statement->sql;
        Query plan = bindStatement(*data.db, *statement);
        QStringList steps;
        while (plan.next())
            steps.append(plan.string(3));
        return steps.join(u'\n');
    };
    for (const char* id :
         {"rating.overall", "rating.dimension", "attendance.hours", "session.held", "session.shared"}) {
        const QString all = planOf(id, {{{2026, 10, 1}, {2026, 10, 31}}, By::Trainer});
        QVERIFY2(all.contains(QStringLiteral("SEARCH s USING INDEX session_day (starts_at>? AND starts_at<?)")),
                 qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("SCAN r")) && !all.contains(QStringLiteral("SCAN a")), qPrintable(all));
    }
    MeasureQuery one{k2026, By::Month};
    one.subject = Id::make();
    for (const auto& [id, index] :
         {std::pair("credit.hours", "attendance_person"), std::pair("credit.hours", "credit_person"),
          std::pair("rating.overall", "session_trainer"), std::pair("homework.submitted", "homework_person")}) {
        const QString all = planOf(id, one);
        QVERIFY2(all.contains(QLatin1String(index)) && !all.contains(QStringLiteral("SCAN a\n")), qPrintable(all));
    }
}

void TestMeasures::nothingObservedIsNullAndNotZero()
{
    TrainingData data;
    for (const Measure& row : measures()) {
        auto rows = evaluateMeasure(*data.db, row, {k2026});
        QVERIFY(rows);
        QCOMPARE(rows->size(), size_t(1));
        QVERIFY(rows->at(0).key.isNull());
        QCOMPARE(rows->at(0).figure.n, 0);
        QVERIFY(!rows->at(0).figure.value(row));
        QVERIFY(evaluateMeasure(*data.db, row, {k2026, By::Person})->empty());
    }
    // Assigned to nobody: no denominator.
    data.add("homework", "person,kind,submitted_on", data.person("1"), std::string_view("homework"), day("2026-02-01"));
    QVERIFY(!valueOf(data, "homework.submission"));
    QCOMPARE(valueOf(data, "homework.submitted"), std::optional<int64_t>(1));
}

void TestMeasures::bothEdgesOfTheRangeCountAndALeapDayToo()
{
    TrainingData data;
    const Id course = data.course("C", 100);
    for (const char* at :
         {"2028-02-28T23:59", "2028-02-29", "2028-02-29T00:00", "2028-02-29T23:59", "2028-03-01", "2028-03-01T00:00"})
        data.session(course, at);
    QCOMPARE(valueOf(data, "session.held", {day("2028-02-29"), day("2028-02-29")}), std::optional<int64_t>(3));
    QCOMPARE(valueOf(data, "session.held", {day("2028-02-28"), day("2028-02-29")}), std::optional<int64_t>(4));
    QCOMPARE(valueOf(data, "session.held", {day("2028-02-29"), day("2028-03-01")}), std::optional<int64_t>(5));
    const auto months = ask(data, "session.held", {{day("2028-01-01"), day("2028-12-31")}, By::Month});
    QCOMPARE(months.size(), size_t(2));
    QCOMPARE(months[0].key, QStringLiteral("2028-02"));
    QCOMPARE(months[0].figure.num, 4);
}

void TestMeasures::blankHoursAreTheSessionsAndThenTheCourses()
{
    TrainingData data;
    const Id p = data.person("1");
    data.attends(data.session(data.course("A", 300), "2026-01-05"), p);                     // the course's
    data.attends(data.session(data.course("B", 300), "2026-01-06", 250), p);                // the session's
    data.attends(data.session(data.course("C", 300), "2026-01-07", 250), p, 50, "partial"); // its own
    data.attends(data.session(data.course("D", 300), "2026-01-08"), p, {}, "partial");      // nobody knows
    data.attends(data.session(data.course("E"), "2026-01-09"), p);                          // nobody knows
    const auto rows = ask(data, "attendance.hours", {k2026, By::Person});
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows[0].key, QStringLiteral("1"));
    QCOMPARE(rows[0].figure.num, 300 + 250 + 50);
    QCOMPARE(rows[0].figure.n, 3);
}

void TestMeasures::partsOfOneSessionShareItsHours()
{
    TrainingData data;
    const Id p = data.person("1");
    const QString am = QStringLiteral("morning"), pm = QStringLiteral("afternoon");
    const Id both = data.session(data.course("A"), "2026-01-05", 400);
    data.attends(both, p, {}, "present", am);
    data.attends(both, p, {}, "present", pm);
    QCOMPARE(valueOf(data, "credit.hours"), std::optional<int64_t>(400));
    const Id mixed = data.session(data.course("B"), "2026-01-06", 400);
    data.attends(mixed, p, 150, "present", am);
    data.attends(mixed, p, {}, "present", pm);
    QCOMPARE(valueOf(data, "credit.hours"), std::optional<int64_t>(800));
    const Id typed = data.session(data.course("C"), "2026-01-07", 400);
    data.attends(typed, p, 200, "present", am);
    data.attends(typed, p, 200, "present", pm);
    QCOMPARE(valueOf(data, "credit.hours"), std::optional<int64_t>(1200));
}

void TestMeasures::whatWasCancelledOrMissedEarnsNothing()
{
    TrainingData data;
    const Id p = data.person("1");
    data.attends(data.session(data.course("A", 400), "2026-01-05", {}, "cancelled"), p, 400);
    const Id held = data.session(data.course("B", 400), "2026-01-06");
    data.attends(held, p, 400, "absent");
    data.attends(held, data.person("2"), 400, "leave");
    QVERIFY(!valueOf(data, "attendance.hours"));
    QVERIFY(!valueOf(data, "credit.hours"));
}

void TestMeasures::trainingElsewhereCountsOnceAndOnlyWithProof()
{
    TrainingData data;
    const Id p = data.person("1");
    data.attends(data.session(data.course("安全", 400), "2026-01-05T09:00"), p);
    data.credit(p, "安全", 600, day("2026-01-05"), QStringLiteral("证书1")); // attended here
    data.credit(p, "安全", 100, day("2026-01-06"), QStringLiteral("证书2")); // another day
    data.credit(p, "网课", 20, day("2026-02-01"));                           // no proof yet
    data.credit(p, "网课", 3, day("2026-02-02"), {}, day("2026-03-01"));     // an officer said so
    QCOMPARE(valueOf(data, "credit.hours"), std::optional<int64_t>(400 + 100 + 3));
    QCOMPARE(valueOf(data, "credit.hours.professional"), std::optional<int64_t>(400));
    QCOMPARE(valueOf(data, "credit.hours.public"), std::optional<int64_t>(103));
    QCOMPARE(valueOf(data, "attendance.hours"), std::optional<int64_t>(400));
    // A session that was cancelled does not swallow the certificate.
    const Id other = data.person("2");
    data.attends(data.session(data.course("消防", 400), "2026-01-05", {}, "cancelled"), other);
    data.credit(other, "消防", 50, day("2026-01-05"), QStringLiteral("证书3"));
    QCOMPARE(valueOf(data, "credit.hours"), std::optional<int64_t>(553));
}

void TestMeasures::meansAreRatiosOfSumsRoundedOnce()
{
    TrainingData data;
    const Id trainer = data.person("T1");
    const Id one = data.session(data.course("A"), "2026-01-05", {}, "held", trainer);
    const Id two = data.session(data.course("B"), "2026-01-06", {}, "held", trainer);
    for (int score : {50000, 50000, 40000})
        data.add("rating", "session,overall", one, score);
    data.add("rating", "session,overall", two, 30000);
    data.add("rating", "session,d1", two, 10000);                             // no overall: not an observation of it
    QCOMPARE(valueOf(data, "rating.overall"), std::optional<int64_t>(42500)); // not the mean of 4.6667 and 3
    QCOMPARE(valueOf(data, "rating.count"), std::optional<int64_t>(5));
    data.add("rating", "session,overall", two, 10000);
    data.add("rating", "session,overall", two, 10000);
    QCOMPARE(valueOf(data, "rating.overall"), std::optional<int64_t>(31667)); // 3.16666…
    data.session(data.course("C"), "2026-01-07", {}, "cancelled", trainer);
    QCOMPARE(valueOf(data, "session.completion"), std::optional<int64_t>(6667));
    QCOMPARE(valueOf(data, "session.held"), std::optional<int64_t>(2));
}

void TestMeasures::answersAreFoundByTheNameOfTheirDimension()
{
    TrainingData data;
    const Id trainer = data.person("T1");
    const Id session = data.session(data.course("A"), "2026-01-05", {}, "held", trainer);
    const Id form = data.add("form", "name", std::string_view("f"));
    const Id other = data.add("form", "name", std::string_view("g"));
    data.add("form_question", "form,position,dimension", form, 1, std::string_view("互动性"));
    data.add("form_question", "form,position,dimension", form, 32, std::string_view("内容"));
    data.add("form_question", "form,position,dimension", other, 1, std::string_view("内容"));
    data.add("rating", "session,form,d1,d32", session, form, 30000, 50000);
    data.add("rating", "session,form,d1", session, form, 40000);
    data.add("rating", "session,form,d1", session, other, 20000);
    data.add("rating", "session,d1", session, 10000); // without a form nobody knows what d1 is
    const auto rows = ask(data, "rating.dimension", {k2026, By::Dimension});
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].key, QStringLiteral("互动性"));
    QCOMPARE(rows[0].figure.value(measure("rating.dimension")), std::optional<int64_t>(35000));
    QCOMPARE(rows[1].figure.value(measure("rating.dimension")), std::optional<int64_t>(35000));
    QCOMPARE(rows[1].figure.n, 2);
    MeasureQuery only{k2026, By::Trainer};
    only.dimension = QStringLiteral("互动性");
    QCOMPARE(ask(data, "rating.dimension", only).at(0).figure.n, 2);
    const auto evidence = measureEvidence(*data.db, measure("rating.dimension"), {k2026});
    QVERIFY(evidence);
    QCOMPARE(evidence->total, 4);
    QCOMPARE(evidence->rows.size(), size_t(4));
    QVERIFY(std::none_of(evidence->rows.begin(), evidence->rows.end(), [](const Observation& o) { return o.again; }));
}

void TestMeasures::aDepartmentIsThatOfTheDay()
{
    TrainingData data;
    const Id p = data.person("1");
    data.belongs(p, data.department("甲"), {}, day("2026-06-30"));
    data.belongs(p, data.department("乙"), day("2026-07-01"));
    data.earns(p, "2026-06-30", 100);
    data.earns(p, "2026-07-01", 1000);
    data.earns(data.person("2"), "2026-07-01", 7);
    const auto rows = ask(data, "attendance.hours", {k2026, By::Department});
    QCOMPARE(rows.size(), size_t(3));
    QHash<QString, qint64> hours;
    for (const MeasureRow& row : rows)
        hours.insert(row.key, row.figure.num);
    QCOMPARE(hours,
             (QHash<QString, qint64>{{QStringLiteral("甲"), 100}, {QStringLiteral("乙"), 1000}, {QString(), 7}}));
    QVERIFY(rows.back().key.isNull());
}

void TestMeasures::aKeyThatTheMeasureLacksIsRefused()
{
    TrainingData data;
    auto rows = evaluateMeasure(*data.db, measure("session.held"), {k2026, By::Role});
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::InvalidValue);
    QCOMPARE(rows.error().details.value(QStringLiteral("value")).toString(), QStringLiteral("role"));
    QCOMPARE(findMeasure(QStringLiteral("x")).error().code, ErrorCode::UnknownMeasure);
    QCOMPARE(findPerson(*data.db, QStringLiteral("404")).error().code, ErrorCode::UnknownRow);
}

void TestMeasures::evidenceNamesFileAndRowAndCountsNothingTwice()
{
    TrainingData data;
    const Id p = data.person("1");
    const Id twice = data.earns(p, "2026-06-10", 400);
    data.earns(p, "2026-06-11", 200);
    data.cameFrom(twice, "6月签到.csv", 9);
    data.cameFrom(twice, "补签表.xlsx", 3);
    MeasureQuery query{k2026};
    query.subject = p;
    auto evidence = measureEvidence(*data.db, measure("credit.hours"), query);
    QVERIFY(evidence);
    QCOMPARE(evidence->total, 2);
    QCOMPARE(evidence->rows.size(), size_t(3));
    QCOMPARE(evidence->rows[0].file, QStringLiteral("6月签到.csv"));
    QCOMPARE(evidence->rows[0].line, 9);
    QCOMPARE(evidence->rows[0].key, twice.hex());
    QVERIFY(evidence->rows[0].counted());
    QCOMPARE(evidence->rows[1].file, QStringLiteral("补签表.xlsx"));
    QVERIFY(evidence->rows[1].again);
    QCOMPARE(evidence->rows[1].weight, 0);
    QVERIFY(evidence->rows[2].file.isEmpty());
    QCOMPARE(evidence->rows[2].value, 200);
    QCOMPARE(valueOf(data, "credit.hours"), std::optional<int64_t>(600));
    const auto page = measureEvidence(*data.db, measure("credit.hours"), query, {1, 2});
    QCOMPARE(page->rows.size(), size_t(1));
    QCOMPARE(page->rows[0].value, 200);
    QCOMPARE(page->total, 2);
}

void TestMeasures::evidenceSumsUpToTheFigure()
{
    TrainingData data;
    BruteForce world(data, 7);
    for (const Measure& row : measures()) {
        const Figure figure = evaluateMeasure(*data.db, row, {k2026})->at(0).figure;
        const auto evidence = measureEvidence(*data.db, row, {k2026});
        QVERIFY(evidence);
        QCOMPARE(evidence->total, figure.n);
        QVERIFY(figure.n > 0 || row.source == "exam" || row.source == "library" || row.source == "library_use" ||
                row.source == "assessment" || row.source == "kpi_value");
        int64_t num = 0, den = 0;
        int n = 0;
        for (const Observation& o : evidence->rows)
            if (o.counted()) {
                num += o.value;
                den += o.weight;
                ++n;
            }
        QCOMPARE(n, figure.n);
        QCOMPARE(num, figure.num);
        if (row.aggregator == Aggregator::Ratio)
            QCOMPARE(den, figure.den);
    }
}

void TestMeasures::randomYearsAgreeWithTheBruteForce_data()
{
    QTest::addColumn<uint>("seed");
    for (uint seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestMeasures::randomYearsAgreeWithTheBruteForce()
{
    QFETCH(uint, seed);
    TrainingData data;
    BruteForce world(data, seed);
    int compared = 0;
    for (const Measure& row : measures())
        // Days of training are counted again in tst_verdictsagain, which knows the order of a day's sessions.
        for (const char* by :
             row.numerator == "first_of_day"
                 ? std::vector<const char*>()
                 : std::vector<const char*>{"none", "trainer", "person", "department", "month", "course", "dimension"})
            for (const DateSpan& span :
                 {k2026, DateSpan{{2026, 3, 5}, {2026, 4, 17}}, DateSpan{{2026, 5, 5}, {2026, 5, 5}}}) {
                auto rows = evaluateMeasure(*data.db, row, {span, *byFromKey(QString::fromLatin1(by))});
                if (!rows)
                    continue; // a key that this measure lacks
                BruteForce::Answers mine;
                for (const MeasureRow& r : *rows)
                    mine[r.key] = {r.figure.value(row), r.figure.n};
                const BruteForce::Answers theirs = world.answer(row.id, QString::fromLatin1(by), span);
                if (mine != theirs)
                    for (const auto& [key, value] : theirs)
                        qWarning("%s by %s %s: %s is %lld n %d, should be %lld n %d", qPrintable(row.id), by,
                                 qPrintable(isoDay(span.from)), qPrintable(key),
                                 (long long)mine[key].first.value_or(-1), mine[key].second,
                                 (long long)value.first.value_or(-1), value.second);
                QVERIFY(mine == theirs);
                compared += int(theirs.size());
            }
    QVERIFY(compared > 500);
}

QTEST_GUILESS_MAIN(TestMeasures)
#include "tst_measures.moc"
