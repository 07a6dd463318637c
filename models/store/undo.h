// Taking a Change back, row by row, as a Change of its own.
//
// Each inverted row is compared with what is there now. A row that was edited since, or a parent that gained children
// outside the Change, "moved on": undo refuses and names it, or with keepChanged leaves it and takes back the rest.
// sqlite3changeset_apply is not used: it cannot leave out a single row with its parents, and under foreign keys it
// either aborts or commits a violation.
#pragma once
#include "models/store/change.h"

namespace rostrum {

struct RowName {
    QString table; ///< SQL name
    Id id;
    bool operator==(const RowName&) const = default;
};

struct UndoOutcome {
    std::vector<RowName> movedOn; ///< rows left as they are
};

/// Applies the inverse of `logged` (a Change in the log) inside `change`, leaving out what moved on. Whoever does not
/// want to keep changed rows does not commit when there are some.
Result<UndoOutcome> applyInverse(Change& change, qint64 logged);

} // namespace rostrum
