// A workspace whose rows want evidence, the files that are its proof, and sources that break.
#pragma once
#include "models/attachments/evidencecare.h"
#include "models/facts/rows.h"
#include "models/store/change.h"
#include "tests/support/store.h"
#include <QCryptographicHash>
#include <QDirIterator>

namespace rostrum::test {

inline QString s(const char* utf8) { return QString::fromUtf8(utf8); }
inline Label label(const char* verb) { return {QString::fromLatin1(verb), {}}; }

inline QString write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}

// Gives some bytes, then fails or ends.
class Breaking : public QIODevice {
public:
    Breaking(qint64 good, bool fails) : m_left(good), m_fails(fails)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 n = std::min(most, m_left);
        if (n == 0)
            return m_fails ? -1 : 0;
        std::fill(data, data + n, 'x');
        m_left -= n;
        return n;
    }
    qint64 writeData(const char*, qint64) override { return -1; }
    bool isSequential() const override { return true; }

private:
    qint64 m_left;
    bool m_fails;
};

inline QStringList filesIn(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << files.next();
    return found;
}

// Two people and one credit each.
class EvidenceWorld : public TemporaryWorkspace {
public:
    EvidenceWorld()
    {
        add("people", {{s("number"), s("010386")}, {s("name"), s("周文博")}});
        credit = add("credits", {{s("number"), s("010386")},
                                 {s("title"), s("公需科目")},
                                 {s("category"), s("public")},
                                 {s("hours"), s("30")},
                                 {s("completed_on"), s("2026-05-01")}});
        credits = (*this)->shape().table(s("credit"));
    }
    Id add(const char* table, const FieldValues& values)
    {
        Id id;
        const auto written = (*this)->writeNow(label("add"), [&](Change& change) -> Result<void> {
            ROSTRUM_TRY(made, addRow(change, *factTable(s(table)), values));
            id = made;
            return {};
        });
        if (!written)
            qFatal("not added: %s", qPrintable(errorKey(written.error().code)));
        return id;
    }
    Result<ChangeNotice> attach(const KeptFile& kept, const char* table = "credit")
    {
        return (*this)->writeNow(label("attach"), [&](Change& change) -> Result<void> {
            ROSTRUM_TRY(id, attachFile(change, s(table), credit, kept));
            last = id;
            return {};
        });
    }
    KeptFile keep(const QByteArray& bytes, const char* name = "证书.pdf")
    {
        auto kept = keepFile(path(), write(folder() + u'/' + s(name), bytes));
        if (!kept)
            qFatal("not kept: %s", qPrintable(errorKey(kept.error().code)));
        return *kept;
    }
    QString kept(const QByteArray& bytes) const
    {
        return evidencePath(path(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }

    Id credit, last;
    const Shape::Table* credits = nullptr;
};

inline void damage(const QString& path)
{
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(1));
    QCOMPARE(file.write("?"), 1);
}

} // namespace rostrum::test
