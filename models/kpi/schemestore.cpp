#include "models/kpi/schemestore.h"
#include "models/store/change.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace rostrum {

namespace {
// What it says, without the number under which it says so.
QJsonObject saying(const Scheme& scheme)
{
    QJsonObject json = schemeToJson(scheme);
    json.remove(QStringLiteral("version"));
    return json;
}

tl::unexpected<Error> unknown(const QString& code, const std::vector<Scheme>& all)
{
    QStringList known;
    for (const Scheme& scheme : all)
        if (!known.contains(scheme.code))
            known.append(scheme.code);
    return fail(ErrorCode::UnknownRule, {{QStringLiteral("rule"), code}, {QStringLiteral("known"), known}});
}

// Whom most questions are about: trainers.
QString codeOrUsual(const QString& code, const std::vector<Scheme>& all)
{
    if (!code.isEmpty() || all.empty())
        return code;
    const auto trainers = std::find_if(all.begin(), all.end(),
                                       [](const Scheme& one) { return one.audience.role == Audience::Role::Trainer; });
    return trainers == all.end() ? all.front().code : trainers->code;
}

Result<void> write(Change& change, const Scheme& scheme)
{
    Query insert = change.db().query("INSERT INTO kpi_scheme(id, code, name, version, valid_from, definition) "
                                     "VALUES(?,?,?,?,?,?)");
    insert.bind(schemeId(scheme.code, scheme.version)).bind(scheme.code).bind(scheme.name).bind(scheme.version);
    insert.bind(scheme.validFrom);
    insert.bind(QString::fromUtf8(QJsonDocument(saying(scheme)).toJson(QJsonDocument::Compact)));
    ROSTRUM_CHECK(insert.run());
    return change.count();
}
} // namespace

Id schemeId(const QString& code, int version)
{
    return Id::derived({"kpi_scheme", code.toStdString(), std::to_string(version)});
}

Result<std::vector<Scheme>> listSchemes(Connection& db)
{
    std::vector<Scheme> schemes;
    Query rows = db.query("SELECT definition, version FROM kpi_scheme ORDER BY code, version");
    while (rows.next()) {
        ROSTRUM_TRY(scheme, schemeFromJson(QJsonDocument::fromJson(rows.string(0).toUtf8()).object()));
        scheme.version = int(rows.integer(1));
        schemes.push_back(std::move(scheme));
    }
    ROSTRUM_CHECK(rows.status());
    return schemes;
}

Result<Scheme> findScheme(Connection& db, const QString& code)
{
    ROSTRUM_TRY(all, listSchemes(db));
    const QString wanted = codeOrUsual(code, all);
    const auto newest = std::find_if(all.rbegin(), all.rend(), [&](const Scheme& one) { return one.code == wanted; });
    if (newest == all.rend())
        return unknown(code, all);
    return *newest;
}

Result<Scheme> schemeOf(Connection& db, const QString& code, const DateSpan& period)
{
    ROSTRUM_TRY(all, listSchemes(db));
    const QString wanted = codeOrUsual(code, all);
    const Scheme* held = nullptr;
    for (const Scheme& one : all)
        if (one.code == wanted && (!held || !one.validFrom.isValid() || one.validFrom <= period.from))
            held = &one;
    if (!held)
        return unknown(code, all);
    return *held;
}

Result<int> importScheme(Change& change, const QJsonObject& json)
{
    ROSTRUM_TRY(scheme, schemeFromJson(json));
    ROSTRUM_TRY(all, listSchemes(change.db()));
    const Scheme* newest = nullptr;
    for (const Scheme& one : all)
        if (one.code == scheme.code)
            newest = &one;
    if (newest && saying(*newest) == saying(scheme))
        return newest->version;
    scheme.version = newest ? newest->version + 1 : 1;
    ROSTRUM_CHECK(write(change, scheme));
    return scheme.version;
}

Result<void> installShippedSchemes(Change& change)
{
    ROSTRUM_TRY(known, listSchemes(change.db()));
    for (const QString& name : QDir(QStringLiteral(":/kpi")).entryList(QDir::Files, QDir::Name)) {
        QFile file(QStringLiteral(":/kpi/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), file.fileName()}});
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        const QString code = json.value(QLatin1String("code")).toString();
        if (std::none_of(known.begin(), known.end(), [&](const Scheme& one) { return one.code == code; }))
            ROSTRUM_CHECK(importScheme(change, json));
    }
    return {};
}

} // namespace rostrum
