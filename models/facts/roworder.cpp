// Rowids in order. What a row shows of another row (a name, a day) is sorted by that other row: a million ratings have
// a few thousand trainees, so the values are read and put in order once for each of them.
#include "models/base/text.h"
#include "models/facts/pinyin.h"
#include "models/facts/rowfilter.h"
#include <sqlite3.h>

namespace rostrum {

namespace {
struct SortKey {
    enum Type : uint8_t { Null, Integer, Text } type = Null; // in this order, as SQLite has it
    int64_t integer = 0;
    QByteArray text;
    bool operator<(const SortKey& other) const
    {
        if (type != other.type)
            return type < other.type;
        return type == Integer ? integer < other.integer : text < other.text;
    }
    bool operator==(const SortKey& other) const
    {
        return type == other.type && integer == other.integer && text == other.text;
    }
};

struct Group {
    SortKey key;
    std::vector<int64_t> rowids;
};

enum class Collation { Binary, Name, Title };

Collation collationOf(const Column& column)
{
    if (column.kind == Kind::Person || std::string_view(column.key) == "name")
        return Collation::Name;
    const bool title = column.kind == Kind::Department || column.kind == Kind::Course ||
                       (column.kind == Kind::Text && std::string_view(column.key) != "comment");
    return title ? Collation::Title : Collation::Binary;
}

SortKey sortKeyOf(const Query& row, int column, Collation collation)
{
    if (row.isNull(column))
        return {};
    if (row.type(column) == SQLITE_INTEGER)
        return {SortKey::Integer, row.integer(column), {}};
    if (collation == Collation::Binary)
        return {SortKey::Text, 0, row.string(column).toUtf8()};
    Pinyin& pinyin = Pinyin::ofThisThread();
    const QString text = row.string(column);
    return {SortKey::Text, 0, collation == Collation::Name ? pinyin.sortKey(text) : pinyin.titleSortKey(text)};
}

// The one column of the row itself that the expression reads, where it only refers to another row; else empty.
std::string referringColumn(const std::string& expression)
{
    std::string column;
    for (size_t at = expression.find("t."); at != std::string::npos; at = expression.find("t.", at + 1)) {
        const auto isWord = [](char c) { return std::isalnum(uchar(c)) || c == '_'; };
        if (at > 0 && isWord(expression[at - 1]))
            continue;
        size_t end = at + 2;
        while (end < expression.size() && isWord(expression[end]))
            ++end;
        const std::string name = expression.substr(at + 2, end - at - 2);
        if (!column.empty() && name != column)
            return {};
        column = name;
    }
    return expression.starts_with("(SELECT") && column != "id" ? column : std::string();
}

std::vector<int64_t> joined(std::vector<Group> groups, bool descending)
{
    std::sort(groups.begin(), groups.end(),
              [descending](const Group& a, const Group& b) { return descending ? b.key < a.key : a.key < b.key; });
    std::vector<int64_t> rowids;
    for (size_t i = 0; i < groups.size();) {
        const auto first = ptrdiff_t(rowids.size());
        size_t next = i;
        for (; next < groups.size() && groups[next].key == groups[i].key; ++next)
            rowids.insert(rowids.end(), groups[next].rowids.begin(), groups[next].rowids.end());
        // Equal values in the order of the rows, whoever they come from.
        if (next > i + 1)
            std::sort(rowids.begin() + first, rowids.end());
        i = next;
    }
    return rowids;
}

Result<std::vector<int64_t>> byReference(Connection& db, const FactTable& table, const Column& column,
                                         const std::string& reference, const RowFilter& filter, bool descending)
{
    Query rows = db.query("SELECT t." + reference + ", t.rowid FROM " + table.table + " t" + filter.sql +
                          " ORDER BY t." + reference);
    filter.bindTo(rows);
    Query value = db.query("SELECT " + selectSql(column) + " FROM (SELECT ?1 AS " + reference + ") t");
    std::vector<Group> groups;
    Id last;
    bool any = false;
    while (rows.next()) {
        const Id id = rows.id(0); // null ids, too, are a group
        if (!any || id != last) {
            any = true;
            last = id;
            value.again();
            value.bind(id);
            Group& group = groups.emplace_back();
            if (value.next())
                group.key = sortKeyOf(value, 0, collationOf(column));
        }
        groups.back().rowids.push_back(rows.integer(1));
    }
    ROSTRUM_CHECK(rows.status());
    ROSTRUM_CHECK(value.status());
    return joined(std::move(groups), descending);
}

Result<std::vector<int64_t>> byText(Connection& db, const FactTable& table, const Column& column,
                                    const RowFilter& filter, bool descending)
{
    Query rows = db.query("SELECT " + selectSql(column) + ", t.rowid FROM " + table.table + " t" + filter.sql +
                          " ORDER BY t.rowid");
    filter.bindTo(rows);
    std::vector<std::pair<SortKey, int64_t>> keys;
    while (rows.next())
        keys.emplace_back(sortKeyOf(rows, 0, collationOf(column)), rows.integer(1));
    ROSTRUM_CHECK(rows.status());
    std::stable_sort(keys.begin(), keys.end(), [descending](const auto& a, const auto& b) {
        return descending ? b.first < a.first : a.first < b.first;
    });
    std::vector<int64_t> rowids;
    rowids.reserve(keys.size());
    for (const auto& [key, rowid] : keys)
        rowids.push_back(rowid);
    return rowids;
}

Result<std::vector<int64_t>> bySql(Connection& db, const FactTable& table, const RowFilter& filter,
                                   const std::string& order, const RowQuery& query)
{
    Query rows = db.query(std::string("SELECT t.rowid FROM ") + table.table + " t" + filter.sql + " ORDER BY " + order +
                          " LIMIT ? OFFSET ?");
    filter.bindTo(rows);
    rows.bind(query.limit).bind(query.offset);
    std::vector<int64_t> rowids;
    while (rows.next())
        rowids.push_back(rows.integer(0));
    ROSTRUM_CHECK(rows.status());
    return rowids;
}

Result<std::vector<int64_t>> section(Result<std::vector<int64_t>> rowids, const RowQuery& query)
{
    ROSTRUM_CHECK(rowids);
    rowids->erase(rowids->begin(), rowids->begin() + std::min(ptrdiff_t(rowids->size()), ptrdiff_t(query.offset)));
    if (query.limit >= 0 && rowids->size() > size_t(query.limit))
        rowids->resize(size_t(query.limit));
    return rowids;
}
} // namespace

Result<std::vector<int64_t>> rowidsOf(Connection& db, const FactTable& table, const RowQuery& query)
{
    const Snapshot snapshot(db);
    ROSTRUM_TRY(filter, filterOf(table, query));
    if (query.sort.isEmpty())
        return bySql(db, table, filter, table.order, query);
    const bool descending = query.sort.startsWith(u'-');
    const QString field = descending ? query.sort.mid(1) : query.sort;
    const char* direction = descending ? " DESC" : "";
    if (field == QStringLiteral("key"))
        return bySql(db, table, filter, keySql(table) + direction, query);
    const Column* column = table.column(field);
    if (!column)
        return fail(unknownField(table, field));
    if (const std::string reference = referringColumn(selectSql(*column)); !reference.empty())
        return section(byReference(db, table, *column, reference, filter, descending), query);
    if (collationOf(*column) != Collation::Binary)
        return section(byText(db, table, *column, filter, descending), query);
    return bySql(db, table, filter, selectSql(*column) + direction + ", t.rowid", query);
}

} // namespace rostrum
