// add, set and remove.
#include "models/base/text.h"
#include "models/facts/library.h"
#include "models/facts/rowedit_p.h"

namespace rostrum {

namespace {
Error invalid(const FactTable& table, const RowProblem& problem)
{
    const QString field = problem.column >= 0 && size_t(problem.column) < table.columns.size()
                              ? QString::fromLatin1(table.columns[size_t(problem.column)].key)
                              : QString();
    return {ErrorCode::InvalidValue,
            {{QStringLiteral("table"), QString::fromLatin1(table.key)},
             {QStringLiteral("field"), field},
             {QStringLiteral("value"), fromBytes(problem.value)},
             {QStringLiteral("problem"), QString::fromLatin1(problem.code)}},
            {}};
}

Result<void> refuseFaults(const FactTable& table, const ResolvedRow& row)
{
    for (const RowProblem& problem : row.problems)
        if (!isWarning(problem.code))
            return fail(invalid(table, problem));
    return {};
}

// A department that is named for the first time is made with the row that names it.
Result<void> writeReferred(Change& change, Directory& directory, const ResolvedRow& row)
{
    for (const Value& value : row.values)
        if (value.type == Value::Ref)
            directory.use(value.id);
    return directory.writeCreated(change);
}

bool needsDirectory(const FactTable& table, const FieldValues& values)
{
    return std::any_of(values.begin(), values.end(), [&](const auto& entry) {
        const Column* column = table.column(entry.first);
        return column && (column->kind == Kind::Department || column->kind == Kind::Person ||
                          column->kind == Kind::Course || column->kind == Kind::Session);
    });
}

// A row that is typed after the import that had brought it was undone came from no file; that import is not brought
// back any more once something is typed. Where an import still stands, its file goes on saying where the row is.
Result<void> forgetUndoneSources(Connection& db, const Id& id)
{
    Query forget = db.query("DELETE FROM _provenance WHERE row=?1 AND NOT EXISTS ("
                            "SELECT 1 FROM _provenance p JOIN (SELECT id AS source, change FROM _source "
                            "UNION SELECT source, change FROM _import) i ON i.source=p.source "
                            "WHERE p.row=?1 AND i.change IS NOT NULL AND coalesce((SELECT u.origin FROM _change u "
                            "WHERE u.undoes=i.change ORDER BY u.id DESC LIMIT 1), '')<>'undo')");
    forget.bind(id);
    return forget.run();
}
} // namespace

// The texts live as long as `texts` does.
Result<RowInput> inputOf(const FactTable& table, const FieldValues& values, std::vector<std::string>& texts)
{
    RowInput input;
    input.cells.resize(table.columns.size());
    texts.reserve(values.size());
    for (const auto& [field, value] : values) {
        const int index = table.indexOf(field.toStdString());
        if (index < 0 || table.columns[size_t(index)].kind == Kind::Answers) {
            QStringList known;
            for (const Column& column : table.columns)
                known << QString::fromLatin1(column.key);
            return fail(ErrorCode::UnknownField, {{QStringLiteral("table"), QString::fromLatin1(table.key)},
                                                  {QStringLiteral("field"), field},
                                                  {QStringLiteral("known"), known}});
        }
        texts.push_back(value.toStdString());
        input.cells[size_t(index)] = Cell::ofText(texts.back());
    }
    return input;
}

// One desk does not make two rows with one natural key; two desks may, and verify lists them.
Result<void> refuseTakenKey(Connection& db, const FactTable& table, const Id& id, const ResolvedRow& row)
{
    if (!table.keySql)
        return {};
    const std::string column = std::string(table.keySql).substr(2);
    const int index = table.indexOf(column);
    if (index < 0 || row.values[size_t(index)].type != Value::Text)
        return {};
    Query query = db.query(std::string("SELECT 1 FROM ") + table.table + " WHERE " + column + "=? AND id<>?");
    query.bind(row.values[size_t(index)].text).bind(id);
    const bool taken = query.next();
    ROSTRUM_CHECK(query.status());
    if (taken)
        return fail(ErrorCode::RowExists, {{QStringLiteral("table"), QString::fromLatin1(table.key)},
                                           {QStringLiteral("key"), fromBytes(row.values[size_t(index)].text)}});
    return {};
}
namespace {
// Also where a new row may do without it because it is assumed then: a course's title is its code.
Result<bool> neverNull(Connection& db, const FactTable& table, const Column& column)
{
    if (column.required || column.place != Place::Row)
        return column.required;
    Query query = db.query("SELECT \"notnull\" FROM pragma_table_info(?) WHERE name=?");
    query.bind(QString::fromLatin1(table.table)).bind(QString::fromLatin1(column.column));
    const bool never = query.next() && query.integer(0) != 0;
    ROSTRUM_CHECK(query.status());
    return never;
}
} // namespace

Result<void> clearBlanks(Connection& db, const FactTable& table, const FieldValues& values, ResolvedRow& row)
{
    for (const auto& [field, value] : values) {
        const size_t index = size_t(table.indexOf(field.toStdString()));
        if (row.values[index].given() || !value.trimmed().isEmpty())
            continue;
        ROSTRUM_TRY(needed, neverNull(db, table, table.columns[index]));
        if (needed)
            row.problems.push_back({int(index), problem::missingValue, {}});
        else
            row.values[index].type = Value::Null;
    }
    return {};
}

Result<Id> addRow(Change& change, const FactTable& table, const FieldValues& asked)
{
    std::vector<std::string> texts;
    ROSTRUM_TRY(values, withItemsFound(change.db(), table, asked));
    ROSTRUM_TRY(input, inputOf(table, values, texts));
    ROSTRUM_TRY(directory, Directory::load(change.db()));
    RowResolver resolver(table, *directory);
    ResolvedRow row;
    resolver.resolve(input, row);
    ROSTRUM_CHECK(refuseFaults(table, row));
    RowStore store(change.db(), table);
    ROSTRUM_TRY(compared, store.compare(row));
    if (compared.exists)
        return fail(ErrorCode::RowExists, {{QStringLiteral("table"), QString::fromLatin1(table.key)},
                                           {QStringLiteral("key"),
                                            rowTitle(change.db(), QString::fromLatin1(table.table), compared.id).key}});
    ROSTRUM_CHECK(writeReferred(change, *directory, row));
    ROSTRUM_CHECK(store.insert(change, row));
    ROSTRUM_CHECK(forgetUndoneSources(change.db(), row.id));
    return row.id;
}

Result<void> setRow(Change& change, const FactTable& table, const Id& id, const FieldValues& asked)
{
    std::vector<std::string> texts;
    ROSTRUM_TRY(values, withItemsFound(change.db(), table, asked));
    ROSTRUM_TRY(input, inputOf(table, values, texts));
    std::unique_ptr<Directory> directory = Directory::empty();
    if (needsDirectory(table, values)) {
        ROSTRUM_TRY(loaded, Directory::load(change.db()));
        directory = std::move(loaded);
    }
    RowResolver resolver(table, *directory);
    ResolvedRow row;
    resolver.resolveFields(input, row);
    row.id = id;
    ROSTRUM_CHECK(clearBlanks(change.db(), table, values, row));
    ROSTRUM_CHECK(refuseFaults(table, row));
    ROSTRUM_CHECK(refuseTakenKey(change.db(), table, id, row));
    RowStore store(change.db(), table);
    ROSTRUM_TRY(compared, store.compare(row));
    if (!compared.exists)
        return fail(ErrorCode::UnknownRow,
                    {{QStringLiteral("table"), QString::fromLatin1(table.key)}, {QStringLiteral("key"), id.hex()}});
    if (!compared.changed)
        return {};
    ROSTRUM_CHECK(writeReferred(change, *directory, row));
    return store.update(change, row, id, compared.changed);
}

Result<void> removeRow(Change& change, const FactTable& table, const Id& id)
{
    // What is part of a row goes with it, evidence files too; what only refers to it keeps it.
    static const QStringList parts = {QStringLiteral("department_span"), QStringLiteral("title_span"),
                                      QStringLiteral("employment_span"), QStringLiteral("former_number"),
                                      QStringLiteral("attachment")};
    const QString name = QString::fromLatin1(table.table);
    for (const Reference& child : change.shape().childrenOf(name)) {
        const std::string from =
            (child.table + QStringLiteral(" WHERE ") + child.column + QStringLiteral("=?")).toStdString();
        Query count = change.db().query("SELECT count(*) FROM " + from);
        count.bind(id);
        const int64_t n = count.next() ? count.integer(0) : 0;
        ROSTRUM_CHECK(count.status());
        if (!n)
            continue;
        if (!parts.contains(child.table))
            return fail(ErrorCode::RowHasChildren, {{QStringLiteral("table"), QString::fromLatin1(table.key)},
                                                    {QStringLiteral("key"), rowTitle(change.db(), name, id).key},
                                                    {QStringLiteral("children"), child.table},
                                                    {QStringLiteral("count"), qlonglong(n)}});
    }
    for (const Reference& child : change.shape().childrenOf(name)) {
        Query part = change.db().query(
            "DELETE FROM " +
            (child.table + QStringLiteral(" WHERE ") + child.column + QStringLiteral("=?")).toStdString());
        part.bind(id);
        ROSTRUM_CHECK(part.run());
        ROSTRUM_CHECK(change.count());
    }
    Query row = change.db().query(std::string("DELETE FROM ") + table.table + " WHERE id=?");
    row.bind(id);
    ROSTRUM_CHECK(row.run());
    return change.count();
}

} // namespace rostrum
