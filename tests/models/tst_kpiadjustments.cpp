// Late data (补差): what comes after a period was closed is carried by the next, whatever the order; nothing closed
// moves.
#include "tests/models/monthworld.h"
#include <QRandomGenerator>

using namespace rostrum;
using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }
} // namespace

class TestKpiAdjustments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<MonthWorld>(); }
    void lateDataIsCarriedIntoTheNextMonthAndUndone();
    void anAdjustmentIsOutsideOfRanksAndCaps();
    void whoLeftIsStillPaidTheAdjustment();
    void aTrainerEnteredLaterIsNotCarried();
    void reopeningInTheMiddleTakesBackWhatOthersCarried();
    void theLockOfACarriedMonthIsNotUndone();
    void whateverComesLateWhatIsPaidIsWhatCounts_data();
    void whateverComesLateWhatIsPaidIsWhatCounts();
    void onlyTouchedLocksAreCountedAgain();

private:
    qint64 paidAndCarried();
    qint64 countedNow();

    std::unique_ptr<MonthWorld> m_world;
};

void TestKpiAdjustments::lateDataIsCarriedIntoTheNextMonthAndUndone()
{
    m_world->complete(9, 0);
    m_world->complete(10, 0);
    const KpiRow september = m_world->row(9, "T1"), october = m_world->row(10, "T1");
    m_world->lock(9);
    QCOMPARE(m_world->row(10, "T1").adjustment, int64_t(0));
    m_world->must("UPDATE assessment SET score = 900000 WHERE assessed_on = '2026-09-10'"); // 80 was wrong: 90
    // The head's tenth: one point.
    const KpiRow carrying = m_world->row(10, "T1");
    QCOMPARE(carrying.adjustment, int64_t(10000));
    QCOMPARE(carrying.earned, october.earned);
    QCOMPARE(*carrying.finalPoints, *october.finalPoints + 10000);
    const KpiResults results = m_world->results(10);
    QCOMPARE(results.adjustments.size(), size_t(1));
    QCOMPARE(results.adjustments[0].of, MonthWorld::month(9));
    QCOMPARE(results.adjustments[0].was, september.finalPoints);
    QCOMPARE(results.adjustments[0].now, std::optional(*september.finalPoints + 10000));
    QCOMPARE(m_world->row(9, "T1").finalPoints, september.finalPoints); // closed is closed
    QCOMPARE(m_world->row(11, "T1").adjustment, int64_t(0));
    m_world->undo();
    QCOMPARE(m_world->row(10, "T1").adjustment, int64_t(0));
    m_world->must("UPDATE assessment SET score = 900000 WHERE assessed_on = '2026-09-10'");
    m_world->lock(10);
    QCOMPARE(m_world->row(10, "T1").adjustment, int64_t(10000)); // frozen
    QCOMPARE(m_world->row(11, "T1").adjustment, int64_t(0));     // once
    m_world->must("UPDATE assessment SET score = 700000 WHERE assessed_on = '2026-09-10'");
    QCOMPARE(m_world->row(10, "T1").adjustment, int64_t(10000));
    QCOMPARE(m_world->row(11, "T1").adjustment, int64_t(-20000));
}

void TestKpiAdjustments::anAdjustmentIsOutsideOfRanksAndCaps()
{
    for (const int trainer : {0, 1}) {
        m_world->complete(9, trainer);
        m_world->complete(10, trainer);
    }
    m_world->must("UPDATE assessment SET score = 990000 WHERE assessed_on = '2026-10-10' AND trainer = "
                  "(SELECT id FROM person WHERE number = 'T1')");
    m_world->must("UPDATE assessment SET score = 0 WHERE assessed_on = '2026-09-10' AND trainer = "
                  "(SELECT id FROM person WHERE number = 'T2')");
    m_world->lock(9);
    QCOMPARE(m_world->row(10, "T1").rank, std::optional(1));
    m_world->must("UPDATE assessment SET score = 1000000 WHERE assessed_on = '2026-09-10'");
    QVERIFY(*m_world->row(10, "T2").finalPoints > *m_world->row(10, "T1").finalPoints);
    QCOMPARE(m_world->row(10, "T1").rank, std::optional(1));
    QCOMPARE(m_world->row(10, "T2").rank, std::optional(2));
}

void TestKpiAdjustments::whoLeftIsStillPaidTheAdjustment()
{
    m_world->complete(9, 0);
    m_world->must([&](Change& change) -> Result<void> {
        MonthWorld::add(change, "employment_span", "person,hired_on,left_on", m_world->trainers[0], QDate(2020, 1, 1),
                        QDate(2026, 9, 30));
        return {};
    });
    m_world->lock(9);
    QVERIFY(m_world->row(10, "T1").number.isEmpty());
    m_world->must("UPDATE assessment SET score = 900000");
    const KpiRow row = m_world->row(10, "T1");
    QCOMPARE(row.number, s("T1"));
    QCOMPARE(row.finalPoints, std::optional<int64_t>(10000));
    QVERIFY(!row.earned && !row.rank && !row.total.points && !row.provisional);
    const KpiLock lock = m_world->lock(10);
    QCOMPARE(m_world->row(10, "T1").finalPoints, std::optional<int64_t>(10000));
    QVERIFY(!m_world->row(10, "T1").earned);
    QCOMPARE(*kpiFingerprint(m_world->db(), lock.id), lock.sha256);
}

void TestKpiAdjustments::aTrainerEnteredLaterIsNotCarried()
{
    m_world->complete(9, 0);
    m_world->lock(9);
    m_world->must("INSERT INTO person(id, number, name, is_trainer) VALUES(x'000102030405060708090a0b0c0d0e0f', 'T9', "
                  "'新人', 1)");
    QVERIFY(m_world->results(10).adjustments.empty());
    // Who is no trainer any more keeps what was locked.
    m_world->must("UPDATE person SET is_trainer = 0 WHERE number = 'T1'");
    QVERIFY(m_world->results(10).adjustments.empty());
}

void TestKpiAdjustments::reopeningInTheMiddleTakesBackWhatOthersCarried()
{
    for (const int month : {8, 9, 10})
        m_world->complete(month, 0);
    m_world->lock(8);
    m_world->must("UPDATE assessment SET score = 900000 WHERE assessed_on = '2026-08-10'");
    m_world->lock(9); // carries one point of August
    QCOMPARE(m_world->row(9, "T1").adjustment, int64_t(10000));
    m_world->reopen(8);
    QCOMPARE(m_world->row(10, "T1").adjustment, int64_t(-10000)); // August will be paid in full
    m_world->lock(8);
    QCOMPARE(m_world->row(10, "T1").adjustment, int64_t(-10000));
    m_world->lock(10);
    QCOMPARE(m_world->row(11, "T1").adjustment, int64_t(0));
    m_world->reopen(9); // its own carrying is open again, but November is the next
    QCOMPARE(m_world->row(9, "T1").adjustment, int64_t(0));
    QCOMPARE(m_world->row(11, "T1").adjustment, int64_t(10000));
}

void TestKpiAdjustments::theLockOfACarriedMonthIsNotUndone()
{
    m_world->complete(9, 0);
    const qint64 locking = m_world->must([&](Change& change) -> Result<void> {
        ROSTRUM_TRY(lock, lockWaived(change, m_world->query(9)));
        (void)lock;
        return {};
    });
    m_world->must("UPDATE assessment SET score = 900000");
    m_world->lock(10);
    Workspace::UndoOptions options;
    options.change = locking;
    auto refused = m_world->file->undo(options);
    refused.waitForFinished();
    QCOMPARE(refused.result().error().code, ErrorCode::RowsMovedOn);
    QCOMPARE(m_world->state(9).stage, MonthState::Stage::Locked);
}

// What closed periods paid, and what the next one carries.
qint64 TestKpiAdjustments::paidAndCarried()
{
    qint64 sum = 0;
    for (int month = 1; month <= 12; ++month) {
        const KpiResults results = m_world->results(month);
        for (const KpiRow& row : results.rows)
            sum += results.revision ? row.finalPoints.value_or(0) : row.adjustment;
    }
    return sum;
}

// What the closed periods count now.
qint64 TestKpiAdjustments::countedNow()
{
    qint64 sum = 0;
    for (int month = 1; month <= 12; ++month) {
        const auto lock = kpiLock(m_world->db(), s("trainer"), MonthWorld::month(month));
        if (!*lock)
            continue;
        const auto locked = m_world->results(month);
        const auto now = recountKpi(m_world->db(), MonthWorld::month(month), locked.scheme, locked.priors);
        for (const KpiRow& row : now->rows)
            sum += row.earned.value_or(0);
    }
    return sum;
}

void TestKpiAdjustments::whateverComesLateWhatIsPaidIsWhatCounts_data()
{
    QTest::addColumn<bool>("marked");
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %d%s", seed, seed % 2 ? ", marks kept" : "") << bool(seed % 2) << seed;
}

void TestKpiAdjustments::whateverComesLateWhatIsPaidIsWhatCounts()
{
    QFETCH(bool, marked);
    QFETCH(int, seed);
    m_world = std::make_unique<MonthWorld>(marked);
    QRandomGenerator random(seed);
    const auto below = [&](int n) { return int(random.bounded(n)); };
    std::vector<Id> sessions;
    for (int step = 0; step < 60; ++step) {
        const int month = 1 + below(6);
        const QByteArray day = "2026-0" + QByteArray::number(month) + "-" + QByteArray::number(10 + below(18));
        const bool isLocked = kpiLock(m_world->db(), s("trainer"), MonthWorld::month(month))->has_value();
        switch (below(9)) {
        case 0:
        case 1:
            sessions.push_back(m_world->session(below(3), day.constData(), below(4) ? "held" : "cancelled"));
            break;
        case 2:
        case 3:
            if (!sessions.empty())
                m_world->rates(sessions[size_t(below(int(sessions.size())))], 1 + below(5));
            break;
        case 4:
            m_world->assessed(below(3), day.constData(), below(101));
            break;
        case 5:
            m_world->must("UPDATE rating SET overall = 60000 - overall WHERE id = (SELECT max(id) FROM rating)");
            break;
        case 6:
        case 7:
            if (!isLocked)
                m_world->lock(month);
            break;
        case 8:
            if (isLocked)
                m_world->reopen(month);
            break;
        }
        // Only the period behind the last closed one carries.
        int last = 0;
        for (int one = 1; one <= 12; ++one)
            if (kpiLock(m_world->db(), s("trainer"), MonthWorld::month(one))->has_value())
                last = one;
        for (int one = 1; one <= 12; ++one)
            if (const KpiResults results = m_world->results(one); results.revision == 0 && one != last + 1)
                QVERIFY(results.adjustments.empty());
        if (last > 0)
            QCOMPARE(paidAndCarried(), countedNow());
    }
}

void TestKpiAdjustments::onlyTouchedLocksAreCountedAgain()
{
    for (const int month : {7, 8, 9})
        m_world->complete(month, 0);
    std::map<int, Id> locks;
    for (const int month : {7, 8, 9})
        locks[month] = m_world->lock(month).id;
    const auto marked = [&] {
        QString months;
        const auto touched = touchedLocks(m_world->db());
        for (const auto& [month, lock] : locks)
            if (touched->mayDiffer(lock))
                months += QString::number(month);
        return months;
    };
    QCOMPARE(marked(), QString());
    m_world->rates(m_world->session(0, "2026-10-10"), 5); // of an open month
    m_world->must("UPDATE person SET email = 'x' WHERE number = 'T1'");
    m_world->must("UPDATE person SET email = 'x' WHERE number = 'E1'");
    QCOMPARE(marked(), QString());
    m_world->must("UPDATE rating SET overall = 10000 WHERE session IN (SELECT id FROM session WHERE starts_at LIKE "
                  "'2026-08%')");
    QCOMPARE(marked(), s("8"));
    m_world->must("UPDATE session SET starts_at = '2026-11-10' WHERE starts_at LIKE '2026-09%'"); // moved away
    QCOMPARE(marked(), s("89"));
    m_world->must("UPDATE form SET name = name");
    QCOMPARE(marked(), s("89"));
    // Written by a program that keeps no marks: all may differ, until somebody looks.
    m_world->file.reopen();
    m_world->must("UPDATE assessment SET score = 0 WHERE assessed_on LIKE '2026-07%'");
    QCOMPARE(marked(), s("789"));
    QVERIFY(!touchedLocks(m_world->db())->known);
    m_world->file->keep(keepTouchedLocks);
    m_world->must("UPDATE course SET title = 'x'");
    QVERIFY(touchedLocks(m_world->db())->known);
    QCOMPARE(marked(), s("789")); // July really differs
    QCOMPARE(m_world->results(10).adjustments.size(), size_t(3));
}

QTEST_GUILESS_MAIN(TestKpiAdjustments)
#include "tst_kpiadjustments.moc"
