// A text is found on the sheets where it stands, marked where it stands, and single sheets can be written.
#include "models/report/pagedreport.h"
#include "models/report/reportfile.h"
#include "tests/support/pdfreader.h"
#include "tests/support/reportsamples.h"
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;
using namespace rostrum::samples;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }

ReportDocument remarks(const QString& remark)
{
    ReportDocument document;
    document.title = s("清单");
    document.asOf = {2026, 10, 22};
    document.part = [remark](int) {
        ReportTable table;
        table.columns = {{s("姓名"), 80}, {s("备注"), 80}, {s("余下"), 400}};
        table.rowCount = 1;
        table.row = [remark](int) { return ReportRow{{.text = s("周文博")}, {.text = remark}, {.text = s("Ab cD")}}; };
        ReportPart part;
        part.title = s("合规报告");
        part.sections = {table};
        return part;
    };
    document.sheet = [] { return ReportTable(); };
    return document;
}
} // namespace

class TestReportFind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyNameIsFoundOnceOnItsSheetAndMarkedOverItsInk();
    void aTextIsFoundOverTheLinesOfItsCell();
    void cellsAreNotReadTogether();
    void caseAndBlanksDoNotMatter();
    void aLetterSpacedTitleIsFound();
    void nothingIsFoundForNothing();
    void chosenSheetsAreWrittenWithTheirOwnNumbers();
    void noSheetAtAllIsRefused();

private:
    QTemporaryDir m_folder;
};

void TestReportFind::everyNameIsFoundOnceOnItsSheetAndMarkedOverItsInk()
{
    const auto people = company(200);
    PagedReport report(complianceReport(people, settings(QString())));
    QVERIFY(report.pageCount() > 3);
    const QString number = people->people[150].number;
    int found = 0;
    for (int page = 0; page < report.pageCount(); ++page)
        for (const PageHit& hit : report.find(page, number)) {
            ++found;
            QCOMPARE(hit.marks.size(), size_t(1));
            constexpr double kScale = 0.1;
            const PageSize size = report.pageSize();
            QImage sheet(int(size.width * kScale), int(size.height * kScale), QImage::Format_RGB32);
            sheet.fill(Qt::white);
            QPainter painter(&sheet);
            report.paintPage(painter, page, kScale);
            painter.end();
            const QRectF mark = hit.marks.front();
            const QRect at = QRectF(mark.topLeft() * kScale, mark.size() * kScale).toAlignedRect();
            int dark = 0, beside = 0;
            for (int y = at.top(); y <= at.bottom(); ++y) {
                for (int x = at.left(); x <= at.right(); ++x)
                    dark += qGray(sheet.pixel(x, y)) < 128;
                beside += qGray(sheet.pixel(at.left() - 2, y)) < 128;
            }
            QVERIFY2(dark > 30, qPrintable(QString::number(dark)));
            QCOMPARE(beside, 0); // the mark begins where the number does
        }
    QCOMPARE(found, 1);
}

void TestReportFind::aTextIsFoundOverTheLinesOfItsCell()
{
    PagedReport report(remarks(s("省外授课学时证明补交之后方可认定为已达标")));
    const auto hits = report.find(0, s("证明补交之后方可认定为"));
    QCOMPARE(hits.size(), size_t(1));
    QVERIFY(hits.front().marks.size() > 1);
    QVERIFY(hits.front().marks[0].bottom() <= hits.front().marks[1].bottom());
}

void TestReportFind::cellsAreNotReadTogether()
{
    PagedReport report(remarks(s("已达标")));
    QVERIFY(report.find(0, s("文博已达")).empty());
    QCOMPARE(report.find(0, s("文博")).size(), size_t(1));
}

void TestReportFind::caseAndBlanksDoNotMatter()
{
    PagedReport report(remarks(s("已达标")));
    QCOMPARE(report.find(0, s("aBCd")).size(), size_t(1));
    QCOMPARE(report.find(0, s(" AB CD ")).size(), size_t(1));
}

void TestReportFind::aLetterSpacedTitleIsFound()
{
    PagedReport report(remarks(s("已达标")));
    QCOMPARE(report.find(0, s("合规报告")).size(), size_t(1));
}

void TestReportFind::nothingIsFoundForNothing()
{
    PagedReport report(remarks(s("已达标")));
    QVERIFY(report.find(0, QString()).empty());
    QVERIFY(report.find(0, s("  ")).empty());
    QVERIFY(report.find(7, s("已达标")).empty());
    QVERIFY(report.find(-1, s("已达标")).empty());
}

void TestReportFind::chosenSheetsAreWrittenWithTheirOwnNumbers()
{
    const ReportDocument document = complianceReport(company(200), settings(QString()));
    const QString path = m_folder.filePath(s("some.pdf"));
    const auto written = writeReport(document, path, {}, [](int page) { return page == 1 || page == 3; });
    QVERIFY(written);
    QCOMPARE(written->pages, 2);
    QCOMPARE(pdfPages(path), 2);
    QVERIFY(pdfText(path, 1, 1).contains(s("第 2 页")));
    QVERIFY(pdfText(path, 2, 2).contains(s("第 4 页")));
    // A chosen sheet is that of the whole report.
    const QString whole = m_folder.filePath(s("whole.pdf"));
    QVERIFY(writeReport(document, whole));
    QCOMPARE(pdfText(path, 2, 2), pdfText(whole, 4, 4));
}

void TestReportFind::noSheetAtAllIsRefused()
{
    const QString path = m_folder.filePath(s("none.pdf"));
    const auto written =
        writeReport(complianceReport(company(20), settings(QString())), path, {}, [](int page) { return page > 1000; });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::InvalidValue);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestReportFind)
#include "tst_report_find.moc"
