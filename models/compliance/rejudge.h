// Verdicts after a Change, of those alone whom it can have moved: so that a page follows an edit at once.
#pragma once
#include "models/compliance/compliance.h"
#include "models/store/change.h"

namespace rostrum {

/// Whether the Change touched anything that a verdict, or its last day, hangs on.
bool concernsVerdicts(const ChangeNotice& notice);

struct Rejudged {
    std::vector<Id> people;
    std::vector<Verdict> verdicts; ///< of each in turn, each under the rules in order, as evaluateCompliance has them
};

/// Nothing where the Change may have moved anybody's verdict: it touched rules, the list of applicants, sessions or
/// courses, a place in a planned session, or many people. Errors as evaluateCompliance.
Result<std::optional<Rejudged>> rejudge(Connection& db, const ChangeNotice& notice, const ComplianceQuery& query);

} // namespace rostrum
