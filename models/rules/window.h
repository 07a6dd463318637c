// Which days a rule looks at, and how much of a year somebody was here for.
#pragma once
#include "models/base/dates.h"
#include <vector>

namespace rostrum {

/// Calendar year of a day, or so many days up to and including it.
struct Window {
    enum class Kind { CalendarYear, Days };
    Kind kind = Kind::CalendarYear;
    int days = 0;
    /// The days that the window shows on that day; a year is shown whole.
    DateSpan on(QDate day) const;
};

/// What two spans have in common; nothing when they do not meet.
std::optional<DateSpan> overlap(const DateSpan& a, const DateSpan& b);

/// Months of the year with at least 15 eligible days. Spans may overlap; a day counts once.
int eligibleMonths(int year, const std::vector<DateSpan>& eligible);

} // namespace rostrum
