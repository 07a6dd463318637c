#include "models/rules/personfigures.h"

namespace rostrum {

Result<PersonFigures> PersonFigures::read(Connection& db, const Measure& measure, const DateSpan& span,
                                          std::optional<Id> subject, const QString& whyNot)
{
    MeasureQuery query{span, By::Person};
    query.byDay = true;
    query.subject = subject;
    query.whyNot = whyNot;
    ROSTRUM_TRY(rows, evaluateMeasure(db, measure, query));
    PersonFigures figures(measure);
    for (const MeasureRow& row : rows)
        figures.m_days[row.id].emplace_back(row.day, row.figure);
    return figures;
}

Figure PersonFigures::of(const Id& person, const DateSpan& span) const
{
    Figure sum;
    const auto found = m_days.constFind(person);
    if (found == m_days.constEnd())
        return sum;
    for (const auto& [day, figure] : *found)
        if (span.contains(day))
            sum.add(m_measure, figure);
    return sum;
}

} // namespace rostrum
