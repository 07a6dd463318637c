#include "ui/preview/savereport.h"
#include "models/report/reportfile.h"
#include "ui/desk/desk.h"
#include "ui/preview/pagerange.h"
#include "ui/printlog/reportlog.h"
#include <QFileInfo>

namespace rostrum {

namespace {
struct SaveWords {
    Q_DECLARE_TR_FUNCTIONS(SaveReport)
};

// The document is made here, on the reader's own thread and connection.
Result<SavedReport> write(Connection& db, const ReportSource& source, const QString& path,
                          const std::function<bool(int, int)>& progress)
{
    ROSTRUM_TRY(document, source.document(db));
    const auto chosen = [&source](int page) { return holdsPage(source.pages, page); };
    ROSTRUM_TRY(file, writeReport(document, path, progress, chosen));
    ROSTRUM_TRY(entry, printEntry(db, source));
    return SavedReport{path, file.pages, file.rows, savedEntry(entry, file)};
}
} // namespace

QString savedText(const SavedReport& saved)
{
    const QString name = QFileInfo(saved.file).fileName();
    return saved.pages > 0 ? SaveWords::tr("Saved %1, pages: %2").arg(name).arg(saved.pages)
                           : SaveWords::tr("Saved %1, rows: %2").arg(name).arg(saved.rows);
}

void saveReport(Desk& desk, QObject* context, const ReportSource& source, const QString& path,
                std::function<void(const SavedReport&)> done)
{
    const CancelFlag cancel = desk.startWork(SaveWords::tr("Saving %1").arg(QFileInfo(path).fileName()));
    Desk* const at = &desk;
    const std::function<bool(int, int)> progress = [at, cancel](int part, int all) {
        if (*cancel)
            return false; // set before the desk goes: it is not spoken to any more
        at->setProgress(part, all);
        return true;
    };
    // The desk itself is the context: work that was started is finished even when the page is gone.
    desk.read<SavedReport>(
        at, [source, path, progress](Connection& db) { return write(db, source, path, progress); },
        [at, guard = QPointer<QObject>(context), done = std::move(done)](const SavedReport& saved) {
            at->finishWork();
            logReport(*at, saved.logged);
            if (guard && done)
                done(saved);
        },
        cancel,
        [at](const Error& error) {
            at->finishWork();
            at->tell(error);
        });
}

void askForReportFile(Desk& desk, QWidget* parent, const ReportSource& source, bool sheets,
                      std::function<void(const QString& path)> reply)
{
    FilePrompt prompt;
    prompt.title = SaveWords::tr("Save the report");
    prompt.name = source.fileName + QStringLiteral(".pdf");
    prompt.filters = {SaveWords::tr("PDF (*.pdf)")};
    const bool whole = source.pages.isEmpty(); // only a PDF has sheets to choose from
    if (whole)
        prompt.filters += SaveWords::tr("Web page (*.html)");
    if (whole && sheets)
        prompt.filters += {SaveWords::tr("Excel sheet (*.xlsx)"), SaveWords::tr("Plain sheet (*.csv)")};
    desk.prompts().saveFile(parent, prompt, QStringLiteral("pdf"),
                            [guard = QPointer<QWidget>(parent), reply = std::move(reply)](const QString& path) {
                                if (guard && !path.isEmpty())
                                    reply(path);
                            });
}

} // namespace rostrum
