// Verdicts of everybody under three rule sets that look at three years: row by row beside the bare SQL that sums the
// same rows, and from the credit totals beside a bare read of those; the totals made anew beside the bare SQL.
// bench_compliance [PEOPLE [ATTENDANCE]]; 20,000 people and 1,000,000 rows where nothing is said. The workspace is made
// once and kept in the bench directory.
#include "benchsupport.h"
#include "models/compliance/compliance.h"
#include "models/compliance/rulestore.h"
#include "models/measures/credittotals.h"
#include "models/store/change.h"
#include "models/store/schema.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <sqlite3.h>

using namespace rostrum;

namespace {
constexpr const char* kRules[] = {
    R"({"code": "title-40", "name": "40学时2心得", "valid_from": "2020-01-01", "requirements": [
        {"code": "hours", "measure": "credit.hours", "threshold": 40, "proration": "months15"},
        {"code": "essays", "measure": "homework.essays", "threshold": 2}]})",
    R"({"code": "continuing-90", "name": "90学时", "valid_from": "2020-01-01", "requirements": [
        {"code": "total", "measure": "credit.hours", "threshold": 90, "carry_max": 20, "carry_years": 1},
        {"code": "professional", "measure": "credit.hours.professional", "threshold": "2/3", "base": "of_required",
         "base_of": "total"}]})",
    R"({"code": "three-years", "name": "三年", "valid_from": "2020-01-01", "requirements": [
        {"code": "years", "measure": "credit.hours", "threshold": 120, "window_count": 3, "combine": "pooled"}]})"};

// A session for fifty people, spread over three years; every person in as many as the rows give.
constexpr const char* kFill = R"sql(
PRAGMA synchronous=OFF;
BEGIN;
CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<%rows-1) SELECT i FROM n;
INSERT INTO person(id, number, name) SELECT randomblob(16), printf('%06d', i), '员工'||i FROM n WHERE i<%people;
INSERT INTO employment_span(id, person, hired_on) SELECT randomblob(16), id, '2015-07-01' FROM person;
INSERT INTO course(id, code, title, hours, category) SELECT randomblob(16), 'C'||i, '课程'||i, 100+50*(i%7),
  CASE i%3 WHEN 0 THEN 'public' ELSE 'professional' END FROM n WHERE i<50;
INSERT INTO session(id, course, starts_at, status)
  SELECT randomblob(16), (SELECT id FROM course WHERE rowid=1+i%50),
    date('2024-01-01', '+'||(i*7919%1096)||' days')||'T15:00', 'held' FROM n WHERE i<%rows/50;
INSERT INTO attendance(id, session, person, status)
  SELECT randomblob(16), (SELECT id FROM session WHERE rowid=1+i/50),
    (SELECT id FROM person WHERE rowid=1+(i*31+i/50)%%people), 'present' FROM n;
INSERT INTO homework(id, person, kind, submitted_on, grade)
  SELECT randomblob(16), (SELECT id FROM person WHERE rowid=1+i%%people), 'essay',
    date('2026-01-01', '+'||(i%365)||' days'), 'submitted' FROM n WHERE i<%people*2;
INSERT INTO credit(id, person, title, category, hours, completed_on, certificate)
  SELECT randomblob(16), (SELECT id FROM person WHERE rowid=1+i%%people), '外训'||i, 'public', 400,
    date('2024-01-01', '+'||(i*13%1096)||' days'), 'ZS'||i FROM n WHERE i<%people;
COMMIT;
DROP TABLE n;
ANALYZE;)sql";

// The totals that the verdicts stand on, by person, year and category: the least that any way of counting must read.
constexpr const char* kTotals =
    "SELECT a.person, substr(s.starts_at, 1, 4), COALESCE(s.category, c.category), "
    "sum(COALESCE(a.hours, s.hours, c.hours)), count(*) FROM session s CROSS JOIN attendance a ON a.session = s.id "
    "JOIN course c ON c.id = s.course WHERE s.starts_at >= '2024-01-01' AND s.starts_at < '2027-01-01' "
    "AND a.status IN ('present', 'partial') AND s.status <> 'cancelled' GROUP BY 1, 2, 3";

int stepThrough(Connection& db, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db.handle(), sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db.handle()));
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW)
        ++rows;
    sqlite3_finalize(statement);
    return rows;
}

void fill(const QString& path, int people, int rows)
{
    auto made = Connection::open(path, Connection::Mode::Create);
    QByteArray sql = kFill;
    sql.replace("%%people", "%" + QByteArray::number(people)).replace("%people", QByteArray::number(people));
    sql.replace("%rows", QByteArray::number(rows));
    if (!made || !migrate(**made) || !(*made)->execute(sql.constData()))
        qFatal("the workspace cannot be made");
    const auto shape = readShape(**made);
    auto change = Change::begin(**made, *shape, QStringLiteral("bench"));
    (*change)->label = {QStringLiteral("edit"), {}};
    for (const char* rule : kRules)
        if (!importRule(**change, QJsonDocument::fromJson(rule).object()))
            qFatal("no rule");
    if (!(*change)->commit())
        qFatal("no rules");
}
// The totals made anew by a Change in which nothing is written, or made useless.
void setFresh(const QString& path, bool fresh)
{
    auto opened = Connection::open(path, Connection::Mode::Write);
    if (!opened || !(*opened)->execute("DELETE FROM _kept"))
        qFatal("the totals cannot be forgotten");
    if (!fresh)
        return;
    const auto shape = readShape(**opened);
    auto change = Change::begin(**opened, *shape, QStringLiteral("bench"));
    (*change)->keeper = keepCreditTotals;
    if (!(*change)->commit())
        qFatal("no totals");
}
} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const int people = argc > 1 ? std::atoi(argv[1]) : 20'000;
    const int rows = argc > 2 ? std::atoi(argv[2]) : 1'000'000;
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/compliance-%1-%2.rostrum").arg(people).arg(rows);
    if (!QFile::exists(path)) {
        const QString unfinished = path + QStringLiteral(".new");
        QFile::remove(unfinished);
        fill(unfinished, people, rows);
        QFile::rename(unfinished, path);
    }
    if (auto kept = Connection::open(path, Connection::Mode::Write); !kept || !migrate(**kept))
        qFatal("the workspace is not of today's schema");
    auto opened = Connection::open(path, Connection::Mode::Read);
    if (!opened)
        qFatal("the workspace cannot be opened");
    Connection& db = **opened;
    const int rounds = rows > 2'000'000 ? 1 : 3;

    // Every figure row by row, as where the totals are behind.
    const auto judged = [&] {
        const auto result = evaluateCompliance(db, {2026, {2026, 11, 20}, {}, {}, {}});
        if (!result || result->people.size() != size_t(people) * 3)
            qFatal("not everybody is judged");
    };
    setFresh(path, false);
    bench::print("compliance.row_by_row", rows,
                 bench::measureByTurns(rounds, judged, [&] { stepThrough(db, kTotals); }), 1.3,
                 {{QStringLiteral("people"), people}});

    const auto summed = bench::measureByTurns(
        rounds, [&] { setFresh(path, true); }, [&] { stepThrough(db, kTotals); });
    bench::print("compliance.totals", rows, summed, 1.3, {});

    const auto verdicts = bench::measureByTurns(rounds, judged, [&] {
        stepThrough(db, "SELECT person, year, origin, category, hundredths, n FROM _credit_year");
    });
    bench::print("compliance.from_totals", rows, verdicts, 1.3, {{QStringLiteral("people"), people}});
    return 0;
}
