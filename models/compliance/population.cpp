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
SELECT h.id, h.number, h.name, d.name, t.job_title, t.title_grade, t.post_category, t.title_series
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

// Rows of a statement that begins with the person, by person. `read` makes the rest of a row.
template <class T, class Read>
Result<QHash<Id, std::vector<T>>> byPerson(Query rows, Read read)
{
    QHash<Id, std::vector<T>> all;
    while (rows.next())
        all[rows.id(0)].push_back(read(rows));
    ROSTRUM_CHECK(rows.status());
    return all;
}

DateSpan spanAt(const Query& rows, int from)
{
    return {rows.isNull(from) ? kEver : rows.day(from), rows.isNull(from + 1) ? kNow : rows.day(from + 1)};
}

std::optional<int64_t> numberAt(const Query& rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(rows.integer(column));
}

struct GradeSpan {
    DateSpan span;
    QString grade;
};

// What stands beside the people: each table read once, however many there are.
struct Records {
    QHash<Id, std::vector<DateSpan>> employed, away;
    QHash<Id, std::vector<GradeSpan>> grades;
    QHash<Id, std::vector<Exemption>> exemptions;
    QHash<Id, std::vector<Override>> overrides;
    QHash<Id, std::vector<Certificate>> certificates;
};

Result<Records> readRecords(Connection& db, int year)
{
    Records records;
    ROSTRUM_TRY(employed, byPerson<DateSpan>(db.query("SELECT person, hired_on, left_on FROM employment_span "
                                                      "ORDER BY person, hired_on, id"),
                                             [](const Query& rows) { return spanAt(rows, 1); }));
    ROSTRUM_TRY(away, byPerson<DateSpan>(db.query("SELECT person, valid_from, valid_to FROM leave_span WHERE prorates "
                                                  "ORDER BY person, valid_from, id"),
                                         [](const Query& rows) { return spanAt(rows, 1); }));
    ROSTRUM_TRY(grades, byPerson<GradeSpan>(db.query("SELECT person, valid_from, valid_to, title_grade FROM title_span "
                                                     "WHERE title_grade IS NOT NULL ORDER BY person, valid_from, id"),
                                            [](const Query& rows) {
                                                return GradeSpan{spanAt(rows, 1), rows.string(3)};
                                            }));
    ROSTRUM_TRY(
        exemptions,
        byPerson<Exemption>(db.query("SELECT person, rule, requirement, valid_from, valid_to, hours, pieces, "
                                     "reason, approver, document FROM exemption ORDER BY person, valid_from, id"),
                            [](const Query& rows) {
                                return Exemption{rows.string(1),    rows.string(2), spanAt(rows, 3), numberAt(rows, 5),
                                                 numberAt(rows, 6), rows.string(7), rows.string(8),  rows.string(9)};
                            }));
    Query decided = db.query("SELECT person, rule, status, reason, approver, document FROM verdict_override "
                             "WHERE year = ? ORDER BY person, decided_on, id");
    decided.bind(year);
    ROSTRUM_TRY(overrides, byPerson<Override>(std::move(decided), [](const Query& rows) {
                    return Override{rows.string(1), statusFromKey(rows.string(2)).value_or(Status::Unknown),
                                    rows.string(3), rows.string(4), rows.string(5)};
                }));
    ROSTRUM_TRY(certificates,
                byPerson<Certificate>(db.query("SELECT person, id, title, completed_on, valid_to FROM certificate "
                                               "ORDER BY person, completed_on, id"),
                                      [](const Query& rows) {
                                          return Certificate{rows.id(1), rows.string(2), rows.day(3), rows.day(4)};
                                      }));
    records.employed = std::move(employed);
    records.away = std::move(away);
    records.grades = std::move(grades);
    records.exemptions = std::move(exemptions);
    records.overrides = std::move(overrides);
    records.certificates = std::move(certificates);
    return records;
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
    return since == kEver ? QDate() : since;
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

void describe(Candidate& c, const Records& records, QDate asOf)
{
    c.employed = records.employed.value(c.person);
    c.away = records.away.value(c.person);
    c.exemptions = records.exemptions.value(c.person);
    c.overrides = records.overrides.value(c.person);
    c.certificates = records.certificates.value(c.person);
    const std::vector<GradeSpan> grades = records.grades.value(c.person);
    c.gradeSince = heldSince(grades, c.titleGrade, asOf);
    c.twoTitles = holdsTwo(grades, asOf);
}

bool wasHere(const Candidate& c, const DateSpan& year)
{
    return c.employed.empty() || std::any_of(c.employed.begin(), c.employed.end(),
                                             [&](const DateSpan& s) { return overlap(s, year).has_value(); });
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
    ROSTRUM_TRY(records, readRecords(db, query.year));
    ROSTRUM_TRY(applications, readApplications(db, query.year));
    Population population;
    population.hasApplicants = !applications.isEmpty();
    Query rows = db.query(kPeople);
    rows.bind(query.asOf).bind(query.person).bind(query.department.isEmpty() ? QString() : query.department);
    while (rows.next()) {
        Candidate c{rows.id(0),     rows.string(1), rows.string(2), rows.string(3),
                    rows.string(4), rows.string(5), rows.string(6), rows.string(7)};
        describe(c, records, query.asOf);
        if (!wasHere(c, yearSpan(query.year)))
            continue;
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
