// SQLite's session extension as two small owners: a session that records, and a changeset that is read.
#pragma once
#include "models/store/schema.h"

struct sqlite3_session;
struct sqlite3_changeset_iter;
struct sqlite3_value;

namespace rostrum {

/// Records what the connection changes in the synced tables, attached by name: local tables stay out.
class Capture {
public:
    static Result<std::unique_ptr<Capture>> start(Connection& db, const Shape& shape);
    ~Capture();
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

    /// What was recorded so far; empty when nothing changed.
    Result<QByteArray> changeset();

private:
    explicit Capture(Connection& db) : m_db(db) {}
    Connection& m_db;
    sqlite3_session* m_session = nullptr;
};

/// One row of a changeset. Values belong to the changeset and are valid until the next row.
class ChangesetReader {
public:
    enum class Op { Insert, Update, Delete };
    explicit ChangesetReader(const QByteArray& changeset);
    ~ChangesetReader();
    ChangesetReader(const ChangesetReader&) = delete;
    ChangesetReader& operator=(const ChangesetReader&) = delete;

    bool next();
    Result<void> status() const;
    Op op() const { return m_op; }
    const char* table() const { return m_table; }
    int columns() const { return m_columns; }
    Id id() const;                           ///< of the row; every synced table's first column
    sqlite3_value* before(int column) const; ///< null where the change does not name the column
    sqlite3_value* after(int column) const;

private:
    QByteArray m_bytes;
    sqlite3_changeset_iter* m_iterator = nullptr;
    const char* m_table = nullptr;
    int m_columns = 0;
    Op m_op = Op::Insert;
    int m_code = 0;
};

/// The opposite changes, row by row.
Result<QByteArray> inverted(const QByteArray& changeset);

/// A changeset as the log keeps it: zstd with its length in front.
QByteArray packed(const QByteArray& changeset);
Result<QByteArray> unpacked(const QByteArray& bytes);

} // namespace rostrum
