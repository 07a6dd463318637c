// 360° assessment: method.md C3's figures with and without enough raters, and that nothing tells who said what.
#include "complianceworld.h"
#include "models/facts/library.h"
#include "models/facts/value.h"
#include "models/kpi/raters.h"
#include "models/kpi/roundresults.h"
#include "models/report/invitationsheets.h"
#include "models/report/roundreport.h"
#include "tests/support/store.h"
#include <QDir>

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
    void groupsAreCalledTheSameOnPageAndPaper();
    void theRecordsProposeHeadsPeersAndHr();
    void forAllOnlyThoseAreProposedWhomAGroupStillNeeds();
    void whoIsNamedTakesThePlaceOfOneToBeNamed();
    void nobodyIsAskedAboutHimselfInAnotherGroup();
    void anInvitationIsTakenBackUnlessItIsAnswered();
    void aFailedCommitLeavesNoSheetAndTheFormerOne();
    void aSheetThatCannotBeWrittenLeavesNoChange();
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

void TestRounds::groupsAreCalledTheSameOnPageAndPaper()
{
    RoundWorld world(0);
    Round round = quarter({});
    QStringList captions;
    for (const Word& group : words::assessmentGroup) {
        const QString role = QString::fromLatin1(group.key);
        round.groups.push_back({role, captions.isEmpty() ? 10000 : 0, isUsuallyAnonymous(role)});
        captions.append(QString::fromLatin1(group.title));
    }
    QVERIFY(world.save(round)); // a round takes every group that has a name, and the names are of its groups
    auto results = roundResults(*world.db, round);
    ReportSettings english;
    english.language = QStringLiteral("en");
    const ReportTable sheet =
        roundReport(std::make_shared<const RoundResults>(std::move(*results)), english, QDate(2026, 10, 1)).sheet();
    QStringList heads;
    for (int i = 0; i < captions.size(); ++i)
        heads.append(sheet.columns[size_t(3 + 2 * i)].title.section(u'\n', 0, 0));
    QCOMPARE(heads, captions);
}

namespace {
// A department under another, its people, HR, and the trainer of the world in the lower one.
class HouseWorld : public RoundWorld {
public:
    HouseWorld() : RoundWorld(0)
    {
        must("DELETE FROM assessment");
        const Id above = department("生产部"), own = department("检修班", above), hr = department("人力资源部");
        employee("T01", own, "技师", trainer);
        employee("P01", own, "主任工程师"); // an engineer, no head
        employee("P02", own, "技师");
        fellow = employee("P03", own, "技师");
        must("UPDATE person SET is_trainer = 1 WHERE number = 'P03'");
        left = employee("P04", own, "部长");
        employed(left, {2010, 1, 1}, {2026, 6, 30});
        deputy = employee("M01", above, "副部长");
        head = employee("M02", above, "部长");
        staff = employee("H01", hr, "专员");
        Round round = quarter({{QStringLiteral("head"), 5000, false},
                               {QStringLiteral("hr"), 2500, false},
                               {QStringLiteral("peer"), 2500, true},
                               {QStringLiteral("self"), 0, false}});
        if (!save(round))
            qFatal("no round");
    }
    Id employee(const char* number, const Id& department, const char* title, Id id = {})
    {
        if (id.isNull())
            id = person(number, number);
        belongs(id, department);
        holds(id, title, "junior");
        return id;
    }
    QString proposed(const char* role, bool all = false)
    {
        const Round round = *findRound(*db, code);
        auto trainers = *assessedTrainers(*db, round);
        if (!all)
            std::erase_if(trainers, [&](const AssessedTrainer& one) { return one.id != trainer; });
        const auto raters = proposedRaters(*db, round, QString::fromLatin1(role), trainers);
        QStringList numbers;
        for (const ProposedRater& one : *raters)
            numbers.append(QStringLiteral("%1:%2").arg(one.number).arg(int(one.reason)));
        return numbers.join(u' ');
    }
    Result<int> ask(const char* role, const Id& rater)
    {
        return write([&](Change& change) {
            return inviteThese(change, code, {{trainer, QString::fromLatin1(role), rater}});
        });
    }
    QString asked()
    {
        QStringList lines;
        const auto list = invitations(*db, code);
        for (const Invitation& one : *list)
            lines.append(one.role + u':' + one.raterNumber);
        return lines.join(u' ');
    }
    const QString code = QStringLiteral("2026-Q3");
    Id fellow, left, deputy, head, staff;
};

QString problemOf(const Result<int>& result)
{
    return result ? QString() : result.error().details.value(QStringLiteral("problem")).toString();
}
} // namespace

void TestRounds::theRecordsProposeHeadsPeersAndHr()
{
    HouseWorld world;
    const auto line = [](const char* number, RaterReason reason) {
        return QStringLiteral("%1:%2").arg(QLatin1String(number)).arg(int(reason));
    };
    // Nobody leads the lower one any more, so those of the department above; the deputy after the head.
    QCOMPARE(world.proposed("head"), line("M02", RaterReason::Head) + u' ' + line("M01", RaterReason::DeputyHead));
    QCOMPARE(world.proposed("hr"), line("H01", RaterReason::HrStaff));
    QCOMPARE(world.proposed("self"), line("T01", RaterReason::Oneself));
    QCOMPARE(world.proposed("peer"), line("P03", RaterReason::FellowTrainer) + u' ' +
                                         line("P01", RaterReason::Colleague) + u' ' +
                                         line("P02", RaterReason::Colleague));
    QCOMPARE(world.proposed("trainee"), QString());
    // Whoever assessed before comes first; a name that two people have tells nobody.
    world.assesses("hr", 900000, "M01");
    world.person("X1", "王芳");
    world.person("X2", "王芳");
    world.assesses("hr", 900000, "王芳");
    QCOMPARE(world.proposed("hr"), line("M01", RaterReason::AskedBefore) + u' ' + line("H01", RaterReason::HrStaff));
    QVERIFY(world.ask("hr", world.staff));
    QCOMPARE(world.proposed("hr"), line("M01", RaterReason::AskedBefore));
}

void TestRounds::forAllOnlyThoseAreProposedWhomAGroupStillNeeds()
{
    HouseWorld world;
    const Id other = world.person("T02", "乙");
    world.session(world.course("又"), "2026-08-05T15:00", {}, "held", other);
    const auto trainers = assessedTrainers(*world.db, *findRound(*world.db, world.code));
    QCOMPARE(trainers->size(), size_t(2));
    QCOMPARE(world.proposed("head", true), QStringLiteral("M02:%1").arg(int(RaterReason::Head)));
    QVERIFY(world.ask("head", world.deputy));
    QCOMPARE(world.proposed("head", true), QString()); // one is asked about T01; nothing is known of T02's department
}

void TestRounds::whoIsNamedTakesThePlaceOfOneToBeNamed()
{
    HouseWorld world;
    QVERIFY(world.write([&](Change& change) { return inviteForAll(change, world.code); }));
    QCOMPARE(world.asked(), QStringLiteral("head: hr: peer: self:T01"));
    QCOMPARE(*world.ask("head", world.head), 1);
    QCOMPARE(world.asked(), QStringLiteral("head:M02 hr: peer: self:T01"));
    QCOMPARE(*world.ask("head", world.head), 0);
    QCOMPARE(*world.ask("self", {}), 0);
    QCOMPARE(world.asked(), QStringLiteral("head:M02 hr: peer: self:T01"));
}

void TestRounds::nobodyIsAskedAboutHimselfInAnotherGroup()
{
    HouseWorld world;
    QCOMPARE(problemOf(world.ask("peer", world.trainer)), QStringLiteral("asked_of_oneself"));
    QCOMPARE(problemOf(world.ask("self", world.head)), QStringLiteral("not_oneself"));
    QCOMPARE(problemOf(world.ask("trainee", world.head)), QStringLiteral("unknown_role"));
    QCOMPARE(world.asked(), QString());
}

void TestRounds::anInvitationIsTakenBackUnlessItIsAnswered()
{
    HouseWorld world;
    QVERIFY(world.ask("head", world.head));
    QVERIFY(world.ask("hr", world.staff));
    world.assesses("head", 880000, "M02");
    const auto list = *invitations(*world.db, world.code);
    const auto back = [&](std::vector<Id> ids) {
        return world.write([&](Change& change) { return takeBack(change, world.code, ids); });
    };
    QVERIFY(list[0].answered && !list[1].answered);
    QCOMPARE(problemOf(back({list[1].id, list[0].id})), QStringLiteral("answered"));
    QCOMPARE(world.asked(), QStringLiteral("head:M02 hr:H01")); // all or nothing
    QCOMPARE(*back({list[1].id}), 1);
    QCOMPARE(world.asked(), QStringLiteral("head:M02"));
    QCOMPARE(back({list[1].id}).error().code, ErrorCode::UnknownRow);
}

namespace {
// A workspace with a round in which one trainer is asked about himself.
struct SendWorld {
    SendWorld()
    {
        const auto made = w->writeNow({QStringLiteral("edit"), {}}, [&](Change& change) -> Result<void> {
            Query person = change.db().query("INSERT INTO person(id,number,name) VALUES(?,'T01','林晓峰')");
            ROSTRUM_CHECK(person.bind(trainer).run());
            ROSTRUM_CHECK(saveRound(change, quarter()));
            return invite(change, QStringLiteral("2026-Q3"), trainer, QStringLiteral("self"), {});
        });
        if (!made)
            qFatal("no round");
    }
    Result<ChangeNotice> send(const QString& folder)
    {
        ROSTRUM_TRY(files, PlacedFiles::begin(folder));
        ROSTRUM_TRY(notice, w->writeNow({QStringLiteral("invite"), {}}, [&](Change& change) {
            return sendInvitations(change, QStringLiteral("2026-Q3"), QDate(2026, 9, 1), *files);
        }));
        files->keep();
        return notice;
    }
    int sent() { return int(w->reader().integer("SELECT count(sent_on) FROM assessment_invitation")->value_or(-1)); }
    test::TemporaryWorkspace w;
    const Id trainer = Id::make();
    const QString sheet = QStringLiteral("360_2026-Q3_T01_林晓峰.xlsx");
};

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}
} // namespace

void TestRounds::aFailedCommitLeavesNoSheetAndTheFormerOne()
{
    SendWorld world;
    const QTemporaryDir dir;
    const QString fresh = dir.filePath(QStringLiteral("sheets")), used = dir.filePath(QStringLiteral("used"));
    QVERIFY(QDir().mkdir(used));
    QFile former(QDir(used).filePath(world.sheet));
    QVERIFY(former.open(QIODevice::WriteOnly) && former.write("former") > 0);
    former.close();
    bool broken = true;
    world.w->keep([&](Connection&, const ChangeNotice& touched, const std::optional<QByteArray>&) -> Result<void> {
        if (broken && touched.id)
            return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), QStringLiteral("x")}});
        return {};
    });
    QCOMPARE(world.send(fresh).error().code, ErrorCode::DiskFull);
    QVERIFY(!QFileInfo::exists(fresh));
    QCOMPARE(world.send(used).error().code, ErrorCode::DiskFull);
    QCOMPARE(filesIn(used), QStringList{world.sheet});
    QVERIFY(former.open(QIODevice::ReadOnly));
    QCOMPARE(former.readAll(), QByteArray("former"));
    former.close();
    QCOMPARE(world.sent(), 0);
    broken = false;
    QVERIFY(world.send(used));
    QCOMPARE(filesIn(used), QStringList{world.sheet});
    QVERIFY(former.size() > 1000); // the new one stands in its place
    QCOMPARE(world.sent(), 1);
}

void TestRounds::aSheetThatCannotBeWrittenLeavesNoChange()
{
    SendWorld world;
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir(world.sheet)); // its name is taken by a folder
    QCOMPARE(world.send(dir.path()).error().code, ErrorCode::FileExists);
    QCOMPARE(filesIn(dir.path()), QStringList{world.sheet});
    QCOMPARE(world.sent(), 0);
    QFile file(dir.filePath(QStringLiteral("plain")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(world.send(dir.filePath(QStringLiteral("plain/below"))).error().code, ErrorCode::FolderNotWritable);
}

QTEST_GUILESS_MAIN(TestRounds)
#include "tst_rounds.moc"
