#include "models/facts/rowfilter.h"
#include "models/base/text.h"

namespace rostrum {

namespace {
bool isText(const Column& column)
{
    return column.kind != Kind::Hours && column.kind != Kind::Score && column.kind != Kind::Integer &&
           column.kind != Kind::Boolean && column.kind != Kind::Answers;
}

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

} // namespace

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

Result<RowFilter> filterOf(const FactTable& table, const RowQuery& query)
{
    RowFilter filter;
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

} // namespace rostrum
