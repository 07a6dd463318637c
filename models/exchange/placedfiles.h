// Files that stand or fall with a Change: written aside, put in their places before its commit, and taken back unless
// they are kept after it. Until then what stood there before comes back.
#pragma once
#include "models/base/result.h"
#include <QStringList>
#include <QTemporaryDir>
#include <memory>

namespace rostrum {

class PlacedFiles {
public:
    /// For files of `folder`, which is made. FolderNotWritable.
    static Result<std::unique_ptr<PlacedFiles>> begin(const QString& folder);
    /// Takes back what was placed and not kept; a folder that was made for it goes, too.
    ~PlacedFiles();
    PlacedFiles(const PlacedFiles&) = delete;
    PlacedFiles& operator=(const PlacedFiles&) = delete;

    /// Where the file is written that will be called `name`.
    QString aside(const QString& name);
    /// In the order in which they were asked for.
    const QStringList& names() const { return m_names; }
    /// Each under its name. FileExists where a folder has that name, FolderNotWritable; then all is as it was.
    Result<void> place();
    /// From now on they stay.
    void keep() { m_kept = true; }

private:
    PlacedFiles(const QString& folder, bool made);
    Result<void> placeOne(const QString& name);
    void takeBack();

    QString m_folder;
    QTemporaryDir m_aside; ///< inside the folder, so that a file is renamed, never copied
    QStringList m_names, m_placed, m_former;
    bool m_made, m_kept = false;
};

} // namespace rostrum
