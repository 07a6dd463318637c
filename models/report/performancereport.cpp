#include "models/report/performancereport.h"
#include "models/compliance/population.h"
#include "models/report/evidencetable.h"
#include "models/report/performancefigures.h"
#include "models/report/performanceunits.h"
#include "models/report/planshareparts.h"
#include "models/report/reportfigures.h"
#include "models/report/signatureblock.h"
#include "models/rules/window.h"

namespace rostrum {

namespace {
using enum ReportAlign;
// As many exams as keep a person on one page, with one line that counts the others; those are in the annex. What
// stands below takes the room of some.
constexpr int kMostExams = 6, kBesidesTeaching = 3, kBesidesWarning = 2;

struct PerformanceMaker {
    ReportInput input;
    std::vector<Candidate> people;
    PerformanceFigures figures;
    PlanShares plans;

    ReportPart part(int index) const;
    std::optional<PlanShare> planShare(const Candidate& person) const;
    ReportGrid grid(const Candidate& person) const;
    ReportTable lines(const Id& person, size_t from, size_t to) const;
    ReportTable exams(const Id& person, int most) const;
    ReportTable trainings(const Id& person) const;
    ReportTable sheet() const;
    QString word(const char* source) const { return input.word(source); }
};

ReportGrid PerformanceMaker::grid(const Candidate& person) const
{
    const auto value = [](const QString& text) { return text.isEmpty() ? kNothing : text; };
    ReportGrid grid{{{word(QT_TRANSLATE_NOOP("Report", "Name")), person.name},
                     {word(QT_TRANSLATE_NOOP("Report", "Number")), value(person.number)},
                     {word(QT_TRANSLATE_NOOP("Report", "Department")), value(person.department)},
                     {word(QT_TRANSLATE_NOOP("Report", "Title held")), value(person.jobTitle)}}};
    if (const QString idNumber = input.late->valueOf(idNumberOf(input.db, person.person)); !idNumber.isEmpty())
        grid.fields.push_back({word(QT_TRANSLATE_NOOP("Report", "Id number")), idNumberText(idNumber, input.settings)});
    grid.fields.push_back({word(QT_TRANSLATE_NOOP("Report", "Counted from and to")), input.spanText()});
    return grid;
}

std::optional<PlanShare> PerformanceMaker::planShare(const Candidate& person) const
{
    const QDate since = person.employed.empty() ? QDate() : stayOn(input.query.asOf, person.employed).from;
    return plans.of(person.person, since.year() > 1 ? since : QDate()); // employed since ever: nobody knows since when
}

ReportTable PerformanceMaker::lines(const Id& person, size_t from, size_t to) const
{
    ReportTable table;
    table.compact = true;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Item")), 240},
                     {word(QT_TRANSLATE_NOOP("Report", "Result")), 120, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Rests on")), 140, Center, true}};
    std::vector<ReportRow> rows;
    for (size_t i = from; i < to; ++i) {
        const MeasuredBy& one = figures.measures()[i];
        rows.push_back({{.text = PerformanceFigures::title(*input.words, one)},
                        {.text = one.text(person)},
                        {.text = one.basis(person)}});
    }
    table.rowCount = int(rows.size());
    table.row = [rows](int index) { return rows[size_t(index)]; };
    return table;
}

// Newest first; the marks of one exam are two observations of it, of the score and of whether it was passed.
ReportTable PerformanceMaker::exams(const Id& person, int most) const
{
    MeasureQuery query{input.span};
    query.subject = person;
    const auto observed = [&](const char* measure) {
        return input.late->valueOf(measureEvidence(input.db, figures.named(measure).measure(), query)).rows;
    };
    std::map<QString, ReportRow> rows;
    const auto rowOf = [&](const Observation& o) -> ReportRow& {
        ReportRow& row = rows[isoDay(o.day) + o.row.hex()];
        if (row.empty())
            row = {{.text = isoDay(o.day)}, {.text = o.title}, {.text = kNothing}, {.text = kNothing}};
        return row;
    };
    for (const Observation& o : observed("exam.score"))
        rowOf(o)[2].text = figureText(figures.named("exam.score").measure(), {o.value, 1, 1});
    for (const Observation& o : observed("exam.passed"))
        rowOf(o)[3].text =
            o.value ? word(QT_TRANSLATE_NOOP("Report", "passed")) : word(QT_TRANSLATE_NOOP("Report", "not passed"));
    std::vector<ReportRow> list;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        list.push_back(row->second);
    ReportTable table;
    table.compact = true;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Date")), 107, Center},
                     {word(QT_TRANSLATE_NOOP("Report", "Course")), 319},
                     {word(QT_TRANSLATE_NOOP("Report", "Exam score")), 80, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Outcome")), 90, Center}};
    table.rowCount = input.settings.annex ? int(list.size()) : std::min(int(list.size()), most);
    table.row = [list](int index) { return list[size_t(index)]; };
    table.whenEmpty = word(QT_TRANSLATE_NOOP("Report", "No exam was taken."));
    if (int(list.size()) > table.rowCount)
        table.total = ReportRow{{.text = word(QT_TRANSLATE_NOOP("Report", "and %1 earlier exams, in the annex"))
                                             .arg(int(list.size()) - table.rowCount),
                                 .span = 4,
                                 .align = Left}};
    return table;
}

ReportTable PerformanceMaker::trainings(const Id& person) const
{
    MeasureQuery query{input.span};
    query.subject = person;
    const Measure& hours = figures.named("credit.hours").measure();
    const auto rows =
        std::make_shared<std::vector<Observation>>(input.late->valueOf(measureEvidence(input.db, hours, query)).rows);
    std::erase_if(*rows, [](const Observation& o) { return !o.counted(); });
    ReportTable table;
    table.compact = true;
    table.columns = hourColumns(*input.words);
    table.rowCount = int(rows->size());
    table.row = [rows, measure = &hours, words = input.words](int index) -> ReportRow {
        const Observation& o = (*rows)[size_t(index)];
        return {{.text = QString::number(index + 1)},
                {.text = isoDay(o.day)},
                {.text = o.title},
                {.text = figureText(*measure, {o.value, 1, 1})},
                {.text = sourceText(*words, o.file, o.line)}};
    };
    table.whenEmpty = word(QT_TRANSLATE_NOOP("Report", "Nothing has been counted so far."));
    return table;
}

ReportPart PerformanceMaker::part(int index) const
{
    const ReportWords& words = *input.words;
    ReportPart part;
    part.title = word(QT_TRANSLATE_NOOP("Report", "Training performance"));
    part.right = input.asOf();
    if (people.empty()) {
        part.sections.push_back(ReportNote{word(QT_TRANSLATE_NOOP("Report", "Nobody was employed in this year."))});
        return part;
    }
    const Candidate& person = people[size_t(index)];
    part.left = words.field(word(QT_TRANSLATE_NOOP("Report", "Reference")),
                            QStringLiteral("PX-%1-%2").arg(QString::number(input.query.year), person.number));
    part.sections.push_back(grid(person));
    int ordinal = 0;
    const auto section = [&](const char* title, ReportTable table, const QString& of = {}) {
        const QString said = of.isEmpty() ? word(title) : words.field(word(title), of);
        part.sections.emplace_back(ReportHeading{words.ordinal(++ordinal) + said});
        part.sections.push_back(std::move(table));
    };
    const size_t learning = size_t(PerformanceFigures::learningCount());
    section(QT_TRANSLATE_NOOP("Report", "Training and homework"), lines(person.person, 0, learning));
    const std::optional<PlanShare> share = planShare(person);
    const QString warning = share ? homeworkWarning(words, *share) : QString();
    const bool teaches = figures.teaches(person.person);
    const bool crowded = teaches && share;
    section(QT_TRANSLATE_NOOP("Report", "Exams"), exams(person.person, !crowded            ? kMostExams
                                                                       : warning.isEmpty() ? kBesidesTeaching
                                                                                           : kBesidesWarning));
    if (share)
        section(QT_TRANSLATE_NOOP("Report", "Training in the performance"), planShareTable(words, *share),
                share->plan->name);
    if (!warning.isEmpty())
        part.sections.push_back(ReportNote{warning});
    if (teaches)
        section(QT_TRANSLATE_NOOP("Report", "As a trainer"), lines(person.person, learning, figures.measures().size()));
    if (input.settings.annex)
        section(QT_TRANSLATE_NOOP("Report", "Annex: the hours one by one"), trainings(person.person));
    part.signatures = signatureBlock(words, input.settings, input.query.asOf);
    addOwnSignature(part.signatures, words, input.settings);
    return part;
}

ReportTable PerformanceMaker::sheet() const
{
    ReportTable table;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Number")), 1, Left, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Name"))},
                     {word(QT_TRANSLATE_NOOP("Report", "Department"))},
                     {word(QT_TRANSLATE_NOOP("Report", "Title held"))}};
    const QString restsOn = word(QT_TRANSLATE_NOOP("Report", "Rests on"));
    const auto hasBasis = [](const Measure& measure) {
        return measure.unit == MeasureUnit::Ratio || measure.unit == MeasureUnit::Score;
    };
    for (const MeasuredBy& one : figures.measures()) {
        const QString title = PerformanceFigures::title(*input.words, one);
        table.columns.push_back({title, 1, Right});
        if (hasBasis(one.measure()))
            table.columns.push_back({input.words->field(title, restsOn), 1, Left});
    }
    for (ReportColumn& column : planShareColumns(*input.words))
        table.columns.push_back(std::move(column));
    table.rowCount = int(people.size());
    table.row = [this, hasBasis](int index) {
        const Candidate& person = people[size_t(index)];
        ReportRow row{
            {.text = person.number}, {.text = person.name}, {.text = person.department}, {.text = person.jobTitle}};
        for (const MeasuredBy& one : figures.measures()) {
            row.push_back({.text = one.text(person.person)});
            if (hasBasis(one.measure()))
                row.push_back({.text = one.basis(person.person)});
        }
        for (ReportCell& cell : planShareCells(planShare(person)))
            row.push_back(std::move(cell));
        return row;
    };
    return table;
}
} // namespace

Result<ReportDocument> performanceReport(ReportInput input)
{
    PopulationQuery who{input.query.year, input.query.asOf, input.query.department, {}};
    if (!input.query.person.isEmpty()) {
        ROSTRUM_TRY(person, findPerson(input.db, input.query.person));
        who.person = person;
    }
    ROSTRUM_TRY(population, readPopulation(input.db, who));
    ROSTRUM_TRY(figures, PerformanceFigures::read(input.db, input.span, who.person));
    ROSTRUM_TRY(plans, PlanShares::read(input.db, input.span, who.person, input.query.asOf));
    if (!input.query.department.isEmpty() && !who.person)
        return performanceUnits(std::move(input), std::move(population.people), std::move(figures));
    const auto maker = std::shared_ptr<PerformanceMaker>(
        new PerformanceMaker{std::move(input), std::move(population.people), std::move(figures), std::move(plans)});
    ReportDocument document = reportFrame(maker->input, QT_TRANSLATE_NOOP("Report", "Training performance"));
    document.partCount = std::max(1, int(maker->people.size()));
    document.part = [maker](int index) { return maker->part(index); };
    document.sheet = [maker] {
        ReportTable table = maker->sheet();
        table.row = [maker, row = table.row](int index) { return row(index); }; // holds the maker
        return table;
    };
    if (!maker->people.empty())
        document.partName = [maker](int index) {
            const Candidate& person = maker->people[size_t(index)];
            return (person.number.isEmpty() ? person.person.hex() : person.number) + u'_' + person.name;
        };
    return document;
}

} // namespace rostrum
