// A slider of the weight bench is drawn: until every rank is right and the page is painted, beside bare weighted sums
// in 64 bits, std::sort and as many cells of plain text. 1,200 rows are a hundred trainers over twelve months.
#include "models/kpi/schemestore.h"
#include "models/kpi/weighing.h"
#include "tests/bench/benchpages.h"
#include "tests/bench/benchsupport.h"
#include "ui/kpi/benchmodel.h"
#include "ui/kpi/kpipage.h"
#include "ui/kpi/weightfields.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QPainter>
#include <QRandomGenerator>
#include <QSettings>

using namespace rostrum;

namespace {
constexpr int kMoves = 200, kIndicators = 4, kColumns = 11;

void must(const Result<void>& done)
{
    if (!done)
        qFatal("the workspace cannot be made: %s", qPrintable(done.error().log));
}

// Each gave four sessions in September, was rated six times, wrote up to four pieces and was assessed once.
Result<void> fill(Change& change, int trainers)
{
    QRandomGenerator random(20261122);
    Connection& db = change.db();
    const auto run = [&](Query& insert) -> Result<void> {
        ROSTRUM_CHECK(insert.run());
        return change.count();
    };
    const Id course = Id::make();
    Query courses = db.query("INSERT INTO course(id, title) VALUES(?, 'C')");
    ROSTRUM_CHECK(run(courses.bind(course)));
    Query people = db.query("INSERT INTO person(id, number, name, is_trainer) VALUES(?,?,?,1)");
    Query sessions = db.query("INSERT INTO session(id, course, trainer, starts_at, status) VALUES(?,?,?,?,?)");
    Query ratings = db.query("INSERT INTO rating(id, session, overall) VALUES(?,?,?)");
    Query items = db.query("INSERT INTO library_item(id, author, title, kind, published_on) "
                           "VALUES(?,?,'案例','case','2026-09-05')");
    Query heads = db.query("INSERT INTO assessment(id, trainer, role, assessor, score, assessed_on) "
                           "VALUES(?,?,'head','王主任',?,'2026-09-30')");
    for (int i = 0; i < trainers; ++i) {
        const Id person = Id::make();
        const QString number = QStringLiteral("T%1").arg(i, 6, 10, QLatin1Char('0'));
        ROSTRUM_CHECK(run(people.bind(person).bind(number).bind(QStringLiteral("讲师%1").arg(i))));
        Id first;
        for (int n = 0; n < 4; ++n) {
            const Id one = Id::make();
            first = n == 0 ? one : first;
            const bool held = n == 0 || random.bounded(5) > 0;
            const QString at = QStringLiteral("2026-09-%1T09:00").arg(n + 10);
            ROSTRUM_CHECK(run(sessions.bind(one).bind(course).bind(person).bind(at).bind(
                held ? QStringLiteral("held") : QStringLiteral("cancelled"))));
        }
        for (int n = 0; n < 6; ++n)
            ROSTRUM_CHECK(run(ratings.bind(Id::make()).bind(first).bind(20000 + 10000 * random.bounded(4))));
        for (int n = random.bounded(5); n > 0; --n)
            ROSTRUM_CHECK(run(items.bind(Id::make()).bind(person)));
        ROSTRUM_CHECK(run(heads.bind(Id::make()).bind(person).bind(600000 + 1000 * random.bounded(400))));
    }
    return {};
}

QString workspaceOf(int trainers)
{
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/kpi-%1.rostrum").arg(trainers);
    if (QFile::exists(path))
        return path;
    must(Workspace::create(path));
    auto opened = Workspace::open(path);
    if (!opened || !(*opened)->writeNow({QStringLiteral("new"), {}}, installShippedSchemes) ||
        !(*opened)->writeNow({QStringLiteral("sample"), {}}, [&](Change& change) { return fill(change, trainers); }))
        qFatal("the workspace cannot be filled");
    return path;
}

// What no bench of weights can do without: the sums, the order, and the cells that are seen.
class Floor {
public:
    Floor(int rows, QSize size) : m_scores(size_t(rows) * kIndicators), m_order(size_t(rows)), m_picture(size)
    {
        QRandomGenerator random(7);
        for (int64_t& score : m_scores)
            score = random.bounded(1'000'001);
    }
    void move(const int (&weights)[kIndicators], int visible)
    {
        const int64_t* score = m_scores.data();
        for (size_t row = 0; row < m_order.size(); ++row) {
            int64_t sum = 0;
            for (const int weight : weights)
                sum += *score++ * weight;
            m_order[row] = {sum / 10000, int(row)};
        }
        std::sort(m_order.begin(), m_order.end(), std::greater<>());
        m_picture.fill(Qt::white);
        QPainter painter(&m_picture);
        painter.setFont(font(Type::Body));
        const int width = m_picture.width() / kColumns;
        for (int row = 0; row < visible; ++row)
            for (int column = 0; column < kColumns; ++column)
                painter.drawText(QRect(column * width, row * metrics::row, width, metrics::row),
                                 Qt::AlignRight | Qt::AlignVCenter,
                                 QString::number(double(m_order[size_t(row)].first) / 10000, 'f', 2));
    }

private:
    std::vector<int64_t> m_scores;
    std::vector<std::pair<int64_t, int>> m_order;
    QPixmap m_picture;
};

// What the window does at the next tick of its screen: places what was laid out anew, paints what is no longer right.
void paintChanged(QWidget& page)
{
    QCoreApplication::sendPostedEvents();
    QEvent request(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&page, &request);
}

void measure(int trainers, double most)
{
    ScriptedPrompts prompts;
    auto opened = Workspace::open(workspaceOf(trainers));
    if (!opened)
        qFatal("open");
    Desk desk(std::move(*opened), prompts);
    KpiPage page(desk, nullptr);
    page.resize(1272, 808); // of a window of 1440 × 900
    static_cast<QWidget&>(page).show();
    QEventLoop loop;
    QObject::connect(&page, &KpiPage::loaded, &loop, &QEventLoop::quit);
    page.activated();
    loop.exec();
    bench::paint(page);
    auto* slider = page.findChild<WeightSlider*>(QStringLiteral("kpi.slider.1"));
    auto* model = page.findChild<BenchModel*>();
    if (!slider || model->rowCount() != trainers)
        qFatal("%d rows", model->rowCount());
    Floor floor(trainers, page.size());
    std::vector<double> products, floors, reckoned, moves; ///< the whole; of it: ranks alone, all but paint
    KpiWeighing weighing(model->bench().right());
    for (int move = 0; move < kMoves; ++move) {
        const int weight = 2000 + (move * 137) % 2500;
        floors.push_back(bench::secondsOf([&] {
            floor.move({weight, 4000, 2000, 4000 - weight}, std::min(trainers, 20));
        }));
        reckoned.push_back(bench::secondsOf([&] { weighing.weigh({weight, 3000, 2000, 5000 - weight}); }));
        double moved = 0;
        products.push_back(bench::secondsOf([&] {
            moved = bench::secondsOf([&] { slider->setValue(weight); });
            paintChanged(page);
        }));
        moves.push_back(moved);
    }
    if (model->isFrozen())
        qFatal("the ranks did not follow");
    const bench::Pair pair{bench::percentile95(products), bench::percentile95(floors)};
    bench::print("kpi.drag.p95", trainers, pair, most / pair.floorSeconds,
                 {{QStringLiteral("milliseconds"), bench::rounded(pair.seconds * 1000)},
                  {QStringLiteral("target_milliseconds"), most * 1000},
                  {QStringLiteral("move_milliseconds"), bench::rounded(bench::percentile95(moves) * 1000)},
                  {QStringLiteral("median_milliseconds"), bench::rounded(bench::median(products) * 1000)},
                  {QStringLiteral("ranks_milliseconds"), bench::rounded(bench::percentile95(reckoned) * 1000)}});
}
} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RostrumBench"));
    QApplication::setApplicationName(QStringLiteral("bench_kpi"));
    QSettings().clear();
    qputenv("ROSTRUM_TODAY", "2026-10-22");
    Theme::instance().install(app, ThemeChoice::Light);
    measure(1200, 0.016);
    measure(5000, 0.050);
    return 0;
}
