// A training plan: what taking part and homework weigh in the performance of a group of staff. Data that an officer
// edits; two are shipped.
#pragma once
#include "models/base/dates.h"
#include "models/base/result.h"
#include <QJsonObject>
#include <vector>

namespace rostrum {

class Change;
class Connection;

struct PlanPart {
    QString title, measure;   ///< of a measure that is a ratio
    int weight = 0;           ///< basis points of the whole performance
    bool withHomework = true; ///< lost while homework is not handed in
};

struct TrainingPlan {
    QString code, name;
    std::optional<int> monthsFrom, monthsTo; ///< whole months of employment: from, and below
    std::vector<PlanPart> parts;
};

/// {"code", "name", "months_from", "months_to", "parts": [{"title", "measure", "weight", "homework"}]}. InvalidRule
/// (rule, problem): "no_code" "no_name" "no_requirements" (no parts) "unknown_measure" "unit_mismatch" (not a ratio)
/// "bad_number" (a weight that is not above 0) "weights_over" (more than the whole performance).
Result<TrainingPlan> planFromJson(const QJsonObject& json);
QJsonObject planToJson(const TrainingPlan& plan);

/// By code.
Result<std::vector<TrainingPlan>> listPlans(Connection& db);
/// In place of the plan of that code; one that says the same writes nothing.
Result<void> importPlan(Change& change, const QJsonObject& json);
/// Those of the shipped plans whose code is not there.
Result<void> installShippedPlans(Change& change);

/// The plan for somebody who has been employed since that day (invalid: not known, so the last one fits); null where
/// none speaks of them.
const TrainingPlan* planFor(const std::vector<TrainingPlan>& plans, QDate employedSince, QDate asOf);

} // namespace rostrum
