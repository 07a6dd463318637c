// The rows behind a score: of an open period as they are now, of a locked one as they were when it was locked.
#pragma once
#include "models/kpi/kpiresults.h"

namespace rostrum {

struct KpiBehind {
    MeasureEvidence evidence; ///< counted or not; of a locked period with the values and weights of the lock
    bool locked = false;
    int late = 0; ///< rows of today that the lock does not know: they are not in the list
};

/// The rows of one person's indicator, or, at the place behind the last indicator, those that the bonus counts. At most
/// `limit` rows of an open period (its total says how many there are); UnknownRow where there is no such place.
Result<KpiBehind> kpiBehind(Connection& db, const Scheme& scheme, const DateSpan& period, const Id& person,
                            size_t position, int limit = -1);

} // namespace rostrum
