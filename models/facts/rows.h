// Listing rows of any table, and the verbs of a person at a desk: add, set, remove. All from the one declaration.
#pragma once
#include "models/facts/rowstore.h"

namespace rostrum {

/// A stored value for a view or the console; what it means is in its Column.
struct Field {
    enum Type : uint8_t { Null, Integer, Text } type = Null;
    int64_t integer = 0;
    QString text;
    bool isNull() const { return type == Null; }
};

struct RowData {
    int64_t rowid = 0;
    Id id;
    QString key;               ///< the natural key, else the id in hex
    std::vector<Field> fields; ///< by column
};

struct RowQuery {
    struct Condition {
        QString field, value;
    };
    std::vector<Condition> where; ///< equal, after reading the value as the column's kind does; all must hold
    QString search;               ///< substring of any text column, or a row's id in hex
    std::vector<Id> people;       ///< found by pinyin: their rows fit the search too
    QString sort;                 ///< a column's key; "-key" descends; empty: the table's own order
    int limit = -1, offset = 0;
};

/// UnknownField, InvalidValue.
Result<std::vector<RowData>> listRows(Connection& db, const FactTable& table, const RowQuery& query);
Result<int64_t> countRows(Connection& db, const FactTable& table, const RowQuery& query);
/// Rowids in order, for a view that fetches only what it shows.
Result<std::vector<int64_t>> rowidsOf(Connection& db, const FactTable& table, const RowQuery& query);
/// The rows with these rowids, in this order; rows that are gone have a null id.
Result<std::vector<RowData>> fetchRows(Connection& db, const FactTable& table, const std::vector<int64_t>& rowids);

/// By natural key, else by id in hex (departments: also by name). UnknownRow.
Result<Id> findRow(Connection& db, const FactTable& table, const QString& key);
/// The key and a person's name for a row of any synced table, for sentences; the id in hex where there is none.
struct RowTitle {
    QString table, key, title;
};
RowTitle rowTitle(Connection& db, const QString& sqlTable, const Id& id);

using FieldValues = std::vector<std::pair<QString, QString>>;
/// UnknownField, InvalidValue {field, value, problem}, RowExists.
Result<Id> addRow(Change& change, const FactTable& table, const FieldValues& values);
/// An empty value clears the field. Changes only what differs.
Result<void> setRow(Change& change, const FactTable& table, const Id& id, const FieldValues& values);
/// One row of a block that is pasted: an existing row's new values, or a new row.
struct PastedRow {
    std::optional<Id> id;
    FieldValues values;
};
/// Writes all of them or none. Every cell is looked at before the first is written. PasteRefused {count, problems: list
/// of {row (from 1), field, value, problem}}.
Result<void> pasteRows(Change& change, const FactTable& table, const std::vector<PastedRow>& rows);
/// A person goes with its history spans; a row that others refer to is refused with RowHasChildren.
Result<void> removeRow(Change& change, const FactTable& table, const Id& id);

/// SQL that reads a column of row `t`.
std::string selectSql(const Column& column);

} // namespace rostrum
