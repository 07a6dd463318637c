// One month of 1,000,000 ratings by trainer, and a year's verdicts of 5,000 people, each beside the best SQL that we
// can write by hand for it.
#include "benchsupport.h"
#include "models/compliance/compliance.h"
#include "models/measures/evaluate.h"
#include "models/store/change.h"
#include "models/store/schema.h"
#include <QCoreApplication>
#include <QTemporaryDir>
#include <sqlite3.h>

using namespace rostrum;

namespace {
constexpr int kRatings = 1'000'000, kPeople = 5000, kAttendance = 50'000;

// 40,000 sessions over two years, 25 ratings each, 500 trainers; the first 5,000 sessions are attended by ten people.
constexpr const char* kFill = R"sql(
PRAGMA synchronous=OFF;
BEGIN;
CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<999999) SELECT i FROM n;
INSERT INTO person(id, number, name) SELECT randomblob(16), printf('%06d', i), '员工'||i FROM n WHERE i<5000;
INSERT INTO course(id, code, title, hours) SELECT randomblob(16), 'C'||i, '课程'||i, 400 FROM n WHERE i<50;
INSERT INTO session(id, course, trainer, starts_at, status)
  SELECT randomblob(16), (SELECT id FROM course WHERE rowid=1+i%50), (SELECT id FROM person WHERE rowid=1+i*7%500),
    date('2025-01-01', '+'||(i%730)||' days')||'T15:00', 'held' FROM n WHERE i<40000;
INSERT INTO rating(id, session, overall, d1, d2, d3, d4, d5, comment)
  SELECT randomblob(16), (SELECT id FROM session WHERE rowid=1+i/25), 30000+i*37%20001, 40000, 50000, 30000, 40000, 50000,
    '讲得很实用，案例好' FROM n;
INSERT INTO attendance(id, session, person, status)
  SELECT randomblob(16), (SELECT id FROM session WHERE rowid=1+i/10), (SELECT id FROM person WHERE rowid=1+i*13%5000),
    'present' FROM n WHERE i<50000;
INSERT INTO homework(id, person, kind, submitted_on, grade)
  SELECT randomblob(16), (SELECT id FROM person WHERE rowid=1+i%5000), 'essay', date('2026-01-01', '+'||(i%365)||' days'),
    'submitted' FROM n WHERE i<10000;
COMMIT;
DROP TABLE n;)sql";

constexpr const char* kMonthByHand =
    "SELECT p.number, g.total, g.n FROM (SELECT s.trainer AS k, sum(r.overall) AS total, count(r.overall) AS n "
    "FROM session s CROSS JOIN rating r ON r.session = s.id WHERE s.starts_at >= '2026-10-01' AND s.starts_at < "
    "'2026-11-01' "
    "GROUP BY +s.trainer) g LEFT JOIN person p ON p.id = g.k ORDER BY p.number";
constexpr const char* kHoursByHand =
    "SELECT a.person, sum(COALESCE(a.hours, s.hours, c.hours)) FROM session s CROSS JOIN attendance a ON a.session = "
    "s.id "
    "JOIN course c ON c.id = s.course WHERE s.starts_at >= '2026-01-01' AND s.starts_at < '2027-01-01' "
    "AND a.status IN ('present', 'partial') GROUP BY a.person";
constexpr const char* kEssaysByHand = "SELECT person, count(*) FROM homework WHERE submitted_on >= '2026-01-01' "
                                      "AND submitted_on < '2027-01-01' AND kind = 'essay' GROUP BY person";

// Steps through and reads every column, as whoever wants the figures must.
int runByHand(Connection& db, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db.handle(), sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db.handle()));
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        (void)sqlite3_column_text(statement, 0);
        (void)sqlite3_column_int64(statement, 1);
        ++rows;
    }
    sqlite3_finalize(statement);
    return rows;
}

void installRules(Connection& db)
{
    const auto shape = readShape(db);
    auto change = Change::begin(db, *shape, QStringLiteral("bench"));
    if (!change)
        qFatal("no change");
    (*change)->label = {QStringLiteral("edit"), {}};
    if (!installShippedRules(**change) || !(*change)->commit())
        qFatal("no rules");
}
} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    auto opened = Connection::open(folder.filePath(QStringLiteral("bench.rostrum")), Connection::Mode::Create);
    if (!opened || !migrate(**opened) || !(*opened)->execute(kFill))
        qFatal("the workspace cannot be made");
    Connection& db = **opened;
    installRules(db);

    const Measure& overall = **findMeasure(QStringLiteral("rating.overall"));
    const MeasureQuery month{{{2026, 10, 1}, {2026, 10, 31}}, By::Trainer};
    int asked = 0, byHand = 0;
    const auto rating = bench::measureByTurns(
        15,
        [&] {
            const auto rows = evaluateMeasure(db, overall, month);
            asked = rows ? int(rows->size()) : -1;
        },
        [&] { byHand = runByHand(db, kMonthByHand); });
    if (asked != byHand || asked == 0)
        qFatal("%d trainers, by hand %d", asked, byHand);
    bench::print("measures.month.by_trainer", kRatings, rating, 1.3, {{QStringLiteral("groups"), asked}});

    const auto verdicts = bench::measureByTurns(
        5,
        [&] {
            const auto result = evaluateCompliance(db, {2026, {2026, 11, 20}, {}, {}, {}});
            if (!result || result->people.size() != size_t(kPeople))
                qFatal("not everybody is judged");
        },
        [&] {
            runByHand(db, kHoursByHand);
            runByHand(db, kEssaysByHand);
        });
    // The floor only sums; the product also finds siblings of a session, credits elsewhere, spans, paces and sentences.
    bench::print("compliance.year", kAttendance, verdicts, 8, {{QStringLiteral("people"), kPeople}});
    return 0;
}
