// Locks a period of a test's workspace: what is still missing in it is waived first, as an officer has to.
#pragma once
#include "models/kpi/kpilock.h"
#include "models/kpi/waiver.h"

namespace rostrum::test {

inline Result<void> waiveRest(Change& change, const KpiQuery& query)
{
    ROSTRUM_TRY(results, kpiResults(change.db(), query));
    for (const KpiRow& row : results.rows)
        if (std::any_of(row.coverage.begin(), row.coverage.end(),
                        [](const Coverage& one) { return !one.complete(); })) {
            ROSTRUM_TRY(
                id, waiveKpi(change,
                             {query.scheme, query.period, row.person, {}, QStringLiteral("不再补录"), query.today}));
            Q_UNUSED(id);
        }
    return {};
}

inline Result<KpiLock> lockWaived(Change& change, const KpiQuery& query)
{
    ROSTRUM_CHECK(waiveRest(change, query));
    return lockKpi(change, query);
}

} // namespace rostrum::test
