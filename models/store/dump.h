// The whole of what is shared, as canonical text: two workspaces hold the same data exactly when their dumps are equal.
#pragma once
#include "models/store/schema.h"
#include <QIODevice>

namespace rostrum {

/// One line a row, sorted by table and id: `table {"id":"…","column":value,…}`, nulls left out.
Result<void> dump(Connection& db, QIODevice& out);
/// SHA-256 of the dump, in hex.
Result<QByteArray> dumpHash(Connection& db);

struct VerifyProblem {
    QString table, key, problem; ///< problem: a key such as "orphan", "duplicate", or SQLite's own words
};
/// Integrity, references, readable log, and duplicates of natural keys. Empty when all is well.
Result<std::vector<VerifyProblem>> verify(Connection& db);

} // namespace rostrum
