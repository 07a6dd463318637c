// What the compliance page shows, read at once on a reader's thread: verdicts, what the rules ask in full, today's
// pace.
#pragma once
#include "models/compliance/rejudge.h"

namespace rostrum {

class Connection;

/// A rule and what it asks of somebody who was here all year; `required` alone means something in a leaf.
struct RuleDemand {
    RuleInfo info;
    std::vector<RequirementResult> leaves;
};

struct ComplianceFigures {
    ComplianceQuery query;
    ComplianceResult result;
    std::vector<double> pace;        ///< for each of result.people: the share of their days that has passed, 0 to 1
    std::vector<RuleDemand> demands; ///< of the rules that judge; where nobody is judged, of all rules of the year
    std::vector<int> years;          ///< with something in them, and that of the query; newest first

    /// Every leaf of the demands, each code once.
    std::vector<RequirementResult> leaves() const;
};

/// UnknownRow, InvalidRule as evaluateCompliance.
Result<ComplianceFigures> readCompliance(Connection& db, const ComplianceQuery& query);

/// Where the verdicts stand among figures.result.people; nothing where other people or rules stand there.
std::optional<std::vector<int>> placesOf(const ComplianceFigures& figures, const Rejudged& again);
/// One verdict is another now, with its share of the summary and its pace.
void replaceVerdict(ComplianceFigures& figures, int place, const Verdict& verdict);

/// With something in them, `asked` and that of today; newest first.
Result<std::vector<int>> readYears(Connection& db, int asked);

/// Departments from the top, those below behind the one above.
struct DepartmentChoice {
    QString name, key; ///< key: what ComplianceQuery::department takes
    int depth = 0;
};
Result<std::vector<DepartmentChoice>> readDepartments(Connection& db);

/// "2026-2": the year in which a version came into force, and its number; as on paper.
QString ruleVersion(const RuleInfo& rule);

} // namespace rostrum
