// What training weighs in the performance: plans as data, the parts from measures, what is lost without homework.
#include "models/kpi/planpreview.h"
#include "models/kpi/planshare.h"
#include "models/kpi/planweights.h"
#include "models/kpi/schemestore.h"
#include "models/kpi/weights.h"
#include "models/report/planshareparts.h"
#include "trainingdata.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <list>

using namespace rostrum;

class TestTrainingPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoPlansAreShippedForNewAndOtherStaff();
    void aPlanThatCannotBeRightIsRefusedWithItsPart_data();
    void aPlanThatCannotBeRightIsRefusedWithItsPart();
    void anEditIsTheNextVersionAndTheSameWritesNothing();
    void aVersionHoldsFromItsDayAndTheDaysBeforeStayUnderTheOneBefore();
    void aDraftIsTriedOnEverybodyBeforeItIsSaved();
    void weightsAreBalancedByTheLargestRemainder_data();
    void weightsAreBalancedByTheLargestRemainder();
    void weightsThatSayNothingAreNotBalanced();
    void thePartsComeFromTheRecords();
    void homeworkThatIsMissingPutsTheSumOfItsPartsAtRisk();
    void markingHomeworkDoneMovesTheSum();
    void withoutRecordsThePartIsProvisional();
    void theTwelfthMonthDecidesWhichPlanHolds();
    void aSchemeThatWeighsOtherwiseThanThePlanIsTold();
};

namespace {
const DateSpan k2026{{2026, 1, 1}, {2026, 12, 31}};
const QDate kToday(2026, 11, 20);

class World : public TrainingData {
public:
    World() : shape(*readShape(*db)) { QVERIFY(write(installShippedPlans) > 0); }

    /// The version that the plan has now; 0: refused.
    int save(const QJsonObject& plan)
    {
        int version = 0;
        write([&](Change& change) -> Result<void> {
            ROSTRUM_TRY(written, importPlan(change, plan));
            version = written;
            return {};
        });
        return version;
    }
    qint64 write(const std::function<Result<void>(Change&)>& work)
    {
        auto change = Change::begin(*db, shape, QStringLiteral("test"));
        (*change)->label = {QStringLiteral("plan"), {}};
        if (!work(**change))
            return -1;
        const auto done = (*change)->commit();
        return done ? done->id : -1;
    }
    Id homework(const Id& who, QDate due, QDate submitted, const char* grade)
    {
        return add("homework", "person,kind,title,due_on,submitted_on,grade", who, std::string_view("homework"),
                   std::string_view("作业"), due, submitted, std::string_view(grade));
    }
    PlanShare share(const Id& who, QDate since = {2026, 3, 1})
    {
        shares.emplace_back(*PlanShares::read(*db, {k2026.from, kToday}, {}, kToday)); // what it gives points into it
        return *shares.back().of(who, since);
    }

    Shape shape;
    std::list<PlanShares> shares;
};

QJsonObject json(const char* text) { return QJsonDocument::fromJson(text).object(); }
} // namespace

void TestTrainingPlan::twoPlansAreShippedForNewAndOtherStaff()
{
    World world;
    const auto plans = listPlans(*world.db);
    QVERIFY(plans);
    QCOMPARE(plans->size(), size_t(2));
    const TrainingPlan &fresh = plans->at(0), &old = plans->at(1);
    QCOMPARE(fresh.name, QStringLiteral("新员工"));
    QCOMPARE(old.name, QStringLiteral("老员工"));
    const auto weight = [](const TrainingPlan& plan) {
        int sum = 0;
        for (const PlanPart& part : plan.parts)
            sum += part.weight;
        return sum;
    };
    QCOMPARE(fresh.parts[0].weight, 1000); // 培训参与度 10 %
    QCOMPARE(fresh.parts[1].weight, 500);  // 作业质量 5 %
    QCOMPARE(weight(fresh), 1500);
    QVERIFY(weight(old) < 500);
    QCOMPARE(world.write(installShippedPlans), 0); // they are there
}

void TestTrainingPlan::aPlanThatCannotBeRightIsRefusedWithItsPart_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no code") << QByteArray(R"({"name": "x"})") << QStringLiteral("no_code");
    QTest::newRow("no name") << QByteArray(R"({"code": "x"})") << QStringLiteral("no_name");
    QTest::newRow("no parts") << QByteArray(R"({"code": "x", "name": "x"})") << QStringLiteral("no_requirements");
    QTest::newRow("measure") << QByteArray(R"({"code": "x", "name": "x", "parts": [{"title": "p", "measure": "luck",
        "weight": 5}]})") << QStringLiteral("unknown_measure");
    QTest::newRow("no ratio") << QByteArray(R"({"code": "x", "name": "x", "parts": [{"title": "p",
        "measure": "credit.hours", "weight": 5}]})")
                              << QStringLiteral("unit_mismatch");
    QTest::newRow("no weight") << QByteArray(R"({"code": "x", "name": "x", "parts": [{"title": "p",
        "measure": "attendance.rate", "weight": 0}]})")
                               << QStringLiteral("bad_number");
    QTest::newRow("too much") << QByteArray(R"({"code": "x", "name": "x", "parts": [{"title": "p",
        "measure": "attendance.rate", "weight": 6000}, {"title": "q", "measure": "homework.excellent",
        "weight": 4001}]})") << QStringLiteral("weights_over");
}

void TestTrainingPlan::aPlanThatCannotBeRightIsRefusedWithItsPart()
{
    QFETCH(QByteArray, plan);
    const auto read = planFromJson(json(plan.constData()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidRule);
    QTEST(read.error().details.value(QStringLiteral("problem")).toString(), "problem");
}

void TestTrainingPlan::anEditIsTheNextVersionAndTheSameWritesNothing()
{
    World world;
    QJsonObject plan = planToJson(listPlans(*world.db)->front());
    QCOMPARE(world.save(plan), 1);
    QCOMPARE(listPlans(*world.db)->size(), size_t(2));
    plan.insert(QStringLiteral("name"), QStringLiteral("新同事"));
    plan.insert(QStringLiteral("parts"), QJsonArray{plan.value(QLatin1String("parts")).toArray().first()});
    QCOMPARE(world.save(plan), 2);
    auto plans = *listPlans(*world.db);
    QCOMPARE(plans.size(), size_t(3));
    QCOMPARE(plans[0].name, QStringLiteral("新员工")); // as it was
    QCOMPARE(plans[0].parts.size(), size_t(2));
    plan.insert(QStringLiteral("version"), 2);
    QCOMPARE(planToJson(plans[1]), plan);
    QCOMPARE(world.save(plan), 2);
    // Back to what the first said: a third, for the second holds now.
    QCOMPARE(world.save(planToJson(plans[0])), 3);
    QCOMPARE(listPlans(*world.db)->size(), size_t(4));
}

void TestTrainingPlan::aVersionHoldsFromItsDayAndTheDaysBeforeStayUnderTheOneBefore()
{
    World world;
    const Id who = world.person("1");
    world.homework(who, {2026, 1, 2}, {2026, 1, 2}, "excellent");
    QJsonObject plan = planToJson(listPlans(*world.db)->front());
    QJsonArray parts = plan.value(QLatin1String("parts")).toArray();
    QJsonObject quality = parts.last().toObject();
    quality.insert(QStringLiteral("weight"), 800);
    parts.replace(1, quality);
    plan.insert(QStringLiteral("parts"), parts);
    plan.insert(QStringLiteral("valid_from"), QStringLiteral("2026-07-01"));
    QCOMPARE(world.save(plan), 2);
    const auto pointsOn = [&](QDate day) {
        const PlanShares shares = *PlanShares::read(*world.db, {k2026.from, day}, {}, day);
        return shares.of(who, {2026, 1, 1})->points;
    };
    QCOMPARE(pointsOn({2026, 6, 30}), 500);
    QCOMPARE(pointsOn({2026, 7, 1}), 800);
    plan.insert(QStringLiteral("valid_from"), QStringLiteral("2026-02-30"));
    QCOMPARE(world.save(plan), 0);
    plan.insert(QStringLiteral("valid_from"), QJsonValue::Null);
    plan.insert(QStringLiteral("months_from"), 12); // until the twelfth month it ends
    QCOMPARE(world.save(plan), 0);
}

void TestTrainingPlan::aDraftIsTriedOnEverybodyBeforeItIsSaved()
{
    World world;
    const Id who = world.person("1"), other = world.person("2");
    for (const Id& one : {who, other})
        world.add("employment_span", "person,hired_on", one, QDate(2026, 1, 1));
    world.homework(who, {2026, 6, 1}, {2026, 6, 1}, "excellent");
    QJsonObject plan = planToJson(listPlans(*world.db)->front());
    QCOMPARE(previewPlan(*world.db, plan, kToday)->changes.size(), size_t(0));
    plan.insert(QStringLiteral("parts"),
                QJsonArray{QJsonObject{{QStringLiteral("title"), QStringLiteral("作业质量")},
                                       {QStringLiteral("measure"), QStringLiteral("homework.excellent")},
                                       {QStringLiteral("weight"), 900}}});
    plan.insert(QStringLiteral("valid_from"), QStringLiteral("2027-01-01"));
    const qint64 before = world.db->integer("SELECT count(*) FROM training_plan")->value_or(-1);
    const auto preview = previewPlan(*world.db, plan, kToday);
    QVERIFY(preview);
    QCOMPARE(preview->changes.size(), size_t(1)); // the other has nothing that would be weighed
    QCOMPARE(preview->changes[0].number, QStringLiteral("1"));
    QCOMPARE(preview->changes[0].before, std::optional(500));
    QCOMPARE(preview->changes[0].after, std::optional(900));
    QCOMPARE(world.db->integer("SELECT count(*) FROM training_plan")->value_or(-1), before);
    // Nobody is left without a plan unless the months say so.
    QCOMPARE(preview->without, 0);
    plan.insert(QStringLiteral("months_to"), 2);
    QCOMPARE(previewPlan(*world.db, plan, kToday)->without, preview->people);
}

void TestTrainingPlan::weightsAreBalancedByTheLargestRemainder_data()
{
    QTest::addColumn<std::vector<int>>("weights");
    QTest::addColumn<int>("whole");
    QTest::addColumn<std::vector<int>>("balanced");
    using Weights = std::vector<int>;
    QTest::newRow("three equal") << Weights{1, 1, 1} << 10000 << Weights{3334, 3333, 3333};
    QTest::newRow("30/40/20") << Weights{3000, 4000, 2000} << 10000 << Weights{3333, 4445, 2222};
    QTest::newRow("seven equal") << Weights(7, 5) << 10000 << Weights{1429, 1429, 1429, 1429, 1428, 1428, 1428};
    QTest::newRow("as they are") << Weights{3000, 4000, 2000, 1000} << 10000 << Weights{3000, 4000, 2000, 1000};
    QTest::newRow("to a part") << Weights{1000, 500} << 2000 << Weights{1333, 667};
    QTest::newRow("a nought stays") << Weights{0, 1, 2} << 10000 << Weights{0, 3333, 6667};
    QTest::newRow("large") << Weights{2000000000, 2000000000} << 10000 << Weights{5000, 5000};
}

void TestTrainingPlan::weightsAreBalancedByTheLargestRemainder()
{
    QFETCH(std::vector<int>, weights);
    QFETCH(int, whole);
    QTEST(*balanceWeights(weights, whole), "balanced");
}

void TestTrainingPlan::weightsThatSayNothingAreNotBalanced()
{
    for (const std::vector<int>& weights : {std::vector<int>{}, {0, 0}, {5, -1}})
        QCOMPARE(balanceWeights(weights).error().details.value(QStringLiteral("problem")).toString(),
                 QStringLiteral("bad_number"));
}

void TestTrainingPlan::thePartsComeFromTheRecords()
{
    World world;
    const Id who = world.person("1");
    for (int i = 0; i < 9; ++i) // 7 of 9 came
        world.attends(world.session(world.course("C"), "2026-05-04", 100), who, {}, i < 7 ? "present" : "absent");
    world.homework(who, {2026, 6, 1}, {2026, 5, 30}, "excellent");
    world.homework(who, {2026, 7, 1}, {2026, 6, 30}, "submitted");
    const PlanShare share = world.share(who);
    QCOMPARE(share.plan->code, QStringLiteral("new-staff"));
    QCOMPARE(share.lines[0].points, std::optional(778)); // 10 % × 7/9, half-up once
    QCOMPARE(share.lines[1].points, std::optional(250)); // 5 % × 1/2
    QCOMPARE(share.points, 1028);
    QVERIFY(!share.provisional);
    QCOMPARE(share.homeworkMissing, 0);
    QCOMPARE(share.atRisk, 0);
    const ReportTable table = planShareTable(ReportWords(QStringLiteral("zh_CN")), share);
    QCOMPARE(table.row(0)[4].text, QStringLiteral("7.78 %"));
    QCOMPARE(table.row(0)[3].text, QStringLiteral("7 / 9"));
    QCOMPARE(table.total->back().text, QStringLiteral("10.28 %"));
    QVERIFY(homeworkWarning(ReportWords(QStringLiteral("zh_CN")), share).isEmpty());
}

void TestTrainingPlan::homeworkThatIsMissingPutsTheSumOfItsPartsAtRisk()
{
    World world;
    const Id who = world.person("1");
    world.homework(who, {2026, 6, 1}, {}, "none");
    world.homework(who, {2026, 12, 1}, {}, "none"); // not due yet
    const PlanShare share = world.share(who);
    QCOMPARE(share.homeworkMissing, 1);
    QCOMPARE(share.atRisk, 1500);
    QCOMPARE(homeworkWarning(ReportWords(QStringLiteral("zh_CN")), share),
             QStringLiteral("你的培训作业未提交，绩效将扣减15%"));
    // The plan says what hangs on homework.
    QJsonObject plan = planToJson(*share.plan);
    QJsonArray parts = plan.value(QLatin1String("parts")).toArray();
    QJsonObject first = parts.first().toObject();
    first.insert(QStringLiteral("homework"), false);
    parts.replace(0, first);
    plan.insert(QStringLiteral("parts"), parts);
    QVERIFY(world.save(plan) > 1);
    QCOMPARE(world.share(who).atRisk, 500);
}

void TestTrainingPlan::markingHomeworkDoneMovesTheSum()
{
    World world;
    const Id who = world.person("1");
    const Id homework = world.homework(who, {2026, 6, 1}, {}, "none");
    QCOMPARE(world.share(who).points, 0);
    Query done = world.db->query("UPDATE homework SET submitted_on = '2026-06-02', grade = 'excellent' WHERE id = ?");
    QVERIFY(done.bind(homework).run());
    QCOMPARE(world.share(who).points, 500);
    QCOMPARE(world.share(who).atRisk, 0);
}

void TestTrainingPlan::withoutRecordsThePartIsProvisional()
{
    World world;
    const PlanShare share = world.share(world.person("1"));
    QVERIFY(share.provisional);
    QVERIFY(!share.lines[0].points && !share.lines[1].points);
    QCOMPARE(share.points, 0);
    QCOMPARE(share.atRisk, 0);
}

void TestTrainingPlan::theTwelfthMonthDecidesWhichPlanHolds()
{
    World world;
    const Id who = world.person("1");
    QCOMPARE(world.share(who, kToday.addMonths(-12).addDays(1)).plan->code, QStringLiteral("new-staff"));
    QCOMPARE(world.share(who, kToday.addMonths(-12)).plan->code, QStringLiteral("staff"));
    QCOMPARE(world.share(who, QDate()).plan->code, QStringLiteral("staff")); // nobody knows since when
}

void TestTrainingPlan::aSchemeThatWeighsOtherwiseThanThePlanIsTold()
{
    World world;
    QVERIFY(world.write(installShippedSchemes) > 0);
    const DateSpan november{{2026, 11, 1}, {2026, 11, 30}};
    const auto told = [&](const char* scheme) {
        const auto found = findScheme(*world.db, QString::fromLatin1(scheme));
        const auto gaps = planWeightGaps(*world.db, *found, november);
        QStringList lines;
        for (const PlanWeightGap& one : *gaps)
            lines
                << QStringLiteral("%1 %2 %3 %4").arg(one.plan, one.title).arg(one.planned).arg(one.scored.value_or(-1));
        return lines.join(u'|');
    };
    // As they are shipped, the two say the same.
    for (const char* scheme : {"trainer", "staff", "new-staff"})
        QCOMPARE(told(scheme), QString());
    QJsonObject plan = planToJson(listPlans(*world.db)->at(1));
    QJsonArray parts = plan.value(QStringLiteral("parts")).toArray();
    QJsonObject first = parts[0].toObject();
    first.insert(QStringLiteral("weight"), 200);
    parts[0] = first;
    parts.append(QJsonObject{{QStringLiteral("title"), QStringLiteral("考试")},
                             {QStringLiteral("measure"), QStringLiteral("homework.submission")},
                             {QStringLiteral("weight"), 50}});
    plan.insert(QStringLiteral("parts"), parts);
    plan.insert(QStringLiteral("valid_from"), QStringLiteral("2026-11-01"));
    QVERIFY(world.save(plan) > 0);
    QCOMPARE(told("staff"), QStringLiteral("老员工 培训参与度 200 300|老员工 考试 50 -1"));
    QCOMPARE(told("new-staff"), QString()); // of another group
    QCOMPARE(told("trainer"), QString());
    // Before the plan's new version holds, they agree.
    const auto staff = findScheme(*world.db, QStringLiteral("staff"));
    QVERIFY(planWeightGaps(*world.db, *staff, {{2026, 10, 1}, {2026, 10, 31}})->empty());
}

QTEST_GUILESS_MAIN(TestTrainingPlan)
#include "tst_trainingplan.moc"
