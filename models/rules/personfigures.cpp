#include "models/rules/personfigures.h"
#include "models/measures/credittotals.h"
#include "models/rules/daycuts.h"

namespace rostrum {

// A person's days come one after the other.
void PersonFigures::add(const Id& person, QDate day, const Figure& figure)
{
    const auto end = uint32_t(m_days.size());
    auto range = m_people.find(person);
    if (range == m_people.end())
        range = m_people.insert(person, {end, end});
    m_days.emplace_back(day, figure);
    range->end = end + 1;
}

Result<PersonFigures> PersonFigures::read(Connection& db, const Measure& measure, const DateSpan& span,
                                          std::optional<Id> subject, const QString& whyNot)
{
    MeasureQuery query{span, By::Person};
    query.byDay = true;
    query.subject = subject;
    query.whyNot = whyNot;
    ROSTRUM_TRY(rows, evaluateMeasure(db, measure, query));
    PersonFigures figures(measure);
    figures.m_days.reserve(rows.size());
    for (const MeasureRow& row : rows)
        figures.add(row.id, row.day, row.figure);
    return figures;
}

Result<PersonFigures> PersonFigures::fromTotals(Connection& db, const Measure& measure, const CreditTotals& totals,
                                                const DayCuts& cuts)
{
    // The days behind each year's cut; what is left of the year stands on its first day, before every cut.
    QHash<Id, std::vector<Day>> behind;
    for (const DateSpan& tail : cuts.tails()) {
        MeasureQuery query{tail, By::Person};
        query.byDay = true;
        ROSTRUM_TRY(rows, evaluateMeasure(db, measure, query));
        for (const MeasureRow& row : rows)
            behind[row.id].emplace_back(row.day, row.figure);
    }
    PersonFigures figures(measure);
    totals.forEach(measure, [&](const Id& person, const CreditTotals::Year& year) {
        Figure head = year.figure;
        const auto days = behind.constFind(person);
        const auto first = days == behind.constEnd() ? std::vector<Day>::const_iterator() : days->begin();
        const auto last = days == behind.constEnd() ? first : days->end();
        for (auto day = first; day != last; ++day)
            if (day->first.year() == year.year) {
                head.num -= day->second.num;
                head.n -= day->second.n;
            }
        if (head.n > 0)
            figures.add(person, yearSpan(year.year).from, head);
        for (auto day = first; day != last; ++day)
            if (day->first.year() == year.year)
                figures.add(person, day->first, day->second);
    });
    return figures;
}

Figure PersonFigures::of(const Id& person, const DateSpan& span) const
{
    Figure sum;
    const auto found = m_people.constFind(person);
    if (found == m_people.constEnd())
        return sum;
    for (uint32_t i = found->begin; i < found->end; ++i)
        if (span.contains(m_days[i].first))
            sum.add(m_measure, m_days[i].second);
    return sum;
}

} // namespace rostrum
