// Finding people and things: what is found, in which order, and after a Change.
#include "models/facts/rows.h"
#include "searchpeople.h"

using namespace rostrum;
using namespace rostrum::test;

namespace {
QStringList titles(const SearchIndex& index, const char* text, int limit = 50)
{
    QStringList list;
    for (const SearchHit& hit : index.find(u(text), limit))
        list << hit.title;
    return list;
}

QStringList keys(const SearchIndex& index, const char* text)
{
    QStringList list;
    for (const SearchHit& hit : index.find(u(text)))
        list << hit.key;
    return list;
}
} // namespace

class TestSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void charactersWithoutAReadingAreFoundAsTheyAreWritten();
    void theBestHitComesFirst();
    void numbersKeepAndForgiveTheirLeadingZeros();
    void anEmptyTextFindsNothing();
    void caseWidthAndSpacesDoNotCount();
    void coursesSessionsAndDepartmentsAreFound();
    void everyHitsKeyFindsItsRow();
    void theSearchBoxAboveATableFindsPeopleOnly();
    void aChangedPersonIsFoundByTheNewNameOnly();
    void aCourseRenamedRenamesItsSessions();
    void aRemovedPersonIsNotFound();
    void titlesOfEssaysCreditsAndCertificatesAreFoundOnce();
    void aTitleThatIsWrittenOrGoesIsFoundSo();
    void anIndexMendedByAChangeIsThatOfAFreshOne();
    void hitsComeTableByTableWithTheBestKnown();
};

void TestSearch::charactersWithoutAReadingAreFoundAsTheyAreWritten()
{
    // 𠮷 and 𠔻 are outside the basic plane and have no reading in the dictionary.
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("1"), u("𠮷田明"), {}}, {u("2"), u("王𠔻"), {}}, {u("3"), u("𬭎明"), {}}}));
    const SearchIndex index = build(w);
    QCOMPARE(keys(index, "𠮷"), QStringList{u("1")});
    QCOMPARE(keys(index, "𠮷田"), QStringList{u("1")});
    QCOMPARE(keys(index, "tianming"), QStringList{u("1")});
    QCOMPARE(keys(index, "𠔻"), QStringList{u("2")});
    QCOMPARE(keys(index, "wang"), QStringList{u("2")});
    QCOMPARE(keys(index, "𬭎"), QStringList{u("3")});
    QCOMPARE(keys(index, "hongming"), QStringList{u("3")});
}

void TestSearch::theBestHitComesFirst()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("ZS"), u("李明"), {}},     // the number itself
                    {u("10"), u("赵胜"), {}},     // initials, whole name
                    {u("11"), u("张三丰"), {}},   // initials of the beginning
                    {u("12"), u("zs"), {}},       // the name itself
                    {u("13"), u("Azs"), {}},      // inside
                    {u("ZS9"), u("王明"), {}},    // the number begins so
                    {u("9ZS"), u("孙明"), {}}})); // the number contains it
    const SearchIndex index = build(w);
    QCOMPARE(keys(index, "zs"), u("ZS 12 ZS9 10 11 9ZS 13").split(u' '));
    const auto two = index.find(u("zs"), 2);
    QCOMPARE(two.size(), size_t(2));
    QCOMPARE(two[0].key, u("ZS"));
    QVERIFY(index.find(u("zs"), 0).empty());
    QCOMPARE(index.find(u("zs"), -1).size(), size_t(7));

    QVERIFY(add(
        w,
        {{u("20"), u("张伟"), {}}, {u("21"), u("张伟伟"), {}}, {u("22"), u("小张伟"), {}}, {u("23"), u("章威"), {}}}));
    const SearchIndex more = build(w);
    QCOMPARE(keys(more, "张伟"), u("20 21 22").split(u' '));
    QCOMPARE(keys(more, "zhangwei"), u("20 23 21 22").split(u' '));
}

void TestSearch::numbersKeepAndForgiveTheirLeadingZeros()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("010386"), u("甲"), {}},
                    {u("10386"), u("乙"), {}},
                    {u("103860"), u("丙"), {}},
                    {u("910386"), u("丁"), {}},
                    {u("000000"), u("戊"), {}}}));
    const SearchIndex index = build(w);
    QCOMPARE(titles(index, "010386"), (QStringList{u("甲"), u("乙")}));
    QCOMPARE(titles(index, "10386"), (QStringList{u("乙"), u("甲"), u("丙"), u("丁")}));
    QCOMPARE(titles(index, "０１０３８６"), (QStringList{u("甲"), u("乙")}));
    QCOMPARE(titles(index, "0103"), QStringList{u("甲")});
    QCOMPARE(titles(index, "0").first(), u("戊"));
    QVERIFY(titles(index, "999").isEmpty());
}

void TestSearch::anEmptyTextFindsNothing()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("1"), u("张三"), {}}, {QString(), u("李四"), {}}}));
    const SearchIndex index = build(w);
    QCOMPARE(index.size(), 2);
    for (const char* text : {"", "   ", "　", "\t\n"}) {
        QVERIFY(index.find(u(text)).empty());
        QVERIFY(index.matchingPeople(u(text)).empty());
    }
    QVERIFY(SearchIndex().find(u("张三")).empty());
    // Without a number the key is the id, which nobody types.
    QCOMPARE(keys(index, "李四"), QStringList{person(u("李四")).hex()});
    QVERIFY(index.find(person(u("李四")).hex().left(4)).empty());
}

void TestSearch::caseWidthAndSpacesDoNotCount()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("A-12"), u("张三"), {}}}));
    const SearchIndex index = build(w);
    for (const char* text : {"zhang san", "ZhangSan", " z s ", "ＺＳ", "张 三", "zhāng sān", "zhang'san", "zh ang s",
                             "张 san", "a-12", "Ａ－１２", "-1"})
        QVERIFY2(keys(index, text) == QStringList{u("A-12")}, text);
}

void TestSearch::coursesSessionsAndDepartmentsAreFound()
{
    TemporaryWorkspace w;
    const Id course = Id::derived({"c"}), session = Id::derived({"s"}), late = Id::derived({"l"}),
             top = Id::derived({"t"}), unit = Id::derived({"u"});
    QVERIFY(add(w, {{u("7"), u("沟磊"), {}}}));
    QVERIFY(write(w, [&](Change& change) -> Result<void> {
        Query c = change.db().query("INSERT INTO course(id, code, title, topic) VALUES(?,'C-01','沟通效率','管理')");
        ROSTRUM_CHECK(c.bind(course).run());
        for (const auto& [id, code, start] :
             {std::tuple(session, "S-01", "2026-10-09T15:00"), std::tuple(late, "S-02", "2026-11-01")}) {
            Query s = change.db().query("INSERT INTO session(id, code, course, trainer, starts_at) VALUES(?,?,?,?,?)");
            ROSTRUM_CHECK(s.bind(id).bind(u(code)).bind(course).bind(person(u("7"))).bind(u(start)).run());
        }
        Query d = change.db().query("INSERT INTO department(id, parent, name, code) VALUES(?,?,?,?)");
        ROSTRUM_CHECK(d.bind(top).bind(nullptr).bind(u("集团")).bind(nullptr).run());
        ROSTRUM_CHECK(d.bind(unit).bind(top).bind(u("沟通处")).bind(u("D9")).run());
        Query span = change.db().query("INSERT INTO department_span(id, person, department) VALUES(?,?,?)");
        ROSTRUM_CHECK(span.bind(Id::derived({"p"})).bind(person(u("7"))).bind(unit).run());
        return change.count(6);
    }));
    const SearchIndex index = build(w);
    QCOMPARE(keys(index, "g"), (QStringList{u("7"), u("C-01"), u("S-02"), u("S-01"), unit.hex()}));
    QCOMPARE(keys(index, "goutong"), (QStringList{u("C-01"), u("S-02"), u("S-01"), unit.hex()}));
    QCOMPARE(keys(index, "gtxl"), (QStringList{u("C-01"), u("S-02"), u("S-01")})); // 率 as lü
    QCOMPARE(keys(index, "xiaolv"), (QStringList{u("C-01"), u("S-02"), u("S-01")}));
    const auto hits = index.find(u("s-01"));
    QCOMPARE(hits.size(), size_t(1));
    QCOMPARE(hits[0].table, u("sessions"));
    QCOMPARE(hits[0].title, u("沟通效率"));
    QCOMPARE(hits[0].subtitle, u("2026-10-09 15:00 · 沟磊"));
    QCOMPARE(hits[0].id, session);
    QCOMPARE(index.find(u("d9")).at(0).table, u("departments"));
    QCOMPARE(index.find(u("d9")).at(0).subtitle, u("集团"));
    QCOMPARE(index.find(u("goulei")).at(0).subtitle, u("沟通处"));
    QCOMPARE(index.find(u("C-01")).at(0).subtitle, u("管理"));
}

void TestSearch::everyHitsKeyFindsItsRow()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("7"), u("高明"), {}}, {QString(), u("高原"), {}}}));
    QVERIFY(write(w, [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().query("INSERT INTO course(id, title) VALUES(randomblob(16),'高等数学')").run());
        ROSTRUM_CHECK(
            change.db().query("INSERT INTO department(id, name, code) VALUES(randomblob(16),'高新区','G1')").run());
        return change.count(2);
    }));
    const auto hits = build(w).find(u("高"));
    QCOMPARE(hits.size(), size_t(4));
    for (const SearchHit& hit : hits) {
        const auto id = findRow(w->reader(), *factTable(hit.table), hit.key);
        QVERIFY2(id.has_value(), qPrintable(hit.table + u' ' + hit.key));
        QCOMPARE(*id, hit.id);
    }
}

void TestSearch::theSearchBoxAboveATableFindsPeopleOnly()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("2"), u("李四"), {}}, {u("1"), u("李三"), {}}, {u("3"), u("王五"), {}}}));
    QVERIFY(write(w, [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().query("INSERT INTO course(id, title) VALUES(randomblob(16),'李')").run());
        return change.count();
    }));
    const SearchIndex index = build(w);
    QCOMPARE(index.find(u("li")).size(), size_t(3));
    QCOMPARE(index.matchingPeople(u("li")), (std::vector<Id>{person(u("1")), person(u("2"))}));
    QCOMPARE(index.matchingPeople(u("3")), std::vector<Id>{person(u("3"))});
}

void TestSearch::aChangedPersonIsFoundByTheNewNameOnly()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("1"), u("张三"), {}}, {u("2"), u("李四"), {}}}));
    const SearchIndex before = build(w);
    const auto notice = write(w, [&](Change& change) -> Result<void> {
        Query query = change.db().query("UPDATE person SET name='赵六' WHERE number='1'");
        ROSTRUM_CHECK(query.run());
        return insertPeople(change, {{u("3"), u("钱七"), {}}});
    });
    QVERIFY(notice);
    const auto after = before.updated(w->reader(), *notice);
    QVERIFY(after);
    QVERIFY(keys(*after, "zhangsan").isEmpty());
    QCOMPARE(keys(*after, "zhaoliu"), QStringList{u("1")});
    QCOMPARE(keys(*after, "qq"), QStringList{u("3")});
    QCOMPARE(keys(*after, "lisi"), QStringList{u("2")});
    QCOMPARE(after->size(), 3);
    QCOMPARE(keys(before, "zhangsan"), QStringList{u("1")}); // a value: the old one is as it was

    // Only added, so that nobody's name under a session can have changed: the order is that of a fresh index.
    const auto added = add(w, {{u("4"), u("张三"), {}}, {u("5"), u("吕四"), {}}});
    const auto patched = after->updated(w->reader(), *added);
    QCOMPARE(patched->matchingPeople(u("4")), std::vector<Id>{person(u("4"))});
    for (const char* text : {"s", "z", "l", "4", "四", "lvsi"})
        QCOMPARE(keys(*patched, text), keys(build(w), text));
}

void TestSearch::aCourseRenamedRenamesItsSessions()
{
    TemporaryWorkspace w;
    const Id course = Id::derived({"c"});
    QVERIFY(write(w, [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().query("INSERT INTO course(id, title) VALUES(?,'消防')").bind(course).run());
        ROSTRUM_CHECK(
            change.db()
                .query("INSERT INTO session(id, code, course, starts_at) VALUES(randomblob(16),'S1',?,'2026-10-09')")
                .bind(course)
                .run());
        return change.count(2);
    }));
    const SearchIndex before = build(w);
    QCOMPARE(before.find(u("xiaofang")).size(), size_t(2));
    const auto notice = write(w, [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().query("UPDATE course SET title='急救'").run());
        return change.count();
    });
    const auto after = before.updated(w->reader(), *notice);
    QVERIFY(after->find(u("xiaofang")).empty());
    QCOMPARE(after->find(u("jijiu")).size(), size_t(2));
}

void TestSearch::aRemovedPersonIsNotFound()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("1"), u("张三"), {}}}));
    const SearchIndex before = build(w);
    const auto notice =
        write(w, [&](Change& change) { return removeRow(change, *factTable(u("people")), person(u("1"))); });
    QVERIFY(notice);
    QCOMPARE(before.updated(w->reader(), *notice)->size(), 0);
}

namespace {
Result<void> insertTitled(Change& change, const char* sql)
{
    ROSTRUM_CHECK(change.db().query(sql).bind(person(QStringLiteral("1"))).run());
    return change.count();
}
constexpr const char* kEssay =
    "INSERT INTO homework(id, person, kind, title) VALUES(randomblob(16),?,'essay','漏损控制心得')";
constexpr const char* kCredit = "INSERT INTO credit(id, person, title, provider, hours, completed_on) "
                                "VALUES(randomblob(16),?,'公需科目','省人社厅平台',3000,'2026-05-01')";
constexpr const char* kCertificate = "INSERT INTO certificate(id, person, title, completed_on) "
                                     "VALUES(randomblob(16),?,'有限空间作业证','2026-05-01')";
} // namespace

void TestSearch::titlesOfEssaysCreditsAndCertificatesAreFoundOnce()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("1"), u("张三"), {}}}));
    QVERIFY(write(w, [](Change& change) -> Result<void> {
        for (const char* sql : {kEssay, kEssay, kCredit, kCredit, kCredit, kCertificate})
            ROSTRUM_CHECK(insertTitled(change, sql));
        return {};
    }));
    const SearchIndex index = build(w);
    QCOMPARE(index.size(), 1 + 4); // the provider is a title of its own
    for (const auto& [text, table, title, rows] :
         {std::tuple("漏损", "homework", "漏损控制心得", 2), std::tuple("控制心", "homework", "漏损控制心得", 2),
          std::tuple("gxkm", "credits", "公需科目", 3), std::tuple("公需", "credits", "公需科目", 3),
          std::tuple("人社", "credits", "省人社厅平台", 3), std::tuple("空间", "certificates", "有限空间作业证", 1),
          std::tuple("yxkj", "certificates", "有限空间作业证", 1)}) {
        const auto hits = index.find(u(text));
        QVERIFY2(hits.size() == 1, text);
        QCOMPARE(hits[0].table, u(table));
        QCOMPARE(hits[0].title, u(title));
        QCOMPARE(hits[0].rows, rows);
        QCOMPARE(*findRow(w->reader(), *factTable(hits[0].table), hits[0].key), hits[0].id);
    }
}

void TestSearch::aTitleThatIsWrittenOrGoesIsFoundSo()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("1"), u("张三"), {}}}));
    const SearchIndex before = build(w);
    const auto written = write(w, [](Change& change) { return insertTitled(change, kEssay); });
    const auto after = before.updated(w->reader(), *written);
    QCOMPARE(titles(*after, "漏损"), QStringList{u("漏损控制心得")});
    QCOMPARE(titles(*after, "zhangsan"), QStringList{u("张三")});
    const auto gone = write(w, [](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().query("DELETE FROM homework").run());
        return change.count();
    });
    const auto later = after->updated(w->reader(), *gone);
    QVERIFY(titles(*later, "漏损").isEmpty());
    QCOMPARE(later->size(), before.size());
}

void TestSearch::anIndexMendedByAChangeIsThatOfAFreshOne()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("1"), u("张三"), {}}}));
    QVERIFY(write(w, [](Change& change) { return insertTitled(change, kEssay); }));
    const SearchIndex before = build(w);
    const auto written = write(w, [](Change& change) -> Result<void> {
        for (const char* title : {"安全心得", "漏损", "作业心得"})
            ROSTRUM_CHECK(change.db()
                              .query("INSERT INTO homework(id, person, kind, title) VALUES(randomblob(16),?,'essay',?)")
                              .bind(person(u("1")))
                              .bind(u(title))
                              .run());
        return change.count(3);
    });
    const auto mended = before.updated(w->reader(), *written);
    for (const char* text : {"心得", "xd", "ls", "漏", "zuoye", "z"})
        QCOMPARE(titles(*mended, text), titles(build(w), text));
}

void TestSearch::hitsComeTableByTableWithTheBestKnown()
{
    TemporaryWorkspace w;
    QVERIFY(add(w, {{u("1"), u("高明"), {}}, {u("2"), u("高原"), {}}, {u("3"), u("高山"), {}}}));
    QVERIFY(write(w, [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db().query("INSERT INTO course(id, title) VALUES(randomblob(16),'高')").run());
        ROSTRUM_CHECK(change.db().query("INSERT INTO course(id, title) VALUES(randomblob(16),'登高')").run());
        return change.count(2);
    }));
    const SearchFound found = build(w).findByTable(u("高"), 2);
    QCOMPARE(found.hits.size(), size_t(4)); // two people of three, two courses
    QCOMPARE(found.counts.size(), size_t(2));
    QCOMPARE(found.counts[0].table, u("people"));
    QCOMPARE(found.counts[0].all, 3);
    QCOMPARE(found.counts[1].all, 2);
    QCOMPARE(found.all(), 5);
    QCOMPARE(found.best, 2); // the course that is called just so
    QCOMPARE(found.hits[2].title, u("高"));
    QCOMPARE(build(w).findByTable(u("  "), 2).best, -1);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
