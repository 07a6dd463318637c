// Sheets imported at the console: who and what they name, what is refused, what comes back corrected.
#include "consolefixture.h"

using namespace rostrum::test;

class TestConsoleImport : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void theSameFileTwiceChangesNothing();
    void theSixCountsSumToTheRows();
    void peopleAreFoundByNumberElseByAUniqueName();
    void aNumberIsMadeAPersonOnlyWhenAsked();
    void sessionsAreFoundByCodeOrByTrainerCourseAndDay();
    void aSessionOfADayAloneIsAdoptedByItsCode();
    void theSameRowTwiceWithOtherValuesIsRefused();
    void anonymousRatingsAreKeptApartAndNotDoubled();
    void rejectedRowsComeBackCorrected();
    void templatesImportAsTheyAre_data();
    void templatesImportAsTheyAre();
    void wordsMayBeChineseOrEnglish();
    void hoursWithThreeDecimalsAreRefused();
    void mappingsAndSharedValuesAreSaved();
    void badFilesGetOneSentence_data();
    void badFilesGetOneSentence();
};

void TestConsoleImport::theSameFileTwiceChangesNothing()
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

void TestConsoleImport::theSixCountsSumToTheRows()
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

void TestConsoleImport::peopleAreFoundByNumberElseByAUniqueName()
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

void TestConsoleImport::aNumberIsMadeAPersonOnlyWhenAsked()
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

void TestConsoleImport::sessionsAreFoundByCodeOrByTrainerCourseAndDay()
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

void TestConsoleImport::aSessionOfADayAloneIsAdoptedByItsCode()
{
    importBasics();
    import("ratings", file("r.csv", "讲师,课程,日期,学员,总体\nT1001,C2,2026-09-20,010386,5\n"),
           {QStringLiteral("--create-missing")});
    const auto sessions = import("sessions", file("s.csv", "场次,课程,讲师,开始时间\nNEW,C2,T1001,2026-09-20 14:00\n"));
    QCOMPARE(sessions.number("changed"), 1);
    QCOMPARE(sessions.number("new"), 0);
    QCOMPARE((*m_ctl)("rows ratings --where session=NEW").number("total"), 1);
}

void TestConsoleImport::theSameRowTwiceWithOtherValuesIsRefused()
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

void TestConsoleImport::anonymousRatingsAreKeptApartAndNotDoubled()
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

void TestConsoleImport::rejectedRowsComeBackCorrected()
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

void TestConsoleImport::templatesImportAsTheyAre_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"people", "trainers", "courses", "sessions", "attendance", "ratings", "homework",
                             "credits", "applicants", "exams", "library", "assessments", "kpi_values"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestConsoleImport::templatesImportAsTheyAre()
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

void TestConsoleImport::wordsMayBeChineseOrEnglish()
{
    importBasics();
    const auto english = import(
        "attendance",
        file("a.csv", "Session code,Employee number,Status,Hours\nS1,010386,Present,4\nS2,010386,PARTIAL,1.5\n"));
    QCOMPARE(english.number("new"), 2);
    const auto chinese = import("attendance", file("b.csv", "场次,工号,出勤,学时\nS1,010387,出勤,４\n"));
    QCOMPARE(chinese.number("new"), 1);
}

void TestConsoleImport::hoursWithThreeDecimalsAreRefused()
{
    importBasics();
    const auto result =
        import("attendance", file("a.csv", "场次,工号,出勤,学时\nS1,010386,出勤,1.255\nS2,010386,出勤,1.25\n"));
    QCOMPARE(result.number("rejected"), 1);
    QCOMPARE(result.list("problems").first().toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("too_many_decimals"));
}

void TestConsoleImport::mappingsAndSharedValuesAreSaved()
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

void TestConsoleImport::badFilesGetOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("sheet_empty");
    QTest::newRow("pdf") << QByteArray("%PDF-1.4 nothing") << QStringLiteral("sheet_format_unknown");
    QTest::newRow("other headers") << QByteArray("a,b\n1,2\n") << QStringLiteral("headers_not_found");
    QTest::newRow("nothing accepted") << QByteArray("工号,姓名\n,\n,\n") << QStringLiteral("sheet_empty");
    QTest::newRow("all rejected") << QByteArray("工号,入职日期\n1,x\n") << QStringLiteral("nothing_accepted");
}

void TestConsoleImport::badFilesGetOneSentence()
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

QTEST_GUILESS_MAIN(TestConsoleImport)
#include "tst_console_import.moc"
