#include "models/kpi/kpibehind.h"
#include "models/base/refusals.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/kpitrace.h"
#include "models/store/connection.h"
#include <QJsonDocument>
#include <map>

namespace rostrum {

namespace {
using RowKey = std::pair<Id, QString>; ///< row and dimension

// Where the version that the period was locked by has the indicator; the bonus (no code) stands behind the last.
Result<size_t> lockedPlace(Connection& db, const Id& lock, const QString& code)
{
    Query rows = db.query("SELECT s.definition FROM kpi_lock l JOIN kpi_scheme s ON s.id = l.scheme WHERE l.id = ?");
    rows.bind(lock);
    if (!rows.next()) {
        ROSTRUM_CHECK(rows.status());
        return size_t(0);
    }
    ROSTRUM_TRY(scheme, schemeFromJson(QJsonDocument::fromJson(rows.string(0).toUtf8()).object()));
    size_t place = 0;
    while (place < scheme.indicators.size() && scheme.indicators[place].code != code)
        ++place;
    return place;
}

// The trace knows which rows there were, with values and weights; the rows of today know titles, files and lines.
void asLocked(const std::vector<FrozenRow>& frozen, KpiBehind& behind)
{
    std::map<RowKey, std::vector<Observation>> today;
    for (Observation& row : behind.evidence.rows)
        today[{row.row, row.dimension}].push_back(std::move(row));
    behind.evidence = {};
    for (const FrozenRow& was : frozen) {
        Observation gone;
        gone.table = was.table;
        gone.row = was.row;
        gone.day = was.day;
        gone.dimension = was.dimension;
        const auto known = today.find({was.row, was.dimension});
        std::vector<Observation> rows = known == today.end() ? std::vector{gone} : known->second;
        for (Observation& row : rows) {
            row.day = was.day;
            row.value = was.value;
            row.weight = row.again ? 0 : was.weight;
            row.whyNot = was.reason;
            behind.evidence.total += row.counted();
            behind.evidence.rows.push_back(std::move(row));
        }
        if (known != today.end())
            today.erase(known);
    }
    for (const auto& [key, rows] : today)
        behind.late += std::any_of(rows.begin(), rows.end(), [](const Observation& row) { return row.counted(); });
}
} // namespace

Result<KpiBehind> kpiBehind(Connection& db, const Scheme& scheme, const DateSpan& period, const Id& person,
                            size_t position, int limit)
{
    const bool bonus = position == scheme.indicators.size() && scheme.bonus;
    if (!bonus && position >= scheme.indicators.size())
        return unknownRow("kpi_indicator_result", QString::number(position));
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
        ROSTRUM_TRY(place, lockedPlace(db, lock->id, bonus ? QString() : scheme.indicators[position].code));
        ROSTRUM_TRY(frozen, readKpiTrace(db, lock->id, person, place));
        asLocked(frozen, behind);
    }
    return behind;
}

} // namespace rostrum
