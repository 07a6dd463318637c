// 360° assessment: a round asks groups of people about the trainers of a period, each group with its weight (mission
// K9, method.md C3). What trainees say is in ratings; heads, HR, colleagues and the trainers themselves are asked in
// assessments.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/facts/anonymity.h"
#include <vector>

namespace rostrum {

class Change;
class Connection;

inline constexpr const char* kTraineeRole = "trainee";
inline constexpr const char* kSelfRole = "self";

struct RoundGroup {
    QString role;           ///< "trainee" "head" "hr" "peer" "self"
    int weight = 0;         ///< basis points; of self always 0: it is shown and never counted
    bool anonymous = false; ///< shown only when enough people answered
};

/// What a group does of which nothing may be shown or nobody answered: it is never counted as 0.
enum class MissingGroup { Renormalise, Block };
QString missingGroupKey(MissingGroup missing); ///< "renormalise" "block"

/// Trainees and colleagues are many and are promised that nobody knows who said what; heads and HR are known anyway.
bool isUsuallyAnonymous(const QString& role);

struct Round {
    QString code, title;
    DateSpan period;
    QDate closesOn; ///< last day of an answer; invalid: the period's last
    QDate closedOn; ///< invalid: it takes answers
    MissingGroup missing = MissingGroup::Renormalise;
    int leastRaters = kFewestRaters;
    std::vector<RoundGroup> groups;

    bool isClosed() const { return closedOn.isValid(); }
    const RoundGroup* group(const QString& role) const; ///< null: not asked
    /// From how many people on what the group says is shown: 1 where no anonymity is promised.
    int leastOf(const RoundGroup& group) const { return group.anonymous ? leastRaters : 1; }
    /// The days on which an assessment counts for the round.
    DateSpan answers() const;
};

/// trainees 50, head 30, HR 20, and oneself (method.md C3).
std::vector<RoundGroup> usualGroups();

Id roundId(const QString& code);
/// By period, newest first.
Result<std::vector<Round>> listRounds(Connection& db);
/// UnknownRow (table "rounds").
Result<Round> findRound(Connection& db, const QString& code);

/// A new round, or the same with other words while it takes answers. InvalidValue (field, value, problem): missing
/// value (code, title), "day_order" (period, closesOn), "round_closed" (code), "unknown_role" "twice" "self_weight"
/// (groups), "too_few_raters" (leastRaters below kFewestRaters); InvalidRule "weights_sum" unless the weights come to
/// 10000.
Result<void> saveRound(Change& change, const Round& round);
/// From then on nobody is invited and nothing of it changes. InvalidValue "round_closed".
Result<void> closeRound(Change& change, const QString& code, QDate today);
/// Takes answers again.
Result<void> reopenRound(Change& change, const QString& code);

} // namespace rostrum
