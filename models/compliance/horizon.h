// The compliance horizon: the last day on which a gap can still be closed, and the planned sessions that close it.
#pragma once
#include "models/compliance/judge.h"

namespace rostrum {

class Change;

struct PlannedSession {
    Id id;
    QString code, course, room;
    QString category;       ///< word key
    QDateTime starts, ends; ///< ends invalid where it is not known
    bool wholeDay = false;  ///< no time is known
    int64_t hours = 0;      ///< hundredths
    std::optional<int> capacity;
    int booked = 0; ///< people who are expected there
    bool hasPlace() const { return !capacity || booked < *capacity; }
};

/// The sessions that are planned after a day, and who is booked into which of them.
class Horizon {
public:
    /// From the day after `asOf` until the end of the year.
    static Result<Horizon> read(Connection& db, int year, QDate asOf);

    /// By start.
    const std::vector<PlannedSession>& sessions() const { return m_sessions; }
    bool isBooked(const Id& person, const Id& session) const;

    /// The sessions that this person could still be booked into towards the leaf, by start.
    std::vector<const PlannedSession*> closing(const RuleSet& rules, const Requirement& leaf,
                                               const Verdict& verdict) const;

    /// What the session would add to the leaf; 0 when it does not concern it.
    static int64_t amountFor(const RuleSet& rules, const Requirement& leaf, const PlannedSession& session);

private:
    friend class RuleHorizon;
    std::vector<PlannedSession> m_sessions;
    QHash<Id, std::vector<Id>> m_booked; ///< session → people
    QDate m_asOf;
};

/// The horizon of one rule: what each session adds to each leaf is asked once for everybody. Both must outlive it.
class RuleHorizon {
public:
    RuleHorizon(const Horizon& horizon, const RuleSet& rules);

    /// The last day on which the rule can still be met: from then on the planned hours that are open to this person
    /// just cover what is missing; what needs no session can be done until the due day. Nothing when it is met, when
    /// the year is over, or when even all planned sessions do not suffice.
    std::optional<QDate> reachableUntil(const Verdict& verdict) const;

private:
    struct Leaf {
        bool bySessions = false;      ///< else it can be done on any day
        std::vector<int64_t> amounts; ///< of each session
    };
    /// Seconds by the clock on the wall, without time zones: two moments are compared for each person and each pair.
    struct Span {
        QDate day;
        int64_t from = 0, until = 0; ///< of a session of which only the day is known: nothing
        bool meets(const Span& other) const { return from < other.until && other.from < until; }
    };
    static Span spanOf(const PlannedSession& session);
    std::optional<QDate> leafUntil(const Leaf& leaf, const RequirementResult& result, const Verdict& verdict) const;
    std::optional<QDate> treeUntil(const Condition& node, const Verdict& verdict) const;

    const Horizon& m_horizon;
    const RuleSet& m_rules;
    std::vector<Leaf> m_leaves;
    std::vector<Span> m_spans; ///< of each session
};

/// Books people into a planned session; who is in it already stays as they are. SessionFull (session, places, asked)
/// books nobody. Returns how many were booked.
Result<int> bookPeople(Change& change, const Id& session, const std::vector<Id>& people);

} // namespace rostrum
