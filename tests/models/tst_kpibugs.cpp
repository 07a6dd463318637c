// Faults that others' users reported of programs that weigh and rank (method.md C4), each as a test by name: here they
// must not happen.
#include "models/kpi/formulascores.h"
#include "models/kpi/scoretext.h"
#include "models/kpi/weights.h"
#include "models/kpi/wilson.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rostrum;

namespace {
QString u(const char* utf8) { return QString::fromUtf8(utf8); }

Result<Scheme> read(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return schemeFromJson(object);
}

Scheme scheme(const QByteArray& indicators, const QByteArray& more = {})
{
    auto made = read(R"({"code": "s", "name": "s", "indicators": [)" + indicators + "]" + more + "}");
    if (!made)
        qFatal("%s", qPrintable(made.error().details.value(u("problem")).toString()));
    return *made;
}

const QByteArray kTwo =
    R"({"code": "a", "title": "a", "kind": "ratio", "weight": 6000, "measure": "session.completion"},
    {"code": "b", "title": "b", "kind": "assessed", "weight": 4000, "measure": "assessment.score"})";

Total total(const Scheme& s, const std::vector<Figure>& figures)
{
    std::vector<IndicatorScore> scores;
    for (size_t i = 0; i < s.indicators.size(); ++i)
        scores.push_back(scoreIndicator(s.indicators[i], figures[i], s.rounding, std::nullopt));
    FormulaScores::of(s)->complete(scores);
    return weigh(s.indicators, s.weights(), scores, s.rounding, s.leastWeight);
}
} // namespace

class TestKpiBugs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void moodleNaturalWeightingThrowsTheWeightsAway();
    void extraCreditBeforeAllGradesExistInflates();
    void mdl48239AFormulaIgnoresItsLeastAndMost();
    void iomad1568RawPointsShownAsPercent();
    void customcert445And511ReportAndCertificateDiffer();
    void rosariosis153BlanksCountAsNothing();
    void sensei943ShownAsNinetyAndYetFailed();
    void sensei4602And1437ExactlyTheLimitIsEnough();
    void snap134WithoutDecimalsGradesInflate();
    void pawtograder519MeanOfRatiosForARatioOfSums();
    void gradecompass172AnEmptyCategoryIsNoZero();
    void theTrapsOfRounding();
    void chanceIsShownBesideAShareAndNeverScored();
};

// "Switching to natural weighting": every weight is reset, items become extra credit. Here weights that do not come to
// the whole are refused, never mended in silence, and balancing keeps their proportions.
void TestKpiBugs::moodleNaturalWeightingThrowsTheWeightsAway()
{
    QByteArray short_ = kTwo;
    const auto refused = read(R"({"code": "s", "name": "s", "indicators": [)" + short_.replace("6000", "5000") + "]}");
    QVERIFY(!refused);
    QCOMPARE(refused.error().details.value(u("problem")).toString(), u("weights_sum"));
    QCOMPARE(refused.error().details.value(u("requirement")).toString(), u("9000"));
    QCOMPARE(*balanceWeights({3000, 4000, 2000}), (std::vector<int>{3333, 4445, 2222}));
    // A version that is read and written again has the weights that it had.
    QCOMPARE(schemeFromJson(schemeToJson(scheme(kTwo)))->weights(), (std::vector<int>{6000, 4000}));
}

// (54 + 5) / 60 = 98.33 % where 5 of 100 points are extra: a bonus of ours is added after the total.
void TestKpiBugs::extraCreditBeforeAllGradesExistInflates()
{
    const Scheme s =
        scheme(kTwo, R"(, "bonus": {"measure": "session.shared", "each": 0.5, "most": 5, "total_most": 110})");
    const Total half = total(s, {{9, 10, 10}, {}}); // 54 of the 60 points that there are so far
    QCOMPARE(half.points, std::optional<int64_t>(900000));
    const int64_t bonus = bonusPoints(*s.bonus, 10, false);
    QCOMPARE(bonus, int64_t(50000));
    QCOMPARE(withBonus(*s.bonus, *half.points, bonus), int64_t(950000)); // not 98.3333
    QCOMPARE(withBonus(*s.bonus, 1080000, bonus), int64_t(1100000));     // under the most there is
}

// A calculated item ran beyond its own least and most.
void TestKpiBugs::mdl48239AFormulaIgnoresItsLeastAndMost()
{
    const Scheme s =
        scheme(R"({"code": "a", "title": "a", "kind": "ratio", "weight": 0, "measure": "session.completion"},
        {"code": "f", "title": "f", "kind": "formula", "weight": 10000, "formula": "a * 3 - 50", "most": 120})");
    QCOMPARE(total(s, {{9, 10, 10}, {}}).points, std::optional<int64_t>(1200000)); // 220
    QCOMPARE(total(s, {{1, 10, 10}, {}}).points, std::optional<int64_t>(0));       // -20
    QCOMPARE(total(s, {{1, 2, 2}, {}}).points, std::optional<int64_t>(1000000));
}

// 45 points of 60 were shown as 45 %: a kind says how its figure becomes a score, and one that cannot is refused.
void TestKpiBugs::iomad1568RawPointsShownAsPercent()
{
    const Scheme s = scheme(R"({"code": "h", "title": "h", "kind": "higher", "weight": 10000, "measure":
        "assessment.score", "start": 0, "target": 60})");
    QCOMPARE(total(s, {{450000, 1, 1}}).points, std::optional<int64_t>(750000));
    const auto refused = read(R"({"code": "s", "name": "s", "indicators": [{"code": "h", "title": "h", "kind": "ratio",
        "weight": 10000, "measure": "assessment.score"}]})");
    QVERIFY(!refused);
    QCOMPARE(refused.error().details.value(u("problem")).toString(), u("unit_mismatch"));
}

// The report left empty grades out, the certificate did not. There is one weigh() for the page, the console and paper;
// whatever is asked of it twice comes out the same, and what is left out is left out of both sides of the fraction.
void TestKpiBugs::customcert445And511ReportAndCertificateDiffer()
{
    const Scheme s = scheme(kTwo);
    const std::vector<Figure> figures{{7, 9, 9}, {}};
    const Total once = total(s, figures), again = total(*schemeFromJson(schemeToJson(s)), figures);
    QCOMPARE(once.points, std::optional<int64_t>(777778));
    QCOMPARE(again.points, once.points);
    QCOMPARE(again.standing, once.standing);
}

// A blank was counted as 0.
void TestKpiBugs::rosariosis153BlanksCountAsNothing()
{
    const Scheme s = scheme(kTwo);
    QCOMPARE(total(s, {{9, 10, 10}, {}}).points, std::optional<int64_t>(900000));
    QCOMPARE(total(s, {{9, 10, 10}, {0, 1, 1}}).points, std::optional<int64_t>(540000)); // a 0 that was given counts
    QCOMPARE(total(s, {{}, {}}).points, std::nullopt);
    const Scheme zero =
        scheme(QByteArray(kTwo).replace("\"assessment.score\"", "\"assessment.score\", \"missing\": \"zero\""));
    QCOMPARE(total(zero, {{9, 10, 10}, {}}).points, std::optional<int64_t>(540000)); // where the scheme says so
}

// 89.66 was shown as 90 and failed at 90.
void TestKpiBugs::sensei943ShownAsNinetyAndYetFailed()
{
    QCOMPARE(scoreText(896600, 0, 900000), u("89.7"));
    QCOMPARE(scoreText(899600, 1, 900000), u("89.96")); // never 90.0 beside the limit 90
    QCOMPARE(scoreText(899999, 0, 900000), u("89.9999"));
    QCOMPARE(scoreText(899999, 2, 900000), u("89.9999"));
    QCOMPARE(scoreText(900000, 1, 900000), u("90.0"));
    QCOMPARE(scoreText(899600, 1), u("90.0")); // where nothing is at stake
    QCOMPARE(scoreText(890000, 1, 900000), u("89.0"));
    QCOMPARE(scoreText(896600, 1, 900000), u("89.7"));
}

// "Require 67 %, yours 67 %", and > for ≥: what reaches the limit has reached it, by what is stored.
void TestKpiBugs::sensei4602And1437ExactlyTheLimitIsEnough()
{
    const auto ranks = competitionRanks({670000, 669999, 670000});
    QCOMPARE(ranks, (std::vector<std::optional<int>>{1, 3, 1}));
    QCOMPARE(scoreText(669999, 0, 670000), u("66.9999"));
    QCOMPARE(scoreText(670000, 0, 670000), u("67"));
    // A weight that exactly reaches the least is enough for a rank.
    QCOMPARE(total(scheme(kTwo), {{9, 10, 10}, {}}).standing, Standing::Ranked);
    const auto top = topShare({670000, 669999, 670000, 660000}, 50);
    QCOMPARE(top, (std::vector<bool>{true, false, true, false}));
}

// Shown without decimals, 89.5 became 90 and the grade with it: what is shown is never what is compared or added.
void TestKpiBugs::snap134WithoutDecimalsGradesInflate()
{
    QCOMPARE(scoreText(895000, 0), u("90"));
    const Scheme s = scheme(R"({"code": "a", "title": "a", "kind": "assessed", "weight": 5000, "measure": "exam.score"},
        {"code": "b", "title": "b", "kind": "assessed", "weight": 5000, "measure": "assessment.score"})");
    // 89.5 and 89.6: 90 and 90 would be 90.
    QCOMPARE(total(s, {{895000, 1, 1}, {896000, 1, 1}}).points, std::optional<int64_t>(895500));
}

// 1 of 1 and 1 of 9: the mean of the ratios is 55.56 %, the ratio of the sums 20 %. Ours is the ratio of the sums.
void TestKpiBugs::pawtograder519MeanOfRatiosForARatioOfSums()
{
    const Scheme s =
        scheme(R"({"code": "a", "title": "a", "kind": "ratio", "weight": 10000, "measure": "session.completion"})");
    const Measure& measure = s.indicators[0].measure;
    Figure both{1, 1, 1};
    both.add(measure, {1, 9, 9});
    QCOMPARE(total(s, {both}).points, std::optional<int64_t>(200000));
}

// A category without any grade counted as 0 of its weight.
void TestKpiBugs::gradecompass172AnEmptyCategoryIsNoZero()
{
    const Scheme s =
        scheme(R"({"code": "a", "title": "a", "kind": "ratio", "weight": 7000, "measure": "session.completion"},
        {"code": "g", "title": "g", "kind": "grades", "weight": 2000, "measure": "kpi.grade",
         "grades": {"A": 95, "B": 85, "C": 75, "D": 60, "E": 40}},
        {"code": "v", "title": "v", "kind": "count", "weight": 1000, "measure": "kpi.value.sum", "target": 4})");
    QCOMPARE(total(s, {{9, 10, 10}, {}, {}}).points, std::optional<int64_t>(900000));
    QCOMPARE(total(s, {{9, 10, 10}, {5, 0, 1}, {}}).points, std::optional<int64_t>(788889)); // (63 + 8) / 0.9
}

// 84.44995 is stored as 84.4500 and shown as 84.5, where rounding at once would say 84.4.
void TestKpiBugs::theTrapsOfRounding()
{
    QCOMPARE(rounded(Fraction(8444995, 100000), Rounding::HalfUp), int64_t(844500));
    QCOMPARE(scoreText(844500, 1), u("84.5"));
    QCOMPARE(scoreText(844500, 1, std::nullopt, Rounding::HalfEven), u("84.4"));
    QCOMPARE(rounded(Fraction(8716365, 100000), Rounding::HalfUp), int64_t(871637));
    QCOMPARE(rounded(Fraction(8716365, 100000), Rounding::HalfEven), int64_t(871636));
    QCOMPARE(scoreText(1005000, 2), u("100.50")); // 1.005 · 100 in a double is 100.49999…
    QCOMPARE(rounded(Fraction(1005, 1000) * 100, Rounding::HalfUp), int64_t(1005000));
    QCOMPARE(rounded(Fraction(-8716365, 100000), Rounding::HalfUp), int64_t(-871637)); // away from zero
    QCOMPARE(scoreText(-150000, 0), u("-15"));
    QCOMPARE(scoreText(871636, 2), u("87.16"));
    QCOMPARE(scoreText(871636, 4), u("87.1636"));
}

void TestKpiBugs::chanceIsShownBesideAShareAndNeverScored()
{
    const std::tuple<int, int, int, int> oracles[] = {{11, 12, 646120, 985135},
                                                      {2, 2, 342380, 1000000},
                                                      {38, 40, 834961, 986179},
                                                      {46, 50, 811618, 968450},
                                                      {0, 3, 0, 561497}};
    for (const auto& [hits, n, lower, upper] : oracles) {
        const auto interval = wilsonInterval(hits, n);
        QVERIFY(interval);
        QCOMPARE(interval->lower, int64_t(lower));
        QCOMPARE(interval->upper, int64_t(upper));
    }
    QVERIFY(!wilsonInterval(0, 0));
    QVERIFY(!wilsonInterval(3, 2));
    const QByteArray plain =
        R"({"code": "a", "title": "a", "kind": "ratio", "weight": 10000, "measure": "exam.passed"})";
    const Scheme with = scheme(QByteArray(plain).replace("\"exam.passed\"", "\"exam.passed\", \"interval\": true"));
    QVERIFY(with.indicators[0].interval);
    QVERIFY(schemeFromJson(schemeToJson(with))->indicators[0].interval);
    QCOMPARE(total(with, {{11, 12, 12}}).points, total(scheme(plain), {{11, 12, 12}}).points);
}

QTEST_GUILESS_MAIN(TestKpiBugs)
#include "tst_kpibugs.moc"
