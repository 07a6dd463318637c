// A board on paper: the figures that stand on the screen, and nothing that does not.
#include "models/kpi/schemestore.h"
#include "models/report/pagedreport.h"
#include "models/report/reportfile.h"
#include "tests/support/sampledesk.h"
#include "ui/boards/barchart.h"
#include "ui/boards/boardpaper.h"
#include "ui/boards/chartpanel.h"
#include "ui/boards/companyboard.h"
#include "ui/boards/trainerboard.h"
#include "ui/boards/trendchart.h"
#include "ui/preview/printpreview.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filterbar.h"
#include "ui/words/language.h"
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

namespace {
const ReportChart* chartOf(const ReportPart& part, const QString& title)
{
    for (const ReportSection& section : part.sections)
        if (const auto* chart = std::get_if<ReportChart>(&section); chart && chart->title == title)
            return chart;
    return nullptr;
}

ChartData months(const QList<double>& values)
{
    ChartData data;
    data.name = s("Score of somebody");
    data.nHead = s("n");
    data.least = 0;
    data.most = 100;
    for (const double value : values) {
        ChartItem& item = data.items.emplaceBack();
        item.label = QStringLiteral("2026-%1").arg(data.items.size(), 2, 10, QLatin1Char('0'));
        item.figure = QString::number(value, 'f', 2);
        item.length = value;
        item.n = 7;
    }
    return data;
}
} // namespace

class TestBoardPaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theTrainersBoardIsPrintedAsItStands();
    void theCompanyBoardIsPrintedAsItStands();
    void aPartThatIsNotShownIsNotPrinted();
    void itSpeaksTheLanguageOfTheWindow();
    void everyFileHasTheSameFigures();
    void noFigureCoversItsPoint();

private:
    template <class Board>
    Board* shown();
    /// What the preview of the page would print.
    ReportPart printed(const char* button);

    QTemporaryDir m_settings;
    std::unique_ptr<SampleDesk> m_desk;
    std::unique_ptr<Page> m_page;
};

void TestBoardPaper::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_boardpaper"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(s("en"));
}

void TestBoardPaper::init()
{
    QSettings().clear();
    m_desk = std::make_unique<SampleDesk>();
    m_desk->write({s("new"), {}}, installShippedSchemes);
}

void TestBoardPaper::cleanup()
{
    m_page.reset();
    m_desk.reset();
    installLanguage(s("en"));
}

template <class Board>
Board* TestBoardPaper::shown()
{
    auto board = std::make_unique<Board>(**m_desk, nullptr);
    board->resize(1200, 900);
    static_cast<QWidget*>(board.get())->show();
    board->template findChild<FilterBar*>()->setValue(s("month"), s("2026-09"));
    Board* there = board.get();
    m_page = std::move(board);
    if constexpr (std::is_same_v<Board, TrainerBoard>) {
        QSignalSpy settled(there, &TrainerBoard::settled);
        there->activated();
        if (!settled.wait(60000))
            qFatal("the board did not come");
    } else {
        QSignalSpy came(there, &CompanyBoard::shown);
        there->activated();
        if (!came.wait(60000))
            qFatal("the board did not come");
    }
    return there;
}

ReportPart TestBoardPaper::printed(const char* button)
{
    m_page->findChild<QPushButton*>(s(button))->click();
    auto* preview = m_page->findChild<PrintPreview*>();
    if (!preview || !QTest::qWaitFor([preview] { return preview->isLoaded(); }, 60000))
        qFatal("the preview did not come");
    const ReportPart part = preview->report()->document().part(0);
    preview->close();
    return part;
}

void TestBoardPaper::theTrainersBoardIsPrintedAsItStands()
{
    const auto* board = shown<TrainerBoard>();
    const ReportPart part = printed("trainer.print");
    QCOMPARE(part.title, s("Trainer board"));
    QVERIFY2(part.left.contains(board->score()->trainer.name), qPrintable(part.left));
    QVERIFY2(part.middle.contains(s("September 2026")), qPrintable(part.middle));
    QVERIFY(!part.signatures.empty());
    const auto* grid = std::get_if<ReportGrid>(&part.sections.front());
    QVERIFY(grid);
    const auto figures = board->findChild<FigureStrip*>()->figures();
    QCOMPARE(qsizetype(grid->fields.size()), figures.size());
    for (qsizetype i = 0; i < figures.size(); ++i) {
        QCOMPARE(grid->fields[size_t(i)].first, figures[i].figure.caption);
        QVERIFY(grid->fields[size_t(i)].second.startsWith(figures[i].figure.value));
    }
    for (const char* name : {"trainer.trend", "trainer.indicators", "trainer.dimensions", "trainer.keywords"}) {
        const auto* panel = board->findChild<ChartPanel*>(s(name));
        const ChartData& data = panel->chart()->data();
        const ReportChart* chart = chartOf(part, data.name);
        QCOMPARE(chart != nullptr, !panel->isHidden() && !data.items.isEmpty());
        for (qsizetype i = 0; chart && i < data.items.size(); ++i) {
            QCOMPARE(chart->bars[size_t(i)].label, data.items[i].label);
            QVERIFY(chart->bars[size_t(i)].figure.startsWith(data.items[i].figure));
        }
    }
    QVERIFY(chartOf(part, board->findChild<ChartPanel*>(s("trainer.trend"))->chart()->data().name));
}

void TestBoardPaper::theCompanyBoardIsPrintedAsItStands()
{
    const auto* board = shown<CompanyBoard>();
    const ReportPart part = printed("company.print");
    QCOMPARE(part.title, s("Company board"));
    for (const char* name : {"company.scores", "company.trend", "company.reach"}) {
        const ChartData& data = board->findChild<ChartPanel*>(s(name))->chart()->data();
        const ReportChart* chart = chartOf(part, data.name);
        QVERIFY2(chart, name);
        QCOMPARE(qsizetype(chart->bars.size()), data.items.size());
        for (qsizetype i = 0; i < data.items.size(); ++i) {
            QVERIFY(chart->bars[size_t(i)].figure.contains(data.items[i].figure));
            QVERIFY(chart->bars[size_t(i)].length >= 0 && chart->bars[size_t(i)].length <= 1);
        }
    }
}

void TestBoardPaper::aPartThatIsNotShownIsNotPrinted()
{
    ChartPanel shown(**m_desk, s("shown"), new BarChart), hidden(**m_desk, s("hidden"), new BarChart),
        empty(**m_desk, s("empty"), new BarChart);
    shown.setData(months({10, 20}));
    hidden.setData(months({30}));
    shown.show();
    empty.show();
    hidden.hide();
    BoardPaper paper(s("Board"), s("left"), s("middle"), QDate(2026, 9, 30));
    for (const ChartPanel* panel : {&shown, &hidden, &empty})
        paper.addChart(*panel);
    paper.addSentences(s("Nothing"), {});
    const auto document = paper.source(s("board-trainer"), s("x")).document((*m_desk)->reader());
    QVERIFY(document);
    const ReportPart part = document->part(0);
    QCOMPARE(part.sections.size(), size_t(1));
    const auto& chart = std::get<ReportChart>(part.sections.front());
    QCOMPARE(chart.bars.back().figure, s("20.00  n=7"));
    QCOMPARE(chart.bars.back().length, 0.2);
}

void TestBoardPaper::itSpeaksTheLanguageOfTheWindow()
{
    installLanguage(s("zh_CN"));
    const auto* board = shown<TrainerBoard>();
    Q_UNUSED(board)
    const ReportPart part = printed("trainer.print");
    QCOMPARE(part.title, s("讲师看板"));
    QVERIFY2(part.right.startsWith(s("截至日期")), qPrintable(part.right));
    for (const ReportSection& section : part.sections)
        if (const auto* grid = std::get_if<ReportGrid>(&section))
            for (const auto& [caption, value] : grid->fields)
                QVERIFY2(!caption.contains(QRegularExpression(s("[A-Za-z]{3}"))), qPrintable(caption));
}

void TestBoardPaper::everyFileHasTheSameFigures()
{
    ChartPanel panel(**m_desk, s("panel"), new TrendChart);
    panel.setData(months({10, 20, 37.25}));
    panel.show();
    BoardPaper paper(s("Board"), {}, {}, QDate(2026, 9, 30));
    paper.addChart(panel);
    const auto document = paper.source(s("board-company"), s("x")).document((*m_desk)->reader());
    QVERIFY(document);
    for (const char* name : {"board.csv", "board.html"}) {
        const auto written = writeReport(*document, m_desk->file(name));
        QVERIFY(written);
        QFile file(m_desk->file(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().contains("37.25"), name);
    }
    QVERIFY(writeReport(*document, m_desk->file("board.pdf")));
}

// The lower half of the last point is there like the upper: its figure stands beside it.
void TestBoardPaper::noFigureCoversItsPoint()
{
    TrendChart chart;
    chart.resize(640, 208);
    ChartData data = months({80, 40});
    data.items.last().hollow = true;
    chart.setData(data);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const QImage image = chart.grab().toImage();
    const double centre = chart.elementRect(1).center().x();
    const QColor accent = tokens().accent;
    const auto isInk = [&](int x, int y) {
        const QColor colour = image.pixelColor(x, y);
        return std::abs(colour.red() - accent.red()) < 60 && std::abs(colour.blue() - accent.blue()) < 60;
    };
    // Down the middle of the point, below the frame of the current element: its ring above, its ring again 8 px lower.
    const int x = int(centre);
    int top = 16;
    while (top < image.height() && !isInk(x, top))
        ++top;
    QVERIFY(top < image.height());
    int below = 0;
    for (int y = top + 6; y <= top + 11 && y < image.height(); ++y)
        below += isInk(x, y);
    QVERIFY2(below >= 2, qPrintable(QStringLiteral("%1 px of the ring's lower half").arg(below)));
}

QTEST_MAIN(TestBoardPaper)
#include "tst_boardpaper.moc"
