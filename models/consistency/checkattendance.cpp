// Attendance that cannot have been: by somebody who was not employed or was on leave, for longer than the session was,
// in two places at once.
#include "models/consistency/clocktime.h"
#include "models/consistency/finding.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
const QString kAttendance = QStringLiteral("attendance");

// Columns: attendance, person, day, course, then the kind's own.
Finding findingOf(const Query& rows, const char* kind)
{
    Finding finding;
    finding.kind = QString::fromLatin1(kind);
    finding.person = rows.id(1);
    finding.rows = {{kAttendance, rows.id(0)}};
    finding.facts = {{QStringLiteral("day"), rows.string(2)}, {QStringLiteral("title"), rows.string(3)}};
    return finding;
}
} // namespace

Result<void> check::employedWhenPresent(Connection& db, std::vector<Finding>& found)
{
    Query rows = db.query(R"sql(
SELECT a.id, a.person, substr(s.starts_at, 1, 10) AS day, c.title,
  (SELECT max(e.left_on) FROM employment_span e WHERE e.person = a.person AND e.left_on < substr(s.starts_at, 1, 10)),
  (SELECT min(e.hired_on) FROM employment_span e WHERE e.person = a.person AND e.hired_on > substr(s.starts_at, 1, 10))
FROM attendance a JOIN session s ON s.id = a.session JOIN course c ON c.id = s.course
WHERE a.status IN ('present', 'partial') AND s.status <> 'cancelled'
  AND EXISTS (SELECT 1 FROM employment_span e WHERE e.person = a.person)
  AND NOT EXISTS (SELECT 1 FROM employment_span e WHERE e.person = a.person
    AND (e.hired_on IS NULL OR e.hired_on <= substr(s.starts_at, 1, 10))
    AND (e.left_on IS NULL OR e.left_on >= substr(s.starts_at, 1, 10)))
ORDER BY a.person, day, a.id)sql");
    while (rows.next()) {
        Finding finding = findingOf(rows, "outside_employment");
        finding.facts.insert(QStringLiteral("left_on"), rows.string(4));
        finding.facts.insert(QStringLiteral("hired_on"), rows.string(5));
        finding.mend = Mend{finding.rows.front(), {}, {}};
        found.push_back(std::move(finding));
    }
    return rows.status();
}

Result<void> check::leaveWhenPresent(Connection& db, std::vector<Finding>& found)
{
    Query rows = db.query(R"sql(
SELECT a.id, a.person, substr(s.starts_at, 1, 10) AS day, c.title, l.id, l.valid_from, l.valid_to
FROM leave_span l JOIN attendance a ON a.person = l.person JOIN session s ON s.id = a.session
JOIN course c ON c.id = s.course
WHERE a.status IN ('present', 'partial') AND s.status <> 'cancelled'
  AND substr(s.starts_at, 1, 10) BETWEEN l.valid_from AND l.valid_to
ORDER BY a.person, day, a.id, l.id)sql");
    while (rows.next()) {
        Finding finding = findingOf(rows, "leave_attendance");
        finding.rows.push_back({QStringLiteral("leave_span"), rows.id(4)});
        finding.facts.insert(QStringLiteral("leave_from"), rows.string(5));
        finding.facts.insert(QStringLiteral("leave_to"), rows.string(6));
        finding.mend = Mend{finding.rows.front(), QStringLiteral("status"), QStringLiteral("leave")};
        found.push_back(std::move(finding));
    }
    return rows.status();
}

// What was typed is more than the session gives, or than its times allow where both are known.
Result<void> check::hours(Connection& db, std::vector<Finding>& found)
{
    Query rows = db.query(R"sql(
SELECT a.id, a.person, substr(s.starts_at, 1, 10) AS day, c.title, a.hours, coalesce(s.hours, c.hours),
  s.starts_at, s.ends_at
FROM attendance a JOIN session s ON s.id = a.session JOIN course c ON c.id = s.course
WHERE a.hours > 0 AND a.status IN ('present', 'partial') AND s.status <> 'cancelled'
ORDER BY a.person, day, a.id)sql");
    while (rows.next()) {
        std::optional<qint64> most;
        if (!rows.isNull(5))
            most = rows.integer(5);
        if (const auto allowed = creditHoursBetween(rows.string(6), rows.string(7)))
            most = std::min(most.value_or(*allowed), *allowed);
        if (!most || rows.integer(4) <= *most)
            continue;
        Finding finding = findingOf(rows, "hours_above_session");
        finding.facts.insert(QStringLiteral("hours"), qint64(rows.integer(4)));
        finding.facts.insert(QStringLiteral("most"), *most);
        finding.mend = Mend{finding.rows.front(), QStringLiteral("hours"), *most};
        found.push_back(std::move(finding));
    }
    return rows.status();
}

// By start: whoever is still in an earlier session when the next begins. Only where all times are known; one that
// begins when the other ends does not clash.
Result<void> check::places(Connection& db, std::vector<Finding>& found)
{
    Query rows = db.query(R"sql(
SELECT a.id, a.person, s.starts_at, c.title, s.id, s.ends_at
FROM session s JOIN attendance a ON a.session = s.id JOIN course c ON c.id = s.course
WHERE a.status IN ('present', 'partial') AND s.status <> 'cancelled' AND length(s.starts_at) > 10
  AND length(s.ends_at) > 10
ORDER BY a.person, s.starts_at, s.id, a.id)sql");
    struct There {
        Id person, row, session;
        QString ends, title;
    };
    std::optional<There> there; ///< the session of this person that lasts longest so far
    while (rows.next()) {
        const There next{rows.id(1), rows.id(0), rows.id(4), rows.string(5), rows.string(3)};
        const bool samePerson = there && there->person == next.person;
        if (samePerson && there->session != next.session && rows.string(2) < there->ends) {
            Finding finding = findingOf(rows, "two_places");
            finding.rows.insert(finding.rows.begin(), {kAttendance, there->row});
            finding.facts.insert(QStringLiteral("other"), there->title);
            finding.facts.insert(QStringLiteral("until"), there->ends);
            finding.mend = Mend{{kAttendance, next.row}, {}, {}};
            found.push_back(std::move(finding));
        }
        if (!samePerson || next.ends > there->ends)
            there = next;
    }
    return rows.status();
}

} // namespace rostrum
