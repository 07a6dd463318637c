// The sentences of the compliance page.
#pragma once
#include "models/report/words.h"
#include "ui/compliance/compliancefigures.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/filterbar.h"
#include <span>

namespace rostrum {

/// In the order of urgency, as the page lists them.
std::span<const Status> statusesInOrder();

/// "规则 2026-2：40 学时 + 2 篇心得"; with several rules each by its name.
QString ruleCaption(const std::vector<RuleDemand>& demands, const ReportWords& words);
QList<FilterBar::Choice> yearChoices(const std::vector<int>& years);
QList<FilterBar::Choice> departmentChoices(const std::vector<DepartmentChoice>& departments);
QList<FilterBar::Choice> statusChoices();
/// All, then each status; exempt only where somebody is, or where it is the one chosen.
QList<CountSegment> countSegments(const ComplianceResult& result, const QString& chosen);

/// Who is exempt is not asked, so not in the denominator.
struct MetShare {
    QString value, of; ///< "40.0 %", "10 / 25"
};
MetShare metShare(const ComplianceResult& result);

/// What the marks in the table mean, for the right end of the status bar.
QString legend(const ComplianceFigures& figures);

} // namespace rostrum
