// One PDF each: names that can be told beforehand, and a batch that goes on where it was broken off.
#include "complianceworld.h"
#include "models/exchange/sheet.h"
#include "models/report/reportbatch.h"
#include "models/report/reports.h"
#include <QCryptographicHash>
#include <QDirIterator>
#include <QTemporaryDir>

using namespace rostrum;

namespace {
QHash<QString, QByteArray> filesOf(const QString& folder)
{
    QHash<QString, QByteArray> files;
    QDirIterator all(folder, {QStringLiteral("*.pdf")}, QDir::Files);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(all.fileName(), file.readAll());
    }
    return files;
}
} // namespace

class TestReportBatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyPersonHasAFileWhoseNameIsKnown();
    void aSecondRunWritesNothing();
    void whatChangedIsWrittenAnewAndOnlyThat();
    void aFileThatWasTamperedWithIsWrittenAnew();
    void aBatchThatWasCancelledGoesOn();
    void aBatchThatIsStoppedSaysHowFarItCame();
    void oneThreadAndFourWriteTheSame();
    void namesAreSafeOnEverySystem();
    void aListHasNoParts();

private:
    Result<BatchOutcome> write(const QString& folder, int threads = 0,
                               const std::function<bool(int, int)>& progress = {});
    std::function<void(const BatchOutcome&)> m_stopped;
    std::unique_ptr<World> m_world;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReportBatch::init()
{
    m_stopped = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_world = std::make_unique<World>();
    for (int i = 1; i <= 24; ++i)
        m_world->learner(qPrintable(QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0'))), 2026, i * 150, i % 3);
}

Result<BatchOutcome> TestReportBatch::write(const QString& folder, int threads,
                                            const std::function<bool(int, int)>& progress)
{
    BatchInput input;
    input.workspace = m_world->db->path();
    input.folder = m_folder->filePath(folder);
    input.threads = threads;
    input.document = [](Connection& db) {
        return makeReport(db, QStringLiteral("performance"), {2026, QDate(2026, 12, 31), {}, {}, {}}, {});
    };
    input.stopped = m_stopped;
    return writeBatch(input, progress);
}

void TestReportBatch::everyPersonHasAFileWhoseNameIsKnown()
{
    const auto done = write(QStringLiteral("a"));
    QVERIFY(done);
    QCOMPARE(done->written, 24);
    QCOMPARE(done->kept, 0);
    const auto files = filesOf(m_folder->filePath(QStringLiteral("a")));
    QCOMPARE(files.size(), 24);
    for (int i = 1; i <= 24; ++i)
        QVERIFY(files.contains(QStringLiteral("%1_某人.pdf").arg(i, 6, 10, QLatin1Char('0'))));
    for (const QByteArray& bytes : files)
        QVERIFY(bytes.startsWith("%PDF") && bytes.size() < 100 * 1024);
    const auto log = readBook(done->log);
    QVERIFY(log);
    const Sheet& sheet = log->sheets.front();
    QCOMPARE(sheet.rowCount(), 25);
    for (int row = 1; row <= 24; ++row) {
        const QByteArray bytes = files.value(sheet.text(row, 0));
        QCOMPARE(sheet.text(row, 1), QStringLiteral("1"));
        QCOMPARE(sheet.text(row, 2), QString::number(bytes.size()));
        QCOMPARE(sheet.text(row, 3),
                 QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    }
}

void TestReportBatch::aSecondRunWritesNothing()
{
    QVERIFY(write(QStringLiteral("a")));
    const auto again = write(QStringLiteral("a"));
    QVERIFY(again);
    QCOMPARE(again->written, 0);
    QCOMPARE(again->kept, 24);
}

void TestReportBatch::whatChangedIsWrittenAnewAndOnlyThat()
{
    QVERIFY(write(QStringLiteral("a")));
    const auto before = filesOf(m_folder->filePath(QStringLiteral("a")));
    m_world->must("UPDATE person SET name = '周文博' WHERE number = '000007'");
    m_world->must("UPDATE attendance SET hours = 50 WHERE person = (SELECT id FROM person WHERE number = '000009')");
    const auto again = write(QStringLiteral("a"));
    QVERIFY(again);
    QCOMPARE(again->written, 2);
    const auto after = filesOf(m_folder->filePath(QStringLiteral("a")));
    QVERIFY(after.contains(QStringLiteral("000007_周文博.pdf")));
    QVERIFY(after[QStringLiteral("000009_某人.pdf")] != before[QStringLiteral("000009_某人.pdf")]);
    QCOMPARE(after[QStringLiteral("000010_某人.pdf")], before[QStringLiteral("000010_某人.pdf")]);
}

void TestReportBatch::aFileThatWasTamperedWithIsWrittenAnew()
{
    QVERIFY(write(QStringLiteral("a")));
    const QString path = m_folder->filePath(QStringLiteral("a/000003_某人.pdf"));
    const QByteArray whole = filesOf(m_folder->filePath(QStringLiteral("a")))[QStringLiteral("000003_某人.pdf")];
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(whole.size() / 2) && file.write("X") == 1);
    file.close();
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("a/000004_某人.pdf"))));
    const auto again = write(QStringLiteral("a"));
    QVERIFY(again);
    QCOMPARE(again->written, 2);
    QCOMPARE(filesOf(m_folder->filePath(QStringLiteral("a")))[QStringLiteral("000003_某人.pdf")], whole);
}

void TestReportBatch::aBatchThatWasCancelledGoesOn()
{
    const auto stopped = write(QStringLiteral("a"), 2, [](int done, int) { return done < 8; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const int there = int(filesOf(m_folder->filePath(QStringLiteral("a"))).size());
    QVERIFY(there >= 8 && there < 24);
    const auto rest = write(QStringLiteral("a"));
    QVERIFY(rest);
    QCOMPARE(rest->kept, there);
    QCOMPARE(rest->written, 24 - there);
    QVERIFY(write(QStringLiteral("whole")));
    QCOMPARE(filesOf(m_folder->filePath(QStringLiteral("a"))), filesOf(m_folder->filePath(QStringLiteral("whole"))));
}

void TestReportBatch::aBatchThatIsStoppedSaysHowFarItCame()
{
    std::vector<BatchOutcome> told;
    m_stopped = [&](const BatchOutcome& outcome) { told.push_back(outcome); };
    QVERIFY(!write(QStringLiteral("a"), 2, [](int done, int) { return done < 8; }));
    QCOMPARE(told.size(), size_t(1));
    const int there = int(filesOf(m_folder->filePath(QStringLiteral("a"))).size());
    QCOMPARE(int(told[0].files.size()), there);
    QCOMPARE(told[0].wanted, 24);
    QCOMPARE(told[0].written, there);
    for (const BatchLine& line : told[0].files)
        QVERIFY(line.pages > 0 && !line.sha256.isEmpty());
    // Going on, and stopped at once: the old log's lines are no files of this run.
    QVERIFY(!write(QStringLiteral("a"), 1, [](int, int) { return false; }));
    QCOMPARE(told.size(), size_t(2));
    QCOMPARE(int(told[1].files.size()), 1);
    QCOMPARE(told[1].wanted, 24);
    // A folder in the way of a file: it fails, and says so as well.
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("b/000024_某人.pdf"))));
    QVERIFY(!write(QStringLiteral("b"), 1));
    QCOMPARE(told.size(), size_t(3));
    QCOMPARE(int(told[2].files.size()), 23);
    const auto whole = write(QStringLiteral("c"));
    QVERIFY(whole);
    QCOMPARE(whole->wanted, 24);
    QCOMPARE(told.size(), size_t(3)); // nothing was stopped
}

void TestReportBatch::oneThreadAndFourWriteTheSame()
{
    QVERIFY(write(QStringLiteral("one"), 1));
    QVERIFY(write(QStringLiteral("four"), 4));
    const auto one = filesOf(m_folder->filePath(QStringLiteral("one")));
    QCOMPARE(one.size(), 24);
    QCOMPARE(one, filesOf(m_folder->filePath(QStringLiteral("four"))));
}

void TestReportBatch::namesAreSafeOnEverySystem()
{
    QCOMPARE(safeFileName(QStringLiteral("010386_周文博")), QStringLiteral("010386_周文博"));
    QCOMPARE(safeFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("_.._etc_passwd"));
    QCOMPARE(safeFileName(QStringLiteral("a\\b:c*d?e\"f<g>h|i\n")), QStringLiteral("a_b_c_d_e_f_g_h_i_"));
    QCOMPARE(safeFileName(QStringLiteral("CON")), QStringLiteral("_CON"));
    QCOMPARE(safeFileName(QStringLiteral("com1.x")), QStringLiteral("_com1.x"));
    QCOMPARE(safeFileName(QStringLiteral("log")), QStringLiteral("_log"));
    QCOMPARE(safeFileName(QStringLiteral("甲.")), QStringLiteral("甲"));
    QCOMPARE(safeFileName({}), QStringLiteral("_"));
    QCOMPARE(safeFileName(QStringLiteral("a\u202Efdp")), QStringLiteral("afdp"));
    const QString longest = safeFileName(QString(300, QChar(u'长')));
    QVERIFY(longest.toUtf8().size() <= 120 && longest.size() >= 40);
    QVERIFY(!safeFileName(QString::fromUtf8("𠮷").repeated(100)).back().isHighSurrogate());
}

void TestReportBatch::aListHasNoParts()
{
    const auto list =
        makeReport(*m_world->db, QStringLiteral("compliance"), {2026, QDate(2026, 12, 31), {}, {}, {}}, {});
    QVERIFY(list && !list->partName);
    m_world->must("UPDATE person SET number = '000001' WHERE number = '000002'"); // two of one number and name
    const auto done = write(QStringLiteral("twins"));
    QVERIFY(done);
    QCOMPARE(filesOf(m_folder->filePath(QStringLiteral("twins"))).size(), 24);
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("twins/000001_某人_2.pdf"))));
}

QTEST_MAIN(TestReportBatch)
#include "tst_report_batch.moc"
