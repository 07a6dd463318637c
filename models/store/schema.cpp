#include "models/store/schema.h"
#include "models/store/attachable.h"
#include <QDir>
#include <QFile>

namespace rostrum {

namespace {
// One file per step, NNN_name.sql; the number is the schema it leads to.
QStringList steps()
{
    static const QStringList files = QDir(QStringLiteral(":/schema")).entryList(QDir::Files, QDir::Name);
    return files;
}

Result<void> runStep(Connection& db, int number)
{
    QFile file(QStringLiteral(":/schema/") + steps().at(number - 1));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::DatabaseFailed, {{QStringLiteral("problem"), file.fileName()}});
    const QByteArray sql = "BEGIN IMMEDIATE;\n" + file.readAll() +
                           "\nPRAGMA application_id=" + QByteArray::number(kApplicationId) +
                           ";\nPRAGMA user_version=" + QByteArray::number(number) + ";\nCOMMIT;";
    if (auto done = db.execute(sql.constData()); !done) {
        (void)db.execute("ROLLBACK");
        return done;
    }
    return {};
}

int depthOf(const Shape& shape, const QString& table, int guard = 0)
{
    int depth = 0;
    for (const Reference& reference : shape.parentsOf(table))
        if (reference.parent != table && guard < 16)
            depth = std::max(depth, 1 + depthOf(shape, reference.parent, guard + 1));
    return depth;
}
} // namespace

int newestSchema() { return int(steps().size()); }

Result<int> readSchema(Connection& db)
{
    const QVariantMap details{{QStringLiteral("file"), db.path()}};
    auto application = db.integer("PRAGMA application_id");
    if (!application)
        return fail(application.error());
    if (application->value_or(0) != kApplicationId)
        return fail(ErrorCode::NotAWorkspace, details);
    ROSTRUM_TRY(version, db.integer("PRAGMA user_version"));
    const int schema = int(version.value_or(0));
    if (schema > newestSchema()) {
        QVariantMap both = details;
        both.insert(QStringLiteral("schema"), schema);
        both.insert(QStringLiteral("known"), newestSchema());
        return fail(ErrorCode::SchemaTooNew, both);
    }
    return schema;
}

Result<void> migrate(Connection& db)
{
    ROSTRUM_TRY(version, db.integer("PRAGMA user_version"));
    for (int next = int(version.value_or(0)) + 1; next <= newestSchema(); ++next)
        ROSTRUM_CHECK(runStep(db, next));
    return {};
}

const Shape::Table* Shape::table(const QString& name) const
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

QList<Reference> Shape::childrenOf(const QString& parent) const
{
    QList<Reference> found;
    std::copy_if(references.begin(), references.end(), std::back_inserter(found),
                 [&](const Reference& r) { return r.parent == parent; });
    return found;
}

QList<Reference> Shape::parentsOf(const QString& child) const
{
    QList<Reference> found;
    // An evidence file's row is in one of many tables: none of them must have it.
    if (child == kAttachmentTable)
        return found;
    std::copy_if(references.begin(), references.end(), std::back_inserter(found),
                 [&](const Reference& r) { return r.table == child; });
    return found;
}

Result<Shape> readShape(Connection& db)
{
    Shape shape;
    {
        Query tables =
            db.query("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE '\\_%' ESCAPE '\\' "
                     "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
        while (tables.next())
            shape.tables.append({tables.string(0), {}, 0});
        ROSTRUM_CHECK(tables.status());
    }
    for (Shape::Table& table : shape.tables) {
        Query columns = db.query("SELECT name FROM pragma_table_info(?) ORDER BY cid");
        columns.bind(table.name);
        while (columns.next())
            table.columns.append(columns.string(0));
        ROSTRUM_CHECK(columns.status());
        Query keys = db.query("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?) ORDER BY id");
        keys.bind(table.name);
        while (keys.next())
            shape.references.append({table.name, keys.string(0), keys.string(1)});
        ROSTRUM_CHECK(keys.status());
    }
    // The tree of departments refers to itself without REFERENCES (a cycle of two desks must not be refused).
    if (shape.table(QStringLiteral("department")))
        shape.references.append({QStringLiteral("department"), QStringLiteral("parent"), QStringLiteral("department")});
    if (shape.table(kAttachmentTable))
        for (const QString& parent : attachableTables())
            shape.references.append({kAttachmentTable, QStringLiteral("row_id"), parent});
    for (Shape::Table& table : shape.tables)
        table.depth = depthOf(shape, table.name);
    return shape;
}

} // namespace rostrum
