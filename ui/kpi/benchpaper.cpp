#include "ui/kpi/benchpaper.h"
#include "models/report/reportinput.h"
#include "models/report/signatureblock.h"

namespace rostrum {

namespace {
using enum ReportAlign;

ReportTable tableOf(const std::shared_ptr<const BenchPaper>& paper, const ReportWords& words)
{
    ReportTable table;
    table.columns = {{words.text(QT_TRANSLATE_NOOP("Report", "Rank")), 40, Center},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Rank\nbefore")), 44, Center},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Change")), 52, Center, true},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Number")), 62, Center, true},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Name")), 64, Center, true},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Department")), 100}};
    for (const QString& title : paper->indicators)
        table.columns.push_back({title, 70, Right});
    table.columns.push_back({paper->left, 62, Right});
    table.columns.push_back({paper->right, 62, Right});
    table.columns.push_back({words.text(QT_TRANSLATE_NOOP("Report", "Difference")), 60, Right});
    table.rowCount = int(paper->lines.size());
    table.whenEmpty = words.text(QT_TRANSLATE_NOOP("Report", "There was no trainer in this period."));
    table.row = [paper](int index) {
        const BenchPaper::Line& line = paper->lines[size_t(index)];
        ReportRow cells{{.text = line.rank},   {.text = line.before}, {.text = line.move},
                        {.text = line.number}, {.text = line.name},   {.text = line.department}};
        for (const QString& score : line.scores)
            cells.push_back({.text = score});
        cells.push_back({.text = line.left});
        cells.push_back({.text = line.right, .bold = true});
        cells.push_back({.text = line.difference});
        return cells;
    };
    return table;
}
} // namespace

ReportDocument benchDocument(std::shared_ptr<const BenchPaper> paper, const ReportSettings& settings)
{
    const auto words = std::make_shared<const ReportWords>(settings.language);
    const QString title = words->text(QT_TRANSLATE_NOOP("Report", "Two versions of the weights beside each other"));
    ReportDocument document = reportFrame(settings, title, paper->asOf);
    document.landscape = true;
    document.sheet = [paper, words] { return tableOf(paper, *words); };
    document.part = [paper, words, settings, title](int) {
        ReportPart part;
        part.title = title;
        part.left = paper->scheme;
        part.middle = paper->period;
        part.right = words->field(words->text(QT_TRANSLATE_NOOP("Report", "As of")), words->date(paper->asOf));
        part.sections.push_back(ReportNote{paper->line});
        part.sections.push_back(tableOf(paper, *words));
        for (const QString& note : paper->notes)
            part.sections.push_back(ReportNote{note});
        part.signatures = signatureBlock(*words, settings, paper->asOf);
        return part;
    };
    return document;
}

} // namespace rostrum
