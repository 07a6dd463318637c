#include "models/compliance/decision.h"
#include "models/store/connection.h"

namespace rostrum {

Result<std::optional<Id>> standingDecision(Connection& db, const Id& person, int year, const QString& rule)
{
    Query row = db.query("SELECT id FROM verdict_override WHERE person = ? AND year = ? AND rule = ? "
                         "ORDER BY decided_on DESC, id DESC LIMIT 1");
    std::optional<Id> decision;
    if (row.bind(person).bind(year).bind(rule).next())
        decision = row.id(0);
    ROSTRUM_CHECK(row.status());
    return decision;
}

} // namespace rostrum
