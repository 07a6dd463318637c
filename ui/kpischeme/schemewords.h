// Schemes and their indicators in words.
#pragma once
#include "models/kpi/scheme.h"
#include "ui/versions/versionkind.h"

namespace rostrum {

using Choices = QList<std::pair<QString, QString>>; ///< text and key, for choiceBox()

Choices indicatorKindChoices();
Choices missingPolicyChoices();
Choices roundingChoices();
Choices audienceChoices();
/// What is counted, by title.
Choices measureChoices();
/// What the observations of a measure can be narrowed by; the first is not at all.
Choices facetChoices(const QString& measure);

/// "trainers", "staff employed for less than 12 months".
QString schemeAudienceText(const Audience& audience);

/// A scheme line by line, for reading and comparing; InvalidRule's schemes have none.
std::vector<VersionLine> schemeLines(const QJsonObject& scheme);

/// Points of grades as they are typed, "A 95, B 85": what cannot be read stands under its letter as text, so that it is
/// refused and not lost.
QString gradesText(const QJsonObject& grades);
QJsonObject gradesFromText(const QString& text);

/// The refusal of schemeFromJson() of that draft as a clause; of an indicator by its title.
QString schemeProblemText(const Error& error, const QJsonObject& draft);

} // namespace rostrum
