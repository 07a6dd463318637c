#include "ui/boards/boardcharts.h"
#include "models/base/decimal.h"
#include "ui/kpi/kpiwords.h"
#include "ui/words/periodtext.h"
#include <QCoreApplication>
#include <cmath>

namespace rostrum {

namespace {
struct BoardChartsWords {
    Q_DECLARE_TR_FUNCTIONS(BoardCharts)
};
constexpr int kTen = 10, kLowest = 50, kFewestWords = 2;

double lengthOf(int64_t tenThousandths) { return toDouble(tenThousandths, kScoreDecimals); }

QString stateOf(const KpiPoint& point)
{
    if (!point.value)
        return point.insufficient ? BoardChartsWords::tr("too little data") : BoardChartsWords::tr("no figure");
    return point.locked        ? BoardChartsWords::tr("locked")
           : point.provisional ? BoardChartsWords::tr("provisional")
                               : BoardChartsWords::tr("open");
}

// "2025-11", then the months alone until the year changes.
QString briefMonth(const DateSpan& month, bool first)
{
    const QString key = periodKey(month);
    return first || month.from.month() == 1 ? key : key.right(2);
}

// The measure's own figure beside the score: "3 / 4", "4.75", "95.0 %".
QString rawText(const Indicator& indicator, const IndicatorScore& one)
{
    if (!one.value)
        return {};
    const int decimals = indicator.measure.decimals();
    switch (indicator.kind) {
    case IndicatorKind::Ratio:
        return QStringLiteral("%1 / %2").arg(one.raw.num).arg(one.raw.den);
    case IndicatorKind::Count:
    case IndicatorKind::Higher:
    case IndicatorKind::Lower:
        return QStringLiteral("%1 / %2").arg(formatShortest(*one.value, decimals),
                                             formatShortest(indicator.target, kScoreDecimals));
    case IndicatorKind::Mean:
        return QStringLiteral("%1 / %2").arg(formatDecimal(rescaleHalfUp(*one.value, decimals, 2), 2, 2),
                                             formatShortest(indicator.high, kScoreDecimals));
    default:
        return {};
    }
}
} // namespace

ChartData trendChart(const QString& name, const std::vector<KpiPoint>& points, const QString& nHead)
{
    ChartData data;
    data.name = name;
    data.labelHead = BoardChartsWords::tr("Month");
    data.figureHead = BoardChartsWords::tr("Score");
    data.nHead = nHead;
    data.stateHead = BoardChartsWords::tr("State");
    double least = 100, most = 0;
    for (const KpiPoint& point : points) {
        ChartItem& item = data.items.emplaceBack();
        item.label = periodKey(point.month);
        item.brief = briefMonth(point.month, data.items.size() == 1);
        item.figure = kpiPointsText(point.value);
        item.state = stateOf(point);
        item.n = point.n;
        item.hollow = point.provisional;
        if (!point.value)
            continue;
        item.length = lengthOf(*point.value);
        least = std::min(least, *item.length);
        most = std::max(most, *item.length);
    }
    data.least = std::max(0.0, std::floor((least - 2) / kTen) * kTen);
    data.most = std::max(data.least + 2 * kTen, std::ceil((most + 2) / kTen) * kTen);
    if (data.most > 100 && most <= 100)
        data.most = 100;
    data.least = std::min(data.least, data.most - 2 * kTen);
    data.leastText = QString::number(int(data.least));
    data.mostText = QString::number(int(data.most));
    return data;
}

ChartData indicatorChart(const QString& name, const KpiResults& results, const KpiRow& row)
{
    ChartData data;
    data.name = name;
    data.labelHead = BoardChartsWords::tr("Indicator");
    data.figureHead = BoardChartsWords::tr("Score");
    data.moreHead = BoardChartsWords::tr("Figure / target");
    data.nHead = QStringLiteral("n");
    data.stateHead = BoardChartsWords::tr("Everybody's mean");
    data.targetWord = BoardChartsWords::tr("Target");
    data.meanWord = BoardChartsWords::tr("Mean");
    for (size_t i = 0; i < row.indicators.size(); ++i) {
        const Indicator& indicator = results.scheme.indicators[i];
        const IndicatorScore& one = row.indicators[i];
        ChartItem& item = data.items.emplaceBack();
        item.label = indicator.title;
        item.figure = kpiScoreText(one.score);
        item.more = rawText(indicator, one);
        item.n = one.raw.n;
        item.hollow = one.assumed;
        if (one.score)
            item.length = lengthOf(*one.score);
        item.target = lengthOf(kFullScore);
        int64_t sum = 0;
        int n = 0;
        for (const KpiRow& other : results.rows)
            if (const IndicatorScore& theirs = other.indicators[i]; theirs.score && !theirs.assumed) {
                sum += *theirs.score;
                ++n;
            }
        if (n == 0)
            continue;
        const int64_t mean = divideHalfUp(sum, n);
        item.mean = lengthOf(mean);
        item.state = BoardChartsWords::tr("%1 (n=%2)").arg(kpiScoreText(mean)).arg(n);
    }
    return data;
}

ChartData dimensionChart(const QString& name, const std::vector<MeasureRow>& dimensions)
{
    ChartData data;
    data.name = name;
    data.labelHead = BoardChartsWords::tr("Dimension");
    data.figureHead = BoardChartsWords::tr("Mean of 5");
    data.nHead = QStringLiteral("n");
    data.least = 0;
    data.most = 5;
    const auto measure = findMeasure(QStringLiteral("rating.dimension"));
    for (const MeasureRow& row : dimensions) {
        const std::optional<int64_t> value = row.figure.value(**measure);
        if (!value)
            continue;
        ChartItem& item = data.items.emplaceBack();
        item.label = row.key;
        item.figure = formatDecimal(rescaleHalfUp(*value, (*measure)->decimals(), 2), 2, 2);
        item.n = row.figure.n;
        item.length = toDouble(*value, (*measure)->decimals());
    }
    std::stable_sort(data.items.begin(), data.items.end(),
                     [](const ChartItem& a, const ChartItem& b) { return a.length < b.length; });
    return data;
}

ChartData keywordChart(const QString& name, const KeywordCounts& counts, int most)
{
    ChartData data;
    data.name = name;
    data.labelHead = BoardChartsWords::tr("Word");
    data.figureHead = BoardChartsWords::tr("Comments");
    data.moreHead = BoardChartsWords::tr("Finding fault");
    data.most = 1;
    for (const Keyword& word : counts.words) {
        if (data.items.size() == most || word.documents < kFewestWords)
            break;
        ChartItem& item = data.items.emplaceBack();
        item.label = word.word;
        item.figure = QString::number(word.documents);
        item.n = word.documents;
        if (word.negative > 0)
            item.more = BoardChartsWords::tr("%1 against").arg(word.negative);
        item.length = word.documents;
        data.most = std::max(data.most, *item.length);
    }
    return data;
}

ChartData distributionChart(const QString& name, const KpiResults& results, std::vector<std::vector<size_t>>& people)
{
    ChartData data;
    data.name = name;
    data.labelHead = BoardChartsWords::tr("Final score");
    data.figureHead = BoardChartsWords::tr("Trainers");
    const int64_t unit = powerOfTen(kScoreDecimals);
    int64_t highest = 100;
    for (const KpiRow& row : results.rows)
        highest = std::max(highest, comparedScore(row).value_or(0) / unit);
    people.assign(size_t((highest - kLowest) / kTen) + 2, {});
    for (size_t i = 0; i < results.rows.size(); ++i)
        if (const std::optional<int64_t> score = comparedScore(results.rows[i])) {
            const int64_t whole = *score / unit;
            people[whole < kLowest ? 0 : size_t((whole - kLowest) / kTen) + 1].push_back(i);
        }
    data.most = 1;
    for (size_t bin = 0; bin < people.size(); ++bin) {
        ChartItem& item = data.items.emplaceBack();
        const int from = kLowest + (int(bin) - 1) * kTen;
        item.label = bin == 0 ? BoardChartsWords::tr("below %1").arg(kLowest)
                              : QStringLiteral("%1–%2").arg(from).arg(from + kTen - 1);
        item.n = int(people[bin].size());
        item.figure = QString::number(item.n);
        item.length = item.n;
        data.most = std::max(data.most, *item.length);
    }
    return data;
}

std::vector<UnitReach> unitsOf(const std::vector<ReachPerson>& people)
{
    std::vector<UnitReach> units; // people stand by department
    for (const ReachPerson& one : people) {
        if (units.empty() || units.back().department != one.department)
            units.push_back({one.department, one.departmentName});
        UnitReach& unit = units.back();
        ++unit.people;
        unit.trained += one.days > 0;
        unit.trainers += one.trainer;
        unit.teaching += one.trainer && one.sessions > 0;
    }
    return units;
}

ChartData reachChart(const QString& name, std::vector<UnitReach>& units)
{
    ChartData data;
    data.name = name;
    data.labelHead = BoardChartsWords::tr("Department");
    data.figureHead = BoardChartsWords::tr("Trained");
    data.moreHead = BoardChartsWords::tr("Of people");
    data.least = 0;
    data.most = 1;
    std::stable_sort(units.begin(), units.end(), [](const UnitReach& a, const UnitReach& b) {
        return int64_t(a.trained) * b.people < int64_t(b.trained) * a.people;
    });
    for (const UnitReach& unit : units) {
        ChartItem& item = data.items.emplaceBack();
        item.label = unit.name.isEmpty() ? BoardChartsWords::tr("No department") : unit.name;
        item.figure =
            formatDecimal(ratioHalfUp(int64_t(unit.trained) * 100, unit.people, 1), 1, 1) + QStringLiteral(" %");
        item.more = QStringLiteral("%1 / %2").arg(unit.trained).arg(unit.people);
        item.n = unit.people;
        item.length = double(unit.trained) / unit.people;
    }
    return data;
}

} // namespace rostrum
