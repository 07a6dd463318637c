// One column of a Sheet: what kind of cell stands in each row, and eight bytes of it.
#pragma once
#include "models/base/largeallocator.h"
#include <cstdint>
#include <vector>

namespace rostrum {

/// CellType, and two more whose payload is the place of a double followed by text.
enum class CellKind : uint8_t { Empty, Number, Text, Date, Bool, Error, NumberText, DateText };

/// In blocks: one vector would be copied to a new place twenty times on its way to a million rows.
class CellColumn {
public:
    size_t size() const { return m_size; }
    CellKind kind(size_t row) const { return m_blocks[row / kBlock].kinds[row % kBlock]; }
    uint64_t payload(size_t row) const { return m_blocks[row / kBlock].payloads[row % kBlock]; }
    void set(size_t row, CellKind kind, uint64_t payload)
    {
        m_blocks[row / kBlock].kinds[row % kBlock] = kind;
        m_blocks[row / kBlock].payloads[row % kBlock] = payload;
    }
    void push(CellKind kind, uint64_t payload)
    {
        if (m_size % kBlock == 0)
            begin();
        m_blocks.back().kinds.push_back(kind);
        m_blocks.back().payloads.push_back(payload);
        ++m_size;
    }
    /// Empty cells until there are `size`; never fewer than there were.
    void extend(size_t size);

private:
    static constexpr size_t kBlock = size_t(1) << 18; // 2 MB of payloads: a large page
    struct Block {
        std::vector<CellKind> kinds;
        std::vector<uint64_t, LargeAllocator<uint64_t>> payloads;
    };
    void begin();

    std::vector<Block> m_blocks;
    size_t m_size = 0;
};

} // namespace rostrum
