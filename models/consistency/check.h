// The consistency checker: reads everything, changes nothing; a mend is a Change like any other.
#pragma once
#include "models/consistency/finding.h"

namespace rostrum {

class Change;

/// By employee number, then kind.
Result<std::vector<Finding>> checkConsistency(Connection& db);
/// Applies the suggestion of one finding, found again now, and labels the Change by the row that it touches. UnknownRow
/// (table "findings") when there is no such finding any more, or none that can be mended without looking.
Result<Finding> mendFinding(Change& change, const QString& id);

} // namespace rostrum
