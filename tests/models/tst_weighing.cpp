// Weights that are dragged give the very totals, ranks and order of reweighed(), whatever the people and the scheme.
#include "models/kpi/weighing.h"
#include <QRandomGenerator>
#include <QTest>

using namespace rostrum;

class TestWeighing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsDraggedAgreesWithReweighedToTheLastDigit();
    void tiesStandByNumberAndShareTheirRank();
    void nobodyHasARankBeforeAnythingWasWeighed();
};

namespace {
int upTo(QRandomGenerator& random, int most) { return int(random.bounded(uint(most) + 1)); }

Scheme randomScheme(QRandomGenerator& random)
{
    Scheme scheme;
    scheme.rounding = upTo(random, 1) ? Rounding::HalfEven : Rounding::HalfUp;
    scheme.leastWeight = upTo(random, 10000);
    scheme.indicators.resize(size_t(1 + upTo(random, 6)));
    for (Indicator& one : scheme.indicators)
        one.missing = upTo(random, 4) == 0 ? MissingPolicy::Block : MissingPolicy::Exclude;
    if (upTo(random, 1))
        scheme.bonus = Bonus{{}, 5000, 50000, 10, 10000, 5, 1'000'000 + 10'000 * upTo(random, 10)};
    return scheme;
}

// Few different scores, so that many tie and halves are met.
KpiRow randomRow(QRandomGenerator& random, const Scheme& scheme, int number)
{
    KpiRow row;
    row.person = Id::derived({"person", std::to_string(number)});
    if (upTo(random, 5))
        row.number = QStringLiteral("%1").arg(upTo(random, 40));
    row.indicators.resize(scheme.indicators.size());
    for (IndicatorScore& one : row.indicators)
        if (upTo(random, 6))
            one.score = 5 * int64_t(upTo(random, 20)) * (upTo(random, 1) ? 10000 : 1);
    row.shares = upTo(random, 14);
    row.top = upTo(random, 9) == 0;
    row.adjustment = upTo(random, 3) ? 0 : 12345;
    return row;
}

std::vector<int> randomWeights(QRandomGenerator& random, size_t count)
{
    std::vector<int> weights;
    for (size_t i = 0; i < count; ++i)
        weights.push_back(upTo(random, 4) ? upTo(random, 5000) : 0);
    return weights;
}
} // namespace

void TestWeighing::whatIsDraggedAgreesWithReweighedToTheLastDigit()
{
    QRandomGenerator random(20261122);
    for (int round = 0; round < 400; ++round) {
        KpiResults results;
        results.scheme = randomScheme(random);
        for (int i = upTo(random, 40); i >= 0; --i)
            results.rows.push_back(randomRow(random, results.scheme, i));
        KpiWeighing weighing(results);
        for (int move = 0; move < 5; ++move) { // the same object again and again, as under a slider
            const std::vector<int> weights = randomWeights(random, results.scheme.indicators.size());
            weighing.weigh(weights);
            const KpiResults whole = reweighed(results, weights);
            QCOMPARE(size_t(weighing.count()), whole.rows.size());
            for (size_t place = 0; place < whole.rows.size(); ++place) {
                const KpiRow& row = whole.rows[place];
                const int at = weighing.order()[place];
                QCOMPARE(results.rows[size_t(at)].person, row.person);
                const KpiWeighing::Outcome& outcome = weighing.outcome(at);
                QCOMPARE(outcome.standing, row.total.standing);
                QCOMPARE(outcome.points, row.total.points);
                QCOMPARE(outcome.earned, row.earned);
                QCOMPARE(outcome.rank, row.rank.value_or(0));
            }
        }
    }
}

void TestWeighing::tiesStandByNumberAndShareTheirRank()
{
    KpiResults results;
    results.scheme.indicators.resize(1);
    for (const char* number : {"3", "1", "2"}) {
        KpiRow& row = results.rows.emplace_back();
        row.number = QLatin1String(number);
        row.indicators.resize(1);
        row.indicators[0].score = row.number == u"2" ? 800000 : 900000;
    }
    KpiWeighing weighing(results);
    weighing.weigh({10000});
    QCOMPARE(weighing.order(), (std::vector<int>{1, 0, 2}));
    QCOMPARE(weighing.outcome(1).rank, 1);
    QCOMPARE(weighing.outcome(0).rank, 1);
    QCOMPARE(weighing.outcome(2).rank, 3);
}

void TestWeighing::nobodyHasARankBeforeAnythingWasWeighed()
{
    KpiResults results;
    results.scheme.indicators.resize(1);
    results.rows.resize(2);
    for (KpiRow& row : results.rows)
        row.indicators.resize(1);
    KpiWeighing weighing(results);
    QCOMPARE(weighing.count(), 2);
    QCOMPARE(weighing.outcome(0).rank, 0);
    weighing.weigh({10000}); // and without data nobody gets one
    QCOMPARE(weighing.outcome(1).rank, 0);
    QCOMPARE(weighing.outcome(1).earned, std::nullopt);
}

QTEST_GUILESS_MAIN(TestWeighing)
#include "tst_weighing.moc"
