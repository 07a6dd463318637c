// One connection to a workspace file, for one thread. Opened by Qt's driver, used through its sqlite3 handle: the
// session API needs the handle, and a scan is five times faster than through QSqlQuery.
#pragma once
#include "models/store/query.h"
#include <QSqlDatabase>
#include <atomic>
#include <memory>
#include <string>
#include <unordered_map>

namespace rostrum {

class Connection {
public:
    enum class Mode {
        Create,    ///< the file must not hold anything yet
        Write,     ///< the writer's
        Read,      ///< beside a writer
        Immutable, ///< in a folder that cannot be written: no lock, no write-ahead log
    };
    static Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    sqlite3* handle() const { return m_handle; }
    QString path() const { return m_path; }

    /// A prepared statement from the cache. While a run of the same SQL is under way, a second one is made.
    Query query(std::string_view sql);
    /// One or several statements without parameters and without rows.
    Result<void> execute(const char* sql);
    /// One figure; null when there is no row.
    Result<std::optional<int64_t>> integer(std::string_view sql);

    /// Statements fail with Cancelled once the flag is set; null takes it away.
    void setCancel(std::shared_ptr<std::atomic<bool>> cancel);
    /// The Error for a SQLite result code of this connection.
    Error error(int code) const;

private:
    friend class Query;
    Connection() = default;
    void giveBack(sqlite3_stmt* statement, bool cached);
    Result<void> prepareFor(Mode mode);

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr;
    struct Cached {
        sqlite3_stmt* statement = nullptr;
        bool busy = false;
    };
    std::unordered_map<std::string, Cached> m_cache;
    std::unordered_map<sqlite3_stmt*, Cached*> m_owners;
    std::shared_ptr<std::atomic<bool>> m_cancel;
};

/// Holds the base as it is now while many statements read it: they agree with each other, and none of them has to ask
/// the file's locks. Not for longer than a work that a person waits for: the write-ahead log grows meanwhile.
class Snapshot {
public:
    explicit Snapshot(Connection& db);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Connection& m_db;
    bool m_began; // a writer is inside its transaction already
};

} // namespace rostrum
