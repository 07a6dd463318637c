#include "models/rules/daycuts.h"

namespace rostrum {

void DayCuts::add(const DateSpan& span)
{
    if (span.to < span.from)
        return;
    cutBefore(span.from);
    cutBefore(span.to.addDays(1));
}

void DayCuts::cutBefore(QDate day)
{
    if (day == yearSpan(day.year()).from)
        return;
    const auto [year, isNew] = m_first.try_emplace(day.year(), day);
    if (!isNew)
        year->second = std::min(year->second, day);
}

std::vector<DateSpan> DayCuts::tails() const
{
    std::vector<DateSpan> tails;
    for (const auto& [year, day] : m_first)
        tails.push_back({day, yearSpan(year).to});
    return tails;
}

} // namespace rostrum
