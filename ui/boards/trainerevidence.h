// What stands behind each figure of a trainer's board, for the evidence panel; on a reader's thread.
#pragma once
#include "ui/boards/trainerfigures.h"
#include "ui/widgets/evidence.h"

namespace rostrum {

/// The arithmetic of an indicator and the rows behind it; of the place behind the last one the total's, with the rows
/// of the bonus. A month without the trainer says so.
Result<Evidence> scoreEvidence(Connection& db, const KpiMonth& month, const BoardTrainer& trainer,
                               std::optional<size_t> indicator);
/// The rows of a measure: "session.shared", or of one dimension of "rating.dimension".
Result<Evidence> measureRowsEvidence(Connection& db, const char* measure, const BoardTrainer& trainer,
                                     const DateSpan& span, const QString& dimension = {});
/// The comments with a word; of an empty one all that may be quoted.
Result<Evidence> commentEvidence(Connection& db, const BoardTrainer& trainer, const DateSpan& span,
                                 const QString& word);

} // namespace rostrum
