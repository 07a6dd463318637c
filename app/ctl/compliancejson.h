// Verdicts as JSON, and the questions that `compliance` and `report` share.
#pragma once
#include "app/ctl/console.h"
#include "models/compliance/compliance.h"
#include <QTemporaryDir>

namespace rostrum::ctl {

struct ComplianceArguments {
    int year = 0;
    std::string asOf, knownAt, rule, department, person;
};
void addComplianceOptions(CLI::App* command, ComplianceArguments& asked);
/// The year not given: that of the as-of day; the day not given: today, but not after the year's end.
Result<ComplianceQuery> complianceQueryOf(const ComplianceArguments& asked);

/// The workspace to ask: as it is, or where --known-at names a day, a copy as it was known then, which lives as long as
/// this does.
class KnownWorkspace {
public:
    static Result<std::unique_ptr<KnownWorkspace>> open(const Console& console, const ComplianceArguments& asked);
    Connection& reader() { return m_known ? *m_known : m_workspace->reader(); }
    const Workspace& workspace() const { return *m_workspace; } ///< as it is, not as it was known

private:
    KnownWorkspace() = default;
    std::unique_ptr<Workspace> m_workspace;
    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_known; // closed before its folder goes
};

QJsonObject complianceJson(const ComplianceResult& result);
QJsonObject ruleInfoJson(const RuleInfo& rule);
QJsonObject summaryJson(const std::array<int, size_t(Status::Count)>& summary);

} // namespace rostrum::ctl
