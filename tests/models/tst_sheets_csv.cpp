// The .csv reader: encodings, delimiters and line ends as they come from Excel, WPS and survey sites.
#include "models/exchange/csvreader.h"
#include "models/exchange/textencoding.h"
#include "tests/support/craftxlsx.h"
#include "tests/support/workclock.h"
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>
#include <random>

using namespace rostrum;
using namespace rostrum::craft;

namespace {
Result<Book> readText(const QByteArray& bytes, const ReadOptions& options = {})
{
    return read(bytes, QStringLiteral("名单.csv"), options);
}

QByteArray utf16(const char* text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encode(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encode(QString::fromUtf8(text));
}
} // namespace

class TestSheetsCsv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void encodingsAreTold_data();
    void encodingsAreTold();
    void anEncodingCanBeAskedFor();
    void fieldsFollowTheRules_data();
    void fieldsFollowTheRules();
    void aDelimiterCanBeAskedFor();
    void cellsAreTextAlways();
    void theSheetHasTheFilesName();
    void limitsAreKept();
    void emptyFilesAreEmpty();
    void manyQuotesAreNotLookedAtAgainAndAgain();
    void noBytesCrash();
};

void TestSheetsCsv::encodingsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const char* text = "工号,姓名\r\n010386,王一一\r\n";
    const QByteArray gbk = QByteArray::fromHex("b9a4bac52cd0d5c3fb0d0a3031303338362ccdf5d2bbd2bb0d0a");
    QTest::newRow("utf-8") << QByteArray(text) << QStringLiteral("UTF-8");
    QTest::newRow("utf-8 mark") << "\xEF\xBB\xBF" + QByteArray(text) << QStringLiteral("UTF-8");
    QTest::newRow("gbk") << gbk << QStringLiteral("GB18030");
    QTest::newRow("utf-16le mark") << utf16(text, QStringConverter::Utf16LE, true) << QStringLiteral("UTF-16LE");
    QTest::newRow("utf-16be mark") << utf16(text, QStringConverter::Utf16BE, true) << QStringLiteral("UTF-16BE");
    QTest::newRow("utf-16le") << utf16(text, QStringConverter::Utf16LE, false) << QStringLiteral("UTF-16LE");
    QTest::newRow("utf-16be") << utf16(text, QStringConverter::Utf16BE, false) << QStringLiteral("UTF-16BE");
}

void TestSheetsCsv::encodingsAreTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const auto book = readText(bytes);
    QCOMPARE(cellsOf(book), QStringLiteral("0,0 s 工号|0,1 s 姓名|1,0 s 010386|1,1 s 王一一"));
    QCOMPARE(book->encoding, encoding);
    QCOMPARE(book->format, QStringLiteral("csv"));
}

void TestSheetsCsv::anEncodingCanBeAskedFor()
{
    ReadOptions options;
    options.encoding = QStringLiteral("Big5");
    QCOMPARE(cellsOf(readText(QByteArray::fromHex("a4fd2c610a"), options)), QStringLiteral("0,0 s 王|0,1 s a"));
    options.encoding = QStringLiteral("gb18030");
    // Four bytes: 𠮷 is in no smaller set.
    QCOMPARE(cellsOf(readText(QByteArray::fromHex("9534b235") + ",a", options)), QStringLiteral("0,0 s 𠮷|0,1 s a"));
    options.encoding = QStringLiteral("no-such-encoding");
    QCOMPARE(cellsOf(readText("\xFFx", options)), QStringLiteral("error: invalid_value"));
}

void TestSheetsCsv::fieldsFollowTheRules_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* name, const char* bytes, const char* cells) {
        QTest::newRow(name) << QByteArray(bytes) << QString::fromUtf8(cells);
    };
    row("lf", "a,b\nc,d", "0,0 s a|0,1 s b|1,0 s c|1,1 s d");
    row("cr", "a,b\rc,d\r", "0,0 s a|0,1 s b|1,0 s c|1,1 s d");
    row("crlf", "a,b\r\nc,d\r\n", "0,0 s a|0,1 s b|1,0 s c|1,1 s d");
    row("empty lines count", "a,b\n\n,,\nc,d", "0,0 s a|0,1 s b|3,0 s c|3,1 s d");
    row("empty fields", "a,,b\n,x,", "0,0 s a|0,2 s b|1,1 s x");
    row("quotes", "\"a,b\",\"c\"\"d\"\n\"\",x", "0,0 s a,b|0,1 s c\"d|1,1 s x");
    row("line ends in quotes", "\"a\r\nb\",c\nd,e", "0,0 s a\\r\\nb|0,1 s c|1,0 s d|1,1 s e");
    row("quote inside", "a\"b,5\"\n1,2", "0,0 s a\"b|0,1 s 5\"|1,0 s 1|1,1 s 2");
    row("text behind a quote", "\"a\"b,c\n1,2", "0,0 s ab|0,1 s c|1,0 s 1|1,1 s 2");
    row("quote never closed", "a,b\n\"c,d\ne,f", "0,0 s a|0,1 s b|1,0 s \"c|1,1 s d|2,0 s e|2,1 s f");
    row("blanks stay", " a , b\n", "0,0 s  a |0,1 s  b");
    row("tab", "a\tb,c\nd\te", "0,0 s a|0,1 s b,c|1,0 s d|1,1 s e");
    row("semicolon", "a;b\n1,5;2,5\n3,5;4,5", "0,0 s a|0,1 s b|1,0 s 1,5|1,1 s 2,5|2,0 s 3,5|2,1 s 4,5");
    row("semicolon in a comment", "a,b\nx,good; nice\ny,fine",
        "0,0 s a|0,1 s b|1,0 s x|1,1 s good; nice|2,0 s y|2,1 s fine");
    row("number as a formula", "=\"010386\",=\"\"\n\"=\"\"0042\"\"\",x", "0,0 s 010386|1,0 s 0042|1,1 s x");
    row("quotes in a formula's text", "=\"a\"\"b\",x", "0,0 s a\"b|0,1 s x");
    row("other formulas stay", "=\"a\"&\"b\",=A1,=\"", "0,0 s =\"a\"&\"b\"|0,1 s =A1|0,2 s =\"");
    row("sep", "sep=|\r\na|b\r\nc|d", "0,0 s a|0,1 s b|1,0 s c|1,1 s d");
    row("quoted sep", "\"SEP=;\"\na;b,c", "0,0 s a|0,1 s b,c");
    row("one column", "姓名\n王芳\n", "0,0 s 姓名|1,0 s 王芳");
    row("cut in a character", "a,王\xE8\x8A", "0,0 s a|0,1 s 王��");
}

void TestSheetsCsv::fieldsFollowTheRules()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, cells);
    QString found = cellsOf(readText(bytes));
    // How many marks stand for one cut character is the decoder's affair.
    static const QRegularExpression marks(QStringLiteral("\\x{FFFD}+"));
    QCOMPARE(found.replace(marks, QStringLiteral("?")), QString(cells).replace(marks, QStringLiteral("?")));
}

void TestSheetsCsv::aDelimiterCanBeAskedFor()
{
    ReadOptions options;
    options.delimiter = u'|';
    QCOMPARE(cellsOf(readText("a|b,c", options)), QStringLiteral("0,0 s a|0,1 s b,c"));
    options.delimiter = QChar(u'，');
    QCOMPARE(cellsOf(readText("a", options)), QStringLiteral("error: invalid_value"));
    QCOMPARE(readText("a\tb\n1\t2")->format, QStringLiteral("tsv"));
}

void TestSheetsCsv::cellsAreTextAlways()
{
    QCOMPARE(cellsOf(readText("010386,39.50,2026-11-20,TRUE,110101199003071234")),
             QStringLiteral("0,0 s 010386|0,1 s 39.50|0,2 s 2026-11-20|0,3 s TRUE|0,4 s 110101199003071234"));
}

void TestSheetsCsv::theSheetHasTheFilesName()
{
    QCOMPARE(readText("a,b")->sheets.at(0).name, QStringLiteral("名单"));
    ReadOptions options;
    options.sheet = QStringLiteral("别的");
    QCOMPARE(cellsOf(readText("a,b", options)), QStringLiteral("error: sheet_unknown"));
}

void TestSheetsCsv::limitsAreKept()
{
    QVERIFY(readText("a,\"" + QByteArray("王").repeated(32767) + "\""));
    QCOMPARE(cellsOf(readText("a,\"" + QByteArray("王").repeated(32768) + "\"")),
             QStringLiteral("error: sheet_too_large"));
    QCOMPARE(cellsOf(readText(QByteArray(16384, ',') + "x")), QStringLiteral("error: sheet_too_large"));
    QVERIFY(readText(QByteArray(16383, ',') + "x"));
    QCOMPARE(cellsOf(readText(QByteArray("\n").repeated(1048576) + "x")), QStringLiteral("error: sheet_too_large"));
    QVERIFY(readText(QByteArray("\n").repeated(1048575) + "x"));
    QCOMPARE(cellsOf(readText(QByteArray("a\n").repeated(20000) + QByteArray("x,").repeated(16384))),
             QStringLiteral("error: sheet_too_large"));
}

void TestSheetsCsv::emptyFilesAreEmpty()
{
    for (const char* bytes : {"", "\xEF\xBB\xBF", "\r\n\r\n", ",,,\n,,", "sep=;\n"})
        QCOMPARE(cellsOf(readText(bytes)), QStringLiteral("error: sheet_empty"));
}

void TestSheetsCsv::manyQuotesAreNotLookedAtAgainAndAgain()
{
    const test::WorkClock clock;
    for (const char* piece : {"\"\n", "\"a,\n", "\"\"\"a\n", "\"\",", "\"\"x\n"})
        (void)readText(QByteArray(piece).repeated(300000));
    QVERIFY(clock.isSoon());
}

void TestSheetsCsv::noBytesCrash()
{
    std::mt19937 random(7);
    const QByteArray alphabet = "\"\",;\t\r\n\xEF\xBB\xBF\xFF\xFE\x81\x30王a0";
    int read = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes;
        for (int i = 0, n = int(random() % 60); i < n; ++i)
            bytes += round % 2 ? char(random()) : alphabet[qsizetype(random() % size_t(alphabet.size()))];
        const auto book = readText(bytes);
        if (book) {
            ++read;
            QVERIFY(book->firstSheet());
            for (int row = 0; row < book->sheets[0].rowCount(); ++row)
                for (int column = 0; column < book->sheets[0].columnCount(); ++column)
                    QVERIFY(book->sheets[0].text(row, column).size() <= bytes.size());
        }
    }
    QVERIFY(read > 1000);
}

QTEST_GUILESS_MAIN(TestSheetsCsv)
#include "tst_sheets_csv.moc"
