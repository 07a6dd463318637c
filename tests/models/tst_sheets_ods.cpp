// The .ods reader: what OpenDocument can say of a cell, a row, a table and a file.
#include "tests/support/craftods.h"
#include <QTest>

using namespace rostrum;
using namespace rostrum::craft;

namespace {
QString cellsOfCell(const char* cell, const QByteArray& automatic = {})
{
    return cellsOf(Ods(odsRow(cell), automatic).zip());
}
} // namespace

class TestSheetsOds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsOfEveryTypeAreRead_data();
    void cellsOfEveryTypeAreRead();
    void textsAreThoseOfTheirParagraphs_data();
    void textsAreThoseOfTheirParagraphs();
    void repeatsAreExpanded_data();
    void repeatsAreExpanded();
    void numbersAreShownWithTheZerosOfTheirStyle_data();
    void numbersAreShownWithTheZerosOfTheirStyle();
    void timesAreDurationsByTheirStyle();
    void anyPrefixIsRead();
    void groupsAreWalkedThroughAndOtherTablesAreNot();
    void hiddenTablesAreKnownByStyleAndAttribute();
    void oneSheetCanBeAskedFor();
    void templatesAndFilesWithoutMimetypeAreRead();
    void passwordsAreNamed();
    void theManifestOfOldOpenOfficeIsNoHindrance();
    void aTableInAStrangeNamespaceIsAnErrorNotEmpty_data();
    void aTableInAStrangeNamespaceIsAnErrorNotEmpty();
    void otherDocumentsAreNamed_data();
    void otherDocumentsAreNamed();
};

void TestSheetsOds::cellsOfEveryTypeAreRead_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* name, const char* attributes, const char* shown, const char* expected) {
        QTest::newRow(name) << "<table:table-cell " + QByteArray(attributes) + "><text:p>" + shown +
                                   "</text:p></table:table-cell>"
                            << QString::fromUtf8(expected);
    };
    row("float", R"(office:value-type="float" office:value="39.5")", "40", "0,0 n 39.5");
    row("percentage", R"(office:value-type="percentage" office:value="0.955")", "95.5%", "0,0 n 0.955");
    row("currency", R"(office:value-type="currency" office:currency="CNY" office:value="12.5")", "¥12.50",
        "0,0 n 12.5");
    row("value without type", R"(office:value="7")", "7.00", "0,0 n 7");
    row("a number that is none", R"(office:value-type="float" office:value="1,5")", "1,5", "0,0 s 1,5");
    row("date", R"(office:value-type="date" office:date-value="2026-11-20")", "20.11.26", "0,0 d 2026-11-20");
    row("date and time", R"(office:value-type="date" office:date-value="2026-11-20T14:30:00")", "x",
        "0,0 d 2026-11-20T14:30");
    row("date with parts of a second", R"(office:value-type="date" office:date-value="2026-11-20T14:30:05.000000000")",
        "x", "0,0 d 2026-11-20T14:30:05");
    row("a time under a format of days", R"(office:value-type="date" office:date-value="1899-12-30T14:30:00")", "x",
        "0,0 d 14:30");
    row("a day before all spreadsheets", R"(office:value-type="date" office:date-value="1789-07-14")", "14. Juli",
        "0,0 s 1789-07-14");
    row("time", R"(office:value-type="time" office:time-value="PT14H30M00S")", "14:30", "0,0 d 14:30");
    row("time with parts of a second", R"(office:value-type="time" office:time-value="PT08H05M01.4S")", "x",
        "0,0 d 08:05:01");
    row("more than a day", R"(office:value-type="time" office:time-value="PT36H00M00S")", "36:00", "0,0 d PT36H");
    row("days in a time", R"(office:value-type="time" office:time-value="P1DT12H")", "36:00", "0,0 d PT36H");
    row("negative time", R"(office:value-type="time" office:time-value="-PT01H30M00S")", "-1:30", "0,0 d -PT1H30M");
    row("a time that is none", R"(office:value-type="time" office:time-value="P1M")", "one month", "0,0 s one month");
    row("true", R"(office:value-type="boolean" office:boolean-value="true")", "WAHR", "0,0 b 1");
    row("false", R"(office:value-type="boolean" office:boolean-value="false")", "FALSE", "0,0 b 0");
    row("boolean as LibreOffice converts it",
        R"x(table:formula="of:=TRUE()" office:value-type="float" office:value="1")x", "TRUE", "0,0 b 1");
    row("boolean without value", R"(office:value-type="boolean")", "ja", "0,0 s ja");
    row("string", R"(office:value-type="string")", "王芳", "0,0 s 王芳");
    row("string-value", R"(office:value-type="string" office:string-value="010386")", "10386", "0,0 s 010386");
    row("without type", "", "010386", "0,0 s 010386");
    row("an unknown type", R"(office:value-type="quantum")", "x", "0,0 s x");
    row("empty", R"(office:value-type="string")", "", "error: sheet_empty");
    row("error with type", R"(office:value-type="string" office:string-value="" calcext:value-type="error")", "#DIV/0!",
        "0,0 e #DIV/0!");
    row("error as number", R"(table:formula="of:=1/0" office:value-type="float" office:value="0")", "Err:502",
        "0,0 e Err:502");
    row("not available", R"(office:value-type="string")", "#N/A", "0,0 e #N/A");
    row("no error", R"(office:value-type="string")", "Err:50x", "0,0 s Err:50x");
    row("result of a formula", R"(table:formula="of:=[.A2]" office:value-type="float" office:value="4.5")", "5",
        "0,0 n 4.5");
    row("18 digits", R"(office:value-type="float" office:value="110101199003070000")", "1.1E17",
        "0,0 n 110101199003070000");
}

void TestSheetsOds::cellsOfEveryTypeAreRead()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, cells);
    QCOMPARE(cellsOfCell(cell), cells);
}

void TestSheetsOds::textsAreThoseOfTheirParagraphs_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* name, const char* inside, const char* expected) {
        QTest::newRow(name) << QByteArray(inside) << QString::fromUtf8(expected);
    };
    row("paragraphs", "<text:p>讲得好</text:p><text:p>节奏快</text:p>", "0,0 s 讲得好\\n节奏快");
    row("an empty paragraph between", "<text:p>a</text:p><text:p/><text:p>b</text:p>", "0,0 s a\\n\\nb");
    row("spans", "<text:p>王<text:span>芳<text:span>！</text:span></text:span>好</text:p>", "0,0 s 王芳！好");
    row("a link", "<text:p><text:a>a@b.cn</text:a></text:p>", "0,0 s a@b.cn");
    row("spaces", "<text:p>a<text:s text:c=\"3\"/>b<text:s/>c</text:p>", "0,0 s a   b c");
    row("tab and break", "<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "0,0 s a\\tb\\nc");
    row("white space", "<text:p>\n   a \t\n b\n<text:span> c</text:span></text:p>", "0,0 s a b c");
    row("spaces as LibreOffice writes them beside line breaks", "<text:p> a  b </text:p><text:p> c</text:p>",
        "0,0 s  a  b \\n c");
    row("ruby",
        "<text:p><text:ruby><text:ruby-base>王</text:ruby-base><text:ruby-text>wáng</text:ruby-text></text:ruby>芳"
        "</text:p>",
        "0,0 s 王芳");
    row("an annotation before", "<office:annotation><text:p>注</text:p></office:annotation><text:p>a</text:p>",
        "0,0 s a");
    row("an annotation inside", "<text:p>a<office:annotation><text:p>注</text:p></office:annotation>b</text:p>",
        "0,0 s ab");
    row("an annotation alone", "<office:annotation><text:p>注</text:p></office:annotation>", "error: sheet_empty");
    row("a shape", "<text:p>a</text:p><draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame>",
        "0,0 s a");
    row("a table in the cell",
        "<text:p>a</text:p><table:table><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell>"
        "</table:table-row></table:table>",
        "0,0 s a");
    row("outside the planes", "<text:p>𠮷😀&#x20BB7;</text:p>", "0,0 s 𠮷😀𠮷");
}

void TestSheetsOds::textsAreThoseOfTheirParagraphs()
{
    QFETCH(QByteArray, inside);
    QFETCH(QString, cells);
    QCOMPARE(
        cellsOf(Ods(odsRow("<table:table-cell office:value-type=\"string\">" + inside + "</table:table-cell>")).zip()),
        cells);
}

void TestSheetsOds::repeatsAreExpanded_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* name, const char* rows, const char* expected) {
        QTest::newRow(name) << QByteArray(rows)
                                   .replace("<r", "<table:table-row")
                                   .replace("</r>", "</table:table-row>")
                                   .replace("<c", "<table:table-cell")
                                   .replace("</c>", "</table:table-cell>")
                                   .replace("<h", "<table:covered-table-cell")
                                   .replace("</h>", "</table:covered-table-cell>")
                                   .replace(" rows=", " table:number-rows-repeated=")
                                   .replace(" columns=", " table:number-columns-repeated=")
                                   .replace("'", "\"")
                                   .replace("[", "<text:p>")
                                   .replace("]", "</text:p>")
                            << QString::fromUtf8(expected);
    };
    row("columns", "<r><c columns='3'>[a]</c><c>[b]</c></r>", "0,0 s a|0,1 s a|0,2 s a|0,3 s b");
    row("rows", "<r rows='2'><c/><c>[a]</c></r><r><c>[b]</c></r>", "0,1 s a|1,1 s a|2,0 s b");
    row("both", "<r rows='2'><c columns='2'>[a]</c></r>", "0,0 s a|0,1 s a|1,0 s a|1,1 s a");
    row("empty ones between", "<r><c columns='5'/><c>[a]</c></r><r rows='9'/><r><c>[b]</c></r>", "0,5 s a|10,0 s b");
    row("covered", "<r><c>[a]</c><h columns='2'>[x]</h><c>[b]</c></r>", "0,0 s a|0,3 s b");
    row("to the edges", "<r><c>[a]</c><c columns='16383'/></r><r rows='1048575'><c columns='16384'/></r>", "0,0 s a");
    row("beyond the edges",
        "<r><c>[a]</c><c columns='2147483648'/><c columns='18446744073709551615'/><c columns='99999999999999999999'/>"
        "</r><r rows='4294967296'><c/></r><r rows='2147483648'><c/></r>",
        "0,0 s a");
    row("no numbers", "<r rows='-1'><c columns='0'>[a]</c><c columns='x'>[b]</c></r><r rows=''><c>[c]</c></r>",
        "0,0 s a|0,1 s b|1,0 s c");
    row("a cell in the last place", "<r rows='1048575'/><r><c columns='16383'/><c>[a]</c></r>", "1048575,16383 s a");
    row("a cell beyond the last column", "<r><c columns='16384'/><c>[a]</c></r>", "error: sheet_too_large");
    row("a cell beyond the last row", "<r rows='1048576'/><r><c>[a]</c></r>", "error: sheet_too_large");
    row("cells across the last column", "<r><c>[b]</c><c columns='16384'>[a]</c></r>", "error: sheet_too_large");
    row("rows across the last row", "<r/><r rows='1048576'><c>[a]</c></r>", "error: sheet_too_large");
}

void TestSheetsOds::repeatsAreExpanded()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, cells);
    QCOMPARE(cellsOf(Ods(rows).zip()), cells);
}

void TestSheetsOds::numbersAreShownWithTheZerosOfTheirStyle_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("shown");
    const auto cell = [](const char* style) {
        return "<table:table-cell" + QByteArray(style) + " office:value-type=\"float\" office:value=\"386\"/>";
    };
    QTest::newRow("of the cell") << QByteArray() << QByteArray() << cell(" table:style-name=\"six\"") << "000386";
    QTest::newRow("of its parent") << QByteArray() << QByteArray() << cell(" table:style-name=\"child\"") << "000386";
    QTest::newRow("of styles.xml") << QByteArray() << QByteArray() << cell(" table:style-name=\"four\"") << "0386";
    QTest::newRow("of a loop of parents")
        << QByteArray() << QByteArray() << cell(" table:style-name=\"loop\"") << "386";
    QTest::newRow("none") << QByteArray() << QByteArray() << cell("") << "386";
    const QByteArray columns = "<table:table-column/><table:table-column table:number-columns-repeated=\"3\" "
                               "table:default-cell-style-name=\"six\"/><table:table-column/>";
    QTest::newRow("of the first column") << columns << QByteArray() << cell("") << "386";
    QTest::newRow("of the last column under it")
        << columns << QByteArray() << "<table:table-cell table:number-columns-repeated=\"3\"/>" + cell("") << "000386";
    QTest::newRow("of the column after it")
        << columns << QByteArray() << "<table:table-cell table:number-columns-repeated=\"4\"/>" + cell("") << "386";
    QTest::newRow("of the row") << columns << QByteArray(" table:default-cell-style-name=\"four\"") << cell("")
                                << "0386";
}

void TestSheetsOds::numbersAreShownWithTheZerosOfTheirStyle()
{
    QFETCH(QByteArray, columns);
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, cell);
    QFETCH(QString, shown);
    Ods file(columns + "<table:table-row" + row + ">" + cell + "</table:table-row>",
             odsPadding("six", 6) +
                 "<style:style style:name=\"child\" style:family=\"table-cell\" style:parent-style-name=\"six\"/>"
                 "<style:style style:name=\"loop\" style:family=\"table-cell\" style:parent-style-name=\"loop\"/>");
    file.styles = odsContent({}, {})
                      .replace("document-content", "document-styles")
                      .replace("automatic-styles", "styles")
                      .replace("<office:styles>", "<office:styles>" + odsPadding("four", 4));
    const auto book = read(file.zip());
    QVERIFY(book);
    QCOMPARE(book->sheets[0].text(0, book->sheets[0].columnCount() - 1), shown);
    QCOMPARE(book->sheets[0].cell(0, book->sheets[0].columnCount() - 1).number, 386.0);
}

void TestSheetsOds::timesAreDurationsByTheirStyle()
{
    const QByteArray styles =
        "<number:time-style style:name=\"N1\" number:truncate-on-overflow=\"false\"><number:hours/></number:time-style>"
        "<style:style style:name=\"d\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>";
    const char* cell = R"(<table:table-cell table:style-name="d" office:value-type="time"
        office:time-value="PT01H30M00S"/>)";
    QCOMPARE(cellsOfCell(cell, styles), QStringLiteral("0,0 d PT1H30M"));
    QCOMPARE(cellsOfCell(cell), QStringLiteral("0,0 d 01:30"));
}

void TestSheetsOds::anyPrefixIsRead()
{
    Ods file(odsRow(odsText("王芳") + R"(<table:table-cell office:value-type="float" office:value="4.5"/>)"));
    const QString expected = QStringLiteral("0,0 s 王芳|0,1 n 4.5");
    const QByteArray plain = file.content;
    file.content.replace("table:", "t:").replace("text:", "x:").replace("office:", "o:");
    file.content.replace("urn:oasis:names:tc:opendocument:xmlns:t:", "urn:oasis:names:tc:opendocument:xmlns:table:");
    file.content.replace("urn:oasis:names:tc:opendocument:xmlns:x:", "urn:oasis:names:tc:opendocument:xmlns:text:");
    file.content.replace("urn:oasis:names:tc:opendocument:xmlns:o:", "urn:oasis:names:tc:opendocument:xmlns:office:");
    file.content.replace("xmlns:table=", "xmlns:t=")
        .replace("xmlns:text=", "xmlns:x=")
        .replace("xmlns:office=", "xmlns:o=");
    QVERIFY(file.content != plain);
    QCOMPARE(cellsOf(file.zip()), expected);
    // A prefix that is bound again below means another thing, and after that what it meant.
    file.content =
        QByteArray(plain).replace("<table:table-row>", "<table:x xmlns:table=\"urn:y\"><table:table-row/></table:x>"
                                                       "<table:table-row>");
    QCOMPARE(cellsOf(file.zip()), expected);
    file.content = QByteArray(plain)
                       .replace("text:p>", "p>")
                       .replace("<p>", "<p xmlns=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">");
    QCOMPARE(cellsOf(file.zip()), expected);
}

void TestSheetsOds::groupsAreWalkedThroughAndOtherTablesAreNot()
{
    const auto table = [](const QByteArray& inside) { return "<table:table>" + inside + "</table:table>"; };
    Ods file("<table:table-header-rows>" + odsRow(odsText("工号")) +
             "</table:table-header-rows><table:table-row-group><table:table-row-group><table:table-rows>" +
             odsRow(odsText("1")) + "</table:table-rows></table:table-row-group></table:table-row-group>" +
             "<table:shapes>" + table(odsRow(odsText("x"))) + "</table:shapes>" + table(odsRow(odsText("y"))));
    file.content.replace("<office:spreadsheet>", "<office:spreadsheet><table:tracked-changes><table:table>" +
                                                     odsRow(odsText("z")) + "</table:table></table:tracked-changes>");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("0,0 s 工号|1,0 s 1"));
}

void TestSheetsOds::hiddenTablesAreKnownByStyleAndAttribute()
{
    const auto table = [](const char* attributes) {
        return "<table:table " + QByteArray(attributes) + ">" + odsRow(odsText("a")) + "</table:table>";
    };
    Ods file({});
    file.content = odsContent(
        table("table:name=\"1\" table:style-name=\"off\"") + table("table:name=\"2\" table:style-name=\"on\"") +
            table("table:name=\"3\" table:visibility=\"collapse\"") + table("table:name=\"4\""),
        "<style:style style:name=\"off\" style:family=\"table\"><style:table-properties table:display=\"false\"/>"
        "</style:style><style:style style:name=\"on\" style:family=\"table\"><style:table-properties "
        "table:display=\"true\"/></style:style>");
    const auto book = read(file.zip());
    QVERIFY(book);
    QStringList hidden;
    for (const Sheet& sheet : book->sheets)
        if (sheet.hidden)
            hidden << sheet.name;
    QCOMPARE(hidden.join(u','), QStringLiteral("1,3"));
    QCOMPARE(book->firstSheet()->name, QStringLiteral("2"));
}

void TestSheetsOds::oneSheetCanBeAskedFor()
{
    Ods file({});
    file.content =
        odsContent("<table:table table:name=\"甲\">" + odsRow(odsText("a")) +
                   "</table:table><table:table table:name=\"乙\">" + odsRow(odsText("b")) + "</table:table>");
    ReadOptions options;
    options.sheet = QStringLiteral("乙");
    QCOMPARE(cellsOf(read(file.zip(), {}, options)), QStringLiteral("0,0 s b"));
    options.sheet = QStringLiteral("丙");
    const auto none = read(file.zip(), {}, options);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::SheetUnknown);
    QCOMPARE(none.error().details.value(QStringLiteral("sheets")).toStringList().join(u','), QStringLiteral("甲,乙"));
    QCOMPARE(read(file.zip())->format, QStringLiteral("ods"));
}

void TestSheetsOds::templatesAndFilesWithoutMimetypeAreRead()
{
    Ods file(odsRow(odsText("a")));
    for (const char* type : {"application/vnd.oasis.opendocument.spreadsheet-template", "",
                             "application/vnd.oasis.opendocument.spreadsheet\n", "text/plain"}) {
        file.mimetype = type;
        QCOMPARE(cellsOf(file.zip()), QStringLiteral("0,0 s a"));
    }
}

void TestSheetsOds::passwordsAreNamed()
{
    Ods file(odsRow(odsText("a")));
    file.manifest.replace("media-type=\"text/xml\"/>",
                          "media-type=\"text/xml\" manifest:size=\"9\"><manifest:encryption-data "
                          "manifest:checksum-type=\"SHA1/1K\"/></manifest:file-entry>");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_encrypted"));
    // The newest way: the whole document is one encrypted entry.
    file.content.clear();
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_encrypted"));
}

void TestSheetsOds::theManifestOfOldOpenOfficeIsNoHindrance()
{
    Ods file(odsRow(odsText("a")));
    file.manifest.prepend("<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" "
                          "\"Manifest.dtd\">");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("0,0 s a"));
}

void TestSheetsOds::aTableInAStrangeNamespaceIsAnErrorNotEmpty_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray good = "<table:table table:name=\"G\">" + odsRow(odsText("a")) + "</table:table>";
    QTest::newRow("alone") << QByteArray() << QByteArray();
    QTest::newRow("after a good one") << good << QByteArray();
    QTest::newRow("before a good one") << QByteArray() << good;
}

void TestSheetsOds::aTableInAStrangeNamespaceIsAnErrorNotEmpty()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray strange = "<table:table xmlns:table=\"urn:strange\">" + odsRow(odsText("b")) + "</table:table>";
    Ods file({});
    file.content = odsContent(before + strange + after);
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_damaged"));
    file.content = odsContent(
        before + "<table:table table:name=\"T\">" +
        QByteArray(odsRow(odsText("b"))).replace("<table:table-row>", "<table:table-row xmlns:table=\"urn:strange\">") +
        "</table:table>" + after);
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_damaged"));
}

void TestSheetsOds::otherDocumentsAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("found");
    const auto made = [](const char* type, const QByteArray& content) {
        Ods file({});
        file.mimetype = type;
        file.content = content;
        return file.zip();
    };
    const QByteArray empty = odsContent({}), text = QByteArray(empty).replace("spreadsheet", "text");
    QTest::newRow("text") << made("application/vnd.oasis.opendocument.text", text) << "sheet_format_unknown odt";
    QTest::newRow("slides") << made("application/vnd.oasis.opendocument.presentation", text)
                            << "sheet_format_unknown odp";
    QTest::newRow("of 2002") << made("application/vnd.sun.xml.calc", "<a/>") << "sheet_format_unknown sxc";
    QTest::newRow("none") << made("", "<a/>") << "sheet_format_unknown zip";
    QTest::newRow("a spreadsheet that is none") << made(kOdsType, "<a/>") << "sheet_damaged ";
    QTest::newRow("without content") << made(kOdsType, {}) << "sheet_damaged ";
    QTest::newRow("without tables") << made(kOdsType, empty) << "sheet_empty ";
    QTest::newRow("flat") << "<?xml version=\"1.0\"?>\n" + QByteArray(empty).replace("document-content", "document")
                          << "sheet_format_unknown fods";
}

void TestSheetsOds::otherDocumentsAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, found);
    const auto book = read(bytes);
    QVERIFY(!book);
    QCOMPARE(errorKey(book.error().code) + u' ' + book.error().details.value(QStringLiteral("format")).toString(),
             found);
}

QTEST_GUILESS_MAIN(TestSheetsOds)
#include "tst_sheets_ods.moc"
