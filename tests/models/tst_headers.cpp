// The headers that officers' sheets have: titles above, two and three rows, merged groups, totals and notes below.
#include "models/exchange/leftout.h"
#include "models/exchange/rowsource.h"
#include "tests/support/craftxlsx.h"
#include "tests/support/workclock.h"
#include <QTest>

using namespace rostrum;
using namespace rostrum::craft;

namespace {
Sheet sheetOf(const QByteArray& csv)
{
    auto book = read(csv, QStringLiteral("名单.csv"), {});
    if (!book)
        qFatal("no sheet: %s", qPrintable(errorKey(book.error().code)));
    return std::move(book->sheets.front());
}

const FactTable& table(const char* key) { return *factTable(QString::fromLatin1(key)); }

// "2-3 姓名|课程设计": the header rows of the file and what the columns are called.
QString headersOf(const Sheet& sheet, const HeaderGuess& guess)
{
    if (guess.row < 0)
        return QStringLiteral("none");
    return QStringLiteral("%1-%2 %3")
        .arg(sheet.fileRow(guess.firstRow))
        .arg(sheet.fileRow(guess.row))
        .arg(guess.headers.join(u'|'));
}

// "total 5|note 7", by rows of the file.
QString leftOutOf(const Sheet& sheet, const Mapping& mapping)
{
    QStringList rows;
    for (const LeftOut& left : mapping.leftOut)
        rows << leftOutKey(left.why) + u' ' + QString::number(sheet.fileRow(left.row));
    return rows.join(u'|');
}

Mapping mapped(const Sheet& sheet, const char* kind)
{
    auto mapping = mapSheet(sheet, table(kind), {});
    if (!mapping)
        qFatal("no mapping: %s", qPrintable(errorKey(mapping.error().code)));
    return std::move(*mapping);
}
} // namespace

class TestHeaders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headerRowsAreFoundAndNamed_data();
    void headerRowsAreFoundAndNamed();
    void headersAreRecognisedWhateverTheirOrnaments_data();
    void headersAreRecognisedWhateverTheirOrnaments();
    void rowsThatAreNoDataAreLeftOut_data();
    void rowsThatAreNoDataAreLeftOut();
    void groupedQuestionsAreDimensionsUnderTheirNames();
    void questionsOfOneNameHaveTheirGroups();
    void severalCommentsAreJoinedUnderTheirHeaders();
    void aSheetWithoutKnownHeadersSaysWhatStandsThere();
    void daysAreReadAsOfficersWriteThem_data();
    void daysAreReadAsOfficersWriteThem();
    void idNumbersThatWereCutAreFound();
    void filesOfWpsThatNobodyReadsAreNamed();
    void wideAndLongSheetsAreLookedAtOnce();
};

void TestHeaders::headerRowsAreFoundAndNamed_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* kind, const char* csv, const char* found) {
        QTest::newRow(name) << QByteArray(kind) << QByteArray(csv) << QString::fromUtf8(found);
    };
    row("one row", "people", "工号,姓名\n1,甲\n", "1-1 工号|姓名");
    row("a merged title", "people", "2026年员工名册,,\n工号,姓名,备注\n1,甲,\n", "2-2 工号|姓名|备注");
    row("a title over a column without header", "people", "2026年员工名册,,\n,工号,姓名\n1,a,甲\n", "2-2 |工号|姓名");
    row("titles, blank rows and a line of remarks", "people",
        "某某医院,,\n\n单位：护理部,,日期：2026-10\n\n工号,姓名,部门\n1,甲,护理部\n", "5-5 工号|姓名|部门");
    row("twenty-nine rows above", "people",
        QByteArray(QByteArray("说明,,\n").repeated(29) + "工号,姓名,部门\n1,甲,a\n").constData(),
        "30-30 工号|姓名|部门");
    row("thirty rows above are too many", "people",
        QByteArray(QByteArray("说明,,\n").repeated(30) + "工号,姓名,部门\n1,甲,a\n").constData(), "none");
    row("groups above and single headers merged down", "ratings",
        "工号,姓名,课程评价,,,场次\n,,课程设计,互动性,实用性,\n1,甲,5,4,3,S1\n",
        "1-2 工号|姓名|课程设计|互动性|实用性|场次");
    row("the same under a title", "ratings",
        "十月评分,,,,,\n工号,姓名,课程评价,,,场次\n,,课程设计,互动性,实用性,\n1,甲,5,4,3,S1\n",
        "2-3 工号|姓名|课程设计|互动性|实用性|场次");
    row("a group that is itself a known header", "ratings", "工号,评分,,场次\n,课程设计,互动性,\n1,5,4,S1\n",
        "1-2 工号|课程设计|互动性|场次");
    row("names that occur twice get their groups", "ratings",
        "场次,理论,,实操,\n,课程设计,互动性,课程设计,互动性\nS1,5,4,3,2\n",
        "1-2 场次|理论 课程设计|理论 互动性|实操 课程设计|实操 互动性");
    row("only the one that occurs twice", "ratings", "场次,理论,,实操,\n,课程设计,互动性,课程设计,实用性\nS1,5,4,3,2\n",
        "1-2 场次|理论 课程设计|互动性|实操 课程设计|实用性");
    row("groups over every column", "ratings", "基本信息,,理论,,实操,\n场次,工号,得分,讲解,得分,讲解\nS1,1,5,4,3,2\n",
        "1-2 场次|工号|理论 得分|理论 讲解|实操 得分|实操 讲解");
    row("three rows", "ratings", "场次,课程评价,,,\n,理论,,实操,\n,设计,讲解,设计,讲解\nS1,5,4,3,2\n",
        "1-3 场次|课程评价 理论 设计|课程评价 理论 讲解|课程评价 实操 设计|课程评价 实操 讲解");
    row("a first row of data with holes is data", "people", "工号,姓名,部门,手机\n1,甲,,\n2,乙,护理部,138\n",
        "1-1 工号|姓名|部门|手机");
    row("a first row of data without number is data", "people", "工号,姓名,部门,手机\n,甲,护理部,\n2,乙,护理部,138\n",
        "1-1 工号|姓名|部门|手机");
    row("printed again below", "people", "工号,姓名\n1,甲\n工号,姓名\n2,乙\n", "1-1 工号|姓名");
    row("nothing known", "people", "a,b\n1,2\n", "none");
}

void TestHeaders::headerRowsAreFoundAndNamed()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, csv);
    QFETCH(QString, found);
    const Sheet sheet = sheetOf(csv);
    QCOMPARE(headersOf(sheet, guessHeader(sheet, table(kind))), found);
}

void TestHeaders::headersAreRecognisedWhateverTheirOrnaments_data()
{
    QTest::addColumn<QString>("header");
    for (const char* header : {"姓名", "姓 名", "姓　名", "姓名*", "＊姓名", "姓名（必填）", "【必填】姓名",
                               "[必填]姓名", "1、姓名：", "２．姓名", "ｎａｍｅ", "Name:", "姓\n名"})
        QTest::newRow(header) << QString::fromUtf8(header);
}

void TestHeaders::headersAreRecognisedWhateverTheirOrnaments()
{
    QFETCH(QString, header);
    QVERIFY(recognises(*table("people").column(QStringLiteral("name")), header));
    QVERIFY(!recognises(*table("people").column(QStringLiteral("number")), header));
}

void TestHeaders::rowsThatAreNoDataAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("left");
    const auto row = [](const char* name, const char* kind, const char* csv, const char* left) {
        QTest::newRow(name) << QByteArray(kind) << QByteArray(csv) << QString::fromUtf8(left);
    };
    row("a total", "ratings", "场次,学员,总体\nS1,1,5\nS1,2,4\n合计,,9\n", "total 4");
    row("average and total", "ratings", "场次,学员,总体\nS1,1,5\n平均分,,4.5\n总 计,,9\n", "total 3|total 4");
    row("a total with its unit", "ratings", "场次,学员,总体\nS1,1,5\n合计（人）：,,1\n", "total 3");
    row("subtotals between", "people", "部门,工号,姓名\n护理部,1,甲\n护理部小计,,1人\n财务处,2,乙\n小计,,1人\n",
        "total 3|total 5");
    row("in the column of the key", "people", "工号,姓名\n1,甲\n合计,35人\n", "total 3");
    row("in a column of no field", "people", "序号,工号,姓名\n1,1,甲\nTotal,,\n", "total 3");
    row("English", "people", "No,number,name\n1,1,a\nAverage:,,3\nGRAND TOTAL,,1\n", "total 3|total 4");
    row("full-width", "people", "序号,工号,姓名\n1,1,甲\nＴｏｔａｌ,,1\n", "total 3");
    row("a person called so", "people", "姓名,工号\n合计,35\n", "");
    row("words that only begin so", "courses",
        "课程名称,学时\n平均数的教学,2\n总计划的编制,3\n会计,1\nTotal quality,2\n", "");
    row("headers printed again", "people", "工号,姓名\n1,甲\n工号,姓名\n2,乙\n", "repeated_header 3");
    row("headers and title printed again", "people", "员工名册,\n工号,姓名\n1,甲\n员工名册,\n工号,姓名\n2,乙\n",
        "repeated_header 4|repeated_header 5");
    row("both header rows printed again", "ratings",
        "工号,评价,,场次\n,设计,互动,\n1,5,4,S1\n工号,评价,,场次\n,设计,互动,\n2,3,2,S1\n",
        "repeated_header 4|repeated_header 5");
    row("one word of a header is data", "people", "工号,姓名\n1,姓名\n", "");
    row("notes at the foot", "people", "工号,姓名\n1,甲\n\n注：以在册为准\n1. 不含退休\n制表人：王芳,审核：李\n",
        "note 4|note 5|note 6");
    row("a total above the notes", "people", "序号,工号,姓名\n1,1,甲\n合计,,1\n备注：无\n", "total 3|note 4");
    row("what only looks like a note above data", "people", "姓名,工号\n注：见下,\n甲,1\n", "");
    row("a name alone is data", "people", "姓名,工号\n甲,1\n乙,\n", "");
    row("a list of one column", "people", "姓名\n甲\n注：乙\n", "");
}

void TestHeaders::rowsThatAreNoDataAreLeftOut()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, csv);
    QFETCH(QString, left);
    const Sheet sheet = sheetOf(csv);
    const Mapping mapping = mapped(sheet, kind);
    QCOMPARE(leftOutOf(sheet, mapping), left);
    const RowSource source(sheet, mapping);
    for (int row = mapping.headerRow + 1; row < sheet.rowCount(); ++row)
        QCOMPARE(source.isBlank(row), mapping.leavesOut(row));
}

void TestHeaders::groupedQuestionsAreDimensionsUnderTheirNames()
{
    const Sheet sheet =
        sheetOf("十月评分,,,,,\n场次,姓名,课程评价,,,评语\n,,课程设计,互动性,实用性,\nS1,甲,5,4,3,好\nS1,乙,4,4,4,\n");
    const Mapping mapping = mapped(sheet, "ratings");
    QStringList dimensions;
    for (const Mapping::Answer& answer : mapping.answers)
        dimensions << QStringLiteral("%1=%2").arg(answer.dimension).arg(answer.column);
    QCOMPARE(dimensions.join(u' '), QStringLiteral("课程设计=2 互动性=3 实用性=4"));
    QCOMPARE(mapping.header(1), QStringLiteral("姓名"));
    QCOMPARE(mapping.fieldOfColumn(5), table("ratings").indexOf("comment"));
}

void TestHeaders::questionsOfOneNameHaveTheirGroups()
{
    const Sheet sheet = sheetOf("场次,理论,,实操,\n,设计,互动,设计,互动\nS1,5,4,3,2\n");
    QStringList dimensions;
    for (const Mapping::Answer& answer : mapped(sheet, "ratings").answers)
        dimensions << answer.dimension;
    QCOMPARE(dimensions.join(u','), QStringLiteral("理论 设计,理论 互动,实操 设计,实操 互动"));
}

void TestHeaders::severalCommentsAreJoinedUnderTheirHeaders()
{
    const Sheet sheet = sheetOf("场次,学员,总体,评语,建议\nS1,1,5,讲得好,多练\nS1,2,4,,慢一点\nS1,3,3,,\n");
    const Mapping mapping = mapped(sheet, "ratings");
    const int comment = table("ratings").indexOf("comment");
    QVERIFY(mapping.unused.empty());
    QCOMPARE(mapping.fieldOfColumn(3), comment);
    QCOMPARE(mapping.fieldOfColumn(4), comment);
    const RowSource source(sheet, mapping);
    RowInput input;
    QStringList comments;
    for (int row = 1; row <= 3; ++row) {
        source.read(row, input);
        const std::string_view text = input.cells[size_t(comment)].text;
        comments << QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    // By header, so that the order of the columns does not matter.
    QCOMPARE(comments[0], QStringLiteral("建议：多练\n评语：讲得好"));
    QCOMPARE(comments[1], QStringLiteral("建议：慢一点"));
    QCOMPARE(comments[2], QString());
    // One column alone stays what it is.
    const Sheet single = sheetOf("场次,学员,总体,建议\nS1,1,5,多练\n");
    const Mapping plain = mapped(single, "ratings");
    QVERIFY(plain.joined.empty());
    RowSource(single, plain).read(1, input);
    QVERIFY(input.cells[size_t(comment)].text == "多练");
}

void TestHeaders::aSheetWithoutKnownHeadersSaysWhatStandsThere()
{
    const auto mapping = mapSheet(sheetOf("某某医院\n\n甲列,乙列,\n1,2\n"), table("people"), {});
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, ErrorCode::HeadersNotFound);
    const ErrorDetails& details = mapping.error().details;
    QCOMPARE(details.value(QStringLiteral("found")).toStringList().join(u','), QStringLiteral("甲列,乙列"));
    QCOMPARE(details.value(QStringLiteral("row")).toInt(), 3);
    QVERIFY(!details.value(QStringLiteral("wanted")).toStringList().isEmpty());
}

void TestHeaders::daysAreReadAsOfficersWriteThem_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("day");
    const auto row = [](const char* written, const char* day) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(day);
    };
    for (const char* written : {"2026/3/1", "2026.3.1", "2026年3月1日", "20260301", "2026-03-01 14:00",
                                "２０２６／３／１", "２０２６年３月１日", " 2026-3-1 ", "46082", "46082.5"})
        row(written, "2026-03-01");
    for (const char* written : {"3月1日", "2026", "2026/13/1", "2026/2/30", "9999", "123456", "46082.5.1", "四月"})
        row(written, "not_a_date");
}

void TestHeaders::daysAreReadAsOfficersWriteThem()
{
    QFETCH(QString, written);
    QFETCH(QString, day);
    const QByteArray utf8 = written.toUtf8();
    RowTexts texts;
    WordMemory words;
    Scratch scratch{texts, words};
    const Parsed parsed = parseValue(*table("people").column(QStringLiteral("birthday")),
                                     Cell::ofText({utf8.constData(), size_t(utf8.size())}), scratch);
    const QString found = parsed.fault
                              ? QString::fromLatin1(parsed.fault)
                              : QString::fromUtf8(parsed.value.text.data(), qsizetype(parsed.value.text.size()));
    QCOMPARE(found, day);
}

void TestHeaders::idNumbersThatWereCutAreFound()
{
    for (const char* cut : {"110101199003070000", "440524188001010000", "1.10101199003E+17", "1.1E+17"})
        QVERIFY2(isCutIdNumber(cut), cut);
    for (const char* whole : {"11010519491231002X", "440524188001010014", "110101199003070038", "000", "", "张三000",
                              "11010119900307000", "11010119900307000X"})
        QVERIFY2(!isCutIdNumber(whole), whole);
    int right = 0;
    for (int i = 0; i < 1000; ++i) // of ids that end in 000 one in eleven is right
        right += !isCutIdNumber("110101199003" + QByteArray::number(i).rightJustified(3, '0').toStdString() + "000");
    QVERIFY2(right > 60 && right < 120, qPrintable(QString::number(right)));
    QVERIFY(isWarning(problem::idNumberCut));
}

void TestHeaders::filesOfWpsThatNobodyReadsAreNamed()
{
    const QByteArray ole = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(2000, '\0');
    for (const char* name : {"名单.et", "模板.ETT"})
        for (const QByteArray& bytes : {ole, QByteArray("\1\0\0\3abc\0\x80", 9) + QByteArray(300, '\xFF')}) {
            const auto book = read(bytes, QString::fromUtf8(name));
            QVERIFY(!book);
            QCOMPARE(book.error().code, ErrorCode::SheetFormatUnknown);
            QCOMPARE(book.error().details.value(QStringLiteral("format")).toString(), QStringLiteral("et"));
            QCOMPARE(book.error().details.value(QStringLiteral("file")).toString(), QString::fromUtf8(name));
        }
    // What is a workbook under that name is read.
    QCOMPARE(cellsOf(read(Xlsx("<row><c><v>1</v></c></row>").zip(), QStringLiteral("名单.et"))),
             QStringLiteral("0,0 n 1"));
}

void TestHeaders::wideAndLongSheetsAreLookedAtOnce()
{
    QByteArray csv = "工号,姓名";
    for (int i = 0; i < 2000; ++i)
        csv += ",列" + QByteArray::number(i);
    csv += '\n';
    for (int i = 0; i < 40; ++i)
        csv += "1,甲" + QByteArray(",文字").repeated(2000) + '\n';
    const Sheet wide = sheetOf(csv);
    csv = "姓名,工号\n";
    for (int i = 0; i < 300000; ++i)
        csv += "王芳计" + QByteArray::number(i) + ',' + QByteArray::number(i) + '\n';
    const Sheet tall = sheetOf(csv);
    const test::WorkClock clock;
    QVERIFY(guessKind(wide));
    QCOMPARE(leftOutOf(tall, mapped(tall, "people")), QString());
    QVERIFY(clock.isSoon());
}

QTEST_GUILESS_MAIN(TestHeaders)
#include "tst_headers.moc"
