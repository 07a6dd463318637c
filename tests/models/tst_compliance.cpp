// Title rules on the real schema: the worked verdicts, who is judged, what stands behind a figure, and rule sets as
// data.
#include "models/compliance/compliance.h"
#include "trainingdata.h"
#include <QFile>
#include <QJsonDocument>

using namespace rostrum;

namespace {
const QString kCode = QStringLiteral("title-40-2");

QDate day(const char* iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }
QJsonObject json(const char* text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad test: %s", qPrintable(error.errorString()));
    return object;
}

class World : public TrainingData {
public:
    World()
    {
        auto read = readShape(*db);
        if (!read)
            qFatal("no shape");
        m_shape = *read;
        write([](Change& change) { return installShippedRules(change); });
    }
    template <class F>
    auto write(F function) -> decltype(function(std::declval<Change&>()))
    {
        auto change = Change::begin(*db, m_shape, QStringLiteral("test"));
        if (!change)
            qFatal("no change: %s", qPrintable(change.error().log));
        (*change)->label = {QStringLiteral("edit"), {}};
        auto done = function(**change);
        if (done && !(*change)->commit())
            qFatal("no commit");
        return done;
    }
    Result<int> import(const char* text)
    {
        return write([&](Change& change) { return importRule(change, json(text)); });
    }
    ComplianceResult judge(int year, const char* asOf, const char* person = "")
    {
        auto result = evaluateCompliance(*db, {year, day(asOf), {}, {}, QString::fromLatin1(person)});
        if (!result)
            qFatal("%s", qPrintable(errorKey(result.error().code) + result.error().log));
        return *result;
    }
    Verdict one(int year, const char* asOf, const char* person)
    {
        const ComplianceResult result = judge(year, asOf, person);
        if (result.people.size() != 1)
            qFatal("%s is judged %d times", person, int(result.people.size()));
        return result.people.front();
    }
    /// Hours in steps of at most 4 from January on, one a week, and essays in February.
    Id learner(const char* number, int year, int hundredths, int essays)
    {
        const Id id = person(number);
        for (QDate at(year, 1, 6); hundredths > 0; at = at.addDays(7), hundredths -= 400)
            earns(id, qPrintable(isoDay(at)), std::min(400, hundredths));
        for (int i = 0; i < essays; ++i)
            essay(id, {year, 2, 1 + i});
        return id;
    }

private:
    Shape m_shape;
};

QString states(const Verdict& v)
{
    QStringList parts{statusKey(v.status)};
    for (const RequirementResult& r : v.requirements)
        parts.append(QStringLiteral("%1/%2-%3").arg(r.earned).arg(r.required).arg(r.missing));
    return parts.join(u' ');
}
} // namespace

class TestCompliance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSeedRuleIsShippedOnceAndForEveryone();
    void fortyHoursAndTwoEssaysPassAndHalfAnHourLessFails();
    void wangFangIsMetOnTheLastDayOfTheYear();
    void thirtyHoursAndOneEssayAreAtRiskAndThenNotMet();
    void whoJoinedMidAprilOwesNineMonths();
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
    void aVersionJudgesOnlyItsYears();
    void theSameRuleTwiceIsOneVersion();
    void brokenRulesAreRefusedWithTheirReason_data();
    void brokenRulesAreRefusedWithTheirReason();
    void anExportedRuleImportsAsItself();
    void alternativesAndSharesAreJudgedExactly();
    void scopeAsksGradeAndPost();
    void previewNamesWhoMovesAndWritesNothing();
    void aCycleBornOfTwoDesksIsAnErrorAndNotAPass();
};

void TestCompliance::theSeedRuleIsShippedOnceAndForEveryone()
{
    World world;
    QVERIFY(world.write([](Change& change) { return installShippedRules(change); }));
    const auto rules = listRules(*world.db);
    QVERIFY(rules);
    QCOMPARE(rules->size(), size_t(1));
    const RuleSet& rule = rules->front();
    QCOMPARE(rule.info.code, kCode);
    QCOMPARE(rule.info.version, 1);
    QCOMPARE(rule.info.name, QStringLiteral("继续教育规则"));
    QCOMPARE(rule.info.validFrom, QDate(2020, 1, 1));
    QVERIFY(rule.scopes.empty());
    QCOMPARE(rule.requirements.size(), size_t(2));
    QCOMPARE(*world.db->integer("SELECT sum(rows) FROM _change"), std::optional<int64_t>(3));
}

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
    QCOMPARE(world.one(2025, "2025-12-31", "1").status, Status::AtRisk);
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
    QCOMPARE(world.one(2025, "2025-12-31", "1").status, Status::AtRisk);
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
    QCOMPARE(states(last), QStringLiteral("at_risk 3900/4000-100 2/2-0"));
    QCOMPARE(last.due, day("2026-10-15"));
    QCOMPARE(states(world.one(2026, "2026-10-16", "1")), QStringLiteral("not_met 3900/4000-100 2/2-0"));
    const Id other = world.learner("2", 2026, 0, 0);
    world.applies(other, 2026, "senior", day("2027-02-01"));
    QCOMPARE(world.one(2026, "2026-12-31", "2").due, day("2026-12-31"));
    const Id open = world.person("3");
    world.applies(open, 2026, "junior");
    QCOMPARE(world.one(2026, "2026-12-31", "3").status, Status::AtRisk);
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

void TestCompliance::aVersionJudgesOnlyItsYears()
{
    World world;
    world.learner("1", 2025, 4200, 2);
    for (int i = 0; i < 6; ++i)
        world.essay(world.learner(i % 2 ? "x" : "y", 2024, 0, 0), day("2026-01-01"));
    const auto version = world.import(R"({"code": "title-40-2", "name": "继续教育规则", "valid_from": "2026-01-01",
        "requirements": [{"code": "hours", "measure": "credit.hours", "threshold": 72}]})");
    QVERIFY(version);
    QCOMPARE(*version, 2);
    const Verdict old = world.one(2025, "2026-03-01", "1");
    QCOMPARE(old.version, 1);
    QCOMPARE(old.status, Status::Met);
    const Verdict now = world.one(2026, "2026-03-01", "1");
    QCOMPARE(now.version, 2);
    QCOMPARE(now.requirements.size(), size_t(1));
    QCOMPARE(now.requirements[0].required, 7200);
    QCOMPARE(world.judge(2026, "2026-03-01", "1").rules.at(0).version, 2);
}

void TestCompliance::theSameRuleTwiceIsOneVersion()
{
    World world;
    QFile file(QStringLiteral(":/rules/title-40-2.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto again = world.import(file.readAll().constData());
    QVERIFY(again);
    QCOMPARE(*again, 1);
    QCOMPARE(listRules(*world.db)->size(), size_t(1));
}

void TestCompliance::brokenRulesAreRefusedWithTheirReason_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* problem, const QByteArray& requirements,
                        const char* dates = R"("valid_from": "2026-01-01")") {
        QTest::newRow(qPrintable(QString::fromLatin1(problem) + QString::number(qHash(requirements) % 1000)))
            << QByteArray(dates) + R"(, "requirements": [)" + requirements + "]" << QString::fromLatin1(problem);
    };
    const QByteArray good = R"({"code": "h", "measure": "credit.hours", "threshold": 40})";
    row("zero_denominator", R"({"code": "h", "measure": "credit.hours", "threshold": {"num": 0, "den": 0}})");
    row("zero_denominator", R"({"code": "h", "measure": "credit.hours", "threshold": "0/0"})");
    row("threshold_not_positive", R"({"code": "h", "measure": "credit.hours", "threshold": 0})");
    row("threshold_not_positive", R"({"code": "h", "measure": "credit.hours", "threshold": {"num": 1, "den": -2}})");
    row("threshold_too_large", R"({"code": "h", "measure": "credit.hours", "threshold": 1e10})");
    row("bad_threshold", R"({"code": "h", "measure": "credit.hours", "threshold": "forty"})");
    row("bad_threshold", R"({"code": "h", "measure": "credit.hours"})");
    row("unknown_measure", R"({"code": "h", "measure": "credit.days", "threshold": 40})");
    row("unit_mismatch", R"({"code": "h", "measure": "credit.hours", "unit": "count", "threshold": 40})");
    row("unknown_unit", R"({"code": "h", "measure": "credit.hours", "unit": "weeks", "threshold": 40})");
    row("unknown_proration", R"({"code": "h", "measure": "credit.hours", "threshold": 40, "proration": "weeks"})");
    row("proration_of_ratio",
        R"({"code": "h", "measure": "homework.submission", "threshold": 0.8, "proration": "months15"})");
    row("unknown_op", R"({"code": "h", "op": "some"})");
    row("no_requirements", "");
    row("empty_group", R"({"code": "g", "op": "any"})");
    row("duplicate_code", good + ", " + good);
    row("unknown_parent", R"({"code": "h", "parent": "g", "measure": "credit.hours", "threshold": 40})");
    row("parent_is_leaf", good + R"(, {"code": "i", "parent": "h", "measure": "credit.hours", "threshold": 40})");
    row("cycle", good + R"(, {"code": "a", "op": "all", "parent": "b"}, {"code": "b", "op": "any", "parent": "a"})");
    row("cycle", R"({"code": "a", "op": "all", "parent": "a"})");
    row("dates", good, R"("valid_from": "2026-02-30")");
    row("dates", good, R"("valid_to": "2026-01-01")");
    row("dates", good, R"("valid_from": "2026-02-01", "valid_to": "2026-01-31")");
}

void TestCompliance::brokenRulesAreRefusedWithTheirReason()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, problem);
    World world;
    const auto refused = world.import(R"({"code": "x", "name": "x", )" + fields + "}");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidRule);
    QCOMPARE(refused.error().details.value(QStringLiteral("problem")).toString(), problem);
    QCOMPARE(listRules(*world.db)->size(), size_t(1));
}

void TestCompliance::anExportedRuleImportsAsItself()
{
    World world;
    const char* rich = R"({"code": "r", "name": "规则", "authority": "人社局", "document_number": "25号",
        "valid_from": "2025-01-01", "valid_to": "2027-12-31",
        "applies_to": [{"title_grade": "senior"}, {"post_category": "技术"}, {"title_grade": "junior", "post_category": "x"}],
        "requirements": [{"code": "any", "op": "any"},
            {"code": "half", "parent": "any", "measure": "credit.hours", "threshold": "39.5", "proration": "months15"},
            {"code": "share", "parent": "any", "measure": "homework.submission", "threshold": "2/3"}]})";
    QCOMPARE(*world.import(rich), 1);
    const auto exported = exportRule(*world.db, QStringLiteral("r"));
    QVERIFY(exported);
    QCOMPARE(*world.import(QJsonDocument(*exported).toJson().constData()), 1);
    World other;
    QCOMPARE(*other.import(QJsonDocument(*exported).toJson().constData()), 1);
    QCOMPARE(*exportRule(*other.db, QStringLiteral("r")), *exported);
    const RuleSet rule = *findRule(*other.db, QStringLiteral("r"));
    QCOMPARE(rule.scopes.size(), size_t(3));
    QCOMPARE(rule.requirements.at(1).threshold, (Threshold{395, 10}));
    QCOMPARE(rule.requirements.at(2).threshold, (Threshold{2, 3}));
    // Two desks that import one file hold the same rows.
    const auto idsOf = [](World& w) {
        QByteArray ids;
        Query rows = w.db->query("SELECT id FROM rule_set UNION ALL SELECT id FROM requirement UNION ALL SELECT id "
                                 "FROM rule_scope ORDER BY 1");
        while (rows.next())
            ids += rows.blob(0);
        return ids;
    };
    QCOMPARE(idsOf(world), idsOf(other));
}

void TestCompliance::alternativesAndSharesAreJudgedExactly()
{
    World world;
    QVERIFY(world.import(
        R"({"code": "a", "name": "a", "valid_from": "2020-01-01", "requirements": [{"code": "any", "op": "any"},
        {"code": "hours", "parent": "any", "measure": "credit.hours", "threshold": 90},
        {"code": "essays", "parent": "any", "measure": "homework.essays", "threshold": 12},
        {"code": "share", "measure": "homework.excellent", "threshold": "80/100"}]})"));
    const Id id = world.learner("1", 2025, 6000, 0);
    const auto graded = [&](const char* grade, int times) {
        for (int i = 0; i < times; ++i)
            world.add("homework", "person,kind,submitted_on,grade", id, std::string_view("essay"), day("2025-03-03"),
                      std::string_view(grade));
    };
    graded("excellent", 8);
    graded("best", 4);
    graded("submitted", 3);
    const Verdict met = world.judge(2025, "2026-01-01").people.at(0);
    QCOMPARE(states(met), QStringLiteral("met 6000/9000-3000 15/12-0 8000/8000-0"));
    QCOMPARE(met.sentence, QString());
    graded("submitted", 1);
    const Verdict missed = world.judge(2025, "2026-01-01").people.at(0);
    QCOMPARE(states(missed), QStringLiteral("not_met 6000/9000-3000 16/12-0 7500/8000-500"));
    QVERIFY(!missed.sentence.contains(QStringLiteral("training")));
}

void TestCompliance::scopeAsksGradeAndPost()
{
    World world;
    QVERIFY(world.import(R"({"code": "s", "name": "s", "valid_from": "2020-01-01",
        "applies_to": [{"title_grade": "senior", "post_category": "技术"}, {"title_grade": "junior"}],
        "requirements": [{"code": "h", "measure": "credit.hours", "threshold": 1}]})"));
    const auto holds = [&](const char* number, const char* grade, const char* post) {
        const Id id = world.person(number);
        world.add("title_span", "person,title_grade,post_category", id, std::string_view(grade),
                  std::string_view(post));
        return id;
    };
    holds("1", "senior", "技术");
    holds("2", "senior", "管理");
    const Id third = holds("3", "junior", "管理");
    world.person("4");
    const auto judged = [&] {
        QStringList numbers;
        const auto result = evaluateCompliance(*world.db, {2025, day("2025-06-01"), QStringLiteral("s"), {}, {}});
        for (const Verdict& v : result->people)
            numbers.append(v.number);
        return numbers.join(u' ');
    };
    QCOMPARE(judged(), QStringLiteral("1 3"));
    world.applies(third, 2025, "intermediate"); // applicants are asked by what they apply for
    QCOMPARE(judged(), QString());
}

void TestCompliance::previewNamesWhoMovesAndWritesNothing()
{
    World world;
    world.learner("1", 2025, 4000, 2);
    world.learner("2", 2025, 3000, 2);
    world.learner("3", 2025, 100, 2);
    const QJsonObject lower = json(R"({"code": "title-40-2", "name": "n", "valid_from": "2025-01-01",
        "requirements": [{"code": "hours", "measure": "credit.hours", "threshold": 30}]})");
    const auto preview = previewRule(*world.db, lower, 2025, day("2026-01-01"));
    QVERIFY(preview);
    QCOMPARE(preview->changes.size(), size_t(1));
    QCOMPARE(preview->changes[0].number, QStringLiteral("2"));
    QCOMPARE(preview->changes[0].before, std::optional(Status::NotMet));
    QCOMPARE(preview->changes[0].after, std::optional(Status::Met));
    QCOMPARE(preview->before[size_t(Status::Met)], 1);
    QCOMPARE(preview->after[size_t(Status::Met)], 2);
    QVERIFY(previewRule(*world.db, lower, 2024, day("2025-01-01"))->changes.empty()); // not yet valid
    QJsonObject fresh = lower;
    fresh.insert(QStringLiteral("code"), QStringLiteral("new"));
    const auto added = previewRule(*world.db, fresh, 2025, day("2026-01-01"));
    QCOMPARE(added->changes.size(), size_t(3));
    QVERIFY(!added->changes[0].before);
    QCOMPARE(listRules(*world.db)->size(), size_t(1));
}

void TestCompliance::aCycleBornOfTwoDesksIsAnErrorAndNotAPass()
{
    World world;
    QVERIFY(world.import(
        R"({"code": "c", "name": "c", "valid_from": "2020-01-01", "requirements": [{"code": "g", "op": "all"},
        {"code": "h", "parent": "g", "measure": "credit.hours", "threshold": 1}]})"));
    world.must("UPDATE requirement SET parent = id WHERE code = 'g'");
    const auto result = evaluateCompliance(*world.db, {2025, day("2025-06-01"), {}, {}, {}});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidRule);
    QCOMPARE(result.error().details.value(QStringLiteral("problem")).toString(), QStringLiteral("cycle"));
}

QTEST_GUILESS_MAIN(TestCompliance)
#include "tst_compliance.moc"
