// Files made to hurt, given to the real console program: each ends with status 1 and a sentence, soon, with little
// memory and nothing imported. What was measured is printed.
#include "consolefixture.h"
#include "tests/support/craftods.h"
#include "tests/support/craftxls.h"
#include <QElapsedTimer>
#include <functional>

using namespace rostrum::test;
using namespace rostrum::craft;

namespace {
constexpr qint64 kMegabyte = 1 << 20;
constexpr qint64 kMostMemory = 200 * kMegabyte;
// Milliseconds. What a claim, a loop or a square of the size makes a reader do takes hours, an honest reader a second:
// the limit parts these two on every machine, however busy, and is no measure of speed. What it took is printed.
constexpr qint64 kGuard = 300000;

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

struct Run {
    CtlResult result;
    qint64 milliseconds = 0;
    qint64 peak = 0; ///< bytes resident at most; 0 where the system does not say
};

/// The most memory that a process held so far; 0 where the system does not say.
qint64 peakOf(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    return 0;
}

Run runMeasured(const Ctl& ctl, const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(ctl.environment);
    Run run;
    QElapsedTimer clock;
    clock.start();
    process.start(Ctl::program(), QStringList{s("-w"), ctl.workspace()} + ctl.common + arguments);
    while (process.state() != QProcess::NotRunning && clock.elapsed() < kGuard) {
        run.peak = std::max(run.peak, peakOf(process.processId()));
        process.waitForFinished(2);
    }
    run.milliseconds = clock.elapsed();
    run.result.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.result.out = process.readAllStandardOutput();
    run.result.err = process.readAllStandardError();
    run.result.json = QJsonDocument::fromJson(run.result.out).object();
    return run;
}

// What a spreadsheet has around one row of headers and two of people.
QByteArray xlsxRow(const QByteArrayList& texts)
{
    QByteArray row = "<row>";
    for (const QByteArray& text : texts)
        row += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    return row + "</row>";
}
QByteArray xlsxPeople() { return xlsxRow({"工号", "姓名"}) + xlsxRow({"1", "甲"}) + xlsxRow({"2", "乙"}); }
QByteArray odsPeople() { return odsRow(odsText("工号") + odsText("姓名")) + odsRow(odsText("1") + odsText("甲")); }
Xls xlsPeople(int rows = 2)
{
    QByteArray cells = xlsLabel(0, 0, s("工号")) + xlsLabel(0, 1, s("姓名"));
    for (int row = 1; row <= rows; ++row)
        cells += xlsLabel(row, 0, QString::number(row)) + xlsLabel(row, 1, s("甲"));
    return Xls(cells);
}

QByteArray repeatedRows(const char* rows, const char* columns)
{
    return odsPeople() + "<table:table-row table:number-rows-repeated=\"" + QByteArray(rows) +
           "\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"" + QByteArray(columns) +
           "\"><text:p>a</text:p></table:table-cell></table:table-row>";
}

/// The same tricks on a zip, whatever is in it.
template <class Document>
QByteArray withParts(const Document& document, int more)
{
    Parts parts;
    for (int i = 0; i < more; ++i)
        parts.append({"p" + QByteArray::number(i), QByteArray()});
    if constexpr (std::is_same_v<Document, Xlsx>)
        return zipOf(document.parts() + parts, false);
    else
        return zipOf(Parts{{"mimetype", document.mimetype}, {"content.xml", document.content}} + parts, false);
}

using Maker = std::function<QByteArray()>;
struct Hostile {
    const char* name; ///< of the file
    const char* code; ///< of the error
    Maker make;
};

// A file after the other: long, and nothing in it to part.
std::vector<Hostile> xlsxFiles()
{
    const auto people = [](auto change) {
        return [change] {
            Xlsx file(xlsxPeople());
            change(file);
            return file.zip();
        };
    };
    return {
        {"bomb.xlsx", "sheet_hostile",
         people([](Xlsx& file) { file.sheet.replace("<sheetData>", QByteArray(70 << 20, ' ') + "<sheetData>"); })},
        {"two-gigabytes.xlsx", "sheet_too_large",
         [] { return withDeclaredSize(Xlsx(xlsxPeople()).zip(), "xl/worksheets/sheet1.xml", 0x80000001u); }},
        {"more-than-declared.xlsx", "sheet_hostile",
         [] { return withDeclaredSize(Xlsx(xlsxPeople()).zip(), "xl/worksheets/sheet1.xml", 100); }},
        {"entries.xlsx", "sheet_hostile", [] { return withParts(Xlsx(xlsxPeople()), 20001); }},
        {"doctype.xlsx", "sheet_hostile",
         people([](Xlsx& file) { file.sheet.prepend("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\">]>"); })},
        {"nested.xlsx", "sheet_hostile", people([](Xlsx& file) {
             file.sheet.replace("</worksheet>", QByteArray("<a>").repeated(200000) +
                                                    QByteArray("</a>").repeated(200000) + "</worksheet>");
         })},
        {"reference.xlsx", "sheet_damaged",
         [] { return Xlsx(xlsxPeople() + "<row><c r=\"ZZZZZZZZ99999999999\"><v>1</v></c></row>").zip(); }},
        {"far-cells.xlsx", "sheet_too_large",
         [] {
             return Xlsx(QByteArray("<row><c><v>1</v></c></row>").repeated(20000) + "<row>" +
                         QByteArray("<c><v>1</v></c>").repeated(16384) + "</row>")
                 .zip();
         }},
        {"long-text.xlsx", "sheet_too_large",
         [] { return Xlsx(xlsxPeople() + xlsxRow({QByteArray(40000, 'a')})).zip(); }},
        // As many headers as a sheet can have, each as long as a cell may be: the sentence does not repeat them.
        {"long-headers.xlsx", "headers_not_found",
         [] {
             const QByteArray cell = "<c t=\"s\"><v>0</v></c>";
             Xlsx file("<row>" + cell.repeated(9000) + "</row><row>" + cell.repeated(9000) + "</row>",
                       "<si><t>" + QByteArray(32767, 'h') + "</t></si>");
             return file.zip();
         }},
        {"truncated.xlsx", "sheet_damaged",
         [] {
             const QByteArray whole = Xlsx(xlsxPeople()).zip();
             return whole.left(whole.size() * 2 / 3);
         }},
        {"password.xlsx", "sheet_encrypted",
         [] {
             return oleOf({{s("EncryptedPackage"), QByteArray(5000, 'x')}, {s("EncryptionInfo"), QByteArray(90, 'x')}});
         }},
        {"wrong-headers.xlsx", "headers_not_found",
         [] {
             return Xlsx(xlsxRow({"颜色", "形状"}) + xlsxRow({"红", "圆"})).zip();
         }},
        {"nothing.xlsx", "sheet_empty", [] { return Xlsx({}).zip(); }},
        {"only-headers.xlsx", "sheet_empty",
         [] {
             return Xlsx(xlsxRow({"工号", "姓名"})).zip();
         }},
        {"none-taken.xlsx", "nothing_accepted",
         [] {
             return Xlsx(xlsxRow({"工号", "入职日期"}) + xlsxRow({"1", "昨天"})).zip();
         }},
        {"picture.xlsx", "sheet_format_unknown", [] { return QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(90, '\0'); }},
        {"bytes-of-nothing.xlsx", "sheet_empty", [] { return QByteArray(); }},
    };
}

std::vector<Hostile> odsFiles()
{
    const auto people = [](auto change) {
        return [change] {
            Ods file(odsPeople());
            change(file);
            return file.zip();
        };
    };
    return {
        {"bomb.ods", "sheet_hostile",
         people([](Ods& file) { file.content.replace("<office:body>", QByteArray(70 << 20, ' ') + "<office:body>"); })},
        {"two-gigabytes.ods", "sheet_too_large",
         [] { return withDeclaredSize(Ods(odsPeople()).zip(), "content.xml", 0x80000001u); }},
        {"more-than-declared.ods", "sheet_hostile",
         [] { return withDeclaredSize(Ods(odsPeople()).zip(), "content.xml", 100); }},
        {"entries.ods", "sheet_hostile", [] { return withParts(Ods(odsPeople()), 20001); }},
        {"doctype.ods", "sheet_hostile", people([](Ods& file) { file.content.prepend("<!DOCTYPE a>"); })},
        {"nested.ods", "sheet_hostile",
         [] {
             return Ods(QByteArray("<table:table-row-group>").repeated(200000) + odsPeople() +
                        QByteArray("</table:table-row-group>").repeated(200000))
                 .zip();
         }},
        {"rows-repeated.ods", "sheet_too_large", [] { return Ods(repeatedRows("2147483648", "1")).zip(); }},
        {"columns-repeated.ods", "sheet_too_large", [] { return Ods(repeatedRows("1", "2147483648")).zip(); }},
        {"both-repeated.ods", "sheet_too_large",
         [] { return Ods(repeatedRows("18446744073709551616", "18446744073709551616")).zip(); }},
        {"spaces.ods", "sheet_too_large",
         [] { return Ods(odsPeople() + odsRow(odsText("<text:s text:c=\"2147483647\"/>"))).zip(); }},
        {"long-text.ods", "sheet_too_large",
         [] { return Ods(odsPeople() + odsRow(odsText(QByteArray(40000, 'a')))).zip(); }},
        {"truncated.ods", "sheet_damaged",
         [] {
             const QByteArray whole = Ods(odsPeople()).zip();
             return whole.left(whole.size() * 2 / 3);
         }},
        {"wrong-headers.ods", "headers_not_found",
         [] { return Ods(odsRow(odsText("a")) + odsRow(odsText("b"))).zip(); }},
        {"nothing.ods", "sheet_empty", [] { return Ods({}).zip(); }},
    };
}

std::vector<Hostile> xlsFiles()
{
    return {
        {"loop.xls", "sheet_damaged",
         [] {
             // The first sector of the stream follows itself: the FAT stands behind all others.
             QByteArray file = xlsPeople(1000).file();
             const auto word = [&](qsizetype at) {
                 quint32 value = 0;
                 for (int i = 3; i >= 0; --i)
                     value = value << 8 | quint8(file[at + i]);
                 return value;
             };
             return file.replace((qsizetype(word(76)) + 1) * 512 + 2 * 4, 4, le32(2));
         }},
        {"dimension.xls", "sheet_too_large",
         [] {
             return Xls(xlsRecord(0x0200, le32(0) + le32(0xFFFFFFFF) + le16(0) + le16(0xFFFF) + le16(0)) +
                        xlsNumber(65535, 60000, 1))
                 .file();
         }},
        {"far-cells.xls", "sheet_too_large",
         [] {
             QByteArray cells;
             for (int row = 0; row < 20000; ++row)
                 cells += xlsNumber(row, 0, 1);
             for (int column = 0; column < 16384; ++column)
                 cells += xlsRk(20000, column, 6);
             return Xls(cells).file();
         }},
        {"empty-texts.xls", "sheet_too_large",
         [] {
             Xls file(xlsNumber(0, 0, 1));
             file.globals =
                 xlsRecord(0x00FC, le32(0) + le32(0)) + xlsRecord(0x003C, QByteArray(65535, '\0')).repeated(60 * 16);
             return file.file();
         }},
        {"truncated.xls", "sheet_damaged",
         [] {
             const QByteArray whole = xlsPeople(1000).file();
             return whole.left(whole.size() / 2);
         }},
        {"password.xls", "sheet_encrypted",
         [] {
             Xls file = xlsPeople();
             file.globals.prepend(xlsRecord(0x002F, le16(1) + le16(1) + le16(1) + QByteArray(48, 'x')));
             return file.file();
         }},
        {"wps.et", "sheet_format_unknown",
         [] { return QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(2000, '\0'); }},
        {"letter.xls", "sheet_format_unknown",
         [] {
             return oleOf({{s("WordDocument"), QByteArray(5000, 'x')}});
         }},
        {"wrong-headers.xls", "headers_not_found",
         [] { return Xls(xlsLabel(0, 0, s("a")) + xlsLabel(1, 0, s("b"))).file(); }},
    };
}

std::vector<Hostile> textFiles()
{
    return {
        {"one-line.csv", "sheet_too_large", [] { return QByteArray(300 * kMegabyte, 'a'); }},
        {"one-line-of-commas.csv", "sheet_too_large", [] { return QByteArray(300 * kMegabyte, ','); }},
        {"quote-never-closed.csv", "sheet_too_large",
         [] { return "工号,姓名\n1,\"" + QByteArray(300 * kMegabyte, 'a'); }},
        {"line-ends.csv", "sheet_too_large",
         [] { return "工号,姓名\n" + QByteArray("a,b\n").repeated(300 * kMegabyte / 4); }},
        {"zeros.csv", "sheet_too_large", [] { return QByteArray(300 * kMegabyte, '\0'); }},
        {"wrong-headers.csv", "headers_not_found", [] { return QByteArray("颜色,形状\n红,圆\n"); }},
        {"nothing.csv", "sheet_empty", [] { return QByteArray(" \n\n"); }},
        {"only-headers.csv", "sheet_empty", [] { return QByteArray("工号,姓名\n"); }},
        {"none-taken.csv", "nothing_accepted", [] { return QByteArray("工号,入职日期\n1,昨天\n2,前天\n"); }},
    };
}

const std::vector<Hostile>& files()
{
    static const std::vector<Hostile> all = [] {
        std::vector<Hostile> list;
        for (const auto& some : {xlsxFiles(), odsFiles(), xlsFiles(), textFiles()})
            list.insert(list.end(), some.begin(), some.end());
        return list;
    }();
    return all;
}
} // namespace

class TestHostileFiles : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eachEndsWithASentenceSoonAndSmall_data();
    void eachEndsWithASentenceSoonAndSmall();
    void aFolderOrNothingUnderASheetsNameIsASentence();
    void whatWasLookedForAndWhatWasFoundIsSaid();
    void aFileThatFailsHalfWayImportsNothing();
    void cleanupTestCase();

private:
    QByteArray m_before;
    qint64 m_slowest = 0, m_largest = 0;
    QString m_slowestName, m_largestName;
};

void TestHostileFiles::initTestCase()
{
    open();
    m_before = m_ctl->dump();
    QVERIFY(!m_before.isNull());
}

void TestHostileFiles::eachEndsWithASentenceSoonAndSmall_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < files().size(); ++i)
        QTest::newRow(files()[i].name) << int(i);
}

void TestHostileFiles::eachEndsWithASentenceSoonAndSmall()
{
    QFETCH(int, index);
    const Hostile& hostile = files()[size_t(index)];
    const QString path = file(hostile.name, hostile.make());
    const Run run = runMeasured(*m_ctl, {s("import"), s("people"), path});
    QFile::remove(path);
    qInfo("%s: %lld ms, %lld MB", hostile.name, run.milliseconds, run.peak / kMegabyte);
    if (run.milliseconds > m_slowest) {
        m_slowest = run.milliseconds;
        m_slowestName = s(hostile.name);
    }
    if (run.peak > m_largest) {
        m_largest = run.peak;
        m_largestName = s(hostile.name);
    }
    QCOMPARE(run.result.exit, 1);
    QVERIFY2(run.result.error() == s(hostile.code), run.result.out.left(500).constData());
    const QString sentence = run.result.json.value(s("error")).toObject().value(s("message")).toString();
    QVERIFY2(sentence.size() > 5 && sentence.size() < 1500, qPrintable(QString::number(sentence.size())));
    QVERIFY2(run.result.out.size() < 64 << 10, qPrintable(QString::number(run.result.out.size())));
    QVERIFY2(run.milliseconds < kGuard, qPrintable(QString::number(run.milliseconds)));
    QVERIFY2(run.peak <= kMostMemory, qPrintable(QString::number(run.peak / kMegabyte)));
    QCOMPARE(m_ctl->dump(), m_before);
}

void TestHostileFiles::aFolderOrNothingUnderASheetsNameIsASentence()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(s("folder.xlsx"))));
    for (const char* command : {"inspect", "import people"})
        for (const char* name : {"folder.xlsx", "absent.xlsx"}) {
            const CtlResult result = (*m_ctl)(s(command).split(u' ') + QStringList{m_folder->filePath(s(name))});
            QCOMPARE(result.exit, 1);
            QVERIFY2(result.json.value(s("error")).toObject().value(s("message")).toString().contains(s(name)),
                     result.out.constData());
        }
}

void TestHostileFiles::whatWasLookedForAndWhatWasFoundIsSaid()
{
    const auto sentence = [&](const char* name, const QByteArray& bytes) {
        return import("people", file(name, bytes)).json.value(s("error")).toObject().value(s("message")).toString();
    };
    const QString headers = sentence("colours.csv", "颜色,形状\n红,圆\n");
    QVERIFY2(headers.contains(s("工号")) && headers.contains(s("姓名")), qPrintable(headers));
    QVERIFY2(headers.contains(s("颜色")) && headers.contains(s("形状")), qPrintable(headers));
    const QString empty = sentence("headers.csv", "\n名单\n工号,姓名\n");
    QVERIFY2(empty.contains(u'3') && empty.contains(s("工号")), qPrintable(empty));
    const QString none = sentence("none.csv", "工号,入职日期\n1,昨天\n2,前天\n");
    QVERIFY2(none.contains(u'2') && none.contains(s("入职日期")) && none.contains(s("昨天")), qPrintable(none));
}

void TestHostileFiles::aFileThatFailsHalfWayImportsNothing()
{
    // Thousands of good rows before the damage.
    QByteArray rows = xlsxRow({"工号", "姓名"});
    for (int i = 1; i <= 5000; ++i)
        rows += xlsxRow({QByteArray::number(i), "甲"});
    const QString path = file("half.xlsx", Xlsx(rows + "<row><c r=\"ZZZZZ1\"><v>1</v></c></row>").zip());
    QCOMPARE(import("people", path).exit, 1);
    QCOMPARE(m_ctl->dump(), m_before);
    QCOMPARE(import("people", file("whole.xlsx", Xlsx(rows).zip()), {s("--dry-run")}).number("new"), 5000);
    QCOMPARE(m_ctl->dump(), m_before);
}

void TestHostileFiles::cleanupTestCase()
{
    qInfo("slowest: %s, %lld ms; most memory: %s, %lld MB", qPrintable(m_slowestName), m_slowest,
          qPrintable(m_largestName), m_largest / kMegabyte);
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"
