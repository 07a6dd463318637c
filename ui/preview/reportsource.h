// Where a paper comes from, for preview, printer and file alike.
#pragma once
#include "models/report/reports.h"
#include <QPageRanges>

namespace rostrum {

struct ReportSource {
    QString name; ///< of reportNames()
    ComplianceQuery query;
    QString fileName; ///< offered when saving, without suffix
    ReportFilters filters = {};
    bool annex = false, showIdNumbers = false;
    std::optional<bool> landscape = {}; ///< of a report that can turn; none: as last chosen for it, else its own way
    /// A paper that the page made of what it shows, instead of a report of that name; in the window's language, as the
    /// values are. Called on a reader's thread.
    std::function<ReportDocument(const ReportSettings&)> shown = {};
    QPageRanges pages = {}; ///< sheets that go into a PDF; empty: all

    /// That of the paper: empty, the workspace's.
    QString language() const;
    /// Reads the database when asked for rows: `db` must outlive the document, and both belong to one thread.
    Result<ReportDocument> document(Connection& db) const;
};

/// For the next report of the name on this computer.
void rememberLandscape(const QString& report, bool landscape);

} // namespace rostrum
