// Several windows of one leaf become one answer.
#pragma once
#include "models/compliance/requirement.h"

namespace rostrum {

struct Combining {
    const Requirement& leaf;
    const Measure& measure;
    QDate asOf, due;          ///< a window is open before its own last day, and before `due`
    int64_t requiredTogether; ///< what all windows ask for as if they were one
};

/// Fills what the result says as a whole from its windows. Pooled: one sum for all. Mean: of their values, and of what
/// they require. Every: the first window that is not met, else the last one. K of: so many windows met; told is the
/// last window while it can still be met. A window in which nothing was graded says nothing about a ratio and is left
/// out everywhere; when all are so, nothing can be said. A year without hours or pieces has none of them.
void combineWindows(const Combining& how, RequirementResult& result);

} // namespace rostrum
