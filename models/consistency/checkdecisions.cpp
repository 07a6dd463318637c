// Decisions against the figures that no evidence file proves: whoever inspects will ask for it.
#include "models/consistency/finding.h"
#include "models/store/connection.h"

namespace rostrum {

Result<void> check::decisions(Connection& db, std::vector<Finding>& found)
{
    Query rows = db.query("SELECT o.id, o.person, o.year, o.rule, o.status, o.decided_on FROM verdict_override o "
                          "WHERE NOT EXISTS (SELECT 1 FROM attachment a WHERE a.row_id = o.id) "
                          "ORDER BY o.person, o.year, o.id");
    while (rows.next()) {
        Finding finding;
        finding.kind = QStringLiteral("unproved_decision");
        finding.person = rows.id(1);
        finding.rows = {{QStringLiteral("verdict_override"), rows.id(0)}};
        finding.facts = {{QStringLiteral("year"), rows.string(2)},
                         {QStringLiteral("rule"), rows.string(3)},
                         {QStringLiteral("status"), rows.string(4)},
                         {QStringLiteral("day"), rows.string(5)}};
        found.push_back(std::move(finding));
    }
    return rows.status();
}

} // namespace rostrum
