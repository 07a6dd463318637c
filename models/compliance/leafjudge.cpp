#include "models/compliance/leafjudge.h"
#include "models/base/decimal.h"
#include "models/compliance/combine.h"
#include "models/rules/validity.h"
#include "models/rules/window.h"

namespace rostrum {

namespace {
constexpr int kHalfHour = 50; // hundredths

int64_t roundUp(int64_t value, int64_t step) { return (value + step - 1) / step * step; }

std::vector<DateSpan> employedIn(const Candidate& candidate, const DateSpan& window)
{
    return candidate.employed.empty() ? std::vector{window} : candidate.employed;
}

// The rounding that a share gets: what the rule says, else the next half hour or whole piece.
int64_t stepOf(const Requirement& leaf)
{
    return leaf.roundStep > 0 ? leaf.roundStep : leaf.unit == Unit::Hours ? kHalfHour : 1;
}

// What is asked for so many months of the window; at least one.
int64_t requiredFor(const Requirement& leaf, const Candidate& candidate, const DateSpan& window)
{
    const int decimals = unitDecimals(leaf.unit);
    const int64_t full = smallestReaching(leaf.threshold, decimals);
    const bool whole =
        candidate.employed.empty() ? candidate.away.empty() : isWhole(window, candidate.employed, candidate.away);
    if (leaf.proration == Proration::None || whole)
        return full;
    const int months = monthsOf(window);
    const int eligible = eligibleMonths(window, employedIn(candidate, window), candidate.away);
    if (eligible >= months)
        return full;
    const int64_t share = smallestReaching({leaf.threshold.num * eligible, leaf.threshold.den * months}, decimals);
    return std::min(full, std::max(roundUp(share, stepOf(leaf)), powerOfTen(decimals)));
}

bool concerns(const Exemption& e, const LeafAsk& ask, const DateSpan& window)
{
    return (e.rule.isEmpty() || e.rule == ask.rules().info.code) &&
           (e.requirement.isEmpty() || e.requirement == ask.leaf().code) && overlap(e.span, window);
}

int64_t exemptAmount(const LeafAsk& ask, const DateSpan& window)
{
    int64_t amount = 0;
    for (const Exemption& e : ask.candidate.exemptions)
        if (concerns(e, ask, window))
            amount += ask.leaf().unit == Unit::Hours ? e.hours.value_or(0) : e.pieces.value_or(0);
    return ask.leaf().unit == Unit::Ratio ? 0 : amount;
}

// Whether nothing is asked in the window. The one that is judged asks by its year, so that an exemption of long ago
// does not reach through a window of many years.
bool isExempt(const LeafAsk& ask, const DateSpan& window)
{
    const bool judged = window.to >= std::min(ask.day.due, yearSpan(ask.day.year).to);
    const DateSpan asked = judged ? yearSpan(ask.day.year) : window;
    return std::any_of(ask.candidate.exemptions.begin(), ask.candidate.exemptions.end(),
                       [&](const Exemption& e) { return e.isFull() && concerns(e, ask, asked); });
}

DateSpan countedWithin(const DateSpan& window, const JudgedDay& day)
{
    return {window.from, std::min({window.to, day.asOf, day.due})};
}

// What the window asks for before exemptions of an amount.
int64_t shareOf(const LeafAsk& ask, const DateSpan& window)
{
    const Requirement& leaf = ask.leaf();
    if (isExempt(ask, window))
        return 0;
    if (leaf.base == Base::Absolute || !ask.base)
        return requiredFor(leaf, ask.candidate, window);
    const int64_t base = leaf.base == Base::OfRequired ? ask.base->required : ask.base->earned;
    return smallestReaching({leaf.threshold.num * base, leaf.threshold.den}, 0);
}

int64_t requiredIn(const LeafAsk& ask, const DateSpan& window)
{
    return std::max<int64_t>(0, shareOf(ask, window) - exemptAmount(ask, window));
}

// What all windows ask for as if they were one: what is waived is waived once.
int64_t requiredTogether(const LeafAsk& ask, const std::vector<DateSpan>& windows)
{
    int64_t shares = 0;
    for (const DateSpan& window : windows)
        shares += shareOf(ask, window);
    const auto count = int64_t(windows.size());
    return std::max<int64_t>(0, (shares + count - 1) / count -
                                    exemptAmount(ask, {windows.front().from, windows.back().to}));
}

// What earlier years had too much and no year in between needed, oldest first. Nothing carries out of a year in which
// no version of the rule was in force, and what was carried in never carries on.
int64_t carriedInto(const LeafAsk& ask, int year)
{
    const Requirement& leaf = ask.leaf();
    if (leaf.carryMax == 0)
        return 0;
    std::vector<std::pair<int, int64_t>> left;
    for (int earlier = firstCarryYear(ask.rules(), leaf, year); earlier < year; ++earlier) {
        const DateSpan span = yearSpan(earlier);
        if (span.to < ask.rules().firstFrom)
            continue;
        const int64_t own = ask.counted(countedWithin(span, ask.day), ask.confirmed).num;
        const int64_t required = requiredIn(ask, span);
        int64_t gap = required - own;
        for (auto& [from, amount] : left) {
            const int64_t used = from + leaf.carryYears >= earlier ? std::clamp<int64_t>(gap, 0, amount) : 0;
            amount -= used;
            gap -= used;
        }
        if (own > required)
            left.emplace_back(earlier, std::min(leaf.carryMax, own - required));
    }
    int64_t carried = 0;
    for (const auto& [from, amount] : left)
        carried += from + leaf.carryYears >= year ? amount : 0;
    return std::min(carried, leaf.carryMax);
}

WindowResult judgeWindow(const LeafAsk& ask, const Measure& measure, const DateSpan& window)
{
    WindowResult result{window};
    Figure figure = ask.counted(countedWithin(window, ask.day), ask.confirmed);
    if (ask.leaf().unit == Unit::Ratio && isExempt(ask, window))
        figure = {}; // nothing is asked, so nothing is said
    result.required = requiredIn(ask, window);
    result.earned = figure.value(measure).value_or(0);
    result.carried = carriedInto(ask, window.to.year());
    result.num = figure.num;
    result.den = figure.den;
    result.met = ask.leaf().unit == Unit::Ratio ? reaches(measure, figure, ask.leaf().threshold)
                                                : result.earned + result.carried >= result.required;
    return result;
}

RequirementResult judgeCertificate(const LeafAsk& ask)
{
    const CertificateTerms& terms = ask.leaf().certificate;
    RequirementResult result;
    result.unit = Unit::Count;
    result.required = 1;
    std::vector<CertificateCompletion> completions;
    for (const Certificate& c : ask.candidate.certificates)
        if (c.title == terms.title && (terms.validityMonths > 0 || c.validTo.isValid()))
            completions.push_back({c.completedOn, c.validTo});
    const QDate day = std::min(ask.day.asOf, ask.day.due);
    const auto validity = validityOn(
        day, completions, {terms.validityMonths, terms.renewalDays, terms.renewal == Renewal::FromOldExpiry});
    if (validity) {
        result.met = validity->span.contains(day);
        result.windows.push_back({validity->span, 1, result.met ? 1 : 0, 0, 0, 0, result.met});
        if (validity->early)
            result.problem = QStringLiteral("renewed_early");
    }
    result.earned = result.met ? 1 : 0;
    return result;
}

RequirementResult judgeMeasured(const LeafAsk& ask)
{
    RequirementResult result;
    result.unit = ask.leaf().unit;
    const std::vector<DateSpan> windows = windowsOf(ask.leaf(), ask.candidate, ask.day);
    if (windows.empty()) {
        result.required = smallestReaching(ask.leaf().threshold, unitDecimals(ask.leaf().unit));
        result.problem = QStringLiteral("no_title_date");
        return result;
    }
    const Measure& measure = ask.figures.measure(ask.place);
    for (const DateSpan& window : windows)
        result.windows.push_back(judgeWindow(ask, measure, window));
    combineWindows({ask.leaf(), measure, ask.day.asOf, ask.day.due, requiredTogether(ask, windows)}, result);
    if (ask.leaf().unit != Unit::Ratio && ask.figures.hasPending(ask.candidate.person)) {
        const DateSpan all = countedWithin({windows.front().from, windows.back().to}, ask.day);
        result.pending = ask.counted(all, true).num - ask.counted(all, false).num;
    }
    return result;
}

// To raise a mean by one takes one in each window.
int64_t missingIn(const Requirement& leaf, const RequirementResult& result)
{
    if (leaf.combine != Combine::Mean || leaf.unit == Unit::Ratio || result.windows.size() < 2)
        return result.required - result.earned - result.carried;
    int64_t missing = 0;
    for (const WindowResult& window : result.windows)
        missing += window.required - window.earned;
    return missing;
}

bool paceKept(const Requirement& leaf, const DateSpan& window, int64_t earned, int64_t required,
              const Candidate& candidate, const JudgedDay& day)
{
    const DateSpan open{window.from, std::min(window.to, day.due)};
    QDate first = open.to;
    for (const DateSpan& span : employedIn(candidate, open))
        if (const auto within = overlap(span, open))
            first = std::min(first, within->from);
    const int64_t all = std::max<int64_t>(1, first.daysTo(open.to) + 1);
    const int64_t passed = std::clamp<int64_t>(first.daysTo(day.asOf) + 1, 0, all);
    if (leaf.unit == Unit::Count) // whole pieces: nobody writes half an essay by half time
        return earned >= required * passed / all;
    return compareProducts(earned, all, required, passed) >= 0;
}
} // namespace

std::vector<DateSpan> windowsOf(const Requirement& leaf, const Candidate& candidate, const JudgedDay& day)
{
    std::vector<DateSpan> windows;
    switch (leaf.window) {
    case WindowKind::CalendarYear:
        for (int back = leaf.windowCount - 1; back >= 0; --back)
            windows.push_back(yearSpan(day.year - back));
        break;
    case WindowKind::RollingMonths:
        for (int back = leaf.windowCount - 1; back >= 0; --back) {
            const QDate after = day.due.addDays(1).addMonths(-back * leaf.windowMonths);
            windows.push_back({after.addMonths(-leaf.windowMonths), after.addDays(-1)});
        }
        break;
    case WindowKind::SinceTitle:
        if (candidate.gradeSince.isValid())
            windows.push_back({std::min(candidate.gradeSince, day.due), day.due});
        break;
    case WindowKind::Validity:
        break;
    }
    return windows;
}

void cutWindows(DayCuts& cuts, const RuleSet& rules, const Requirement& leaf, const Candidate& candidate,
                const JudgedDay& day)
{
    const std::vector<DateSpan> windows = windowsOf(leaf, candidate, day);
    for (const DateSpan& window : windows)
        cuts.add(countedWithin(window, day));
    for (int year = firstCarryYear(rules, leaf, day.year); leaf.carryMax > 0 && year < day.year; ++year)
        cuts.add(countedWithin(yearSpan(year), day));
    if (!windows.empty()) // what waits is asked for all of them together
        cuts.add(countedWithin({windows.front().from, windows.back().to}, day));
}

RequirementResult judgeLeaf(const LeafAsk& ask)
{
    RequirementResult result = ask.leaf().isCertificate() ? judgeCertificate(ask) : judgeMeasured(ask);
    result.code = ask.leaf().code;
    result.measure = ask.leaf().isCertificate() ? ask.leaf().certificate.title : ask.leaf().measure;
    result.warns = ask.leaf().severity == Severity::Warn;
    if (isExempt(ask, yearSpan(ask.day.year))) {
        result.exempt = result.met = true;
        result.lost = false;
        result.problem.clear();
    }
    result.missing = 0;
    if (!result.met) // a ratio may round up to what it does not reach
        result.missing = std::max<int64_t>(1, missingIn(ask.leaf(), result));
    return result;
}

bool keepsPace(const Requirement& leaf, const RequirementResult& r, const Candidate& candidate, const JudgedDay& day)
{
    if (r.met || r.lost || r.unit == Unit::Ratio || r.windows.empty() || leaf.isCertificate())
        return r.met;
    const auto kept = [&](const DateSpan& window, int64_t earned, int64_t required) {
        return paceKept(leaf, window, earned, required, candidate, day);
    };
    if (r.windows.size() > 1 && leaf.combine == Combine::Mean) {
        const DateSpan all{r.windows.front().span.from, r.windows.back().span.to};
        int64_t earned = 0;
        for (const WindowResult& w : r.windows)
            earned += w.earned;
        return kept(all, earned, earned + r.missing);
    }
    if (r.windows.size() > 1 && leaf.combine == Combine::Pooled)
        return kept({r.windows.front().span.from, r.windows.back().span.to}, r.earned, r.required);
    const auto windows = std::count_if(r.windows.begin(), r.windows.end(), [&](const WindowResult& w) {
        return w.met || kept(w.span, w.earned + w.carried, w.required);
    });
    return windows >= (leaf.combine == Combine::KOf ? leaf.combineK : int64_t(r.windows.size()));
}

} // namespace rostrum
