// Futures that end just while somebody begins to wait for them.
#include "ui/desk/whendone.h"
#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

using namespace rostrum;

class TestWhenDone : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyResultArrivesOnce();
    void nothingArrivesForWhoIsGone();
};

void TestWhenDone::everyResultArrivesOnce()
{
    constexpr int kAll = 20000;
    std::vector<int> seen(kAll, 0);
    int arrived = 0;
    for (int i = 0; i < kAll; ++i) {
        whenDone(QtConcurrent::run([i] { return i; }), this, [&](int result) {
            ++seen[size_t(result)];
            ++arrived;
        });
        if (i % 64 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(arrived, kAll);
    QVERIFY(std::all_of(seen.begin(), seen.end(), [](int n) { return n == 1; }));
}

void TestWhenDone::nothingArrivesForWhoIsGone()
{
    int arrived = 0;
    for (int i = 0; i < 1000; ++i) {
        QObject context;
        whenDone(QtConcurrent::run([i] { return i; }), &context, [&](int) { ++arrived; });
        if (i % 3 == 0)
            QThread::usleep(20);
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents(); // what the last of them posted
    QCOMPARE(arrived, 0);
}

QTEST_GUILESS_MAIN(TestWhenDone)
#include "tst_whendone.moc"
