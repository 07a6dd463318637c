#include "models/kpi/planshare.h"
#include "models/base/decimal.h"
#include "models/store/versions.h"

namespace rostrum {

namespace {
const QString kSubmission = QStringLiteral("homework.submission"); // handed in ÷ due
} // namespace

Result<void> PlanShares::readMeasure(Connection& db, const QString& id, const MeasureQuery& query)
{
    if (m_figures.count(id))
        return {};
    ROSTRUM_TRY(measure, findMeasure(id));
    ROSTRUM_TRY(rows, evaluateMeasure(db, *measure, query));
    ByPerson& figures = m_figures[id];
    for (const MeasureRow& row : rows)
        figures.insert(row.id, row.figure);
    return {};
}

Result<PlanShares> PlanShares::read(Connection& db, const DateSpan& span, std::optional<Id> subject, QDate asOf,
                                    const TrainingPlan* draft)
{
    PlanShares shares;
    shares.m_asOf = asOf;
    ROSTRUM_TRY(plans, listPlans(db));
    if (draft)
        plans.push_back(*draft); // behind the versions of its code
    shares.m_plans = versionsIn(std::move(plans), {asOf, asOf});
    if (shares.m_plans.empty())
        return shares;
    MeasureQuery query{span, By::Person};
    query.subject = subject;
    query.printed = false;
    ROSTRUM_CHECK(shares.readMeasure(db, kSubmission, query));
    for (const TrainingPlan& plan : shares.m_plans)
        for (const PlanPart& part : plan.parts)
            ROSTRUM_CHECK(shares.readMeasure(db, part.measure, query));
    return shares;
}

std::optional<PlanShare> PlanShares::of(const Id& person, QDate employedSince) const
{
    PlanShare share;
    share.plan = planFor(m_plans, employedSince, m_asOf);
    if (!share.plan)
        return std::nullopt;
    const Figure homework = m_figures.at(kSubmission).value(person);
    share.homeworkMissing = int(homework.den - homework.num);
    for (const PlanPart& part : share.plan->parts) {
        PlanLine line{&part, *findMeasure(part.measure), m_figures.at(part.measure).value(person), {}};
        if (line.figure.n > 0 && line.figure.den > 0)
            line.points = int(ratioHalfUp(part.weight * line.figure.num, line.figure.den, 0));
        share.points += line.points.value_or(0);
        share.provisional = share.provisional || !line.points;
        if (share.homeworkMissing > 0 && part.withHomework)
            share.atRisk += part.weight;
        share.lines.push_back(line);
    }
    return share;
}

} // namespace rostrum
