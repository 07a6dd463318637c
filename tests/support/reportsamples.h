// The company of the reports' tests: 云浦水务, its 技术中心 on 2026-10-22, and as many more people as a test needs.
#pragma once
#include "models/report/compliancereport.h"
#include "models/report/qualificationreport.h"

namespace rostrum::samples {

ReportSettings settings(const QString& department = QStringLiteral("技术中心"));
/// 26 people under 40 hours and 2 essays: 10 met, 6 on track, 6 at risk, 2 not met, 1 to be confirmed, 1 exempt.
std::shared_ptr<ComplianceResult> department();
/// As many people, with names and figures that repeat as those of a large company do.
std::shared_ptr<ComplianceResult> company(int people);
/// Under 90 hours, of which 60 professional and 30 public.
std::shared_ptr<ComplianceResult> publicInstitution(int people);
/// 周文博 with 8 trainings, one not counted, and one essay.
PersonEvidence person();
QualificationInput qualification(int people);

} // namespace rostrum::samples
