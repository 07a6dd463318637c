#include "models/kpi/kpimonths.h"
#include "models/kpi/adjustment.h"
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
        KpiWaiting waiting{row.person, row.number, row.name, 0};
        for (const Coverage& one : row.coverage) {
            if (one.complete())
                month.waived += one.missing() > 0;
            else
                waiting.missing += one.missing();
        }
        if (waiting.missing > 0)
            month.waiting.push_back(std::move(waiting));
    }
    std::sort(month.waiting.begin(), month.waiting.end(), [](const KpiWaiting& a, const KpiWaiting& b) {
        return std::tuple(a.number.isEmpty(), a.number, a.person) < std::tuple(b.number.isEmpty(), b.number, b.person);
    });
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
    const bool waits = std::any_of(results.rows.begin(), results.rows.end(), [](const KpiRow& row) {
        return std::any_of(row.coverage.begin(), row.coverage.end(),
                           [](const Coverage& one) { return !one.complete(); });
    });
    return today > results.period.to && !waits ? MonthState::Stage::Computed : MonthState::Stage::Open;
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

std::vector<DateSpan> monthsOfYear(int year)
{
    std::vector<DateSpan> months;
    for (int month = 1; month <= kMonthsOfYear; ++month) {
        const QDate first(year, month, 1);
        months.push_back({first, first.addMonths(1).addDays(-1)});
    }
    return months;
}

} // namespace rostrum
