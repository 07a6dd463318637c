#include "models/kpi/kpiperiods.h"
#include "models/measures/evaluate.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
constexpr int kYears = 5, kQuarter = 3;
}

DateSpan monthOf(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

DateSpan quarterOf(QDate day)
{
    const QDate first(day.year(), (day.month() - 1) / kQuarter * kQuarter + 1, 1);
    return {first, first.addMonths(kQuarter).addDays(-1)};
}

QString daysKey(const DateSpan& period) { return isoDay(period.from) + u'/' + isoDay(period.to); }

Result<std::vector<DateSpan>> scoredMonths(Connection& db, const Scheme& scheme, QDate today)
{
    std::vector<DateSpan> months;
    for (const Indicator& one : scheme.indicators) {
        if (one.measure.source.empty()) // counted from other indicators
            continue;
        // A measure that knows no months leaves the question to the next.
        const auto rows = evaluateMeasure(db, one.measure, {{today.addYears(-kYears), monthOf(today).to}, By::Month});
        if (!rows)
            continue;
        for (const MeasureRow& row : *rows)
            if (const auto month = parsePeriod(row.key); month && row.figure.n > 0)
                months.push_back(*month);
        if (!months.empty())
            break;
    }
    std::sort(months.begin(), months.end(), [](const DateSpan& a, const DateSpan& b) { return a.from > b.from; });
    return months;
}

Result<std::vector<DateSpan>> lockedPeriods(Connection& db, const QString& scheme)
{
    std::vector<DateSpan> periods;
    Query rows = db.query("SELECT l.period_from, l.period_to FROM kpi_lock l JOIN kpi_scheme s ON s.id = l.scheme "
                          "WHERE s.code = ? AND l.reopened_on IS NULL ORDER BY l.period_from, l.period_to");
    rows.bind(scheme);
    while (rows.next())
        periods.push_back({rows.day(0), rows.day(1)});
    ROSTRUM_CHECK(rows.status());
    return periods;
}

DateSpan usualPeriod(const std::vector<DateSpan>& months, QDate today)
{
    for (const DateSpan& month : months)
        if (month.to < today)
            return month;
    return monthOf(today);
}

} // namespace rostrum
