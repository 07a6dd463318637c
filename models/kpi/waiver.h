// What a period lacks and was let pass (免核): an officer's word with its reason, of one indicator of a person or of
// all.
#pragma once
#include "models/kpi/kpiresults.h"

namespace rostrum {

class Change;

struct KpiWaiver {
    Id id, person;
    QString number, name;
    QString indicator; ///< code; empty: all of the person's
    QString reason;
    QDate waivedOn;
};

/// Of the scheme's code and the very period, by the person's number and the indicator.
Result<std::vector<KpiWaiver>> kpiWaivers(Connection& db, const QString& scheme, const DateSpan& period);

/// Writes their reasons into the coverage of the rows; those of one indicator stand before those of the whole person.
void applyWaivers(const std::vector<KpiWaiver>& waivers, const Scheme& scheme, std::vector<KpiRow>& rows);

struct WaiveAsk {
    QString scheme; ///< code; empty = the first
    DateSpan period;
    Id person;
    QString indicator; ///< code; empty: all
    QString reason;
    QDate today;
};
/// Waived again, it has the new reason. InvalidValue (field, value, problem): "reason_missing", "unknown_indicator",
/// "period_locked".
Result<Id> waiveKpi(Change& change, const WaiveAsk& ask);
/// The word is taken back. UnknownRow; InvalidValue "period_locked".
Result<void> withdrawWaiver(Change& change, const Id& waiver);

} // namespace rostrum
