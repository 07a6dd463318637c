// 个人培训档案, and what else was searched for: every record of each hit with the file and row it came from, one hit a
// sheet.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

/// So many hits of filters.find become sheets: the best ones.
inline constexpr int kMostRecordHits = 200;

/// Of filters.hits, else of what filters.find finds, else of filters.session, else of query.person, else of everybody
/// who was employed in the year (in query.department). filters.from and filters.to narrow the records by their days.
/// UnknownRow for a session or person that nobody knows; errors as readPopulation.
Result<ReportDocument> recordsReport(ReportInput input);

} // namespace rostrum
