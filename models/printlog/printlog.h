// Which papers went out: one line for each report that was printed or saved, by window, console and batch. Local to the
// workspace and no Change: nothing is undone by it.
#pragma once
#include "models/report/reportbatch.h"
#include "models/report/reports.h"
#include <QDateTime>
#include <QJsonObject>
#include <optional>

namespace rostrum {

class Change;

struct PrintEntry {
    qint64 id = 0;
    QDateTime at; ///< UTC
    QString officer;
    QString report;            ///< of reportNames()
    QJsonObject filters;       ///< what it was narrowed to; people as the officer named them
    QDate asOf, knownAt;       ///< knownAt invalid: as known when it was made
    QStringList rules;         ///< "TITLE-40-2 1": code and version of each rule that judged
    QString target;            ///< "printer" "pdf" "xlsx" "csv" "html"
    QString file;              ///< its name without the folder; empty on paper
    int files = 1;             ///< of a batch
    std::optional<int> wanted; ///< of a batch that was stopped: how many files there would have been
    int pages = 0, rows = 0;
    QString sha256; ///< of the file; of a batch, over those of its files; of a print, over the values
};

/// What was asked for; target, file and counts are left to whoever made it. InvalidRule as listRules.
Result<PrintEntry> printEntry(Connection& db, const QString& report, const ComplianceQuery& query,
                              const ReportFilters& filters, const ReportSettings& settings);
/// The same with what became of it; the target is told by the suffix.
PrintEntry savedEntry(PrintEntry entry, const ReportFile& file);
/// Also of one that was stopped.
PrintEntry batchEntry(PrintEntry entry, const BatchOutcome& outcome, const QString& folder);

/// SHA-256 over the values of every part, in hex: what a paper said that left no file.
Result<QString> valuesHash(const ReportDocument& document);

/// Within the writer's work. `at` is now where the entry has none.
Result<void> logPrint(Change& change, PrintEntry entry);
/// By a connection of its own, beside whoever has the workspace open: for the console. Waits some seconds for a writer.
Result<void> logPrintBeside(const QString& workspace, const QString& officer, const PrintEntry& entry);

/// Newest first.
Result<std::vector<PrintEntry>> printLog(Connection& db, int limit = -1);

} // namespace rostrum
