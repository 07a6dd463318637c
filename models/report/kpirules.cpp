#include "models/report/kpirules.h"
#include "models/base/decimal.h"

namespace rostrum {

namespace {
QString amount(int64_t tenThousandths) { return formatShortest(tenThousandths, kScoreDecimals); }

const char* missingRule(MissingPolicy policy)
{
    switch (policy) {
    case MissingPolicy::Exclude:
        return QT_TRANSLATE_NOOP("Report", "%1 without data: the other indicators share its weight.");
    case MissingPolicy::Zero:
        return QT_TRANSLATE_NOOP("Report", "%1 without data counts as 0 points.");
    case MissingPolicy::Prior:
        return QT_TRANSLATE_NOOP("Report", "%1 without data counts as everybody's mean of the twelve months before.");
    case MissingPolicy::Block:
        break;
    }
    return QT_TRANSLATE_NOOP("Report", "%1 without data: there is no total.");
}

// The mean of whoever is last among the best: what one had to reach.
std::optional<int64_t> cutOff(const KpiResults& results, size_t mean)
{
    std::optional<int64_t> least;
    for (const KpiRow& row : results.rows)
        if (row.top && row.indicators[mean].shrunk)
            least = std::min(least.value_or(INT64_MAX), *row.indicators[mean].shrunk);
    return least;
}

// Once for all where all do the same.
QStringList missingRules(const KpiPaper& paper)
{
    const std::vector<Indicator>& all = paper.results.scheme.indicators;
    const bool alike =
        std::all_of(all.begin(), all.end(), [&](const Indicator& one) { return one.missing == all.front().missing; });
    QStringList rules;
    for (const Indicator& one : all)
        rules.append(paper.word(missingRule(one.missing))
                         .arg(alike ? paper.word(QT_TRANSLATE_NOOP("Report", "An indicator")) : one.title));
    return alike ? rules.mid(0, 1) : rules;
}
} // namespace

QString rankRule(const KpiPaper& paper)
{
    return paper
        .word(QT_TRANSLATE_NOOP("Report",
                                "Ranked by total and bonus as they are stored, with four decimals; equals share a rank "
                                "and the next is passed over (1, 2, 2, 4). Of %1 trainers %2 have a rank: whoever has "
                                "data for less than %3 of the weights has none."))
        .arg(QString::number(paper.results.rows.size()), QString::number(paper.ranked()),
             KpiPaper::weight(paper.results.scheme.leastWeight));
}

QStringList indicatorRules(const KpiPaper& paper)
{
    QStringList rules;
    const std::vector<Indicator>& indicators = paper.results.scheme.indicators;
    for (size_t i = 0; i < indicators.size(); ++i) {
        const Indicator& one = indicators[i];
        const auto prior = i < paper.results.priors.size() ? paper.results.priors[i] : std::nullopt;
        if (one.shrink > 0 && prior)
            rules.append(paper
                             .word(QT_TRANSLATE_NOOP("Report", "%1 is scored as (n × mean + %2 × %3) ÷ (n + %2); %3 is "
                                                               "everybody's mean of the twelve months before."))
                             .arg(one.title, QString::number(one.shrink), formatDecimal(*prior, kScoreDecimals, 2)));
    }
    return rules + missingRules(paper);
}

QStringList bonusRules(const KpiPaper& paper)
{
    const std::optional<Bonus>& bonus = paper.results.scheme.bonus;
    if (!bonus)
        return {};
    const QByteArray title = bonus->measure.title.toUtf8();
    QStringList rules{
        paper.word(QT_TRANSLATE_NOOP("Report", "Bonus: %1 points for each of “%2”, at most %3, added after the total."))
            .arg(amount(bonus->each), paper.input.words->in("Measure", title.constData()), amount(bonus->most))};
    const std::vector<Indicator>& all = paper.results.scheme.indicators;
    const auto mean =
        std::find_if(all.begin(), all.end(), [](const Indicator& one) { return one.kind == IndicatorKind::Mean; });
    if (bonus->topPercent > 0 && mean != all.end()) {
        QString rule = paper
                           .word(QT_TRANSLATE_NOOP("Report", "The best %1 % by “%2” of those with at least %3 ratings "
                                                             "(%4 of them) get %5 points more; whoever ties with the "
                                                             "last is in."))
                           .arg(QString::number(bonus->topPercent), mean->title, QString::number(bonus->leastRatings),
                                QString::number(paper.results.eligible), amount(bonus->topPoints));
        if (const auto least = cutOff(paper.results, size_t(mean - all.begin())))
            rule += paper.word(QT_TRANSLATE_NOOP("Report", " Cut-off: %1."))
                        .arg(formatDecimal(*least, kScoreDecimals, kScoreDecimals));
        rules.append(rule);
    }
    rules.append(paper.word(QT_TRANSLATE_NOOP("Report", "Total and bonus come to %1 points at most."))
                     .arg(amount(bonus->totalMost)));
    return rules;
}

QStringList adjustmentRules(const KpiPaper& paper)
{
    if (!paper.adjusts())
        return {};
    return {paper.word(QT_TRANSLATE_NOOP("Report", "Adjustment: what records that came late change in periods that are "
                                                   "closed. It is paid with this period and moves no rank."))};
}

} // namespace rostrum
