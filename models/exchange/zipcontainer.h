// The zip around an .xlsx: parts found by the names that writers use, and limits that keep a hostile file small.
#pragma once
#include "models/base/result.h"
#include <QHash>
#include <QIODevice>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct zip;
struct zip_file;

namespace rostrum {

/// One part being unpacked. Ends with an error when it holds more than it declared or its check sum is wrong.
class ZipPart {
public:
    ZipPart(zip_file* file, uint64_t declared, QString name);
    ~ZipPart();
    ZipPart(ZipPart&& other) noexcept;
    ZipPart& operator=(ZipPart&&) = delete;

    /// Bytes put into `buffer`; 0 at the end.
    Result<size_t> read(char* buffer, size_t size);
    uint64_t declared() const { return m_declared; }
    const QString& name() const { return m_name; }

private:
    zip_file* m_file;
    uint64_t m_declared, m_read = 0;
    QString m_name;
};

class ZipContainer {
public:
    static constexpr uint64_t kMaxPart = uint64_t(2) << 30; ///< bytes unpacked, one part and all parts read together
    static constexpr uint64_t kRatioFrom = uint64_t(64)
                                           << 20; ///< above this a part may be packed at most 1 : kMaxRatio
    static constexpr uint64_t kMaxRatio = 200;
    static constexpr int64_t kMaxEntries = 20000;

    /// The device stays the caller's, open for reading and seekable, and outlives the container.
    static Result<ZipContainer> open(QIODevice& device);

    /// Names are compared without case, slashes either way, an absolute one from the root.
    bool has(std::string_view name) const { return m_index.contains(normalized(name)); }
    bool hasFolder(std::string_view prefix) const;
    /// Checks the limits before anything is unpacked.
    Result<ZipPart> part(std::string_view name);
    /// Bytes that the part says it has when unpacked; 0 when there is no such part.
    uint64_t declaredSize(std::string_view name) const;

    static QByteArray normalized(std::string_view name);
    /// A relation's target as seen from the part that holds it: "xl/workbook.xml" + "worksheets/sheet1.xml".
    static std::string resolve(std::string_view from, std::string_view target);

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Discard> m_zip;
    QHash<QByteArray, uint64_t> m_index;
    uint64_t m_total = 0;
};

} // namespace rostrum
