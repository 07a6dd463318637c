// What the window prints and saves goes into the print log, behind what is being written.
#pragma once
#include "models/printlog/printlog.h"

namespace rostrum {

class Desk;
struct ReportSource;

/// What was asked for, as the print log says it; `db` as for ReportSource::document.
Result<PrintEntry> printEntry(Connection& db, const ReportSource& source);
/// Nothing of a workspace that is open for reading only; a failure is told.
void logReport(Desk& desk, const PrintEntry& entry);
/// Sheets that came out of a printer: with the hash of their values, which is read on a reader's thread.
void logPrinted(Desk& desk, const ReportSource& source, int pages);

} // namespace rostrum
