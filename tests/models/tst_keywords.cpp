// Words of comments: the automaton against a search letter by letter, counts by comments, negations, pairs, and texts
// that nobody would write.
#include "models/comments/keywordcount.h"
#include <QRandomGenerator>
#include <QTest>

using namespace rostrum;

namespace {
QString u(const char* text) { return QString::fromUtf8(text); }

std::vector<QString> list(std::initializer_list<const char*> texts)
{
    std::vector<QString> all;
    for (const char* text : texts)
        all.push_back(u(text));
    return all;
}

KeywordCounts count(const std::vector<QString>& comments, const Lexicon& lexicon = shippedLexicon())
{
    auto counts = countKeywords(CommentWords(lexicon), comments);
    if (!counts)
        qFatal("not counted");
    return std::move(*counts);
}

const Keyword* find(const KeywordCounts& counts, const char* word)
{
    for (const Keyword& one : counts.words)
        if (one.word == u(word))
            return &one;
    return nullptr;
}

// "documents/negative" of a word, or nothing.
QString tally(const KeywordCounts& counts, const char* word)
{
    const Keyword* found = find(counts, word);
    return found ? QStringLiteral("%1/%2").arg(found->documents).arg(found->negative) : QString();
}

std::map<QString, std::pair<int, int>> tallies(const KeywordCounts& counts)
{
    std::map<QString, std::pair<int, int>> all;
    for (const Keyword& one : counts.words)
        all[one.word] = {one.documents, one.negative};
    return all;
}

// At each place the longest word that begins there; else one letter further.
std::vector<std::u16string> plainlyMatched(const std::u16string& text, const std::vector<std::u16string>& words)
{
    std::vector<std::u16string> found;
    for (size_t at = 0; at < text.size();) {
        size_t longest = 0;
        for (const std::u16string& word : words)
            if (text.compare(at, word.size(), word) == 0)
                longest = std::max(longest, word.size());
        if (longest)
            found.push_back(text.substr(at, longest));
        at += std::max<size_t>(longest, 1);
    }
    return found;
}

std::vector<QString> randomComments(QRandomGenerator& random, int count)
{
    static const std::vector<QString> parts =
        list({"内容", "实用", "很",   "不", "没", "互动性", "不够", "，",       "案例好", "没听懂", "售后",
              "的",   "管网", "老师", "研", "讨", "。",     "gis ", "节奏太快", "12",     "讲义",   "太少"});
    std::vector<QString> comments;
    for (int i = 0; i < count; ++i) {
        QString text;
        for (int n = 1 + int(random.bounded(12)); n > 0; --n)
            text += parts[random.bounded(quint32(parts.size()))];
        comments.push_back(text);
    }
    return comments;
}
} // namespace

class TestKeywords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theAutomatonFindsWhatALetterByLetterSearchFinds();
    void aLatinWordIsNotCutOutOfALongerOne();
    void wordsThatADictionaryTearsStayWhole_data();
    void wordsThatADictionaryTearsStayWhole();
    void commentsAreCountedNotOccurrences();
    void aNegationTurnsTheWordsBesideIt_data();
    void aNegationTurnsTheWordsBesideIt();
    void aSynonymIsCountedAsItsWord();
    void stopWordsAreNoKeywords();
    void theOrderOfCommentsDoesNotMatter();
    void oneMoreCommentLowersNoCount();
    void pairsAreKeptByCountAndByChance();
    void aPairThatComesOftenIsSuggested();
    void examplesAreTheShortestEachOnce();
    void hostileTextsAreRead();
    void aCancelledCountSaysSo();
};

void TestKeywords::theAutomatonFindsWhatALetterByLetterSearchFinds()
{
    QRandomGenerator random(7);
    const auto randomText = [&](int letters) {
        std::u16string text;
        for (int i = 0; i < letters; ++i)
            text += char16_t(u'甲' + random.bounded(3));
        return text;
    };
    for (int round = 0; round < 400; ++round) {
        std::vector<std::u16string> words;
        WordMatcher matcher;
        for (int i = 0; i < 1 + int(random.bounded(9)); ++i) {
            words.push_back(randomText(1 + int(random.bounded(5))));
            matcher.add(words.back(), i);
        }
        matcher.build();
        const std::u16string text = randomText(60);
        std::vector<std::u16string> found;
        int end = 0;
        matcher.scan(text, [&](const WordMatcher::Match& match) {
            QVERIFY(match.start >= end);
            end = match.start + match.length;
            found.push_back(text.substr(size_t(match.start), size_t(match.length)));
            QCOMPARE(words[size_t(match.value)], found.back());
        });
        QCOMPARE(found, plainlyMatched(text, words));
    }
}

void TestKeywords::aLatinWordIsNotCutOutOfALongerOne()
{
    const KeywordCounts counts = count(list({"PPT做得好", "ｐｐｔ清楚", "xppt", "pptx"}));
    QCOMPARE(tally(counts, "PPT"), QStringLiteral("2/0"));
}

void TestKeywords::wordsThatADictionaryTearsStayWhole_data()
{
    QTest::addColumn<QString>("word");
    for (const char* word : {"售后", "内训师", "干货", "互动性", "数据分析", "心得体会", "没听懂", "实用", "案例好"})
        QTest::newRow(word) << u(word);
}

void TestKeywords::wordsThatADictionaryTearsStayWhole()
{
    QFETCH(QString, word);
    const KeywordCounts counts = count({u("这次") + word + u("方面印象深")});
    const Keyword* found = find(counts, qPrintable(word));
    QVERIFY(found);
    QVERIFY(found->inLexicon);
}

void TestKeywords::commentsAreCountedNotOccurrences()
{
    const KeywordCounts counts = count(list({"实用实用实用，真的实用", "内容实用", "讲义", "  "}));
    QCOMPARE(counts.comments, 3);
    QCOMPARE(tally(counts, "实用"), QStringLiteral("2/0"));
    QCOMPARE(tally(counts, "讲义"), QStringLiteral("1/0"));
}

void TestKeywords::aNegationTurnsTheWordsBesideIt_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("negative");
    const auto row = [](const char* comment, const char* word, bool negative) {
        QTest::newRow(comment) << u(comment) << u(word) << negative;
    };
    row("内容实用", "实用", false);
    row("内容不实用", "实用", true);
    row("内容不太实用", "实用", true);
    row("内容不够实用", "实用", true);
    row("互动性不够", "互动性", true);
    row("互动太少", "互动性", true);
    row("互动性还不够", "互动性", true);
    row("没听懂", "没听懂", true);
    row("没有没听懂", "没听懂", false);
    row("不是不实用", "实用", false);
    row("互动性没有不足", "互动性", false);
    row("讲得不好，案例好", "案例好", false); // a clause of its own
    row("不好 案例好", "案例好", false);      // so is what a blank parts
    row("实用，不错", "实用", false);         // 不错 is one word
    row("不断讲案例", "案例", false);
    row("案例不少", "案例", false);
    row("没有时间在课上实用", "实用", false); // further than two words away
}

void TestKeywords::aNegationTurnsTheWordsBesideIt()
{
    QFETCH(QString, comment);
    QFETCH(QString, word);
    QFETCH(bool, negative);
    const KeywordCounts counts = count({comment});
    const Keyword* found = find(counts, qPrintable(word));
    QVERIFY(found);
    QCOMPARE(found->negative, int(negative));
    QCOMPARE(found->positive(), int(!negative));
}

void TestKeywords::aSynonymIsCountedAsItsWord()
{
    Lexicon lexicon = shippedLexicon();
    const std::vector<QString> comments = list({"翻转课堂好", "反转课堂也行", "翻转课堂和反转课堂", "讲义"});
    lexicon.add(u("翻转课堂"), WordRole::Counted);
    lexicon.add(u("反转课堂"), WordRole::Counted);
    QCOMPARE(tally(count(comments, lexicon), "翻转课堂"), QStringLiteral("2/0"));
    lexicon.add(u("反转课堂"), WordRole::Counted, u("翻转课堂"));
    const KeywordCounts merged = count(comments, lexicon);
    QCOMPARE(tally(merged, "翻转课堂"), QStringLiteral("3/0"));
    QVERIFY(!find(merged, "反转课堂"));
    // Two that mean each other end somewhere.
    lexicon.add(u("翻转课堂"), WordRole::Counted, u("反转课堂"));
    QCOMPARE(count(comments, lexicon).comments, 4);
}

void TestKeywords::stopWordsAreNoKeywords()
{
    const KeywordCounts counts = count(list({"我们觉得老师非常好", "希望大家都来"}));
    for (const char* word : {"我们", "觉得", "老师", "非常", "希望", "大家"})
        QVERIFY2(!find(counts, word), word);
    Lexicon lexicon = shippedLexicon();
    lexicon.words.erase(foldedWord(u("老师")));
    QCOMPARE(tally(count(list({"我们觉得老师非常好"}), lexicon), "老师"), QStringLiteral("1/0"));
}

void TestKeywords::theOrderOfCommentsDoesNotMatter()
{
    QRandomGenerator random(11);
    std::vector<QString> comments = randomComments(random, 3000);
    const KeywordCounts before = count(comments);
    std::shuffle(comments.begin(), comments.end(), random);
    const KeywordCounts after = count(comments);
    QCOMPARE(after.comments, before.comments);
    QCOMPARE(after.words.size(), before.words.size());
    QCOMPARE(after.suggested.size(), before.suggested.size());
    for (size_t i = 0; i < after.words.size(); ++i) {
        QCOMPARE(after.words[i].word, before.words[i].word);
        QCOMPARE(after.words[i].documents, before.words[i].documents);
        QCOMPARE(after.words[i].negative, before.words[i].negative);
        QCOMPARE(after.words[i].examples, before.words[i].examples);
    }
}

// Of words; a pair is a guess until somebody confirms it, and a guess may prove wrong.
void TestKeywords::oneMoreCommentLowersNoCount()
{
    QRandomGenerator random(13);
    std::vector<QString> comments = randomComments(random, 40);
    for (const QString& more : randomComments(random, 60)) {
        const KeywordCounts was = count(comments);
        comments.push_back(more);
        const auto now = tallies(count(comments));
        QStringList guesses;
        for (const Keyword& pair : was.suggested)
            guesses.append(pair.word);
        for (const Keyword& one : was.words) {
            if (guesses.contains(one.word))
                continue;
            const auto place = now.find(one.word);
            QVERIFY2(place != now.end(), qPrintable(one.word));
            QVERIFY(place->second.first >= one.documents && place->second.second >= one.negative);
        }
    }
}

void TestKeywords::pairsAreKeptByCountAndByChance()
{
    QVERIFY(isPairKept(5, 5, 40, 5, 5)); // 5·40 = 8·5·5: eight times chance, exactly
    QVERIFY(!isPairKept(5, 5, 39, 5, 5));
    QVERIFY(!isPairKept(4, 9, 4000, 9, 9));
    QVERIFY(isPairKept(100'000, 100'000, 10'000'000, 100'000, 100'000));
}

void TestKeywords::aPairThatComesOftenIsSuggested()
{
    std::vector<QString> comments;
    for (int i = 0; i < 5; ++i)
        comments.push_back(u("讲得很嗨皮，下次安排") + QString(QChar(u'一' + i)));
    for (int i = 0; i < 40; ++i)
        comments.push_back(u("内容实用，案例好"));
    const KeywordCounts counts = count(comments);
    const auto place = std::find_if(counts.suggested.begin(), counts.suggested.end(),
                                    [](const Keyword& one) { return one.word == u("嗨皮"); });
    QVERIFY(place != counts.suggested.end());
    QCOMPARE(place->documents, 5);
    QVERIFY(!place->inLexicon);
    QCOMPARE(tally(counts, "嗨皮"), QStringLiteral("5/0"));
    Lexicon lexicon = shippedLexicon();
    lexicon.add(u("嗨皮"), WordRole::Stop); // it was suggested once, and refused
    QVERIFY(!find(count(comments, lexicon), "嗨皮"));
    comments.erase(comments.begin());
    QVERIFY(!find(count(comments), "嗨皮"));
}

void TestKeywords::examplesAreTheShortestEachOnce()
{
    const KeywordCounts counts =
        count(list({"讲义印得又清楚又大方", "讲义好", "讲义好", "讲义清楚", "讲义很清楚的", "好讲义"}));
    QCOMPARE(find(counts, "讲义")->examples, (QStringList{u("好讲义"), u("讲义好"), u("讲义清楚")}));
}

void TestKeywords::hostileTextsAreRead()
{
    const QString lone(QChar(0xD83D)), pair = QString::fromUtf8("😀");
    std::vector<QString> comments = {QString(100'000, u'学'),
                                     u("实用").repeated(50'000),
                                     QString(100'000, u'a'),
                                     QString(100'000, u'！'),
                                     lone + u("实用") + lone,
                                     pair.repeated(1000) + u("讲义"),
                                     u("e\u0301").repeated(500) + u("讲义"),
                                     QString(QChar(0)) + u("\x01\x02讲义\x7f\r\n\t实用"),
                                     u("，。！？；、…—"),
                                     QString(),
                                     u("GIS系统和BIM模型mixed中英"),
                                     QString(QChar(0xFEFF)) + u("\u202e讲义\u202c")};
    const KeywordCounts counts = count(comments);
    QCOMPARE(counts.comments, 11);
    QCOMPARE(tally(counts, "实用"), QStringLiteral("3/0"));
    QCOMPARE(tally(counts, "讲义"), QStringLiteral("4/0"));
    for (const Keyword& one : counts.words)
        QVERIFY(one.word.size() <= 32);
}

void TestKeywords::aCancelledCountSaysSo()
{
    const std::atomic<bool> cancel = true;
    const std::vector<QString> comments = list({"实用"});
    const auto counts = countKeywords(CommentWords(shippedLexicon()), comments, &cancel);
    QVERIFY(!counts);
    QCOMPARE(counts.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestKeywords)
#include "tst_keywords.moc"
