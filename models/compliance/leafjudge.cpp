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
    if (leaf.proration == Proration::None)
        return full;
    const int months = monthsOf(window);
    const int eligible = eligibleMonths(window, employedIn(candidate, window), candidate.away);
    if (eligible >= months)
        return full;
    const int64_t share = smallestReaching({leaf.threshold.num * eligible, leaf.threshold.den * months}, decimals);
    return std::max(roundUp(share, stepOf(leaf)), powerOfTen(decimals));
}

bool concerns(const Exemption& e, const LeafAsk& ask, const DateSpan& window)
{
    return (e.rule.isEmpty() || e.rule == ask.rules.info.code) &&
           (e.requirement.isEmpty() || e.requirement == ask.leaf.code) && overlap(e.span, window);
}

int64_t exemptAmount(const LeafAsk& ask, const DateSpan& window)
{
    int64_t amount = 0;
    for (const Exemption& e : ask.candidate.exemptions)
        if (concerns(e, ask, window))
            amount += ask.leaf.unit == Unit::Hours ? e.hours.value_or(0) : e.pieces.value_or(0);
    return ask.leaf.unit == Unit::Ratio ? 0 : amount;
}

bool isExempt(const LeafAsk& ask, const DateSpan& window)
{
    return std::any_of(ask.candidate.exemptions.begin(), ask.candidate.exemptions.end(),
                       [&](const Exemption& e) { return e.isFull() && concerns(e, ask, window); });
}

DateSpan countedWithin(const DateSpan& window, const JudgedDay& day)
{
    return {window.from, std::min({window.to, day.asOf, day.due})};
}

int64_t requiredIn(const LeafAsk& ask, const DateSpan& window)
{
    const Requirement& leaf = ask.leaf;
    int64_t required = 0;
    if (leaf.base == Base::Absolute || !ask.base)
        required = requiredFor(leaf, ask.candidate, window);
    else
        required = smallestReaching(
            {leaf.threshold.num * (leaf.base == Base::OfRequired ? ask.base->required : ask.base->earned),
             leaf.threshold.den},
            0);
    return std::max<int64_t>(0, required - exemptAmount(ask, window));
}

// What earlier years had too much and no year in between needed, oldest first. Nothing carries out of a year in which
// no version of the rule was in force, and what was carried in never carries on.
int64_t carriedInto(const LeafAsk& ask, int year)
{
    const Requirement& leaf = ask.leaf;
    if (leaf.carryMax == 0)
        return 0;
    std::vector<std::pair<int, int64_t>> left;
    for (int earlier = year - 2 * leaf.carryYears; earlier < year; ++earlier) {
        const DateSpan span = yearSpan(earlier);
        if (span.to < ask.rules.firstFrom)
            continue;
        const int64_t own = ask.figures.counted(leaf, ask.candidate.person, countedWithin(span, ask.day)).num;
        int64_t gap = requiredIn(ask, span) - own;
        for (auto& [from, amount] : left) {
            const int64_t used = from + leaf.carryYears >= earlier ? std::clamp<int64_t>(gap, 0, amount) : 0;
            amount -= used;
            gap -= used;
        }
        if (own > requiredIn(ask, span))
            left.emplace_back(earlier, std::min(leaf.carryMax, own - requiredIn(ask, span)));
    }
    int64_t carried = 0;
    for (const auto& [from, amount] : left)
        carried += from + leaf.carryYears >= year ? amount : 0;
    return std::min(carried, leaf.carryMax);
}

WindowResult judgeWindow(const LeafAsk& ask, const Measure& measure, const DateSpan& window)
{
    WindowResult result{window};
    const Figure figure = ask.figures.counted(ask.leaf, ask.candidate.person, countedWithin(window, ask.day));
    result.required = requiredIn(ask, window);
    result.earned = figure.value(measure).value_or(0);
    result.carried = carriedInto(ask, window.to.year());
    result.num = figure.num;
    result.den = figure.den;
    result.met = ask.leaf.unit == Unit::Ratio ? reaches(measure, figure, ask.leaf.threshold)
                                              : result.earned + result.carried >= result.required;
    return result;
}

RequirementResult judgeCertificate(const LeafAsk& ask)
{
    const CertificateTerms& terms = ask.leaf.certificate;
    RequirementResult result;
    result.unit = Unit::Count;
    result.required = 1;
    std::vector<CertificateCompletion> completions;
    for (const Certificate& c : ask.candidate.certificates)
        if (c.title == terms.title && (terms.validityMonths > 0 || c.validTo.isValid()))
            completions.push_back({c.completedOn, c.validTo});
    const auto validity = validityOn(
        ask.day.asOf, completions,
        {terms.validityMonths, terms.renewalDays, terms.renewal == Renewal::FromOldExpiry});
    if (validity) {
        result.met = validity->span.contains(std::min(ask.day.asOf, ask.day.due));
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
    result.unit = ask.leaf.unit;
    const auto measure = measureOf(ask.leaf);
    const std::vector<DateSpan> windows = windowsOf(ask.leaf, ask.candidate, ask.day);
    if (!measure || windows.empty()) {
        result.required = smallestReaching(ask.leaf.threshold, unitDecimals(ask.leaf.unit));
        result.problem = QStringLiteral("no_title_date");
        return result;
    }
    for (const DateSpan& window : windows)
        result.windows.push_back(judgeWindow(ask, *measure, window));
    combineWindows(ask.leaf, *measure, ask.day.asOf > ask.day.due, result);
    if (ask.leaf.base == Base::OfEarned && ask.base)
        result.met = compareProducts(result.earned, ask.leaf.threshold.den, ask.leaf.threshold.num, ask.base->earned) >= 0;
    if (ask.leaf.unit != Unit::Ratio)
        result.pending = ask.figures.pending(ask.leaf, ask.candidate.person,
                                             countedWithin({windows.front().from, windows.back().to}, ask.day))
                             .value(*measure)
                             .value_or(0);
    return result;
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

RequirementResult judgeLeaf(const LeafAsk& ask)
{
    RequirementResult result = ask.leaf.isCertificate() ? judgeCertificate(ask) : judgeMeasured(ask);
    result.code = ask.leaf.code;
    result.measure = ask.leaf.isCertificate() ? ask.leaf.certificate.title : ask.leaf.measure;
    result.warns = ask.leaf.severity == Severity::Warn;
    const DateSpan judged = result.windows.empty() ? yearSpan(ask.day.year) : result.windows.back().span;
    if (isExempt(ask, judged)) {
        result.exempt = result.met = true;
        result.problem.clear();
    }
    result.missing = 0;
    if (!result.met) // a ratio may round up to what it does not reach
        result.missing = std::max<int64_t>(1, result.required - result.earned - result.carried);
    return result;
}

bool keepsPace(const RequirementResult& r, const Candidate& candidate, const JudgedDay& day)
{
    if (r.met || r.unit == Unit::Ratio || r.windows.empty())
        return r.met;
    DateSpan open = r.windows.back().span;
    open.to = std::min(open.to, day.due);
    QDate first = open.to;
    for (const DateSpan& span : employedIn(candidate, open))
        if (const auto within = overlap(span, open))
            first = std::min(first, within->from);
    const int64_t all = std::max<int64_t>(1, first.daysTo(open.to) + 1);
    const int64_t passed = std::clamp<int64_t>(first.daysTo(day.asOf) + 1, 0, all);
    const int64_t earned = r.earned + r.carried;
    if (r.unit == Unit::Count) // whole pieces: nobody writes half an essay by half time
        return earned >= r.required * passed / all;
    return compareProducts(earned, all, r.required, passed) >= 0;
}

} // namespace rostrum
