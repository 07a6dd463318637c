// The rows behind a closed period, frozen line by line: what was counted, what was not and why, and what was missing.
#pragma once
#include "models/kpi/completeness.h"

namespace rostrum {

class Change;

/// A row as it was when the period was closed.
struct FrozenRow {
    QString table, dimension;
    Id row;
    QDate day;
    int64_t value = 0, weight = 0;
    QString reason; ///< empty: counted
};

/// One text for each person, and indicator or bonus.
Result<void> writeKpiTrace(Change& change, const Id& lock, const KpiResults& results,
                           const std::vector<KpiLack>& lacks);

/// The rows behind one figure; the place behind the last indicator is the bonus.
Result<std::vector<FrozenRow>> readKpiTrace(Connection& db, const Id& lock, const Id& person, size_t position);
/// What was missing when it was closed; of one person, or with a null id of all.
Result<std::vector<KpiLack>> readFrozenLacks(Connection& db, const Id& lock, const Id& person = {});

} // namespace rostrum
