// Rule sets in the workspace: read, added, never changed.
#pragma once
#include "models/compliance/ruleset.h"
#include "models/store/versionhead.h"

namespace rostrum {

class Change;
class Connection;

inline VersionHead headOf(const RuleSet& rules)
{
    const RuleInfo& info = rules.info;
    return {info.code, info.name, info.version, info.validFrom, info.validTo};
}

/// Every version of every rule set, by code, then version. InvalidRule when one of them makes no sense.
Result<std::vector<RuleSet>> listRules(Connection& db);
/// The newest version; UnknownRule, with the known codes.
Result<RuleSet> findRule(Connection& db, const QString& code);
/// The versions that judge a year, by code: versionsIn() its days.
std::vector<RuleSet> rulesOfYear(std::vector<RuleSet> all, int year);

/// As it would be imported again.
Result<QJsonObject> exportRule(Connection& db, const QString& code);
/// addVersion(). InvalidRule as ruleFromJson.
Result<int> importRule(Change& change, const QJsonObject& json);
/// Rules that others are bound by, to begin from: each as importRule takes it. By code.
std::vector<QJsonObject> ruleTemplates();
/// The rules in resources/rules that the workspace does not know yet.
Result<void> installShippedRules(Change& change);

} // namespace rostrum
