// Whether the evidence files are all there and as they were, and their copies beside a backup.
#pragma once
#include "models/attachments/attachments.h"

namespace rostrum {

struct EvidenceCheck {
    /// Table "attachments", key the attachment's id: "missing_file" "altered_file" "orphan" (its row is gone).
    std::vector<VerifyProblem> problems;
    /// Harmless: files that no row names and no Change ever named, of an officer who was interrupted; paths within the
    /// folder.
    QStringList unused;
    int files = 0; ///< looked at
};
/// Reads every file that a row names once.
Result<EvidenceCheck> checkEvidence(Connection& db, const QString& workspace);
/// Removes what checkEvidence() calls unused. Only for whoever holds the workspace for writing.
Result<int> removeUnusedEvidence(Connection& db, const QString& workspace);

struct EvidenceCopies {
    QString folder; ///< where they are now
    int files = 0;  ///< that the workspace needs, also for undo
    int copied = 0; ///< now; the others were there
    qint64 bytes = 0;
    QStringList missing; ///< names (else hashes) of files that are nowhere
};
/// Copies the files of a workspace beside a copy of it in `folder`: into one "<name> files" for all its copies.
Result<EvidenceCopies> backUpEvidence(Connection& db, const QString& workspace, const QString& folder);
/// Brings the files of a workspace that was made from `copy`: from beside the copy, else from the workspace it came
/// of.
Result<EvidenceCopies> restoreEvidence(Connection& db, const QString& copy, const QString& workspace);

} // namespace rostrum
