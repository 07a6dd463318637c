#include "models/store/backup.h"
#include "tests/support/store.h"
#include <QDir>
#include <QRandomGenerator>

using namespace rostrum;
using rostrum::test::TemporaryWorkspace;

namespace {
Result<void> insertCourse(Change& change, const Id& id, const QString& title)
{
    Query query = change.db().query("INSERT INTO course(id, title) VALUES(?,?)");
    query.bind(id).bind(title);
    ROSTRUM_CHECK(query.run());
    return change.count();
}

Result<void> insertSession(Change& change, const Id& id, const Id& course)
{
    Query query = change.db().query("INSERT INTO session(id, course, starts_at) VALUES(?,?,'2026-10-09')");
    query.bind(id).bind(course);
    ROSTRUM_CHECK(query.run());
    return change.count();
}

Result<void> retitle(Change& change, const Id& id, const QString& title)
{
    Query query = change.db().query("UPDATE course SET title=? WHERE id=?");
    query.bind(title).bind(id);
    ROSTRUM_CHECK(query.run());
    return change.count();
}

Result<void> removeRow(Change& change, const char* sql, const Id& id)
{
    Query query = change.db().query(sql);
    query.bind(id);
    ROSTRUM_CHECK(query.run());
    return change.count();
}

Id course(int n) { return Id::derived({"course", std::to_string(n)}); }
Id session(int n) { return Id::derived({"session", std::to_string(n)}); }
Label label(const char* verb) { return {QString::fromLatin1(verb), {}}; }
} // namespace

class TestStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewWorkspaceHasTheNewestSchema();
    void aWriteThatFailsLeavesNothing();
    void aWriteThatChangesNothingIsNotLogged();
    void undoBringsBackTheBytesAndRedoTheOthers();
    void undoWorksAfterARestart();
    void redoIsGoneOnceSomethingNewIsDone();
    void undoRefusesAndNamesARowEditedSince();
    void keepChangedUndoesTheRest();
    void aHandMadeChildKeepsItsImportedParent();
    void removedRowsComeBackOnlyUnderTheirParents();
    void largeChangesAreLoggedInGroupsAndUndoneWhole();
    void cancelledWorkLeavesNothing();
    void anyMixOfChangesIsUndoneToEachEarlierState();
    void theNoticeNamesTheRowsThatChanged();
    void aSecondWriterIsRefusedAndAReaderIsNot();
    void anEmptyLockOfAKilledProgramIsNotHonoured();
    void filesThatAreNoWorkspaceAreRefused();
    void aNewerSchemaIsRefused();
    void aFullFileLeavesTheFormerState();
    void aBackupIsVerifiedAndRestores();
    void localTablesAreNotCaptured();
    void verifyListsDuplicatesOfNaturalKeys();
};

void TestStore::aNewWorkspaceHasTheNewestSchema()
{
    TemporaryWorkspace w;
    QCOMPARE(*readSchema(w->reader()), newestSchema());
    QVERIFY(verify(w->reader())->empty());
    QVERIFY(!Workspace::create(w.path()));
}

void TestStore::aWriteThatFailsLeavesNothing()
{
    TemporaryWorkspace w;
    const QByteArray before = w.dump();
    const auto done = w->writeNow(label("edit"), [](Change& change) -> Result<void> {
        ROSTRUM_CHECK(insertCourse(change, course(1), QStringLiteral("A")));
        return insertCourse(change, course(1), QStringLiteral("again")); // the same id
    });
    QVERIFY(!done);
    QCOMPARE(w.dump(), before);
    QVERIFY(history(w->reader(), 10)->empty());
}

void TestStore::aWriteThatChangesNothingIsNotLogged()
{
    TemporaryWorkspace w;
    const auto done = w->writeNow(label("edit"), [](Change&) -> Result<void> { return {}; });
    QVERIFY(done);
    QCOMPARE(done->id, 0);
    QVERIFY(history(w->reader(), 10)->empty());
}

void TestStore::undoBringsBackTheBytesAndRedoTheOthers()
{
    TemporaryWorkspace w;
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return insertCourse(c, course(1), QStringLiteral("A")); }));
    const QByteArray first = w.dump();
    const auto second = w->writeNow(label("edit"), [](Change& c) -> Result<void> {
        ROSTRUM_CHECK(retitle(c, course(1), QStringLiteral("B")));
        ROSTRUM_CHECK(insertCourse(c, course(2), QStringLiteral("C")));
        return insertSession(c, session(1), course(2));
    });
    QVERIFY(second);
    const QByteArray last = w.dump();
    auto undone = w->undo({}).takeResult();
    QVERIFY(undone);
    QCOMPARE(undone->undoes.value(), second->id);
    QCOMPARE(w.dump(), first);
    QVERIFY(w->redo().takeResult());
    QCOMPARE(w.dump(), last);
    QVERIFY(w->undo({}).takeResult());
    QVERIFY(w->undo({}).takeResult());
    QCOMPARE(w->undo({}).takeResult().error().code, ErrorCode::NothingToUndo);
    QVERIFY(w->redo().takeResult());
    QCOMPARE(w.dump(), first);
    QVERIFY(w->redo().takeResult());
    QCOMPARE(w.dump(), last);
    QCOMPARE(w->redo().takeResult().error().code, ErrorCode::NothingToRedo);
}

void TestStore::undoWorksAfterARestart()
{
    TemporaryWorkspace w;
    const QByteArray empty = w.dump();
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return insertCourse(c, course(1), QStringLiteral("A")); }));
    const QByteArray full = w.dump();
    w.reopen();
    QVERIFY(w->undo({}).takeResult());
    QCOMPARE(w.dump(), empty);
    w.reopen();
    QVERIFY(w->redo().takeResult());
    QCOMPARE(w.dump(), full);
}

void TestStore::redoIsGoneOnceSomethingNewIsDone()
{
    TemporaryWorkspace w;
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return insertCourse(c, course(1), QStringLiteral("A")); }));
    QVERIFY(w->undo({}).takeResult());
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return insertCourse(c, course(2), QStringLiteral("B")); }));
    QCOMPARE(w->redo().takeResult().error().code, ErrorCode::NothingToRedo);
}

void TestStore::undoRefusesAndNamesARowEditedSince()
{
    TemporaryWorkspace w;
    const auto import = w->writeNow(label("import"), [](Change& c) -> Result<void> {
        for (int i = 1; i <= 4; ++i)
            ROSTRUM_CHECK(insertCourse(c, course(i), QStringLiteral("A")));
        return {};
    });
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return retitle(c, course(3), QStringLiteral("by hand")); }));
    const QByteArray before = w.dump();
    const auto refused = w->undo({import->id, false}).takeResult();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RowsMovedOn);
    const QVariantList rows = refused.error().details.value(QStringLiteral("rows")).toList();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].toMap().value(QStringLiteral("id")).toString(), course(3).hex());
    QCOMPARE(w.dump(), before);
}

void TestStore::keepChangedUndoesTheRest()
{
    TemporaryWorkspace w;
    const auto import = w->writeNow(label("import"), [](Change& c) -> Result<void> {
        for (int i = 1; i <= 4; ++i)
            ROSTRUM_CHECK(insertCourse(c, course(i), QStringLiteral("A")));
        return {};
    });
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return retitle(c, course(3), QStringLiteral("by hand")); }));
    QVERIFY(w->undo({import->id, true}).takeResult());
    QCOMPARE(w->reader().integer("SELECT count(*) FROM course")->value(), 1);
    QCOMPARE(w->reader().integer("SELECT count(*) FROM course WHERE title='by hand'")->value(), 1);
    QVERIFY(verify(w->reader())->empty());
    // The redo of such an undo brings back what it took.
    QVERIFY(w->redo().takeResult());
    QCOMPARE(w->reader().integer("SELECT count(*) FROM course")->value(), 4);
}

void TestStore::aHandMadeChildKeepsItsImportedParent()
{
    TemporaryWorkspace w;
    const auto import = w->writeNow(label("import"), [](Change& c) -> Result<void> {
        ROSTRUM_CHECK(insertCourse(c, course(1), QStringLiteral("A")));
        ROSTRUM_CHECK(insertCourse(c, course(2), QStringLiteral("B")));
        return insertSession(c, session(1), course(1));
    });
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return insertSession(c, session(2), course(1)); }));
    const auto refused = w->undo({import->id, false}).takeResult();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RowsMovedOn);
    QVERIFY(w->undo({import->id, true}).takeResult());
    QCOMPARE(w->reader().integer("SELECT count(*) FROM course")->value(), 1);
    QCOMPARE(w->reader().integer("SELECT count(*) FROM session")->value(), 1);
    QVERIFY(verify(w->reader())->empty());
}

void TestStore::removedRowsComeBackOnlyUnderTheirParents()
{
    TemporaryWorkspace w;
    QVERIFY(w->writeNow(label("edit"), [](Change& c) -> Result<void> {
        ROSTRUM_CHECK(insertCourse(c, course(1), QStringLiteral("A")));
        return insertSession(c, session(1), course(1));
    }));
    const auto removed = w->writeNow(
        label("edit"), [](Change& c) { return removeRow(c, "DELETE FROM session WHERE id=?", session(1)); });
    QVERIFY(
        w->writeNow(label("edit"), [](Change& c) { return removeRow(c, "DELETE FROM course WHERE id=?", course(1)); }));
    const auto refused = w->undo({removed->id, false}).takeResult();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RowsMovedOn);
    QVERIFY(verify(w->reader())->empty());
}

void TestStore::largeChangesAreLoggedInGroupsAndUndoneWhole()
{
    TemporaryWorkspace w;
    const QByteArray empty = w.dump();
    const int n = 2 * Change::kGroupRows + 77;
    const auto import = w->writeNow(label("import"), [n](Change& c) -> Result<void> {
        ROSTRUM_CHECK(insertCourse(c, course(0), QStringLiteral("parent")));
        for (int i = 1; i <= n; ++i)
            ROSTRUM_CHECK(insertSession(c, session(i), course(0)));
        return retitle(c, course(0), QStringLiteral("touched twice, in the first and in the last group"));
    });
    QVERIFY(import);
    QCOMPARE(w->reader().integer("SELECT count(*) FROM _log")->value(), 3);
    const QByteArray full = w.dump();
    QVERIFY(w->undo({}).takeResult());
    QCOMPARE(w.dump(), empty);
    QVERIFY(w->redo().takeResult());
    QCOMPARE(w.dump(), full);
}

void TestStore::cancelledWorkLeavesNothing()
{
    TemporaryWorkspace w;
    const QByteArray before = w.dump();
    Workspace::WriteOptions options;
    options.cancel = makeCancelFlag();
    options.progress = [flag = options.cancel](qint64 done, qint64) { *flag = done >= 50; };
    auto future = w->write(
        label("import"),
        [](Change& c) -> Result<void> {
            for (int i = 0; i < 100; ++i) {
                ROSTRUM_CHECK(insertCourse(c, course(i), QStringLiteral("A")));
                ROSTRUM_CHECK(c.progress(i, 100));
            }
            return {};
        },
        options);
    const auto done = future.takeResult();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(w.dump(), before);
}

void TestStore::anyMixOfChangesIsUndoneToEachEarlierState()
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QRandomGenerator random(seed);
        TemporaryWorkspace w;
        QList<QByteArray> states{w.dump()};
        for (int step = 0; step < 15; ++step) {
            const auto done = w->writeNow(label("edit"), [&](Change& c) -> Result<void> {
                const int edits = 1 + int(random.bounded(6));
                for (int i = 0; i < edits; ++i) {
                    const Id id = course(int(random.bounded(6)));
                    Query exists = c.db().query("SELECT (SELECT count(*) FROM session WHERE course=c.id) FROM course c "
                                                "WHERE id=?");
                    exists.bind(id);
                    const bool there = exists.next();
                    const bool childless = there && exists.integer(0) == 0;
                    if (!there)
                        ROSTRUM_CHECK(insertCourse(c, id, QString::number(random.bounded(3))));
                    else if (childless && random.bounded(3) == 0)
                        ROSTRUM_CHECK(removeRow(c, "DELETE FROM course WHERE id=?", id));
                    else if (random.bounded(2))
                        ROSTRUM_CHECK(retitle(c, id, QString::number(random.bounded(3))));
                    else
                        ROSTRUM_CHECK(insertSession(c, Id::make(), id));
                }
                return {};
            });
            QVERIFY(done);
            if (done->id)
                states.append(w.dump());
        }
        for (qsizetype i = states.size() - 1; i > 0; --i) {
            QVERIFY(w->undo({}).takeResult());
            QCOMPARE(w.dump(), states[i - 1]);
        }
        for (qsizetype i = 1; i < states.size(); ++i) {
            QVERIFY(w->redo().takeResult());
            QCOMPARE(w.dump(), states[i]);
        }
        QVERIFY(verify(w->reader())->empty());
    }
}

void TestStore::theNoticeNamesTheRowsThatChanged()
{
    TemporaryWorkspace w;
    QList<ChangeNotice> notices;
    QObject::connect(&*w, &Workspace::changed, &*w, [&](const ChangeNotice& notice) { notices.append(notice); });
    QVERIFY(w->writeNow(label("edit"), [](Change& c) { return insertCourse(c, course(1), QStringLiteral("A")); }));
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(notices[0].touches(QStringLiteral("course")));
    QVERIFY(!notices[0].touches(QStringLiteral("session")));
    QCOMPARE(notices[0].ids.value(QStringLiteral("course")), QSet<Id>{course(1)});
    QCOMPARE(notices[0].rows, 1);
}

void TestStore::aSecondWriterIsRefusedAndAReaderIsNot()
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

void TestStore::anEmptyLockOfAKilledProgramIsNotHonoured()
{
    TemporaryWorkspace w;
    w.close();
    QFile lock(w.path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    QVERIFY(Workspace::open(w.path()));
}

void TestStore::filesThatAreNoWorkspaceAreRefused()
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

void TestStore::aNewerSchemaIsRefused()
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

void TestStore::aFullFileLeavesTheFormerState()
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

void TestStore::aBackupIsVerifiedAndRestores()
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

void TestStore::localTablesAreNotCaptured()
{
    TemporaryWorkspace w;
    const auto done = w->writeNow(
        label("edit"), [](Change& c) -> Result<void> { return c.db().execute("INSERT INTO _meta VALUES('a','b')"); });
    QVERIFY(done);
    QCOMPARE(done->id, 0);
    QCOMPARE(w->reader().integer("SELECT count(*) FROM _meta")->value(), 1);
}

void TestStore::verifyListsDuplicatesOfNaturalKeys()
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

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
