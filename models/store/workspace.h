// A workspace: one file, its writer, its readers, and the news of what changed. The window and the console hold one
// each.
//
// Threads: the thread that opened it owns reader(); all writes run on the writer's thread in the order they were asked;
// read() runs on one of two reader threads. Values go in and come out, never widgets.
#pragma once
#include "models/store/change.h"
#include "models/store/history.h"
#include "models/store/undo.h"
#include "models/store/worker.h"
#include <QFuture>
#include <QLockFile>
#include <QObject>
#include <QPromise>

namespace rostrum {

/// Set by whoever asked for long work; the work looks at it now and then.
using CancelFlag = std::shared_ptr<std::atomic<bool>>;
inline CancelFlag makeCancelFlag() { return std::make_shared<std::atomic<bool>>(false); }

class Workspace : public QObject {
    Q_OBJECT
public:
    enum class Access {
        Write, ///< the one writer: a second one is refused with WorkspaceInUse
        Read,  ///< beside a writer, for figures and reports
    };

    /// Makes a new file with the newest schema. FileExists, FolderNotWritable, DiskFull.
    static Result<void> create(const QString& path);
    /// Opens, migrating (after a verified backup) where the schema is older. In a folder that cannot be written it
    /// opens read-only: isReadOnly() says so.
    static Result<std::unique_ptr<Workspace>> open(const QString& path, Access access = Access::Write);
    ~Workspace() override;

    QString path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    QString officer() const { return m_officer; }
    void setOfficer(const QString& name) { m_officer = name; }
    const Shape& shape() const { return m_shape; }

    /// The opening thread's own read-only connection, for what a page shows at once.
    Connection& reader() { return *m_reader; }

    using WriteWork = std::function<Result<void>(Change&)>;
    struct WriteOptions {
        Origin origin = Origin::Edit;
        CancelFlag cancel;
        std::function<void(qint64 done, qint64 total)> progress; ///< called on the writer's thread
    };
    /// What keeps local rows right beside each Change (Change::keeper); it is run once at once, so that what was
    /// written without it is caught up with. Before anything is written.
    void keep(Change::Keeper keeper);

    /// One Change. When `work` fails or is cancelled, nothing of it remains.
    QFuture<Result<ChangeNotice>> write(const Label& label, WriteWork work, const WriteOptions& options);
    QFuture<Result<ChangeNotice>> write(const Label& label, WriteWork work)
    {
        return write(label, std::move(work), {});
    }
    /// The same, waited for: for the console and for tests.
    Result<ChangeNotice> writeNow(const Label& label, WriteWork work, Origin origin = Origin::Edit);

    struct UndoOptions {
        std::optional<qint64> change; ///< not given: what undoState() says
        bool keepChanged = false;
    };
    /// NothingToUndo, UnknownChange, RowsMovedOn with `rows` = list of {table, id}.
    QFuture<Result<ChangeNotice>> undo(const UndoOptions& options);
    QFuture<Result<ChangeNotice>> redo();

    /// Work on a reader's thread. `work` gets a connection whose statements stop when `cancel` is set.
    template <class T>
    QFuture<Result<T>> read(std::function<Result<T>(Connection&)> work, CancelFlag cancel = {})
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        nextReader().post([promise, work = std::move(work), cancel](Connection& db) {
            db.setCancel(cancel);
            promise->addResult(cancel && *cancel ? Result<T>(fail(ErrorCode::Cancelled)) : work(db));
            db.setCancel(nullptr);
            promise->finish();
        });
        return future;
    }

Q_SIGNALS:
    /// After each Change, in the opening thread.
    void changed(const rostrum::ChangeNotice& notice);

private:
    Workspace() = default;
    Result<void> openFile(Access access);
    Result<void> lockFile();
    Result<std::unique_ptr<Change>> begin(Connection& db, const QString& officer) const;
    Result<ChangeNotice> takeBack(Connection& db, const QString& officer, Origin origin, qint64 original, qint64 logged,
                                  bool keepChanged) const;
    Result<void> bringUpToDate();
    Worker& nextReader();
    QFuture<Result<ChangeNotice>> post(std::function<Result<ChangeNotice>(Connection&)> work);

    QString m_path;
    QString m_officer;
    bool m_readOnly = false;
    Shape m_shape;
    Change::Keeper m_keeper;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Connection> m_reader;
    std::unique_ptr<Worker> m_writer;
    std::array<std::unique_ptr<Worker>, 2> m_readers;
    size_t m_turn = 0;
};

} // namespace rostrum

Q_DECLARE_METATYPE(rostrum::ChangeNotice)
