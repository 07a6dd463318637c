// The preview of an import of 1,000,000 rows: scrolling, the problems alone, and a search in the cells; beside the same
// painting over a table of constants, and a bare loop over as many bytes.
#include "models/exchange/csvwriter.h"
#include "tests/bench/benchpages.h"
#include "tests/bench/benchsupport.h"
#include "ui/importing/importpage.h"
#include "ui/importing/planmodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/tableview.h"
#include <QAbstractTableModel>
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>

using namespace rostrum;

namespace {
constexpr int kRows = 1000000, kBadEvery = 100, kFrames = 300;

constexpr double kFrameTarget = 0.016, kFilterTarget = 0.5; // seconds

// The promise is in seconds; the ratio that it makes of the floor is printed beside it.
void told(const char* name, qint64 rows, const bench::Pair& pair, double seconds, QJsonObject more)
{
    more.insert(QStringLiteral("target_seconds"), seconds);
    bench::print(name, rows, pair, pair.floorSeconds > 0 ? bench::rounded(seconds / pair.floorSeconds) : 0, more);
}

QString s(const char* text) { return QString::fromUtf8(text); }

// People, one in a hundred with a day that does not exist.
bool makeSheet(const QString& path)
{
    CsvWriter writer(path);
    if (!writer.open() ||
        !writer.row({s("工号"), s("姓名"), s("部门"), s("职务"), s("手机"), s("邮箱"), s("入职日期"), s("备注")}))
        return false;
    for (int i = 0; i < kRows; ++i) {
        const QString number = s("P%1").arg(i, 7, 10, QLatin1Char('0'));
        if (!writer.row({number, s("周文博"), s("技术中心"), s("工程师"),
                         s("1380000%1").arg(i % 10000, 4, 10, QLatin1Char('0')), number.toLower() + s("@example.com"),
                         i % kBadEvery ? s("2019-04-01") : s("2019-04-32"), s("第 %1 批").arg(i % 97)}))
            return false;
    }
    return writer.finish().has_value();
}

// As many rows and columns as the preview, and nothing to work out.
class Constants : public QAbstractTableModel {
public:
    Constants(int rows, int columns) : m_rows(rows), m_columns(columns) {}
    int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : m_columns; }
    QVariant data(const QModelIndex&, int role) const override { return role == Qt::DisplayRole ? m_text : QVariant(); }

private:
    int m_rows, m_columns;
    QVariant m_text = s("技术中心");
};

// Every third frame a jump anywhere, the others a turn of the wheel. Seconds of the slowest twentieth.
double scrolled(TableView& view)
{
    std::vector<double> frames;
    quint32 at = 12345;
    for (int i = 0; i < kFrames; ++i) {
        at = at * 1664525u + 1013904223u;
        QScrollBar* bar = view.verticalScrollBar();
        frames.push_back(bench::secondsOf([&] {
            bar->setValue(i % 3 ? bar->value() + 3 * bar->singleStep()
                                : int(qint64(at) * bar->maximum() / 0xFFFFFFFFll));
            bench::paint(view);
        }));
    }
    return bench::percentile95(frames);
}

void waitFor(const std::function<bool()>& done)
{
    QEventLoop loop;
    while (!done())
        loop.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

// From the question to the picture of the answer.
double viewed(ImportPage& page, const RowView& view)
{
    auto& flow = const_cast<ImportFlow&>(page.flow()); // as the page's own controls do
    return bench::secondsOf([&] {
        QEventLoop loop;
        const auto found = QObject::connect(&flow, &ImportFlow::rowsFound, &loop, &QEventLoop::quit);
        flow.setView(view);
        loop.exec();
        QObject::disconnect(found);
        bench::paint(page);
    });
}

// The verdicts of a plan are a byte each.
double loopOverVerdicts()
{
    const std::vector<uint8_t> verdicts(kRows, 1);
    std::vector<int> rows;
    return bench::secondsOf([&] {
        for (int i = 0; i < kRows; ++i)
            if (verdicts[size_t(i)] != 1 || i % kBadEvery == 0)
                rows.push_back(i);
    });
}

// The file's bytes, searched once from end to end.
double loopOverBytes(const QByteArray& bytes, const QByteArray& wanted)
{
    qsizetype found = 0;
    const double seconds = bench::secondsOf([&] {
        for (qsizetype at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1))
            ++found;
    });
    return found ? seconds : 0;
}

void scroll(ImportPage& page)
{
    auto* view = page.findChild<TableView*>(QStringLiteral("import.table"));
    const int columns = view->model()->columnCount();
    TableView plain({}, {});
    Constants constants(kRows, columns);
    plain.setCompact(true);
    plain.setModel(&constants);
    plain.resize(view->size());
    plain.show();
    const bench::Pair turned{scrolled(*view), scrolled(plain)};
    told("preview.scroll.p95", kFrames, turned, kFrameTarget,
         {{QStringLiteral("milliseconds"), bench::rounded(turned.seconds * 1000)}});
}

void showProblems(ImportPage& page)
{
    RowView problems;
    problems.filter = QStringLiteral("problems");
    std::vector<double> filtered, bare;
    for (int round = 0; round < 5; ++round) {
        bare.push_back(loopOverVerdicts());
        filtered.push_back(viewed(page, problems));
        viewed(page, {});
    }
    told("preview.problems", page.flow().check()->problems(), {bench::median(filtered), bench::median(bare)},
         kFilterTarget, {});
}

void searchCells(ImportPage& page, const QString& sheet)
{
    QFile bytes(sheet);
    if (!bytes.open(QIODevice::ReadOnly))
        qFatal("the sheet cannot be read");
    const QByteArray all = bytes.readAll();
    for (const char* text : {"P0999999", "第 42 批", "00009"}) {
        RowView search;
        search.text = s(text);
        std::vector<double> product, floor;
        for (int round = 0; round < 3; ++round) {
            floor.push_back(loopOverBytes(all, QByteArray(text)));
            product.push_back(viewed(page, search));
            viewed(page, {});
        }
        told("preview.search", kRows, {bench::median(product), bench::median(floor)}, kFilterTarget,
             {{QStringLiteral("text"), search.text}});
    }
}
} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RostrumBench"));
    QDir().mkpath(QStringLiteral(ROSTRUM_BENCH_DIR));
    const QString sheet = QStringLiteral(ROSTRUM_BENCH_DIR "/preview.csv");
    const QString file = QStringLiteral(ROSTRUM_BENCH_DIR "/preview.rostrum");
    if (!QFile::exists(sheet) && !makeSheet(sheet))
        qFatal("the sheet cannot be made");
    QFile::remove(file);
    if (!Workspace::create(file))
        qFatal("the workspace cannot be made");
    Theme::instance().install(app, ThemeChoice::Light);
    ScriptedPrompts prompts;
    auto opened = Workspace::open(file);
    if (!opened)
        qFatal("open");
    Desk desk(std::move(*opened), prompts);
    ImportPage page(desk);
    page.resize(1270, 810);
    page.show();
    page.activated();
    page.open(sheet);
    waitFor([&] { return page.flow().check() && !page.flow().isBusy() && !page.queue().isWorking(); });
    bench::paint(page);
    scroll(page);
    showProblems(page);
    searchCells(page, sheet);
    return 0;
}
