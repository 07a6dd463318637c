// Copies that are known to be good: written beside, opened, checked, then named.
#pragma once
#include "models/store/schema.h"

namespace rostrum {

/// NotAWorkspace or WorkspaceDamaged when the first bytes say so, before SQLite is asked to touch the file.
Result<void> checkHeader(const QString& path);

struct BackupFile {
    QString file;
    qint64 bytes = 0;
};

/// Where the copies of a workspace live: "<name> backups" beside it.
QString backupFolder(const QString& workspace);
/// Writes a consistent copy into `folder`, opens it and compares every table's row count; only then it gets its name.
/// BackupFailed, DiskFull, FolderNotWritable.
Result<BackupFile> backUp(Connection& db, const QString& folder);
/// The newest verified copy of a workspace, if any.
std::optional<BackupFile> newestBackup(const QString& workspace, QDateTime* when = nullptr);
/// On the first start of a day: one backup when anything changed since the last. Keeps the newest 30.
/// A disk too full for a copy does not keep anyone from working: that alone is not an error here.
Result<void> dailyBackup(Connection& db, const QString& workspace);
/// Makes a workspace from a copy. FileExists when `target` is there already.
Result<BackupFile> restoreBackup(const QString& copy, const QString& target);

} // namespace rostrum
