#include "models/rules/window.h"

namespace rostrum {

namespace {
constexpr int kDaysOfAMonth = 15;
} // namespace

DateSpan Window::on(QDate day) const
{
    return kind == Kind::CalendarYear ? yearSpan(day.year()) : DateSpan{day.addDays(1 - days), day};
}

std::optional<DateSpan> overlap(const DateSpan& a, const DateSpan& b)
{
    const DateSpan both{std::max(a.from, b.from), std::min(a.to, b.to)};
    return both.from <= both.to ? std::optional(both) : std::nullopt;
}

int eligibleMonths(int year, const std::vector<DateSpan>& eligible)
{
    int months = 0;
    for (int month = 1; month <= 12; ++month) {
        int days = 0;
        const QDate first(year, month, 1);
        for (QDate day = first; day.month() == month; day = day.addDays(1))
            days += std::any_of(eligible.begin(), eligible.end(), [&](const DateSpan& s) { return s.contains(day); });
        months += days >= kDaysOfAMonth;
    }
    return months;
}

} // namespace rostrum
