#include "models/facts/touchedpeople.h"
#include <sqlite3.h>

namespace rostrum {

namespace {
std::optional<Id> idAt(sqlite3_value* value)
{
    if (!value || sqlite3_value_type(value) != SQLITE_BLOB)
        return std::nullopt;
    return Id::fromBytes(sqlite3_value_blob(value), sqlite3_value_bytes(value));
}
} // namespace

// A changeset counts columns as the table does.
Result<int> TouchedPeople::columnOf(const std::string& table)
{
    if (const auto known = m_columns.find(table); known != m_columns.end())
        return known->second;
    ROSTRUM_TRY(column, m_db.integer("SELECT cid FROM pragma_table_info('" + table + "') WHERE name = 'person'"));
    return m_columns[table] = int(column.value_or(-1));
}

Result<void> TouchedPeople::add(const ChangesetReader& row)
{
    const std::string table = row.table();
    ROSTRUM_TRY(column, columnOf(table));
    if (column < 0)
        return {};
    const std::optional<Id> before = idAt(row.before(column)), after = idAt(row.after(column));
    for (const std::optional<Id>& person : {before, after})
        if (person)
            m_people.insert(*person);
    if (before || after)
        return {};
    Query now = m_db.query("SELECT person FROM " + table + " WHERE id = ?1"); // an update that leaves the person alone
    if (now.bind(row.id()).next())
        m_people.insert(now.id(0));
    return now.status();
}

} // namespace rostrum
