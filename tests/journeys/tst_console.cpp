// Journeys of an administrator at the console, with the real program.
#include "tests/support/ctl.h"

using namespace rostrum::test;

class TestConsole : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anOfficerGoesFromSheetsToAVerdict();
    void theSameFileTwiceChangesNothing();
    void undoAndRedoRestoreTheBytes();
    void anEditedRowIsNamedAndTheRestCanBeUndone();
    void aHandMadeChildKeepsItsImportedSession();
    void theSixCountsSumToTheRows();
    void peopleAreFoundByNumberElseByAUniqueName();
    void aNumberIsMadeAPersonOnlyWhenAsked();
    void sessionsAreFoundByCodeOrByTrainerCourseAndDay();
    void aSessionOfADayAloneIsAdoptedByItsCode();
    void theSameRowTwiceWithOtherValuesIsRefused();
    void correctedNumbersStayKnown();
    void departmentsAndTitlesKeepTheirHistory();
    void anonymousRatingsAreKeptApartAndNotDoubled();
    void rejectedRowsComeBackCorrected();
    void templatesImportAsTheyAre_data();
    void templatesImportAsTheyAre();
    void wordsMayBeChineseOrEnglish();
    void hoursWithThreeDecimalsAreRefused();
    void mappingsAndSharedValuesAreSaved();
    void wrongUsageEndsWithTwo();
    void badFilesGetOneSentence_data();
    void badFilesGetOneSentence();
    void rowsAreAddedChangedRemovedAndFound();
    void aRowThatOthersNeedIsNotRemoved();
    void measuresShowTheirEvidence();
    void aBackupRestores();
    void theReportIsTheSameBytesAnywhere();

private:
    QString file(const char* name, const QByteArray& bytes)
    {
        return writeFile(m_folder->filePath(QString::fromLatin1(name)), bytes);
    }
    CtlResult import(const char* kind, const QString& path, const QStringList& more = {})
    {
        return (*m_ctl)(QStringList{QStringLiteral("import"), QString::fromLatin1(kind), path} + more);
    }
    void importBasics();
    QJsonObject person(const char* number, int year = 2026);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Ctl> m_ctl;
};

void TestConsole::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ctl = std::make_unique<Ctl>(m_folder->filePath(QStringLiteral("a.rostrum")));
    const CtlResult made = (*m_ctl)({QStringLiteral("new"), m_ctl->workspace()});
    QCOMPARE(made.exit, 0);
}

void TestConsole::importBasics()
{
    const auto people = import("people", file("people.csv", "工号,姓名,部门,职称,职称等级,入职日期\n"
                                                            "010386,周文博,技术中心,助理工程师,初级,2015-07-01\n"
                                                            "010387,李强,技术中心,工程师,中级,2012/3/1\n"
                                                            "010388,李强,营销部,,,2019-01-05\n"
                                                            "T1001,王丽华,人力资源部,,,2010-01-01\n"));
    QCOMPARE(people.exit, 0);
    QCOMPARE(people.number("new"), 4);
    QVERIFY(import("courses",
                   file("courses.csv", "课程编号,课程名称,类别,学时\nC1,管网漏损控制,专业,4\nC2,客户投诉沟通,公需,3\n"))
                .exit == 0);
    QByteArray sessions = "场次,课程,讲师,开始时间,状态\n";
    for (int i = 1; i <= 10; ++i)
        sessions +=
            "S" + QByteArray::number(i) + ",C1,T1001,2026-0" + QByteArray::number(1 + i % 9) + "-10 14:00,已完成\n";
    QCOMPARE(import("sessions", file("sessions.csv", sessions)).number("new"), 10);
}

QJsonObject TestConsole::person(const char* number, int year)
{
    const auto result = (*m_ctl)({QStringLiteral("compliance"), QStringLiteral("--year"), QString::number(year),
                                  QStringLiteral("--as-of"), QStringLiteral("2026-10-22"), QStringLiteral("--person"),
                                  QString::fromLatin1(number)});
    return result.list("people").first().toObject();
}

void TestConsole::anOfficerGoesFromSheetsToAVerdict()
{
    importBasics();
    import("applicants", file("applicants.csv", "工号,申报年度,申报等级\n010386,2026,中级\n010387,2026,高级\n"));
    QByteArray rows = "场次,工号,出勤,学时\n";
    for (int i = 1; i <= 7; ++i)
        rows += "S" + QByteArray::number(i) + ",010386,出勤,\n";
    rows += "S8,010386,部分,2\nS9,010386,缺勤,\nS7,010386,出勤,\n"; // the last repeats a row
    const auto attendance = import("attendance", file("attendance.csv", rows));
    QCOMPARE(attendance.number("new"), 9);
    QCOMPARE(attendance.number("same"), 1);
    import("homework", file("essays.csv", "工号,题目,类型,提交日期,等级\n010386,分区计量心得,心得,2026-04-02,已交\n"));
    const QJsonObject verdict = person("010386");
    QCOMPARE(verdict.value(QStringLiteral("status")).toString(), QStringLiteral("at_risk"));
    QCOMPARE(verdict.value(QStringLiteral("sentence")).toString(),
             QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的中级职称"));
    // 39.5 is not enough, 40 and a second essay are.
    import("homework", file("more.csv", "工号,题目,类型,提交日期\n010386,第二篇心得,心得,2026-05-02\n"));
    import("credits",
           file("credits.csv", "工号,课程名称,学时,完成日期,证书编号\n010386,公需科目,9.5,2026-06-01,ZS-1\n"));
    QCOMPARE(person("010386").value(QStringLiteral("sentence")).toString(),
             QStringLiteral("你还差0.5学时培训，无法申报今年的中级职称"));
    import("credits",
           file("credits2.csv", "工号,课程名称,学时,完成日期,证书编号\n010386,补半学时,0.5,2026-06-02,ZS-2\n"));
    QCOMPARE(person("010386").value(QStringLiteral("status")).toString(), QStringLiteral("met"));
}

void TestConsole::theSameFileTwiceChangesNothing()
{
    importBasics();
    const QString path = file("attendance.csv", "场次,工号,出勤\nS1,010386,出勤\nS2,010386,出勤\nS2,010387,请假\n");
    QCOMPARE(import("attendance", path).number("new"), 3);
    const QByteArray before = m_ctl->dump();
    const auto again = import("attendance", path);
    QCOMPARE(again.exit, 0);
    QCOMPARE(again.number("same"), 3);
    QVERIFY(again.json.value(QStringLiteral("change")).isNull());
    QCOMPARE(m_ctl->dump(), before);
}

void TestConsole::undoAndRedoRestoreTheBytes()
{
    const QByteArray empty = m_ctl->dump();
    importBasics();
    const QByteArray full = m_ctl->dump();
    for (int i = 0; i < 3; ++i)
        QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(m_ctl->dump(), empty);
    for (int i = 0; i < 3; ++i)
        QCOMPARE((*m_ctl)("redo").exit, 0);
    QCOMPARE(m_ctl->dump(), full);
    QCOMPARE((*m_ctl)("redo").error(), QStringLiteral("nothing_to_redo"));
}

void TestConsole::anEditedRowIsNamedAndTheRestCanBeUndone()
{
    importBasics();
    const auto import1 = import("people", file("more.csv", "工号,姓名\n1,A\n2,B\n3,C\n"));
    const QString change = QString::number(import1.number("change"));
    QCOMPARE((*m_ctl)("set people 2 name=Other").exit, 0);
    const auto refused = (*m_ctl)({QStringLiteral("undo"), change});
    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused.error(), QStringLiteral("rows_moved_on"));
    QVERIFY(refused.out.contains("Other"));
    QCOMPARE((*m_ctl)({QStringLiteral("undo"), change, QStringLiteral("--keep-changed")}).exit, 0);
    QCOMPARE((*m_ctl)("rows people --where number=2").number("total"), 1);
    QCOMPARE((*m_ctl)("rows people --where number=1").number("total"), 0);
    QCOMPARE((*m_ctl)("verify").exit, 0);
}

void TestConsole::aHandMadeChildKeepsItsImportedSession()
{
    importBasics();
    const auto sessions =
        import("sessions", file("s.csv", "场次,课程,讲师,开始时间\nX1,C1,T1001,2026-11-01\nX2,C1,T1001,2026-11-08\n"));
    QCOMPARE((*m_ctl)("add attendance session=X1 number=010386 status=present").exit, 0);
    const QString change = QString::number(sessions.number("change"));
    QCOMPARE((*m_ctl)({QStringLiteral("undo"), change}).error(), QStringLiteral("rows_moved_on"));
    QCOMPARE((*m_ctl)({QStringLiteral("undo"), change, QStringLiteral("--keep-changed")}).exit, 0);
    QCOMPARE((*m_ctl)("rows sessions --where code=X1").number("total"), 1);
    QCOMPARE((*m_ctl)("rows sessions --where code=X2").number("total"), 0);
    QCOMPARE((*m_ctl)("rows attendance").number("total"), 1);
    QCOMPARE((*m_ctl)("verify").exit, 0);
}

void TestConsole::theSixCountsSumToTheRows()
{
    importBasics();
    import("people", file("one.csv", "工号,姓名\n010390,赵敏\n"));
    const auto result = import("people", file("mixed.csv", "工号,姓名,入职日期\n010390,赵敏,\n010391,孙慧,2026/10/32\n"
                                                           "010392,钱多,2020-01-01\n010386,周文博改,\n,,2020-01-01\n"));
    int sum = 0;
    for (const char* count : {"new", "changed", "same", "conflict", "rejected", "skipped"})
        sum += result.number(count);
    QCOMPARE(sum, result.number("rows"));
    QCOMPARE(result.number("rows"), 5);
    QCOMPARE(result.number("rejected"), 2);
    const QJsonObject problem = result.list("problems").first().toObject();
    QCOMPARE(problem.value(QStringLiteral("row")).toInt(), 3);
    QCOMPARE(problem.value(QStringLiteral("column")).toString(), QStringLiteral("入职日期"));
    QCOMPARE(problem.value(QStringLiteral("code")).toString(), QStringLiteral("not_a_date"));
}

void TestConsole::peopleAreFoundByNumberElseByAUniqueName()
{
    importBasics();
    const auto result =
        import("attendance", file("a.csv", "场次,姓名,出勤\nS1,周文博,出勤\nS1,李强,出勤\nS1,无此人,出勤\n"));
    QCOMPARE(result.number("new"), 1);
    QCOMPARE(result.list("problems").at(0).toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("ambiguous_person"));
    QCOMPARE(result.list("problems").at(1).toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("unknown_person"));
    const auto named = import("attendance", file("b.csv", "场次,工号,姓名,出勤\nS2,010386,周文搏,出勤\n"));
    QCOMPARE(named.number("new"), 1);
    QCOMPARE(named.list("problems").first().toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("name_differs"));
    QCOMPARE((*m_ctl)("rows people --where number=010386")
                 .list("rows")
                 .first()
                 .toObject()
                 .value(QStringLiteral("name"))
                 .toString(),
             QStringLiteral("周文博"));
}

void TestConsole::aNumberIsMadeAPersonOnlyWhenAsked()
{
    importBasics();
    const QString path = file("r.csv", "讲师,课程,日期,学员,姓名,部门,总体\nT1001,C1,2026-10-09,010999,新来的,营销部,"
                                       "5\nT1001,C1,2026-10-09,010386,,,坏\n");
    QCOMPARE(import("ratings", path).exit, 1);
    const auto made = import("ratings", path, {QStringLiteral("--create-missing")});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.number("new"), 1);
    QCOMPARE(made.json.value(QStringLiteral("created")).toObject().value(QStringLiteral("people")).toInt(), 1);
    QCOMPARE(made.json.value(QStringLiteral("created")).toObject().value(QStringLiteral("sessions")).toInt(), 1);
    const QJsonObject row = (*m_ctl)("rows people --where number=010999").list("rows").first().toObject();
    QCOMPARE(row.value(QStringLiteral("name")).toString(), QStringLiteral("新来的"));
    QCOMPARE(row.value(QStringLiteral("department")).toString(), QStringLiteral("营销部"));
}

void TestConsole::sessionsAreFoundByCodeOrByTrainerCourseAndDay()
{
    importBasics();
    import("sessions",
           file("two.csv", "场次,课程,讲师,开始时间\nM,C2,T1001,2026-09-01 09:00\nA,C2,T1001,2026-09-01 14:00\n"));
    const auto rated = import("ratings", file("r.csv", "讲师,课程,日期,学员,总体\nT1001,C2,2026-09-01 14:00,010386,5\n"
                                                       "T1001,C2,2026-09-01,010387,4\nT1001,C1,2026-03-10,010386,4\n"));
    QCOMPARE(rated.number("new"), 2);
    QCOMPARE(rated.list("problems").first().toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("ambiguous_session"));
    QCOMPARE((*m_ctl)("rows ratings --where session=A").number("total"), 1);
}

void TestConsole::aSessionOfADayAloneIsAdoptedByItsCode()
{
    importBasics();
    import("ratings", file("r.csv", "讲师,课程,日期,学员,总体\nT1001,C2,2026-09-20,010386,5\n"),
           {QStringLiteral("--create-missing")});
    const auto sessions = import("sessions", file("s.csv", "场次,课程,讲师,开始时间\nNEW,C2,T1001,2026-09-20 14:00\n"));
    QCOMPARE(sessions.number("changed"), 1);
    QCOMPARE(sessions.number("new"), 0);
    QCOMPARE((*m_ctl)("rows ratings --where session=NEW").number("total"), 1);
}

void TestConsole::theSameRowTwiceWithOtherValuesIsRefused()
{
    importBasics();
    const auto result = import("attendance", file("a.csv", "场次,工号,出勤\nS1,010386,出勤\nS1,010386,缺勤\n"));
    QCOMPARE(result.number("new"), 1);
    QCOMPARE(result.number("rejected"), 1);
    QCOMPARE(result.list("problems").first().toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("duplicate_in_file"));
    QCOMPARE((*m_ctl)("rows attendance").list("rows").first().toObject().value(QStringLiteral("status")).toString(),
             QStringLiteral("present"));
}

void TestConsole::correctedNumbersStayKnown()
{
    importBasics();
    QCOMPARE((*m_ctl)("set people 010386 number=010999").exit, 0);
    const auto again = import("people", file("p.csv", "工号,姓名\n010386,周文博\n010400,新人\n"));
    QCOMPARE(again.number("conflict"), 1);
    QCOMPARE(again.number("new"), 1);
    QCOMPARE(again.list("problems").first().toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("former_number"));
    QCOMPARE((*m_ctl)("rows people --where name=周文博").number("total"), 1);
}

void TestConsole::departmentsAndTitlesKeepTheirHistory()
{
    importBasics();
    QCOMPARE((*m_ctl)("set people 010386 department=营销部 effective_on=2026-07-01").exit, 0);
    const QJsonObject row = (*m_ctl)("rows people --where number=010386").list("rows").first().toObject();
    QCOMPARE(row.value(QStringLiteral("department")).toString(), QStringLiteral("营销部"));
    QCOMPARE(row.value(QStringLiteral("job_title")).toString(), QStringLiteral("助理工程师"));
    const QByteArray dump = m_ctl->dump();
    QCOMPARE(dump.count("\"valid_from\":\"2026-07-01\""), 1);
    QCOMPARE(dump.count("\"valid_to\":\"2026-06-30\""), 1);
}

void TestConsole::anonymousRatingsAreKeptApartAndNotDoubled()
{
    importBasics();
    const QString path = file("r.csv", "场次,总体,互动性,评语\nS1,5,4,好\nS1,5,4,好\nS1,4,4,\n");
    const auto first = import("ratings", path);
    QCOMPARE(first.number("new"), 3);
    QCOMPARE(import("ratings", path).number("same"), 3);
    const auto mean = (*m_ctl)("measure rating.overall --from 2026-01-01 --to 2026-12-31 --by trainer");
    const QJsonObject row = mean.list("rows").first().toObject();
    QCOMPARE(row.value(QStringLiteral("key")).toString(), QStringLiteral("T1001"));
    QCOMPARE(row.value(QStringLiteral("value")).toDouble(), 4.6667);
    QCOMPARE(row.value(QStringLiteral("n")).toInt(), 3);
}

void TestConsole::rejectedRowsComeBackCorrected()
{
    importBasics();
    const QString rejects = m_folder->filePath(QStringLiteral("rejects.xlsx"));
    const auto first = import("ratings", file("r.csv", "场次,学员,总体,互动性\nS1,010386,5,4\nS99,010387,4,4\n"),
                              {QStringLiteral("--rejects"), rejects});
    QCOMPARE(first.number("rejected"), 1);
    QVERIFY(QFile::exists(rejects));
    QCOMPARE((*m_ctl)("set sessions S10 code=S99").exit, 0); // the mend
    const auto second = import("ratings", rejects);
    QCOMPARE(second.number("new"), 1);
    QCOMPARE(second.number("rows"), 1);
}

void TestConsole::templatesImportAsTheyAre_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind :
         {"people", "trainers", "courses", "sessions", "attendance", "ratings", "homework", "credits", "applicants"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestConsole::templatesImportAsTheyAre()
{
    QFETCH(QString, kind);
    // In the order in which an officer would send them out: later ones name what earlier ones made.
    for (const char* before : {"people", "courses", "sessions"}) {
        if (kind == QLatin1String(before))
            break;
        const QString path = m_folder->filePath(QLatin1String(before) + QStringLiteral(".xlsx"));
        QCOMPARE((*m_ctl)({QStringLiteral("template"), QString::fromLatin1(before), path}).exit, 0);
        QCOMPARE(import(before, path, {QStringLiteral("--create-missing")}).exit, 0);
    }
    const QString path = m_folder->filePath(kind + QStringLiteral("-t.xlsx"));
    QCOMPARE((*m_ctl)({QStringLiteral("template"), kind, path}).exit, 0);
    const auto result = import(kind.toLatin1().constData(), path, {QStringLiteral("--create-missing")});
    QVERIFY2(result.number("rejected") == 0 && result.number("rows") == 2, result.out.constData());
}

void TestConsole::wordsMayBeChineseOrEnglish()
{
    importBasics();
    const auto english = import(
        "attendance",
        file("a.csv", "Session code,Employee number,Status,Hours\nS1,010386,Present,4\nS2,010386,PARTIAL,1.5\n"));
    QCOMPARE(english.number("new"), 2);
    const auto chinese = import("attendance", file("b.csv", "场次,工号,出勤,学时\nS1,010387,出勤,４\n"));
    QCOMPARE(chinese.number("new"), 1);
}

void TestConsole::hoursWithThreeDecimalsAreRefused()
{
    importBasics();
    const auto result =
        import("attendance", file("a.csv", "场次,工号,出勤,学时\nS1,010386,出勤,1.255\nS2,010386,出勤,1.25\n"));
    QCOMPARE(result.number("rejected"), 1);
    QCOMPARE(result.list("problems").first().toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("too_many_decimals"));
}

void TestConsole::mappingsAndSharedValuesAreSaved()
{
    importBasics();
    const auto first =
        import("ratings", file("r.csv", "谁,老师,打分\n010386,T1001,5\n"),
               {QStringLiteral("--map"), QStringLiteral("trainee=谁"), QStringLiteral("--map"),
                QStringLiteral("trainer=老师"), QStringLiteral("--map"), QStringLiteral("overall=打分"),
                QStringLiteral("--set"), QStringLiteral("course=C1"), QStringLiteral("--set"),
                QStringLiteral("date=2026-03-10"), QStringLiteral("--save-mapping"), QStringLiteral("月度")});
    QVERIFY2(first.number("new") == 1, first.out.constData());
    const auto second = import("ratings", file("r2.csv", "谁,老师,打分\n010387,T1001,4\n"),
                               {QStringLiteral("--mapping"), QStringLiteral("月度")});
    QVERIFY2(second.number("new") == 1, second.out.constData());
}

void TestConsole::wrongUsageEndsWithTwo()
{
    QCOMPARE((*m_ctl)("nonsense").exit, 2);
    QCOMPARE((*m_ctl)("rows").exit, 2);
    QCOMPARE((*m_ctl)("add people name").exit, 2);
    QCOMPARE((*m_ctl)("rows nothing").error(), QStringLiteral("unknown_table"));
}

void TestConsole::badFilesGetOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("sheet_empty");
    QTest::newRow("pdf") << QByteArray("%PDF-1.4 nothing") << QStringLiteral("sheet_format_unknown");
    QTest::newRow("other headers") << QByteArray("a,b\n1,2\n") << QStringLiteral("headers_not_found");
    QTest::newRow("nothing accepted") << QByteArray("工号,姓名\n,\n,\n") << QStringLiteral("sheet_empty");
    QTest::newRow("all rejected") << QByteArray("工号,入职日期\n1,x\n") << QStringLiteral("nothing_accepted");
}

void TestConsole::badFilesGetOneSentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const QByteArray before = m_ctl->dump();
    const auto result = import("people", file("bad.csv", bytes));
    QCOMPARE(result.exit, 1);
    QCOMPARE(result.error(), code);
    const QString sentence =
        result.json.value(QStringLiteral("error")).toObject().value(QStringLiteral("message")).toString();
    QVERIFY(sentence.size() > 5);
    QCOMPARE(m_ctl->dump(), before);
}

void TestConsole::rowsAreAddedChangedRemovedAndFound()
{
    const auto added = (*m_ctl)("add people number=020001 name=曾小贤 department=技术中心 is_trainer=是");
    QCOMPARE(added.exit, 0);
    QCOMPARE(added.json.value(QStringLiteral("key")).toString(), QStringLiteral("020001"));
    QCOMPARE((*m_ctl)("add people number=020001 name=另一个").error(), QStringLiteral("row_exists"));
    QCOMPARE((*m_ctl)("rows trainers").number("total"), 1);
    QCOMPARE((*m_ctl)("set people 020001 phone=13800000000").exit, 0);
    QCOMPARE((*m_ctl)("set people 020001 birthday=heute").error(), QStringLiteral("invalid_value"));
    QCOMPARE((*m_ctl)("set people 9 phone=1").error(), QStringLiteral("unknown_row"));
    QCOMPARE((*m_ctl)("find zeng").list("hits").first().toObject().value(QStringLiteral("key")).toString(),
             QStringLiteral("020001"));
    QCOMPARE((*m_ctl)("find zxx").list("hits").size(), 1);
    QCOMPARE((*m_ctl)("remove people 020001").exit, 0);
    QCOMPARE((*m_ctl)("rows people").number("total"), 0);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE((*m_ctl)("rows people --where phone=13800000000").number("total"), 1);
}

void TestConsole::aRowThatOthersNeedIsNotRemoved()
{
    importBasics();
    QCOMPARE((*m_ctl)("remove courses C1").error(), QStringLiteral("row_has_children"));
    QCOMPARE((*m_ctl)("remove courses C2").exit, 0);
}

void TestConsole::measuresShowTheirEvidence()
{
    importBasics();
    import("attendance", file("签到.csv", "场次,工号,出勤\nS1,010386,出勤\nS2,010386,出勤\n"));
    const auto hours = (*m_ctl)("measure credit.hours --from 2026-01-01 --to 2026-12-31 --by person");
    QCOMPARE(hours.list("rows").first().toObject().value(QStringLiteral("value")).toDouble(), 8.0);
    const auto evidence = (*m_ctl)("measure credit.hours --from 2026-01-01 --to 2026-12-31 --person 010386 --evidence");
    QCOMPARE(evidence.number("total"), 2);
    const QJsonObject row = evidence.list("rows").first().toObject();
    QVERIFY(row.value(QStringLiteral("file")).toString().endsWith(QStringLiteral(".csv")));
    QVERIFY(row.value(QStringLiteral("row")).toInt() >= 2);
    QCOMPARE((*m_ctl)("measure no.such --from 2026-01-01 --to 2026-12-31").error(), QStringLiteral("unknown_measure"));
}

void TestConsole::aBackupRestores()
{
    importBasics();
    const QByteArray before = m_ctl->dump();
    const auto copy =
        (*m_ctl)({QStringLiteral("backup"), QStringLiteral("--to"), m_folder->filePath(QStringLiteral("copies"))});
    QCOMPARE(copy.exit, 0);
    QVERIFY(copy.json.value(QStringLiteral("verified")).toBool());
    const QString target = m_folder->filePath(QStringLiteral("b.rostrum"));
    QCOMPARE((*m_ctl)({QStringLiteral("restore"), copy.json.value(QStringLiteral("file")).toString(),
                       QStringLiteral("--to"), target})
                 .exit,
             0);
    QCOMPARE(Ctl(target).dump(), before);
}

void TestConsole::theReportIsTheSameBytesAnywhere()
{
    const QString sample = m_folder->filePath(QStringLiteral("sample.rostrum"));
    Ctl here(sample), there(sample);
    QCOMPARE(here({QStringLiteral("new"), sample, QStringLiteral("--sample")}).exit, 0);
    here.common = there.common = {QStringLiteral("--json")};
    there.environment.insert(QStringLiteral("TZ"), QStringLiteral("Pacific/Auckland"));
    there.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    const QString a = m_folder->filePath(QStringLiteral("a.pdf")), b = m_folder->filePath(QStringLiteral("b.pdf"));
    const QStringList report{QStringLiteral("report"),  QStringLiteral("qualification"), QStringLiteral("--person"),
                             QStringLiteral("010386"),  QStringLiteral("--as-of"),       QStringLiteral("2026-10-22"),
                             QStringLiteral("--output")};
    const auto first = here(report + QStringList{a});
    QTest::qWait(1100);
    const auto second = there(report + QStringList{b});
    QVERIFY2(first.exit == 0, first.out.constData());
    QCOMPARE(first.json.value(QStringLiteral("sha256")), second.json.value(QStringLiteral("sha256")));
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {a, QStringLiteral("-")});
    text.waitForFinished();
    const QString page = QString::fromUtf8(text.readAllStandardOutput());
    QVERIFY(page.contains(QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的中级职称")));
    QVERIFY(page.contains(QStringLiteral("周文博")));
}

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
