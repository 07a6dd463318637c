// One PDF for each part of a report, on every core: names that can be told beforehand, a log of what was written, and
// what is there already is kept, so that a batch that was broken off goes on where it stopped.
#pragma once
#include "models/report/reportfile.h"

namespace rostrum {

class Connection;

struct BatchLine {
    QString file; ///< within the folder
    int pages = 0;
    qint64 bytes = 0;
    QByteArray sha256, fingerprint;
    bool kept = false; ///< was there, with the same values
};

struct BatchOutcome {
    std::vector<BatchLine> files; ///< in the order of the parts
    int written = 0, kept = 0;
    int wanted = 0; ///< files in all; more than there are when it was stopped
    QString log;    ///< "log.csv" in the folder
};

struct BatchInput {
    QString workspace; ///< each thread reads it by a connection of its own
    /// Made once for each thread. Parts must have names (ReportDocument::partName).
    std::function<Result<ReportDocument>(Connection&)> document;
    QString folder;  ///< made when it is not there
    int threads = 0; ///< 0: as many as there are cores
    /// Called before an error is returned, when the files were known by then: what is there of them. In the caller's
    /// thread.
    std::function<void(const BatchOutcome&)> stopped = {};
};

/// Errors of the writers, of `document`, FolderNotWritable; Cancelled when `progress` (called by one thread at a time)
/// says false. What was written until then is whole and stands in the log.
Result<BatchOutcome> writeBatch(const BatchInput& input, const std::function<bool(int done, int all)>& progress = {});

/// A file's name from what people are called: no separators, no names that a system keeps for itself, not too long.
QString safeFileName(const QString& text);

} // namespace rostrum
