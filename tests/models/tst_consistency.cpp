// Records that cannot all be right: each kind is found, its neighbours are not, and the suggestion mends it.
#include "models/consistency/check.h"
#include "ruleworld.h"

using namespace rostrum;

class TestConsistency : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void soundRecordsHaveNoFindings();
    void employmentsThatOverlap();
    void gradesAtOnce();
    void presentBeforeJoiningOrAfterLeaving();
    void presentOnLeave();
    void moreHoursThanTheSessionHas();
    void twoPlacesAtOnce();
    void onePersonUnderTwoNumbers();
    void creditTwiceForOneTraining();
    void aSessionLongerOnPaperThanByTheClock();
    void aRoomOrATrainerTwiceAtOnce();
    void aDecisionWithoutEvidence();
    void mendingIsOneChangeAndNamesStayTheSame();
    void aWholeKindIsMendedAtOnceAndNothingElse();
    void aMendTakesEvidenceFilesAlong();
};

namespace {
std::vector<Finding> found(World& world)
{
    auto all = checkConsistency(*world.db);
    if (!all)
        qFatal("%s", qPrintable(all.error().log));
    return *all;
}

QStringList kinds(World& world)
{
    QStringList list;
    for (const Finding& f : found(world))
        list.append(f.number + u' ' + f.kind);
    return list;
}

// Applies every suggestion, one Change each, until nothing more can be mended; returns the kinds that are left.
QStringList mended(World& world)
{
    for (int i = 0; i < 20; ++i) {
        const std::vector<Finding> all = found(world);
        const auto next = std::find_if(all.begin(), all.end(), [](const Finding& f) { return f.mend.has_value(); });
        if (next == all.end())
            break;
        if (!world.write([&](Change& change) { return mendFinding(change, next->id); }))
            qFatal("not mended");
    }
    return kinds(world);
}

QString one(World& world, const char* sql)
{
    Query query = world.db->query(sql);
    return query.next() ? query.string(0) : QStringLiteral("nothing");
}

Id timed(World& world, const char* starts, const char* ends, std::optional<int> hours)
{
    return world.add("session", "course,starts_at,ends_at,hours,status", world.course(starts), std::string_view(starts),
                     std::string_view(ends), hours, std::string_view("held"));
}
} // namespace

void TestConsistency::soundRecordsHaveNoFindings()
{
    World world;
    const Id id = world.learner("1", 2026, 3000, 2);
    world.employed(id, day("2020-01-01"), day("2023-12-31"));
    world.employed(id, day("2024-01-01"));
    world.holds(id, "工程师", "intermediate", day("2020-01-01"), day("2024-12-31"));
    world.holds(id, "高级工程师", "senior", day("2025-01-01"));
    world.attends(timed(world, "2026-03-03T09:00", "2026-03-03T12:00", 400), id, 400); // four times 45 minutes
    world.attends(timed(world, "2026-03-03T12:00", "2026-03-03T13:00", 100), id);      // begins as the other ends
    world.credit(id, "外训", 400, day("2026-05-01"), QStringLiteral("证-1"));
    world.credit(id, "外训二", 400, day("2026-05-01"), QStringLiteral("证-2"));
    QCOMPARE(kinds(world), QStringList());
}

void TestConsistency::employmentsThatOverlap()
{
    World world;
    const Id a = world.person("1"), b = world.person("2");
    world.employed(a, day("2020-01-01"), day("2024-06-30"));
    world.employed(a, day("2024-06-01"));
    world.employed(b, day("2020-01-01"));
    world.employed(b, day("2021-01-01"), day("2022-01-01")); // within the other
    QCOMPARE(kinds(world),
             (QStringList{QStringLiteral("1 employment_overlap"), QStringLiteral("2 employment_overlap")}));
    QCOMPARE(mended(world), QStringList());
    QCOMPARE(one(world, "SELECT group_concat(coalesce(left_on, '-'), ' ') FROM (SELECT left_on FROM employment_span e "
                        "JOIN person p ON p.id = e.person WHERE p.number = '1' ORDER BY hired_on)"),
             QStringLiteral("2024-05-31 -"));
    QCOMPARE(one(world, "SELECT count(*) FROM employment_span"), QStringLiteral("3"));
}

void TestConsistency::gradesAtOnce()
{
    World world;
    const Id a = world.person("1"), b = world.person("2");
    world.holds(a, "工程师", "intermediate", day("2020-01-01"));
    world.holds(a, "高级工程师", "senior", day("2024-01-01"));
    world.holds(b, "工程师", "intermediate", day("2020-01-01"));
    world.holds(b, "高级工程师", "senior", day("2020-01-01")); // an officer must look
    QCOMPARE(kinds(world), (QStringList{QStringLiteral("1 grade_overlap"), QStringLiteral("2 grade_overlap")}));
    QCOMPARE(mended(world), QStringList{QStringLiteral("2 grade_overlap")});
    QCOMPARE(one(world, "SELECT valid_to FROM title_span WHERE valid_to IS NOT NULL"), QStringLiteral("2023-12-31"));
}

void TestConsistency::presentBeforeJoiningOrAfterLeaving()
{
    World world;
    const Id a = world.person("1"), b = world.person("2");
    world.employed(a, day("2025-01-01"), day("2025-12-31"));
    for (const char* on : {"2024-12-31", "2025-01-01", "2025-12-31T16:00", "2026-01-01"}) {
        world.earns(a, on, 200);
        world.earns(b, on, 200); // nothing is known of this employment
    }
    const std::vector<Finding> all = found(world);
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].kind, QStringLiteral("outside_employment"));
    QCOMPARE(all[0].facts.value(QStringLiteral("hired_on")).toString(), QStringLiteral("2025-01-01"));
    QCOMPARE(all[1].facts.value(QStringLiteral("left_on")).toString(), QStringLiteral("2025-12-31"));
    QCOMPARE(mended(world), QStringList());
    QCOMPARE(one(world, "SELECT count(*) FROM attendance"), QStringLiteral("6"));
}

void TestConsistency::presentOnLeave()
{
    World world;
    const Id id = world.person("1");
    world.add("leave_span", "person,kind,valid_from,valid_to", id, std::string_view("maternity"), QDate(2026, 3, 1),
              QDate(2026, 8, 26));
    for (const char* on : {"2026-02-28", "2026-03-01", "2026-08-26T09:00", "2026-08-27"})
        world.earns(id, on, 200);
    QCOMPARE(kinds(world).size(), 2);
    QCOMPARE(mended(world), QStringList());
    QCOMPARE(one(world, "SELECT count(*) FROM attendance WHERE status = 'leave'"), QStringLiteral("2"));
}

void TestConsistency::moreHoursThanTheSessionHas()
{
    World world;
    const Id a = world.person("1"), b = world.person("2");
    world.attends(world.session(world.course("A", 300), "2026-03-01"), a, 400);      // the course gives three
    world.attends(timed(world, "2026-03-02T09:00", "2026-03-02T10:30", {}), b, 350); // ninety minutes allow two
    world.attends(world.session(world.course("B"), "2026-03-03"), b, 900);           // nothing is known of it
    QCOMPARE(kinds(world),
             (QStringList{QStringLiteral("1 hours_above_session"), QStringLiteral("2 hours_above_session")}));
    QCOMPARE(mended(world), QStringList());
    QCOMPARE(one(world, "SELECT group_concat(hours, ' ') FROM (SELECT hours FROM attendance ORDER BY hours)"),
             QStringLiteral("200 300 900"));
}

void TestConsistency::twoPlacesAtOnce()
{
    World world;
    const Id id = world.person("1"), other = world.person("2");
    const Id morning = timed(world, "2026-03-02T09:00", "2026-03-02T12:00", 300);
    const Id within = timed(world, "2026-03-02T10:00", "2026-03-02T11:00", 100);
    const Id late = timed(world, "2026-03-02T11:30", "2026-03-02T13:00", 100); // after the second, in the first
    world.attends(morning, id);
    world.attends(within, id);
    world.attends(late, id);
    world.attends(within, other);
    world.attends(late, other);
    world.attends(morning, other, {}, "absent");
    QCOMPARE(kinds(world), (QStringList{QStringLiteral("1 two_places"), QStringLiteral("1 two_places")}));
    QCOMPARE(mended(world), QStringList());
    QCOMPARE(one(world, "SELECT count(*) FROM attendance"), QStringLiteral("4"));
}

void TestConsistency::onePersonUnderTwoNumbers()
{
    World world;
    const auto person = [&](const char* number, const char* name, const char* birthday, const char* idNumber) {
        return world.add("person", "number,name,birthday,id_number", std::string_view(number), std::string_view(name),
                         *birthday ? std::optional(QString::fromLatin1(birthday)) : std::nullopt,
                         *idNumber ? std::optional(QString::fromLatin1(idNumber)) : std::nullopt);
    };
    const Id a = person("1", "王芳", "1990-01-01", "110101199001010011");
    person("2", "王方", "", "110101199001010011"); // mistyped, the same card
    const Id c = person("3", "李强", "1985-05-05", ""), d = person("4", "李强", "1985-05-05", "");
    person("5", "李强", "1986-06-06", ""); // a namesake
    person("6", "赵敏", "1991-01-01", "110101199101010022");
    person("7", "赵敏", "1991-01-01", "110101199101010033"); // two cards are two people
    world.earns(a, "2026-03-01", 200);
    world.earns(c, "2026-03-02", 200);
    world.earns(d, "2026-03-03", 200);
    QCOMPARE(found(world).size(), size_t(2));
    // Whoever has no records goes; two with records are for an officer.
    const QStringList left = mended(world);
    QCOMPARE(left.size(), 1);
    QVERIFY(left.front().endsWith(QLatin1String(" same_person")));
    QCOMPARE(one(world, "SELECT count(*) FROM person WHERE number = '2'"), QStringLiteral("0"));
}

void TestConsistency::creditTwiceForOneTraining()
{
    World world;
    const Id id = world.person("1"), other = world.person("2");
    world.earns(id, "2026-03-01", 200); // its course has the day as title
    world.credit(id, "2026-03-01", 200, day("2026-03-01"), QStringLiteral("证-1"));
    world.credit(id, "外训", 200, day("2026-04-01"), QStringLiteral("证-2"));
    world.credit(id, "外 训", 200, day("2026-04-02"), QStringLiteral("证-2"));
    world.credit(other, "外训", 200, day("2026-04-01"), QStringLiteral("证-2"));
    world.credit(other, "无证", 200, day("2026-04-01"));
    world.credit(other, "无证", 200, day("2026-04-02"));
    QCOMPARE(kinds(world), (QStringList{QStringLiteral("1 credit_twice"), QStringLiteral("1 credit_twice")}));
    QCOMPARE(mended(world), QStringList());
    QCOMPARE(one(world, "SELECT group_concat(title, ' ') FROM (SELECT title FROM credit ORDER BY rowid)"),
             QStringLiteral("外训 外训 无证 无证"));
}

void TestConsistency::aSessionLongerOnPaperThanByTheClock()
{
    World world;
    timed(world, "2026-03-01T09:00", "2026-03-01T10:30", 200); // ninety minutes are two
    timed(world, "2026-03-02T09:00", "2026-03-02T10:30", 250);
    timed(world, "2026-03-03", "2026-03-03T10:30", 900); // no time is known
    timed(world, "2026-03-04T09:00", "2026-03-04T08:00", 900);
    const std::vector<Finding> all = found(world);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.front().kind, QStringLiteral("session_hours"));
    QCOMPARE(all.front().facts.value(QStringLiteral("most")).toInt(), 200);
    QVERIFY(!all.front().mend);
}

void TestConsistency::aRoomOrATrainerTwiceAtOnce()
{
    World world;
    const Id a = world.person("1"), b = world.person("2");
    const auto meets = [&](const char* starts, const char* ends, const Id& trainer, const char* room,
                           const char* status = "planned") {
        world.add("session", "course,starts_at,ends_at,trainer,room,status", world.course(starts),
                  std::string_view(starts), std::string_view(ends), trainer, std::string_view(room),
                  std::string_view(status));
    };
    meets("2026-03-02T09:00", "2026-03-02T12:00", a, "301");
    meets("2026-03-02T12:00", "2026-03-02T13:00", a, "301"); // begins as the other ends
    meets("2026-03-02T10:00", "2026-03-02T11:00", b, "301", "cancelled");
    QCOMPARE(kinds(world), QStringList());
    meets("2026-03-02T11:30", "2026-03-02T12:00", b, "３０１ "); // the same room, typed otherwise
    QCOMPARE(kinds(world), QStringList{QStringLiteral("2 room_clash")});
    meets("2026-03-02T11:00", "2026-03-02T11:30", a, "线上");
    meets("2026-03-02T11:00", "2026-03-02T11:30", b, "线上"); // no room is taken
    QCOMPARE(kinds(world), (QStringList{QStringLiteral("1 trainer_clash"), QStringLiteral("2 room_clash")}));
}

void TestConsistency::aDecisionWithoutEvidence()
{
    World world;
    const Id id = world.person("1");
    const Id proved = world.add("verdict_override", "person,rule,year,status,reason", id, std::string_view("R"), 2025,
                                std::string_view("met"), std::string_view("特批"));
    world.add("verdict_override", "person,rule,year,status,reason", id, std::string_view("R"), 2026,
              std::string_view("not_met"), std::string_view("复核"));
    world.write([&](Change& change) -> Result<void> {
        Query file = change.db().query("INSERT INTO attachment VALUES(randomblob(16), 'verdict_override', ?, 'a.pdf', "
                                       "zeroblob(32), 1, 'application/pdf', '2026-03-01')");
        file.bind(proved);
        ROSTRUM_CHECK(file.run());
        return change.count();
    });
    const std::vector<Finding> all = found(world);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.front().kind, QStringLiteral("unproved_decision"));
    QCOMPARE(all.front().facts.value(QStringLiteral("year")).toString(), QStringLiteral("2026"));
    QVERIFY(!all.front().mend);
}

void TestConsistency::aWholeKindIsMendedAtOnceAndNothingElse()
{
    World world;
    const Id id = world.person("1"), other = world.person("2");
    // Three over each other: the second mend shows itself after the first.
    world.employed(id, day("2020-01-01"), day("2024-06-30"));
    world.employed(id, day("2021-01-01"), day("2024-12-31"));
    world.employed(id, day("2022-01-01"));
    world.attends(world.session(world.course("A", 300), "2026-03-01"), other, 400);
    const auto done = world.write([&](Change& change) {
        auto count = mendKind(change, QStringLiteral("employment_overlap"));
        if (change.label.verb != QStringLiteral("mend"))
            qFatal("no label");
        return count;
    });
    QVERIFY(done);
    QCOMPARE(kinds(world), QStringList{QStringLiteral("2 hours_above_session")});
    QCOMPARE(one(world, "SELECT group_concat(coalesce(left_on, '-'), ' ') FROM (SELECT left_on FROM employment_span "
                        "ORDER BY hired_on)"),
             QStringLiteral("2020-12-31 2021-12-31 -"));
    const auto nothing =
        world.write([&](Change& change) { return mendKind(change, QStringLiteral("employment_overlap")); });
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::UnknownRow);
}

void TestConsistency::aMendTakesEvidenceFilesAlong()
{
    World world;
    const Id id = world.person("1");
    world.earns(id, "2026-03-01", 200);
    world.credit(id, "2026-03-01", 200, day("2026-03-01"), QStringLiteral("证-1"));
    world.write([&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().execute(
            "INSERT INTO attachment SELECT randomblob(16), 'credit', id, 'a.pdf', zeroblob(32), 1, 'application/pdf', "
            "'2026-03-01' FROM credit"));
        return change.count();
    });
    QCOMPARE(one(world, "SELECT count(*) FROM attachment"), QStringLiteral("1"));
    QCOMPARE(mended(world), QStringList());
    QCOMPARE(one(world, "SELECT count(*) FROM attachment"), QStringLiteral("0"));
}

void TestConsistency::mendingIsOneChangeAndNamesStayTheSame()
{
    World world;
    const Id id = world.person("1", "王芳");
    world.attends(world.session(world.course("A", 300), "2026-03-01"), id, 400);
    const Finding before = found(world).front();
    QCOMPARE(found(world).front().id, before.id);
    QCOMPARE(before.id.size(), 16);
    const auto done = world.write([&](Change& change) {
        auto finding = mendFinding(change, before.id);
        if (change.label.verb != QStringLiteral("edit") || change.label.arguments.at(1) != QStringLiteral("王芳"))
            qFatal("no label");
        return finding;
    });
    QVERIFY(done);
    const auto again = world.write([&](Change& change) { return mendFinding(change, before.id); });
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::UnknownRow);
}

QTEST_GUILESS_MAIN(TestConsistency)
#include "tst_consistency.moc"
