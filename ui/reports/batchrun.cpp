#include "ui/reports/batchrun.h"
#include "ui/desk/desk.h"
#include "ui/printlog/reportlog.h"
#include <QDir>

namespace rostrum {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(BatchRun)
};
} // namespace

void writeAllReports(Desk& desk, QObject* context, const ReportSource& source, const QString& folder,
                     std::function<void(const BatchOutcome&)> done, std::function<void(const Error&)> failed)
{
    const CancelFlag cancel = desk.startWork(Words::tr("Writing reports"));
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
    desk.read<Done>(
        at,
        [source, folder, progress](Connection& db) -> Result<Done> {
            BatchInput input;
            input.workspace = db.path();
            input.folder = folder;
            input.document = [source](Connection& own) { return source.document(own); };
            ROSTRUM_TRY(outcome, writeBatch(input, progress));
            ROSTRUM_TRY(entry, printEntry(db, source));
            entry = batchEntry(entry, outcome, folder);
            return Done{std::move(outcome), entry};
        },
        [at, guard, done = std::move(done)](const Done& made) {
            at->finishWork();
            logReport(*at, made.logged);
            if (guard)
                done(made.outcome);
        },
        cancel,
        [at, guard, failed = std::move(failed)](const Error& error) {
            at->finishWork();
            if (guard)
                failed(error);
        });
}

QString batchText(const BatchOutcome& outcome)
{
    return Words::tr("Files written: %1; kept as they were: %2. The log is %3.")
        .arg(outcome.written)
        .arg(outcome.kept)
        .arg(QDir::toNativeSeparators(outcome.log));
}

} // namespace rostrum
