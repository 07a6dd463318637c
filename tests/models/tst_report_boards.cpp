// Charts and boards: their bars are the figures of the table beside them.
#include "reporttexts.h"

using namespace rostrum;
using namespace rostrum::test;

class TestReportBoards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBoardOfDepartmentsShowsWhatWasHandedInAndWhatWasExcellent();
    void theBoardsBarsAreTheFiguresOfItsTable();
    void aSessionsDimensionsStandInTableChartAndSheet();
};

void TestReportBoards::theBoardOfDepartmentsShowsWhatWasHandedInAndWhatWasExcellent()
{
    World world;
    const Id a = world.department("甲部"), b = world.department("乙部");
    const Id one = world.person("1"), two = world.person("2");
    world.belongs(one, a);
    world.belongs(two, b);
    homework(world, one, "2026-03-01", "excellent");
    homework(world, one, "2026-03-02", "submitted");
    homework(world, one, "2026-03-03", nullptr);
    homework(world, two, "2026-03-03", nullptr);
    const ReportTable sheet = make(world, "team").sheet();
    QCOMPARE(sheet.rowCount, 2);
    QCOMPARE(rowOf(sheet, 0).mid(1, 6).join(u'|'), QStringLiteral("乙部|1|0|0.0 %|0|0"));
    QCOMPARE(rowOf(sheet, 1).mid(1, 6).join(u'|'), QStringLiteral("甲部|3|2|66.7 %|1|2"));
    QCOMPARE(make(world, "team", {}, "", "甲部").sheet().rowCount, 1);
}

void TestReportBoards::theBoardsBarsAreTheFiguresOfItsTable()
{
    World world;
    const Id a = world.department("甲部"), b = world.department("乙部");
    world.department("丙部");
    const Id one = world.person("1"), two = world.person("2");
    world.belongs(one, a);
    world.belongs(two, b);
    homework(world, one, "2026-03-01", "excellent");
    homework(world, one, "2026-03-02", "excellent");
    homework(world, one, "2026-03-03", nullptr);
    homework(world, two, "2026-03-03", "excellent");
    const ReportDocument document = make(world, "team");
    std::vector<ReportChart> charts;
    for (const ReportSection& section : document.part(0).sections)
        if (const auto* chart = std::get_if<ReportChart>(&section))
            charts.push_back(*chart);
    QCOMPARE(charts.size(), size_t(2));
    const ReportTable sheet = document.sheet();
    const auto bar = [](const ReportChart& chart, const QString& label) {
        for (const ReportBar& one : chart.bars)
            if (one.label == label)
                return one;
        return ReportBar();
    };
    for (int i = 0; i < sheet.rowCount; ++i) {
        const QStringList row = rowOf(sheet, i);
        QCOMPARE(bar(charts[0], row[1]).figure, row[4]);
        QCOMPARE(bar(charts[1], row[1]).figure, row[5]);
    }
    // The longest first; of whom there is nothing to say stands last, with a figure and no bar.
    QCOMPARE(charts[0].bars[0].label, QStringLiteral("乙部"));
    QCOMPARE(charts[0].bars[0].length, 1.0);
    QCOMPARE(charts[0].bars[1].label, QStringLiteral("甲部"));
    QCOMPARE(charts[0].bars[1].length, 2 / 3.0);
    QCOMPARE(charts[0].bars[2].label, QStringLiteral("丙部"));
    QCOMPARE(charts[0].bars[2].figure, QStringLiteral("—"));
    QCOMPARE(charts[0].bars[2].length, 0.0);
    QCOMPARE(charts[1].bars[0].figure, QStringLiteral("2"));
    QCOMPARE(charts[1].bars[0].length, 1.0);
    QCOMPARE(bar(charts[1], QStringLiteral("乙部")).length, 0.5);
}

void TestReportBoards::aSessionsDimensionsStandInTableChartAndSheet()
{
    World world;
    const Id session = world.session(world.course("管网", 400), "2026-03-01", {}, "held", world.person("T1", "王丽华"));
    world.must("UPDATE session SET code = 'S1'");
    const Id form = world.add("form", "name", std::string_view("评价表"));
    world.add("form_question", "form,position,dimension,scale", form, 1, std::string_view("内容"), 50000);
    for (int i = 0; i < 6; ++i)
        world.add("rating", "session,trainee,form,d1", session, world.person(qPrintable(QString::number(i))), form,
                  i < 3 ? 40000 : 50000);
    const ReportDocument document = make(world, "session", {QStringLiteral("S1"), {}, {}, {}});
    const ReportPart part = document.part(0);
    QVERIFY2(textOf(part).contains(QStringLiteral("内容|4.50|n = 6")), qPrintable(textOf(part)));
    std::optional<ReportChart> chart;
    for (const ReportSection& section : part.sections)
        if (const auto* found = std::get_if<ReportChart>(&section))
            chart = *found;
    QVERIFY(chart);
    QCOMPARE(chart->bars.size(), size_t(1));
    QCOMPARE(chart->bars[0].label, QStringLiteral("内容"));
    QCOMPARE(chart->bars[0].figure, QStringLiteral("4.50"));
    QCOMPARE(chart->bars[0].length, 0.9);
    // Where every form goes to ten, so does the bar.
    world.must("UPDATE form_question SET scale = 100000");
    world.must("UPDATE rating SET d1 = d1 * 2");
    for (const ReportSection& section : make(world, "session", {QStringLiteral("S1"), {}, {}, {}}).part(0).sections)
        if (const auto* found = std::get_if<ReportChart>(&section)) {
            QCOMPARE(found->bars[0].figure, QStringLiteral("9.00"));
            QCOMPARE(found->bars[0].length, 0.9);
            QVERIFY(found->title.contains(QStringLiteral("10")));
        }
    const ReportTable sheet = document.sheet();
    QCOMPARE(sheet.columns.back().title, QStringLiteral("内容"));
    QCOMPARE(rowOf(sheet, 0).back(), QStringLiteral("9.00"));
}

QTEST_MAIN(TestReportBoards)
#include "tst_report_boards.moc"
