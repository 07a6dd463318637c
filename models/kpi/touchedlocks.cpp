#include "models/kpi/touchedlocks.h"
#include "models/kpi/adjustment.h"
#include "models/store/capture.h"
#include "models/store/connection.h"
#include <map>
#include <sqlite3.h>

namespace rostrum {

namespace {
// Where the day of a row stands on which it counts; a session's day counts for what belongs to it.
struct Dated {
    std::vector<std::string> days;
    bool ofSession = false;
    bool widely = false; ///< an edit of it may count on other days: of whose item the uses are
};
const std::map<std::string, Dated, std::less<>>& datedTables()
{
    static const std::map<std::string, Dated, std::less<>> tables = {
        {"session", {{"starts_at"}, false, false}},
        {"rating", {{}, true, false}},
        {"attendance", {{}, true, false}},
        {"assessment", {{"assessed_on"}, false, false}},
        {"library_item", {{"published_on"}, false, true}},
        {"library_use", {{"used_on"}, true, false}},
        {"homework", {{"submitted_on", "due_on"}, true, false}},
        {"exam", {{"taken_on"}, false, false}},
        {"credit", {{"completed_on"}, false, false}},
        {"kpi_value", {{"valid_to"}, false, false}}};
    return tables;
}

// Rows without a day of their own that figures hang on.
bool countsEveryDay(std::string_view table)
{
    return table == "course" || table == "form" || table == "form_question" || table == "employment_span";
}

struct Lock {
    Id id;
    DateSpan period;
};

Result<std::vector<Lock>> unmarkedLocks(Connection& db)
{
    std::vector<Lock> locks;
    Query rows = db.query("SELECT id, period_from, period_to FROM kpi_lock WHERE reopened_on IS NULL "
                          "AND id NOT IN (SELECT kpi_lock FROM _kpi_touched)");
    while (rows.next())
        locks.push_back({rows.id(0), {rows.day(1), rows.day(2)}});
    ROSTRUM_CHECK(rows.status());
    return locks;
}

Result<std::optional<int64_t>> knownChange(Connection& db)
{
    return db.integer("SELECT change FROM _kept WHERE name = 'kpi_touched'");
}

Result<int64_t> newestChange(Connection& db)
{
    ROSTRUM_TRY(newest, db.integer("SELECT max(id) FROM _change"));
    return newest.value_or(0);
}

std::string_view textOf(sqlite3_value* value)
{
    if (!value || sqlite3_value_type(value) != SQLITE_TEXT)
        return {};
    return {reinterpret_cast<const char*>(sqlite3_value_text(value)), size_t(sqlite3_value_bytes(value))};
}

// The days on which written rows count, before and now.
class TouchedDays {
public:
    explicit TouchedDays(Connection& db) : m_db(db) {}

    Result<void> add(const ChangesetReader& row)
    {
        const std::string table = row.table();
        const bool update = row.op() == ChangesetReader::Op::Update;
        if (countsEveryDay(table)) {
            m_everyDay |= table != "course" || row.op() != ChangesetReader::Op::Insert; // nothing hung on a new course
            return {};
        }
        if (table == "person")
            return addPerson(row);
        const auto found = datedTables().find(table);
        if (found == datedTables().end())
            return {};
        m_everyDay |= found->second.widely && update;
        for (const std::string& column : found->second.days) {
            ROSTRUM_TRY(place, columnOf(table, column));
            addDay(textOf(row.before(place)));
            addDay(textOf(row.after(place)));
            if (update)
                ROSTRUM_CHECK(addNow("SELECT " + column + " FROM " + table + " WHERE id = ?1", row.id()));
        }
        return found->second.ofSession ? addSessions(table, row) : Result<void>();
    }

    bool everyDay() const { return m_everyDay; }
    bool touches(const DateSpan& period) const
    {
        const auto day = m_days.lower_bound(period.from);
        return m_everyDay || (day != m_days.end() && *day <= period.to);
    }

private:
    void addDay(std::string_view text)
    {
        constexpr size_t kDayLength = 10; // a moment begins with its day
        if (text.size() < kDayLength)
            return;
        const QDate day = QDate::fromString(QString::fromLatin1(text.data(), kDayLength), Qt::ISODate);
        if (day.isValid())
            m_days.insert(day);
    }

    Result<void> addNow(const std::string& sql, const Id& id)
    {
        Query query = m_db.query(sql);
        query.bind(id);
        while (query.next())
            addDay(query.text(0));
        return query.status();
    }

    Result<void> addSessions(const std::string& table, const ChangesetReader& row)
    {
        ROSTRUM_TRY(place, columnOf(table, "session"));
        for (sqlite3_value* value : {row.before(place), row.after(place)})
            if (value && sqlite3_value_type(value) == SQLITE_BLOB)
                if (const auto id = Id::fromBytes(sqlite3_value_blob(value), sqlite3_value_bytes(value)))
                    ROSTRUM_CHECK(addNow("SELECT starts_at FROM session WHERE id = ?1", *id));
        return addNow("SELECT s.starts_at FROM " + table + " x JOIN session s ON s.id = x.session WHERE x.id = ?1",
                      row.id());
    }

    // Who becomes a trainer, or no longer is one, is counted otherwise in every period.
    Result<void> addPerson(const ChangesetReader& row)
    {
        ROSTRUM_TRY(place, columnOf("person", "is_trainer"));
        for (sqlite3_value* value : {row.before(place), row.after(place)})
            m_everyDay |= value && sqlite3_value_int(value) != 0;
        return {};
    }

    // A changeset counts columns as the table does.
    Result<int> columnOf(const std::string& table, const std::string& column)
    {
        const auto known = m_columns.find({table, column});
        if (known != m_columns.end())
            return known->second;
        ROSTRUM_TRY(place,
                    m_db.integer("SELECT cid FROM pragma_table_info('" + table + "') WHERE name = '" + column + "'"));
        return m_columns[{table, column}] = int(place.value_or(0));
    }

    Connection& m_db;
    std::map<std::pair<std::string, std::string>, int> m_columns;
    std::set<QDate> m_days;
    bool m_everyDay = false;
};

bool concernsFigures(const ChangeNotice& touched)
{
    return std::any_of(touched.tables.begin(), touched.tables.end(), [](const QString& name) {
        const std::string table = name.toStdString();
        return countsEveryDay(table) || table == "person" || datedTables().count(table) > 0;
    });
}

Result<void> mark(Connection& db, const Id& lock, int64_t change)
{
    Query insert = db.query("INSERT OR REPLACE INTO _kpi_touched(kpi_lock, change) VALUES(?,?)");
    return insert.bind(lock).bind(change).run();
}

// Too much to look through, or not known what: those that really count differently.
Result<void> markThoseThatDiffer(Connection& db, int64_t change)
{
    ROSTRUM_TRY(locks, unmarkedLocks(db));
    for (const Lock& lock : locks) {
        ROSTRUM_TRY(differs, countsDifferently(db, lock.id));
        if (differs)
            ROSTRUM_CHECK(mark(db, lock.id, change));
    }
    return {};
}

Result<void> markTouched(Connection& db, const QByteArray& changeset, int64_t change)
{
    ROSTRUM_TRY(locks, unmarkedLocks(db));
    if (locks.empty())
        return {};
    TouchedDays days(db);
    ChangesetReader rows(changeset);
    while (!days.everyDay() && rows.next())
        ROSTRUM_CHECK(days.add(rows));
    ROSTRUM_CHECK(rows.status());
    if (days.everyDay())
        return markThoseThatDiffer(db, change);
    for (const Lock& lock : locks)
        if (days.touches(lock.period))
            ROSTRUM_CHECK(mark(db, lock.id, change));
    return {};
}
} // namespace

Result<TouchedLocks> touchedLocks(Connection& db)
{
    TouchedLocks touched;
    ROSTRUM_TRY(newest, newestChange(db));
    ROSTRUM_TRY(known, knownChange(db));
    touched.known = known && *known == newest;
    Query marks = db.query("SELECT kpi_lock FROM _kpi_touched");
    while (marks.next())
        touched.marked.insert(marks.id(0));
    ROSTRUM_CHECK(marks.status());
    Query adjusted = db.query("SELECT DISTINCT n.id FROM kpi_adjustment a JOIN kpi_lock o ON o.id = a.of_lock "
                              "JOIN kpi_lock n ON n.period_from = o.period_from AND n.period_to = o.period_to");
    while (adjusted.next())
        touched.adjusted.insert(adjusted.id(0));
    ROSTRUM_CHECK(adjusted.status());
    return touched;
}

Result<void> keepTouchedLocks(Connection& db, const ChangeNotice& touched, const std::optional<QByteArray>& rows)
{
    // The Change's own head is in the log by now: marks were fresh when they know the one before.
    ROSTRUM_TRY(newest, newestChange(db));
    ROSTRUM_TRY(known, knownChange(db));
    if (touched.id == 0 && known && *known == newest)
        return {};
    Query before = db.query("SELECT COALESCE(max(id), 0) FROM _change WHERE id <> ?");
    before.bind(int64_t(touched.id));
    const int64_t last = before.next() ? before.integer(0) : 0;
    ROSTRUM_CHECK(before.status());
    if (!known || *known != last)
        ROSTRUM_CHECK(markThoseThatDiffer(db, newest));
    else if (concernsFigures(touched))
        ROSTRUM_CHECK(rows ? markTouched(db, *rows, newest) : markThoseThatDiffer(db, newest));
    Query stamp = db.query("INSERT OR REPLACE INTO _kept(name, change) VALUES('kpi_touched', ?)");
    return stamp.bind(newest).run();
}

} // namespace rostrum
