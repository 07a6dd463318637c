// What cells say that nobody here knows, or that several could be: grouped, with what could be meant, best first. The
// answers are Mapping::values.
#pragma once
#include "models/exchange/plan.h"
#include "models/facts/namereading.h"

namespace rostrum {

struct ValueCandidate {
    QString value; ///< what goes into Mapping::values: a number, a code, a name that is unique, a word's key
    QString title; ///< "技术中心"; of namesakes with number, department, title and day of hire
    std::shared_ptr<const NameReading> reading; ///< of the name; null for scores
};
using ValueCandidates = std::vector<ValueCandidate>;

struct ValueQuestion {
    QString from; ///< as the cells have it
    int cells = 0;
    QString to;              ///< what the mapping says already; empty: nothing
    QString proposal;        ///< of a word of a rating scale its score; for the officer to take
    bool makes = false;      ///< undecided it would be made anew
    bool ambiguous = false;  ///< `likely` are those it could be, and no others
    std::vector<int> likely; ///< into ValueGroup::candidates, best first

    bool isOpen() const { return to.isEmpty() && !makes; }
};

/// Columns that ask for the same thing: a field, or all questions of one scale.
struct ValueGroup {
    QStringList fields; ///< keys of Mapping::values: a field's, or the dimension of a question
    QStringList titles; ///< the headers
    Kind kind = Kind::Text;
    int64_t scale = 0;                                 ///< of scores: the highest, ten-thousandths
    std::shared_ptr<const ValueCandidates> candidates; ///< all there are
    std::vector<ValueQuestion> questions;              ///< those with most cells first
    int further = 0;                                   ///< questions that are left out
};

inline constexpr int kMostQuestions = 40; ///< a group
int openQuestions(const std::vector<ValueGroup>& groups);
/// The highest score of a column's scale: of a question its own, of another field by the numbers in it.
int64_t scaleOf(const Plan& plan, int sheetColumn);

/// DatabaseFailed.
Result<std::vector<ValueGroup>> valueQuestions(Connection& db, const Plan& plan);

} // namespace rostrum
