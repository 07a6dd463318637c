#include "models/report/planshareparts.h"
#include "models/base/decimal.h"
#include "models/report/reportfigures.h"

namespace rostrum {

namespace {
using enum ReportAlign;

// Basis points as a percentage: 8.5 %.
QString percent(int basisPoints) { return formatShortest(basisPoints, 2) + QStringLiteral(" %"); }
} // namespace

ReportTable planShareTable(const ReportWords& words, const PlanShare& share)
{
    const auto word = [&](const char* source) { return words.text(source); };
    ReportTable table;
    table.compact = true;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Item")), 200},
                     {word(QT_TRANSLATE_NOOP("Report", "Weight")), 80, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Result")), 100, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Rests on")), 100, Center, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Comes to")), 100, Right}};
    std::vector<ReportRow> rows;
    int weights = 0;
    for (const PlanLine& line : share.lines) {
        weights += line.part->weight;
        rows.push_back({{.text = line.part->title},
                        {.text = percent(line.part->weight)},
                        {.text = figureText(*line.measure, line.figure)},
                        {.text = basisText(*line.measure, line.figure)},
                        {.text = line.points ? percent(*line.points) : kNothing}});
    }
    table.rowCount = int(rows.size());
    table.row = [rows](int index) { return rows[size_t(index)]; };
    // Which plan it is stands here as it does in the sheet.
    const QString name = (words.isChinese() ? QStringLiteral("（%1）") : QStringLiteral(" (%1)")).arg(share.plan->name);
    table.total = ReportRow{{.text = word(QT_TRANSLATE_NOOP("Report", "Together")) + name, .bold = true},
                            {.text = percent(weights), .bold = true, .align = Right},
                            {.text = share.provisional ? word(QT_TRANSLATE_NOOP("Report", "provisional")) : QString(),
                             .span = 2,
                             .align = Center},
                            {.text = percent(share.points), .bold = true, .align = Right}};
    return table;
}

QString homeworkWarning(const ReportWords& words, const PlanShare& share)
{
    if (share.homeworkMissing <= 0 || share.atRisk <= 0)
        return {};
    return words
        .text(QT_TRANSLATE_NOOP("Report",
                                "Your training homework is not handed in; your performance will be cut by %1%."))
        .arg(formatShortest(share.atRisk, 2));
}

std::vector<ReportColumn> planShareColumns(const ReportWords& words)
{
    return {{words.text(QT_TRANSLATE_NOOP("Report", "Training plan"))},
            {words.text(QT_TRANSLATE_NOOP("Report", "Training in the performance")), 1, Right},
            {words.text(QT_TRANSLATE_NOOP("Report", "At risk without homework")), 1, Right}};
}

ReportRow planShareCells(const std::optional<PlanShare>& share)
{
    if (!share)
        return {{}, {}, {}};
    return {{.text = share->plan->name},
            {.text = percent(share->points)},
            {.text = share->atRisk > 0 ? percent(share->atRisk) : QString()}};
}

} // namespace rostrum
