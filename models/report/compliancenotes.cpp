#include "models/report/compliancenotes.h"
#include "models/base/decimal.h"
#include "models/report/requirementwords.h"
#include "models/report/verdictwords.h"
#include <map>

namespace rostrum {

namespace {
// What a rule asks in full: nobody is asked for more than that, so the greatest that stands in the list.
QString demands(const ReportWords& words, const ComplianceResult& result, const RuleInfo& rule)
{
    std::vector<RequirementResult> full;
    for (const Verdict& verdict : result.people) {
        if (verdict.rule != rule.code)
            continue;
        for (const RequirementResult& requirement : verdict.requirements) {
            const auto known =
                std::find_if(full.begin(), full.end(), [&](const auto& seen) { return seen.code == requirement.code; });
            if (known == full.end())
                full.push_back(requirement);
            else
                known->required = std::max(known->required, requirement.required);
        }
    }
    QStringList parts;
    for (const RequirementResult& requirement : full)
        parts.append(RequirementWords(words, requirement).demand(requirement.required));
    return parts.join(words.isChinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

// "高级至10月15日（已截止）；中级、初级至12月31日"
QString deadlines(const ReportWords& words, const ComplianceResult& result)
{
    std::map<QDate, QStringList> grades;
    for (const Verdict& verdict : result.people) {
        if (verdict.appliedGrade.isEmpty() || !verdict.due.isValid())
            continue;
        QStringList& at = grades[verdict.due];
        const QString grade = words.grade(verdict.appliedGrade);
        if (!at.contains(grade))
            at.append(grade);
    }
    QStringList parts;
    for (auto& [due, names] : grades) {
        const char* form = due < result.asOf ? QT_TRANSLATE_NOOP("Report", "%1 closed on %2")
                                             : QT_TRANSLATE_NOOP("Report", "%1 until %2");
        parts.append(words.text(form).arg(names.join(words.isChinese() ? QStringLiteral("、") : QStringLiteral(", ")),
                                          words.shortDate(due)));
    }
    return parts.join(words.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}
} // namespace

QString complianceNotes(const ReportWords& words, const ComplianceResult& result)
{
    QStringList notes;
    for (const RuleInfo& rule : result.rules) {
        const QString asked = demands(words, result, rule);
        if (asked.isEmpty())
            continue;
        const QString text = words.text(
            QT_TRANSLATE_NOOP("Report", "%1 asks for %2 in the year; less for part of a year, as the remarks say."));
        notes.append(text.arg(rule.name.isEmpty() ? rule.code : rule.name, asked));
    }
    notes.append(
        words.text(QT_TRANSLATE_NOOP("Report", "Hours are those of confirmed records; a session counts once.")));
    if (const QString until = deadlines(words, result); !until.isEmpty())
        notes.append(words.text(QT_TRANSLATE_NOOP("Report", "Applications: %1.")).arg(until));
    const DateSpan year = yearSpan(result.year);
    if (year.contains(result.asOf)) {
        const int64_t passed = year.from.daysTo(result.asOf) + 1;
        const QString share = formatDecimal(ratioHalfUp(passed * 100, year.days(), 1), 1, 1) + QStringLiteral(" %");
        notes.append(words.text(QT_TRANSLATE_NOOP("Report", "%1 %2: every figure at least in step with the year (%3)."))
                         .arg(ReportWords::mark(Status::OnTrack), words.status(Status::OnTrack), share));
    }
    const auto decided = std::count_if(result.people.begin(), result.people.end(),
                                       [](const Verdict& verdict) { return verdict.computed.has_value(); });
    notes.append(decisionNote(words, int(decided)));
    return numberedNotes(words, notes);
}

} // namespace rostrum
