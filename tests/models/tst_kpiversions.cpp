// Versions of a scheme beside each other, the periods that can be asked for, and the rows behind a score: those of
// today while the period is open, those of the lock afterwards.
#include "kpiworld.h"
#include "models/kpi/kpibehind.h"
#include "models/kpi/kpiperiods.h"
#include "models/kpi/schemeshape.h"

using namespace rostrum;
using namespace rostrum::test;

class TestKpiVersions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void versionsThatDifferInWeightsAndOrderShareTheirScores();
    void anotherTargetOrAnotherFirstMeanIsAnotherScore();
    void resultsUnderAnotherVersionAreThoseCountedByIt();
    void monthsWithRatingsAndSessionsAreOfferedAndTheLastThatIsOverIsUsual();
    void theRowsOfALockedPeriodStayWhateverBecomesOfThem();
    void theRowsBehindTheBonusAreTheValidShares();

private:
    static Scheme shipped(KpiWorld& world) { return *findScheme(*world.db, QStringLiteral("trainer")); }
};

void TestKpiVersions::versionsThatDifferInWeightsAndOrderShareTheirScores()
{
    KpiWorld world;
    Scheme other = shipped(world);
    std::swap(other.indicators[0], other.indicators[3]);
    other.indicators[0].weight = 4000;
    other.indicators[3].weight = 0;
    other.name = QStringLiteral("另一版");
    other.version = 7;
    other.validFrom = {2027, 1, 1};
    QVERIFY(sameScores(shipped(world), other));
}

void TestKpiVersions::anotherTargetOrAnotherFirstMeanIsAnotherScore()
{
    KpiWorld world;
    Scheme other = shipped(world);
    other.indicators[2].target += 10000;
    QVERIFY(!sameScores(shipped(world), other));
    other = shipped(world);
    other.indicators.pop_back();
    QVERIFY(!sameScores(shipped(world), other));
    // Two means: who is at the top goes by the first of them.
    Scheme two = shipped(world);
    two.indicators.push_back(two.indicators[1]);
    two.indicators.back().code = QStringLiteral("second");
    Scheme turned = two;
    std::swap(turned.indicators[1], turned.indicators.back());
    QVERIFY(!sameScores(two, turned));
}

void TestKpiVersions::resultsUnderAnotherVersionAreThoseCountedByIt()
{
    KpiWorld world;
    Scheme other = shipped(world);
    std::swap(other.indicators[0], other.indicators[2]);
    const int weights[] = {1000, 4000, 4000, 1000};
    for (size_t i = 0; i < 4; ++i)
        other.indicators[i].weight = weights[i];
    const KpiResults moved = asUnder(world.results(), other);
    const auto counted = evaluateKpi(*world.db, world.september(), other);
    QVERIFY(counted);
    QCOMPARE(moved.rows.size(), counted->rows.size());
    QCOMPARE(moved.priors, counted->priors);
    for (size_t i = 0; i < moved.rows.size(); ++i) {
        QCOMPARE(moved.rows[i].person, counted->rows[i].person);
        QCOMPARE(moved.rows[i].earned, counted->rows[i].earned);
        QCOMPARE(moved.rows[i].rank, counted->rows[i].rank);
        for (size_t k = 0; k < 4; ++k)
            QCOMPARE(moved.rows[i].indicators[k].score, counted->rows[i].indicators[k].score);
    }
}

void TestKpiVersions::monthsWithRatingsAndSessionsAreOfferedAndTheLastThatIsOverIsUsual()
{
    KpiWorld world;
    const auto months = scoredMonths(*world.db, shipped(world), {2026, 10, 22});
    QVERIFY(months);
    QCOMPARE(months->size(), size_t(2));
    QCOMPARE((*months)[0].from, QDate(2026, 9, 1));
    QCOMPARE((*months)[1].from, QDate(2026, 5, 1));
    QCOMPARE(usualPeriod(*months, {2026, 10, 22}).from, QDate(2026, 9, 1));
    QCOMPARE(usualPeriod(*months, {2026, 9, 22}).from, QDate(2026, 5, 1)); // September is not over
    QCOMPARE(usualPeriod({}, {2026, 2, 3}).to, QDate(2026, 2, 28));
    QCOMPARE(quarterOf({2026, 11, 30}).from, QDate(2026, 10, 1));
    QVERIFY(lockedPeriods(*world.db, QStringLiteral("trainer"))->empty());
    QVERIFY(world.write([&](Change& change) { return lockWaived(change, world.september()); }));
    QCOMPARE(lockedPeriods(*world.db, QStringLiteral("trainer"))->size(), size_t(1));
}

void TestKpiVersions::theRowsOfALockedPeriodStayWhateverBecomesOfThem()
{
    KpiWorld world;
    const DateSpan september = world.september().period;
    const auto behind = [&](const Scheme& scheme, size_t place) {
        auto read = kpiBehind(*world.db, scheme, september, world.worked, place);
        if (!read)
            qFatal("no rows");
        return *read;
    };
    QCOMPARE(behind(shipped(world), 1).evidence.total, 12);
    QVERIFY(!behind(shipped(world), 1).locked);
    QVERIFY(world.write([&](Change& change) { return lockWaived(change, world.september()); }));
    world.must("DELETE FROM rating WHERE trainee = (SELECT id FROM person WHERE number = 'E1')");
    world.must("UPDATE rating SET overall = 10000 WHERE trainee = (SELECT id FROM person WHERE number = 'E2')");
    world.rates(world.first, world.other, 10000);
    const KpiBehind locked = behind(shipped(world), 1);
    QVERIFY(locked.locked);
    QCOMPARE(locked.evidence.rows.size(), size_t(12));
    QCOMPARE(locked.evidence.total, 12);
    QCOMPARE(locked.late, 1);
    int64_t sum = 0;
    for (const Observation& row : locked.evidence.rows)
        sum += row.value;
    QCOMPARE(sum, int64_t(9 * 50000 + 3 * 40000));
    // In another order the indicator is still the same one.
    Scheme turned = shipped(world);
    std::swap(turned.indicators[0], turned.indicators[1]);
    QCOMPARE(behind(turned, 0).evidence.rows.size(), size_t(12));
    QCOMPARE(behind(turned, 1).evidence.rows.size(), size_t(10));
}

void TestKpiVersions::theRowsBehindTheBonusAreTheValidShares()
{
    KpiWorld world;
    const auto shares = kpiBehind(*world.db, shipped(world), world.september().period, world.worked, 4);
    QVERIFY(shares);
    QCOMPARE(shares->evidence.total, 3);
    QVERIFY(!kpiBehind(*world.db, shipped(world), world.september().period, world.worked, 5));
}

QTEST_GUILESS_MAIN(TestKpiVersions)
#include "tst_kpiversions.moc"
