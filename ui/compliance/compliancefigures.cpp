#include "ui/compliance/compliancefigures.h"
#include "models/compliance/judge.h"
#include "models/store/connection.h"
#include <QHash>

namespace rostrum {

namespace {
RuleDemand demandOf(const RuleSet& rules)
{
    RuleDemand demand{rules.info, {}};
    for (const Requirement& r : rules.leafRequirements()) {
        RequirementResult full;
        full.code = r.code;
        full.measure = r.measure;
        full.unit = r.unit;
        full.required = smallestReaching(r.threshold, unitDecimals(r.unit));
        demand.leaves.push_back(std::move(full));
    }
    return demand;
}

// The tick of the bar: of the days between the first one here and the last that counts, how many have passed.
double paceOf(const Verdict& verdict, QDate asOf)
{
    const double all = double(std::max<qint64>(1, verdict.countsFrom.daysTo(verdict.due) + 1));
    return std::clamp(double(verdict.countsFrom.daysTo(asOf) + 1) / all, 0.0, 1.0);
}

std::vector<double> paceOf(const ComplianceResult& result)
{
    std::vector<double> pace;
    pace.reserve(result.people.size());
    for (const Verdict& verdict : result.people)
        pace.push_back(paceOf(verdict, result.asOf));
    return pace;
}

Result<std::vector<RuleDemand>> readDemands(Connection& db, int year, const std::vector<RuleInfo>& judging)
{
    ROSTRUM_TRY(all, listRules(db));
    std::vector<RuleDemand> demands;
    for (const RuleSet& rules : rulesOfYear(std::move(all), year)) {
        const bool judges = std::any_of(judging.begin(), judging.end(),
                                        [&](const RuleInfo& info) { return info.code == rules.info.code; });
        if (judging.empty() || judges)
            demands.push_back(demandOf(rules));
    }
    return demands;
}
} // namespace

Result<std::vector<int>> readYears(Connection& db, int asked)
{
    std::vector<int> years{asked, today().year()};
    Query rows =
        db.query("SELECT year FROM applicant UNION SELECT CAST(substr(starts_at, 1, 4) AS INTEGER) FROM session "
                 "UNION SELECT CAST(substr(completed_on, 1, 4) AS INTEGER) FROM credit");
    while (rows.next())
        years.push_back(int(rows.integer(0)));
    ROSTRUM_CHECK(rows.status());
    std::sort(years.begin(), years.end(), std::greater<>());
    years.erase(std::unique(years.begin(), years.end()), years.end());
    return years;
}

std::vector<RequirementResult> ComplianceFigures::leaves() const
{
    std::vector<RequirementResult> all;
    for (const RuleDemand& demand : demands)
        for (const RequirementResult& leaf : demand.leaves)
            if (std::none_of(all.begin(), all.end(), [&](const auto& known) { return known.code == leaf.code; }))
                all.push_back(leaf);
    return all;
}

Result<ComplianceFigures> readCompliance(Connection& db, const ComplianceQuery& query)
{
    ComplianceFigures figures;
    figures.query = query;
    ROSTRUM_TRY(result, evaluateCompliance(db, query));
    figures.result = std::move(result);
    const std::vector<double> pace = paceOf(figures.result);
    figures.pace = std::move(pace);
    ROSTRUM_TRY(demands, readDemands(db, query.year, figures.result.rules));
    figures.demands = std::move(demands);
    ROSTRUM_TRY(years, readYears(db, query.year));
    figures.years = std::move(years);
    return figures;
}

std::optional<std::vector<int>> placesOf(const ComplianceFigures& figures, const Rejudged& again)
{
    const auto concerns = [&](const Id& person) {
        return std::find(again.people.begin(), again.people.end(), person) != again.people.end();
    };
    std::vector<int> places(again.verdicts.size(), -1);
    size_t found = 0;
    for (size_t place = 0; place < figures.result.people.size(); ++place) {
        const Verdict& known = figures.result.people[place];
        if (!concerns(known.person))
            continue;
        const auto now = std::find_if(again.verdicts.begin(), again.verdicts.end(), [&](const Verdict& v) {
            return v.person == known.person && v.rule == known.rule && v.version == known.version;
        });
        if (now == again.verdicts.end())
            return std::nullopt;
        places[size_t(now - again.verdicts.begin())] = int(place);
        ++found;
    }
    return found == places.size() ? std::optional(std::move(places)) : std::nullopt;
}

void replaceVerdict(ComplianceFigures& figures, int place, const Verdict& verdict)
{
    Verdict& known = figures.result.people[size_t(place)];
    --figures.result.summary[size_t(known.status)];
    ++figures.result.summary[size_t(verdict.status)];
    known = verdict;
    figures.pace[size_t(place)] = paceOf(verdict, figures.result.asOf);
}

Result<std::vector<DepartmentChoice>> readDepartments(Connection& db)
{
    std::vector<DepartmentChoice> departments;
    Query rows = db.query("WITH RECURSIVE unit(id, name, code, depth, path) AS ("
                          "SELECT id, name, code, 0, name FROM department WHERE parent IS NULL UNION ALL "
                          "SELECT d.id, d.name, d.code, unit.depth + 1, unit.path || char(1) || d.name "
                          "FROM department d JOIN unit ON d.parent = unit.id WHERE unit.depth < 20) "
                          // The paper is headed by the key: a code only where two share a name.
                          "SELECT name, CASE WHEN (SELECT count(*) FROM department d WHERE d.name = unit.name) > 1 "
                          "THEN COALESCE(NULLIF(code, ''), name) ELSE name END, depth FROM unit ORDER BY path");
    while (rows.next())
        departments.push_back({rows.string(0), rows.string(1), int(rows.integer(2))});
    ROSTRUM_CHECK(rows.status());
    return departments;
}

QString ruleVersion(const RuleInfo& rule)
{
    const QString version = QString::number(rule.version);
    return rule.validFrom.isValid() ? QStringLiteral("%1-%2").arg(rule.validFrom.year()).arg(version) : version;
}

} // namespace rostrum
