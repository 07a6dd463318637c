// Where windows, exemptions, deadlines and what still waits meet: each found by judging everybody a second time.
#include "models/compliance/horizon.h"
#include "ruleworld.h"
#include <QJsonDocument>

using namespace rostrum;

class TestVerdictEdges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lessIsAskedAlsoOfWhatWasEarned();
    void ofThreeYearsOneMayBeExempt();
    void whatIsWaivedOfPooledYearsIsWaivedOnce();
    void aWaivedYearLongAgoDoesNotWaiveALongWindow();
    void whatWaitsBeyondTheCapDecidesNothing();
    void whatWaitsInAnotherYearDecidesNothing();
    void aFilterOfOriginsNarrowsWhatTheRuleCounts();
    void aFilterNeverWidensItsMeasure();
    void aCertificateRenewedAfterTheDeadlineWasValidOnIt();
    void anExemptionInTheYearsOfAnOldCertificateIsOver();
    void aLostAlternativeIsNotOnTrack();
    void pooledYearsKeepThePaceOfAllOfThem();
    void aShareIsNeverMoreThanTheWhole();
    void aLastMonthThatIsCutShortCountsWithAllOfItsDays();
    void whatAMeanLacksIsSaidInFull();
    void theMeanOfRatiosIsRoundedOnce();
    void surplusOfThreeYearsFillsGapsOldestFirst();
    void aSessionOfUnknownHoursTakesNoDayFromAnother();
    void aDayOfACategoryIsOneWhateverElseWasLearnedOnIt();
    void theYearBeforeNothingIsLostYet();
    void ofKYearsTheOneThatLacksIsTold();
    void leapDaysAndEdgesOfMonthsCountOnce();
};

namespace {
void exempt(World& world, const Id& id, QDate from, QDate to, std::optional<int> hours = {})
{
    world.add("exemption", "person,valid_from,valid_to,hours,reason", id, from, to, hours, std::string_view("援外"));
}

void certified(World& world, const Id& id, QDate on)
{
    world.add("certificate", "person,title,completed_on", id, std::string_view("证"), on);
}

constexpr const char* kThreeYears =
    R"({"code": "hours", "measure": "credit.hours", "threshold": %1, "window_count": 3, "combine": "%2"})";

void giveThreeYears(World& world, const char* hours, const char* combine)
{
    give(world, ruleOf("three",
                       qPrintable(QString::fromLatin1(kThreeYears).arg(QLatin1String(hours), QLatin1String(combine)))));
}
} // namespace

void TestVerdictEdges::lessIsAskedAlsoOfWhatWasEarned()
{
    World world;
    const Id id = sixtyOneOfNinetySix(world);
    exempt(world, id, {2025, 1, 1}, {2025, 12, 31}, 300);
    QCOMPARE(states(under(world, "earned", 2025, "2026-01-01", "1")), QStringLiteral("met 9600/8700-0 6100/6100-0"));
}

void TestVerdictEdges::ofThreeYearsOneMayBeExempt()
{
    World world;
    giveThreeYears(world, "10", "every");
    const Id id = world.person("1");
    world.earns(id, "2024-03-01", 1000);
    world.earns(id, "2026-03-01", 1000);
    QCOMPARE(under(world, "three", 2026, "2027-01-01", "1").status, Status::NotMet);
    exempt(world, id, {2025, 2, 1}, {2025, 9, 30});
    QCOMPARE(under(world, "three", 2026, "2027-01-01", "1").status, Status::Met);
}

void TestVerdictEdges::whatIsWaivedOfPooledYearsIsWaivedOnce()
{
    World world;
    giveThreeYears(world, "120", "pooled");
    const Id one = world.person("1"), all = world.person("2");
    exempt(world, one, {2025, 2, 1}, {2025, 9, 30}, 1000);
    exempt(world, all, {2024, 2, 1}, {2026, 9, 30}, 1000);
    QCOMPARE(under(world, "three", 2026, "2027-01-01", "1").requirements[0].required, int64_t(11000));
    QCOMPARE(under(world, "three", 2026, "2027-01-01", "2").requirements[0].required, int64_t(11000));
}

void TestVerdictEdges::aWaivedYearLongAgoDoesNotWaiveALongWindow()
{
    World world;
    give(world, ruleOf("rolling", R"({"code": "hours", "measure": "credit.hours", "threshold": 10,
        "window": "rolling_months", "window_months": 36})"));
    exempt(world, world.person("1"), {2024, 2, 1}, {2024, 9, 30});
    exempt(world, world.person("2"), {2026, 2, 1}, {2026, 9, 30});
    QCOMPARE(under(world, "rolling", 2026, "2027-01-01", "1").status, Status::NotMet);
    QCOMPARE(under(world, "rolling", 2026, "2027-01-01", "2").status, Status::Exempt);
}

void TestVerdictEdges::whatWaitsBeyondTheCapDecidesNothing()
{
    World world;
    give(world, ruleOf("capped", R"({"code": "hours", "measure": "credit.hours", "threshold": 12})",
                       R"("credits": [{"kind": "outside", "cap": 10}],)"));
    const Id id = world.person("1");
    world.credit(id, "平台课程", 1000, day("2026-03-01"), QStringLiteral("证-1"));
    world.credit(id, "另一门", 600, day("2026-04-01"));
    const Verdict v = under(world, "capped", 2026, "2027-01-01", "1");
    QCOMPARE(v.status, Status::NotMet);
    QCOMPARE(v.requirements[0].pending, int64_t(0));
}

void TestVerdictEdges::whatWaitsInAnotherYearDecidesNothing()
{
    World world;
    giveThreeYears(world, "10", "every");
    const Id id = world.person("1");
    for (const char* on : {"2024-03-01", "2025-03-01"})
        world.earns(id, on, 1000);
    world.credit(id, "外训", 1000, day("2025-04-01"));
    QCOMPARE(under(world, "three", 2026, "2027-01-01", "1").status, Status::NotMet);
    world.credit(id, "外训二", 1000, day("2026-04-01"));
    QCOMPARE(under(world, "three", 2026, "2027-01-01", "1").status, Status::Unknown);
}

void TestVerdictEdges::aFilterOfOriginsNarrowsWhatTheRuleCounts()
{
    World world;
    give(world, ruleOf("outside", R"({"code": "hours", "measure": "credit.hours", "threshold": 10,
        "filter": {"origin": ["outside"]}})",
                       R"("credits": [{"kind": "attendance"}, {"kind": "outside"}],)"));
    const Id id = world.person("1");
    world.earns(id, "2026-03-01", 1000);
    world.credit(id, "外训", 400, day("2026-04-01"), QStringLiteral("证"));
    QCOMPARE(states(under(world, "outside", 2026, "2027-01-01", "1")), QStringLiteral("not_met 400/1000-600"));
    const auto evidence = complianceEvidence(*world.db, id, 2026, day("2027-01-01"), QStringLiteral("outside"));
    QVERIFY(evidence);
    QCOMPARE(evidence->front().rows.size(), size_t(1));
}

void TestVerdictEdges::aFilterNeverWidensItsMeasure()
{
    World world;
    give(world, ruleOf("both", R"({"code": "hours", "measure": "credit.hours.professional", "threshold": 10,
        "filter": {"category": ["public"]}})"));
    const Id id = world.person("1");
    learns(world, id, "2026-03-01", 1000, "public");
    learns(world, id, "2026-03-02", 1000, "professional");
    QCOMPARE(states(under(world, "both", 2026, "2027-01-01", "1")), QStringLiteral("not_met 0/1000-1000"));
}

void TestVerdictEdges::aCertificateRenewedAfterTheDeadlineWasValidOnIt()
{
    World world;
    give(world, ruleOf("paper", R"({"code": "paper", "window": "validity", "certificate": "证", "validity_months": 12,
        "renewal_days": 0})"));
    const Id id = world.person("1"), late = world.person("2");
    world.applies(id, 2026, "senior", day("2026-01-31"));
    world.applies(late, 2026, "senior", day("2026-01-31"));
    certified(world, id, {2025, 2, 12});
    certified(world, id, {2026, 2, 20});
    certified(world, late, {2026, 2, 20});
    QCOMPARE(under(world, "paper", 2026, "2026-03-01", "1").status, Status::Met);
    QCOMPARE(under(world, "paper", 2026, "2026-03-01", "2").status, Status::NotMet);
}

void TestVerdictEdges::anExemptionInTheYearsOfAnOldCertificateIsOver()
{
    World world;
    give(world, ruleOf("paper", R"({"code": "paper", "window": "validity", "certificate": "证",
        "validity_months": 12})"));
    const Id id = world.person("1");
    certified(world, id, {2023, 2, 12});
    exempt(world, id, {2023, 3, 1}, {2023, 12, 31});
    QCOMPARE(under(world, "paper", 2026, "2027-01-01", "1").status, Status::NotMet);
}

void TestVerdictEdges::aLostAlternativeIsNotOnTrack()
{
    World world;
    give(world, ruleOf("either", R"({"code": "any", "op": "any"},
        {"code": "years", "parent": "any", "measure": "credit.hours", "threshold": 100, "window_count": 2},
        {"code": "essays", "parent": "any", "measure": "homework.submitted", "threshold": 9})"));
    const Id id = world.person("1");
    world.earns(id, "2025-03-01", 9000); // 90 of 100 in a year that is over
    QCOMPARE(under(world, "either", 2026, "2026-07-01", "1").status, Status::AtRisk);
}

void TestVerdictEdges::pooledYearsKeepThePaceOfAllOfThem()
{
    World world;
    giveThreeYears(world, "120", "pooled");
    const Id id = world.person("1");
    world.earns(id, "2024-03-01", 3000);
    // Two of three years have passed, with a quarter of the hours.
    QCOMPARE(under(world, "three", 2026, "2026-01-02", "1").status, Status::AtRisk);
    world.earns(id, "2025-03-01", 5100);
    QCOMPARE(under(world, "three", 2026, "2026-01-02", "1").status, Status::OnTrack);
}

void TestVerdictEdges::aShareIsNeverMoreThanTheWhole()
{
    World world;
    give(world, ruleOf("steps", R"({"code": "hours", "measure": "credit.hours", "threshold": 45,
        "proration": "months15", "round_step": 20})"));
    const Id id = world.person("1");
    world.employed(id, day("2026-02-01"));
    QCOMPARE(under(world, "steps", 2026, "2027-01-01", "1").requirements[0].required, int64_t(4500));
}

void TestVerdictEdges::aLastMonthThatIsCutShortCountsWithAllOfItsDays()
{
    World world;
    give(world,
         ruleOf("since", R"({"code": "hours", "measure": "credit.hours", "threshold": 26, "proration": "months15",
        "window": "since_title"})"));
    const Id here = world.person("1"), away = world.person("2");
    for (const Id& id : {here, away}) {
        world.holds(id, "工程师", "intermediate", day("2025-12-01"));
        world.applies(id, 2026, "senior", day("2026-12-10")); // twelve months and ten days
    }
    world.add("leave_span", "person,valid_from,valid_to", away, QDate(2026, 3, 2), QDate(2026, 3, 3));
    QCOMPARE(under(world, "since", 2026, "2027-01-01", "1").requirements[0].required, int64_t(2600));
    QCOMPARE(under(world, "since", 2026, "2027-01-01", "2").requirements[0].required, int64_t(2600));
}

void TestVerdictEdges::whatAMeanLacksIsSaidInFull()
{
    World world;
    giveThreeYears(world, "40", "mean");
    const Id id = world.person("1");
    for (const auto& [on, hours] : {std::pair("2024-03-01", 4000), {"2025-03-01", 4000}, {"2026-03-01", 3000}})
        world.earns(id, on, hours);
    // A mean of 36.67, for which ten hours are missing.
    QCOMPARE(states(under(world, "three", 2026, "2026-06-01", "1")), QStringLiteral("on_track 3667/4000-1000"));
}

void TestVerdictEdges::theMeanOfRatiosIsRoundedOnce()
{
    World world;
    give(world, ruleOf("mean", R"({"code": "excellent", "measure": "homework.excellent", "threshold": 1,
        "window_count": 2, "combine": "mean"})"));
    const Id id = world.person("1");
    grades(world, id, 2025, 0, 2);
    grades(world, id, 2026, 2, 3);
    // The mean of the two values as they are printed would be 0.3334.
    QCOMPARE(under(world, "mean", 2026, "2027-01-01", "1").requirements[0].earned, int64_t(3333));
}

void TestVerdictEdges::surplusOfThreeYearsFillsGapsOldestFirst()
{
    World world;
    give(world, ruleOf("carry", R"({"code": "hours", "measure": "credit.hours", "threshold": 10, "carry_max": 9,
        "carry_years": 3})"));
    const Id id = world.person("1");
    // 2020 +5; 2021 −5 takes it; 2022 +4; 2023 +3; 2024 −2 takes half of 2022's; 2025 −1 again.
    for (const auto& [on, hours] : {std::pair("2020-03-01", 1500),
                                    {"2021-03-01", 500},
                                    {"2022-03-01", 1400},
                                    {"2023-03-01", 1300},
                                    {"2024-03-01", 800},
                                    {"2025-03-01", 900}})
        world.earns(id, on, hours);
    // 2022's last hour is gone with the year 2025: only 2023's three are left.
    QCOMPARE(under(world, "carry", 2026, "2026-06-01", "1").requirements[0].carried, int64_t(300));
    QCOMPARE(under(world, "carry", 2025, "2026-01-01", "1").requirements[0].carried, int64_t(500));
}

void TestVerdictEdges::aSessionOfUnknownHoursTakesNoDayFromAnother()
{
    World world;
    give(world, ruleOf("days", R"({"code": "days", "measure": "attendance.days", "threshold": 1})"));
    const Id id = world.person("1");
    world.attends(world.session(world.course("A"), "2026-03-01T09:00"), id);
    world.earns(id, "2026-03-01T14:00", 300);
    QCOMPARE(states(under(world, "days", 2026, "2027-01-01", "1")), QStringLiteral("met 1/1-0"));
}

void TestVerdictEdges::aDayOfACategoryIsOneWhateverElseWasLearnedOnIt()
{
    World world;
    give(world, ruleOf("days", R"({"code": "days", "measure": "attendance.days", "threshold": 2,
        "filter": {"category": ["professional"]}})"));
    const Id id = world.person("1");
    world.attends(world.session(world.course("P", 100, "public"), "2026-03-01T09:00"),
                  id); // earlier, of the other kind
    world.attends(world.session(world.course("A", 100), "2026-03-01T14:00"), id);
    world.attends(world.session(world.course("B", 100), "2026-03-01T16:00"), id); // the same day again
    QCOMPARE(states(under(world, "days", 2026, "2027-01-01", "1")), QStringLiteral("not_met 1/2-1"));
    world.attends(world.session(world.course("C", 100), "2026-03-02"), id);
    QCOMPARE(states(under(world, "days", 2026, "2027-01-01", "1")), QStringLiteral("met 2/2-0"));
    // Of both kinds together a day could be two.
    QCOMPARE(ruleFromJson(QJsonDocument::fromJson(R"({"code": "x", "name": "x", "valid_from": "2020-01-01",
        "requirements": [{"code": "days", "measure": "attendance.days", "threshold": 1,
        "filter": {"category": ["professional", "public"]}}]})")
                              .object())
                 .error()
                 .details.value(QStringLiteral("problem"))
                 .toString(),
             QStringLiteral("unknown_filter"));
}

void TestVerdictEdges::theYearBeforeNothingIsLostYet()
{
    World world;
    giveThreeYears(world, "10", "every");
    const Id id = world.person("1");
    for (const char* on : {"2025-03-01", "2026-03-01"})
        world.earns(id, on, on[3] == '5' ? 1000 : 400);
    // 2027 is judged in 2026, which has months to go.
    QCOMPARE(under(world, "three", 2027, "2026-05-01", "1").status, Status::OnTrack);
    QCOMPARE(under(world, "three", 2027, "2027-01-01", "1").status, Status::NotMet);
}

void TestVerdictEdges::ofKYearsTheOneThatLacksIsTold()
{
    World world;
    give(world, ruleOf("two", R"({"code": "hours", "measure": "credit.hours", "threshold": 10, "window_count": 3,
        "combine": "k_of", "combine_k": 2})"));
    const Id id = world.person("1");
    world.earns(id, "2024-03-01", 700);
    world.earns(id, "2026-03-01", 1000);
    QCOMPARE(states(under(world, "two", 2026, "2027-01-01", "1")), QStringLiteral("not_met 700/1000-300"));
}

void TestVerdictEdges::leapDaysAndEdgesOfMonthsCountOnce()
{
    World world;
    give(world, ruleOf("month", R"({"code": "hours", "measure": "credit.hours", "threshold": 10,
        "window": "rolling_months", "window_months": 1, "window_count": 2, "combine": "pooled"})"));
    give(world, ruleOf("half", R"({"code": "hours", "measure": "credit.hours", "threshold": 12,
        "proration": "months15"})"));
    const Id id = world.person("1"), joined = world.person("2"), later = world.person("3");
    world.applies(id, 2024, "senior", day("2024-03-30"));
    world.earns(id, "2024-02-29", 300); // from 29 Feb to 30 March
    world.earns(id, "2024-01-31", 200); // from 31 January to 28 February
    world.earns(id, "2024-01-30", 900); // before both
    const Verdict v = under(world, "month", 2024, "2024-12-31", "1");
    QCOMPARE(v.requirements[0].windows[1].earned, int64_t(300));
    QCOMPARE(v.requirements[0].windows[0].span.to, v.requirements[0].windows[1].span.from.addDays(-1));
    // February 2025 has 28 days: from the 14th fifteen are left, from the 15th fourteen.
    world.employed(joined, day("2025-02-14"));
    world.employed(later, day("2025-02-15"));
    QCOMPARE(under(world, "half", 2025, "2025-12-31", "2").requirements[0].required, int64_t(1100));
    QCOMPARE(under(world, "half", 2025, "2025-12-31", "3").requirements[0].required, int64_t(1000));
}

QTEST_GUILESS_MAIN(TestVerdictEdges)
#include "tst_verdictedges.moc"
