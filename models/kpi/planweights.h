// The training plan says what taking part and homework weigh for a group of staff (mission K11), the scheme of that
// group what they weigh in its score. Both are edited apart; where they say different weights, whoever reads a score
// has to know.
#pragma once
#include "models/kpi/scheme.h"

namespace rostrum {

class Connection;

struct PlanWeightGap {
    QString plan;              ///< its name
    QString title;             ///< of the part
    int planned = 0;           ///< basis points, by the plan
    std::optional<int> scored; ///< by the scheme; nothing: it does not count that at all
};

/// Of a scheme for staff: the parts of every plan in force on the period's first day, of whose group somebody may be
/// judged by the scheme, that have another weight there. By plan and part; of a scheme for trainers none.
Result<std::vector<PlanWeightGap>> planWeightGaps(Connection& db, const Scheme& scheme, const DateSpan& period);

} // namespace rostrum
