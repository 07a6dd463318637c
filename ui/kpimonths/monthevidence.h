// What stands behind a period's results: the arithmetic, the rows, what is missing by name, waivers and adjustments.
#pragma once
#include "models/kpi/kpibehind.h"
#include "ui/kpimonths/monthfigures.h"
#include "ui/widgets/evidence.h"

namespace rostrum {

/// Of one person: an indicator with its rows, or with -1 the total.
Evidence personEvidence(const MonthFigures& figures, const KpiRow& row, int indicator,
                        const std::optional<KpiBehind>& behind);
/// Everything that the period waits for, by person; a link leads to the session.
Evidence waitingEvidence(const MonthFigures& figures);

/// The link of a waiver's section: its id in hex behind this.
inline constexpr const char* kWithdrawLink = "withdraw:";

} // namespace rostrum
