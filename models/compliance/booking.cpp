// Booking people into planned sessions: one row of attendance each, which earns nothing until they came.
#include "models/base/refusals.h"
#include "models/compliance/horizon.h"
#include "models/store/change.h"

namespace rostrum {

namespace {
struct Places {
    QString code;
    std::optional<int64_t> capacity;
    int64_t booked = 0;
};

Result<Places> readPlaces(Connection& db, const Id& session)
{
    Query row =
        db.query("SELECT code, capacity, (SELECT count(DISTINCT person) FROM attendance a WHERE a.session = s.id) "
                 "FROM session s WHERE s.id = ? AND s.status = 'planned'");
    row.bind(session);
    if (!row.next()) {
        ROSTRUM_CHECK(row.status());
        return unknownRow("sessions", session.hex());
    }
    return Places{row.string(0), row.isNull(1) ? std::nullopt : std::optional(row.integer(1)), row.integer(2)};
}

Result<std::vector<Id>> notYetBooked(Connection& db, const Id& session, const std::vector<Id>& people)
{
    std::vector<Id> open;
    std::vector<Id> there;
    Query rows = db.query("SELECT person FROM attendance WHERE session = ?");
    rows.bind(session);
    while (rows.next())
        there.push_back(rows.id(0));
    ROSTRUM_CHECK(rows.status());
    const auto in = [](const std::vector<Id>& list, const Id& id) {
        return std::find(list.begin(), list.end(), id) != list.end();
    };
    for (const Id& person : people)
        if (!in(there, person) && !in(open, person))
            open.push_back(person);
    return open;
}
} // namespace

Result<int> bookPeople(Change& change, const Id& session, const std::vector<Id>& people)
{
    ROSTRUM_TRY(places, readPlaces(change.db(), session));
    ROSTRUM_TRY(open, notYetBooked(change.db(), session, people));
    if (places.capacity && places.booked + int64_t(open.size()) > *places.capacity)
        return fail(ErrorCode::SessionFull, {{QStringLiteral("session"), places.code},
                                             {QStringLiteral("places"), qlonglong(*places.capacity - places.booked)},
                                             {QStringLiteral("asked"), qlonglong(open.size())}});
    Query insert = change.db().query("INSERT INTO attendance(id, session, person, status) VALUES(?,?,?,'booked')");
    for (const Id& person : open) {
        // The id that a sign-in sheet would give the same row: the sheet then says that they came.
        insert.bind(Id::below(session, {"attendance", person.view(), ""})).bind(session).bind(person);
        ROSTRUM_CHECK(insert.run());
        ROSTRUM_CHECK(change.count());
    }
    return int(open.size());
}

} // namespace rostrum
