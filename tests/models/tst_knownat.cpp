// The workspace as it was known on an earlier day, beside what happened until then.
#include "models/compliance/compliance.h"
#include "models/compliance/knownat.h"
#include "models/compliance/rulestore.h"
#include "models/facts/rows.h"
#include "models/store/dump.h"
#include "tests/support/store.h"

using namespace rostrum;
using rostrum::test::TemporaryWorkspace;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }

// A workspace whose Changes say that they were made on the days that the test gives them.
class Dated {
public:
    // `day` in local time, at noon.
    void on(const char* day, const std::function<Result<void>(Change&)>& work)
    {
        const auto done = m_workspace->writeNow({s("edit"), {}}, work);
        if (!done)
            qFatal("not written: %s", qPrintable(errorKey(done.error().code)));
        date(done->id, QDateTime(QDate::fromString(s(day), Qt::ISODate), QTime(12, 0)));
    }
    void date(qint64 change, const QDateTime& at)
    {
        m_workspace.close();
        {
            auto db = Connection::open(m_workspace.path(), Connection::Mode::Write);
            Query query = (*db)->query("UPDATE _change SET at=? WHERE id=?");
            query.bind(at.toUTC().toString(Qt::ISODateWithMs)).bind(int64_t(change));
            if (!query.run())
                qFatal("not dated");
        }
        m_workspace.reopen();
    }
    void undo(const char* day)
    {
        auto future = m_workspace->undo({});
        future.waitForFinished();
        const auto done = future.takeResult();
        if (!done)
            qFatal("not undone");
        date(done->id, QDateTime(QDate::fromString(s(day), Qt::ISODate), QTime(12, 0)));
    }
    std::unique_ptr<Connection> known(const char* day)
    {
        auto known = knownAt(m_workspace->reader(), QDate::fromString(s(day), Qt::ISODate), m_folder.path());
        if (!known)
            qFatal("not known: %s", qPrintable(known.error().log));
        return std::move(*known);
    }
    QByteArray dump() { return m_workspace.dump(); }

private:
    TemporaryWorkspace m_workspace;
    QTemporaryDir m_folder;
};

std::function<Result<void>(Change&)> adds(const char* table, FieldValues values)
{
    return [table, values = std::move(values)](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(s(table)), values));
        Q_UNUSED(id);
        return {};
    };
}

std::function<Result<void>(Change&)> sets(const char* table, const char* key, FieldValues values)
{
    return [table, key, values = std::move(values)](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, findRow(change.db(), *factTable(s(table)), s(key)));
        return setRow(change, *factTable(s(table)), id, values);
    };
}
} // namespace

class TestKnownAt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEarlierDayIsAsItWasThen();
    void whatWasUndoneLaterWasKnownBefore();
    void hoursHandedInLateAreNotInTheEarlierVerdict();
    void beforeTheFirstChangeNothingWasKnown();
};

void TestKnownAt::everyEarlierDayIsAsItWasThen()
{
    Dated w;
    QList<QByteArray> dumps{w.dump()};
    const QList<QByteArray> days{"2026-03-01", "2026-03-02", "2026-03-05", "2026-03-09"};
    w.on(days[0], adds("people", {{s("number"), s("1")}, {s("name"), s("甲")}, {s("department"), s("技术中心")}}));
    dumps << w.dump();
    w.on(days[1], adds("courses", {{s("code"), s("C1")}, {s("title"), s("安全")}, {s("hours"), s("4")}}));
    dumps << w.dump();
    w.on(days[2], sets("people", "1", {{s("name"), s("乙")}, {s("department"), s("客服部")}}));
    dumps << w.dump();
    w.on(days[3], [](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, findRow(change.db(), *factTable(s("courses")), s("C1")));
        return removeRow(change, *factTable(s("courses")), id);
    });
    const QByteArray now = w.dump();
    for (int i = 0; i < days.size(); ++i) {
        const QByteArray eve =
            QDate::fromString(QString::fromLatin1(days[i]), Qt::ISODate).addDays(-1).toString(Qt::ISODate).toLatin1();
        QCOMPARE(*dumpHash(*w.known(eve)), dumps[i]);
    }
    QCOMPARE(*dumpHash(*w.known("2026-03-09")), now);
    QCOMPARE(*dumpHash(*w.known("2030-01-01")), now);
    QCOMPARE(w.dump(), now); // asking writes nothing
}

void TestKnownAt::whatWasUndoneLaterWasKnownBefore()
{
    Dated w;
    const QByteArray empty = w.dump();
    w.on("2026-03-01", adds("people", {{s("number"), s("1")}, {s("name"), s("甲")}}));
    const QByteArray there = w.dump();
    w.undo("2026-03-03");
    QCOMPARE(w.dump(), empty);
    QCOMPARE(*dumpHash(*w.known("2026-03-02")), there);
    QCOMPARE(*dumpHash(*w.known("2026-03-03")), empty);
}

void TestKnownAt::hoursHandedInLateAreNotInTheEarlierVerdict()
{
    Dated w;
    w.on("2025-12-01", [](Change& change) { return installShippedRules(change); });
    w.on("2025-12-02", adds("people", {{s("number"), s("1")}, {s("name"), s("甲")}}));
    w.on("2026-02-01", adds("credits", {{s("number"), s("1")},
                                        {s("title"), s("公需科目")},
                                        {s("hours"), s("12")},
                                        {s("completed_on"), s("2025-06-01")},
                                        {s("certificate"), s("Z1")}}));
    const auto earned = [&](const char* day) {
        const auto known = w.known(day);
        const auto result = evaluateCompliance(*known, {2025, QDate(2025, 12, 31), {}, {}, s("1")});
        return result && result->people.size() == 1 ? result->people[0].requirements[0].earned : -1;
    };
    QCOMPARE(earned("2026-01-15"), 0); // the same as-of day, known earlier and later
    QCOMPARE(earned("2026-02-01"), 1200);
}

void TestKnownAt::beforeTheFirstChangeNothingWasKnown()
{
    Dated w;
    const QByteArray empty = w.dump();
    w.on("2026-03-01", adds("people", {{s("number"), s("1")}, {s("name"), s("甲")}}));
    QCOMPARE(*dumpHash(*w.known("1999-01-01")), empty);
}

QTEST_GUILESS_MAIN(TestKnownAt)
#include "tst_knownat.moc"
