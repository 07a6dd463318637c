// Title rules on the real schema: the worked verdicts, who is judged, what stands behind a figure.
#include "complianceworld.h"

using namespace rostrum;

class TestCompliance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fortyHoursAndTwoEssaysPassAndHalfAnHourLessFails();
    void wangFangIsMetOnTheLastDayOfTheYear();
    void thirtyHoursAndOneEssayAreAtRiskAndThenNotMet();
    void whoJoinedMidAprilOwesNineMonths();
    void whoCameBackIsSaidToHaveJoinedAndNotToHaveLeft();
    void whoHardlyWorkedHereOwesAtLeastOne();
    void onTrackIsThePaceOfTheDaysThatHavePassed();
    void essaysAreOwedInWholePieces();
    void onlyWhatHappenedUntilTheAsOfDayCounts();
    void bothEdgesOfTheYearCount();
    void whatWaitsForProofMakesItUnknown();
    void whoWasNeverHereInTheYearIsNotJudged();
    void applicantsAloneAreJudgedOnceThereIsAList();
    void theDeadlineEndsWhatCountsAndWhatIsOpen();
    void theGradeAppliedForIsNamedElseTheHeldOne();
    void aDepartmentIncludesTheUnitsBelowIt();
    void unknownNamesAreRefused();
    void evidenceShowsFilesAndWhatWasNotCounted();
};

void TestCompliance::fortyHoursAndTwoEssaysPassAndHalfAnHourLessFails()
{
    World world;
    world.learner("1", 2025, 4000, 2);
    world.learner("2", 2025, 3950, 2);
    world.learner("3", 2025, 3000, 1);
    world.learner("4", 2025, 4000, 1);
    const ComplianceResult result = world.judge(2025, "2026-01-01");
    QCOMPARE(result.people.size(), size_t(4));
    QCOMPARE(states(result.people[0]), QStringLiteral("met 4000/4000-0 2/2-0"));
    QCOMPARE(result.people[0].sentence, QString());
    QCOMPARE(states(result.people[1]), QStringLiteral("not_met 3950/4000-50 2/2-0"));
    QCOMPARE(states(result.people[2]), QStringLiteral("not_met 3000/4000-1000 1/2-1"));
    QCOMPARE(states(result.people[3]), QStringLiteral("not_met 4000/4000-0 1/2-1"));
    QCOMPARE(result.summary[size_t(Status::Met)], 1);
    QCOMPARE(result.summary[size_t(Status::NotMet)], 3);
    QCOMPARE(result.rules.size(), size_t(1));
}

void TestCompliance::wangFangIsMetOnTheLastDayOfTheYear()
{
    World world;
    world.learner("1", 2025, 4200, 2);
    QCOMPARE(states(world.one(2025, "2025-12-31", "1")), QStringLiteral("met 4200/4000-0 2/2-0"));
}

void TestCompliance::thirtyHoursAndOneEssayAreAtRiskAndThenNotMet()
{
    World world;
    const Id id = world.learner("1", 2025, 3000, 1);
    world.holds(id, "工程师", "intermediate");
    const Verdict open = world.one(2025, "2025-11-20", "1");
    QCOMPARE(open.status, Status::AtRisk);
    QCOMPARE(open.sentence, QStringLiteral("You still need 10 hours of training + 1 essay and cannot apply for the "
                                           "intermediate title this year"));
    QCOMPARE(world.one(2025, "2025-12-30", "1").status, Status::AtRisk);
    QCOMPARE(world.one(2025, "2025-12-31", "1").status, Status::NotMet); // as of the end of that day
    const Verdict closed = world.one(2025, "2026-01-01", "1");
    QCOMPARE(closed.status, Status::NotMet);
    QVERIFY(closed.sentence.endsWith(QStringLiteral("the intermediate title of 2025")));
}

void TestCompliance::whoJoinedMidAprilOwesNineMonths()
{
    World world;
    const Id early = world.learner("1", 2025, 0, 2);
    world.employed(early, day("2025-04-16"));
    world.earns(early, "2025-06-01", 3150);
    QCOMPARE(states(world.one(2025, "2025-12-31", "1")), QStringLiteral("met 3150/3000-0 2/2-0"));
    QCOMPARE(world.one(2025, "2025-12-31", "1").note, QStringLiteral("joined 04-16"));
    const Id late = world.learner("2", 2025, 0, 1);
    world.employed(late, day("2025-04-17"));
    QCOMPARE(states(world.one(2025, "2026-01-01", "2")), QStringLiteral("not_met 0/2700-2700 1/2-1"));
    // Ninety hours: 67.5 and 60.
    QVERIFY(world.import(R"({"code": "ninety", "name": "90", "valid_from": "2020-01-01", "requirements": [
        {"code": "h", "measure": "credit.hours", "threshold": 90, "proration": "months15"}]})"));
    QCOMPARE(world.judge(2025, "2026-01-01", "1").people.at(0).requirements.at(0).required, 6750);
    QCOMPARE(world.judge(2025, "2026-01-01", "2").people.at(0).requirements.at(0).required, 6000);
    // Who left is asked for the months that were.
    const Id gone = world.person("3");
    world.employed(gone, day("2024-01-01"), day("2025-06-30"));
    const Verdict left = world.judge(2025, "2026-01-01", "3").people.at(1);
    QCOMPARE(left.rule, kCode);
    QCOMPARE(states(left), QStringLiteral("not_met 0/2000-2000 0/1-1"));
    QCOMPARE(left.note, QStringLiteral("left 06-30"));
}

void TestCompliance::whoCameBackIsSaidToHaveJoinedAndNotToHaveLeft()
{
    World world;
    const auto employed = [&](const char* number, std::initializer_list<std::pair<const char*, const char*>> spans) {
        const Id id = world.person(number);
        for (const auto& [from, to] : spans)
            world.employed(id, day(from), day(to));
    };
    const auto note = [&](int year, const char* asOf, const char* number) {
        return world.one(year, asOf, number).note;
    };
    // A gap within the year: on each day the employment of that day.
    employed("1", {{"2018-01-01", "2025-03-31"}, {"2025-09-01", ""}});
    QCOMPARE(note(2025, "2025-12-31", "1"), QStringLiteral("joined 09-01"));
    QCOMPARE(note(2025, "2025-09-01", "1"), QStringLiteral("joined 09-01"));
    QCOMPARE(note(2025, "2025-08-31", "1"), QStringLiteral("left 03-31"));
    QCOMPARE(note(2026, "2026-12-31", "1"), QString());
    // Of the years outside, nothing is said.
    employed("2", {{"2018-01-01", "2023-12-31"}, {"2025-02-17", ""}});
    QCOMPARE(note(2025, "2026-03-01", "2"), QStringLiteral("joined 02-17"));
    QCOMPARE(note(2023, "2023-12-31", "2"), QString());
    // A second stay that is over is said to be.
    employed("3", {{"2018-01-01", "2025-02-28"}, {"2025-05-01", "2025-10-31"}});
    QCOMPARE(note(2025, "2025-12-31", "3"), QStringLiteral("joined 05-01"));
    // Without a day between them, two employments are one.
    employed("4", {{"2018-01-01", "2025-03-31"}, {"2025-04-01", "2025-08-31"}});
    QCOMPARE(note(2025, "2025-12-31", "4"), QStringLiteral("left 08-31"));
}

void TestCompliance::whoHardlyWorkedHereOwesAtLeastOne()
{
    World world;
    world.employed(world.person("1"), day("2025-12-20"));
    QCOMPARE(states(world.one(2025, "2026-01-01", "1")), QStringLiteral("not_met 0/100-100 0/1-1"));
}

void TestCompliance::onTrackIsThePaceOfTheDaysThatHavePassed()
{
    World world;
    const Id id = world.person("1");
    world.essay(id, day("2025-01-02"));
    world.essay(id, day("2025-01-03"));
    world.earns(id, "2025-01-04", 2000);
    // Half of 365 days are 182.5: on 07-01 (day 182) twenty hours keep pace, on 07-02 they do not.
    QCOMPARE(world.one(2025, "2025-07-01", "1").status, Status::OnTrack);
    QCOMPARE(world.one(2025, "2025-07-02", "1").status, Status::AtRisk);
    // A leap year is longer: day 183 of 366 is 07-01.
    const Id leap = world.learner("2", 2028, 2000, 2);
    QCOMPARE(world.one(2028, "2028-07-01", "2").status, Status::OnTrack);
    QCOMPARE(world.one(2028, "2028-07-02", "2").status, Status::AtRisk);
    Q_UNUSED(leap);
    // Joined 07-02: 183 days, 6 months, 20 hours; half of the days have passed after 91.5.
    const Id joined = world.person("3");
    world.employed(joined, day("2025-07-02"));
    world.essay(joined, day("2025-07-03"));
    world.earns(joined, "2025-07-04", 1000);
    QCOMPARE(world.one(2025, "2025-09-30", "3").status, Status::OnTrack); // day 91
    QCOMPARE(world.one(2025, "2025-10-01", "3").status, Status::AtRisk);  // day 92
}

void TestCompliance::essaysAreOwedInWholePieces()
{
    World world;
    const Id id = world.person("1");
    world.earns(id, "2025-01-04", 4000);
    QCOMPARE(world.one(2025, "2025-07-01", "1").status, Status::OnTrack); // 2 × 182/365 is not one yet
    QCOMPARE(world.one(2025, "2025-07-02", "1").status, Status::AtRisk);  // 2 × 183/365 is
    world.essay(id, day("2025-02-01"));
    QCOMPARE(world.one(2025, "2025-12-30", "1").status, Status::OnTrack);
    QCOMPARE(world.one(2025, "2025-12-31", "1").status, Status::NotMet);
}

void TestCompliance::onlyWhatHappenedUntilTheAsOfDayCounts()
{
    World world;
    const Id id = world.person("1");
    world.earns(id, "2025-05-05", 4000);
    world.essay(id, day("2025-05-06"));
    world.essay(id, day("2025-05-07"));
    QCOMPARE(states(world.one(2025, "2025-05-04", "1")), QStringLiteral("at_risk 0/4000-4000 0/2-2"));
    QCOMPARE(states(world.one(2025, "2025-05-06", "1")), QStringLiteral("on_track 4000/4000-0 1/2-1"));
    QCOMPARE(world.one(2025, "2025-05-07", "1").status, Status::Met);
    QCOMPARE(world.one(2025, "2024-12-31", "1").status, Status::OnTrack); // before it began nothing is late
}

void TestCompliance::bothEdgesOfTheYearCount()
{
    World world;
    const Id id = world.person("1");
    world.earns(id, "2025-01-01", 100);
    world.earns(id, "2025-12-31T23:30", 20);
    world.earns(id, "2024-12-31T23:30", 3);
    world.earns(id, "2026-01-01", 4);
    world.essay(id, day("2025-01-01"));
    world.essay(id, day("2025-12-31"));
    QCOMPARE(states(world.one(2025, "2026-03-01", "1")), QStringLiteral("not_met 120/4000-3880 2/2-0"));
}

void TestCompliance::whatWaitsForProofMakesItUnknown()
{
    World world;
    const Id id = world.learner("1", 2025, 3300, 2);
    world.credit(id, "网课", 700, day("2025-08-08"));
    const Verdict open = world.one(2025, "2025-10-22", "1");
    QCOMPARE(open.status, Status::Unknown);
    QCOMPARE(open.requirements[0].earned, 3300);
    QCOMPARE(open.requirements[0].pending, 700);
    QCOMPARE(open.requirements[0].missing, 700);
    QCOMPARE(world.one(2025, "2026-02-01", "1").status, Status::Unknown);
    // Pending hours that would not suffice change nothing.
    const Id other = world.learner("2", 2025, 3300, 2);
    world.credit(other, "网课", 699, day("2025-08-08"));
    QCOMPARE(world.one(2025, "2026-02-01", "2").status, Status::NotMet);
    const Id essays = world.learner("3", 2025, 3300, 1);
    world.credit(essays, "网课", 700, day("2025-08-08"));
    QCOMPARE(world.one(2025, "2026-02-01", "3").status, Status::NotMet);
    world.must("UPDATE credit SET confirmed_on='2026-02-02'");
    QCOMPARE(world.one(2025, "2026-02-03", "1").status, Status::Met);
}

void TestCompliance::whoWasNeverHereInTheYearIsNotJudged()
{
    World world;
    world.employed(world.person("before"), day("2020-01-01"), day("2024-12-31"));
    world.employed(world.person("after"), day("2026-01-01"));
    world.employed(world.person("first day"), day("2020-01-01"), day("2025-01-01"));
    world.employed(world.person("last day"), day("2025-12-31"));
    world.person("no spans");
    const Id back = world.person("came back");
    world.employed(back, day("2020-01-01"), day("2021-01-01"));
    world.employed(back, day("2025-03-01"));
    QStringList judged;
    const ComplianceResult result = world.judge(2025, "2025-06-01");
    for (const Verdict& v : result.people)
        judged.append(v.number);
    QCOMPARE(judged, (QStringList{QStringLiteral("came back"), QStringLiteral("first day"), QStringLiteral("last day"),
                                  QStringLiteral("no spans")}));
}

void TestCompliance::applicantsAloneAreJudgedOnceThereIsAList()
{
    World world;
    const Id a = world.person("1");
    world.person("2");
    QCOMPARE(world.judge(2025, "2025-06-01").people.size(), size_t(2));
    world.applies(a, 2025, "senior");
    QCOMPARE(world.judge(2025, "2025-06-01").people.size(), size_t(1));
    QCOMPARE(world.judge(2026, "2026-06-01").people.size(), size_t(2));
    // Asked for by number, somebody who did not apply is still not judged.
    QVERIFY(world.judge(2025, "2025-06-01", "2").people.empty());
    QCOMPARE(world.one(2025, "2025-06-01", "1").appliedGrade, QStringLiteral("senior"));
}

void TestCompliance::theDeadlineEndsWhatCountsAndWhatIsOpen()
{
    World world;
    const Id id = world.learner("1", 2026, 3300, 2);
    world.applies(id, 2026, "senior", day("2026-10-15"));
    world.earns(id, "2026-10-15T16:00", 600);
    world.earns(id, "2026-10-16", 100);
    const Verdict last = world.one(2026, "2026-10-15", "1");
    QCOMPARE(states(world.one(2026, "2026-10-14", "1")), QStringLiteral("at_risk 3300/4000-700 2/2-0"));
    QCOMPARE(states(last), QStringLiteral("not_met 3900/4000-100 2/2-0"));
    QCOMPARE(last.due, day("2026-10-15"));
    QCOMPARE(states(world.one(2026, "2026-10-16", "1")), QStringLiteral("not_met 3900/4000-100 2/2-0"));
    const Id other = world.learner("2", 2026, 0, 0);
    world.applies(other, 2026, "senior", day("2027-02-01"));
    QCOMPARE(world.one(2026, "2026-12-31", "2").due, day("2026-12-31"));
    const Id open = world.person("3");
    world.applies(open, 2026, "junior");
    QCOMPARE(world.one(2026, "2026-12-30", "3").status, Status::AtRisk);
}

void TestCompliance::theGradeAppliedForIsNamedElseTheHeldOne()
{
    World world;
    const Id id = world.person("1");
    world.holds(id, "助理工程师", "junior", {}, day("2025-06-30"));
    world.holds(id, "工程师", "intermediate", day("2025-07-01"));
    Verdict v = world.one(2025, "2025-06-30", "1");
    QCOMPARE(v.titleGrade, QStringLiteral("junior"));
    QCOMPARE(v.jobTitle, QStringLiteral("助理工程师"));
    QVERIFY(v.sentence.contains(QStringLiteral("the junior title")));
    QVERIFY(world.one(2025, "2025-07-01", "1").sentence.contains(QStringLiteral("the intermediate title")));
    world.applies(id, 2025, "associate_senior");
    v = world.one(2025, "2025-07-01", "1");
    QVERIFY(v.sentence.contains(QStringLiteral("the associate senior title")));
    QCOMPARE(v.titleGrade, QStringLiteral("intermediate"));
}

void TestCompliance::aDepartmentIncludesTheUnitsBelowIt()
{
    World world;
    const Id top = world.department("技术中心"), below = world.department("一组", top),
             other = world.department("营销部");
    world.belongs(world.person("1"), top);
    world.belongs(world.person("2"), below);
    world.belongs(world.person("3"), other);
    const Id moved = world.person("4");
    world.belongs(moved, top, {}, day("2025-05-31"));
    world.belongs(moved, other, day("2025-06-01"));
    // Two desks may have made a circle of units: reading ends all the same.
    Query circle = world.db->query("UPDATE department SET parent = ? WHERE id = ?");
    QVERIFY(circle.bind(below).bind(top).run());
    const auto of = [&](const char* name, const char* asOf) {
        QStringList numbers;
        const auto result = evaluateCompliance(*world.db, {2025, day(asOf), {}, QString::fromUtf8(name), {}});
        for (const Verdict& v : result->people)
            numbers.append(v.number);
        return numbers.join(u' ');
    };
    QCOMPARE(of("技术中心", "2025-05-31"), QStringLiteral("1 2 4"));
    QCOMPARE(of("技术中心", "2025-06-01"), QStringLiteral("1 2"));
    QCOMPARE(of("营销部", "2025-06-01"), QStringLiteral("3 4"));
}

void TestCompliance::unknownNamesAreRefused()
{
    World world;
    const auto codeOf = [&](const ComplianceQuery& query) { return evaluateCompliance(*world.db, query).error().code; };
    QCOMPARE(codeOf({2025, day("2025-06-01"), QStringLiteral("x"), {}, {}}), ErrorCode::UnknownRule);
    QCOMPARE(codeOf({2025, day("2025-06-01"), {}, QStringLiteral("x"), {}}), ErrorCode::UnknownRow);
    QCOMPARE(codeOf({2025, day("2025-06-01"), {}, {}, QStringLiteral("x")}), ErrorCode::UnknownRow);
    // Before the rule there is nothing to judge, which is no error.
    QVERIFY(world.judge(2019, "2019-06-01").people.empty());
}

void TestCompliance::evidenceShowsFilesAndWhatWasNotCounted()
{
    World world;
    const Id id = world.person("1");
    const Id session = world.session(world.course("有限空间作业安全"), "2025-06-10T14:00", 400);
    const Id attended = world.attends(session, id);
    world.cameFrom(attended, "2025年6月签到.csv", 9);
    world.cameFrom(attended, "补签表.xlsx", 3);
    world.credit(id, "网课", 300, day("2025-01-02"));
    world.attends(world.session(world.course("停办"), "2025-02-02", 400, "cancelled"), id);
    world.cameFrom(world.essay(id, day("2025-04-02")), "心得登记.xlsx", 57);
    world.earns(id, "2025-12-01", 100); // after the as-of day
    const auto evidence = complianceEvidence(*world.db, id, 2025, day("2025-10-22"), kCode);
    QVERIFY(evidence);
    QCOMPARE(evidence->size(), size_t(2));
    QStringList lines;
    for (const EvidenceRow& row : evidence->at(0).rows)
        lines.append(QStringLiteral("%1 %2 %3 %4:%5 %6")
                         .arg(isoDay(row.day), row.title)
                         .arg(row.amount)
                         .arg(row.file)
                         .arg(row.line)
                         .arg(row.counted ? QStringLiteral("counts") : row.whyNot));
    QCOMPARE(lines, (QStringList{QStringLiteral("2025-06-10 有限空间作业安全 400 2025年6月签到.csv:9 counts"),
                                 QStringLiteral("2025-01-02 网课 300 :0 pending"),
                                 QStringLiteral("2025-02-02 停办 400 :0 cancelled"),
                                 QStringLiteral("2025-06-10 有限空间作业安全 400 补签表.xlsx:3 same_session")}));
    const EvidenceRow& essay = evidence->at(1).rows.at(0);
    QCOMPARE(essay.file, QStringLiteral("心得登记.xlsx"));
    QCOMPARE(essay.line, 57);
    QCOMPARE(essay.state, QStringLiteral("submitted"));
    QCOMPARE(world.one(2025, "2025-10-22", "1").requirements[0].earned, 400);
    QCOMPARE(complianceEvidence(*world.db, id, 2025, day("2025-10-22"), QStringLiteral("x")).error().code,
             ErrorCode::UnknownRule);
}

QTEST_GUILESS_MAIN(TestCompliance)
#include "tst_compliance.moc"
