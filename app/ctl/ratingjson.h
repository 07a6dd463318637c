// What the console says of a sheet of ratings beyond the counts: scales, words, lines that were folded.
#pragma once
#include "models/exchange/plan.h"
#include <QJsonObject>

namespace rostrum::ctl {

/// Field or dimension → word → what it is worth.
using RatingWords = std::map<QString, std::map<std::string, std::string>>;

/// "10", or "FIELD=10"; what is no number is no scale, which setScales() refuses.
void takeScale(MappingRequest& request, const QString& text);
/// "scales", "words" and, of a sheet with a row for each answer, "folded".
void addRatings(QJsonObject& json, const Plan& plan, const RatingWords& words);
/// Of an answer beyond its scale: "value" and "scale".
void addScale(QJsonObject& json, const PlanProblem& problem);

} // namespace rostrum::ctl
