// A workspace in a temporary folder, for tests of whatever stands on the store.
#pragma once
#include "models/store/dump.h"
#include "models/store/workspace.h"
#include <QTemporaryDir>
#include <QTest>

namespace rostrum::test {

class TemporaryWorkspace {
public:
    TemporaryWorkspace() { reopen(); }
    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("team.rostrum")); }
    Workspace& operator*() { return *m_workspace; }
    Workspace* operator->() { return m_workspace.get(); }
    void close() { m_workspace.reset(); }
    void reopen()
    {
        m_workspace.reset();
        if (!QFile::exists(path()) && !Workspace::create(path()))
            qFatal("the workspace could not be made");
        auto opened = Workspace::open(path());
        if (!opened)
            qFatal("the workspace could not be opened: %s", qPrintable(errorKey(opened.error().code)));
        m_workspace = std::move(*opened);
    }
    QByteArray dump() { return *dumpHash(m_workspace->reader()); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace rostrum::test
