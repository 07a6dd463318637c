// The consistency checker: reads everything, changes nothing; a mend is a Change like any other.
#pragma once
#include "models/consistency/finding.h"

namespace rostrum {

class Change;

/// In the order in which a page lists them.
QStringList findingKinds();
/// SQL names of the tables that a finding may come of: only their Changes need another look.
const QStringList& checkedTables();
/// Everything that is found, parted by what officers said of it. `kind`: only of this one.
Result<CheckedRecords> checkRecords(Connection& db, const QString& kind = {});
/// What is open of it.
Result<std::vector<Finding>> checkConsistency(Connection& db, const QString& kind = {});
/// Applies the suggestion of one open finding, found again now, and labels the Change by the row that it touches.
/// UnknownRow (table "findings") when there is no such finding any more, or none that can be mended without looking.
Result<Finding> mendFinding(Change& change, const QString& id);
/// Applies the suggestions of one kind, but of none that was dismissed, until none is left, as one Change, and labels
/// it. Returns how many; UnknownRow when there was none.
Result<int> mendKind(Change& change, const QString& kind);

} // namespace rostrum
