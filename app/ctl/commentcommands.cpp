// comments keywords / topics.
#include "app/ctl/console.h"
#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/comments/keywords.h"
#include "models/comments/topics.h"
#include "models/facts/rows.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
constexpr int kShareDecimals = 4; ///< basis points as a share of one

struct CommentArguments {
    std::string period, trainer, course, department;
    int limit = -1;
};

Result<std::optional<Id>> rowOf(Connection& db, const char* table, const std::string& key)
{
    if (key.empty())
        return std::optional<Id>();
    ROSTRUM_TRY(id, findRow(db, *factTable(QString::fromLatin1(table)), qs(key)));
    return std::optional<Id>(id);
}

Result<CommentQuery> queryOf(Connection& db, const CommentArguments& asked)
{
    CommentQuery query{.span = {QDate(1900, 1, 1), QDate(2999, 12, 31)}};
    if (!asked.period.empty()) {
        ROSTRUM_TRY(period, parsePeriod(qs(asked.period)));
        query.span = period;
    }
    ROSTRUM_TRY(trainer, rowOf(db, "people", asked.trainer));
    ROSTRUM_TRY(course, rowOf(db, "courses", asked.course));
    ROSTRUM_TRY(department, rowOf(db, "departments", asked.department));
    query.trainer = trainer;
    query.course = course;
    query.department = department;
    return query;
}

QJsonArray keywordsJson(const std::vector<Keyword>& keywords, int limit)
{
    QJsonArray list;
    for (const Keyword& one : keywords) {
        if (limit >= 0 && list.size() >= limit)
            break;
        list.append(QJsonObject{{QStringLiteral("word"), one.word},
                                {QStringLiteral("documents"), one.documents},
                                {QStringLiteral("positive"), one.positive()},
                                {QStringLiteral("negative"), one.negative},
                                {QStringLiteral("examples"), QJsonArray::fromStringList(one.examples)}});
    }
    return list;
}

Result<Outcome> keywords(const Console& console, const CommentArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(query, queryOf(workspace->reader(), asked));
    ROSTRUM_TRY(found, readKeywords(workspace->reader(), query));
    return Outcome{QJsonObject{{QStringLiteral("raters"), found.raters},
                               {QStringLiteral("too_few_raters"), !mayQuote(found.raters)},
                               {QStringLiteral("comments"), found.counts.comments},
                               {QStringLiteral("keywords"), keywordsJson(found.counts.words, asked.limit)},
                               {QStringLiteral("suggested"), keywordsJson(found.counts.suggested, asked.limit)}}};
}

Result<Outcome> topics(const Console& console, const CommentArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(query, queryOf(workspace->reader(), asked));
    ROSTRUM_TRY(table, readTopics(workspace->reader(), query));
    QJsonArray list;
    for (const TopicShare& one : table.topics)
        list.append(
            QJsonObject{{QStringLiteral("topic"), one.title},
                        {QStringLiteral("comments"), one.comments},
                        {QStringLiteral("share"), toDouble(one.share, kShareDecimals)},
                        {QStringLiteral("fires"), one.fires},
                        {QStringLiteral("suggestion"), one.fires ? QJsonValue(one.suggestion) : QJsonValue::Null}});
    return Outcome{QJsonObject{{QStringLiteral("raters"), table.raters},
                               {QStringLiteral("too_few_raters"), !mayQuote(table.raters)},
                               {QStringLiteral("comments"), table.comments},
                               {QStringLiteral("last"), table.last},
                               {QStringLiteral("threshold"), toDouble(table.share, kShareDecimals)},
                               {QStringLiteral("topics"), list}}};
}

void addNarrowing(CLI::App* command, CommentArguments& asked)
{
    command->add_option("--period", asked.period, "2026, 2026-Q4, 2026-10");
    command->add_option("--trainer", asked.trainer, "employee number");
    command->add_option("--course", asked.course, "code");
    command->add_option("--department", asked.department, "the trainer's, with those below it");
}
} // namespace

void addCommentCommands(CLI::App& app, Console& console)
{
    auto* asked = new CommentArguments;
    CLI::App* comments = app.add_subcommand("comments", "what trainees write: keywords, topics of complaints");
    comments->require_subcommand(1);
    comments->fallthrough();
    CLI::App* words = addCommand(*comments, console, "keywords", "which words stand in how many comments",
                                 [&console, asked] { return keywords(console, *asked); });
    addNarrowing(words, *asked);
    words->add_option("--limit", asked->limit)->check(CLI::NonNegativeNumber);
    CLI::App* shares = addCommand(*comments, console, "topics", "what the last complaints are about",
                                  [&console, asked] { return topics(console, *asked); });
    addNarrowing(shares, *asked);
}

} // namespace rostrum::ctl
