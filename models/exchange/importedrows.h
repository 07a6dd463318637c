// The rows that an import brought or found here already, by their row numbers in the file.
#pragma once
#include "models/base/id.h"
#include "models/store/connection.h"
#include <vector>

namespace rostrum {

struct ImportedRow {
    Id row;
    int line = 0; ///< its number in the file, from 1
    bool operator==(const ImportedRow&) const = default;
};

/// In the order of the file; rows that were refused are none of them. `import` is ImportRecord::id; an import that is
/// not known has none. A row may be gone since. DatabaseFailed.
Result<std::vector<ImportedRow>> importedRows(Connection& db, qint64 import);

} // namespace rostrum
