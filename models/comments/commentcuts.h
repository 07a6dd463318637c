// By what comments can be narrowed: the years, trainers and courses of which there are any.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/base/result.h"
#include <vector>

namespace rostrum {

class Connection;

struct CommentCut {
    Id id;
    QString name; ///< of trainers with the number, for two may have one name
};

struct CommentCuts {
    std::vector<int> years;                    ///< the latest first, whatever the span
    std::vector<CommentCut> trainers, courses; ///< within the span, by name
};

Result<CommentCuts> readCommentCuts(Connection& db, const DateSpan& span);

} // namespace rostrum
