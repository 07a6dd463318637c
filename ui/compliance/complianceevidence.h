// One person's verdict and the rows behind it, as the panel shows them.
#pragma once
#include "models/attachments/attachments.h"
#include "models/compliance/compliance.h"
#include "models/report/words.h"
#include "ui/widgets/evidence.h"

namespace rostrum {

/// `rows` as complianceEvidence() gives them: one for each requirement, by its code. The sources of the lines are
/// texts: the table and the key of the row there; of `files`, which prove a decision, "attachment" and the id.
Evidence complianceEvidenceOf(const Verdict& verdict, const std::vector<RequirementEvidence>& rows,
                              const std::vector<Attachment>& files, QDate asOf, const ReportWords& words);

} // namespace rostrum
