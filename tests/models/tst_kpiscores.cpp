// method.md C1 to C3: the worked month to the ten-thousandth, its variants, and the traps of rounding.
#include "kpioracle.h"
#include "models/kpi/formulascores.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rostrum;

class TestKpiScores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWorkedMonthComesOutToTheTenThousandth();
    void withoutRatingsThePolicyDecides_data();
    void withoutRatingsThePolicyDecides();
    void sharesAddUpToFivePointsAndTheTopOneMore_data();
    void sharesAddUpToFivePointsAndTheTopOneMore();
    void fewRatingsAreDrawnTowardsEverybodysMean_data();
    void fewRatingsAreDrawnTowardsEverybodysMean();
    void eachKindMakesItsScore_data();
    void eachKindMakesItsScore();
    void halvesRoundUpOrToEven();
    void tooLittleWeightIsNotRanked();
    void whatBlocksLeavesNoTotal();
    void equalResultsShareARankAndTheNextIsSkipped();
    void theTopTenPercentRoundUpAndTiesAllWin_data();
    void theTopTenPercentRoundUpAndTiesAllWin();
    void anIndependentEvaluatorAgreesOnTenThousandRandomSchemes();
    void aSchemeThatCannotBeRightIsRefusedWithItsIndicator_data();
    void aSchemeThatCannotBeRightIsRefusedWithItsIndicator();
    void aSchemeIsWrittenAsItIsRead();
};

namespace {
QJsonObject parsed(const char* json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return object;
}

const char* const kMonth = R"({"code": "month", "name": "月度", "indicators": [
    {"code": "completion", "title": "课程完成率", "kind": "ratio", "weight": 3000, "measure": "session.completion"},
    {"code": "satisfaction", "title": "学员满意度", "kind": "mean", "weight": 4000, "measure": "rating.overall",
     "high": 5, "shrink": 10},
    {"code": "output", "title": "知识输出量", "kind": "count", "weight": 2000, "measure": "session.held", "target": 4},
    {"code": "head", "title": "部门负责人评价", "kind": "assessed", "weight": 1000, "measure": "exam.score"}],
    "bonus": {"measure": "session.held", "each": 0.5, "most": 5, "top_percent": 10, "top_points": 1,
              "least_ratings": 5, "total_most": 110}})";

Scheme scheme(const char* json)
{
    const auto read = schemeFromJson(parsed(json));
    if (!read)
        qFatal("%s", qPrintable(read.error().details.value(QStringLiteral("problem")).toString()));
    return *read;
}

Indicator indicator(const char* json)
{
    const QByteArray whole = QByteArray(R"({"code": "s", "name": "s", "indicators": [)") + json + "]}";
    return scheme(whole.constData()).indicators.front();
}

Figure of(int64_t num, int64_t den, int n) { return {num, den, n}; }

// 9 of 10 held, 12 ratings with a mean of 4.75, 3 of 4 pieces, the head says 88.
const std::vector<Figure> kWorked{of(9, 10, 10), of(12 * 47500, 12, 12), of(3, 0, 3), of(880000, 1, 1)};
constexpr int64_t kPrior = 43000;

struct Month {
    Total total;
    std::vector<IndicatorScore> scores;
};

Month month(const Scheme& s, const std::vector<Figure>& figures)
{
    Month result;
    std::vector<int> weights;
    for (size_t i = 0; i < s.indicators.size(); ++i) {
        result.scores.push_back(scoreIndicator(s.indicators[i], figures[i], s.rounding, kPrior));
        weights.push_back(s.indicators[i].weight);
    }
    result.total = weigh(s.indicators, weights, result.scores, s.rounding, s.leastWeight);
    return result;
}
} // namespace

void TestKpiScores::theWorkedMonthComesOutToTheTenThousandth()
{
    const Month worked = month(scheme(kMonth), kWorked);
    QCOMPARE(worked.scores[0].score, std::optional<int64_t>(900000));
    QCOMPARE(worked.scores[1].score, std::optional<int64_t>(909091)); // 4.5454… of 5
    QCOMPARE(worked.scores[1].shrunk, std::optional<int64_t>(45455));
    QCOMPARE(worked.scores[1].value, std::optional<int64_t>(47500)); // as they rated, beside it
    QCOMPARE(worked.scores[2].score, std::optional<int64_t>(750000));
    QCOMPARE(worked.scores[3].score, std::optional<int64_t>(880000));
    QCOMPARE(worked.total.points, std::optional<int64_t>(871636));
    QCOMPARE(worked.total.standing, Standing::Ranked);
}

void TestKpiScores::withoutRatingsThePolicyDecides_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<qint64>("total");
    QTest::newRow("the others share its weight") << "exclude" << qint64(846667);
    QTest::newRow("nothing") << "zero" << qint64(508000);
    QTest::newRow("everybody's mean") << "prior" << qint64(852000);
}

void TestKpiScores::withoutRatingsThePolicyDecides()
{
    QFETCH(QString, policy);
    QFETCH(qint64, total);
    QJsonObject json = parsed(kMonth);
    QJsonArray indicators = json.value(QLatin1String("indicators")).toArray();
    QJsonObject satisfaction = indicators.at(1).toObject();
    satisfaction.insert(QStringLiteral("missing"), policy);
    indicators.replace(1, satisfaction);
    json.insert(QStringLiteral("indicators"), indicators);
    std::vector<Figure> figures = kWorked;
    figures[1] = {};
    const Month without = month(*schemeFromJson(json), figures);
    QCOMPARE(without.total.points, std::optional<int64_t>(total));
    QCOMPARE(without.scores[1].value, std::nullopt);
    QCOMPARE(without.scores[1].assumed, policy != u"exclude");
}

void TestKpiScores::sharesAddUpToFivePointsAndTheTopOneMore_data()
{
    QTest::addColumn<int>("shares");
    QTest::addColumn<bool>("top");
    QTest::addColumn<qint64>("bonus");
    QTest::newRow("none") << 0 << false << qint64(0);
    QTest::newRow("three") << 3 << false << qint64(15000);
    QTest::newRow("ten") << 10 << false << qint64(50000);
    QTest::newRow("eleven") << 11 << false << qint64(50000);
    QTest::newRow("fourteen") << 14 << false << qint64(50000);
    QTest::newRow("three, and at the top") << 3 << true << qint64(25000); // 87.1636 becomes 89.6636
    QTest::newRow("fourteen, and at the top") << 14 << true << qint64(60000);
}

void TestKpiScores::sharesAddUpToFivePointsAndTheTopOneMore()
{
    QFETCH(int, shares);
    QFETCH(bool, top);
    QTEST(qint64(bonusPoints(*scheme(kMonth).bonus, shares, top)), "bonus");
}

void TestKpiScores::fewRatingsAreDrawnTowardsEverybodysMean_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<qint64>("sum"); // ten-thousandths
    QTest::addColumn<qint64>("shrunk");
    QTest::newRow("two of 5.0") << 2 << qint64(100000) << qint64(44167);
    QTest::newRow("eight of 4.9") << 8 << qint64(8 * 49000) << qint64(45667);
    QTest::newRow("forty of 4.7") << 40 << qint64(40 * 47000) << qint64(46200);
    QTest::newRow("one of 1.0") << 1 << qint64(10000) << qint64(40000);
}

void TestKpiScores::fewRatingsAreDrawnTowardsEverybodysMean()
{
    QFETCH(int, n);
    QFETCH(qint64, sum);
    QFETCH(qint64, shrunk);
    const Indicator one = scheme(kMonth).indicators[1];
    QCOMPARE(scoreIndicator(one, of(sum, n, n), Rounding::HalfUp, kPrior).shrunk, std::optional<int64_t>(shrunk));
    // Without anybody's mean, and with k = 0, they stand as they are.
    const int64_t plain = (sum + n / 2) / n;
    QCOMPARE(scoreIndicator(one, of(sum, n, n), Rounding::HalfUp, {}).shrunk, std::optional<int64_t>(plain));
    Indicator off = one;
    off.shrink = 0;
    QCOMPARE(scoreIndicator(off, of(sum, n, n), Rounding::HalfUp, kPrior).shrunk, std::optional<int64_t>(plain));
}

void TestKpiScores::eachKindMakesItsScore_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("num");
    QTest::addColumn<qint64>("den");
    QTest::addColumn<qint64>("score"); // -1: missing
    const QByteArray ratio = R"({"code": "r", "title": "r", "kind": "ratio", "weight": 10000,
                                 "measure": "session.completion"})";
    QTest::newRow("7/9") << ratio << qint64(7) << qint64(9) << qint64(777778);
    QTest::newRow("nothing of nothing") << ratio << qint64(0) << qint64(0) << qint64(-1);
    const QByteArray count = R"({"code": "c", "title": "c", "kind": "count", "weight": 10000,
                                 "measure": "session.held", "target": 4})";
    QTest::newRow("3/4") << count << qint64(3) << qint64(0) << qint64(750000);
    QTest::newRow("more than asked") << count << qint64(9) << qint64(0) << qint64(1000000);
    QTest::newRow("none at all") << count << qint64(0) << qint64(0) << qint64(0);
    const QByteArray lower = R"({"code": "l", "title": "l", "kind": "lower", "weight": 10000, "measure":
        "rating.overall", "start": 7, "target": 2, "most": %1})";
    QTest::newRow("3.5 days") << QByteArray(lower).replace("%1", "120") << qint64(35000) << qint64(1) << qint64(700000);
    QTest::newRow("1 day") << QByteArray(lower).replace("%1", "120") << qint64(10000) << qint64(1) << qint64(1200000);
    QTest::newRow("1 day, capped") << QByteArray(lower).replace("%1", "100") << qint64(10000) << qint64(1)
                                   << qint64(1000000);
    QTest::newRow("9 days") << QByteArray(lower).replace("%1", "100") << qint64(90000) << qint64(1) << qint64(0);
    const QByteArray higher = R"({"code": "h", "title": "h", "kind": "higher", "weight": 10000, "measure":
        "session.held", "start": 2, "target": 10})";
    QTest::newRow("6 from 2 to 10") << higher << qint64(6) << qint64(0) << qint64(500000);
    const QByteArray mean = R"({"code": "m", "title": "m", "kind": "mean", "weight": 10000,
        "measure": "rating.overall", "low": %1, "high": 5, "shrink": 10})";
    QTest::newRow("4.75 of 12") << QByteArray(mean).replace("%1", "0") << qint64(12 * 47500) << qint64(12)
                                << qint64(909091);
    QTest::newRow("the same from 1 to 5")
        << QByteArray(mean).replace("%1", "1") << qint64(12 * 47500) << qint64(12) << qint64(886364);
}

void TestKpiScores::eachKindMakesItsScore()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, num);
    QFETCH(qint64, den);
    QFETCH(qint64, score);
    const IndicatorScore made = scoreIndicator(
        indicator(json.constData()), of(num, den, int(std::max<qint64>(num > 0, den))), Rounding::HalfUp, kPrior);
    QCOMPARE(made.score.value_or(-1), score);
}

void TestKpiScores::halvesRoundUpOrToEven()
{
    // 87.16365 from four equal weights; 84.44995 lies just under a half at one decimal, and is stored as 84.4500.
    const std::vector<Indicator> two{scheme(kMonth).indicators[0], scheme(kMonth).indicators[0]};
    const auto total = [&](int64_t a, int64_t b, Rounding rounding) {
        std::vector<IndicatorScore> scores(2);
        scores[0].score = a;
        scores[1].score = b;
        return *weigh(two, {5000, 5000}, scores, rounding, 6000).points;
    };
    QCOMPARE(total(871636, 871637, Rounding::HalfUp), int64_t(871637));
    QCOMPARE(total(871636, 871637, Rounding::HalfEven), int64_t(871636));
    QCOMPARE(total(871637, 871638, Rounding::HalfEven), int64_t(871638));
    QCOMPARE(total(844499, 844500, Rounding::HalfUp), int64_t(844500));
    const Indicator mean = indicator(R"({"code": "m", "title": "m", "kind": "assessed", "weight": 10000,
        "measure": "exam.score"})");
    QCOMPARE(scoreIndicator(mean, of(1743273, 2, 2), Rounding::HalfUp, {}).score, std::optional<int64_t>(871637));
    QCOMPARE(scoreIndicator(mean, of(1743273, 2, 2), Rounding::HalfEven, {}).score, std::optional<int64_t>(871636));
}

void TestKpiScores::tooLittleWeightIsNotRanked()
{
    std::vector<Figure> figures = kWorked;
    figures[1] = figures[3] = {}; // 50 % has data
    const Month half = month(scheme(kMonth), figures);
    QCOMPARE(half.total.standing, Standing::Insufficient);
    QVERIFY(half.total.points);
    figures[3] = kWorked[3]; // 60 %
    QCOMPARE(month(scheme(kMonth), figures).total.standing, Standing::Ranked);
}

void TestKpiScores::whatBlocksLeavesNoTotal()
{
    Scheme blocking = scheme(kMonth);
    blocking.indicators[1].missing = MissingPolicy::Block;
    std::vector<Figure> figures = kWorked;
    figures[1] = {};
    const Month blocked = month(blocking, figures);
    QCOMPARE(blocked.total.standing, Standing::Blocked);
    QVERIFY(!blocked.total.points);
}

void TestKpiScores::equalResultsShareARankAndTheNextIsSkipped()
{
    const auto ranks = competitionRanks({70, 60, std::nullopt, 60, 50});
    QCOMPARE(ranks, (std::vector<std::optional<int>>{1, 2, std::nullopt, 2, 4}));
}

void TestKpiScores::theTopTenPercentRoundUpAndTiesAllWin_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("winners");
    const std::pair<int, int> oracles[] = {{1, 1}, {9, 1}, {10, 1}, {12, 2}, {15, 2}, {30, 3}, {100, 10}};
    for (const auto& [n, winners] : oracles)
        QTest::addRow("%d", n) << n << winners;
}

void TestKpiScores::theTopTenPercentRoundUpAndTiesAllWin()
{
    QFETCH(int, n);
    QFETCH(int, winners);
    std::vector<std::optional<int64_t>> values;
    for (int i = 0; i < n; ++i)
        values.push_back(45000 - i);
    values.push_back(std::nullopt); // too few ratings: not among the n
    const auto top = topShare(values, 10);
    QCOMPARE(int(std::count(top.begin(), top.end(), true)), winners);
    if (n == 12) {
        values[0] = 46200;
        values[1] = values[2] = 45500;
        const auto tied = topShare(values, 10);
        QCOMPARE(int(std::count(tied.begin(), tied.end(), true)), 3);
    }
}

// Every kind, formulas over others, caps of 120, both roundings and all that missing data may mean, to the last digit.
void TestKpiScores::anIndependentEvaluatorAgreesOnTenThousandRandomSchemes()
{
    int ranked = 0, blocked = 0, formulas = 0, missing = 0;
    for (uint32_t seed = 1; seed <= 10000; ++seed) {
        const oracle::Month month(seed);
        const auto s = schemeFromJson(month.json());
        if (!s)
            qFatal("%u: %s\n%s", seed, qPrintable(s.error().details.value(QStringLiteral("problem")).toString()),
                   QJsonDocument(month.json()).toJson().constData());
        std::vector<IndicatorScore> scores;
        for (size_t i = 0; i < s->indicators.size(); ++i) {
            const oracle::Item& one = month.items[size_t(month.order[i])];
            scores.push_back(scoreIndicator(s->indicators[i], of(one.num, one.den, one.n), s->rounding, one.prior));
            formulas += !s->indicators[i].measured();
        }
        FormulaScores::of(*s)->complete(scores);
        const Total total = weigh(s->indicators, s->weights(), scores, s->rounding, s->leastWeight);
        const oracle::Outcome expected = month.outcome();
        for (size_t i = 0; i < scores.size(); ++i) {
            QVERIFY2(scores[i].score == expected.scores[i], qPrintable(QStringLiteral("%1 %2 %3 %4")
                                                                           .arg(seed)
                                                                           .arg(s->indicators[i].code)
                                                                           .arg(scores[i].score.value_or(-1))
                                                                           .arg(expected.scores[i].value_or(-1))));
            missing += !scores[i].score;
        }
        QCOMPARE(total.points, expected.total);
        QCOMPARE(int(total.standing), expected.standing);
        if (total.points)
            QCOMPARE(withBonus(*s->bonus, *total.points, bonusPoints(*s->bonus, month.shares, month.top)),
                     *expected.paid);
        ranked += total.standing == Standing::Ranked;
        blocked += total.standing == Standing::Blocked;
    }
    // They are months of all kinds.
    QVERIFY(ranked > 3000 && blocked > 500 && formulas > 3000 && missing > 3000);
}

void TestKpiScores::aSchemeThatCannotBeRightIsRefusedWithItsIndicator_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("about");
    QTest::newRow("weights are short") << QByteArray("3000") << QByteArray("2000") << "weights_sum"
                                       << "9000";
    QTest::newRow("weights are over") << QByteArray("3000") << QByteArray("3001") << "weights_sum"
                                      << "10001";
    QTest::newRow("a target of nothing") << QByteArray("\"target\": 4") << QByteArray("\"target\": 0") << "zero_target"
                                         << "output";
    QTest::newRow("no highest rating") << QByteArray("\"high\": 5") << QByteArray("\"high\": 0") << "zero_target"
                                       << "satisfaction";
    QTest::newRow("a measure that is none")
        << QByteArray("session.completion") << QByteArray("session.nothing") << "unknown_measure"
        << "completion";
    QTest::newRow("a count is no ratio") << QByteArray("session.completion") << QByteArray("session.held")
                                         << "unit_mismatch"
                                         << "completion";
    QTest::newRow("a kind that is none") << QByteArray("\"assessed\"") << QByteArray("\"guessed\"") << "unknown_kind"
                                         << "head";
    QTest::newRow("a code twice") << QByteArray("\"code\": \"head\"") << QByteArray("\"code\": \"output\"")
                                  << "duplicate_code"
                                  << "output";
    QTest::newRow("a grade without points")
        << QByteArray("\"assessed\"") << QByteArray("\"grades\", \"grades\": {\"A\": 95}") << "unit_mismatch"
        << "head";
    QTest::newRow("a mean of what is counted")
        << QByteArray("\"target\": 4") << QByteArray("\"target\": 4, \"missing\": \"later\"") << "unknown_kind"
        << "output";
    QTest::newRow("months out of order")
        << QByteArray("\"name\": \"月度\"")
        << QByteArray("\"name\": \"月度\", \"for\": {\"role\": \"staff\", \"months_from\": 12, \"months_to\": 12}")
        << "months"
        << "";
    QTest::newRow("nobody's role") << QByteArray("\"name\": \"月度\"")
                                   << QByteArray("\"name\": \"月度\", \"for\": {\"role\": \"guest\"}") << "unknown_kind"
                                   << "";
    QTest::newRow("half a basis point") << QByteArray("3000") << QByteArray("3000.5") << "bad_number"
                                        << "completion";
}

void TestKpiScores::aSchemeThatCannotBeRightIsRefusedWithItsIndicator()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray json = kMonth;
    QVERIFY(json.contains(from));
    const auto read = schemeFromJson(parsed(json.replace(from, to).constData()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidRule);
    QTEST(read.error().details.value(QStringLiteral("problem")).toString(), "problem");
    QTEST(read.error().details.value(QStringLiteral("requirement")).toString(), "about");
}

void TestKpiScores::aSchemeIsWrittenAsItIsRead()
{
    const Scheme read = scheme(kMonth);
    const QJsonObject written = schemeToJson(read);
    const auto again = schemeFromJson(written);
    QVERIFY(again);
    QCOMPARE(schemeToJson(*again), written);
    QCOMPARE(written.value(QLatin1String("indicators")).toArray().at(1).toObject().value(QLatin1String("high")), 5);
}

QTEST_GUILESS_MAIN(TestKpiScores)
#include "tst_kpiscores.moc"
