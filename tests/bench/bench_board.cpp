// One rating is edited: until the trainer's open board shows score, rank and line anew, beside the plain UPDATE, the
// bare SQL of that trainer's own figures and a bare line.
#include "models/kpi/schemestore.h"
#include "models/store/change.h"
#include "models/store/schema.h"
#include "models/store/workspace.h"
#include "tests/bench/benchpages.h"
#include "tests/bench/benchsupport.h"
#include "ui/boards/trainerboard.h"
#include "ui/desk/desk.h"
#include "ui/shell/theme.h"
#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QPainter>

using namespace rostrum;

namespace {
constexpr int kEdits = 60, kRatingsOfASession = 25;

// Sessions, items and assessments of 24 months; @T trainers, @S sessions, @R ratings.
constexpr const char* kFill = R"sql(
PRAGMA synchronous=OFF;
BEGIN;
CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<@R-1) SELECT i FROM n;
INSERT INTO person(id, number, name, is_trainer) SELECT randomblob(16), printf('%06d', i), '讲师'||i, 1 FROM n WHERE i<@T;
INSERT INTO course(id, code, title, hours) SELECT randomblob(16), 'C'||i, '课程'||i, 400 FROM n WHERE i<50;
INSERT INTO session(id, course, trainer, starts_at, status)
  SELECT randomblob(16), (SELECT id FROM course WHERE rowid=1+i%50), (SELECT id FROM person WHERE rowid=1+i*7%@T),
    date('2024-11-01', '+'||(i%720)||' days')||'T15:00', 'held' FROM n WHERE i<@S;
INSERT INTO rating(id, session, overall, d1, d2, d3, d4, d5, comment)
  SELECT randomblob(16), (SELECT id FROM session WHERE rowid=1+i/25), 30000+i*37%20001, 40000, 50000, 30000, 40000, 50000,
    '讲得很实用，案例好' FROM n;
INSERT INTO library_item(id, author, title, published_on)
  SELECT randomblob(16), (SELECT id FROM person WHERE rowid=1+i%@T), '案例'||i,
    date('2024-11-01', '+'||(i*11%720)||' days') FROM n WHERE i<@T*24;
INSERT INTO assessment(id, trainer, role, score, assessed_on)
  SELECT randomblob(16), (SELECT id FROM person WHERE rowid=1+i%@T), 'head', 800000+i*977%200000,
    date('2024-11-01', '+'||(i/@T)||' months', '+20 days') FROM n WHERE i<@T*24;
COMMIT;
DROP TABLE n;)sql";

QString fill(int trainers, int ratings)
{
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/board-%1.rostrum").arg(trainers);
    QFile::remove(path);
    if (!Workspace::create(path))
        qFatal("the workspace cannot be made");
    auto opened = Connection::open(path, Connection::Mode::Write);
    QByteArray sql(kFill);
    sql.replace("@T", QByteArray::number(trainers));
    sql.replace("@S", QByteArray::number(ratings / kRatingsOfASession));
    sql.replace("@R", QByteArray::number(ratings));
    if (!opened || !(*opened)->execute(sql.constData()))
        qFatal("the workspace cannot be filled");
    return path;
}

void waitFor(TrainerBoard& board, void (TrainerBoard::*signal)(), const std::function<void()>& work)
{
    QEventLoop loop;
    QObject::connect(&board, signal, &loop, &QEventLoop::quit);
    work();
    loop.exec();
}

constexpr const char* kByHand[] = {
    "SELECT substr(s.starts_at, 1, 7), sum(r.overall), count(r.overall) FROM session s JOIN rating r ON r.session = "
    "s.id "
    "WHERE s.trainer = ? AND s.starts_at >= '2025-11-01' AND s.starts_at < '2026-11-01' GROUP BY 1",
    "SELECT substr(starts_at, 1, 7), count(*) FROM session WHERE trainer = ? AND starts_at >= '2025-11-01' "
    "AND starts_at < '2026-11-01' AND status = 'held' GROUP BY 1",
    "SELECT substr(published_on, 1, 7), count(*) FROM library_item WHERE author = ? AND published_on >= '2025-11-01' "
    "GROUP BY 1",
    "SELECT substr(assessed_on, 1, 7), avg(score) FROM assessment WHERE trainer = ? AND assessed_on >= '2025-11-01' "
    "GROUP BY 1"};

// The floor: what nobody could do without.
void byHand(Connection& db, const Id& trainer, const Id& rating, int value, QImage& canvas)
{
    Query update = db.query("UPDATE rating SET overall = ? WHERE id = ?");
    if (!update.bind(value).bind(rating).run())
        qFatal("update");
    QPolygonF line;
    for (const char* sql : kByHand) {
        Query rows = db.query(sql);
        rows.bind(trainer);
        while (rows.next())
            line.append(QPointF(line.size() * 20.0, double(rows.integer(1) % 200)));
    }
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(canvas.rect(), Qt::white);
    painter.drawPolyline(line);
}

void measure(int trainers, int ratings)
{
    const QString path = fill(trainers, ratings), copy = path + QStringLiteral(".floor");
    QFile::remove(copy);
    if (!QFile::copy(path, copy))
        qFatal("the workspace cannot be copied");
    auto opened = Workspace::open(path);
    auto plain = Connection::open(copy, Connection::Mode::Write);
    if (!opened || !plain || !(*opened)->writeNow({QStringLiteral("new"), {}}, installShippedSchemes))
        qFatal("open");
    ScriptedPrompts prompts;
    Desk desk(std::move(*opened), prompts);
    TrainerBoard board(desk, nullptr);
    board.resize(1440, 900);
    static_cast<QWidget&>(board).show();
    const double first = bench::secondsOf([&] { waitFor(board, &TrainerBoard::settled, [&] { board.activated(); }); });
    bench::paint(board);
    const Id trainer = board.score()->trainer.id;
    std::vector<Id> ids;
    Query rows =
        (*plain)->query("SELECT r.id FROM session s JOIN rating r ON r.session = s.id WHERE s.trainer = ? "
                        "AND s.starts_at >= '2025-11-01' AND s.starts_at < '2026-10-20' ORDER BY r.id LIMIT ?");
    rows.bind(trainer).bind(kEdits);
    while (rows.next())
        ids.push_back(rows.id(0));
    std::vector<double> products, floors, paints, reads;
    KpiTrend beside; // the same reading alone, to know what of the time it is
    QObject::connect(&desk, &Desk::changed, &board, [&](const ChangeNotice& notice) { beside.changed(notice); });
    if (!beside.read(desk.reader(), {{}, today(), today()}))
        qFatal("read");
    QImage canvas(1200, 208, QImage::Format_RGB32);
    for (const Id& id : ids) {
        floors.push_back(bench::secondsOf([&] { byHand(**plain, trainer, id, 20000, canvas); }));
        products.push_back(bench::secondsOf([&] {
            waitFor(board, &TrainerBoard::shown, [&] {
                desk.write(&board,
                           {{QStringLiteral("edit"), {QStringLiteral("ratings"), {}, QStringLiteral("overall")}},
                            [&](Change& change) -> Result<void> {
                                Query update = change.db().query("UPDATE rating SET overall = 20000 WHERE id = ?");
                                ROSTRUM_CHECK(update.bind(id).run());
                                return change.count();
                            }});
            });
            paints.push_back(bench::secondsOf([&] { bench::paint(board); }));
        }));
        reads.push_back(bench::secondsOf([&] { (void)beside.read(desk.reader(), {{}, today(), today()}); }));
        waitFor(board, &TrainerBoard::settled, [] {}); // what stands around it is not begun anew by the next
    }
    const bench::Pair pair{bench::percentile95(products), bench::percentile95(floors)};
    bench::print("board.repaint.p95", ratings, pair, 0.05 / pair.floorSeconds,
                 {{QStringLiteral("trainers"), trainers},
                  {QStringLiteral("milliseconds"), bench::rounded(pair.seconds * 1000)},
                  {QStringLiteral("median_milliseconds"), bench::rounded(bench::median(products) * 1000)},
                  {QStringLiteral("read_milliseconds"), bench::rounded(bench::median(reads) * 1000)},
                  {QStringLiteral("paint_milliseconds"), bench::rounded(bench::median(paints) * 1000)},
                  {QStringLiteral("target_milliseconds"), 50},
                  {QStringLiteral("first_seconds"), bench::rounded(first)}});
}
} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RostrumBench"));
    qputenv("ROSTRUM_TODAY", "2026-10-22");
    Theme::instance().install(app, ThemeChoice::Light);
    measure(100, 100'000);
    measure(1000, 1'000'000);
    return 0;
}
