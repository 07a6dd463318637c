#include "models/kpi/invitations.h"
#include "models/base/refusals.h"
#include "models/store/change.h"

namespace rostrum {

namespace {
// ?1 the round, ?2 and ?3 the days of its answers.
constexpr const char* kList = R"sql(
SELECT i.id, t.id, t.number, t.name, i.role, r.id, r.number, r.name, i.sent_on,
  EXISTS (SELECT 1 FROM assessment a WHERE a.trainer = i.trainer AND a.role = i.role
    AND a.assessed_on BETWEEN ?2 AND ?3 AND a.assessor IN (r.number, r.name))
FROM assessment_invitation i JOIN person t ON t.id = i.trainer LEFT JOIN person r ON r.id = i.rater
WHERE i.assessment_round = ?1 ORDER BY t.number IS NULL, t.number, t.id, i.role, r.number, r.id)sql";

constexpr const char* kTeaching = R"sql(
SELECT DISTINCT trainer FROM session WHERE trainer IS NOT NULL AND status = 'held'
  AND substr(starts_at, 1, 10) BETWEEN ?1 AND ?2 ORDER BY trainer)sql";

tl::unexpected<Error> refused(const QString& value, const char* problem)
{
    return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), QStringLiteral("round")},
                                          {QStringLiteral("value"), value},
                                          {QStringLiteral("problem"), QLatin1String(problem)}});
}

Result<Round> openRound(Connection& db, const QString& code)
{
    ROSTRUM_TRY(round, findRound(db, code));
    if (round.isClosed())
        return refused(code, "round_closed");
    return round;
}

Id invitationId(const QString& round, const Id& trainer, const QString& role, const Id& rater)
{
    return Id::derived({"assessment_invitation", round.toStdString(), trainer.hex().toStdString(), role.toStdString(),
                        rater.isNull() ? std::string() : rater.hex().toStdString()});
}

// Whether it was new.
Result<bool> writeOne(Change& change, const QString& round, const Id& trainer, const QString& role, const Id& rater)
{
    const Id id = invitationId(round, trainer, role, rater);
    Query known = change.db().query("SELECT 1 FROM assessment_invitation WHERE id = ?");
    const bool there = known.bind(id).next();
    ROSTRUM_CHECK(known.status());
    if (there)
        return false;
    Query insert = change.db().query(
        "INSERT INTO assessment_invitation(id, assessment_round, trainer, role, rater) VALUES(?,?,?,?,?)");
    insert.bind(id).bind(roundId(round)).bind(trainer).bind(role);
    insert.bind(rater.isNull() ? std::optional<Id>() : std::optional(rater));
    ROSTRUM_CHECK(insert.run());
    ROSTRUM_CHECK(change.count());
    return true;
}

// Nothing where there is none.
Result<void> removeOne(Change& change, const Id& invitation)
{
    Query remove = change.db().query("DELETE FROM assessment_invitation WHERE id = ?");
    remove.bind(invitation);
    ROSTRUM_CHECK(remove.run());
    return change.count();
}
} // namespace

Result<std::vector<Invitation>> invitations(Connection& db, const QString& code)
{
    ROSTRUM_TRY(round, findRound(db, code));
    std::vector<Invitation> list;
    Query rows = db.query(kList);
    rows.bind(roundId(code)).bind(round.answers().from).bind(round.answers().to);
    while (rows.next())
        list.push_back({rows.id(0), rows.id(1), rows.string(2), rows.string(3), rows.string(4),
                        rows.isNull(5) ? Id() : rows.id(5), rows.string(6), rows.string(7), rows.day(8),
                        rows.integer(9) != 0});
    ROSTRUM_CHECK(rows.status());
    return list;
}

Result<int> inviteThese(Change& change, const QString& code, const std::vector<Ask>& asks)
{
    ROSTRUM_TRY(round, openRound(change.db(), code));
    int fresh = 0;
    for (const Ask& ask : asks) {
        if (!round.group(ask.role) || ask.role == QLatin1String(kTraineeRole))
            return refused(ask.role, "unknown_role");
        const bool oneself = ask.role == QLatin1String(kSelfRole);
        const Id rater = oneself && ask.rater.isNull() ? ask.trainer : ask.rater;
        if (oneself != (rater == ask.trainer))
            return refused(ask.role, oneself ? "not_oneself" : "asked_of_oneself");
        ROSTRUM_TRY(isNew, writeOne(change, code, ask.trainer, ask.role, rater));
        if (!rater.isNull())
            ROSTRUM_CHECK(removeOne(change, invitationId(code, ask.trainer, ask.role, {})));
        fresh += isNew;
    }
    return fresh;
}

Result<void> invite(Change& change, const QString& code, const Id& trainer, const QString& role, const Id& rater)
{
    ROSTRUM_TRY(fresh, inviteThese(change, code, {{trainer, role, rater}}));
    Q_UNUSED(fresh);
    return {};
}

Result<int> takeBack(Change& change, const QString& code, const std::vector<Id>& wanted)
{
    ROSTRUM_TRY(round, openRound(change.db(), code));
    ROSTRUM_TRY(list, invitations(change.db(), round.code));
    for (const Id& id : wanted) {
        const auto one =
            std::find_if(list.begin(), list.end(), [&](const Invitation& invitation) { return invitation.id == id; });
        if (one == list.end())
            return unknownRow("rounds", id.hex());
        if (one->answered)
            return refused(one->raterName, "answered");
        ROSTRUM_CHECK(removeOne(change, id));
    }
    return int(wanted.size());
}

Result<int> inviteForAll(Change& change, const QString& code)
{
    ROSTRUM_TRY(round, openRound(change.db(), code));
    std::vector<Id> trainers;
    {
        Query teaching = change.db().query(kTeaching);
        teaching.bind(round.period.from).bind(round.period.to);
        while (teaching.next())
            trainers.push_back(teaching.id(0));
        ROSTRUM_CHECK(teaching.status());
    }
    int fresh = 0;
    for (const Id& trainer : trainers)
        for (const RoundGroup& group : round.groups) {
            if (group.role == QLatin1String(kTraineeRole))
                continue;
            // A row to be named is of use only while nobody of the group is asked.
            Query asked = change.db().query("SELECT 1 FROM assessment_invitation WHERE assessment_round = ? AND "
                                            "trainer = ? AND role = ? LIMIT 1");
            const bool some = asked.bind(roundId(code)).bind(trainer).bind(group.role).next();
            ROSTRUM_CHECK(asked.status());
            if (some)
                continue;
            const Id rater = group.role == QLatin1String(kSelfRole) ? trainer : Id();
            ROSTRUM_TRY(isNew, writeOne(change, code, trainer, group.role, rater));
            fresh += isNew;
        }
    return fresh;
}

Result<int> noteSent(Change& change, const QString& code, QDate today)
{
    ROSTRUM_TRY(list, invitations(change.db(), code));
    Query update = change.db().query("UPDATE assessment_invitation SET sent_on = ? WHERE id = ?");
    int sent = 0;
    for (const Invitation& one : list) {
        if (one.sentOn.isValid())
            continue;
        update.bind(today).bind(one.id);
        ROSTRUM_CHECK(update.run());
        ROSTRUM_CHECK(change.count());
        ++sent;
    }
    return sent;
}

} // namespace rostrum
