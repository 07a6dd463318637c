#include "ui/compliance/gapplan.h"
#include "models/compliance/rulestore.h"

namespace rostrum {

namespace {
struct Leaf {
    const Requirement* requirement;
    Gap gap;
};

std::vector<Leaf> openLeaves(const std::vector<Requirement>& leaves, const Verdict& verdict)
{
    std::vector<Leaf> open;
    for (size_t i = 0; i < leaves.size() && i < verdict.requirements.size(); ++i) {
        const RequirementResult& result = verdict.requirements[i];
        if (result.missing > 0 && !result.met && !result.exempt && !result.lost)
            open.push_back({&leaves[i], {result, 0, false}});
    }
    return open;
}

// The rule in the version that judged.
Result<std::optional<RuleSet>> ruleOf(Connection& db, const Verdict& verdict)
{
    ROSTRUM_TRY(all, listRules(db));
    for (RuleSet& rules : all)
        if (rules.info.code == verdict.rule && rules.info.version == verdict.version)
            return std::optional(std::move(rules));
    return std::optional<RuleSet>();
}
} // namespace

Result<GapPlan> readGapPlan(Connection& db, const Verdict& verdict, int year, QDate asOf)
{
    GapPlan plan;
    if (asOf >= verdict.due || verdict.status == Status::Met || verdict.status == Status::Exempt)
        return plan;
    ROSTRUM_TRY(rules, ruleOf(db, verdict));
    if (!rules)
        return plan;
    const std::vector<Requirement> leaves = rules->leafRequirements();
    std::vector<Leaf> open = openLeaves(leaves, verdict);
    if (open.empty())
        return plan;
    ROSTRUM_TRY(horizon, Horizon::read(db, year, asOf));
    for (const PlannedSession& session : horizon.sessions()) {
        if (session.starts.date() > verdict.due)
            continue;
        const bool booked = horizon.isBooked(verdict.person, session.id);
        GapSession line{session.id, session.code, session.course, session.starts.date(), Unit::Hours, 0, {}, booked};
        for (Leaf& leaf : open) {
            const int64_t amount = Horizon::amountFor(*rules, *leaf.requirement, session);
            if (amount <= 0)
                continue;
            leaf.gap.bySessions = true;
            leaf.gap.booked += booked ? amount : 0;
            if (line.amount == 0) {
                line.amount = amount;
                line.unit = leaf.gap.requirement.unit;
            }
        }
        if (line.amount == 0 || (!booked && !session.hasPlace()))
            continue;
        if (session.capacity)
            line.placesLeft = std::max(0, *session.capacity - session.booked);
        plan.sessions.push_back(std::move(line));
    }
    for (Leaf& leaf : open)
        plan.gaps.push_back(std::move(leaf.gap));
    return plan;
}

Desk::Write bookingOf(const Id& session, const QString& title, std::vector<Id> people, const QString& who)
{
    Desk::Write write;
    write.label = {QStringLiteral("book"), {who, title}};
    write.work = [session, people = std::move(people)](Change& change) -> Result<void> {
        ROSTRUM_TRY(booked, bookPeople(change, session, people));
        Q_UNUSED(booked)
        return {};
    };
    return write;
}

} // namespace rostrum
