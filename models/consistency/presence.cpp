#include "models/consistency/presence.h"
#include "models/store/connection.h"

namespace rostrum {

Result<Presence> Presence::read(Connection& db)
{
    Presence presence;
    Query rows = db.query("SELECT s.id, s.starts_at, s.ends_at, c.title, coalesce(s.hours, c.hours) FROM session s "
                          "JOIN course c ON c.id = s.course WHERE s.status <> 'cancelled'");
    while (rows.next()) {
        HeldSession session{rows.string(1), rows.string(2), rows.string(3), {}};
        if (const auto hours = rows.optionalInteger(4))
            session.hours = *hours;
        presence.m_sessions.insert(rows.id(0), session);
    }
    ROSTRUM_CHECK(rows.status());
    return presence;
}

Result<void> Presence::each(Connection& db, const std::function<void(const Row&, const HeldSession&)>& take) const
{
    Query rows = db.query("SELECT id, person, session, hours FROM attendance WHERE status IN ('present', 'partial')");
    while (rows.next()) {
        Row row{rows.id(0), rows.id(1), rows.id(2), {}};
        if (const auto hours = rows.optionalInteger(3))
            row.hours = *hours;
        if (const auto session = m_sessions.constFind(row.session); session != m_sessions.constEnd())
            take(row, *session);
    }
    return rows.status();
}

} // namespace rostrum
