// The notes below the list: what the rule asks, what counts, until when, and what 正常推进 means on this day.
#pragma once
#include "models/report/words.h"

namespace rostrum {

QString complianceNotes(const ReportWords& words, const ComplianceResult& result);

} // namespace rostrum
