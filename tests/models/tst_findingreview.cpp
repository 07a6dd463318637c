// What an officer says of a finding: that it is right as it is. It leaves the list, holds for the values that were
// looked at, and is taken back like any Change.
#include "models/consistency/check.h"
#include "models/consistency/review.h"
#include "ruleworld.h"
#include "tests/support/store.h"

using namespace rostrum;

namespace {
CheckedRecords checked(Connection& db, const char* kind = "")
{
    auto all = checkRecords(db, QString::fromLatin1(kind));
    if (!all)
        qFatal("%s", qPrintable(all.error().log));
    return *all;
}

Result<Finding> dismiss(World& world, const QString& id, const char* reason = "已电话核实")
{
    return world.write([&](Change& change) { return dismissFinding(change, id, QString::fromUtf8(reason)); });
}

void run(World& world, const char* sql)
{
    const auto done = world.write([&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().execute(sql));
        return change.count();
    });
    if (!done)
        qFatal("%s: %s", sql, qPrintable(done.error().log));
}

// Two findings of one kind and one of another.
void fill(World& world)
{
    const Id course = world.course("A", 300);
    for (const char* number : {"1", "2"})
        world.attends(world.session(course, "2026-03-01"), world.person(number), 400);
    world.employed(world.person("3"), day("2020-01-01"), day("2024-06-30"));
    run(world, "INSERT INTO employment_span(id, person, hired_on) SELECT randomblob(16), id, '2022-01-01' FROM person "
               "WHERE number = '3'");
}
} // namespace

class TestFindingReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsRightLeavesTheListAndSaysWhoWhenAndWhy();
    void aReasonIsWanted();
    void nothingIsDismissedTwiceOrUnseen();
    void whatIsDismissedIsNotMendedWithItsKind();
    void takenBackItIsOpenAgain();
    void otherValuesBringItBack();
    void whatIsShownToNobodyBringsItBackToo();
    void valuesThatAreNoPartOfItDoNot();
    void twoOfficersSayItOnce();
    void itIsUndoneAndDoneAgain();
};

void TestFindingReview::whatIsRightLeavesTheListAndSaysWhoWhenAndWhy()
{
    qputenv("ROSTRUM_TODAY", "2026-10-22");
    World world;
    fill(world);
    const CheckedRecords before = checked(*world.db);
    QCOMPARE(before.open.size(), size_t(3));
    QVERIFY(before.dismissed.empty());
    const Finding first = before.open.front();
    const auto said = world.write([&](Change& change) {
        auto finding = dismissFinding(change, first.id, QStringLiteral("  已电话\n核实 "));
        if (change.label.verb != QStringLiteral("dismiss") || change.label.arguments.value(0) != first.kind)
            qFatal("no label");
        return finding;
    });
    QVERIFY(said);
    QCOMPARE(said->id, first.id);
    const CheckedRecords after = checked(*world.db);
    QCOMPARE(after.open.size(), size_t(2));
    QCOMPARE(after.dismissed.size(), size_t(1));
    const Finding& dismissed = after.dismissed.front();
    QCOMPARE(dismissed.id, first.id);
    QVERIFY(dismissed.review);
    QCOMPARE(dismissed.review->reason, QStringLiteral("已电话 核实"));
    QCOMPARE(dismissed.review->officer, QStringLiteral("test"));
    QCOMPARE(dismissed.review->decidedOn, day("2026-10-22"));
    QCOMPARE(checkConsistency(*world.db)->size(), size_t(2));
    QCOMPARE(checked(*world.db, "employment_overlap").dismissed.size(),
             first.kind == QStringLiteral("employment_overlap"));
    QVERIFY(checkedTables().contains(QStringLiteral("finding_review"))); // the page looks again
}

void TestFindingReview::aReasonIsWanted()
{
    World world;
    fill(world);
    const QString id = checked(*world.db).open.front().id;
    for (const char* reason : {"", "  \t\n"}) {
        const auto refused = dismiss(world, id, reason);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidValue);
        QCOMPARE(refused.error().details.value(QStringLiteral("field")).toString(), QStringLiteral("reason"));
    }
    QCOMPARE(checked(*world.db).open.size(), size_t(3));
}

void TestFindingReview::nothingIsDismissedTwiceOrUnseen()
{
    World world;
    fill(world);
    const QString id = checked(*world.db).open.front().id;
    QVERIFY(dismiss(world, id));
    for (const QString& wrong : {id, QStringLiteral("0000000000000000")}) {
        const auto again = dismiss(world, wrong);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::UnknownRow);
        QCOMPARE(again.error().details.value(QStringLiteral("table")).toString(), QStringLiteral("findings"));
    }
    const auto mended = world.write([&](Change& change) { return mendFinding(change, id); });
    QVERIFY(!mended); // an officer said that it is right
    QCOMPARE(mended.error().code, ErrorCode::UnknownRow);
}

void TestFindingReview::whatIsDismissedIsNotMendedWithItsKind()
{
    World world;
    fill(world);
    const CheckedRecords before = checked(*world.db, "hours_above_session");
    QCOMPARE(before.open.size(), size_t(2));
    QVERIFY(dismiss(world, before.open.front().id));
    const auto count =
        world.write([](Change& change) { return mendKind(change, QStringLiteral("hours_above_session")); });
    QVERIFY(count);
    QCOMPARE(*count, 1);
    const CheckedRecords after = checked(*world.db, "hours_above_session");
    QVERIFY(after.open.empty());
    QCOMPARE(after.dismissed.size(), size_t(1));
    QCOMPARE(after.dismissed.front().facts.value(QStringLiteral("hours")).toLongLong(), 400);
}

void TestFindingReview::takenBackItIsOpenAgain()
{
    World world;
    fill(world);
    const QString id = checked(*world.db).open.front().id;
    const auto restore = [&] { return world.write([&](Change& change) { return restoreFinding(change, id); }); };
    const auto nothing = restore();
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::UnknownRow);
    QVERIFY(dismiss(world, id));
    QVERIFY(restore());
    const CheckedRecords after = checked(*world.db);
    QCOMPARE(after.open.size(), size_t(3));
    QVERIFY(after.dismissed.empty());
    QVERIFY(!after.open.front().review);
    QVERIFY(dismiss(world, id)); // and said again
}

void TestFindingReview::otherValuesBringItBack()
{
    World world;
    fill(world);
    for (const Finding& finding : checked(*world.db).open)
        QVERIFY(dismiss(world, finding.id));
    QVERIFY(checked(*world.db).open.empty());
    run(world, "UPDATE attendance SET hours = 500 WHERE person = (SELECT id FROM person WHERE number = '1')");
    CheckedRecords now = checked(*world.db);
    QCOMPARE(now.open.size(), size_t(1));
    QCOMPARE(now.open.front().number, QStringLiteral("1"));
    QCOMPARE(now.dismissed.size(), size_t(2));
    run(world, "UPDATE employment_span SET hired_on = '2023-01-01' WHERE hired_on = '2022-01-01'");
    now = checked(*world.db);
    QCOMPARE(now.open.size(), size_t(2));
    QVERIFY(dismiss(world, now.open.front().id)); // what it says now can be right, too
    QCOMPARE(checked(*world.db).open.size(), size_t(1));
    run(world, "UPDATE attendance SET hours = 300");
    QCOMPARE(checked(*world.db, "hours_above_session").dismissed.size(), size_t(0)); // nothing is found any more
}

void TestFindingReview::whatIsShownToNobodyBringsItBackToo()
{
    World world;
    world.person("1", "王芳");
    world.person("2", "王芳");
    run(world, "UPDATE person SET birthday = '1990-01-01'");
    const CheckedRecords before = checked(*world.db);
    QCOMPARE(before.open.size(), size_t(1));
    QCOMPARE(before.open.front().kind, QStringLiteral("same_person"));
    QVERIFY(dismiss(world, before.open.front().id, "重名，两人"));
    QVERIFY(checked(*world.db).open.empty());
    run(world, "UPDATE person SET birthday = '1991-01-01'"); // no sentence says it
    QCOMPARE(checked(*world.db).open.size(), size_t(1));
    run(world, "UPDATE person SET birthday = '1990-01-01'"); // what was looked at
    QVERIFY(checked(*world.db).open.empty());
    run(world, "UPDATE person SET id_number = '110101199001011234'");
    QCOMPARE(checked(*world.db).open.size(), size_t(1));
    const CheckedRecords after = checked(*world.db);
    for (const QVariant& fact : after.open.front().facts)
        QVERIFY(!fact.toString().contains(QStringLiteral("110101")));
}

void TestFindingReview::valuesThatAreNoPartOfItDoNot()
{
    World world;
    fill(world);
    for (const Finding& finding : checked(*world.db).open)
        QVERIFY(dismiss(world, finding.id));
    run(world, "UPDATE person SET is_trainer = 1");
    world.person("9", "新人");
    QVERIFY(checked(*world.db).open.empty());
    QCOMPARE(checked(*world.db).dismissed.size(), size_t(3));
}

void TestFindingReview::twoOfficersSayItOnce()
{
    World world;
    fill(world);
    const QString id = checked(*world.db).open.front().id;
    const auto rowId = [&]() -> Id {
        Query row = world.db->query("SELECT id FROM finding_review");
        return row.next() ? row.id(0) : Id();
    };
    QVERIFY(dismiss(world, id));
    const Id first = rowId();
    QVERIFY(!first.isNull());
    QVERIFY(world.write([&](Change& change) { return restoreFinding(change, id); }));
    QVERIFY(dismiss(world, id, "另一位人事专员也这样说"));
    QCOMPARE(rowId(), first);
}

void TestFindingReview::itIsUndoneAndDoneAgain()
{
    test::TemporaryWorkspace workspace;
    workspace->setOfficer(QStringLiteral("王芳"));
    const auto write = [&](const char* label, const Workspace::WriteWork& work) {
        if (const auto done = workspace->writeNow({QString::fromLatin1(label), {}}, work); !done)
            qFatal("%s", qPrintable(errorKey(done.error().code) + done.error().log));
    };
    write("edit", [](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().execute(
            "INSERT INTO person(id, number, name) VALUES(zeroblob(16), '1', '甲');"
            "INSERT INTO employment_span(id, person, hired_on) VALUES(randomblob(16), zeroblob(16), '2020-01-01');"
            "INSERT INTO employment_span(id, person, hired_on) VALUES(randomblob(16), zeroblob(16), '2021-01-01');"));
        return change.count();
    });
    const QString id = checked(workspace->reader()).open.front().id;
    const QByteArray before = workspace.dump();
    write("edit", [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(finding, dismissFinding(change, id, QStringLiteral("返聘")));
        Q_UNUSED(finding);
        return {};
    });
    const QByteArray after = workspace.dump();
    QVERIFY(after != before);
    QCOMPARE(checked(workspace->reader()).dismissed.front().review->officer, QStringLiteral("王芳"));
    auto undone = workspace->undo({});
    undone.waitForFinished();
    QVERIFY(undone.result());
    QCOMPARE(workspace.dump(), before);
    QCOMPARE(checked(workspace->reader()).open.size(), size_t(1));
    auto redone = workspace->redo();
    redone.waitForFinished();
    QVERIFY(redone.result());
    QCOMPARE(workspace.dump(), after);
}

QTEST_GUILESS_MAIN(TestFindingReview)
#include "tst_findingreview.moc"
