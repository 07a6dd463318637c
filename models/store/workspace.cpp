#include "models/store/workspace.h"
#include "models/base/platform.h"
#include "models/store/backup.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace rostrum {

namespace {
constexpr int kLockAttempts = 5, kLockPauseMs = 40;

QVariantMap fileDetail(const QString& path) { return {{QStringLiteral("file"), path}}; }

// A folder is writable when a file can be made in it: permission bits do not tell of read-only media or of shares.
bool canWrite(const QString& folder)
{
    QFile probe(QDir(folder).filePath(QStringLiteral(".rostrum-probe-%1").arg(QCoreApplication::applicationPid())));
    if (!probe.open(QIODevice::WriteOnly))
        return false;
    probe.close();
    return probe.remove();
}

// Cuts the write-ahead log back while nobody waits.
void checkpoint(Connection& db) { (void)db.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA shrink_memory;"); }

// A scan of a million rows leaves a full page cache behind, which the system's own cache of the file makes needless.
void giveMemoryBack(Connection& db)
{
    (void)db.execute("PRAGMA shrink_memory");
    releaseFreeMemory();
}

QVariantList namesOf(const std::vector<RowName>& rows)
{
    QVariantList list;
    for (const RowName& row : rows)
        list.append(QVariantMap{{QStringLiteral("table"), row.table}, {QStringLiteral("id"), row.id.hex()}});
    return list;
}

} // namespace

Result<void> Workspace::create(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists())
        return fail(ErrorCode::FileExists, fileDetail(path));
    if (!canWrite(info.absolutePath()))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), info.absolutePath()}});
    // Made beside its place and renamed: a full disk leaves no half-made workspace under the name that was asked for.
    const QString draft = path + QStringLiteral(".new");
    QFile::remove(draft);
    const auto made = [&]() -> Result<void> {
        ROSTRUM_TRY(db, Connection::open(draft, Connection::Mode::Create));
        return migrate(*db);
    }();
    if (!made) {
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(draft + QLatin1String(suffix));
        return made;
    }
    if (!QFile::rename(draft, path))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), info.absolutePath()}});
    syncFolder(info.absolutePath());
    return {};
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, Access access)
{
    static const int registered = qRegisterMetaType<ChangeNotice>();
    Q_UNUSED(registered);
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileMissing, fileDetail(path));
    if (!info.isFile() || !info.isReadable())
        return fail(ErrorCode::FileUnreadable, fileDetail(path));
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m_path = info.absoluteFilePath();
    workspace->m_officer = loginName();
    ROSTRUM_CHECK(workspace->openFile(access));
    return workspace;
}

Result<void> Workspace::openFile(Access access)
{
    shareHeaps();
    ROSTRUM_CHECK(checkHeader(m_path));
    m_readOnly = !canWrite(QFileInfo(m_path).absolutePath()) || !QFileInfo(m_path).isWritable();
    const auto readMode = m_readOnly ? Connection::Mode::Immutable : Connection::Mode::Read;
    if (access == Access::Write && !m_readOnly) {
        ROSTRUM_CHECK(lockFile());
        ROSTRUM_CHECK(bringUpToDate());
        ROSTRUM_TRY(writer, Worker::start(m_path, Connection::Mode::Write, checkpoint));
        m_writer = std::move(writer);
    }
    ROSTRUM_TRY(reader, Connection::open(m_path, readMode));
    m_reader = std::move(reader);
    ROSTRUM_TRY(schema, readSchema(*m_reader));
    if (schema < newestSchema())
        return fail(ErrorCode::WorkspaceReadOnly,
                    fileDetail(m_path)); // an older schema must be brought up to date first
    ROSTRUM_TRY(shape, readShape(*m_reader));
    m_shape = std::move(shape);
    for (auto& worker : m_readers) {
        ROSTRUM_TRY(started, Worker::start(m_path, readMode, giveMemoryBack));
        worker = std::move(started);
    }
    if (m_writer)
        ROSTRUM_CHECK(dailyBackup(*m_reader, m_path));
    return {};
}

Result<void> Workspace::lockFile()
{
    const QString file = m_path + QStringLiteral(".lock");
    m_lock = std::make_unique<QLockFile>(file);
    m_lock->setStaleLockTime(0); // a crashed program's lock is told by its process id, not by age
    qint64 pid = 0;
    QString host, program;
    // A program killed between making the lock and writing its name into it leaves an empty one, which QLockFile would
    // honour for ever: nobody who lives takes that long to write a line.
    for (int attempt = 0; attempt < kLockAttempts; ++attempt) {
        if (m_lock->tryLock(0))
            return {};
        if (m_lock->getLockInfo(&pid, &host, &program))
            break;
        if (attempt == kLockAttempts - 2)
            QFile::remove(file);
        else
            QThread::msleep(kLockPauseMs);
    }
    m_lock.reset();
    return fail(ErrorCode::WorkspaceInUse, {{QStringLiteral("file"), m_path},
                                            {QStringLiteral("by"), QStringLiteral("%1 (%2)").arg(program).arg(pid)}});
}

Result<void> Workspace::bringUpToDate()
{
    ROSTRUM_TRY(db, Connection::open(m_path, Connection::Mode::Write));
    ROSTRUM_TRY(schema, readSchema(*db));
    if (schema == newestSchema())
        return {};
    ROSTRUM_CHECK(backUp(*db, backupFolder(m_path)));
    return migrate(*db);
}

Workspace::~Workspace()
{
    for (auto& worker : m_readers)
        worker.reset();
    m_reader.reset();
    m_writer.reset(); // last: closing the last connection folds the write-ahead log into the file
}

Worker& Workspace::nextReader() { return *m_readers[m_turn++ % m_readers.size()]; }

QFuture<Result<ChangeNotice>> Workspace::post(std::function<Result<ChangeNotice>(Connection&)> work)
{
    auto promise = std::make_shared<QPromise<Result<ChangeNotice>>>();
    QFuture<Result<ChangeNotice>> future = promise->future();
    promise->start();
    if (!m_writer) {
        promise->addResult(Result<ChangeNotice>(fail(ErrorCode::WorkspaceReadOnly, fileDetail(m_path))));
        promise->finish();
        return future;
    }
    m_writer->post([this, promise, work = std::move(work)](Connection& db) {
        Result<ChangeNotice> done = work(db);
        if (done && done->id)
            QMetaObject::invokeMethod(
                this, [this, notice = *done] { Q_EMIT changed(notice); }, Qt::QueuedConnection);
        promise->addResult(std::move(done));
        promise->finish();
    });
    return future;
}

QFuture<Result<ChangeNotice>> Workspace::write(const Label& label, WriteWork work, const WriteOptions& options)
{
    return post(
        [this, label, work = std::move(work), options, officer = m_officer](Connection& db) -> Result<ChangeNotice> {
            ROSTRUM_TRY(change, begin(db, officer));
            change->origin = options.origin;
            change->label = label;
            change->onProgress = [options](qint64 done, qint64 total) {
                if (options.progress)
                    options.progress(done, total);
                return !options.cancel || !*options.cancel;
            };
            ROSTRUM_CHECK(work(*change));
            if (options.cancel && *options.cancel)
                return fail(ErrorCode::Cancelled);
            return change->commit();
        });
}

Result<ChangeNotice> Workspace::writeNow(const Label& label, WriteWork work, Origin origin)
{
    WriteOptions options;
    options.origin = origin;
    auto future = write(label, std::move(work), options);
    future.waitForFinished();
    return future.takeResult();
}

Result<std::unique_ptr<Change>> Workspace::begin(Connection& db, const QString& officer) const
{
    ROSTRUM_TRY(change, Change::begin(db, m_shape, officer));
    change->keeper = m_keeper;
    return change;
}

void Workspace::keep(Change::Keeper keeper)
{
    m_keeper = std::move(keeper);
    if (m_writer)
        write({QStringLiteral("edit"), {}}, [](Change&) { return Result<void>(); });
}

Result<ChangeNotice> Workspace::takeBack(Connection& db, const QString& officer, Origin origin, qint64 original,
                                         qint64 logged, bool keepChanged) const
{
    ROSTRUM_TRY(entry, historyEntry(db, original));
    ROSTRUM_TRY(change, begin(db, officer));
    change->origin = origin;
    change->undoes = original;
    change->label = entry.label;
    ROSTRUM_TRY(outcome, applyInverse(*change, logged));
    if (!outcome.movedOn.empty() && !keepChanged)
        return fail(ErrorCode::RowsMovedOn,
                    {{QStringLiteral("rows"), namesOf(outcome.movedOn)}, {QStringLiteral("change"), original}});
    return change->commit();
}
QFuture<Result<ChangeNotice>> Workspace::undo(const UndoOptions& options)
{
    return post([this, options, officer = m_officer](Connection& db) -> Result<ChangeNotice> {
        qint64 target = options.change.value_or(0);
        if (!options.change) {
            ROSTRUM_TRY(state, undoState(db));
            if (!state.undo)
                return fail(ErrorCode::NothingToUndo);
            target = state.undo->id;
        }
        ROSTRUM_TRY(entry, historyEntry(db, target));
        // Undoing an undo by name is a redo; undoing what is undone already is nothing.
        if (entry.undoes && entry.origin == Origin::Undo)
            return takeBack(db, officer, Origin::Redo, *entry.undoes, target, options.keepChanged);
        if (entry.undoes) {
            target = *entry.undoes;
            ROSTRUM_TRY(original, historyEntry(db, target));
            entry = original;
        }
        if (entry.undone)
            return fail(ErrorCode::NothingToUndo);
        ROSTRUM_TRY(logged, standingFor(db, target));
        return takeBack(db, officer, Origin::Undo, target, logged, options.keepChanged);
    });
}

QFuture<Result<ChangeNotice>> Workspace::redo()
{
    return post([this, officer = m_officer](Connection& db) -> Result<ChangeNotice> {
        ROSTRUM_TRY(state, undoState(db));
        if (!state.redo)
            return fail(ErrorCode::NothingToRedo);
        ROSTRUM_TRY(logged, latestUndoOf(db, state.redo->id));
        return takeBack(db, officer, Origin::Redo, state.redo->id, logged, false);
    });
}

} // namespace rostrum
