#include "models/report/sessionfacts.h"
#include "models/facts/rows.h"
#include "models/store/connection.h"

namespace rostrum {

QString SessionFacts::when() const
{
    QString text = QString(startsAt).replace(u'T', u' ');
    if (endsAt.isEmpty())
        return text;
    // Of an end on the same day the time alone.
    const bool sameDay = endsAt.left(10) == startsAt.left(10);
    const QString end = sameDay ? endsAt.mid(11) : QString(endsAt).replace(u'T', u' ');
    return end.isEmpty() ? text : text + QStringLiteral("–") + end;
}

namespace {
// A session that has a code is known by its id, too.
Result<Id> sessionOf(Connection& db, const QString& codeOrId)
{
    if (const auto id = Id::fromHex(codeOrId)) {
        Query found = db.query("SELECT 1 FROM session WHERE id=?");
        const bool there = found.bind(*id).next();
        ROSTRUM_CHECK(found.status());
        if (there)
            return *id;
    }
    return findRow(db, *factTable(QStringLiteral("sessions")), codeOrId);
}
} // namespace

Result<std::vector<SessionFacts>> readSessions(const ReportInput& input, const DateSpan& span)
{
    const std::string columns =
        "SELECT s.id, s.trainer, s.code, c.title, p.name, s.room, s.group_name, s.status, s.starts_at, s.ends_at, "
        "COALESCE(s.hours, c.hours) FROM session s JOIN course c ON c.id = s.course "
        "LEFT JOIN person p ON p.id = s.trainer WHERE ";
    const bool one = !input.filters.session.isEmpty();
    Query rows = input.db.query(columns + (one ? "s.id = ?1"
                                               : "s.starts_at >= ?1 AND s.starts_at < ?2 AND s.status <> "
                                                 "'cancelled' ORDER BY s.starts_at, s.code, s.id"));
    if (one) {
        ROSTRUM_TRY(id, sessionOf(input.db, input.filters.session));
        rows.bind(id);
    } else {
        rows.bind(isoDay(span.from)).bind(isoDay(span.to.addDays(1)));
    }
    std::vector<SessionFacts> sessions;
    while (rows.next()) {
        SessionFacts session;
        session.id = rows.id(0);
        if (!rows.isNull(1))
            session.trainer = rows.id(1);
        session.code = rows.string(2);
        session.course = rows.string(3);
        session.trainerName = rows.string(4);
        session.room = rows.string(5);
        session.group = rows.string(6);
        session.status = rows.string(7);
        session.startsAt = rows.string(8);
        session.endsAt = rows.string(9);
        if (!rows.isNull(10))
            session.hours = rows.integer(10);
        sessions.push_back(std::move(session));
    }
    ROSTRUM_CHECK(rows.status());
    return sessions;
}

} // namespace rostrum
