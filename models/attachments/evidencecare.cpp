#include "models/attachments/evidencecare.h"
#include "models/base/platform.h"
#include "models/facts/rows.h"
#include "models/store/attachable.h"
#include "models/store/connection.h"
#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace rostrum {

namespace {
// Hash → a name for it; files that undo may want again have none any more.
Result<QHash<QByteArray, QString>> neededFiles(Connection& db)
{
    QHash<QByteArray, QString> needed;
    Query query = db.query("SELECT sha256, '' FROM _kept_file UNION ALL SELECT sha256, name FROM attachment");
    while (query.next())
        needed.insert(query.blob(0), query.string(1));
    ROSTRUM_CHECK(query.status());
    return needed;
}

Result<QStringList> unusedFiles(Connection& db, const QString& workspace)
{
    ROSTRUM_TRY(needed, neededFiles(db));
    const QDir folder(evidenceFolder(workspace));
    QSet<QString> known;
    for (auto file = needed.keyBegin(); file != needed.keyEnd(); ++file)
        known.insert(folder.relativeFilePath(evidencePath(workspace, *file)));
    QStringList unused;
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (const QString path = folder.relativeFilePath(files.next()); !known.contains(path))
            unused << path;
    unused.sort();
    return unused;
}

// "team 2026-11-22 153000 (2).rostrum" is a copy of "team".
QString nameOfOriginal(const QString& copy)
{
    static const QRegularExpression stamp(QStringLiteral(" \\d{4}-\\d{2}-\\d{2} \\d{6}( \\(\\d+\\))?$"));
    return QFileInfo(copy).completeBaseName().remove(stamp);
}

// Verified on the way: a copy that differs from its hash is no copy.
Result<bool> copyVerified(const QString& from, const QString& to, const QByteArray& sha256)
{
    const QString draft = to + QStringLiteral(".part");
    if (!QDir().mkpath(QFileInfo(to).absolutePath()))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), QFileInfo(to).absolutePath()}});
    QFile::remove(draft);
    if (!QFile::copy(from, draft)) {
        QFile::remove(draft);
        return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), to}});
    }
    QFile::setPermissions(draft, QFile::ReadOwner | QFile::WriteOwner); // the kept file cannot be written to
    ROSTRUM_TRY(hash, sha256OfFile(draft));
    if (hash == sha256 && syncFile(draft) && QFile::rename(draft, to)) {
        QFile::setPermissions(to, QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup);
        syncFolder(QFileInfo(to).absolutePath());
        return true;
    }
    QFile::remove(draft);
    return false;
}

// `sources`: paths like workspaces, whose folders of files are tried in this order.
Result<EvidenceCopies> copyNeeded(Connection& db, const QStringList& sources, const QString& target)
{
    ROSTRUM_TRY(needed, neededFiles(db));
    EvidenceCopies copies;
    copies.folder = evidenceFolder(target);
    for (auto file = needed.cbegin(); file != needed.cend(); ++file) {
        const QString to = evidencePath(target, file.key());
        ++copies.files;
        bool there = QFile::exists(to);
        for (const QString& source : sources) {
            const QString from = evidencePath(source, file.key());
            if (there || !QFile::exists(from))
                continue;
            ROSTRUM_TRY(copied, copyVerified(from, to, file.key()));
            there = copied;
            copies.copied += copied;
            copies.bytes += copied ? QFileInfo(to).size() : 0;
        }
        if (!there)
            copies.missing << (file->isEmpty() ? QString::fromLatin1(file.key().toHex()) : *file);
    }
    copies.missing.sort();
    return copies;
}
} // namespace

Result<EvidenceCheck> checkEvidence(Connection& db, const QString& workspace)
{
    EvidenceCheck check;
    ROSTRUM_TRY(all, listAttachments(db));
    QHash<QByteArray, const char*> states; // one file may prove several rows
    const auto tell = [&](const Attachment& attachment, const char* problem) {
        check.problems.push_back({QStringLiteral("attachments"), attachment.id.hex(), QString::fromLatin1(problem)});
    };
    for (const Attachment& attachment : all) {
        const QString path = evidencePath(workspace, attachment.sha256);
        if (!states.contains(attachment.sha256)) {
            ++check.files;
            const auto hash = QFile::exists(path) ? sha256OfFile(path) : Result<QByteArray>(QByteArray());
            states[attachment.sha256] = hash && hash->isEmpty()              ? "missing_file"
                                        : hash && *hash == attachment.sha256 ? nullptr
                                                                             : "altered_file";
        }
        if (const char* state = states.value(attachment.sha256))
            tell(attachment, state);
        const bool known = attachableTables().contains(attachment.table);
        Query row = db.query((QStringLiteral("SELECT 1 FROM ") + (known ? attachment.table : kAttachmentTable) +
                              QStringLiteral(" WHERE id=?"))
                                 .toStdString());
        row.bind(attachment.row);
        const bool there = row.next();
        ROSTRUM_CHECK(row.status());
        if (!there)
            tell(attachment, "orphan");
    }
    ROSTRUM_TRY(unused, unusedFiles(db, workspace));
    check.unused = unused;
    return check;
}

Result<int> removeUnusedEvidence(Connection& db, const QString& workspace)
{
    ROSTRUM_TRY(unused, unusedFiles(db, workspace));
    int removed = 0;
    for (const QString& file : unused) {
        const QString path = evidenceFolder(workspace) + u'/' + file;
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        removed += QFile::remove(path);
    }
    return removed;
}

Result<EvidenceCopies> backUpEvidence(Connection& db, const QString& workspace, const QString& folder)
{
    return copyNeeded(db, {workspace}, QDir(folder).filePath(QFileInfo(workspace).fileName()));
}

Result<EvidenceCopies> restoreEvidence(Connection& db, const QString& copy, const QString& workspace)
{
    const QDir folder = QFileInfo(copy).absoluteDir();
    const QString original = nameOfOriginal(copy) + QStringLiteral(".rostrum");
    QDir above = folder;
    above.cdUp();
    return copyNeeded(db, {folder.filePath(original), above.filePath(original)}, workspace);
}

} // namespace rostrum
