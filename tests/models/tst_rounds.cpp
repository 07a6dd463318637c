// 360° assessment: method.md C3's figures with and without enough raters, and that nothing tells who said what.
#include "complianceworld.h"
#include "models/facts/value.h"
#include "models/kpi/invitations.h"
#include "models/kpi/roundresults.h"
#include "models/report/roundreport.h"

using namespace rostrum;

namespace {
Round quarter(std::vector<RoundGroup> groups = usualGroups())
{
    Round round;
    round.code = QStringLiteral("2026-Q3");
    round.title = QStringLiteral("第三季度360°评价");
    round.period = {{2026, 7, 1}, {2026, 9, 30}};
    round.groups = std::move(groups);
    return round;
}

// One trainer, rated by so many people with a mean of 84 of 100, 88 from the head, 90 from HR.
class RoundWorld : public World {
public:
    explicit RoundWorld(int raters)
    {
        trainer = person("T01", "林晓峰");
        held = session(course("课"), "2026-09-05T15:00", {}, "held", trainer);
        for (int i = 0; i < raters; ++i)
            rates(person(qPrintable(QStringLiteral("E%1").arg(i))));
        assesses("head", 880000, "王主任");
        assesses("hr", 900000, "人事");
    }
    void rates(std::optional<Id> trainee, int overall = 42000)
    {
        add("rating", "session,trainee,overall", held, trainee, overall);
    }
    void assesses(const char* role, int score, const char* who)
    {
        add("assessment", "trainer,role,assessor,score,assessed_on", trainer, std::string_view(role),
            std::string_view(who), score, QDate(2026, 9, 30));
    }
    RoundRow row(const Round& round = quarter())
    {
        const auto results = roundResults(*db, round);
        if (!results || results->rows.size() != 1)
            qFatal("no result");
        return results->rows.front();
    }
    Result<void> save(const Round& round)
    {
        return write([&](Change& change) { return saveRound(change, round); });
    }
    Id trainer, held;
};
} // namespace

class TestRounds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sixRatersHeadAndHrComeTo86Point4();
    void fourRatersAreNotShownAndTheOthersShareTheWeight();
    void aRoundThatWantsEveryGroupGivesNoTotalWithoutOne();
    void whatSomebodySaysOfHimselfIsShownAndNeverCounted();
    void ratingsWithoutANameCountAsThePeopleOfTheLargestSession();
    void oneWhoRatedFiveTimesIsOneRater();
    void unsignedAssessmentsOfSeveralDaysMayBeOfTheSamePeople();
    void paperAndSheetHideWhatThePageHides();
    void theViewForOtherProgramsHidesFewerThanFive();
    void aRoundThatCannotBeRightIsRefused_data();
    void aRoundThatCannotBeRightIsRefused();
    void aClosedRoundTakesNoInvitationsAndNoChanges();
    void everyTrainerOfThePeriodIsAskedAboutOnce();
};

void TestRounds::sixRatersHeadAndHrComeTo86Point4()
{
    RoundWorld world(6);
    const RoundRow row = world.row();
    QCOMPARE(row.groups[0].raters, 6);
    QCOMPARE(*row.groups[0].score, 840000);
    QCOMPARE(*row.total.points, 864000);
    QVERIFY(!row.renormalised);
}

void TestRounds::fourRatersAreNotShownAndTheOthersShareTheWeight()
{
    RoundWorld world(4);
    const RoundRow row = world.row();
    QVERIFY(row.groups[0].suppressed);
    QVERIFY(!row.groups[0].score);
    QCOMPARE(*row.total.points, 888000); // (30 × 88 + 20 × 90) / 50
    QVERIFY(row.renormalised);
}

void TestRounds::aRoundThatWantsEveryGroupGivesNoTotalWithoutOne()
{
    RoundWorld world(4);
    Round round = quarter();
    round.missing = MissingGroup::Block;
    const RoundRow row = world.row(round);
    QCOMPARE(row.total.standing, Standing::Blocked);
    QVERIFY(!row.total.points);
    RoundWorld enough(5); // nobody said anything of himself; that group counts for nothing
    QCOMPARE(*enough.row(round).total.points, 864000);
}

void TestRounds::whatSomebodySaysOfHimselfIsShownAndNeverCounted()
{
    RoundWorld world(6);
    world.assesses("self", 1000000, "林晓峰");
    const RoundRow row = world.row();
    QCOMPARE(*row.groups[3].score, 1000000);
    QCOMPARE(*row.total.points, 864000);
}

void TestRounds::ratingsWithoutANameCountAsThePeopleOfTheLargestSession()
{
    RoundWorld world(1);
    for (int i = 0; i < 3; ++i)
        world.rates({});
    const Id other = world.session(world.course("二"), "2026-09-06T15:00", {}, "held", world.trainer);
    for (int i = 0; i < 2; ++i) // may be two of the three
        world.add("rating", "session,trainee,overall", other, std::optional<Id>(), 42000);
    QCOMPARE(world.row().groups[0].raters, 4);
    QVERIFY(world.row().groups[0].suppressed);
    world.rates({});
    QVERIFY(!world.row().groups[0].suppressed);
}

void TestRounds::oneWhoRatedFiveTimesIsOneRater()
{
    RoundWorld world(1);
    const Id same = world.person("E77");
    for (int i = 0; i < 5; ++i)
        world.rates(same);
    QCOMPARE(world.row().groups[0].raters, 2);
    QVERIFY(world.row().groups[0].suppressed);
}

void TestRounds::unsignedAssessmentsOfSeveralDaysMayBeOfTheSamePeople()
{
    RoundWorld world(0);
    const auto peers = [&](QDate day, int count) {
        for (int i = 0; i < count; ++i)
            world.add("assessment", "trainer,role,score,assessed_on", world.trainer, std::string_view("peer"), 900000,
                      day);
    };
    const Round round = quarter({{QStringLiteral("peer"), 10000, true}});
    for (int month = 7; month <= 9; ++month)
        peers({2026, month, 20}, 2); // two colleagues, every month
    QCOMPARE(world.row(round).groups[0].raters, 2);
    QVERIFY(world.row(round).groups[0].suppressed);
    peers({2026, 9, 20}, 3);
    QVERIFY(!world.row(round).groups[0].suppressed);
}

void TestRounds::paperAndSheetHideWhatThePageHides()
{
    RoundWorld world(4);
    auto results = roundResults(*world.db, quarter());
    QVERIFY(results);
    const auto document =
        roundReport(std::make_shared<const RoundResults>(std::move(*results)), {}, QDate(2026, 10, 1));
    const ReportTable sheet = document.sheet();
    QStringList cells;
    for (const ReportCell& cell : sheet.row(0))
        cells.append(cell.text);
    QCOMPARE(cells.join(u'|'), QString::fromUtf8("T01|林晓峰||—|< 5|88.00|1|90.00|1|—|0|88.80|"
                                                 "人数不足的评价组不显示；其余评价组分担其权重"));
}

void TestRounds::theViewForOtherProgramsHidesFewerThanFive()
{
    RoundWorld few(4), enough(5);
    const auto rows = [](World& world) {
        Query view = world.db->query("SELECT count(*), max(mean) FROM trainee_rating");
        return view.next() ? std::pair(qint64(view.integer(0)), view.string(1)) : std::pair(qint64(-1), QString());
    };
    QCOMPARE(rows(few).first, 0);
    QCOMPARE(rows(enough), std::pair(qint64(1), QStringLiteral("4.2")));
}

void TestRounds::aRoundThatCannotBeRightIsRefused_data()
{
    QTest::addColumn<QList<int>>("weights");
    QTest::addColumn<int>("least");
    QTest::addColumn<QString>("problem");
    QTest::newRow("sum") << QList<int>{5000, 3000, 1000} << 5 << QStringLiteral("weights_sum");
    QTest::newRow("below nothing") << QList<int>{5000, 6000, -1000} << 5 << QString::fromLatin1(problem::notANumber);
    QTest::newRow("too few") << QList<int>{5000, 3000, 2000} << 4 << QStringLiteral("too_few_raters");
    QTest::newRow("self counts") << QList<int>{5000, 3000, 1000, 1000} << 5 << QStringLiteral("self_weight");
}

void TestRounds::aRoundThatCannotBeRightIsRefused()
{
    QFETCH(QList<int>, weights);
    QFETCH(int, least);
    QFETCH(QString, problem);
    RoundWorld world(0);
    const QString roles[] = {QStringLiteral("trainee"), QStringLiteral("head"), QStringLiteral("hr"),
                             QStringLiteral("self")};
    Round round = quarter({});
    for (int i = 0; i < weights.size(); ++i)
        round.groups.push_back({roles[i], weights[i], i == 0});
    round.leastRaters = least;
    const auto saved = world.save(round);
    QVERIFY(!saved);
    QCOMPARE(saved.error().details.value(QStringLiteral("problem")).toString(), problem);
}

void TestRounds::aClosedRoundTakesNoInvitationsAndNoChanges()
{
    RoundWorld world(0);
    QVERIFY(world.save(quarter()));
    QVERIFY(
        world.write([&](Change& change) { return closeRound(change, QStringLiteral("2026-Q3"), QDate(2026, 10, 8)); }));
    QVERIFY(!world.save(quarter()));
    QVERIFY(!world.write([&](Change& change) {
        return invite(change, QStringLiteral("2026-Q3"), world.trainer, QStringLiteral("hr"), {});
    }));
    QVERIFY(world.write([&](Change& change) { return reopenRound(change, QStringLiteral("2026-Q3")); }));
    QVERIFY(world.save(quarter()));
}

void TestRounds::everyTrainerOfThePeriodIsAskedAboutOnce()
{
    RoundWorld world(0);
    QVERIFY(world.save(quarter()));
    const QString code = QStringLiteral("2026-Q3");
    const auto all = [&] { return world.write([&](Change& change) { return inviteForAll(change, code); }); };
    QCOMPARE(*all(), 3); // head, HR and oneself; trainees are asked by the ratings
    QCOMPARE(*all(), 0);
    const auto list = invitations(*world.db, code);
    QVERIFY(list);
    QCOMPARE(list->size(), size_t(3));
    for (const Invitation& one : *list)
        QCOMPARE(one.rater.isNull(), one.role != QStringLiteral("self"));
    QVERIFY(!world.write(
        [&](Change& change) { return invite(change, code, world.trainer, QStringLiteral("trainee"), {}); }));
    QCOMPARE(world.row().groups[1].invited, 1);
}

QTEST_GUILESS_MAIN(TestRounds)
#include "tst_rounds.moc"
