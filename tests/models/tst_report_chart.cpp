// Charts on paper are drawn and not pictures, say the figures of their table in words, and stand on one page where they
// can.
#include "models/report/pagedreport.h"
#include "models/report/reportfile.h"
#include "tests/support/pdfreader.h"
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;
using namespace rostrum::samples;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }

ReportChart threeBars()
{
    return {s("部门作业提交率"),
            {{s("运行部"), s("100.0 %"), 1}, {s("水质中心"), s("50.0 %"), 0.5}, {s("工会"), s("—"), 0}}};
}

ReportDocument documentOf(std::vector<ReportSection> sections)
{
    ReportDocument document;
    document.title = s("图");
    document.organisation = s("云浦水务");
    document.asOf = {2026, 10, 22};
    document.part = [sections](int) {
        ReportPart part;
        part.title = s("部门培训看板");
        part.sections = sections;
        return part;
    };
    document.sheet = [] { return ReportTable(); };
    return document;
}

ReportChart longChart(int bars)
{
    ReportChart chart{s("长图"), {}};
    for (int i = 0; i < bars; ++i)
        chart.bars.push_back({s("第%1站").arg(i), QString::number(i), i / double(bars)});
    return chart;
}

bool isAccent(QColor c) { return c.blue() > 120 && c.red() < 90 && c.blue() > c.red() + 60; }
} // namespace

class TestReportChart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void barsOfAPdfAreDrawnAndTheirFiguresAreRead();
    void barsAreAsLongAsTheirShare();
    void theWebPageDrawsTheSameFigures();
    void aShortChartStandsOnOnePageWithItsTitle();
    void aLongChartGoesOnOverThePage();
    void aChartOfNothingIsNotThere();
    void anotherFigureIsAnotherPaper();

private:
    QString file(const char* name) const { return m_folder.filePath(s(name)); }
    QTemporaryDir m_folder;
};

void TestReportChart::barsOfAPdfAreDrawnAndTheirFiguresAreRead()
{
    const QString path = file("chart.pdf");
    QVERIFY(writeReport(documentOf({threeBars()}), path));
    const QString text = pdfText(path);
    for (const char* words : {"部门作业提交率", "运行部", "水质中心", "工会", "100.0 %", "50.0 %"})
        QVERIFY2(text.contains(s(words)), qPrintable(s(words) + u'\n' + text));
    // Two lines of head, no picture: what is blue on the page was drawn.
    QCOMPARE(QString::fromUtf8(outputOf(s("pdfimages"), {s("-list"), path})).trimmed().split(u'\n').size(), 2);
    QVERIFY(!outputOf(s("pdftoppm"), {s("-r"), s("72"), s("-png"), s("-singlefile"), path, file("chart")}).size());
    const QImage page(file("chart.png"));
    int blue = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            blue += isAccent(page.pixelColor(x, y));
    QVERIFY2(blue > 1000, qPrintable(QString::number(blue)));
}

void TestReportChart::barsAreAsLongAsTheirShare()
{
    PagedReport report(documentOf({threeBars()}));
    QImage page(1191, 1684, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    report.paintPage(painter, 0, 0.1);
    painter.end();
    std::vector<int> lengths; // of each run of rows with blue in them
    bool inside = false;
    for (int y = 0; y < page.height(); ++y) {
        int length = 0;
        for (int x = 0; x < page.width(); ++x)
            length += isAccent(page.pixelColor(x, y));
        if (length && !inside)
            lengths.push_back(0);
        inside = length > 0;
        if (inside)
            lengths.back() = std::max(lengths.back(), length);
    }
    QCOMPARE(lengths.size(), size_t(2));
    QVERIFY(lengths[0] > 500);
    QVERIFY(std::abs(lengths[0] - 2 * lengths[1]) <= 3);
}

void TestReportChart::theWebPageDrawsTheSameFigures()
{
    ReportChart chart = threeBars();
    chart.bars[1].label = s("一个名称相当长的<二级>部门之下的第三级班组");
    QVERIFY(writeReport(documentOf({chart}), file("chart.html")));
    QFile in(file("chart.html"));
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(in.readAll());
    QVERIFY(html.contains(s("<figcaption>部门作业提交率</figcaption>")) && html.contains(s("</svg></figure>")));
    QVERIFY(html.contains(s("的&lt;二级&gt;部门")) && html.contains(s("textLength")));
    QStringList widths, figures;
    static const QRegularExpression bar(s("<rect [^>]*width=\"(\\d+)\"[^>]*/>\\s*<text[^>]*>([^<]*)</text>"));
    for (auto match = bar.globalMatch(html); match.hasNext();) {
        const auto found = match.next();
        widths << found.captured(1);
        figures << found.captured(2);
    }
    QCOMPARE(figures, (QStringList{s("100.0 %"), s("50.0 %"), s("—")}));
    QCOMPARE(widths[0].toInt(), 2 * widths[1].toInt());
    QCOMPARE(widths[2], s("0"));
}

void TestReportChart::aShortChartStandsOnOnePageWithItsTitle()
{
    ReportTable table;
    table.columns = {{s("行"), 1}};
    table.row = [](int i) { return ReportRow{{.text = QString::number(i)}}; };
    // However many rows stand before it.
    for (int rows = 25; rows < 42; ++rows) {
        table.rowCount = rows;
        PagedReport report(documentOf({table, longChart(12)}));
        for (int page = 0; page < report.pageCount(); ++page) {
            const bool title = !report.find(page, s("长图")).empty(), last = !report.find(page, s("第11站")).empty();
            QCOMPARE(title, last);
        }
    }
}

void TestReportChart::aLongChartGoesOnOverThePage()
{
    PagedReport report(documentOf({longChart(120)}));
    QCOMPARE(report.pageCount(), 3);
    int found = 0;
    for (int page = 0; page < report.pageCount(); ++page) {
        QCOMPARE(report.find(page, s("长图")).size(), size_t(1)); // the title again, as the head of a table
        for (int i = 0; i < 120; ++i)
            found += int(report.find(page, s("第%1站").arg(i)).size());
    }
    QCOMPARE(found, 120);
}

void TestReportChart::aChartOfNothingIsNotThere()
{
    const ReportDocument document = documentOf({ReportChart{s("无"), {}}});
    PagedReport report(document);
    QCOMPARE(report.pageCount(), 1);
    QVERIFY(report.find(0, s("无")).empty());
    QVERIFY(writeReport(document, file("none.html")));
    QFile in(file("none.html"));
    QVERIFY(in.open(QIODevice::ReadOnly) && !in.readAll().contains("<svg role"));
}

void TestReportChart::anotherFigureIsAnotherPaper()
{
    ReportChart other = threeBars();
    other.bars[0].figure = s("99.9 %");
    const ReportDocument one = documentOf({threeBars()}), two = documentOf({other});
    QVERIFY(verificationCode(one, one.part(0)) != verificationCode(two, two.part(0)));
    QCOMPARE(verificationCode(one, one.part(0)), verificationCode(one, one.part(0)));
}

QTEST_MAIN(TestReportChart)
#include "tst_report_chart.moc"
