// Text kept side by side in large pieces: no allocation for each cell, and no copying when it grows.
#pragma once
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace rostrum {

/// Append only; what at() gave stays valid as long as any copy of the arena lives, because copies share the pieces.
class TextArena {
public:
    static constexpr size_t kPiece = size_t(2) << 20; ///< also the greatest length of one text, in bytes

    TextArena() = default;
    TextArena(const TextArena& other);
    TextArena(TextArena&& other) noexcept;
    TextArena& operator=(TextArena other) noexcept;

    /// Room for `bytes` (at most kPiece) side by side; the offset names it in at().
    uint64_t reserve(size_t bytes);
    uint64_t keep(std::string_view text);
    const char* at(uint64_t offset) const { return m_pieces[offset / kPiece].get() + offset % kPiece; }
    char* at(uint64_t offset) { return m_pieces[offset / kPiece].get() + offset % kPiece; }

private:
    std::vector<std::shared_ptr<char[]>> m_pieces;
    // A copy starts as "full": it shares the last piece, but only its first owner may go on writing there.
    size_t m_used = kPiece;
};

} // namespace rostrum
