// The .ods reader and files made to hurt: claims, bombs, doctypes, nesting, truncation.
#include "models/base/platform.h"
#include "tests/support/craftods.h"
#include "tests/support/workclock.h"
#include <QTest>

using namespace rostrum;
using namespace rostrum::craft;

class TestSheetsOdsHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hostileClaimsEndSoon_data();
    void hostileClaimsEndSoon();
    void longTextsAreRefused();
    void aBombIsRefusedBeforeItIsUnpacked();
    void doctypesAreRefused();
    void deepNestingIsRefused();
    void everyTruncationIsAnErrorOrWhole();
};

void TestSheetsOdsHostile::hostileClaimsEndSoon_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("cells");
    const auto repeated = [](const char* rows, const char* columns, const QByteArray& cell) {
        return "<table:table-row table:number-rows-repeated=\"" + QByteArray(rows) + "\">" +
               QByteArray(cell).replace("<table:table-cell ", "<table:table-cell table:number-columns-repeated=\"" +
                                                                  QByteArray(columns) + "\" ") +
               "</table:table-row>";
    };
    const QByteArray a = odsText("a");
    const QString refused = QStringLiteral("error: sheet_too_large");
    QTest::newRow("2^31 columns") << repeated("1", "2147483648", a) << refused;
    QTest::newRow("2^31 rows") << repeated("2147483648", "1", a) << refused;
    QTest::newRow("2^31 both") << repeated("2147483648", "2147483648", a) << refused;
    QTest::newRow("2^64 both") << repeated("18446744073709551616", "18446744073709551616", a) << refused;
    QTest::newRow("one over the budget") << repeated("1000", "2001", a) + repeated("1", "2", a) << refused;
    QTest::newRow("many small ones") << repeated("1", "1000", a).repeated(2003) << refused;
    // 2,000,000 cells of 32,767 characters would be 64 GB: the text is kept once.
    QTest::newRow("long texts") << repeated("200", "9999", odsText(QByteArray(32767, 'a'))) << QString();
    QTest::newRow("long numbers") << repeated("200", "9999",
                                              "<table:table-cell office:value-type=\"float\" office:value=\"" +
                                                  QByteArray(30000, '0') + "1\"/>")
                                  << QString();
    QTest::newRow("long errors") << repeated("200", "9999",
                                             "<table:table-cell calcext:value-type=\"error\"><text:p>" +
                                                 QByteArray(30000, 'e') + "</text:p></table:table-cell>")
                                 << QString();
    QTest::newRow("spaces") << odsRow(odsText("a<text:s text:c=\"2147483647\"/>").repeated(3)) << refused;
    QTest::newRow("columns of styles") << QByteArray("<table:table-column table:number-columns-repeated=\"4294967295\" "
                                                     "table:default-cell-style-name=\"s\"/>")
                                                  .repeated(100000) +
                                              odsRow(a)
                                       << QStringLiteral("0,0 s a");
}

void TestSheetsOdsHostile::hostileClaimsEndSoon()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, cells);
    const QByteArray bytes = Ods(rows, odsPadding("p", 6)).zip();
    const qint64 before = peakMemory();
    const test::WorkClock clock;
    const auto book = read(bytes);
    QVERIFY(clock.isSoon());
    QVERIFY2(peakMemory() - before < 200 << 20, qPrintable(QString::number(peakMemory() - before)));
    if (!cells.isEmpty()) {
        QCOMPARE(cellsOf(book), cells);
    } else {
        QVERIFY(book);
        QCOMPARE(book->sheets[0].rowCount(), 200);
        QCOMPARE(book->sheets[0].columnCount(), 9999);
    }
}

void TestSheetsOdsHostile::longTextsAreRefused()
{
    for (const QByteArray& character : {QByteArray("a"), QByteArray("王")}) {
        QVERIFY(read(Ods(odsRow(odsText(character.repeated(32767)))).zip()));
        QCOMPARE(cellsOf(Ods(odsRow(odsText(character.repeated(32768)))).zip()),
                 QStringLiteral("error: sheet_too_large"));
    }
}

void TestSheetsOdsHostile::aBombIsRefusedBeforeItIsUnpacked()
{
    Ods file(odsRow(odsText("a")));
    file.content.replace("<office:body>", QByteArray(70 << 20, ' ') + "<office:body>");
    const QByteArray bytes = file.zip();
    const test::WorkClock clock;
    QCOMPARE(cellsOf(bytes), QStringLiteral("error: sheet_hostile zip_bomb"));
    QVERIFY(clock.isSoon());
}

void TestSheetsOdsHostile::doctypesAreRefused()
{
    for (const char* doctype : {"<!DOCTYPE a>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
                                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]>"}) {
        Ods file(odsRow(odsText("a")));
        file.content.prepend(doctype);
        QCOMPARE(cellsOf(file.zip()), QStringLiteral("error: sheet_hostile doctype"));
        Ods styled(odsRow(odsText("a")));
        styled.styles = QByteArray(doctype) + "<a/>";
        QCOMPARE(cellsOf(styled.zip()), QStringLiteral("error: sheet_hostile doctype"));
    }
    QCOMPARE(cellsOf(Ods(odsRow(odsText("&e;"))).zip()), QStringLiteral("error: sheet_damaged"));
}

void TestSheetsOdsHostile::deepNestingIsRefused()
{
    for (const char* element : {"table:table-row-group", "text:span", "x"}) {
        const QByteArray open = "<" + QByteArray(element) + ">", close = "</" + QByteArray(element) + ">";
        const auto nested = [&](const QByteArray& inside, int depth) {
            return open.repeated(depth) + inside + close.repeated(depth);
        };
        const auto file = [&](int depth) {
            return element[1] == 'e'   ? Ods(odsRow(odsText(nested("a", depth))))
                   : element[0] == 'x' ? Ods(odsRow(odsText("a")) + nested({}, depth))
                                       : Ods(nested(odsRow(odsText("a")), depth));
        };
        QCOMPARE(cellsOf(file(55).zip()), QStringLiteral("0,0 s a"));
        QCOMPARE(cellsOf(file(65).zip()), QStringLiteral("error: sheet_hostile nested_too_deep"));
        QCOMPARE(cellsOf(file(200000).zip()), QStringLiteral("error: sheet_hostile nested_too_deep"));
    }
}

void TestSheetsOdsHostile::everyTruncationIsAnErrorOrWhole()
{
    QByteArray rows;
    for (int i = 0; i < 400; ++i)
        rows +=
            odsRow(odsText("王芳" + QByteArray::number(i * 7919)) + R"(<table:table-cell office:value-type="float" )" +
                   "office:value=\"" + QByteArray::number(i * 31) + "\"/>");
    const QByteArray bytes = Ods(rows).zip();
    const QString whole = cellsOf(bytes);
    QVERIFY(whole.startsWith(QStringLiteral("0,0 s 王芳0|0,1 n 0|")));
    int refused = 0;
    for (qsizetype length = 0; length < bytes.size(); length += 97) {
        const QString result = cellsOf(bytes.left(length));
        QVERIFY2(result == whole || result.startsWith(QStringLiteral("error: ")), qPrintable(result.left(80)));
        refused += result != whole;
    }
    QVERIFY(refused > 10);
}

QTEST_GUILESS_MAIN(TestSheetsOdsHostile)
#include "tst_sheets_ods_hostile.moc"
