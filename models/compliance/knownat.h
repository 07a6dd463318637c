// What was known on an earlier day: the log taken back on a copy.
#pragma once
#include "models/store/connection.h"
#include <QDate>

namespace rostrum {

/// A copy of the workspace in `folder`, without the Changes after the end of that day (local time): corrections, late
/// sheets and whatever else came to be known since. The copy is the caller's; nothing is written to `db`. BackupFailed,
/// DiskFull; WorkspaceDamaged when the log does not lead back.
Result<std::unique_ptr<Connection>> knownAt(Connection& db, QDate day, const QString& folder);

} // namespace rostrum
