// The rules of a period's scores as sentences, so that a list can be checked by whoever holds the paper: how it is
// ranked, how few ratings count, what missing data does, what the bonus is.
#pragma once
#include "models/report/kpipaper.h"

namespace rostrum {

/// How ranks come about, and who is left out.
QString rankRule(const KpiPaper& paper);
/// What few ratings are drawn towards, of each indicator that does so; and what an indicator without data does.
QStringList indicatorRules(const KpiPaper& paper);
/// Shares, the top places with their cut-off, and what a total can come to at most; empty without a bonus.
QStringList bonusRules(const KpiPaper& paper);
/// Where points of closed periods are carried; empty where there are none.
QStringList adjustmentRules(const KpiPaper& paper);

} // namespace rostrum
