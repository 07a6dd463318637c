#include "models/kpi/kpilock.h"
#include "models/base/refusals.h"
#include "models/kpi/adjustment.h"
#include "models/kpi/completeness.h"
#include "models/kpi/kpiperiods.h"
#include "models/kpi/kpirows.h"
#include "models/kpi/schemestore.h"
#include "models/store/change.h"
#include <QCryptographicHash>

namespace rostrum {

namespace {
KpiLock lockAt(const Query& rows)
{
    return {rows.id(0),   int(rows.integer(1)), rows.day(2),   int(rows.integer(3)),
            rows.blob(4), rows.day(5),          rows.string(6)};
}

// Refused with who waits, so that somebody can be asked.
tl::unexpected<Error> waits(const KpiResults& results)
{
    QVariantList people;
    int missing = 0;
    for (const KpiWaiting& one : whoWaits(results.rows)) {
        people.append(QVariantMap{{QStringLiteral("number"), one.number},
                                  {QStringLiteral("name"), one.name},
                                  {QStringLiteral("missing"), one.missing}});
        missing += one.missing;
    }
    return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), QStringLiteral("period")},
                                          {QStringLiteral("value"), daysKey(results.period)},
                                          {QStringLiteral("problem"), QStringLiteral("period_waiting")},
                                          {QStringLiteral("missing"), missing},
                                          {QStringLiteral("people"), people}});
}

Result<void> mayBeLocked(const KpiResults& results, QDate today)
{
    switch (lockHindrance(results, today)) {
    case LockHindrance::Locked:
        return invalidValue("period", daysKey(results.period), "period_locked");
    case LockHindrance::NotOver:
        return invalidValue("period", daysKey(results.period), "period_open");
    case LockHindrance::Nobody:
        return invalidValue("period", daysKey(results.period), "period_nobody");
    case LockHindrance::Waiting:
        return waits(results);
    case LockHindrance::None:
        break;
    }
    return {};
}

Result<void> writeHead(Change& change, const KpiLock& lock, const KpiResults& results)
{
    Query insert = change.db().query("INSERT INTO kpi_lock(id, scheme, period_from, period_to, revision, locked_on, "
                                     "engine, eligible, sha256) VALUES(?,?,?,?,?,?,?,?,?)");
    insert.bind(lock.id).bind(schemeId(results.scheme.code, results.scheme.version)).bind(results.period.from);
    insert.bind(results.period.to).bind(lock.revision).bind(lock.lockedOn).bind(lock.engine).bind(results.eligible);
    insert.bindBlob("-"); // until the rows are there
    ROSTRUM_CHECK(insert.run());
    return change.count();
}
} // namespace

Result<std::vector<KpiLock>> kpiLocks(Connection& db, const QString& scheme, const DateSpan& period)
{
    std::vector<KpiLock> locks;
    Query rows = db.query("SELECT l.id, l.revision, l.locked_on, l.engine, l.sha256, l.reopened_on, l.reopened_reason "
                          "FROM kpi_lock l JOIN kpi_scheme s ON s.id = l.scheme "
                          "WHERE s.code = ? AND l.period_from = ? AND l.period_to = ? ORDER BY l.revision");
    rows.bind(scheme).bind(period.from).bind(period.to);
    while (rows.next())
        locks.push_back(lockAt(rows));
    ROSTRUM_CHECK(rows.status());
    return locks;
}

Result<std::optional<KpiLock>> kpiLock(Connection& db, const QString& scheme, const DateSpan& period)
{
    ROSTRUM_TRY(locks, kpiLocks(db, scheme, period));
    if (locks.empty() || !locks.back().holds())
        return std::optional<KpiLock>();
    return std::optional(locks.back());
}

Result<QByteArray> kpiFingerprint(Connection& db, const Id& lock)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    ROSTRUM_CHECK(eachLockedLine(db, lock, [&](std::string_view line) {
        hash.addData(QByteArrayView(line.data(), qsizetype(line.size())));
        hash.addData(QByteArrayView("\n"));
    }));
    return hash.result();
}

LockHindrance lockHindrance(const KpiResults& results, QDate today)
{
    if (results.revision)
        return LockHindrance::Locked;
    if (today <= results.period.to)
        return LockHindrance::NotOver;
    if (results.rows.empty())
        return LockHindrance::Nobody;
    return whoWaits(results.rows).empty() ? LockHindrance::None : LockHindrance::Waiting;
}

Result<KpiLock> lockKpi(Change& change, const KpiQuery& query)
{
    Connection& db = change.db();
    if (query.today <= query.period.to) // said without counting
        return invalidValue("period", daysKey(query.period), "period_open");
    KpiQuery everybody = query;
    everybody.department.clear();
    ROSTRUM_TRY(scheme, schemeOf(db, query.scheme, query.period));
    ROSTRUM_TRY(locks, kpiLocks(db, scheme.code, query.period));
    if (!locks.empty() && locks.back().holds())
        return invalidValue("period", daysKey(query.period), "period_locked");
    ROSTRUM_TRY(results, evaluateKpi(db, everybody, scheme));
    ROSTRUM_CHECK(carryAdjustments(db, results));
    ROSTRUM_CHECK(mayBeLocked(results, query.today));
    KpiLock lock;
    lock.revision = int(locks.size()) + 1;
    lock.lockedOn = query.today;
    lock.engine = kKpiEngine;
    lock.id = Id::derived({"kpi_lock", results.scheme.code.toStdString(), daysKey(query.period).toStdString(),
                           std::to_string(lock.revision)});
    ROSTRUM_CHECK(writeHead(change, lock, results));
    ROSTRUM_CHECK(writeLockedRows(change, lock.id, results, query.today));
    ROSTRUM_TRY(sha256, kpiFingerprint(db, lock.id));
    lock.sha256 = sha256;
    Query seal = db.query("UPDATE kpi_lock SET sha256 = ? WHERE id = ?");
    seal.bindBlob({sha256.constData(), size_t(sha256.size())}).bind(lock.id);
    ROSTRUM_CHECK(seal.run());
    return lock;
}

Result<KpiLock> reopenKpi(Change& change, const QString& code, const DateSpan& period, const QString& reason,
                          QDate today)
{
    ROSTRUM_TRY(scheme, findScheme(change.db(), code));
    ROSTRUM_TRY(lock, kpiLock(change.db(), scheme.code, period));
    if (!lock)
        return invalidValue("period", daysKey(period), "period_not_locked");
    if (reason.trimmed().isEmpty())
        return invalidValue("reason", {}, "reason_missing");
    lock->reopenedOn = today;
    lock->reopenedReason = reason.trimmed();
    Query update = change.db().query("UPDATE kpi_lock SET reopened_on = ?, reopened_reason = ? WHERE id = ?");
    update.bind(today).bind(lock->reopenedReason).bind(lock->id);
    ROSTRUM_CHECK(update.run());
    ROSTRUM_CHECK(change.count());
    return *lock;
}

Result<KpiResults> kpiResults(Connection& db, const KpiQuery& query, KpiFigures* figures)
{
    const Snapshot snapshot(db);
    ROSTRUM_TRY(scheme, schemeOf(db, query.scheme, query.period));
    ROSTRUM_TRY(lock, kpiLock(db, scheme.code, query.period));
    KpiResults results;
    if (lock) {
        ROSTRUM_TRY(locked, readLockedRows(db, lock->id));
        results = std::move(locked);
        results.period = query.period;
    } else {
        KpiQuery everybody = query;
        everybody.department.clear();
        ROSTRUM_TRY(counted, evaluateKpi(db, everybody, scheme, figures));
        results = std::move(counted);
        ROSTRUM_CHECK(carryAdjustments(db, results, figures));
    }
    if (!query.department.isEmpty())
        ROSTRUM_CHECK(keepDepartment(db, query.department, results.rows));
    return results;
}

} // namespace rostrum
