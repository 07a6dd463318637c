// KPI schemes in the workspace: read, added, never changed.
#pragma once
#include "models/base/id.h"
#include "models/kpi/scheme.h"

namespace rostrum {

class Change;
class Connection;

/// Every version, by code and version.
Result<std::vector<Scheme>> listSchemes(Connection& db);
/// The newest version; without a code that of the first scheme for trainers, else of the first by code. UnknownRule,
/// with the known codes.
Result<Scheme> findScheme(Connection& db, const QString& code = {});
/// Of that code (or findScheme()'s) the version that held on the period's first day: the newest of those that had
/// begun, else the first of all. UnknownRule.
Result<Scheme> schemeOf(Connection& db, const QString& code, const DateSpan& period);
Id schemeId(const QString& code, int version);

/// Adds the next version of its code, and returns its number; where the newest says the same, nothing is written and
/// its number comes back. InvalidRule as schemeFromJson.
Result<int> importScheme(Change& change, const QJsonObject& json);
/// Those of resources/kpi whose code is not there.
Result<void> installShippedSchemes(Change& change);

} // namespace rostrum
