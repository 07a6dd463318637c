// What `find` finds, and its records as a report, through the real console.
#include "models/exchange/sheet.h"
#include "tests/journeys/consolefixture.h"
#include "tests/support/pdfreader.h"
#include <QRegularExpression>

using namespace rostrum;
using namespace rostrum::test;

namespace {
QString u(const char* utf8) { return QString::fromUtf8(utf8); }

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Cell by cell, also where a cell has two lines.
QString textOf(const QString& pdf)
{
    return QString::fromUtf8(
        samples::outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")}));
}

QString squeezed(QString text) { return text.remove(QRegularExpression(QStringLiteral("\\s"))); }
} // namespace

class TestConsoleRecords : public QObject, ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        open();
        importBasics();
        importRecords();
    }
    void findKnowsPeopleTrainingsAndTitles();
    void aPersonsFileListsEveryRecordWithItsSource();
    void theFourKindsOfFileCarryTheSameRecords();
    void everythingFoundIsOneReport();
    void idNumbersAreMaskedUnlessAllowed();
    void aControlCharacterInANameLeavesThePaperSearchable();
    void whoRatedIsNotInTheTrainersFile();
    void aBatchHasOneFileForEachPerson();
    void daysNarrowTheRecords();
    void nothingFoundIsSaidAndNobodyIsRefused();
    void theSameDataGivesTheSameBytes();

private:
    void importRecords();
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    CtlResult report(const char* output, const QStringList& more)
    {
        return (*m_ctl)(
            QStringList{QStringLiteral("report"), QStringLiteral("records"), QStringLiteral("--output"), path(output)} +
            more);
    }
    Sheet sheetOf(const char* output)
    {
        const auto book = readBook(path(output));
        return book ? book->sheets.front() : Sheet();
    }
    QStringList person(const char* number) const { return {QStringLiteral("--person"), QString::fromLatin1(number)}; }
    QStringList find(const char* text) const { return {QStringLiteral("--find"), u(text)}; }
    QList<std::pair<QString, QString>> found(const char* text)
    {
        QList<std::pair<QString, QString>> hits;
        for (const QJsonValue hit : (*m_ctl)({QStringLiteral("find"), u(text)}).list("hits")) {
            const QJsonObject one = hit.toObject();
            hits.append({one.value(QStringLiteral("table")).toString(), one.value(QStringLiteral("title")).toString()});
        }
        return hits;
    }
};

void TestConsoleRecords::importRecords()
{
    QCOMPARE(import("people", file("id.csv", "工号,身份证号\n010386,510101199001011234\n")).number("changed"), 1);
    QCOMPARE(
        import("attendance", file("signin.csv", "场次,工号,出勤\nS1,010386,出勤\nS2,010386,请假\nS1,010387,出勤\n"))
            .number("new"),
        3);
    QCOMPARE(import("ratings", file("ratings.csv", "场次,工号,总体\nS1,010386,4.5\nS1,010387,5\n")).number("new"), 2);
    QCOMPARE(import("homework", file("essays.csv", "工号,类型,题目,场次,提交日期,等级\n"
                                                   "010386,心得,管网漏损心得,S1,2026-02-20,优秀\n"))
                 .number("new"),
             1);
    QCOMPARE(import("exams", file("exams.csv", "工号,考试科目,考试日期,成绩,是否合格\n010386,C1,2026-03-01,86.5,是\n"))
                 .number("new"),
             1);
    QCOMPARE(import("credits", file("credits.csv", "工号,课程名称,培训机构,学时,完成日期\n"
                                                   "010386,公需科目,省人社厅平台,30,2026-05-01\n"))
                 .number("new"),
             1);
    QCOMPARE(
        import("certificates", file("certificates.csv", "工号,证书名称,发证日期\n010386,有限空间作业证,2026-06-01\n"))
            .number("new"),
        1);
}

void TestConsoleRecords::findKnowsPeopleTrainingsAndTitles()
{
    const std::pair<QString, QString> person{u("people"), u("周文博")};
    for (const char* text : {"周文", "zhouwenbo", "zwb", "010386", "10386"})
        QVERIFY2(found(text).value(0) == person, text);
    QCOMPARE(found("gwls").value(0), (std::pair{u("courses"), u("管网漏损控制")}));
    QCOMPARE(found("漏损心得"), (QList{std::pair{u("homework"), u("管网漏损心得")}}));
    QCOMPARE(found("公需"), (QList{std::pair{u("credits"), u("公需科目")}}));
    QCOMPARE(found("人社"), (QList{std::pair{u("credits"), u("省人社厅平台")}}));
    QCOMPARE(found("空间"), (QList{std::pair{u("certificates"), u("有限空间作业证")}}));
    // Every key is one that other commands take.
    for (const QJsonValue value : (*m_ctl)({QStringLiteral("find"), u("管网")}).list("hits")) {
        const QJsonObject hit = value.toObject();
        QVERIFY(hit.contains(QStringLiteral("key")));
        const QString table = hit.value(QStringLiteral("table")).toString();
        QVERIFY((*m_ctl)({QStringLiteral("rows"), table, QStringLiteral("--limit"), QStringLiteral("1")}).exit == 0);
    }
    const QJsonObject title = (*m_ctl)({QStringLiteral("find"), u("公需")}).list("hits").first().toObject();
    QCOMPARE(title.value(QStringLiteral("rows")).toInt(), 1); // under this title
    QVERIFY(found("没有").isEmpty());
}

void TestConsoleRecords::aPersonsFileListsEveryRecordWithItsSource()
{
    const auto written = report("p.pdf", person("010386"));
    QCOMPARE(written.exit, 0);
    QCOMPARE(written.number("rows"), 2 + 1 + 1 + 1 + 1 + 1);
    const QString paper = squeezed(textOf(path("p.pdf")));
    for (const char* text : {"个人培训档案", "周文博", "010386", "技术中心", "助理工程师", "考勤（2）",
                             "给出的评分（1）", "作业与心得（1）", "考试（1）", "校外学时（1）", "证书（1）",
                             "管网漏损心得", "86.5", "省人社厅平台", "有限空间作业证", "signin.csv第2行", "本人签字"})
        QVERIFY2(paper.contains(squeezed(u(text))), qPrintable(u(text) + u(": ") + paper));
}

void TestConsoleRecords::theFourKindsOfFileCarryTheSameRecords()
{
    for (const char* name : {"p.pdf", "p.xlsx", "p.csv", "p.html"})
        QCOMPARE(report(name, person("010386")).exit, 0);
    const Sheet xlsx = sheetOf("p.xlsx"), csv = sheetOf("p.csv");
    QCOMPARE(xlsx.rowCount(), 8);
    QCOMPARE(csv.rowCount(), 8);
    const QString paper = squeezed(textOf(path("p.pdf")));
    const QString page = squeezed(QString::fromUtf8(bytesOf(path("p.html"))));
    for (int row = 1; row < csv.rowCount(); ++row)
        for (int column = 0; column < csv.columnCount(); ++column) {
            const QString said = csv.text(row, column);
            const Cell cell = xlsx.cell(row, column);
            if (cell.type == CellType::Number)
                QCOMPARE(cell.number, said.toDouble());
            else
                QCOMPARE(xlsx.text(row, column), said);
            QVERIFY2(paper.contains(squeezed(said)), qPrintable(said));
            QVERIFY2(page.contains(squeezed(said)), qPrintable(said));
        }
}

void TestConsoleRecords::everythingFoundIsOneReport()
{
    const auto written = report("f.pdf", find("管网"));
    QCOMPARE(written.exit, 0);
    const int hits = int((*m_ctl)({QStringLiteral("find"), u("管网")}).list("hits").size());
    QCOMPARE(hits, 1 + 10 + 1); // the course, its sessions, an essay
    QVERIFY(written.number("pages") >= hits);
    QCOMPARE(report("f.csv", find("管网")).exit, 0);
    QSet<QString> of;
    const Sheet sheet = sheetOf("f.csv");
    for (int row = 1; row < sheet.rowCount(); ++row)
        of.insert(sheet.text(row, 0) + u'/' + sheet.text(row, 2));
    QVERIFY(of.contains(u("课程/C1")) && of.contains(u("场次/S1")) && of.contains(u("场次/S10")));
    QCOMPARE(int(of.size()), hits);
}

void TestConsoleRecords::idNumbersAreMaskedUnlessAllowed()
{
    QCOMPARE(report("m.pdf", person("010386")).exit, 0);
    const QString masked = textOf(path("m.pdf"));
    QVERIFY(masked.contains(u("510***********1234")) && !masked.contains(u("510101199001011234")));
    QCOMPARE(report("s.pdf", person("010386") + QStringList{QStringLiteral("--show-id-numbers")}).exit, 0);
    QVERIFY(textOf(path("s.pdf")).contains(u("510101199001011234")));
}

// File names that went through a wrong encoding hold such characters; no font has a glyph for them.
void TestConsoleRecords::aControlCharacterInANameLeavesThePaperSearchable()
{
    const QString name = u("签\u0083到\u007f.csv");
    const QString sheet = writeFile(m_folder->filePath(name), "场次,工号,出勤\nS3,010388,出勤\n");
    QCOMPARE(import("attendance", sheet).number("new"), 1);
    QCOMPARE(report("c.pdf", person("010388")).exit, 0);
    const QString paper = textOf(path("c.pdf"));
    QVERIFY2(paper.contains(u("人员：李强")) && paper.contains(u("管网漏损控制")), qPrintable(paper));
}

// The file may be handed to whom it is about.
void TestConsoleRecords::whoRatedIsNotInTheTrainersFile()
{
    for (const char* name : {"t.pdf", "t.csv", "t.html"}) {
        QCOMPARE(report(name, person("T1001")).exit, 0);
        const QString text = u(name).endsWith(u("pdf")) ? textOf(path(name)) : QString::fromUtf8(bytesOf(path(name)));
        QVERIFY(text.contains(u("收到的评分")) && text.contains(u("王丽华")));
        QVERIFY2(!text.contains(u("周文博")) && !text.contains(u("010387")), name);
    }
}

void TestConsoleRecords::aBatchHasOneFileForEachPerson()
{
    const auto done =
        (*m_ctl)({QStringLiteral("report"), QStringLiteral("records"), QStringLiteral("--output"), path("all"),
                  QStringLiteral("--all"), QStringLiteral("--year"), QStringLiteral("2026")});
    QCOMPARE(done.exit, 0);
    QCOMPARE(done.number("files"), 4);
    QVERIFY(QFile::exists(path("all") + u("/010386_周文博.pdf")));
}

void TestConsoleRecords::daysNarrowTheRecords()
{
    const auto some =
        report("d.csv", person("010386") + QStringList{QStringLiteral("--from"), QStringLiteral("2026-03-01"),
                                                       QStringLiteral("--to"), QStringLiteral("2026-05-01")});
    QCOMPARE(some.exit, 0);
    const Sheet sheet = sheetOf("d.csv");
    QVERIFY(sheet.rowCount() > 1 && sheet.rowCount() < 8);
    for (int row = 1; row < sheet.rowCount(); ++row)
        QVERIFY(sheet.text(row, 4) >= u("2026-03-01") && sheet.text(row, 4) <= u("2026-05-01"));
}

void TestConsoleRecords::nothingFoundIsSaidAndNobodyIsRefused()
{
    QCOMPARE(report("n.pdf", find("没有这样的")).exit, 0);
    QVERIFY(textOf(path("n.pdf")).contains(u("没有找到“没有这样的”")));
    const auto refused = report("x.pdf", person("999999"));
    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused.error(), u("unknown_row"));
    QCOMPARE(report("x.pdf", {QStringLiteral("--session"), u("没有")}).error(), u("unknown_row"));
    QVERIFY(!QFile::exists(path("x.pdf")));
    // Somebody without a record yet.
    QCOMPARE(report("e.pdf", person("010388")).number("rows"), 0);
    QVERIFY(textOf(path("e.pdf")).contains(u("没有记录。")));
}

void TestConsoleRecords::theSameDataGivesTheSameBytes()
{
    Ctl elsewhere(m_ctl->workspace());
    elsewhere.environment.insert(QStringLiteral("TZ"), QStringLiteral("Pacific/Auckland"));
    for (const char* suffix : {"pdf", "xlsx", "csv", "html"}) {
        const QByteArray here = QByteArray("here.") + suffix, there = QByteArray("there.") + suffix;
        QCOMPARE(report(here.constData(), find("管网")).exit, 0);
        QCOMPARE(elsewhere(QStringList{QStringLiteral("report"), QStringLiteral("records"), QStringLiteral("--output"),
                                       path(there.constData())} +
                           find("管网"))
                     .exit,
                 0);
        QVERIFY2(!bytesOf(path(here.constData())).isEmpty() &&
                     bytesOf(path(here.constData())) == bytesOf(path(there.constData())),
                 suffix);
    }
}

QTEST_GUILESS_MAIN(TestConsoleRecords)
#include "tst_console_records.moc"
