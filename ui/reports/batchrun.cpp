#include "ui/reports/batchrun.h"
#include "ui/desk/desk.h"
#include "ui/printlog/reportlog.h"
#include <QDir>
#include <QThreadPool>

namespace rostrum {

namespace {
struct BatchRunWords {
    Q_DECLARE_TR_FUNCTIONS(BatchRun)
};
} // namespace

void writeAllReports(Desk& desk, QObject* context, const ReportSource& source, const QString& folder,
                     std::function<void(const BatchOutcome&)> done, std::function<void(const Error&)> failed)
{
    const CancelFlag cancel = desk.startWork(BatchRunWords::tr("Writing reports"));
    Desk* const at = &desk;
    const QPointer<QObject> guard(context);
    const std::function<bool(int, int)> progress = [at, cancel](int written, int all) {
        if (*cancel)
            return false; // set before the desk goes: it is not spoken to any more
        at->setProgress(written, all);
        return true;
    };
    // The threads of the batch read by connections of their own; this one only waits for them. The desk is the
    // context: work that was started is finished even when the page is gone.
    struct Done {
        BatchOutcome outcome;
        PrintEntry logged;
    };
    // Of a batch that was stopped: handed over when the reader is done with it.
    const auto stopped = std::make_shared<std::optional<PrintEntry>>();
    desk.read<Done>(
        at,
        [source, folder, progress, stopped](Connection& db) -> Result<Done> {
            ROSTRUM_TRY(asked, printEntry(db, source)); // before: nothing can be read once it is cancelled
            BatchInput input;
            input.workspace = db.path();
            input.folder = folder;
            input.threads = QThreadPool::globalInstance()->maxThreadCount();
            input.document = [source](Connection& own) { return source.document(own); };
            input.stopped = [&](const BatchOutcome& outcome) { *stopped = batchEntry(asked, outcome, folder); };
            ROSTRUM_TRY(outcome, writeBatch(input, progress));
            const PrintEntry entry = batchEntry(asked, outcome, folder);
            return Done{std::move(outcome), entry};
        },
        [at, guard, done = std::move(done)](const Done& made) {
            at->finishWork();
            logReport(*at, made.logged);
            if (guard)
                done(made.outcome);
        },
        cancel,
        [at, guard, stopped, failed = std::move(failed)](const Error& error) {
            at->finishWork();
            if (*stopped)
                logReport(*at, **stopped);
            if (guard)
                failed(error);
        });
}

QString batchText(const BatchOutcome& outcome)
{
    return BatchRunWords::tr("Files written: %1; kept as they were: %2. The log is %3.")
        .arg(outcome.written)
        .arg(outcome.kept)
        .arg(QDir::toNativeSeparators(outcome.log));
}

} // namespace rostrum
