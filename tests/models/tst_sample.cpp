// The sample: the same options give the same rows, the numbers asked for are there, and the people of the compliance
// page stand as they should on 2026-10-22.
#include "models/compliance/compliance.h"
#include "models/compliance/rulestore.h"
#include "models/consistency/check.h"
#include "models/sample/sample.h"
#include "tests/support/store.h"
#include <QTranslator>

using namespace rostrum;
using test::TemporaryWorkspace;

namespace {
int64_t number(Workspace& workspace, const char* sql) { return workspace.reader().integer(sql)->value_or(-1); }

Result<ChangeNotice> fill(Workspace& workspace, const SampleOptions& options)
{
    return workspace.writeNow({QStringLiteral("sample"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(installShippedRules(change));
        return writeSample(change, options);
    });
}

QByteArray dumpOf(const SampleOptions& options)
{
    TemporaryWorkspace workspace;
    return fill(*workspace, options) ? workspace.dump() : QByteArray();
}

SampleOptions small(quint32 seed)
{
    SampleOptions options;
    options.seed = seed;
    options.people = 80;
    options.ratings = 300;
    return options;
}
} // namespace

class TestSample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theSameSeedGivesTheSameDataAndAnotherSeedOtherData();
    void theNumbersAskedForAreThere();
    void unusualNumbersAreKeptToo_data();
    void unusualNumbersAreKeptToo();
    void nothingIsWrongWithTheWorkspace();
    void zhouWenboHasThirtyHoursInEightSessionsAndOneEssay();
    void hisRowsKnowTheirFiles();
    void thePeopleOfThePictureStandAsPrinted();
    void theSentenceAndTheVerdictsAreThoseOfThePicture();
    void hardSurnamesAndRareCharactersOccur();
    void sessionsBeforeTodayAreHeldAndLaterOnesPlanned();
    void everySpanOfAttendanceLiesInEmployment();
    void everyTableThatRulesAskHasSomethingToShow();
    void trainersPublishAndAreAssessed();
    void theCheckerFindsAFewThingsAndTheCastStaysSound();
    void aWorkspaceWithPeopleIsRefused();
    void aLargeSampleIsWhole();

private:
    TemporaryWorkspace m_sample;
};

void TestSample::initTestCase()
{
    const auto written = fill(*m_sample, {});
    QVERIFY2(written, written ? "" : qPrintable(errorKey(written.error().code) + written.error().log));
    QCOMPARE(written->tables.contains(QStringLiteral("rating")), true);
}

void TestSample::theSameSeedGivesTheSameDataAndAnotherSeedOtherData()
{
    const QByteArray one = dumpOf(small(7)), again = dumpOf(small(7)), other = dumpOf(small(8));
    QVERIFY(!one.isEmpty());
    QCOMPARE(again, one);
    QVERIFY(!other.isEmpty());
    QVERIFY(other != one);
}

void TestSample::theNumbersAskedForAreThere()
{
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM person"), 300);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM person WHERE is_trainer"), 30);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM session"), 105);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM rating"), 2000);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM attendance") > 1500);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM homework WHERE kind='homework' AND grade='none'") >= 7);
    QCOMPARE(number(*m_sample, "SELECT count(DISTINCT group_name) FROM session WHERE group_name IS NOT NULL"), 2);
}

void TestSample::unusualNumbersAreKeptToo_data()
{
    QTest::addColumn<QList<int>>("asked");
    QTest::newRow("nothing") << QList<int>{0, 0, 0, 0};
    QTest::newRow("few people, anonymous ratings") << QList<int>{3, 2, 4, 500};
    QTest::newRow("no trainer") << QList<int>{40, 0, 20, 100};
    QTest::newRow("trainers alone") << QList<int>{50, 50, 60, 100};
    QTest::newRow("many sessions") << QList<int>{60, 12, 2500, 900};
}

void TestSample::unusualNumbersAreKeptToo()
{
    QFETCH(QList<int>, asked);
    SampleOptions options;
    options.people = asked[0];
    options.trainers = asked[1];
    options.sessions = asked[2];
    options.ratings = asked[3];
    TemporaryWorkspace workspace;
    const auto written = fill(*workspace, options);
    QVERIFY2(written, written ? "" : qPrintable(errorKey(written.error().code)));
    QCOMPARE(number(*workspace, "SELECT count(*) FROM person"), asked[0]);
    QCOMPARE(number(*workspace, "SELECT count(*) FROM person WHERE is_trainer"), asked[1]);
    QCOMPARE(number(*workspace, "SELECT count(*) FROM session"), asked[2]);
    QCOMPARE(number(*workspace, "SELECT count(*) FROM rating"), asked[3]);
    QVERIFY(verify(workspace->reader())->empty());
}

void TestSample::nothingIsWrongWithTheWorkspace()
{
    const auto problems = verify(m_sample->reader());
    QVERIFY(problems);
    QVERIFY2(problems->empty(),
             problems->empty() ? "" : qPrintable(problems->front().table + problems->front().problem));
    Query keys = m_sample->reader().query("SELECT count(*) FROM pragma_foreign_key_check");
    QVERIFY(keys.next());
    QCOMPARE(keys.integer(0), 0);
    // Departments' parents are no foreign keys.
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM department WHERE parent IS NOT NULL AND parent NOT IN (SELECT id "
                               "FROM department)"),
             0);
}

void TestSample::zhouWenboHasThirtyHoursInEightSessionsAndOneEssay()
{
    const char* const hours = "SELECT sum(a.hours) FROM attendance a JOIN person p ON p.id=a.person "
                              "WHERE p.number='010386' AND p.name='周文博'";
    QCOMPARE(number(*m_sample, hours), 3000);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM attendance a JOIN person p ON p.id=a.person WHERE "
                               "p.number='010386' AND a.status='present'"),
             8);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM homework h JOIN person p ON p.id=h.person WHERE "
                               "p.number='010386' AND h.kind='essay' AND h.submitted_on='2026-04-02'"),
             1);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM homework h JOIN person p ON p.id=h.person WHERE "
                               "p.number='010386' AND h.kind='essay'"),
             1);
}

void TestSample::hisRowsKnowTheirFiles()
{
    Query rows = m_sample->reader().query(
        "SELECT substr(e.starts_at,6,5) || ' ' || s.file || ':' || v.line FROM attendance a "
        "JOIN person p ON p.id=a.person JOIN session e ON e.id=a.session JOIN _provenance v ON v.row=a.id "
        "JOIN _source s ON s.id=v.source WHERE p.number='010386' ORDER BY e.starts_at, s.file");
    QStringList found;
    while (rows.next())
        found << rows.string(0);
    const QStringList expected = {
        QStringLiteral("03-11 2026年3月签到.xlsx:18"), QStringLiteral("03-25 2026年3月签到.xlsx:64"),
        QStringLiteral("04-15 2026年4月签到.xlsx:22"), QStringLiteral("05-13 2026年5月签到.xlsx:31"),
        QStringLiteral("06-10 2026年6月签到.csv:9"),   QStringLiteral("06-10 补签表.xlsx:3"),
        QStringLiteral("07-08 2026年7月签到.xlsx:27"), QStringLiteral("08-19 2026年8月签到.xlsx:40"),
        QStringLiteral("09-16 2026年9月签到.xlsx:35")};
    QCOMPARE(found, expected);
    QCOMPARE(number(*m_sample, "SELECT v.line FROM homework h JOIN person p ON p.id=h.person JOIN _provenance v ON "
                               "v.row=h.id JOIN _source s ON s.id=v.source WHERE p.number='010386' AND "
                               "s.file='心得登记.xlsx'"),
             57);
    // No row of a file is given away twice.
    QCOMPARE(
        number(*m_sample, "SELECT count(*) FROM (SELECT 1 FROM _provenance GROUP BY source, line HAVING count(*)>1)"),
        0);
}

void TestSample::thePeopleOfThePictureStandAsPrinted()
{
    struct Printed {
        const char *number, *name, *title, *grade;
        int hours, essays;
    };
    const Printed printed[] = {{"010058", "高志远", "工程师", "senior", 4400, 3},
                               {"010073", "梁振华", "工程师", "senior", 3300, 2},
                               {"010091", "许文婷", "工程师", "senior", 4650, 2},
                               {"010104", "郑海峰", "工程师", "senior", 4000, 2},
                               {"010129", "宋雅琴", "工程师", "senior", 3850, 1},
                               {"010135", "唐国栋", "助理工程师", "intermediate", 1200, 0},
                               {"010142", "韩雪梅", "助理工程师", "intermediate", 4200, 2},
                               {"010156", "冯立群", "助理工程师", "intermediate", 3600, 2},
                               {"010168", "邓晓东", "助理工程师", "intermediate", 1600, 1},
                               {"010177", "曹俊杰", "助理工程师", "intermediate", 4800, 4},
                               {"010189", "彭丽娟", "助理工程师", "intermediate", 4000, 1},
                               {"010203", "曾庆龙", "助理工程师", "intermediate", 3950, 2},
                               {"010215", "萧美玲", "助理工程师", "intermediate", 2000, 1},
                               {"010226", "田野", "技术员", "junior", 3400, 2},
                               {"010238", "董思源", "技术员", "junior", 4100, 2},
                               {"010247", "袁嘉怡", "技术员", "junior", 2250, 1},
                               {"010259", "潘磊", "技术员", "junior", 3300, 2},
                               {"010264", "于海洋", "助理工程师", "intermediate", 800, 0},
                               {"010277", "蒋欣然", "助理工程师", "intermediate", 3300, 2},
                               {"010283", "蔡明辉", "助理工程师", "intermediate", 4350, 2},
                               {"010295", "余秋实", "助理工程师", "intermediate", 3550, 2},
                               {"010308", "杜若飞", "技术员", "junior", 2800, 2},
                               {"010319", "叶晓岚", "技术员", "junior", 4000, 2},
                               {"010342", "魏子涵", "技术员", "junior", 3150, 2},
                               {"010386", "周文博", "助理工程师", "intermediate", 3000, 1},
                               {"010401", "姚佳宁", "技术员", "junior", 2400, 2}};
    Query rows = m_sample->reader().query(
        "SELECT p.number, p.name, t.job_title, a.title_grade, "
        " (SELECT coalesce(sum(hours),0) FROM attendance x WHERE x.person=p.id), "
        " (SELECT count(*) FROM homework h WHERE h.person=p.id AND h.kind='essay') "
        "FROM person p JOIN applicant a ON a.person=p.id JOIN department_span s ON s.person=p.id "
        "JOIN department d ON d.id=s.department JOIN title_span t ON t.person=p.id AND t.valid_to IS NULL "
        "WHERE d.name='技术中心' ORDER BY p.number");
    for (const Printed& p : printed) {
        QVERIFY2(rows.next(), p.number);
        QCOMPARE(rows.string(0), QString::fromUtf8(p.number));
        QCOMPARE(rows.string(1), QString::fromUtf8(p.name));
        QCOMPARE(rows.string(2), QString::fromUtf8(p.title));
        QCOMPARE(rows.string(3), QString::fromUtf8(p.grade));
        QVERIFY2(rows.integer(4) == p.hours, qPrintable(QString::fromUtf8(p.name) + QString::number(rows.integer(4))));
        QCOMPARE(rows.integer(5), p.essays);
    }
    QVERIFY(!rows.next());
}

void TestSample::theSentenceAndTheVerdictsAreThoseOfThePicture()
{
    ComplianceQuery query;
    query.year = 2026;
    query.asOf = QDate(2026, 10, 22);
    query.department = QStringLiteral("技术中心");
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral(":/i18n/rostrum_zh_CN.qm")));
    const auto result = evaluateCompliance(m_sample->reader(), query, [&](const char* context, const char* source) {
        return chinese.translate(context, source);
    });
    QVERIFY(result);
    QCOMPARE(result->people.size(), size_t(26));
    QHash<QString, Status> status;
    QHash<QString, QString> sentence;
    QHash<QString, int64_t> required;
    for (const Verdict& verdict : result->people) {
        status.insert(verdict.number, verdict.status);
        sentence.insert(verdict.number, verdict.sentence);
        required.insert(verdict.number, verdict.requirements.front().required);
    }
    for (const char* met :
         {"010058", "010091", "010104", "010142", "010177", "010215", "010238", "010283", "010319", "010342"})
        QVERIFY2(status.value(QString::fromLatin1(met)) == Status::Met, met);
    for (const char* late : {"010073", "010129"})
        QVERIFY2(status.value(QString::fromLatin1(late)) == Status::NotMet, late);
    for (const char* risk : {"010135", "010168", "010247", "010308", "010386"})
        QVERIFY2(status.value(QString::fromLatin1(risk)) == Status::AtRisk, risk);
    for (const char* track : {"010156", "010226", "010259", "010295", "010203", "010401"})
        QVERIFY2(status.value(QString::fromLatin1(track)) == Status::OnTrack, track);
    QVERIFY(status.value(QStringLiteral("010277")) == Status::Unknown);
    QCOMPARE(sentence.value(QStringLiteral("010386")),
             QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的中级职称"));
    // Of two essays one: the hours are there, the essay is what keeps her from it.
    QVERIFY(status.value(QStringLiteral("010189")) != Status::Met);
    QVERIFY(required.value(QStringLiteral("010342")) == 3000 && required.value(QStringLiteral("010401")) == 2700 &&
            required.value(QStringLiteral("010215")) == 2000);
}

void TestSample::hardSurnamesAndRareCharactersOccur()
{
    for (const char* surname : {"单", "曾", "解", "仇", "区", "查", "乐", "尉迟", "万俟", "长孙", "澹台", "朴", "覃",
                                "洗", "盖", "方", "金", "石", "高", "马", "龙",   "黄",   "田",   "谷",   "辛"}) {
        Query query = m_sample->reader().query("SELECT count(*) FROM person WHERE name LIKE ? || '%'");
        query.bind(QString::fromUtf8(surname));
        QVERIFY(query.next());
        QVERIFY2(query.integer(0) > 0, surname);
    }
    QCOMPARE(number(*m_sample,
                    "SELECT count(*) FROM person WHERE instr(name,'𠮷') OR instr(name,'𬭎') OR instr(name,'㐂')"),
             3);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM person WHERE name='李强'") >= 2);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM person WHERE number GLOB 'T[0-9]*'") > 0);
}

void TestSample::sessionsBeforeTodayAreHeldAndLaterOnesPlanned()
{
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM session WHERE (status='planned') <> (starts_at>='2026-10-22')"),
             0);
    // Eight sessions of 28 hours are still ahead.
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM session WHERE status='planned' AND hours>0"), 8);
    QCOMPARE(number(*m_sample, "SELECT sum(hours) FROM session WHERE status='planned'"), 2800);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM rating r JOIN session s ON s.id=r.session WHERE s.status<>'held'"),
             0);
    QCOMPARE(number(*m_sample,
                    "SELECT count(*) FROM rating WHERE submitted_at>='2026-10-23' OR overall NOT BETWEEN 10000 "
                    "AND 50000 OR d5 IS NULL"),
             0);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM rating WHERE comment LIKE '%没听懂%'") > 0);
    QCOMPARE(
        number(*m_sample, "SELECT count(*) FROM rating r JOIN session s ON s.id=r.session WHERE r.trainee=s.trainer"),
        0);
}

void TestSample::everySpanOfAttendanceLiesInEmployment()
{
    QCOMPARE(number(*m_sample,
                    "SELECT count(*) FROM attendance a JOIN session s ON s.id=a.session WHERE NOT EXISTS ("
                    "SELECT 1 FROM employment_span e WHERE e.person=a.person AND e.hired_on<=substr(s.starts_at,1,10) "
                    "AND (e.left_on IS NULL OR e.left_on>=substr(s.starts_at,1,10)))"),
             0);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM employment_span WHERE left_on LIKE '2026%'") > 1);
}

void TestSample::everyTableThatRulesAskHasSomethingToShow()
{
    QVERIFY(number(*m_sample, "SELECT count(*) FROM exam") > 100);
    const int64_t passed = number(*m_sample, "SELECT 100 * sum(passed) / count(*) FROM exam");
    QVERIFY2(passed > 80 && passed < 100, qPrintable(QString::number(passed)));
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM exam WHERE score NOT BETWEEN 0 AND 1000000 OR passed <> (score >= "
                               "600000) OR taken_on >= '2026-10-22'"),
             0);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM leave_span WHERE valid_to > valid_from") >= 5);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM certificate WHERE valid_to < '2026-10-22'") > 0);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM certificate WHERE valid_to > '2026-10-22'") > 20);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM exemption"), 3);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM verdict_override o JOIN rule_set r ON r.code = o.rule"), 2);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM session WHERE status = 'planned' AND capacity IS NULL"), 0);
    // Exams, leave and certificates look imported; decisions were typed.
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM exam e WHERE NOT EXISTS (SELECT 1 FROM _provenance v WHERE "
                               "v.row = e.id)"),
             0);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM verdict_override o JOIN _provenance v ON v.row = o.id"), 0);
}

void TestSample::trainersPublishAndAreAssessed()
{
    QVERIFY(number(*m_sample, "SELECT count(*) FROM library_item") > 20);
    QCOMPARE(number(*m_sample, "SELECT count(DISTINCT kind) FROM library_item"), 4);
    QVERIFY(number(*m_sample, "SELECT count(*) FROM library_use") > 5);
    QCOMPARE(number(*m_sample,
                    "SELECT count(*) FROM library_use u JOIN library_item i ON i.id=u.item JOIN session s ON "
                    "s.id=u.session WHERE s.status<>'held' OR s.starts_at<=i.published_on"),
             0);
    QCOMPARE(number(*m_sample, "SELECT count(DISTINCT role) FROM assessment"), 4);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM assessment a JOIN person p ON p.id=a.trainer WHERE "
                               "p.is_trainer=0 OR a.score NOT BETWEEN 0 AND 1000000 OR a.assessed_on>='2026-10-22'"),
             0);
    // Every month has its head's word for every trainer, and every row its file.
    QCOMPARE(number(*m_sample, "SELECT count(DISTINCT substr(assessed_on,1,7)) FROM assessment WHERE role='head'"), 12);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM assessment a WHERE NOT EXISTS (SELECT 1 FROM _provenance v WHERE "
                               "v.row=a.id)"),
             0);
}

void TestSample::theCheckerFindsAFewThingsAndTheCastStaysSound()
{
    const auto found = checkConsistency(m_sample->reader());
    QVERIFY(found);
    QStringList kinds;
    for (const Finding& finding : *found)
        kinds << finding.kind;
    QVERIFY(kinds.count(QStringLiteral("leave_attendance")) > 0);
    QVERIFY(kinds.count(QStringLiteral("session_hours")) > 0);
    QVERIFY(found->size() < 200);
    // Leave that the rules prorate by touches nobody of the picture.
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM leave_span l JOIN applicant a ON a.person = l.person"), 0);
    QCOMPARE(number(*m_sample, "SELECT count(*) FROM verdict_override o JOIN department_span s ON s.person = o.person "
                               "JOIN department d ON d.id = s.department WHERE d.name = '技术中心'"),
             0);
}

void TestSample::aWorkspaceWithPeopleIsRefused()
{
    const QByteArray before = m_sample.dump();
    const auto again = fill(*m_sample, {});
    QVERIFY(!again);
    QVERIFY(again.error().code == ErrorCode::RowExists);
    QCOMPARE(m_sample.dump(), before);
}

void TestSample::aLargeSampleIsWhole()
{
    SampleOptions options;
    options.people = 20000;
    options.ratings = 100000;
    TemporaryWorkspace workspace;
    QVERIFY(fill(*workspace, options));
    QCOMPARE(number(*workspace, "SELECT count(*) FROM person"), 20000);
    QCOMPARE(number(*workspace, "SELECT count(*) FROM rating"), 100000);
    QVERIFY(verify(workspace->reader())->empty());
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
