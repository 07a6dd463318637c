#include "models/base/id.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>
#include <mutex>

namespace rostrum {

QString Id::hex() const
{
    return QString::fromLatin1(QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), 16).toHex());
}

Id Id::make()
{
    // Ids of one process rise strictly, also within one millisecond and when the clock is set back: rows made one after
    // another keep that order.
    static std::mutex mutex;
    static uint64_t last = 0;
    const std::lock_guard guard(mutex);
    const uint64_t now = uint64_t(QDateTime::currentMSecsSinceEpoch()) << 12;
    last = std::max(last + 1, now);
    const uint64_t random = QRandomGenerator::system()->generate64();
    Id id;
    const uint64_t ms = last >> 12;
    for (int i = 0; i < 6; ++i)
        id.bytes[size_t(i)] = uint8_t(ms >> (40 - 8 * i));
    id.bytes[6] = uint8_t(0x70 | ((last >> 8) & 0x0F));
    id.bytes[7] = uint8_t(last);
    std::memcpy(id.bytes.data() + 8, &random, 8);
    id.bytes[8] = uint8_t(0x80 | (id.bytes[8] & 0x3F));
    return id;
}

Id Id::derived(std::initializer_list<std::string_view> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string_view part : parts) {
        const uint32_t n = uint32_t(part.size());
        const char length[4] = {char(n), char(n >> 8), char(n >> 16), char(n >> 24)};
        hash.addData(QByteArrayView(length, 4));
        hash.addData(QByteArrayView(part.data(), qsizetype(part.size())));
    }
    Id id;
    std::memcpy(id.bytes.data(), hash.result().constData(), 16);
    return id;
}

Id Id::below(const Id& parent, std::initializer_list<std::string_view> parts)
{
    Id id = derived(parts);
    std::memcpy(id.bytes.data() + 8, id.bytes.data(), 8);
    std::memcpy(id.bytes.data(), parent.bytes.data(), 8);
    return id;
}

std::optional<Id> Id::fromHex(QStringView hex)
{
    if (hex.size() != 32)
        return std::nullopt;
    const QByteArray text = hex.toLatin1();
    for (const char c : text)
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
            return std::nullopt;
    const QByteArray raw = QByteArray::fromHex(text);
    return fromBytes(raw.constData(), int(raw.size()));
}

std::optional<Id> Id::fromBytes(const void* data, int size)
{
    if (!data || size != 16)
        return std::nullopt;
    Id id;
    std::memcpy(id.bytes.data(), data, 16);
    return id;
}

} // namespace rostrum
