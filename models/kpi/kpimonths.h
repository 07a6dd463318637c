// The periods of a year as they stand: open, computed (over, and nothing is missing that was not waived) or locked; and
// what each still waits for.
#pragma once
#include "models/kpi/completeness.h"
#include "models/kpi/kpilock.h"

namespace rostrum {

struct MonthState {
    enum class Stage { Open, Computed, Locked };
    DateSpan period;
    Stage stage = Stage::Open;
    bool over = false;
    int people = 0, ranked = 0;
    std::vector<KpiWaiting> waiting; ///< by number; of a locked period as it was locked
    int waived = 0;                  ///< indicators whose missing data was let pass
    std::optional<KpiLock> lock;     ///< the newest, also when it was reopened; its revision, day and SHA-256
    bool verified = false;           ///< what is stored of the lock that holds still has its SHA-256
    bool carries = false;            ///< takes what late data changed in closed periods
};
QString stageKey(MonthState::Stage stage); ///< "open" "computed" "locked"

/// Of results of everybody: locked where they were read from a lock.
MonthState::Stage stageOf(const KpiResults& results, QDate today);

/// Of the scheme's code (empty: the first); periods in the order given. One that has not begun has nobody yet.
Result<std::vector<MonthState>> monthStates(Connection& db, const QString& scheme, const std::vector<DateSpan>& periods,
                                            QDate today, KpiFigures* figures = nullptr);

/// What is closed at once. Each kind has its own results, waivers, locks and adjustments.
enum class PeriodKind { Month, Quarter, Year };
/// By how many months a period has: up to one, up to three, more.
PeriodKind kindOf(const DateSpan& period);
/// That which the day is in.
DateSpan periodAt(PeriodKind kind, QDate day);
/// The twelve months of a year, its four quarters, or itself.
std::vector<DateSpan> periodsOfYear(PeriodKind kind, int year);
inline std::vector<DateSpan> monthsOfYear(int year) { return periodsOfYear(PeriodKind::Month, year); }

} // namespace rostrum
