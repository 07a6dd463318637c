// Names as people type them: pinyin with its exceptions, initials, readings made by hand; and their order.
#include "models/facts/pinyin.h"
#include <QTest>

using namespace rostrum;

namespace {
QString u(const char* utf8) { return QString::fromUtf8(utf8); }

ReadingMatch match(const char* name, const char* typed, const char* byHand = "")
{
    return Pinyin::ofThisThread().readName(u(name), u(byHand)).match(TypedText(u(typed)));
}

} // namespace

class TestPinyin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hardSurnamesAreFoundByTheirTrueReading_data();
    void hardSurnamesAreFoundByTheirTrueReading();
    void pinyinMatchesInItsDegrees_data();
    void pinyinMatchesInItsDegrees();
    void theReadingMadeByHandWins();
    void aTitleOfManyReadingsIsNotTriedReadingByReading();
    void namesSortByTrueReadingWithLatinLast();
    void ranksAreDenseAndEqualForEqualNames();
};

void TestPinyin::hardSurnamesAreFoundByTheirTrueReading_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("typed");
    const std::pair<const char*, const char*> rows[] = {
        {"朴志远", "piaozhiyuan puzhiyuan pzy"},
        {"缪荃孙", "miaoquansun mouquansun mqs"},
        {"覃丽华", "qinlihua tanlihua qlh"},
        {"洗星海", "xianxinghai xixinghai xxh"},
        {"李晟", "lisheng licheng ls lc"},
        {"晟明", "shengming"},
        {"牟其中", "muqizhong mouqizhong mqz"},
        {"盖叫天", "gejiaotian gaijiaotian gjt"},
        {"秘建国", "bijianguo bjg"},
        {"吕布", "lvbu lubu lyubu lübu lǚbù lb"},
        {"单田芳", "shantianfang stf"},
        {"曾轶可", "zengyike zyk"},
        {"解晓东", "xiexiaodong xxd"},
        {"仇和", "qiuhe qh"},
        {"区楚良", "ouchuliang ocl"},
        {"查理", "zhali zl zhl"},
        {"乐嘉", "yuejia lejia yj"},
        {"尉迟恭", "yuchigong ycg"},
        {"员半千", "yunbanqian ybq"},
        {"翟墨", "zhaimo dimo zm"},
        {"任我行", "renwoxing rwx"},
        {"万俟卨", "moqixie mqx"},
        {"长孙无忌", "zhangsunwuji zswj"},
        {"澹台灭明", "tantaimieming ttmm"},
        {"令狐冲", "linghuchong lhc"},
        {"单于明", "chanyuming cym"},
        {"欧阳修", "ouyangxiu oyx"},
        {"司马相如", "simaxiangru smxr"},
        {"种师道", "chongshidao csd"},
        {"华罗庚", "hualuogeng hlg"},
        {"肖战", "xiaozhan xz"},
        {"阚泽", "kanze kz"},
        {"女娲", "nvwa nuwa nyuwa"},
        {"阿依古丽·买买提", "ayigulimaimaiti aygl"},
        {"Zhang San", "zhangsan zs zhang"},
        {"José Núñez", "jose josenunez jn"},
    };
    for (const auto& [name, typed] : rows)
        QTest::newRow(name) << u(name) << u(typed).split(u' ');
}

void TestPinyin::hardSurnamesAreFoundByTheirTrueReading()
{
    QFETCH(QString, name);
    QFETCH(QStringList, typed);
    const NameReading reading = Pinyin::ofThisThread().readName(name);
    for (const QString& text : typed)
        QVERIFY2(reading.match(TypedText(text)) != ReadingMatch::None,
                 qPrintable(text + QStringLiteral(" against ") + reading.plain()));
    QCOMPARE(reading.match(TypedText(typed.first())) <= ReadingMatch::Prefix, true);
    QCOMPARE(reading.match(TypedText(QStringLiteral("kwx"))), ReadingMatch::None);
}

void TestPinyin::pinyinMatchesInItsDegrees_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("expected");
    const std::pair<const char*, ReadingMatch> rows[] = {
        {"zhangsanfeng", ReadingMatch::Exact},
        {"zhangsan", ReadingMatch::Prefix},
        {"zhang", ReadingMatch::Prefix},
        {"zhangs", ReadingMatch::Begun},
        {"zha", ReadingMatch::Begun},
        {"zsf", ReadingMatch::Initials},
        {"zhsf", ReadingMatch::Initials},
        {"zsanfeng", ReadingMatch::Initials},
        {"zhangsf", ReadingMatch::Initials},
        {"zs", ReadingMatch::InitialsPrefix},
        {"zsan", ReadingMatch::InitialsPrefix},
        {"张s", ReadingMatch::Begun},
        {"张san", ReadingMatch::Prefix},
        {"张三feng", ReadingMatch::Exact},
        {"sanfeng", ReadingMatch::Inside},
        {"feng", ReadingMatch::Inside},
        {"sf", ReadingMatch::None},
        {"f", ReadingMatch::None},
        {"zhangsi", ReadingMatch::None},
        {"zhangsanfengx", ReadingMatch::None},
        {"zf", ReadingMatch::None},
        {"", ReadingMatch::None},
    };
    for (const auto& [typed, expected] : rows)
        QTest::newRow(typed) << u(typed) << int(expected);
}

void TestPinyin::pinyinMatchesInItsDegrees()
{
    QFETCH(QString, typed);
    QFETCH(int, expected);
    QCOMPARE(int(Pinyin::ofThisThread().readName(u("张三丰")).match(TypedText(typed))), expected);
}

void TestPinyin::theReadingMadeByHandWins()
{
    QCOMPARE(match("单雄信", "danxiongxin", "dan xiong xin"), ReadingMatch::Exact);
    QCOMPARE(match("单雄信", "shanxiongxin", "dan xiong xin"), ReadingMatch::None);
    QCOMPARE(match("单雄信", "dxx", "danxiongxin"), ReadingMatch::Initials); // written together
    QCOMPARE(match("单雄信", "danxx", "Dān Xióngxìn"), ReadingMatch::Initials);
    QCOMPARE(match("西安", "xa", "xi'an"), ReadingMatch::Initials);
    QCOMPARE(match("西安", "xa", "xian"), ReadingMatch::Initials);
    QCOMPARE(match("𠮷田", "jitian", "jí tián"), ReadingMatch::Exact);
    QCOMPARE(match("吕布", "lubu", "lǚ bù"), ReadingMatch::Exact);
    QCOMPARE(match("金秀贤", "kimsoohyun", "Kim Soo-hyun"), ReadingMatch::Exact);
    QCOMPARE(match("金秀贤", "ksh", "Kim Soo-hyun"), ReadingMatch::Initials);
    QCOMPARE(match("孙红雷", "completelydifferent", "completely different"),
             ReadingMatch::Prefix); // two words, three characters
    QCOMPARE(match("孙红雷", "sunhonglei", "   "), ReadingMatch::Exact);
    // Sorted by it too.
    QVERIFY(Pinyin::ofThisThread().sortKey(u("单雄信"), u("dan xiong xin")) <
            Pinyin::ofThisThread().sortKey(u("方明")));
    QVERIFY(Pinyin::ofThisThread().sortKey(u("单雄信")) > Pinyin::ofThisThread().sortKey(u("方明")));
}

// 率 is read in two ways: tried one by one two hundred of them would not end before the test's time is over.
void TestPinyin::aTitleOfManyReadingsIsNotTriedReadingByReading()
{
    const NameReading reading = Pinyin::ofThisThread().readTitle(QString(200, QChar(u'率')));
    QCOMPARE(reading.match(TypedText(QString(60, u'l'))), ReadingMatch::InitialsPrefix);
    QCOMPARE(reading.match(TypedText(QString(59, u'l') + u'x')), ReadingMatch::None);
    QCOMPARE(reading.match(TypedText(QString(5000, u'l'))), ReadingMatch::None);
}

void TestPinyin::namesSortByTrueReadingWithLatinLast()
{
    const QStringList sorted =
        u("007号 阿宝 吕布 缪荃孙 万俟卨 区楚良 朴志远 覃丽华 仇和 单田芳 沈括 万科 解晓东 乐嘉 曾轶可 "
          "查理 张四 张伟 章伟 长孙无忌 𠮷田 Adam Zoe")
            .split(u' ');
    QStringList names = sorted;
    std::reverse(names.begin(), names.end());
    const std::vector<int> ranks = nameRanks(Pinyin::ofThisThread(), names);
    std::vector<std::pair<int, QString>> order;
    for (qsizetype i = 0; i < names.size(); ++i)
        order.emplace_back(ranks[size_t(i)], names[i]);
    std::sort(order.begin(), order.end());
    QStringList result;
    for (const auto& one : order)
        result << one.second;
    QCOMPARE(result.join(u' '), sorted.join(u' '));
}

void TestPinyin::ranksAreDenseAndEqualForEqualNames()
{
    const std::vector<int> ranks =
        nameRanks(Pinyin::ofThisThread(), {u("王五"), u("李四"), u("王五"), u("张三"), QString()});
    QCOMPARE(ranks, (std::vector<int>{2, 1, 2, 3, 0}));
    // A reading by hand parts namesakes: 单 as dan before 单 as shan.
    QCOMPARE(nameRanks(Pinyin::ofThisThread(), {u("单一"), u("单一")}, {QString(), u("dan yi")}),
             (std::vector<int>{1, 0}));
    QVERIFY(nameRanks(Pinyin::ofThisThread(), {}).empty());
}

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
