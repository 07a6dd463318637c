// The one sentence that says what somebody still lacks. Made of words only, in whatever language it is asked for.
#pragma once
#include "models/compliance/ruleset.h"
#include "models/facts/translate.h"

namespace rostrum {

struct SentenceFacts {
    QString grade; ///< word key of the title applied for, else held; empty or "none" = no title is named
    int year = 0;  ///< the rule's; “this year” only when it is that of asOf
    QDate asOf;
};

/// Names only what is missing; empty when nothing is. `results` are those of the tree's leaves, left to right.
QString complianceSentence(const Condition& tree, const std::vector<RequirementResult>& results,
                           const SentenceFacts& facts, const Translate& words = {});

/// The missing part alone: “10学时培训+1篇心得”.
QString missingText(const Condition& tree, const std::vector<RequirementResult>& results, const Translate& words = {});

} // namespace rostrum
