// KPI schemes in the workspace: read, added, never changed.
#pragma once
#include "models/kpi/scheme.h"
#include "models/store/versionhead.h"

namespace rostrum {

class Change;
class Connection;

inline VersionHead headOf(const Scheme& scheme)
{
    return {scheme.code, scheme.name, scheme.version, scheme.validFrom, scheme.validTo};
}

/// Every version, by code and version.
Result<std::vector<Scheme>> listSchemes(Connection& db);
/// The newest version; without a code that of the first scheme for trainers, else of the first by code. UnknownRule,
/// with the known codes.
Result<Scheme> findScheme(Connection& db, const QString& code = {});
/// Of that code (or findScheme()'s) the version that held on the period's first day: the newest of those that had
/// begun, else the first of all. One that has ended by then is given, too: it judges nobody. UnknownRule.
Result<Scheme> schemeOf(Connection& db, const QString& code, const DateSpan& period);
Id schemeId(const QString& code, int version);

/// addVersion(). InvalidRule as schemeFromJson.
Result<int> importScheme(Change& change, const QJsonObject& json);
/// Those of resources/kpi whose code is not there.
Result<void> installShippedSchemes(Change& change);

} // namespace rostrum
