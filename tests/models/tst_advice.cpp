// Advice for low ratings: which rule speaks, from how many ratings, on which scale; and that the officer's rule is
// above a shipped one.
#include "models/advice/advice.h"
#include "models/facts/rows.h"
#include "tests/models/trainingdata.h"
#include "tests/support/store.h"

using namespace rostrum;

namespace {
QString u(const char* text) { return QString::fromUtf8(text); }
const DateSpan kYear{QDate(2026, 1, 1), QDate(2026, 12, 31)};

class World : public TrainingData {
public:
    explicit World(std::optional<int> scale = {})
    {
        form = add("form", "name,scale", std::string_view("f"), scale);
        add("form_question", "form,position,dimension,scale", form, 1, std::string_view("互动性"),
            scale.value_or(50000));
        add("form_question", "form,position,dimension,scale", form, 2, std::string_view("午餐"), scale.value_or(50000));
        trainer = person("T1", "王丽华");
        session = TrainingData::session(course("管网"), "2026-03-01", {}, "held", trainer);
    }
    Id form, trainer, session;

    void rates(int interaction, int count, std::optional<Id> in = {})
    {
        for (int i = 0; i < count; ++i)
            add("rating", "session,form,overall,d1,d2", in.value_or(session), form, 40000, interaction, 10000);
    }
    std::vector<Advice> advice(const std::optional<Id>& who = {})
    {
        auto all = adviceOf(*db, kYear, who);
        if (!all)
            qFatal("no advice");
        return (*all)[who.value_or(trainer)];
    }
    void rule(const char* dimension, int below, int least, const char* text, int position = 1)
    {
        add("advice_rule", "position,dimension,below,least_ratings,text", position, std::string_view(dimension), below,
            least, std::string_view(text));
    }
};
} // namespace

class TestAdvice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLowDimensionIsAdvisedWithItsScoreItsNumberAndItsRule();
    void fewerThanFiveAnswersAdviseNothing();
    void theLimitIsAskedOfTheExactMean();
    void aFormOfTenPointsIsReadOnTheSameScale();
    void theOfficersRuleTakesThePlaceOfAShippedOne();
    void theFirstRuleThatFitsSpeaks();
    void everyoneAtOnceIsAsOneByOne();
    void aRuleThatSaysLittleIsCompleted();
    void eachShippedRuleHasWordsALimitAndAText();
};

void TestAdvice::aLowDimensionIsAdvisedWithItsScoreItsNumberAndItsRule()
{
    World world;
    world.rates(30000, 4);
    world.rates(40000, 2);
    const auto advice = world.advice();
    QCOMPARE(advice.size(), size_t(1)); // the lunch is nobody's rule
    QCOMPARE(advice[0].text, u("您的课程互动性评分较低，建议增加案例讨论环节"));
    QCOMPARE(advice[0].dimension, u("互动性"));
    QCOMPARE(advice[0].score, 33333);
    QCOMPARE(advice[0].n, 6);
    QCOMPARE(advice[0].below, 40000);
    QVERIFY(advice[0].rule.contains(u("互动")));
}

void TestAdvice::fewerThanFiveAnswersAdviseNothing()
{
    World world;
    world.rule("互动", 50000, 1, "改进");
    world.rates(10000, 4);
    QVERIFY(world.advice().empty());
    world.rates(10000, 1);
    QCOMPARE(world.advice().size(), size_t(1));
}

void TestAdvice::theLimitIsAskedOfTheExactMean()
{
    World world;
    world.rates(40000, 9999);
    QVERIFY(world.advice().empty()); // at the limit is not below it
    world.rates(39999, 1);
    const auto advice = world.advice();
    QCOMPARE(advice.size(), size_t(1));
    QCOMPARE(advice[0].score, 40000); // 3.9999999 is shown as 4.0000
}

void TestAdvice::aFormOfTenPointsIsReadOnTheSameScale()
{
    World world(100000);
    world.rates(80000, 5);
    QVERIFY(world.advice().empty());
    world.rates(70000, 5);
    const auto advice = world.advice();
    QCOMPARE(advice.size(), size_t(1));
    QCOMPARE(advice[0].score, 37500);
}

void TestAdvice::theOfficersRuleTakesThePlaceOfAShippedOne()
{
    World world;
    world.rates(30000, 6);
    world.rule("互动", 35000, 3, "{dimension}只有{score}分（{n}人）");
    QCOMPARE(world.advice().at(0).text, u("互动性只有3.00分（6人）"));
    QCOMPARE(world.advice().at(0).rule, u("互动"));
    world.must("UPDATE advice_rule SET below=0");
    QVERIFY(world.advice().empty()); // switched off, and the shipped one does not come back
}

void TestAdvice::theFirstRuleThatFitsSpeaks()
{
    World world;
    world.rates(30000, 6);
    world.rule("互动性", 40000, 5, "第二", 2);
    world.rule("互动性", 32000, 5, "第一", 1);
    world.rule("互动性", 20000, 5, "严重", 0);
    QCOMPARE(world.advice().at(0).text, u("第一"));
}

void TestAdvice::everyoneAtOnceIsAsOneByOne()
{
    World world;
    std::vector<Id> trainers = {world.trainer};
    world.rates(30000, 5);
    for (int i = 0; i < 6; ++i) {
        trainers.push_back(world.person(qPrintable(QStringLiteral("T9%1").arg(i))));
        const Id session = world.TrainingData::session(world.course("沟通"), "2026-05-01", {}, "held", trainers.back());
        world.rates(20000 + 5000 * i, 3 + i, session);
    }
    const auto all = adviceOf(*world.db, kYear);
    QVERIFY(all);
    int advised = 0;
    for (const Id& trainer : trainers) {
        const auto one = world.advice(trainer);
        const auto among = all->find(trainer);
        QCOMPARE(among == all->end() ? size_t(0) : among->second.size(), one.size());
        advised += int(one.size());
        if (!one.empty())
            QCOMPARE(among->second[0].score, one[0].score);
    }
    QCOMPARE(advised, 3); // of the first, and of 3.0 and 3.5: 2.0 and 2.5 were too few, 4.0 and 4.5 are good
}

void TestAdvice::aRuleThatSaysLittleIsCompleted()
{
    test::TemporaryWorkspace workspace;
    const auto written = workspace->writeNow({QStringLiteral("add"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(QStringLiteral("advice_rules")),
                               {{u("dimension"), u("板书")}, {u("text"), u("字写大些")}}));
        return id.isNull() ? Result<void>(fail(ErrorCode::UnknownRow)) : Result<void>();
    });
    QVERIFY(written);
    const auto rules = readAdviceRules(workspace->reader());
    QVERIFY(rules);
    QCOMPARE(rules->front().dimension, QStringList{u("板书")});
    QCOMPARE(rules->front().below, 40000);
    QCOMPARE(rules->front().leastRatings, 5);
    QVERIFY(!rules->front().shipped && rules->back().shipped);
}

void TestAdvice::eachShippedRuleHasWordsALimitAndAText()
{
    const auto rules = shippedAdviceRules();
    QVERIFY(rules.size() >= 5);
    for (const AdviceRule& rule : rules) {
        QVERIFY(!rule.dimension.isEmpty() && rule.below > 0 && rule.leastRatings >= 5);
        QVERIFY(rule.text.contains(u("{dimension}")));
    }
}

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
