#include "models/compliance/judge.h"
#include "models/rules/window.h"

namespace rostrum {

namespace {
// What the tree says when each leaf answers so; a leaf that only warns keeps nobody back.
template <class Test>
bool allHold(const RuleSet& rules, const std::vector<RequirementResult>& results, Test test)
{
    return holds(rules.tree, [&](const Condition& leaf) {
        const RequirementResult& result = results.at(size_t(leaf.leaf));
        return result.warns || test(result);
    });
}

// `confirmed`: the results if all that waits were confirmed, the same where nothing does.
Status statusOf(const RuleFigures& figures, const std::vector<RequirementResult>& results,
                const std::vector<RequirementResult>& confirmed, const Candidate& candidate, const JudgedDay& day)
{
    const RuleSet& rules = figures.rules();
    const bool nothingAsked =
        std::all_of(results.begin(), results.end(), [](const RequirementResult& r) { return r.exempt || r.warns; });
    if (nothingAsked && std::any_of(results.begin(), results.end(), [](const auto& r) { return r.exempt; }))
        return Status::Exempt;
    if (allHold(rules, results, [](const RequirementResult& r) { return r.met; }))
        return Status::Met;
    const auto mayHold = [&](const RequirementResult& r) {
        return r.met || isUnsayable(r) || confirmed[size_t(&r - results.data())].met;
    };
    if (allHold(rules, results, mayHold))
        return Status::Unknown;
    // An as-of day is over: what was done on it has been counted.
    if (day.asOf >= day.due || !allHold(rules, results, [](const RequirementResult& r) { return !r.lost; }))
        return Status::NotMet;
    const auto keeps = [&](const RequirementResult& r) {
        return keepsPace(figures.leaves()[size_t(&r - results.data())], r, candidate, day);
    };
    return allHold(rules, results, keeps) ? Status::OnTrack : Status::AtRisk;
}

QString said(const Translate& words, const char* source)
{
    return words ? words("Verdict", source) : QCoreApplication::translate("Verdict", source);
}

// The first leave that touches the year.
QString awayNote(const Candidate& candidate, const DateSpan& year, const Translate& words)
{
    for (const DateSpan& away : candidate.away)
        if (const auto within = overlap(away, year))
            return said(words, QT_TRANSLATE_NOOP("Verdict", "on leave %1 to %2"))
                .arg(within->from.toString(QStringLiteral("MM-dd")), within->to.toString(QStringLiteral("MM-dd")));
    return {};
}

// Why less is asked than the rule says: what lies within the year of the stay that the as-of day knows.
QString prorationNote(const Candidate& candidate, const DateSpan& year, QDate asOf, const Translate& words)
{
    const auto say = [&](const char* source, QDate day) {
        return said(words, source).arg(day.toString(QStringLiteral("MM-dd")));
    };
    if (candidate.employed.empty() || !candidate.away.empty())
        return candidate.away.empty() ? QString() : awayNote(candidate, year, words);
    const DateSpan stay = stayOn(asOf, candidate.employed);
    if (stay.from > year.from)
        return say(QT_TRANSLATE_NOOP("Verdict", "joined %1"), stay.from);
    return stay.to < year.to ? say(QT_TRANSLATE_NOOP("Verdict", "left %1"), stay.to) : QString();
}

std::vector<RequirementResult> judgeLeaves(const RuleFigures& figures, const Candidate& candidate, const JudgedDay& day,
                                           bool confirmed)
{
    const std::vector<Requirement>& leaves = figures.leaves();
    std::vector<RequirementResult> results(leaves.size());
    const auto fill = [&](bool dependent) {
        for (size_t i = 0; i < leaves.size(); ++i) {
            if ((leaves[i].base != Base::Absolute) != dependent)
                continue;
            const RequirementResult* base = nullptr;
            if (dependent)
                base = &*std::find_if(results.begin(), results.end(),
                                      [&](const RequirementResult& r) { return r.code == leaves[i].baseOf; });
            results[i] = judgeLeaf({figures, i, candidate, day, base, confirmed});
        }
    };
    fill(false);
    fill(true); // a fraction of what another leaf requires or earned
    return results;
}

// Less is asked than the rule says.
bool isProrated(const RuleSet& rules, const Candidate& candidate, int year)
{
    const DateSpan span = yearSpan(year);
    const bool prorates = std::any_of(rules.requirements.begin(), rules.requirements.end(), [](const Requirement& r) {
        return r.isLeaf() && r.proration != Proration::None;
    });
    if (!prorates || isWhole(span, candidate.employed, candidate.away))
        return false;
    const std::vector<DateSpan> employed = candidate.employed.empty() ? std::vector{span} : candidate.employed;
    return eligibleMonths(span, employed, candidate.away) < monthsOf(span);
}

// What makes the verdict unknown whatever the figures, or is to be looked at in the records.
QString recordsProblem(const RuleSet& rules, const Candidate& candidate, int year)
{
    const QDate end = yearSpan(year).to;
    if (rules.info.validTo.isValid() && rules.info.validTo < end)
        return QStringLiteral("rule_ends");
    const bool byGrade = std::any_of(rules.scopes.begin(), rules.scopes.end(),
                                     [](const RuleScope& scope) { return !scope.titleGrade.isEmpty(); });
    return byGrade && candidate.twoTitles && candidate.appliedGrade.isEmpty() ? QStringLiteral("two_titles")
                                                                              : QString();
}

void decide(Verdict& verdict, const Candidate& candidate)
{
    for (const Override& decision : candidate.overrides) {
        if (decision.rule != verdict.rule)
            continue;
        if (!verdict.computed)
            verdict.computed = verdict.status;
        verdict.status = decision.status; // the last decision stands
        verdict.overrideReason = decision.reason;
        verdict.overrideApprover = decision.approver;
        verdict.overrideDocument = decision.document;
        verdict.overrideEvidence = decision.evidence;
    }
}
} // namespace

bool isJudged(const RuleSet& rules, const Candidate& candidate, bool applicantsOnly)
{
    if (applicantsOnly && candidate.appliedGrade.isEmpty())
        return false;
    return rules.isFor({applicantsOnly ? candidate.appliedGrade : candidate.titleGrade, candidate.postCategory,
                        candidate.titleSeries});
}

QDate dueDay(const Candidate& candidate, int year)
{
    const QDate end = yearSpan(year).to;
    return candidate.deadline.isValid() ? std::min(candidate.deadline, end) : end;
}

Verdict judge(const RuleFigures& figures, const Candidate& candidate, int year, QDate asOf, const Translate& words)
{
    const RuleSet& rules = figures.rules();
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
    verdict.countsFrom = yearSpan(year).to;
    for (const DateSpan& span : candidate.employed.empty() ? std::vector{yearSpan(year)} : candidate.employed)
        if (const auto within = overlap(span, yearSpan(year)))
            verdict.countsFrom = std::min(verdict.countsFrom, within->from);
    const JudgedDay day{year, asOf, verdict.due};
    verdict.requirements = judgeLeaves(figures, candidate, day, false);
    const bool waits = figures.hasPending(candidate.person);
    std::vector<RequirementResult> confirmed;
    if (waits)
        confirmed = judgeLeaves(figures, candidate, day, true);
    verdict.status = statusOf(figures, verdict.requirements, waits ? confirmed : verdict.requirements, candidate, day);
    if (verdict.problem = recordsProblem(rules, candidate, year); !verdict.problem.isEmpty())
        verdict.status = Status::Unknown;
    if (isProrated(rules, candidate, year))
        verdict.note = prorationNote(candidate, yearSpan(year), asOf, words);
    decide(verdict, candidate);
    const QString grade = candidate.appliedGrade.isEmpty() ? candidate.titleGrade : candidate.appliedGrade;
    verdict.sentence = complianceSentence(rules.tree, verdict.requirements, {grade, year, asOf}, words);
    return verdict;
}

} // namespace rostrum
