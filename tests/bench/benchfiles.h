// The files that benches measure on: made once, kept in the build's folder for the next run.
#pragma once
#include "models/sample/sample.h"
#include "models/store/workspace.h"
#include <QCoreApplication>
#include <QFile>
#include <QProcess>

namespace rostrum::bench {

/// A workspace with a made-up company in it; ends the program where it cannot be made.
inline void makeSampleFile(const QString& path, const SampleOptions& options)
{
    auto workspace = Workspace::create(path) ? Workspace::open(path) : fail(ErrorCode::FileUnreadable);
    if (!workspace || !(*workspace)->writeNow({QStringLiteral("sample"), {}}, [&](Change& change) {
            return writeSample(change, options);
        }))
        qFatal("the workspace cannot be made");
}

/// Where there is no such file, this program makes it in a process of its own (`--make PART`), so that the maker's
/// memory is not counted as the measured one's. A maker that is killed leaves no half file.
inline void makeApart(const QString& path)
{
    if (QFile::exists(path))
        return;
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    if (QProcess::execute(QCoreApplication::applicationFilePath(), {QStringLiteral("--make"), part}) != 0 ||
        !QFile::rename(part, path))
        qFatal("the file cannot be made");
}

} // namespace rostrum::bench
