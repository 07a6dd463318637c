// PDF, XLSX, CSV and HTML of a report carry the same figures, and decisions against figures are printed as such.
#include "models/base/decimal.h"
#include "models/exchange/sheet.h"
#include "models/report/amount.h"
#include "models/report/pagedreport.h"
#include "models/report/reportfile.h"
#include "tests/support/pdfreader.h"
#include "tests/support/reportsamples.h"
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;
using namespace rostrum::samples;

namespace {
QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Without what a cell shows only on paper: marks and breaks of lines.
QString plain(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("[●◐▲■○◇\\s]")));
    return text;
}

QString unescaped(QString html)
{
    html.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    return html.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

// The rows of the page's tables, cell by cell.
std::vector<QStringList> htmlRows(const QString& html)
{
    static const QRegularExpression row(QStringLiteral("<tr>(.*?)</tr>"),
                                        QRegularExpression::DotMatchesEverythingOption),
        cell(QStringLiteral("<td[^>]*>(.*?)</td>"), QRegularExpression::DotMatchesEverythingOption);
    std::vector<QStringList> rows;
    for (auto match = row.globalMatch(html); match.hasNext();) {
        QStringList cells;
        for (auto found = cell.globalMatch(match.next().captured(1)); found.hasNext();)
            cells.append(plain(unescaped(found.next().captured(1))));
        if (!cells.isEmpty())
            rows.push_back(cells);
    }
    return rows;
}

// What stands in a cell of ours, as it is printed: numbers with the decimals of the document's cell.
QString printed(const Sheet& sheet, int row, int column, const ReportCell& cell)
{
    const Cell found = sheet.cell(row, column);
    if (found.type != CellType::Number)
        return plain(sheet.text(row, column));
    const bool share = cell.text.endsWith(QStringLiteral(" %"));
    const QString number = share ? cell.text.chopped(2) : cell.text;
    const qsizetype point = number.indexOf(u'.');
    const int decimals = point < 0 ? 0 : int(number.size() - point - 1);
    const auto exact = decimalFromDouble(found.number * (share ? 100 : 1), 6);
    return plain(formatDecimal(rescaleHalfUp(*exact.value, 6, decimals), decimals, decimals)) +
           (share ? QStringLiteral("%") : QString());
}

std::shared_ptr<ComplianceResult> decided()
{
    auto result = department();
    Verdict& one = result->people[1];
    one.computed = one.status;
    one.status = Status::Met;
    one.overrideReason = QStringLiteral("省外授课学时证明补交");
    one.overrideApprover = QStringLiteral("陈国华");
    one.overrideDocument = QStringLiteral("人资〔2026〕18号");
    result->people[2].requirements[1].exempt = true;
    result->people[3].requirements[1].warns = true;
    result->people[3].requirements[1].met = false;
    result->people[4].problem = QStringLiteral("two_titles");
    return result;
}
} // namespace

class TestReportFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFourKindsCarryTheSameFigures_data();
    void theFourKindsCarryTheSameFigures();
    void amountsAreNumbersAndNamesStayText();
    void whatLooksLikeAFormulaStaysText();
    void aSheetIsMadeForA4AndCarriesTheAsOfDate();
    void thePageIsWholeInItselfAndEscapesEverything();
    void theSameDocumentIsTheSameBytes();
    void aCancelledFileLeavesTheOldOneAsItWas();
    void anotherEndingIsRefused();
    void decisionsAgainstTheFiguresArePrintedWithReasonAndDocument();
    void whatCannotBeReadLaterIsAnErrorAndNoShorterPaper();
    void severalPeriodsStandOneByOne();

private:
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestReportFiles::theFourKindsCarryTheSameFigures_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("compliance") << 0;
    QTest::newRow("public institution") << 1;
    QTest::newRow("decided") << 2;
}

void TestReportFiles::theFourKindsCarryTheSameFigures()
{
    QFETCH(int, which);
    // Without a department of its own the paper has every column that the sheet has.
    const ReportDocument document = complianceReport(which == 0   ? department()
                                                     : which == 1 ? publicInstitution(60)
                                                                  : decided(),
                                                     settings(QString()));
    for (const QString& suffix : reportSuffixes()) {
        const auto written = writeReport(document, file(QStringLiteral("same.") + suffix));
        QVERIFY2(written, qPrintable(suffix));
        QCOMPARE(written->rows, document.sheet().rowCount);
    }
    const auto book = readBook(file(QStringLiteral("same.xlsx")));
    QVERIFY(book);
    const Sheet& sheet = book->sheets.front();
    const auto csv = readBook(file(QStringLiteral("same.csv")));
    QVERIFY(csv);
    const auto page = htmlRows(QString::fromUtf8(bytesOf(file(QStringLiteral("same.html")))));
    QString paper = QString::fromUtf8(outputOf(
        QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file(QStringLiteral("same.pdf")), QStringLiteral("-")}));
    paper = plain(paper);
    const ReportTable table = document.sheet();
    QCOMPARE(sheet.rowCount(), table.rowCount + 1);
    QVERIFY(int(page.size()) > table.rowCount); // and the total
    for (int row = 0; row < table.rowCount; ++row) {
        const ReportRow cells = table.row(row);
        for (size_t i = 0; i < cells.size(); ++i) {
            const QString said = plain(cells[i].text);
            QCOMPARE(printed(sheet, row + 1, int(i), cells[i]), said);
            QCOMPARE(plain(csv->sheets.front().text(row + 1, int(i))), said);
            QCOMPARE(page[size_t(row)][qsizetype(i)], said);
            QVERIFY2(paper.contains(said), qPrintable(said));
        }
    }
}

void TestReportFiles::amountsAreNumbersAndNamesStayText()
{
    auto result = department();
    result->people[0].name = QStringLiteral("007");
    result->people[0].department = QStringLiteral("12");
    QVERIFY(writeReport(complianceReport(result, settings(QString())), file(QStringLiteral("kinds.xlsx"))));
    const auto book = readBook(file(QStringLiteral("kinds.xlsx")));
    QVERIFY(book);
    const Sheet& sheet = book->sheets.front();
    QCOMPARE(sheet.cell(1, 0).type, CellType::Number);
    QCOMPARE(sheet.cell(1, 1).type, CellType::Text);
    QCOMPARE(sheet.text(1, 1), QStringLiteral("010058"));
    QCOMPARE(sheet.text(1, 2), QStringLiteral("007"));
    QCOMPARE(sheet.cell(1, 3).type, CellType::Text);
    QCOMPARE(sheet.cell(1, 6).type, CellType::Number); // hours required
    QCOMPARE(sheet.cell(1, 6).number, 40.0);
    QCOMPARE(sheet.cell(1, 7).number, 44.0);
    QCOMPARE(headOnOneLine(QStringLiteral("Home-\nwork due")), QStringLiteral("Homework due"));
    QCOMPARE(headOnOneLine(QStringLiteral("Hours\nearned")), QStringLiteral("Hours earned"));
    QCOMPARE(headOnOneLine(QStringLiteral("已得\n学时")), QStringLiteral("已得学时"));
    QCOMPARE(sheet.cell(18, 6).type, CellType::Text); // who is exempt is asked for nothing: —
}

void TestReportFiles::whatLooksLikeAFormulaStaysText()
{
    auto result = department();
    const QStringList names = {QStringLiteral("=1+1"), QStringLiteral("+cmd|' /C calc'!A0"), QStringLiteral("-2+3"),
                               QStringLiteral("@SUM(A1)"), QStringLiteral("http://example.org/")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        result->people[size_t(i)].name = names[i];
        result->people[size_t(i)].note = names[i];
    }
    QVERIFY(writeReport(complianceReport(result, settings(QString())), file(QStringLiteral("formula.xlsx"))));
    const auto book = readBook(file(QStringLiteral("formula.xlsx")));
    QVERIFY(book);
    for (qsizetype i = 0; i < names.size(); ++i) {
        QCOMPARE(book->sheets.front().cell(int(i) + 1, 2).type, CellType::Text);
        QCOMPARE(book->sheets.front().text(int(i) + 1, 2), names[i]);
        QCOMPARE(book->sheets.front().text(int(i) + 1, 12), names[i]);
    }
    const QString inside = QString::fromUtf8(
        outputOf(QStringLiteral("unzip"), {QStringLiteral("-p"), file(QStringLiteral("formula.xlsx"))}));
    QVERIFY(inside.contains(QStringLiteral("<c r=")));
    QVERIFY(!inside.contains(QStringLiteral("<f>")) && !inside.contains(QStringLiteral("hyperlink")));
}

void TestReportFiles::aSheetIsMadeForA4AndCarriesTheAsOfDate()
{
    QVERIFY(writeReport(complianceReport(department(), settings()), file(QStringLiteral("paper.xlsx"))));
    const QString inside = QString::fromUtf8(
        outputOf(QStringLiteral("unzip"), {QStringLiteral("-p"), file(QStringLiteral("paper.xlsx"))}));
    for (const char* part : {"paperSize=\"9\"", "fitToHeight=\"0\"", "_xlnm.Print_Titles", "$1:$1", "state=\"frozen\"",
                             "2026-10-22T00:00:00Z", "第 &amp;P 页 共 &amp;N 页"})
        QVERIFY2(inside.contains(QString::fromUtf8(part)), part);
}

void TestReportFiles::thePageIsWholeInItselfAndEscapesEverything()
{
    auto result = department();
    const QString hostile = QStringLiteral("<script>alert(\"1\")</script> & 'x'");
    result->people[0].name = hostile;
    result->people[0].note = QStringLiteral("</td></table><img src=x onerror=1>");
    ReportSettings letterhead = settings();
    letterhead.organisation = hostile;
    QVERIFY(writeReport(complianceReport(result, letterhead), file(QStringLiteral("page.html"))));
    const QString page = QString::fromUtf8(bytesOf(file(QStringLiteral("page.html"))));
    QVERIFY(page.startsWith(QStringLiteral("<!DOCTYPE html>\n<html lang=\"zh-CN\">")));
    QVERIFY(page.contains(QStringLiteral("<meta charset=\"utf-8\">")));
    QVERIFY(page.contains(QStringLiteral("display:table-header-group")));
    QVERIFY(!page.contains(QStringLiteral("<script")) && !page.contains(QStringLiteral("<img")));
    QCOMPARE(page.count(QStringLiteral("&lt;script&gt;")), 2);
    static const QRegularExpression outside(QStringLiteral("(src|href)=\"(?!data:)|url\\(|@import"));
    QVERIFY(!page.contains(outside));
    letterhead.logo = QByteArray("\x89PNG\r\n", 6);
    QVERIFY(writeReport(complianceReport(result, letterhead), file(QStringLiteral("logo.html"))));
    QVERIFY(bytesOf(file(QStringLiteral("logo.html"))).contains("src=\"data:image/png;base64,iVBORw0K\""));
}

void TestReportFiles::theSameDocumentIsTheSameBytes()
{
    for (const QString& suffix : reportSuffixes()) {
        const auto one = writeReport(complianceReport(company(300), settings()), file(QStringLiteral("1.") + suffix));
        QTest::qWait(1100); // a clock that got into the file would show
        const auto two = writeReport(complianceReport(company(300), settings()), file(QStringLiteral("2.") + suffix));
        QVERIFY(one && two);
        QVERIFY2(one->sha256 == two->sha256, qPrintable(suffix));
        QCOMPARE(one->sha256.size(), 64);
        auto other = company(300);
        other->people[7].requirements[0].earned += 50;
        QVERIFY(writeReport(complianceReport(other, settings()), file(QStringLiteral("3.") + suffix))->sha256 !=
                one->sha256);
    }
}

void TestReportFiles::aCancelledFileLeavesTheOldOneAsItWas()
{
    for (const QString& suffix : reportSuffixes()) {
        const QString path = file(QStringLiteral("old.") + suffix);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const auto stopped =
            writeReport(complianceReport(company(600), settings()), path, [](int, int) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(bytesOf(path), QByteArray("old"));
    }
}

void TestReportFiles::anotherEndingIsRefused()
{
    const auto refused = writeReport(complianceReport(department(), settings()), file(QStringLiteral("x.docx")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidValue);
    QVERIFY(!QFile::exists(file(QStringLiteral("x.docx"))));
    QCOMPARE(reportFormatOf(QStringLiteral("A.PDF")), std::optional(ReportFormat::Pdf));
    QCOMPARE(reportFormatOf(QStringLiteral("a.b.HTM")), std::optional(ReportFormat::Html));
}

void TestReportFiles::decisionsAgainstTheFiguresArePrintedWithReasonAndDocument()
{
    const auto result = decided();
    const ReportDocument document = complianceReport(result, settings());
    const ReportTable sheet = document.sheet();
    const size_t verdict = sheet.columns.size() - 2, remark = verdict + 1;
    QCOMPARE(sheet.row(1)[verdict].text, QStringLiteral("已达标 *"));
    QCOMPARE(sheet.row(1)[verdict].mark, QStringLiteral("●"));
    QCOMPARE(sheet.row(1)[remark].text,
             QStringLiteral(
                 "* 人工更改；按数据为未达标；理由：省外授课学时证明补交；批准人：陈国华；依据文件：人资〔2026〕18号"));
    QCOMPARE(sheet.row(2)[remark].text, QStringLiteral("心得免修"));
    QCOMPARE(sheet.row(3)[remark].text, QStringLiteral("仅提醒：心得"));
    QCOMPARE(sheet.row(4)[remark].text, QStringLiteral("同一天有两个职称"));
    QCOMPARE(sheet.row(0)[verdict].text, QStringLiteral("已达标"));
    QVERIFY(writeReport(document, file(QStringLiteral("decided.pdf"))));
    QString text = pdfText(file(QStringLiteral("decided.pdf")));
    QVERIFY(plain(text).contains(QStringLiteral("*为人工更改的结论（1处）")));
    QVERIFY(writeReport(complianceReport(department(), settings()), file(QStringLiteral("plain.pdf"))));
    QVERIFY(plain(pdfText(file(QStringLiteral("plain.pdf")))).contains(QStringLiteral("本表无人工更改结论。")));

    QualificationInput input = qualification(1);
    input.person = [result](int) {
        PersonEvidence one = person();
        one.verdict = result->people[1];
        return one;
    };
    QVERIFY(writeReport(qualificationReport(input, settings()), file(QStringLiteral("sheet.pdf"))));
    text = pdfText(file(QStringLiteral("sheet.pdf")));
    text.remove(u'\n').remove(u' ');
    for (const char* part : {"●已达标*", "人工更改；按数据为未达标", "理由：省外授课学时证明补交", "批准人：陈国华",
                             "依据文件：人资〔2026〕18号"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
}

void TestReportFiles::whatCannotBeReadLaterIsAnErrorAndNoShorterPaper()
{
    ReportDocument document = qualificationReport(qualification(2), settings());
    document.part = [late = document.late, part = document.part](int index) {
        if (index == 1)
            late->note({ErrorCode::DatabaseFailed, {{QStringLiteral("problem"), QStringLiteral("gone")}}, {}});
        return part(index);
    };
    document.sheet = [late = document.late, sheet = document.sheet] {
        ReportTable table = sheet();
        table.row = [late, row = table.row](int index) {
            late->note({ErrorCode::DatabaseFailed, {}, {}});
            return row(index);
        };
        return table;
    };
    for (const QString& suffix : reportSuffixes()) {
        const QString path = file(QStringLiteral("late.") + suffix);
        const auto written = writeReport(document, path);
        QVERIFY2(!written, qPrintable(suffix));
        QCOMPARE(written.error().code, ErrorCode::DatabaseFailed);
        QVERIFY2(!QFile::exists(path), qPrintable(suffix));
    }
    QVERIFY(!PagedReport(document).status());
}

void TestReportFiles::severalPeriodsStandOneByOne()
{
    QualificationInput input = qualification(1);
    input.person = [](int) {
        PersonEvidence one = person();
        RequirementResult share;
        share.code = QStringLiteral("excellent");
        share.measure = QStringLiteral("homework.excellent");
        share.unit = Unit::Ratio;
        share.required = 8000;
        share.earned = 7500;
        share.missing = 500;
        share.windows = {{yearSpan(2024), 8000, 10000, 0, 4, 4, true},
                         {yearSpan(2025), 8000, 0, 0, 0, 0, false},
                         {yearSpan(2026), 8000, 5000, 0, 2, 4, false}};
        one.verdict.requirements = {share};
        one.rows = {{}};
        one.idNumber = QStringLiteral("510104199003071234");
        return one;
    };
    QVERIFY(writeReport(qualificationReport(input, settings()), file(QStringLiteral("periods.pdf"))));
    const QString text = pdfText(file(QStringLiteral("periods.pdf")));
    static const QRegularExpression first(
        QStringLiteral("2024-01-01 至 2024-12-31 +80\\.0 % +100.0 % +— +4 ?/ ?4 +已达标")),
        none(QStringLiteral("2025-01-01 至 2025-12-31 +80.0 % +— +— +— +—")),
        last(QStringLiteral("2026-01-01 至 2026-12-31 +80.0 % +50.0 % +— +2 ?/ ?4 +未达标"));
    QVERIFY2(text.contains(first) && text.contains(none) && text.contains(last), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("510***********1234")));
    QVERIFY(!text.contains(QStringLiteral("19900307")));
    ReportSettings open = settings();
    open.showIdNumbers = true;
    open.ownSignature = false;
    open.documentNumber = QStringLiteral("云水人〔2026〕7号");
    open.seamStamp = true;
    QVERIFY(writeReport(qualificationReport(input, open), file(QStringLiteral("open.pdf"))));
    const QString whole = pdfText(file(QStringLiteral("open.pdf")));
    QVERIFY(whole.contains(QStringLiteral("510104199003071234")));
    QVERIFY(whole.contains(QStringLiteral("云水人〔2026〕7号")));
    QVERIFY(text.contains(QStringLiteral("本人签字：")) && !whole.contains(QStringLiteral("本人签字：")));
    QVERIFY(whole.contains(u'骑') && whole.contains(u'缝') && !text.contains(u'骑'));
    QCOMPARE(pdfPages(file(QStringLiteral("open.pdf"))), 1);
}

QTEST_MAIN(TestReportFiles)
#include "tst_report_files.moc"
