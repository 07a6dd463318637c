#include "models/kpi/schemestore.h"
#include "models/store/versions.h"
#include <QJsonDocument>

namespace rostrum {

namespace {
// Whom most questions are about: trainers.
QString codeOrUsual(const QString& code, const std::vector<Scheme>& all)
{
    if (!code.isEmpty() || all.empty())
        return code;
    const auto trainers = std::find_if(all.begin(), all.end(),
                                       [](const Scheme& one) { return one.audience.role == Audience::Role::Trainer; });
    return trainers == all.end() ? all.front().code : trainers->code;
}

Result<void> write(Change& change, const Scheme& scheme, int version)
{
    Query insert = change.db().query("INSERT INTO kpi_scheme(id, code, name, version, valid_from, definition) "
                                     "VALUES(?,?,?,?,?,?)");
    insert.bind(schemeId(scheme.code, version)).bind(scheme.code).bind(scheme.name).bind(version);
    insert.bind(scheme.validFrom);
    insert.bind(QString::fromUtf8(QJsonDocument(withoutNumber(schemeToJson(scheme))).toJson(QJsonDocument::Compact)));
    ROSTRUM_CHECK(insert.run());
    return change.count();
}

const VersionStore<Scheme> kSchemes{listSchemes, schemeFromJson, schemeToJson, write};
} // namespace

Id schemeId(const QString& code, int version) { return versionId("kpi_scheme", code, version); }

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
    return findVersion(all, codeOrUsual(code, all));
}

Result<Scheme> schemeOf(Connection& db, const QString& code, const DateSpan& period)
{
    ROSTRUM_TRY(all, listSchemes(db));
    const QString wanted = codeOrUsual(code, all);
    const Scheme* held = nullptr;
    for (const Scheme& one : all)
        if (one.code == wanted && (!held || headOf(one).hasBegun(period.from)))
            held = &one;
    if (!held)
        return unknownVersion(all, code);
    return *held;
}

Result<int> importScheme(Change& change, const QJsonObject& json) { return addVersion(kSchemes, change, json); }

Result<void> installShippedSchemes(Change& change) { return addShipped(kSchemes, change, QStringLiteral(":/kpi")); }

} // namespace rostrum
