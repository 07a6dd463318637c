// compliance, horizon, book.
#include "app/ctl/compliancejson.h"
#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/compliance/horizon.h"
#include "models/facts/rows.h"
#include "models/store/change.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
struct BookArguments {
    std::string session;
    std::vector<std::string> people;
};

Result<Outcome> verdicts(const Console& console, const ComplianceArguments& asked)
{
    ROSTRUM_TRY(query, complianceQueryOf(asked));
    ROSTRUM_TRY(workspace, KnownWorkspace::open(console, asked));
    ROSTRUM_TRY(result, evaluateCompliance(workspace->reader(), query));
    QJsonObject json = complianceJson(result);
    if (!asked.knownAt.empty())
        json.insert(QStringLiteral("known_at"), qs(asked.knownAt));
    return Outcome{json};
}

// As the officer names it in `book`: the code where there is one.
QString sessionKey(const PlannedSession& session) { return session.code.isEmpty() ? session.id.hex() : session.code; }

QJsonObject sessionJson(const PlannedSession& s)
{
    const QString starts = s.wholeDay ? isoDay(s.starts.date()) : s.starts.toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
    return {{QStringLiteral("key"), sessionKey(s)},
            {QStringLiteral("course"), s.course},
            {QStringLiteral("starts_at"), starts},
            {QStringLiteral("hours"), toDouble(s.hours, kHourDecimals)},
            {QStringLiteral("capacity"), s.capacity ? QJsonValue(*s.capacity) : QJsonValue::Null},
            {QStringLiteral("booked"), s.booked}};
}

// The sessions that help with anything that is still missing, by start.
std::vector<const PlannedSession*> closing(const Horizon& horizon, const RuleSet& rules, const Verdict& verdict)
{
    std::vector<const PlannedSession*> sessions;
    const std::vector<Requirement> leaves = rules.leafRequirements();
    for (size_t i = 0; i < leaves.size(); ++i) {
        if (verdict.requirements[i].met)
            continue;
        for (const PlannedSession* session : horizon.closing(rules, leaves[i], verdict))
            if (std::find(sessions.begin(), sessions.end(), session) == sessions.end())
                sessions.push_back(session);
    }
    std::sort(sessions.begin(), sessions.end(), [](const PlannedSession* a, const PlannedSession* b) {
        return std::tuple(a->starts, a->id) < std::tuple(b->starts, b->id);
    });
    return sessions;
}

struct Due {
    const Verdict* verdict;
    const RuleSet* rules;
};

// Whoever still lacks something in an open window: who must act first comes first, whom nothing planned helps last.
std::vector<Due> stillOpen(const ComplianceResult& result, const std::vector<RuleSet>& rules)
{
    std::vector<Due> open;
    for (const Verdict& v : result.people) {
        if (v.status == Status::Met || v.status == Status::Exempt || v.status == Status::NotMet)
            continue;
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const RuleSet& r) { return r.info.code == v.rule; });
        if (rule != rules.end())
            open.push_back({&v, &*rule});
    }
    std::stable_sort(open.begin(), open.end(), [](const Due& a, const Due& b) {
        const auto& x = a.verdict->reachableUntil;
        const auto& y = b.verdict->reachableUntil;
        return std::tuple(!x, x.value_or(QDate())) < std::tuple(!y, y.value_or(QDate()));
    });
    return open;
}

Result<Outcome> lastDays(const Console& console, const ComplianceArguments& asked)
{
    ROSTRUM_TRY(query, complianceQueryOf(asked));
    ROSTRUM_TRY(workspace, KnownWorkspace::open(console, asked));
    Connection& db = workspace->reader();
    ROSTRUM_TRY(result, evaluateCompliance(db, query));
    ROSTRUM_TRY(all, listRules(db));
    const std::vector<RuleSet> rules = rulesOfYear(std::move(all), query.year);
    ROSTRUM_TRY(horizon, Horizon::read(db, query.year, query.asOf));
    QJsonArray people, sessions;
    for (const auto& [verdict, rule] : stillOpen(result, rules)) {
        QJsonArray keys;
        for (const PlannedSession* session : closing(horizon, *rule, *verdict))
            keys.append(sessionKey(*session));
        const auto& until = verdict->reachableUntil;
        people.append(
            QJsonObject{{QStringLiteral("number"), verdict->number},
                        {QStringLiteral("name"), verdict->name},
                        {QStringLiteral("department"), verdict->department},
                        {QStringLiteral("rule"), verdict->rule},
                        {QStringLiteral("status"), statusKey(verdict->status)},
                        {QStringLiteral("sentence"), verdict->sentence},
                        {QStringLiteral("reachable_until"), until ? QJsonValue(isoDay(*until)) : QJsonValue::Null},
                        {QStringLiteral("sessions"), keys}});
    }
    for (const PlannedSession& session : horizon.sessions())
        sessions.append(sessionJson(session));
    return Outcome{QJsonObject{{QStringLiteral("year"), query.year},
                               {QStringLiteral("as_of"), isoDay(query.asOf)},
                               {QStringLiteral("people"), people},
                               {QStringLiteral("sessions"), sessions}}};
}

Result<Outcome> book(const Console& console, const BookArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToWrite());
    ROSTRUM_TRY(sessions, tableOf("sessions"));
    int booked = 0;
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("book"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(session, findRow(change.db(), *sessions, qs(asked.session)));
        std::vector<Id> people;
        for (const std::string& number : asked.people) {
            ROSTRUM_TRY(person, findPerson(change.db(), qs(number)));
            people.push_back(person);
        }
        ROSTRUM_TRY(made, bookPeople(change, session, people));
        booked = made;
        change.label.arguments = {people.size() == 1 ? qs(asked.people.front()) : QString::number(made),
                                  qs(asked.session)};
        return {};
    }));
    return Outcome{QJsonObject{{QStringLiteral("change"), notice.id ? QJsonValue(notice.id) : QJsonValue::Null},
                               {QStringLiteral("session"), qs(asked.session)},
                               {QStringLiteral("booked"), booked}}};
}
} // namespace

void addComplianceOptions(CLI::App* command, ComplianceArguments& asked)
{
    command->add_option("--year", asked.year);
    command->add_option("--as-of", asked.asOf, "as things stood on that day");
    command->add_option("--known-at", asked.knownAt, "by what had been entered until that day");
    command->add_option("--rule", asked.rule, "CODE");
    command->add_option("--department", asked.department);
    command->add_option("--person", asked.person, "employee number");
}

void addComplianceCommands(CLI::App& app, Console& console)
{
    auto* asked = new ComplianceArguments;
    addComplianceOptions(addCommand(app, console, "compliance", "who meets the title rules",
                                    [&console, asked] { return verdicts(console, *asked); }),
                         *asked);
    addComplianceOptions(addCommand(app, console, "horizon",
                                    "until when gaps can still be closed, and by which sessions",
                                    [&console, asked] { return lastDays(console, *asked); }),
                         *asked);
    auto* booking = new BookArguments;
    CLI::App* command = addCommand(app, console, "book", "people into a planned session",
                                   [&console, booking] { return book(console, *booking); });
    command->add_option("SESSION", booking->session)->required();
    command->add_option("NUMBER", booking->people)->required();
    addRuleCommands(app, console);
}

} // namespace rostrum::ctl
