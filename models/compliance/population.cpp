#include "models/compliance/population.h"
#include "models/base/refusals.h"
#include "models/compliance/personrecords.h"
#include "models/rules/window.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
// ?1 the as-of day; ?2 the person, where %who asks for one; ?3 the department or null. Of spans that overlap the one
// that began last holds; somebody who has left keeps the last one.
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
  FROM person p WHERE %who)
SELECT h.id, h.number, h.name, d.name, t.job_title, t.title_grade, t.post_category, t.title_series
FROM here h LEFT JOIN department d ON d.id = h.department LEFT JOIN title_span t ON t.id = h.title
WHERE ?3 IS NULL OR h.department IN unit
ORDER BY h.number IS NULL, h.number, h.id)sql";

// One person is looked up, not looked for among all.
std::string peopleSql(bool onePerson)
{
    std::string sql = kPeople;
    constexpr std::string_view who = "%who";
    return sql.replace(sql.find(who), who.size(), onePerson ? "p.id = ?2" : "?2 IS NULL");
}

Result<void> checkDepartment(Connection& db, const QString& department)
{
    if (department.isEmpty())
        return {};
    Query query = db.query("SELECT 1 FROM department WHERE name = ?1 OR code = ?1");
    if (query.bind(department).next())
        return {};
    ROSTRUM_CHECK(query.status());
    return unknownRow("departments", department);
}

// From when the grade is held without a day between; spans come by their first day.
QDate heldSince(const std::vector<GradeSpan>& spans, const QString& grade, QDate asOf)
{
    QDate since, last;
    for (const GradeSpan& span : spans) {
        if (span.grade != grade || span.span.from > asOf)
            continue;
        if (!last.isValid() || span.span.from > last.addDays(1))
            since = span.span.from;
        last = std::max(last, span.span.to);
    }
    return since == kSinceEver ? QDate() : since;
}

bool holdsTwo(const std::vector<GradeSpan>& spans, QDate asOf)
{
    QString held;
    for (const GradeSpan& span : spans) {
        if (!span.span.contains(asOf))
            continue;
        if (!held.isEmpty() && held != span.grade)
            return true;
        held = span.grade;
    }
    return false;
}

template <class T>
std::vector<T> takenFrom(PersonRecords::ByPerson<T>& records, const Id& person)
{
    const auto found = records.find(person);
    return found == records.end() ? std::vector<T>() : std::move(*found);
}

// Each person's records are taken out of the whole.
void describe(Candidate& c, PersonRecords& records, QDate asOf)
{
    c.employed = takenFrom(records.employed, c.person);
    c.away = takenFrom(records.away, c.person);
    c.exemptions = takenFrom(records.exemptions, c.person);
    c.overrides = takenFrom(records.overrides, c.person);
    c.certificates = takenFrom(records.certificates, c.person);
    if (const auto applied = records.applications.constFind(c.person); applied != records.applications.constEnd()) {
        c.appliedGrade = applied->front().grade; // on the list twice: by the nearer deadline
        c.deadline = applied->front().deadline;
    }
    const std::vector<GradeSpan> grades = takenFrom(records.grades, c.person);
    c.gradeSince = heldSince(grades, c.titleGrade, asOf);
    c.twoTitles = holdsTwo(grades, asOf);
}

bool wasHere(const Candidate& c, const DateSpan& year)
{
    return c.employed.empty() || std::any_of(c.employed.begin(), c.employed.end(),
                                             [&](const DateSpan& s) { return overlap(s, year).has_value(); });
}

} // namespace

Result<Population> readPopulation(Connection& db, const PopulationQuery& query)
{
    ROSTRUM_CHECK(checkDepartment(db, query.department));
    ROSTRUM_TRY(records, PersonRecords::read(db, query.year, query.person));
    ROSTRUM_TRY(applicants,
                db.integer("SELECT EXISTS (SELECT 1 FROM applicant WHERE year = " + std::to_string(query.year) + ")"));
    Population population;
    population.hasApplicants = applicants.value_or(0) != 0;
    Query rows = db.query(peopleSql(query.person.has_value()));
    rows.bind(query.asOf).bind(query.person).bind(query.department.isEmpty() ? QString() : query.department);
    while (rows.next()) {
        Candidate c{rows.id(0),     rows.string(1), rows.string(2), rows.string(3),
                    rows.string(4), rows.string(5), rows.string(6), rows.string(7)};
        describe(c, records, query.asOf);
        if (!wasHere(c, yearSpan(query.year)))
            continue;
        population.people.push_back(std::move(c));
    }
    ROSTRUM_CHECK(rows.status());
    return population;
}

} // namespace rostrum
