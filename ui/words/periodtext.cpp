#include "ui/words/periodtext.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct PeriodWords {
    Q_DECLARE_TR_FUNCTIONS(Period)
};

// Whole phrases, for languages do not agree on what comes first.
constexpr const char* kMonths[] = {
    QT_TRANSLATE_NOOP("Period", "January %1"),   QT_TRANSLATE_NOOP("Period", "February %1"),
    QT_TRANSLATE_NOOP("Period", "March %1"),     QT_TRANSLATE_NOOP("Period", "April %1"),
    QT_TRANSLATE_NOOP("Period", "May %1"),       QT_TRANSLATE_NOOP("Period", "June %1"),
    QT_TRANSLATE_NOOP("Period", "July %1"),      QT_TRANSLATE_NOOP("Period", "August %1"),
    QT_TRANSLATE_NOOP("Period", "September %1"), QT_TRANSLATE_NOOP("Period", "October %1"),
    QT_TRANSLATE_NOOP("Period", "November %1"),  QT_TRANSLATE_NOOP("Period", "December %1")};
constexpr const char* kQuarters[] = {
    QT_TRANSLATE_NOOP("Period", "%1 first quarter"), QT_TRANSLATE_NOOP("Period", "%1 second quarter"),
    QT_TRANSLATE_NOOP("Period", "%1 third quarter"), QT_TRANSLATE_NOOP("Period", "%1 fourth quarter")};

DateSpan monthsFrom(QDate first, int months) { return {first, first.addMonths(months).addDays(-1)}; }
QDate quarterOf(QDate day) { return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1}; }

// 1, 3 or 12 for what begins and ends as a month, a quarter or a year does; else 0.
int monthsOf(const DateSpan& period)
{
    if (!period.from.isValid() || period.from.day() != 1)
        return 0;
    for (const int months : {1, 3, 12})
        if (monthsFrom(period.from, months) == period && (period.from.month() - 1) % months == 0)
            return months;
    return 0;
}
} // namespace

QString periodText(const DateSpan& period)
{
    const int year = period.from.year();
    switch (monthsOf(period)) {
    case 1:
        return PeriodWords::tr(kMonths[period.from.month() - 1]).arg(year);
    case 3:
        return PeriodWords::tr(kQuarters[(period.from.month() - 1) / 3]).arg(year);
    case 12:
        return PeriodWords::tr("the year %1").arg(year);
    default:
        return isoDay(period.from) + QStringLiteral(" – ") + isoDay(period.to);
    }
}

QString periodKey(const DateSpan& period)
{
    switch (monthsOf(period)) {
    case 1:
        return period.from.toString(QStringLiteral("yyyy-MM"));
    case 3:
        return QStringLiteral("%1-Q%2").arg(period.from.year()).arg((period.from.month() + 2) / 3);
    case 12:
        return QString::number(period.from.year());
    default:
        return isoDay(period.from) + u'/' + isoDay(period.to);
    }
}

std::vector<DateSpan> recentPeriods(QDate day, int months)
{
    std::vector<DateSpan> list;
    const QDate last(day.year(), day.month(), 1), first = last.addMonths(1 - months);
    for (QDate month = last; month >= first; month = month.addMonths(-1))
        list.push_back(monthsFrom(month, 1));
    for (QDate quarter = quarterOf(last); quarter >= quarterOf(first); quarter = quarter.addMonths(-3))
        list.push_back(monthsFrom(quarter, 3));
    for (int year = last.year(); year >= first.year(); --year)
        list.push_back(yearSpan(year));
    return list;
}

} // namespace rostrum
