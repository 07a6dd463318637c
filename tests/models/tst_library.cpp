// The library, its uses, assessments and valid shares: sheets in both languages, the same ids at two desks, and every
// figure as plain SQL has it.
#include "models/exchange/apply.h"
#include "models/facts/library.h"
#include "models/measures/evaluate.h"
#include "models/store/undo.h"
#include "tests/support/craftxlsx.h"
#include "tests/support/store.h"
#include "trainingdata.h"

using namespace rostrum;
using namespace rostrum::test;

namespace {
QString u(const char* utf8) { return QString::fromUtf8(utf8); }
const DateSpan k2026{{2026, 1, 1}, {2026, 12, 31}};

const char* const kPeople = "工号,姓名\nT1001,王丽华\nT1002,李强\nT1003,赵敏\n";
const char* const kLibrary = "资料编号,作者,标题,类型,标签,发布日期\n"
                             "ZL-1,T1001,漏损案例复盘,案例,行业案例,2026-03-05\n"
                             "ZL-2,T1002,沟通话术课件,课件,\"课程设计,话术\",2026-03-20\n"
                             ",王丽华,投诉记录表,模版,,2026/4/1\n";
const char* const kAssessments = "讲师,评价角色,评价人,评分,评价日期\n"
                                 "T1001,部门负责人,,88,2026-03-28\n"
                                 "T1001,HR,人力资源部,90.5,2026-03-28\n"
                                 "王丽华,同事,T1002,80,2026-03-28\n"
                                 "T1001,同事,,70,2026-03-28\n"
                                 "T1001,同事,,70,2026-03-28\n"
                                 "T1002,自评,,95,2026-04-28\n";

struct Imported {
    VerdictCounts counts{};
    QStringList problems;
    int of(RowVerdict verdict) const { return counts[size_t(verdict)]; }
};

Imported import(TemporaryWorkspace& to, const char* kind, const QByteArray& bytes)
{
    const Book book = craft::read(bytes, u(kind) + u(".csv")).value();
    const Sheet& sheet = *book.firstSheet();
    auto mapping = mapSheet(sheet, *factTable(u(kind)), {});
    if (!mapping)
        qFatal("%s", qPrintable(errorKey(mapping.error().code)));
    PlanOptions options;
    options.source = {book.file, book.sha256, sheet.name};
    auto plan = makePlan(to->reader(), sheet, *mapping, options);
    Imported done;
    done.counts = plan->counts();
    for (const PlanProblem& problem : plan->problems())
        done.problems << u(problem.code) + u' ' + problem.value;
    auto notice = to->writeNow(
        {u("import"), {}}, [&](Change& change) { return applyPlan(change, *plan); }, Origin::Import);
    if (!notice)
        qFatal("%s", qPrintable(errorKey(notice.error().code)));
    return done;
}

void stock(TemporaryWorkspace& w)
{
    import(w, "people", kPeople);
    import(w, "library", kLibrary);
    import(w, "assessments", kAssessments);
}

QStringList texts(Connection& db, const char* sql)
{
    QStringList list;
    Query query = db.query(sql);
    while (query.next())
        list << query.string(0);
    return list;
}

Result<ChangeNotice> add(TemporaryWorkspace& w, const char* table, const FieldValues& values)
{
    return w->writeNow({u("add"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(u(table)), values));
        Q_UNUSED(id)
        return {};
    });
}

QString problemOf(const Result<ChangeNotice>& result)
{
    return result ? QString() : result.error().details.value(u("problem")).toString();
}

const Measure& measure(const char* id) { return **findMeasure(u(id)); }

/// "key value n" of every row; the value in the measure's decimals.
QStringList figures(Connection& db, const char* id, By by, DateSpan span = k2026)
{
    QStringList list;
    const auto rows = evaluateMeasure(db, measure(id), {span, by});
    if (!rows)
        qFatal("%s: %s", id, qPrintable(rows.error().log));
    for (const MeasureRow& row : *rows)
        list << u("%1 %2 %3").arg(row.key).arg(row.figure.value(measure(id)).value_or(-1)).arg(row.figure.n);
    return list;
}
} // namespace

class TestLibrary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothKindsComeInWithChineseAndEnglishHeaders();
    void twoDesksThatImportTheSameSheetsHoldTheSameRows();
    void theSameSheetAgainChangesNothingAndACorrectedOneCorrects();
    void aTitleThatGetsItsCodeStaysTheSameItem();
    void aScoreBeyondAHundredIsRefused();
    void anItemIsUsedByItsCodeOrTitleAndMustBeThere();
    void useOfOnesOwnIsNoReuse();
    void publishedAndAssessedAreWhatPlainSqlCounts();
    void assessmentsPartByRoleAndTakeAFilter();
    void aShareCountsWhenHeldWithSomebodyThereAndOnce();
    void whatDoesNotCountIsShownWithItsReason();
    void undoTakesAnImportBack();
    void anItemThatIsUsedStays();
};

void TestLibrary::bothKindsComeInWithChineseAndEnglishHeaders()
{
    TemporaryWorkspace chinese, english;
    stock(chinese);
    import(english, "people", kPeople);
    QCOMPARE(import(english, "library",
                    "Item code,Author,Title,Kind,Tags,Published on\n"
                    "ZL-1,T1001,漏损案例复盘,case,行业案例,2026-03-05\n"
                    "ZL-2,T1002,沟通话术课件,Slides,\"课程设计,话术\",2026-03-20\n"
                    ",王丽华,投诉记录表,template,,2026-04-01\n")
                 .of(RowVerdict::New),
             3);
    QCOMPARE(import(english, "assessments",
                    "Trainer,Role,Assessor,Score,Date\n"
                    "T1001,head,,88,2026-03-28\nT1001,hr,人力资源部,90.5,2026-03-28\n"
                    "王丽华,Peer,T1002,80,2026-03-28\nT1001,peer,,70,2026-03-28\nT1001,peer,,70,2026-03-28\n"
                    "T1002,self,,95,2026-04-28\n")
                 .of(RowVerdict::New),
             6);
    QCOMPARE(texts(english->reader(), "SELECT kind || ' ' || title FROM library_item ORDER BY published_on"),
             (QStringList{u("case 漏损案例复盘"), u("slides 沟通话术课件"), u("template 投诉记录表")}));
    QCOMPARE(english.dump(), chinese.dump());
}

void TestLibrary::twoDesksThatImportTheSameSheetsHoldTheSameRows()
{
    TemporaryWorkspace a, b;
    stock(a);
    stock(b);
    for (const char* sql :
         {"SELECT hex(id) FROM library_item ORDER BY id", "SELECT hex(id) FROM assessment ORDER BY id"})
        QCOMPARE(texts(a->reader(), sql), texts(b->reader(), sql));
    QCOMPARE(a.dump(), b.dump());
    // By hand the same item is the same row too.
    QVERIFY(add(a, "library", {{u("code"), u("ZL-9")}, {u("title"), u("新模板")}, {u("author"), u("T1003")}}));
    import(b, "library", "资料编号,作者,标题\nZL-9,T1003,新模板\n");
    QCOMPARE(a.dump(), b.dump());
}

void TestLibrary::theSameSheetAgainChangesNothingAndACorrectedOneCorrects()
{
    TemporaryWorkspace w;
    stock(w);
    const QByteArray before = w.dump();
    QCOMPARE(import(w, "library", kLibrary).of(RowVerdict::Same), 3);
    QCOMPARE(import(w, "assessments", kAssessments).of(RowVerdict::Same), 6); // two unsigned colleagues stay two
    QCOMPARE(w.dump(), before);
    const Imported corrected =
        import(w, "assessments", "讲师,评价角色,评价人,评分,评价日期\nT1001,部门负责人,,86,2026-03-28\n");
    QCOMPARE(corrected.of(RowVerdict::Changed), 1);
    QCOMPARE(texts(w->reader(), "SELECT score FROM assessment WHERE role='head'"), QStringList{u("860000")});
}

void TestLibrary::aTitleThatGetsItsCodeStaysTheSameItem()
{
    TemporaryWorkspace w;
    stock(w);
    const QString id = texts(w->reader(), "SELECT hex(id) FROM library_item WHERE code IS NULL").value(0);
    QCOMPARE(import(w, "library", "资料编号,作者,标题\nZL-3,T1001,投诉记录表\n").of(RowVerdict::Changed), 1);
    QCOMPARE(texts(w->reader(), "SELECT hex(id) FROM library_item WHERE code='ZL-3'"), QStringList{id});
    QCOMPARE(import(w, "library", kLibrary).of(RowVerdict::Same), 3); // and the sheet without the code knows it
}

void TestLibrary::aScoreBeyondAHundredIsRefused()
{
    TemporaryWorkspace w;
    import(w, "people", kPeople);
    const Imported done = import(w, "assessments",
                                 "讲师,评价角色,评分,评价日期\nT1001,HR,100.5,2026-03-28\nT1001,HR,-1,2026-03-29\n"
                                 "T1001,HR,100,2026-03-30\nT1001,客户,90,2026-03-31\n");
    QCOMPARE(done.of(RowVerdict::New), 1);
    QCOMPARE(done.problems, (QStringList{u("out_of_range 100.5"), u("out_of_range -1"), u("unknown_word 客户")}));
}

void TestLibrary::anItemIsUsedByItsCodeOrTitleAndMustBeThere()
{
    TemporaryWorkspace w;
    stock(w);
    QVERIFY(
        add(w, "library_uses", {{u("item"), u("ZL-1")}, {u("number"), u("T1002")}, {u("used_on"), u("2026-05-01")}}));
    QVERIFY(add(w, "library_uses",
                {{u("item"), u("投诉记录表")}, {u("number"), u("T1002")}, {u("used_on"), u("2026-05-01")}}));
    QCOMPARE(problemOf(add(w, "library_uses", {{u("item"), u("ZL-77")}, {u("number"), u("T1002")}})),
             u("unknown_item"));
    QCOMPARE(problemOf(add(w, "library_uses", {{u("item"), u("ZL-1")}})), u("missing_value"));
    QCOMPARE(problemOf(add(w, "library_uses", {{u("item"), u("ZL-1")}, {u("number"), u("T1002")}})),
             u("missing_value")); // no day
    QVERIFY(add(w, "library", {{u("code"), u("ZL-8")}, {u("title"), u("投诉记录表")}, {u("author"), u("T1002")}}));
    QCOMPARE(problemOf(add(w, "library_uses", {{u("item"), u("投诉记录表")}, {u("number"), u("T1003")}})),
             u("ambiguous_item"));
    // The same use is not said twice.
    const auto again =
        add(w, "library_uses", {{u("item"), u("ZL-1")}, {u("number"), u("T1002")}, {u("used_on"), u("2026-05-01")}});
    QCOMPARE(again.error().code, ErrorCode::RowExists);
}

void TestLibrary::useOfOnesOwnIsNoReuse()
{
    TemporaryWorkspace w;
    stock(w);
    import(w, "courses", "课程编号,课程名称\nC1,管网漏损控制\n");
    import(w, "sessions",
           "场次,课程,讲师,开始时间,状态\nS1,C1,T1001,2026-05-06 14:00,已完成\n"
           "S2,C1,T1002,2026-05-13 14:00,已完成\nS3,C1,T1003,2026-06-03 14:00,取消\n"
           "S4,C1,T1003,2026-06-10 14:00,已排\n");
    for (const char* session : {"S1", "S2", "S3", "S4"})
        QVERIFY(add(w, "library_uses", {{u("item"), u("ZL-1")}, {u("session"), u(session)}}));
    QVERIFY(
        add(w, "library_uses", {{u("item"), u("ZL-1")}, {u("number"), u("T1003")}, {u("used_on"), u("2026-06-30")}}));
    QVERIFY(
        add(w, "library_uses", {{u("item"), u("ZL-1")}, {u("number"), u("T1001")}, {u("used_on"), u("2026-06-30")}}));
    QCOMPARE(figures(w->reader(), "library.reused", By::Person), QStringList{u("T1001 2 2")});
    QCOMPARE(figures(w->reader(), "library.reused", By::Month), (QStringList{u("2026-05 1 1"), u("2026-06 1 1")}));
    QCOMPARE(figures(w->reader(), "library.reused", By::Counterpart), (QStringList{u("T1002 1 1"), u("T1003 1 1")}));
    const auto evidence = measureEvidence(w->reader(), measure("library.reused"), {k2026}, {.excluded = true});
    QStringList told;
    for (const Observation& o : evidence->rows)
        told << isoDay(o.day) + u' ' + o.title + u' ' + o.whyNot;
    told.sort();
    QCOMPARE(told, (QStringList{u("2026-05-06 漏损案例复盘 own_use"), u("2026-05-13 漏损案例复盘 "),
                                u("2026-06-03 漏损案例复盘 cancelled"), u("2026-06-10 漏损案例复盘 not_held"),
                                u("2026-06-30 漏损案例复盘 "), u("2026-06-30 漏损案例复盘 own_use")}));
    QCOMPARE(evidence->total, 2);
}

void TestLibrary::publishedAndAssessedAreWhatPlainSqlCounts()
{
    TemporaryWorkspace w;
    stock(w);
    Connection& db = w->reader();
    QCOMPARE(figures(db, "library.published", By::Person),
             texts(db, "SELECT p.number || ' ' || count(*) || ' ' || count(*) FROM library_item i JOIN person p ON "
                       "p.id=i.author GROUP BY p.number"));
    QCOMPARE(figures(db, "library.published", By::Month), (QStringList{u("2026-03 2 2"), u("2026-04 1 1")}));
    // Half up once: (88 + 90.5 + 80 + 70 + 70) / 5.
    QCOMPARE(figures(db, "assessment.score", By::Trainer),
             texts(db, "SELECT p.number || ' ' || CAST(round(avg(score)) AS INTEGER) || ' ' || count(*) FROM "
                       "assessment a JOIN person p ON p.id=a.trainer GROUP BY p.number"));
    QCOMPARE(figures(db, "assessment.score", By::Trainer).value(0), u("T1001 797000 5"));
    QCOMPARE(figures(db, "assessment.score", By::Month), (QStringList{u("2026-03 797000 5"), u("2026-04 950000 1")}));
    QCOMPARE(figures(db, "assessment.score", By::None, {{2026, 5, 1}, {2026, 5, 31}}), QStringList{u(" -1 0")});
}

void TestLibrary::assessmentsPartByRoleAndTakeAFilter()
{
    TemporaryWorkspace w;
    stock(w);
    Connection& db = w->reader();
    const QStringList roles{u("head 880000 1"), u("hr 905000 1"), u("peer 733333 3"), u("self 950000 1")};
    QCOMPARE(figures(db, "assessment.score", By::Role), roles);
    QCOMPARE(figures(db, "assessment.score", By::Dimension), roles);
    MeasureQuery query{k2026};
    query.dimension = u("peer");
    QCOMPARE(evaluateMeasure(db, measure("assessment.score"), query)->at(0).figure.n, 3);
    const auto filtered = parseMeasures(R"({"measures": [{"id": "x", "title": "x", "unit": "score",
        "aggregator": "ratio", "better": "higher", "source": "assessment", "numerator": "score", "day": "assessed",
        "filter": {"role": ["head", "hr"]}}]})");
    QVERIFY(filtered);
    QCOMPARE(evaluateMeasure(db, filtered->front(), {k2026})->at(0).figure.value(filtered->front()),
             std::optional<int64_t>(892500));
}

namespace {
// T1: three shares; a cancelled, a planned, an empty and a doubled session beside them.
struct Shares {
    TrainingData data;
    Id trainer = data.person("T1"), other = data.person("T2"), trainee = data.person("1");
    Id course = data.course("C1", 400), second = data.course("C2", 400);
    Shares()
    {
        came("2026-03-04T14:00", "held", trainer);
        came("2026-03-11T14:00", "cancelled", trainer);
        came("2026-03-18T14:00", "planned", trainer);
        data.session(course, "2026-03-25T14:00", {}, "held", trainer); // nobody signed in
        const Id excused = data.session(course, "2026-03-26T14:00", {}, "held", trainer);
        data.attends(excused, trainee, {}, "leave");
        came("2026-03-04T14:00", "held", other); // the same time, another trainer
        came("2026-04-01T14:00", "held", trainer);
        data.attends(data.session(second, "2026-04-01T14:00", {}, "held", trainer), trainee); // two in one slot
        // Of one day, when is not known: two courses are two shares.
        came("2026-04-08", "held", trainer);
        data.attends(data.session(second, "2026-04-08", {}, "held", trainer), trainee);
    }
    void came(const char* at, const char* status, const Id& who)
    {
        data.attends(data.session(course, at, {}, status, who), trainee);
    }
};
} // namespace

void TestLibrary::aShareCountsWhenHeldWithSomebodyThereAndOnce()
{
    Shares world;
    QCOMPARE(figures(*world.data.db, "session.shared", By::Trainer), (QStringList{u("T1 4 4"), u("T2 1 1")}));
    QCOMPARE(figures(*world.data.db, "session.shared", By::Month), (QStringList{u("2026-03 2 2"), u("2026-04 3 3")}));
    // An empty double of a slot takes nothing from the one that was held.
    world.data.session(world.course, "2026-03-04T14:00", {}, "held", world.trainer);
    QCOMPARE(figures(*world.data.db, "session.shared", By::Trainer), (QStringList{u("T1 4 4"), u("T2 1 1")}));
}

void TestLibrary::whatDoesNotCountIsShownWithItsReason()
{
    Shares world;
    MeasureQuery query{k2026};
    query.subject = world.trainer;
    const auto evidence =
        measureEvidence(*world.data.db, measure("session.shared"), query, {.limit = -1, .offset = 0, .excluded = true});
    QVERIFY(evidence);
    QCOMPARE(evidence->total, 4);
    QStringList left;
    for (const Observation& o : evidence->rows)
        if (!o.counted())
            left << isoDay(o.day) + u' ' + o.whyNot;
    QCOMPARE(left, (QStringList{u("2026-03-11 cancelled"), u("2026-03-18 not_held"), u("2026-03-25 nobody_came"),
                                u("2026-03-26 nobody_came"), u("2026-04-01 same_slot")}));
}

void TestLibrary::undoTakesAnImportBack()
{
    TemporaryWorkspace w;
    import(w, "people", kPeople);
    const QByteArray before = w.dump();
    import(w, "library", kLibrary);
    import(w, "assessments", kAssessments);
    const QByteArray after = w.dump();
    QVERIFY(w->undo({}).result());
    QVERIFY(w->undo({}).result());
    QCOMPARE(w.dump(), before);
    QVERIFY(w->redo().result());
    QVERIFY(w->redo().result());
    QCOMPARE(w.dump(), after);
}

void TestLibrary::anItemThatIsUsedStays()
{
    TemporaryWorkspace w;
    stock(w);
    QVERIFY(
        add(w, "library_uses", {{u("item"), u("ZL-1")}, {u("number"), u("T1002")}, {u("used_on"), u("2026-05-01")}}));
    const auto remove = [&](const char* table, const QString& key) {
        return w->writeNow({u("remove"), {}}, [&](Change& change) -> Result<void> {
            ROSTRUM_TRY(id, findRow(change.db(), *factTable(u(table)), key));
            return removeRow(change, *factTable(u(table)), id);
        });
    };
    QCOMPARE(remove("library", u("ZL-1")).error().code, ErrorCode::RowHasChildren);
    QVERIFY(remove("library", u("ZL-2")));
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
