#include "models/compliance/horizon.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
const QDate kAlways(9999, 12, 31); // what is met can be met for ever

bool isSessionMeasure(const Measure& measure) { return measure.source == "credit" || measure.source == "attendance"; }

QDateTime momentOf(const QString& iso) { return QDateTime::fromString(iso, Qt::ISODate); }

PlannedSession sessionAt(const Query& rows)
{
    PlannedSession s;
    s.id = rows.id(0);
    s.code = rows.string(1);
    s.course = rows.string(2);
    s.room = rows.string(3);
    s.category = rows.string(4);
    const QString starts = rows.string(5);
    s.wholeDay = starts.size() <= 10;
    s.starts = s.wholeDay ? rows.day(5).startOfDay() : momentOf(starts);
    s.ends = momentOf(rows.string(6));
    s.hours = rows.integer(7);
    if (!rows.isNull(8))
        s.capacity = int(rows.integer(8));
    return s;
}
} // namespace

Result<Horizon> Horizon::read(Connection& db, int year, QDate asOf)
{
    Horizon horizon;
    horizon.m_asOf = asOf;
    Query rows =
        db.query("SELECT s.id, s.code, c.title, s.room, coalesce(s.category, c.category), s.starts_at, s.ends_at, "
                 "coalesce(s.hours, c.hours, 0), s.capacity FROM session s JOIN course c ON c.id = s.course "
                 "WHERE s.status = 'planned' AND s.starts_at >= ? AND s.starts_at < ? "
                 "ORDER BY s.starts_at, s.code, s.id");
    rows.bind(asOf.addDays(1)).bind(yearSpan(year).to.addDays(1));
    while (rows.next())
        horizon.m_sessions.push_back(sessionAt(rows));
    ROSTRUM_CHECK(rows.status());
    Query booked = db.query("SELECT DISTINCT person FROM attendance WHERE session = ?");
    for (PlannedSession& session : horizon.m_sessions) {
        booked.bind(session.id);
        std::vector<Id>& people = horizon.m_booked[session.id];
        while (booked.next())
            people.push_back(booked.id(0));
        ROSTRUM_CHECK(booked.status());
        booked.again();
        std::sort(people.begin(), people.end());
        session.booked = int(people.size());
    }
    return horizon;
}

bool Horizon::isBooked(const Id& person, const Id& session) const
{
    const auto people = m_booked.constFind(session);
    return people != m_booked.constEnd() && std::binary_search(people->begin(), people->end(), person);
}

int64_t Horizon::amountFor(const RuleSet& rules, const Requirement& leaf, const PlannedSession& session)
{
    const auto measure = measureOf(leaf);
    if (!measure || !isSessionMeasure(*measure))
        return 0;
    if (const auto category = measure->filter.find("category");
        category != measure->filter.end() && !category->second.contains(session.category))
        return 0;
    if (const auto origin = measure->filter.find("origin");
        origin != measure->filter.end() && !origin->second.contains(creditKindKey(CreditRule::Kind::Attendance)))
        return 0;
    if (measure->unit != MeasureUnit::Hours)
        return 1;
    if (rules.credits.empty() || measure->source != "credit")
        return session.hours;
    for (const CreditRule& credit : rules.credits)
        if (credit.kind == CreditRule::Kind::Attendance)
            return session.hours * credit.factor.num / credit.factor.den;
    return 0;
}

std::vector<const PlannedSession*> Horizon::closing(const RuleSet& rules, const Requirement& leaf,
                                                    const Verdict& verdict) const
{
    std::vector<const PlannedSession*> sessions;
    for (const PlannedSession& session : m_sessions)
        if (session.starts.date() <= verdict.due && session.hasPlace() && amountFor(rules, leaf, session) > 0 &&
            !isBooked(verdict.person, session.id))
            sessions.push_back(&session);
    return sessions;
}

// Two sessions whose spans meet nobody can attend both. Where a time is not known only the day can tell, and does not
// forbid it.
RuleHorizon::Span RuleHorizon::spanOf(const PlannedSession& session)
{
    const auto seconds = [](const QDateTime& moment) {
        constexpr int64_t kDay = 24 * 60 * 60;
        return moment.date().toJulianDay() * kDay + moment.time().msecsSinceStartOfDay() / 1000;
    };
    Span span{session.starts.date()};
    if (!session.wholeDay) {
        span.from = seconds(session.starts);
        span.until = session.ends.isValid() ? seconds(session.ends) : span.from + 1;
    }
    return span;
}

RuleHorizon::RuleHorizon(const Horizon& horizon, const RuleSet& rules) : m_horizon(horizon), m_rules(rules)
{
    for (const PlannedSession& session : horizon.m_sessions)
        m_spans.push_back(spanOf(session));
    for (const Requirement& leaf : rules.leafRequirements()) {
        Leaf& open = m_leaves.emplace_back();
        const auto measure = measureOf(leaf);
        open.bySessions = measure && isSessionMeasure(*measure);
        for (const PlannedSession& session : horizon.m_sessions)
            open.amounts.push_back(Horizon::amountFor(rules, leaf, session));
    }
}

std::optional<QDate> RuleHorizon::leafUntil(const Leaf& leaf, const RequirementResult& result,
                                            const Verdict& verdict) const
{
    if (result.met || result.warns)
        return kAlways;
    if (result.lost || isUnsayable(result))
        return std::nullopt;
    if (!leaf.bySessions)
        return verdict.due; // an essay, a certificate: until the last day
    int64_t open = result.missing;
    std::vector<const Span*> taken;
    for (size_t i = m_horizon.m_sessions.size(); i-- > 0;) {
        const PlannedSession& session = m_horizon.m_sessions[i];
        const Span& span = m_spans[i];
        const bool usable = leaf.amounts[i] > 0 && span.day <= verdict.due &&
                            (session.hasPlace() || m_horizon.isBooked(verdict.person, session.id));
        if (!usable || std::any_of(taken.begin(), taken.end(), [&](const Span* t) { return t->meets(span); }))
            continue;
        taken.push_back(&span);
        open -= leaf.amounts[i];
        if (open <= 0)
            return span.day;
    }
    return std::nullopt;
}

std::optional<QDate> RuleHorizon::treeUntil(const Condition& node, const Verdict& verdict) const
{
    if (node.op == Condition::Op::Leaf)
        return leafUntil(m_leaves.at(size_t(node.leaf)), verdict.requirements.at(size_t(node.leaf)), verdict);
    std::vector<std::optional<QDate>> days;
    for (const Condition& child : node.children)
        days.push_back(treeUntil(child, verdict));
    // As many children as must hold, those with the latest days first; an empty one sorts before every day.
    std::sort(days.begin(), days.end(), std::greater<>());
    const size_t needed = node.op == Condition::Op::All   ? days.size()
                          : node.op == Condition::Op::Any ? 1
                                                          : size_t(node.k);
    return days.at(needed - 1);
}

std::optional<QDate> RuleHorizon::reachableUntil(const Verdict& verdict) const
{
    if (verdict.status != Status::OnTrack && verdict.status != Status::AtRisk && verdict.status != Status::Unknown)
        return std::nullopt;
    if (m_horizon.m_asOf >= verdict.due)
        return std::nullopt;
    const auto until = treeUntil(m_rules.tree, verdict);
    return until && *until != kAlways ? until : std::nullopt;
}

} // namespace rostrum
