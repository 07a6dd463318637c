#include "models/report/teamreport.h"
#include "models/base/refusals.h"
#include "models/report/reportfigures.h"
#include "models/report/signatureblock.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
using enum ReportAlign;
constexpr const char* kMeasures[] = {"homework.submission", "homework.excellent", "credit.hours", "attendance.rate",
                                     "homework.essays"};
enum { Submission, Excellent, Hours, Participation, Essays };

struct Department {
    Id id;
    QString name;
};

struct TeamMaker {
    ReportInput input;
    std::vector<Department> units;
    std::vector<MeasuredBy> figures;

    ReportRow row(int index) const;
    ReportTable table() const;
    ReportChart chart(int measure, const char* title) const;
};

Result<std::vector<Department>> readUnits(Connection& db, const QString& department)
{
    Query rows =
        db.query("WITH RECURSIVE unit(id) AS (SELECT id FROM department WHERE ?1 = '' OR name = ?1 OR code = ?1 "
                 "UNION SELECT d.id FROM department d JOIN unit ON d.parent = unit.id) "
                 "SELECT id, name FROM department WHERE id IN unit ORDER BY name, id");
    rows.bind(std::string_view(department.toStdString()));
    std::vector<Department> units;
    while (rows.next())
        units.push_back({rows.id(0), rows.string(1)});
    ROSTRUM_CHECK(rows.status());
    if (units.empty() && !department.isEmpty())
        return unknownRow("departments", department);
    return units;
}

ReportRow TeamMaker::row(int index) const
{
    const Department& unit = units[size_t(index)];
    const Figure handedIn = figures[Submission].of(unit.id), excellent = figures[Excellent].of(unit.id);
    return {{.text = QString::number(index + 1)},          {.text = unit.name},
            {.text = QString::number(handedIn.den)},       {.text = QString::number(handedIn.num)},
            {.text = figures[Submission].text(unit.id)},   {.text = QString::number(excellent.num)},
            {.text = QString::number(excellent.den)},      {.text = figures[Excellent].text(unit.id)},
            {.text = figures[Essays].text(unit.id)},       {.text = figures[Hours].text(unit.id)},
            {.text = figures[Participation].text(unit.id)}};
}

// Shares against the whole, numbers against the largest of them; the longest first, those with nothing to say last.
ReportChart TeamMaker::chart(int measure, const char* title) const
{
    const MeasuredBy& measured = figures[size_t(measure)];
    const bool share = measure == Submission;
    int64_t most = 1;
    for (const Department& unit : units)
        most = std::max(most, measured.of(unit.id).num);
    ReportChart chart{input.word(title), {}};
    std::vector<Department> sorted = units;
    const auto lengthOf = [&](const Department& unit) {
        const Figure figure = measured.of(unit.id);
        const int64_t whole = share ? figure.den : most;
        return whole > 0 ? double(figure.num) / double(whole) : -1;
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Department& a, const Department& b) { return lengthOf(a) > lengthOf(b); });
    for (const Department& unit : sorted) {
        const Figure figure = measured.of(unit.id);
        chart.bars.push_back(
            {unit.name, share ? measured.text(unit.id) : QString::number(figure.num), std::max(0.0, lengthOf(unit))});
    }
    return chart;
}

ReportTable TeamMaker::table() const
{
    const auto word = [&](const char* source) { return input.word(source); };
    ReportTable table;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "No.")), 40, Center},
                     {word(QT_TRANSLATE_NOOP("Report", "Department")), 150},
                     {word(QT_TRANSLATE_NOOP("Report", "Home-\nwork due")), 60, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Handed\nin")), 60, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Homework\nhanded in")), 70, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Excellent\nhomework")), 66, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Graded\nhomework")), 66, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Excellent\nshare")), 66, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Essays\nin")), 56, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Credit\nhours")), 70, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Partici-\npation")), 66, Right}};
    table.rowCount = int(units.size());
    table.whenEmpty = word(QT_TRANSLATE_NOOP("Report", "There is no department."));
    return table;
}
} // namespace

Result<ReportDocument> teamReport(ReportInput input)
{
    ROSTRUM_TRY(units, readUnits(input.db, input.query.department));
    const auto maker = std::shared_ptr<TeamMaker>(new TeamMaker{std::move(input), std::move(units), {}});
    for (const char* measure : kMeasures) {
        ROSTRUM_TRY(figures, MeasuredBy::read(maker->input.db, measure, {maker->input.span, By::Department}));
        maker->figures.push_back(std::move(figures));
    }
    ReportDocument document =
        reportFrame(maker->input, QT_TRANSLATE_NOOP("Report", "Training board of the departments"));
    document.sheet = [maker] {
        ReportTable table = maker->table();
        table.row = [maker](int index) { return maker->row(index); };
        return table;
    };
    document.part = [maker, sheet = document.sheet](int) {
        const ReportInput& input = maker->input;
        ReportPart part;
        part.title = input.word(QT_TRANSLATE_NOOP("Report", "Training board of the departments"));
        part.left = input.words->field(input.word(QT_TRANSLATE_NOOP("Report", "Department")),
                                       input.query.department.isEmpty() ? input.word(QT_TRANSLATE_NOOP("Report", "all"))
                                                                        : input.query.department);
        part.middle = input.spanText();
        part.right = input.asOf();
        part.sections.push_back(sheet());
        part.sections.push_back(ReportNote{input.word(
            QT_TRANSLATE_NOOP("Report", "Everyone counts for the department of the day; a department's figures are "
                                        "those of its own people, without the departments below it."))});
        part.sections.push_back(
            maker->chart(Submission, QT_TRANSLATE_NOOP("Report", "Homework handed in, by department")));
        part.sections.push_back(
            maker->chart(Excellent, QT_TRANSLATE_NOOP("Report", "Excellent homework, by department")));
        part.signatures = signatureBlock(*input.words, input.settings, input.query.asOf);
        return part;
    };
    return document;
}

} // namespace rostrum
