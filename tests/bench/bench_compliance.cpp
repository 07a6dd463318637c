// Verdicts of everybody under three rule sets that look at three years: row by row beside the bare SQL that sums the
// same rows, and from the credit totals beside a bare read of those; the totals made anew beside the bare SQL.
// bench_compliance [PEOPLE [ATTENDANCE]]; 20,000 people and 1,000,000 rows where nothing is said. The workspace is made
// once and kept in the bench directory.
#include "benchsupport.h"
#include "complianceworkspace.h"
#include "models/compliance/compliance.h"
#include "models/compliance/rulestore.h"
#include "models/measures/credittotals.h"
#include "models/store/change.h"
#include "models/store/schema.h"
#include <QCoreApplication>
#include <sqlite3.h>

using namespace rostrum;

namespace {
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
    const QString path = bench::complianceWorkspace(people, rows);
    auto opened = Connection::open(path, Connection::Mode::Read);
    if (!opened)
        qFatal("the workspace cannot be opened");
    Connection& db = **opened;
    const int rounds = rows > 2'000'000 ? 1 : 3;

    // Every figure row by row, as where the totals are behind.
    const auto judgedOn = [&](QDate asOf) {
        const auto result = evaluateCompliance(db, {2026, asOf, {}, {}, {}});
        if (!result || result->people.size() != size_t(people) * 3)
            qFatal("not everybody is judged");
    };
    const auto judged = [&] { judgedOn({2026, 12, 31}); };
    setFresh(path, false);
    bench::print("compliance.row_by_row", rows,
                 bench::measureByTurns(rounds, judged, [&] { stepThrough(db, kTotals); }), 1.3,
                 {{QStringLiteral("people"), people}});

    const auto summed = bench::measureByTurns(
        rounds, [&] { setFresh(path, true); }, [&] { stepThrough(db, kTotals); });
    bench::print("compliance.totals", rows, summed, 1.3, {});

    // The as-of day ends its year, or all that follows it in the year is read by day.
    for (const QDate asOf : {QDate(2026, 12, 31), QDate(2026, 11, 20)}) {
        const auto verdicts = bench::measureByTurns(
            5, [&] { judgedOn(asOf); },
            [&] { stepThrough(db, "SELECT person, year, origin, category, hundredths, n FROM _credit_year"); });
        bench::print("compliance.from_totals", rows, verdicts, 1.0 / verdicts.floorSeconds,
                     {{QStringLiteral("people"), people},
                      {QStringLiteral("as_of"), asOf.toString(Qt::ISODate)},
                      {QStringLiteral("target_seconds"), 1}});
    }
    return 0;
}
