// .xls files that are broken, cut or made to hurt: each ends soon, with an error or with what is in it.
#include "models/base/platform.h"
#include "tests/support/craftxls.h"
#include "tests/support/craftxlsx.h"
#include "tests/support/workclock.h"
#include <QTest>
#include <random>

using namespace rostrum;
using namespace rostrum::craft;

namespace {
constexpr int kDirectoryStart = 0x30, kMiniFat = 0x3C, kDifatStart = 0x44, kDifat = 0x4C;

QString xlsCells(const QByteArray& file) { return cellsOf(read(file, QStringLiteral("test.xls"))); }
const QString kDamaged = QStringLiteral("error: sheet_damaged");

quint32 wordAt(const QByteArray& bytes, qsizetype at)
{
    quint32 value = 0;
    for (int i = 3; i >= 0; --i)
        value = (value << 8) | quint8(bytes[at + i]);
    return value;
}

QByteArray rows(int count)
{
    QByteArray cells;
    for (int row = 0; row < count; ++row)
        cells += xlsNumber(row, 0, row * 7919) + xlsLabel(row, 1, QStringLiteral("王芳%1").arg(row));
    return cells;
}

// The place in the file of the FAT's entry for a sector.
qsizetype fatEntry(const QByteArray& file, quint32 sector)
{
    const quint32 fat = wordAt(file, kDifat + qsizetype(sector / 128) * 4);
    return (qsizetype(fat) + 1) * 512 + qsizetype(sector % 128) * 4;
}

qsizetype entryOf(const QByteArray& file, int index)
{
    return (qsizetype(wordAt(file, kDirectoryStart)) + 1) * 512 + index * 128;
}
} // namespace

class TestSheetsXlsHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_clock.restart(); }
    void cleanup() { QVERIFY(m_clock.isSoon()); }

    void containersOfEveryShapeAreRead_data();
    void containersOfEveryShapeAreRead();
    void headersThatAreNoneAreDamage_data();
    void headersThatAreNoneAreDamage();
    void chainsThatLoopLeaveOrEndAreDamage_data();
    void chainsThatLoopLeaveOrEndAreDamage();
    void listsOfTheFatCannotGoRoundForEver();
    void directoriesThatGoRoundAreReadOnce();
    void claimsAllocateNothing();
    void streamsOfMoreThanHalfAGigabyteAreRefused();
    void theLastSectorMayBeCut();
    void recordsThatAreTooShortAreDamage_data();
    void recordsThatAreTooShortAreDamage();
    void sheetsThatAreNotThereAreDamage();
    void sheetsWithinSheetsAreReadOnce();
    void cellsOfOldVersionsAreNotLostSilently();
    void checkerboardsOfFarCellsAreRefused();
    void longTextsAreRefused();
    void tablesOfEmptyTextsNeedLittleMemory();
    void everyTruncationIsAnErrorOrWhole_data();
    void everyTruncationIsAnErrorOrWhole();
    void mutationsNeverCrash();

private:
    test::WorkClock m_clock;
};

void TestSheetsXlsHostile::containersOfEveryShapeAreRead_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("sector");
    QTest::addColumn<bool>("scattered");
    for (const int count :
         {1, 20, 200, 65536}) // small sectors, one FAT sector, and so many that the header's list ends
        for (const int sector : {512, 4096})
            for (const bool scattered : {false, true})
                QTest::addRow("%d rows, %d, %d", count, sector, scattered) << count << sector << scattered;
}

void TestSheetsXlsHostile::containersOfEveryShapeAreRead()
{
    QFETCH(int, count);
    QFETCH(int, sector);
    QFETCH(bool, scattered);
    Xls xls(rows(count));
    if (count == 65536)
        for (int i = 0; i < 3; ++i)
            xls.sheets.append({QStringLiteral("S%1").arg(i), xls.sheets[0].cells});
    const QByteArray stream = xls.stream();
    const QByteArray file = oleOf({{QStringLiteral("\5SummaryInformation"), QByteArray(700, 's')},
                                   {QStringLiteral("Workbook"), stream},
                                   {QStringLiteral("\5DocumentSummaryInformation"), QByteArray(5000, 'd')}},
                                  {sector, scattered});
    m_clock.restart();
    QVERIFY(count < 65536 || sector > 512 || wordAt(file, kDifatStart) != 0xFFFFFFFE);
    const auto book = read(file, QStringLiteral("test.xls"));
    QVERIFY(book);
    for (const Sheet& sheet : book->sheets) {
        QCOMPARE(sheet.rowCount(), count);
        QCOMPARE(sheet.cell(count - 1, 0).number, (count - 1) * 7919.0);
        QCOMPARE(sheet.text(count - 1, 1), QStringLiteral("王芳%1").arg(count - 1));
    }
}

void TestSheetsXlsHostile::headersThatAreNoneAreDamage_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("byte order") << 0x1C << QByteArray("\xFF\xFE");
    QTest::newRow("sector of one byte") << 0x1E << le16(0);
    QTest::newRow("sector of 2^65535") << 0x1E << le16(65535);
    QTest::newRow("small sector") << 0x20 << le16(0);
    QTest::newRow("directory nowhere") << kDirectoryStart << le32(0xFFFFFFFE);
    QTest::newRow("directory outside") << kDirectoryStart << le32(0x7FFFFFFF);
    QTest::newRow("FAT outside") << kDifat << le32(0x7FFFFFFF);
    QTest::newRow("no FAT") << kDifat << le32(0xFFFFFFFF);
    QTest::newRow("small FAT outside") << kMiniFat << le32(0x7FFFFFFF);
}

void TestSheetsXlsHostile::headersThatAreNoneAreDamage()
{
    QFETCH(int, at);
    QFETCH(QByteArray, bytes);
    QByteArray file = Xls(rows(3)).file();
    QVERIFY(xlsCells(file).startsWith(QStringLiteral("0,0 n 0|")));
    QCOMPARE(xlsCells(file.replace(at, bytes.size(), bytes)), kDamaged);
    QCOMPARE(xlsCells(file.left(8) + QByteArray(2000, '\0')), kDamaged);
    QCOMPARE(xlsCells(file.left(8)), kDamaged);
}

void TestSheetsXlsHostile::chainsThatLoopLeaveOrEndAreDamage_data()
{
    QTest::addColumn<bool>("small");
    QTest::addColumn<quint32>("next");
    for (const bool small : {false, true}) {
        QTest::addRow("itself %d", small) << small << quint32(2);
        QTest::addRow("back %d", small) << small << quint32(0);
        QTest::addRow("ends %d", small) << small << quint32(0xFFFFFFFE);
        QTest::addRow("free %d", small) << small << quint32(0xFFFFFFFF);
        QTest::addRow("outside %d", small) << small << quint32(0x00FFFFFF);
        QTest::addRow("just outside %d", small) << small << quint32(small ? 64 : 110);
    }
}

void TestSheetsXlsHostile::chainsThatLoopLeaveOrEndAreDamage()
{
    QFETCH(bool, small);
    QFETCH(quint32, next);
    QByteArray file = Xls(rows(small ? 20 : 1000)).file();
    QVERIFY(small || file.size() < (110 + 2) * 512 * 2);
    // The stream's third sector.
    const qsizetype at = small ? (qsizetype(wordAt(file, kMiniFat)) + 1) * 512 + 2 * 4 : fatEntry(file, 2);
    QCOMPARE(wordAt(file, at), quint32(3));
    if (!small && next == 110)
        next = quint32(file.size() / 512 - 1);
    QCOMPARE(xlsCells(file.replace(at, 4, le32(next))), kDamaged);
}

void TestSheetsXlsHostile::listsOfTheFatCannotGoRoundForEver()
{
    const QByteArray stream = Xls(rows(65536)).stream();
    QByteArray file = oleOf({{QStringLiteral("Workbook"), stream + QByteArray(8 << 20, '\0')}});
    const quint32 list = wordAt(file, kDifatStart);
    QVERIFY(list != 0xFFFFFFFE);
    const qsizetype at = (qsizetype(list) + 1) * 512;
    QByteArray loop = file;
    loop.replace(at, 512, QByteArray(508, '\xFF') + le32(list));
    m_clock.restart();
    QCOMPARE(xlsCells(loop), kDamaged);
    // Naming one sector of the FAT for ever ends when the FAT is complete.
    loop.replace(at, 512, QByteArray(le32(wordAt(file, kDifat))).repeated(127) + le32(list));
    (void)xlsCells(loop);
    QCOMPARE(xlsCells(file.replace(at + 508, 4, le32(0x00FFFFFF))).left(5), QStringLiteral("0,0 n"));
}

void TestSheetsXlsHostile::directoriesThatGoRoundAreReadOnce()
{
    QByteArray file = Xls(rows(3)).file();
    const QString whole = xlsCells(file);
    file.replace(entryOf(file, 1) + 0x44, 8, le32(1) + le32(0));
    QCOMPARE(xlsCells(file), whole);
    file.replace(entryOf(file, 0) + 0x44, 8, le32(0) + le32(1));
    QCOMPARE(xlsCells(file), whole);
}

void TestSheetsXlsHostile::claimsAllocateNothing()
{
    const qint64 before = peakMemory();
    const QByteArray small = Xls(rows(3)).file();
    for (const int field : {0x28, 0x2C, 0x40, 0x48}) // counts of sectors
        QVERIFY(!xlsCells(QByteArray(small).replace(field, 4, le32(0xFFFFFFF0))).startsWith(QStringLiteral("error")));
    // The stream's size.
    QByteArray file = small;
    QCOMPARE(xlsCells(file.replace(entryOf(file, 1) + 0x78, 4, le32(500u << 20))), kDamaged);
    // Strings, runs and tables that say they are long.
    const QByteArray placed = le16(0) + le16(0) + le16(0);
    QCOMPARE(xlsCells(Xls(xlsRecord(0x0204, placed + le16(65535) + '\1')).file()), kDamaged);
    QCOMPARE(xlsCells(Xls(xlsRecord(0x0204, placed + le16(0) + '\x0C' + le16(65535) + le32(0xFFFFFFFF))).file()),
             kDamaged);
    Xls table(xlsNumber(0, 0, 1));
    table.globals = xlsRecord(0x00FC, le32(0xFFFFFFFF) + le32(0xFFFFFFFF) + le16(1) + '\4' + le32(0xFFFFFFFF) + "a");
    QCOMPARE(xlsCells(table.file()), QStringLiteral("0,0 n 1"));
    Xls dimensions(xlsRecord(0x0200, le32(0) + le32(0xFFFFFFFF) + le16(0) + le16(65535) + le16(0)) +
                   xlsNumber(0, 0, 1));
    QCOMPARE(xlsCells(dimensions.file()), QStringLiteral("0,0 n 1"));
    QCOMPARE(xlsCells(Xls(xlsNumber(0, 65535, 1)).file()), QStringLiteral("error: sheet_too_large"));
    QVERIFY(peakMemory() - before < 64 << 20);
}

void TestSheetsXlsHostile::streamsOfMoreThanHalfAGigabyteAreRefused()
{
    QByteArray file = Xls(rows(3)).file();
    QCOMPARE(xlsCells(file.replace(entryOf(file, 1) + 0x78, 4, le32((512u << 20) + 1))),
             QStringLiteral("error: sheet_too_large"));
}

void TestSheetsXlsHostile::theLastSectorMayBeCut()
{
    // Some exporters put the stream last and do not fill its sector.
    const QByteArray stream = Xls(rows(200)).stream();
    QVERIFY(stream.size() > 4096 && stream.size() % 512 != 0);
    const qsizetype sectors = (stream.size() + 511) / 512;
    QByteArray fat;
    for (qsizetype i = 0; i < sectors; ++i)
        fat += le32(i + 1 < sectors ? quint32(i + 3) : 0xFFFFFFFE);
    QByteArray file = oleOf({{QStringLiteral("Workbook"), stream}});
    const QByteArray directory = file.mid(entryOf(file, 0), 512);
    QByteArray header = file.left(512);
    header.replace(kDirectoryStart, 4, le32(1)).replace(kDifat, 4, le32(0));
    QByteArray moved = directory;
    moved.replace(128 + 0x74, 4, le32(2));
    const QByteArray first = (le32(0xFFFFFFFD) + le32(0xFFFFFFFE) + fat).leftJustified(512, '\xFF');
    const QByteArray shortened = header + first + moved + stream;
    QCOMPARE(xlsCells(shortened), xlsCells(file));
    QCOMPARE(xlsCells(shortened.chopped(1)), kDamaged);
}

void TestSheetsXlsHostile::recordsThatAreTooShortAreDamage_data()
{
    QTest::addColumn<QByteArray>("record");
    const QByteArray whole[] = {xlsNumber(0, 0, 1),  xlsRk(0, 0, 6),
                                xlsShared(0, 0, 0),  xlsLabel(0, 0, QStringLiteral("甲")),
                                xlsBool(0, 0, true), xlsFormula(0, 0, leDouble(1)).left(18)};
    for (const QByteArray& record : whole)
        for (qsizetype length = 0; length < record.size() - 4; ++length)
            QTest::addRow("%02x%02x %lld", quint8(record[1]), quint8(record[0]), qint64(length))
                << QByteArray(record.left(2) + le16(unsigned(length)) + record.mid(4, length));
}

void TestSheetsXlsHostile::recordsThatAreTooShortAreDamage()
{
    QFETCH(QByteArray, record);
    Xls file(xlsNumber(1, 0, 1) + record);
    file.texts = {{QStringLiteral("甲")}};
    QCOMPARE(xlsCells(file.file()), kDamaged);
}

void TestSheetsXlsHostile::sheetsThatAreNotThereAreDamage()
{
    Xls xls(rows(3));
    const QByteArray stream = xls.stream();
    const qsizetype at = stream.indexOf(le16(0x0085)) + 4;
    for (const quint32 offset : {0xFFFFFFFFu, quint32(stream.size()), quint32(stream.size() - 2), 20u, 4u}) {
        QByteArray moved = stream;
        moved.replace(at, 4, le32(offset));
        QCOMPARE(xlsCells(oleOf({{QStringLiteral("Workbook"), moved}})), kDamaged);
    }
    // The offset of the globals themselves: a stream, but no worksheet.
    QByteArray moved = stream;
    moved.replace(at, 4, le32(0));
    QCOMPARE(xlsCells(oleOf({{QStringLiteral("Workbook"), moved}})), QStringLiteral("error: sheet_empty"));
    // Two names for one sheet.
    xls.sheets.append(xls.sheets[0]);
    QByteArray twice = xls.stream();
    const qsizetype second = twice.indexOf(le16(0x0085), at) + 4;
    QVERIFY(second > at);
    twice.replace(second, 4, twice.mid(at, 4));
    QCOMPARE(xlsCells(oleOf({{QStringLiteral("Workbook"), twice}})), kDamaged);
}

void TestSheetsXlsHostile::sheetsWithinSheetsAreReadOnce()
{
    // Each sheet begins in the one before and lasts to the end: ten thousand would take hours.
    constexpr int kSheets = 9000;
    Xls xls;
    xls.sheets.clear();
    for (int i = 0; i < kSheets; ++i)
        xls.sheets.append({QStringLiteral("S"), {}});
    QByteArray stream = xls.stream();
    const qsizetype first = qsizetype(wordAt(stream, stream.indexOf(le16(0x0085)) + 4));
    const QByteArray bof = xlsBof(true, 0x10), eof = xlsRecord(0x000A, {});
    QByteArray nested;
    for (int i = 0; i < kSheets; ++i)
        nested += bof;
    stream =
        stream.left(first) + nested + xlsRecord(0x00FF, QByteArray(8000, 'x')).repeated(1000) + eof.repeated(kSheets);
    qsizetype at = 0;
    for (int i = 0; i < kSheets; ++i) {
        at = stream.indexOf(le16(0x0085) + le16(9), at);
        QVERIFY(at > 0 && at < first);
        stream.replace(at + 4, 4, le32(quint32(first + i * bof.size())));
        at += 13;
    }
    const QByteArray file = oleOf({{QStringLiteral("Workbook"), stream}});
    m_clock.restart();
    QCOMPARE(xlsCells(file), kDamaged);
}

void TestSheetsXlsHostile::cellsOfOldVersionsAreNotLostSilently()
{
    const QByteArray old = xlsRecord(0x0003, QByteArray(15, '\1'));
    QCOMPARE(xlsCells(Xls(old).file()), kDamaged);
    QCOMPARE(xlsCells(Xls(old + xlsNumber(0, 0, 1)).file()), QStringLiteral("0,0 n 1"));
}

void TestSheetsXlsHostile::checkerboardsOfFarCellsAreRefused()
{
    QByteArray cells;
    for (int row = 0; row < 20000; ++row)
        cells += xlsNumber(row, 0, 1);
    for (int column = 0; column < 16384; ++column)
        cells += xlsRk(20000, column, 6);
    const QByteArray bytes = Xls(cells).file();
    const qint64 before = peakMemory();
    QCOMPARE(xlsCells(bytes), QStringLiteral("error: sheet_too_large"));
    QVERIFY(peakMemory() - before < 200 << 20);
}

void TestSheetsXlsHostile::longTextsAreRefused()
{
    const auto shared = [](qsizetype length) {
        QByteArray table = le32(1) + le32(1) + le16(unsigned(length)) + '\0';
        Xls file(xlsShared(0, 0, 0));
        file.globals = xlsRecord(0x00FC, table);
        for (qsizetype at = 0; at < length; at += 8000)
            file.globals += xlsRecord(0x003C, '\0' + QByteArray(std::min<qsizetype>(8000, length - at), 'a'));
        return file.file();
    };
    QCOMPARE(xlsCells(shared(32767)).size(), 6 + 32767);
    QCOMPARE(xlsCells(shared(32768)), QStringLiteral("error: sheet_too_large"));
    Xls old(xlsLabel5(0, 0, QByteArray(32768, 'a')));
    old.biff8 = false;
    QCOMPARE(xlsCells(old.file()), QStringLiteral("error: sheet_too_large"));
}

void TestSheetsXlsHostile::tablesOfEmptyTextsNeedLittleMemory()
{
    // 60 MB of texts of no length: twenty million of them.
    QByteArray globals = xlsRecord(0x00FC, le32(0) + le32(0));
    globals += xlsRecord(0x003C, QByteArray(65535, '\0')).repeated(60 * 16);
    Xls file(xlsNumber(0, 0, 1));
    file.globals = globals;
    const QByteArray bytes = file.file();
    m_clock.restart();
    const qint64 before = peakMemory();
    QCOMPARE(xlsCells(bytes), QStringLiteral("error: sheet_too_large"));
    QVERIFY2(peakMemory() - before < 300 << 20, qPrintable(QString::number((peakMemory() - before) >> 20)));
}

void TestSheetsXlsHostile::everyTruncationIsAnErrorOrWhole_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("small sectors") << 15;
    QTest::newRow("sectors") << 120;
}

void TestSheetsXlsHostile::everyTruncationIsAnErrorOrWhole()
{
    QFETCH(int, count);
    Xls xls(rows(count) + xlsShared(count, 0, 0) + xlsShared(count, 1, 1));
    xls.texts = {{QStringLiteral("甲")}, {QStringLiteral("rich"), true, 2, QByteArray(12, 'p')}};
    xls.formats = {"yyyy-mm-dd"};
    const QByteArray file = xls.file(), stream = xls.stream();
    const QString whole = xlsCells(file);
    QVERIFY(whole.contains(QStringLiteral("s rich")));
    for (const bool bare : {false, true}) {
        const QByteArray& bytes = bare ? stream : file;
        for (qsizetype length = 8; length < bytes.size(); ++length) { // fewer show nothing of what it was
            const QString result = xlsCells(bytes.left(length));
            QVERIFY2(result.startsWith(QStringLiteral("error: ")) || (!bare && result == whole),
                     qPrintable(QString::number(length) + result.left(80)));
        }
    }
}

void TestSheetsXlsHostile::mutationsNeverCrash()
{
    Xls xls(rows(60) + xlsShared(60, 0, 0) + xlsMulRk(61, 0, {{1, 6}, {0, 10}}) + xlsFormula(62, 0, xlsSpecial(0)) +
            xlsRecord(0x0207, XlsString{QStringLiteral("甲")}.whole()));
    xls.texts = {{QStringLiteral("甲")}, {QStringLiteral("rich"), true, 2, QByteArray(12, 'p')}};
    xls.formats = {"yyyy-mm-dd"};
    const QByteArray bytes = xls.file(), stream = xls.stream();
    std::mt19937 random(20261122);
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray mutant = round % 2 ? stream : bytes;
        for (int i = 0, n = 1 + int(random() % 6); i < n; ++i)
            mutant[qsizetype(random() % size_t(mutant.size()))] = char(random() % 3   ? random()
                                                                       : random() % 2 ? 0xFF
                                                                                      : 0);
        m_clock.restart();
        refused += xlsCells(round % 2 ? oleOf({{QStringLiteral("Workbook"), mutant}}) : mutant)
                       .startsWith(QStringLiteral("error"));
        QVERIFY(m_clock.isSoon());
    }
    QVERIFY(refused > 300);
}

QTEST_GUILESS_MAIN(TestSheetsXlsHostile)
#include "tst_sheets_xls_hostile.moc"
