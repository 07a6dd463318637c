#include "ui/team/teamfigures.h"
#include "models/base/decimal.h"
#include "models/facts/rows.h"
#include "models/report/reportfigures.h"
#include <QCollator>

namespace rostrum {

namespace {
const char* idOf(TeamMeasure measure)
{
    return measure == TeamMeasure::Submission ? "homework.submission" : "homework.excellent";
}
} // namespace

Result<std::vector<TeamUnit>> readTeam(Connection& db, const DateSpan& span)
{
    std::map<QByteArray, TeamUnit> byId;
    for (const TeamMeasure measure : {TeamMeasure::Submission, TeamMeasure::Excellent}) {
        ROSTRUM_TRY(figures, MeasuredBy::read(db, idOf(measure), {span, By::Department}));
        for (const MeasureRow& row : figures.rows()) {
            if (row.id.isNull()) // of people who belonged to none that day
                continue;
            TeamUnit& unit = byId[row.id.hex().toLatin1()];
            unit.id = row.id;
            unit.name = row.key;
            (measure == TeamMeasure::Submission ? unit.submission : unit.excellent) = row.figure;
        }
    }
    std::vector<TeamUnit> units;
    for (auto& [id, unit] : byId)
        units.push_back(std::move(unit));
    const QCollator collator;
    std::stable_sort(units.begin(), units.end(),
                     [&](const TeamUnit& a, const TeamUnit& b) { return collator.compare(a.name, b.name) < 0; });
    return units;
}

Result<std::vector<TeamPerson>> readTeamPeople(Connection& db, const DateSpan& span, const Id& unit,
                                               TeamMeasure measure)
{
    MeasureQuery query{span, By::Person};
    query.department = unit;
    ROSTRUM_TRY(figures, MeasuredBy::read(db, idOf(measure), query));
    std::vector<TeamPerson> people;
    for (const MeasureRow& row : figures.rows()) {
        const RowTitle title = rowTitle(db, QStringLiteral("person"), row.id);
        people.push_back({title.key, title.title, row.figure});
    }
    const auto lacking = [](const TeamPerson& person) { return person.figure.den - person.figure.num; };
    std::stable_sort(people.begin(), people.end(),
                     [&](const TeamPerson& a, const TeamPerson& b) { return lacking(a) > lacking(b); });
    return people;
}

QString shareText(const Figure& figure)
{
    if (figure.den <= 0)
        return QStringLiteral("—");
    return formatDecimal(ratioHalfUp(figure.num * 100, figure.den, 1), 1, 1) + QStringLiteral(" %");
}

} // namespace rostrum
