// A file that comes again, byte for byte: what its lines are is known from the last time, as far as nothing they hang
// on was written since.
#pragma once
#include "models/base/id.h"
#include "models/exchange/imports.h"
#include <vector>

namespace rostrum {

class KnownFile {
public:
    /// Knows nothing when the file is new, was read in another way, or too much was written since.
    static Result<KnownFile> find(Connection& db, const SourceInfo& source, const Sheet& sheet, const Mapping& mapping);

    /// The row that the line of the file is, unchanged since; a null id when the line must be looked at.
    Id rowAt(int line) const { return size_t(line) < m_rows.size() ? m_rows[size_t(line)] : Id{}; }
    bool isEmpty() const { return m_rows.empty(); }

private:
    std::vector<Id> m_rows; ///< by line
};

} // namespace rostrum
