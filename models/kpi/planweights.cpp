#include "models/kpi/planweights.h"
#include "models/kpi/trainingplan.h"
#include "models/store/versions.h"

namespace rostrum {

namespace {
// Whether a span of months of employment is in both groups.
bool shareSomebody(const TrainingPlan& plan, const Audience& audience)
{
    const int from = std::max(plan.monthsFrom.value_or(0), audience.monthsFrom.value_or(0));
    return from < std::min(plan.monthsTo.value_or(INT_MAX), audience.monthsTo.value_or(INT_MAX));
}

std::optional<int> weightIn(const Scheme& scheme, const QString& measure)
{
    std::optional<int> weight;
    for (const Indicator& one : scheme.indicators)
        if (one.measured() && one.measure.id == measure)
            weight = weight.value_or(0) + one.weight;
    return weight;
}
} // namespace

Result<std::vector<PlanWeightGap>> planWeightGaps(Connection& db, const Scheme& scheme, const DateSpan& period)
{
    std::vector<PlanWeightGap> gaps;
    if (scheme.audience.role != Audience::Role::Staff)
        return gaps;
    ROSTRUM_TRY(plans, listPlans(db));
    for (const TrainingPlan& plan : versionsIn(std::move(plans), {period.from, period.from})) {
        if (!shareSomebody(plan, scheme.audience))
            continue;
        for (const PlanPart& part : plan.parts)
            if (const auto scored = weightIn(scheme, part.measure); scored != part.weight)
                gaps.push_back({plan.name, part.title, part.weight, scored});
    }
    return gaps;
}

} // namespace rostrum
