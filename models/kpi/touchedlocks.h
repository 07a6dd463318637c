// Which closed periods may count differently now than when they were locked, so that an open one need not count a whole
// year to know that nothing is to be carried. Kept beside each Change (Change::keeper) in local rows, as a mark at each
// lock of whose days something was written since; where the newest Change is not known here, all may differ.
#pragma once
#include "models/store/change.h"
#include <set>

namespace rostrum {

struct TouchedLocks {
    bool known = false;    ///< up to the newest Change
    std::set<Id> marked;   ///< something was written on its days since
    std::set<Id> adjusted; ///< something was carried of it once
    bool mayDiffer(const Id& lock) const { return !known || marked.count(lock) || adjusted.count(lock); }
};
Result<TouchedLocks> touchedLocks(Connection& db);

/// The keeper's part: marks what the Change touched. `rows`: what was captured, or nothing when it was too much to look
/// through; then every lock that really differs is marked.
Result<void> keepTouchedLocks(Connection& db, const ChangeNotice& touched, const std::optional<QByteArray>& rows);

} // namespace rostrum
