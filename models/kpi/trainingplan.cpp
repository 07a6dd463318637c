#include "models/kpi/trainingplan.h"
#include "models/measures/measure.h"
#include "models/store/change.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace rostrum {

namespace {
constexpr int kWhole = 10000; // basis points

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
        sum += std::min(part.weight, kWhole + 1);
    }
    return {sum > kWhole ? QStringLiteral("weights_over") : QString(), {}};
}

Id planId(const QString& code) { return Id::derived({"training_plan", code.toStdString()}); }

Result<void> erase(Change& change, const Id& plan)
{
    Query parts = change.db().query("DELETE FROM training_plan_part WHERE plan = ?");
    ROSTRUM_CHECK(parts.bind(plan).run());
    Query head = change.db().query("DELETE FROM training_plan WHERE id = ?");
    ROSTRUM_CHECK(head.bind(plan).run());
    return change.count();
}

Result<void> write(Change& change, const TrainingPlan& plan)
{
    const Id id = planId(plan.code);
    Query head =
        change.db().query("INSERT INTO training_plan(id, code, name, months_from, months_to) VALUES(?,?,?,?,?)");
    head.bind(id).bind(plan.code).bind(plan.name).bind(plan.monthsFrom).bind(plan.monthsTo);
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
} // namespace

Result<TrainingPlan> planFromJson(const QJsonObject& json)
{
    TrainingPlan plan{json.value(QLatin1String("code")).toString().trimmed(),
                      json.value(QLatin1String("name")).toString().trimmed(),
                      monthsAt(json, "months_from"),
                      monthsAt(json, "months_to"),
                      {}};
    for (const QJsonValue& part : json.value(QLatin1String("parts")).toArray())
        plan.parts.push_back(partFromJson(part.toObject()));
    if (const auto [problem, part] = problemOf(plan); !problem.isEmpty())
        return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), plan.code},
                                             {QStringLiteral("problem"), problem},
                                             {QStringLiteral("requirement"), part}});
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
            {QStringLiteral("months_from"), monthsJson(plan.monthsFrom)},
            {QStringLiteral("months_to"), monthsJson(plan.monthsTo)},
            {QStringLiteral("parts"), parts}};
}

Result<std::vector<TrainingPlan>> listPlans(Connection& db)
{
    std::vector<TrainingPlan> plans;
    Query rows = db.query("SELECT p.code, p.name, p.months_from, p.months_to, t.title, t.measure, t.weight, t.homework "
                          "FROM training_plan p LEFT JOIN training_plan_part t ON t.plan = p.id "
                          "ORDER BY p.code, p.id, t.position");
    const auto months = [&](int column) {
        return rows.isNull(column) ? std::nullopt : std::optional(int(rows.integer(column)));
    };
    while (rows.next()) {
        if (plans.empty() || plans.back().code != rows.string(0))
            plans.push_back({rows.string(0), rows.string(1), months(2), months(3), {}});
        if (!rows.isNull(4))
            plans.back().parts.push_back({rows.string(4), rows.string(5), int(rows.integer(6)), rows.integer(7) != 0});
    }
    ROSTRUM_CHECK(rows.status());
    return plans;
}

Result<void> importPlan(Change& change, const QJsonObject& json)
{
    ROSTRUM_TRY(plan, planFromJson(json));
    ROSTRUM_TRY(known, listPlans(change.db()));
    for (const TrainingPlan& one : known) {
        if (one.code != plan.code)
            continue;
        if (planToJson(one) == planToJson(plan))
            return {};
        ROSTRUM_CHECK(erase(change, planId(plan.code)));
    }
    return write(change, plan);
}

Result<void> installShippedPlans(Change& change)
{
    ROSTRUM_TRY(known, listPlans(change.db()));
    for (const QString& name : QDir(QStringLiteral(":/plans")).entryList(QDir::Files, QDir::Name)) {
        QFile file(QStringLiteral(":/plans/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), file.fileName()}});
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        const QString code = json.value(QLatin1String("code")).toString();
        if (std::none_of(known.begin(), known.end(), [&](const TrainingPlan& one) { return one.code == code; }))
            ROSTRUM_CHECK(importPlan(change, json));
    }
    return {};
}

const TrainingPlan* planFor(const std::vector<TrainingPlan>& plans, QDate since, QDate asOf)
{
    const auto reached = [&](int months) { return !since.isValid() || since.addMonths(months) <= asOf; };
    for (const TrainingPlan& plan : plans)
        if ((!plan.monthsFrom || reached(*plan.monthsFrom)) && (!plan.monthsTo || !reached(*plan.monthsTo)))
            return &plan;
    return nullptr;
}

} // namespace rostrum
