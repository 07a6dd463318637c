#include "models/kpi/round.h"
#include "models/base/refusals.h"
#include "models/facts/library.h"
#include "models/facts/value.h"
#include "models/kpi/scheme.h"
#include "models/store/change.h"
#include <QSet>

namespace rostrum {

namespace {
Result<void> checkGroups(const Round& round)
{
    QSet<QString> seen;
    std::vector<int> weights;
    for (const RoundGroup& group : round.groups) {
        if (!wordOfKey(words::assessmentGroup, group.role))
            return invalidValue("groups", group.role, "unknown_role");
        if (seen.contains(group.role))
            return invalidValue("groups", group.role, "twice");
        if (group.weight < 0)
            return invalidValue("groups", QString::number(group.weight), problem::notANumber);
        if (group.role == QLatin1String(kSelfRole) && group.weight != 0)
            return invalidValue("groups", group.role, "self_weight");
        seen.insert(group.role);
        weights.push_back(group.weight);
    }
    return checkWeights(round.code, weights);
}

Result<void> check(const Round& round)
{
    if (round.code.isEmpty())
        return invalidValue("code", {}, problem::missingValue);
    if (round.title.isEmpty())
        return invalidValue("title", {}, problem::missingValue);
    if (round.period.to < round.period.from)
        return invalidValue("period", isoDay(round.period.to), problem::dayOrder);
    if (round.closesOn.isValid() && round.closesOn < round.period.from)
        return invalidValue("closesOn", isoDay(round.closesOn), problem::dayOrder);
    if (round.leastRaters < kFewestRaters)
        return invalidValue("leastRaters", QString::number(round.leastRaters), "too_few_raters");
    return checkGroups(round);
}

Result<std::vector<RoundGroup>> groupsOf(Connection& db, const Id& round)
{
    std::vector<RoundGroup> groups;
    Query rows = db.query("SELECT role, weight, anonymous FROM assessment_round_group WHERE assessment_round = ? "
                          "ORDER BY position, id");
    rows.bind(round);
    while (rows.next())
        groups.push_back({rows.string(0), int(rows.integer(1)), rows.integer(2) != 0});
    ROSTRUM_CHECK(rows.status());
    return groups;
}

Result<void> writeGroups(Change& change, const Round& round)
{
    const Id id = roundId(round.code);
    Query clear = change.db().query("DELETE FROM assessment_round_group WHERE assessment_round = ?");
    clear.bind(id);
    ROSTRUM_CHECK(clear.run());
    Query insert = change.db().query("INSERT INTO assessment_round_group(id, assessment_round, position, role, weight, "
                                     "anonymous) VALUES(?,?,?,?,?,?)");
    int position = 0;
    for (const RoundGroup& group : round.groups) {
        insert.bind(Id::derived({"assessment_round_group", round.code.toStdString(), group.role.toStdString()}))
            .bind(id)
            .bind(position++)
            .bind(group.role)
            .bind(group.weight)
            .bind(int(group.anonymous));
        ROSTRUM_CHECK(insert.run());
        ROSTRUM_CHECK(change.count());
    }
    return {};
}

Result<void> setClosed(Change& change, const QString& code, QDate day)
{
    Query update = change.db().query("UPDATE assessment_round SET closed_on = ? WHERE id = ?");
    update.bind(day).bind(roundId(code));
    ROSTRUM_CHECK(update.run());
    return change.count();
}
} // namespace

QString missingGroupKey(MissingGroup missing)
{
    return missing == MissingGroup::Block ? QStringLiteral("block") : QStringLiteral("renormalise");
}

bool isUsuallyAnonymous(const QString& role)
{
    return role == QLatin1String(kTraineeRole) || role == QStringLiteral("peer");
}

const RoundGroup* Round::group(const QString& role) const
{
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const RoundGroup& one) { return one.role == role; });
    return found == groups.end() ? nullptr : &*found;
}

DateSpan Round::answers() const { return {period.from, closesOn.isValid() ? closesOn : period.to}; }

std::vector<RoundGroup> usualGroups()
{
    return {{QString::fromLatin1(kTraineeRole), 5000, true},
            {QStringLiteral("head"), 3000, false},
            {QStringLiteral("hr"), 2000, false},
            {QString::fromLatin1(kSelfRole), 0, false}};
}

Id roundId(const QString& code) { return Id::derived({"assessment_round", code.toStdString()}); }

Result<std::vector<Round>> listRounds(Connection& db)
{
    std::vector<Round> rounds;
    {
        Query rows = db.query("SELECT code, title, period_from, period_to, closes_on, closed_on, missing, least_raters "
                              "FROM assessment_round ORDER BY period_to DESC, code");
        while (rows.next())
            rounds.push_back({rows.string(0),
                              rows.string(1),
                              {rows.day(2), rows.day(3)},
                              rows.day(4),
                              rows.day(5),
                              rows.string(6) == missingGroupKey(MissingGroup::Block) ? MissingGroup::Block
                                                                                     : MissingGroup::Renormalise,
                              int(rows.integer(7)),
                              {}});
        ROSTRUM_CHECK(rows.status());
    }
    for (Round& round : rounds) {
        ROSTRUM_TRY(groups, groupsOf(db, roundId(round.code)));
        round.groups = std::move(groups);
    }
    return rounds;
}

Result<Round> findRound(Connection& db, const QString& code)
{
    ROSTRUM_TRY(rounds, listRounds(db));
    for (Round& round : rounds)
        if (round.code == code)
            return std::move(round);
    return unknownRow("rounds", code);
}

Result<void> saveRound(Change& change, const Round& round)
{
    ROSTRUM_CHECK(check(round));
    ROSTRUM_TRY(known, listRounds(change.db()));
    const auto same =
        std::find_if(known.begin(), known.end(), [&](const Round& one) { return one.code == round.code; });
    if (same != known.end() && same->isClosed())
        return invalidValue("code", round.code, "round_closed");
    const char* sql = same == known.end()
                          ? "INSERT INTO assessment_round(title, period_from, period_to, closes_on, missing, "
                            "least_raters, code, id) VALUES(?,?,?,?,?,?,?,?)"
                          : "UPDATE assessment_round SET title = ?, period_from = ?, period_to = ?, closes_on = ?, "
                            "missing = ?, least_raters = ?, code = ? WHERE id = ?";
    Query write = change.db().query(sql);
    write.bind(round.title).bind(round.period.from).bind(round.period.to).bind(round.closesOn);
    write.bind(missingGroupKey(round.missing)).bind(round.leastRaters).bind(round.code).bind(roundId(round.code));
    ROSTRUM_CHECK(write.run());
    ROSTRUM_CHECK(change.count());
    return writeGroups(change, round);
}

Result<void> closeRound(Change& change, const QString& code, QDate today)
{
    ROSTRUM_TRY(round, findRound(change.db(), code));
    if (round.isClosed())
        return invalidValue("code", code, "round_closed");
    return setClosed(change, code, today);
}

Result<void> reopenRound(Change& change, const QString& code)
{
    ROSTRUM_TRY(round, findRound(change.db(), code));
    Q_UNUSED(round);
    return setClosed(change, code, {});
}

} // namespace rostrum
