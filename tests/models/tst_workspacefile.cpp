// The file of a workspace: its schema, its lock, its copies, and what is no workspace.
#include "models/store/backup.h"
#include "storerows.h"
#include <QDir>

using namespace rostrum;
using namespace rostrum::test;

class TestWorkspaceFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewWorkspaceHasTheNewestSchema();
    void aSecondWriterIsRefusedAndAReaderIsNot();
    void anEmptyLockOfAKilledProgramIsNotHonoured();
    void filesThatAreNoWorkspaceAreRefused();
    void aNewerSchemaIsRefused();
    void aFullFileLeavesTheFormerState();
    void aBackupIsVerifiedAndRestores();
    void verifyListsDuplicatesOfNaturalKeys();
};

void TestWorkspaceFile::aNewWorkspaceHasTheNewestSchema()
{
    TemporaryWorkspace w;
    QCOMPARE(*readSchema(w->reader()), newestSchema());
    QVERIFY(verify(w->reader())->empty());
    QVERIFY(!Workspace::create(w.path()));
}

void TestWorkspaceFile::aSecondWriterIsRefusedAndAReaderIsNot()
{
    TemporaryWorkspace w;
    const auto second = Workspace::open(w.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::WorkspaceInUse);
    const auto reader = Workspace::open(w.path(), Workspace::Access::Read);
    QVERIFY(reader);
    QCOMPARE((*reader)->writeNow(label("edit"), [](Change&) -> Result<void> { return {}; }).error().code,
             ErrorCode::WorkspaceReadOnly);
}

void TestWorkspaceFile::anEmptyLockOfAKilledProgramIsNotHonoured()
{
    TemporaryWorkspace w;
    w.close();
    QFile lock(w.path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    QVERIFY(Workspace::open(w.path()));
}

void TestWorkspaceFile::filesThatAreNoWorkspaceAreRefused()
{
    QTemporaryDir folder;
    const auto write = [&](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    };
    QCOMPARE(Workspace::open(write("a", "hello")).error().code, ErrorCode::NotAWorkspace);
    QCOMPARE(Workspace::open(write("b", "")).error().code, ErrorCode::NotAWorkspace);
    QCOMPARE(Workspace::open(folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::FileMissing);
    QCOMPARE(Workspace::open(folder.path()).error().code, ErrorCode::FileUnreadable);
    // Another program's database.
    {
        auto db = Connection::open(folder.filePath(QStringLiteral("other")), Connection::Mode::Create);
        QVERIFY((*db)->execute("CREATE TABLE t(a)"));
    }
    QCOMPARE(Workspace::open(folder.filePath(QStringLiteral("other"))).error().code, ErrorCode::NotAWorkspace);
    // A workspace cut in the middle, and one with its pages overwritten.
    const QString good = folder.filePath(QStringLiteral("good.rostrum"));
    QVERIFY(Workspace::create(good));
    QFile file(good);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    const auto cut = Workspace::open(write("cut", bytes.left(bytes.size() / 3)));
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::WorkspaceDamaged);
    bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, 'x'));
    bytes.replace(200, 3000, QByteArray(3000, 'x'));
    const auto overwritten = Workspace::open(write("x", bytes));
    QVERIFY(!overwritten);
    QCOMPARE(overwritten.error().code, ErrorCode::WorkspaceDamaged);
}

void TestWorkspaceFile::aNewerSchemaIsRefused()
{
    TemporaryWorkspace w;
    w.close();
    {
        auto db = Connection::open(w.path(), Connection::Mode::Write);
        QVERIFY((*db)->execute("PRAGMA user_version=999"));
    }
    const auto opened = Workspace::open(w.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::SchemaTooNew);
    QCOMPARE(opened.error().details.value(QStringLiteral("schema")).toInt(), 999);
}

void TestWorkspaceFile::aFullFileLeavesTheFormerState()
{
    TemporaryWorkspace w;
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return insertCourse(c, course(0), QStringLiteral("A")); }));
    const QByteArray before = w.dump();
    const auto full = w->writeNow(label("import"), [](Change& c) -> Result<void> {
        const auto pages = c.db().integer("PRAGMA page_count");
        ROSTRUM_CHECK(c.db().execute(("PRAGMA max_page_count=" + std::to_string(pages->value() + 5)).c_str()));
        const auto filled = [&]() -> Result<void> {
            for (int i = 1; i < 5000; ++i)
                ROSTRUM_CHECK(insertCourse(c, course(i), QString(200, u'A')));
            return {};
        }();
        ROSTRUM_CHECK(c.db().execute("PRAGMA max_page_count=1000000"));
        return filled;
    });
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::DiskFull);
    QCOMPARE(w.dump(), before);
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return insertCourse(c, course(1), QStringLiteral("B")); }));
}

void TestWorkspaceFile::aBackupIsVerifiedAndRestores()
{
    TemporaryWorkspace w;
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return insertCourse(c, course(1), QStringLiteral("A")); }));
    const auto copy = backUp(w->reader(), w.folder() + QStringLiteral("/copies"));
    QVERIFY(copy);
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return retitle(c, course(1), QStringLiteral("B")); }));
    const QString target = w.folder() + QStringLiteral("/restored.rostrum");
    QVERIFY(restoreBackup(copy->file, target));
    QCOMPARE(restoreBackup(copy->file, target).error().code, ErrorCode::FileExists);
    auto restored = Workspace::open(target);
    QVERIFY(restored);
    QCOMPARE((*restored)->reader().integer("SELECT count(*) FROM course WHERE title='A'")->value(), 1);
    QCOMPARE(history((*restored)->reader(), 1)->front().origin, Origin::Restore);
    QVERIFY((*restored)->undo({}).takeResult()); // what was done before the copy can still be undone
    // The first start of a day makes a copy by itself, the second does not.
    w.reopen();
    w.reopen();
    QCOMPARE(QDir(backupFolder(w.path())).entryList(QDir::Files).size(), 1);
}

void TestWorkspaceFile::verifyListsDuplicatesOfNaturalKeys()
{
    TemporaryWorkspace w;
    QVERIFY(w->writeNow(label("edit"), [](Change& c) -> Result<void> {
        for (int i = 1; i <= 2; ++i) {
            Query person = c.db().query("INSERT INTO person(id, number, name) VALUES(?,'010386','x')");
            person.bind(Id::make());
            ROSTRUM_CHECK(person.run());
            ROSTRUM_CHECK(c.count());
        }
        return {};
    }));
    const auto problems = verify(w->reader());
    QCOMPARE(problems->size(), 1);
    QCOMPARE(problems->front().key, QStringLiteral("010386"));
}

QTEST_GUILESS_MAIN(TestWorkspaceFile)
#include "tst_workspacefile.moc"
