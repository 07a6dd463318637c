// A journey at the weight bench, at the real window by keyboard alone: 30/40/20/10 is drawn to 40/30/20/10 with two
// weights held, who crosses is seen and is who the console says, the draft is saved from next month and taken back.
#include "windowfixture.h"
#include <QJsonObject>
#include <QSet>

using namespace rostrum::test;

class TestWindowKpi : public QObject, WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { openScreen(); }
    void init()
    {
        openFolder();
        QCOMPARE((*m_ctl)({s("new"), m_ctl->workspace()}).exit, 0);
        fill();
    }
    void cleanup() { closeWindow(); }
    void theWeightsAreDrawnSavedFromNextMonthAndTakenBack();

private:
    void import(const char* kind, const QByteArray& csv)
    {
        const auto done =
            (*m_ctl)({s("import"), s(kind), file(qPrintable(s(kind) + s(".csv")), csv), s("--create-missing")});
        if (done.exit != 0 || done.number("rejected") != 0)
            qFatal("%s: %s", kind, done.out.constData());
    }
    void fill();
    QList<QStringList> table();
};

// Ten trainers in September: the first held everything, the last are rated best.
void TestWindowKpi::fill()
{
    QByteArray people = "工号,姓名,部门,是否内训师\n", sessions = "场次编号,课程,讲师,开始时间,状态\n",
               ratings = "场次编号,学员,总体\n", library = "编号,作者,标题,类型,发布日期\n",
               heads = "讲师,角色,评价人,得分,日期\n";
    for (int i = 0; i < 10; ++i) {
        const QByteArray number = "T" + QByteArray::number(i + 11), n = QByteArray::number(i);
        people += number + ",讲师" + n + ",信息部,是\n";
        for (int k = 0; k < 8; ++k)
            sessions += "S" + n + QByteArray::number(k) + ",客户投诉处理," + number + ",2026-09-" +
                        QByteArray::number(k + 10) + "T0" + n + ":00," + (k < 8 - i / 3 ? "held" : "cancelled") + "\n";
        for (int k = 0; k < 8; ++k)
            ratings += "S" + n + "0,E" + QByteArray::number(k) + "," + (k < i ? "5" : "3") + "\n";
        for (int k = 0; k < 3 + i % 2; ++k)
            library += "L" + n + QByteArray::number(k) + "," + number + ",案例" + n + QByteArray::number(k) +
                       ",case,2026-09-05\n";
        heads += number + ",head,王主任," + QByteArray::number(80 + (i * 7) % 15) + ",2026-09-30\n";
    }
    import("people", people);
    import("sessions", sessions);
    import("ratings", ratings);
    import("library", library);
    import("assessments", heads);
}

// Everything that the table says, copied as for a message.
QList<QStringList> TestWindowKpi::table()
{
    QList<QStringList> rows;
    if (press("ctrl+a ctrl+c"))
        for (const QString& line : clipboard().split(u'\n', Qt::SkipEmptyParts))
            rows << line.split(u'\t');
    return rows;
}

void TestWindowKpi::theWeightsAreDrawnSavedFromNextMonthAndTakenBack()
{
    const QByteArray before = m_ctl->dump();
    const auto tried = ctl("kpi whatif --period 2026-09 --weights completion=4000,satisfaction=3000");
    QVERIFY2(tried.exit == 0, tried.err + tried.out);
    const QJsonArray expected = tried.list("results");
    QCOMPARE(expected.size(), 10);

    QVERIFY(m_window->start({m_ctl->workspace()}));
    QVERIFY(goTo("Weight bench"));
    m_window->waitForStill();
    // Slider 1, lock 2, field 2, slider 2, lock 3 (its field and slider then rest), lock 4; back, and two pages of 5 %.
    QVERIFY(press("ctrl+shift+l Tab Tab Tab Tab space Tab space"));
    QVERIFY(press("ctrl+shift+l Prior Prior"));
    m_window->waitForStill();
    QCOMPARE(m_ctl->dump(), before); // nothing is written by trying
    // The navigation comes first, then the table.
    QVERIFY(press("F6 F6"));
    const QList<QStringList> shown = table();
    QCOMPARE(shown.size(), expected.size());
    QSet<QString> in, out;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QJsonObject row = expected[i].toObject();
        QCOMPARE(shown[i][0], QString::number(row[s("rank")].toInt()));
        QCOMPARE(shown[i][2], row[s("name")].toString());
        const int moved = row[s("moved")].toInt();
        const QString places = QString::number(std::abs(moved));
        if (moved != 0)
            QVERIFY2(shown[i][1].startsWith((moved > 0 ? s("▲ ") : s("▼ ")) + places), qPrintable(shown[i].join(u'|')));
        // Of ten the first tenth is one: who is first now and was not, and who was and is not.
        const int rank = row[s("rank")].toInt();
        if (shown[i][1].endsWith(s(" in")))
            in << row[s("name")].toString();
        if (shown[i][1].endsWith(s(" out")))
            out << row[s("name")].toString();
        QCOMPARE(in.contains(row[s("name")].toString()), rank == 1 && rank + moved != 1);
        QCOMPARE(out.contains(row[s("name")].toString()), rank != 1 && rank + moved == 1);
    }
    QVERIFY(!in.isEmpty() && !out.isEmpty());

    // Back over field and lock of the first weight to the button; it asks for the day, and Return takes it.
    QVERIFY(press("ctrl+shift+l shift+Tab shift+Tab shift+Tab space"));
    m_window->waitForStill();
    QVERIFY(press("Return"));
    WAIT_FOR(ctl("kpi scheme show").number("version"), 2);
    const auto saved = ctl("kpi scheme show");
    QCOMPARE(saved.json.value(s("valid_from")).toString(), s("2026-11-01"));
    QList<int> weights;
    for (const QJsonValue& one : saved.list("indicators"))
        weights << one[s("weight")].toInt();
    QCOMPARE(weights, (QList<int>{4000, 3000, 2000, 1000}));
    QCOMPARE(ctl("kpi results --period 2026-09").number("version"), 1);
    QCOMPARE(ctl("kpi results --period 2026-11").number("version"), 2);

    QVERIFY(press("ctrl+z"));
    WAIT_FOR(ctl("kpi scheme show").number("version"), 1);
    QCOMPARE(m_ctl->dump(), before);
    QVERIFY(quit());
    QVERIFY(isWhole());
}

QTEST_GUILESS_MAIN(TestWindowKpi)
#include "tst_window_kpi.moc"
