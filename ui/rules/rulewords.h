// A rule in words: what each requirement asks, for whom, what counts. The list, the read-only view and the comparison
// say the same.
#pragma once
#include "models/compliance/ruleset.h"
#include "ui/versions/versionkind.h"

namespace rostrum {

QString opText(Condition::Op op, int k);
QString windowText(const Requirement& leaf);
/// "Credit hours (professional) ≥ 60 · calendar year · less for part of the year".
QString requirementText(const Requirement& requirement);
QString scopeText(const RuleSet& rules);
QString creditText(const CreditRule& credit);
/// "40", "39.5", "2/3".
QString thresholdText(const Threshold& threshold);

std::vector<VersionLine> ruleLines(const RuleSet& rules);

} // namespace rostrum
