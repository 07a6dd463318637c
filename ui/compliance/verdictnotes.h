// What the panel says between the sentence and the rows: a decision, what to look at in the records, and the periods
// of requirements that look at more than one year.
#pragma once
#include "models/report/words.h"
#include "ui/widgets/evidence.h"

namespace rostrum {

QList<EvidenceSection> verdictNotes(const Verdict& verdict, const ReportWords& words);

} // namespace rostrum
