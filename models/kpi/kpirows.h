// The rows of a locked period: written once, read back as results, and told line by line for their SHA-256.
#pragma once
#include "models/kpi/kpiresults.h"
#include <functional>

namespace rostrum {

class Change;

/// Priors, results with their indicators and what was expected of them, adjustments, the trace of every figure and what
/// is missing today.
Result<void> writeLockedRows(Change& change, const Id& lock, const KpiResults& results, QDate today);
/// With the scheme that the lock names; the period is the caller's.
Result<KpiResults> readLockedRows(Connection& db, const Id& lock);
/// Every stored value of the lock in a fixed order: table, columns by tabs; a column that is null says nothing.
Result<void> eachLockedLine(Connection& db, const Id& lock, const std::function<void(std::string_view)>& take);

} // namespace rostrum
