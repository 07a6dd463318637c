#include "models/report/comments.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
using enum ReportAlign;
constexpr size_t kKeywords = 12; ///< of a page that has comments below
} // namespace

Result<QStringList> readComments(Connection& db, const std::optional<Id>& session, const std::optional<Id>& trainer,
                                 const DateSpan& span)
{
    const CommentQuery query{.span = span, .trainer = trainer, .session = session};
    ROSTRUM_TRY(raters, ratersBehind(db, query));
    if (!mayQuote(raters))
        return QStringList();
    ROSTRUM_TRY(rows, readCommentRows(db, query));
    QStringList comments;
    for (const CommentRow& row : rows)
        comments.append(row.text);
    std::sort(comments.begin(), comments.end());
    comments.erase(std::unique(comments.begin(), comments.end()), comments.end());
    return comments;
}

ReportTable commentTable(const ReportWords& words, const QStringList& comments)
{
    ReportTable table;
    table.compact = true;
    table.showHead = false;
    table.columns = {{words.text(QT_TRANSLATE_NOOP("Report", "No.")), 46, Center},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Comment")), 700}};
    table.rowCount = int(comments.size());
    table.row = [comments](int index) -> ReportRow {
        return {{.text = QString::number(index + 1)}, {.text = comments[index]}};
    };
    table.whenEmpty = words.text(QT_TRANSLATE_NOOP("Report", "Nobody wrote a comment."));
    return table;
}

ReportTable keywordTable(const ReportWords& words, const KeywordCounts& counts)
{
    ReportTable table;
    table.compact = true;
    table.columns = {{words.text(QT_TRANSLATE_NOOP("Report", "Keyword")), 110},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Comments")), 70, Right},
                     {words.text(QT_TRANSLATE_NOOP("Report", "For it")), 70, Right},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Against it")), 70, Right},
                     {words.text(QT_TRANSLATE_NOOP("Report", "For example")), 420}};
    std::vector<Keyword> shown(counts.words.begin(),
                               counts.words.begin() + qsizetype(std::min(kKeywords, counts.words.size())));
    table.rowCount = int(shown.size());
    table.row = [shown = std::move(shown)](int index) -> ReportRow {
        const Keyword& keyword = shown[size_t(index)];
        return {{.text = keyword.word},
                {.text = QString::number(keyword.documents)},
                {.text = QString::number(keyword.positive())},
                {.text = QString::number(keyword.negative)},
                {.text = keyword.examples.value(0)}};
    };
    table.whenEmpty = words.text(QT_TRANSLATE_NOOP("Report", "Nobody wrote a comment."));
    return table;
}

} // namespace rostrum
