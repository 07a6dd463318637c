#include "models/exchange/namedmapping.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace rostrum {

namespace {
const QString kPrefix = QStringLiteral("mapping:");

QJsonObject textsJson(const QMap<QString, QString>& texts)
{
    QJsonObject object;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QMap<QString, QString> textsOf(const QJsonObject& object)
{
    QMap<QString, QString> texts;
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}
} // namespace

Result<void> saveMapping(Change& change, const QString& name, const MappingRequest& request)
{
    QJsonObject values;
    for (const auto& [field, map] : request.values) {
        QJsonObject one;
        for (const auto& [from, to] : map)
            one.insert(QString::fromStdString(from), QString::fromStdString(to));
        values.insert(field, one);
    }
    const QJsonObject json{{QStringLiteral("map"), textsJson(request.map)},
                           {QStringLiteral("set"), textsJson(request.shared)},
                           {QStringLiteral("values"), values}};
    Query query = change.db().query("INSERT INTO _meta(key, value) VALUES(?,?) "
                                    "ON CONFLICT(key) DO UPDATE SET value=excluded.value");
    query.bind(kPrefix + name).bind(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    return query.run();
}

Result<MappingRequest> loadMapping(Connection& db, const QString& name)
{
    Query query = db.query("SELECT value FROM _meta WHERE key=?");
    query.bind(kPrefix + name);
    if (!query.next()) {
        ROSTRUM_CHECK(query.status());
        return fail(ErrorCode::UnknownRow,
                    {{QStringLiteral("table"), QStringLiteral("mapping")}, {QStringLiteral("key"), name}});
    }
    const QJsonObject json = QJsonDocument::fromJson(query.string(0).toUtf8()).object();
    MappingRequest request;
    request.map = textsOf(json.value(QStringLiteral("map")).toObject());
    request.shared = textsOf(json.value(QStringLiteral("set")).toObject());
    const QJsonObject values = json.value(QStringLiteral("values")).toObject();
    for (auto field = values.begin(); field != values.end(); ++field) {
        const QJsonObject one = field.value().toObject();
        for (auto it = one.begin(); it != one.end(); ++it)
            request.values[field.key()][it.key().toStdString()] = it.value().toString().toStdString();
    }
    return request;
}

Result<QStringList> mappingNames(Connection& db)
{
    Query query = db.query("SELECT substr(key, 9) FROM _meta WHERE key LIKE 'mapping:%' ORDER BY key");
    QStringList names;
    while (query.next())
        names << query.string(0);
    ROSTRUM_CHECK(query.status());
    return names;
}

} // namespace rostrum
