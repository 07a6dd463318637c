// Where a paper comes from, for preview, printer and file alike.
#pragma once
#include "models/report/reports.h"

namespace rostrum {

struct ReportSource {
    QString name; ///< of reportNames()
    ComplianceQuery query;
    QString fileName; ///< offered when saving, without suffix
    ReportFilters filters = {};

    /// Reads the database when asked for rows: `db` must outlive the document, and both belong to one thread.
    Result<ReportDocument> document(Connection& db) const;
};

} // namespace rostrum
