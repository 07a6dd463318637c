// A month at the real window by keyboard alone: locked, a late rating, the adjustment in the next month, reopened with
// a reason, locked again, and taken back; what came of each step is read with the console.
#include "windowfixture.h"
#include <QJsonObject>

using namespace rostrum::test;

class TestWindowKpiMonths : public QObject, WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { openScreen(); }
    void init()
    {
        openFolder();
        QCOMPARE((*m_ctl)({s("new"), m_ctl->workspace()}).exit, 0);
        import("people", "工号,姓名,部门,是否内训师\nT01,林晓峰,技术中心,是\nT02,陈志强,技术中心,是\n");
        import("sessions", "场次编号,课程,讲师,开始时间,状态\nS1,客户投诉处理,T01,2026-08-11T15:00,held\n"
                           "S2,客户投诉处理,T01,2026-09-11T15:00,held\nS3,谈判技巧,T02,2026-08-12T15:00,held\n"
                           "S4,谈判技巧,T02,2026-09-12T15:00,held\n");
        import("ratings", "场次编号,学员,总体\nS1,E1,5\nS2,E1,4\nS3,E1,4\nS4,E2,4\n");
        import("assessments",
               "讲师,角色,评价人,得分,日期\nT01,head,王主任,80,2026-08-30\nT02,head,王主任,70,2026-08-30\n"
               "T01,head,王主任,80,2026-09-30\n"); // September of T02 is missing
    }
    void cleanup() { closeWindow(); }
    void aMonthIsLockedLateReopenedAndLockedAgain();

private:
    void import(const char* kind, const QByteArray& csv)
    {
        const auto done =
            (*m_ctl)({s("import"), s(kind), file(qPrintable(s(kind) + s(".csv")), csv), s("--create-missing")});
        if (done.exit != 0 || done.number("rejected") != 0)
            qFatal("%s: %s", kind, done.out.constData());
    }
    QJsonObject month(const char* period)
    {
        for (const QJsonValue& one : ctl("kpi months --year 2026").list("months"))
            if (one[s("period")].toString() == s(period))
                return one.toObject();
        return {};
    }
    QString stage(const char* period) { return month(period).value(s("stage")).toString(); }
    /// Everything that the table of people says.
    QString table()
    {
        m_window->waitForStill();
        return press("ctrl+a ctrl+c") ? clipboard() : QString();
    }
    /// From the first filter over the others, the search and the columns to the months.
    bool toMonths() { return press("ctrl+shift+l Tab Tab Tab Tab Tab Tab Tab"); }
    bool startPage()
    {
        return m_window->start({m_ctl->workspace()}) && goTo("KPI results") && (m_window->waitForStill(), true);
    }
};

void TestWindowKpiMonths::aMonthIsLockedLateReopenedAndLockedAgain()
{
    QCOMPARE(stage("2026-09"), s("open"));
    QVERIFY(startPage());
    // September waits for something and is not locked; past the link to what is missing somebody is let pass.
    QVERIFY(press("ctrl+l"));
    QVERIFY(toMonths() && press("Tab Tab ctrl+a ctrl+m") && m_window->type(s("vacant")) && press("Return"));
    WAIT_FOR(stage("2026-09"), s("computed"));
    QCOMPARE(month("2026-09").value(s("waived")).toInt(), 1);
    // The month before it is locked.
    QVERIFY(toMonths() && press("Up"));
    m_window->waitForStill();
    QVERIFY(press("ctrl+l"));
    WAIT_FOR(stage("2026-08"), s("locked"));
    QCOMPARE(stage("2026-09"), s("computed"));
    const QString sha256 = month("2026-08").value(s("sha256")).toString();
    QVERIFY(quit());

    import("ratings", "场次编号,学员,总体\nS1,E2,1\n"); // late, and bad
    QVERIFY(startPage());
    QVERIFY(toMonths() && press("Tab"));
    const QString shown = table();
    QVERIFY2(shown.contains(s("\u221216.00")), qPrintable(shown)); // 40 % of 40 points
    QVERIFY(toMonths() && press("Up"));
    m_window->waitForStill();
    QVERIFY(press("ctrl+r") && m_window->type(s("entered late")) && press("Return"));
    WAIT_FOR(stage("2026-08"), s("computed"));
    QCOMPARE(month("2026-08").value(s("reopened_reason")).toString(), s("entered late"));
    m_window->waitForStill();
    QVERIFY(press("ctrl+l"));
    WAIT_FOR(month("2026-08").value(s("revision")).toInt(), 2);
    QVERIFY(month("2026-08").value(s("sha256")).toString() != sha256);
    m_window->waitForStill();
    QVERIFY(press("ctrl+z"));
    WAIT_FOR(stage("2026-08"), s("computed"));
    m_window->waitForStill();
    QVERIFY(press("ctrl+z"));
    WAIT_FOR(stage("2026-08"), s("locked"));
    QCOMPARE(month("2026-08").value(s("sha256")).toString(), sha256);
    QVERIFY(month("2026-08").value(s("verified")).toBool());
    QVERIFY(quit());
    QVERIFY(isWhole());
}

QTEST_GUILESS_MAIN(TestWindowKpiMonths)
#include "tst_window_kpimonths.moc"
