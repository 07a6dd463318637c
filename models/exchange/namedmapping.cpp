#include "models/exchange/namedmapping.h"
#include "models/base/refusals.h"
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace rostrum {

namespace {
const QString kPrefix = QStringLiteral("mapping:");
const QString kLast = QStringLiteral("lastmapping:"); // + headers

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

QString jsonOf(const NamedMapping& mapping)
{
    QJsonObject values;
    for (const auto& [field, map] : mapping.request.values) {
        QJsonObject one;
        for (const auto& [from, to] : map)
            one.insert(QString::fromStdString(from), QString::fromStdString(to));
        values.insert(field, one);
    }
    QJsonObject scales;
    for (auto it = mapping.request.scales.begin(); it != mapping.request.scales.end(); ++it)
        scales.insert(it.key(), it.value());
    const QJsonObject json{{QStringLiteral("scales"), scales},
                           {QStringLiteral("map"), textsJson(mapping.request.map)},
                           {QStringLiteral("set"), textsJson(mapping.request.shared)},
                           {QStringLiteral("values"), values},
                           {QStringLiteral("kind"), mapping.kind},
                           {QStringLiteral("headers"), mapping.headers},
                           {QStringLiteral("used"), mapping.used.toString(Qt::ISODate)},
                           {QStringLiteral("columns"), textsJson(mapping.columns)},
                           {QStringLiteral("make"), mapping.createMissing},
                           {QStringLiteral("name"), mapping.name}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

NamedMapping mappingOf(const QString& name, const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    NamedMapping mapping;
    mapping.name = name;
    mapping.kind = json.value(QStringLiteral("kind")).toString();
    mapping.headers = json.value(QStringLiteral("headers")).toString();
    mapping.used = QDate::fromString(json.value(QStringLiteral("used")).toString(), Qt::ISODate);
    mapping.columns = textsOf(json.value(QStringLiteral("columns")).toObject());
    mapping.createMissing = json.value(QStringLiteral("make")).toBool();
    mapping.request.map = textsOf(json.value(QStringLiteral("map")).toObject());
    mapping.request.shared = textsOf(json.value(QStringLiteral("set")).toObject());
    const QJsonObject scales = json.value(QStringLiteral("scales")).toObject();
    for (auto it = scales.begin(); it != scales.end(); ++it)
        mapping.request.scales.insert(it.key(), it.value().toInt());
    const QJsonObject values = json.value(QStringLiteral("values")).toObject();
    for (auto field = values.begin(); field != values.end(); ++field) {
        const QJsonObject one = field.value().toObject();
        for (auto it = one.begin(); it != one.end(); ++it)
            mapping.request.values[field.key()][it.key().toStdString()] = it.value().toString().toStdString();
    }
    return mapping;
}

Result<void> put(Change& change, const QString& key, const QString& json)
{
    Query query = change.db().query("INSERT INTO _meta(key, value) VALUES(?,?) "
                                    "ON CONFLICT(key) DO UPDATE SET value=excluded.value");
    query.bind(key).bind(json);
    return query.run();
}

Result<std::optional<QString>> stored(Connection& db, const QString& key)
{
    Query query = db.query("SELECT value FROM _meta WHERE key=?");
    query.bind(key);
    std::optional<QString> json;
    if (query.next())
        json = query.string(0);
    ROSTRUM_CHECK(query.status());
    return json;
}

tl::unexpected<Error> unknownMapping(const QString& name) { return unknownRow("mapping", name); }

// A console that did not say for which kind a mapping is: its fields tell.
bool fits(const NamedMapping& mapping, const FactTable& table)
{
    if (!mapping.kind.isEmpty())
        return mapping.kind == QLatin1String(table.key);
    const QStringList fields = mapping.request.map.keys() + mapping.request.shared.keys();
    return std::all_of(fields.begin(), fields.end(),
                       [&](const QString& field) { return table.indexOf(field.toStdString()) >= 0; });
}
} // namespace

QString headerPrint(const FactTable& table, const QStringList& headers)
{
    QStringList plain;
    for (const QString& header : headers)
        if (const QString text = plainHeader(header); !text.isEmpty())
            plain << text;
    plain.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    plain.prepend(QString::fromLatin1(table.key));
    for (const QString& part : std::as_const(plain)) // with its length, so that no two lists join to one text
        hash.addData(QByteArray::number(part.size()) + ':' + part.toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(32));
}

Result<void> saveNamed(Change& change, const NamedMapping& mapping)
{
    if (!mapping.name.isEmpty())
        ROSTRUM_CHECK(put(change, kPrefix + mapping.name, jsonOf(mapping)));
    return mapping.headers.isEmpty() ? Result<void>() : put(change, kLast + mapping.headers, jsonOf(mapping));
}

Result<std::vector<NamedMapping>> namedMappings(Connection& db, const FactTable& table)
{
    Query query = db.query("SELECT substr(key, 9), value FROM _meta WHERE key LIKE 'mapping:%' ORDER BY key");
    std::vector<NamedMapping> found;
    while (query.next())
        if (NamedMapping mapping = mappingOf(query.string(0), query.string(1)); fits(mapping, table))
            found.push_back(std::move(mapping));
    ROSTRUM_CHECK(query.status());
    return found;
}

Result<std::optional<NamedMapping>> lastMapping(Connection& db, const QString& headers)
{
    ROSTRUM_TRY(json, stored(db, kLast + headers));
    if (!json)
        return std::optional<NamedMapping>();
    const QString name = QJsonDocument::fromJson(json->toUtf8()).object().value(QStringLiteral("name")).toString();
    return std::optional(mappingOf(name, *json));
}

Result<void> removeMapping(Change& change, const QString& name)
{
    ROSTRUM_TRY(json, stored(change.db(), kPrefix + name));
    if (!json)
        return unknownMapping(name);
    Query query = change.db().query("DELETE FROM _meta WHERE key=?");
    query.bind(kPrefix + name);
    return query.run();
}

Result<void> saveMapping(Change& change, const QString& name, const MappingRequest& request)
{
    NamedMapping mapping;
    mapping.name = name;
    mapping.request = request;
    return saveNamed(change, mapping);
}

Result<MappingRequest> loadMapping(Connection& db, const QString& name)
{
    ROSTRUM_TRY(json, stored(db, kPrefix + name));
    if (!json)
        return unknownMapping(name);
    NamedMapping mapping = mappingOf(name, *json);
    // What a window saved says of each column what it is; a console asks for a field's header.
    for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it)
        if (*it != NamedMapping::notImported && *it != NamedMapping::question && !mapping.request.map.contains(*it))
            mapping.request.map.insert(*it, it.key());
    return mapping.request;
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
