// Rule sets as data: versions, what is refused, whom a rule is for, and what a new version would change.
#include "complianceworld.h"
#include <QFile>

using namespace rostrum;

class TestRuleSets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSeedRuleIsShippedOnceAndForEveryone();
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

void TestRuleSets::theSeedRuleIsShippedOnceAndForEveryone()
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

void TestRuleSets::aVersionJudgesOnlyItsYears()
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

void TestRuleSets::theSameRuleTwiceIsOneVersion()
{
    World world;
    QFile file(QStringLiteral(":/rules/title-40-2.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto again = world.import(file.readAll().constData());
    QVERIFY(again);
    QCOMPARE(*again, 1);
    QCOMPARE(listRules(*world.db)->size(), size_t(1));
}

void TestRuleSets::brokenRulesAreRefusedWithTheirReason_data()
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

void TestRuleSets::brokenRulesAreRefusedWithTheirReason()
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

void TestRuleSets::anExportedRuleImportsAsItself()
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

void TestRuleSets::alternativesAndSharesAreJudgedExactly()
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

void TestRuleSets::scopeAsksGradeAndPost()
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

void TestRuleSets::previewNamesWhoMovesAndWritesNothing()
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

void TestRuleSets::aCycleBornOfTwoDesksIsAnErrorAndNotAPass()
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

QTEST_GUILESS_MAIN(TestRuleSets)
#include "tst_rulesets.moc"
