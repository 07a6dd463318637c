#include "models/kpi/completeness.h"
#include "models/store/connection.h"
#include <QHash>
#include <span>

namespace rostrum {

namespace {
// ?1 the first day, ?2 the day after the last, ?3 the day after the last of which a word is expected.
constexpr const char* kStates =
    "SELECT s.trainer, sum(s.status <> 'planned'), sum(s.status = 'planned' AND s.starts_at < ?3) FROM session s "
    "WHERE s.starts_at >= ?1 AND s.starts_at < ?2 AND s.trainer IS NOT NULL";
constexpr const char* kNoState =
    "SELECT s.trainer, s.id, c.title, s.starts_at FROM session s JOIN course c ON c.id = s.course "
    "WHERE s.starts_at >= ?1 AND s.starts_at < ?2 AND s.starts_at < ?3 AND s.trainer IS NOT NULL "
    "AND s.status = 'planned'";

#define ROSTRUM_RATED "EXISTS (SELECT 1 FROM rating r WHERE r.session = s.id)"
#define ROSTRUM_NOBODY_CAME                                                                                            \
    "(EXISTS (SELECT 1 FROM attendance a WHERE a.session = s.id) AND NOT EXISTS (SELECT 1 FROM attendance a "          \
    "WHERE a.session = s.id AND a.status IN ('present', 'partial')))"
#define ROSTRUM_HELD "s.starts_at >= ?1 AND s.starts_at < ?2 AND s.trainer IS NOT NULL AND s.status = 'held'"
constexpr const char* kRated = "SELECT trainer, sum(rated), sum(lacking) FROM (SELECT s.trainer AS trainer, "
                               "" ROSTRUM_RATED " AS rated, NOT " ROSTRUM_RATED " AND NOT " ROSTRUM_NOBODY_CAME
                               " AS lacking FROM session s WHERE " ROSTRUM_HELD;
constexpr const char* kNotRated =
    "SELECT s.trainer, s.id, c.title, s.starts_at FROM session s JOIN course c ON c.id = s.course WHERE " ROSTRUM_HELD
    " AND NOT " ROSTRUM_RATED " AND NOT " ROSTRUM_NOBODY_CAME;

// Of each held session: who came, those of them who rated by name, ratings without a name, and whether there is a list.
constexpr const char* kAttendees =
    "SELECT s.trainer, s.id, c.title, s.starts_at, "
    "(SELECT count(DISTINCT a.person) FROM attendance a WHERE a.session = s.id AND a.status IN ('present', 'partial')),"
    "(SELECT count(DISTINCT a.person) FROM attendance a WHERE a.session = s.id AND a.status IN ('present', 'partial') "
    "AND EXISTS (SELECT 1 FROM rating r WHERE r.session = s.id AND r.trainee = a.person)), "
    "(SELECT COALESCE(sum(COALESCE(r.respondents, 1)), 0) FROM rating r WHERE r.session = s.id AND r.trainee IS NULL), "
    "EXISTS (SELECT 1 FROM attendance a WHERE a.session = s.id), " ROSTRUM_RATED
    " FROM session s JOIN course c ON c.id = s.course WHERE " ROSTRUM_HELD;
constexpr const char* kNotAnswered =
    "SELECT DISTINCT a.person, COALESCE(p.name, p.number) FROM attendance a JOIN person p ON p.id = a.person "
    "WHERE a.session = ?1 AND a.status IN ('present', 'partial') AND NOT EXISTS (SELECT 1 FROM rating r "
    "WHERE r.session = a.session AND r.trainee = a.person) ORDER BY p.number IS NULL, p.number, p.id";
constexpr const char* kRoles = "SELECT DISTINCT trainer, role FROM assessment s WHERE assessed_on >= ?1 "
                               "AND assessed_on < ?2 AND score IS NOT NULL";

struct Count {
    int expected = 0, received = 0;
};
using Counts = QHash<Id, Count>;

struct Asked {
    QString from, until, spoken;
    std::optional<Id> trainer; ///< of one alone
    explicit Asked(const DateSpan& period, QDate today)
        : from(isoDay(period.from)),
          until(isoDay(period.to.addDays(1))),
          spoken(isoDay(std::min(period.to.addDays(1), today.isValid() ? today : period.to.addDays(1))))
    {}
};

// With the trainer as `s.trainer`; what is bound for it stands last.
std::string ofTrainer(const Asked& asked) { return asked.trainer ? " AND s.trainer = ?" : ""; }
void bindTrainer(Query& query, const Asked& asked)
{
    if (asked.trainer)
        query.bind(*asked.trainer);
}

// An indicator of one category waits for the sessions of that category only.
std::string ofCategory(const Indicator& one, int firstParameter)
{
    const auto filter = one.measure.filter.find("category");
    if (filter == one.measure.filter.end())
        return {};
    std::string sql = " AND COALESCE(s.category, (SELECT category FROM course WHERE id = s.course)) IN (";
    for (int i = 0; i < filter->second.size(); ++i)
        sql += (i ? ", ?" : "?") + std::to_string(firstParameter + i);
    return sql + ")";
}

void bindCategories(Query& query, const Indicator& one)
{
    const auto filter = one.measure.filter.find("category");
    if (filter != one.measure.filter.end())
        for (const QString& value : filter->second)
            query.bind(value);
}

Result<Counts> countStates(Connection& db, const Indicator& one, const Asked& asked)
{
    Query rows = db.query(kStates + ofCategory(one, 4) + ofTrainer(asked) + " GROUP BY s.trainer");
    rows.bind(asked.from).bind(asked.until).bind(asked.spoken);
    bindCategories(rows, one);
    bindTrainer(rows, asked);
    Counts counts;
    while (rows.next())
        counts.insert(rows.id(0), {int(rows.integer(1) + rows.integer(2)), int(rows.integer(1))});
    ROSTRUM_CHECK(rows.status());
    return counts;
}

Result<Counts> countRated(Connection& db, const Asked& asked)
{
    Query rows = db.query(kRated + ofTrainer(asked) + ") GROUP BY trainer");
    rows.bind(asked.from).bind(asked.until);
    bindTrainer(rows, asked);
    Counts counts;
    while (rows.next())
        counts.insert(rows.id(0), {int(rows.integer(1) + rows.integer(2)), int(rows.integer(1))});
    ROSTRUM_CHECK(rows.status());
    return counts;
}

// A session as its attendance list has it.
struct Attended {
    Id trainer, session;
    QString title;
    QDate day;
    int came = 0, named = 0, anonymous = 0;
    int expected() const { return came; }
    int received() const { return std::min(came, named + anonymous); }
};

Result<std::vector<Attended>> attendedSessions(Connection& db, const Asked& asked)
{
    std::vector<Attended> sessions;
    Query rows = db.query(kAttendees + ofTrainer(asked) + " ORDER BY s.starts_at, s.id");
    rows.bind(asked.from).bind(asked.until);
    bindTrainer(rows, asked);
    while (rows.next()) {
        Attended one{rows.id(0),           rows.id(1),           rows.string(2),      rows.day(3),
                     int(rows.integer(4)), int(rows.integer(5)), int(rows.integer(6))};
        if (rows.integer(7) == 0) { // no list: one rating of anybody
            one.came = 1;
            one.anonymous = int(rows.integer(8));
        }
        sessions.push_back(std::move(one));
    }
    ROSTRUM_CHECK(rows.status());
    return sessions;
}

Result<Counts> countAnswers(Connection& db, const Asked& asked)
{
    ROSTRUM_TRY(sessions, attendedSessions(db, asked));
    Counts counts;
    for (const Attended& one : sessions) {
        Count& count = counts[one.trainer];
        count.expected += one.expected();
        count.received += one.received();
    }
    return counts;
}

using Roles = QHash<Id, QStringList>;

Result<Roles> assessedRoles(Connection& db, const Asked& asked)
{
    Roles roles;
    Query rows = db.query(kRoles + ofTrainer(asked) + " ORDER BY trainer, role");
    rows.bind(asked.from).bind(asked.until);
    bindTrainer(rows, asked);
    while (rows.next())
        roles[rows.id(0)].append(rows.string(1));
    ROSTRUM_CHECK(rows.status());
    return roles;
}

QStringList rolesOf(const Indicator& one)
{
    const auto filter = one.measure.filter.find("role");
    return filter == one.measure.filter.end() ? QStringList() : filter->second;
}

Result<Counts> counted(Connection& db, const Indicator& one, const Asked& asked)
{
    switch (completenessRule(one)) {
    case CompletenessRule::States:
        return countStates(db, one, asked);
    case CompletenessRule::EverySession:
        return countRated(db, asked);
    case CompletenessRule::EveryAttendee:
        return countAnswers(db, asked);
    case CompletenessRule::Assessments:
    case CompletenessRule::OneValue:
    case CompletenessRule::Nothing:
        break;
    }
    return Counts();
}

// Collects what is missing of the people that are shown.
class LackReader {
public:
    LackReader(Connection& db, const KpiResults& results, QDate today)
        : m_db(db), m_results(results), m_asked(results.period, today)
    {
        for (size_t i = 0; i < results.rows.size(); ++i)
            m_places.insert(results.rows[i].person, i);
    }

    Result<std::vector<KpiLack>> read()
    {
        for (size_t i = 0; i < m_results.scheme.indicators.size(); ++i)
            ROSTRUM_CHECK(readOne(m_results.scheme.indicators[i], int(i)));
        std::stable_sort(m_lacks.begin(), m_lacks.end(), [this](const KpiLack& a, const KpiLack& b) {
            return std::tuple(m_places.value(a.person), a.position, a.day) <
                   std::tuple(m_places.value(b.person), b.position, b.day);
        });
        return std::move(m_lacks);
    }

private:
    void take(KpiLack lack)
    {
        if (m_places.contains(lack.person))
            m_lacks.push_back(std::move(lack));
    }

    Result<void> readOne(const Indicator& one, int position)
    {
        switch (completenessRule(one)) {
        case CompletenessRule::States: {
            Query rows = m_db.query(kNoState + ofCategory(one, 4) + " ORDER BY s.starts_at, s.id");
            rows.bind(m_asked.from).bind(m_asked.until).bind(m_asked.spoken);
            bindCategories(rows, one);
            return sessions(rows, position, KpiLack::Kind::NoState);
        }
        case CompletenessRule::EverySession: {
            Query rows = m_db.query(std::string(kNotRated) + " ORDER BY s.starts_at, s.id");
            rows.bind(m_asked.from).bind(m_asked.until);
            return sessions(rows, position, KpiLack::Kind::NotRated);
        }
        case CompletenessRule::EveryAttendee:
            return answers(position);
        case CompletenessRule::Assessments:
            return assessments(one, position);
        case CompletenessRule::OneValue:
            for (const KpiRow& row : m_results.rows)
                if (row.coverage.at(size_t(position)).missing() > 0)
                    take({row.person, position, KpiLack::Kind::NoValue, {}, {}, {}, {}, {}, 1});
            return {};
        case CompletenessRule::Nothing:
            break;
        }
        return {};
    }

    Result<void> sessions(Query& rows, int position, KpiLack::Kind kind)
    {
        while (rows.next())
            take({rows.id(0), position, kind, rows.id(1), {}, rows.string(2), {}, rows.day(3), 1});
        return rows.status();
    }

    // By name where nobody rated anonymously: else nobody can say whose are missing.
    Result<void> answers(int position)
    {
        ROSTRUM_TRY(sessions, attendedSessions(m_db, m_asked));
        for (const Attended& one : sessions) {
            const int missing = one.expected() - one.received();
            if (missing <= 0 || !m_places.contains(one.trainer))
                continue;
            if (one.named == 0 && one.anonymous == 0) {
                take(
                    {one.trainer, position, KpiLack::Kind::NotRated, one.session, {}, one.title, {}, one.day, missing});
                continue;
            }
            if (one.anonymous > 0) {
                take({one.trainer,
                      position,
                      KpiLack::Kind::Anonymous,
                      one.session,
                      {},
                      one.title,
                      {},
                      one.day,
                      missing});
                continue;
            }
            Query rows = m_db.query(kNotAnswered);
            rows.bind(one.session);
            while (rows.next())
                take({one.trainer, position, KpiLack::Kind::NotAnswered, one.session, rows.id(0), one.title,
                      rows.string(1), one.day, 1});
            ROSTRUM_CHECK(rows.status());
        }
        return {};
    }

    Result<void> assessments(const Indicator& one, int position)
    {
        ROSTRUM_TRY(there, assessedRoles(m_db, m_asked));
        const QStringList asked = rolesOf(one);
        for (const KpiRow& row : m_results.rows) {
            if (row.coverage.at(size_t(position)).missing() == 0)
                continue;
            if (asked.isEmpty())
                take({row.person, position, KpiLack::Kind::NotAssessed, {}, {}, {}, {}, {}, 1});
            for (const QString& role : asked)
                if (!there.value(row.person).contains(role))
                    take({row.person, position, KpiLack::Kind::NotAssessed, {}, {}, {}, role, {}, 1});
        }
        return {};
    }

    Connection& m_db;
    const KpiResults& m_results;
    const Asked m_asked;
    QHash<Id, size_t> m_places;
    std::vector<KpiLack> m_lacks;
};

// What is known of one person without asking anything more.
Count ofScore(const Indicator& one, const IndicatorScore& score, const QStringList& roles)
{
    const CompletenessRule rule = completenessRule(one);
    if (rule == CompletenessRule::OneValue)
        return {1, score.raw.n > 0};
    if (rule != CompletenessRule::Assessments)
        return {};
    const QStringList asked = rolesOf(one);
    if (asked.size() < 2)
        return {1, score.raw.n > 0};
    Count count{int(asked.size()), 0};
    for (const QString& role : asked)
        count.received += roles.contains(role);
    return count;
}

// Expected and received of the rows; their waivers stay.
Result<void> cover(Connection& db, const Scheme& scheme, const Asked& asked, std::span<KpiRow> rows)
{
    for (size_t i = 0; i < scheme.indicators.size(); ++i) {
        const Indicator& one = scheme.indicators[i];
        ROSTRUM_TRY(counts, counted(db, one, asked));
        Roles roles;
        if (completenessRule(one) == CompletenessRule::Assessments && rolesOf(one).size() > 1) {
            ROSTRUM_TRY(there, assessedRoles(db, asked));
            roles = std::move(there);
        }
        for (KpiRow& row : rows) {
            const auto found = counts.constFind(row.person);
            const Count count =
                found != counts.constEnd() ? *found : ofScore(one, row.indicators.at(i), roles.value(row.person));
            row.coverage[i].expected = count.expected;
            row.coverage[i].received = count.received;
        }
    }
    return {};
}
} // namespace

CompletenessRule completenessRule(const Indicator& one)
{
    const std::string& source = one.measure.source;
    if (source == "session" || source == "share")
        return CompletenessRule::States;
    if (source == "rating" || source == "rating_dimension")
        return one.expected == Expected::EveryAttendee ? CompletenessRule::EveryAttendee
                                                       : CompletenessRule::EverySession;
    if (source == "assessment")
        return CompletenessRule::Assessments;
    if (source.empty())
        return CompletenessRule::Nothing;
    const bool mean = one.kind == IndicatorKind::Mean || one.kind == IndicatorKind::Assessed;
    return mean || source == "kpi_value" ? CompletenessRule::OneValue : CompletenessRule::Nothing;
}

QString lackKey(KpiLack::Kind kind)
{
    static const QStringList keys{QStringLiteral("no_state"),     QStringLiteral("not_rated"),
                                  QStringLiteral("not_answered"), QStringLiteral("anonymous"),
                                  QStringLiteral("not_assessed"), QStringLiteral("no_value")};
    return keys.at(int(kind));
}

Result<void> readCoverage(Connection& db, const Scheme& scheme, const KpiQuery& query, std::vector<KpiRow>& rows)
{
    for (KpiRow& row : rows)
        row.coverage.assign(scheme.indicators.size(), {});
    return cover(db, scheme, Asked(query.period, query.today), rows);
}

Result<void> readCoverageOf(Connection& db, const Scheme& scheme, const KpiQuery& query, KpiRow& row)
{
    Asked asked(query.period, query.today);
    asked.trainer = row.person;
    return cover(db, scheme, asked, std::span(&row, 1));
}

std::vector<KpiWaiting> whoWaits(const std::vector<KpiRow>& rows)
{
    std::vector<KpiWaiting> all;
    for (const KpiRow& row : rows) {
        KpiWaiting waiting{row.person, row.number, row.name, 0};
        for (const Coverage& one : row.coverage)
            waiting.missing += one.complete() ? 0 : one.missing();
        if (waiting.missing > 0)
            all.push_back(std::move(waiting));
    }
    std::sort(all.begin(), all.end(), [](const KpiWaiting& a, const KpiWaiting& b) {
        return std::tuple(a.number.isEmpty(), a.number, a.person) < std::tuple(b.number.isEmpty(), b.number, b.person);
    });
    return all;
}

Result<std::vector<KpiLack>> readLacks(Connection& db, const KpiResults& results, QDate today)
{
    return LackReader(db, results, today).read();
}

} // namespace rostrum
