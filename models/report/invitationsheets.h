// Sheets for those who are asked in a round of 360° assessment: one file for each, with the columns of assessments, so
// that a filled one imports as it is.
#pragma once
#include "models/exchange/placedfiles.h"
#include "models/kpi/invitations.h"

namespace rostrum {

/// Writes "360_2026-Q3_010386_周文博.xlsx" for each rater, and one for the rows in which nobody is named yet, notes
/// that they went out on that day, and as the last thing puts the files in their places: what fails leaves none of
/// them, and no note. Keep them once the Change is committed. Of anonymous groups the assessor stays empty: what comes
/// back is unsigned. Those that were answered are left out. Errors as findRound, SheetWriter and PlacedFiles.
Result<void> sendInvitations(Change& change, const QString& round, QDate today, PlacedFiles& files);

} // namespace rostrum
