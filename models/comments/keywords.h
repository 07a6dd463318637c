// Keywords of a workspace's comments (评语关键词, mission F2): what stands in how many of them, for it or against it.
#pragma once
#include "models/comments/commentrows.h"
#include "models/comments/keywordcount.h"

namespace rostrum {

struct Keywords {
    int raters = 0;       ///< behind the cut; of fewer than kFewestRaters nothing below is filled
    KeywordCounts counts; ///< examples are masked
};

/// Cancelled once the flag is set (null: never).
Result<Keywords> readKeywords(Connection& db, const CommentQuery& query, const std::atomic<bool>* cancel = nullptr);

/// A comment behind a keyword's figure, with where it was read; without who and when.
struct KeywordComment {
    Id rating;
    QString text;
    bool negative = false;
    QString file; ///< empty: typed here
    int line = 0;
};
/// All of a keyword's, by their texts; nothing of a cut that may not be quoted.
Result<std::vector<KeywordComment>> readKeywordComments(Connection& db, const CommentQuery& query, const QString& word,
                                                        const std::atomic<bool>* cancel = nullptr);

} // namespace rostrum
