// Honest ranking by method.md C3: ranks, ties at the last place, tenths rounded up, minimum n, shrinkage.
#include "models/rules/standing.h"
#include <QTest>

using namespace rostrum;

namespace {
std::vector<Contender> contenders(const std::vector<int64_t>& values, int n = 5)
{
    std::vector<Contender> all;
    for (const int64_t value : values)
        all.push_back({value, n, 0});
    return all;
}

int winners(const StandingResult& result)
{
    return int(
        std::count_if(result.places.begin(), result.places.end(), [](const StandingPlace& one) { return one.wins; }));
}

std::vector<int> ranks(const StandingResult& result)
{
    std::vector<int> all;
    for (const StandingPlace& one : result.places)
        all.push_back(one.rank.value_or(0));
    return all;
}
} // namespace

class TestStanding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tenPercentIsRoundedUp_data();
    void tenPercentIsRoundedUp();
    void whoTiesAtTheLastPlaceWins();
    void theQuartersTopThreeAreFour();
    void exactlySoManyPrizesAskForATieBreak();
    void withoutEnoughObservationsNobodyIsRanked();
    void fewObservationsAreDrawnTowardsEverybodysMean();
    void lowerWinsWhereLessIsBetter();
    void withoutAnyPlacesThereIsARankAndNoWinner();
    void morePlacesThanPeopleAreAllOfThem();
};

void TestStanding::tenPercentIsRoundedUp_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("places");
    const std::pair<int, int> oracles[] = {{0, 0}, {1, 1}, {9, 1}, {10, 1}, {12, 2}, {15, 2}, {30, 3}, {100, 10}};
    for (const auto& [n, places] : oracles)
        QTest::addRow("%d", n) << n << places;
}

void TestStanding::tenPercentIsRoundedUp()
{
    QFETCH(int, n);
    QFETCH(int, places);
    std::vector<int64_t> values;
    for (int i = 0; i < n; ++i)
        values.push_back(45000 - i);
    std::vector<Contender> all = contenders(values);
    all.push_back({std::nullopt, 0, 0}); // who has nothing is not among the n
    const StandingResult result = stand(all, {.percent = 10});
    QCOMPARE(result.eligible, n);
    QCOMPARE(int(result.winning), places);
    QCOMPARE(winners(result), places);
}

// 4.62, 4.55, 4.55, 4.40 with N = 12: two places, three winners.
void TestStanding::whoTiesAtTheLastPlaceWins()
{
    std::vector<int64_t> values{46200, 45500, 45500, 44000};
    for (int i = 0; i < 8; ++i)
        values.push_back(40000 - i);
    const StandingResult result = stand(contenders(values), {.percent = 10});
    QCOMPARE(int(result.winning), 2);
    QCOMPARE(winners(result), 3);
    QVERIFY(!result.places[3].wins);
    QCOMPARE(result.cutOff, std::optional<int64_t>(45500));
}

// 7, 6, 6, 6, 5: ranks 1, 2, 2, 2, 5, so the top three are four people.
void TestStanding::theQuartersTopThreeAreFour()
{
    const StandingResult result = stand(contenders({7, 6, 6, 6, 5}), {.top = 3});
    QCOMPARE(ranks(result), (std::vector<int>{1, 2, 2, 2, 5}));
    QCOMPARE(winners(result), 4);
    QCOMPARE(result.cutOff, std::optional<int64_t>(6));
}

void TestStanding::exactlySoManyPrizesAskForATieBreak()
{
    // Equal counts: who has more observations, then who had them earlier.
    const std::vector<Contender> all{{7, 9, 300}, {6, 8, 310}, {6, 9, 320}, {6, 8, 305}, {5, 12, 1}};
    const StandingRule rule{.top = 3, .ties = TieBreak::MoreThenEarlier};
    const StandingResult result = stand(all, rule);
    QCOMPARE(winners(result), 3);
    QVERIFY(result.places[0].wins && result.places[2].wins && result.places[3].wins);
    QCOMPARE(ranks(result), (std::vector<int>{1, 2, 2, 2, 5})); // the ranks are still shared
    // Equal in all of it: both win, an officer decides.
    std::vector<Contender> same = all;
    same[1].lastDay = 305;
    QCOMPARE(winners(stand(same, rule)), 4);
}

void TestStanding::withoutEnoughObservationsNobodyIsRanked()
{
    std::vector<Contender> all = contenders({50000, 48000, 47000}, 5);
    all[0].n = 4;
    const StandingResult result = stand(all, {.percent = 10, .leastCount = 5});
    QCOMPARE(result.eligible, 2);
    QVERIFY(!result.places[0].rank && !result.places[0].compared && !result.places[0].wins);
    QCOMPARE(result.places[1].rank, std::optional<int>(1));
    QVERIFY(result.places[1].wins);
}

// method.md C2: 2 × 5.0 → 4.4167 is behind 8 × 4.9 → 4.5667 and 40 × 4.7 → 4.6200.
void TestStanding::fewObservationsAreDrawnTowardsEverybodysMean()
{
    const std::vector<Contender> all{{50000, 2, 0}, {49000, 8, 0}, {47000, 40, 0}, {10000, 1, 0}};
    const StandingResult drawn = stand(all, {.top = 1, .shrink = 10}, 43000);
    QCOMPARE(drawn.places[0].compared, std::optional<int64_t>(44167));
    QCOMPARE(drawn.places[1].compared, std::optional<int64_t>(45667));
    QCOMPARE(drawn.places[2].compared, std::optional<int64_t>(46200));
    QCOMPARE(drawn.places[3].compared, std::optional<int64_t>(40000));
    QCOMPARE(ranks(drawn), (std::vector<int>{3, 2, 1, 4}));
    QCOMPARE(ranks(stand(all, {.top = 1}, 43000)), (std::vector<int>{1, 2, 3, 4})); // k = 0 switches it off
}

void TestStanding::lowerWinsWhereLessIsBetter()
{
    const StandingResult result = stand(contenders({35000, 20000, 70000, 20000}), {.top = 2, .lowerWins = true});
    QCOMPARE(ranks(result), (std::vector<int>{3, 1, 4, 1}));
    QCOMPARE(winners(result), 2);
    QCOMPARE(result.cutOff, std::optional<int64_t>(20000));
}

void TestStanding::withoutAnyPlacesThereIsARankAndNoWinner()
{
    const StandingResult result = stand(contenders({3, 2}), {});
    QCOMPARE(ranks(result), (std::vector<int>{1, 2}));
    QCOMPARE(winners(result), 0);
    QVERIFY(!result.cutOff);
}

void TestStanding::morePlacesThanPeopleAreAllOfThem()
{
    const StandingResult result = stand(contenders({3, 2}), {.top = 10});
    QCOMPARE(winners(result), 2);
    QCOMPARE(result.cutOff, std::optional<int64_t>(2));
    QCOMPARE(winners(stand({}, {.top = 3})), 0);
}

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
