#include "models/kpi/kpirows.h"
#include "models/base/refusals.h"
#include "models/kpi/kpitrace.h"
#include "models/store/change.h"
#include <QHash>
#include <QJsonDocument>
#include <span>

namespace rostrum {

namespace {
Standing standingOf(const QString& key)
{
    return key == u"blocked" ? Standing::Blocked : key == u"ranked" ? Standing::Ranked : Standing::Insufficient;
}

Result<void> writePriors(Change& change, const Id& lock, const KpiResults& results)
{
    Query insert = change.db().query("INSERT INTO kpi_lock_prior(id, kpi_lock, position, mean) VALUES(?,?,?,?)");
    for (size_t i = 0; i < results.priors.size(); ++i) {
        insert.bind(Id::below(lock, {"prior", std::to_string(i)})).bind(lock).bind(int(i)).bind(results.priors[i]);
        ROSTRUM_CHECK(insert.run());
        ROSTRUM_CHECK(change.count());
    }
    return {};
}

Result<void> writeIndicators(Change& change, const Id& lock, const Id& result, const KpiRow& row)
{
    Query insert =
        change.db().query("INSERT INTO kpi_indicator_result(id, kpi_result, position, num, den, n, value, shrunk, "
                          "score, assumed, expected, received, waiver) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (size_t i = 0; i < row.indicators.size(); ++i) {
        const IndicatorScore& one = row.indicators[i];
        insert.bind(Id::below(lock, {"indicator", row.person.view(), std::to_string(i)})).bind(result).bind(int(i));
        insert.bind(one.raw.num).bind(one.raw.den).bind(one.raw.n);
        insert.bind(one.value).bind(one.shrunk).bind(one.score).bind(int(one.assumed));
        const Coverage coverage = i < row.coverage.size() ? row.coverage[i] : Coverage{};
        insert.bind(coverage.expected).bind(coverage.received).bind(coverage.waiver);
        ROSTRUM_CHECK(insert.run());
        ROSTRUM_CHECK(change.count());
    }
    return {};
}

Result<void> writeResult(Change& change, const Id& lock, const KpiRow& row)
{
    Query insert = change.db().query(
        "INSERT INTO kpi_result(id, kpi_lock, person, number, name, department, department_name, standing, total, "
        "shares, top, bonus, final, rank, department_rank, provisional, adjustment) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    const Id id = Id::below(lock, {"result", row.person.view()});
    insert.bind(id).bind(lock).bind(row.person).bind(row.number).bind(row.name);
    row.department.isNull() ? insert.bind(nullptr) : insert.bind(row.department);
    insert.bind(row.departmentName).bind(standingKey(row.total.standing)).bind(row.total.points);
    insert.bind(row.shares).bind(int(row.top)).bind(row.bonus).bind(row.finalPoints);
    const auto wide = [](const std::optional<int>& n) { return n ? std::optional(int64_t(*n)) : std::nullopt; };
    insert.bind(wide(row.rank)).bind(wide(row.departmentRank)).bind(int(row.provisional));
    insert.bind(row.adjustment);
    ROSTRUM_CHECK(insert.run());
    ROSTRUM_CHECK(change.count());
    return writeIndicators(change, lock, id, row);
}

Result<void> writeAdjustments(Change& change, const Id& lock, const KpiResults& results)
{
    Query insert = change.db().query("INSERT INTO kpi_adjustment(id, kpi_lock, of_lock, person, was, is_now, points) "
                                     "VALUES(?,?,?,?,?,?,?)");
    for (const KpiAdjustment& one : results.adjustments) {
        insert.bind(Id::below(lock, {"adjustment", one.ofLock.view(), one.person.view()})).bind(lock);
        insert.bind(one.ofLock).bind(one.person).bind(one.was).bind(one.now).bind(one.points);
        ROSTRUM_CHECK(insert.run());
        ROSTRUM_CHECK(change.count());
    }
    return {};
}

Result<void> readAdjustments(Connection& db, const Id& lock, KpiResults& results)
{
    Query rows = db.query("SELECT o.period_from, o.period_to, o.id, a.person, a.was, a.is_now, a.points "
                          "FROM kpi_adjustment a JOIN kpi_lock o ON o.id = a.of_lock WHERE a.kpi_lock = ? "
                          "ORDER BY o.period_to, o.id, a.person");
    rows.bind(lock);
    while (rows.next())
        results.adjustments.push_back({{rows.day(0), rows.day(1)},
                                       rows.id(2),
                                       rows.id(3),
                                       rows.optionalInteger(4),
                                       rows.optionalInteger(5),
                                       rows.integer(6)});
    return rows.status();
}

Result<Scheme> lockedScheme(Connection& db, const Id& lock)
{
    Query rows = db.query("SELECT s.definition, s.version FROM kpi_lock l JOIN kpi_scheme s ON s.id = l.scheme "
                          "WHERE l.id = ?");
    rows.bind(lock);
    if (!rows.next()) {
        ROSTRUM_CHECK(rows.status());
        return unknownRow("kpi_lock", lock.hex());
    }
    ROSTRUM_TRY(scheme, schemeFromJson(QJsonDocument::fromJson(rows.string(0).toUtf8()).object()));
    scheme.version = int(rows.integer(1));
    return scheme;
}

std::optional<int> smallAt(const Query& rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(int(rows.integer(column)));
}

KpiRow rowAt(const Query& rows)
{
    KpiRow row;
    row.person = rows.id(1);
    row.number = rows.string(2);
    row.name = rows.string(3);
    row.department = rows.id(4);
    row.departmentName = rows.string(5);
    row.total = {standingOf(rows.string(6)), rows.optionalInteger(7)};
    row.shares = rows.integer(8);
    row.top = rows.integer(9) != 0;
    row.bonus = rows.integer(10);
    row.finalPoints = rows.optionalInteger(11);
    row.adjustment = rows.integer(15);
    if (row.total.points && row.finalPoints)
        row.earned = *row.finalPoints - row.adjustment;
    row.rank = smallAt(rows, 12);
    row.departmentRank = smallAt(rows, 13);
    row.provisional = rows.integer(14) != 0;
    return row;
}
} // namespace

Result<void> writeLockedRows(Change& change, const Id& lock, const KpiResults& results, QDate today)
{
    ROSTRUM_CHECK(writePriors(change, lock, results));
    for (const KpiRow& row : results.rows)
        ROSTRUM_CHECK(writeResult(change, lock, row));
    ROSTRUM_CHECK(writeAdjustments(change, lock, results));
    ROSTRUM_TRY(lacks, readLacks(change.db(), results, today));
    return writeKpiTrace(change, lock, results, lacks);
}

Result<KpiResults> readLockedRows(Connection& db, const Id& lock)
{
    KpiResults results;
    ROSTRUM_TRY(scheme, lockedScheme(db, lock));
    results.scheme = std::move(scheme);
    Query priors = db.query("SELECT p.mean, l.eligible, l.revision FROM kpi_lock_prior p "
                            "JOIN kpi_lock l ON l.id = p.kpi_lock WHERE l.id = ? ORDER BY p.position");
    priors.bind(lock);
    while (priors.next()) {
        results.priors.push_back(priors.optionalInteger(0));
        results.eligible = int(priors.integer(1));
        results.revision = int(priors.integer(2));
    }
    ROSTRUM_CHECK(priors.status());
    Query rows = db.query("SELECT id, person, number, name, department, department_name, standing, total, shares, top, "
                          "bonus, final, rank, department_rank, provisional, adjustment FROM kpi_result "
                          "WHERE kpi_lock = ? ORDER BY rank IS NULL, rank, number IS NULL, number, person");
    QHash<Id, size_t> places;
    rows.bind(lock);
    while (rows.next()) {
        places.insert(rows.id(0), results.rows.size());
        results.rows.push_back(rowAt(rows));
    }
    ROSTRUM_CHECK(rows.status());
    Query scores = db.query(
        "SELECT i.kpi_result, i.num, i.den, i.n, i.value, i.shrunk, i.score, i.assumed, "
        "i.expected, i.received, i.waiver FROM kpi_result r JOIN kpi_indicator_result i ON i.kpi_result = r.id "
        "WHERE r.kpi_lock = ? ORDER BY i.kpi_result, i.position");
    scores.bind(lock);
    while (scores.next()) {
        IndicatorScore one;
        one.raw = {scores.integer(1), scores.integer(2), int(scores.integer(3))};
        one.value = scores.optionalInteger(4);
        one.shrunk = scores.optionalInteger(5);
        one.score = scores.optionalInteger(6);
        one.assumed = scores.integer(7) != 0;
        KpiRow& row = results.rows[places.value(scores.id(0))];
        row.indicators.push_back(one);
        row.coverage.push_back({int(scores.integer(8)), int(scores.integer(9)), scores.string(10)});
    }
    ROSTRUM_CHECK(scores.status());
    ROSTRUM_CHECK(readAdjustments(db, lock, results));
    return results;
}

namespace {
// What the first engine froze; what it wrote down is told as it was, that its SHA-256 still holds.
constexpr const char* kFirstLines[] = {
    "SELECT 'lock', hex(scheme), period_from, period_to, revision, locked_on, engine, eligible FROM kpi_lock "
    "WHERE id = ?",
    "SELECT 'prior', position, mean FROM kpi_lock_prior WHERE kpi_lock = ? ORDER BY position",
    "SELECT 'result', hex(person), number, name, hex(department), department_name, standing, total, shares, top, "
    "bonus, final, rank, department_rank, provisional FROM kpi_result WHERE kpi_lock = ? ORDER BY id",
    "SELECT 'indicator', hex(r.person), i.position, i.num, i.den, i.n, i.value, i.shrunk, i.score, i.assumed "
    "FROM kpi_result r JOIN kpi_indicator_result i ON i.kpi_result = r.id WHERE r.kpi_lock = ? ORDER BY i.id",
    "SELECT 'trace', position, source_table, hex(row_id), day, value, weight, reason FROM kpi_trace "
    "WHERE kpi_lock = ? ORDER BY id"};
constexpr const char* kLines[] = {
    kFirstLines[0],
    kFirstLines[1],
    "SELECT 'result', hex(person), number, name, hex(department), department_name, standing, total, shares, top, "
    "bonus, final, rank, department_rank, provisional, adjustment FROM kpi_result WHERE kpi_lock = ? ORDER BY id",
    "SELECT 'indicator', hex(r.person), i.position, i.num, i.den, i.n, i.value, i.shrunk, i.score, i.assumed, "
    "i.expected, i.received, i.waiver FROM kpi_result r JOIN kpi_indicator_result i ON i.kpi_result = r.id "
    "WHERE r.kpi_lock = ? ORDER BY i.id",
    "SELECT 'adjustment', hex(of_lock), hex(person), was, is_now, points FROM kpi_adjustment WHERE kpi_lock = ? "
    "ORDER BY id",
    "SELECT 'evidence', hex(person), position, lines FROM kpi_evidence WHERE kpi_lock = ? ORDER BY id"};
constexpr int kFirstEngine = 1;
} // namespace

Result<void> eachLockedLine(Connection& db, const Id& lock, const std::function<void(std::string_view)>& take)
{
    Query engine = db.query("SELECT engine FROM kpi_lock WHERE id = ?");
    engine.bind(lock);
    const bool first = engine.next() && engine.integer(0) == kFirstEngine;
    ROSTRUM_CHECK(engine.status());
    const auto statements = first ? std::span<const char* const>(kFirstLines) : std::span<const char* const>(kLines);
    for (const char* sql : statements) {
        Query rows = db.query(sql);
        rows.bind(lock);
        std::string line;
        while (rows.next()) {
            line.clear();
            for (int column = 0; column < rows.columnCount(); ++column)
                line.append(column ? "\t" : "").append(rows.text(column));
            take(line);
        }
        ROSTRUM_CHECK(rows.status());
    }
    return {};
}

} // namespace rostrum
