// Reports of measures: what stands on them is what the measures say.
#include "models/report/comments.h"
#include "models/report/pagedreport.h"
#include "models/report/pdf.h"
#include "models/report/reportfigures.h"
#include "reporttexts.h"
#include "tests/support/pdfreader.h"
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace rostrum;
using namespace rostrum::test;

namespace {
const DateSpan k2026{{2026, 1, 1}, {2026, 12, 31}};
} // namespace

class TestReportMeasures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPersonsPerformanceIsWhatTheMeasuresSay();
    void everyPersonHasOnePageOfA4();
    void whatCannotBeReadLaterIsSaidByTheDocument();
    void aManagerSeesOneSheetForEachUnit();
    void thePromotionListShowsNumeratorAndDenominatorByNumber();
    void aSessionIsSummedUpWithItsOwnRowsOnly();
    void nothingIsQuotedOfFewerThanFive();
    void aTrainersSheetHidesWhoRated();
    void theSignInSheetHasThirtyRowsAPage();
    void daysBeyondTheAsOfDayDoNotCount();
    void namesThatNobodyKnowsAreRefused();
    void theTextOfEveryReportIsFoundAsItIsWritten();
};

void TestReportMeasures::aPersonsPerformanceIsWhatTheMeasuresSay()
{
    World world;
    const Id person = world.learner("000001", 2026, 1150, 2);
    world.must("UPDATE person SET id_number = '510104199003071234' WHERE number = '000001'");
    world.credit(person, "网络课程", 250, {2026, 5, 1}, QStringLiteral("证1"));
    homework(world, person, "2026-03-01", "excellent");
    homework(world, person, "2026-03-02", "submitted");
    homework(world, person, "2026-03-03", nullptr);
    const Id course = world.course("安全考试");
    world.add("exam", "person,course,taken_on,score,passed", person, course, std::string_view("2026-06-01"), 865000, 1);
    world.add("exam", "person,course,taken_on,score,passed", person, course, std::string_view("2026-07-01"), 590000, 0);
    const ReportDocument document = make(world, "performance", {}, "000001");
    QCOMPARE(document.partCount, 1);
    const QString text = textOf(document.part(0));
    for (const char* line :
         {"学时|14.0|", "公需科目学时|2.5|", "出勤学时|11.5|", "培训天数|3|", "出勤率|100.0 %|3 / 3",
          "作业提交率|66.7 %|2 / 3", "已交心得|2|", "考试成绩|72.75|n = 2", "考试合格率|50.0 %|1 / 2",
          "2026-07-01|安全考试|59.00|不合格", "2026-06-01|安全考试|86.50|合格", "身份证号=510***********1234",
          "统计区间=2026-01-01 至 2026-12-31"})
        QVERIFY2(text.contains(QString::fromUtf8(line)), qPrintable(QString::fromUtf8(line) + u'\n' + text));
    QVERIFY(!text.contains(QStringLiteral("授课")));
    // The sheet's figures are those of the measures, whichever they are.
    const ReportTable sheet = document.sheet();
    const QStringList row = rowOf(sheet, 0);
    for (const char* id : {"credit.hours", "homework.submission", "homework.excellent", "exam.score"}) {
        const auto figures = MeasuredBy::read(*world.db, id, {k2026, By::Person});
        QVERIFY(figures);
        QVERIFY2(row.contains(figures->text(person)), id);
    }
}

void TestReportMeasures::everyPersonHasOnePageOfA4()
{
    World world;
    for (int i = 1; i <= 5; ++i) {
        const Id person = world.learner(qPrintable(QString::number(i)), 2026, 6000, 3);
        world.must("UPDATE person SET id_number = '510104199003071234'");
        for (int exam = 0; exam < 30; ++exam)
            world.add("exam", "person,course,taken_on,score", person, world.course("一门名称相当长的考试课程"),
                      QDate(2026, 1, 1).addDays(exam), 800000);
        world.session(world.course("课"), "2026-02-01", 200, "held", person);
    }
    PagedReport pages(make(world, "performance"));
    QCOMPARE(pages.pageCount(), 5);
    QVERIFY(textOf(pages.document().part(0)).contains(QStringLiteral("授课")));
}

void TestReportMeasures::whatCannotBeReadLaterIsSaidByTheDocument()
{
    for (const char* name : {"qualification", "performance", "session", "feedback"}) {
        World world;
        const Id trainee = world.learner("1", 2026, 800, 1), trainer = world.person("T1");
        const Id session = world.session(world.course("C1", 200), "2026-03-01", 200, "held", trainer);
        for (int i = 0; i < 5; ++i)
            world.add("rating", "session,overall,comment", session, 45000, std::string_view("好"));
        world.attends(session, trainee);
        const ReportDocument document = make(world, name);
        document.part(0);
        QVERIFY2(document.late->status(), name);
        world.must("ALTER TABLE course RENAME TO gone; ALTER TABLE exam RENAME TO gone2; "
                   "ALTER TABLE rating RENAME TO gone3");
        document.part(0);
        QVERIFY2(!document.late->status(), name);
    }
}

void TestReportMeasures::aManagerSeesOneSheetForEachUnit()
{
    World world;
    const Id centre = world.department("技术中心"), team = world.department("水质组", centre),
             other = world.department("营销部");
    const Id a = world.learner("000001", 2026, 800, 0), b = world.learner("000002", 2026, 400, 0),
             c = world.learner("000003", 2026, 400, 0);
    world.belongs(a, centre);
    world.belongs(b, team);
    world.belongs(c, other);
    const ReportDocument document = make(world, "performance", {}, "", "技术中心");
    QCOMPARE(document.partCount, 2);
    QCOMPARE(document.part(0).left, QStringLiteral("部门：技术中心"));
    QVERIFY(textOf(document.part(0)).contains(QStringLiteral("1|000001|某人|技术中心||8.0|")));
    QVERIFY(textOf(document.part(1)).contains(QStringLiteral("1|000002|某人|水质组||4.0|")));
    QCOMPARE(document.sheet().rowCount, 2);
    QCOMPARE(document.partName(1), QStringLiteral("水质组"));
}

void TestReportMeasures::thePromotionListShowsNumeratorAndDenominatorByNumber()
{
    World world;
    QFile rule(QStringLiteral(ROSTRUM_SOURCE_DIR "/resources/rules/templates/promotion-80.json"));
    QVERIFY(rule.open(QIODevice::ReadOnly));
    QVERIFY(world.import(rule.readAll().constData()));
    const Id second = world.person("000002", "李强"), first = world.person("000001", "周文博"),
             third = world.person("000003", "王芳");
    for (int i = 0; i < 8; ++i)
        homework(world, first, "2024-03-01", "excellent");
    homework(world, first, "2026-03-01", "submitted");
    homework(world, first, "2026-03-01", "best");
    homework(world, second, "2025-03-01", "submitted");
    world.applies(first, 2026, "intermediate");
    world.applies(second, 2026, "intermediate");
    world.applies(third, 2026, "senior");
    world.add("verdict_override", "person,rule,year,status,reason,approver", second, std::string_view("promotion-3-80"),
              2026, std::string_view("met"), std::string_view("援藏期间无作业"), std::string_view("陈国华"));
    const ReportDocument document = make(world, "promotion");
    const ReportTable sheet = document.sheet();
    QCOMPARE(sheet.rowCount, 3);
    QCOMPARE(rowOf(sheet, 0).mid(1, 2), QStringList({QStringLiteral("000001"), QStringLiteral("周文博")}));
    QCOMPARE(rowOf(sheet, 0).mid(5, 7).join(u'|'), QStringLiteral("中级|9|10|90.0 %|10|10|100.0 %"));
    QCOMPARE(rowOf(sheet, 0)[14], QStringLiteral("已达标"));
    QCOMPARE(rowOf(sheet, 1).mid(6, 3).join(u'|'), QStringLiteral("0|1|0.0 %"));
    QCOMPARE(rowOf(sheet, 1)[14], QStringLiteral("已达标 *"));
    QVERIFY(rowOf(sheet, 1)[15].contains(QStringLiteral("理由：援藏期间无作业；批准人：陈国华")));
    QCOMPARE(rowOf(sheet, 2).mid(6, 3).join(u'|'), QStringLiteral("0|0|—"));
    QVERIFY(rowOf(sheet, 2)[15].contains(QStringLiteral("没有已评作业")));
    const QString notes = textOf(document.part(0));
    QVERIFY(notes.contains(QStringLiteral("2024-01-01 至 2026-12-31")) &&
            notes.contains(QStringLiteral("名单按工号排列")));
    QVERIFY(document.part(0).footer.contains(QStringLiteral("晋升评审")));
    QCOMPARE(verificationCode(document, document.part(0)),
             verificationCode(make(world, "promotion"), make(world, "promotion").part(0)));
}

void TestReportMeasures::aSessionIsSummedUpWithItsOwnRowsOnly()
{
    World world;
    const Id trainer = world.person("T1", "王丽华"), course = world.course("管网", 400);
    const Id one = world.session(course, "2026-03-01T14:00", {}, "held", trainer),
             two = world.session(course, "2026-03-02T14:00", {}, "held", trainer);
    world.must("UPDATE session SET code = 'S' || substr(starts_at, 10, 1)");
    for (int i = 0; i < 8; ++i) {
        const Id person = world.person(qPrintable(QString::number(i)));
        world.attends(one, person, {}, i < 6 ? "present" : i == 6 ? "absent" : "leave");
        world.attends(two, person);
        if (i < 4)
            homework(world, person, "2026-03-09", i == 0 ? "excellent" : i < 3 ? "submitted" : nullptr, one);
        world.add("rating", "session,trainee,overall,comment", i < 5 ? one : two, person, i == 0 ? 30000 : 50000,
                  QStringLiteral("意见%1").arg(9 - i));
    }
    const ReportDocument document = make(world, "session", {QStringLiteral("S1"), {}, {}, {}});
    QCOMPARE(document.partCount, 1);
    // By its id as well, which the window knows.
    QCOMPARE(textOf(make(world, "session", {one.hex(), {}, {}, {}}).part(0)), textOf(document.part(0)));
    const QString text = textOf(document.part(0));
    for (const char* line :
         {"课程=管网", "讲师=王丽华", "时间=2026-03-01 14:00", "出勤率|75.0 %|6 / 8", "出勤学时|24.0|",
          "作业提交率|75.0 %|3 / 4", "33.3 %|1 / 3", "4.60|n = 5", "1|意见5", "5|意见9"})
        QVERIFY2(text.contains(QString::fromUtf8(line)), qPrintable(QString::fromUtf8(line) + u'\n' + text));
    QVERIFY(!text.contains(QStringLiteral("意见4")));
    QCOMPARE(make(world, "session").partCount, 2);
    QCOMPARE(make(world, "session", {{}, {}, QDate(2026, 3, 2), QDate(2026, 3, 31)}).partCount, 1);
}

void TestReportMeasures::nothingIsQuotedOfFewerThanFive()
{
    World world;
    const Id trainer = world.person("T1", "王丽华"),
             session = world.session(world.course("管网", 400), "2026-03-01", {}, "held", trainer);
    for (int i = 0; i < kFewestRaters - 1; ++i)
        world.add("rating", "session,trainee,overall,comment", session, world.person(qPrintable(QString::number(i))),
                  20000, QStringLiteral("认得出来"));
    QVERIFY(!textOf(make(world, "session").part(0)).contains(QStringLiteral("认得出来")));
    const ReportDocument feedback = make(world, "feedback", {{}, QStringLiteral("T1"), {}, {}});
    const QString text = textOf(feedback.part(0));
    QVERIFY(text.contains(QStringLiteral("评分人数不足")));
    QVERIFY(!text.contains(QStringLiteral("认得出来")) && !text.contains(QStringLiteral("2.00")));
    QCOMPARE(feedback.sheet().rowCount, 0);
    world.add("rating", "session,overall,comment", session, 20000, std::string_view("认得出来"));
    QVERIFY(textOf(make(world, "session").part(0)).contains(QStringLiteral("认得出来")));
}

void TestReportMeasures::aTrainersSheetHidesWhoRated()
{
    World world;
    const Id trainer = world.person("T1", "王丽华"), other = world.person("T2", "江涛");
    const Id course = world.course("管网", 400), form = world.add("form", "name", std::string_view("f"));
    world.add("form_question", "form,position,dimension", form, 1, std::string_view("互动性"));
    world.add("form_question", "form,position,dimension", form, 2, std::string_view("内容"));
    const Id session = world.session(course, "2026-03-01", {}, "held", trainer),
             theirs = world.session(course, "2026-03-01", {}, "held", other);
    for (int i = 0; i < 6; ++i) {
        const Id person = world.person(qPrintable(QStringLiteral("9000%1").arg(i)), "评分人");
        world.add("rating", "session,trainee,form,overall,d1,d2,comment", session, person, form, 40000, 45000,
                  i < 2 ? std::optional(10000) : std::nullopt, QStringLiteral("第%1条").arg(5 - i));
        world.add("rating", "session,trainee,overall,comment", theirs, person, 10000, std::string_view("别人的"));
    }
    const ReportDocument document = make(world, "feedback", {{}, QStringLiteral("T1"), {}, {}});
    const QString text = textOf(document.part(0));
    for (const char* line : {"总体评价|4.00|6", "互动性|4.50|6", "内容|—|—", "1|第0条", "6|第5条"})
        QVERIFY2(text.contains(QString::fromUtf8(line)), qPrintable(QString::fromUtf8(line) + u'\n' + text));
    for (const char* hidden : {"评分人", "9000", "别人的", "1.00"})
        QVERIFY2(!text.contains(QString::fromUtf8(hidden)), hidden);
    QCOMPARE(make(world, "feedback").partCount, 2);
}

void TestReportMeasures::theSignInSheetHasThirtyRowsAPage()
{
    World world;
    const Id session = world.session(world.course("管网", 400), "2026-11-01T14:00", {}, "planned");
    world.must("UPDATE session SET code = 'S1'");
    for (int i = 0; i < 70; ++i) {
        const Id person = world.person(qPrintable(QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0'))), "某人");
        world.attends(session, person, {}, i == 3 ? "leave" : "booked");
    }
    const ReportDocument document = make(world, "signin", {QStringLiteral("S1"), {}, {}, {}}, "", "", "", "2026-10-22");
    QCOMPARE(document.sheet().rowCount, 69);
    QCOMPARE(rowOf(document.sheet(), 3)[2], QStringLiteral("000004"));
    FontBook fonts;
    const PartLayout layout(fonts, document, document.part(0));
    QCOMPARE(layout.pageCount(), 3);
    for (int page = 0; page < 3; ++page) {
        const PageBlock table = layout.page(page).blocks.back();
        QCOMPARE(table.last - table.first, 30);
    }
    QCOMPARE(make(world, "signin", {}, "", "", "", "2026-10-22").partCount, 1);
}

void TestReportMeasures::daysBeyondTheAsOfDayDoNotCount()
{
    World world;
    const Id person = world.person("1");
    world.earns(person, "2026-03-01", 400);
    world.earns(person, "2026-11-01", 400);
    const auto hours = [&](const char* asOf, ReportFilters filters = {}) {
        return rowOf(make(world, "performance", filters, "1", "", "", asOf).sheet(), 0)[4];
    };
    QCOMPARE(hours("2026-12-31"), QStringLiteral("8.0"));
    QCOMPARE(hours("2026-10-31"), QStringLiteral("4.0"));
    QCOMPARE(hours("2026-12-31", {{}, {}, QDate(2026, 4, 1), {}}), QStringLiteral("4.0"));
}

void TestReportMeasures::namesThatNobodyKnowsAreRefused()
{
    World world;
    world.person("1");
    const QString nobody = QStringLiteral("无此人");
    const auto code = [&](const char* name, ComplianceQuery query, ReportFilters filters = {}) {
        const auto made = makeReport(*world.db, QString::fromLatin1(name), query, {}, filters);
        return made ? std::optional<ErrorCode>() : std::optional(made.error().code);
    };
    const ComplianceQuery query{2026, QDate(2026, 10, 22), {}, {}, {}};
    for (const char* name : {"session", "signin"})
        QCOMPARE(code(name, query, {nobody, {}, {}, {}}), std::optional(ErrorCode::UnknownRow));
    QCOMPARE(code("feedback", query, {{}, nobody, {}, {}}), std::optional(ErrorCode::UnknownRow));
    for (const char* name : {"performance", "team", "promotion"})
        QCOMPARE(code(name, {2026, query.asOf, {}, nobody, {}}), std::optional(ErrorCode::UnknownRow));
    QCOMPARE(code("performance", {2026, query.asOf, {}, {}, nobody}), std::optional(ErrorCode::UnknownRow));
    QCOMPARE(code("promotion", {2026, query.asOf, nobody, {}, {}}), std::optional(ErrorCode::UnknownRule));
    QCOMPARE(code("moon", query), std::optional(ErrorCode::UnknownReport));
    QCOMPARE(code("team", query, {{}, {}, QDate(2026, 5, 2), QDate(2026, 5, 1)}),
             std::optional(ErrorCode::InvalidValue));
    QCOMPARE(code("team", query), std::optional<ErrorCode>());
}

void TestReportMeasures::theTextOfEveryReportIsFoundAsItIsWritten()
{
    World world;
    const Id unit = world.department("门户部"), person = world.person("1", "马长风");
    world.belongs(person, unit);
    world.session(world.course("青年见面会"), "2026-03-01", {}, "held", person);
    homework(world, person, "2026-03-01", "excellent");
    const QTemporaryDir folder;
    static const QRegularExpression radicals(QStringLiteral("[\\x{2E80}-\\x{2FDF}]"));
    for (const QString& name : reportNames()) {
        const auto document = makeReport(*world.db, name, {2026, {2026, 12, 31}, {}, {}, {}}, {}, {});
        if (!document) // asks for more than a year
            continue;
        const QString file = folder.filePath(name + QStringLiteral(".pdf"));
        QVERIFY2(writePdf(*document, file), qPrintable(name));
        const QString text = samples::pdfText(file);
        QVERIFY2(text.contains(document->title) && !text.contains(radicals), qPrintable(name + u'\n' + text));
    }
}

QTEST_MAIN(TestReportMeasures)
#include "tst_report_measures.moc"
