#include "models/comments/commentrows.h"
#include "models/store/connection.h"
#include <QRegularExpression>

namespace rostrum {

namespace {
constexpr qsizetype kShortestName = 2, kShortestNumber = 4; ///< a single letter names nobody
const QString kMask = QStringLiteral("***");

// Whole numbers of units, so that 4 of 5, 8 of 10 and 80 of 100 are the same.
constexpr const char* kOverall = "r.overall * CASE WHEN COALESCE(f.scale, 0) > 100000 THEN 1 WHEN "
                                 "COALESCE(f.scale, 0) > 50000 THEN 10 ELSE 20 END / 20";

constexpr const char* kOfDepartment =
    "(SELECT d.department FROM department_span d WHERE d.person = s.trainer "
    "AND COALESCE(d.valid_from, '') <= substr(s.starts_at, 1, 10) "
    "AND COALESCE(d.valid_to, '9999') >= substr(s.starts_at, 1, 10) "
    "ORDER BY COALESCE(d.valid_from, '') DESC LIMIT 1) IN (WITH RECURSIVE below(id) AS (VALUES(?) "
    "UNION SELECT c.id FROM department c JOIN below ON c.parent = below.id) SELECT id FROM below)";
constexpr const char* kRaters = "SELECT count(DISTINCT r.trainee) + COALESCE(sum(CASE WHEN r.trainee IS NULL THEN "
                                "COALESCE(r.respondents, 1) END), 0) FROM session s CROSS JOIN rating r ON "
                                "r.session = s.id";

// The cut, or the rest of what the trainer (or everybody) has in the span beside it. The values stand in the order of
// the conditions.
Query bound(Connection& db, const std::string& select, const CommentQuery& query, bool rest = false)
{
    std::string sql = select + " WHERE s.starts_at >= ? AND s.starts_at < ?";
    if (query.trainer)
        sql += " AND s.trainer = ?";
    std::string narrow;
    const auto add = [&narrow](const char* condition) {
        narrow += (narrow.empty() ? "" : " AND ") + std::string(condition);
    };
    if (query.course)
        add("s.course = ?");
    if (query.session)
        add("s.id = ?");
    if (query.department)
        add(kOfDepartment);
    if (!narrow.empty()) // what is unknown is in the rest
        sql += std::string(" AND COALESCE(") + narrow + ", 0) = " + (rest ? "0" : "1");
    Query rows = db.query(sql);
    rows.bind(isoDay(query.span.from)).bind(isoDay(query.span.to.addDays(1)));
    for (const auto& value : {query.trainer, query.course, query.session, query.department})
        if (value)
            rows.bind(*value);
    return rows;
}

Result<int> counted(Query count)
{
    const int raters = count.next() ? int(count.integer(0)) : 0;
    ROSTRUM_CHECK(count.status());
    return raters;
}
} // namespace

QString masked(const QString& text, const QString& raterName, const QString& raterNumber)
{
    static const QRegularExpression digits(QStringLiteral("[0-9０-９](?:[ -]?[0-9０-９]){6,}[XxＸｘ]?"));
    static const QRegularExpression mail(QStringLiteral("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"));
    QString shown = text;
    if (raterName.size() >= kShortestName)
        shown.replace(raterName, kMask);
    if (raterNumber.size() >= kShortestNumber)
        shown.replace(raterNumber, kMask, Qt::CaseInsensitive);
    if (shown.contains(u'@'))
        shown.replace(mail, kMask);
    if (std::count_if(shown.begin(), shown.end(), [](QChar c) { return c.isDigit(); }) > 6)
        shown.replace(digits, kMask);
    return shown;
}

Result<std::vector<CommentRow>> readCommentRows(Connection& db, const CommentQuery& query)
{
    const std::string sql =
        std::string("SELECT r.id, r.comment, ") + kOverall +
        ", p.name, p.number, s.starts_at FROM session s CROSS JOIN rating r ON r.session = s.id AND "
        "r.comment IS NOT NULL LEFT JOIN form f ON f.id = r.form LEFT JOIN person p ON p.id = "
        "r.trainee";
    Query rows = bound(db, sql, query);
    struct Dated {
        QString at;
        CommentRow row;
    };
    std::vector<Dated> dated;
    while (rows.next()) {
        const QString text = rows.string(1).simplified();
        if (!text.isEmpty())
            dated.push_back(
                {rows.string(5), {rows.id(0), masked(text, rows.string(3), rows.string(4)), rows.optionalInteger(2)}});
    }
    ROSTRUM_CHECK(rows.status());
    std::sort(dated.begin(), dated.end(), [](const Dated& a, const Dated& b) {
        return a.at != b.at ? a.at > b.at : a.row.rating.view() < b.row.rating.view();
    });
    std::vector<CommentRow> comments;
    comments.reserve(dated.size());
    for (Dated& one : dated)
        comments.push_back(std::move(one.row));
    return comments;
}

Result<int> ratersBehind(Connection& db, const CommentQuery& query)
{
    ROSTRUM_TRY(raters, counted(bound(db, kRaters, query)));
    if (!query.course && !query.department) // a session's paper stands alone, with no whole beside it
        return raters;
    // Whoever takes the cut from the whole that is shown beside it must not be left with too few (method.md C3).
    ROSTRUM_TRY(rest, counted(bound(db, kRaters, query, true)));
    return rest > 0 && rest < kFewestRaters ? std::min(raters, rest) : raters;
}

} // namespace rostrum
