// All sheets of a report, one file each, into a folder: on a reader's thread, with progress and cancel in the status
// bar.
#pragma once
#include "models/report/reportbatch.h"
#include "ui/preview/reportsource.h"

namespace rostrum {

class Desk;

/// `done` and `failed` are called in the window's thread while `context` lives; failed also when it was cancelled.
/// Files that are there and say the same are kept, so that a run that was broken off goes on where it stopped.
void writeAllReports(Desk& desk, QObject* context, const ReportSource& source, const QString& folder,
                     std::function<void(const BatchOutcome&)> done, std::function<void(const Error&)> failed);

/// "312 files written, 15 kept as they were." and, for one who looks for it, where the log is.
QString batchText(const BatchOutcome& outcome);

} // namespace rostrum
