// Changes: written whole or not at all, logged, undone and brought back.
#include "storerows.h"
#include <QRandomGenerator>

using namespace rostrum;
using namespace rostrum::test;

namespace {
// Four courses in one Change, the third retitled by hand in the next; the number of the first.
qint64 importEditedSince(TemporaryWorkspace& w)
{
    const auto import = w->writeNow(label("import"), [](Change& c) -> Result<void> {
        for (int i = 1; i <= 4; ++i)
            ROSTRUM_CHECK(insertCourse(c, course(i), QStringLiteral("A")));
        return {};
    });
    const auto edit =
        w->writeNow(label("edit"), [](Change& c) { return retitle(c, course(3), QStringLiteral("by hand")); });
    if (!import || !edit)
        qFatal("not written");
    return import->id;
}
} // namespace

class TestStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
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
    void localTablesAreNotCaptured();
};

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
    const qint64 import = importEditedSince(w);
    const QByteArray before = w.dump();
    const auto refused = w->undo({import, false}).takeResult();
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
    const qint64 import = importEditedSince(w);
    QVERIFY(w->undo({import, true}).takeResult());
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

void TestStore::localTablesAreNotCaptured()
{
    TemporaryWorkspace w;
    const auto done = w->writeNow(
        label("edit"), [](Change& c) -> Result<void> { return c.db().execute("INSERT INTO _meta VALUES('a','b')"); });
    QVERIFY(done);
    QCOMPARE(done->id, 0);
    QCOMPARE(w->reader().integer("SELECT count(*) FROM _meta")->value(), 1);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
