#include "models/store/connection.h"
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QVariant>
#include <sqlite3.h>

namespace rostrum {

namespace {
constexpr int kBusyMs = 5000;
constexpr int kProgressSteps = 20000; // about a millisecond between two looks at the cancel flag

Error openError(const QString& path, const QString& log)
{
    const QVariantMap details{{QStringLiteral("file"), path}};
    if (!QFile::exists(path))
        return {ErrorCode::FileMissing, details, log};
    return {ErrorCode::FileUnreadable, details, log};
}

// The session API works only when the driver and this program share one libsqlite3: say so instead of crashing.
Result<void> checkLibrary(Connection& db)
{
    Query query = db.query("SELECT sqlite_source_id()");
    const QString driver = query.next() ? query.string(0) : QString();
    ROSTRUM_CHECK(query.status());
    const QString program = QString::fromLatin1(sqlite3_sourceid());
    if (driver != program || !sqlite3_compileoption_used("ENABLE_SESSION") ||
        !sqlite3_compileoption_used("ENABLE_PREUPDATE_HOOK"))
        return fail(ErrorCode::LibraryMismatch,
                    {{QStringLiteral("driver"), driver}, {QStringLiteral("program"), program}});
    return {};
}

int onProgress(void* flag) { return static_cast<std::atomic<bool>*>(flag)->load(std::memory_order_relaxed) ? 1 : 0; }
} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Mode mode)
{
    // Every connection belongs to one thread, so SQLite need not lock each call; said before the first of them is
    // opened.
    // The count of its memory would put a lock around every allocation.
    static const int threading = sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    static const int counting = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(threading);
    Q_UNUSED(counting);
    static std::atomic<int> serial = 0;
    std::unique_ptr<Connection> db(new Connection);
    db->m_path = path;
    db->m_name = QStringLiteral("rostrum-%1").arg(++serial);
    db->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), db->m_name);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyMs);
    QString name = path;
    if (mode == Mode::Read || mode == Mode::Immutable)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Mode::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        name = QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded()) +
               QStringLiteral("?immutable=1");
    }
    if (mode != Mode::Create && !QFile::exists(path))
        return fail(openError(path, {}));
    db->m_database.setConnectOptions(options);
    db->m_database.setDatabaseName(name);
    if (!db->m_database.open())
        return fail(openError(path, db->m_database.lastError().text()));
    const QVariant handle = db->m_database.driver()->handle();
    db->m_handle = *static_cast<sqlite3* const*>(handle.constData());
    ROSTRUM_CHECK(db->prepareFor(mode));
    return db;
}

Result<void> Connection::prepareFor(Mode mode)
{
    ROSTRUM_CHECK(checkLibrary(*this));
    ROSTRUM_CHECK(execute("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"));
    if (mode == Mode::Create || mode == Mode::Write) {
        // FULL: what was acknowledged survives a power failure. The log is cut back when the writer is idle.
        ROSTRUM_CHECK(execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864;"
                              "PRAGMA cache_size=-131072; PRAGMA wal_autocheckpoint=10000;"));
    } else {
        ROSTRUM_CHECK(execute("PRAGMA cache_size=-2048;"));
    }
    return {};
}

Connection::~Connection()
{
    for (auto& [sql, cached] : m_cache)
        sqlite3_finalize(cached.statement);
    if (m_handle)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Query Connection::query(std::string_view sql)
{
    Cached& cached = m_cache[std::string(sql)];
    if (cached.statement && !cached.busy) {
        cached.busy = true;
        return Query(this, cached.statement, true, SQLITE_OK);
    }
    sqlite3_stmt* statement = nullptr;
    const bool keep = !cached.statement;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), keep ? SQLITE_PREPARE_PERSISTENT : 0,
                                        &statement, nullptr);
    if (code == SQLITE_OK && keep) {
        cached = {statement, true};
        m_owners[statement] = &cached;
    }
    return Query(this, statement, code == SQLITE_OK && keep, code);
}

void Connection::giveBack(sqlite3_stmt* statement, bool cached)
{
    if (!cached) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_owners[statement]->busy = false;
}

Result<void> Connection::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(error(code));
    return {};
}

Result<std::optional<int64_t>> Connection::integer(std::string_view sql)
{
    Query run = query(sql);
    std::optional<int64_t> value;
    if (run.next())
        value = run.optionalInteger(0);
    ROSTRUM_CHECK(run.status());
    return value;
}

void Connection::setCancel(std::shared_ptr<std::atomic<bool>> cancel)
{
    m_cancel = std::move(cancel);
    sqlite3_progress_handler(m_handle, m_cancel ? kProgressSteps : 0, m_cancel ? onProgress : nullptr, m_cancel.get());
}

Error Connection::error(int code) const
{
    const QString log = QString::fromUtf8(sqlite3_errmsg(m_handle));
    QVariantMap details{{QStringLiteral("file"), m_path}};
    switch (code & 0xFF) {
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, {}, {}};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, details, log};
    case SQLITE_NOTADB:
        return {ErrorCode::NotAWorkspace, details, log};
    case SQLITE_CORRUPT:
        details.insert(QStringLiteral("problem"), log);
        return {ErrorCode::WorkspaceDamaged, details, log};
    case SQLITE_READONLY:
        return {ErrorCode::WorkspaceReadOnly, details, log};
    case SQLITE_BUSY:
        return {ErrorCode::WorkspaceInUse, details, log};
    case SQLITE_CANTOPEN:
        return {ErrorCode::FileUnreadable, details, log};
    case SQLITE_IOERR:
        // A full disk shows itself in several ways, according to which call met it.
        if (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE || code == SQLITE_IOERR_TRUNCATE)
            return {ErrorCode::DiskFull, details, log};
        break;
    default:
        break;
    }
    details.insert(QStringLiteral("problem"), log);
    return {ErrorCode::DatabaseFailed, details, log};
}

Snapshot::Snapshot(Connection& db)
    : m_db(db), m_began(sqlite3_get_autocommit(db.handle()) != 0 && db.execute("BEGIN").has_value())
{}

Snapshot::~Snapshot()
{
    if (m_began)
        (void)m_db.execute("COMMIT");
}

} // namespace rostrum
