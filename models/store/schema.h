// The shape of a workspace file: numbered migrations, which tables are synced, which refer to which.
#pragma once
#include "models/store/connection.h"
#include <QStringList>

namespace rostrum {

inline constexpr int kApplicationId = 0x5253544D; ///< "RSTM", in the header of every workspace file

/// The newest schema this program knows: the number of the last file in resources/schema.
int newestSchema();
/// The schema of an open file; NotAWorkspace, WorkspaceDamaged, SchemaTooNew.
Result<int> readSchema(Connection& db);
/// Brings the file to newestSchema(), each step in one transaction of its own. The caller backs up first.
Result<void> migrate(Connection& db);

struct Reference {
    QString table, column; ///< the child and its column
    QString parent;        ///< the table it refers to, by id
};

/// Tables, columns and references as they are in the file; read once per connection that writes.
struct Shape {
    struct Table {
        QString name;
        QStringList columns;
        int depth = 0; ///< 0 for tables that refer to none, else one more than the deepest parent
    };
    QList<Table> tables; ///< synced tables only, by name
    QList<Reference> references;

    const Table* table(const QString& name) const;
    QList<Reference> childrenOf(const QString& parent) const;
    QList<Reference> parentsOf(const QString& child) const;
};
Result<Shape> readShape(Connection& db);

} // namespace rostrum
