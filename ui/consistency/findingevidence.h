// The rows of a finding: where to open them, what stands in them, and all of them as a sheet.
#pragma once
#include "models/consistency/finding.h"
#include "ui/widgets/evidence.h"

class QWidget;

namespace rostrum {

class Desk;

/// The page of the row that a mend would touch (else of the last one), and what the page finds it by. Spans open the
/// person's row. Empty: nothing to open.
struct FindingPlace {
    QString page, open;
};
FindingPlace placeOf(Connection& db, const Finding& finding);

/// Its sentence, and the values of each of its rows below each other.
Result<Evidence> findingEvidence(Connection& db, const Finding& finding);

/// Asks where to, and writes kind, person, sentence and suggestion of each as CSV.
void exportFindings(Desk& desk, QWidget* parent, const std::vector<Finding>& findings);

} // namespace rostrum
