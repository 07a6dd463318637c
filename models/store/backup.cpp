#include "models/store/backup.h"
#include "models/base/dates.h"
#include "models/base/platform.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rostrum {

namespace {
constexpr int kKept = 30;
constexpr char kMagic[] = "SQLite format 3";
const QString kStamp = QStringLiteral("yyyy-MM-dd HHmmss");

QVariantMap problem(const QString& file, const QString& what)
{
    return {{QStringLiteral("file"), file}, {QStringLiteral("problem"), what}};
}

Result<QMap<QString, int64_t>> rowCounts(Connection& db)
{
    ROSTRUM_TRY(shape, readShape(db));
    QMap<QString, int64_t> counts;
    for (const Shape::Table& table : shape.tables) {
        ROSTRUM_TRY(n, db.integer((QStringLiteral("SELECT count(*) FROM ") + table.name).toStdString()));
        counts.insert(table.name, n.value_or(0));
    }
    ROSTRUM_TRY(changes, db.integer("SELECT count(*) FROM _change"));
    counts.insert(QStringLiteral("_change"), changes.value_or(0));
    return counts;
}

// A copy is good when it opens, SQLite finds nothing wrong and no row is missing.
Result<void> verifyCopy(const QString& copy, const QMap<QString, int64_t>& expected)
{
    ROSTRUM_TRY(db, Connection::open(copy, Connection::Mode::Immutable));
    ROSTRUM_TRY(schema, readSchema(*db));
    Q_UNUSED(schema);
    Query check = db->query("PRAGMA quick_check(1)");
    const QString verdict = check.next() ? check.string(0) : QString();
    ROSTRUM_CHECK(check.status());
    if (verdict != QStringLiteral("ok"))
        return fail(ErrorCode::BackupFailed, problem(copy, verdict));
    if (expected.isEmpty())
        return {};
    ROSTRUM_TRY(counts, rowCounts(*db));
    if (counts != expected)
        return fail(ErrorCode::BackupFailed, problem(copy, QStringLiteral("row counts differ")));
    return {};
}

Result<void> copyInto(Connection& db, const QString& draft)
{
    QFile::remove(draft);
    Query copy = db.query("VACUUM INTO ?");
    copy.bind(draft);
    return copy.run();
}

QFileInfoList copies(const QString& workspace)
{
    return QDir(backupFolder(workspace)).entryInfoList({QStringLiteral("*.rostrum")}, QDir::Files, QDir::Name);
}

QDateTime stampOf(const QFileInfo& copy) { return QDateTime::fromString(copy.completeBaseName().right(17), kStamp); }

// The history of the new file says where it came from; what was done before can still be undone.
Result<void> logRestore(const QString& draft, const QString& copy)
{
    ROSTRUM_TRY(db, Connection::open(draft, Connection::Mode::Write));
    Query row = db->query("INSERT INTO _change(at, officer, origin, verb, arguments, rows) "
                          "VALUES(?, ?, 'restore', 'restore', json_array(?), 0)");
    row.bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))
        .bind(loginName())
        .bind(QFileInfo(copy).fileName());
    return row.run();
}
} // namespace

Result<void> checkHeader(const QString& path)
{
    QFile file(path);
    const QVariantMap details{{QStringLiteral("file"), path}};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, details, file.errorString());
    const QByteArray head = file.read(100);
    if (!head.startsWith(QByteArray(kMagic, sizeof kMagic)))
        return fail(ErrorCode::NotAWorkspace, details);
    if (head.size() < 100)
        return fail(ErrorCode::WorkspaceDamaged, problem(path, QStringLiteral("cut off")));
    const auto big = [&](int at) {
        return quint32(quint8(head[at])) << 24 | quint32(quint8(head[at + 1])) << 16 |
               quint32(quint8(head[at + 2])) << 8 | quint32(quint8(head[at + 3]));
    };
    if (big(68) != quint32(kApplicationId))
        return fail(ErrorCode::NotAWorkspace, details);
    return {};
}

QString backupFolder(const QString& workspace)
{
    const QFileInfo info(workspace);
    return info.dir().filePath(info.completeBaseName() + QStringLiteral(" backups"));
}

Result<BackupFile> backUp(Connection& db, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), folder}});
    const QString stem = QFileInfo(db.path()).completeBaseName() + u' ' + QDateTime::currentDateTime().toString(kStamp);
    QString target = QDir(folder).filePath(stem + QStringLiteral(".rostrum"));
    for (int n = 2; QFile::exists(target); ++n)
        target = QDir(folder).filePath(stem + QStringLiteral(" (%1).rostrum").arg(n));
    const QString draft = target + QStringLiteral(".part");
    const auto made = [&]() -> Result<void> {
        // One read transaction over the counts and the copy is not possible (VACUUM refuses): the writer may commit
        // between the two only when this runs beside it, and then the counts are taken again.
        for (int attempt = 0;; ++attempt) {
            ROSTRUM_TRY(before, rowCounts(db));
            ROSTRUM_CHECK(copyInto(db, draft));
            const auto good = verifyCopy(draft, before);
            if (good || attempt == 2)
                return good;
        }
    }();
    if (!made) {
        QFile::remove(draft);
        return fail(made.error());
    }
    if (!QFile::rename(draft, target)) {
        QFile::remove(draft);
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), folder}});
    }
    syncFolder(folder);
    return BackupFile{target, QFileInfo(target).size()};
}

std::optional<BackupFile> newestBackup(const QString& workspace, QDateTime* when)
{
    const QFileInfoList all = copies(workspace);
    if (all.isEmpty())
        return std::nullopt;
    if (when)
        *when = stampOf(all.last());
    return BackupFile{all.last().absoluteFilePath(), all.last().size()};
}

Result<void> dailyBackup(Connection& db, const QString& workspace)
{
    QDateTime last;
    if (newestBackup(workspace, &last) && last.date() == QDate::currentDate())
        return {};
    // Nothing in it, or nothing new since the last copy: no copy.
    QDateTime changed;
    {
        Query newest = db.query("SELECT max(at) FROM _change");
        if (newest.next())
            changed = QDateTime::fromString(newest.string(0), Qt::ISODateWithMs);
        ROSTRUM_CHECK(newest.status());
    }
    if (!changed.isValid() || (last.isValid() && changed < last))
        return {};
    if (const auto copy = backUp(db, backupFolder(workspace)); !copy) {
        qWarning("daily backup failed: %s", qPrintable(errorKey(copy.error().code)));
        return {};
    }
    QFileInfoList all = copies(workspace);
    while (all.size() > kKept)
        QFile::remove(all.takeFirst().absoluteFilePath());
    return {};
}

Result<BackupFile> restoreBackup(const QString& copy, const QString& target)
{
    if (!QFile::exists(copy))
        return fail(ErrorCode::FileMissing, {{QStringLiteral("file"), copy}});
    if (QFile::exists(target))
        return fail(ErrorCode::FileExists, {{QStringLiteral("file"), target}});
    ROSTRUM_CHECK(checkHeader(copy));
    ROSTRUM_CHECK(verifyCopy(copy, {}));
    const QString draft = target + QStringLiteral(".part");
    QFile::remove(draft);
    const QString folder = QFileInfo(target).absolutePath();
    if (!QFile::copy(copy, draft) || !logRestore(draft, copy) || !QFile::rename(draft, target)) {
        QFile::remove(draft);
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), folder}});
    }
    syncFolder(folder);
    return BackupFile{target, QFileInfo(target).size()};
}

} // namespace rostrum
