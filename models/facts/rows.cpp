#include "models/facts/rows.h"
#include "models/facts/rowfilter.h"
#include <sqlite3.h>

namespace rostrum {

namespace {
std::string columnsSql(const FactTable& table)
{
    std::string sql = "t.rowid, t.id, " + keySql(table);
    for (const Column& column : table.columns)
        sql += ", " + selectSql(column);
    return sql;
}

RowData rowOf(const Query& query, const FactTable& table)
{
    RowData row{query.integer(0), query.id(1), query.string(2), {}};
    row.fields.reserve(table.columns.size());
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const int at = int(i) + 3;
        if (query.isNull(at))
            row.fields.push_back({});
        else if (query.type(at) == SQLITE_INTEGER)
            row.fields.push_back({Field::Integer, query.integer(at), {}});
        else
            row.fields.push_back({Field::Text, 0, query.string(at)});
    }
    return row;
}
} // namespace

std::string selectSql(const Column& column)
{
    if (column.select)
        return column.select;
    return column.column ? std::string("t.") + column.column : std::string("NULL");
}

Result<std::vector<RowData>> listRows(Connection& db, const FactTable& table, const RowQuery& query)
{
    ROSTRUM_TRY(rowids, rowidsOf(db, table, query));
    return fetchRows(db, table, rowids);
}

Result<int64_t> countRows(Connection& db, const FactTable& table, const RowQuery& query)
{
    ROSTRUM_TRY(filter, filterOf(table, query));
    Query count = db.query(std::string("SELECT count(*) FROM ") + table.table + " t" + filter.sql);
    filter.bindTo(count);
    const int64_t n = count.next() ? count.integer(0) : 0;
    ROSTRUM_CHECK(count.status());
    return n;
}

Result<std::vector<RowData>> fetchRows(Connection& db, const FactTable& table, const std::vector<int64_t>& rowids)
{
    Query row = db.query("SELECT " + columnsSql(table) + " FROM " + table.table + " t WHERE t.rowid=?");
    std::vector<RowData> list;
    list.reserve(rowids.size());
    for (const int64_t rowid : rowids) {
        row.again();
        row.bind(rowid);
        list.push_back(row.next() ? rowOf(row, table) : RowData{});
    }
    ROSTRUM_CHECK(row.status());
    return list;
}

Result<Id> findRow(Connection& db, const FactTable& table, const QString& key)
{
    Query query = db.query(std::string("SELECT t.id FROM ") + table.table + " t WHERE " + keySql(table) + "=?1" +
                           (std::string_view(table.key) == "departments" ? " OR t.name=?1" : "") + " ORDER BY t.rowid");
    query.bind(key);
    std::optional<Id> id;
    if (query.next())
        id = query.id(0);
    ROSTRUM_CHECK(query.status());
    if (!id)
        return fail(ErrorCode::UnknownRow,
                    {{QStringLiteral("table"), QString::fromLatin1(table.key)}, {QStringLiteral("key"), key}});
    return *id;
}

RowTitle rowTitle(Connection& db, const QString& sqlTable, const Id& id)
{
    const FactTable* table = factTableOfSql(sqlTable);
    if (!table && sqlTable == QStringLiteral("attachment")) {
        Query name = db.query("SELECT name FROM attachment WHERE id=?");
        name.bind(id);
        return {QStringLiteral("attachments"), id.hex(), name.next() ? name.string(0) : QString()};
    }
    if (!table && sqlTable == QStringLiteral("finding_review")) {
        Query reason = db.query("SELECT reason FROM finding_review WHERE id=?");
        reason.bind(id);
        return {QStringLiteral("findings"), id.hex(), reason.next() ? reason.string(0) : QString()};
    }
    if (!table)
        return {sqlTable, id.hex(), {}};
    RowTitle title{QString::fromLatin1(table->key), id.hex(), {}};
    std::string name;
    for (const char* key : {"name", "title", "course", "trainer"})
        if (const int index = table->indexOf(key); index >= 0 && name.empty())
            name = selectSql(table->columns[size_t(index)]);
    Query query = db.query("SELECT " + keySql(*table) + ", " + (name.empty() ? "NULL" : name) + " FROM " +
                           table->table + " t WHERE t.id=?");
    query.bind(id);
    if (query.next()) {
        title.key = query.string(0);
        title.title = query.string(1);
    }
    return title;
}

} // namespace rostrum
