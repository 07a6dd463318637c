#include "models/report/comments.h"
#include "models/store/connection.h"

namespace rostrum {

Result<QStringList> readComments(Connection& db, const std::optional<Id>& session, const std::optional<Id>& trainer,
                                 const DateSpan& span)
{
    Query rows = db.query("SELECT DISTINCT trim(r.comment) FROM session s JOIN rating r ON r.session = s.id "
                          "WHERE (?1 IS NULL OR s.id = ?1) AND (?2 IS NULL OR s.trainer = ?2) "
                          "AND s.starts_at >= ?3 AND s.starts_at < ?4 AND trim(COALESCE(r.comment, '')) <> '' "
                          "ORDER BY 1");
    rows.bind(session).bind(trainer).bind(isoDay(span.from)).bind(isoDay(span.to.addDays(1)));
    QStringList comments;
    while (rows.next())
        comments.append(rows.string(0).simplified());
    ROSTRUM_CHECK(rows.status());
    return comments;
}

ReportTable commentTable(const ReportWords& words, const QStringList& comments)
{
    ReportTable table;
    table.compact = true;
    table.showHead = false;
    table.columns = {{words.text(QT_TRANSLATE_NOOP("Report", "No.")), 46, ReportAlign::Center},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Comment")), 700}};
    table.rowCount = int(comments.size());
    table.row = [comments](int index) -> ReportRow {
        return {{.text = QString::number(index + 1)}, {.text = comments[index]}};
    };
    table.whenEmpty = words.text(QT_TRANSLATE_NOOP("Report", "Nobody wrote a comment."));
    return table;
}

} // namespace rostrum
