// The ratings page over 1,000,000 ratings: first paint against an empty Qt window with a table view, table filled, any
// row after a jump, resident memory.
#include "tests/bench/benchfiles.h"
#include "tests/bench/benchpages.h"
#include "tests/bench/benchsupport.h"
#include "ui/desk/desk.h"
#include "ui/shell/theme.h"
#include "ui/tables/factpage.h"
#include "ui/widgets/tableview.h"
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QStandardItemModel>
#include <QTimer>

using namespace rostrum;

namespace {
constexpr int kRatings = 1000000, kJumps = 300;

SampleOptions sample()
{
    SampleOptions options;
    options.people = 20000;
    options.trainers = 200;
    options.sessions = 2000;
    options.ratings = kRatings;
    return options;
}

qint64 residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status")); // 0 where there is none
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
    return 0;
}

void sortBy(FactPage& page, FactModel& model)
{
    for (const char* field : {"trainee", "date", "name"}) {
        RowQuery query;
        query.sort = QLatin1String(field);
        const double sorted = bench::secondsOf([&] {
            QEventLoop loop;
            QObject::connect(&model, &FactModel::loaded, &loop, &QEventLoop::quit);
            model.setQuery(query);
            loop.exec();
            bench::paint(page);
        });
        bench::print("window.sorted", model.total(), {sorted, 1.0}, 1.0, {{QStringLiteral("by"), query.sort}});
    }
}

// Any row, as a hand on the scroll bar asks for it.
void jumpAbout(TableView& view, qint64 total)
{
    std::vector<double> jumps;
    quint32 at = 12345;
    for (int i = 0; i < kJumps; ++i) {
        at = at * 1664525u + 1013904223u;
        jumps.push_back(bench::secondsOf([&] {
            view.scrollTo(view.model()->index(int(at % quint32(total)), 0), QAbstractItemView::PositionAtTop);
            bench::paint(view);
        }));
    }
    const double p95 = bench::percentile95(jumps);
    bench::print("window.jump.p95", kJumps, {p95, 0.016}, 1.0,
                 {{QStringLiteral("milliseconds"), bench::rounded(p95 * 1000)}});
}
} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RostrumBench"));
    if (argc == 3 && qstrcmp(argv[1], "--make") == 0) {
        bench::makeSampleFile(QString::fromLocal8Bit(argv[2]), sample());
        return 0;
    }
    QDir().mkpath(QStringLiteral(ROSTRUM_BENCH_DIR));
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/window.rostrum");
    bench::makeApart(path);
    Theme::instance().install(app, ThemeChoice::Light);
    ScriptedPrompts prompts;
    auto opened = Workspace::open(path);
    if (!opened)
        qFatal("open");
    Desk desk(std::move(*opened), prompts);
    const FactTable& ratings = *factTable(QStringLiteral("ratings"));
    const auto firstPaint = [&](QWidget& window) {
        window.resize(1440, 900);
        window.show();
        bench::paint(window);
    };
    const bench::Pair first = bench::measureByTurns(
        9,
        [&] {
            FactPage page(desk, ratings);
            firstPaint(page);
        },
        [&] {
            QTableView view;
            QStandardItemModel model(0, 11);
            view.setModel(&model);
            firstPaint(view);
        });
    bench::print("window.first_paint", kRatings, first, 2.0,
                 {{QStringLiteral("milliseconds"), bench::rounded(first.seconds * 1000)}});

    FactPage page(desk, ratings);
    auto* model = page.findChild<FactModel*>();
    auto* view = page.findChild<TableView*>(QStringLiteral("table"));
    const double filled = bench::secondsOf([&] {
        firstPaint(page);
        QEventLoop loop;
        QObject::connect(model, &FactModel::loaded, &loop, &QEventLoop::quit);
        page.activated();
        loop.exec();
        bench::paint(page);
    });
    QJsonObject memory{{QStringLiteral("resident_when_filled_bytes"), residentBytes()},
                       {QStringLiteral("resident_target_bytes"), 100000000}};
    // What loading left behind is given back when nobody has asked for anything for a second.
    QEventLoop idle;
    QTimer::singleShot(3000, &idle, &QEventLoop::quit);
    idle.exec();
    memory.insert(QStringLiteral("resident_bytes"), residentBytes());
    bench::print("window.filled", model->total(), {filled, 1.0}, 1.0, memory);
    sortBy(page, *model);
    jumpAbout(*view, model->total());
    return 0;
}
