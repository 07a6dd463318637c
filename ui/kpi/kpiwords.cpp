#include "ui/kpi/kpiwords.h"
#include "models/base/decimal.h"
#include <QCoreApplication>
#include <QLocale>

namespace rostrum {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(KpiWords)
};
constexpr int kShown = 2, kMonths = 12, kQuarter = 3;

// Months of a span of whole months, else 0.
int wholeMonths(const DateSpan& period)
{
    const int months = (period.to.year() - period.from.year()) * kMonths + period.to.month() - period.from.month() + 1;
    const bool whole = period.from.day() == 1 && period.to.day() == period.to.daysInMonth();
    return whole ? months : 0;
}

QString shortest(int64_t amount) { return formatShortest(amount, kScoreDecimals); }
} // namespace

QString kpiPeriodText(const DateSpan& period)
{
    const QString year = QString::number(period.from.year());
    const int months = wholeMonths(period), month = period.from.month();
    if (months == kMonths && month == 1)
        return Words::tr("%1", "a year").arg(year);
    if (months == kQuarter && month % kQuarter == 1) {
        const int quarter = month / kQuarter;
        return quarter == 0   ? Words::tr("first quarter of %1").arg(year)
               : quarter == 1 ? Words::tr("second quarter of %1").arg(year)
               : quarter == 2 ? Words::tr("third quarter of %1").arg(year)
                              : Words::tr("fourth quarter of %1").arg(year);
    }
    if (months == 1) // with the month of two digits, or as it is spoken
        return Words::tr("{year}-{two}", "two: 09, month: 9")
            .replace(QStringLiteral("{year}"), year)
            .replace(QStringLiteral("{two}"), QStringLiteral("%1").arg(month, 2, 10, QLatin1Char('0')))
            .replace(QStringLiteral("{month}"), QString::number(month));
    return QStringLiteral("%1 – %2").arg(isoDay(period.from), isoDay(period.to));
}

QString kpiPeriodKey(const DateSpan& period)
{
    const int months = wholeMonths(period), month = period.from.month();
    if (months == kMonths && month == 1)
        return QString::number(period.from.year());
    if (months == kQuarter && month % kQuarter == 1)
        return QStringLiteral("%1-Q%2").arg(period.from.year()).arg(month / kQuarter + 1);
    if (months == 1)
        return isoDay(period.from).left(7);
    return isoDay(period.from) + u'/' + isoDay(period.to);
}

QString kpiPointsText(const std::optional<int64_t>& points)
{
    return points ? formatDecimal(rescaleHalfUp(*points, kScoreDecimals, kShown), kShown, kShown) : QStringLiteral("—");
}

QString kpiExactText(int64_t points) { return formatDecimal(points, kScoreDecimals, kShown); }

QString kpiDifferenceText(int64_t points)
{
    const int64_t shown = rescaleHalfUp(points, kScoreDecimals, kShown);
    const QString digits = formatDecimal(std::abs(shown), kShown, kShown);
    return shown > 0 ? u'+' + digits : shown < 0 ? QChar(0x2212) + digits : digits;
}

QString kpiWeightText(int basisPoints) { return formatDecimal(basisPoints, kShown, kShown); }

QString kpiWeightsText(const std::vector<int>& weights)
{
    QStringList parts;
    for (const int weight : weights)
        parts.append(formatShortest(weight, kShown));
    return parts.join(QStringLiteral(" / "));
}

QString kpiMethodText(const Indicator& indicator)
{
    switch (indicator.kind) {
    case IndicatorKind::Ratio:
        return indicator.measure.id == u"session.completion" ? Words::tr("sessions held ÷ planned")
                                                             : Words::tr("share of the whole");
    case IndicatorKind::Count:
        return Words::tr("number ÷ target %1").arg(shortest(indicator.target));
    case IndicatorKind::Higher:
        return Words::tr("from %1 up to %2").arg(shortest(indicator.start), shortest(indicator.target));
    case IndicatorKind::Lower:
        return Words::tr("from %1 down to %2").arg(shortest(indicator.start), shortest(indicator.target));
    case IndicatorKind::Mean:
        return indicator.shrink == 0
                   ? Words::tr("mean of %1").arg(shortest(indicator.high))
                   : Words::tr("mean of %1, shrunk k=%2").arg(shortest(indicator.high)).arg(indicator.shrink);
    case IndicatorKind::Assessed:
        return Words::tr("out of 100, as assessed");
    case IndicatorKind::Grades:
        return Words::tr("points of the grade");
    case IndicatorKind::Formula:
        return indicator.formula;
    default:
        break;
    }
    return Words::tr("as the scheme says");
}

} // namespace rostrum
