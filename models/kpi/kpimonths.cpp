#include "models/kpi/kpimonths.h"
#include "models/base/dates.h"
#include "models/kpi/adjustment.h"
#include "models/kpi/kpiperiods.h"
#include "models/kpi/kpirows.h"
#include "models/kpi/schemestore.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
constexpr int kMonthsOfYear = 12;

void count(const KpiResults& results, MonthState& month)
{
    month.people = int(results.rows.size());
    for (const KpiRow& row : results.rows) {
        month.ranked += row.rank.has_value();
        for (const Coverage& one : row.coverage)
            month.waived += one.complete() && one.missing() > 0;
    }
    month.waiting = whoWaits(results.rows);
}

Result<void> readLocked(Connection& db, MonthState& month)
{
    month.stage = MonthState::Stage::Locked;
    ROSTRUM_TRY(results, readLockedRows(db, month.lock->id));
    count(results, month);
    ROSTRUM_TRY(sha256, kpiFingerprint(db, month.lock->id));
    month.verified = sha256 == month.lock->sha256;
    return {};
}

Result<MonthState> readMonth(Connection& db, const QString& code, const DateSpan& period, QDate today,
                             KpiFigures* figures)
{
    MonthState month;
    month.period = period;
    month.over = today > period.to;
    ROSTRUM_TRY(locks, kpiLocks(db, code, period));
    if (!locks.empty())
        month.lock = locks.back();
    if (month.lock && month.lock->holds()) {
        ROSTRUM_CHECK(readLocked(db, month));
        return month;
    }
    ROSTRUM_TRY(carries, carriesAdjustments(db, code, period));
    month.carries = carries;
    if (today < period.from)
        return month;
    ROSTRUM_TRY(scheme, schemeOf(db, code, period));
    ROSTRUM_TRY(results, evaluateKpi(db, {period, code, {}, today}, scheme, figures));
    count(results, month);
    month.stage = stageOf(results, today);
    return month;
}
} // namespace

QString stageKey(MonthState::Stage stage)
{
    static const QStringList keys{QStringLiteral("open"), QStringLiteral("computed"), QStringLiteral("locked")};
    return keys.at(int(stage));
}

MonthState::Stage stageOf(const KpiResults& results, QDate today)
{
    if (results.revision)
        return MonthState::Stage::Locked;
    return today > results.period.to && whoWaits(results.rows).empty() ? MonthState::Stage::Computed
                                                                       : MonthState::Stage::Open;
}

Result<std::vector<MonthState>> monthStates(Connection& db, const QString& scheme, const std::vector<DateSpan>& periods,
                                            QDate today, KpiFigures* figures)
{
    const Snapshot snapshot(db);
    ROSTRUM_TRY(newest, findScheme(db, scheme));
    std::vector<MonthState> months;
    for (const DateSpan& period : periods) {
        ROSTRUM_TRY(month, readMonth(db, newest.code, period, today, figures));
        months.push_back(std::move(month));
    }
    return months;
}

PeriodKind kindOf(const DateSpan& period)
{
    return period.to <= monthOf(period.from).to     ? PeriodKind::Month
           : period.to <= quarterOf(period.from).to ? PeriodKind::Quarter
                                                    : PeriodKind::Year;
}

DateSpan periodAt(PeriodKind kind, QDate day)
{
    switch (kind) {
    case PeriodKind::Month:
        return monthOf(day);
    case PeriodKind::Quarter:
        return quarterOf(day);
    case PeriodKind::Year:
        break;
    }
    return yearSpan(day.year());
}

std::vector<DateSpan> periodsOfYear(PeriodKind kind, int year)
{
    std::vector<DateSpan> periods;
    for (int month = 1; month <= kMonthsOfYear; ++month)
        if (const DateSpan period = periodAt(kind, QDate(year, month, 1)); period.from.month() == month)
            periods.push_back(period);
    return periods;
}

} // namespace rostrum
