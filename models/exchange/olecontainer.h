// OLE2 compound files: the containers of .xls, .doc, .ppt and of .xlsx behind a password.
#pragma once
#include "models/base/result.h"
#include "models/exchange/olestream.h"
#include <QByteArray>
#include <QString>
#include <optional>

namespace rostrum {

/// What the file claims is checked against its length; chains that loop, leave the file or end early are damage.
class OleContainer {
public:
    static constexpr qint64 kMaxFile = qint64(2) << 30;
    static constexpr qint64 kMaxStream = qint64(512) << 20;

    /// The device stays the caller's, open for reading and seekable. No container → SheetDamaged.
    static Result<OleContainer> open(QIODevice& device);

    /// Whether a stream of this name stands beside no folder: embedded objects have streams of the same names in
    /// folders of theirs. Upper and lower case are the same.
    bool has(const QString& name) const { return find(name).has_value(); }
    Result<OleStream> stream(const QString& name) const;

private:
    struct Entry {
        int type = 0;
        uint32_t start = 0;
        qint64 size = 0;
    };
    explicit OleContainer(QIODevice& device) : m_device(&device) {}
    Result<void> readHeader();
    Result<void> readFat(const QByteArray& header);
    bool appendFatSector(uint32_t sector);
    Result<void> readDirectory(uint32_t start);
    Result<void> readMiniFat(uint32_t start);
    Result<std::vector<uint32_t>> chain(uint32_t start, qint64 sectors) const;
    QByteArray readSector(uint32_t sector) const;
    Result<OleStream> miniStream(const Entry& entry) const;
    qint64 offsetOf(uint32_t sector) const { return (qint64(sector) + 1) * m_sectorSize; }
    qsizetype entryCount() const;
    Entry entry(qsizetype index) const;
    bool isNamed(qsizetype index, const QString& name) const;
    void findRootEntries();
    std::optional<qsizetype> find(const QString& name) const;

    QIODevice* m_device;
    qint64 m_sectorSize = 512;
    qint64 m_sectors = 0; // in the file, the last perhaps cut
    qint64 m_miniCutoff = 4096;
    std::vector<uint32_t> m_fat, m_miniFat;
    QByteArray m_directory;
    std::vector<qsizetype> m_rootEntries;
};

} // namespace rostrum
