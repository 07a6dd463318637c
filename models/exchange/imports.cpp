#include "models/exchange/imports.h"
#include <QCryptographicHash>

namespace rostrum {

namespace {
constexpr std::array kCounts = {"new", "changed", "same", "conflict", "rejected", "skipped"};

Result<std::optional<qint64>> idOf(Connection& db, const SourceInfo& source, const FactTable& table)
{
    Query query = db.query("SELECT id FROM _source WHERE sha256=? AND sheet=? AND kind=?");
    query.bind(source.sha256)
        .bind(source.sheet.isNull() ? QStringLiteral("") : source.sheet)
        .bind(QString::fromLatin1(table.key));
    std::optional<qint64> id;
    if (query.next())
        id = query.integer(0);
    ROSTRUM_CHECK(query.status());
    return id;
}

Result<qint64> makeSource(Change& change, const SourceInfo& source, const FactTable& table, bool writes)
{
    Query query = change.db().query("INSERT INTO _source(file, sha256, sheet, kind, imported_at, change) "
                                    "VALUES(?,?,?,?,?,?) RETURNING id");
    query.bind(source.file)
        .bind(source.sha256)
        .bind(source.sheet.isNull() ? QStringLiteral("") : source.sheet)
        .bind(QString::fromLatin1(table.key))
        .bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    writes ? query.bind(int64_t(change.id())) : query.bind(nullptr);
    const qint64 id = query.next() ? query.integer(0) : 0;
    ROSTRUM_CHECK(query.status());
    return id;
}
} // namespace

QString verdictKey(RowVerdict verdict) { return QString::fromLatin1(kCounts[size_t(verdict)]); }

QString fingerprintOf(const Sheet& sheet, const Mapping& mapping)
{
    QStringList parts{QString::number(mapping.headerRow), QString::number(sheet.isMended()),
                      QString::number(mapping.overallScale)};
    for (const int column : mapping.columns)
        parts << QString::number(column);
    for (const Mapping::Answer& answer : mapping.answers)
        parts << QString::number(answer.column) << answer.dimension << QString::number(answer.scale);
    for (auto it = mapping.shared.begin(); it != mapping.shared.end(); ++it)
        parts << it.key() << it.value();
    for (const auto& [field, values] : mapping.values)
        for (const auto& [from, to] : values)
            parts << field << QString::fromStdString(from) << QString::fromStdString(to);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : parts) // with its length, so that no two lists join to one text
        hash.addData(QByteArray::number(part.size()) + ':' + part.toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(32));
}

Result<std::optional<KnownSource>> knownSource(Connection& db, const SourceInfo& source, const FactTable& table,
                                               const QString& fingerprint)
{
    ROSTRUM_TRY(id, idOf(db, source, table));
    if (!id)
        return std::optional<KnownSource>();
    Query query = db.query("SELECT min(after), sum(mapping<>?) FROM _import WHERE source=?");
    query.bind(fingerprint).bind(int64_t(*id));
    std::optional<KnownSource> known;
    if (query.next() && !query.isNull(0))
        known = KnownSource{*id, query.integer(0), query.integer(1) == 0};
    ROSTRUM_CHECK(query.status());
    return known;
}

Result<qint64> recordImport(Change& change, const SourceInfo& source, const Sheet& sheet, const Mapping& mapping,
                            const VerdictCounts& counts, bool writes)
{
    ROSTRUM_TRY(known, idOf(change.db(), source, *mapping.table));
    if (!known) {
        ROSTRUM_TRY(made, makeSource(change, source, *mapping.table, writes));
        known = made;
    }
    Query query = change.db().query(
        "INSERT INTO _import(source, at, officer, mapping, change, after, new, changed, same, conflict, rejected, "
        "skipped) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    query.bind(int64_t(*known))
        .bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))
        .bind(change.officer())
        .bind(fingerprintOf(sheet, mapping));
    writes ? query.bind(int64_t(change.id())) : query.bind(nullptr);
    query.bind(int64_t(writes ? change.id() : change.id() - 1));
    for (const int count : counts)
        query.bind(count);
    ROSTRUM_CHECK(query.run());
    return *known;
}

Result<std::vector<ImportRecord>> importHistory(Connection& db, int limit, int offset)
{
    Query query = db.query(
        "SELECT i.id, s.file, s.sha256, s.sheet, s.kind, i.at, i.officer, i.change, i.change IS NOT NULL AND "
        "coalesce((SELECT u.origin FROM _change u WHERE u.undoes=i.change ORDER BY u.id DESC LIMIT 1), '')='undo', "
        "i.new, i.changed, i.same, i.conflict, i.rejected, i.skipped "
        "FROM _import i JOIN _source s ON s.id=i.source ORDER BY i.id DESC LIMIT ? OFFSET ?");
    query.bind(limit).bind(offset);
    std::vector<ImportRecord> records;
    while (query.next()) {
        ImportRecord record;
        record.id = query.integer(0);
        record.source = {query.string(1), query.string(2), query.string(3)};
        record.kind = query.string(4);
        record.at = QDateTime::fromString(query.string(5), Qt::ISODateWithMs);
        record.officer = query.string(6);
        if (!query.isNull(7))
            record.change = query.integer(7);
        record.undone = query.integer(8) != 0;
        for (size_t i = 0; i < record.counts.size(); ++i)
            record.counts[i] = int(query.integer(9 + int(i)));
        records.push_back(std::move(record));
    }
    ROSTRUM_CHECK(query.status());
    return records;
}

} // namespace rostrum
