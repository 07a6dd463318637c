// The ratings page over 1,000,000 ratings: first paint against an empty Qt window with a table view, table filled, any
// row after a jump, resident memory.
#include "models/sample/sample.h"
#include "models/store/workspace.h"
#include "tests/bench/benchsupport.h"
#include "ui/desk/desk.h"
#include "ui/shell/theme.h"
#include "ui/tables/factpage.h"
#include "ui/widgets/tableview.h"
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QPixmap>
#include <QProcess>
#include <QStandardItemModel>
#include <QTimer>

using namespace rostrum;

namespace {
constexpr int kRatings = 1000000, kJumps = 300;

int makeFile(const QString& path)
{
    if (!Workspace::create(path))
        return 1;
    auto workspace = Workspace::open(path);
    SampleOptions options;
    options.people = 20000;
    options.trainers = 200;
    options.sessions = 2000;
    options.ratings = kRatings;
    return workspace &&
                   (*workspace)
                       ->writeNow({QStringLiteral("sample"), {}}, [&](Change& c) { return writeSample(c, options); })
               ? 0
               : 1;
}

// Paints as the screen would have it, whatever the platform.
void paint(QWidget& widget)
{
    QPixmap picture(widget.size());
    widget.render(&picture);
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
} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RostrumBench"));
    if (argc == 3 && qstrcmp(argv[1], "--make") == 0)
        return makeFile(QString::fromLocal8Bit(argv[2]));
    QDir().mkpath(QStringLiteral(ROSTRUM_BENCH_DIR));
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/window.rostrum");
    if (!QFile::exists(path) && QProcess::execute(app.applicationFilePath(), {QStringLiteral("--make"), path}) != 0)
        qFatal("the workspace cannot be made");
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
        paint(window);
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
        paint(page);
    });
    QJsonObject memory{{QStringLiteral("resident_when_filled_bytes"), residentBytes()},
                       {QStringLiteral("resident_target_bytes"), 100000000}};
    // What loading left behind is given back when nobody has asked for anything for a second.
    QEventLoop idle;
    QTimer::singleShot(3000, &idle, &QEventLoop::quit);
    idle.exec();
    memory.insert(QStringLiteral("resident_bytes"), residentBytes());
    bench::print("window.filled", model->total(), {filled, 1.0}, 1.0, memory);
    for (const char* field : {"trainee", "date", "name"}) {
        RowQuery query;
        query.sort = QLatin1String(field);
        const double sorted = bench::secondsOf([&] {
            QEventLoop loop;
            QObject::connect(model, &FactModel::loaded, &loop, &QEventLoop::quit);
            model->setQuery(query);
            loop.exec();
            paint(page);
        });
        bench::print("window.sorted", model->total(), {sorted, 1.0}, 1.0, {{QStringLiteral("by"), query.sort}});
    }
    std::vector<double> jumps;
    quint32 at = 12345;
    for (int i = 0; i < kJumps; ++i) {
        at = at * 1664525u + 1013904223u;
        jumps.push_back(bench::secondsOf([&] {
            view->scrollTo(model->index(int(at % quint32(model->total())), 0), QAbstractItemView::PositionAtTop);
            paint(*view);
        }));
    }
    std::sort(jumps.begin(), jumps.end());
    const double p95 = jumps[jumps.size() * 95 / 100];
    bench::print("window.jump.p95", kJumps, {p95, 0.016}, 1.0,
                 {{QStringLiteral("milliseconds"), bench::rounded(p95 * 1000)}});
    return 0;
}
