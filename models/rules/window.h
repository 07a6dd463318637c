// Which days a rule looks at, and how much of them somebody was here for.
#pragma once
#include "models/base/dates.h"
#include <optional>
#include <vector>

namespace rostrum {

/// What two spans have in common; nothing when they do not meet.
std::optional<DateSpan> overlap(const DateSpan& a, const DateSpan& b);

/// Months that begin on the window's first day of the month and its like; the last may be cut short. A calendar year
/// has twelve.
int monthsOf(const DateSpan& window);

/// Of monthsOf(), those with at least 15 days that lie in `eligible` and not in `away`; a last month that is cut short
/// below that, when all of its days do. Spans may overlap; a day counts once.
int eligibleMonths(const DateSpan& window, const std::vector<DateSpan>& eligible,
                   const std::vector<DateSpan>& away = {});

/// One of the spans takes in the whole window, and nothing was away: every month of it counts.
bool isWhole(const DateSpan& window, const std::vector<DateSpan>& eligible, const std::vector<DateSpan>& away);

/// The span that the day lies in, joined with those that follow without a day between; between two the one before,
/// before the first that one. At least one is given.
DateSpan stayOn(QDate day, std::vector<DateSpan> spans);

} // namespace rostrum
