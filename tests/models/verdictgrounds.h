// What a rule asks of one person, and what that person did, counted day by day: the grounds on which tst_verdictsagain
// judges. Shares no code with models/compliance, models/rules or models/measures.
#pragma once
#include "verdictfacts.h"
#include <algorithm>
#include <map>

namespace again {

inline const QDate kLongAgo(1, 1, 1), kFarOff(9999, 12, 31);

inline int64_t upward(int64_t num, int64_t den) { return num / den + (num % den != 0); }
inline int64_t halfUp(int64_t num, int64_t den) { return (2 * num + den) / (2 * den); }
inline DateSpan wholeYear(int year) { return {QDate(year, 1, 1), QDate(year, 12, 31)}; }
inline bool touch(const DateSpan& a, const DateSpan& b) { return a.from <= b.to && b.from <= a.to; }
inline bool coveredBy(const std::vector<DateSpan>& spans, QDate day)
{
    for (const DateSpan& s : spans)
        if (day >= s.from && day <= s.to)
            return true;
    return false;
}

class Grounds {
public:
    Grounds(const World& world, const Rule& rule, const Person& person, int year, QDate asOf)
        : m_world(world), m_rule(rule), m_person(person), m_year(year), m_asOf(asOf), m_due(QDate(year, 12, 31))
    {
        for (const Application& a : person.applications)
            if (a.year == year) {
                m_applied = a.grade;
                if (a.deadline.isValid())
                    m_due = std::min(m_due, a.deadline);
            }
        holdTitle();
    }

protected:
    static bool isRatio(const Leaf& leaf) { return leaf.unit == QStringLiteral("ratio"); }
    static int64_t scale(const Leaf& leaf)
    {
        return isRatio(leaf) ? 10000 : leaf.unit == QStringLiteral("hours") ? 100 : 1;
    }

    void holdTitle()
    {
        const Title* held = nullptr;
        bool heldCovers = false;
        QStringList on;
        for (const Title& t : m_person.titles) {
            if (t.span.from > m_asOf)
                continue;
            const bool covers = t.span.to >= m_asOf;
            if (covers && !t.grade.isEmpty() && !on.contains(t.grade))
                on.append(t.grade);
            if (!held || covers >= heldCovers) { // later ones come later
                held = &t;
                heldCovers = covers;
            }
        }
        m_twoGrades = on.size() > 1;
        if (!held || held->grade.isEmpty())
            return;
        m_grade = held->grade;
        const auto holds = [&](QDate day) {
            return std::any_of(m_person.titles.begin(), m_person.titles.end(), [&](const Title& t) {
                return t.grade == m_grade && t.span.from <= day && day <= t.span.to;
            });
        };
        QDate day = std::min(held->span.to, m_asOf);
        while (day.year() > 1990 && holds(day.addDays(-1)))
            day = day.addDays(-1);
        if (day.year() > 1990)
            m_gradeSince = day;
    }

    // ---- what was done ----

    struct Sum {
        int64_t num = 0, den = 0;
    };

    bool counts(const Leaf& leaf, const Deed& d, const QString& kind, const DateSpan& span, bool confirmed) const
    {
        return d.kind == kind && d.day >= span.from && d.day <= span.to && (!d.pending || confirmed) &&
               (leaf.categories.isEmpty() || leaf.categories.contains(d.category));
    }

    Sum plain(const Leaf& leaf, const QStringList& kinds, const DateSpan& span, bool confirmed) const
    {
        Sum sum;
        for (const QString& kind : kinds)
            for (const Deed& d : m_person.deeds)
                if (counts(leaf, d, kind, span, confirmed)) {
                    sum.num += isRatio(leaf) ? d.good : d.amount;
                    ++sum.den;
                }
        return sum;
    }

    Sum done(const Leaf& leaf, const DateSpan& whole, bool confirmed) const
    {
        const DateSpan span{whole.from, std::min({whole.to, m_asOf, m_due})};
        if (!leaf.measure.startsWith(QStringLiteral("credit.hours"))) {
            static const std::map<QString, QString> kinds = {
                {QStringLiteral("attendance.hours"), QStringLiteral("attendance")},
                {QStringLiteral("attendance.days"), QStringLiteral("day")},
                {QStringLiteral("teaching.hours"), QStringLiteral("teaching")},
                {QStringLiteral("homework.essays"), QStringLiteral("essay")},
                {QStringLiteral("homework.submitted"), QStringLiteral("submitted")},
                {QStringLiteral("homework.excellent"), QStringLiteral("graded")},
                {QStringLiteral("homework.submission"), QStringLiteral("due")}};
            return plain(leaf, {kinds.at(leaf.measure)}, span, confirmed);
        }
        std::vector<Credit> credits = m_rule.credits;
        if (credits.empty())
            credits = {{QStringLiteral("attendance"), 1, 1, {}}, {QStringLiteral("outside"), 1, 1, {}}};
        Sum sum;
        for (int year = span.from.year(); year <= span.to.year(); ++year)
            for (const Credit& credit : credits) {
                if (!leaf.origins.isEmpty() && !leaf.origins.contains(credit.kind))
                    continue;
                const DateSpan within{std::max(span.from, QDate(year, 1, 1)), std::min(span.to, QDate(year, 12, 31))};
                const int64_t hours =
                    halfUp(plain(leaf, {credit.kind}, within, confirmed).num * credit.num, credit.den);
                sum.num += credit.cap ? std::min(hours, *credit.cap) : hours;
            }
        return sum;
    }

    // ---- what is asked ----

    // Months with at least 15 days that count; a last month that is cut short below that, with all of its days.
    int64_t asked(const Leaf& leaf, const DateSpan& window) const
    {
        const int64_t full = upward(leaf.num * scale(leaf), leaf.den);
        if (!leaf.prorated)
            return full;
        int months = 0, eligible = 0;
        for (int i = 0; window.from.addMonths(i) <= window.to; ++i) {
            const QDate last = std::min(window.from.addMonths(i + 1).addDays(-1), window.to);
            int days = 0, length = 0;
            for (QDate day = window.from.addMonths(i); day <= last; day = day.addDays(1), ++length)
                days +=
                    (m_person.employed.empty() || coveredBy(m_person.employed, day)) && !coveredBy(m_person.away, day);
            ++months;
            eligible += days >= std::min(15, length);
        }
        if (eligible == months)
            return full;
        const int64_t step = leaf.step ? leaf.step : leaf.unit == QStringLiteral("hours") ? 50 : 1;
        const int64_t share = upward(leaf.num * eligible * scale(leaf), leaf.den * months * step) * step;
        return std::min(full, std::max(share, scale(leaf)));
    }

    bool waived(const Waiver& w, const Leaf& leaf, const DateSpan& span) const
    {
        return (w.rule.isEmpty() || w.rule == m_rule.code) && (w.requirement.isEmpty() || w.requirement == leaf.code) &&
               touch(w.span, span);
    }
    bool free(const Leaf& leaf, const DateSpan& span) const
    {
        for (const Waiver& w : m_person.waivers)
            if (!w.hours && !w.pieces && waived(w, leaf, span))
                return true;
        return false;
    }
    int64_t less(const Leaf& leaf, const DateSpan& span) const
    {
        int64_t amount = 0;
        for (const Waiver& w : m_person.waivers)
            if (waived(w, leaf, span) && !isRatio(leaf))
                amount += (leaf.unit == QStringLiteral("hours") ? w.hours : w.pieces).value_or(0);
        return amount;
    }

    const World& m_world;
    const Rule& m_rule;
    const Person& m_person;
    const int m_year;
    const QDate m_asOf;
    QDate m_due, m_gradeSince;
    QString m_applied, m_grade;
    bool m_twoGrades = false;
};

} // namespace again
