#include "models/exchange/textarena.h"
#include "models/base/platform.h"
#include <cstring>
#include <utility>

namespace rostrum {

namespace {
// A book may have a thousand small sheets: the first pieces take only the pages that are written to.
constexpr size_t kSmallPieces = 2;

// Not make_shared: that would fill the piece with zeros first.
std::shared_ptr<char[]> newPiece(bool large)
{
    if (!large)
        return std::shared_ptr<char[]>(new char[TextArena::kPiece]);
    return {static_cast<char*>(allocateLarge(TextArena::kPiece)),
            [](char* piece) { freeLarge(piece, TextArena::kPiece); }};
}
} // namespace

TextArena::TextArena(const TextArena& other) : m_pieces(other.m_pieces) {}

TextArena::TextArena(TextArena&& other) noexcept
    : m_pieces(std::exchange(other.m_pieces, {})), m_used(std::exchange(other.m_used, kPiece))
{}

TextArena& TextArena::operator=(TextArena other) noexcept
{
    m_pieces.swap(other.m_pieces);
    std::swap(m_used, other.m_used);
    return *this;
}

uint64_t TextArena::reserve(size_t bytes)
{
    if (m_used + bytes > kPiece) {
        m_pieces.push_back(newPiece(m_pieces.size() >= kSmallPieces));
        m_used = 0;
    }
    const uint64_t offset = (m_pieces.size() - 1) * kPiece + m_used;
    m_used += bytes;
    return offset;
}

uint64_t TextArena::keep(std::string_view text)
{
    const uint64_t offset = reserve(text.size());
    if (!text.empty())
        std::memcpy(at(offset), text.data(), text.size());
    return offset;
}

} // namespace rostrum
