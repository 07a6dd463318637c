#include "models/rules/personfigures.h"
#include "models/measures/credittotals.h"

namespace rostrum {

// A person's days come one after the other.
void PersonFigures::add(const Id& person, QDate day, const Figure& figure)
{
    if (m_ranges.empty() || m_ranges.back().person != person) {
        m_people.insert(person, uint32_t(m_ranges.size()));
        m_ranges.push_back({person, uint32_t(m_days.size()), 0});
    }
    m_days.emplace_back(day, figure);
    m_ranges.back().end = uint32_t(m_days.size());
}

Result<PersonFigures> PersonFigures::read(Connection& db, const Measure& measure, const DateSpan& span,
                                          std::optional<Id> subject, const QString& whyNot)
{
    MeasureQuery query{span, By::Person};
    query.byDay = true;
    query.subject = subject;
    query.whyNot = whyNot;
    query.printed = false;
    PersonFigures figures(measure);
    ROSTRUM_CHECK(
        readMeasure(db, measure, query, [&](const MeasureRow& row) { figures.add(row.id, row.day, row.figure); }));
    return figures;
}

PersonFigures PersonFigures::from(const CreditSums& sums, const Measure& measure)
{
    PersonFigures figures(measure);
    sums.forEach(measure, [&](const Id& person, QDate day, const Figure& figure) { figures.add(person, day, figure); });
    return figures;
}

Figure PersonFigures::of(const Id& person, const DateSpan& span) const
{
    Figure sum;
    const auto found = m_people.constFind(person);
    if (found == m_people.constEnd())
        return sum;
    const Range& range = m_ranges[*found];
    for (uint32_t i = range.begin; i < range.end; ++i)
        if (span.contains(m_days[i].first))
            sum.add(m_measure, m_days[i].second);
    return sum;
}

} // namespace rostrum
