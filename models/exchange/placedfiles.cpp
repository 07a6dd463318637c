#include "models/exchange/placedfiles.h"
#include <QDir>
#include <QFileInfo>

namespace rostrum {

namespace {
const QString kFormer = QStringLiteral("former");
} // namespace

PlacedFiles::PlacedFiles(const QString& folder, bool made)
    : m_folder(folder), m_aside(QDir(folder).filePath(QStringLiteral(".rostrum-XXXXXX"))), m_made(made)
{}

Result<std::unique_ptr<PlacedFiles>> PlacedFiles::begin(const QString& folder)
{
    const bool made = !QFileInfo::exists(folder);
    std::unique_ptr<PlacedFiles> files;
    if (QDir().mkpath(folder))
        files.reset(new PlacedFiles(folder, made));
    if (!files || !files->m_aside.isValid() || !QDir(files->m_aside.path()).mkdir(kFormer))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), folder}});
    return files;
}

PlacedFiles::~PlacedFiles()
{
    if (!m_kept)
        takeBack();
    m_aside.remove();
    if (!m_kept && m_made)
        QDir().rmdir(m_folder); // only when nothing else is in it
}

QString PlacedFiles::aside(const QString& name)
{
    m_names.append(name);
    return m_aside.filePath(name);
}

Result<void> PlacedFiles::place()
{
    for (const QString& name : m_names) {
        const Result<void> placed = placeOne(name);
        if (!placed) {
            takeBack();
            return placed;
        }
    }
    return {};
}

Result<void> PlacedFiles::placeOne(const QString& name)
{
    const QString target = QDir(m_folder).filePath(name);
    const QFileInfo there(target);
    if (there.isDir())
        return fail(ErrorCode::FileExists, {{QStringLiteral("file"), target}});
    // A spreadsheet that has the file open does not let it go.
    if (there.exists()) {
        if (!QFile::rename(target, QDir(m_aside.filePath(kFormer)).filePath(name)))
            return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), target}});
        m_former.append(name);
    }
    if (!QFile::rename(m_aside.filePath(name), target))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), target}});
    m_placed.append(name);
    return {};
}

void PlacedFiles::takeBack()
{
    const QDir folder(m_folder), former(m_aside.filePath(kFormer));
    for (const QString& name : m_placed)
        QFile::remove(folder.filePath(name));
    for (const QString& name : m_former)
        QFile::rename(former.filePath(name), folder.filePath(name));
    m_placed.clear();
    m_former.clear();
}

} // namespace rostrum
