// Comments of a workspace: who may be quoted, what is masked, the officer's own words, topics of complaints.
#include "models/comments/keywords.h"
#include "models/comments/topics.h"
#include "models/facts/rows.h"
#include "models/store/workspace.h"
#include "tests/models/trainingdata.h"
#include "tests/support/store.h"

using namespace rostrum;

namespace {
QString u(const char* text) { return QString::fromUtf8(text); }
const DateSpan kYear{QDate(2026, 1, 1), QDate(2026, 12, 31)};

class World : public TrainingData {
public:
    World()
    {
        session = TrainingData::session(course("管网"), "2026-03-01", {}, "held", trainer = person("T1", "王丽华"));
    }
    Id trainer, session;
    int raters = 0;

    void says(const char* comment, std::optional<Id> in = {}, int overall = 45000)
    {
        const Id who = person(qPrintable(QStringLiteral("A%1").arg(++raters, 5, 10, QChar(u'0'))), "评分人");
        add("rating", "session,trainee,overall,comment", in.value_or(session), who, overall, std::string_view(comment));
    }
    QString tally(const char* word, const CommentQuery& query = {.span = kYear})
    {
        const auto keywords = readKeywords(*db, query);
        if (!keywords)
            qFatal("no keywords");
        for (const Keyword& one : keywords->counts.words)
            if (one.word == u(word))
                return QStringLiteral("%1/%2").arg(one.documents).arg(one.negative);
        return {};
    }
    void keeps(const char* word, const char* kind, const char* means = nullptr)
    {
        add("comment_word", "word,kind,means", std::string_view(word), std::string_view(kind),
            means ? std::optional(u(means)) : std::nullopt);
    }
};
} // namespace

class TestComments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fewerThanFiveRatersAreNotQuoted();
    void aCutThatWouldGiveAwayTheFewBesideItIsNotQuoted();
    void onePersonWhoRatesFiveTimesIsOne();
    void commentsAreNarrowedByTrainerCourseDepartmentAndDay();
    void whatNamesAPersonIsMasked_data();
    void whatNamesAPersonIsMasked();
    void theOfficersWordsStandAboveTheShippedOnes();
    void coursesAndTrainersAreReadAsOneWord();
    void theCommentsBehindAKeywordSayTheirFileAndRow();
    void thirtyFiveOfAHundredComplaintsSuggestACourse();
    void theShareIsAskedOfCountsAndOnlyOfEnough();
    void onlyTheLastHundredAreLookedAt();
    void wordsAreRowsThatCanBeUndone();
    void aSynonymMustSayWhatItMeans();
};

void TestComments::fewerThanFiveRatersAreNotQuoted()
{
    World world;
    for (int i = 0; i < 4; ++i)
        world.says("内容实用");
    auto keywords = readKeywords(*world.db, {.span = kYear});
    QVERIFY(keywords);
    QCOMPARE(keywords->raters, 4);
    QVERIFY(keywords->counts.words.empty());
    auto behind = readKeywordComments(*world.db, {.span = kYear}, u("实用"));
    QVERIFY(behind && behind->empty());
    auto topics = readTopics(*world.db, {.span = kYear});
    QVERIFY(topics && topics->topics.empty() && topics->comments == 0);
    world.add("rating", "session,overall", world.session, 50000); // somebody who wrote nothing
    QCOMPARE(world.tally("实用"), QStringLiteral("4/0"));
}

void TestComments::aCutThatWouldGiveAwayTheFewBesideItIsNotQuoted()
{
    World world;
    const Id course = world.course("安全");
    const Id other = world.TrainingData::session(course, "2026-04-01", {}, "held", world.trainer);
    for (int i = 0; i < 9; ++i)
        world.says("内容实用", other);
    CommentQuery cut{.span = kYear, .trainer = world.trainer};
    QCOMPARE(*ratersBehind(*world.db, cut), 9);
    cut.course = course;
    QCOMPARE(*ratersBehind(*world.db, cut), 9); // nobody is beside it
    for (int i = 0; i < 3; ++i)
        world.says("听不清");
    QCOMPARE(*ratersBehind(*world.db, cut), 3); // 12 less 9 would be these three
    QVERIFY(readKeywords(*world.db, cut)->counts.words.empty());
    for (int i = 0; i < 2; ++i)
        world.says("听不清");
    QCOMPARE(*ratersBehind(*world.db, cut), 9);
    cut.course.reset();
    QCOMPARE(*ratersBehind(*world.db, cut), 14);
}

void TestComments::onePersonWhoRatesFiveTimesIsOne()
{
    World world;
    const Id who = world.person("B1");
    for (int i = 0; i < 5; ++i)
        world.add("rating", "session,trainee,overall,comment", world.session, who, 45000, std::string_view("内容实用"));
    QCOMPARE(world.tally("实用"), QString());
    world.add("rating", "session,overall,respondents", world.session, 45000, 4); // the mean of four
    QCOMPARE(world.tally("实用"), QStringLiteral("5/0"));
}

void TestComments::commentsAreNarrowedByTrainerCourseDepartmentAndDay()
{
    World world;
    const Id other = world.person("T2", "江涛"), course = world.course("沟通"), above = world.department("总部"),
             below = world.department("客服", above);
    world.belongs(world.trainer, below, QDate(2026, 1, 1), QDate(2026, 6, 30));
    const Id theirs = world.TrainingData::session(course, "2026-07-01T09:00", {}, "held", other);
    for (int i = 0; i < 5; ++i) {
        world.says("讲义好");
        world.says("案例好", theirs);
    }
    QCOMPARE(world.tally("讲义"), QStringLiteral("5/0"));
    QCOMPARE(world.tally("案例好"), QStringLiteral("5/0"));
    QCOMPARE(world.tally("案例好", {.span = kYear, .trainer = world.trainer}), QString());
    QCOMPARE(world.tally("案例好", {.span = kYear, .course = course}), QStringLiteral("5/0"));
    QCOMPARE(world.tally("讲义", {.span = kYear, .course = course}), QString());
    QCOMPARE(world.tally("讲义", {.span = kYear, .session = world.session}), QStringLiteral("5/0"));
    QCOMPARE(world.tally("讲义", {.span = kYear, .department = above}), QStringLiteral("5/0"));
    QCOMPARE(world.tally("案例好", {.span = kYear, .department = above}), QString());
    QCOMPARE(world.tally("案例好", {.span = {QDate(2026, 7, 1), QDate(2026, 7, 1)}}), QStringLiteral("5/0"));
    QCOMPARE(world.tally("讲义", {.span = {QDate(2026, 7, 1), QDate(2026, 7, 1)}}), QString());
}

void TestComments::whatNamesAPersonIsMasked_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* comment, const char* shown) { QTest::newRow(comment) << u(comment) << u(shown); };
    row("加我13812345678细聊", "加我***细聊");
    row("电话 138-1234-5678", "电话 ***");
    row("证号11010519491231002X问题", "证号***问题");
    row("１３８１２３４５６７８", "***");
    row("写信到 wang.li@example.com 吧", "写信到 *** 吧");
    row("李小明：讲得好", "***：讲得好");
    row("a10386 讲得好", "*** 讲得好");
    row("2026年第3期，12人", "2026年第3期，12人");
}

void TestComments::whatNamesAPersonIsMasked()
{
    QFETCH(QString, comment);
    QFETCH(QString, shown);
    QCOMPARE(masked(comment, u("李小明"), u("A10386")), shown);
    QCOMPARE(masked(u("好"), u("好"), u("1")), u("好")); // one letter names nobody
}

void TestComments::theOfficersWordsStandAboveTheShippedOnes()
{
    World world;
    for (int i = 0; i < 5; ++i)
        world.says("复盘画布实用，干货多，讲得压根嗨");
    QCOMPARE(world.tally("复盘画布"), QString());
    QCOMPARE(world.tally("干货"), QStringLiteral("5/0"));
    world.keeps("复盘画布", "word");
    QCOMPARE(world.tally("复盘画布"), QStringLiteral("5/0"));
    world.keeps("实用", "stop");
    QCOMPARE(world.tally("实用"), QString());
    world.keeps("干货多", "off"); // no synonym any more
    QCOMPARE(world.tally("干货"), QStringLiteral("5/0"));
    QCOMPARE(world.tally("干货多"), QString());
    world.keeps("嗨", "complaint");
    QCOMPARE(world.tally("嗨"), QStringLiteral("5/5"));
    world.keeps("画布", "synonym", "干货");
    world.keeps("压根", "negation");
    QCOMPARE(world.tally("嗨"), QStringLiteral("5/0"));
}

void TestComments::coursesAndTrainersAreReadAsOneWord()
{
    World world;
    world.course("调度值守要点");
    world.must("UPDATE person SET is_trainer=1 WHERE number='T1'");
    for (int i = 0; i < 5; ++i)
        world.says("王丽华讲的调度值守要点不错");
    QCOMPARE(world.tally("调度值守要点"), QStringLiteral("5/0"));
    QCOMPARE(world.tally("王丽华"), QString()); // who it is, not what is said
}

void TestComments::theCommentsBehindAKeywordSayTheirFileAndRow()
{
    World world;
    for (int i = 0; i < 5; ++i)
        world.says(i % 2 ? "内容不实用" : "内容实用");
    world.must("INSERT INTO _source(id, file, sha256, sheet, kind, imported_at) VALUES(1, '3月评分.xlsx', 'x', 'S', "
               "'ratings', '2026-03-02')");
    world.must("INSERT INTO _provenance(row, source, line) SELECT id, 1, rowid + 1 FROM rating");
    const auto behind = readKeywordComments(*world.db, {.span = kYear}, u("实用"));
    QVERIFY(behind);
    QCOMPARE(behind->size(), size_t(5));
    int negative = 0;
    for (const KeywordComment& one : *behind) {
        negative += one.negative;
        QCOMPARE(one.file, u("3月评分.xlsx"));
        QVERIFY(one.line >= 2);
    }
    QCOMPARE(negative, 2);
    QCOMPARE(world.tally("实用"), QStringLiteral("5/2"));
}

void TestComments::thirtyFiveOfAHundredComplaintsSuggestACourse()
{
    World world;
    for (int i = 0; i < 35; ++i)
        world.says("产品售后没听懂");
    for (int i = 0; i < 65; ++i)
        world.says("声音听不清");
    for (int i = 0; i < 50; ++i)
        world.says("内容实用"); // no complaint
    const auto table = readTopics(*world.db, {.span = kYear});
    QVERIFY(table);
    QCOMPARE(table->comments, 100);
    const auto sales = std::find_if(table->topics.begin(), table->topics.end(),
                                    [](const TopicShare& one) { return one.title == u("产品售后"); });
    QVERIFY(sales != table->topics.end());
    QCOMPARE(sales->comments, 35);
    QCOMPARE(sales->share, 3500);
    QVERIFY(sales->fires);
    QCOMPARE(sales->suggestion, u("售后问题处理技巧"));
}

void TestComments::theShareIsAskedOfCountsAndOnlyOfEnough()
{
    World world;
    const auto fires = [&] {
        const auto table = readTopics(*world.db, {.span = kYear});
        return table && !table->topics.empty() && table->topics.front().fires;
    };
    for (int i = 0; i < 19; ++i)
        world.says("售后没讲到");
    QVERIFY(!fires()); // too few to speak of
    world.says("售后没讲到");
    QVERIFY(fires());
    TopicRules rules = shippedTopicRules();
    rules.last = 1000;
    for (int i = 0; i < 46; ++i)
        world.says("声音听不清"); // 20 of 66: 30.3 %
    auto table = readTopics(*world.db, {.span = kYear}, rules);
    QVERIFY(table->topics.front().fires);
    world.says("声音听不清"); // 20 of 67 is 29.85 %, though it is shown as 30 %
    table = readTopics(*world.db, {.span = kYear}, rules);
    QVERIFY(!table->topics.front().fires);
    QVERIFY(table->topics.front().suggestion.isEmpty());
}

void TestComments::onlyTheLastHundredAreLookedAt()
{
    World world;
    const Id later = world.TrainingData::session(world.course("沟通"), "2026-09-01", {}, "held", world.trainer);
    for (int i = 0; i < 100; ++i) {
        world.says("售后没讲到");
        world.says("声音小", later, 20000); // a low rating finds fault, whatever it says
    }
    const auto table = readTopics(*world.db, {.span = kYear});
    QVERIFY(table);
    QCOMPARE(table->comments, 100);
    QVERIFY(table->topics.empty());
}

void TestComments::wordsAreRowsThatCanBeUndone()
{
    test::TemporaryWorkspace workspace;
    const FactTable& table = *factTable(QStringLiteral("comment_words"));
    const auto write = [&](const FieldValues& values) {
        return workspace->writeNow({QStringLiteral("add"), {}}, [&](Change& change) -> Result<void> {
            ROSTRUM_TRY(id, addRow(change, table, values));
            return id.isNull() ? Result<void>(fail(ErrorCode::UnknownRow)) : Result<void>();
        });
    };
    QVERIFY(write({{u("word"), u("沙盘推演")}, {u("kind"), u("关键词")}}));
    const auto again = write({{u("word"), u(" 沙盘推演")}, {u("kind"), u("stop")}});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::RowExists);
    auto lexicon = readLexicon(workspace->reader());
    QVERIFY(lexicon && lexicon->words.contains(u("沙盘推演")));
    QVERIFY(!lexicon->words.at(u("沙盘推演")).shipped);
    QVERIFY(workspace->undo({}).takeResult());
    lexicon = readLexicon(workspace->reader());
    QVERIFY(lexicon && !lexicon->words.contains(u("沙盘推演")));
}

void TestComments::aSynonymMustSayWhatItMeans()
{
    test::TemporaryWorkspace workspace;
    const auto written = workspace->writeNow({QStringLiteral("add"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(QStringLiteral("comment_words")),
                               {{u("word"), u("沙盘推演")}, {u("kind"), u("synonym")}}));
        return id.isNull() ? Result<void>(fail(ErrorCode::UnknownRow)) : Result<void>();
    });
    QVERIFY(!written);
    QCOMPARE(written.error().details.value(QStringLiteral("problem")).toString(), QStringLiteral("missing_value"));
}

QTEST_GUILESS_MAIN(TestComments)
#include "tst_comments.moc"
