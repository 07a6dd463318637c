// What Rostrum writes, Rostrum reads; and spreadsheets run nothing in it.
#include "models/exchange/csvwriter.h"
#include "models/exchange/sheet.h"
#include "models/exchange/sheetwriter.h"
#include "models/exchange/zipcontainer.h"
#include "tests/support/craftxlsx.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;

namespace {
QByteArray bytesOfFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray partOf(const QString& path, const char* name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto zip = ZipContainer::open(file);
    auto part = zip->part(name);
    QByteArray bytes(part ? qsizetype(part->declared()) : 0, '\0');
    return part && part->read(bytes.data(), size_t(bytes.size())) ? bytes : QByteArray();
}

using Kind = SheetColumn::Kind;
const std::vector<SheetColumn>& columns()
{
    static const std::vector<SheetColumn> all = {
        {QStringLiteral("工号"), Kind::Identifier, 10, -1, {}, QStringLiteral("六位数字")},
        {QStringLiteral("姓名")},
        {QStringLiteral("评分"), Kind::Number, 8, 2, {}, {}},
        {QStringLiteral("日期"), Kind::Day, 12, -1, {}, {}},
        {QStringLiteral("开始"), Kind::Moment, 18, -1, {}, {}},
        {QStringLiteral("出勤"), Kind::General, 8, -1, {QStringLiteral("出勤"), QStringLiteral("请假")}, {}},
    };
    return all;
}

Result<void> writeRows(SheetWriter& writer, int rows)
{
    ROSTRUM_CHECK(writer.addSheet(QStringLiteral("评分"), columns()));
    for (int i = 0; i < rows; ++i) {
        ROSTRUM_CHECK(writer.nextRow());
        ROSTRUM_CHECK(writer.text(0, QStringLiteral("%1").arg(i, 6, 10, QChar(u'0')), CellLook::Marked));
        ROSTRUM_CHECK(writer.text(1, i % 2 ? QStringLiteral("=1+1") : QStringLiteral("王芳😀_x0041_\n二")));
        ROSTRUM_CHECK(writer.number(2, 4.62 + i));
        ROSTRUM_CHECK(writer.day(3, QDate(2026, 11, 20).addDays(i)));
        ROSTRUM_CHECK(writer.moment(4, QDateTime(QDate(2026, 11, 20), QTime(15, 0))));
        ROSTRUM_CHECK(writer.text(5, {}));
    }
    return writer.finish();
}

Result<void> writeFile(const QString& path, int rows, bool manyRows)
{
    auto writer = SheetWriter::create(path, manyRows);
    return writer ? writeRows(**writer, rows) : fail(writer.error());
}
} // namespace

class TestSheetWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void theSameDataGivesTheSameBytes();
    void columnsCarryFormatsListsAndNotes();
    void longListsGoToAHiddenSheet();
    void sheetNamesAreMadeValid();
    void anUnfinishedFileLeavesNothing();
    void aFileIsReplacedOnlyByAWholeOne();
    void foldersThatCannotBeWrittenAreNamed();
    void formulasAreWrittenAsText();
    void limitsAreErrors();
    void csvRunsNoFormulas_data();
    void csvRunsNoFormulas();
    void csvIsReadBack();
};

void TestSheetWriter::whatIsWrittenIsRead_data()
{
    QTest::addColumn<bool>("manyRows");
    QTest::newRow("in memory") << false;
    QTest::newRow("constant memory") << true;
}

void TestSheetWriter::whatIsWrittenIsRead()
{
    QFETCH(bool, manyRows);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("评分.xlsx"));
    QVERIFY(writeFile(path, 50, manyRows));
    const auto book = readBook(path);
    QVERIFY(book);
    const Sheet& sheet = book->sheets.at(0);
    QCOMPARE(sheet.name, QStringLiteral("评分"));
    QCOMPARE(sheet.rowCount(), 51);
    QCOMPARE(sheet.text(0, 0), QStringLiteral("工号"));
    QCOMPARE(sheet.text(50, 0), QStringLiteral("000049"));
    QCOMPARE(sheet.text(1, 1), QStringLiteral("王芳😀_x0041_\n二"));
    QCOMPARE(sheet.text(2, 1), QStringLiteral("=1+1"));
    QCOMPARE(sheet.cell(2, 1).type, CellType::Text);
    QCOMPARE(sheet.text(1, 2), QStringLiteral("4.62"));
    QCOMPARE(sheet.text(1, 3), QStringLiteral("2026-11-20"));
    QCOMPARE(sheet.text(1, 4), QStringLiteral("2026-11-20T15:00"));
    QVERIFY(sheet.cell(1, 5).isEmpty());
}

void TestSheetWriter::theSameDataGivesTheSameBytes()
{
    QTemporaryDir folder;
    const QString a = folder.filePath(QStringLiteral("a.xlsx")), b = folder.filePath(QStringLiteral("b.xlsx"));
    QVERIFY(writeFile(a, 20, false));
    QTest::qWait(1100); // a clock that crept in would show
    QVERIFY(writeFile(b, 20, false));
    QVERIFY(!bytesOfFile(a).isEmpty());
    QCOMPARE(bytesOfFile(a), bytesOfFile(b));
}

void TestSheetWriter::columnsCarryFormatsListsAndNotes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QVERIFY(writeFile(path, 1, false));
    const QString sheet = QString::fromUtf8(partOf(path, "xl/worksheets/sheet1.xml"));
    QVERIFY(sheet.contains(QStringLiteral("\"出勤,请假\"")));
    QVERIFY(sheet.contains(QStringLiteral("六位数字")));
    QVERIFY(sheet.contains(QStringLiteral("state=\"frozen\"")));
    const QByteArray styles = partOf(path, "xl/styles.xml");
    QVERIFY(styles.contains("yyyy-mm-dd hh:mm"));
    QVERIFY2(styles.contains("formatCode=\"@\"") || styles.contains("numFmtId=\"49\""), styles.constData());
}

void TestSheetWriter::longListsGoToAHiddenSheet()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QStringList many, commas{QStringLiteral("a,b"), QStringLiteral("c")};
    for (int i = 0; i < 100; ++i)
        many << QStringLiteral("第%1临床科室").arg(i);
    auto writer = SheetWriter::create(path);
    QVERIFY(writer);
    QVERIFY((*writer)->addSheet(QStringLiteral("Lists"), {{QStringLiteral("部门"), Kind::General, 12, -1, many, {}},
                                                          {QStringLiteral("x"), Kind::General, 12, -1, commas, {}}}));
    QVERIFY((*writer)->finish());
    const auto book = readBook(path);
    QVERIFY(book);
    QCOMPARE(book->sheets.size(), size_t(2));
    QCOMPARE(book->sheets[0].name, QStringLiteral("Lists (2)"));
    QVERIFY(book->sheets[1].hidden);
    QCOMPARE(book->sheets[1].text(99, 0), QStringLiteral("第99临床科室"));
    QCOMPARE(book->sheets[1].text(0, 1), QStringLiteral("a,b"));
    const QByteArray sheet = partOf(path, "xl/worksheets/sheet1.xml");
    QVERIFY2(sheet.contains("lists!$A$1:$A$100") && sheet.contains("lists!$B$1:$B$2"), sheet.constData());
}

void TestSheetWriter::sheetNamesAreMadeValid()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    auto writer = SheetWriter::create(path);
    QVERIFY(writer);
    const QString longName = QString(40, QChar(u'长'));
    for (const QString& name : {QStringLiteral("a/b:c"), QStringLiteral("A b c"), QString(), longName, longName,
                                QStringLiteral("'x'"), QStringLiteral("[]")}) {
        QVERIFY((*writer)->addSheet(name, {}));
        QVERIFY((*writer)->nextRow());
        QVERIFY((*writer)->number(0, 1));
    }
    QVERIFY((*writer)->finish());
    const auto book = readBook(path);
    QVERIFY(book);
    QStringList names;
    for (const Sheet& sheet : book->sheets)
        names << sheet.name;
    QCOMPARE(names, (QStringList{QStringLiteral("a b c"), QStringLiteral("A b c (2)"), QStringLiteral("Sheet"),
                                 longName.left(31), longName.left(27) + QStringLiteral(" (2)"), QStringLiteral("x"),
                                 QStringLiteral("Sheet (2)")}));
}

void TestSheetWriter::anUnfinishedFileLeavesNothing()
{
    QTemporaryDir folder;
    {
        auto writer = SheetWriter::create(folder.filePath(QStringLiteral("a.xlsx")), true);
        QVERIFY(writer);
        QVERIFY((*writer)->addSheet(QStringLiteral("a"), columns()));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestSheetWriter::aFileIsReplacedOnlyByAWholeOne()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QVERIFY(writeFile(path, 1, false));
    const QByteArray old = bytesOfFile(path);
    auto writer = SheetWriter::create(path);
    QVERIFY(writer);
    QCOMPARE(bytesOfFile(path), old);
    QVERIFY(writeRows(**writer, 2));
    QVERIFY(bytesOfFile(path) != old);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.xlsx")});
}

void TestSheetWriter::foldersThatCannotBeWrittenAreNamed()
{
    QTemporaryDir folder;
    const auto writer = SheetWriter::create(folder.filePath(QStringLiteral("none/a.xlsx")));
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::FolderNotWritable);
    QCOMPARE(writer.error().details.value(QStringLiteral("folder")).toString(),
             folder.filePath(QStringLiteral("none")));
}

void TestSheetWriter::formulasAreWrittenAsText()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    auto writer = SheetWriter::create(path, true);
    QVERIFY(writer);
    QVERIFY((*writer)->addSheet(QStringLiteral("a"), {}));
    const QStringList texts{QStringLiteral("=HYPERLINK(\"http://x\")"), QStringLiteral("+1"),
                            QStringLiteral("@SUM(A1)"), QStringLiteral("{=A1}"), QStringLiteral("http://example.org")};
    for (const QString& text : texts) {
        QVERIFY((*writer)->nextRow());
        QVERIFY((*writer)->text(0, text));
    }
    QVERIFY((*writer)->finish());
    const QByteArray sheet = partOf(path, "xl/worksheets/sheet1.xml");
    QVERIFY(!sheet.isEmpty() && !sheet.contains("<f>") && !sheet.contains("hyperlink "));
    const auto book = readBook(path);
    QVERIFY(book);
    for (int i = 0; i < texts.size(); ++i)
        QCOMPARE(book->sheets[0].text(i, 0), texts[i]);
}

void TestSheetWriter::limitsAreErrors()
{
    QTemporaryDir folder;
    auto writer = SheetWriter::create(folder.filePath(QStringLiteral("a.xlsx")));
    QVERIFY(writer);
    QVERIFY(!(*writer)->text(0, QStringLiteral("x"))); // no sheet yet
    QVERIFY((*writer)->addSheet(QStringLiteral("a"), {}));
    QVERIFY((*writer)->nextRow());
    QVERIFY((*writer)->text(0, QString(32767, QChar(u'王'))));
    QCOMPARE((*writer)->text(0, QString(32768, QChar(u'王'))).error().code, ErrorCode::SheetTooLarge);
    QCOMPARE((*writer)->number(16384, 1).error().code, ErrorCode::SheetTooLarge);
}

void TestSheetWriter::csvRunsNoFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char* text, const char* field) {
        QTest::newRow(field) << QString::fromUtf8(text) << QByteArray(field);
    };
    row("王芳", "王芳");
    row("=1+1", "'=1+1");
    row("@SUM(A1)", "'@SUM(A1)");
    row("+86 139", "'+86 139");
    row("-", "'-");
    row("-3.5", "-3.5");
    row("+3", "+3");
    row("-3+cmd|' /C calc'!A0", "'-3+cmd|' /C calc'!A0");
    row("\tx", "'\tx");
    row("\rx", "\"'\rx\"");
    row("a,b", "\"a,b\"");
    row("a\"b", "\"a\"\"b\"");
    row("a\nb", "\"a\nb\"");
    row("=\"a\"", "\"'=\"\"a\"\"\"");
    row("", "");
}

void TestSheetWriter::csvRunsNoFormulas()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, field);
    QCOMPARE(csvField(text), field);
}

void TestSheetWriter::csvIsReadBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("名单.csv"));
    {
        CsvWriter unfinished(path);
        QVERIFY(unfinished.open());
        QVERIFY(unfinished.row({QStringLiteral("a")}));
    }
    QVERIFY(!QFile::exists(path));
    CsvWriter writer(path);
    QVERIFY(writer.open());
    QVERIFY(writer.row({QStringLiteral("工号"), QStringLiteral("意见")}));
    QVERIFY(writer.row({QStringLiteral("010386"), QStringLiteral("好,\r\n\"很好\"; 一")}));
    QVERIFY(writer.finish());
    QVERIFY(bytesOfFile(path).startsWith("\xEF\xBB\xBF"));
    QCOMPARE(craft::cellsOf(readBook(path)),
             QStringLiteral("0,0 s 工号|0,1 s 意见|1,0 s 010386|1,1 s 好,\\r\\n\"很好\"; 一"));
}

QTEST_GUILESS_MAIN(TestSheetWriter)
#include "tst_sheetwriter.moc"
