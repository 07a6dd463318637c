// Every record of what was found: against plain SQL, against the measures, and by the indices.
#include "models/measures/evaluate.h"
#include "models/sample/sample.h"
#include "models/search/records.h"
#include "tests/models/trainingdata.h"
#include "tests/support/store.h"

using namespace rostrum;

namespace {
QString u(const char* utf8) { return QString::fromUtf8(utf8); }

Records read(Connection& db, const RecordQuery& query)
{
    auto records = readRecords(db, query);
    if (!records)
        qFatal("%s: %s", qPrintable(errorKey(records.error().code)), qPrintable(records.error().log));
    return *records;
}

Records of(Connection& db, const char* table, const Id& id, const QString& title = {})
{
    return read(db, {{u(table), id, title}, {}, {}});
}

int count(const Records& records, RecordKind kind) { return records.counts[size_t(kind)]; }

const Record& only(const Records& records, RecordKind kind)
{
    static const Record none;
    const Record* found = nullptr;
    for (const Record& record : records.rows)
        if (record.kind == kind)
            found = found ? &none : &record;
    return found ? *found : none;
}

int plain(Connection& db, const char* sql, const Id& id)
{
    Query query = db.query(sql);
    query.bind(id);
    return query.next() ? int(query.integer(0)) : -1;
}

std::vector<Id> ids(Connection& db, const char* sql)
{
    std::vector<Id> all;
    Query query = db.query(sql);
    while (query.next())
        all.push_back(query.id(0));
    return all;
}
} // namespace

class TestRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everybodysRecordsAreAllTheirRows();
    void theHoursOfAttendanceAreThoseOfTheMeasure();
    void everyKindSaysWhatItIs();
    void courseAndSessionKnowWhatHappenedThere();
    void aDepartmentHasItsPeople();
    void aTitleHasTheRowsThatBearIt();
    void daysNarrowAndALimitKeepsTheCounts();
    void whereARowCameFromIsItsLastImport();
    void textsAreRankedAsNamesSort();
    void noStatementScansATableOfRecords();
    void whatIsNoSubjectIsRefused();
};

void TestRecords::everybodysRecordsAreAllTheirRows()
{
    test::TemporaryWorkspace w;
    SampleOptions options;
    options.people = 60;
    options.trainers = 12;
    options.sessions = 40;
    options.ratings = 300;
    QVERIFY(w->writeNow({u("sample"), {}}, [&](Change& change) { return writeSample(change, options); }));
    Connection& db = w->reader();
    const std::pair<RecordKind, const char*> own[] = {
        {RecordKind::Sessions, "SELECT count(*) FROM session WHERE trainer=?"},
        {RecordKind::Attendance, "SELECT count(*) FROM attendance WHERE person=?"},
        {RecordKind::RatingsReceived,
         "SELECT count(*) FROM rating WHERE session IN (SELECT id FROM session WHERE trainer=?)"},
        {RecordKind::RatingsGiven, "SELECT count(*) FROM rating WHERE trainee=?"},
        {RecordKind::Homework, "SELECT count(*) FROM homework WHERE person=?"},
        {RecordKind::Exams, "SELECT count(*) FROM exam WHERE person=?"},
        {RecordKind::Credits, "SELECT count(*) FROM credit WHERE person=?"},
        {RecordKind::Certificates, "SELECT count(*) FROM certificate WHERE person=?"},
        {RecordKind::Applications, "SELECT count(*) FROM applicant WHERE person=?"},
        {RecordKind::Exemptions, "SELECT count(*) FROM exemption WHERE person=?"},
        {RecordKind::Leave, "SELECT count(*) FROM leave_span WHERE person=?"},
        {RecordKind::Decisions, "SELECT count(*) FROM verdict_override WHERE person=?"},
        {RecordKind::Library, "SELECT count(*) FROM library_item WHERE author=?"},
        {RecordKind::LibraryUses,
         "SELECT count(*) FROM library_use WHERE item IN (SELECT id FROM library_item WHERE author=?)"},
        {RecordKind::Assessments, "SELECT count(*) FROM assessment WHERE role<>'peer' AND trainer=?"},
    };
    int seen = 0;
    for (const Id& person : ids(db, "SELECT id FROM person")) {
        const Records records = of(db, "people", person);
        for (const auto& [kind, sql] : own) {
            QCOMPARE(count(records, kind), plain(db, sql, person));
            seen += count(records, kind);
        }
        QCOMPARE(int(records.rows.size()), records.all());
    }
    QVERIFY(seen > 1000);
}

void TestRecords::theHoursOfAttendanceAreThoseOfTheMeasure()
{
    TrainingData data;
    const Id person = data.person("1"), course = data.course("C", 400);
    data.attends(data.session(course, "2026-01-05"), person);
    data.attends(data.session(course, "2026-01-06", 250), person, {}, "partial"); // nobody knows how many
    data.attends(data.session(course, "2026-01-07", 300), person, 150, "partial");
    data.attends(data.session(course, "2026-01-08", {}, "cancelled"), person);
    data.attends(data.session(course, "2026-01-09"), person, {}, "leave");
    const Id halves = data.session(course, "2026-01-12", 600);
    data.attends(halves, person, 200, "present", u("morning"));
    data.attends(halves, person, {}, "present", u("afternoon"));
    data.attends(halves, person, {}, "present", u("evening"));
    int64_t sum = 0;
    int withHours = 0;
    for (const Record& record : of(*data.db, "people", person).rows) {
        sum += record.amount.value_or(0);
        withHours += record.amount.has_value();
    }
    MeasureQuery query{{QDate(2026, 1, 1), QDate(2026, 12, 31)}};
    query.subject = person;
    const auto hours = findMeasure(u("attendance.hours"));
    QVERIFY(hours);
    const auto rows = measureEvidence(*data.db, **hours, query);
    QVERIFY(rows);
    int64_t counted = 0;
    int countedRows = 0;
    for (const Observation& o : rows->rows)
        if (o.counted()) {
            counted += o.value;
            ++countedRows;
        }
    QCOMPARE(sum, counted);
    QCOMPARE(sum, int64_t(400 + 150 + 600));
    QCOMPARE(withHours, countedRows);
}

// Long because there are as many kinds: one row of each, and what it says.
void TestRecords::everyKindSaysWhatItIs()
{
    TrainingData data;
    const Id person = data.person("010386", "周文博"), trainer = data.person("T1", "王丽华");
    const Id course = data.course("管网漏损", 300);
    const Id session = data.session(course, "2026-03-10T14:00", 400, "held", trainer);
    data.attends(session, person);
    data.add("rating", "session,trainee,overall", session, person, 45000);
    data.add("homework", "person,session,kind,due_on", person, session, u("essay"), u("2026-03-20"));
    data.add("exam", "person,course,taken_on,score,passed", person, course, u("2026-04-01"), 865000, 1);
    data.add("credit", "person,title,provider,category,hours,completed_on", person, u("公需科目"), u("人社厅"),
             u("public"), 3000, u("2026-05-01"));
    data.add("certificate", "person,title,completed_on,valid_to,number", person, u("电工证"), u("2025-01-01"),
             u("2028-01-01"), u("DG-7"));
    data.add("applicant", "person,year,title_grade,deadline", person, 2026, u("senior"), u("2026-11-30"));
    data.add("exemption", "person,rule,valid_from,valid_to,hours,reason,approver", person, u("title"), u("2026-01-01"),
             u("2026-06-30"), 1000, u("援藏"), u("陈主任"));
    data.add("leave_span", "person,kind,valid_from,valid_to", person, u("sick"), u("2026-02-01"), u("2026-02-28"));
    data.add("verdict_override", "person,rule,year,status,reason,approver", person, u("title"), 2026, u("met"),
             u("材料已补"), u("陈主任"));
    const Id item = data.add("library_item", "code,author,title,kind,published_on", u("ZL-1"), trainer, u("漏损案例"),
                             u("case"), u("2026-02-01"));
    data.add("library_use", "item,session", item, session);
    data.add("library_use", "item,person,used_on", item, person, u("2026-04-01"));
    for (const char* role : {"head", "peer"})
        data.add("assessment", "trainer,role,score,assessed_on", trainer, u(role), 880000, u("2026-03-28"));
    const Records records = of(*data.db, "people", person);
    QCOMPARE(records.all(), 10);
    const Record came = only(records, RecordKind::Attendance);
    QCOMPARE(came.when, u("2026-03-10T14:00"));
    QCOMPARE(came.what, u("管网漏损"));
    QCOMPARE(came.who, u("王丽华"));
    QCOMPARE(came.whoNumber, u("T1"));
    QCOMPARE(came.amount, std::optional<int64_t>(400));
    QCOMPARE(came.state, u("present"));
    QCOMPARE(wordOfKey(came.stateWords, came.state)->key, "present");
    const Record rated = only(records, RecordKind::RatingsGiven);
    QCOMPARE(rated.amount, std::optional<int64_t>(45000));
    QVERIFY(rated.amountKind == Kind::Score);
    const Record essay = only(records, RecordKind::Homework);
    QCOMPARE(essay.what, u("管网漏损")); // without a title of its own
    QCOMPARE(essay.state, u("none"));
    QCOMPARE(essay.when, u("2026-03-20"));
    QCOMPARE(only(records, RecordKind::Exams).state, u("1"));
    QCOMPARE(only(records, RecordKind::Exams).amount, std::optional<int64_t>(865000));
    QCOMPARE(only(records, RecordKind::Credits).who, u("人社厅"));
    QCOMPARE(only(records, RecordKind::Credits).amount, std::optional<int64_t>(3000));
    QCOMPARE(only(records, RecordKind::Certificates).until, u("2028-01-01"));
    QCOMPARE(only(records, RecordKind::Certificates).state, u("DG-7"));
    QCOMPARE(only(records, RecordKind::Applications).when, u("2026"));
    QCOMPARE(only(records, RecordKind::Applications).until, u("2026-11-30"));
    QCOMPARE(only(records, RecordKind::Exemptions).what, u("援藏"));
    QCOMPARE(only(records, RecordKind::Leave).state, u("sick"));
    QCOMPARE(only(records, RecordKind::Decisions).what, u("title 2026: 材料已补"));
    const Records taught = of(*data.db, "people", trainer);
    QCOMPARE(taught.all(), 6);
    QCOMPARE(only(taught, RecordKind::Library).state, u("case"));
    QCOMPARE(count(taught, RecordKind::LibraryUses), 2);
    QCOMPARE(only(taught, RecordKind::Assessments).state, u("head")); // what one colleague said is not listed
    QCOMPARE(only(taught, RecordKind::Assessments).amount, std::optional<int64_t>(880000));
    const Records used = of(*data.db, "library", item);
    QCOMPARE(count(used, RecordKind::LibraryUses), 2);
    QCOMPARE(used.rows.back().who, u("王丽华")); // in her own session, before the other
    QCOMPARE(count(of(*data.db, "sessions", session), RecordKind::LibraryUses), 1);
    QCOMPARE(only(taught, RecordKind::Sessions).state, u("held"));
    QCOMPARE(only(taught, RecordKind::RatingsReceived).who, u("周文博"));
}

void TestRecords::courseAndSessionKnowWhatHappenedThere()
{
    TrainingData data;
    const Id a = data.person("1", "甲"), b = data.person("2", "乙"), course = data.course("消防", 300);
    const Id first = data.session(course, "2026-03-10"), second = data.session(course, "2026-06-10");
    const Id other = data.session(data.course("急救", 300), "2026-03-10");
    data.attends(first, a);
    data.attends(second, b);
    data.attends(other, a);
    data.add("rating", "session,overall", first, 50000);
    data.add("rating", "session,overall", other, 10000);
    data.add("homework", "person,session,kind,title", a, first, u("essay"), u("心得"));
    for (const char* day : {"2026-02-01", "2026-03-10", "2026-07-01"})
        data.add("exam", "person,course,taken_on,passed", a, course, u(day), 1);
    data.add("exam", "person,course,taken_on,passed", b, course, u("2026-07-02"), 0);
    const Records all = of(*data.db, "courses", course);
    QCOMPARE(count(all, RecordKind::Sessions), 2);
    QCOMPARE(count(all, RecordKind::Attendance), 2);
    QCOMPARE(count(all, RecordKind::RatingsReceived), 1);
    QCOMPARE(count(all, RecordKind::Homework), 1);
    QCOMPARE(count(all, RecordKind::Exams), 4);
    QCOMPARE(only(all, RecordKind::Homework).who, u("甲"));
    const Records one = of(*data.db, "sessions", first);
    QCOMPARE(count(one, RecordKind::Sessions), 1);
    QCOMPARE(count(one, RecordKind::Attendance), 1);
    QCOMPARE(count(one, RecordKind::Homework), 1);
    QCOMPARE(count(one, RecordKind::Exams), 2); // of who came, not before they came
}

void TestRecords::aDepartmentHasItsPeople()
{
    TrainingData data;
    const Id unit = data.department("技术中心"), other = data.department("营销部");
    const Id stayed = data.person("1", "甲"), left = data.person("2", "乙");
    data.belongs(stayed, unit, QDate(2020, 1, 1));
    data.holds(stayed, "工程师", "intermediate");
    data.belongs(left, unit, QDate(2019, 1, 1), QDate(2021, 6, 30));
    data.belongs(left, other, QDate(2021, 7, 1));
    const Records people = of(*data.db, "departments", unit);
    QCOMPARE(count(people, RecordKind::People), 2);
    QCOMPARE(people.rows[0].id, stayed); // the newest first
    QCOMPARE(people.rows[0].what, u("工程师"));
    QCOMPARE(people.rows[0].whoNumber, u("1"));
    QCOMPARE(people.rows[1].until, u("2021-06-30"));
}

void TestRecords::aTitleHasTheRowsThatBearIt()
{
    TrainingData data;
    const Id a = data.person("1", "甲"), b = data.person("2", "乙");
    data.add("homework", "person,kind,title,submitted_on", a, u("essay"), u("漏损心得"), u("2026-01-01"));
    data.add("homework", "person,kind,title,submitted_on", b, u("essay"), u("漏损心得"), u("2026-01-02"));
    data.add("homework", "person,kind,title,submitted_on", b, u("essay"), u("漏损"), u("2026-01-02"));
    for (const auto& [title, provider] : {std::pair("公需科目", "人社厅"), std::pair("人社厅", "平台")})
        data.add("credit", "person,title,provider,hours,completed_on", a, u(title), u(provider), 100, u("2026-01-01"));
    data.add("certificate", "person,title,completed_on", b, u("电工证"), u("2026-01-01"));
    const Records essays = of(*data.db, "homework", {}, u("漏损心得"));
    QCOMPARE(essays.all(), 2);
    QCOMPARE(essays.rows[0].who, u("乙"));
    QCOMPARE(of(*data.db, "credits", {}, u("人社厅")).all(), 2); // as title and as provider
    QCOMPARE(of(*data.db, "credits", {}, u("公需科目")).all(), 1);
    QCOMPARE(of(*data.db, "certificates", {}, u("电工证")).rows.at(0).who, u("乙"));
}

void TestRecords::daysNarrowAndALimitKeepsTheCounts()
{
    TrainingData data;
    const Id person = data.person("1"), course = data.course("C", 100);
    for (const char* start : {"2025-12-31T09:00", "2026-01-01T09:00", "2026-06-30T19:30", "2026-07-01"})
        data.attends(data.session(course, start), person);
    data.add("applicant", "person,year,title_grade", person, 2026, u("senior"));
    data.add("homework", "person,kind,title", person, u("essay"), u("无日期"));
    RecordQuery query{{u("people"), person, {}}, QDate(2026, 1, 1), QDate(2026, 6, 30)};
    const Records half = read(*data.db, query);
    QCOMPARE(count(half, RecordKind::Attendance), 2); // both days included, with their times
    QCOMPARE(count(half, RecordKind::Applications), 1);
    QCOMPARE(count(half, RecordKind::Homework), 0);
    QCOMPARE(of(*data.db, "people", person).all(), 6);
    query = {{u("people"), person, {}}, {}, {}, 3};
    const Records some = read(*data.db, query);
    QCOMPARE(count(some, RecordKind::Attendance), 4);
    QCOMPARE(int(some.rows.size()), 3 + 1 + 1);
    QCOMPARE(some.rows[0].when, u("2026-07-01")); // the newest are those that are read
}

void TestRecords::whereARowCameFromIsItsLastImport()
{
    TrainingData data;
    const Id person = data.person("1"), course = data.course("C", 100);
    const Id row = data.attends(data.session(course, "2026-01-05"), person);
    data.attends(data.session(course, "2026-01-04"), person);
    data.must("INSERT INTO _source(id,file,sha256,sheet,kind,imported_at) VALUES(1,'旧.xlsx','a','','attendance','x'),"
              "(2,'新.xlsx','b','','attendance','y')");
    for (const auto& [source, line] : {std::pair(1, 7), std::pair(2, 18)}) {
        Query insert = data.db->query("INSERT INTO _provenance(row,source,line) VALUES(?,?,?)");
        QVERIFY(insert.bind(row).bind(source).bind(line).run());
    }
    const Records records = of(*data.db, "people", person);
    QCOMPARE(records.rows[0].file, u("新.xlsx"));
    QCOMPARE(records.rows[0].line, 18);
    QVERIFY(records.rows[1].file.isEmpty());
}

void TestRecords::textsAreRankedAsNamesSort()
{
    TrainingData data;
    const Id session = data.session(data.course("C", 100), "2026-01-05");
    for (const char* name : {"张三", "安然", "李四", "安然"})
        data.attends(session, data.person("", name));
    std::vector<std::pair<int, QString>> order;
    for (const Record& record : of(*data.db, "sessions", session).rows)
        if (record.kind == RecordKind::Attendance)
            order.emplace_back(record.whoRank, record.who);
    std::sort(order.begin(), order.end());
    QStringList names;
    for (const auto& [rank, name] : order)
        names << name;
    QCOMPARE(names, u("安然 安然 李四 张三").split(u' '));
    QCOMPARE(order[0].first, order[1].first);
}

// What a keystroke may ask for is found by an index, however many rows the workspace has.
void TestRecords::noStatementScansATableOfRecords()
{
    TrainingData data;
    for (const char* table :
         {"people", "courses", "sessions", "departments", "library", "homework", "credits", "certificates"}) {
        const auto statements = recordStatements(u(table));
        QVERIFY(!statements.empty());
        for (const std::string& sql : statements) {
            Query plan = data.db->query("EXPLAIN QUERY PLAN " + sql);
            while (plan.next())
                QVERIFY2(!plan.string(3).startsWith(u("SCAN")), (sql + "\n" + plan.string(3).toStdString()).c_str());
            QVERIFY(plan.status());
        }
    }
}

void TestRecords::whatIsNoSubjectIsRefused()
{
    TrainingData data;
    QCOMPARE(errorKey(readRecords(*data.db, {{u("ratings"), Id::make(), {}}, {}, {}}).error().code),
             u("unknown_table"));
    QCOMPARE(of(*data.db, "people", Id::make()).all(), 0);
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
