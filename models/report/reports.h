// Reports by name, from a workspace: the one way in for the window, the printer and the console.
#pragma once
#include "models/compliance/compliance.h"
#include "models/report/document.h"
#include "models/report/reportinput.h"

namespace rostrum {

/// "compliance" "qualification" "performance" "promotion" "session" "signin" "feedback" "team" "records" "kpi"
/// "kpi-person" "ranking" "round".
QStringList reportNames();

/// What the workspace says of its papers. `language`: overrides the workspace's; empty: as set there (zh_CN).
Result<ReportSettings> reportSettings(Connection& db, const QString& language = {});

/// The values of a report, read when the document is asked for them: `db` must outlive the document, and both belong to
/// one thread. UnknownReport, as evaluateCompliance, and UnknownRow for a session, trainer, person or department that
/// nobody knows.
Result<ReportDocument> makeReport(Connection& db, const QString& name, const ComplianceQuery& query,
                                  const ReportSettings& settings, const ReportFilters& filters = {});

} // namespace rostrum
