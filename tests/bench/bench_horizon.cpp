// The horizon over 20,000 people under three rule sets, with forty sessions still to come: until the page is filled and
// painted, first and again, beside the bare reading of the same figures; and for how long at once the window is held.
#include "complianceworkspace.h"
#include "models/measures/credittotals.h"
#include "models/store/change.h"
#include "models/store/workspace.h"
#include "tests/bench/benchpages.h"
#include "tests/bench/benchsupport.h"
#include "ui/desk/desk.h"
#include "ui/horizon/horizonpage.h"
#include "ui/shell/theme.h"
#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

using namespace rostrum;

namespace {
constexpr int kPeople = 20'000, kRows = 1'000'000, kRounds = 5;
constexpr double kHeld = 0.05; ///< seconds that the window may be held at once

constexpr const char* kToCome = R"sql(
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<39)
INSERT INTO session(id, code, course, starts_at, status, capacity)
  SELECT randomblob(16), 'NEXT-'||i, (SELECT id FROM course WHERE rowid=1+i),
    date('2026-11-21', '+'||i||' days')||'T15:00', 'planned', 80 FROM n)sql";

QString workspace()
{
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/horizon.rostrum");
    QFile::remove(path);
    if (!QFile::copy(bench::complianceWorkspace(kPeople, kRows), path))
        qFatal("the workspace cannot be copied");
    auto opened = Connection::open(path, Connection::Mode::Write);
    if (!opened || !(*opened)->execute(kToCome))
        qFatal("no sessions");
    return path;
}

/// The longest time between two beats of the window's loop, in seconds, until the page says that it is loaded.
double heldWhile(HorizonPage& page, const std::function<void()>& work)
{
    QEventLoop loop;
    QTimer beat;
    QElapsedTimer since;
    double longest = 0;
    const auto heard = [&] {
        longest = std::max(longest, double(since.nsecsElapsed()) / 1e9);
        since.restart();
    };
    QObject::connect(&beat, &QTimer::timeout, heard);
    QObject::connect(&page, &HorizonPage::loaded, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    beat.start(1);
    since.start();
    work();
    loop.exec();
    heard();
    return longest;
}
} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RostrumBench"));
    qputenv("ROSTRUM_TODAY", "2026-11-20");
    Theme::instance().install(app, ThemeChoice::Light);
    ScriptedPrompts prompts;
    auto opened = Workspace::open(workspace());
    if (!opened)
        qFatal("open");
    (*opened)->keep(keepCreditTotals);
    (void)(*opened)->writeNow({QStringLiteral("edit"), {}}, [](Change&) { return Result<void>(); });
    Desk desk(std::move(*opened), prompts);
    HorizonPage page(desk, nullptr);
    page.resize(1440, 900);
    static_cast<QWidget&>(page).show();

    const ComplianceQuery query{2026, {2026, 11, 20}, {}, {}, {}};
    std::vector<double> products, floors, held;
    for (int round = 0; round <= kRounds; ++round) { // the first also makes the columns
        floors.push_back(bench::secondsOf([&] {
            if (!readHorizon(desk.reader(), query))
                qFatal("no figures");
        }));
        products.push_back(bench::secondsOf([&] {
            held.push_back(heldWhile(page, [&] { round == 0 ? page.activated() : page.retranslate(); }));
            held.back() = std::max(held.back(), bench::secondsOf([&] { bench::paint(page); }));
        }));
    }
    const bench::Pair pair{bench::median(products), bench::median(floors)};
    const double longest = *std::max_element(held.begin(), held.end());
    bench::print("horizon.filled", kPeople, pair, 1.3,
                 {{QStringLiteral("first_seconds"), bench::rounded(products.front())},
                  {QStringLiteral("held_milliseconds"), bench::rounded(longest * 1000)},
                  {QStringLiteral("held_median_milliseconds"), bench::rounded(bench::median(held) * 1000)},
                  {QStringLiteral("target_held_milliseconds"), kHeld * 1000}});
    return 0;
}
