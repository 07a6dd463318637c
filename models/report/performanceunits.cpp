#include "models/report/performanceunits.h"
#include "models/report/signatureblock.h"

namespace rostrum {

namespace {
using enum ReportAlign;

struct Column {
    const char* measure;
    const char* title;
};
constexpr Column kColumns[] = {
    {"credit.hours", QT_TRANSLATE_NOOP("Report", "Credit\nhours")},
    {"credit.hours.professional", QT_TRANSLATE_NOOP("Report", "Profes-\nsional")},
    {"credit.hours.public", QT_TRANSLATE_NOOP("Report", "Public\nhours")},
    {"attendance.rate", QT_TRANSLATE_NOOP("Report", "Partici-\npation")},
    {"homework.submission", QT_TRANSLATE_NOOP("Report", "Homework\nhanded in")},
    {"homework.excellent", QT_TRANSLATE_NOOP("Report", "Excellent\nshare")},
    {"homework.essays", QT_TRANSLATE_NOOP("Report", "Essays\nin")},
    {"exam.score", QT_TRANSLATE_NOOP("Report", "Exam\nscore")},
    {"teaching.hours", QT_TRANSLATE_NOOP("Report", "Hours\ntaught")},
    {"rating.overall", QT_TRANSLATE_NOOP("Report", "Trainer\nrating")},
};

struct UnitsMaker {
    ReportInput input;
    std::vector<Candidate> people;
    PerformanceFigures figures;
    std::vector<std::pair<QString, std::vector<int>>> units; ///< name, and places in `people`

    ReportRow row(const Candidate& person, int number) const;
    ReportTable table(std::vector<int> places, const std::shared_ptr<const UnitsMaker>& self) const;
    ReportPart part(int index, const std::shared_ptr<const UnitsMaker>& self) const;
};

ReportRow UnitsMaker::row(const Candidate& person, int number) const
{
    ReportRow row{{.text = QString::number(number)},
                  {.text = person.number},
                  {.text = person.name},
                  {.text = person.department},
                  {.text = person.jobTitle}};
    for (const Column& column : kColumns)
        row.push_back({.text = figures.named(column.measure).text(person.person)});
    return row;
}

ReportTable UnitsMaker::table(std::vector<int> places, const std::shared_ptr<const UnitsMaker>& self) const
{
    ReportTable table;
    table.columns = {{input.word(QT_TRANSLATE_NOOP("Report", "No.")), 38, Center},
                     {input.word(QT_TRANSLATE_NOOP("Report", "Number")), 66, Center, true},
                     {input.word(QT_TRANSLATE_NOOP("Report", "Name")), 64, Center, true},
                     {input.word(QT_TRANSLATE_NOOP("Report", "Department")), 96},
                     {input.word(QT_TRANSLATE_NOOP("Report", "Title held")), 90}};
    for (const Column& column : kColumns)
        table.columns.push_back({input.word(column.title), 60, Right});
    table.rowCount = int(places.size());
    table.row = [self, places = std::move(places)](int index) {
        return self->row(self->people[size_t(places[size_t(index)])], index + 1);
    };
    table.whenEmpty = input.word(QT_TRANSLATE_NOOP("Report", "Nobody was employed in this year."));
    return table;
}

ReportPart UnitsMaker::part(int index, const std::shared_ptr<const UnitsMaker>& self) const
{
    const ReportWords& words = *input.words;
    ReportPart part;
    part.title = input.word(QT_TRANSLATE_NOOP("Report", "Training performance of a unit"));
    const bool any = size_t(index) < units.size();
    part.left = words.field(input.word(QT_TRANSLATE_NOOP("Report", "Department")),
                            any ? units[size_t(index)].first : input.query.department);
    part.middle = input.spanText();
    part.right = input.asOf();
    part.sections.push_back(table(any ? units[size_t(index)].second : std::vector<int>(), self));
    part.sections.push_back(
        ReportNote{input.word(QT_TRANSLATE_NOOP("Report", "— stands where nothing was observed; it is not nought."))});
    part.signatures = signatureBlock(words, input.settings, input.query.asOf);
    return part;
}
} // namespace

ReportDocument performanceUnits(ReportInput input, std::vector<Candidate> people, PerformanceFigures figures)
{
    const auto maker =
        std::shared_ptr<UnitsMaker>(new UnitsMaker{std::move(input), std::move(people), std::move(figures), {}});
    std::map<QString, std::vector<int>> units;
    for (size_t i = 0; i < maker->people.size(); ++i)
        units[maker->people[i].department].push_back(int(i));
    maker->units.assign(units.begin(), units.end());
    const std::shared_ptr<const UnitsMaker> self = maker;
    ReportDocument document = reportFrame(self->input, QT_TRANSLATE_NOOP("Report", "Training performance of a unit"));
    document.canTurn = true;
    document.landscape = true;
    document.partCount = std::max(1, int(self->units.size()));
    document.part = [self](int index) { return self->part(index, self); };
    document.sheet = [self] {
        std::vector<int> all;
        for (const auto& [name, places] : self->units)
            all.insert(all.end(), places.begin(), places.end());
        return self->table(std::move(all), self);
    };
    if (!self->units.empty())
        document.partName = [self](int index) { return self->units[size_t(index)].first; };
    return document;
}

} // namespace rostrum
