// Training plans in words: weights, months, for whom.
#pragma once
#include "models/kpi/trainingplan.h"
#include "ui/versions/versionkind.h"

namespace rostrum {

/// Basis points as people write them: "7.5 %".
QString weightText(int basisPoints);
/// "7.5", "7.5 %", "７．５％" as basis points; nothing where it is none, or has more than two decimals.
std::optional<int> weightFromText(const QString& text);
int weightOf(const TrainingPlan& plan);
/// "from 12 months of employment", "everybody".
QString audienceText(const TrainingPlan& plan);
/// A plan line by line, for reading and comparing.
std::vector<VersionLine> planLines(const TrainingPlan& plan);
/// What a refused plan lacks, for its field or the foot of the editor.
QString planProblemText(const QString& problem, const QString& part);

} // namespace rostrum
