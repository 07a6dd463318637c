#include "models/rules/window.h"
#include <algorithm>

namespace rostrum {

namespace {
constexpr int kDaysOfAMonth = 15;

bool covers(const std::vector<DateSpan>& spans, const DateSpan& window)
{
    return std::any_of(spans.begin(), spans.end(),
                       [&](const DateSpan& s) { return s.from <= window.from && s.to >= window.to; });
}

bool touches(const std::vector<DateSpan>& spans, const DateSpan& window)
{
    return std::any_of(spans.begin(), spans.end(), [&](const DateSpan& s) { return overlap(s, window).has_value(); });
}

bool contains(const std::vector<DateSpan>& spans, QDate day)
{
    return std::any_of(spans.begin(), spans.end(), [&](const DateSpan& s) { return s.contains(day); });
}
} // namespace

std::optional<DateSpan> overlap(const DateSpan& a, const DateSpan& b)
{
    const DateSpan both{std::max(a.from, b.from), std::min(a.to, b.to)};
    return both.from <= both.to ? std::optional(both) : std::nullopt;
}

int monthsOf(const DateSpan& window)
{
    int months = 0;
    while (window.from.addMonths(months) <= window.to)
        ++months;
    return months;
}

int eligibleMonths(const DateSpan& window, const std::vector<DateSpan>& eligible, const std::vector<DateSpan>& away)
{
    // Nearly everybody was here all the time.
    if (covers(eligible, window) && !touches(away, window))
        return monthsOf(window);
    int months = 0;
    for (int month = 0; window.from.addMonths(month) <= window.to; ++month) {
        const QDate next = window.from.addMonths(month + 1);
        int days = 0, length = 0;
        for (QDate day = window.from.addMonths(month); day < next && day <= window.to; day = day.addDays(1), ++length)
            days += contains(eligible, day) && !contains(away, day);
        months += days >= std::min(kDaysOfAMonth, length);
    }
    return months;
}

bool isWhole(const DateSpan& window, const std::vector<DateSpan>& eligible, const std::vector<DateSpan>& away)
{
    return away.empty() && std::any_of(eligible.begin(), eligible.end(), [&](const DateSpan& span) {
               return span.from <= window.from && span.to >= window.to;
           });
}

DateSpan stayOn(QDate day, std::vector<DateSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const DateSpan& a, const DateSpan& b) { return a.from < b.from; });
    DateSpan stay = spans.front();
    for (const DateSpan& span : spans) {
        if (span.from <= stay.to.addDays(1))
            stay.to = std::max(stay.to, span.to);
        else if (span.from <= day)
            stay = span;
        else
            break;
    }
    return stay;
}

} // namespace rostrum
