#include "models/exchange/olecontainer.h"
#include <QtEndian>

namespace rostrum {

namespace {
constexpr uint32_t kEndOfChain = 0xFFFFFFFE;
constexpr uint32_t kNone = 0xFFFFFFFF;
constexpr qsizetype kHeader = 512, kHeaderDifat = 109, kEntry = 128;
constexpr qsizetype kMaxDirectory = 65536 * kEntry;
constexpr qint64 kMiniSector = 64;
constexpr int kStream = 2;

uint16_t u16(const QByteArray& bytes, qsizetype at) { return qFromLittleEndian<uint16_t>(bytes.constData() + at); }
uint32_t u32(const QByteArray& bytes, qsizetype at) { return qFromLittleEndian<uint32_t>(bytes.constData() + at); }

auto damaged(const char* part)
{
    return fail(ErrorCode::SheetDamaged, {{QStringLiteral("part"), QLatin1String(part)}});
}

qint64 divideUp(qint64 size, qint64 unit) { return (size + unit - 1) / unit; }
} // namespace

Result<OleContainer> OleContainer::open(QIODevice& device)
{
    OleContainer container(device);
    ROSTRUM_CHECK(container.readHeader());
    return container;
}

Result<void> OleContainer::readHeader()
{
    m_device->seek(0);
    const QByteArray header = m_device->read(kHeader);
    if (header.size() < kHeader || !header.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") ||
        u16(header, 0x1C) != 0xFFFE)
        return damaged("OLE2 header");
    const int shift = u16(header, 0x1E);
    if ((shift != 9 && shift != 12) || u16(header, 0x20) != 6)
        return damaged("OLE2 header");
    m_sectorSize = qint64(1) << shift;
    if (m_device->size() > kMaxFile)
        return fail(ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QStringLiteral("2 GB")}});
    m_sectors = divideUp(std::max<qint64>(0, m_device->size() - m_sectorSize), m_sectorSize);
    m_miniCutoff = u32(header, 0x38);
    ROSTRUM_CHECK(readFat(header));
    ROSTRUM_CHECK(readDirectory(u32(header, 0x30)));
    return readMiniFat(u32(header, 0x3C));
}

// A sector that the file's end cuts is filled with FREE; empty when it begins behind the end.
QByteArray OleContainer::readSector(uint32_t sector) const
{
    if (sector >= m_sectors || !m_device->seek(offsetOf(sector)))
        return {};
    return m_device->read(m_sectorSize).leftJustified(qsizetype(m_sectorSize), '\xFF');
}

bool OleContainer::appendFatSector(uint32_t sector)
{
    const QByteArray bytes = readSector(sector);
    for (qsizetype at = 0; at < bytes.size(); at += 4)
        m_fat.push_back(u32(bytes, at));
    return !bytes.isEmpty();
}

// The sectors of the FAT are listed in the header and, beyond 109, in a chain of sectors of its own. As soon as the
// FAT knows all sectors of the file, what is listed further is not read: so neither can loop nor claim.
Result<void> OleContainer::readFat(const QByteArray& header)
{
    const auto complete = [this] { return qint64(m_fat.size()) >= m_sectors; };
    for (qsizetype i = 0; i < kHeaderDifat && !complete(); ++i) {
        const uint32_t sector = u32(header, 0x4C + i * 4);
        if (sector == kNone)
            return {};
        if (!appendFatSector(sector))
            return damaged("OLE2 FAT");
    }
    uint32_t list = u32(header, 0x44);
    while (!complete() && list != kEndOfChain && list != kNone) {
        const QByteArray sectors = readSector(list);
        if (sectors.isEmpty())
            return damaged("OLE2 FAT");
        const qsizetype last = sectors.size() - 4;
        const size_t before = m_fat.size();
        for (qsizetype at = 0; at < last && !complete(); at += 4)
            if (const uint32_t sector = u32(sectors, at); sector != kNone && !appendFatSector(sector))
                return damaged("OLE2 FAT");
        if (m_fat.size() == before)
            return damaged("OLE2 FAT"); // a list of nothing could go round for ever
        list = u32(sectors, last);
    }
    return {};
}

// The sectors from `start`: as many as asked for, or with -1 all until the chain ends.
Result<std::vector<uint32_t>> OleContainer::chain(uint32_t start, qint64 sectors) const
{
    std::vector<uint32_t> found;
    if (sectors > m_sectors)
        return damaged("OLE2 chain");
    std::vector<bool> seen(size_t(m_sectors), false);
    uint32_t sector = start;
    while (sectors < 0 ? sector != kEndOfChain : qint64(found.size()) < sectors) {
        if (sector >= m_sectors || seen[sector] || sector >= m_fat.size())
            return damaged("OLE2 chain");
        seen[sector] = true;
        found.push_back(sector);
        sector = m_fat[sector];
    }
    return found;
}

Result<void> OleContainer::readDirectory(uint32_t start)
{
    ROSTRUM_TRY(sectors, chain(start, -1));
    for (const uint32_t sector : sectors) {
        if (m_directory.size() >= kMaxDirectory)
            return damaged("OLE2 directory");
        m_directory += readSector(sector);
    }
    if (sectors.empty())
        return damaged("OLE2 directory");
    findRootEntries();
    return {};
}

Result<void> OleContainer::readMiniFat(uint32_t start)
{
    // Some writers leave 0 or FREE here when there are no small streams.
    if (entryCount() == 0 || entry(0).size == 0 || start == kNone)
        return {};
    ROSTRUM_TRY(sectors, chain(start, -1));
    for (const uint32_t sector : sectors) {
        const QByteArray bytes = readSector(sector);
        for (qsizetype at = 0; at < bytes.size(); at += 4)
            m_miniFat.push_back(u32(bytes, at));
    }
    return {};
}

qsizetype OleContainer::entryCount() const { return m_directory.size() / kEntry; }

OleContainer::Entry OleContainer::entry(qsizetype index) const
{
    const qsizetype at = index * kEntry;
    // With sectors of 512 the upper half of the size is not used, and not always zero.
    const quint64 size = m_sectorSize == 512 ? u32(m_directory, at + 0x78)
                                             : qFromLittleEndian<quint64>(m_directory.constData() + at + 0x78);
    return {m_directory[at + 0x42], u32(m_directory, at + 0x74),
            qint64(std::min(size, quint64(std::numeric_limits<qint64>::max())))};
}

bool OleContainer::isNamed(qsizetype index, const QString& name) const
{
    const qsizetype at = index * kEntry;
    if (entry(index).type != kStream || u16(m_directory, at + 0x40) != (name.size() + 1) * 2)
        return false;
    for (qsizetype i = 0; i < name.size(); ++i)
        if (QChar(u16(m_directory, at + i * 2)).toCaseFolded() != name[i].toCaseFolded())
            return false;
    return true;
}

// The root's own entries are a tree; its order does not matter here, only that every entry is seen once.
void OleContainer::findRootEntries()
{
    std::vector<bool> seen(size_t(entryCount()), false);
    std::vector<uint32_t> open{u32(m_directory, 0x4C)};
    while (!open.empty()) {
        const uint32_t index = open.back();
        open.pop_back();
        if (index >= uint32_t(entryCount()) || seen[index])
            continue;
        seen[index] = true;
        m_rootEntries.push_back(index);
        open.push_back(u32(m_directory, index * kEntry + 0x44));
        open.push_back(u32(m_directory, index * kEntry + 0x48));
    }
    // Without a tree there are still entries.
    if (m_rootEntries.empty())
        for (qsizetype index = 0; index < entryCount(); ++index)
            m_rootEntries.push_back(index);
}

std::optional<qsizetype> OleContainer::find(const QString& name) const
{
    for (const qsizetype index : m_rootEntries)
        if (isNamed(index, name))
            return index;
    return std::nullopt;
}

Result<OleStream> OleContainer::stream(const QString& name) const
{
    const auto index = find(name);
    if (!index)
        return damaged("OLE2 directory");
    const Entry found = entry(*index);
    if (found.size > kMaxStream)
        return fail(ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QStringLiteral("512 MB")}});
    if (found.size < m_miniCutoff)
        return miniStream(found);
    ROSTRUM_TRY(sectors, chain(found.start, divideUp(found.size, m_sectorSize)));
    OleStream stream(*m_device);
    for (const uint32_t sector : sectors)
        stream.append(offsetOf(sector), m_sectorSize);
    stream.cut(found.size);
    return stream;
}

// Small streams lie in pieces of 64 bytes in the stream of the root.
Result<OleStream> OleContainer::miniStream(const Entry& small) const
{
    ROSTRUM_TRY(sectors, chain(entry(0).start, -1));
    const qint64 perSector = m_sectorSize / kMiniSector;
    const qint64 pieces = std::min(qint64(sectors.size()) * perSector, qint64(m_miniFat.size()));
    const qint64 wanted = divideUp(small.size, kMiniSector);
    if (wanted > pieces)
        return damaged("OLE2 chain");
    std::vector<bool> seen(size_t(pieces), false);
    OleStream stream(*m_device);
    uint32_t piece = small.start;
    for (qint64 i = 0; i < wanted; ++i) {
        if (piece >= pieces || seen[piece])
            return damaged("OLE2 chain");
        seen[piece] = true;
        stream.append(offsetOf(sectors[size_t(piece / perSector)]) + piece % perSector * kMiniSector, kMiniSector);
        piece = m_miniFat[piece];
    }
    stream.cut(small.size);
    return stream;
}

} // namespace rostrum
