// The two reports of compliance, read back from real files.
#include "models/report/csvreport.h"
#include "models/report/pagedreport.h"
#include "models/report/pdf.h"
#include "tests/support/pdfreader.h"
#include "tests/support/reportsamples.h"
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;
using namespace rostrum::samples;

class TestReportCompliance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDepartmentStandsOnOnePageWithItsTotals();
    void everyFigureOfTheSheetStandsInThePdf();
    void theColumnsFollowTheRequirementsOfTheRule();
    void headsRepeatAndPagesAreCountedForTwoThousand();
    void theSignaturesNeverStandAlone();
    void anEmptyListSaysSoInASentence();
    void longNamesWrapAndNothingIsCutOff();
    void aPersonsSheetProvesTheConclusionByFileAndRow();
    void everyPersonsSheetIsNumberedAndCodedForItself();
    void thePaperSpeaksTheLanguageOfTheWorkspace();
    void theSameCodeMeansTheSameFigures();
    void aPagePaintedAloneIsNotEmpty();

private:
    QString file(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString write(const ReportDocument& document, const char* name);
    QTemporaryDir m_folder;
};

QString TestReportCompliance::write(const ReportDocument& document, const char* name)
{
    const auto written = writePdf(document, file(name));
    if (!written)
        qWarning("%s %s", qPrintable(errorKey(written.error().code)), qPrintable(written.error().log));
    return written ? pdfText(file(name)) : QString();
}

void TestReportCompliance::aDepartmentStandsOnOnePageWithItsTotals()
{
    const QString text = write(complianceReport(department(), settings()), "department.pdf");
    QCOMPARE(pdfPages(file("department.pdf")), 1);
    for (const char* part :
         {"云浦水务集团有限公司", "职称继续教育合规报告", "部门：技术中心", "年度：2026", "截至日期：2026年10月22日",
          "合计 26 人", "达标率 10 ÷ 25 = 40.0 %", "规则版本：继续教育规则 2026-2（2026-01-01 起施行）", "数据核验码 ",
          "第 1 页 共 1 页", "制表人：王晓琳", "审核人：", "单位（盖章）：", "24学时+1篇", "另8学时待核", "80.8 %",
          "● 已达标", "▲ 有风险", "◇ 免修"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    const QRegularExpression counts(
        QStringLiteral("已达标 10\\s+正常推进 6\\s+有风险 6\\s+未达标 2\\s+待核实 1\\s+免修 1；"));
    QVERIFY(text.contains(counts));
}

void TestReportCompliance::everyFigureOfTheSheetStandsInThePdf()
{
    const auto result = department();
    const ReportDocument document = complianceReport(result, settings());
    const QStringList lines = write(document, "figures.pdf").split(u'\n');
    const auto rows = writeReportCsv(document, file("figures.csv"));
    QVERIFY(rows);
    QCOMPARE(*rows, 26);
    QFile csv(file("figures.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray bytes = csv.readAll();
    QVERIFY(bytes.startsWith(
        "\xEF\xBB\xBF序号,工号,姓名,部门,现职称,申报等级,应修学时,已得学时,应交心得,已交心得,还差,结论,备注\r\n"));
    const QStringList sheet = QString::fromUtf8(bytes.mid(3)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(sheet.size(), 27);
    for (const QString& row : sheet.mid(1)) {
        QStringList fields = row.split(u',');
        fields.removeAt(3); // the department heads the paper
        fields.removeAll(QString());
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const QString& line) {
            QString plain = line;
            plain.remove(QRegularExpression(QStringLiteral("[●◐▲■○◇]")));
            return plain.split(u' ', Qt::SkipEmptyParts) == fields.join(u' ').split(u' ', Qt::SkipEmptyParts);
        });
        QVERIFY2(same != lines.end(), qPrintable(row));
    }
}

void TestReportCompliance::theColumnsFollowTheRequirementsOfTheRule()
{
    const ReportDocument document = complianceReport(publicInstitution(12), settings());
    QVERIFY(document.landscape);
    QStringList heads;
    const ReportTable sheet = document.sheet();
    for (const ReportColumn& column : sheet.columns)
        heads.append(QString(column.title).remove(u'\n'));
    QCOMPARE(heads.mid(6, 6).join(u' '), QStringLiteral("应修学时 已得学时 应修专业 已得专业 应修公需 已得公需"));
    const QString text = write(document, "institution.pdf");
    QCOMPARE(document.sheet().row(0)[12].text, QStringLiteral("48学时+专业30学时+公需18学时"));
    QVERIFY(text.contains(QStringLiteral("90 学时、60 专业学时、30 公需学时")));
}

void TestReportCompliance::headsRepeatAndPagesAreCountedForTwoThousand()
{
    const ReportDocument document = complianceReport(company(2000), settings());
    const auto written = writePdf(document, file("many.pdf"));
    QVERIFY(written);
    QVERIFY2(written->pages >= 50 && written->pages <= 80, qPrintable(QString::number(written->pages)));
    QCOMPARE(pdfPages(file("many.pdf")), written->pages);
    QCOMPARE(PagedReport(document).pageCount(), written->pages);
    const QStringList pages = pdfText(file("many.pdf")).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), written->pages);
    int people = 0;
    const QRegularExpression row(QStringLiteral("^\\s*\\d+\\s+(\\d{6})\\s"), QRegularExpression::MultilineOption);
    for (int page = 0; page < pages.size(); ++page) {
        QVERIFY(pages[page].contains(QStringLiteral("第 %1 页 共 %2 页").arg(page + 1).arg(written->pages)));
        const qsizetype head = pages[page].indexOf(QStringLiteral("现职称"));
        auto rows = row.globalMatch(pages[page]);
        QVERIFY(rows.hasNext() && head >= 0);
        QVERIFY(head < rows.peekNext().capturedStart());
        for (; rows.hasNext(); ++people)
            QCOMPARE(rows.next().captured(1).toInt(), people + 1);
    }
    QCOMPARE(people, 2000);
}

void TestReportCompliance::theSignaturesNeverStandAlone()
{
    for (int people = 20; people <= 100; ++people) {
        const ReportDocument document = complianceReport(company(people), settings());
        FontBook fonts;
        const PartLayout layout(fonts, document, document.part(0));
        int rows = 0;
        for (int page = 0; page < layout.pageCount(); ++page) {
            const bool last = page == layout.pageCount() - 1;
            QCOMPARE(layout.page(page).signaturesY >= 0, last);
            int here = 0, end = 0;
            for (const PageBlock& block : layout.page(page).blocks) {
                here += block.section == 0 ? block.last - block.first : 0;
                end = block.y;
                for (int row = block.first; row < block.last; ++row)
                    end += layout.rowHeight(block.section, row);
            }
            QVERIFY2(here >= (last ? 2 : 1), qPrintable(QString::number(people))); // a person and the total
            if (last)
                QVERIFY(end < layout.page(page).signaturesY);
            rows += here;
        }
        QCOMPARE(rows, people + 1);
    }
}

void TestReportCompliance::anEmptyListSaysSoInASentence()
{
    auto nobody = department();
    nobody->people.clear();
    const QString text = write(complianceReport(nobody, settings()), "nobody.pdf");
    QVERIFY(text.contains(QStringLiteral("本年度没有适用规则的人员。")));
    QVERIFY(!text.contains(QStringLiteral("合计")));
    const auto none = writePdf(qualificationReport(qualification(0), settings()), file("nobody2.pdf"));
    QVERIFY(none);
    QVERIFY(pdfText(file("nobody2.pdf")).contains(QStringLiteral("没有")));
}

void TestReportCompliance::longNamesWrapAndNothingIsCutOff()
{
    auto result = department();
    const QString longName = QStringLiteral("阿卜杜拉·买买提·吐尔逊江");
    const QString longNote =
        QStringLiteral("2026年3月至8月脱产参加驻村帮扶工作，经集团人力资源部批准按在岗月数折算应修学时");
    result->people[3].name = longName;
    result->people[4].note = longNote;
    result->people[5].number = QStringLiteral("HR-YUNPU-2026-000000135");
    QVERIFY(!write(complianceReport(result, settings()), "long.pdf").isEmpty());
    QString flat = QString::fromUtf8(
        outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file("long.pdf"), QStringLiteral("-")}));
    flat.remove(QRegularExpression(QStringLiteral("\\s")));
    for (const QString& whole : {longName, longNote, result->people[5].number})
        QVERIFY2(flat.contains(whole), qPrintable(whole));
}

void TestReportCompliance::aPersonsSheetProvesTheConclusionByFileAndRow()
{
    const QString text = write(qualificationReport(qualification(1), settings()), "person.pdf");
    QCOMPARE(pdfPages(file("person.pdf")), 1);
    for (const char* part :
         {"职称资格报告", "编号：ZC-2026-010386", "▲ 有风险：你还差10学时培训+1篇心得，无法申报今年的中级职称",
          "学时 30.0 / 40.0，差 10.0；心得 1 / 2，差 1。", "最晚可达成日：2026年12月02日。",
          "二、计入的学时（8 场，合计 30.0）", "2026年3月签到.xlsx", "第 18 行", "三、已交心得（1 篇）",
          "心得登记.xlsx", "不计：2026-06-10 有限空间作业安全 4学时（补签表.xlsx", "与已计入的为同一场次", "本人签字：",
          "2026-01-01 至 2026-12-31", "40 学时，2 篇心得", "第 1 页 共 1 页"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    const auto lines = writeReportCsv(qualificationReport(qualification(2), settings()), file("person.csv"));
    QVERIFY(lines);
    QCOMPARE(*lines, 20);
}

void TestReportCompliance::everyPersonsSheetIsNumberedAndCodedForItself()
{
    QVERIFY(!write(qualificationReport(qualification(5), settings()), "people.pdf").isEmpty());
    const QStringList pages = pdfText(file("people.pdf")).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), 5);
    QSet<QString> codes;
    const QRegularExpression code(QStringLiteral("数据核验码 ([0-9A-F]{4}-[0-9A-F]{4})"));
    for (const QString& page : pages) {
        QVERIFY(page.contains(QStringLiteral("第 1 页 共 1 页")));
        codes.insert(code.match(page).captured(1));
    }
    QCOMPARE(codes.size(), 5);
    QVERIFY(!codes.contains(QString()));
}

void TestReportCompliance::thePaperSpeaksTheLanguageOfTheWorkspace()
{
    ReportSettings english = settings();
    english.language = QStringLiteral("en");
    const QString text = write(complianceReport(department(), english), "english.pdf");
    QVERIFY(text.contains(QStringLiteral("share met 10 ÷ 25 = 40.0 %")));
    QVERIFY(text.contains(QStringLiteral("page 2 of 2")));
    QVERIFY(!text.contains(QStringLiteral("达标")));
}

void TestReportCompliance::theSameCodeMeansTheSameFigures()
{
    const auto codeOf = [](const std::shared_ptr<ComplianceResult>& result) {
        const ReportDocument document = complianceReport(result, settings());
        return verificationCode(document, document.part(0));
    };
    const QString before = codeOf(department());
    QCOMPARE(codeOf(department()), before);
    auto changed = department();
    changed->people[8].requirements[0].earned += 50;
    QVERIFY(codeOf(changed) != before);
    auto later = department();
    later->asOf = later->asOf.addDays(1);
    QVERIFY(codeOf(later) != before);
}

void TestReportCompliance::aPagePaintedAloneIsNotEmpty()
{
    PagedReport report(complianceReport(company(200), settings()));
    QVERIFY(report.pageCount() > 4);
    const double scale = 80.0 / 1440.0;
    const auto inkOf = [&](int page) {
        QImage image(int(report.pageSize().width * scale), int(report.pageSize().height * scale),
                     QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        report.paintPage(painter, page, scale);
        painter.end();
        qint64 dark = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                dark += image.constScanLine(y)[x] < 128;
        return dark * 1000 / (qint64(image.width()) * image.height());
    };
    for (const int page : {3, 0, report.pageCount() - 1})
        QVERIFY2(inkOf(page) > 10, qPrintable(QString::number(inkOf(page)))); // more than 1 % black
}

QTEST_MAIN(TestReportCompliance)
#include "tst_report_compliance.moc"
