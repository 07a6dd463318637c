// The sentences of months: what they wait for, how they stand, and the rules behind.
#pragma once
#include "ui/kpimonths/monthfigures.h"
#include "ui/widgets/roles.h"

namespace rostrum {

QString stageText(MonthState::Stage stage);
Mark stageMark(MonthState::Stage stage);
/// "no state yet", "no rating yet", "学员3 has not rated"…
QString lackText(const KpiLack& lack);
/// What the indicator expects, as a rule: "each held session has a rating"; empty where nothing is expected.
QString expectationText(const Indicator& indicator);
/// "2 of 3"; empty where nothing is expected.
QString coverageText(const Coverage& coverage);
/// Why the period cannot be locked now; empty where it can.
QString hindranceText(const MonthFigures& figures);
/// Where the training plan gives a part another weight than the scheme; empty: they agree.
QString planGapsText(const std::vector<PlanWeightGap>& gaps);
/// How the ranks come about, with the least that counts for the top places and how few ratings are drawn in.
QString rankRuleText(const Scheme& scheme);

} // namespace rostrum
