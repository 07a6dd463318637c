// Identity of a row: 16 bytes. How each table's id comes about is in models/facts/identity.
#pragma once
#include <QByteArray>
#include <QString>
#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace rostrum {

struct Id {
    std::array<uint8_t, 16> bytes{};

    auto operator<=>(const Id&) const = default;
    bool isNull() const { return bytes == std::array<uint8_t, 16>{}; }
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
    QString hex() const;

    /// A new time-ordered id (UUIDv7) for a row made by hand.
    static Id make();
    /// The first 16 bytes of SHA-256 over the parts, each preceded by its length: the same parts give the same id
    /// anywhere.
    static Id derived(std::initializer_list<std::string_view> parts);
    /// A row below a parent: the first 8 bytes of the parent's id, then the first 8 of derived(parts).
    static Id below(const Id& parent, std::initializer_list<std::string_view> parts);
    static std::optional<Id> fromHex(QStringView hex);
    static std::optional<Id> fromBytes(const void* data, int size);
};

struct IdHash {
    size_t operator()(const Id& id) const
    {
        uint64_t a, b;
        std::memcpy(&a, id.bytes.data(), 8);
        std::memcpy(&b, id.bytes.data() + 8, 8);
        return a ^ (b * 0x9E3779B97F4A7C15ull);
    }
};

inline size_t qHash(const Id& id, size_t seed = 0) { return IdHash{}(id) ^ seed; }

} // namespace rostrum
