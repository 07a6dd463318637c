// Journeys of an administrator at the console, with the real program.
#include "consolefixture.h"

using namespace rostrum::test;

class TestConsole : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void anOfficerGoesFromSheetsToAVerdict();
    void undoAndRedoRestoreTheBytes();
    void anEditedRowIsNamedAndTheRestCanBeUndone();
    void aHandMadeChildKeepsItsImportedSession();
    void correctedNumbersStayKnown();
    void departmentsAndTitlesKeepTheirHistory();
    void wrongUsageEndsWithTwo();
    void rowsAreAddedChangedRemovedAndFound();
    void aRowThatOthersNeedIsNotRemoved();
    void measuresShowTheirEvidence();
    void aRowTypedAfterAnUndoneImportCameFromNoFile();
    void whatIsEnteredTodayWasNotKnownYesterday();
    void aBackupRestores();
    void theReportIsTheSameBytesAnywhere();
};

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

void TestConsole::wrongUsageEndsWithTwo()
{
    QCOMPARE((*m_ctl)("nonsense").exit, 2);
    QCOMPARE((*m_ctl)("rows").exit, 2);
    QCOMPARE((*m_ctl)("add people name").exit, 2);
    QCOMPARE((*m_ctl)("rows nothing").error(), QStringLiteral("unknown_table"));
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
    // Assumed for a new row, and then not to be taken away.
    QCOMPARE((*m_ctl)("add courses code=C9").exit, 0);
    QCOMPARE((*m_ctl)("set courses C9 title=").error(), QStringLiteral("invalid_value"));
    QCOMPARE((*m_ctl)("set people 020001 is_trainer=").error(), QStringLiteral("invalid_value"));
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

void TestConsole::aRowTypedAfterAnUndoneImportCameFromNoFile()
{
    importBasics();
    const QString sheet = file("signin.csv", "场次,工号,出勤\nS1,010386,出勤\n");
    const auto source = [&] {
        const auto rows = (*m_ctl)("measure attendance.hours --from 2026-01-01 --to 2026-12-31 --person 010386 "
                                   "--evidence");
        QStringList files;
        for (const QJsonValue& row : rows.list("rows"))
            files << row.toObject().value(QStringLiteral("file")).toString(QStringLiteral("typed"));
        return files.join(u' ');
    };
    QCOMPARE(import("attendance", sheet).number("new"), 1);
    QCOMPARE(source(), QStringLiteral("signin.csv"));
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(source(), QString());
    QCOMPARE((*m_ctl)("redo").exit, 0);
    QCOMPARE(source(), QStringLiteral("signin.csv"));
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE((*m_ctl)("add attendance session=S1 number=010386 status=present").exit, 0);
    QCOMPARE(source(), QStringLiteral("typed"));
    // What an import that stands has brought keeps its file: corrected, and removed and brought back by undo.
    const QString late = file("late.csv", "场次,工号,出勤\nS2,010386,出勤\n");
    QCOMPARE(import("attendance", late).number("new"), 1);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(import("attendance", late).number("new"), 1); // the second import of the file stands
    const QJsonObject row = (*m_ctl)("rows attendance --where session=S2").list("rows").first().toObject();
    const QString key = row.value(QStringLiteral("key")).toString();
    QCOMPARE((*m_ctl)({QStringLiteral("set"), QStringLiteral("attendance"), key, QStringLiteral("hours=3")}).exit, 0);
    QCOMPARE(source(), QStringLiteral("typed late.csv"));
    QCOMPARE((*m_ctl)({QStringLiteral("remove"), QStringLiteral("attendance"), key}).exit, 0);
    QCOMPARE((*m_ctl)("add attendance session=S2 number=010386 status=present").exit, 0);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(source(), QStringLiteral("typed late.csv"));
}

void TestConsole::whatIsEnteredTodayWasNotKnownYesterday()
{
    const QDate yesterday = QDate::currentDate().addDays(-1); // before anything is entered, should it be midnight
    importBasics();
    import("attendance", file("a.csv", "场次,工号,出勤\nS1,010386,出勤\n"));
    const QByteArray before = m_ctl->dump();
    const auto people = [&](const QDate& known) {
        return (*m_ctl)({QStringLiteral("compliance"), QStringLiteral("--year"), QStringLiteral("2026"),
                         QStringLiteral("--known-at"), known.toString(Qt::ISODate)});
    };
    const QDate today = QDate::currentDate(); // the log's clock is the real one
    const auto now = people(today), then = people(yesterday);
    QCOMPARE(now.exit, 0);
    QCOMPARE(now.list("people").size(), 4);
    QCOMPARE(now.json.value(QStringLiteral("known_at")).toString(), today.toString(Qt::ISODate));
    QCOMPARE(then.exit, 0);
    QCOMPARE(then.list("people").size(), 0);
    QCOMPARE(m_ctl->dump(), before);
    QCOMPARE((*m_ctl)("compliance --known-at soon").error(), QStringLiteral("invalid_date"));
    QCOMPARE((*m_ctl)("measure credit.hours --from 2026-01-01 --to 2026-12-31 --known-at 2026-01-01").exit, 2);
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
