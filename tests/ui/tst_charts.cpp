// The charts by themselves: walked by keys, read aloud, clicked; the table has their figures; pictures are written.
#include "tests/support/sampledesk.h"
#include "ui/boards/barchart.h"
#include "ui/boards/chartpanel.h"
#include "ui/boards/histogram.h"
#include "ui/boards/trendchart.h"
#include "ui/shell/theme.h"
#include "ui/widgets/tableview.h"
#include "ui/words/language.h"
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace rostrum;
using namespace rostrum::test;

namespace {
ChartData someData(int count)
{
    ChartData data;
    data.name = s("Some figures");
    data.labelHead = s("Label");
    data.figureHead = s("Figure");
    data.nHead = s("n");
    data.leastText = s("0");
    data.mostText = s("100");
    for (int i = 0; i < count; ++i) {
        ChartItem& item = data.items.emplaceBack();
        item.label = QStringLiteral("item %1").arg(i);
        item.figure = QStringLiteral("%1.00").arg(10 + i * 7);
        item.n = i + 1;
        item.hollow = i == count - 1;
        if (i != 2)
            item.length = 10 + i * 7;
    }
    return data;
}

// How many pixels are not the page's colour.
int inked(const QImage& image, const QColor& page)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) != page;
    return count;
}
} // namespace

class TestCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_desk = std::make_unique<SampleDesk>(); }
    void cleanup();
    void chartsAreWalkedByKeys_data();
    void chartsAreWalkedByKeys();
    void aClickOnAnElementAsksForItsEvidence();
    void theTableHasTheFiguresOfTheChart();
    void picturesAreWrittenAndTheSameEachTime();
    void aPictureThatCannotBeWrittenIsTold();
    void bothThemesDrawWithTheirOwnColours();

private:
    QTemporaryDir m_settings;
    std::unique_ptr<SampleDesk> m_desk;
};

void TestCharts::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_charts"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(s("en"));
}

void TestCharts::cleanup()
{
    m_desk.reset();
    Theme::instance().choose(ThemeChoice::Light);
}

void TestCharts::chartsAreWalkedByKeys_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("trend") << 0;
    QTest::newRow("bars") << 1;
    QTest::newRow("histogram") << 2;
}

void TestCharts::chartsAreWalkedByKeys()
{
    QFETCH(int, kind);
    const std::unique_ptr<Chart> chart(kind == 0   ? static_cast<Chart*>(new TrendChart)
                                       : kind == 1 ? static_cast<Chart*>(new BarChart)
                                                   : new Histogram);
    chart->setData(someData(6));
    chart->resize(700, 260);
    chart->show();
    chart->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(chart.get(), kPatience));
    chart->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(chart->hasFocus());
    QCOMPARE(chart->current(), kind == 0 ? 5 : 0); // the latest month first
    QSignalSpy asked(chart.get(), &Chart::evidenceRequested);
    QTest::keyClick(chart.get(), Qt::Key_Home);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::keyClick(chart.get(), Qt::Key_Down);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QCOMPARE(chart->current(), 1);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QTest::keyClick(chart.get(), Qt::Key_End);
    QTest::keyClick(chart.get(), Qt::Key_Right); // stays at the end
    QTest::keyClick(chart.get(), Qt::Key_F4);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0][0].toInt(), 1);
    QCOMPARE(asked[1][0].toInt(), 5);
    // What a screen reader is told.
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(chart.get());
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Chart);
    QCOMPARE(access->text(QAccessible::Name), s("Some figures"));
    QCOMPARE(access->text(QAccessible::Value), s("item 5: 45.00, n=6"));
    for (int i = 0; i < 6; ++i) // elements lie within the chart and beside each other
        for (int j = 0; j < i; ++j)
            QVERIFY(!chart->elementRect(i).adjusted(1, 1, -1, -1).intersects(chart->elementRect(j)));
}

void TestCharts::aClickOnAnElementAsksForItsEvidence()
{
    BarChart chart;
    chart.setData(someData(4));
    chart.resize(600, 200);
    chart.show();
    QSignalSpy asked(&chart, &Chart::evidenceRequested);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.elementRect(2).center().toPoint());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toInt(), 2);
    QCOMPARE(chart.current(), 2);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, QPoint(10, 195)); // beside all of them
    QCOMPARE(asked.size(), 1);
}

void TestCharts::theTableHasTheFiguresOfTheChart()
{
    ChartPanel panel(**m_desk, s("some"), new BarChart);
    new QAbstractItemModelTester(panel.table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, &panel);
    panel.setData(someData(5));
    panel.show();
    QVERIFY(!panel.showsTable());
    auto* button = panel.findChild<QToolButton*>(s("some.asTable"));
    QVERIFY(!button->accessibleName().isEmpty());
    button->click();
    QVERIFY(panel.showsTable());
    const QAbstractItemModel* model = panel.table()->model();
    QCOMPARE(model->rowCount(), 5);
    QCOMPARE(model->columnCount(), 3);
    for (int row = 0; row < 5; ++row) {
        QCOMPARE(model->index(row, 0).data().toString(), panel.chart()->data().items[row].label);
        QCOMPARE(model->index(row, 1).data().toString(), panel.chart()->data().items[row].figure);
        QCOMPARE(model->index(row, 2).data().toInt(), panel.chart()->data().items[row].n);
    }
    QSignalSpy asked(&panel, &ChartPanel::evidenceRequested);
    panel.table()->setCurrentIndex(model->index(3, 1));
    QTest::keyClick(panel.table(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toInt(), 3);
}

void TestCharts::picturesAreWrittenAndTheSameEachTime()
{
    ChartPanel panel(**m_desk, s("some"), new TrendChart);
    panel.setData(someData(12));
    panel.resize(800, 300);
    panel.show();
    const QStringList paths{m_desk->file("one.png"), m_desk->file("two.png"), m_desk->file("one.svg"),
                            m_desk->file("two.svg")};
    m_desk->prompts.savePaths = paths;
    QSignalSpy noted(&**m_desk, &Desk::noteRequested);
    for (int i = 0; i < paths.size(); ++i) {
        if (i == 1) // neither size nor theme of the window is in the file
            Theme::instance().choose(ThemeChoice::Dark);
        panel.resize(800 - 60 * i, 300);
        panel.findChild<QToolButton*>(s("some.save"))->click();
    }
    QCOMPARE(noted.size(), 4);
    const auto bytes = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(!bytes(paths[0]).isEmpty());
    QCOMPARE(bytes(paths[0]), bytes(paths[1]));
    QCOMPARE(bytes(paths[2]), bytes(paths[3]));
    const QImage picture(paths[0]);
    QVERIFY(inked(picture, Qt::white) > 5000);
    QVERIFY(inked(picture, Qt::white) < picture.width() * picture.height() / 4);
    // Lines and letters, no picture of them.
    const QString drawing = QString::fromUtf8(bytes(paths[2]));
    QVERIFY(!drawing.contains(s("<image")));
    QVERIFY(drawing.count(s("<text")) >= 24);
    QVERIFY(drawing.contains(s("n=12")));
    QVERIFY(drawing.contains(s("87.00"))); // the figure of the last point
    int shapes = 0;
    QXmlStreamReader reader(drawing);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement)
            shapes +=
                QStringList{s("path"), s("polyline"), s("circle"), s("ellipse")}.contains(reader.name().toString());
    QVERIFY(!reader.hasError());
    QVERIFY2(shapes >= 14, qPrintable(QString::number(shapes))); // eleven points, two lines, two rules
}

void TestCharts::aPictureThatCannotBeWrittenIsTold()
{
    ChartPanel panel(**m_desk, s("some"), new Histogram);
    panel.setData(someData(3));
    m_desk->prompts.savePaths = QStringList{m_desk->file("nowhere/one.png")};
    panel.findChild<QToolButton*>(s("some.save"))->click();
    QCOMPARE(m_desk->prompts.told.size(), 1);
    panel.findChild<QToolButton*>(s("some.save"))->click(); // no answer left: nothing chosen
    QCOMPARE(m_desk->prompts.told.size(), 1);
}

void TestCharts::bothThemesDrawWithTheirOwnColours()
{
    TrendChart chart;
    chart.setData(someData(8));
    chart.resize(600, 220);
    chart.show();
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        Theme::instance().choose(choice);
        const QImage seen = chart.grab().toImage();
        QCOMPARE(seen.pixelColor(2, 2), tokens().page);
        int accent = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                accent += seen.pixelColor(x, y) == tokens().accent;
        QVERIFY2(accent > 100, qPrintable(QString::number(accent)));
    }
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
