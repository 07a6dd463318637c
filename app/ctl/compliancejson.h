// Verdicts as JSON, and the questions that `compliance` and `report` share.
#pragma once
#include "models/compliance/compliance.h"
#include <CLI/CLI.hpp>
#include <QJsonObject>

namespace rostrum::ctl {

struct ComplianceArguments {
    int year = 0;
    std::string asOf, rule, department, person;
};
void addComplianceOptions(CLI::App* command, ComplianceArguments& asked);
/// The year not given: that of the as-of day; the day not given: today, but not after the year's end.
Result<ComplianceQuery> complianceQueryOf(const ComplianceArguments& asked);

QJsonObject complianceJson(const ComplianceResult& result);
QJsonObject ruleInfoJson(const RuleInfo& rule);
QJsonObject summaryJson(const std::array<int, size_t(Status::Count)>& summary);

} // namespace rostrum::ctl
