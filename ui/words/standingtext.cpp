#include "ui/words/standingtext.h"
#include "models/base/decimal.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct StandingWords {
    Q_DECLARE_TR_FUNCTIONS(Standing)
};

QString winnersText(const MeasureStanding& standing)
{
    const StandingRule& rule = standing.rule;
    if (rule.top > 0)
        return StandingWords::tr("The first %1 win.").arg(rule.top);
    if (rule.percent > 0)
        return StandingWords::tr("The first %1 % of them win, rounded up: %2.").arg(rule.percent).arg(standing.winning);
    return {};
}

QString tiesText(const StandingRule& rule)
{
    if (rule.top == 0 && rule.percent == 0)
        return StandingWords::tr("Equals share a rank.");
    return rule.ties == TieBreak::AllWin
               ? StandingWords::tr("Equals share a rank, and those who tie at the last place all win.")
               : StandingWords::tr(
                     "Equals share a rank; at the last place more records decide, then who had them earlier.");
}
} // namespace

QString standingRuleText(const MeasureStanding& standing)
{
    const StandingRule& rule = standing.rule;
    const QString title = measureTitle(standing.measure);
    QStringList parts{rule.lowerWins ? StandingWords::tr("By %1, the lowest first.").arg(title)
                                     : StandingWords::tr("By %1, the highest first.").arg(title)};
    parts << StandingWords::tr("Compared are those with at least %1 records: %2 of %3.")
                 .arg(std::max(1, rule.leastCount))
                 .arg(standing.eligible)
                 .arg(standing.people.size());
    if (standing.mean)
        parts << StandingWords::tr(
                     "Few records are drawn towards everybody's mean of the twelve months before, %1, as if %2 "
                     "more had been given.")
                     .arg(formatShortest(*standing.mean, standing.measure.decimals()))
                     .arg(rule.shrink);
    if (const QString winners = winnersText(standing); !winners.isEmpty())
        parts << winners;
    parts << tiesText(rule);
    QString text = parts.takeFirst();
    for (const QString& part : parts)
        //: One sentence after another; Chinese has no space between them.
        text = StandingWords::tr("%1 %2").arg(text, part);
    return text;
}

} // namespace rostrum
