// How a verdict stands on paper beyond its word: decisions of people, exemptions, warnings, what is wrong in the
// records.
#pragma once
#include "models/report/document.h"
#include "models/report/words.h"

namespace rostrum {

/// Mark and word; a decision against the figures has an asterisk behind.
ReportCell verdictCell(const ReportWords& words, const Verdict& verdict);
/// What the remarks of a list say: the note, what is to be confirmed, exemptions, warnings, problems, the decision.
QString verdictRemark(const ReportWords& words, const Verdict& verdict);
/// "人工更改：…；依据数据为未达标；理由：…；批准人：…；依据文件：…"; empty without a decision.
QString decisionText(const ReportWords& words, const Verdict& verdict);
/// The sentence for Verdict::problem and RequirementResult::problem; what is no key comes back as it is.
QString problemSentence(const ReportWords& words, const QString& problem);
/// "本表无人工更改结论。" or how many there are.
QString decisionNote(const ReportWords& words, int decided);
/// "注：1. … 2. …"
QString numberedNotes(const ReportWords& words, QStringList notes);
/// Requirements that ask several windows: a table of each; none otherwise.
std::vector<ReportSection> windowSections(const ReportWords& words, const Verdict& verdict, int firstOrdinal);

} // namespace rostrum
