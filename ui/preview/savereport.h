// A report into a file, on a reader's thread: asked for, written with progress in the status bar, named when done.
#pragma once
#include "models/printlog/printlog.h"
#include "ui/preview/reportsource.h"

class QWidget;

namespace rostrum {

class Desk;

struct SavedReport {
    QString file;
    int pages = 0;          ///< of a PDF
    int rows = 0;           ///< of a sheet
    PrintEntry logged = {}; ///< what the print log says of it
};

/// "Saved 合规报告.pdf, 3 pages"
QString savedText(const SavedReport& saved);

/// Writes what the path ends in: .pdf, .xlsx, .csv or .html. `done` is called in the window's thread while `context`
/// lives. An error is told.
void saveReport(Desk& desk, QObject* context, const ReportSource& source, const QString& path,
                std::function<void(const SavedReport&)> done);

/// Asks where to. `sheets`: .xlsx and .csv are offered beside .pdf and .html; of chosen pages .pdf alone is. No reply
/// when nothing was chosen or `parent` is gone.
void askForReportFile(Desk& desk, QWidget* parent, const ReportSource& source, bool sheets,
                      std::function<void(const QString& path)> reply);

} // namespace rostrum
