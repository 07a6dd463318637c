// The library, assessments and valid shares through the real console.
#include "tests/journeys/consolefixture.h"

using namespace rostrum;
using namespace rostrum::test;

namespace {
QString u(const char* utf8) { return QString::fromUtf8(utf8); }
} // namespace

class TestConsoleLibrary : public QObject, ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        open();
        importBasics();
        QCOMPARE(import("library", file("library.csv", "资料编号,作者,标题,类型,标签,发布日期\n"
                                                       "ZL-1,T1001,漏损案例复盘,案例,行业案例,2026-03-05\n"
                                                       "ZL-2,010386,沟通话术课件,课件,话术,2026-03-20\n"))
                     .number("new"),
                 2);
        QCOMPARE(import("assessments", file("assessments.csv", "讲师,评价角色,评价人,评分,评价日期\n"
                                                               "T1001,部门负责人,,88,2026-03-28\n"
                                                               "T1001,HR,人力资源部,90.5,2026-03-28\n"
                                                               "T1001,同事,010387,101,2026-03-28\n"))
                     .number("rejected"),
                 1);
    }
    void aSheetIsKnownByItsHeaders_data();
    void aSheetIsKnownByItsHeaders();
    void rowsShowWhatCameIn();
    void aScoreBeyondAHundredSaysWhy();
    void anItemIsUsedInASessionOrByAPerson();
    void measuresSayWhoPublishedAndWhatWasSaid();
    void sharesShowWhatDoesNotCount();
    void anItemIsFoundByItsTitle();
    void undoTakesAUseBack();

private:
    QJsonObject first(const CtlResult& result) const { return result.list("rows").first().toObject(); }
    CtlResult measure(const char* id, const QStringList& more = {})
    {
        return (*m_ctl)(QStringList{u("measure"), u(id), u("--from"), u("2026-01-01"), u("--to"), u("2026-12-31")} +
                        more);
    }
};

void TestConsoleLibrary::aSheetIsKnownByItsHeaders_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("kind");
    QTest::newRow("library zh") << QByteArray(
                                       "资料编号,作者,资料名称,资料类型,标签,发布日期\nZ,T1001,甲,案例,乙,2026-1-1\n")
                                << u("library");
    QTest::newRow("library en") << QByteArray("Item code,Author,Title,Kind,Tags,Published on\nZ,T1,A,case,b,2026-1-1\n")
                                << u("library");
    QTest::newRow("assessments zh") << QByteArray("讲师,评价角色,评价人,评分,评价日期\nT1001,HR,甲,90,2026-1-1\n")
                                    << u("assessments");
    QTest::newRow("assessments en") << QByteArray("Trainer,Role,Assessor,Score,Date\nT1001,hr,A,90,2026-1-1\n")
                                    << u("assessments");
    QTest::newRow("exams") << QByteArray("工号,考试科目,考试日期,成绩\n010386,C1,2026-03-01,86.5\n") << u("exams");
}

void TestConsoleLibrary::aSheetIsKnownByItsHeaders()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, kind);
    const CtlResult seen = (*m_ctl)({u("inspect"), file("unknown.csv", rows)});
    QCOMPARE(seen.list("sheets").first().toObject().value(u("kind")).toString(), kind);
}

void TestConsoleLibrary::rowsShowWhatCameIn()
{
    const QJsonObject item = first((*m_ctl)("rows library --where code=ZL-1"));
    QCOMPARE(item.value(u("key")).toString(), u("ZL-1"));
    QCOMPARE(item.value(u("author")).toString(), u("王丽华"));
    QCOMPARE(item.value(u("kind")).toString(), u("case"));
    QCOMPARE(item.value(u("published_on")).toString(), u("2026-03-05"));
    const QJsonObject head = first((*m_ctl)("rows assessments --where role=head"));
    QCOMPARE(head.value(u("score")).toDouble(), 88.0);
    QCOMPARE(head.value(u("trainer")).toString(), u("王丽华"));
}

void TestConsoleLibrary::aScoreBeyondAHundredSaysWhy()
{
    const CtlResult refused =
        import("assessments", file("more.csv", "讲师,评价角色,评分,评价日期\nT1001,HR,100.5,2026-04-28\n"));
    QCOMPARE(refused.exit, 1);
    const QJsonObject details = refused.json.value(u("error")).toObject().value(u("details")).toObject();
    const QJsonObject problem = details.value(u("problems")).toArray().first().toObject();
    QCOMPARE(problem.value(u("code")).toString(), u("out_of_range"));
    QVERIFY(problem.value(u("message")).toString().contains(u("100.5")));
}

void TestConsoleLibrary::anItemIsUsedInASessionOrByAPerson()
{
    QCOMPARE((*m_ctl)("library use ZL-2 --session S1").exit, 0);
    QCOMPARE((*m_ctl)("library use ZL-2 --person 010387 --on 2026-06-01").exit, 0);
    QCOMPARE((*m_ctl)("library use ZL-1 --session S2").exit, 0); // in its author's own session
    const CtlResult unknown = (*m_ctl)("library use ZL-9 --session S1");
    QCOMPARE(unknown.exit, 1);
    QCOMPARE(unknown.error(), u("invalid_value"));
    QVERIFY(QString::fromUtf8(unknown.out).contains(u("ZL-9")));
    QCOMPARE((*m_ctl)("library use ZL-2 --session S1 --person 010387").exit, 2);
    QCOMPARE((*m_ctl)("rows library_uses").number("total"), 3);
    const CtlResult reused = measure("library.reused", {u("--by"), u("person")});
    QCOMPARE(reused.list("rows").size(), 1);
    QCOMPARE(first(reused).value(u("key")).toString(), u("010386"));
    QCOMPARE(first(reused).value(u("value")).toInt(), 2);
}

void TestConsoleLibrary::measuresSayWhoPublishedAndWhatWasSaid()
{
    QCOMPARE(measure("library.published", {u("--by"), u("trainer")}).list("rows").size(), 2);
    QCOMPARE(first(measure("assessment.score")).value(u("value")).toDouble(), 89.25);
    const CtlResult roles = measure("assessment.score", {u("--by"), u("role")});
    QCOMPARE(roles.list("rows").size(), 2);
    QCOMPARE(first(roles).value(u("key")).toString(), u("head"));
    QCOMPARE(first(roles).value(u("value")).toDouble(), 88.0);
    const CtlResult evidence = measure("assessment.score", {u("--evidence")});
    QCOMPARE(evidence.number("total"), 2);
    QCOMPARE(first(evidence).value(u("table")).toString(), u("assessments"));
    QCOMPARE(first(evidence).value(u("file")).toString(), u("assessments.csv"));
}

void TestConsoleLibrary::sharesShowWhatDoesNotCount()
{
    // Ten sessions were held; somebody came to two of them.
    QCOMPARE(
        import("attendance", file("signin.csv", "场次,工号,出勤\nS1,010386,出勤\nS2,010386,请假\nS3,010387,出勤\n"))
            .number("new"),
        3);
    QCOMPARE(first(measure("session.held")).value(u("value")).toInt(), 10);
    const CtlResult shared = measure("session.shared", {u("--by"), u("trainer")});
    QCOMPARE(first(shared).value(u("key")).toString(), u("T1001"));
    QCOMPARE(first(shared).value(u("value")).toInt(), 2);
    QCOMPARE(measure("session.shared", {u("--evidence")}).number("total"), 2);
}

void TestConsoleLibrary::anItemIsFoundByItsTitle()
{
    for (const char* text : {"话术", "huashu", "ZL-2"}) {
        const QJsonObject hit = (*m_ctl)({u("find"), u(text)}).list("hits").first().toObject();
        QCOMPARE(hit.value(u("table")).toString(), u("library"));
        QCOMPARE(hit.value(u("key")).toString(), u("ZL-2"));
    }
}

void TestConsoleLibrary::undoTakesAUseBack()
{
    const QByteArray before = m_ctl->dump();
    QCOMPARE((*m_ctl)("library use ZL-2 --session S1").exit, 0);
    QVERIFY(m_ctl->dump() != before);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(m_ctl->dump(), before);
}

QTEST_GUILESS_MAIN(TestConsoleLibrary)
#include "tst_console_library.moc"
