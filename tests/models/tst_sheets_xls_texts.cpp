// Texts of .xls: over the boundaries of records, and in the code pages of Excel 5 and 95.
#include "models/exchange/sheet.h"
#include "tests/support/craftxls.h"
#include "tests/support/craftxlsx.h"
#include <QTest>

using namespace rostrum;
using namespace rostrum::craft;

namespace {
QString xlsCells(const QByteArray& file) { return cellsOf(read(file, QStringLiteral("test.xls"))); }
QString one(const QByteArray& cells) { return xlsCells(Xls(cells).file()); }
} // namespace

class TestSheetsXlsTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsOfFormulasFollowThem();
    void sharedTextsAreWholeAtEveryBoundary_data();
    void sharedTextsAreWholeAtEveryBoundary();
    void textsOfCellsGoOnInFurtherRecords();
    void aTextThatIsNotInTheTableIsAnError();
    void byteStringsAreReadInTheirCodePage_data();
    void byteStringsAreReadInTheirCodePage();
    void aPersonCanOverrideTheCodePage();
};

void TestSheetsXlsTexts::textsOfFormulasFollowThem()
{
    const auto text = [](const char* utf8) { return xlsRecord(0x0207, XlsString{QString::fromUtf8(utf8)}.whole()); };
    const QByteArray pending = xlsFormula(0, 0, xlsSpecial(0));
    QCOMPARE(one(pending + text("甲")), QStringLiteral("0,0 s 甲"));
    QCOMPARE(one(pending + xlsRecord(0x04BC, QByteArray(20, '\1')) + text("甲")), QStringLiteral("0,0 s 甲"));
    QCOMPARE(one(pending + xlsRecord(0x0221, QByteArray(20, '\1')) + text("甲")), QStringLiteral("0,0 s 甲"));
    QCOMPARE(one(pending + xlsRecord(0x0236, QByteArray(16, '\1')) + text("甲")), QStringLiteral("0,0 s 甲"));
    // A text that follows something else belongs to nothing.
    QCOMPARE(one(pending + xlsNumber(0, 1, 1) + text("甲")), QStringLiteral("0,1 n 1"));
    QCOMPARE(one(pending + text("甲") + text("乙")), QStringLiteral("0,0 s 甲"));
    // 40,000 characters over five records.
    const QString end = QStringLiteral("末");
    const QByteArray body = le16(20001) + '\0' + QByteArray(8000, 'a');
    const QByteArray more = xlsRecord(0x003C, '\0' + QByteArray(8000, 'b')) +
                            xlsRecord(0x003C, '\1' + QByteArray(4000, 'c').replace("c", QByteArray("c\0", 2))) +
                            xlsRecord(0x003C, '\1' + le16(end[0].unicode()));
    QCOMPARE(one(pending + xlsRecord(0x0207, body) + more + xlsNumber(0, 1, 1)),
             QStringLiteral("0,0 s ") + QString(8000, u'a') + QString(8000, u'b') + QString(4000, u'c') + end +
                 QStringLiteral("|0,1 n 1"));
}

void TestSheetsXlsTexts::sharedTextsAreWholeAtEveryBoundary_data()
{
    QTest::addColumn<bool>("wide");
    QTest::addColumn<int>("runs");
    QTest::addColumn<int>("phonetic");
    for (const bool wide : {false, true})
        for (const int runs : {0, 2})
            for (const int phonetic : {0, 11})
                QTest::addRow("%d %d %d", wide, runs, phonetic) << wide << runs << phonetic;
}

// The middle one of three texts is cut at each of its bytes, once and then twice; behind a cut among the characters
// stand the flags again, of either width.
void TestSheetsXlsTexts::sharedTextsAreWholeAtEveryBoundary()
{
    QFETCH(bool, wide);
    QFETCH(int, runs);
    QFETCH(int, phonetic);
    const QString text = wide ? QStringLiteral("王芳😀é末") : QStringLiteral("Wang é x");
    const XlsString middle{text, wide, runs, QByteArray(phonetic, 'p')};
    const QByteArray before = le32(3) + le32(3) + XlsString{QStringLiteral("甲")}.whole();
    const QByteArray after = XlsString{QStringLiteral("last")}.whole();
    const QByteArray head = middle.length() + middle.head(), tail = middle.tail();
    const qsizetype width = wide ? 2 : 1;
    const auto sst = [&](const QList<QByteArray>& pieces) {
        QByteArray out = xlsRecord(0x00FC, pieces[0]);
        for (qsizetype i = 1; i < pieces.size(); ++i)
            out += xlsRecord(0x003C, pieces[i]);
        return out;
    };
    QList<QList<QByteArray>> tables;
    for (qsizetype at = 0; at <= head.size(); ++at) // before the characters; at the very end of the head flags follow
        if (at < head.size())
            tables << QList<QByteArray>{before + head.left(at),
                                        head.mid(at) + middle.characters(0, text.size(), wide) + tail + after};
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QByteArray first = before + head + middle.characters(0, at, wide);
        tables << QList<QByteArray>{first, char(wide) + middle.characters(at, text.size() - at, wide) + tail + after};
        if (!wide)
            tables << QList<QByteArray>{first, '\1' + middle.characters(at, text.size() - at, true) + tail + after};
        for (qsizetype then = at + 1; then < text.size(); ++then)
            tables << QList<QByteArray>{first, char(wide) + middle.characters(at, then - at, wide),
                                        char(wide) + middle.characters(then, text.size() - then, wide) + tail + after};
    }
    const QByteArray whole = before + head + middle.characters(0, text.size(), wide);
    for (qsizetype at = 0; at <= tail.size(); ++at)
        tables << QList<QByteArray>{whole + tail.left(at), tail.mid(at) + after}
               << QList<QByteArray>{whole + tail.left(at), {}, tail.mid(at) + after};
    QVERIFY(tables.size() > text.size() * width);
    for (const QList<QByteArray>& pieces : tables) {
        Xls file(xlsShared(0, 0, 0) + xlsShared(0, 1, 1) + xlsShared(0, 2, 2));
        file.globals = sst(pieces);
        QCOMPARE(xlsCells(file.file()), QStringLiteral("0,0 s 甲|0,1 s %1|0,2 s last").arg(text));
    }
}

void TestSheetsXlsTexts::textsOfCellsGoOnInFurtherRecords()
{
    const QString text = QString(9000, u'王');
    const XlsString string{text};
    const QByteArray placed = le16(0) + le16(0) + le16(0);
    const QByteArray first = placed + string.length() + string.head() + string.characters(0, 4000, true);
    const QByteArray more = xlsRecord(0x003C, '\1' + string.characters(4000, 4000, true)) +
                            xlsRecord(0x003C, '\1' + string.characters(8000, 1000, true));
    for (const unsigned id : {0x0204u, 0x00D6u})
        QCOMPARE(one(xlsRecord(id, first) + more + xlsNumber(0, 1, 1)),
                 QStringLiteral("0,0 s ") + text + QStringLiteral("|0,1 n 1"));
}

void TestSheetsXlsTexts::aTextThatIsNotInTheTableIsAnError()
{
    for (const quint32 index : {1u, 65536u, 0xFFFFFFFFu}) {
        Xls file(xlsShared(0, 0, index));
        file.texts = {{QStringLiteral("甲")}};
        QCOMPARE(xlsCells(file.file()), QStringLiteral("error: sheet_damaged"));
    }
    // The table claims more than it holds; what is there is read.
    Xls file(xlsShared(0, 0, 0));
    file.globals = xlsRecord(0x00FC, le32(0xFFFFFFFF) + le32(0xFFFFFFFF) + XlsString{QStringLiteral("甲")}.whole() +
                                         le16(32000) + '\1' + "abc");
    QCOMPARE(xlsCells(file.file()), QStringLiteral("0,0 s 甲"));
    file.sheets[0].cells += xlsShared(0, 1, 1);
    QCOMPARE(xlsCells(file.file()), QStringLiteral("error: sheet_damaged"));
}

void TestSheetsXlsTexts::byteStringsAreReadInTheirCodePage_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](int page, const char* bytes, const char* text) {
        QTest::addRow("%d %s", page, text) << page << QByteArray(bytes) << QString::fromUtf8(text);
    };
    row(936, "\xCD\xF5\xB7\xBC", "王芳");
    row(936, "\x81\x30\x89\x38\x82\x5C", "ß俓"); // four bytes, and a trail byte that is a backslash
    row(10008, "\xCD\xF5\xB7\xBC", "王芳");
    row(950, "\xA4\xFD\xAA\xDA", "王芳");
    row(10002, "\xA4\xFD\xAA\xDA", "王芳");
    row(932, "\x93\x8C\x8B\x9E", "東京");
    row(949, "\xB1\xE8", "김");
    row(1252, "\xE9\x80", "é€");
    row(1251, "\xC6", "Ж");
    row(437, "\x82", "é");
    row(850, "\x82", "é");
    row(10000, "\x8E", "é");
    row(0x8000, "\x8E", "é");
    row(0x8001, "\xE9", "é");
    row(367, "abc", "abc");
    row(65001, "\xE7\x8E\x8B", "王");
    row(0, "\xCD\xF5\xB7\xBC", "王芳"); // none
    row(0, "\xE7\x8E\x8B", "王");
    row(31337, "\xCD\xF5\xB7\xBC", "王芳"); // nobody's
}

void TestSheetsXlsTexts::byteStringsAreReadInTheirCodePage()
{
    QFETCH(int, page);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const QByteArray placed = le16(1) + le16(0) + le16(0);
    const QByteArray counted = le16(unsigned(bytes.size())) + bytes;
    Xls file(xlsLabel5(0, 0, bytes) + xlsRecord(0x00D6, placed + counted + '\1' + le16(0)) +
             xlsFormula(2, 0, xlsSpecial(0)) + xlsRecord(0x0207, counted) + xlsNumber(3, 0, 46346, 1));
    file.biff8 = false;
    file.formats = {"yyyy\"" + bytes + "\"m"};
    if (page)
        file.globals = xlsRecord(0x0042, le16(unsigned(page)));
    file.sheets[0].rawName = bytes;
    const auto book = read(file.file());
    QCOMPARE(cellsOf(book), QStringLiteral("0,0 s %1|1,0 s %1|2,0 s %1|3,0 d 2026-11-20").arg(text));
    QCOMPARE(book->sheets[0].name, text);
    QCOMPARE(book->format, QStringLiteral("xls"));
}

void TestSheetsXlsTexts::aPersonCanOverrideTheCodePage()
{
    // Chinese bytes under a western number: what programs of that time wrote on a system set up wrongly.
    Xls file(xlsLabel5(0, 0, "\xCD\xF5\xB7\xBC"));
    file.biff8 = false;
    file.globals = xlsRecord(0x0042, le16(1252));
    ReadOptions options;
    QCOMPARE(cellsOf(read(file.file(), QStringLiteral("a.xls"), options)), QStringLiteral("0,0 s Íõ·¼"));
    options.encoding = QStringLiteral("GB18030");
    QCOMPARE(cellsOf(read(file.file(), QStringLiteral("a.xls"), options)), QStringLiteral("0,0 s 王芳"));
}

QTEST_GUILESS_MAIN(TestSheetsXlsTexts)
#include "tst_sheets_xls_texts.moc"
