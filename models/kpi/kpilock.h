// A period that is closed: results, the rows behind them and the constants as they were, under one SHA-256. What is
// locked is never counted again; reopening needs a reason, and the next lock is the next revision (method.md C4).
#pragma once
#include "models/kpi/kpiresults.h"

namespace rostrum {

class Change;

/// Raised when the arithmetic changes: what was locked before keeps its stored figures and this number.
/// 1: without adjustments, and a row for each row of the trace. 2: with what was expected, waived and carried.
inline constexpr int kKpiEngine = 2;

struct KpiLock {
    Id id;
    int revision = 0;
    QDate lockedOn;
    int engine = 0;
    QByteArray sha256;
    QDate reopenedOn; ///< invalid: it holds
    QString reopenedReason;
    bool holds() const { return !reopenedOn.isValid(); }
};

/// Of the scheme's code and the very period, by revision.
Result<std::vector<KpiLock>> kpiLocks(Connection& db, const QString& scheme, const DateSpan& period);
/// That which holds.
Result<std::optional<KpiLock>> kpiLock(Connection& db, const QString& scheme, const DateSpan& period);

/// What stands against locking: the one rule for page and console.
enum class LockHindrance {
    None,
    Locked,
    NotOver, ///< its last day is not over
    Nobody,  ///< nobody is judged in it
    Waiting  ///< something expected is missing and not waived: what is provisional is not frozen (mission K3)
};
/// Of everybody's results, as kpiResults() has them.
LockHindrance lockHindrance(const KpiResults& results, QDate today);

/// InvalidValue (field "period"): "period_locked", "period_open" before its last day is over, "period_nobody", or
/// "period_waiting" with how many things are `missing` and the `people` who wait: list of {number, name, missing}.
Result<KpiLock> lockKpi(Change& change, const KpiQuery& query);
/// The lock that is reopened, with its day and reason. InvalidValue: "period_not_locked"; "reason_missing".
Result<KpiLock> reopenKpi(Change& change, const QString& scheme, const DateSpan& period, const QString& reason,
                          QDate today);

/// The results of the period as they were locked, where it is locked; else counted now.
Result<KpiResults> kpiResults(Connection& db, const KpiQuery& query, KpiFigures* figures = nullptr);
/// The SHA-256 over what is stored of a lock: the same as the lock's own unless the file was changed by other means.
Result<QByteArray> kpiFingerprint(Connection& db, const Id& lock);

} // namespace rostrum
