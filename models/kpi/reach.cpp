#include "models/kpi/reach.h"
#include "models/measures/evaluate.h"
#include "models/store/connection.h"
#include <QHash>

namespace rostrum {

namespace {
// ?1, ?2 the period.
constexpr const char* kPeople = R"sql(
SELECT p.id, d.id, p.number, p.name, d.name, p.is_trainer FROM person p
LEFT JOIN department d ON d.id = (SELECT s.department FROM department_span s
  WHERE s.person = p.id AND (s.valid_from IS NULL OR s.valid_from <= ?2)
  ORDER BY (s.valid_to IS NULL OR s.valid_to >= ?2) DESC, s.valid_from DESC, s.id LIMIT 1)
WHERE NOT EXISTS (SELECT 1 FROM employment_span e WHERE e.person = p.id)
  OR EXISTS (SELECT 1 FROM employment_span e WHERE e.person = p.id AND (e.hired_on IS NULL OR e.hired_on <= ?2)
    AND (e.left_on IS NULL OR e.left_on >= ?1))
ORDER BY d.name IS NULL, d.name, p.number IS NULL, p.number, p.id)sql";

Result<QHash<Id, int>> countsOf(Connection& db, const char* measure, const DateSpan& period, By by)
{
    ROSTRUM_TRY(found, findMeasure(QString::fromLatin1(measure)));
    MeasureQuery query{period, by};
    query.printed = false;
    QHash<Id, int> counts;
    ROSTRUM_CHECK(
        readMeasure(db, *found, query, [&](const MeasureRow& row) { counts.insert(row.id, int(row.figure.num)); }));
    return counts;
}
} // namespace

Result<std::vector<ReachPerson>> readReach(Connection& db, const DateSpan& period)
{
    const Snapshot snapshot(db);
    ROSTRUM_TRY(held, countsOf(db, "session.held", period, By::Trainer));
    ROSTRUM_TRY(days, countsOf(db, "attendance.days", period, By::Person));
    std::vector<ReachPerson> people;
    Query rows = db.query(kPeople);
    rows.bind(period.from).bind(period.to);
    while (rows.next()) {
        ReachPerson& one = people.emplace_back();
        one.id = rows.id(0);
        one.department = rows.id(1);
        one.number = rows.string(2);
        one.name = rows.string(3);
        one.departmentName = rows.string(4);
        one.trainer = rows.integer(5) != 0;
        one.sessions = held.value(one.id);
        one.days = days.value(one.id);
    }
    ROSTRUM_CHECK(rows.status());
    return people;
}

} // namespace rostrum
