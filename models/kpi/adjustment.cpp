#include "models/kpi/adjustment.h"
#include "models/kpi/kpirows.h"
#include "models/kpi/touchedlocks.h"
#include "models/store/connection.h"
#include <QHash>
#include <map>

namespace rostrum {

namespace {
using Points = std::map<Id, int64_t>;

// The newest revision of a closed period; one that was reopened does not hold.
struct Closed {
    Id lock;
    DateSpan period;
    bool holds = false;
    Points carried; ///< by locks that hold, of any revision of it
};

// Whole months, so that months follow months and quarters quarters; 0 where the span is none.
int monthsOf(const DateSpan& period)
{
    const QDate after = period.to.addDays(1);
    if (period.from.day() != 1 || after.day() != 1)
        return 0;
    return (after.year() - period.from.year()) * 12 + after.month() - period.from.month();
}

Result<std::vector<Closed>> closedPeriods(Connection& db, const QString& scheme, int months)
{
    std::vector<Closed> all;
    Query rows = db.query("SELECT l.id, l.period_from, l.period_to, l.reopened_on IS NULL FROM kpi_lock l "
                          "JOIN kpi_scheme s ON s.id = l.scheme WHERE s.code = ? "
                          "ORDER BY l.period_to, l.period_from, l.revision");
    rows.bind(scheme);
    while (rows.next()) {
        Closed one{rows.id(0), {rows.day(1), rows.day(2)}, rows.integer(3) != 0, {}};
        if (monthsOf(one.period) != months)
            continue;
        if (!all.empty() && all.back().period == one.period)
            all.back() = one;
        else
            all.push_back(one);
    }
    ROSTRUM_CHECK(rows.status());
    return all;
}

Result<void> readCarried(Connection& db, std::vector<Closed>& all)
{
    Query rows = db.query("SELECT o.period_from, o.period_to, a.person, sum(a.points) FROM kpi_adjustment a "
                          "JOIN kpi_lock l ON l.id = a.kpi_lock AND l.reopened_on IS NULL "
                          "JOIN kpi_lock o ON o.id = a.of_lock JOIN kpi_scheme s ON s.id = o.scheme "
                          "WHERE s.code = (SELECT code FROM kpi_scheme JOIN kpi_lock k ON k.scheme = kpi_scheme.id "
                          "WHERE k.id = ?) GROUP BY 1, 2, 3 HAVING sum(a.points) <> 0");
    rows.bind(all.front().lock);
    while (rows.next()) {
        const DateSpan period{rows.day(0), rows.day(1)};
        for (Closed& one : all)
            if (one.period == period)
                one.carried[rows.id(2)] = rows.integer(3);
    }
    return rows.status();
}

bool directlyFollows(const std::vector<Closed>& all, const DateSpan& period)
{
    const Closed* last = nullptr;
    for (const Closed& one : all)
        if (one.holds)
            last = &one;
    return last && last->period.to.addDays(1) == period.from;
}

bool hasData(const KpiRow& row)
{
    return row.shares != 0 || std::any_of(row.indicators.begin(), row.indicators.end(),
                                          [](const IndicatorScore& one) { return one.raw.n != 0; });
}

void add(KpiResults& results, const Closed& closed, const Id& person, std::optional<int64_t> was,
         std::optional<int64_t> now)
{
    const int64_t points = now.value_or(0) - was.value_or(0);
    if (points != 0)
        results.adjustments.push_back({closed.period, closed.lock, person, was, now, points});
}

std::optional<int64_t> with(const std::optional<int64_t>& points, const Points& carried, const Id& person)
{
    const auto found = carried.find(person);
    if (found == carried.end())
        return points;
    return points.value_or(0) + found->second;
}

// What one closed period counts now, against what was paid for it.
Result<void> compare(Connection& db, const Closed& closed, KpiResults& results, KpiFigures* figures)
{
    if (!closed.holds) {
        for (const auto& [person, points] : closed.carried)
            add(results, closed, person, points, std::nullopt);
        return {};
    }
    ROSTRUM_TRY(locked, readLockedRows(db, closed.lock));
    ROSTRUM_TRY(now, recountKpi(db, closed.period, locked.scheme, locked.priors, figures));
    QHash<Id, std::optional<int64_t>> was;
    for (const KpiRow& row : locked.rows)
        was.insert(row.person, row.earned);
    for (const KpiRow& row : now.rows) {
        const auto before = was.constFind(row.person);
        // A trainer entered since without anything to count was not left out then.
        if (before == was.constEnd() && !hasData(row))
            continue;
        add(results, closed, row.person,
            with(before == was.constEnd() ? std::nullopt : *before, closed.carried, row.person), row.earned);
    }
    return {};
}

// As they were called when it was closed, for they may be gone.
Result<KpiRow> rowOf(Connection& db, const Id& person, const Id& lock, size_t indicators)
{
    KpiRow row;
    row.person = person;
    row.indicators.resize(indicators);
    row.coverage.resize(indicators);
    row.total.standing = Standing::Insufficient;
    Query names = db.query("SELECT number, name FROM kpi_result WHERE kpi_lock = ?1 AND person = ?2 "
                           "UNION ALL SELECT number, name FROM person WHERE id = ?2");
    names.bind(lock).bind(person);
    if (names.next()) {
        row.number = names.string(0);
        row.name = names.string(1);
    }
    ROSTRUM_CHECK(names.status());
    return row;
}

Result<void> addMissingRows(Connection& db, KpiResults& results)
{
    std::map<Id, Id> lockOf;
    for (const KpiAdjustment& one : results.adjustments)
        lockOf.emplace(one.person, one.ofLock);
    for (const KpiRow& row : results.rows)
        lockOf.erase(row.person);
    for (const auto& [person, lock] : lockOf) {
        ROSTRUM_TRY(row, rowOf(db, person, lock, results.scheme.indicators.size()));
        results.rows.push_back(std::move(row));
    }
    return {};
}
} // namespace

Result<bool> carriesAdjustments(Connection& db, const QString& scheme, const DateSpan& period)
{
    ROSTRUM_TRY(all, closedPeriods(db, scheme, monthsOf(period)));
    return directlyFollows(all, period);
}

Result<void> carryAdjustments(Connection& db, KpiResults& results, KpiFigures* figures)
{
    ROSTRUM_TRY(all, closedPeriods(db, results.scheme.code, monthsOf(results.period)));
    if (!directlyFollows(all, results.period))
        return {};
    ROSTRUM_CHECK(readCarried(db, all));
    ROSTRUM_TRY(touched, touchedLocks(db));
    for (const Closed& one : all)
        if (one.period != results.period && (!one.holds || touched.mayDiffer(one.lock)))
            ROSTRUM_CHECK(compare(db, one, results, figures));
    ROSTRUM_CHECK(addMissingRows(db, results));
    applyAdjustments(results);
    return {};
}

Result<bool> countsDifferently(Connection& db, const Id& lock)
{
    Query rows = db.query("SELECT period_from, period_to FROM kpi_lock WHERE id = ?");
    rows.bind(lock);
    Closed closed{lock, {}, true, {}};
    if (rows.next())
        closed.period = {rows.day(0), rows.day(1)};
    ROSTRUM_CHECK(rows.status());
    KpiResults found;
    ROSTRUM_CHECK(compare(db, closed, found, nullptr));
    return !found.adjustments.empty();
}

void applyAdjustments(KpiResults& results)
{
    Points sums;
    for (const KpiAdjustment& one : results.adjustments)
        sums[one.person] += one.points;
    for (KpiRow& row : results.rows)
        row.adjustment = sums.count(row.person) ? sums.at(row.person) : 0;
    const std::vector<int> weights = results.scheme.weights();
    if (!results.adjustments.empty())
        results = reweighed(std::move(results), weights);
}

} // namespace rostrum
