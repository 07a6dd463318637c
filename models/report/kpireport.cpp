#include "models/report/kpireport.h"
#include "models/report/kpirules.h"
#include "models/report/signatureblock.h"

namespace rostrum {

namespace {
using enum ReportAlign;
using Paper = std::shared_ptr<const KpiPaper>;

std::vector<ReportColumn> personColumns(const KpiPaper& paper)
{
    return {{paper.word(QT_TRANSLATE_NOOP("Report", "Rank")), 40, Center},
            {paper.word(QT_TRANSLATE_NOOP("Report", "In the\ndepartment")), 48, Center},
            {paper.word(QT_TRANSLATE_NOOP("Report", "Number")), 62, Center, true},
            {paper.word(QT_TRANSLATE_NOOP("Report", "Name")), 64, Center, true},
            {paper.word(QT_TRANSLATE_NOOP("Report", "Department")), 104}};
}

ReportRow personCells(const KpiPaper& paper, const KpiRow& row)
{
    return {{.text = paper.rank(row.rank)},
            {.text = paper.rank(row.departmentRank)},
            {.text = row.number},
            {.text = row.name},
            {.text = row.departmentName}};
}

void addPoints(const KpiPaper& paper, std::vector<ReportColumn>& columns)
{
    columns.push_back({paper.word(QT_TRANSLATE_NOOP("Report", "Total")), 56, Right});
    columns.push_back({paper.word(QT_TRANSLATE_NOOP("Report", "Bonus")), 46, Right});
    if (paper.adjusts())
        columns.push_back({paper.word(QT_TRANSLATE_NOOP("Report", "Adjust-\nment")), 50, Right});
    columns.push_back({paper.word(QT_TRANSLATE_NOOP("Report", "Final")), 58, Right});
    columns.push_back({paper.word(QT_TRANSLATE_NOOP("Report", "Remark")), 88});
}

void addPointCells(const KpiPaper& paper, const KpiRow& row, ReportRow& cells)
{
    cells.push_back({.text = KpiPaper::points(row.total.points)});
    cells.push_back({.text = KpiPaper::points(row.bonus)});
    if (paper.adjusts())
        cells.push_back({.text = KpiPaper::points(row.adjustment)});
    cells.push_back({.text = KpiPaper::points(row.finalPoints), .bold = row.rank.has_value()});
    cells.push_back({.text = paper.remark(row), .small = true});
}

ReportTable summaryTable(const Paper& paper)
{
    ReportTable table;
    table.columns = personColumns(*paper);
    for (const Indicator& one : paper->results.scheme.indicators)
        table.columns.push_back({one.title + u'\n' + KpiPaper::weight(one.weight), 74, Right});
    addPoints(*paper, table.columns);
    table.rowCount = int(paper->shown.size());
    table.whenEmpty = paper->word(QT_TRANSLATE_NOOP("Report", "There was no trainer in this period."));
    table.row = [paper](int index) {
        const KpiRow& row = paper->row(index);
        ReportRow cells = personCells(*paper, row);
        for (const IndicatorScore& one : row.indicators)
            cells.push_back({.text = KpiPaper::score(one)});
        addPointCells(*paper, row, cells);
        return cells;
    };
    return table;
}

// As on paper, with what each score rests on beside it.
ReportTable summarySheet(const Paper& paper)
{
    ReportTable table;
    table.columns = personColumns(*paper);
    const QString restsOn = paper->word(QT_TRANSLATE_NOOP("Report", "Rests on"));
    for (const Indicator& one : paper->results.scheme.indicators) {
        table.columns.push_back({one.title, 74, Right});
        table.columns.push_back({paper->input.words->field(one.title, restsOn), 74, Left, true});
    }
    addPoints(*paper, table.columns);
    table.rowCount = int(paper->shown.size());
    table.row = [paper](int index) {
        const KpiRow& row = paper->row(index);
        ReportRow cells = personCells(*paper, row);
        for (size_t i = 0; i < row.indicators.size(); ++i) {
            cells.push_back({.text = KpiPaper::score(row.indicators[i])});
            cells.push_back({.text = paper->basis(row, i)});
        }
        addPointCells(*paper, row, cells);
        return cells;
    };
    return table;
}

ReportPart partFrame(const KpiPaper& paper, const QString& title)
{
    const ReportInput& input = paper.input;
    ReportPart part;
    part.title = title;
    part.left = input.words->field(paper.word(QT_TRANSLATE_NOOP("Report", "Department")),
                                   input.query.department.isEmpty() ? paper.word(QT_TRANSLATE_NOOP("Report", "all"))
                                                                    : input.query.department);
    part.middle = input.spanText();
    part.right = input.asOf();
    part.footer = paper.footer();
    part.signatures = signatureBlock(*input.words, input.settings, input.query.asOf);
    return part;
}

void addNotes(ReportPart& part, const QStringList& notes)
{
    for (const QString& note : notes)
        part.sections.push_back(ReportNote{note});
}

// Those with a rank, or those without.
std::vector<int> placesOf(const KpiPaper& paper, bool withRank)
{
    std::vector<int> places;
    for (int i = 0; i < int(paper.shown.size()); ++i)
        if (paper.row(i).rank.has_value() == withRank)
            places.push_back(i);
    return places;
}

ReportTable rankingTable(const Paper& paper, std::vector<int> places)
{
    ReportTable table;
    table.columns = personColumns(*paper);
    table.columns.push_back({paper->word(QT_TRANSLATE_NOOP("Report", "Top by\nratings")), 60, Center});
    addPoints(*paper, table.columns);
    table.rowCount = int(places.size());
    table.whenEmpty = paper->word(QT_TRANSLATE_NOOP("Report", "Nobody has a rank in this period."));
    table.row = [paper, places = std::move(places)](int index) {
        const KpiRow& row = paper->row(places[size_t(index)]);
        ReportRow cells = personCells(*paper, row);
        cells.push_back({.text = row.top ? paper->word(QT_TRANSLATE_NOOP("Report", "yes")) : QString()});
        addPointCells(*paper, row, cells);
        return cells;
    };
    return table;
}
} // namespace

Result<ReportDocument> kpiReport(ReportInput input)
{
    ROSTRUM_TRY(paper, KpiPaper::read(std::move(input)));
    ReportDocument document = reportFrame(paper->input, QT_TRANSLATE_NOOP("Report", "Performance of the trainers"));
    document.landscape = true;
    document.canTurn = true;
    document.sheet = [paper = paper] { return summarySheet(paper); };
    document.part = [paper = paper](int) {
        ReportPart part = partFrame(*paper, paper->word(QT_TRANSLATE_NOOP("Report", "Performance of the trainers")));
        part.sections.push_back(summaryTable(paper));
        addNotes(part, {rankRule(*paper)});
        addNotes(part, indicatorRules(*paper));
        addNotes(part, bonusRules(*paper));
        addNotes(part, adjustmentRules(*paper));
        return part;
    };
    return document;
}

Result<ReportDocument> rankingReport(ReportInput input)
{
    ROSTRUM_TRY(paper, KpiPaper::read(std::move(input)));
    ReportDocument document = reportFrame(paper->input, QT_TRANSLATE_NOOP("Report", "Ranking of the trainers"));
    document.sheet = [paper = paper] {
        std::vector<int> all(paper->shown.size());
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = int(i);
        return rankingTable(paper, std::move(all));
    };
    document.part = [paper = paper](int) {
        ReportPart part = partFrame(*paper, paper->word(QT_TRANSLATE_NOOP("Report", "Ranking of the trainers")));
        part.sections.push_back(rankingTable(paper, placesOf(*paper, true)));
        if (const std::vector<int> without = placesOf(*paper, false); !without.empty()) {
            part.sections.push_back(ReportHeading{paper->word(QT_TRANSLATE_NOOP("Report", "Without a rank"))});
            part.sections.push_back(rankingTable(paper, without));
        }
        addNotes(part, {rankRule(*paper)});
        addNotes(part, bonusRules(*paper));
        addNotes(part, adjustmentRules(*paper));
        return part;
    };
    return document;
}

} // namespace rostrum
