#include "models/kpi/trainingplan.h"
#include "models/kpi/weights.h"
#include "models/measures/measure.h"
#include "models/store/versions.h"
#include <QJsonArray>

namespace rostrum {

namespace {
QJsonValue monthsJson(const std::optional<int>& months) { return months ? QJsonValue(*months) : QJsonValue::Null; }

std::optional<int> monthsAt(const QJsonObject& json, const char* name)
{
    const QJsonValue value = json.value(QLatin1String(name));
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

PlanPart partFromJson(const QJsonObject& json)
{
    return {json.value(QLatin1String("title")).toString(), json.value(QLatin1String("measure")).toString(),
            json.value(QLatin1String("weight")).toInt(), json.value(QLatin1String("homework")).toBool(true)};
}

// The first thing that is wrong with it, and with which part.
std::pair<QString, QString> problemOf(const TrainingPlan& plan)
{
    if (plan.code.isEmpty())
        return {QStringLiteral("no_code"), {}};
    if (plan.name.isEmpty())
        return {QStringLiteral("no_name"), {}};
    if (plan.monthsFrom.value_or(0) < 0 || (plan.monthsTo && *plan.monthsTo <= plan.monthsFrom.value_or(0)))
        return {QStringLiteral("dates"), {}};
    if (plan.parts.empty())
        return {QStringLiteral("no_requirements"), {}};
    int sum = 0;
    for (const PlanPart& part : plan.parts) {
        const auto measure = findMeasure(part.measure);
        if (!measure)
            return {QStringLiteral("unknown_measure"), part.title};
        if ((*measure)->unit != MeasureUnit::Ratio)
            return {QStringLiteral("unit_mismatch"), part.title};
        if (part.weight <= 0)
            return {QStringLiteral("bad_number"), part.title};
        sum += std::min(part.weight, kWholeWeight + 1);
    }
    return {sum > kWholeWeight ? QStringLiteral("weights_over") : QString(), {}};
}

tl::unexpected<Error> refused(const TrainingPlan& plan, const QString& problem, const QString& part)
{
    return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), plan.code},
                                         {QStringLiteral("problem"), problem},
                                         {QStringLiteral("requirement"), part}});
}

// The first version keeps the id that plans had before they had versions.
Id planId(const QString& code, int version)
{
    return version == 1 ? Id::derived({"training_plan", code.toStdString()})
                        : versionId("training_plan", code, version);
}

Result<void> write(Change& change, const TrainingPlan& plan, int version)
{
    const Id id = planId(plan.code, version);
    Query head =
        change.db().query("INSERT INTO training_plan(id, code, name, months_from, months_to, version, valid_from, "
                          "valid_to) VALUES(?,?,?,?,?,?,?,?)");
    head.bind(id).bind(plan.code).bind(plan.name).bind(plan.monthsFrom).bind(plan.monthsTo).bind(version);
    head.bind(plan.validFrom).bind(plan.validTo);
    ROSTRUM_CHECK(head.run());
    ROSTRUM_CHECK(change.count());
    Query insert = change.db().query("INSERT INTO training_plan_part(id, plan, position, title, measure, weight, "
                                     "homework) VALUES(?,?,?,?,?,?,?)");
    int position = 0;
    for (const PlanPart& part : plan.parts) {
        insert.bind(Id::below(id, {std::to_string(++position)}))
            .bind(id)
            .bind(position)
            .bind(part.title)
            .bind(part.measure)
            .bind(part.weight)
            .bind(int(part.withHomework));
        ROSTRUM_CHECK(insert.run());
        ROSTRUM_CHECK(change.count());
    }
    return {};
}

const VersionStore<TrainingPlan> kPlans{listPlans, planFromJson, planToJson, write};
} // namespace

Result<TrainingPlan> planFromJson(const QJsonObject& json)
{
    TrainingPlan plan = draftPlan(json);
    if (!versionDays(json))
        return refused(plan, QStringLiteral("dates"), {});
    if (const auto [problem, part] = problemOf(plan); !problem.isEmpty())
        return refused(plan, problem, part);
    return plan;
}

TrainingPlan draftPlan(const QJsonObject& json)
{
    TrainingPlan plan;
    plan.code = json.value(QLatin1String("code")).toString().trimmed();
    plan.name = json.value(QLatin1String("name")).toString().trimmed();
    plan.monthsFrom = monthsAt(json, "months_from");
    plan.monthsTo = monthsAt(json, "months_to");
    const DateSpan days = versionDays(json).value_or(DateSpan());
    plan.validFrom = days.from;
    plan.validTo = days.to;
    for (const QJsonValue& part : json.value(QLatin1String("parts")).toArray())
        plan.parts.push_back(partFromJson(part.toObject()));
    return plan;
}

QJsonObject planToJson(const TrainingPlan& plan)
{
    QJsonArray parts;
    for (const PlanPart& part : plan.parts)
        parts.append(QJsonObject{{QStringLiteral("title"), part.title},
                                 {QStringLiteral("measure"), part.measure},
                                 {QStringLiteral("weight"), part.weight},
                                 {QStringLiteral("homework"), part.withHomework}});
    return {{QStringLiteral("code"), plan.code},
            {QStringLiteral("name"), plan.name},
            {QStringLiteral("version"), plan.version},
            {QStringLiteral("valid_from"), dayOrNull(plan.validFrom)},
            {QStringLiteral("valid_to"), dayOrNull(plan.validTo)},
            {QStringLiteral("months_from"), monthsJson(plan.monthsFrom)},
            {QStringLiteral("months_to"), monthsJson(plan.monthsTo)},
            {QStringLiteral("parts"), parts}};
}

Result<std::vector<TrainingPlan>> listPlans(Connection& db)
{
    std::vector<TrainingPlan> plans;
    Query rows = db.query("SELECT p.code, p.name, p.months_from, p.months_to, p.version, p.valid_from, "
                          "p.valid_to, t.title, t.measure, t.weight, t.homework "
                          "FROM training_plan p LEFT JOIN training_plan_part t ON t.plan = p.id "
                          "ORDER BY p.code, p.version, p.id, t.position");
    const auto months = [&](int column) {
        return rows.isNull(column) ? std::nullopt : std::optional(int(rows.integer(column)));
    };
    while (rows.next()) {
        const int version = int(rows.integer(4));
        if (plans.empty() || plans.back().code != rows.string(0) || plans.back().version != version)
            plans.push_back(
                {{rows.string(0), rows.string(1), version, rows.day(5), rows.day(6)}, months(2), months(3)});
        if (!rows.isNull(7))
            plans.back().parts.push_back({rows.string(7), rows.string(8), int(rows.integer(9)), rows.integer(10) != 0});
    }
    ROSTRUM_CHECK(rows.status());
    return plans;
}

Result<int> importPlan(Change& change, const QJsonObject& json) { return addVersion(kPlans, change, json); }

Result<void> installShippedPlans(Change& change) { return addShipped(kPlans, change, QStringLiteral(":/plans")); }

const TrainingPlan* planFor(const std::vector<TrainingPlan>& plans, QDate since, QDate asOf)
{
    const auto reached = [&](int months) { return !since.isValid() || since.addMonths(months) <= asOf; };
    for (const TrainingPlan& plan : plans)
        if ((!plan.monthsFrom || reached(*plan.monthsFrom)) && (!plan.monthsTo || !reached(*plan.monthsTo)))
            return &plan;
    return nullptr;
}

} // namespace rostrum
