// One run of a prepared statement. Its end resets the statement, so that no finished page keeps a read transaction
// open: one unfinished query lets the write-ahead log grow without bound.
#pragma once
#include "models/base/id.h"
#include "models/base/result.h"
#include <QDate>
#include <QString>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace rostrum {

class Connection;

/// Errors are sticky: a Query that failed to prepare or bind yields no rows, and status() says why.
class Query {
public:
    Query(Query&& other) noexcept;
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    Query& operator=(Query&&) = delete;
    ~Query();

    /// Binds the next parameter, in order. Text and ids given as views must outlive the run.
    Query& bind(int64_t value);
    Query& bind(int value) { return bind(int64_t(value)); }
    Query& bind(const QString& text);
    Query& bind(std::string_view utf8);
    Query& bind(const Id& id);
    Query& bind(QDate day);
    Query& bind(std::nullptr_t);
    Query& bindBlob(std::string_view bytes);
    template <class T>
    Query& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bind(nullptr);
    }

    /// The next row; false at the end and on failure.
    bool next();
    /// Runs to the end, for statements without rows, and makes the query ready to be bound again.
    Result<void> run();
    Result<void> status() const;
    /// Ready for new parameters.
    void again();

    int columnCount() const;
    QString columnName(int column) const;
    bool isNull(int column) const;
    int64_t integer(int column) const;
    std::string_view text(int column) const; ///< valid until the next step
    QString string(int column) const;
    QDate day(int column) const;
    Id id(int column) const; ///< null id when the column is null
    QByteArray blob(int column) const;
    std::optional<int64_t> optionalInteger(int column) const;
    int type(int column) const;
    sqlite3_stmt* statement() const { return m_statement; }

private:
    friend class Connection;
    Query(Connection* owner, sqlite3_stmt* statement, bool cached, int code);
    void fault(int code);

    Connection* m_owner;
    sqlite3_stmt* m_statement;
    bool m_cached;
    int m_next = 1;
    int m_code;
};

} // namespace rostrum
