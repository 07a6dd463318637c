// One person under one rule: pure arithmetic over figures that were read before.
#pragma once
#include "models/compliance/leafjudge.h"
#include "models/compliance/sentence.h"

namespace rostrum {

/// Whether the rule speaks of this person. Applicants are asked by the grade they apply for.
bool isJudged(const RuleSet& rules, const Candidate& candidate, bool applicantsOnly);

/// The last day whose records count: the deadline applied for, but never beyond the year.
QDate dueDay(const Candidate& candidate, int year);

/// One person under the rule whose figures these are. A decision of an officer (verdict_override) stands above the
/// figures and says so in Verdict::computed.
Verdict judge(const RuleFigures& figures, const Candidate& candidate, int year, QDate asOf,
              const Translate& words = {});

} // namespace rostrum
