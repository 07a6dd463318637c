// Versions of a scheme that differ in weights alone share their scores: nothing is counted again for them.
#pragma once
#include "models/kpi/kpiresults.h"

namespace rostrum {

/// Everybody scores the same by both: they differ in weights, order of indicators, name, version and first day alone.
bool sameScores(const Scheme& a, const Scheme& b);
/// The results under the other version's weights, its indicators in its order. sameScores(results.scheme, scheme).
KpiResults asUnder(KpiResults results, const Scheme& scheme);
/// The results of the period by that version: as locked, where it is locked by the same version or one with the same
/// scores; else counted.
Result<KpiResults> resultsBy(Connection& db, const KpiQuery& query, const Scheme& scheme);

} // namespace rostrum
