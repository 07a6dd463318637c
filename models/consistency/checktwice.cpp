// The same thing twice: a person under two numbers, one training with two credits.
#include "models/consistency/finding.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
// Nothing but spans hangs on this person: who is removed loses no record.
Result<bool> isBare(Connection& db, const Id& person)
{
    for (const char* table : {"attendance WHERE person", "credit WHERE person", "homework WHERE person",
                              "session WHERE trainer", "rating WHERE trainee", "exam WHERE person",
                              "applicant WHERE person", "certificate WHERE person", "leave_span WHERE person",
                              "exemption WHERE person", "verdict_override WHERE person", "library_item WHERE author",
                              "library_use WHERE person", "assessment WHERE trainer", "kpi_value WHERE person"}) {
        const std::string sql = std::string("SELECT 1 FROM ") + table + " = ? LIMIT 1";
        Query query = db.query(sql);
        query.bind(person);
        if (query.next())
            return false;
        ROSTRUM_CHECK(query.status());
    }
    return true;
}
} // namespace

Result<void> check::samePeople(Connection& db, std::vector<Finding>& found)
{
    Query rows = db.query(R"sql(
SELECT a.id, b.id, a.number, b.number, a.id_number = b.id_number AND a.id_number <> '', a.id_number
FROM person a JOIN person b ON b.id > a.id AND b.id_number = a.id_number WHERE a.id_number <> ''
UNION
SELECT a.id, b.id, a.number, b.number, coalesce(a.id_number = b.id_number AND a.id_number <> '', 0),
  CASE WHEN a.id_number = b.id_number AND a.id_number <> '' THEN a.id_number ELSE a.name || ' ' || a.birthday END
FROM person a JOIN person b ON b.name = a.name AND b.id > a.id AND b.birthday = a.birthday
WHERE a.birthday IS NOT NULL
  AND (coalesce(a.id_number, '') = '' OR coalesce(b.id_number, '') = '' OR a.id_number = b.id_number)
ORDER BY 1, 2)sql");
    while (rows.next()) {
        Finding finding;
        finding.kind = QStringLiteral("same_person");
        finding.person = rows.id(0);
        finding.rows = {{QStringLiteral("person"), rows.id(0)}, {QStringLiteral("person"), rows.id(1)}};
        finding.facts = {
            {QStringLiteral("first"), rows.string(2)},
            {QStringLiteral("second"), rows.string(3)},
            {QStringLiteral("by"), rows.integer(4) ? QStringLiteral("id_number") : QStringLiteral("birthday")}};
        finding.grounds = rows.string(5);
        ROSTRUM_TRY(second, isBare(db, rows.id(1)));
        ROSTRUM_TRY(first, isBare(db, rows.id(0)));
        if (second || first)
            finding.mend = Mend{finding.rows[second ? 1 : 0], {}, {}};
        found.push_back(std::move(finding));
    }
    return rows.status();
}

// With an attendance of that day and title, or with another credit of the same certificate. The credit goes: the
// attendance is what was seen here, and of two credits the one that was recorded first stays.
Result<void> check::credits(Connection& db, std::vector<Finding>& found)
{
    Query rows = db.query(R"sql(
SELECT k.id, k.person, k.completed_on, k.title, k.hours, a.id, 'attendance', ''
FROM credit k JOIN attendance a ON a.person = k.person JOIN session s ON s.id = a.session
JOIN course c ON c.id = s.course
WHERE a.status IN ('present', 'partial') AND s.status <> 'cancelled' AND c.title = k.title
  AND substr(s.starts_at, 1, 10) = k.completed_on
UNION ALL
SELECT k.id, k.person, k.completed_on, k.title, k.hours, o.id, 'credit', k.certificate
FROM credit k JOIN credit o ON o.person = k.person AND o.certificate = k.certificate AND o.rowid < k.rowid
WHERE k.certificate <> ''
ORDER BY 2, 3, 1, 6)sql");
    while (rows.next()) {
        Finding finding;
        finding.kind = QStringLiteral("credit_twice");
        finding.person = rows.id(1);
        finding.rows = {{QStringLiteral("credit"), rows.id(0)}, {rows.string(6), rows.id(5)}};
        finding.facts = {{QStringLiteral("day"), rows.string(2)},
                         {QStringLiteral("title"), rows.string(3)},
                         {QStringLiteral("hours"), qint64(rows.integer(4))}};
        finding.grounds = rows.string(7);
        finding.mend = Mend{finding.rows.front(), {}, {}};
        found.push_back(std::move(finding));
    }
    return rows.status();
}

} // namespace rostrum
