// Sheets for those who are asked in a round of 360° assessment: one file for each, with the columns of assessments, so
// that a filled one imports as it is.
#pragma once
#include "models/kpi/invitations.h"

namespace rostrum {

/// Into `folder`, which is made: "360_2026-Q3_010386_周文博.xlsx" for each rater, and one for the rows in which nobody
/// is named yet. Of anonymous groups the assessor stays empty: what comes back is unsigned. The files' names, in their
/// order; those that were answered are left out. Errors as SheetWriter.
Result<QStringList> writeInvitations(const Round& round, const std::vector<Invitation>& invitations,
                                     const QString& folder);

} // namespace rostrum
