#include "models/attachments/evidencefile.h"
#include "models/base/platform.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace rostrum {

namespace {
constexpr qint64 kBlock = 1 << 20;

QVariantMap fileDetail(const QString& file) { return {{QStringLiteral("file"), file}}; }

// Reads to the end. A source that grows beyond the limit, or ends before its size, is refused: what is kept must be
// what the officer saw.
Result<void> copyBlocks(QIODevice& source, qint64 size, QFile& target, KeptFile& kept, const EvidenceProgress& progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(kBlock, Qt::Uninitialized);
    for (;;) {
        const qint64 n = source.read(block.data(), kBlock);
        if (n < 0)
            return fail(ErrorCode::FileUnreadable, fileDetail(kept.name), source.errorString());
        if (n == 0)
            break;
        kept.bytes += n;
        if (kept.bytes > kMostEvidenceBytes)
            return fail(evidenceError(kept.name, evidenceproblem::tooLarge));
        hash.addData(QByteArrayView(block.constData(), n));
        if (target.write(block.constData(), n) != n)
            return fail(ErrorCode::DiskFull, fileDetail(target.fileName()), target.errorString());
        if (progress && !progress(kept.bytes, size))
            return fail(ErrorCode::Cancelled);
    }
    if (kept.bytes != size)
        return fail(evidenceError(kept.name, evidenceproblem::cutShort));
    kept.sha256 = hash.result();
    return {};
}

// Under its final name, or gone. Whoever was first with the same bytes has made the file already.
Result<void> nameIt(QTemporaryFile& draft, const QString& workspace, const KeptFile& kept)
{
    const QString path = evidencePath(workspace, kept.sha256);
    const QString folder = QFileInfo(path).absolutePath();
    if (!draft.flush() || !syncFile(draft.fileName()))
        return fail(ErrorCode::DiskFull, fileDetail(draft.fileName()), draft.errorString());
    draft.close();
    if (QFileInfo::exists(path)) {
        const auto there = sha256OfFile(path);
        if (there && *there == kept.sha256)
            return {};
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        if (!QFile::remove(path)) // damaged: these bytes are the right ones
            return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), folder}});
    }
    if (!QDir().mkpath(folder) || !draft.rename(path))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), folder}}, draft.errorString());
    draft.setAutoRemove(false);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup);
    syncFolder(folder);
    syncFolder(QFileInfo(folder).absolutePath());
    return {};
}
} // namespace

Error evidenceError(const QString& name, const char* problem)
{
    return {ErrorCode::InvalidValue,
            {{QStringLiteral("field"), name},
             {QStringLiteral("value"), name},
             {QStringLiteral("problem"), QString::fromLatin1(problem)}},
            {}};
}

QString evidenceFolder(const QString& workspace)
{
    const QFileInfo info(workspace);
    return info.dir().filePath(info.completeBaseName() + QStringLiteral(" files"));
}

QString evidencePath(const QString& workspace, const QByteArray& sha256)
{
    const QString hex = QString::fromLatin1(sha256.toHex());
    return evidenceFolder(workspace) + u'/' + hex.left(2) + u'/' + hex.mid(2);
}

Result<QByteArray> sha256OfFile(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file) || file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, fileDetail(path), file.errorString());
    return hash.result();
}

Result<KeptFile> keepStream(const QString& workspace, QIODevice& source, qint64 size, const QString& name,
                            const EvidenceProgress& progress)
{
    KeptFile kept{evidenceName(name), {}, 0};
    if (size > kMostEvidenceBytes)
        return fail(evidenceError(kept.name, evidenceproblem::tooLarge));
    const QString folder = evidenceFolder(workspace);
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), folder}});
    QTemporaryFile draft(folder + QStringLiteral("/XXXXXX.part")); // removed on every way out but the last
    if (!draft.open())
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), folder}}, draft.errorString());
    ROSTRUM_CHECK(copyBlocks(source, size, draft, kept, progress));
    ROSTRUM_CHECK(nameIt(draft, workspace, kept));
    return kept;
}

Result<KeptFile> keepFile(const QString& workspace, const QString& source, const EvidenceProgress& progress)
{
    const QFileInfo info(source);
    if (!info.exists() && !info.isSymLink())
        return fail(ErrorCode::FileMissing, fileDetail(source));
    if (info.isSymLink() || !info.isFile())
        return fail(evidenceError(evidenceName(source), evidenceproblem::notRegular));
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, fileDetail(source), file.errorString());
    return keepStream(workspace, file, file.size(), source, progress);
}

} // namespace rostrum
