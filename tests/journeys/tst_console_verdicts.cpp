// The ten worked verdicts of the method at the console: rules imported, rows imported or typed, verdicts read back.
#include "consolefixture.h"
#include "models/store/connection.h"

using namespace rostrum::test;

class TestConsoleVerdicts : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void fortyHoursAndTwoEssaysAreMet();
    void whatIsMissingIsSaidAndBlocksInTheNewYear();
    void whoJoinsLaterIsAskedForLess();
    void leaveThatProratesAsksForLess();
    void ninetyHoursWithSixtyProfessional();
    void promotionOfThreeYears();
    void carriedHoursHelpOneYear();
    void aCertificateRecordedLaterWasNotKnownBefore();
    void twelveDaysDoForNinetyHours();
    void aCertificateIsRenewed();
    void templatesAreListedAndImported();
    void theHorizonNamesSessionsAndBooksThem();
    void recordsThatCannotAllBeRightAreMendedAndUndone();

private:
    CtlResult run(const QStringList& words) { return (*m_ctl)(words); }
    void done(const QStringList& words)
    {
        const CtlResult result = run(words);
        QVERIFY2(result.exit == 0, (words.join(u' ').toUtf8() + result.out + result.err).constData());
    }
    void add(const char* words) { done(QString::fromUtf8(words).split(u' ')); }
    void rule(const char* json) { done({QStringLiteral("rule"), QStringLiteral("import"), file("rule.json", json)}); }
    void ruleTemplate(const char* code)
    {
        done({QStringLiteral("rule"), QStringLiteral("import"), QStringLiteral("--template"),
              QString::fromLatin1(code)});
    }
    /// "day hours category", parted by semicolons: each a session of its own that the person attended.
    void attends(const char* number, const char* sessions);
    void essays(const char* number, const char* days);
    void graded(const char* number, int year, int excellent, int all);
    QJsonObject verdict(const char* rule, int year, const char* asOf, const char* number, const char* knownAt = "");
    /// "status earned/required+carried-missing …", the requirements as their codes are sorted in the rule.
    QString states(const char* rule, int year, const char* asOf, const char* number, const char* knownAt = "");
    void enteredOn(int change, const char* day);
    int m_next = 0;
};

void TestConsoleVerdicts::attends(const char* number, const char* sessions)
{
    QByteArray courses = "课程编号,课程名称,类别,学时\n", held = "场次,课程,开始时间,状态\n", rows = "场次,工号,出勤\n";
    for (const QString& one : QString::fromLatin1(sessions).split(u';')) {
        const QStringList parts = one.trimmed().split(u' ');
        const QByteArray n = QByteArray::number(++m_next);
        courses += "K" + n + ",课程" + n + "," + (parts.at(2) == QLatin1String("public") ? "公需," : "专业,") +
                   parts.at(1).toLatin1() + "\n";
        held += "S" + n + ",K" + n + "," + parts.at(0).toLatin1() + " 09:00,已完成\n";
        rows += "S" + n + "," + number + ",出勤\n";
    }
    QCOMPARE(import("courses", file("k.csv", courses)).exit, 0);
    QCOMPARE(import("sessions", file("s.csv", held)).exit, 0);
    QCOMPARE(import("attendance", file("a.csv", rows)).exit, 0);
}

void TestConsoleVerdicts::essays(const char* number, const char* days)
{
    QByteArray rows = "工号,题目,类型,提交日期\n";
    for (const QString& day : QString::fromLatin1(days).split(u' '))
        rows += QByteArray(number) + ",心得" + QByteArray::number(++m_next) + ",心得," + day.toLatin1() + "\n";
    QCOMPARE(import("homework", file("h.csv", rows)).exit, 0);
}

void TestConsoleVerdicts::graded(const char* number, int year, int excellent, int all)
{
    QByteArray rows = "工号,题目,类型,提交日期,等级\n";
    for (int i = 0; i < all; ++i)
        rows += QByteArray(number) + ",作业" + QByteArray::number(++m_next) + ",作业," + QByteArray::number(year) +
                "-05-1" + QByteArray::number(i) + "," + (i < excellent ? "优秀" : "已交") + "\n";
    QCOMPARE(import("homework", file("g.csv", rows)).exit, 0);
}

QJsonObject TestConsoleVerdicts::verdict(const char* rule, int year, const char* asOf, const char* number,
                                         const char* knownAt)
{
    QStringList words{QStringLiteral("compliance"), QStringLiteral("--rule"),   QString::fromLatin1(rule),
                      QStringLiteral("--year"),     QString::number(year),      QStringLiteral("--as-of"),
                      QString::fromLatin1(asOf),    QStringLiteral("--person"), QString::fromLatin1(number)};
    if (*knownAt)
        words << QStringLiteral("--known-at") << QString::fromLatin1(knownAt);
    const CtlResult result = run(words);
    if (result.exit != 0 || result.list("people").size() != 1)
        qWarning("%s %s", result.out.constData(), result.err.constData());
    return result.list("people").first().toObject();
}

QString TestConsoleVerdicts::states(const char* rule, int year, const char* asOf, const char* number,
                                    const char* knownAt)
{
    const QJsonObject v = verdict(rule, year, asOf, number, knownAt);
    QString text = v.value(QStringLiteral("status")).toString();
    for (const QJsonValue& one : v.value(QStringLiteral("requirements")).toArray()) {
        const auto figure = [&](const char* key) { return one[QLatin1String(key)].toDouble(); };
        text += QStringLiteral(" %1/%2").arg(figure("earned")).arg(figure("required"));
        if (figure("carried") != 0)
            text += QStringLiteral("+%1").arg(figure("carried"));
        if (figure("missing") != 0)
            text += QStringLiteral("-%1").arg(figure("missing"));
        if (one[QLatin1String("met")].toBool() != (figure("missing") == 0))
            text += QStringLiteral("?");
    }
    return text;
}

void TestConsoleVerdicts::fortyHoursAndTwoEssaysAreMet()
{
    add("add people number=1 name=王芳");
    attends("1", "2025-03-01 40 professional; 2025-04-01 2 public");
    essays("1", "2025-05-01 2025-06-01");
    QCOMPARE(states("title-40-2", 2025, "2025-12-31", "1"), QStringLiteral("met 42/40 2/2"));
    QCOMPARE(verdict("title-40-2", 2025, "2025-12-31", "1").value(QStringLiteral("sentence")).toString(), QString());
}

void TestConsoleVerdicts::whatIsMissingIsSaidAndBlocksInTheNewYear()
{
    add("add people number=1 name=李强");
    add("add applicants number=1 year=2025 title_grade=intermediate");
    attends("1", "2025-03-01 30 professional");
    essays("1", "2025-05-01");
    QCOMPARE(states("title-40-2", 2025, "2025-11-20", "1"), QStringLiteral("at_risk 30/40-10 1/2-1"));
    QCOMPARE(verdict("title-40-2", 2025, "2025-11-20", "1").value(QStringLiteral("sentence")).toString(),
             QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的中级职称"));
    QCOMPARE(states("title-40-2", 2025, "2026-01-01", "1"), QStringLiteral("not_met 30/40-10 1/2-1"));
}

void TestConsoleVerdicts::whoJoinsLaterIsAskedForLess()
{
    QCOMPARE(import("people", file("p.csv", "工号,姓名,入职日期\n1,甲,2025-04-16\n2,乙,2025-04-17\n")).exit, 0);
    ruleTemplate("continuing-90");
    attends("1", "2025-05-01 31.5 professional");
    essays("1", "2025-05-01 2025-06-01");
    QCOMPARE(states("title-40-2", 2025, "2026-01-01", "1"), QStringLiteral("met 31.5/30 2/2"));
    QCOMPARE(states("title-40-2", 2025, "2026-01-01", "2"), QStringLiteral("not_met 0/27-27 0/2-2"));
    QCOMPARE(states("continuing-90", 2025, "2026-01-01", "2"), QStringLiteral("not_met 0/60-60 0/40-40 0/20-20"));
    QVERIFY(states("continuing-90", 2025, "2026-01-01", "1").startsWith(QStringLiteral("not_met 31.5/67.5-36")));
}

void TestConsoleVerdicts::leaveThatProratesAsksForLess()
{
    QCOMPARE(import("people", file("p.csv", "工号,姓名,入职日期\n1,甲,2015-01-01\n2,乙,2015-01-01\n")).exit, 0);
    add("add leaves number=1 kind=maternity valid_from=2025-03-01 valid_to=2025-08-26 prorates=true");
    add("add leaves number=2 kind=maternity valid_from=2025-03-01 valid_to=2025-08-26 prorates=false");
    for (const char* number : {"1", "2"}) {
        attends(number, "2025-10-01 20 professional");
        essays(number, "2025-10-10");
    }
    QCOMPARE(states("title-40-2", 2025, "2026-01-01", "1"), QStringLiteral("met 20/20 1/1"));
    QCOMPARE(states("title-40-2", 2025, "2026-01-01", "2"), QStringLiteral("not_met 20/40-20 1/2-1"));
}

void TestConsoleVerdicts::ninetyHoursWithSixtyProfessional()
{
    add("add people number=1 name=甲");
    add("add people number=2 name=乙");
    ruleTemplate("continuing-90");
    rule(R"({"code": "earned", "name": "按已修", "valid_from": "2020-01-01", "requirements": [
        {"code": "total", "measure": "credit.hours", "threshold": 90},
        {"code": "professional", "measure": "credit.hours.professional", "threshold": "2/3", "base": "of_earned",
         "base_of": "total"}]})");
    attends("1", "2025-03-01 58 professional; 2025-04-01 38 public");
    attends("2", "2025-03-01 61 professional; 2025-04-01 35 public");
    QCOMPARE(states("continuing-90", 2025, "2026-01-01", "1"), QStringLiteral("not_met 96/90 58/60-2 38/30"));
    QCOMPARE(states("continuing-90", 2025, "2026-01-01", "2"), QStringLiteral("met 96/90 61/60 35/30"));
    QCOMPARE(states("earned", 2025, "2026-01-01", "2"), QStringLiteral("not_met 96/90 61/64-3"));
}

void TestConsoleVerdicts::promotionOfThreeYears()
{
    add("add people number=1 name=甲");
    ruleTemplate("promotion-3-80");
    for (const QByteArray combine : {"every", "mean"})
        rule(R"({"code": ")" + combine + R"(", "name": "优秀率", "valid_from": "2020-01-01", "requirements": [
            {"code": "excellent", "measure": "homework.excellent", "threshold": "4/5", "window_count": 3,
             "combine": ")" +
             combine + R"("}]})");
    graded("1", 2023, 5, 6);
    graded("1", 2024, 4, 5);
    graded("1", 2025, 3, 4);
    QCOMPARE(states("promotion-3-80", 2025, "2026-01-01", "1"), QStringLiteral("met 0.8/0.8"));
    QCOMPARE(states("every", 2025, "2026-01-01", "1"), QStringLiteral("not_met 0.75/0.8-0.05"));
    QCOMPARE(states("mean", 2025, "2026-01-01", "1"), QStringLiteral("not_met 0.7944/0.8-0.0056"));
    const QJsonValue windows =
        verdict("promotion-3-80", 2025, "2026-01-01", "1")[QLatin1String("requirements")][0][QLatin1String("windows")];
    QCOMPARE(windows[0][QLatin1String("numerator")].toInt(), 5);
    QCOMPARE(windows[0][QLatin1String("denominator")].toInt(), 6);
}

void TestConsoleVerdicts::carriedHoursHelpOneYear()
{
    add("add people number=1 name=甲");
    rule(R"({"code": "carry", "name": "结转", "valid_from": "2020-01-01", "requirements": [
        {"code": "hours", "measure": "credit.hours", "threshold": 90, "carry_max": 20, "carry_years": 1}]})");
    attends("1", "2024-03-01 118 professional; 2025-03-01 72 professional; 2026-03-01 80 professional");
    QCOMPARE(states("carry", 2025, "2026-01-01", "1"), QStringLiteral("met 72/90+20"));
    QCOMPARE(states("carry", 2026, "2027-01-01", "1"), QStringLiteral("not_met 80/90-10"));
}

void TestConsoleVerdicts::aCertificateRecordedLaterWasNotKnownBefore()
{
    add("add people number=1 name=甲");
    attends("1", "2025-03-01 30 professional");
    essays("1", "2025-05-01 2025-06-01");
    const int before = (*m_ctl)("history").list("changes").first()[QLatin1String("id")].toInt();
    add("add credits number=1 title=公需科目 category=public hours=10 completed_on=2025-12-20 certificate=ZS-1");
    enteredOn(before, "2026-01-02");
    QCOMPARE(states("title-40-2", 2025, "2025-12-31", "1", "2026-01-05"), QStringLiteral("not_met 30/40-10 2/2"));
    QCOMPARE(states("title-40-2", 2025, "2025-12-31", "1", "2026-01-20"), QStringLiteral("met 40/40 2/2"));
    QCOMPARE(states("title-40-2", 2025, "2025-12-31", "1"), QStringLiteral("met 40/40 2/2"));
    // What was printed in January is printed again, to the byte.
    const auto january = [&] {
        return run({QStringLiteral("compliance"), QStringLiteral("--year"), QStringLiteral("2025"),
                    QStringLiteral("--as-of"), QStringLiteral("2025-12-31"), QStringLiteral("--known-at"),
                    QStringLiteral("2026-01-05")});
    };
    const CtlResult printed = january();
    QCOMPARE(printed.json.value(QStringLiteral("known_at")).toString(), QStringLiteral("2026-01-05"));
    add("set people 1 name=乙");
    essays("1", "2025-07-01");
    QCOMPARE(january().out, printed.out);
}

// Changes up to this one on that day, later ones on 15 January 2026: a clock cannot be turned back at the console.
void TestConsoleVerdicts::enteredOn(int change, const char* day)
{
    auto db = rostrum::Connection::open(m_ctl->workspace(), rostrum::Connection::Mode::Write);
    QVERIFY(db);
    rostrum::Query dates =
        (*db)->query("UPDATE _change SET at = CASE WHEN id <= ? THEN ? ELSE '2026-01-15T04:00:00.000Z' END");
    dates.bind(int64_t(change)).bind(QString::fromLatin1(day) + QStringLiteral("T04:00:00.000Z"));
    QVERIFY(dates.run());
}

void TestConsoleVerdicts::twelveDaysDoForNinetyHours()
{
    add("add people number=1 name=甲");
    ruleTemplate("staff-90-or-12");
    QByteArrayList days;
    for (int month = 1; month <= 12; ++month)
        days += "2025-" + QByteArray::number(month).rightJustified(2, '0') + "-10 5 professional";
    attends("1", days.join(";").constData());
    QCOMPARE(states("staff-90-or-12", 2025, "2026-01-01", "1"), QStringLiteral("met 60/90-30 12/12"));
}

void TestConsoleVerdicts::aCertificateIsRenewed()
{
    for (const char* number : {"1", "2", "3"})
        add(qPrintable(QStringLiteral("add people number=%1 name=甲%1").arg(QLatin1String(number))));
    ruleTemplate("trainer-certificate");
    rule(R"({"code": "completion", "name": "自完成日", "valid_from": "2020-01-01", "requirements": [
        {"code": "certificate", "window": "validity", "certificate": "内训师资格证", "validity_months": 12,
         "renewal_days": 60, "renewal": "from_completion"}]})");
    for (const char* row : {"1 2025-02-12", "1 2026-01-20", "2 2025-02-12", "2 2025-12-01", "3 2025-02-12"}) {
        const QString text = QString::fromLatin1(row);
        done({QStringLiteral("add"), QStringLiteral("certificates"), QStringLiteral("number=") + text.left(1),
              QStringLiteral("title=内训师资格证"), QStringLiteral("completed_on=") + text.mid(2)});
    }
    const auto end = [&](const char* rule, const char* number) {
        return verdict(rule, 2026, "2026-02-01",
                       number)[QLatin1String("requirements")][0][QLatin1String("windows")][0][QLatin1String("to")]
            .toString();
    };
    QCOMPARE(end("trainer-certificate", "3"), QStringLiteral("2026-02-11"));
    QCOMPARE(end("trainer-certificate", "1"), QStringLiteral("2027-02-11"));
    QCOMPARE(end("completion", "1"), QStringLiteral("2027-01-19"));
    QCOMPARE(end("trainer-certificate", "2"), QStringLiteral("2026-11-30"));
    QCOMPARE(verdict("trainer-certificate", 2026, "2026-02-01",
                     "2")[QLatin1String("requirements")][0][QLatin1String("problem")]
                 .toString(),
             QStringLiteral("renewed_early"));
    QCOMPARE(states("trainer-certificate", 2026, "2026-02-12", "3"), QStringLiteral("at_risk 0/1-1"));
    QCOMPARE(states("trainer-certificate", 2026, "2026-02-12", "1"), QStringLiteral("met 1/1"));
}

void TestConsoleVerdicts::templatesAreListedAndImported()
{
    const CtlResult listed = (*m_ctl)("rule templates");
    QCOMPARE(listed.list("templates").size(), 4);
    QCOMPARE(listed.list("templates").first()[QLatin1String("code")].toString(), QStringLiteral("continuing-90"));
    ruleTemplate("continuing-90");
    QCOMPARE((*m_ctl)("rule show continuing-90").json.value(QStringLiteral("document_number")).toString(),
             QStringLiteral("人社部令第25号"));
    QCOMPARE((*m_ctl)("rule import --template no-such").error(), QStringLiteral("unknown_rule"));
    QCOMPARE((*m_ctl)("rule import").exit, 2);
    QCOMPARE((*m_ctl)("rule preview --template staff-90-or-12 --year 2026").exit, 0);
}

void TestConsoleVerdicts::theHorizonNamesSessionsAndBooksThem()
{
    for (const char* number : {"1", "2"})
        add(qPrintable(QStringLiteral("add people number=%1 name=甲%1").arg(QLatin1String(number))));
    attends("1", "2026-03-01 36 professional");
    essays("1", "2026-05-01 2026-06-01");
    essays("2", "2026-05-01 2026-06-01");
    add("add courses code=C1 title=管网漏损控制 hours=4 category=professional");
    add("add sessions code=P1 course=C1 starts_at=2026-11-04T14:00 status=planned capacity=1");
    const CtlResult before = (*m_ctl)("horizon --rule title-40-2 --year 2026 --as-of 2026-10-22");
    QCOMPARE(before.list("people").size(), 2);
    QCOMPARE(before.list("people").first()[QLatin1String("number")].toString(), QStringLiteral("1"));
    QCOMPARE(before.list("people").first()[QLatin1String("reachable_until")].toString(), QStringLiteral("2026-11-04"));
    QCOMPARE(before.list("people").first()[QLatin1String("sessions")].toArray(), QJsonArray{QStringLiteral("P1")});
    QVERIFY(before.list("people").at(1)[QLatin1String("reachable_until")].isNull());
    QCOMPARE(before.list("sessions").first()[QLatin1String("capacity")].toInt(), 1);
    const QByteArray empty = m_ctl->dump();
    QCOMPARE((*m_ctl)("book P1 1 2").error(), QStringLiteral("session_full"));
    QCOMPARE(m_ctl->dump(), empty);
    QCOMPARE((*m_ctl)("book P1 1").number("booked"), 1);
    QCOMPARE((*m_ctl)("book P1 1").json.value(QStringLiteral("change")), QJsonValue(QJsonValue::Null));
    const CtlResult after = (*m_ctl)("horizon --rule title-40-2 --year 2026 --as-of 2026-10-22");
    QCOMPARE(after.list("sessions").first()[QLatin1String("booked")].toInt(), 1);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(m_ctl->dump(), empty);
}

void TestConsoleVerdicts::recordsThatCannotAllBeRightAreMendedAndUndone()
{
    QCOMPARE(import("people", file("p.csv", "工号,姓名,入职日期,离职日期\n1,甲,2020-01-01,2025-12-31\n")).exit, 0);
    attends("1", "2026-03-01 4 professional");
    const CtlResult checked = (*m_ctl)("check");
    QCOMPARE(checked.number("total"), 1);
    const QJsonObject finding = checked.list("findings").first().toObject();
    QCOMPARE(finding.value(QStringLiteral("kind")).toString(), QStringLiteral("outside_employment"));
    QCOMPARE(finding.value(QStringLiteral("number")).toString(), QStringLiteral("1"));
    QVERIFY(finding[QLatin1String("mend")][QLatin1String("remove")].toBool());
    const QByteArray before = m_ctl->dump();
    const QString id = finding.value(QStringLiteral("id")).toString();
    QVERIFY(run({QStringLiteral("check"), QStringLiteral("--mend"), id}).number("change") > 0);
    QCOMPARE((*m_ctl)("check").number("total"), 0);
    QCOMPARE(run({QStringLiteral("check"), QStringLiteral("--mend"), id}).error(), QStringLiteral("unknown_row"));
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(m_ctl->dump(), before);
}

QTEST_GUILESS_MAIN(TestConsoleVerdicts)
#include "tst_console_verdicts.moc"
