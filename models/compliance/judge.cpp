#include "models/compliance/judge.h"
#include "models/base/decimal.h"
#include "models/rules/window.h"

namespace rostrum {

namespace {
constexpr int kHalfHour = 50; // hundredths
constexpr int kMonths = 12;

QDate firstDay(const Candidate& candidate, int year)
{
    QDate first = yearSpan(year).to.addDays(1);
    for (const DateSpan& span : candidate.eligible)
        first = std::min(first, span.from);
    return candidate.eligible.empty() ? yearSpan(year).from : first;
}

int64_t roundUp(int64_t value, int64_t step) { return (value + step - 1) / step * step; }

// What is asked for so many months of twelve: hours up to the next half, counts up, at least one.
int64_t requiredFor(const Requirement& r, int months)
{
    const int decimals = unitDecimals(r.unit);
    if (r.proration == Proration::None || months >= kMonths)
        return smallestReaching(r.threshold, decimals);
    const int64_t share = smallestReaching({r.threshold.num * months, r.threshold.den * kMonths}, decimals);
    return std::max(roundUp(share, r.unit == Unit::Hours ? kHalfHour : 1), powerOfTen(decimals));
}

// Days that have passed of the days there are, for this person.
struct Elapsed {
    int64_t passed, all;
};

Elapsed elapsedOf(const Candidate& candidate, int year, QDate due, QDate asOf)
{
    const QDate first = firstDay(candidate, year);
    const int64_t all = std::max<int64_t>(1, first.daysTo(due) + 1);
    return {std::clamp<int64_t>(first.daysTo(asOf) + 1, 0, all), all};
}

bool keepsPace(const RequirementResult& r, const Elapsed& elapsed)
{
    if (r.met || r.unit == Unit::Ratio)
        return r.met;
    if (r.unit == Unit::Count) // whole pieces: nobody writes half an essay by half time
        return r.earned >= r.required * elapsed.passed / elapsed.all;
    return compareProducts(r.earned, elapsed.all, r.required, elapsed.passed) >= 0;
}

RequirementResult resultOf(const Requirement& r, int months, const Figure& counted, const Figure& pending)
{
    RequirementResult result;
    result.code = r.code;
    result.measure = r.measure;
    result.unit = r.unit;
    result.required = requiredFor(r, months);
    const auto found = findMeasure(r.measure);
    if (!found)
        return result; // the tree was checked: every measure is known
    const Measure& measure = **found;
    result.earned = counted.value(measure).value_or(0);
    result.met = r.unit == Unit::Ratio ? reaches(measure, counted, r.threshold) : result.earned >= result.required;
    if (!result.met) // a ratio may round up to what it does not reach
        result.missing = std::max<int64_t>(1, result.required - result.earned);
    if (r.unit != Unit::Ratio)
        result.pending = pending.value(measure).value_or(0);
    return result;
}

Status statusOf(const RuleSet& rules, const std::vector<RequirementResult>& results, const Elapsed& elapsed,
                bool closed)
{
    const auto all = [&](auto test) {
        return holds(rules.tree, [&](const Condition& leaf) { return test(results.at(size_t(leaf.leaf))); });
    };
    if (all([](const RequirementResult& r) { return r.met; }))
        return Status::Met;
    if (all([](const RequirementResult& r) { return r.met || (r.pending > 0 && r.earned + r.pending >= r.required); }))
        return Status::Unknown;
    if (closed)
        return Status::NotMet;
    return all([&](const RequirementResult& r) { return keepsPace(r, elapsed); }) ? Status::OnTrack : Status::AtRisk;
}

// The stay that the day lies in; between two stays the one before, before the first that one. Employments without a
// day between them are one stay.
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

// Why less is asked than the rule says: what lies within the year of the stay that the as-of day knows.
QString prorationNote(const Candidate& candidate, const DateSpan& year, QDate asOf, const Translate& words)
{
    const auto say = [&](const char* source, QDate day) {
        const QString text = words ? words("Verdict", source) : QCoreApplication::translate("Verdict", source);
        return text.arg(day.toString(QStringLiteral("MM-dd")));
    };
    const DateSpan stay = stayOn(asOf, candidate.eligible);
    if (stay.from > year.from)
        return say(QT_TRANSLATE_NOOP("Verdict", "joined %1"), stay.from);
    return stay.to < year.to ? say(QT_TRANSLATE_NOOP("Verdict", "left %1"), stay.to) : QString();
}
} // namespace

Result<RuleFigures> RuleFigures::read(Connection& db, const RuleSet& rules, const DateSpan& year,
                                      std::optional<Id> person)
{
    RuleFigures figures;
    for (const Requirement& r : rules.requirements) {
        if (r.op != Condition::Op::Leaf || figures.m_byMeasure.contains(r.measure))
            continue;
        ROSTRUM_TRY(measure, findMeasure(r.measure));
        ROSTRUM_TRY(counted, PersonFigures::read(db, *measure, year, person));
        ROSTRUM_TRY(pending, PersonFigures::read(db, *measure, year, person, QStringLiteral("pending")));
        figures.m_byMeasure.insert(r.measure, std::make_shared<Both>(Both{std::move(counted), std::move(pending)}));
    }
    return figures;
}

Figure RuleFigures::counted(const QString& measure, const Id& person, const DateSpan& span) const
{
    return m_byMeasure.value(measure)->counted.of(person, span);
}

Figure RuleFigures::pending(const QString& measure, const Id& person, const DateSpan& span) const
{
    return m_byMeasure.value(measure)->pending.of(person, span);
}

bool isJudged(const RuleSet& rules, const Candidate& candidate, bool applicantsOnly)
{
    if (applicantsOnly && candidate.appliedGrade.isEmpty())
        return false;
    return rules.isFor(applicantsOnly ? candidate.appliedGrade : candidate.titleGrade, candidate.postCategory);
}

QDate dueDay(const Candidate& candidate, int year)
{
    const QDate end = yearSpan(year).to;
    return candidate.deadline.isValid() ? std::min(candidate.deadline, end) : end;
}

DateSpan countedDays(const Candidate& candidate, int year, QDate asOf)
{
    return {yearSpan(year).from, std::min(asOf, dueDay(candidate, year))};
}

Verdict judge(const RuleSet& rules, const Candidate& candidate, const RuleFigures& figures, int year, QDate asOf,
              const Translate& words)
{
    Verdict verdict;
    verdict.person = candidate.person;
    verdict.number = candidate.number;
    verdict.name = candidate.name;
    verdict.department = candidate.department;
    verdict.jobTitle = candidate.jobTitle;
    verdict.titleGrade = candidate.titleGrade;
    verdict.appliedGrade = candidate.appliedGrade;
    verdict.rule = rules.info.code;
    verdict.version = rules.info.version;
    verdict.due = dueDay(candidate, year);
    const DateSpan span = countedDays(candidate, year, asOf);
    const int months = candidate.eligible.empty() ? kMonths : eligibleMonths(year, candidate.eligible);
    bool prorated = false;
    for (const Requirement& r : rules.leafRequirements()) {
        verdict.requirements.push_back(resultOf(r, months, figures.counted(r.measure, candidate.person, span),
                                                figures.pending(r.measure, candidate.person, span)));
        prorated |= r.proration != Proration::None && months < kMonths;
    }
    verdict.status =
        statusOf(rules, verdict.requirements, elapsedOf(candidate, year, verdict.due, asOf), asOf > verdict.due);
    if (prorated)
        verdict.note = prorationNote(candidate, yearSpan(year), asOf, words);
    const QString grade = candidate.appliedGrade.isEmpty() ? candidate.titleGrade : candidate.appliedGrade;
    verdict.sentence = complianceSentence(rules.tree, verdict.requirements, {grade, year, asOf}, words);
    return verdict;
}

} // namespace rostrum
