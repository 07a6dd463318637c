// What the panel says between the sentence and the rows: a decision, what to look at in the records, and the periods
// of requirements that look at more than one year.
#pragma once
#include "models/attachments/attachments.h"
#include "models/report/words.h"
#include "ui/widgets/evidence.h"

namespace rostrum {

/// `files`: what proves the decision. Their sources are texts: "attachment" and the id.
QList<EvidenceSection> verdictNotes(const Verdict& verdict, const std::vector<Attachment>& files,
                                    const ReportWords& words);

} // namespace rostrum
