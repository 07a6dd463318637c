// What trainees wrote, without who and when: in the order of the texts, and only where enough people answered.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/base/result.h"
#include "models/report/document.h"
#include "models/report/words.h"

namespace rostrum {

class Connection;

/// Below so many ratings nothing is quoted, and of a trainer no figure is shown: who wrote it would be known.
inline constexpr int kFewestRaters = 5;

/// Of one session, or of all of a trainer's within the span. A text that was written twice stands once.
Result<QStringList> readComments(Connection& db, const std::optional<Id>& session, const std::optional<Id>& trainer,
                                 const DateSpan& span);
ReportTable commentTable(const ReportWords& words, const QStringList& comments);

} // namespace rostrum
