// Attendance that cannot have been: by somebody who was not employed or was on leave, for longer than the session was,
// in two places at once.
#include "models/consistency/clocktime.h"
#include "models/consistency/finding.h"
#include "models/consistency/presence.h"
#include "models/store/connection.h"
#include <QSet>
#include <algorithm>

namespace rostrum {

namespace {
const QString kAttendance = QStringLiteral("attendance");

Finding findingOf(const Presence::Row& row, const HeldSession& session, const char* kind)
{
    Finding finding;
    finding.kind = QString::fromLatin1(kind);
    finding.person = row.person;
    finding.rows = {{kAttendance, row.id}};
    finding.facts = {{QStringLiteral("day"), session.day()}, {QStringLiteral("title"), session.title}};
    return finding;
}

// By person, day, row: the pass has no order of its own.
void take(std::vector<Finding>&& some, std::vector<Finding>& found)
{
    const QString day = QStringLiteral("day");
    std::sort(some.begin(), some.end(), [&](const Finding& a, const Finding& b) {
        return std::tuple(a.person, a.facts.value(day).toString(), a.rows.front().id, a.rows.back().id) <
               std::tuple(b.person, b.facts.value(day).toString(), b.rows.front().id, b.rows.back().id);
    });
    std::move(some.begin(), some.end(), std::back_inserter(found));
}

struct Days {
    Id row;
    QString from, to; ///< ISO; empty: open
    bool holds(const QString& day) const { return (from.isEmpty() || from <= day) && (to.isEmpty() || to >= day); }
};

// `sql`: person, id, first day, last day.
Result<QHash<Id, std::vector<Days>>> spansOf(Connection& db, const char* sql)
{
    QHash<Id, std::vector<Days>> spans;
    Query rows = db.query(sql);
    while (rows.next())
        spans[rows.id(0)].push_back({rows.id(1), rows.string(2), rows.string(3)});
    ROSTRUM_CHECK(rows.status());
    return spans;
}
} // namespace

Result<void> check::employedWhenPresent(Connection& db, std::vector<Finding>& found)
{
    ROSTRUM_TRY(presence, Presence::read(db));
    ROSTRUM_TRY(employed, spansOf(db, "SELECT person, id, hired_on, left_on FROM employment_span ORDER BY person, id"));
    std::vector<Finding> some;
    ROSTRUM_CHECK(presence.each(db, [&](const Presence::Row& row, const HeldSession& session) {
        const auto spans = employed.constFind(row.person);
        if (spans == employed.constEnd())
            return; // nothing is known of this employment
        const QString day = session.day();
        QString left, hired; // the last leaving before, the first joining after
        for (const Days& span : *spans) {
            if (span.holds(day))
                return;
            if (!span.to.isEmpty() && span.to < day)
                left = std::max(left, span.to);
            if (span.from > day)
                hired = hired.isEmpty() ? span.from : std::min(hired, span.from);
        }
        Finding finding = findingOf(row, session, "outside_employment");
        finding.facts.insert(QStringLiteral("left_on"), left);
        finding.facts.insert(QStringLiteral("hired_on"), hired);
        finding.mend = Mend{finding.rows.front(), {}, {}};
        some.push_back(std::move(finding));
    }));
    take(std::move(some), found);
    return {};
}

Result<void> check::leaveWhenPresent(Connection& db, std::vector<Finding>& found)
{
    ROSTRUM_TRY(presence, Presence::read(db));
    ROSTRUM_TRY(away, spansOf(db, "SELECT person, id, valid_from, valid_to FROM leave_span ORDER BY person, id"));
    std::vector<Finding> some;
    ROSTRUM_CHECK(presence.each(db, [&](const Presence::Row& row, const HeldSession& session) {
        const auto spans = away.constFind(row.person);
        if (spans == away.constEnd())
            return;
        for (const Days& span : *spans) {
            if (!span.holds(session.day()))
                continue;
            Finding finding = findingOf(row, session, "leave_attendance");
            finding.rows.push_back({QStringLiteral("leave_span"), span.row});
            finding.facts.insert(QStringLiteral("leave_from"), span.from);
            finding.facts.insert(QStringLiteral("leave_to"), span.to);
            finding.mend = Mend{finding.rows.front(), QStringLiteral("status"), QStringLiteral("leave")};
            some.push_back(std::move(finding));
        }
    }));
    take(std::move(some), found);
    return {};
}

// What was typed is more than the session gives, or than its times allow where both are known.
Result<void> check::hours(Connection& db, std::vector<Finding>& found)
{
    ROSTRUM_TRY(presence, Presence::read(db));
    QHash<Id, qint64> most;
    for (auto session = presence.sessions().cbegin(); session != presence.sessions().cend(); ++session) {
        const auto allowed = creditHoursBetween(session->starts, session->ends);
        if (session->hours || allowed)
            most.insert(session.key(), std::min(session->hours.value_or(INT64_MAX), allowed.value_or(INT64_MAX)));
    }
    std::vector<Finding> some;
    ROSTRUM_CHECK(presence.each(db, [&](const Presence::Row& row, const HeldSession& session) {
        const auto limit = most.constFind(row.session);
        if (limit == most.constEnd() || row.hours.value_or(0) <= *limit)
            return;
        Finding finding = findingOf(row, session, "hours_above_session");
        finding.facts.insert(QStringLiteral("hours"), *row.hours);
        finding.facts.insert(QStringLiteral("most"), *limit);
        finding.mend = Mend{finding.rows.front(), QStringLiteral("hours"), *limit};
        some.push_back(std::move(finding));
    }));
    take(std::move(some), found);
    return {};
}

namespace {
// Those that last while another one does: of all others nobody can be in two at once.
QSet<Id> overlapping(const QHash<Id, HeldSession>& sessions)
{
    std::vector<std::pair<const HeldSession*, Id>> timed;
    for (auto session = sessions.cbegin(); session != sessions.cend(); ++session)
        if (session->isTimed())
            timed.emplace_back(&*session, session.key());
    std::sort(timed.begin(), timed.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first->starts, a.second) < std::tie(b.first->starts, b.second);
    });
    QSet<Id> found;
    const std::pair<const HeldSession*, Id>* longest = nullptr;
    for (const auto& next : timed) {
        if (longest && next.first->starts < longest->first->ends) {
            found.insert(longest->second);
            found.insert(next.second);
        }
        if (!longest || next.first->ends > longest->first->ends)
            longest = &next;
    }
    return found;
}
} // namespace

// By start: whoever is still in an earlier session when the next begins. Only where all times are known; one that
// begins when the other ends does not clash.
Result<void> check::places(Connection& db, std::vector<Finding>& found)
{
    ROSTRUM_TRY(presence, Presence::read(db));
    const QSet<Id> candidates = overlapping(presence.sessions());
    std::vector<std::pair<Presence::Row, const HeldSession*>> there;
    ROSTRUM_CHECK(presence.each(db, [&](const Presence::Row& row, const HeldSession& session) {
        if (candidates.contains(row.session))
            there.emplace_back(row, &session);
    }));
    std::sort(there.begin(), there.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.person, a.second->starts, a.first.session, a.first.id) <
               std::tie(b.first.person, b.second->starts, b.first.session, b.first.id);
    });
    const std::pair<Presence::Row, const HeldSession*>* longest = nullptr; ///< of this person so far
    for (const auto& next : there) {
        const auto& [row, session] = next;
        const bool samePerson = longest && longest->first.person == row.person;
        if (samePerson && longest->first.session != row.session && session->starts < longest->second->ends) {
            Finding finding = findingOf(row, *session, "two_places");
            finding.rows.insert(finding.rows.begin(), {kAttendance, longest->first.id});
            finding.facts[QStringLiteral("day")] = session->starts;
            finding.facts.insert(QStringLiteral("other"), longest->second->title);
            finding.facts.insert(QStringLiteral("until"), longest->second->ends);
            finding.grounds = longest->second->starts + u' ' + session->ends;
            finding.mend = Mend{{kAttendance, row.id}, {}, {}};
            found.push_back(std::move(finding));
        }
        if (!samePerson || session->ends > longest->second->ends)
            longest = &next;
    }
    return {};
}

} // namespace rostrum
