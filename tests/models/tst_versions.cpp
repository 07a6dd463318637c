// What rule sets, training plans and KPI schemes share: numbers that rise, the version that holds on a day, an end that
// brings nothing back, files, and what the program ships.
#include "kpiworld.h"
#include "models/kpi/planshare.h"
#include "models/store/versions.h"
#include <QFile>

using namespace rostrum;
using namespace rostrum::test;

namespace {
QStringList numbersIn(const std::vector<VersionHead>& all, const char* from, const char* to)
{
    QStringList numbers;
    for (const VersionHead& one : versionsIn(all, {day(from), day(to)}))
        numbers << one.code + QString::number(one.version);
    return numbers;
}

// The three kinds by what a page and the console do with them.
struct Kind {
    Result<int> (*import)(Change&, const QJsonObject&);
    std::function<QJsonObject(Connection&)> any; ///< of the code `code`, in its newest version
    std::function<std::vector<int>(Connection&, const QString& code)> versions;
    Result<void> (*ship)(Change&);
};

template <class T>
Kind kindOf(Result<std::vector<T>> (*list)(Connection&), QJsonObject (*say)(const T&),
            Result<int> (*import)(Change&, const QJsonObject&), Result<void> (*ship)(Change&))
{
    return {import, [=](Connection& db) { return say(list(db)->front()); },
            [=](Connection& db, const QString& code) {
                std::vector<int> versions;
                const std::vector<T> all = *list(db); // outlives the loop
                for (const T& one : all)
                    if (headOf(one).code == code)
                        versions.push_back(headOf(one).version);
                return versions;
            },
            ship};
}

Kind kindOf(const QString& name)
{
    if (name == u"rules")
        return kindOf<RuleSet>(listRules, ruleToJson, importRule, installShippedRules);
    if (name == u"plans")
        return kindOf<TrainingPlan>(listPlans, planToJson, importPlan, installShippedPlans);
    return kindOf<Scheme>(listSchemes, schemeToJson, importScheme, installShippedSchemes);
}
} // namespace

class TestVersions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestThatHasBegunHoldsUntilItEnds();
    void daysThatCannotBeAreRefused_data();
    void daysThatCannotBeAreRefused();
    void everyKindCountsItsVersionsAlike_data() { kinds(); }
    void everyKindCountsItsVersionsAlike();
    void whatIsShippedIsAddedOnce_data() { kinds(); }
    void whatIsShippedIsAddedOnce();
    void aRuleThatHasEndedJudgesNoLaterYear();
    void aPlanThatHasEndedWeighsNothing();
    void aSchemeThatHasEndedJudgesNobody();
    void aFileIsTheVersionThatWasWritten();
    void whatIsNoFileOfAVersionIsRefused();

private:
    void kinds()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"rules", "plans", "schemes"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
};

void TestVersions::theNewestThatHasBegunHoldsUntilItEnds()
{
    const std::vector<VersionHead> all{{QStringLiteral("b"), {}, 1, {}, {}},
                                       {QStringLiteral("a"), {}, 1, day("2024-01-01"), {}},
                                       {QStringLiteral("a"), {}, 2, day("2025-01-01"), day("2025-06-30")},
                                       {QStringLiteral("a"), {}, 3, day("2026-01-01"), {}}};
    QCOMPARE(numbersIn(all, "2023-12-31", "2023-12-31"), QStringList{QStringLiteral("b1")});
    const auto both = [](const char* one) { return QStringList{QString::fromLatin1(one), QStringLiteral("b1")}; };
    QCOMPARE(numbersIn(all, "2024-01-01", "2024-01-01"), both("a1"));
    QCOMPARE(numbersIn(all, "2025-06-30", "2025-06-30"), both("a2"));
    // The second has ended and the third has not begun: the first does not come back.
    QCOMPARE(numbersIn(all, "2025-07-01", "2025-07-01"), QStringList{QStringLiteral("b1")});
    QCOMPARE(numbersIn(all, "2025-01-01", "2025-12-31"), both("a2")); // a year on one of whose days it holds
    QCOMPARE(numbersIn(all, "2026-01-01", "2026-12-31"), both("a3"));
    const auto unknown = findVersion(all, QStringLiteral("c"));
    QCOMPARE(unknown.error().code, ErrorCode::UnknownRule);
    QCOMPARE(unknown.error().details.value(QStringLiteral("known")).toStringList(),
             (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(findVersion(all, QStringLiteral("a"))->version, 3);
}

void TestVersions::daysThatCannotBeAreRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("fits");
    QTest::newRow("neither") << QString() << QString() << true;
    QTest::newRow("one day") << QStringLiteral("2026-03-01") << QStringLiteral("2026-03-01") << true;
    QTest::newRow("an end alone") << QString() << QStringLiteral("2026-03-01") << true;
    QTest::newRow("turned round") << QStringLiteral("2026-03-02") << QStringLiteral("2026-03-01") << false;
    QTest::newRow("no first day") << QStringLiteral("2026-02-30") << QString() << false;
    QTest::newRow("no last day") << QString() << QStringLiteral("soon") << false;
}

void TestVersions::daysThatCannotBeAreRefused()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto days = versionDays({{QStringLiteral("valid_from"), from.isEmpty() ? QJsonValue::Null : QJsonValue(from)},
                                   {QStringLiteral("valid_to"), to}});
    QTEST(days.has_value(), "fits");
    if (days) {
        QCOMPARE(isoDay(days->from), from);
        QCOMPARE(isoDay(days->to), to);
    } else {
        QCOMPARE(days.error().details.value(QStringLiteral("problem")).toString(), QStringLiteral("dates"));
    }
}

void TestVersions::everyKindCountsItsVersionsAlike()
{
    QFETCH(QString, name);
    const Kind kind = kindOf(name);
    KpiWorld world;
    world.write(installShippedPlans);
    const auto save = [&](const QJsonObject& json) {
        return *world.write([&](Change& change) { return kind.import(change, json); });
    };
    const QJsonObject first = kind.any(*world.db);
    const QString code = first.value(QLatin1String("code")).toString();
    QCOMPARE(save(first), 1); // it says what is there
    QJsonObject next = first;
    next.insert(QStringLiteral("valid_to"), QStringLiteral("2031-12-31"));
    next.insert(QStringLiteral("version"), 77); // written in files, never read
    QCOMPARE(save(next), 2);
    QCOMPARE(save(next), 2);
    QCOMPARE(save(first), 3); // the second holds now
    QCOMPARE(kind.versions(*world.db, code), (std::vector<int>{1, 2, 3}));
    QJsonObject other = first;
    other.insert(QStringLiteral("code"), QStringLiteral("zzz"));
    QCOMPARE(save(other), 1);
}

void TestVersions::whatIsShippedIsAddedOnce()
{
    QFETCH(QString, name);
    const Kind kind = kindOf(name);
    KpiWorld world;
    world.write(installShippedPlans);
    const QString code = kind.any(*world.db).value(QLatin1String("code")).toString();
    QCOMPARE(kind.versions(*world.db, code).size(), size_t(1));
    QVERIFY(world.write(kind.ship));
    QCOMPARE(kind.versions(*world.db, code).size(), size_t(1));
}

void TestVersions::aRuleThatHasEndedJudgesNoLaterYear()
{
    World world;
    world.learner("1", 2025, 4200, 2);
    QJsonObject rule = *exportRule(*world.db, kCode);
    rule.insert(QStringLiteral("valid_to"), QStringLiteral("2025-12-31"));
    QVERIFY(world.write([&](Change& change) { return importRule(change, rule); }));
    QCOMPARE(world.one(2025, "2025-12-31", "1").version, 2);
    QVERIFY(world.judge(2026, "2026-03-01", "1").rules.empty());
}

void TestVersions::aPlanThatHasEndedWeighsNothing()
{
    World world;
    world.write(installShippedPlans);
    const Id who = world.person("1");
    const auto planOn = [&](const char* iso) {
        const auto shares = PlanShares::read(*world.db, {day("2026-01-01"), day(iso)}, {}, day(iso));
        const auto share = shares->of(who, day("2010-01-01"));
        return share ? share->plan->version : 0;
    };
    QCOMPARE(planOn("2026-06-30"), 1);
    QJsonObject plan = planToJson(*findVersion(*listPlans(*world.db), QStringLiteral("staff")));
    plan.insert(QStringLiteral("valid_to"), QStringLiteral("2026-06-30"));
    QCOMPARE(*world.write([&](Change& change) { return importPlan(change, plan); }), 2);
    QCOMPARE(planOn("2026-06-30"), 2);
    QCOMPARE(planOn("2026-07-01"), 0);
    const auto back = findVersion(*listPlans(*world.db), QStringLiteral("staff"));
    QCOMPARE(back->validTo, day("2026-06-30"));
    QCOMPARE(withoutNumber(planToJson(*back)), withoutNumber(plan));
}

void TestVersions::aSchemeThatHasEndedJudgesNobody()
{
    KpiWorld world;
    QVERIFY(!world.results().rows.empty());
    QJsonObject scheme = schemeToJson(*findScheme(*world.db, QStringLiteral("trainer")));
    QVERIFY(!scheme.contains(QLatin1String("valid_to"))); // as schemes were written before they could end
    scheme.insert(QStringLiteral("valid_to"), QStringLiteral("2026-09-01"));
    QCOMPARE(*world.write([&](Change& change) { return importScheme(change, scheme); }), 2);
    QVERIFY(!world.results().rows.empty()); // September had begun under it
    scheme.insert(QStringLiteral("valid_to"), QStringLiteral("2026-08-31"));
    QCOMPARE(*world.write([&](Change& change) { return importScheme(change, scheme); }), 3);
    QVERIFY(world.results().rows.empty());
    QVERIFY(!world.write([&](Change& change) { return lockKpi(change, world.september()); }));
}

void TestVersions::aFileIsTheVersionThatWasWritten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("方案.json"));
    World world;
    const QJsonObject rule = *exportRule(*world.db, kCode);
    QVERIFY(writeVersionFile(path, rule));
    QCOMPARE(*readVersionFile(path), rule);
}

void TestVersions::whatIsNoFileOfAVersionIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.json"));
    QCOMPARE(readVersionFile(path).error().code, ErrorCode::FileMissing);
    for (const char* text : {"{", "[1, 2]", ""}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto read = readVersionFile(path);
        QCOMPARE(read.error().code, ErrorCode::InvalidRule);
        QCOMPARE(read.error().details.value(QStringLiteral("problem")).toString(), QStringLiteral("not_json"));
    }
    QCOMPARE(writeVersionFile(folder.filePath(QStringLiteral("no/folder.json")), {}).error().code,
             ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
