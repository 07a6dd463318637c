#include "models/exchange/cellcolumn.h"
#include <algorithm>

namespace rostrum {

void CellColumn::begin()
{
    Block& block = m_blocks.emplace_back();
    // The first block grows with its cells: a sheet may have 16,384 columns of one row.
    if (m_size == 0)
        return;
    block.kinds.reserve(kBlock);
    block.payloads.reserve(kBlock);
}

void CellColumn::extend(size_t size)
{
    while (m_size < size) {
        if (m_size % kBlock == 0)
            begin();
        const size_t filled = m_size % kBlock, more = std::min(kBlock - filled, size - m_size);
        m_blocks.back().kinds.resize(filled + more);
        m_blocks.back().payloads.resize(filled + more);
        m_size += more;
    }
}

} // namespace rostrum
