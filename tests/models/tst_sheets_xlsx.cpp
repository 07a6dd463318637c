// The .xlsx reader against what real writers produce.
#include "models/exchange/cellvalue.h"
#include "models/exchange/numberformat.h"
#include "tests/support/craftxlsx.h"
#include <QCryptographicHash>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;
using namespace rostrum::craft;

class TestSheetsXlsx : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsOfEveryTypeAreRead_data();
    void cellsOfEveryTypeAreRead();
    void cellsAreDatesByTheirFormat_data();
    void cellsAreDatesByTheirFormat();
    void theSystemOf1904IsShiftedButNotItsTimes();
    void anExtensionsWorkbookPrDoesNotSwitchTheDateSystem();
    void strictFilesReadLikeTransitionalOnes();
    void anyPrefixIsRead();
    void partsAreFoundUnderOddPaths_data();
    void partsAreFoundUnderOddPaths();
    void partsInUtf16AreRead();
    void sheetsWithoutRelationAreFoundByPlace();
    void hiddenSheetsAndSheetsOfChartsAreToldApart();
    void oneSheetCanBeAskedFor();
    void identifiersKeepTheirText();
    void rowsInDisorderArePutInOrder();
    void aSheetInAStrangeNamespaceIsAnErrorNotEmpty();
    void aTextThatIsNotInTheTableIsAnError();
    void aBookWithoutCellsIsEmpty();
    void otherFilesAreToldByTheirBytes_data();
    void otherFilesAreToldByTheirBytes();
    void aFileOnDiskHasItsNameAndSum();
    void readingCanBeCancelled();
};

void TestSheetsXlsx::cellsOfEveryTypeAreRead_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* name, const char* cell, const char* expected) {
        QTest::newRow(name) << QByteArray("<row r=\"1\">" + QByteArray(cell) + "</row>") << QString::fromUtf8(expected);
    };
    row("number", "<c r=\"B1\"><v>39.5</v></c>", "0,1 n 39.5");
    row("number with type", "<c r=\"A1\" t=\"n\"><v> 1E3 </v></c>", "0,0 n 1000");
    row("17 digits", "<c r=\"A1\"><v>39.49999999999999</v></c>", "0,0 n 39.49999999999999");
    row("shortest", "<c r=\"A1\"><v>0.10000000000000001</v></c>", "0,0 n 0.1");
    row("tiny", "<c r=\"A1\"><v>1E-9</v></c>", "0,0 n 1e-09");
    row("negative zero", "<c r=\"A1\"><v>-0</v></c>", "0,0 n 0");
    row("a number that is none", "<c r=\"A1\"><v>1,5</v></c>", "0,0 s 1,5");
    row("not finite", "<c r=\"A1\"><v>inf</v></c>", "0,0 s inf");
    row("without r", "<c><v>1</v></c><c/><c><v>3</v></c>", "0,0 n 1|0,2 n 3");
    row("r and then none", "<c r=\"C1\"><v>1</v></c><c><v>2</v></c>", "0,2 n 1|0,3 n 2");
    row("small letters", "<c r=\"aa1\"><v>1</v></c>", "0,26 n 1");
    row("last column", "<c r=\"XFD1\"><v>1</v></c>", "0,16383 n 1");
    row("true", "<c r=\"A1\" t=\"b\"><v>1</v></c>", "0,0 b 1");
    row("false", "<c r=\"A1\" t=\"b\"><v>0</v></c><c><v>7</v></c>", "0,0 b 0|0,1 n 7");
    row("boolean without value", "<c r=\"A1\" t=\"b\"><v/></c><c t=\"b\"/><c><v>7</v></c>", "0,2 n 7");
    row("error", "<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "0,0 e #DIV/0!");
    row("result of a formula", "<c r=\"A1\"><f>1+1</f><v>2</v></c>", "0,0 n 2");
    row("text of a formula", "<c r=\"A1\" t=\"str\"><f>\"a\"</f><v>甲 &amp; 乙</v></c>", "0,0 s 甲 & 乙");
    row("formula without result", "<c r=\"A1\"><f>1+1</f></c><c><v>7</v></c>", "0,1 n 7");
    row("inline", "<c r=\"A1\" t=\"inlineStr\"><is><t>王芳</t></is></c>", "0,0 s 王芳");
    row("inline rich",
        "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>王</t></r><r><t xml:space=\"preserve\"> 芳</t></r></is></c>",
        "0,0 s 王 芳");
    row("inline phonetic",
        "<c t=\"inlineStr\"><is><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh><phoneticPr "
        "fontId=\"1\"/></is></c>",
        "0,0 s 東京");
    row("inline without type", "<c><is><t>007</t></is></c>", "0,0 s 007");
    row("inline with v", "<c t=\"inlineStr\"><v>x</v></c>", "0,0 s x");
    row("cdata", "<c t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c>", "0,0 s a<b");
    row("shared", "<c t=\"s\"><v>0</v></c><c t=\"s\"><v> 1 </v></c>", "0,0 s 甲|0,1 s 东京 2号");
    row("shared empty", "<c t=\"s\"><v>2</v></c><c><v>7</v></c>", "0,1 n 7");
    row("escapes", "<c t=\"s\"><v>3</v></c>", "0,0 s a\\r\\nb😀_x0041_�_xZZZZ_c_x00");
    row("extension inside", "<c><v>1</v><extLst><ext><v>9</v></ext></extLst></c>", "0,0 n 1");
    row("foreign inside", "<c><o:v xmlns:o=\"urn:o\">9</o:v><v>1</v></c>", "0,0 n 1");
    row("t=d day", "<c t=\"d\"><v>2026-11-20</v></c>", "0,0 d 2026-11-20");
    row("t=d moment", "<c t=\"d\"><v>2026-11-20T15:00:30.000Z</v></c>", "0,0 d 2026-11-20T15:00:30");
    row("t=d time", "<c t=\"d\"><v>T15:04</v></c>", "0,0 d 15:04");
    row("t=d nonsense", "<c t=\"d\"><v>2026-13-01</v></c>", "0,0 s 2026-13-01");
    row("tabs and lines", "<c t=\"inlineStr\"><is><t>a\tb\nc\\d</t></is></c>", "0,0 s a\\tb\\nc\\\\d");
}

void TestSheetsXlsx::cellsOfEveryTypeAreRead()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, cells);
    const Xlsx file(rows, "<si><t>甲</t></si>"
                          "<si><r><t>东</t></r><r><rPr><b/></rPr><t>京 </t></r><rPh sb=\"0\" "
                          "eb=\"1\"><t>とう</t></rPh><r><t>2号</t></r></si>"
                          "<si><t/></si>"
                          "<si><t>a_x000D__x000A_b_xD83D__xDE00__x005F_x0041__xD83D__xZZZZ_c_x00</t></si>");
    QCOMPARE(cellsOf(file.zip()), cells);
}

void TestSheetsXlsx::cellsAreDatesByTheirFormat_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char* code, const char* value, const char* cell) {
        QTest::addRow("%s %s", code, value) << QByteArray(code) << QByteArray(value) << QString::fromUtf8(cell);
    };
    row("yyyy-mm-dd", "46346", "d 2026-11-20");
    row("yyyy-mm-dd", "46346.625", "d 2026-11-20T15:00");
    row("yyyy-mm-dd", "46346.999999999", "d 2026-11-21");
    row("yyyy-mm-dd", "1", "d 1900-01-01");
    row("yyyy-mm-dd", "59", "d 1900-02-28");
    row("yyyy-mm-dd", "60", "d 1900-02-29");
    row("yyyy-mm-dd", "61", "d 1900-03-01");
    row("yyyy-mm-dd", "2958465", "d 9999-12-31");
    row("yyyy-mm-dd", "2958466", "n 2958466");
    row("yyyy-mm-dd", "-1", "n -1");
    row("yyyy\"年\"m\"月\"d\"日\";@", "46346", "d 2026-11-20");
    row("[$-804]aaaa", "46346", "d 2026-11-20");
    row("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "46346", "d 2026-11-20");
    row("[Red]m/d", "46346", "d 2026-11-20");
    row("mmm-yy", "46346", "d 2026-11-20");
    row("e\"年\"", "46346", "d 2026-11-20");
    row("h:mm", "0.625", "d 15:00");
    row("上午/下午h:mm", "0.625", "d 15:00");
    row("h:mm AM/PM", "0.625", "d 15:00");
    row("mm:ss.0", "0.6250115740740741", "d 15:00:01");
    row("[h]:mm", "1.5", "d PT36H");
    row("[mm]:ss", "0.5", "d PT12H");
    row("General", "46346", "n 46346");
    row("0.00E+00", "46346", "n 46346");
    row("0.00\"mdy\"", "46346", "n 46346");
    row("#,##0\\d", "46346", "n 46346");
    row("[>=100][Magenta]0;0", "46346", "n 46346");
    row("0_d", "46346", "n 46346");
    row("#\" \"?/?", "46346", "n 46346");
    row("@", "46346", "n 46346");
}

void TestSheetsXlsx::cellsAreDatesByTheirFormat()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, value);
    QFETCH(QString, cell);
    const Xlsx file("<row><c s=\"1\"><v>" + value + "</v></c></row>", {}, stylesOf({"General", code}));
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("0,0 ") + cell);
}

void TestSheetsXlsx::theSystemOf1904IsShiftedButNotItsTimes()
{
    Xlsx file("<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>44884</v></c><c s=\"2\"><v>0.5</v></c><c><v>3</v></c></row>",
              {}, stylesOf({"General", "yyyy-mm-dd", "h:mm"}));
    file.workbook.replace("<sheets>", "<workbookPr date1904=\"true\"/><sheets>");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("0,0 d 1904-01-01|0,1 d 2026-11-20|0,2 d 12:00|0,3 n 3"));
    QCOMPARE(read(file.zip())->dateSystem, 1904);
}

void TestSheetsXlsx::anExtensionsWorkbookPrDoesNotSwitchTheDateSystem()
{
    Xlsx file("<row><c s=\"1\"><v>46346</v></c></row>", {}, stylesOf({"General", "yyyy-mm-dd"}));
    file.workbook.replace("</sheets>", "</sheets><extLst><ext><x15:workbookPr xmlns:x15=\"urn:x\" date1904=\"1\"/>"
                                       "<workbookPr date1904=\"1\"/></ext></extLst>"
                                       "<x16:workbookPr xmlns:x16=\"urn:x\" date1904=\"1\"/>");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("0,0 d 2026-11-20"));
}

void TestSheetsXlsx::strictFilesReadLikeTransitionalOnes()
{
    Xlsx file("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46346</v></c></row>", "<si><t>甲</t></si>",
              stylesOf({"General", "yyyy-mm-dd"}));
    for (QByteArray* part :
         {&file.rootRelations, &file.workbook, &file.workbookRelations, &file.sheet, &file.texts, &file.styles})
        part->replace(kMain, kStrictMain).replace(kRelations, kStrictRelations);
    QVERIFY(file.sheet.contains("purl.oclc.org"));
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("0,0 s 甲|0,1 d 2026-11-20"));
}

void TestSheetsXlsx::anyPrefixIsRead()
{
    const auto prefixed = [](QByteArray xml) {
        xml.replace("</", "\1").replace("<", "<x:").replace("\1", "</x:");
        return xml.replace("xmlns=", "xmlns:x=");
    };
    Xlsx file("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c s=\"1\"><v>46346</v></c></row>", "<si><t>甲</t></si>",
              stylesOf({"General", "yyyy-mm-dd"}));
    for (QByteArray* part :
         {&file.rootRelations, &file.workbook, &file.workbookRelations, &file.sheet, &file.texts, &file.styles})
        *part = prefixed(*part);
    file.workbook.replace("xmlns:r=", "xmlns:rel=").replace(" r:id=", " rel:id=");
    QVERIFY(file.sheet.contains("<x:worksheet"));
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("1,1 s 甲|1,2 d 2026-11-20"));
}

void TestSheetsXlsx::partsAreFoundUnderOddPaths_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("absolute") << QByteArray("/xl/worksheets/sheet1.xml") << QByteArray("xl/worksheets/sheet1.xml");
    QTest::newRow("back-slashed") << QByteArray("worksheets\\sheet1.xml") << QByteArray("xl/worksheets/sheet1.xml");
    QTest::newRow("back-slashed in the zip")
        << QByteArray("worksheets/sheet1.xml") << QByteArray("xl\\worksheets\\sheet1.xml");
    QTest::newRow("other case") << QByteArray("worksheets/sheet1.xml") << QByteArray("XL/Worksheets/Sheet1.XML");
    QTest::newRow("upwards") << QByteArray("../xl/./worksheets/sheet1.xml") << QByteArray("xl/worksheets/sheet1.xml");
    QTest::newRow("absolute in the zip") << QByteArray("worksheets/sheet1.xml")
                                         << QByteArray("/xl/worksheets/sheet1.xml");
    QTest::newRow("percent") << QByteArray("worksheets/my%20sheet.xml") << QByteArray("xl/worksheets/my sheet.xml");
}

void TestSheetsXlsx::partsAreFoundUnderOddPaths()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, part);
    Xlsx file("<row><c><v>1</v></c></row>");
    file.workbookRelations.replace("worksheets/sheet1.xml", target);
    Parts parts = file.parts();
    for (auto& [name, bytes] : parts)
        if (name == "xl/worksheets/sheet1.xml")
            name = part;
    QCOMPARE(cellsOf(zipOf(parts)), QStringLiteral("0,0 n 1"));
}

void TestSheetsXlsx::partsInUtf16AreRead()
{
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
        Xlsx file("<row><c t=\"inlineStr\"><is><t>王芳😀</t></is></c></row>");
        file.sheet = encode(QString::fromUtf8("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + file.sheet));
        QCOMPARE(cellsOf(file.zip()), QStringLiteral("0,0 s 王芳😀"));
    }
}

void TestSheetsXlsx::sheetsWithoutRelationAreFoundByPlace()
{
    Xlsx file("<row><c><v>1</v></c></row>");
    file.workbook.replace("<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>",
                          "<sheet name=\"S\" sheetId=\"5\"/><sheet name=\"T\" sheetId=\"9\"/>");
    QByteArray second = file.sheet;
    file.more = {{"xl/worksheets/sheet2.xml", second.replace("<v>1", "<v>2")}};
    const auto book = read(file.zip());
    QVERIFY(book);
    QCOMPARE(book->sheets.size(), size_t(2));
    QCOMPARE(book->sheets[1].name, QStringLiteral("T"));
    QCOMPARE(book->sheets[1].cell(0, 0).number, 2.0);
}

void TestSheetsXlsx::hiddenSheetsAndSheetsOfChartsAreToldApart()
{
    Xlsx file("<row><c><v>1</v></c></row>");
    const QByteArray relation = "<Relationship Id=\"%1\" Type=\"" + QByteArray(kRelations) + "/%2\" Target=\"%3\"/>";
    const auto related = [&](const char* id, const char* kind, const char* target) {
        return QByteArray(relation).replace("%1", id).replace("%2", kind).replace("%3", target);
    };
    file.workbook.replace("<sheets>", "<sheets><sheet name=\"图\" sheetId=\"7\" r:id=\"c1\"/>"
                                      "<sheet name=\"藏\" sheetId=\"8\" state=\"veryHidden\" r:id=\"h1\"/>");
    file.workbookRelations.replace("</Relationships>", related("c1", "chartsheet", "chartsheets/sheet1.xml") +
                                                           related("h1", "worksheet", "worksheets/h.xml") +
                                                           "</Relationships>");
    QByteArray hidden = file.sheet;
    file.more = {{"xl/worksheets/h.xml", hidden.replace("<v>1", "<v>2")}};
    const auto book = read(file.zip());
    QVERIFY(book);
    QCOMPARE(book->sheets.size(), size_t(2));
    QVERIFY(book->sheets[0].hidden);
    QCOMPARE(book->sheets[0].name, QStringLiteral("藏"));
    QCOMPARE(book->sheets[0].cell(0, 0).number, 2.0);
    QCOMPARE(book->firstSheet()->name, QStringLiteral("S"));
}

void TestSheetsXlsx::oneSheetCanBeAskedFor()
{
    const Xlsx file("<row><c><v>1</v></c></row>");
    ReadOptions options;
    options.sheet = QStringLiteral("S");
    QCOMPARE(cellsOf(read(file.zip(), QStringLiteral("a.xlsx"), options)), QStringLiteral("0,0 n 1"));
    options.sheet = QStringLiteral("没有");
    const auto book = read(file.zip(), QStringLiteral("a.xlsx"), options);
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::SheetUnknown);
    QCOMPARE(book.error().details.value(QStringLiteral("sheets")).toStringList(), QStringList{QStringLiteral("S")});
    QCOMPARE(book.error().details.value(QStringLiteral("file")).toString(), QStringLiteral("a.xlsx"));
}

void TestSheetsXlsx::identifiersKeepTheirText()
{
    const Xlsx file("<row><c><v>010386</v></c><c><v>110101199003071234</v></c><c s=\"1\"><v>386</v></c>"
                    "<c t=\"inlineStr\"><is><t>000123</t></is></c><c><v>1.10101199003071E+17</v></c>"
                    "<c><v>110101199003071</v></c></row>",
                    {}, stylesOf({"General", "000000"}));
    const auto book = read(file.zip());
    QVERIFY(book);
    const Sheet& sheet = book->sheets[0];
    QCOMPARE(sheet.text(0, 0), QStringLiteral("010386"));
    QCOMPARE(sheet.cell(0, 0).number, 10386.0);
    QCOMPARE(sheet.text(0, 1), QStringLiteral("110101199003071234"));
    QCOMPARE(sheet.text(0, 2), QStringLiteral("000386"));
    QCOMPARE(sheet.cell(0, 2).number, 386.0);
    QCOMPARE(sheet.text(0, 3), QStringLiteral("000123"));
    QCOMPARE(sheet.text(0, 4), QStringLiteral("110101199003071000"));
    QVERIFY(sheet.cell(0, 5).text.empty());
    QCOMPARE(sheet.text(0, 5), QStringLiteral("110101199003071"));
}

void TestSheetsXlsx::rowsInDisorderArePutInOrder()
{
    const Xlsx file("<row r=\"5\"><c><v>5</v></c></row><row r=\"2\"><c><v>2</v></c><c><v>22</v></c></row>"
                    "<row r=\"5\"><c r=\"B5\"><v>55</v></c></row><row r=\"9\"/><row><c r=\"A7\"><v>7</v></c></row>");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("1,0 n 2|1,1 n 22|4,0 n 5|4,1 n 55|6,0 n 7"));
    const auto book = read(file.zip());
    QCOMPARE(book->sheets[0].rowCount(), 3);
    QCOMPARE(book->sheets[0].fileRow(2), 7);
}

void TestSheetsXlsx::aSheetInAStrangeNamespaceIsAnErrorNotEmpty()
{
    Xlsx file("<row><c><v>1</v></c></row>");
    file.sheet.replace(kMain, "urn:elsewhere");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_damaged"));
    file.sheet.replace(" xmlns=\"urn:elsewhere\"", "");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_damaged"));
}

void TestSheetsXlsx::aTextThatIsNotInTheTableIsAnError()
{
    for (const char* index : {"1", "-1", "x", "4294967296", "1e300"}) {
        const Xlsx file("<row><c t=\"s\"><v>" + QByteArray(index) + "</v></c></row>", "<si><t>甲</t></si>");
        QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_damaged"));
    }
}

void TestSheetsXlsx::aBookWithoutCellsIsEmpty()
{
    QCOMPARE(cellsOf(Xlsx("").zip()), QStringLiteral("error: sheet_empty"));
    QCOMPARE(cellsOf(Xlsx("<row r=\"3\"><c s=\"1\"/></row>").zip()), QStringLiteral("error: sheet_empty"));
    QCOMPARE(cellsOf(QByteArray()), QStringLiteral("error: sheet_empty"));
}

void TestSheetsXlsx::otherFilesAreToldByTheirBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    const auto row = [](const char* format, const QByteArray& bytes) {
        QTest::newRow(format) << bytes << QString::fromLatin1(format);
    };
    row("odt", zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}}));
    row("xlsb", zipOf({{"xl/workbook.bin", "x"}}));
    row("docx", zipOf({{"word/document.xml", "<a/>"}}));
    row("zip", zipOf({{"a.txt", "x"}}));
    row("pdf", "%PDF-1.7 x");
    row("png", "\x89PNG\r\n\x1a\n");
    row("html", "\xEF\xBB\xBF \r\n<HTML xmlns:o=\"urn\"><table>");
    row("xml", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>");
    row("binary", QByteArray("\1\0\0\3abc\0\x80", 9) + QByteArray(300, '\xFF'));
}

void TestSheetsXlsx::otherFilesAreToldByTheirBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    const auto book = read(bytes);
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::SheetFormatUnknown);
    QCOMPARE(book.error().details.value(QStringLiteral("format")).toString(), format);
}

void TestSheetsXlsx::aFileOnDiskHasItsNameAndSum()
{
    QTemporaryDir folder;
    const QByteArray bytes = Xlsx("<row><c><v>1</v></c></row>").zip();
    const QString path = folder.filePath(QStringLiteral("十月评分.xlsx"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto book = readBook(path);
    QVERIFY(book);
    QCOMPARE(book->file, QStringLiteral("十月评分.xlsx"));
    QCOMPARE(book->format, QStringLiteral("xlsx"));
    QCOMPARE(book->sha256.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(readBook(path + QStringLiteral("x")).error().code, ErrorCode::FileMissing);
}

void TestSheetsXlsx::readingCanBeCancelled()
{
    // Large enough that the unpacking thread is at work and ahead.
    QByteArray rows;
    for (int i = 0; i < 200000; ++i)
        rows += "<row><c><v>" + QByteArray::number(i) + "</v></c></row>";
    const QByteArray bytes = Xlsx(rows).zip();
    qint64 last = 0, all = 0;
    ReadOptions options;
    options.progress = [&](qint64 done, qint64 total) {
        last = done;
        all = total;
        return true;
    };
    const auto whole = read(bytes, QStringLiteral("a.xlsx"), options);
    QVERIFY(whole);
    QCOMPARE(whole->sheets[0].rowCount(), 200000);
    QCOMPARE(whole->sheets[0].cell(199999, 0).number, 199999.0);
    QCOMPARE(last, all);
    options.progress = [](qint64 done, qint64 total) { return done < total / 2; };
    QCOMPARE(cellsOf(read(bytes, QStringLiteral("a.xlsx"), options)), QStringLiteral("error: cancelled"));
}

QTEST_GUILESS_MAIN(TestSheetsXlsx)
#include "tst_sheets_xlsx.moc"
