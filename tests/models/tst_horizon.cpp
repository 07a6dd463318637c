// The last day on which a gap can still be closed, and booking people into the sessions that close it.
#include "complianceworld.h"
#include "models/compliance/horizon.h"

using namespace rostrum;

class TestHorizon : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastDayIsWhereThePlannedHoursStillCoverTheGap();
    void tooFewPlannedHoursLeaveNoDay();
    void essaysCanBeHandedInUntilTheLastDay();
    void whatIsMetOrClosedHasNoLastDay();
    void fullSessionsHelpOnlyThoseWhoAreBooked();
    void twoSessionsAtOnceCountOnce();
    void otherCategoriesDoNotHelp();
    void anyTakesTheLaterAndAllTheEarlierDay();
    void sessionsAfterTheDeadlineDoNotHelp();
    void bookingIsOneChangeThatEarnsNothingYet();
    void aFullSessionBooksNobody();
    void theSignInSheetFindsTheBookedRow();
};

namespace {
Id planned(World& world, const char* at, int hundredths, std::optional<int> capacity = {},
           const char* category = "professional")
{
    const Id id = world.session(world.course(at, hundredths, category), at, hundredths, "planned");
    if (capacity) {
        Query set = world.db->query("UPDATE session SET capacity = ? WHERE id = ?");
        set.bind(*capacity).bind(id);
        if (!set.run())
            qFatal("no capacity");
    }
    return id;
}

std::optional<QDate> until(World& world, const char* asOf = "2026-10-22", const char* person = "1")
{
    return world.one(2026, asOf, person).reachableUntil;
}
} // namespace

void TestHorizon::theLastDayIsWhereThePlannedHoursStillCoverTheGap()
{
    World world;
    world.learner("1", 2026, 3000, 2);
    planned(world, "2026-11-04", 600);
    planned(world, "2026-11-18", 600);
    planned(world, "2026-12-02", 400);
    planned(world, "2026-10-22", 900); // the as-of day has been counted
    // 4 + 6 from the end are the ten that are missing.
    QCOMPARE(until(world), std::optional(QDate(2026, 11, 18)));
}

void TestHorizon::tooFewPlannedHoursLeaveNoDay()
{
    World world;
    world.learner("1", 2026, 3000, 2);
    planned(world, "2026-11-04", 600);
    QCOMPARE(until(world), std::nullopt);
}

void TestHorizon::essaysCanBeHandedInUntilTheLastDay()
{
    World world;
    world.learner("1", 2026, 4000, 1);
    QCOMPARE(until(world), std::optional(QDate(2026, 12, 31)));
}

void TestHorizon::whatIsMetOrClosedHasNoLastDay()
{
    World world;
    world.learner("1", 2026, 4000, 2);
    world.learner("2", 2026, 3000, 2);
    planned(world, "2026-12-02", 4000);
    QCOMPARE(until(world), std::nullopt);
    QCOMPARE(until(world, "2026-12-31", "2"), std::nullopt);
    QCOMPARE(until(world, "2027-01-01", "2"), std::nullopt);
}

void TestHorizon::fullSessionsHelpOnlyThoseWhoAreBooked()
{
    World world;
    const Id one = world.learner("1", 2026, 3600, 2);
    world.learner("2", 2026, 3600, 2);
    const Id full = planned(world, "2026-11-04", 400, 1);
    world.attends(full, one, {}, "booked");
    QCOMPARE(until(world), std::optional(QDate(2026, 11, 4)));
    QCOMPARE(until(world, "2026-10-22", "2"), std::nullopt);
}

void TestHorizon::twoSessionsAtOnceCountOnce()
{
    World world;
    world.learner("1", 2026, 3200, 2);
    planned(world, "2026-11-04T14:00", 400);
    planned(world, "2026-11-04T14:00", 400);
    QCOMPARE(until(world), std::nullopt);
    planned(world, "2026-11-03T14:00", 400);
    QCOMPARE(until(world), std::optional(QDate(2026, 11, 3)));
}

void TestHorizon::otherCategoriesDoNotHelp()
{
    World world;
    QVERIFY(world.import(R"({"code": "public", "name": "公需", "valid_from": "2020-01-01", "requirements": [
        {"code": "hours", "measure": "credit.hours.public", "threshold": 4}]})"));
    world.person("1");
    planned(world, "2026-11-04", 400, {}, "professional");
    planned(world, "2026-11-03", 400, {}, "public");
    const auto result = evaluateCompliance(*world.db, {2026, day("2026-10-22"), QStringLiteral("public"), {}, {}});
    QCOMPARE(result->people.front().reachableUntil, std::optional(QDate(2026, 11, 3)));
}

void TestHorizon::anyTakesTheLaterAndAllTheEarlierDay()
{
    for (const auto& [op, expected] : {std::pair("any", QDate(2026, 12, 31)), std::pair("all", QDate(2026, 11, 3))}) {
        World world;
        const QString rule = QStringLiteral(R"({"code": "r", "name": "r", "valid_from": "2020-01-01", "requirements": [
            {"code": "g", "op": "%1"},
            {"code": "hours", "parent": "g", "measure": "credit.hours", "threshold": 4},
            {"code": "essays", "parent": "g", "measure": "homework.essays", "threshold": 1}]})")
                                 .arg(QLatin1String(op));
        QVERIFY(world.import(rule.toUtf8().constData()));
        world.person("1");
        planned(world, "2026-11-03", 400);
        const auto result = evaluateCompliance(*world.db, {2026, day("2026-10-22"), QStringLiteral("r"), {}, {}});
        QCOMPARE(result->people.front().reachableUntil, std::optional(expected));
    }
}

void TestHorizon::sessionsAfterTheDeadlineDoNotHelp()
{
    World world;
    const Id id = world.learner("1", 2026, 3600, 2);
    world.applies(id, 2026, "senior", day("2026-11-10"));
    planned(world, "2026-11-11", 400);
    QCOMPARE(until(world), std::nullopt);
    planned(world, "2026-11-10", 400);
    QCOMPARE(until(world), std::optional(QDate(2026, 11, 10)));
}

void TestHorizon::bookingIsOneChangeThatEarnsNothingYet()
{
    World world;
    const Id one = world.learner("1", 2026, 3600, 2), two = world.learner("2", 2026, 3600, 2);
    const Id session = planned(world, "2026-11-04", 400, 2);
    const auto booked = world.write([&](Change& change) { return bookPeople(change, session, {one, two, one}); });
    QVERIFY(booked);
    QCOMPARE(*booked, 2);
    QCOMPARE(states(world.one(2026, "2026-11-04", "1")), QStringLiteral("on_track 3600/4000-400 2/2-0"));
    const auto horizon = Horizon::read(*world.db, 2026, day("2026-10-22"));
    QVERIFY(horizon->isBooked(one, session));
    QVERIFY(!horizon->sessions().front().hasPlace());
    const auto again = world.write([&](Change& change) { return bookPeople(change, session, {one}); });
    QCOMPARE(*again, 0);
}

void TestHorizon::aFullSessionBooksNobody()
{
    World world;
    const Id one = world.person("1"), two = world.person("2");
    const Id session = planned(world, "2026-11-04", 400, 1);
    const auto booked = world.write([&](Change& change) { return bookPeople(change, session, {one, two}); });
    QVERIFY(!booked);
    QCOMPARE(booked.error().code, ErrorCode::SessionFull);
    QCOMPARE(*world.db->integer("SELECT count(*) FROM attendance"), std::optional<int64_t>(0));
}

void TestHorizon::theSignInSheetFindsTheBookedRow()
{
    World world;
    const Id one = world.person("1");
    const Id session = planned(world, "2026-11-04", 400);
    QVERIFY(world.write([&](Change& change) { return bookPeople(change, session, {one}); }));
    Query row = world.db->query("SELECT id FROM attendance WHERE session = ?");
    row.bind(session);
    QVERIFY(row.next());
    QCOMPARE(row.id(0), Id::below(session, {"attendance", one.view(), ""}));
}

QTEST_GUILESS_MAIN(TestHorizon)
#include "tst_horizon.moc"
