// Title rules judged a second time, from the words of the method alone: window by window in plain loops.
#pragma once
#include "verdictgrounds.h"
#include <functional>

namespace again {

class Oracle : private Grounds {
public:
    using Grounds::Grounds;

    /// Whether the rule speaks of this person at all.
    bool speaks() const
    {
        bool here = m_person.employed.empty();
        for (const DateSpan& s : m_person.employed)
            here = here || touch(s, wholeYear(m_year));
        const bool applicantsOnly = m_world.appliedIn(m_year);
        if (!here || (applicantsOnly && m_applied.isEmpty()))
            return false;
        return m_rule.grade.isEmpty() || m_rule.grade == (applicantsOnly ? m_applied : m_grade);
    }

    Answer judge()
    {
        const std::vector<State> states = judgeAll(false), confirmed = judgeAll(true);
        Answer answer;
        for (const State& s : states)
            answer.leaves.push_back(s.said);
        answer.status = status(states, confirmed);
        const bool ends = m_rule.to.isValid() && m_rule.to < QDate(m_year, 12, 31);
        if (ends || (!m_rule.grade.isEmpty() && m_twoGrades && m_applied.isEmpty()))
            answer.status = QStringLiteral("unknown");
        return answer;
    }

private:
    struct Window {
        DateSpan span;
        int64_t share = 0; ///< what the window asks for before anything is waived
        int64_t required = 0, earned = 0, carried = 0, num = 0, den = 0;
        bool met = false, silent = false; ///< silent: of a ratio, when nothing was graded
    };
    struct State {
        LeafAnswer said;
        bool exempt = false, warns = false, lost = false, pace = false, unsayable = false;
    };

    // ---- windows ----

    std::vector<DateSpan> windows(const Leaf& leaf) const
    {
        std::vector<DateSpan> spans;
        if (leaf.window == QStringLiteral("since_title") && m_gradeSince.isValid())
            spans.push_back({std::min(m_gradeSince, m_due), m_due});
        for (int back = leaf.count - 1; back >= 0; --back) {
            if (leaf.window == QStringLiteral("calendar_year"))
                spans.push_back(wholeYear(m_year - back));
            if (leaf.window == QStringLiteral("rolling_months")) {
                const QDate after = m_due.addDays(1).addMonths(-back * leaf.months);
                spans.push_back({after.addMonths(-leaf.months), after.addDays(-1)});
            }
        }
        return spans;
    }

    Window look(const Leaf& leaf, const DateSpan& span, bool last, const State* base, bool confirmed) const
    {
        Window w;
        w.span = span;
        const Sum sum = done(leaf, span, confirmed);
        w.num = sum.num;
        w.den = sum.den;
        const bool asksNothing = free(leaf, last ? wholeYear(m_year) : span);
        if (!base)
            w.share = asked(leaf, span);
        else
            w.share = upward(leaf.num *
                                 (leaf.base == QStringLiteral("of_required") ? base->said.required : base->said.earned),
                             leaf.den);
        if (asksNothing)
            w.share = 0;
        w.required = std::max<int64_t>(0, w.share - less(leaf, span));
        if (isRatio(leaf)) {
            if (asksNothing)
                w.num = w.den = 0;
            w.silent = w.den == 0;
            w.earned = w.den ? halfUp(w.num * 10000, w.den) : 0;
            w.met = w.den && w.num * leaf.den >= leaf.num * w.den;
        } else {
            w.earned = w.num;
            w.carried = carriedInto(leaf, confirmed);
            w.met = w.earned + w.carried >= w.required;
        }
        return w;
    }

    // Year by year since the rule is in force: what was too much waits, the oldest helps first, and what is older than
    // the rule allows is gone.
    int64_t carriedInto(const Leaf& leaf, bool confirmed) const
    {
        if (leaf.carryMax == 0)
            return 0;
        std::map<int, int64_t> waiting;
        for (int year = m_rule.from.year(); year < m_year; ++year) {
            const DateSpan span = wholeYear(year);
            const int64_t own = done(leaf, span, confirmed).num;
            const int64_t needed = free(leaf, span) ? 0 : std::max<int64_t>(0, asked(leaf, span) - less(leaf, span));
            int64_t gap = needed - own;
            for (auto& [from, amount] : waiting)
                while (gap > 0 && amount > 0 && from + leaf.carryYears >= year)
                    --gap, --amount;
            if (own > needed)
                waiting[year] = std::min(leaf.carryMax, own - needed);
        }
        int64_t all = 0;
        for (const auto& [from, amount] : waiting)
            if (from + leaf.carryYears >= m_year)
                all += amount;
        return std::min(all, leaf.carryMax);
    }

    // ---- several windows ----

    bool isOpen(const Window& w) const { return m_asOf < std::min(w.span.to, m_due); }

    bool windowKeepsPace(const Leaf& leaf, const DateSpan& whole, int64_t earned, int64_t required) const
    {
        const DateSpan open{whole.from, std::min(whole.to, m_due)};
        QDate first = open.from;
        while (!m_person.employed.empty() && first < open.to && !coveredBy(m_person.employed, first))
            first = first.addDays(1);
        int64_t all = 0, passed = 0;
        for (QDate day = first; day <= open.to; day = day.addDays(1), ++all)
            passed += day <= m_asOf;
        if (leaf.unit == QStringLiteral("count"))
            return earned >= required * passed / all;
        return earned * all >= required * passed;
    }

    static int need(const Leaf& leaf, int saying)
    {
        return leaf.combine == QStringLiteral("every") ? saying : std::min(leaf.k, saying);
    }

    void tell(State& state, const Leaf& leaf, const std::vector<Window>& windows) const
    {
        const Window* told = nullptr;
        const Window* lastSaying = &windows.back();
        for (const Window& w : windows)
            if (!w.silent) {
                lastSaying = &w;
                if (!w.met && !told)
                    told = &w;
            }
        const bool lastOpen = !windows.back().met && !windows.back().silent;
        if (leaf.combine == QStringLiteral("k_of") && lastOpen)
            told = &windows.back();
        if (!told || state.said.met)
            told = lastSaying;
        state.said.required = told->required;
        state.said.earned = told->earned;
        state.said.carried = told->carried;
    }

    void each(State& state, const Leaf& leaf, const std::vector<Window>& windows) const
    {
        int met = 0, saying = 0, open = 0, openSilent = 0, pace = 0;
        for (const Window& w : windows) {
            met += w.met;
            saying += !w.silent;
            open += !w.silent && !w.met && isOpen(w);
            openSilent += w.silent && isOpen(w);
            pace += w.met || (!isRatio(leaf) && windowKeepsPace(leaf, w.span, w.earned + w.carried, w.required));
        }
        state.unsayable = saying == 0;
        state.said.met = saying > 0 && met >= need(leaf, saying);
        state.lost = met + open < need(leaf, saying) && met + open + openSilent < need(leaf, saying + openSilent);
        state.pace = saying > 0 && pace >= need(leaf, saying);
        tell(state, leaf, windows);
        state.said.missing = state.said.required - state.said.earned - state.said.carried;
    }

    void together(State& state, const Leaf& leaf, const std::vector<Window>& windows) const
    {
        const bool mean = leaf.combine == QStringLiteral("mean");
        const int64_t n = int64_t(windows.size());
        const DateSpan all{windows.front().span.from, windows.back().span.to};
        int64_t share = 0, required = 0, earned = 0, num = 0, den = 0, saying = 0;
        int64_t top = 0, bottom = 1; // the exact sum of the windows' ratios
        for (const Window& w : windows) {
            share += w.share;
            required += w.required;
            earned += w.earned;
            num += w.num;
            den += w.den;
            if (!w.silent) {
                ++saying;
                if (isRatio(leaf)) {
                    top = top * w.den + w.num * bottom;
                    bottom *= w.den;
                }
            }
        }
        state.unsayable = saying == 0;
        LeafAnswer& said = state.said;
        if (isRatio(leaf)) {
            said.required = upward(leaf.num * 10000, leaf.den);
            if (saying && mean) {
                said.earned = halfUp(top * 10000, bottom * saying);
                said.met = top * leaf.den >= leaf.num * saying * bottom;
            } else if (saying) {
                said.earned = halfUp(num * 10000, den);
                said.met = num * leaf.den >= leaf.num * den;
            }
            said.missing = said.required - said.earned;
            return;
        }
        if (!mean) // one threshold for all of it, and what is waived is waived once
            required = std::max<int64_t>(0, upward(share, n) - less(leaf, all));
        said.required = mean ? upward(required, n) : required;
        said.earned = mean ? halfUp(earned, n) : earned;
        said.met = earned >= required;
        said.missing = required - earned;
        state.pace = windowKeepsPace(leaf, all, earned, required);
    }

    // ---- one leaf ----

    State paper(const Leaf& leaf) const
    {
        const QDate day = std::min(m_asOf, m_due);
        QDate end;
        for (const Paper& p : m_person.papers) {
            if (p.title != leaf.certificate || p.completed > day || (leaf.validity == 0 && !p.validTo.isValid()))
                continue;
            QDate until = p.completed.addMonths(leaf.validity).addDays(-1);
            const bool inTime = end.isValid() && p.completed <= end && p.completed >= end.addDays(-leaf.renewal);
            if (inTime && leaf.fromOldExpiry)
                until = end.addMonths(leaf.validity);
            end = p.validTo.isValid() ? p.validTo : until;
        }
        State state;
        state.said.required = 1;
        state.said.met = end.isValid() && end >= day;
        state.said.earned = state.said.met;
        state.said.missing = 1;
        return state;
    }

    State leafState(const Leaf& leaf, const State* base, bool confirmed) const
    {
        State state;
        if (!leaf.certificate.isEmpty()) {
            state = paper(leaf);
        } else if (const std::vector<DateSpan> spans = windows(leaf); spans.empty()) {
            state.said.required = state.said.missing = upward(leaf.num * scale(leaf), leaf.den);
            state.unsayable = true;
        } else {
            std::vector<Window> seen;
            for (const DateSpan& span : spans)
                seen.push_back(look(leaf, span, span == spans.back(), base, confirmed));
            const bool joint = leaf.combine == QStringLiteral("mean") || leaf.combine == QStringLiteral("pooled");
            if (joint && spans.size() > 1)
                together(state, leaf, seen);
            else
                each(state, leaf, seen);
        }
        state.warns = leaf.warns;
        if (free(leaf, wholeYear(m_year))) {
            state.exempt = state.said.met = true;
            state.unsayable = state.lost = false;
        }
        state.said.missing = state.said.met ? 0 : std::max<int64_t>(1, state.said.missing);
        return state;
    }

    std::vector<State> judgeAll(bool confirmed) const
    {
        std::vector<State> states(m_rule.leaves.size());
        for (const bool dependent : {false, true})
            for (size_t i = 0; i < states.size(); ++i) {
                const Leaf& leaf = m_rule.leaves[i];
                if ((leaf.base != QStringLiteral("absolute")) != dependent)
                    continue;
                const State* base = nullptr;
                for (size_t j = 0; j < states.size(); ++j)
                    if (dependent && m_rule.leaves[j].code == leaf.baseOf)
                        base = &states[j];
                states[i] = leafState(leaf, base, confirmed);
            }
        return states;
    }

    // ---- the whole ----

    static bool says(const Node& node, const std::function<bool(int)>& leaf)
    {
        if (node.op == QStringLiteral("leaf"))
            return leaf(node.leaf);
        int yes = 0;
        for (const Node& child : node.children)
            yes += says(child, leaf);
        const int all = int(node.children.size());
        return yes >= (node.op == QStringLiteral("all") ? all : node.op == QStringLiteral("any") ? 1 : node.k);
    }

    QString status(const std::vector<State>& states, const std::vector<State>& confirmed) const
    {
        int exempt = 0, asked = 0;
        for (const State& s : states) {
            exempt += s.exempt;
            asked += !s.exempt && !s.warns;
        }
        if (exempt > 0 && asked == 0)
            return QStringLiteral("exempt");
        const auto tree = [&](auto test) {
            return says(m_rule.tree, [&](int i) { return states[size_t(i)].warns || test(size_t(i)); });
        };
        if (tree([&](size_t i) { return states[i].said.met; }))
            return QStringLiteral("met");
        if (tree([&](size_t i) { return states[i].said.met || states[i].unsayable || confirmed[i].said.met; }))
            return QStringLiteral("unknown");
        if (m_asOf >= m_due || !tree([&](size_t i) { return !states[i].lost; }))
            return QStringLiteral("not_met");
        return tree([&](size_t i) { return states[i].said.met || (states[i].pace && !states[i].lost); })
                   ? QStringLiteral("on_track")
                   : QStringLiteral("at_risk");
    }
};

} // namespace again
