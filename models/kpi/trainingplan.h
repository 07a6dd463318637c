// A training plan: what taking part and homework weigh in the performance of a group of staff. Data that an officer
// edits, as versions that never change once they are saved; two are shipped.
#pragma once
#include "models/base/result.h"
#include "models/store/versionhead.h"
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

struct TrainingPlan : VersionHead {
    std::optional<int> monthsFrom, monthsTo; ///< whole months of employment: from, and below
    std::vector<PlanPart> parts;
};

/// {"code", "name", "valid_from", "valid_to", "months_from", "months_to", "parts": [{"title", "measure", "weight",
/// "homework"}]}; a "version" is written and not read. InvalidRule (rule, problem, requirement: the part's title):
/// "no_code" "no_name" "dates" (no days to hold from or until, or days or months out of order) "no_requirements" (no
/// parts) "unknown_measure" "unit_mismatch" (not a ratio) "bad_number" (a weight that is not above 0) "weights_over"
/// (more than the whole performance).
Result<TrainingPlan> planFromJson(const QJsonObject& json);
/// The same of a draft, which need not make sense yet; what is no day is none.
TrainingPlan draftPlan(const QJsonObject& json);
QJsonObject planToJson(const TrainingPlan& plan);

/// Every version, by code and version.
Result<std::vector<TrainingPlan>> listPlans(Connection& db);
/// addVersion(). InvalidRule as planFromJson.
Result<int> importPlan(Change& change, const QJsonObject& json);
/// Those of the shipped plans whose code is not there.
Result<void> installShippedPlans(Change& change);

/// Of the plans in force, that for somebody who has been employed since that day (invalid: not known, so the last one
/// fits); null where none speaks of them.
const TrainingPlan* planFor(const std::vector<TrainingPlan>& plans, QDate employedSince, QDate asOf);

} // namespace rostrum
