#include "models/kpi/rememberedfigures.h"
#include "models/store/capture.h"
#include "models/store/change.h"
#include <set>
#include <sqlite3.h>

namespace rostrum {

namespace {
constexpr int kFewRows = 50; // beyond, everybody at once is sooner read

MeasureQuery peopleIn(const DateSpan& span)
{
    MeasureQuery query{span, By::Person};
    query.printed = false;
    return query;
}

// Statement and parameters: what is the same here gives the same figures. It also holds which forms of ratings there
// are, so that figures in other units are never joined.
Result<std::string> keyOf(Connection& db, const Measure& measure, const MeasureQuery& query)
{
    ROSTRUM_TRY(forms, ratingForms(db, measure));
    ROSTRUM_TRY(statement, compileFigures(measure, query, forms));
    std::string key = statement.sql;
    for (const auto& value : statement.values) {
        key += '\n';
        if (const auto* text = std::get_if<QString>(&value))
            key += text->toStdString();
        else if (const auto* id = std::get_if<Id>(&value))
            key += id->hex().toStdString();
        else
            key += std::to_string(std::get<int64_t>(value));
    }
    return key;
}

// Of the measure, whatever the days.
Result<std::string> monthsKey(Connection& db, const Measure& measure)
{
    static const DateSpan any{{2000, 1, 1}, {2000, 1, 31}};
    return keyOf(db, measure, {any, By::Month});
}

bool names(const std::string& sql, const std::string& table)
{
    const auto isWord = [&](size_t at) { return at < sql.size() && (std::isalnum(uchar(sql[at])) || sql[at] == '_'); };
    for (size_t at = sql.find(table); at != std::string::npos; at = sql.find(table, at + 1))
        if (!(at > 0 && isWord(at - 1)) && !isWord(at + table.size()))
            return true;
    return false;
}

// About the session's trainer, whichever answers it counts.
bool isOfRatings(const Measure& measure) { return measure.source == "rating" || measure.source == "rating_dimension"; }

bool isAdditive(const Measure& measure)
{
    return measure.aggregator == Aggregator::Count || measure.aggregator == Aggregator::Sum ||
           measure.aggregator == Aggregator::Ratio;
}

std::optional<Id> idAt(sqlite3_value* value)
{
    if (!value || sqlite3_value_type(value) != SQLITE_BLOB)
        return std::nullopt;
    return Id::fromBytes(sqlite3_value_blob(value), sqlite3_value_bytes(value));
}

bool isWholeMonths(const DateSpan& span) { return span.from.day() == 1 && span.to.addDays(1).day() == 1; }
QDate monthOf(QDate day) { return {day.year(), day.month(), 1}; }
} // namespace

Result<KpiFigures::ByPerson> RememberedFigures::ofPeople(Connection& db, const Measure& measure, const DateSpan& span)
{
    ROSTRUM_TRY(key, keyOf(db, measure, peopleIn(span)));
    auto known = m_people.find(key);
    if (known == m_people.end()) {
        ROSTRUM_TRY(figures, KpiFigures::ofPeople(db, measure, span));
        ROSTRUM_TRY(months, monthsKey(db, measure));
        known = m_people.insert({key, {measure, span, months, std::move(figures), ++m_version}}).first;
    }
    m_asked.people.push_back({key, known->second.version});
    return known->second.figures;
}

// Kept only when all of it was read: a reading may be cancelled.
Result<void> RememberedFigures::readMonths(Connection& db, Months& months, const DateSpan& span)
{
    std::map<QDate, Figure> read;
    for (QDate month = span.from; month <= span.to; month = month.addMonths(1))
        read.insert({month, {}});
    ROSTRUM_CHECK(readMeasure(db, months.measure, {span, By::Month}, [&](const MeasureRow& row) {
        read[QDate::fromString(row.key + QStringLiteral("-01"), Qt::ISODate)] = row.figure;
    }));
    for (const auto& [month, figure] : read)
        months.months.insert_or_assign(month, figure);
    return {};
}

Result<std::optional<int64_t>> RememberedFigures::ofAll(Connection& db, const Measure& measure, const DateSpan& span)
{
    if (!isWholeMonths(span)) {
        ROSTRUM_TRY(value, KpiFigures::ofAll(db, measure, span));
        m_asked.all.push_back({measure, span, value});
        return value;
    }
    ROSTRUM_TRY(key, monthsKey(db, measure));
    Months& kept = m_months.try_emplace(key, Months{measure, {}}).first->second;
    DateSpan missing;
    for (QDate month = span.from; month <= span.to; month = month.addMonths(1))
        if (!kept.months.contains(month)) {
            if (missing.from.isNull())
                missing.from = month;
            missing.to = month.addMonths(1).addDays(-1);
        }
    if (missing.from.isValid())
        ROSTRUM_CHECK(readMonths(db, kept, missing));
    Figure all;
    for (QDate month = span.from; month <= span.to; month = month.addMonths(1))
        all.add(measure, kept.months[month]);
    const std::optional<int64_t> value = all.value(measure);
    m_asked.all.push_back({measure, span, value});
    return value;
}

RememberedFigures::Asked RememberedFigures::takeAsked() { return std::exchange(m_asked, {}); }

Result<bool> RememberedFigures::holds(Connection& db, const Asked& asked)
{
    for (const Asked::People& one : asked.people) {
        const auto known = m_people.find(one.key);
        if (known == m_people.end() || known->second.version != one.version)
            return false;
    }
    for (const Asked::All& one : asked.all) {
        ROSTRUM_TRY(value, ofAll(db, one.measure, one.span));
        if (value != one.value)
            return false;
    }
    return true;
}

void RememberedFigures::forget()
{
    m_people.clear();
    m_months.clear();
}

void RememberedFigures::drop(const std::function<bool(const std::string& sql)>& touched)
{
    std::erase_if(m_people, [&](const auto& one) { return touched(one.first); });
    std::erase_if(m_months, [&](const auto& one) { return touched(one.first); });
}

// Of ratings that were written: the trainers and days of their sessions, those before and those now.
Result<std::vector<RememberedFigures::Taught>> RememberedFigures::touchedByRatings(Connection& db,
                                                                                   const ChangeNotice& notice)
{
    ROSTRUM_TRY(column, db.integer("SELECT cid FROM pragma_table_info('rating') WHERE name = 'session'"));
    std::set<Id> sessions;
    Query log = db.query("SELECT changeset FROM _log WHERE change = ? ORDER BY grp");
    log.bind(int64_t(notice.id));
    while (log.next()) {
        ROSTRUM_TRY(changeset, unpacked(log.blob(0)));
        ChangesetReader rows(changeset);
        while (rows.next()) {
            if (std::string_view(rows.table()) != "rating")
                continue;
            bool named = false;
            for (sqlite3_value* value : {rows.before(int(*column)), rows.after(int(*column))})
                if (const auto id = idAt(value)) {
                    sessions.insert(*id);
                    named = true;
                }
            Query now = db.query("SELECT session FROM rating WHERE id = ?"); // an update that leaves the session alone
            if (!named && now.bind(rows.id()).next())
                sessions.insert(now.id(0));
            ROSTRUM_CHECK(now.status());
        }
        ROSTRUM_CHECK(rows.status());
    }
    ROSTRUM_CHECK(log.status());
    std::set<Taught> taught;
    for (const Id& session : sessions) {
        Query found = db.query("SELECT trainer, substr(starts_at, 1, 10) FROM session WHERE id = ?");
        if (found.bind(session).next())
            taught.insert({found.id(0), found.day(1)});
        ROSTRUM_CHECK(found.status());
    }
    return std::vector<Taught>(taught.begin(), taught.end());
}

// The one trainer's figure anew, and the month of everybody by the difference.
Result<void> RememberedFigures::mendPeople(Connection& db, People& people, const Id& trainer)
{
    MeasureQuery query = peopleIn(people.span);
    query.subject = trainer;
    ROSTRUM_TRY(rows, evaluateMeasure(db, people.measure, query));
    const Figure before = people.figures.value(trainer), now = rows.empty() ? Figure() : rows.front().figure;
    if (rows.empty())
        people.figures.remove(trainer);
    else
        people.figures.insert(trainer, now);
    people.version = ++m_version;
    const auto months = m_months.find(people.months);
    if (months == m_months.end() ||
        people.span != DateSpan{monthOf(people.span.from), monthOf(people.span.from).addMonths(1).addDays(-1)})
        return {};
    const auto month = months->second.months.find(people.span.from);
    if (month == months->second.months.end() || !isAdditive(people.measure))
        return {};
    month->second.num += now.num - before.num;
    month->second.den += now.den - before.den;
    month->second.n += now.n - before.n;
    if (people.measure.aggregator != Aggregator::Ratio)
        month->second.den = month->second.n ? 1 : 0; // as Figure::add leaves it
    return {};
}

// What counts ratings otherwise than by trainers, or was counted while there were other forms.
Result<void> RememberedFigures::dropOtherForms(Connection& db)
{
    std::set<std::string> current;
    for (const auto& [key, people] : m_people) {
        ROSTRUM_TRY(now, keyOf(db, people.measure, peopleIn(people.span)));
        current.insert(now);
    }
    for (const auto& [key, months] : m_months) {
        ROSTRUM_TRY(now, monthsKey(db, months.measure));
        current.insert(now);
    }
    const auto stale = [&](const auto& one) {
        return !current.contains(one.first) || (names(one.first, "rating") && !isOfRatings(one.second.measure));
    };
    std::erase_if(m_people, stale);
    std::erase_if(m_months, stale);
    return {};
}

Result<std::optional<std::vector<RememberedFigures::Taught>>> RememberedFigures::mend(Connection& db,
                                                                                      const ChangeNotice& notice)
{
    const bool few = notice.rows <= kFewRows;
    for (const QString& name : notice.tables) {
        const std::string table = name.toStdString();
        if (!few || table != "rating")
            drop([&](const std::string& sql) { return names(sql, table); });
    }
    if (!few || !notice.touches(QStringLiteral("rating")))
        return std::optional<std::vector<Taught>>();
    ROSTRUM_TRY(taught, touchedByRatings(db, notice));
    ROSTRUM_CHECK(dropOtherForms(db));
    std::set<std::pair<std::string, QDate>> mended; ///< months of everybody that were put right by a difference
    std::set<std::pair<std::string, Id>> done;
    for (const Taught& one : taught)
        for (auto& [key, people] : m_people) {
            if (!isOfRatings(people.measure) || !people.span.contains(one.day) || one.trainer.isNull())
                continue;
            if (done.insert({key, one.trainer}).second)
                ROSTRUM_CHECK(mendPeople(db, people, one.trainer));
            if (isAdditive(people.measure) && isWholeMonths(people.span) && monthOf(people.span.to) == people.span.from)
                mended.insert({people.months, people.span.from});
        }
    for (const Taught& one : taught)
        for (auto& [key, months] : m_months)
            if (isOfRatings(months.measure) && !mended.contains({key, monthOf(one.day)}))
                months.months.erase(monthOf(one.day));
    return notice.tables.size() == 1 ? std::optional(std::move(taught)) : std::nullopt;
}

} // namespace rostrum
