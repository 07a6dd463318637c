// "Why this number": the arithmetic of a score or a total, step by step, and the rows behind it, for the evidence
// panel. Nothing is counted here but what is shown between two steps; scores and totals are those of the results.
#pragma once
#include "models/kpi/kpibehind.h"
#include "ui/widgets/evidence.h"

namespace rostrum {

/// The steps of one indicator: raw figure → shrunk → score → × weight. The weight is that of results.scheme.
Evidence kpiIndicatorEvidence(const KpiResults& results, const KpiRow& row, size_t indicator);
/// Every indicator's points → total → bonus → final, with the rank.
Evidence kpiTotalEvidence(const KpiResults& results, const KpiRow& row);
/// The rows behind an indicator (or, behind the last one, the bonus) with file and row; a source is {table, key}, as
/// Page::navigationRequested takes it.
EvidenceSection kpiRowsSection(const Scheme& scheme, size_t indicator, const KpiBehind& behind);
/// Why somebody has no rank, as a sentence; empty for whom has one.
QString kpiUnrankedText(const Scheme& scheme, const KpiRow& row);

/// So many rows are listed in the panel.
inline constexpr int kMostKpiRows = 400;

} // namespace rostrum
