#include "models/kpi/kpibehind.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/kpitrace.h"
#include "models/store/connection.h"
#include <QHash>

namespace rostrum {

namespace {
struct Traced {
    int64_t value = 0, weight = 0;
    QString reason;
};
using Trace = QHash<std::pair<Id, QString>, Traced>; ///< by row and dimension

Result<Trace> readTrace(Connection& db, const Id& lock, const Id& person, size_t position)
{
    Trace trace;
    ROSTRUM_TRY(rows, readKpiTrace(db, lock, person, position));
    for (FrozenRow& row : rows)
        trace.insert({row.row, row.dimension}, {row.value, row.weight, std::move(row.reason)});
    return trace;
}

// The trace knows values and weights, the rows of today their titles, files and lines.
void asLocked(const Trace& trace, KpiBehind& behind)
{
    std::vector<Observation> kept;
    behind.evidence.total = 0;
    for (Observation& row : behind.evidence.rows) {
        const auto traced = trace.find({row.row, row.dimension});
        if (traced == trace.end()) {
            behind.late += !row.again;
            continue;
        }
        row.value = traced->value;
        row.weight = row.again ? 0 : traced->weight;
        row.whyNot = traced->reason;
        behind.evidence.total += row.counted();
        kept.push_back(std::move(row));
    }
    behind.evidence.rows = std::move(kept);
}
} // namespace

Result<KpiBehind> kpiBehind(Connection& db, const Scheme& scheme, const DateSpan& period, const Id& person,
                            size_t position, int limit)
{
    const bool bonus = position == scheme.indicators.size() && scheme.bonus;
    if (!bonus && position >= scheme.indicators.size())
        return fail(ErrorCode::UnknownRow, {{QStringLiteral("table"), QStringLiteral("kpi_indicator_result")},
                                            {QStringLiteral("key"), int(position)}});
    if (!bonus && !scheme.indicators[position].measured())
        return KpiBehind{}; // a formula's rows are those of what it is made of
    const Measure& measure = bonus ? scheme.bonus->measure : scheme.indicators[position].measure;
    if (measure.source.empty()) // counted from other indicators
        return KpiBehind{};
    const Snapshot snapshot(db);
    ROSTRUM_TRY(lock, kpiLock(db, scheme.code, period));
    MeasureQuery query{period};
    query.subject = person;
    KpiBehind behind;
    behind.locked = lock.has_value();
    ROSTRUM_TRY(evidence, measureEvidence(db, measure, query, {lock ? -1 : limit, 0, true}));
    behind.evidence = std::move(evidence);
    if (lock) {
        ROSTRUM_TRY(trace, readTrace(db, lock->id, person, position));
        asLocked(trace, behind);
    }
    return behind;
}

} // namespace rostrum
