// Power failures: the real program is killed at random moments of imports and edits. Afterwards the file is whole and
// holds what was there before or after, never something between. ROSTRUM_KILLS says how often (soak: 10,000).
#include "tests/support/ctl.h"
#include "tests/support/store.h"
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>

using namespace rostrum;
using rostrum::test::Ctl;
using rostrum::test::writeFile;

namespace {
constexpr qint64 kLargeLog = 200ll * 1024 * 1024;

struct State {
    QByteArray dump;
    bool whole = false;
};

// Opening is what the next start does: SQLite recovers from the write-ahead log.
State stateOf(const QString& path)
{
    auto workspace = Workspace::open(path);
    if (!workspace)
        qFatal("cannot open after a kill: %s", qPrintable(errorKey(workspace.error().code)));
    const auto problems = verify((*workspace)->reader());
    return {*dumpHash((*workspace)->reader()), problems && problems->empty()};
}

void copyWorkspace(const QString& from, const QString& to)
{
    for (const char* suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(to + QLatin1String(suffix));
    if (!QFile::copy(from, to))
        qFatal("copy");
}

QByteArray ratings(int rows)
{
    QByteArray csv = "讲师,课程,日期,学员,总体,互动性,实用性,表达,评语\n";
    for (int i = 0; i < rows; ++i)
        csv += QStringLiteral("T%1,C%2,2026-%3-%4,%5,%6,%7,%8,5,讲得很清楚，案例贴近工作 %9\n")
                   .arg(i % 20)
                   .arg(i % 30)
                   .arg(1 + i % 12, 2, 10, QChar(u'0'))
                   .arg(1 + i % 28, 2, 10, QChar(u'0'))
                   .arg(100000 + i)
                   .arg(1 + i % 5)
                   .arg(1 + i % 5)
                   .arg(1 + i % 4)
                   .arg(i)
                   .toUtf8();
    return csv;
}
} // namespace

class TestKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKilledImportOrEditLeavesTheStateBeforeOrAfter();
    void aKillWithALargeWriteAheadLogLeavesTheStateBefore();
};

void TestKill::aKilledImportOrEditLeavesTheStateBeforeOrAfter()
{
    const int kills =
        qEnvironmentVariableIntValue("ROSTRUM_KILLS") ? qEnvironmentVariableIntValue("ROSTRUM_KILLS") : 200;
    QTemporaryDir folder;
    const QString base = folder.filePath(QStringLiteral("base.rostrum")),
                  work = folder.filePath(QStringLiteral("work.rostrum"));
    Ctl make(base);
    QCOMPARE(make({QStringLiteral("new"), base, QStringLiteral("--sample")}).exit, 0);
    const QString sheet = writeFile(folder.filePath(QStringLiteral("r.csv")), ratings(3000));
    const QList<QStringList> commands = {
        {QStringLiteral("import"), QStringLiteral("ratings"), sheet, QStringLiteral("--create-missing")},
        {QStringLiteral("set"), QStringLiteral("people"), QStringLiteral("010386"),
         QStringLiteral("phone=13800000000")},
        {QStringLiteral("kpi"), QStringLiteral("lock"), QStringLiteral("--period"), QStringLiteral("2026-09")},
        {QStringLiteral("undo")},
    };
    struct Outcome {
        QByteArray before, after;
        qint64 span; ///< milliseconds within which the kills fall
    };
    QList<Outcome> outcomes;
    const QByteArray before = stateOf(base).dump;
    for (const QStringList& command : commands) {
        copyWorkspace(base, work);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(Ctl(work)(command).exit, 0);
        const qint64 span = timer.elapsed() * 5 / 4;
        outcomes.append({before, stateOf(work).dump, span});
        QVERIFY(outcomes.last().after != before);
    }
    QRandomGenerator random(20261022);
    int early = 0, late = 0;
    for (int i = 0; i < kills; ++i) {
        const int which = int(random.bounded(int(commands.size())));
        Outcome& outcome = outcomes[which];
        copyWorkspace(base, work);
        QProcess process;
        process.setProcessEnvironment(make.environment); // a lock says of which day it is
        process.start(Ctl::program(), QStringList{QStringLiteral("-w"), work} + commands[which]);
        QVERIFY(process.waitForStarted());
        process.waitForFinished(int(random.bounded(int(outcome.span) + 1)));
        process.kill();
        process.waitForFinished();
        const State state = stateOf(work);
        QVERIFY2(state.whole, qPrintable(commands[which].first()));
        const bool isBefore = state.dump == outcome.before, isAfter = state.dump == outcome.after;
        QVERIFY2(isBefore || isAfter, qPrintable(commands[which].first()));
        early += isBefore;
        late += isAfter;
        // However fast the machine is just now, the kills gather around the commit and fall on both sides of it.
        outcome.span = isBefore ? outcome.span * 9 / 8 + 1 : outcome.span * 7 / 8;
    }
    QVERIFY2(early > 0 && late > 0, "the kills must fall on both sides of the commit");
}

void TestKill::aKillWithALargeWriteAheadLogLeavesTheStateBefore()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.rostrum"));
    Ctl ctl(path);
    QCOMPARE(ctl({QStringLiteral("new"), path}).exit, 0);
    const QByteArray before = stateOf(path).dump;
    const QString sheet = writeFile(folder.filePath(QStringLiteral("large.csv")), ratings(900000));
    QProcess process;
    process.start(Ctl::program(), {QStringLiteral("-w"), path, QStringLiteral("import"), QStringLiteral("ratings"),
                                   sheet, QStringLiteral("--create-missing")});
    QVERIFY(process.waitForStarted());
    const QString log = path + QStringLiteral("-wal");
    while (process.state() == QProcess::Running && QFileInfo(log).size() < kLargeLog)
        process.waitForFinished(20);
    QVERIFY2(process.state() == QProcess::Running, "the import ended before its log was large");
    process.kill();
    process.waitForFinished();
    QVERIFY(QFileInfo(log).size() >= kLargeLog);
    const State state = stateOf(path);
    QVERIFY(state.whole);
    QCOMPARE(state.dump, before);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
