#include "ui/horizon/horizonfigures.h"
#include <map>

namespace rostrum {

namespace {
bool needsSaving(const Verdict& verdict)
{
    return verdict.status == Status::NotMet || verdict.status == Status::AtRisk || verdict.status == Status::OnTrack ||
           (verdict.status == Status::Unknown && verdict.reachableUntil);
}

int64_t missingOf(const Verdict& verdict)
{
    return verdict.requirements.empty() ? 0 : verdict.requirements.front().missing;
}

void sortPeople(HorizonFigures& figures)
{
    const auto& people = figures.result.people;
    for (int place = 0; place < int(people.size()); ++place) {
        const Verdict& verdict = people[size_t(place)];
        if (needsSaving(verdict))
            (verdict.reachableUntil ? figures.open : figures.beyond).push_back(place);
    }
    std::stable_sort(figures.open.begin(), figures.open.end(), [&](int a, int b) {
        const Verdict &left = people[size_t(a)], &right = people[size_t(b)];
        return std::tuple(*left.reachableUntil, -missingOf(left)) <
               std::tuple(*right.reachableUntil, -missingOf(right));
    });
    std::stable_sort(figures.beyond.begin(), figures.beyond.end(),
                     [&](int a, int b) { return missingOf(people[size_t(a)]) > missingOf(people[size_t(b)]); });
}

// What each session adds to each leaf of a rule: asked once, not once for every person.
struct Amounts {
    std::vector<QString> codes;
    std::vector<std::vector<int64_t>> bySession;
};

Amounts amountsOf(const RuleSet& rules, const std::vector<PlannedSession>& sessions)
{
    Amounts amounts;
    const std::vector<Requirement> leaves = rules.leafRequirements();
    for (const Requirement& leaf : leaves)
        amounts.codes.push_back(leaf.code);
    for (const PlannedSession& session : sessions) {
        std::vector<int64_t>& row = amounts.bySession.emplace_back();
        for (const Requirement& leaf : leaves)
            row.push_back(Horizon::amountFor(rules, leaf, session));
    }
    return amounts;
}

// One person against every session that is left.
void weigh(HorizonFigures& figures, const Horizon& horizon, const Amounts& amounts, int place)
{
    const Verdict& verdict = figures.result.people[size_t(place)];
    std::vector<int64_t>& booked = figures.booked[size_t(place)];
    booked.assign(verdict.requirements.size(), 0);
    const bool closed = verdict.status == Status::NotMet;
    for (size_t s = 0; s < figures.sessions.size(); ++s) {
        HorizonSession& session = figures.sessions[s];
        if (closed || session.session.starts.date() > verdict.due)
            continue;
        bool serves = false;
        const std::vector<int64_t>& adds = amounts.bySession[s];
        const bool in = horizon.isBooked(verdict.person, session.session.id);
        for (size_t i = 0; i < booked.size() && i < adds.size(); ++i) {
            const RequirementResult& leaf = verdict.requirements[i];
            if (adds[i] <= 0 || leaf.met || leaf.warns || leaf.missing <= 0)
                continue;
            serves = true;
            booked[i] += in ? adds[i] : 0;
        }
        if (serves && !in)
            session.helps.push_back(place);
    }
}

Result<void> weighAll(Connection& db, HorizonFigures& figures)
{
    ROSTRUM_TRY(horizon, Horizon::read(db, figures.query.year, figures.query.asOf));
    for (const PlannedSession& session : horizon.sessions())
        figures.sessions.push_back({session, {}});
    ROSTRUM_TRY(all, listRules(db));
    std::map<QString, Amounts> byRule;
    for (const RuleSet& rules : rulesOfYear(std::move(all), figures.query.year))
        byRule.emplace(rules.info.code, amountsOf(rules, horizon.sessions()));
    figures.booked.resize(figures.result.people.size());
    for (int place = 0; place < int(figures.result.people.size()); ++place) {
        const Verdict& verdict = figures.result.people[size_t(place)];
        if (const auto amounts = byRule.find(verdict.rule); amounts != byRule.end() && needsSaving(verdict))
            weigh(figures, horizon, amounts->second, place);
    }
    return {};
}
} // namespace

int64_t HorizonFigures::bookedFor(int place, const QString& code) const
{
    const Verdict& verdict = result.people[size_t(place)];
    const std::vector<int64_t>& amounts = booked[size_t(place)];
    for (size_t i = 0; i < verdict.requirements.size() && i < amounts.size(); ++i)
        if (verdict.requirements[i].code == code)
            return amounts[i];
    return 0;
}

Result<HorizonFigures> readHorizon(Connection& db, const ComplianceQuery& query)
{
    HorizonFigures figures;
    figures.query = query;
    ROSTRUM_TRY(read, readCompliance(db, query));
    figures.leaves = read.leaves();
    figures.years = std::move(read.years);
    figures.result = std::move(read.result);
    sortPeople(figures);
    ROSTRUM_CHECK(weighAll(db, figures));
    return figures;
}

} // namespace rostrum
