// A desk over a small made-up company, each test its own copy; ROSTRUM_TODAY is the sample's day.
#pragma once
#include "models/compliance/rulestore.h"
#include "models/facts/columns.h"
#include "models/facts/rows.h"
#include "models/sample/sample.h"
#include "models/store/dump.h"
#include "ui/desk/desk.h"
#include <QTemporaryDir>
#include <QTest>

namespace rostrum::test {

inline QString s(const char* utf8) { return QString::fromUtf8(utf8); }

/// 60 people, 40 sessions, 300 ratings with what belongs to them; made once in a process, copied from then on.
inline QString copyOfSample(const QString& path)
{
    static const QTemporaryDir folder;
    const QString original = folder.filePath(QStringLiteral("sample.rostrum"));
    if (!QFile::exists(original)) {
        qputenv("ROSTRUM_TODAY", "2026-10-22");
        if (!Workspace::create(original))
            qFatal("the sample could not be made");
        auto workspace = Workspace::open(original);
        SampleOptions options;
        options.people = 60;
        options.trainers = 12;
        options.sessions = 40;
        options.ratings = 300;
        const auto write = [&](const char* label, const Workspace::WriteWork& work) {
            if (!workspace || !(*workspace)->writeNow({QString::fromLatin1(label), {}}, work))
                qFatal("the sample could not be filled");
        };
        write("new", installShippedRules);
        write("sample", [&](Change& change) { return writeSample(change, options); });
    }
    if (!QFile::copy(original, path))
        qFatal("the sample could not be copied");
    return path;
}

class SampleDesk {
public:
    SampleDesk() { open(); }
    QString path() const { return m_path; }
    QString file(const char* name) const { return m_folder.filePath(s(name)); }
    Desk* operator->() { return m_desk.get(); }
    Desk& operator*() { return *m_desk; }
    /// Closes and opens the file again, as a restart does; whoever used the desk must be gone.
    void restart()
    {
        m_desk.reset();
        open();
    }
    QByteArray dump() { return *dumpHash(m_desk->reader()); }
    /// "person WHERE number='010386'"
    qint64 count(const char* what)
    {
        return m_desk->reader().integer(std::string("SELECT count(*) FROM ") + what)->value_or(-1);
    }
    QString text(const char* sql)
    {
        Query query = m_desk->reader().query(sql);
        return query.next() ? query.string(0) : QString();
    }
    /// A Change made by somebody elsewhere, waited for.
    qint64 write(const Label& label, const Workspace::WriteWork& work)
    {
        const auto notice = m_desk->workspace().writeNow(label, work);
        if (!notice)
            qFatal("not written: %s", qPrintable(errorKey(notice.error().code)));
        return notice->id;
    }
    qint64 add(const char* table, const FieldValues& values)
    {
        return write({s("add"), {s(table), values.front().second}}, [&](Change& change) -> Result<void> {
            ROSTRUM_TRY(id, addRow(change, *factTable(s(table)), values));
            Q_UNUSED(id);
            return {};
        });
    }
    qint64 set(const char* table, const QString& key, const FieldValues& values)
    {
        return write({s("edit"), {s(table), key, values.front().first}}, [&](Change& change) -> Result<void> {
            ROSTRUM_TRY(id, findRow(change.db(), *factTable(s(table)), key));
            return setRow(change, *factTable(s(table)), id, values);
        });
    }

    ScriptedPrompts prompts;

private:
    void open()
    {
        if (m_path.isEmpty())
            m_path = copyOfSample(m_folder.filePath(QStringLiteral("team.rostrum")));
        auto workspace = Workspace::open(m_path);
        if (!workspace)
            qFatal("the copy could not be opened: %s", qPrintable(errorKey(workspace.error().code)));
        m_desk = std::make_unique<Desk>(std::move(*workspace), prompts);
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Desk> m_desk;
};

} // namespace rostrum::test
