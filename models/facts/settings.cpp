#include "models/facts/settings.h"

namespace rostrum {

namespace {
Id idOf(const char* key) { return Id::derived({"setting", key}); }

// Written only when it differs, so that saving a page of settings unchanged is no Change.
Result<void> write(Change& change, const char* key, const QString& value, const QByteArray& data)
{
    Query now = change.db().query("SELECT value, data FROM setting WHERE id=?");
    now.bind(idOf(key));
    const bool there = now.next();
    const bool same = there && now.string(0) == value && now.blob(1) == data;
    ROSTRUM_CHECK(now.status());
    const bool empty = value.isEmpty() && data.isEmpty();
    if (same || (empty && !there))
        return {};
    now.again();
    if (empty) {
        Query remove = change.db().query("DELETE FROM setting WHERE id=?");
        remove.bind(idOf(key));
        ROSTRUM_CHECK(remove.run());
        return change.count();
    }
    Query put = change.db().query("INSERT INTO setting(id, key, value, data) VALUES(?,?,?,?) "
                                  "ON CONFLICT(id) DO UPDATE SET value=excluded.value, data=excluded.data");
    put.bind(idOf(key)).bind(std::string_view(key));
    value.isEmpty() ? put.bind(nullptr) : put.bind(value);
    data.isEmpty() ? put.bind(nullptr) : put.bindBlob({data.constData(), size_t(data.size())});
    ROSTRUM_CHECK(put.run());
    return change.count();
}
} // namespace

Result<QString> readSetting(Connection& db, const char* key, const QString& otherwise)
{
    Query query = db.query("SELECT value FROM setting WHERE id=?");
    query.bind(idOf(key));
    QString value = otherwise;
    if (query.next() && !query.isNull(0))
        value = query.string(0);
    ROSTRUM_CHECK(query.status());
    return value;
}

Result<QByteArray> readSettingData(Connection& db, const char* key)
{
    Query query = db.query("SELECT data FROM setting WHERE id=?");
    query.bind(idOf(key));
    QByteArray data;
    if (query.next() && !query.isNull(0))
        data = query.blob(0);
    ROSTRUM_CHECK(query.status());
    return data;
}

Result<void> writeSetting(Change& change, const char* key, const QString& value)
{
    return write(change, key, value, {});
}

Result<void> writeSettingData(Change& change, const char* key, const QByteArray& data)
{
    return write(change, key, {}, data);
}

} // namespace rostrum
