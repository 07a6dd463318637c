#include "models/exchange/zipcontainer.h"
#include <cstring>
#include <utility>
#include <vector>
#include <zip.h>

namespace rostrum {

namespace {
auto damaged(const QString& part) { return fail(ErrorCode::SheetDamaged, {{QStringLiteral("part"), part}}); }
auto hostile(const char* reason)
{
    return fail(ErrorCode::SheetHostile, {{QStringLiteral("reason"), QLatin1String(reason)}});
}

// libzip's view of a QIODevice: paths of every system and memory alike.
struct Source {
    QIODevice* device;
    zip_error_t error;
};

zip_int64_t sourceStat(Source& source, void* data)
{
    auto* stat = static_cast<zip_stat_t*>(data);
    zip_stat_init(stat);
    stat->valid = ZIP_STAT_SIZE;
    stat->size = zip_uint64_t(source.device->size());
    return sizeof *stat;
}

zip_int64_t sourceSeek(Source& source, void* data, zip_uint64_t length)
{
    const zip_int64_t to = zip_source_seek_compute_offset(
        zip_uint64_t(source.device->pos()), zip_uint64_t(source.device->size()), data, length, &source.error);
    return to >= 0 && source.device->seek(to) ? 0 : -1;
}

zip_int64_t callback(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    Source& source = *static_cast<Source*>(state);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK,
                                              ZIP_SOURCE_TELL, -1);
    case ZIP_SOURCE_OPEN:
        return source.device->seek(0) ? 0 : -1;
    case ZIP_SOURCE_READ:
        return source.device->read(static_cast<char*>(data), qint64(length));
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_STAT:
        return sourceStat(source, data);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source.error, data, length);
    case ZIP_SOURCE_FREE:
        delete &source;
        return 0;
    case ZIP_SOURCE_SEEK:
        return sourceSeek(source, data, length);
    case ZIP_SOURCE_TELL:
        return source.device->pos();
    default:
        return -1;
    }
}
} // namespace

ZipPart::ZipPart(zip_file* file, uint64_t declared, QString name)
    : m_file(file), m_declared(declared), m_name(std::move(name))
{}

ZipPart::ZipPart(ZipPart&& other) noexcept
    : m_file(std::exchange(other.m_file, nullptr)),
      m_declared(other.m_declared),
      m_read(other.m_read),
      m_name(std::move(other.m_name))
{}

ZipPart::~ZipPart()
{
    if (m_file)
        zip_fclose(m_file);
}

Result<size_t> ZipPart::read(char* buffer, size_t size)
{
    const zip_int64_t got = zip_fread(m_file, buffer, size);
    if (got < 0)
        return damaged(m_name);
    m_read += uint64_t(got);
    if (m_read > m_declared)
        return hostile("more_bytes_than_declared");
    if (got == 0 && m_read < m_declared)
        return damaged(m_name);
    return size_t(got);
}

void ZipContainer::Discard::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipContainer> ZipContainer::open(QIODevice& device)
{
    zip_error_t error;
    zip_error_init(&error);
    auto* state = new Source{&device, {}};
    zip_error_init(&state->error);
    zip_source_t* source = zip_source_function_create(callback, state, &error);
    if (!source) {
        delete state;
        return damaged(QStringLiteral("zip"));
    }
    ZipContainer container;
    container.m_zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (!container.m_zip) {
        zip_source_free(source);
        return damaged(QStringLiteral("zip"));
    }
    const zip_int64_t entries = zip_get_num_entries(container.m_zip.get(), 0);
    if (entries > kMaxEntries)
        return hostile("too_many_parts");
    for (zip_int64_t i = 0; i < entries; ++i) {
        const char* name = zip_get_name(container.m_zip.get(), zip_uint64_t(i), ZIP_FL_ENC_RAW);
        if (!name)
            continue;
        const QByteArray key = normalized(name);
        if (!container.m_index.contains(key))
            container.m_index.insert(key, uint64_t(i));
    }
    return container;
}

bool ZipContainer::hasFolder(std::string_view prefix) const
{
    const QByteArray start = normalized(prefix);
    for (auto it = m_index.keyBegin(); it != m_index.keyEnd(); ++it)
        if (it->startsWith(start))
            return true;
    return false;
}

uint64_t ZipContainer::declaredSize(std::string_view name) const
{
    const auto found = m_index.constFind(normalized(name));
    zip_stat_t stat;
    if (found == m_index.cend() || zip_stat_index(m_zip.get(), *found, 0, &stat) != 0)
        return 0;
    return stat.valid & ZIP_STAT_SIZE ? stat.size : 0;
}

Result<ZipPart> ZipContainer::part(std::string_view name)
{
    const QString shown = QString::fromUtf8(name.data(), qsizetype(name.size()));
    const auto found = m_index.constFind(normalized(name));
    zip_stat_t stat;
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (found == m_index.cend() || zip_stat_index(m_zip.get(), *found, 0, &stat) != 0 ||
        (stat.valid & needed) != needed)
        return damaged(shown);
    if (stat.valid & ZIP_STAT_ENCRYPTION_METHOD && stat.encryption_method != ZIP_EM_NONE)
        return fail(ErrorCode::SheetEncrypted);
    if (stat.size > kMaxPart || m_total + stat.size > kMaxPart)
        return fail(ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QStringLiteral("2 GB")}});
    if (stat.size > kRatioFrom && stat.size / kMaxRatio >= stat.comp_size)
        return hostile("zip_bomb");
    m_total += stat.size;
    zip_file* file = zip_fopen_index(m_zip.get(), *found, 0);
    if (!file)
        return damaged(shown);
    return ZipPart(file, stat.size, shown);
}

QByteArray ZipContainer::normalized(std::string_view name)
{
    QByteArray key(name.data(), qsizetype(name.size()));
    key.replace('\\', '/');
    while (key.startsWith('/'))
        key.remove(0, 1);
    return key.toLower();
}

std::string ZipContainer::resolve(std::string_view from, std::string_view target)
{
    QByteArray path = QByteArray::fromPercentEncoding(QByteArray(target.data(), qsizetype(target.size())));
    path.replace('\\', '/');
    std::vector<QByteArray> folders;
    if (!path.startsWith('/')) {
        const auto parts = QByteArray(from.data(), qsizetype(from.size())).replace('\\', '/').split('/');
        folders.assign(parts.begin(), parts.end() - 1);
    }
    for (const QByteArray& step : path.split('/')) {
        if (step == "..") {
            if (!folders.empty())
                folders.pop_back();
        } else if (!step.isEmpty() && step != ".") {
            folders.push_back(step);
        }
    }
    QByteArray joined;
    for (const QByteArray& folder : folders)
        joined += (joined.isEmpty() ? "" : "/") + folder;
    return joined.toStdString();
}

} // namespace rostrum
