#include "models/sample/sources.h"
#include "models/store/change.h"
#include <QCryptographicHash>

namespace rostrum::sample {

int Sources::fileNamed(const char* kind, const std::string& file, const std::string& imported)
{
    const auto [entry, fresh] = m_index.try_emplace({kind, file}, int(m_files.size()));
    if (fresh)
        m_files.push_back({file, kind, imported, 1, {}, 0});
    return entry->second;
}

Origin Sources::next(const char* kind, const std::string& file, const std::string& imported)
{
    const int index = fileNamed(kind, file, imported);
    File& from = m_files[size_t(index)];
    do
        ++from.line;
    while (from.reserved.count(from.line));
    return {index, from.line};
}

Origin Sources::reserve(const char* kind, const std::string& file, const std::string& imported, int line)
{
    const int index = fileNamed(kind, file, imported);
    m_files[size_t(index)].reserved.insert(line);
    return {index, line};
}

Result<void> Sources::write(Change& change, uint32_t seed)
{
    for (File& file : m_files) {
        // There is no such file; the hash only has to be one that no other file has.
        const std::string content = file.name + '\n' + file.kind + '\n' + std::to_string(seed);
        const QByteArray hash =
            QCryptographicHash::hash(QByteArray::fromStdString(content), QCryptographicHash::Sha256).toHex();
        const std::string at = file.imported + "T01:00:00Z";
        const bool text = file.name.ends_with(".csv");
        Query query = change.db().query("INSERT INTO _source(file, sha256, sheet, kind, imported_at, change) "
                                        "VALUES(?,?,?,?,?,?) RETURNING id");
        query.bind(std::string_view(file.name))
            .bind(std::string_view(hash.constData(), size_t(hash.size())))
            .bind(std::string_view(text ? "" : "Sheet1"))
            .bind(std::string_view(file.kind))
            .bind(std::string_view(at))
            .bind(int64_t(change.id()));
        if (query.next())
            file.rowId = query.integer(0);
        ROSTRUM_CHECK(query.status());
    }
    return {};
}

} // namespace rostrum::sample
