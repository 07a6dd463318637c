#include "app/ctl/compliancejson.h"
#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/compliance/knownat.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue::Null : QJsonValue(text); }
QJsonValue dayOrNull(QDate day) { return day.isValid() ? QJsonValue(isoDay(day)) : QJsonValue::Null; }

QJsonObject windowJson(const WindowResult& window, Unit unit)
{
    const int decimals = unitDecimals(unit);
    QJsonObject json{{QStringLiteral("from"), isoDay(window.span.from)},
                     {QStringLiteral("to"), isoDay(window.span.to)},
                     {QStringLiteral("required"), toDouble(window.required, decimals)},
                     {QStringLiteral("earned"), toDouble(window.earned, decimals)},
                     {QStringLiteral("carried"), toDouble(window.carried, decimals)},
                     {QStringLiteral("met"), window.met}};
    if (unit == Unit::Ratio) {
        json.insert(QStringLiteral("numerator"), qint64(window.num));
        json.insert(QStringLiteral("denominator"), qint64(window.den));
    }
    return json;
}

QJsonValue overrideJson(const Verdict& verdict)
{
    if (!verdict.computed)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("computed"), statusKey(*verdict.computed)},
                       {QStringLiteral("reason"), verdict.overrideReason},
                       {QStringLiteral("approver"), textOrNull(verdict.overrideApprover)},
                       {QStringLiteral("document"), textOrNull(verdict.overrideDocument)},
                       {QStringLiteral("evidence"),
                        QJsonArray::fromStringList(verdict.overrideEvidence.split(u'\n', Qt::SkipEmptyParts))}};
}

QJsonObject requirementJson(const RequirementResult& requirement)
{
    const int decimals = unitDecimals(requirement.unit);
    const auto figure = [&](int64_t value) { return toDouble(value, decimals); };
    QJsonArray windows;
    for (const WindowResult& window : requirement.windows)
        windows.append(windowJson(window, requirement.unit));
    return {{QStringLiteral("code"), requirement.code},
            {QStringLiteral("unit"), unitKey(requirement.unit)},
            {QStringLiteral("windows"), windows},
            {QStringLiteral("exempt"), requirement.exempt},
            {QStringLiteral("severity"), severityKey(requirement.warns ? Severity::Warn : Severity::Block)},
            {QStringLiteral("problem"), textOrNull(requirement.problem)},
            {QStringLiteral("required"), figure(requirement.required)},
            {QStringLiteral("earned"), figure(requirement.earned)},
            {QStringLiteral("carried"), figure(requirement.carried)},
            {QStringLiteral("missing"), figure(requirement.missing)},
            {QStringLiteral("pending"), figure(requirement.pending)},
            {QStringLiteral("met"), requirement.met}};
}

QJsonObject verdictJson(const Verdict& verdict)
{
    QJsonArray requirements;
    for (const RequirementResult& requirement : verdict.requirements)
        requirements.append(requirementJson(requirement));
    return {{QStringLiteral("number"), textOrNull(verdict.number)},
            {QStringLiteral("name"), textOrNull(verdict.name)},
            {QStringLiteral("department"), textOrNull(verdict.department)},
            {QStringLiteral("job_title"), textOrNull(verdict.jobTitle)},
            {QStringLiteral("title_grade"), textOrNull(verdict.titleGrade)},
            {QStringLiteral("applied_grade"), textOrNull(verdict.appliedGrade)},
            {QStringLiteral("rule"), verdict.rule},
            {QStringLiteral("version"), verdict.version},
            {QStringLiteral("status"), statusKey(verdict.status)},
            {QStringLiteral("requirements"), requirements},
            {QStringLiteral("override"), overrideJson(verdict)},
            {QStringLiteral("problem"), textOrNull(verdict.problem)},
            {QStringLiteral("note"), textOrNull(verdict.note)},
            {QStringLiteral("sentence"), verdict.sentence},
            {QStringLiteral("due"), dayOrNull(verdict.due)},
            {QStringLiteral("reachable_until"), dayOrNull(verdict.reachableUntil.value_or(QDate()))}};
}
} // namespace

Result<ComplianceQuery> complianceQueryOf(const ComplianceArguments& asked)
{
    ComplianceQuery query;
    query.asOf = today();
    if (!asked.asOf.empty()) {
        ROSTRUM_TRY(day, dateOf(asked.asOf));
        query.asOf = day;
    }
    query.year = asked.year ? asked.year : query.asOf.year();
    // A year that is over is judged at its end, unless another day is asked for: then the window is closed.
    query.rule = qs(asked.rule);
    query.department = qs(asked.department);
    query.person = qs(asked.person);
    return query;
}

Result<std::unique_ptr<KnownWorkspace>> KnownWorkspace::open(const Console& console, const ComplianceArguments& asked)
{
    std::unique_ptr<KnownWorkspace> known(new KnownWorkspace);
    ROSTRUM_TRY(workspace, console.openToRead());
    known->m_workspace = std::move(workspace);
    if (asked.knownAt.empty())
        return known;
    ROSTRUM_TRY(day, dateOf(asked.knownAt));
    ROSTRUM_TRY(copy, knownAt(known->m_workspace->reader(), day, known->m_folder.path()));
    known->m_known = std::move(copy);
    return known;
}

QJsonObject summaryJson(const std::array<int, size_t(Status::Count)>& summary)
{
    QJsonObject json;
    for (size_t i = 0; i < summary.size(); ++i)
        json.insert(statusKey(Status(i)), summary[i]);
    return json;
}

QJsonObject ruleInfoJson(const RuleInfo& rule)
{
    return {{QStringLiteral("code"), rule.code},
            {QStringLiteral("version"), rule.version},
            {QStringLiteral("name"), rule.name},
            {QStringLiteral("authority"), textOrNull(rule.authority)},
            {QStringLiteral("document_number"), textOrNull(rule.documentNumber)},
            {QStringLiteral("valid_from"), dayOrNull(rule.validFrom)},
            {QStringLiteral("valid_to"), dayOrNull(rule.validTo)}};
}

QJsonObject complianceJson(const ComplianceResult& result)
{
    QJsonArray people, rules;
    for (const Verdict& verdict : result.people)
        people.append(verdictJson(verdict));
    for (const RuleInfo& rule : result.rules)
        rules.append(ruleInfoJson(rule));
    return {{QStringLiteral("year"), result.year},
            {QStringLiteral("as_of"), isoDay(result.asOf)},
            {QStringLiteral("rules"), rules},
            {QStringLiteral("people"), people},
            {QStringLiteral("summary"), summaryJson(result.summary)}};
}

} // namespace rostrum::ctl
