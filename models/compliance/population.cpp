#include "models/compliance/population.h"
#include "models/rules/window.h"
#include "models/store/connection.h"
#include <QHash>

namespace rostrum {

namespace {
// Dates beyond any record stand for an open end.
const QDate kEver(1, 1, 1), kNow(9999, 12, 31);

// ?1 the as-of day; ?2 the person or null; ?3 the department or null. Of spans that overlap the one that began last
// holds; somebody who has left keeps the last one.
constexpr const char* kPeople = R"sql(
WITH RECURSIVE unit(id) AS (
  SELECT id FROM department WHERE name = ?3 OR code = ?3
  UNION SELECT d.id FROM department d JOIN unit ON d.parent = unit.id),
here AS (
  SELECT p.id, p.number, p.name,
    (SELECT s.department FROM department_span s WHERE s.person = p.id AND (s.valid_from IS NULL OR s.valid_from <= ?1)
     ORDER BY (s.valid_to IS NULL OR s.valid_to >= ?1) DESC, s.valid_from DESC, s.id LIMIT 1) AS department,
    (SELECT s.id FROM title_span s WHERE s.person = p.id AND (s.valid_from IS NULL OR s.valid_from <= ?1)
     ORDER BY (s.valid_to IS NULL OR s.valid_to >= ?1) DESC, s.valid_from DESC, s.id LIMIT 1) AS title
  FROM person p WHERE ?2 IS NULL OR p.id = ?2)
SELECT h.id, h.number, h.name, d.name, t.job_title, t.title_grade, t.post_category
FROM here h LEFT JOIN department d ON d.id = h.department LEFT JOIN title_span t ON t.id = h.title
WHERE ?3 IS NULL OR h.department IN unit
ORDER BY h.number IS NULL, h.number, h.id)sql";

Result<void> checkDepartment(Connection& db, const QString& department)
{
    if (department.isEmpty())
        return {};
    Query query = db.query("SELECT 1 FROM department WHERE name = ?1 OR code = ?1");
    if (query.bind(department).next())
        return {};
    ROSTRUM_CHECK(query.status());
    return fail(ErrorCode::UnknownRow,
                {{QStringLiteral("table"), QStringLiteral("departments")}, {QStringLiteral("key"), department}});
}

// Everybody's spans of the year; a person with spans, of which none touches it, has an empty list here.
Result<QHash<Id, std::vector<DateSpan>>> readEmployment(Connection& db, const DateSpan& year)
{
    QHash<Id, std::vector<DateSpan>> employment;
    Query rows = db.query("SELECT person, hired_on, left_on FROM employment_span ORDER BY person, hired_on, id");
    while (rows.next()) {
        const DateSpan span{rows.isNull(1) ? kEver : rows.day(1), rows.isNull(2) ? kNow : rows.day(2)};
        std::vector<DateSpan>& spans = employment[rows.id(0)];
        if (const auto within = overlap(span, year))
            spans.push_back(*within);
    }
    ROSTRUM_CHECK(rows.status());
    return employment;
}

struct Application {
    QString grade;
    QDate deadline;
};

// Somebody on the list twice is judged by the nearer deadline.
Result<QHash<Id, Application>> readApplications(Connection& db, int year)
{
    QHash<Id, Application> applications;
    Query rows = db.query("SELECT person, title_grade, deadline FROM applicant WHERE year = ? "
                          "ORDER BY deadline IS NULL, deadline, id");
    rows.bind(year);
    while (rows.next())
        if (!applications.contains(rows.id(0)))
            applications.insert(rows.id(0), {rows.string(1), rows.day(2)});
    ROSTRUM_CHECK(rows.status());
    return applications;
}
} // namespace

Result<Population> readPopulation(Connection& db, const PopulationQuery& query)
{
    ROSTRUM_CHECK(checkDepartment(db, query.department));
    ROSTRUM_TRY(employment, readEmployment(db, yearSpan(query.year)));
    ROSTRUM_TRY(applications, readApplications(db, query.year));
    Population population;
    population.hasApplicants = !applications.isEmpty();
    Query rows = db.query(kPeople);
    rows.bind(query.asOf).bind(query.person).bind(query.department.isEmpty() ? QString() : query.department);
    while (rows.next()) {
        Candidate c{rows.id(0),     rows.string(1), rows.string(2), rows.string(3),
                    rows.string(4), rows.string(5), rows.string(6)};
        if (const auto spans = employment.constFind(c.person); spans != employment.constEnd()) {
            if (spans->empty())
                continue;
            c.eligible = *spans;
        }
        if (const auto application = applications.constFind(c.person); application != applications.constEnd()) {
            c.appliedGrade = application->grade;
            c.deadline = application->deadline;
        }
        population.people.push_back(std::move(c));
    }
    ROSTRUM_CHECK(rows.status());
    return population;
}

} // namespace rostrum
