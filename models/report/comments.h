// What trainees wrote, without who and when: in the order of the texts, and only where enough people answered
// (models/comments says how many and what is masked).
#pragma once
#include "models/comments/keywords.h"
#include "models/report/document.h"
#include "models/report/words.h"

namespace rostrum {

/// Of one session, or of all of a trainer's within the span. A text that was written twice stands once. Nothing where
/// too few rated.
Result<QStringList> readComments(Connection& db, const std::optional<Id>& session, const std::optional<Id>& trainer,
                                 const DateSpan& span);
ReportTable commentTable(const ReportWords& words, const QStringList& comments);

/// Word, how many comments hold it, for and against it, and the shortest of them in its own words.
ReportTable keywordTable(const ReportWords& words, const KeywordCounts& counts);

} // namespace rostrum
