#include "models/facts/rows.h"
#include "models/base/text.h"
#include <sqlite3.h>
#include <variant>

namespace rostrum {

namespace {
std::string keySql(const FactTable& table)
{
    const std::string hex = "lower(hex(t.id))";
    return table.keySql ? std::string("coalesce(") + table.keySql + ", " + hex + ")" : hex;
}

Error unknownField(const FactTable& table, const QString& field)
{
    QStringList known;
    for (const Column& column : table.columns)
        known << QString::fromLatin1(column.key);
    return {ErrorCode::UnknownField,
            {{QStringLiteral("table"), QString::fromLatin1(table.key)},
             {QStringLiteral("field"), field},
             {QStringLiteral("known"), known}},
            {}};
}

bool isText(const Column& column)
{
    return column.kind != Kind::Hours && column.kind != Kind::Score && column.kind != Kind::Integer &&
           column.kind != Kind::Boolean && column.kind != Kind::Answers;
}

// Conditions as SQL, their values beside it.
struct Filter {
    std::string sql = " WHERE 1=1";
    std::vector<std::variant<int64_t, QString>> values;

    void bindTo(Query& query) const
    {
        for (const auto& value : values)
            std::visit([&](const auto& v) { query.bind(v); }, value);
    }
};

// Rows of these people, or these people themselves.
std::string peopleSql(const FactTable& table, const std::vector<Id>& people)
{
    if (people.empty())
        return {};
    std::string ids;
    for (const Id& id : people)
        ids += (ids.empty() ? "x'" : ",x'") + id.hex().toStdString() + "'";
    std::string sql;
    if (std::string_view(table.table) == "person")
        sql += " OR t.id IN (" + ids + ")";
    for (const Column& column : table.columns)
        if (column.kind == Kind::Person && column.place == Place::Row)
            sql += std::string(" OR t.") + column.column + " IN (" + ids + ")";
    return sql;
}

Result<Filter> filterOf(const FactTable& table, const RowQuery& query)
{
    Filter filter;
    if (table.where)
        filter.sql += std::string(" AND ") + table.where;
    for (const RowQuery::Condition& condition : query.where) {
        if (condition.field == QStringLiteral("key")) {
            filter.sql += " AND " + keySql(table) + "=?";
            filter.values.emplace_back(condition.value);
            continue;
        }
        const Column* column = table.column(condition.field);
        if (!column)
            return fail(unknownField(table, condition.field));
        if (condition.value.isEmpty()) {
            filter.sql += " AND (" + selectSql(*column) + ") IS NULL";
            continue;
        }
        filter.sql += " AND " + selectSql(*column) + "=?";
        RowTexts texts;
        WordMemory words;
        Scratch scratch{texts, words};
        const std::string text = condition.value.toStdString();
        const Parsed parsed = parseValue(*column, Cell::ofText(text), scratch);
        if (parsed.fault)
            return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), condition.field},
                                                  {QStringLiteral("value"), condition.value},
                                                  {QStringLiteral("problem"), QString::fromLatin1(parsed.fault)}});
        if (parsed.value.type == Value::Integer)
            filter.values.emplace_back(parsed.value.integer);
        else
            filter.values.emplace_back(fromBytes(parsed.value.text));
    }
    if (!query.search.isEmpty()) {
        std::string any;
        QString pattern = query.search;
        pattern.replace(u'\\', QStringLiteral("\\\\"))
            .replace(u'%', QStringLiteral("\\%"))
            .replace(u'_', QStringLiteral("\\_"));
        for (const Column& column : table.columns) {
            if (!isText(column) || (column.place == Place::Companion && !column.select))
                continue;
            any += (any.empty() ? "" : " OR ") + selectSql(column) + " LIKE ? ESCAPE '\\'";
            filter.values.emplace_back(QString(u'%' + pattern + u'%'));
        }
        // A row without a number of its own is asked for by its id.
        if (Id::fromHex(query.search)) {
            any += " OR lower(hex(t.id))=?";
            filter.values.emplace_back(query.search.toLower());
        }
        filter.sql += " AND (" + any + peopleSql(table, query.people) + ")";
    }
    return filter;
}

Result<std::string> orderOf(const FactTable& table, const QString& sort)
{
    if (sort.isEmpty())
        return std::string(" ORDER BY ") + table.order;
    const bool descending = sort.startsWith(u'-');
    const QString field = descending ? sort.mid(1) : sort;
    if (field == QStringLiteral("key"))
        return " ORDER BY " + keySql(table) + (descending ? " DESC" : "");
    const Column* column = table.column(field);
    if (!column)
        return fail(unknownField(table, field));
    return " ORDER BY " + selectSql(*column) + (descending ? " DESC" : "") + ", t.rowid";
}

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
    ROSTRUM_TRY(filter, filterOf(table, query));
    ROSTRUM_TRY(order, orderOf(table, query.sort));
    Query rows = db.query("SELECT " + columnsSql(table) + " FROM " + table.table + " t" + filter.sql + order +
                          " LIMIT ? OFFSET ?");
    filter.bindTo(rows);
    rows.bind(query.limit).bind(query.offset);
    std::vector<RowData> list;
    while (rows.next())
        list.push_back(rowOf(rows, table));
    ROSTRUM_CHECK(rows.status());
    return list;
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

Result<std::vector<int64_t>> rowidsOf(Connection& db, const FactTable& table, const RowQuery& query)
{
    ROSTRUM_TRY(filter, filterOf(table, query));
    ROSTRUM_TRY(order, orderOf(table, query.sort));
    Query rows =
        db.query(std::string("SELECT t.rowid FROM ") + table.table + " t" + filter.sql + order + " LIMIT ? OFFSET ?");
    filter.bindTo(rows);
    rows.bind(query.limit).bind(query.offset);
    std::vector<int64_t> ids;
    while (rows.next())
        ids.push_back(rows.integer(0));
    ROSTRUM_CHECK(rows.status());
    return ids;
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
    if (!table)
        return {sqlTable, id.hex(), {}};
    RowTitle title{QString::fromLatin1(table->key), id.hex(), {}};
    std::string name;
    for (const char* key : {"name", "title", "course"})
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
