#include "models/report/kpipersonreport.h"
#include "models/base/decimal.h"
#include "models/kpi/kpitrend.h"
#include "models/kpi/scoretext.h"
#include "models/kpi/wilson.h"
#include "models/report/kpirules.h"
#include "models/report/reportfigures.h"
#include "models/report/signatureblock.h"

namespace rostrum {

namespace {
using enum ReportAlign;
using Paper = std::shared_ptr<const KpiPaper>;
constexpr double kBestTotal = 1'100'000; // 110 points: with the bonus

QString rankOf(const KpiPaper& paper, const std::optional<int>& rank, int ranked)
{
    return rank ? QStringLiteral("%1 / %2").arg(*rank).arg(ranked) : paper.rank(rank);
}

int rankedIn(const KpiPaper& paper, const Id& department)
{
    int ranked = 0;
    for (const KpiRow& row : paper.results.rows)
        ranked += row.rank && row.department == department;
    return ranked;
}

ReportGrid head(const KpiPaper& paper, const KpiRow& row)
{
    const auto value = [](const QString& text) { return text.isEmpty() ? kNothing : text; };
    const QString remark = paper.remark(row);
    return {{{paper.word(QT_TRANSLATE_NOOP("Report", "Name")), row.name},
             {paper.word(QT_TRANSLATE_NOOP("Report", "Number")), value(row.number)},
             {paper.word(QT_TRANSLATE_NOOP("Report", "Department")), value(row.departmentName)},
             {paper.word(QT_TRANSLATE_NOOP("Report", "Period")), paper.input.spanText()},
             {paper.word(QT_TRANSLATE_NOOP("Report", "Rank among all")), rankOf(paper, row.rank, paper.ranked())},
             {paper.word(QT_TRANSLATE_NOOP("Report", "Rank in the department")),
              rankOf(paper, row.departmentRank, rankedIn(paper, row.department))},
             {paper.word(QT_TRANSLATE_NOOP("Report", "Final score")), KpiPaper::points(row.finalPoints)},
             {paper.word(QT_TRANSLATE_NOOP("Report", "Data")),
              remark.isEmpty() ? paper.word(QT_TRANSLATE_NOOP("Report", "complete")) : remark}}};
}

// A mean is drawn towards everybody's while there are few ratings: what was scored stands behind what was counted.
QString scoredAs(const KpiRow& row, size_t i)
{
    const IndicatorScore& one = row.indicators[i];
    return one.shrunk ? formatDecimal(*one.shrunk, kScoreDecimals, kScoreDecimals) : QString();
}

// Where somebody lacks an indicator the others share its weight: then the points do not add up to the total, and why is
// said where they stand.
QString totalText(const KpiPaper& paper, const KpiRow& row)
{
    int remaining = 0, all = 0;
    for (size_t i = 0; i < row.indicators.size(); ++i) {
        const int weight = paper.results.scheme.indicators[i].weight;
        all += weight;
        remaining += row.indicators[i].score ? weight : 0;
    }
    if (remaining == all || !row.total.points)
        return paper.word(QT_TRANSLATE_NOOP("Report", "Total, rounded once"));
    return paper.word(QT_TRANSLATE_NOOP("Report", "Total: the points divided by %1 of the weights, rounded once"))
        .arg(KpiPaper::weight(remaining));
}

// What chance leaves of a share of few, as the page shows it; no score uses it.
QStringList intervals(const KpiPaper& paper, const KpiRow& row)
{
    const auto percent = [](int64_t millionths) { return formatDecimal(rescaleHalfUp(millionths, 4, 2), 2, 2); };
    QStringList said;
    for (size_t i = 0; i < row.indicators.size(); ++i) {
        const Indicator& one = paper.results.scheme.indicators[i];
        const Figure& raw = row.indicators[i].raw;
        if (const auto interval = one.interval ? wilsonInterval(raw.num, raw.den) : std::nullopt)
            said.append(
                paper.word(QT_TRANSLATE_NOOP("Report", "%1: %2; Wilson interval at 95 %: %3 % to %4 %, not scored."))
                    .arg(one.title, paper.basis(row, i), percent(interval->lower), percent(interval->upper)));
    }
    return said;
}

ReportTable scores(const KpiPaper& paper, const KpiRow& row)
{
    const Scheme& scheme = paper.results.scheme;
    ReportTable table;
    table.compact = true;
    table.columns = {{paper.word(QT_TRANSLATE_NOOP("Report", "Indicator")), 170},
                     {paper.word(QT_TRANSLATE_NOOP("Report", "Rests on")), 120, Center, true},
                     {paper.word(QT_TRANSLATE_NOOP("Report", "Scored as")), 80, Right},
                     {paper.word(QT_TRANSLATE_NOOP("Report", "Score")), 70, Right},
                     {paper.word(QT_TRANSLATE_NOOP("Report", "Weight")), 60, Right},
                     {paper.word(QT_TRANSLATE_NOOP("Report", "Points")), 80, Right}};
    std::vector<ReportRow> rows;
    for (size_t i = 0; i < scheme.indicators.size(); ++i) {
        const IndicatorScore& one = row.indicators[i];
        const int weight = scheme.indicators[i].weight;
        rows.push_back(
            {{.text = scheme.indicators[i].title},
             {.text = paper.basis(row, i)},
             {.text = scoredAs(row, i)},
             {.text = KpiPaper::score(one)},
             {.text = KpiPaper::weight(weight)},
             {.text = one.score ? KpiPaper::points(pointsOf(weight, *one.score, scheme.rounding)) : kNothing}});
    }
    const auto line = [&](const QString& what, const std::optional<int64_t>& points, bool bold = false) {
        rows.push_back({{.text = what, .bold = bold, .span = 5}, {.text = KpiPaper::points(points), .bold = bold}});
    };
    line(totalText(paper, row), row.total.points, true);
    if (scheme.bonus)
        line(paper
                 .word(row.top ? QT_TRANSLATE_NOOP("Report", "Bonus: %1 valid shares, and among the best by ratings")
                               : QT_TRANSLATE_NOOP("Report", "Bonus: %1 valid shares"))
                 .arg(row.shares),
             row.bonus);
    for (const KpiAdjustment& late : paper.results.adjustments)
        if (late.person == row.person)
            line(paper.word(QT_TRANSLATE_NOOP("Report", "Adjustment of %1 to %2: %3 before, %4 now"))
                     .arg(isoDay(late.of.from), isoDay(late.of.to), KpiPaper::points(late.was),
                          KpiPaper::points(late.now)),
                 late.points);
    line(paper.word(QT_TRANSLATE_NOOP("Report", "Final")), row.finalPoints, true);
    table.rowCount = int(rows.size());
    table.row = [rows](int index) { return rows[size_t(index)]; };
    return table;
}

// From the first of twelve months that has a score to the period's last; nothing where there is no second one to
// compare with.
std::optional<ReportChart> trend(const KpiPaper& paper, const KpiRow& row, const std::vector<KpiMonth>& months)
{
    const std::vector<KpiPoint> points = scorePoints(months, row.person);
    if (std::count_if(points.begin(), points.end(), [](const KpiPoint& point) { return point.value.has_value(); }) < 2)
        return std::nullopt;
    ReportChart chart{
        paper.word(QT_TRANSLATE_NOOP("Report", "Scores of twelve months, total and bonus; n observations")), {}};
    for (const KpiPoint& point : points) {
        if (chart.bars.empty() && !point.value)
            continue; // before the first score there is nothing to compare with
        const QString month = point.month.from.toString(QStringLiteral("yyyy-MM"));
        const QString figure = KpiPaper::points(point.value);
        chart.bars.push_back({month, point.value ? QStringLiteral("%1 (n = %2)").arg(figure).arg(point.n) : figure,
                              std::clamp(double(point.value.value_or(0)) / kBestTotal, 0.0, 1.0)});
    }
    return chart;
}

QStringList sentencesOf(const KpiPaper& paper, int index)
{
    const KpiSentences& said = paper.sentences[paper.shown[size_t(index)]];
    QStringList all = said.strengths + said.gaps;
    const auto advice = paper.advice.find(paper.row(index).person);
    if (advice != paper.advice.end())
        for (const Advice& one : advice->second)
            all.append(paper.word(QT_TRANSLATE_NOOP("Report", "%1 (%2: mean %3, n = %4, advised below %5)"))
                           .arg(one.text, one.dimension, scoreText(one.score, 2, one.below), QString::number(one.n),
                                scoreText(one.below, 2)));
    return all;
}

ReportPart personPart(const KpiPaper& paper, const std::vector<KpiMonth>& months, int index)
{
    const ReportWords& words = *paper.input.words;
    ReportPart part;
    part.title = paper.word(QT_TRANSLATE_NOOP("Report", "Performance of a trainer"));
    part.right = paper.input.asOf();
    part.footer = paper.footer();
    if (paper.shown.empty()) {
        part.sections.push_back(
            ReportNote{paper.word(QT_TRANSLATE_NOOP("Report", "There was no trainer in this period."))});
        return part;
    }
    const KpiRow& row = paper.row(index);
    part.sections.push_back(head(paper, row));
    int ordinal = 0;
    const auto heading = [&](const char* title) {
        part.sections.push_back(ReportHeading{words.ordinal(++ordinal) + paper.word(title)});
    };
    heading(QT_TRANSLATE_NOOP("Report", "How the score comes about"));
    part.sections.push_back(scores(paper, row));
    // Paragraphs, not lists: the sheet is one page.
    if (const QStringList said = sentencesOf(paper, index); !said.isEmpty()) {
        heading(QT_TRANSLATE_NOOP("Report", "What stands out"));
        part.sections.push_back(ReportNote{said.join(words.isChinese() ? QStringLiteral("；") : QStringLiteral("; "))});
    }
    if (auto chart = trend(paper, row, months))
        part.sections.push_back(std::move(*chart));
    part.sections.push_back(ReportNote{(intervals(paper, row) + indicatorRules(paper) + bonusRules(paper))
                                           .join(words.isChinese() ? QString() : QStringLiteral(" "))});
    part.signatures = signatureBlock(words, paper.input.settings, paper.input.query.asOf);
    addOwnSignature(part.signatures, words, paper.input.settings);
    return part;
}

ReportTable personSheet(const Paper& paper)
{
    ReportTable table;
    table.columns = {{paper->word(QT_TRANSLATE_NOOP("Report", "Number")), 1, Left, true},
                     {paper->word(QT_TRANSLATE_NOOP("Report", "Name"))},
                     {paper->word(QT_TRANSLATE_NOOP("Report", "Indicator"))},
                     {paper->word(QT_TRANSLATE_NOOP("Report", "Rests on")), 1, Left, true},
                     {paper->word(QT_TRANSLATE_NOOP("Report", "Scored as")), 1, Right},
                     {paper->word(QT_TRANSLATE_NOOP("Report", "Score")), 1, Right},
                     {paper->word(QT_TRANSLATE_NOOP("Report", "Weight")), 1, Right},
                     {paper->word(QT_TRANSLATE_NOOP("Report", "Points")), 1, Right}};
    std::vector<ReportRow> rows;
    for (int index = 0; index < int(paper->shown.size()); ++index) {
        const KpiRow& row = paper->row(index);
        const ReportTable lines = scores(*paper, row);
        for (int i = 0; i < lines.rowCount; ++i) {
            ReportRow cells = lines.row(i);
            if (cells.size() == 2) // a line of the total has no columns of its own
                cells = {cells[0], {}, {}, {}, {}, cells[1]};
            cells[0].span = 1;
            cells.insert(cells.begin(), {{.text = row.number}, {.text = row.name}});
            rows.push_back(std::move(cells));
        }
    }
    table.rowCount = int(rows.size());
    table.row = [rows = std::move(rows)](int index) { return rows[size_t(index)]; };
    return table;
}
} // namespace

Result<ReportDocument> kpiPersonReport(ReportInput input)
{
    ROSTRUM_TRY(paper, KpiPaper::read(std::move(input)));
    const DateSpan& period = paper->input.planned;
    KpiTrend memory;
    ROSTRUM_TRY(months, memory.read(paper->input.db, {{}, period.to, std::max(paper->input.query.asOf, period.to)}));
    const auto kept = std::make_shared<const std::vector<KpiMonth>>(std::move(months));
    ReportDocument document = reportFrame(paper->input, QT_TRANSLATE_NOOP("Report", "Performance of a trainer"));
    document.partCount = std::max(1, int(paper->shown.size()));
    document.part = [paper = paper, kept](int index) { return personPart(*paper, *kept, index); };
    document.sheet = [paper = paper] { return personSheet(paper); };
    if (!paper->shown.empty())
        document.partName = [paper = paper](int index) {
            const KpiRow& row = paper->row(index);
            return (row.number.isEmpty() ? row.person.hex() : row.number) + u'_' + row.name;
        };
    return document;
}

} // namespace rostrum
