#include "models/comments/topics.h"
#include "models/base/decimal.h"
#include "models/store/connection.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

namespace rostrum {

namespace {
constexpr int64_t kLow = 30'000; ///< a rating below finds fault, whatever is written
constexpr int kWhole = 10'000;

QStringList foldedAll(const QStringList& words)
{
    QStringList folded;
    for (const QString& word : words)
        folded.append(foldedWord(word));
    return folded;
}

bool holdsOne(const QString& folded, const QStringList& words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return folded.contains(word); });
}

bool findsFault(const CommentReader& reader, std::span<const WordToken> tokens)
{
    return std::any_of(tokens.begin(), tokens.end(), [&](const WordToken& token) {
        if (token.word < 0)
            return false;
        const WordRoles roles = reader.roles(token.word);
        return roles.testFlag(WordRole::Counted) && token.negated != roles.testFlag(WordRole::Complaint);
    });
}

// The last N of those that find fault or ask, folded.
Result<QStringList> criticalComments(Connection& db, const CommentQuery& query, const TopicRules& rules,
                                     const std::atomic<bool>* cancel)
{
    ROSTRUM_TRY(lexicon, readLexicon(db));
    ROSTRUM_TRY(rows, readCommentRows(db, query));
    std::vector<QString> texts;
    for (const CommentRow& row : rows)
        texts.push_back(row.text);
    const CommentWords words(lexicon);
    CommentReader reader(words);
    const QStringList asks = foldedAll(rules.asks);
    QStringList critical;
    ROSTRUM_CHECK(reader.read(
        texts,
        [&](size_t comment, std::span<const WordToken> tokens) {
            if (critical.size() >= rules.last)
                return;
            const QString folded = foldedWord(texts[comment]);
            const auto& overall = rows[comment].overall;
            if ((overall && *overall < kLow) || holdsOne(folded, asks) || findsFault(reader, tokens))
                critical.append(folded);
        },
        cancel));
    return critical;
}
} // namespace

const TopicRules& shippedTopicRules()
{
    static const TopicRules rules = [] {
        QFile file(QStringLiteral(":/words/topics.json"));
        TopicRules all;
        if (!file.open(QIODevice::ReadOnly))
            return all;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        all.last = json.value(QLatin1String("last")).toInt(all.last);
        all.least = json.value(QLatin1String("least")).toInt(all.least);
        all.share = json.value(QLatin1String("share")).toInt(all.share);
        all.asks = json.value(QLatin1String("asks")).toVariant().toStringList();
        for (const QJsonValue& topic : json.value(QLatin1String("topics")).toArray())
            all.topics.push_back({topic[QLatin1String("title")].toString(),
                                  topic[QLatin1String("words")].toVariant().toStringList(),
                                  topic[QLatin1String("suggest")].toString()});
        return all;
    }();
    return rules;
}

const TopicThresholds& topicThresholds()
{
    constexpr int kMostComments = 100'000;
    const TopicRules& shipped = shippedTopicRules();
    static const TopicThresholds thresholds{{"comments.topics.last", 0, shipped.last, 1, kMostComments},
                                            {"comments.topics.least", 0, shipped.least, 1, kMostComments},
                                            {"comments.topics.share", 2, shipped.share, 1, kWhole}};
    return thresholds;
}

Result<TopicRules> readTopicRules(Connection& db)
{
    const TopicThresholds& thresholds = topicThresholds();
    ROSTRUM_TRY(last, readThreshold(db, thresholds.last));
    ROSTRUM_TRY(least, readThreshold(db, thresholds.least));
    ROSTRUM_TRY(share, readThreshold(db, thresholds.share));
    TopicRules rules = shippedTopicRules();
    rules.last = int(last);
    rules.least = int(least);
    rules.share = int(share);
    return rules;
}

Result<TopicTable> readTopics(Connection& db, const CommentQuery& query, const std::atomic<bool>* cancel)
{
    ROSTRUM_TRY(rules, readTopicRules(db));
    return readTopics(db, query, rules, cancel);
}

Result<TopicTable> readTopics(Connection& db, const CommentQuery& query, const TopicRules& rules,
                              const std::atomic<bool>* cancel)
{
    const Snapshot snapshot(db);
    TopicTable table;
    table.last = rules.last;
    table.share = rules.share;
    ROSTRUM_TRY(raters, ratersBehind(db, query));
    table.raters = raters;
    if (!mayQuote(raters))
        return table;
    ROSTRUM_TRY(critical, criticalComments(db, query, rules, cancel));
    table.comments = int(critical.size());
    for (const CommentTopic& topic : rules.topics) {
        const QStringList words = foldedAll(topic.words);
        const int64_t about = std::count_if(critical.begin(), critical.end(),
                                            [&](const QString& comment) { return holdsOne(comment, words); });
        if (about == 0)
            continue;
        // Whether it fires is asked of the counts: what is shown is rounded.
        const bool fires = table.comments >= rules.least && about * kWhole >= int64_t(rules.share) * table.comments;
        table.topics.push_back({topic.title, int(about), int(divideHalfUp(about * kWhole, table.comments)), fires,
                                fires ? topic.suggest : QString()});
    }
    std::stable_sort(table.topics.begin(), table.topics.end(),
                     [](const TopicShare& a, const TopicShare& b) { return a.comments > b.comments; });
    return table;
}

} // namespace rostrum
