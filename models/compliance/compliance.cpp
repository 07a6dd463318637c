#include "models/compliance/compliance.h"
#include "models/compliance/horizon.h"
#include "models/store/connection.h"
#include <QtConcurrentMap>
#include <QtConcurrentRun>
#include <map>
#include <set>

namespace rostrum {

namespace {
// Every span that anybody is asked about. People differ by the deadline and by since when they hold the grade.
DayCuts cutsOf(const std::vector<const RuleSet*>& rules, const Population& population, const ComplianceQuery& query)
{
    std::set<std::pair<QDate, QDate>> kinds;
    for (const Candidate& candidate : population.people)
        kinds.emplace(dueDay(candidate, query.year), candidate.gradeSince);
    DayCuts cuts;
    Candidate kind;
    for (const auto& [due, since] : kinds) {
        kind.gradeSince = since;
        for (const RuleSet* one : rules)
            for (const Requirement& leaf : one->requirements)
                if (leaf.isLeaf())
                    cutWindows(cuts, *one, leaf, kind, {query.year, query.asOf, due});
    }
    return cuts;
}

// What these rules ask, of everybody in the population or of one.
Result<FigureReader> readerFor(Connection& db, const std::vector<const RuleSet*>& rules, const Population& population,
                               const ComplianceQuery& query, std::optional<Id> person)
{
    FigureReader reader(db, person, cutsOf(rules, population, query));
    for (const RuleSet* one : rules)
        ROSTRUM_CHECK(RuleFigures::announce(reader, *one, query.year));
    return reader;
}

// One rule with all that it asks.
struct JudgedRule {
    RuleFigures figures;
    RuleHorizon horizon;
};

Result<std::vector<JudgedRule>> judgedRules(FigureReader& reader, const Horizon& horizon,
                                            const std::vector<const RuleSet*>& rules)
{
    std::vector<JudgedRule> judged;
    for (const RuleSet* one : rules) {
        ROSTRUM_TRY(figures, RuleFigures::read(reader, *one));
        judged.push_back({std::move(figures), RuleHorizon(horizon, *one)});
    }
    return judged;
}

// Who is judged under which rule: people as the population has them, each under the rules in their order. Each verdict
// has its place beforehand; room for hundreds of thousands costs as much as judging them, so another core makes it
// while the figures are read.
class Docket {
public:
    Docket(const std::vector<const RuleSet*>& rules, const Population& population)
    {
        for (const Candidate& candidate : population.people)
            for (size_t rule = 0; rule < rules.size(); ++rule)
                if (isJudged(*rules[rule], candidate, population.hasApplicants))
                    m_asked.emplace_back(&candidate, rule);
        m_room = QtConcurrent::run([size = m_asked.size()] { return std::vector<Verdict>(size); });
    }

    /// Once. Judging is arithmetic over what was read, so every core takes its part.
    std::vector<Verdict> judged(const std::vector<JudgedRule>& rules, const ComplianceQuery& query,
                                const Translate& words)
    {
        std::vector<Verdict> verdicts = m_room.takeResult();
        constexpr size_t kPart = 2000;
        std::vector<size_t> parts;
        for (size_t first = 0; first < m_asked.size(); first += kPart)
            parts.push_back(first);
        QtConcurrent::blockingMap(parts, [&](size_t first) {
            for (size_t i = first; i < std::min(first + kPart, m_asked.size()); ++i) {
                const auto [candidate, rule] = m_asked[i];
                verdicts[i] = judge(rules[rule].figures, *candidate, query.year, query.asOf, words);
                verdicts[i].reachableUntil = rules[rule].horizon.reachableUntil(verdicts[i]);
            }
        });
        return verdicts;
    }

private:
    std::vector<std::pair<const Candidate*, size_t>> m_asked; ///< and the rule's place
    QFuture<std::vector<Verdict>> m_room;
};

tl::unexpected<Error> unknownRule(const QString& code, const std::vector<RuleSet>& all)
{
    QStringList known;
    for (const RuleSet& rules : all)
        if (!known.contains(rules.info.code))
            known.append(rules.info.code);
    return fail(ErrorCode::UnknownRule, {{QStringLiteral("rule"), code}, {QStringLiteral("known"), known}});
}

// The rules that judge the year; the code asked for must be one of those in the workspace.
Result<std::vector<RuleSet>> chosenRules(Connection& db, const ComplianceQuery& query)
{
    ROSTRUM_TRY(all, listRules(db));
    const auto named = [&](const RuleSet& rules) { return rules.info.code == query.rule; };
    if (!query.rule.isEmpty() && std::none_of(all.begin(), all.end(), named))
        return unknownRule(query.rule, all);
    std::vector<RuleSet> rules = rulesOfYear(std::move(all), query.year);
    if (!query.rule.isEmpty())
        rules.erase(std::remove_if(rules.begin(), rules.end(), std::not_fn(named)), rules.end());
    return rules;
}

std::vector<const RuleSet*> pointersTo(const std::vector<RuleSet>& rules)
{
    std::vector<const RuleSet*> pointers;
    for (const RuleSet& rule : rules)
        pointers.push_back(&rule);
    return pointers;
}

EvidenceRow rowOf(const Observation& o)
{
    EvidenceRow row;
    row.day = o.day;
    row.title = o.title;
    row.amount = o.value;
    row.state = o.state;
    row.table = o.table;
    row.key = o.key;
    row.file = o.file;
    row.line = o.line;
    row.counted = o.counted();
    // One attendance in two files is one session that was handed in twice.
    row.whyNot = o.whyNot.isEmpty() && o.again ? QStringLiteral("same_session") : o.whyNot;
    return row;
}

std::vector<EvidenceRow> certificateRows(const Candidate& candidate, const Requirement& leaf)
{
    std::vector<EvidenceRow> rows;
    for (const Certificate& certificate : candidate.certificates) {
        if (certificate.title != leaf.certificate.title)
            continue;
        EvidenceRow row;
        row.day = certificate.completedOn;
        row.title = certificate.title;
        row.amount = 1;
        row.table = QStringLiteral("certificates");
        row.key = certificate.row.hex();
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<RequirementEvidence> evidenceOf(Connection& db, const RuleSet& rules, const Requirement& leaf,
                                       const Candidate& candidate, const Id& person, const JudgedDay& day)
{
    RequirementEvidence evidence{leaf.code, leaf.measure, leaf.unit, {}};
    if (leaf.isCertificate()) {
        evidence.measure = leaf.certificate.title;
        evidence.rows = certificateRows(candidate, leaf);
        return evidence;
    }
    const std::vector<DateSpan> windows = windowsOf(leaf, candidate, day);
    if (windows.empty())
        return evidence;
    MeasureQuery query{{windows.front().from, std::min({windows.back().to, day.asOf, day.due})}};
    query.subject = person;
    ROSTRUM_TRY(measures, measuresBehind(rules, leaf));
    for (const Measure& measure : measures) {
        ROSTRUM_TRY(observed, measureEvidence(db, measure, query, {-1, 0, true}));
        std::transform(observed.rows.begin(), observed.rows.end(), std::back_inserter(evidence.rows), rowOf);
    }
    if (measures.size() > 1)
        std::stable_sort(evidence.rows.begin(), evidence.rows.end(),
                         [](const EvidenceRow& a, const EvidenceRow& b) { return a.day < b.day; });
    std::stable_partition(evidence.rows.begin(), evidence.rows.end(),
                          [](const EvidenceRow& row) { return row.counted; });
    return evidence;
}
} // namespace

Result<ComplianceResult> evaluateCompliance(Connection& db, const ComplianceQuery& query, const Translate& words)
{
    const Snapshot snapshot(db); // people, totals and rows of one moment
    ROSTRUM_TRY(rules, chosenRules(db, query));
    PopulationQuery who{query.year, query.asOf, query.department, {}};
    if (!query.person.isEmpty()) {
        ROSTRUM_TRY(person, findPerson(db, query.person));
        who.person = person;
    }
    ROSTRUM_TRY(population, readPopulation(db, who));
    ComplianceResult result;
    result.year = query.year;
    result.asOf = query.asOf;
    ROSTRUM_TRY(horizon, Horizon::read(db, query.year, query.asOf));
    const std::vector<const RuleSet*> asked = pointersTo(rules);
    Docket docket(asked, population);
    ROSTRUM_TRY(reader, readerFor(db, asked, population, query, who.person));
    ROSTRUM_TRY(judged, judgedRules(reader, horizon, asked));
    result.people = docket.judged(judged, query, words);
    std::set<QString> named;
    for (const Verdict& verdict : result.people) {
        ++result.summary[size_t(verdict.status)];
        named.insert(verdict.rule);
    }
    for (const RuleSet& rule : rules)
        if (named.count(rule.info.code))
            result.rules.push_back(rule.info);
    return result;
}

Result<std::vector<RequirementEvidence>> complianceEvidence(Connection& db, const Id& person, int year, QDate asOf,
                                                            const QString& rule)
{
    ROSTRUM_TRY(rules, chosenRules(db, {year, asOf, rule, {}, {}}));
    if (rules.empty())
        return fail(ErrorCode::UnknownRule, {{QStringLiteral("rule"), rule}, {QStringLiteral("known"), QStringList()}});
    ROSTRUM_TRY(population, readPopulation(db, {year, asOf, {}, person}));
    Candidate candidate;
    if (!population.people.empty())
        candidate = population.people.front();
    const JudgedDay judged{year, asOf, dueDay(candidate, year)};
    std::vector<RequirementEvidence> evidence;
    for (const Requirement& leaf : rules.front().leafRequirements()) {
        ROSTRUM_TRY(rows, evidenceOf(db, rules.front(), leaf, candidate, person, judged));
        evidence.push_back(std::move(rows));
    }
    return evidence;
}

Result<RulePreview> previewRule(Connection& db, const QJsonObject& json, int year, QDate asOf)
{
    const Snapshot snapshot(db);
    ROSTRUM_TRY(candidate, ruleFromJson(json));
    candidate.info.version = std::numeric_limits<int>::max(); // after all that are there
    ROSTRUM_TRY(all, listRules(db));
    ROSTRUM_TRY(population, readPopulation(db, {year, asOf, {}, {}}));
    const ComplianceQuery query{year, asOf, candidate.info.code, {}, {}};
    // The version that judges the year, without and with the one that is tried.
    const auto judging = [&](const std::vector<RuleSet>& known) -> std::optional<RuleSet> {
        for (RuleSet& rule : rulesOfYear(known, year))
            if (rule.info.code == query.rule)
                return std::move(rule);
        return std::nullopt;
    };
    const std::optional<RuleSet> old = judging(all);
    all.push_back(std::move(candidate));
    const std::optional<RuleSet> tried = judging(all);
    std::vector<const RuleSet*> both;
    for (const auto* rule : {&old, &tried})
        if (*rule)
            both.push_back(&**rule);
    ROSTRUM_TRY(horizon, Horizon::read(db, year, asOf));
    ROSTRUM_TRY(reader, readerFor(db, both, population, query, {}));
    const auto verdictsUnder = [&](const std::optional<RuleSet>& rule) -> Result<std::vector<Verdict>> {
        if (!rule)
            return std::vector<Verdict>();
        Docket docket({&*rule}, population);
        ROSTRUM_TRY(judged, judgedRules(reader, horizon, {&*rule}));
        return docket.judged(judged, query, {});
    };
    ROSTRUM_TRY(before, verdictsUnder(old));
    ROSTRUM_TRY(after, verdictsUnder(tried));

    RulePreview preview;
    std::map<std::tuple<bool, QString, Id>, PreviewRow> rows;
    const auto note = [&](const std::vector<Verdict>& verdicts, auto side, auto& summary) {
        for (const Verdict& v : verdicts) {
            PreviewRow& row = rows[{v.number.isNull(), v.number, v.person}];
            row.person = v.person;
            row.number = v.number;
            row.name = v.name;
            row.*side = v.status;
            ++summary[size_t(v.status)];
        }
    };
    note(before, &PreviewRow::before, preview.before);
    note(after, &PreviewRow::after, preview.after);
    for (auto& [key, row] : rows)
        if (row.before != row.after)
            preview.changes.push_back(std::move(row));
    return preview;
}

} // namespace rostrum
