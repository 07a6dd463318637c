#include "models/store/query.h"
#include "models/store/connection.h"
#include <sqlite3.h>

namespace rostrum {

Query::Query(Connection* owner, sqlite3_stmt* statement, bool cached, int code)
    : m_owner(owner), m_statement(statement), m_cached(cached), m_code(code)
{}

Query::Query(Query&& other) noexcept
    : m_owner(other.m_owner),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_cached(other.m_cached),
      m_next(other.m_next),
      m_code(other.m_code)
{}

Query::~Query()
{
    if (m_statement)
        m_owner->giveBack(m_statement, m_cached);
}

void Query::fault(int code)
{
    if (code != SQLITE_OK && m_code == SQLITE_OK)
        m_code = code;
}

Query& Query::bind(int64_t value)
{
    fault(sqlite3_bind_int64(m_statement, m_next++, value));
    return *this;
}

Query& Query::bind(const QString& text)
{
    if (text.isNull())
        return bind(nullptr);
    const QByteArray utf8 = text.toUtf8();
    fault(sqlite3_bind_text(m_statement, m_next++, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Query& Query::bind(std::string_view utf8)
{
    fault(sqlite3_bind_text(m_statement, m_next++, utf8.data() ? utf8.data() : "", int(utf8.size()), SQLITE_STATIC));
    return *this;
}

Query& Query::bind(const Id& id)
{
    fault(id.isNull() ? sqlite3_bind_null(m_statement, m_next)
                      : sqlite3_bind_blob(m_statement, m_next, id.bytes.data(), 16, SQLITE_TRANSIENT));
    ++m_next;
    return *this;
}

Query& Query::bind(QDate day) { return day.isValid() ? bind(day.toString(Qt::ISODate)) : bind(nullptr); }

Query& Query::bind(std::nullptr_t)
{
    fault(sqlite3_bind_null(m_statement, m_next++));
    return *this;
}

Query& Query::bindBlob(std::string_view bytes)
{
    fault(sqlite3_bind_blob64(m_statement, m_next++, bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

bool Query::next()
{
    if (m_code != SQLITE_OK)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fault(code);
    sqlite3_reset(m_statement);
    return false;
}

Result<void> Query::run()
{
    while (next()) {
    }
    ROSTRUM_CHECK(status());
    again();
    return {};
}

Result<void> Query::status() const
{
    if (m_code == SQLITE_OK)
        return {};
    return fail(m_owner->error(m_code));
}

void Query::again()
{
    sqlite3_reset(m_statement);
    m_next = 1;
}

int Query::columnCount() const { return sqlite3_column_count(m_statement); }
QString Query::columnName(int column) const { return QString::fromUtf8(sqlite3_column_name(m_statement, column)); }
int Query::type(int column) const { return sqlite3_column_type(m_statement, column); }
bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
int64_t Query::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

std::string_view Query::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {data ? data : "", size_t(sqlite3_column_bytes(m_statement, column))};
}

QString Query::string(int column) const
{
    if (isNull(column))
        return {};
    const std::string_view utf8 = text(column);
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QDate Query::day(int column) const { return QDate::fromString(string(column).left(10), Qt::ISODate); }

Id Query::id(int column) const
{
    return Id::fromBytes(sqlite3_column_blob(m_statement, column), sqlite3_column_bytes(m_statement, column))
        .value_or(Id{});
}

QByteArray Query::blob(int column) const
{
    return {static_cast<const char*>(sqlite3_column_blob(m_statement, column)),
            sqlite3_column_bytes(m_statement, column)};
}

std::optional<int64_t> Query::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

} // namespace rostrum
