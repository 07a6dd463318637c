// Finding in a large house: twenty thousand people, fifty thousand titles, every key of what is typed. How long a key
// takes is for bench_search to say.
#include "searchpeople.h"

using namespace rostrum;
using namespace rostrum::test;

namespace {
// 20,000 people of 100 surnames: every name is one of 100 × 40 × 40.
std::vector<Someone> manyPeople(int count)
{
    const QString surnames =
        u("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
          "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文");
    const QString given = u("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红文建国海燕晓东志远思雨欣怡");
    std::vector<Someone> people;
    for (int i = 0; i < count; ++i) {
        const QString name =
            QString(surnames[i % surnames.size()]) + given[(i / 7) % given.size()] + given[(i / 311) % given.size()];
        people.push_back({QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0')), name, {}});
    }
    return people;
}
} // namespace

class TestSearchMany : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fiftyThousandTitlesAreFoundWithoutTheWorkspace();
    void twentyThousandPeopleAreFoundWithoutTheWorkspace();
};

// An essay of one's own title each: what a workspace of many years holds.
void TestSearchMany::fiftyThousandTitlesAreFoundWithoutTheWorkspace()
{
    TemporaryWorkspace w;
    const auto people = manyPeople(5000);
    QVERIFY(add(w, people));
    QVERIFY(write(w, [&](Change& change) -> Result<void> {
        Query query =
            change.db().query("INSERT INTO homework(id, person, kind, title) VALUES(randomblob(16),?,'essay',?)");
        for (int i = 0; i < 50000; ++i) {
            const Someone& one = people[size_t(i) % people.size()];
            const QString title =
                u("关于第%1次管网漏损控制培训的学习心得（%2）").arg(i / 5000 + 1).arg(one.name + one.number);
            ROSTRUM_CHECK(query.bind(person(one.number)).bind(title).run());
            ROSTRUM_CHECK(change.count());
        }
        return {};
    }));
    const SearchIndex index = build(w);
    QCOMPARE(index.size(), 55000);
    w.close(); // no key reads the file
    for (const QString& whole :
         {u("zhangweifang"), u("漏损控制"), u("xinde"), u("gwls"), u("王伟"), u("012345"), u("s")})
        for (int length = 1; length <= whole.size(); ++length)
            QVERIFY(index.findByTable(whole.left(length), 200).hits.size() <= 400);
    // All are counted, and few are shown.
    for (const QString& text : {u("漏损控制"), u("关于第"), u("心得")}) {
        const SearchFound found = index.findByTable(text, 200);
        QCOMPARE(found.all(), 50000);
        QCOMPARE(int(found.hits.size()), 200);
    }
    QCOMPARE(index.findByTable(people[4321].number, 200).all(), 11); // the person, and ten titles
}

void TestSearchMany::twentyThousandPeopleAreFoundWithoutTheWorkspace()
{
    TemporaryWorkspace w;
    const std::vector<Someone> people = manyPeople(20000);
    QVERIFY(add(w, people));
    const SearchIndex index = build(w);
    QCOMPARE(index.size(), 20000);
    const auto notice = add(w, {{u("999999"), u("缪荃孙"), {}}});
    const auto updated = index.updated(w->reader(), *notice);
    w.close(); // no key reads the file
    for (const QString& whole : {u("zhangweifang"), u("wangxiaoming"), u("lsy"), u("012345"), u("王伟"), u("zhsanf"),
                                 u("lvjie"), u("张xiao"), u("ouyang"), u("s"), u("9")})
        for (int length = 1; length <= whole.size(); ++length)
            QVERIFY(index.find(whole.left(length), 50).size() <= 50);
    QCOMPARE(index.find(u("012345")).at(0).title, people[12345].name);
    QVERIFY(index.find(u("miaoqs")).empty());
    QCOMPARE(updated->find(u("miaoqs")).at(0).key, u("999999"));
}

QTEST_GUILESS_MAIN(TestSearchMany)
#include "tst_searchmany.moc"
