#include "models/kpi/waiver.h"
#include "models/base/refusals.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/kpiperiods.h"
#include "models/kpi/schemestore.h"
#include "models/store/change.h"
#include <map>

namespace rostrum {

namespace {
// What is closed is closed with its waivers.
Result<void> checkOpen(Connection& db, const QString& scheme, const DateSpan& period)
{
    ROSTRUM_TRY(lock, kpiLock(db, scheme, period));
    if (lock)
        return invalidValue("period", daysKey(period), "period_locked");
    return {};
}
} // namespace

Result<std::vector<KpiWaiver>> kpiWaivers(Connection& db, const QString& scheme, const DateSpan& period)
{
    std::vector<KpiWaiver> waivers;
    Query rows = db.query("SELECT w.id, w.person, p.number, p.name, w.indicator, w.reason, w.waived_on "
                          "FROM kpi_waiver w JOIN person p ON p.id = w.person "
                          "WHERE w.scheme = ? AND w.period_from = ? AND w.period_to = ? "
                          "ORDER BY p.number IS NULL, p.number, p.id, w.indicator");
    rows.bind(scheme).bind(period.from).bind(period.to);
    while (rows.next())
        waivers.push_back(
            {rows.id(0), rows.id(1), rows.string(2), rows.string(3), rows.string(4), rows.string(5), rows.day(6)});
    ROSTRUM_CHECK(rows.status());
    return waivers;
}

void applyWaivers(const std::vector<KpiWaiver>& waivers, const Scheme& scheme, std::vector<KpiRow>& rows)
{
    std::map<std::pair<Id, QString>, QString> reasons;
    for (const KpiWaiver& one : waivers)
        reasons[{one.person, one.indicator}] = one.reason;
    if (reasons.empty())
        return;
    for (KpiRow& row : rows)
        for (size_t i = 0; i < row.coverage.size(); ++i)
            for (const QString& code : {scheme.indicators[i].code, QString()})
                if (const auto found = reasons.find({row.person, code});
                    found != reasons.end() && row.coverage[i].waiver.isEmpty())
                    row.coverage[i].waiver = found->second;
}

Result<Id> waiveKpi(Change& change, const WaiveAsk& ask)
{
    ROSTRUM_TRY(scheme, schemeOf(change.db(), ask.scheme, ask.period));
    ROSTRUM_CHECK(checkOpen(change.db(), scheme.code, ask.period));
    if (ask.reason.trimmed().isEmpty())
        return invalidValue("reason", {}, "reason_missing");
    const auto& all = scheme.indicators;
    if (!ask.indicator.isEmpty() &&
        std::none_of(all.begin(), all.end(), [&](const Indicator& one) { return one.code == ask.indicator; }))
        return invalidValue("indicator", ask.indicator, "unknown_indicator");
    const Id id = Id::derived({"kpi_waiver", scheme.code.toStdString(), daysKey(ask.period).toStdString(),
                               ask.person.view(), ask.indicator.toStdString()});
    Query write = change.db().query(
        "INSERT INTO kpi_waiver(id, scheme, period_from, period_to, person, indicator, reason, waived_on) "
        "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET reason = excluded.reason, waived_on = "
        "excluded.waived_on");
    write.bind(id).bind(scheme.code).bind(ask.period.from).bind(ask.period.to).bind(ask.person);
    write.bind(ask.indicator).bind(ask.reason.trimmed()).bind(ask.today);
    ROSTRUM_CHECK(write.run());
    ROSTRUM_CHECK(change.count());
    return id;
}

Result<void> withdrawWaiver(Change& change, const Id& waiver)
{
    Query row = change.db().query("SELECT scheme, period_from, period_to FROM kpi_waiver WHERE id = ?");
    row.bind(waiver);
    if (!row.next()) {
        ROSTRUM_CHECK(row.status());
        return unknownRow("kpi_waiver", waiver.hex());
    }
    ROSTRUM_CHECK(checkOpen(change.db(), row.string(0), {row.day(1), row.day(2)}));
    Query remove = change.db().query("DELETE FROM kpi_waiver WHERE id = ?");
    remove.bind(waiver);
    ROSTRUM_CHECK(remove.run());
    return change.count();
}

} // namespace rostrum
