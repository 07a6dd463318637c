#include "models/comments/commentcuts.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
constexpr const char* kCommented = "EXISTS (SELECT 1 FROM rating r WHERE r.session = s.id AND r.comment IS NOT NULL)";

Result<std::vector<CommentCut>> readCuts(Connection& db, const std::string& select, const DateSpan& span)
{
    Query rows = db.query(select + " WHERE s.starts_at >= ? AND s.starts_at < ? AND " + kCommented + " ORDER BY 2, 1");
    rows.bind(isoDay(span.from)).bind(isoDay(span.to.addDays(1)));
    std::vector<CommentCut> cuts;
    while (rows.next())
        cuts.push_back({rows.id(0), rows.string(1)});
    ROSTRUM_CHECK(rows.status());
    return cuts;
}
} // namespace

Result<CommentCuts> readCommentCuts(Connection& db, const DateSpan& span)
{
    CommentCuts cuts;
    Query years =
        db.query(std::string("SELECT DISTINCT CAST(substr(s.starts_at, 1, 4) AS INTEGER) FROM session s WHERE ") +
                 kCommented + " ORDER BY 1 DESC");
    while (years.next())
        cuts.years.push_back(int(years.integer(0)));
    ROSTRUM_CHECK(years.status());
    ROSTRUM_TRY(trainers, readCuts(db,
                                   "SELECT DISTINCT p.id, COALESCE(p.name, '') || COALESCE(' ' || p.number, '') "
                                   "FROM session s JOIN person p ON p.id = s.trainer",
                                   span));
    ROSTRUM_TRY(courses,
                readCuts(db, "SELECT DISTINCT c.id, c.title FROM session s JOIN course c ON c.id = s.course", span));
    cuts.trainers = std::move(trainers);
    cuts.courses = std::move(courses);
    return cuts;
}

} // namespace rostrum
