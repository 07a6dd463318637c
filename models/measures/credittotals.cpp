#include "models/measures/credittotals.h"
#include "models/measures/source.h"
#include "models/store/connection.h"
#include <QSet>
#include <algorithm>
#include <sqlite3.h>

namespace rostrum {

namespace {
constexpr int kFewPeople = 2000; // above this one pass over all is sooner done
constexpr const char* kName = "credit_year";

// The rows of one person and session together: those with hours as they are, and of those without the first one what
// is left of the session's hours (the source of attendance says so row by row; here nothing is looked up twice).
// %from: sessions first, in the order in which their attendance lies, or one person's attendance first.
constexpr std::string_view kAttendance = R"sql(
INSERT INTO _credit_year(person, year, origin, category, hundredths, n)
SELECT person, year, 'attendance', category, sum(own + CASE WHEN blank AND full IS NOT NULL THEN max(0, full - own) ELSE 0 END),
  sum(given + (blank AND full IS NOT NULL))
FROM (SELECT a.person AS person, CAST(substr(s.starts_at, 1, 4) AS INTEGER) AS year,
    COALESCE(s.category, c.category, '') AS category, COALESCE(sum(a.hours), 0) AS own, count(a.hours) AS given,
    max(a.hours IS NULL AND a.status = 'present') AS blank, COALESCE(s.hours, c.hours) AS full
  FROM %from JOIN course c ON c.id = s.course
  WHERE a.status IN ('present', 'partial') AND s.status <> 'cancelled' AND s.starts_at IS NOT NULL
  GROUP BY s.id, a.person)
GROUP BY person, year, category HAVING sum(given + (blank AND full IS NOT NULL)) > 0)sql";
constexpr std::string_view kEverybody = "session s CROSS JOIN attendance a ON a.session = s.id";
constexpr std::string_view kOnePerson = "attendance a CROSS JOIN session s ON s.id = a.session AND a.person = ?1";

std::string attendanceSql(std::string_view from)
{
    std::string sql(kAttendance);
    return sql.replace(sql.find("%from"), 5, from);
}

// Training elsewhere, as its source declares it.
std::string outsideSql(bool onePerson)
{
    const SourceArm& arm = findSource("credit")->arms.at(1);
    const std::string day(arm.days.at("session")), category(arm.facets.at("category")), hours(arm.figures.at("hours"));
    std::string sql = "INSERT INTO _credit_year(person, year, origin, category, hundredths, n) SELECT ";
    sql.append(arm.subject)
        .append(", CAST(substr(" + day + ", 1, 4) AS INTEGER), 'outside', COALESCE(" + category + ", ''), sum(" +
                hours + "), count(" + hours + ") FROM ")
        .append(arm.from)
        .append(" WHERE " + day + " IS NOT NULL AND (")
        .append(arm.whyNot)
        .append(") IS NULL");
    if (onePerson)
        sql.append(" AND ").append(arm.subject).append(" = ?1");
    return sql + " GROUP BY 1, 2, 4 HAVING count(" + hours + ") > 0";
}

Result<void> sumEverybody(Connection& db)
{
    ROSTRUM_CHECK(db.execute("DELETE FROM _credit_year"));
    ROSTRUM_CHECK(db.query(attendanceSql(kEverybody)).run());
    return db.query(outsideSql(false)).run();
}

Result<void> sumPeople(Connection& db, const QSet<Id>& people)
{
    Query forget = db.query("DELETE FROM _credit_year WHERE person = ?1");
    Query attended = db.query(attendanceSql(kOnePerson)), outside = db.query(outsideSql(true));
    for (const Id& person : people)
        for (Query* query : {&forget, &attended, &outside})
            ROSTRUM_CHECK(query->bind(person).run());
    return {};
}

Result<int64_t> newestChange(Connection& db)
{
    ROSTRUM_TRY(newest, db.integer("SELECT max(id) FROM _change"));
    return newest.value_or(0);
}

// Who else a row of a table concerns, by the row as it is now: `person` in the row itself is told by the changeset.
std::string_view concernedBy(std::string_view table)
{
    if (table == "attendance")
        return "SELECT person FROM attendance WHERE id = ?1";
    if (table == "credit")
        return "SELECT person FROM credit WHERE id = ?1";
    if (table == "session")
        return "SELECT DISTINCT person FROM attendance WHERE session = ?1";
    if (table == "course")
        return "SELECT DISTINCT a.person FROM session s CROSS JOIN attendance a ON a.session = s.id WHERE s.course = "
               "?1";
    return {};
}

// In both tables with a person it is the column of that name; a changeset counts columns as the table does.
Result<int> personColumn(Connection& db, std::string_view table)
{
    if (table != "attendance" && table != "credit")
        return -1;
    ROSTRUM_TRY(column,
                db.integer("SELECT cid FROM pragma_table_info('" + std::string(table) + "') WHERE name = 'person'"));
    return int(column.value_or(-1));
}

void addPerson(QSet<Id>& people, sqlite3_value* value)
{
    if (value && sqlite3_value_type(value) == SQLITE_BLOB)
        if (const auto id = Id::fromBytes(sqlite3_value_blob(value), sqlite3_value_bytes(value)))
            people.insert(*id);
}

// Everybody whose totals the written rows may have moved; more than kFewPeople stop the search.
Result<QSet<Id>> concerned(Connection& db, const QByteArray& changeset)
{
    QSet<Id> people;
    ChangesetReader rows(changeset);
    while (people.size() <= kFewPeople && rows.next()) {
        const std::string_view table = rows.table();
        const std::string_view sql = concernedBy(table);
        if (sql.empty())
            continue;
        ROSTRUM_TRY(column, personColumn(db, table));
        if (column >= 0) {
            addPerson(people, rows.before(column));
            addPerson(people, rows.after(column));
        }
        Query query = db.query(std::string(sql));
        query.bind(rows.id());
        while (people.size() <= kFewPeople && query.next())
            people.insert(query.id(0));
        ROSTRUM_CHECK(query.status());
    }
    ROSTRUM_CHECK(rows.status());
    return people;
}

bool touchesCredit(const ChangeNotice& touched)
{
    return std::any_of(touched.tables.begin(), touched.tables.end(),
                       [](const QString& table) { return !concernedBy(table.toStdString()).empty(); });
}

bool wanted(const QStringList* values, const QString& value) { return !values || values->contains(value); }
} // namespace

Result<bool> areCreditTotalsFresh(Connection& db)
{
    ROSTRUM_TRY(newest, newestChange(db));
    ROSTRUM_TRY(known, db.integer(std::string("SELECT change FROM _kept WHERE name = '") + kName + "'"));
    return known && *known == newest;
}

Result<void> keepCreditTotals(Connection& db, const ChangeNotice& touched, const std::optional<QByteArray>& rows)
{
    // The Change's own head is in the log by now: the totals were fresh when they know the one before.
    ROSTRUM_TRY(newest, newestChange(db));
    ROSTRUM_TRY(known, db.integer(std::string("SELECT change FROM _kept WHERE name = '") + kName + "'"));
    Query before = db.query("SELECT COALESCE(max(id), 0) FROM _change WHERE id <> ?");
    before.bind(int64_t(touched.id));
    const int64_t last = before.next() ? before.integer(0) : 0;
    ROSTRUM_CHECK(before.status());
    if (touched.id == 0 && known && *known == newest)
        return {};
    bool everybody = !known || *known != last;
    if (!everybody && touchesCredit(touched)) {
        everybody = !rows;
        if (rows) {
            ROSTRUM_TRY(people, concerned(db, *rows));
            everybody = people.size() > kFewPeople;
            if (!everybody)
                ROSTRUM_CHECK(sumPeople(db, people));
        }
    }
    if (everybody)
        ROSTRUM_CHECK(sumEverybody(db));
    Query stamp = db.query("INSERT OR REPLACE INTO _kept(name, change) VALUES(?, ?)");
    return stamp.bind(std::string_view(kName)).bind(newest).run();
}

bool isCreditSum(const Measure& measure)
{
    return measure.source == "credit" && measure.numerator == "hours" && measure.day == "session" &&
           measure.aggregator == Aggregator::Sum &&
           std::all_of(measure.filter.begin(), measure.filter.end(),
                       [](const auto& facet) { return facet.first == "category" || facet.first == "origin"; });
}

Result<CreditTotals> CreditTotals::read(Connection& db, const DateSpan& span)
{
    CreditTotals totals;
    const auto place = [](QStringList& names, std::string_view name) {
        const auto is = [&](const QString& known) {
            return known == QLatin1String(name.data(), qsizetype(name.size()));
        };
        const auto found = std::find_if(names.begin(), names.end(), is);
        if (found != names.end())
            return uint8_t(found - names.begin());
        names.append(QString::fromUtf8(name.data(), qsizetype(name.size())));
        return uint8_t(names.size() - 1);
    };
    Query query = db.query("SELECT person, year, origin, category, n, hundredths FROM _credit_year "
                           "WHERE year BETWEEN ? AND ? ORDER BY person, year");
    query.bind(span.from.year()).bind(span.to.year());
    while (query.next())
        totals.m_sums.push_back({query.id(0), int16_t(query.integer(1)), place(totals.m_origins, query.text(2)),
                                 place(totals.m_categories, query.text(3)), int32_t(query.integer(4)),
                                 query.integer(5)});
    ROSTRUM_CHECK(query.status());
    return totals;
}

void CreditTotals::forEach(const Measure& measure, const std::function<void(const Id&, const Year&)>& take) const
{
    const auto values = [&](const char* facet) {
        const auto found = measure.filter.find(facet);
        return found == measure.filter.end() ? nullptr : &found->second;
    };
    std::vector<bool> origins, categories;
    for (const QString& origin : m_origins)
        origins.push_back(wanted(values("origin"), origin));
    for (const QString& category : m_categories)
        categories.push_back(wanted(values("category"), category));
    const auto same = [](const Sum& a, const Sum& b) { return a.year == b.year && a.person == b.person; };
    for (size_t i = 0; i < m_sums.size();) {
        const Sum& first = m_sums[i];
        Year year{first.year, {0, 1, 0}};
        for (; i < m_sums.size() && same(first, m_sums[i]); ++i)
            if (origins[m_sums[i].origin] && categories[m_sums[i].category]) {
                year.figure.num += m_sums[i].hundredths;
                year.figure.n += m_sums[i].n;
            }
        if (year.figure.n > 0)
            take(first.person, year);
    }
}

} // namespace rostrum
