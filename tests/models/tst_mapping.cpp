// Which kind a sheet is, and which of its columns is which field.
#include "models/exchange/mapping.h"
#include "tests/support/craftxlsx.h"
#include <QTest>

using namespace rostrum;
using namespace rostrum::craft;

namespace {
Sheet sheetOf(const char* csv)
{
    auto book = read(QByteArray(csv), QStringLiteral("名单.csv"), {});
    if (!book)
        qFatal("no sheet: %s", qPrintable(errorKey(book.error().code)));
    return std::move(book->sheets.front());
}

const FactTable& table(const char* key) { return *factTable(QString::fromLatin1(key)); }

// "number=0 name=1": the columns that were found.
QString columnsOf(const Result<Mapping>& mapping)
{
    if (!mapping)
        return QStringLiteral("error: ") + errorKey(mapping.error().code);
    QStringList found;
    for (size_t i = 0; i < mapping->columns.size(); ++i)
        if (mapping->columns[i] >= 0)
            found
                << QStringLiteral("%1=%2").arg(QLatin1String(mapping->table->columns[i].key)).arg(mapping->columns[i]);
    return found.join(u' ');
}
} // namespace

class TestMapping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theKindIsGuessedFromItsHeaders_data();
    void theKindIsGuessedFromItsHeaders();
    void anExportOfAQuestionnaireIsRatings();
    void headersAreRecognisedBelowATitle();
    void aFieldThatIsNotImportedTakesNoColumn();
    void emptyCellsDoNotMakeAHeaderRow();
    void aHeaderNamedByHandSaysWhichRowIsTheHeader();
    void numericColumnsOfRatingsAreDimensions();
    void anUnknownFieldIsRefusedWithTheKnownOnes();
};

void TestMapping::theKindIsGuessedFromItsHeaders_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* headers, const char* kind) {
        QTest::newRow(headers) << QByteArray(headers) << QString::fromLatin1(kind);
    };
    row("工号,姓名", "people");
    row("姓名,工号", "people");
    row("Employee number,Employee name", "people");
    row("工号,姓名,部门", "people");
    row("工号,姓名,部门,职称,入职日期", "people");
    row("课程编号,课程名称,类别,学时", "courses");
    row("场次,课程,讲师,开始时间,地点", "sessions");
    row("场次,工号,姓名,出勤", "attendance");
    row("工号,姓名,题目,提交日期", "homework");
    row("工号,姓名,年度,申报等级", "applicants");
    row("工号,姓名,课程名称,培训机构,学时,完成日期,证书编号", "credits");
    row("场次,学员,总体,评语", "ratings");
    row("a,b", "");
}

void TestMapping::theKindIsGuessedFromItsHeaders()
{
    QFETCH(QByteArray, headers);
    QFETCH(QString, kind);
    HeaderGuess header;
    const FactTable* guessed = guessKind(sheetOf((headers + "\n1,2\n").constData()), &header);
    QCOMPARE(guessed ? QString::fromLatin1(guessed->key) : QString(), kind);
    QCOMPARE(header.row, guessed ? 0 : -1);
}

void TestMapping::anExportOfAQuestionnaireIsRatings()
{
    const Sheet sheet =
        sheetOf("instcode,course code,repeat,attendance,difficulty,Syllabus,Assignments,Practicals,Relevant\n"
                "1,2,1,0,4,3,3,3,3\n1,2,1,1,3,3,3,3,3\n");
    const FactTable* kind = guessKind(sheet);
    QVERIFY(kind);
    QCOMPARE(QString::fromLatin1(kind->key), QStringLiteral("ratings"));
}

void TestMapping::headersAreRecognisedBelowATitle()
{
    const auto mapping = mapSheet(sheetOf("2026年员工名册,,\n制表：人力资源部,,\n工号（必填）,*姓名,备注\n1,甲,x\n"),
                                  table("people"), {});
    QCOMPARE(columnsOf(mapping), QStringLiteral("number=0 name=1"));
    QCOMPARE(mapping->headerRow, 2);
    QCOMPARE(mapping->unused, std::vector<int>{2});
}

void TestMapping::aFieldThatIsNotImportedTakesNoColumn()
{
    MappingRequest request;
    request.map.insert(QStringLiteral("phone"), QString());
    // The third column has no header: it is not the one that was asked for.
    const auto mapping = mapSheet(sheetOf("工号,姓名,,手机\n1,甲,x,138\n"), table("people"), request);
    QCOMPARE(columnsOf(mapping), QStringLiteral("number=0 name=1"));
}

void TestMapping::emptyCellsDoNotMakeAHeaderRow()
{
    MappingRequest request;
    request.map.insert(QStringLiteral("phone"), QString());
    request.map.insert(QStringLiteral("email"), QString());
    // The title above has empty cells, as many as the header has names.
    const auto mapping =
        mapSheet(sheetOf("员工名册,,,\n工号,姓名,手机,邮箱\n1,甲,138,a@b\n"), table("people"), request);
    QVERIFY(mapping);
    QCOMPARE(mapping->headerRow, 1);
    QCOMPARE(columnsOf(mapping), QStringLiteral("number=0 name=1"));
}

void TestMapping::aHeaderNamedByHandSaysWhichRowIsTheHeader()
{
    MappingRequest request;
    request.map.insert(QStringLiteral("number"), QStringLiteral("代号"));
    const auto mapping = mapSheet(sheetOf("姓名,部门\n代号,称呼\n1,甲\n"), table("people"), request);
    QVERIFY(mapping);
    QCOMPARE(mapping->headerRow, 1);
    QCOMPARE(columnsOf(mapping), QStringLiteral("number=0"));
    request.map.insert(QStringLiteral("name"), QStringLiteral("没有"));
    QCOMPARE(columnsOf(mapSheet(sheetOf("代号,称呼\n1,甲\n"), table("people"), request)),
             QStringLiteral("error: headers_not_found"));
}

void TestMapping::numericColumnsOfRatingsAreDimensions()
{
    const auto mapping = mapSheet(sheetOf("场次,总体,互动性,备注二\nS1,5,9,好\nS1,4,8,\n"), table("ratings"), {});
    QVERIFY(mapping);
    QCOMPARE(mapping->answers.size(), size_t(1));
    QCOMPARE(mapping->answers[0].dimension, QStringLiteral("互动性"));
    QCOMPARE(mapping->answers[0].scale, int64_t(100000));
    QCOMPARE(mapping->unused, std::vector<int>{3});
}

void TestMapping::anUnknownFieldIsRefusedWithTheKnownOnes()
{
    MappingRequest request;
    request.shared.insert(QStringLiteral("colour"), QStringLiteral("red"));
    const auto mapping = mapSheet(sheetOf("工号,姓名\n1,甲\n"), table("people"), request);
    QCOMPARE(columnsOf(mapping), QStringLiteral("error: unknown_field"));
    QVERIFY(mapping.error().details.value(QStringLiteral("known")).toStringList().contains(QStringLiteral("number")));
}

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
