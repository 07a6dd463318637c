#include "models/measures/credittotals.h"
#include "models/facts/touchedpeople.h"
#include "models/measures/source.h"
#include "models/store/connection.h"
#include <algorithm>
#include <map>

namespace rostrum {

namespace {
constexpr int kFewPeople = 2000; // above this one pass over all is sooner done

// The rows of one person and session together: those with hours as they are, and of those without the first one what
// is left of the session's hours (the source of attendance says so row by row; here nothing is looked up twice).
// %from: sessions first, in the order in which their attendance lies, or one person's attendance first. %when: the year
// or the day. %where: which.
constexpr std::string_view kAttendance = R"sql(
SELECT person, period, 'attendance', category,
  sum(own + CASE WHEN blank AND full IS NOT NULL THEN max(0, full - own) ELSE 0 END),
  sum(given + (blank AND full IS NOT NULL))
FROM (SELECT a.person AS person, %when AS period,
    COALESCE(s.category, c.category, '') AS category, COALESCE(sum(a.hours), 0) AS own, count(a.hours) AS given,
    max(a.hours IS NULL AND a.status = 'present') AS blank, COALESCE(s.hours, c.hours) AS full
  FROM %from JOIN course c ON c.id = s.course
  WHERE a.status IN ('present', 'partial') AND s.status <> 'cancelled' AND %where
  GROUP BY s.id, a.person)
GROUP BY person, period, category HAVING sum(given + (blank AND full IS NOT NULL)) > 0)sql";

// Training elsewhere, as its source declares it.
constexpr std::string_view kOutside = R"sql(
SELECT %subject, %when AS period, 'outside', COALESCE(%category, ''), sum(%hours), count(%hours)
FROM %from WHERE %where AND (%whynot) IS NULL
GROUP BY 1, period, 4 HAVING count(%hours) > 0)sql";

constexpr std::string_view kInsert = "INSERT INTO _credit_year(person, year, origin, category, hundredths, n) ";

std::string filled(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string>> values)
{
    std::string sql(text);
    for (const auto& [mark, value] : values)
        for (size_t at = sql.find(mark); at != std::string::npos; at = sql.find(mark, at + value.size()))
            sql.replace(at, mark.size(), value);
    return sql;
}

enum class Whose { Everybody, OnePerson };

std::string attendanceSql(Whose whose, const char* when, const char* where)
{
    const char* from = whose == Whose::Everybody
                           ? "session s CROSS JOIN attendance a ON a.session = s.id"
                           : "attendance a CROSS JOIN session s ON s.id = a.session AND a.person = ?1";
    return filled(kAttendance, {{"%when", when}, {"%where", where}, {"%from", from}});
}

std::string outsideSql(const char* when, const std::string& where)
{
    const SourceArm& arm = findSource("credit")->arms.at(1);
    return filled(filled(kOutside, {{"%when", when}, {"%where", where}}),
                  {{"%subject", std::string(arm.subject)},
                   {"%category", std::string(arm.facets.at("category"))},
                   {"%hours", std::string(arm.figures.at("hours"))},
                   {"%from", std::string(arm.from)},
                   {"%whynot", std::string(arm.whyNot)},
                   {"%day", std::string(arm.days.at("session"))}});
}

constexpr const char* kSessionYear = "CAST(substr(s.starts_at, 1, 4) AS INTEGER)";
constexpr const char* kDayOfSession = "substr(s.starts_at, 1, 10)";
constexpr const char* kDatedSession = "s.starts_at IS NOT NULL";
constexpr const char* kSessionBetween = "s.starts_at >= ?1 AND s.starts_at < ?2";
constexpr const char* kCreditYear = "CAST(substr(%day, 1, 4) AS INTEGER)";
constexpr const char* kCreditDay = "substr(%day, 1, 10)";
constexpr const char* kDatedCredit = "%day IS NOT NULL";
constexpr const char* kCreditBetween = "%day >= ?1 AND %day < ?2";

std::string insertion(const std::string& select) { return std::string(kInsert).append(select); }

Result<void> sumEverybody(Connection& db)
{
    ROSTRUM_CHECK(db.execute("DELETE FROM _credit_year"));
    ROSTRUM_CHECK(db.query(insertion(attendanceSql(Whose::Everybody, kSessionYear, kDatedSession))).run());
    return db.query(insertion(outsideSql(kCreditYear, kDatedCredit))).run();
}

Result<void> sumPeople(Connection& db, const QSet<Id>& people)
{
    Query forget = db.query("DELETE FROM _credit_year WHERE person = ?1");
    Query attended = db.query(insertion(attendanceSql(Whose::OnePerson, kSessionYear, kDatedSession)));
    Query outside = db.query(insertion(outsideSql(kCreditYear, "%day IS NOT NULL AND %subject = ?1")));
    for (const Id& person : people)
        for (Query* query : {&forget, &attended, &outside})
            ROSTRUM_CHECK(query->bind(person).run());
    return {};
}

Result<std::optional<int64_t>> knownChange(Connection& db)
{
    return db.integer("SELECT change FROM _kept WHERE name = 'credit_year'");
}

Result<int64_t> newestChange(Connection& db)
{
    ROSTRUM_TRY(newest, db.integer("SELECT max(id) FROM _change"));
    return newest.value_or(0);
}

bool countsForCredit(std::string_view table)
{
    return table == "attendance" || table == "credit" || table == "session" || table == "course";
}

// Whose attendance hangs on a session or course; of other rows the person stands in them.
std::string_view attendeesOf(std::string_view table)
{
    if (table == "session")
        return "SELECT DISTINCT person FROM attendance WHERE session = ?1";
    if (table == "course")
        return "SELECT DISTINCT a.person FROM session s CROSS JOIN attendance a ON a.session = s.id WHERE s.course = "
               "?1";
    return {};
}

// Everybody whose totals the written rows may have moved; more than kFewPeople stop the search.
Result<QSet<Id>> concerned(Connection& db, const QByteArray& changeset)
{
    TouchedPeople touched(db);
    QSet<Id>& people = touched.people();
    ChangesetReader rows(changeset);
    while (people.size() <= kFewPeople && rows.next()) {
        if (!countsForCredit(rows.table()))
            continue;
        ROSTRUM_CHECK(touched.add(rows));
        const std::string_view sql = attendeesOf(rows.table());
        if (sql.empty())
            continue;
        Query query = db.query(sql);
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
                       [](const QString& table) { return countsForCredit(table.toStdString()); });
}
} // namespace

Result<bool> areCreditTotalsFresh(Connection& db)
{
    ROSTRUM_TRY(newest, newestChange(db));
    ROSTRUM_TRY(known, knownChange(db));
    return known && *known == newest;
}

Result<void> keepCreditTotals(Connection& db, const ChangeNotice& touched, const std::optional<QByteArray>& rows)
{
    // The Change's own head is in the log by now: the totals were fresh when they know the one before.
    ROSTRUM_TRY(newest, newestChange(db));
    ROSTRUM_TRY(known, knownChange(db));
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
    Query stamp = db.query("INSERT OR REPLACE INTO _kept(name, change) VALUES('credit_year', ?)");
    return stamp.bind(newest).run();
}

bool isCreditSum(const Measure& measure)
{
    return measure.source == "credit" && measure.numerator == "hours" && measure.day == "session" &&
           measure.aggregator == Aggregator::Sum &&
           std::all_of(measure.filter.begin(), measure.filter.end(),
                       [](const auto& facet) { return facet.first == "category" || facet.first == "origin"; });
}

uint8_t CreditSums::place(QStringList& names, std::string_view name)
{
    const QLatin1String wanted(name.data(), qsizetype(name.size()));
    const auto found = std::find_if(names.begin(), names.end(), [&](const QString& known) { return known == wanted; });
    if (found != names.end())
        return uint8_t(found - names.begin());
    names.append(QString(wanted));
    return uint8_t(names.size() - 1);
}

// Attendance a session at a time: its rows lie together and by person, so that nothing has to be sorted on the way.
Result<void> CreditSums::readDays(Connection& db, const DateSpan& span)
{
    const auto take = [this](Query& query) {
        while (query.next())
            m_sums.push_back({query.id(0), int32_t(query.day(1).toJulianDay()), place(m_origins, query.text(2)),
                              place(m_categories, query.text(3)), int32_t(query.integer(5)), query.integer(4)});
        return query.status();
    };
    Query sessions = db.query(std::string("SELECT s.id FROM session s WHERE ") + kSessionBetween);
    Query attended = db.query(attendanceSql(Whose::Everybody, kDayOfSession, "s.id = ?1"));
    sessions.bind(span.from).bind(span.to.addDays(1));
    while (sessions.next()) {
        attended.bind(sessions.id(0));
        ROSTRUM_CHECK(take(attended));
        attended.again();
    }
    ROSTRUM_CHECK(sessions.status());
    Query outside = db.query(outsideSql(kCreditDay, kCreditBetween));
    outside.bind(span.from).bind(span.to.addDays(1));
    return take(outside);
}

// Less what stands behind a cut by its own days; those are by person already, as the totals come.
Result<void> CreditSums::readYears(Connection& db, const DateSpan& span)
{
    Query query = db.query("SELECT person, year, origin, category, hundredths, n FROM _credit_year "
                           "WHERE year BETWEEN ? AND ? ORDER BY person");
    query.bind(span.from.year()).bind(span.to.year());
    std::map<int64_t, DateSpan> years;
    const size_t days = m_sums.size();
    size_t at = 0;
    while (query.next()) {
        DateSpan& year = years[query.integer(1)];
        if (!year.from.isValid())
            year = yearSpan(int(query.integer(1)));
        Sum sum{query.id(0),
                int32_t(year.from.toJulianDay()),
                place(m_origins, query.text(2)),
                place(m_categories, query.text(3)),
                int32_t(query.integer(5)),
                query.integer(4)};
        while (at < days && m_sums[at].person < sum.person)
            ++at;
        for (size_t day = at; day < days && m_sums[day].person == sum.person; ++day)
            if (m_sums[day].origin == sum.origin && m_sums[day].category == sum.category &&
                year.contains(QDate::fromJulianDay(m_sums[day].day))) {
                sum.hundredths -= m_sums[day].hundredths;
                sum.n -= m_sums[day].n;
            }
        if (sum.n > 0)
            m_sums.push_back(sum);
    }
    return query.status();
}

Result<CreditSums> CreditSums::read(Connection& db, const DateSpan& span, const std::vector<DateSpan>& tails)
{
    CreditSums sums;
    ROSTRUM_TRY(fresh, areCreditTotalsFresh(db));
    for (const DateSpan& days : fresh ? tails : std::vector{span})
        ROSTRUM_CHECK(sums.readDays(db, days));
    const auto byPerson = [](const Sum& a, const Sum& b) { return a.person < b.person; };
    std::stable_sort(sums.m_sums.begin(), sums.m_sums.end(), byPerson);
    const auto days = ptrdiff_t(sums.m_sums.size());
    if (fresh)
        ROSTRUM_CHECK(sums.readYears(db, span));
    std::inplace_merge(sums.m_sums.begin(), sums.m_sums.begin() + days, sums.m_sums.end(), byPerson);
    return sums;
}

void CreditSums::forEach(const Measure& measure, const Take& take) const
{
    const auto wanted = [&](const char* facet, const QStringList& names) {
        const auto values = measure.filter.find(facet);
        std::vector<bool> wanted;
        for (const QString& name : names)
            wanted.push_back(values == measure.filter.end() || values->second.contains(name));
        return wanted;
    };
    const std::vector<bool> origins = wanted("origin", m_origins), categories = wanted("category", m_categories);
    for (const Sum& sum : m_sums)
        if (origins[sum.origin] && categories[sum.category])
            take(sum.person, QDate::fromJulianDay(sum.day), {sum.hundredths, 1, sum.n});
}

} // namespace rostrum
