// Mappings that are kept: under a name, and by the headers they were used for; and ratings written as words.
#include "models/exchange/likeness.h"
#include "models/exchange/namedmapping.h"
#include "models/exchange/ratingwords.h"
#include "models/store/workspace.h"
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }
} // namespace

class TestNamedMapping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void headersInAnyOrderAndDressAreTheSame();
    void aMappingComesBackAsItWasSaved();
    void theLastOneOfItsHeadersIsKnownWithoutAName();
    void onlyThoseOfTheKindAreOffered();
    void theConsoleReadsWhatTheWindowSaved();
    void aNameThatIsNotThereSaysSo();
    void wordsAreWorthTheirPlaceOnTheScale_data();
    void wordsAreWorthTheirPlaceOnTheScale();
    void aNumberOrAnyOtherTextIsNoRatingWord();
    void theSameReadingIsLikerThanOneCharacterApart();
    void anAbbreviationIsFoundByItsCharacters();

private:
    void save(const NamedMapping& mapping)
    {
        QVERIFY(m_workspace->writeNow({s("settings"), {}}, [&](Change& change) { return saveNamed(change, mapping); }));
    }
    const FactTable& ratings() { return *factTable(s("ratings")); }

    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    int m_files = 0;
};

void TestNamedMapping::init()
{
    const QString path = m_dir.filePath(s("%1.rostrum").arg(++m_files));
    QVERIFY(Workspace::create(path));
    auto workspace = Workspace::open(path);
    QVERIFY(workspace);
    m_workspace = std::move(*workspace);
}

void TestNamedMapping::headersInAnyOrderAndDressAreTheSame()
{
    const QString print = headerPrint(ratings(), {s("工号"), s("姓名"), s("总分")});
    QCOMPARE(headerPrint(ratings(), {s("总分"), s(" 工　号 "), s("【必填】姓名*"), QString()}), print);
    QVERIFY(headerPrint(ratings(), {s("工号"), s("姓名")}) != print);
    QVERIFY(headerPrint(*factTable(s("people")), {s("工号"), s("姓名"), s("总分")}) != print);
    QVERIFY(headerPrint(ratings(), {s("ab"), s("c")}) != headerPrint(ratings(), {s("a"), s("bc")}));
}

void TestNamedMapping::aMappingComesBackAsItWasSaved()
{
    NamedMapping mapping;
    mapping.name = s("月度评分表 · 标准");
    mapping.kind = s("ratings");
    mapping.headers = s("abc");
    mapping.used = QDate(2026, 9, 28);
    mapping.columns = {{s("备注2"), NamedMapping::notImported}, {s("互动"), NamedMapping::question}};
    mapping.request.map = {{s("overall"), s("得分")}};
    mapping.request.shared = {{s("trainer"), s("T01")}};
    mapping.request.values[s("department")]["技术部"] = "技术中心";
    mapping.createMissing = true;
    save(mapping);
    const auto found = namedMappings(m_workspace->reader(), ratings());
    QVERIFY(found);
    QCOMPARE(found->size(), size_t(1));
    const NamedMapping& back = found->front();
    QCOMPARE(back.name, mapping.name);
    QCOMPARE(back.headers, mapping.headers);
    QCOMPARE(back.used, mapping.used);
    QCOMPARE(back.columns, mapping.columns);
    QCOMPARE(back.request.map, mapping.request.map);
    QCOMPARE(back.request.shared, mapping.request.shared);
    QVERIFY(back.request.values == mapping.request.values);
    QVERIFY(back.createMissing);
}

void TestNamedMapping::theLastOneOfItsHeadersIsKnownWithoutAName()
{
    NamedMapping mapping;
    mapping.kind = s("ratings");
    mapping.headers = s("abc");
    mapping.used = QDate(2026, 9, 28);
    save(mapping);
    const auto none = lastMapping(m_workspace->reader(), s("other"));
    QVERIFY(none && !*none);
    const auto last = lastMapping(m_workspace->reader(), s("abc"));
    QVERIFY(last && *last);
    QVERIFY((*last)->name.isEmpty());
    QCOMPARE((*last)->used, mapping.used);
    QVERIFY(mappingNames(m_workspace->reader())->isEmpty()); // it has no name to choose it by
    mapping.name = s("标准");
    save(mapping);
    QCOMPARE((**lastMapping(m_workspace->reader(), s("abc"))).name, s("标准"));
}

void TestNamedMapping::onlyThoseOfTheKindAreOffered()
{
    NamedMapping mapping;
    mapping.name = s("人员");
    mapping.kind = s("people");
    save(mapping);
    // A console does not say for which kind: the fields tell.
    QVERIFY(m_workspace->writeNow({s("settings"), {}}, [&](Change& change) {
        return saveMapping(change, s("console"), {{{s("overall"), s("得分")}}, {}, {}, -1});
    }));
    const auto ofRatings = namedMappings(m_workspace->reader(), ratings());
    const auto ofPeople = namedMappings(m_workspace->reader(), *factTable(s("people")));
    QVERIFY(ofRatings && ofPeople);
    QCOMPARE(ofRatings->size(), size_t(1));
    QCOMPARE(ofRatings->front().name, s("console"));
    QCOMPARE(ofPeople->size(), size_t(1));
    QCOMPARE(ofPeople->front().name, s("人员"));
}

void TestNamedMapping::theConsoleReadsWhatTheWindowSaved()
{
    NamedMapping mapping;
    mapping.name = s("标准");
    mapping.kind = s("ratings");
    mapping.columns = {{s("得分"), s("overall")}, {s("备注2"), NamedMapping::notImported}};
    save(mapping);
    const auto request = loadMapping(m_workspace->reader(), s("标准"));
    QVERIFY(request);
    QCOMPARE(request->map, (QMap<QString, QString>{{s("overall"), s("得分")}}));
}

void TestNamedMapping::aNameThatIsNotThereSaysSo()
{
    const auto request = loadMapping(m_workspace->reader(), s("nothing"));
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::UnknownRow);
    QVERIFY(!m_workspace->writeNow({s("settings"), {}},
                                   [](Change& change) { return removeMapping(change, s("nothing")); }));
}

void TestNamedMapping::wordsAreWorthTheirPlaceOnTheScale_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QString>("score");
    QTest::newRow("best") << s("非常满意") << 5 << s("5");
    QTest::newRow("worst") << s("非常不满意") << 5 << s("1");
    QTest::newRow("numbered choice") << s("2、满意") << 5 << s("4");
    QTest::newRow("good") << s("良") << 5 << s("4");
    QTest::newRow("of ten") << s("良") << 10 << s("8");
    QTest::newRow("of a hundred") << s("中") << 100 << s("60");
    QTest::newRow("very good") << s("很好") << 5 << s("5");
    QTest::newRow("bad") << s("差") << 5 << s("2");
    QTest::newRow("stars") << s("★★★★☆") << 5 << s("4");
    QTest::newRow("stars alone") << s("★★★") << 5 << s("3");
    QTest::newRow("ten stars") << s("★★★★★★★☆☆☆") << 5 << s("3.5");
    QTest::newRow("counted stars") << s("四星") << 5 << s("4");
    QTest::newRow("English") << s("Very Dissatisfied") << 5 << s("1");
}

void TestNamedMapping::wordsAreWorthTheirPlaceOnTheScale()
{
    QFETCH(QString, text);
    QFETCH(int, scale);
    QTEST(ratingOfWord(text, int64_t(scale) * 10000).value_or(s("none")), "score");
}

void TestNamedMapping::aNumberOrAnyOtherTextIsNoRatingWord()
{
    for (const char* text : {"4", "", "案例好", "技术中心", "满意度", "★★★★★★★★★★★★", "☆★好"})
        QVERIFY2(!ratingOfWord(s(text), 50000), text);
}

void TestNamedMapping::theSameReadingIsLikerThanOneCharacterApart()
{
    Pinyin& pinyin = Pinyin::ofThisThread();
    const auto apart = [&](const char* a, const char* b) {
        return unlikeness(likened(pinyin, s(a)), likened(pinyin, s(b)));
    };
    QCOMPARE(apart("孙 慧", "孙慧"), 0);
    QVERIFY(apart("孙惠", "孙慧") < apart("孙惠", "孙丽"));
    QVERIFY(apart("孙惠", "孙慧") > 0);
    QVERIFY(apart("王丽华", "王丽花") < apart("王丽华", "王明"));
    QCOMPARE(apart("孙惠", "赵强"), kUnlike);
}

void TestNamedMapping::anAbbreviationIsFoundByItsCharacters()
{
    Pinyin& pinyin = Pinyin::ofThisThread();
    const auto apart = [&](const char* a, const char* b) {
        return unlikeness(likened(pinyin, s(a)), likened(pinyin, s(b)));
    };
    QVERIFY(apart("客服部", "客户服务部") < apart("客服部", "人力资源部"));
    QVERIFY(apart("水质中心", "水质检测中心") < apart("水质中心", "技术中心"));
    QVERIFY(apart("技术部", "技术中心") < apart("技术部", "客户服务部"));
}

QTEST_MAIN(TestNamedMapping)
#include "tst_namedmapping.moc"
