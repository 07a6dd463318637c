// What trainees wrote, out of ratings, as it may be shown: who wrote it is not in it, and nothing is quoted of a cut
// behind which too few people stand.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/base/result.h"
#include "models/facts/anonymity.h"
#include <optional>
#include <vector>

namespace rostrum {

class Connection;

/// All of these hold. The day of a comment is the day of its session.
struct CommentQuery {
    DateSpan span;
    std::optional<Id> trainer, course, session;
    std::optional<Id> department; ///< the trainer's on that day, with those below it
};

struct CommentRow {
    Id rating;
    QString text;                   ///< masked, blanks made plain
    std::optional<int64_t> overall; ///< ten-thousandths, on 1–5 whatever the form's scale
};

/// The latest first; in one session by the rating's id, which says nothing of when it was given.
Result<std::vector<CommentRow>> readCommentRows(Connection& db, const CommentQuery& query);
/// People who rated in this cut, with a comment or without: each once, anonymous ratings and means as many as they are.
/// Of a course or department beside which too few are left (of the trainer's, or of all in the span): those
/// few, for the whole less the cut would be theirs.
Result<int> ratersBehind(Connection& db, const CommentQuery& query);
inline bool mayQuote(int raters) { return raters >= kFewestRaters; }

/// What names a person is made ***: the rater's own name and number, mail addresses, and whatever has seven digits or
/// more (telephone numbers, identity numbers).
QString masked(const QString& text, const QString& raterName, const QString& raterNumber);

} // namespace rostrum
