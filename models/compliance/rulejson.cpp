// Rule sets as files: what an officer passes on, or an authority's figures typed once.
#include "models/base/text.h"
#include "models/compliance/requirementjson.h"
#include "models/compliance/ruleset.h"
#include <QJsonArray>

namespace rostrum {

namespace {
tl::unexpected<Error> invalid(const RuleSet& rules, const QString& problem, const QString& requirement = {})
{
    return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), rules.info.code},
                                         {QStringLiteral("problem"), problem},
                                         {QStringLiteral("requirement"), requirement}});
}

// Null and absent mean: no such day. Anything else must be one.
bool readDay(const QJsonValue& json, QDate& day)
{
    if (json.isNull() || json.isUndefined())
        return true;
    day = QDate::fromString(json.toString(), Qt::ISODate);
    return day.isValid();
}

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
} // namespace

Result<RuleSet> ruleFromJson(const QJsonObject& json)
{
    RuleSet rules;
    rules.info.code = textOf(json, "code");
    rules.info.name = textOf(json, "name");
    rules.info.authority = textOf(json, "authority");
    rules.info.documentNumber = textOf(json, "document_number");
    if (rules.info.code.isEmpty())
        return invalid(rules, QStringLiteral("no_code"));
    if (rules.info.name.isEmpty())
        return invalid(rules, QStringLiteral("no_name"));
    if (!readDay(json.value(QLatin1String("valid_from")), rules.info.validFrom) ||
        !readDay(json.value(QLatin1String("valid_to")), rules.info.validTo) || !rules.info.validFrom.isValid() ||
        (rules.info.validTo.isValid() && rules.info.validTo < rules.info.validFrom))
        return invalid(rules, QStringLiteral("dates"));
    const QJsonArray scopes = json.value(QLatin1String("applies_to")).toArray();
    for (const QJsonValue& scope : scopes)
        rules.scopes.push_back({textOf(scope.toObject(), "title_grade"), textOf(scope.toObject(), "post_category"),
                                textOf(scope.toObject(), "title_series")});
    const QJsonArray credits = json.value(QLatin1String("credits")).toArray();
    for (const QJsonValue& row : credits) {
        auto credit = creditRuleFromJson(row.toObject());
        if (!credit)
            return invalid(rules, credit.error(), textOf(row.toObject(), "kind"));
        rules.credits.push_back(*credit);
    }
    const QJsonArray requirements = json.value(QLatin1String("requirements")).toArray();
    for (const QJsonValue& row : requirements) {
        auto requirement = requirementFromJson(row.toObject());
        if (!requirement)
            return invalid(rules, requirement.error(), textOf(row.toObject(), "code"));
        rules.requirements.push_back(std::move(*requirement));
    }
    ROSTRUM_CHECK(buildTree(rules));
    return rules;
}

QJsonObject ruleToJson(const RuleSet& rules)
{
    QJsonArray scopes, requirements, credits;
    for (const RuleScope& scope : rules.scopes) {
        QJsonObject row{{QStringLiteral("title_grade"), textOrNull(scope.titleGrade)},
                        {QStringLiteral("post_category"), textOrNull(scope.postCategory)}};
        if (!scope.titleSeries.isEmpty())
            row.insert(QStringLiteral("title_series"), scope.titleSeries);
        scopes.append(row);
    }
    for (const Requirement& r : rules.requirements)
        requirements.append(requirementToJson(r));
    for (const CreditRule& credit : rules.credits)
        credits.append(creditRuleToJson(credit));
    const RuleInfo& info = rules.info;
    QJsonObject json{
        {QStringLiteral("code"), info.code},
        {QStringLiteral("version"), info.version},
        {QStringLiteral("name"), info.name},
        {QStringLiteral("authority"), textOrNull(info.authority)},
        {QStringLiteral("document_number"), textOrNull(info.documentNumber)},
        {QStringLiteral("valid_from"), isoDay(info.validFrom)},
        {QStringLiteral("valid_to"), textOrNull(info.validTo.isValid() ? isoDay(info.validTo) : QString())},
        {QStringLiteral("applies_to"), scopes},
        {QStringLiteral("requirements"), requirements}};
    if (!credits.isEmpty())
        json.insert(QStringLiteral("credits"), credits);
    return json;
}

} // namespace rostrum
