#include "models/exchange/rowsahead.h"

namespace rostrum {

namespace {
constexpr size_t kRowsOfBlock = 1024;
}

RowsAhead::RowsAhead(RowResolver& resolver, const RowSource& cells, std::vector<int> sheetRows)
    : m_resolver(resolver), m_cells(cells), m_sheetRows(std::move(sheetRows)), m_now(kRowsOfBlock), m_next(kRowsOfBlock)
{
    begin(0);
}

ResolvedRow& RowsAhead::next()
{
    const size_t place = m_at % kRowsOfBlock;
    if (place == 0) {
        m_pending.get();
        std::swap(m_now, m_next);
        begin(m_at + kRowsOfBlock);
    }
    ++m_at;
    return m_now[place];
}

void RowsAhead::begin(size_t first)
{
    const auto launch = first < m_sheetRows.size() ? std::launch::async : std::launch::deferred;
    m_pending = std::async(launch, [this, first] {
        RowInput input;
        for (size_t i = first; i < std::min(first + kRowsOfBlock, m_sheetRows.size()); ++i) {
            m_cells.read(m_sheetRows[i], input);
            m_resolver.resolve(input, m_next[i - first]);
        }
    });
}

} // namespace rostrum
