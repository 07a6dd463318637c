// The rows of a sheet, resolved on a thread of their own a block ahead of whoever compares or writes them.
#pragma once
#include "models/exchange/rowsource.h"
#include "models/facts/resolver.h"
#include <future>

namespace rostrum {

/// Until its end nothing else may use the resolver and its directory.
class RowsAhead {
public:
    /// `sheetRows` in the order in which next() gives them.
    RowsAhead(RowResolver& resolver, const RowSource& cells, std::vector<int> sheetRows);

    /// The next row; valid until the next call. Not to be called more often than there are rows.
    ResolvedRow& next();

private:
    void begin(size_t first);

    RowResolver& m_resolver;
    const RowSource& m_cells;
    const std::vector<int> m_sheetRows;
    std::vector<ResolvedRow> m_now, m_next;
    size_t m_at = 0;
    std::future<void> m_pending; // last: its end waits for the thread, which uses all of the above
};

} // namespace rostrum
