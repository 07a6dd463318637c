// One requirement as JSON.
#pragma once
#include "models/compliance/requirement.h"
#include <QJsonObject>

namespace rostrum {

/// What is wrong is a problem key of RuleSet's; the caller names rule and requirement.
tl::expected<Requirement, QString> requirementFromJson(const QJsonObject& json);
QJsonObject requirementToJson(const Requirement& requirement);
/// {"kind", "factor", "cap"}.
tl::expected<CreditRule, QString> creditRuleFromJson(const QJsonObject& json);
QJsonObject creditRuleToJson(const CreditRule& rule);

/// {facet: [values]}; empty for no filter.
QJsonObject filterToJson(const std::map<std::string, QStringList>& filter);
std::map<std::string, QStringList> filterFromJson(const QJsonObject& json);

/// A text of the file, tidied; empty where there is none.
QString textOf(const QJsonObject& json, const char* name);

} // namespace rostrum
