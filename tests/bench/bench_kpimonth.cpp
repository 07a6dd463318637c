// A month of scores: 1,000 trainers over 1,000,000 ratings of five dimensions in two years, twelve of whose months are
// locked. The results beside the bare SQL of the same measures; the results again after one rating was edited; the
// lock, with everything it freezes.
#include "app/openworkspace.h"
#include "benchsupport.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/kpimonths.h"
#include "models/kpi/rememberedfigures.h"
#include "models/kpi/schemestore.h"
#include "tests/support/kpilocking.h"
#include <QCoreApplication>
#include <QTemporaryDir>
#include <sqlite3.h>

using namespace rostrum;

namespace {
constexpr int kRatings = 1'000'000, kTrainers = 1000;
const QDate kToday(2026, 11, 5);

// 40,000 sessions with 25 ratings each; every trainer publishes and is assessed in each month.
constexpr const char* kFill = R"sql(
PRAGMA synchronous=OFF;
BEGIN;
CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<999999) SELECT i FROM n;
INSERT INTO department(id, name) SELECT randomblob(16), '部门'||i FROM n WHERE i<20;
INSERT INTO person(id, number, name, is_trainer) SELECT randomblob(16), printf('%06d', i), '员工'||i, i<1000 FROM n
  WHERE i<5000;
INSERT INTO department_span(id, person, department) SELECT randomblob(16), p.id,
  (SELECT id FROM department WHERE rowid=1+p.rowid%20) FROM person p;
INSERT INTO course(id, code, title, hours) SELECT randomblob(16), 'C'||i, '课程'||i, 400 FROM n WHERE i<50;
INSERT INTO session(id, course, trainer, starts_at, status)
  SELECT randomblob(16), (SELECT id FROM course WHERE rowid=1+i%50), (SELECT id FROM person WHERE rowid=1+i*7%1000),
    date('2024-12-01', '+'||(i%730)||' days')||'T15:00', CASE i%20 WHEN 0 THEN 'cancelled' ELSE 'held' END FROM n
  WHERE i<40000;
INSERT INTO form(id, name) VALUES(randomblob(16), '五维评分');
INSERT INTO form_question(id, form, position, dimension, scale)
  SELECT randomblob(16), (SELECT id FROM form), i+1, '维度'||(i+1), 50000 FROM n WHERE i<5;
INSERT INTO rating(id, session, form, overall, d1, d2, d3, d4, d5, comment)
  SELECT randomblob(16), (SELECT id FROM session WHERE rowid=1+i/25), (SELECT id FROM form), 30000+i*37%20001,
    40000, 50000, 30000, 40000, 50000, '讲得很实用，案例好' FROM n;
INSERT INTO attendance(id, session, person, status)
  SELECT randomblob(16), (SELECT id FROM session WHERE rowid=1+i/3), (SELECT id FROM person WHERE rowid=1001+i*13%4000),
    'present' FROM n WHERE i<120000;
INSERT INTO library_item(id, author, title, kind, published_on)
  SELECT randomblob(16), (SELECT id FROM person WHERE rowid=1+i%1000), '案例'||i, 'case',
    date('2024-12-01', '+'||(i*3%730)||' days') FROM n WHERE i<48000;
INSERT INTO assessment(id, trainer, role, score, assessed_on)
  SELECT randomblob(16), (SELECT id FROM person WHERE rowid=1+i%1000), 'head', 600000+i*71%400000,
    date('2024-12-28', '+'||(i/1000)||' months') FROM n WHERE i<24000;
COMMIT;
DROP TABLE n;)sql";

#define MONTH_OF(column) column " >= '2026-10-01' AND " column " < '2026-11-01'"
constexpr const char* kByHand[] = {
    "SELECT p.id, p.number, p.name, d.id, d.name FROM person p LEFT JOIN department_span s ON s.person = p.id "
    "LEFT JOIN department d ON d.id = s.department WHERE p.is_trainer ORDER BY p.number",
    "SELECT s.trainer, sum(s.status = 'held'), count(*) FROM session s WHERE " MONTH_OF(
        "s.starts_at") " AND s.status IN ('planned', 'held', 'cancelled') GROUP BY +s.trainer",
    "SELECT s.trainer, sum(r.overall), count(r.overall) FROM session s CROSS JOIN rating r ON r.session = s.id "
    "WHERE " MONTH_OF("s.starts_at") " GROUP BY +s.trainer",
    "SELECT sum(r.overall), count(r.overall) FROM session s CROSS JOIN rating r ON r.session = s.id "
    "WHERE s.starts_at >= '2025-10-01' AND s.starts_at < '2026-10-01'",
    "SELECT author, count(*) FROM library_item WHERE " MONTH_OF("published_on") " GROUP BY +author",
    "SELECT trainer, sum(score), count(score) FROM assessment WHERE " MONTH_OF(
        "assessed_on") " AND role = 'head' GROUP BY +trainer",
    "SELECT s.trainer, count(*) FROM session s WHERE " MONTH_OF(
        "s.starts_at") " AND s.status = 'held' AND EXISTS (SELECT 1 FROM attendance a WHERE a.session = s.id "
                       "AND a.status IN ('present', 'partial')) AND NOT EXISTS (SELECT 1 FROM session t "
                       "WHERE t.trainer = s.trainer AND t.starts_at = s.starts_at AND t.id < s.id "
                       "AND t.status = 'held') GROUP BY +s.trainer"};

// Steps through and reads every column, as whoever wants the figures must.
int runByHand(Connection& db)
{
    int rows = 0;
    for (const char* sql : kByHand) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(db.handle(), sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(db.handle()));
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                (void)sqlite3_column_text(statement, column);
            ++rows;
        }
        sqlite3_finalize(statement);
    }
    return rows;
}

DateSpan month(int year, int number)
{
    const QDate first(year, number, 1);
    return {first, first.addMonths(1).addDays(-1)};
}

ChangeNotice must(Workspace& workspace, const Workspace::WriteWork& work)
{
    auto done = workspace.writeNow({QStringLiteral("edit"), {}}, work);
    if (!done)
        qFatal("not written: %s %s", qPrintable(errorKey(done.error().code)), qPrintable(done.error().log));
    return *done;
}

void waiveMonth(Workspace& workspace, const DateSpan& period)
{
    must(workspace, [&](Change& change) { return test::waiveRest(change, {period, {}, {}, kToday}); });
}

void lockMonth(Workspace& workspace, const DateSpan& period)
{
    must(workspace, [&](Change& change) -> Result<void> {
        const auto lock = lockKpi(change, {period, {}, {}, kToday});
        return lock ? Result<void>() : fail(lock.error());
    });
}

void undo(Workspace& workspace)
{
    auto undone = workspace.undo({});
    undone.waitForFinished();
    if (!undone.result())
        qFatal("not undone");
}

KpiResults october(Connection& db, KpiFigures* figures = nullptr)
{
    auto results = kpiResults(db, {month(2026, 10), {}, {}, kToday}, figures);
    if (!results || results->rows.size() != size_t(kTrainers))
        qFatal("not everybody has results");
    return std::move(*results);
}
} // namespace

// Long: one measurement after another over one workspace.
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.rostrum"));
    if (!Workspace::create(path))
        qFatal("the workspace cannot be made");
    {
        auto filler = Connection::open(path, Connection::Mode::Write);
        if (!filler || !(*filler)->execute(kFill))
            qFatal("the workspace cannot be filled");
    }
    auto opened = openWorkspace(path);
    if (!opened)
        qFatal("the workspace cannot be opened");
    Workspace& workspace = **opened;
    must(workspace, installShippedSchemes);
    Connection& db = workspace.reader();

    const auto results = bench::measureByTurns(
        9, [&] { (void)october(db); }, [&] { (void)runByHand(db); });
    bench::print("kpimonth.results", kRatings, results, 1.3, {{QStringLiteral("trainers"), kTrainers}});

    // Twelve closed months stand before it.
    for (int i = 12; i >= 1; --i) {
        const QDate first = month(2026, 10).from.addMonths(-i);
        waiveMonth(workspace, month(first.year(), first.month()));
        lockMonth(workspace, month(first.year(), first.month()));
    }
    const auto beside = bench::measureByTurns(
        9, [&] { (void)october(db); }, [&] { (void)runByHand(db); });
    bench::print("kpimonth.results.beside_locks", kRatings, beside, 1.3, {{QStringLiteral("locked_months"), 12}});

    RememberedFigures figures;
    (void)october(db, &figures);
    Id rating;
    {
        Query one = db.query("SELECT r.id FROM session s JOIN rating r ON r.session = s.id "
                             "WHERE s.starts_at >= '2026-10-05' ORDER BY s.starts_at LIMIT 1");
        if (!one.next())
            qFatal("no rating");
        rating = one.id(0);
    }
    const auto edited = bench::measureByTurns(
        15,
        [&] {
            const ChangeNotice notice = must(workspace, [&rating](Change& change) -> Result<void> {
                Query update = change.db().query("UPDATE rating SET overall = 80000 - overall WHERE id = ?");
                ROSTRUM_CHECK(update.bind(rating).run());
                return change.count();
            });
            if (!figures.mend(db, notice))
                qFatal("not mended");
            (void)october(db, &figures);
        },
        [&] { (void)runByHand(db); });
    bench::print("kpimonth.edit_to_results", 1, edited, 1, {{QStringLiteral("target_seconds"), 0.05}});

    waiveMonth(workspace, month(2026, 10));
    std::vector<double> locks;
    for (int round = 0; round < 5; ++round) {
        locks.push_back(bench::secondsOf([&] { lockMonth(workspace, month(2026, 10)); }));
        undo(workspace);
    }
    bench::print("kpimonth.lock", kTrainers, {bench::median(locks), beside.floorSeconds}, 8,
                 {{QStringLiteral("target_seconds"), 2}});

    const auto year = bench::secondsOf([&] {
        if (!monthStates(db, {}, monthsOfYear(2026), kToday))
            qFatal("no months");
    });
    bench::print("kpimonth.year", 12, {year, beside.floorSeconds}, 8, {});
    return 0;
}
