// The worked verdicts of the method, each on the real schema with its rule as an officer would import it.
#include "models/rules/validity.h"
#include "models/store/versions.h"
#include "ruleworld.h"

using namespace rostrum;

class TestVerdicts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofNinetyHoursSixtyAreProfessionalOfWhatIsRequired();
    void ofNinetyHoursTwoThirdsMayBeOfWhatWasEarned();
    void ninetyHoursAreProratedWithTheirProfessionalPart();
    void leaveThatProratesAsksForLessAndPlainLeaveDoesNot();
    void promotionPoolsThreeYearsUnlessItSaysOtherwise();
    void aYearWithoutGradesSaysNothing();
    void carriedHoursHelpOneYearAndNeverCarryAgain();
    void nothingCarriesOutOfAYearBeforeTheRule();
    void twelveDaysDoForNinetyHours();
    void twoSessionsOfOneDayAreOneDay();
    void certificatesGoOnFromTheirOldEndWithinTheWindow();
    void aCertificateIsMetAsLongAsItIsValid();
    void rollingMonthsEndOnTheDeadline();
    void sinceTheTitleNeedsItsDay();
    void kOfAGroupSuffice();
    void everyYearMustBeMetAndALostOneIsNotMetAtOnce();
    void creditRulesWeighAndCapEachKind();
    void exemptionsAskForLessOrNothing();
    void aDecisionStandsAboveTheFiguresAndSaysSo();
    void aWarningKeepsNobodyBack();
    void aRuleThatEndsWithinTheYearLeavesItUnknown();
    void twoGradesAtOnceLeaveARuleOfGradesUnknown();
    void rulesThatMakeNoSenseAreNamed_data();
    void rulesThatMakeNoSenseAreNamed();
    void everyTemplateImportsAndComesBackTheSame();
};

void TestVerdicts::ofNinetyHoursSixtyAreProfessionalOfWhatIsRequired()
{
    World world;
    for (const QJsonObject& rule : ruleTemplates())
        QVERIFY(world.write([&](Change& change) { return importRule(change, rule); }));
    const Id a = world.person("1"), b = world.person("2");
    learns(world, a, "2025-03-01", 5800, "professional");
    learns(world, a, "2025-04-01", 3800, "public");
    learns(world, b, "2025-03-02", 6100, "professional");
    learns(world, b, "2025-04-02", 3500, "public");
    const Verdict short2 = under(world, "continuing-90", 2025, "2026-01-01", "1");
    QCOMPARE(states(short2), QStringLiteral("not_met 9600/9000-0 5800/6000-200 3800/3000-0"));
    QCOMPARE(states(under(world, "continuing-90", 2025, "2026-01-01", "2")),
             QStringLiteral("met 9600/9000-0 6100/6000-0 3500/3000-0"));
}

void TestVerdicts::ofNinetyHoursTwoThirdsMayBeOfWhatWasEarned()
{
    World world;
    sixtyOneOfNinetySix(world);
    QCOMPARE(states(under(world, "earned", 2025, "2026-01-01", "1")),
             QStringLiteral("not_met 9600/9000-0 6100/6400-300"));
}

void TestVerdicts::ninetyHoursAreProratedWithTheirProfessionalPart()
{
    World world;
    for (const QJsonObject& rule : ruleTemplates())
        QVERIFY(world.write([&](Change& change) { return importRule(change, rule); }));
    world.employed(world.person("1"), day("2025-04-16"));
    world.employed(world.person("2"), day("2025-04-17"));
    QCOMPARE(under(world, "continuing-90", 2025, "2025-12-31", "1").requirements[0].required, int64_t(6750));
    QCOMPARE(under(world, "continuing-90", 2025, "2025-12-31", "1").requirements[1].required, int64_t(4500));
    QCOMPARE(under(world, "continuing-90", 2025, "2025-12-31", "2").requirements[0].required, int64_t(6000));
}

void TestVerdicts::leaveThatProratesAsksForLessAndPlainLeaveDoesNot()
{
    World world;
    const Id away = world.learner("1", 2025, 2000, 1), plain = world.learner("2", 2025, 2000, 1);
    for (const auto& [id, prorates] : {std::pair(away, 1), std::pair(plain, 0)})
        world.add("leave_span", "person,kind,valid_from,valid_to,prorates", id, std::string_view("maternity"),
                  QDate(2025, 3, 1), QDate(2025, 8, 26), prorates);
    QCOMPARE(states(world.one(2025, "2026-01-01", "1")), QStringLiteral("met 2000/2000-0 1/1-0"));
    QCOMPARE(world.one(2025, "2026-01-01", "1").note, QStringLiteral("on leave 03-01 to 08-26"));
    QCOMPARE(states(world.one(2025, "2026-01-01", "2")), QStringLiteral("not_met 2000/4000-2000 1/2-1"));
}

void TestVerdicts::promotionPoolsThreeYearsUnlessItSaysOtherwise()
{
    World world;
    const auto leaf = [](const char* combine) {
        return QStringLiteral(R"({"code": "excellent", "measure": "homework.excellent", "threshold": "4/5",
            "window_count": 3, "combine": "%1"})")
            .arg(QLatin1String(combine))
            .toUtf8();
    };
    for (const char* combine : {"pooled", "every", "mean"})
        give(world, ruleOf(combine, leaf(combine).constData()));
    const Id id = world.person("1");
    grades(world, id, 2023, 5, 6);
    grades(world, id, 2024, 4, 5);
    grades(world, id, 2025, 3, 4);
    const Verdict pooled = under(world, "pooled", 2025, "2026-01-01", "1");
    QCOMPARE(states(pooled), QStringLiteral("met 8000/8000-0"));
    QCOMPARE(pooled.requirements[0].windows.size(), size_t(3));
    QCOMPARE(pooled.requirements[0].windows[0].num, int64_t(5));
    QCOMPARE(pooled.requirements[0].windows[0].den, int64_t(6));
    QCOMPARE(states(under(world, "every", 2025, "2026-01-01", "1")), QStringLiteral("not_met 7500/8000-500"));
    QCOMPARE(states(under(world, "mean", 2025, "2026-01-01", "1")), QStringLiteral("not_met 7944/8000-56"));
}

void TestVerdicts::aYearWithoutGradesSaysNothing()
{
    World world;
    give(world, ruleOf("every", R"({"code": "excellent", "measure": "homework.excellent", "threshold": "4/5",
        "window_count": 3, "combine": "every"})"));
    give(world, ruleOf("mean", R"({"code": "excellent", "measure": "homework.excellent", "threshold": "1/3",
        "window_count": 3, "combine": "mean"})"));
    const Id id = world.person("1");
    world.person("2");
    grades(world, id, 2023, 4, 5);
    grades(world, id, 2025, 5, 5);
    QCOMPARE(under(world, "every", 2025, "2026-01-01", "1").status, Status::Met);
    const Verdict nothing = under(world, "every", 2025, "2026-01-01", "2");
    QCOMPARE(nothing.status, Status::Unknown);
    QCOMPARE(nothing.requirements[0].problem, QStringLiteral("no_records"));
    // A third three times is a third, though none of them can be written with four decimals.
    const Id third = world.person("3");
    for (int year = 2023; year <= 2025; ++year)
        grades(world, third, year, 1, 3);
    QCOMPARE(under(world, "mean", 2025, "2026-01-01", "3").status, Status::Met);
}

void TestVerdicts::carriedHoursHelpOneYearAndNeverCarryAgain()
{
    World world;
    give(world, ruleOf("carry", R"({"code": "hours", "measure": "credit.hours", "threshold": 90, "carry_max": 20,
        "carry_years": 1})"));
    const Id id = world.person("1");
    learns(world, id, "2024-03-01", 11800, "professional");
    learns(world, id, "2025-03-01", 7200, "professional");
    learns(world, id, "2026-03-01", 8900, "professional");
    const Verdict helped = under(world, "carry", 2025, "2026-01-01", "1");
    QCOMPARE(states(helped), QStringLiteral("met 7200/9000-0"));
    QCOMPARE(helped.requirements[0].carried, int64_t(2000));
    const Verdict alone = under(world, "carry", 2026, "2027-01-01", "1");
    QCOMPARE(states(alone), QStringLiteral("not_met 8900/9000-100"));
    QCOMPARE(alone.requirements[0].carried, int64_t(0));
}

void TestVerdicts::nothingCarriesOutOfAYearBeforeTheRule()
{
    World world;
    give(world, ruleOf("late", R"({"code": "hours", "measure": "credit.hours", "threshold": 90, "carry_max": 20,
        "carry_years": 1})")
                    .replace(QLatin1String("2020-01-01"), QLatin1String("2025-01-01")));
    learns(world, world.person("1"), "2024-03-01", 11800, "professional");
    QCOMPARE(under(world, "late", 2025, "2026-01-01", "1").requirements[0].carried, int64_t(0));
}

void TestVerdicts::twelveDaysDoForNinetyHours()
{
    World world;
    for (const QJsonObject& rule : ruleTemplates())
        QVERIFY(world.write([&](Change& change) { return importRule(change, rule); }));
    const Id id = world.person("1");
    for (int i = 0; i < 12; ++i)
        world.earns(id, qPrintable(isoDay(QDate(2025, 2, 3).addDays(7 * i))), 500);
    QCOMPARE(states(under(world, "staff-90-or-12", 2025, "2026-01-01", "1")),
             QStringLiteral("met 6000/9000-3000 12/12-0"));
}

void TestVerdicts::twoSessionsOfOneDayAreOneDay()
{
    World world;
    for (const QJsonObject& rule : ruleTemplates())
        QVERIFY(world.write([&](Change& change) { return importRule(change, rule); }));
    const Id id = world.person("1");
    world.earns(id, "2025-02-03T09:00", 300);
    world.earns(id, "2025-02-03T14:00", 300);
    world.earns(id, "2025-02-04", 300);
    QCOMPARE(under(world, "staff-90-or-12", 2025, "2026-01-01", "1").requirements[1].earned, int64_t(2));
}

void TestVerdicts::certificatesGoOnFromTheirOldEndWithinTheWindow()
{
    const ValidityTerm term{12, 60, true}, plain{12, 60, false};
    const CertificateCompletion first{{2025, 2, 12}, {}};
    QCOMPARE(validityOn({2026, 1, 1}, {first}, term)->span.to, QDate(2026, 2, 11));
    const CertificateCompletion again{{2026, 1, 20}, {}}, early{{2025, 12, 1}, {}}, late{{2026, 3, 1}, {}};
    QCOMPARE(validityOn({2026, 2, 1}, {first, again}, term)->span.to, QDate(2027, 2, 11));
    QCOMPARE(validityOn({2026, 2, 1}, {first, again}, plain)->span.to, QDate(2027, 1, 19));
    const auto lost = validityOn({2026, 2, 1}, {first, early}, term);
    QCOMPARE(lost->span.to, QDate(2026, 11, 30));
    QVERIFY(lost->early);
    QCOMPARE(validityOn({2026, 3, 1}, {first, late}, term)->span.to, QDate(2027, 2, 28));
    QCOMPARE(validityOn({2026, 1, 19}, {first, again}, term)->span.to, QDate(2026, 2, 11));
    QVERIFY(!validityOn({2025, 2, 11}, {first}, term));
    // A leap day's year ends on the last of February.
    QCOMPARE(validityOn({2024, 3, 1}, {{{2024, 2, 29}, {}}}, term)->span.to, QDate(2025, 2, 27));
}

void TestVerdicts::aCertificateIsMetAsLongAsItIsValid()
{
    World world;
    for (const QJsonObject& rule : ruleTemplates())
        QVERIFY(world.write([&](Change& change) { return importRule(change, rule); }));
    const Id id = world.person("1");
    world.add("certificate", "person,title,completed_on", id, std::string_view("内训师资格证"), QDate(2025, 2, 12));
    QCOMPARE(under(world, "trainer-certificate", 2026, "2026-02-11", "1").status, Status::Met);
    QCOMPARE(under(world, "trainer-certificate", 2026, "2026-02-12", "1").status, Status::AtRisk);
    QCOMPARE(under(world, "trainer-certificate", 2026, "2027-01-01", "1").status, Status::NotMet);
}

void TestVerdicts::rollingMonthsEndOnTheDeadline()
{
    World world;
    give(world, ruleOf("rolling", R"({"code": "hours", "measure": "credit.hours", "threshold": 10,
        "window": "rolling_months", "window_months": 24})"));
    const Id id = world.person("1");
    world.earns(id, "2024-07-01", 400);
    world.earns(id, "2024-06-30", 800);
    world.applies(id, 2026, "senior", day("2026-06-30"));
    const Verdict v = under(world, "rolling", 2026, "2026-07-01", "1");
    QCOMPARE(states(v), QStringLiteral("not_met 400/1000-600"));
    QCOMPARE(v.requirements[0].windows[0].span, (DateSpan{{2024, 7, 1}, {2026, 6, 30}}));
}

void TestVerdicts::sinceTheTitleNeedsItsDay()
{
    World world;
    give(world, ruleOf("since", R"({"code": "essays", "measure": "homework.essays", "threshold": 2,
        "window": "since_title"})"));
    const Id known = world.person("1"), unknown = world.person("2");
    world.holds(known, "工程师", "intermediate", day("2023-06-01"), day("2024-12-31"));
    world.holds(known, "主管", "intermediate", day("2025-01-01"));
    world.holds(unknown, "工程师", "intermediate");
    world.essay(known, {2023, 5, 31});
    world.essay(known, {2023, 6, 1});
    world.essay(known, {2026, 2, 1});
    QCOMPARE(states(under(world, "since", 2026, "2026-12-31", "1")), QStringLiteral("met 2/2-0"));
    const Verdict v = under(world, "since", 2026, "2027-01-01", "2");
    QCOMPARE(v.status, Status::Unknown);
    QCOMPARE(v.requirements[0].problem, QStringLiteral("no_title_date"));
}

void TestVerdicts::kOfAGroupSuffice()
{
    World world;
    give(world, ruleOf("two", R"({"code": "of3", "op": "k_of", "k": 2},
        {"code": "a", "parent": "of3", "measure": "credit.hours", "threshold": 10},
        {"code": "b", "parent": "of3", "measure": "homework.essays", "threshold": 1},
        {"code": "c", "parent": "of3", "measure": "attendance.days", "threshold": 5})"));
    const Id one = world.person("1"), two = world.person("2");
    world.earns(one, "2026-02-03", 1000);
    world.earns(two, "2026-02-03", 1000);
    world.essay(two, {2026, 3, 1});
    QCOMPARE(under(world, "two", 2026, "2027-01-01", "1").status, Status::NotMet);
    QCOMPARE(under(world, "two", 2026, "2027-01-01", "2").status, Status::Met);
}

void TestVerdicts::everyYearMustBeMetAndALostOneIsNotMetAtOnce()
{
    World world;
    give(world, ruleOf("three", R"({"code": "hours", "measure": "credit.hours", "threshold": 10, "window_count": 3,
        "combine": "every"})"));
    give(world, ruleOf("two", R"({"code": "hours", "measure": "credit.hours", "threshold": 10, "window_count": 3,
        "combine": "k_of", "combine_k": 2})"));
    const Id id = world.person("1");
    world.earns(id, "2025-02-03", 1000);
    const Verdict lost = under(world, "three", 2026, "2026-03-01", "1");
    QCOMPARE(lost.status, Status::NotMet);
    QVERIFY(lost.requirements[0].lost);
    QCOMPARE(under(world, "two", 2026, "2026-03-01", "1").status, Status::AtRisk);
    world.earns(id, "2026-02-03", 1000);
    QCOMPARE(under(world, "two", 2026, "2026-03-01", "1").status, Status::Met);
}

void TestVerdicts::creditRulesWeighAndCapEachKind()
{
    World world;
    give(world, ruleOf("kinds", R"({"code": "hours", "measure": "credit.hours", "threshold": 40})",
                       R"("credits": [{"kind": "attendance"}, {"kind": "outside", "cap": 10},
                                      {"kind": "teaching", "factor": "3/2", "cap": 12}],)"));
    const Id id = world.person("1");
    world.earns(id, "2026-02-03", 2000);
    world.credit(id, "平台课程", 1600, day("2026-03-01"), QStringLiteral("证-1"));
    world.session(world.course("T1", 500), "2026-04-01", 500, "held", id);
    // 20 attended, 10 of 16 outside, 7.5 for 5 taught.
    QCOMPARE(states(under(world, "kinds", 2026, "2027-01-01", "1")), QStringLiteral("not_met 3750/4000-250"));
    world.session(world.course("T2", 900), "2026-05-01", 900, "held", id);
    QCOMPARE(states(under(world, "kinds", 2026, "2027-01-01", "1")), QStringLiteral("met 4200/4000-0"));
    const auto evidence = complianceEvidence(*world.db, id, 2026, day("2027-01-01"), QStringLiteral("kinds"));
    QVERIFY(evidence);
    QCOMPARE(evidence->front().rows.size(), size_t(4));
}

void TestVerdicts::exemptionsAskForLessOrNothing()
{
    World world;
    const Id all = world.learner("1", 2026, 0, 0), some = world.learner("2", 2026, 3000, 2),
             essays = world.learner("3", 2026, 4000, 0), other = world.learner("4", 2026, 0, 0);
    const auto exempt = [&](const Id& id, std::optional<QString> requirement, std::optional<int> hours, int year) {
        world.add("exemption", "person,requirement,valid_from,valid_to,hours,reason", id, requirement,
                  QDate(year, 1, 1), QDate(year, 12, 31), hours, std::string_view("援外"));
    };
    exempt(all, {}, {}, 2026);
    exempt(some, QStringLiteral("hours"), 1000, 2026);
    exempt(essays, QStringLiteral("essays"), {}, 2026);
    exempt(other, {}, {}, 2025);
    QCOMPARE(world.one(2026, "2026-03-01", "1").status, Status::Exempt);
    QCOMPARE(states(world.one(2026, "2027-01-01", "2")), QStringLiteral("met 3000/3000-0 2/2-0"));
    QCOMPARE(world.one(2026, "2027-01-01", "3").status, Status::Met);
    QCOMPARE(world.one(2026, "2027-01-01", "4").status, Status::NotMet);
}

void TestVerdicts::aDecisionStandsAboveTheFiguresAndSaysSo()
{
    World world;
    const Id id = world.learner("1", 2026, 3000, 2);
    world.add("verdict_override", "person,rule,year,status,reason,approver", id, kCode, 2026, std::string_view("met"),
              std::string_view("援藏期间无法参训"), std::string_view("王主任"));
    const Verdict v = world.one(2026, "2027-01-01", "1");
    QCOMPARE(v.status, Status::Met);
    QCOMPARE(v.computed, std::optional(Status::NotMet));
    QCOMPARE(v.overrideReason, QStringLiteral("援藏期间无法参训"));
    QVERIFY(!world.one(2025, "2027-01-01", "1").computed);
}

void TestVerdicts::aWarningKeepsNobodyBack()
{
    World world;
    give(world, ruleOf("warns", R"({"code": "hours", "measure": "credit.hours", "threshold": 10},
        {"code": "essays", "measure": "homework.essays", "threshold": 2, "severity": "warn"})"));
    world.earns(world.person("1"), "2026-02-03", 1000);
    const Verdict v = under(world, "warns", 2026, "2027-01-01", "1");
    QCOMPARE(states(v), QStringLiteral("met 1000/1000-0 0/2-2"));
    QVERIFY(v.requirements[1].warns);
    QCOMPARE(v.sentence, QString());
}

void TestVerdicts::aRuleThatEndsWithinTheYearLeavesItUnknown()
{
    World world;
    give(world, ruleOf("ends", R"({"code": "hours", "measure": "credit.hours", "threshold": 10})",
                       R"("valid_to": "2026-06-30",)"));
    world.earns(world.person("1"), "2026-02-03", 1000);
    const Verdict v = under(world, "ends", 2026, "2027-01-01", "1");
    QCOMPARE(v.status, Status::Unknown);
    QCOMPARE(v.problem, QStringLiteral("rule_ends"));
}

void TestVerdicts::twoGradesAtOnceLeaveARuleOfGradesUnknown()
{
    World world;
    give(world, ruleOf("grade", R"({"code": "hours", "measure": "credit.hours", "threshold": 10})",
                       R"("applies_to": [{"title_grade": "senior"}],)"));
    const Id id = world.person("1");
    world.holds(id, "工程师", "intermediate", day("2020-01-01"));
    world.holds(id, "高级工程师", "senior", day("2024-01-01"));
    const Verdict v = under(world, "grade", 2026, "2027-01-01", "1");
    QCOMPARE(v.status, Status::Unknown);
    QCOMPARE(v.problem, QStringLiteral("two_titles"));
}

void TestVerdicts::rulesThatMakeNoSenseAreNamed_data()
{
    QTest::addColumn<QString>("requirements");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* problem, const char* leaf) {
        QTest::newRow(problem) << QString::fromUtf8(leaf) << QString::fromLatin1(problem);
    };
    row("k_out_of_range", R"({"code": "g", "op": "k_of", "k": 2}, {"code": "a", "parent": "g",
        "measure": "credit.hours", "threshold": 1})");
    row("unknown_filter", R"({"code": "a", "measure": "credit.hours", "threshold": 1, "filter": {"colour": ["red"]}})");
    row("base_of_unknown", R"({"code": "a", "measure": "credit.hours", "threshold": "2/3", "base": "of_required",
        "base_of": "a"})");
    row("base_of_ratio", R"({"code": "a", "measure": "homework.excellent", "threshold": "2/3", "base": "of_required",
        "base_of": "b"})");
    row("window_months", R"({"code": "a", "measure": "credit.hours", "threshold": 1, "window": "rolling_months"})");
    row("window_count", R"({"code": "a", "measure": "credit.hours", "threshold": 1, "window_count": 0})");
    row("combine_k", R"({"code": "a", "measure": "credit.hours", "threshold": 1, "window_count": 2,
        "combine": "k_of", "combine_k": 3})");
    row("carry_window", R"({"code": "a", "measure": "credit.hours", "threshold": 1, "carry_max": 5})");
    row("no_certificate", R"({"code": "a", "window": "validity"})");
    row("unknown_window", R"({"code": "a", "measure": "credit.hours", "threshold": 1, "window": "fortnight"})");
    row("bad_number",
        R"({"code": "a", "measure": "credit.hours", "threshold": 1, "carry_max": "x", "carry_years": 1})");
    row("zero_denominator", R"({"code": "a", "measure": "credit.hours", "threshold": "0/0"})");
}

void TestVerdicts::rulesThatMakeNoSenseAreNamed()
{
    QFETCH(QString, requirements);
    QFETCH(QString, problem);
    World world;
    const auto done = world.import(ruleOf("bad", requirements.toUtf8().constData()).toUtf8().constData());
    QVERIFY(!done);
    QCOMPARE(done.error().details.value(QStringLiteral("problem")).toString(), problem);
}

void TestVerdicts::everyTemplateImportsAndComesBackTheSame()
{
    World world;
    const auto templates = ruleTemplates();
    QCOMPARE(templates.size(), size_t(4));
    for (const QJsonObject& rule : templates) {
        const auto parsed = ruleFromJson(rule);
        QVERIFY(parsed);
        QVERIFY(world.write([&](Change& change) { return importRule(change, rule); }));
        const auto back = findRule(*world.db, parsed->info.code);
        QVERIFY(back);
        QCOMPARE(withoutNumber(ruleToJson(*back)), withoutNumber(ruleToJson(*parsed)));
        const auto again = world.write([&](Change& change) { return importRule(change, ruleToJson(*back)); });
        QCOMPARE(*again, 1);
    }
}

QTEST_GUILESS_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
