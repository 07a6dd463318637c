// Mappings that were given a name, for the next file of the same kind. Kept in the workspace, on this desk only.
#pragma once
#include "models/exchange/mapping.h"
#include "models/store/change.h"

namespace rostrum {

Result<void> saveMapping(Change& change, const QString& name, const MappingRequest& request);
/// UnknownRow when there is none of that name.
Result<MappingRequest> loadMapping(Connection& db, const QString& name);
Result<QStringList> mappingNames(Connection& db);

} // namespace rostrum
