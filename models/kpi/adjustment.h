// Late data (补差). What is closed is never counted again; what came after changes nothing there. The period that
// directly follows the last closed one of its length carries the difference: of each person the sum, over all closed
// periods of the scheme, of (points as they count now − points as they were locked − what closed periods carried of it
// since). It is paid with that period, after the bonus and outside of every cap, and no rank follows it. While the
// period is open it is derived anew each time; its lock writes it down.
//
// "As they count now" is under the scheme version and the priors that were locked: weights and constants stay closed.
// So all that was paid for closed periods, with what the next one carries, is always the sum of what they count now.
// Two cases are stated: who is no trainer any more keeps what was locked; and of a period that was reopened, which will
// be paid in full by its next lock, what others carried is taken back.
#pragma once
#include "models/kpi/kpiresults.h"

namespace rostrum {

/// Whether an open period carries what late data changed. With it the last closed period.
Result<bool> carriesAdjustments(Connection& db, const QString& scheme, const DateSpan& period);

/// Adds the adjustments to results of everybody that were counted now; nothing where the period carries none. Who has
/// no row in the period gets one, without a total.
Result<void> carryAdjustments(Connection& db, KpiResults& results, KpiFigures* figures = nullptr);

/// Whether a lock's own points are no longer what the period counts now.
Result<bool> countsDifferently(Connection& db, const Id& lock);

/// Adds them all up for the rows, and for those who have none.
void applyAdjustments(KpiResults& results);

} // namespace rostrum
