// Sessions that cannot have been as written: more credit hours than their times hold, a room or a trainer used twice at
// once. Which of two is wrong only an officer knows, so nothing is suggested.
#include "models/base/text.h"
#include "models/consistency/clocktime.h"
#include "models/consistency/finding.h"
#include "models/store/connection.h"
#include <map>

namespace rostrum {

namespace {
const QString kSession = QStringLiteral("session");

// A meeting on the net takes no room from another.
bool isOnline(const QString& room)
{
    static const QStringList words = {QStringLiteral("线上"),   QStringLiteral("在线"), QStringLiteral("网络"),
                                      QStringLiteral("腾讯"),   QStringLiteral("钉钉"), QStringLiteral("直播"),
                                      QStringLiteral("online"), QStringLiteral("zoom"), QStringLiteral("teams")};
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return room.contains(word); });
}

struct Meeting {
    Id id, trainer;
    QString room, starts, ends, title;
};

Result<std::vector<Meeting>> meetings(Connection& db)
{
    Query rows = db.query(R"sql(
SELECT s.id, s.trainer, s.room, s.starts_at, s.ends_at, c.title FROM session s JOIN course c ON c.id = s.course
WHERE s.status <> 'cancelled' AND length(s.starts_at) > 10 AND length(s.ends_at) > 10 AND s.ends_at > s.starts_at
ORDER BY s.starts_at, s.id)sql");
    std::vector<Meeting> all;
    while (rows.next())
        all.push_back(
            {rows.id(0), rows.id(1), foldText(rows.string(2)), rows.string(3), rows.string(4), rows.string(5)});
    ROSTRUM_CHECK(rows.status());
    return all;
}

// By start: against the one of the same key that lasts longest so far. One that begins when the other ends does not
// clash.
template <class KeyOf>
void clashes(const std::vector<Meeting>& all, const char* kind, KeyOf keyOf, std::vector<Finding>& found)
{
    std::map<decltype(keyOf(all.front())), const Meeting*> last;
    for (const Meeting& meeting : all) {
        const auto key = keyOf(meeting);
        if (key == decltype(key){})
            continue;
        const Meeting*& there = last[key];
        if (there && meeting.starts < there->ends) {
            Finding finding;
            finding.kind = QString::fromLatin1(kind);
            finding.person = meeting.trainer;
            finding.rows = {{kSession, there->id}, {kSession, meeting.id}};
            finding.facts = {{QStringLiteral("day"), meeting.starts},
                             {QStringLiteral("title"), meeting.title},
                             {QStringLiteral("other"), there->title},
                             {QStringLiteral("until"), there->ends},
                             {QStringLiteral("room"), meeting.room}};
            finding.grounds = there->starts + u' ' + meeting.ends;
            found.push_back(std::move(finding));
        }
        if (!there || meeting.ends > there->ends)
            there = &meeting;
    }
}
} // namespace

Result<void> check::sessionHours(Connection& db, std::vector<Finding>& found)
{
    Query rows = db.query(R"sql(
SELECT s.id, s.trainer, s.starts_at, s.ends_at, s.hours, c.title FROM session s JOIN course c ON c.id = s.course
WHERE s.hours > 0 AND s.status <> 'cancelled' AND length(s.starts_at) > 10 AND length(s.ends_at) > 10
ORDER BY s.starts_at, s.id)sql");
    while (rows.next()) {
        const auto most = creditHoursBetween(rows.string(2), rows.string(3));
        if (!most || rows.integer(4) <= *most)
            continue;
        Finding finding;
        finding.kind = QStringLiteral("session_hours");
        finding.person = rows.id(1);
        finding.rows = {{kSession, rows.id(0)}};
        finding.facts = {{QStringLiteral("day"), rows.string(2)},
                         {QStringLiteral("until"), rows.string(3)},
                         {QStringLiteral("title"), rows.string(5)},
                         {QStringLiteral("hours"), qint64(rows.integer(4))},
                         {QStringLiteral("most"), *most}};
        found.push_back(std::move(finding));
    }
    return rows.status();
}

Result<void> check::rooms(Connection& db, std::vector<Finding>& found)
{
    ROSTRUM_TRY(all, meetings(db));
    clashes(
        all, "room_clash", [](const Meeting& m) { return isOnline(m.room) ? QString() : m.room; }, found);
    return {};
}

Result<void> check::trainers(Connection& db, std::vector<Finding>& found)
{
    ROSTRUM_TRY(all, meetings(db));
    clashes(
        all, "trainer_clash", [](const Meeting& m) { return m.trainer; }, found);
    return {};
}

} // namespace rostrum
