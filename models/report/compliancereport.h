// 职称继续教育合规报告: who has what the rule asks for, one line a person.
#pragma once
#include "models/compliance/verdict.h"
#include "models/report/document.h"
#include "models/report/settings.h"
#include <memory>

namespace rostrum {

/// One part. The columns follow the requirements of the rules that the people stand under: a pair for each.
/// The document shares the result and asks it for rows as it is printed.
ReportDocument complianceReport(std::shared_ptr<const ComplianceResult> result, const ReportSettings& settings);

} // namespace rostrum
