#include "models/kpi/kpipeople.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
// ?1, ?2 the period, ?3 whether trainers alone.
constexpr const char* kPeople = R"sql(
SELECT p.id, p.number, p.name, d.id, d.name,
  (SELECT max(e.hired_on) FROM employment_span e WHERE e.person = p.id AND e.hired_on <= ?2)
FROM person p
LEFT JOIN department d ON d.id = (SELECT s.department FROM department_span s
  WHERE s.person = p.id AND (s.valid_from IS NULL OR s.valid_from <= ?2)
  ORDER BY (s.valid_to IS NULL OR s.valid_to >= ?2) DESC, s.valid_from DESC, s.id LIMIT 1)
WHERE (p.is_trainer OR NOT ?3) AND (NOT EXISTS (SELECT 1 FROM employment_span e WHERE e.person = p.id)
  OR EXISTS (SELECT 1 FROM employment_span e WHERE e.person = p.id AND (e.hired_on IS NULL OR e.hired_on <= ?2)
    AND (e.left_on IS NULL OR e.left_on >= ?1)))
ORDER BY p.number IS NULL, p.number, p.id)sql";

bool isMeant(const Audience& audience, QDate hired, QDate asOf)
{
    const auto reached = [&](int months) { return !hired.isValid() || hired.addMonths(months) <= asOf; };
    return (!audience.monthsFrom || reached(*audience.monthsFrom)) &&
           (!audience.monthsTo || !reached(*audience.monthsTo));
}
} // namespace

Result<std::vector<KpiPerson>> kpiPeople(Connection& db, const Audience& audience, const DateSpan& period)
{
    std::vector<KpiPerson> people;
    Query rows = db.query(kPeople);
    rows.bind(period.from).bind(period.to).bind(int(audience.role == Audience::Role::Trainer));
    while (rows.next()) {
        if (!isMeant(audience, rows.day(5), period.to))
            continue;
        KpiPerson& one = people.emplace_back();
        one.person = rows.id(0);
        one.number = rows.string(1);
        one.name = rows.string(2);
        if (!rows.isNull(3))
            one.department = rows.id(3);
        one.departmentName = rows.string(4);
    }
    ROSTRUM_CHECK(rows.status());
    return people;
}

} // namespace rostrum
