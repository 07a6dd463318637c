// Conditions, windows and exact thresholds.
#include "models/rules/condition.h"
#include "models/rules/personfigures.h"
#include "models/rules/window.h"
#include "trainingdata.h"
#include <random>

using namespace rostrum;

namespace {
Measure ofKind(Aggregator aggregator, MeasureUnit unit)
{
    Measure measure;
    measure.aggregator = aggregator;
    measure.unit = unit;
    return measure;
}
DateSpan days(const char* from, const char* to)
{
    return {QDate::fromString(QString::fromLatin1(from), Qt::ISODate),
            QDate::fromString(QString::fromLatin1(to), Qt::ISODate)};
}
} // namespace

class TestRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hoursJustBelowTheThresholdDoNotReachIt();
    void ratiosAreComparedAcrossAndNeverDivided();
    void nothingObservedReachesNothing();
    void productsAreExactBeyondSixtyFourBits();
    void allAndAnyNestAndNumberTheirLeaves();
    void spansMeetInTheDaysThatBothHave();
    void monthsCountFromFifteenEligibleDays();
    void figuresOfManyPeopleComeFromOneStatementAndAnyWindow();
};

void TestRules::hoursJustBelowTheThresholdDoNotReachIt()
{
    const Measure hours = ofKind(Aggregator::Sum, MeasureUnit::Hours);
    QVERIFY(reaches(hours, {4000, 1, 10}, {40, 1}));
    QVERIFY(!reaches(hours, {3950, 1, 10}, {40, 1}));
    QVERIFY(!reaches(hours, {3999, 1, 10}, {40, 1}));
    QVERIFY(reaches(hours, {3950, 1, 1}, {79, 2}));
    QVERIFY(!reaches(hours, {3333, 1, 1}, {100, 3}));
    QVERIFY(reaches(hours, {3334, 1, 1}, {100, 3}));
    QCOMPARE(smallestReaching({100, 3}, 2), 3334);
    QCOMPARE(smallestReaching({40, 1}, 2), 4000);
    const Measure count = ofKind(Aggregator::Count, MeasureUnit::Count);
    QVERIFY(reaches(count, {2, 1, 2}, {2, 1}));
    QVERIFY(!reaches(count, {1, 1, 1}, {2, 1}));
    QVERIFY(reaches(count, {2, 1, 2}, {3, 2}));
}

void TestRules::ratiosAreComparedAcrossAndNeverDivided()
{
    const Measure share = ofKind(Aggregator::Ratio, MeasureUnit::Ratio);
    QVERIFY(reaches(share, {12, 15, 15}, {80, 100}));
    QVERIFY(!reaches(share, {3, 4, 4}, {80, 100}));
    QVERIFY(reaches(share, {2, 3, 3}, {2, 3}));
    // 0.66666 rounds to 0.6667, which is more than two thirds; the figure is not.
    QVERIFY(!reaches(share, {66666, 100000, 100000}, {2, 3}));
    const Measure mean = ofKind(Aggregator::Ratio, MeasureUnit::Score);
    QVERIFY(reaches(mean, {90000, 2, 2}, {45, 10}));
    QVERIFY(!reaches(mean, {89999, 2, 2}, {45, 10}));
}

void TestRules::nothingObservedReachesNothing()
{
    QVERIFY(!reaches(ofKind(Aggregator::Count, MeasureUnit::Count), {}, {0, 1}));
    QVERIFY(!reaches(ofKind(Aggregator::Ratio, MeasureUnit::Ratio), {0, 0, 3}, {0, 1}));
}

void TestRules::productsAreExactBeyondSixtyFourBits()
{
    const int64_t max = std::numeric_limits<int64_t>::max(), min = std::numeric_limits<int64_t>::min();
    QVERIFY(compareProducts(max, max, max, max - 1) > 0);
    QVERIFY(compareProducts(min, min, max, max) > 0);
    QVERIFY(compareProducts(min, max, max, max) < 0);
    QVERIFY(compareProducts(min, 1, 0, 5) < 0);
    QVERIFY(compareProducts(0, -5, 0, 5) == 0);
    QVERIFY(compareProducts(int64_t(1) << 62, 2, int64_t(1) << 61, 4) == 0);
    std::mt19937 random(5);
    for (int i = 0; i < 20000; ++i) {
        const int64_t a = int32_t(random()), b = int32_t(random()) >> (i % 16), c = int32_t(random()),
                      d = int32_t(random()) >> (i % 16);
        QVERIFY(compareProducts(a, b, c, d) == (a * b <=> c * d));
    }
}

void TestRules::allAndAnyNestAndNumberTheirLeaves()
{
    using Op = Condition::Op;
    const auto leaf = [](int n) {
        Condition c{Op::Leaf, QString::number(n)};
        c.leaf = n;
        return c;
    };
    Condition any{Op::Any};
    any.children = {leaf(1), leaf(2)};
    Condition all{Op::All};
    all.children = {leaf(0), any};
    QCOMPARE(leavesOf(all).size(), size_t(3));
    QCOMPARE(leavesOf(all).at(2)->code, QStringLiteral("2"));
    for (int mask = 0; mask < 8; ++mask) {
        const bool expected = (mask & 1) && (mask & 6);
        QCOMPARE(holds(all, [&](const Condition& c) { return (mask >> c.leaf) & 1; }), expected);
    }
}

void TestRules::spansMeetInTheDaysThatBothHave()
{
    QVERIFY(!overlap(days("2026-01-01", "2026-01-31"), days("2026-02-01", "2026-02-02")));
    QCOMPARE(*overlap(days("2026-01-01", "2026-02-01"), days("2026-02-01", "2026-02-02")),
             days("2026-02-01", "2026-02-01"));
}

void TestRules::monthsCountFromFifteenEligibleDays()
{
    QCOMPARE(eligibleMonths(yearSpan(2025), {days("2025-04-16", "2025-12-31")}), 9); // 15 days of April
    QCOMPARE(eligibleMonths(yearSpan(2025), {days("2025-04-17", "2025-12-31")}), 8); // 14
    QCOMPARE(eligibleMonths(yearSpan(2028), {days("2028-02-15", "2028-02-29")}), 1); // a leap February
    QCOMPARE(eligibleMonths(yearSpan(2027), {days("2027-02-15", "2027-02-28")}), 0);
    QCOMPARE(eligibleMonths(yearSpan(2026), {days("2026-01-01", "2026-12-31")}), 12);
    // Days before and after a leave of 2025-03-01…08-26 add up within a month.
    QCOMPARE(eligibleMonths(yearSpan(2025), {days("2025-01-01", "2025-02-28"), days("2025-08-27", "2025-12-31")}), 6);
    QCOMPARE(eligibleMonths(yearSpan(2026), {days("2026-05-01", "2026-05-08"), days("2026-05-08", "2026-05-14")}), 0);
    QCOMPARE(eligibleMonths(yearSpan(2026), {days("2026-05-01", "2026-05-08"), days("2026-05-20", "2026-05-26")}), 1);
}

void TestRules::figuresOfManyPeopleComeFromOneStatementAndAnyWindow()
{
    TrainingData data;
    const Id a = data.person("1"), b = data.person("2");
    data.earns(a, "2026-01-01", 100);
    data.earns(a, "2026-06-30", 20);
    data.earns(b, "2026-12-31", 3);
    data.credit(b, "网课", 7, {2026, 5, 5});
    const Measure& hours = **findMeasure(QStringLiteral("credit.hours"));
    const auto figures = PersonFigures::read(*data.db, hours, yearSpan(2026));
    QVERIFY(figures);
    QCOMPARE(figures->of(a, yearSpan(2026)).num, 120);
    QCOMPARE(figures->of(a, yearSpan(2026)).n, 2);
    QCOMPARE(figures->of(a, days("2026-01-02", "2026-06-30")).num, 20);
    QCOMPARE(figures->of(b, days("2026-01-01", "2026-12-30")).n, 0);
    QCOMPARE(figures->of(b, yearSpan(2026)).num, 3);
    QCOMPARE(figures->of(Id::make(), yearSpan(2026)).n, 0);
    const auto pending = PersonFigures::read(*data.db, hours, yearSpan(2026), {}, QStringLiteral("pending"));
    QVERIFY(pending);
    QCOMPARE(pending->of(b, yearSpan(2026)).num, 7);
    QCOMPARE(pending->of(a, yearSpan(2026)).n, 0);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
