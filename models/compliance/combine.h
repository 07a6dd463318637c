// Several windows of one leaf become one answer.
#pragma once
#include "models/compliance/requirement.h"

namespace rostrum {

/// Fills what the result says as a whole from its windows; the last of them is the one that is judged and is `closed`
/// when its last day has passed. Pooled: one sum, shares of requirements added. Mean: of the windows that have any
/// record. Every: the first window that is not met, else the last one. K of: so many windows met. A window in which
/// nothing was graded says nothing about a ratio and is left out everywhere; when all are so, nothing can be said.
void combineWindows(const Requirement& leaf, const Measure& measure, bool closed, RequirementResult& result);

} // namespace rostrum
