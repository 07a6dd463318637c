// Files made to hurt: each ends soon, with an error or with everything that is in it.
#include "models/base/platform.h"
#include "models/exchange/zipcontainer.h"
#include "tests/support/craftxlsx.h"
#include "tests/support/workclock.h"
#include <QTest>
#include <random>

using namespace rostrum;
using namespace rostrum::craft;

namespace {
QByteArray manyRows(int rows)
{
    QByteArray xml;
    for (int i = 1; i <= rows; ++i)
        xml += "<row r=\"" + QByteArray::number(i) + "\"><c r=\"A" + QByteArray::number(i) + "\"><v>" +
               QByteArray::number(i * 7919) + "</v></c><c t=\"inlineStr\"><is><t>王芳" + QByteArray::number(i) +
               "</t></is></c></row>";
    return xml;
}
} // namespace

class TestSheetsHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_clock.restart(); }
    void cleanup() { QVERIFY(m_clock.isSoon()); }

    void aBombIsRefusedBeforeItIsUnpacked();
    void moreBytesThanDeclaredAreRefused();
    void aPartOfTwoGigabytesIsRefused();
    void tooManyPartsAreRefused();
    void doctypesEntitiesAndLaughsAreRefused_data();
    void doctypesEntitiesAndLaughsAreRefused();
    void deepNestingIsRefused();
    void endlessTagsAreRefused();
    void claimsAllocateNothing_data();
    void claimsAllocateNothing();
    void aCheckerboardOfFarCellsIsRefused();
    void longTextsAreRefused_data();
    void longTextsAreRefused();
    void oneSheetUnderManyNamesIsRefused();
    void damagedBytesAreFoundByTheirSum();
    void passwordsAreNamed();
    void everyTruncationIsAnErrorOrWhole();
    void mutationsNeverCrashNorLoseSilently();

private:
    test::WorkClock m_clock;
};

void TestSheetsHostile::aBombIsRefusedBeforeItIsUnpacked()
{
    Xlsx file("<row><c><v>1</v></c></row>");
    file.sheet.replace("<sheetData>", QByteArray(70 << 20, ' ') + "<sheetData>");
    const QByteArray bytes = file.zip();
    QVERIFY(bytes.size() < 1 << 20);
    m_clock.restart(); // making the bomb takes longer than meeting it
    QCOMPARE(cellsOf(bytes), QStringLiteral("error: sheet_hostile zip_bomb"));
}

void TestSheetsHostile::moreBytesThanDeclaredAreRefused()
{
    const QByteArray part = "xl/worksheets/sheet1.xml";
    const Xlsx file(manyRows(100));
    for (const bool deflate : {true, false}) {
        const QByteArray honest = file.zip(deflate);
        QVERIFY(cellsOf(honest).startsWith(QStringLiteral("0,0 n 7919")));
        const QString result = cellsOf(withDeclaredSize(honest, part, 100));
        QVERIFY2(result.startsWith(QStringLiteral("error: ")), qPrintable(result));
    }
    QCOMPARE(cellsOf(withDeclaredSize(file.zip(), part, 100)),
             QStringLiteral("error: sheet_hostile more_bytes_than_declared"));
    QCOMPARE(cellsOf(withDeclaredSize(file.zip(), part, 60000)), QStringLiteral("error: sheet_damaged"));
}

void TestSheetsHostile::aPartOfTwoGigabytesIsRefused()
{
    const Xlsx file(manyRows(3));
    QCOMPARE(cellsOf(withDeclaredSize(file.zip(), "xl/worksheets/sheet1.xml", 0x80000001u)),
             QStringLiteral("error: sheet_too_large"));
}

void TestSheetsHostile::tooManyPartsAreRefused()
{
    Xlsx file(manyRows(3));
    for (int i = 0; i < ZipContainer::kMaxEntries; ++i)
        file.more.append({"p" + QByteArray::number(i), QByteArray()});
    const QByteArray bytes = file.zip(false);
    m_clock.restart();
    QCOMPARE(cellsOf(bytes), QStringLiteral("error: sheet_hostile too_many_parts"));
}

void TestSheetsHostile::doctypesEntitiesAndLaughsAreRefused_data()
{
    QTest::addColumn<QByteArray>("doctype");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("<!DOCTYPE worksheet>") << QByteArray("x");
    QTest::newRow("external") << QByteArray("<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                              << QByteArray("&e;");
    QTest::newRow("external subset") << QByteArray("<!DOCTYPE w SYSTEM \"http://localhost/x.dtd\">") << QByteArray("x");
    QByteArray laughs = "<!ENTITY l0 \"ha\">";
    for (int i = 1; i < 30; ++i) {
        const QByteArray inner = "&l" + QByteArray::number(i - 1) + ";";
        laughs += "<!ENTITY l" + QByteArray::number(i) + " \"" + inner.repeated(10) + "\">";
    }
    QTest::newRow("laughs") << QByteArray("<!DOCTYPE w [" + laughs + "]>") << QByteArray("&l29;");
}

void TestSheetsHostile::doctypesEntitiesAndLaughsAreRefused()
{
    QFETCH(QByteArray, doctype);
    QFETCH(QByteArray, text);
    for (int part = 0; part < 4; ++part) {
        Xlsx file("<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>", "<si><t>a</t></si>",
                  stylesOf({"General"}));
        QByteArray* const parts[] = {&file.sheet, &file.workbook, &file.texts, &file.styles};
        if (part > 0)
            file.sheet.replace(text, "x");
        parts[part]->prepend(doctype);
        QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_hostile doctype"));
    }
    // An entity that nobody declared is plain damage.
    const Xlsx file("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_damaged"));
}

void TestSheetsHostile::deepNestingIsRefused()
{
    Xlsx file("<row><c><v>1</v></c></row>");
    file.sheet.replace("</worksheet>",
                       QByteArray("<a>").repeated(63) + QByteArray("</a>").repeated(63) + "</worksheet>");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("0,0 n 1"));
    file.sheet.replace("</worksheet>",
                       QByteArray("<a>").repeated(200000) + QByteArray("</a>").repeated(200000) + "</worksheet>");
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_hostile nested_too_deep"));
}

void TestSheetsHostile::endlessTagsAreRefused()
{
    Xlsx file("<row><c><v>1</v></c></row>");
    std::minstd_rand random(1);
    QByteArray noise(20 << 20, 'a');
    for (char& c : noise)
        c = char('a' + random() % 26);
    file.sheet.replace("<sheetData>", "<!--" + noise + "--><sheetData>");
    const QByteArray bytes = file.zip(false);
    m_clock.restart();
    QCOMPARE(cellsOf(bytes), QStringLiteral("error: sheet_hostile endless_tag"));
}

void TestSheetsHostile::claimsAllocateNothing_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* rows, const char* cells) {
        QTest::newRow(rows) << QByteArray(rows) << QString::fromLatin1(cells);
    };
    row("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "1048575,16383 n 1");
    row("<row r=\"1048577\"><c><v>1</v></c></row>", "error: sheet_damaged");
    row("<row r=\"99999999999999999999\"><c><v>1</v></c></row>", "error: sheet_damaged");
    row("<row r=\"-1\"><c><v>1</v></c></row>", "error: sheet_damaged");
    row("<row r=\"0\"><c><v>1</v></c></row>", "error: sheet_damaged");
    row("<row r=\"1048576\"/><row><c><v>1</v></c></row>", "error: sheet_damaged");
    row("<row><c r=\"XFE1\"><v>1</v></c></row>", "error: sheet_damaged");
    row("<row><c r=\"A1048577\"><v>1</v></c></row>", "error: sheet_damaged");
    row("<row><c r=\"A99999999999999999999\"><v>1</v></c></row>", "error: sheet_damaged");
    row("<row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>", "error: sheet_damaged");
    row("<row><c r=\"A\"><v>1</v></c></row>", "error: sheet_damaged");
    row("<row><c r=\"1\"><v>1</v></c></row>", "error: sheet_damaged");
    row("<row><c r=\"\"><v>1</v></c></row>", "error: sheet_damaged");
    row("<row><c r=\"XFD1\"><v>1</v></c><c><v>2</v></c></row>", "error: sheet_damaged");
    row("<row><c s=\"4294967295\"><v>1</v></c></row>", "0,0 n 1");
    row("<row spans=\"1:2147483647\"><c><v>1</v></c></row>", "0,0 n 1");
}

void TestSheetsHostile::claimsAllocateNothing()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, cells);
    Xlsx file(rows, "<si><t>a</t></si>", stylesOf({"General"}));
    file.sheet.replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
    file.texts.replace("<sst ", "<sst count=\"4294967295\" uniqueCount=\"18446744073709551615\" ");
    file.styles.replace("<cellXfs>", "<cellXfs count=\"4294967295\">");
    const qint64 before = peakMemory();
    QCOMPARE(cellsOf(file.zip()), cells);
    QVERIFY(peakMemory() - before < 64 << 20);
}

void TestSheetsHostile::aCheckerboardOfFarCellsIsRefused()
{
    // 20,000 rows of one cell, then one row across: 300 million places for 36,000 cells.
    QByteArray rows;
    for (int i = 0; i < 20000; ++i)
        rows += "<row><c><v>1</v></c></row>";
    rows += "<row>" + QByteArray("<c><v>1</v></c>").repeated(16384) + "</row>";
    const QByteArray bytes = Xlsx(rows).zip();
    const qint64 before = peakMemory();
    QCOMPARE(cellsOf(bytes), QStringLiteral("error: sheet_too_large"));
    QVERIFY(peakMemory() - before < 200 << 20);
}

void TestSheetsHostile::longTextsAreRefused_data()
{
    QTest::addColumn<QByteArray>("character");
    QTest::addColumn<int>("most");
    QTest::newRow("ascii") << QByteArray("a") << 32767;
    QTest::newRow("chinese") << QByteArray("王") << 32767;
    QTest::newRow("two units") << QByteArray("😀") << 16383;
    QTest::newRow("escape") << QByteArray("_x000D_") << 32767;
}

void TestSheetsHostile::longTextsAreRefused()
{
    QFETCH(QByteArray, character);
    QFETCH(int, most);
    const auto inlined = [](const QByteArray& t) { return "<row><c><is><t>" + t + "</t></is></c></row>"; };
    const auto book = read(Xlsx(inlined(character.repeated(most))).zip());
    QVERIFY(book);
    QVERIFY(book->sheets[0].text(0, 0).size() >= 32766);
    QCOMPARE(cellsOf(Xlsx(inlined(character.repeated(most + 1))).zip()), QStringLiteral("error: sheet_too_large"));
    const QByteArray shared = "<row><c t=\"s\"><v>0</v></c></row>";
    QVERIFY(read(Xlsx(shared, "<si><t>" + character.repeated(most) + "</t></si>").zip()));
    QCOMPARE(cellsOf(Xlsx(shared, "<si><t>" + character.repeated(most + 1) + "</t></si>").zip()),
             QStringLiteral("error: sheet_too_large"));
}

void TestSheetsHostile::oneSheetUnderManyNamesIsRefused()
{
    Xlsx file(manyRows(1000));
    QByteArray sheets;
    for (int i = 0; i < 5000; ++i)
        sheets += "<sheet name=\"S" + QByteArray::number(i) + "\" sheetId=\"1\" r:id=\"rId1\"/>";
    file.workbook.replace("<sheets>", "<sheets>" + sheets);
    QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_damaged"));
}

void TestSheetsHostile::damagedBytesAreFoundByTheirSum()
{
    QByteArray bytes = Xlsx(manyRows(50)).zip(false);
    const qsizetype at = bytes.indexOf("<v>7919<");
    QVERIFY(at > 0);
    bytes[at + 3] = '8'; // still good XML
    QCOMPARE(cellsOf(bytes), QStringLiteral("error: sheet_damaged"));
}

void TestSheetsHostile::passwordsAreNamed()
{
    QByteArray ole = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(504, '\0') + QByteArray(512, '\xFF');
    QByteArray entry;
    for (const char c : QByteArray("EncryptedPackage"))
        entry.append(c).append('\0');
    QByteArray directory = QByteArray(128, '\0') + entry.leftJustified(128, '\0');
    const auto book = read(ole + directory.leftJustified(512, '\0'));
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::SheetEncrypted);
    QCOMPARE(book.error().details.value(QStringLiteral("file")).toString(), QStringLiteral("test.xlsx"));
}

void TestSheetsHostile::everyTruncationIsAnErrorOrWhole()
{
    const QByteArray bytes = Xlsx(manyRows(400), "<si><t>甲</t></si>", stylesOf({"General"})).zip();
    const QString whole = cellsOf(bytes);
    QVERIFY(whole.startsWith(QStringLiteral("0,0 n 7919|0,1 s 王芳1|")));
    int refused = 0;
    for (qsizetype length = 0; length < bytes.size(); length += 97) {
        m_clock.restart();
        const QString result = cellsOf(bytes.left(length));
        QVERIFY2(result == whole || result.startsWith(QStringLiteral("error: ")), qPrintable(result.left(80)));
        QVERIFY(m_clock.isSoon());
        refused += result != whole;
    }
    QVERIFY(refused > 10);
}

void TestSheetsHostile::mutationsNeverCrashNorLoseSilently()
{
    const QByteArray bytes = Xlsx(manyRows(60), "<si><t>甲</t></si>", stylesOf({"General", "yyyy-mm-dd"})).zip();
    const QString whole = cellsOf(bytes);
    std::mt19937 random(20261122);
    int refused = 0;
    for (int round = 0; round < 600; ++round) {
        QByteArray mutant = bytes;
        for (int i = 0, n = 1 + int(random() % 4); i < n; ++i)
            mutant[qsizetype(random() % size_t(mutant.size()))] = char(random());
        m_clock.restart();
        const QString result = cellsOf(mutant);
        QVERIFY(m_clock.isSoon());
        // The zip's check sums see to it: what is read after all is what was there.
        QVERIFY2(result == whole || result.startsWith(QStringLiteral("error: ")), qPrintable(result.left(80)));
        refused += result != whole;
    }
    QVERIFY(refused > 100);
}

QTEST_GUILESS_MAIN(TestSheetsHostile)
#include "tst_sheets_hostile.moc"
