// The .xls reader against records as Excel, WPS and small exporters write them.
#include "models/exchange/sheet.h"
#include "tests/support/craftxls.h"
#include "tests/support/craftxlsx.h"
#include <QTest>

using namespace rostrum;
using namespace rostrum::craft;

namespace {
QString xlsCells(const QByteArray& file) { return cellsOf(read(file, QStringLiteral("test.xls"))); }
QString one(const QByteArray& cells) { return xlsCells(Xls(cells).file()); }
constexpr quint32 integerRk(int value) { return (quint32(value) << 2) | 2; }
} // namespace

class TestSheetsXls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsOfEveryTypeAreRead_data();
    void cellsOfEveryTypeAreRead();
    void cellsAreDatesByTheirFormat_data();
    void cellsAreDatesByTheirFormat();
    void formatsThatAreBuiltInAreKnownByNumber();
    void theSystemOf1904IsShiftedButNotItsTimes();
    void hiddenSheetsAreMarkedAndOthersThanWorksheetsSkipped();
    void chartsWithinASheetAreSkipped();
    void oneSheetCanBeAskedFor();
    void rowsInDisorderArePutInOrder();
    void aLoneWorksheetOfASmallExporterIsRead();
    void aFileForTwoExcelsIsReadOnceInFull();
    void embeddedWorkbooksAreNotTakenForTheFile();
    void passwordsAndOldVersionsAreNamed();
    void otherContainersAreNamed();
    void readingCanBeCancelled();
};

void TestSheetsXls::cellsOfEveryTypeAreRead_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* name, const QByteArray& records, const char* cells) {
        QTest::newRow(name) << records << QString::fromUtf8(cells);
    };
    row("number", xlsNumber(0, 1, 39.5), "0,1 n 39.5");
    row("last row", xlsNumber(65535, 255, 1), "65535,255 n 1");
    row("17 digits", xlsNumber(0, 0, 39.49999999999999), "0,0 n 39.49999999999999");
    row("18 digits", xlsNumber(0, 0, 110101199003070000.0), "0,0 n 110101199003070000");
    row("not a number", xlsNumber(0, 0, std::numeric_limits<double>::quiet_NaN()), "0,0 e #NUM!");
    row("rk integer", xlsRk(0, 0, integerRk(123456)), "0,0 n 123456");
    row("rk negative", xlsRk(0, 0, integerRk(-7)), "0,0 n -7");
    row("rk hundredth", xlsRk(0, 0, integerRk(3950) | 1), "0,0 n 39.5");
    row("rk double", xlsRk(0, 0, 0x3FF80000), "0,0 n 1.5");
    row("rk double hundredth", xlsRk(0, 0, 0x40590001), "0,0 n 1");
    row("mulrk", xlsMulRk(2, 3, {{0, integerRk(1)}, {0, 0x3FF80000}, {0, integerRk(150) | 1}}),
        "2,3 n 1|2,4 n 1.5|2,5 n 1.5");
    row("mulrk of none", xlsMulRk(2, 3, {}) + xlsNumber(2, 0, 1), "2,0 n 1");
    row("shared", xlsShared(0, 0, 0) + xlsShared(0, 1, 1) + xlsShared(0, 2, 0), "0,0 s 甲|0,1 s abc|0,2 s 甲");
    row("shared rich and phonetic", xlsShared(0, 0, 2) + xlsShared(0, 1, 3), "0,0 s 東京|0,1 s 大阪");
    row("shared empty", xlsShared(0, 0, 4) + xlsNumber(0, 1, 7), "0,1 n 7");
    row("shared pairs", xlsShared(0, 0, 5), "0,0 s 😀𠮷");
    row("shared oddities", xlsShared(0, 0, 6), "0,0 s a\\tb\\nc\\\\�");
    row("shared latin", xlsShared(0, 0, 7), "0,0 s é");
    row("label", xlsLabel(0, 0, QStringLiteral("王芳")) + xlsLabel(1, 0, QStringLiteral("007")),
        "0,0 s 王芳|1,0 s 007");
    row("true and false", xlsBool(0, 0, true) + xlsBool(0, 1, false), "0,0 b 1|0,1 b 0");
    row("errors",
        xlsError(0, 0, 0) + xlsError(0, 1, 7) + xlsError(0, 2, 15) + xlsError(0, 3, 23) + xlsError(0, 4, 29) +
            xlsError(0, 5, 36) + xlsError(0, 6, 42),
        "0,0 e #NULL!|0,1 e #DIV/0!|0,2 e #VALUE!|0,3 e #REF!|0,4 e #NAME?|0,5 e #NUM!|0,6 e #N/A");
    row("formulas",
        xlsFormula(0, 0, leDouble(2.5)) + xlsFormula(0, 1, xlsSpecial(1, 1)) + xlsFormula(0, 2, xlsSpecial(2, 42)) +
            xlsFormula(0, 3, xlsSpecial(3)) + xlsFormula(0, 4, leDouble(7)),
        "0,0 n 2.5|0,1 b 1|0,2 e #N/A|0,4 n 7");
    row("a cell again", xlsNumber(0, 0, 1) + xlsLabel(0, 0, QStringLiteral("x")), "0,0 s x");
    row("unknown records",
        xlsRecord(0x0200, QByteArray(14, '\xFF')) + xlsRecord(0x0208, QByteArray(16, '\xFF')) + xlsNumber(0, 0, 1) +
            xlsRecord(0x0201, QByteArray(6, '\0')) + xlsRecord(0xFFFF, {}),
        "0,0 n 1");
}

void TestSheetsXls::cellsOfEveryTypeAreRead()
{
    QFETCH(QByteArray, records);
    QFETCH(QString, cells);
    Xls file(records);
    file.texts = {{QStringLiteral("甲")},
                  {QStringLiteral("abc")},
                  {QStringLiteral("東京"), false, 3, QByteArray(40, 'p')},
                  {QStringLiteral("大阪"), false, 1},
                  {QString()},
                  {QStringLiteral("😀𠮷")},
                  {QStringLiteral("a\tb\nc\\") + QChar(0xD83D)},
                  {QStringLiteral("é")}};
    QCOMPARE(xlsCells(file.file()), cells);
}

void TestSheetsXls::cellsAreDatesByTheirFormat_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char* code, double value, const char* cell) {
        QTest::addRow("%s %s", code, cell) << QByteArray(code) << value << QString::fromUtf8(cell);
    };
    row("yyyy-mm-dd", 46346, "d 2026-11-20");
    row("yyyy-mm-dd", 46346.625, "d 2026-11-20T15:00");
    row("yyyy-mm-dd", 60, "d 1900-02-29");
    row("yyyy-mm-dd", -1, "n -1");
    row("yyyy-mm-dd", 1e300, "n 1e+300");
    row("yyyy\"年\"m\"月\"d\"日\";@", 46346, "d 2026-11-20");
    row("h:mm", 0.625, "d 15:00");
    row("[h]:mm", 1.5, "d PT36H");
    row("000000", 386, "n 386");
    row("#,##0.00", 46346, "n 46346");
}

void TestSheetsXls::cellsAreDatesByTheirFormat()
{
    QFETCH(QByteArray, code);
    QFETCH(double, value);
    QFETCH(QString, cell);
    for (const bool biff8 : {true, false}) {
        Xls file(xlsNumber(0, 0, value, 1) + xlsFormula(0, 1, leDouble(value), 1) + xlsNumber(0, 2, 1, 99));
        file.biff8 = biff8;
        file.formats = {code};
        QCOMPARE(xlsCells(file.file()), QStringLiteral("0,0 %1|0,1 %1|0,2 n 1").arg(cell));
        if (code == "000000")
            QCOMPARE(read(file.file())->sheets[0].text(0, 0), QStringLiteral("000386"));
    }
}

void TestSheetsXls::formatsThatAreBuiltInAreKnownByNumber()
{
    // XF 0 is that of Xls; these stand behind it. Rows of MULRK name the format of each cell.
    Xls file(xlsMulRk(0, 0, {{0, integerRk(46346)}, {1, integerRk(46346)}, {2, integerRk(46346)}, {3, integerRk(2)}}) +
             xlsShared(1, 0, 0, 1));
    file.texts = {{QStringLiteral("甲")}};
    const auto xf = [](unsigned format) { return xlsRecord(0x00E0, le16(0) + le16(format) + QByteArray(16, '\0')); };
    file.globals = xf(0) + xf(14) + xf(31) + xf(46);
    QCOMPARE(xlsCells(file.file()),
             QStringLiteral("0,0 n 46346|0,1 d 2026-11-20|0,2 d 2026-11-20|0,3 d PT48H|1,0 s 甲"));
}

void TestSheetsXls::theSystemOf1904IsShiftedButNotItsTimes()
{
    Xls file(xlsNumber(0, 0, 0, 1) + xlsNumber(0, 1, 44884, 1) + xlsNumber(0, 2, 0.5, 2) + xlsNumber(0, 3, 3));
    file.formats = {"yyyy-mm-dd", "h:mm"};
    file.globals = xlsRecord(0x0022, le16(1));
    QCOMPARE(xlsCells(file.file()), QStringLiteral("0,0 d 1904-01-01|0,1 d 2026-11-20|0,2 d 12:00|0,3 n 3"));
}

void TestSheetsXls::hiddenSheetsAreMarkedAndOthersThanWorksheetsSkipped()
{
    Xls file(xlsNumber(0, 0, 1));
    const QByteArray dialog = xlsRecord(0x0081, le16(0x0010)) + xlsNumber(0, 0, 9);
    file.sheets = {{QStringLiteral("图"), xlsNumber(0, 0, 9), 0, 2, 0x20},
                   {QStringLiteral("宏"), xlsNumber(0, 0, 9), 0, 1, 0x40},
                   {QStringLiteral("模块"), {}, 0, 6, 0x06},
                   {QStringLiteral("对话"), dialog},
                   {QStringLiteral("藏"), xlsNumber(0, 0, 2), 1},
                   {QStringLiteral("深藏"), xlsNumber(0, 0, 3), 2},
                   {QStringLiteral("Données"), xlsNumber(0, 0, 4)}};
    const auto book = read(file.file());
    QCOMPARE(cellsOf(book), QStringLiteral("0,0 n 2|0,0 n 3|0,0 n 4"));
    QVERIFY(book->sheets[0].hidden && book->sheets[1].hidden && !book->sheets[2].hidden);
    QCOMPARE(book->sheets[1].name, QStringLiteral("深藏"));
    QCOMPARE(book->firstSheet()->name, QStringLiteral("Données"));
}

void TestSheetsXls::chartsWithinASheetAreSkipped()
{
    const QByteArray chart = xlsBof(true, 0x20) + xlsNumber(0, 0, 9) + xlsRecord(0x000A, {});
    QCOMPARE(one(xlsNumber(0, 0, 1) + chart + xlsNumber(1, 0, 2)), QStringLiteral("0,0 n 1|1,0 n 2"));
}

void TestSheetsXls::oneSheetCanBeAskedFor()
{
    Xls file(xlsNumber(0, 0, 1));
    file.sheets.append({QStringLiteral("乙"), xlsNumber(0, 0, 2)});
    ReadOptions options;
    options.sheet = QStringLiteral("乙");
    QCOMPARE(cellsOf(read(file.file(), QStringLiteral("a.xls"), options)), QStringLiteral("0,0 n 2"));
    options.sheet = QStringLiteral("没有");
    const auto book = read(file.file(), QStringLiteral("a.xls"), options);
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::SheetUnknown);
    QCOMPARE(book.error().details.value(QStringLiteral("sheets")).toStringList(),
             (QStringList{QStringLiteral("S"), QStringLiteral("乙")}));
}

void TestSheetsXls::rowsInDisorderArePutInOrder()
{
    QCOMPARE(one(xlsNumber(4, 0, 5) + xlsNumber(1, 0, 2) + xlsNumber(4, 1, 55) + xlsNumber(1, 1, 22)),
             QStringLiteral("1,0 n 2|1,1 n 22|4,0 n 5|4,1 n 55"));
}

void TestSheetsXls::aLoneWorksheetOfASmallExporterIsRead()
{
    // No container, no workbook, no version: pack("ssssss", 0x809, 8, 0, 0x10, 0, 0) and cells.
    const QByteArray eof = xlsRecord(0x000A, {});
    const QByteArray bof = xlsRecord(0x0809, le16(0) + le16(0x10) + le16(0) + le16(0));
    const QByteArray cells = xlsLabel5(0, 0, "\xD0\xD5\xC3\xFB") + xlsNumber(1, 0, 1.5);
    const auto book = read(bof + cells + eof, QStringLiteral("export.xls"));
    QCOMPARE(cellsOf(book), QStringLiteral("0,0 s 姓名|1,0 n 1.5"));
    QCOMPARE(book->sheets[0].name, QStringLiteral("Sheet1"));
    QCOMPARE(xlsCells(bof + cells), QStringLiteral("error: sheet_damaged"));
    QCOMPARE(xlsCells(bof + eof), QStringLiteral("error: sheet_empty"));
    QCOMPARE(xlsCells(Xls(xlsNumber(0, 0, 1)).stream()), QStringLiteral("0,0 n 1"));
}

void TestSheetsXls::aFileForTwoExcelsIsReadOnceInFull()
{
    Xls old(xlsNumber(0, 0, 5));
    old.biff8 = false;
    const QByteArray file =
        oleOf({{QStringLiteral("Book"), old.stream()}, {QStringLiteral("WORKBOOK"), Xls(xlsNumber(0, 0, 8)).stream()}});
    QCOMPARE(xlsCells(file), QStringLiteral("0,0 n 8"));
}

void TestSheetsXls::embeddedWorkbooksAreNotTakenForTheFile()
{
    const QByteArray inner = Xls(xlsNumber(0, 0, 6)).stream();
    for (const char* embedded : {"Workbook", "WordDocument", "EncryptedPackage"}) {
        QByteArray file = oleOf({{QLatin1String(embedded), inner},
                                 {QStringLiteral("MBD0001"), {}},
                                 {QStringLiteral("Workbook"), Xls(xlsNumber(0, 0, 1)).stream()}});
        // The tree of the root begins at the second entry; the first hangs in that folder.
        const qsizetype root = file.indexOf(QByteArray("R\0o\0o\0t\0", 8));
        QVERIFY(root > 0);
        file.replace(root + 0x4C, 4, le32(2));
        file.replace(root + 2 * 128 + 0x42, 1, "\1");
        file.replace(root + 2 * 128 + 0x4C, 4, le32(1));
        file.replace(root + 128 + 0x48, 4, le32(0xFFFFFFFF));
        QCOMPARE(xlsCells(file), QStringLiteral("0,0 n 1"));
        // Where the tree is lost the entries are still there.
        file.replace(root + 0x4C, 4, le32(0xFFFFFFFF));
        if (qstrcmp(embedded, "Workbook") == 0)
            QCOMPARE(xlsCells(file), QStringLiteral("0,0 n 6"));
    }
}

void TestSheetsXls::passwordsAndOldVersionsAreNamed()
{
    Xls file(xlsNumber(0, 0, 1));
    file.globals = xlsRecord(0x002F, le16(1) + QByteArray(52, '\x5A'));
    QCOMPARE(xlsCells(file.file()), QStringLiteral("error: sheet_encrypted"));
    file.biff8 = false;
    file.globals = xlsRecord(0x002F, le32(0x12345678));
    QCOMPARE(xlsCells(file.file()), QStringLiteral("error: sheet_encrypted"));
    const QByteArray rest = xlsNumber(0, 0, 1) + xlsRecord(0x000A, {});
    for (const QByteArray& bof : {xlsRecord(0x0009, le16(2) + le16(0x10)), xlsRecord(0x0209, le16(0) + le32(0x10)),
                                  xlsRecord(0x0409, le16(0) + le32(0x10))})
        for (const QByteArray& bytes : {bof + rest, oleOf({{QStringLiteral("Book"), bof + rest}})}) {
            const auto book = read(bytes);
            QVERIFY(!book);
            QCOMPARE(book.error().code, ErrorCode::SheetFormatUnknown);
            QCOMPARE(book.error().details.value(QStringLiteral("format")).toString(), QStringLiteral("xls4"));
        }
}

void TestSheetsXls::otherContainersAreNamed()
{
    const QByteArray content(5000, 'x');
    const QList<QPair<QString, QString>> names = {{QStringLiteral("WordDocument"), QStringLiteral("doc")},
                                                  {QStringLiteral("PowerPoint Document"), QStringLiteral("ppt")},
                                                  {QStringLiteral("__properties_version1.0"), QStringLiteral("ole")}};
    for (const auto& [stream, format] : names) {
        const auto book = read(oleOf({{stream, content}}), QStringLiteral("a.xls"));
        QVERIFY(!book);
        QCOMPARE(book.error().code, ErrorCode::SheetFormatUnknown);
        QCOMPARE(book.error().details.value(QStringLiteral("format")).toString(), format);
    }
    QCOMPARE(xlsCells(oleOf({{QStringLiteral("EncryptedPackage"), content}})),
             QStringLiteral("error: sheet_encrypted"));
}

void TestSheetsXls::readingCanBeCancelled()
{
    QByteArray cells;
    for (int row = 0; row < 65536; ++row)
        cells += xlsNumber(row, 0, row);
    const QByteArray bytes = Xls(cells).file();
    qint64 last = 0, all = -1;
    bool backwards = false;
    ReadOptions options;
    options.progress = [&](qint64 done, qint64 total) {
        backwards = backwards || done < last;
        last = done;
        all = total;
        return true;
    };
    const auto whole = read(bytes, QStringLiteral("a.xls"), options);
    QVERIFY(whole);
    QCOMPARE(whole->sheets[0].rowCount(), 65536);
    QCOMPARE(whole->sheets[0].cell(65535, 0).number, 65535.0);
    QCOMPARE(last, all);
    QVERIFY(!backwards);
    options.progress = [](qint64 done, qint64 total) { return done < total / 2; };
    QCOMPARE(cellsOf(read(bytes, QStringLiteral("a.xls"), options)), QStringLiteral("error: cancelled"));
}

QTEST_GUILESS_MAIN(TestSheetsXls)
#include "tst_sheets_xls.moc"
