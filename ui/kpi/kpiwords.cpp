#include "ui/kpi/kpiwords.h"
#include "models/base/decimal.h"
#include "models/kpi/scoretext.h"
#include <QCoreApplication>
#include <QLocale>

namespace rostrum {

namespace {
struct KpiWords {
    Q_DECLARE_TR_FUNCTIONS(KpiWords)
};
constexpr int kShown = 2;

QString shortest(int64_t amount) { return formatShortest(amount, kScoreDecimals); }
} // namespace

QString kpiPointsText(const std::optional<int64_t>& points, const std::optional<int64_t>& line)
{
    return points ? scoreText(*points, kShown, line) : QStringLiteral("—");
}

QString kpiScoreText(const std::optional<int64_t>& score) { return kpiPointsText(score, kFullScore); }

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
        return indicator.measure.id == u"session.completion" ? KpiWords::tr("sessions held ÷ planned")
                                                             : KpiWords::tr("share of the whole");
    case IndicatorKind::Count:
        return KpiWords::tr("number ÷ target %1").arg(shortest(indicator.target));
    case IndicatorKind::Higher:
        return KpiWords::tr("from %1 up to %2").arg(shortest(indicator.start), shortest(indicator.target));
    case IndicatorKind::Lower:
        return KpiWords::tr("from %1 down to %2").arg(shortest(indicator.start), shortest(indicator.target));
    case IndicatorKind::Mean:
        return indicator.shrink == 0
                   ? KpiWords::tr("mean of %1").arg(shortest(indicator.high))
                   : KpiWords::tr("mean of %1, shrunk k=%2").arg(shortest(indicator.high)).arg(indicator.shrink);
    case IndicatorKind::Assessed:
        return KpiWords::tr("out of 100, as assessed");
    case IndicatorKind::Grades:
        return KpiWords::tr("points of the grade");
    case IndicatorKind::Formula:
        return indicator.formula;
    default:
        break;
    }
    return KpiWords::tr("as the scheme says");
}

} // namespace rostrum
