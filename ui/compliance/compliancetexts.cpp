#include "ui/compliance/compliancetexts.h"
#include "models/base/decimal.h"
#include "models/report/requirementwords.h"
#include "ui/compliance/complianceorder.h"
#include "ui/widgets/marks.h"

namespace rostrum {

namespace {
struct CompliancePageWords {
    Q_DECLARE_TR_FUNCTIONS(CompliancePage)
};

constexpr Status kOrder[] = {Status::NotMet,  Status::AtRisk, Status::OnTrack,
                             Status::Unknown, Status::Met,    Status::Exempt};

QString demandText(const RuleDemand& demand, const ReportWords& words)
{
    QStringList parts;
    for (const RequirementResult& leaf : demand.leaves)
        parts.append(RequirementWords(words, leaf).demand(leaf.required));
    return parts.join(QStringLiteral(" + "));
}

bool isProrated(const ComplianceFigures& figures)
{
    const std::vector<RequirementResult> leaves = figures.leaves();
    for (const Verdict& verdict : figures.result.people)
        for (const RequirementResult& leaf : leaves)
            if (const RequirementResult* found = findRequirement(verdict, leaf.code);
                found && found->required < leaf.required)
                return true;
    return false;
}
} // namespace

std::span<const Status> statusesInOrder() { return kOrder; }

QString ruleCaption(const std::vector<RuleDemand>& demands, const ReportWords& words)
{
    QStringList rules;
    for (const RuleDemand& demand : demands) {
        QString version = ruleVersion(demand.info);
        if (demands.size() > 1)
            version.prepend((demand.info.name.isEmpty() ? demand.info.code : demand.info.name) + u' ');
        rules.append(CompliancePageWords::tr("Rule %1: %2").arg(version, demandText(demand, words)));
    }
    return rules.join(words.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

QList<FilterBar::Choice> yearChoices(const std::vector<int>& years)
{
    QList<FilterBar::Choice> choices;
    for (const int year : years)
        choices.append({QString::number(year), year});
    return choices;
}

QList<FilterBar::Choice> departmentChoices(const std::vector<DepartmentChoice>& departments)
{
    QList<FilterBar::Choice> choices{{CompliancePageWords::tr("All"), QString()}};
    for (const DepartmentChoice& department : departments)
        choices.append({QString(department.depth * 2, QChar(0x2003)) + department.name, department.key});
    return choices;
}

QList<FilterBar::Choice> statusChoices()
{
    QList<FilterBar::Choice> choices{{CompliancePageWords::tr("All"), QString()}};
    for (const Status status : kOrder)
        choices.append({Marks::word(markOf(statusKey(status))), statusKey(status)});
    return choices;
}

QList<CountSegment> countSegments(const ComplianceResult& result, const QString& chosen)
{
    QList<CountSegment> segments{{{}, Mark::None, int(result.people.size()), CompliancePageWords::tr("All")}};
    for (const Status status : kOrder) {
        const QString key = statusKey(status);
        const int count = result.summary[size_t(status)];
        if (status != Status::Exempt || count > 0 || chosen == key)
            segments.append({key, markOf(key), count, {}});
    }
    return segments;
}

MetShare metShare(const ComplianceResult& result)
{
    const int met = result.summary[size_t(Status::Met)];
    const int asked = int(result.people.size()) - result.summary[size_t(Status::Exempt)];
    if (asked <= 0)
        return {QStringLiteral("—"), {}};
    return {formatDecimal(ratioHalfUp(met * 100, asked, 1), 1, 1) + QStringLiteral(" %"),
            QStringLiteral("%1 / %2").arg(met).arg(asked)};
}

QString legend(const ComplianceFigures& figures)
{
    QStringList parts;
    if (isProrated(figures))
        parts.append(CompliancePageWords::tr("* less for part of the year"));
    if (!figures.result.people.empty())
        parts.append(CompliancePageWords::tr("line in the bar = where the year stands today"));
    return parts.join(QStringLiteral("    "));
}

} // namespace rostrum
