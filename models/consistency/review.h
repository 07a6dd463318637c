// What an officer says of a finding: that it is right as it is (核实无误), and why. One row for each, in
// finding_review; it holds for the values that were looked at, so that a record that changes is told again.
#pragma once
#include "models/consistency/finding.h"

namespace rostrum {

class Change;

/// Of the values that made it a finding: 16 hex digits.
QString fingerprintOf(const Finding& finding);
/// Parts those that somebody has said to be right, and sets Finding::review there.
Result<void> partReviewed(Connection& db, CheckedRecords& checked);

/// Says that a finding, found again now, is right; labels the Change. InvalidValue (field "reason") without one;
/// UnknownRow (table "findings") when there is no such finding any more, or it was said already.
Result<Finding> dismissFinding(Change& change, const QString& id, const QString& reason);
/// Takes that back. UnknownRow (table "findings") when nobody said so.
Result<Finding> restoreFinding(Change& change, const QString& id);

} // namespace rostrum
