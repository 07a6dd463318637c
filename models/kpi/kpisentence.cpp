#include "models/kpi/kpisentence.h"
#include "models/base/decimal.h"
#include "models/kpi/scoretext.h"
#include <map>

namespace rostrum {

namespace {
constexpr int kPercentDecimals = 1;

QString said(const Translate& words, const char* source)
{
    return words ? words("Kpi", source) : QCoreApplication::translate("Kpi", source);
}

// The best and the least score of some people, of those that have one.
struct Range {
    int64_t best = -1, least = INT64_MAX;
    void add(int64_t score)
    {
        best = std::max(best, score);
        least = std::min(least, score);
    }
    bool isFirst(int64_t score) const { return score == best && least < best; }
};

using Ranges = std::map<std::pair<Id, size_t>, Range>; ///< by department (null: everybody) and indicator

bool counts(const IndicatorScore& one) { return one.score && !one.assumed && one.value; }

Ranges rangesOf(const KpiResults& results)
{
    Ranges ranges;
    for (const KpiRow& row : results.rows)
        for (size_t i = 0; i < row.indicators.size(); ++i) {
            if (!counts(row.indicators[i]))
                continue;
            ranges[{Id{}, i}].add(*row.indicators[i].score);
            if (!row.department.isNull())
                ranges[{row.department, i}].add(*row.indicators[i].score);
        }
    return ranges;
}

// Of what is below its target never 100.
QString shortScore(int64_t score)
{
    QString text = scoreText(score, kPercentDecimals, kFullScore);
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
        text.chop(1);
    return text;
}

// As it is spoken of: a share or a mean as a percentage of the best there is, a count as it is.
QString amountText(const Indicator& indicator, const IndicatorScore& one)
{
    switch (indicator.kind) {
    case IndicatorKind::Ratio:
    case IndicatorKind::Mean:
        return shortScore(*one.score) + u'%';
    case IndicatorKind::Assessed:
    case IndicatorKind::Grades:
    case IndicatorKind::Formula:
        return shortScore(*one.score);
    case IndicatorKind::Count:
    case IndicatorKind::Higher:
    case IndicatorKind::Lower:
        break;
    }
    return formatShortest(*one.value, indicator.measure.decimals());
}

QString gapText(const Indicator& indicator, const IndicatorScore& one, const Translate& words)
{
    if (indicator.kind != IndicatorKind::Count || !one.value || *one.score >= kFullScore)
        return {};
    const int64_t unit = powerOfTen(kScoreDecimals),
                  have = *one.value * (unit / powerOfTen(indicator.measure.decimals()));
    const int64_t missing = (indicator.target - have + unit - 1) / unit;
    if (missing <= 0)
        return {};
    return said(words, QT_TRANSLATE_NOOP("Kpi", "%1 is below its target: %2 more needed"))
        .arg(indicator.title, QString::number(missing) + indicator.unit);
}

KpiSentences sentencesOf(const KpiResults& everybody, const Ranges& ranges, const KpiRow& row, const Translate& words)
{
    KpiSentences mine;
    for (size_t i = 0; i < row.indicators.size(); ++i) {
        const Indicator& indicator = everybody.scheme.indicators[i];
        const IndicatorScore& one = row.indicators[i];
        if (!counts(one))
            continue;
        const bool inCompany = ranges.at({Id{}, i}).isFirst(*one.score);
        const bool inDepartment = !row.department.isNull() && ranges.at({row.department, i}).isFirst(*one.score);
        if (inCompany || inDepartment)
            mine.strengths.append(said(words, inCompany
                                                  ? QT_TRANSLATE_NOOP("Kpi", "%1 reaches %2, first in the company")
                                                  : QT_TRANSLATE_NOOP("Kpi", "%1 reaches %2, first in the department"))
                                      .arg(indicator.title, amountText(indicator, one)));
        if (const QString gap = gapText(indicator, one, words); !gap.isEmpty())
            mine.gaps.append(gap);
    }
    return mine;
}
} // namespace

std::vector<KpiSentences> kpiSentences(const KpiResults& everybody, const Translate& words)
{
    const Ranges ranges = rangesOf(everybody);
    std::vector<KpiSentences> all;
    for (const KpiRow& row : everybody.rows)
        all.push_back(sentencesOf(everybody, ranges, row, words));
    return all;
}

KpiSentences kpiSentencesOf(const KpiResults& everybody, const Id& person, const Translate& words)
{
    for (const KpiRow& row : everybody.rows)
        if (row.person == person)
            return sentencesOf(everybody, rangesOf(everybody), row, words);
    return {};
}

} // namespace rostrum
