#include "models/kpi/kpiresults.h"
#include "models/base/decimal.h"
#include "models/base/refusals.h"
#include "models/kpi/completeness.h"
#include "models/kpi/formulascores.h"
#include "models/kpi/kpipeople.h"
#include "models/kpi/schemestore.h"
#include "models/kpi/waiver.h"
#include "models/store/connection.h"
#include <map>
#include <set>

namespace rostrum {

namespace {
constexpr int kPriorMonths = 12;

constexpr const char* kUnit = R"sql(
WITH RECURSIVE unit(id) AS (SELECT id FROM department WHERE name = ?1 OR code = ?1
  UNION SELECT d.id FROM department d JOIN unit ON d.parent = unit.id) SELECT id FROM unit)sql";

// Everybody's mean before the period, with four decimals: what few ratings are drawn towards (method.md C2).
Result<std::optional<int64_t>> priorOf(Connection& db, KpiFigures& figures, const Indicator& one,
                                       const DateSpan& period)
{
    if (one.shrink == 0 && one.missing != MissingPolicy::Prior)
        return std::optional<int64_t>();
    ROSTRUM_TRY(value, figures.ofAll(db, one.measure, {period.from.addMonths(-kPriorMonths), period.from.addDays(-1)}));
    if (!value)
        return std::optional<int64_t>();
    return std::optional(rescaleHalfUp(*value, one.measure.decimals(), kScoreDecimals));
}

Result<std::vector<KpiRow>> rowsOf(Connection& db, const Scheme& scheme, const DateSpan& period)
{
    std::vector<KpiRow> rows;
    if (headOf(scheme).hasEnded(period.from)) // it judges nobody any more
        return rows;
    ROSTRUM_TRY(people, kpiPeople(db, scheme.audience, period));
    for (KpiPerson& one : people) {
        KpiRow& row = rows.emplace_back();
        row.person = one.person;
        row.department = one.department;
        row.number = std::move(one.number);
        row.name = std::move(one.name);
        row.departmentName = std::move(one.departmentName);
    }
    return rows;
}

// With the priors given, as many as there are indicators; else with those of now.
Result<void> scoreAll(Connection& db, KpiFigures& from, KpiResults& results, const KpiPriors& frozen)
{
    for (const Indicator& one : results.scheme.indicators) {
        if (!one.measured()) { // its place is filled when all others are known
            results.priors.push_back(std::nullopt);
            for (KpiRow& row : results.rows)
                row.indicators.emplace_back();
            continue;
        }
        ROSTRUM_TRY(figures, from.ofPeople(db, one.measure, results.period));
        std::optional<int64_t> prior;
        if (!frozen.empty())
            prior = frozen.at(results.priors.size());
        else {
            ROSTRUM_TRY(now, priorOf(db, from, one, results.period));
            prior = now;
        }
        results.priors.push_back(prior);
        for (KpiRow& row : results.rows)
            row.indicators.push_back(scoreIndicator(one, figures.value(row.person), results.scheme.rounding, prior));
    }
    ROSTRUM_TRY(formulas, FormulaScores::of(results.scheme));
    for (KpiRow& row : results.rows)
        formulas.complete(row.indicators);
    if (!results.scheme.bonus)
        return {};
    ROSTRUM_TRY(shares, from.ofPeople(db, results.scheme.bonus->measure, results.period));
    for (KpiRow& row : results.rows)
        row.shares = shares.value(row.person).num;
    return {};
}

// The best by ratings: of those with enough of them, by the mean that is scored.
void chooseTop(KpiResults& results)
{
    const std::vector<Indicator>& all = results.scheme.indicators;
    const auto mean =
        std::find_if(all.begin(), all.end(), [](const Indicator& one) { return one.kind == IndicatorKind::Mean; });
    if (!results.scheme.bonus || results.scheme.bonus->topPercent == 0 || mean == all.end())
        return;
    const auto place = size_t(mean - all.begin());
    std::vector<std::optional<int64_t>> values;
    results.eligible = 0;
    for (const KpiRow& row : results.rows) {
        const IndicatorScore& score = row.indicators[place];
        const bool enough = score.raw.n >= std::max(1, results.scheme.bonus->leastRatings);
        values.push_back(enough ? score.shrunk : std::nullopt);
        results.eligible += values.back().has_value();
    }
    const std::vector<bool> top = topShare(values, results.scheme.bonus->topPercent);
    for (size_t i = 0; i < top.size(); ++i)
        results.rows[i].top = top[i];
}

// Who has no total is still paid what earlier periods owe.
std::optional<int64_t> paid(const std::optional<int64_t>& earned, int64_t adjustment)
{
    if (!earned)
        return adjustment ? std::optional(adjustment) : std::nullopt;
    return *earned + adjustment;
}

void total(const Scheme& scheme, const std::vector<int>& weights, KpiRow& row)
{
    row.total = weigh(scheme.indicators, weights, row.indicators, scheme.rounding, scheme.leastWeight);
    row.bonus = scheme.bonus ? bonusPoints(*scheme.bonus, row.shares, row.top) : 0;
    row.earned = row.total.points;
    if (row.earned && scheme.bonus)
        row.earned = withBonus(*scheme.bonus, *row.earned, row.bonus);
    row.finalPoints = paid(row.earned, row.adjustment);
}

void total(KpiResults& results, const std::vector<int>& weights)
{
    for (KpiRow& row : results.rows)
        total(results.scheme, weights, row);
}

void judgeProvisional(const KpiQuery& query, KpiRow& row)
{
    row.provisional =
        query.today <= query.period.to ||
        std::any_of(row.coverage.begin(), row.coverage.end(), [](const Coverage& one) { return !one.complete(); });
}

std::optional<int64_t> ranked(const KpiRow& row)
{
    return row.total.standing == Standing::Ranked ? row.earned : std::nullopt;
}

void rank(KpiResults& results)
{
    std::vector<std::optional<int64_t>> all;
    std::map<Id, std::vector<size_t>> departments;
    for (size_t i = 0; i < results.rows.size(); ++i) {
        all.push_back(ranked(results.rows[i]));
        departments[results.rows[i].department].push_back(i);
    }
    const auto ranks = competitionRanks(all);
    for (size_t i = 0; i < ranks.size(); ++i)
        results.rows[i].rank = ranks[i];
    for (const auto& [department, places] : departments) {
        std::vector<std::optional<int64_t>> own;
        for (const size_t place : places)
            own.push_back(all[place]);
        const auto within = competitionRanks(own);
        for (size_t i = 0; i < places.size(); ++i)
            results.rows[places[i]].departmentRank = department.isNull() ? std::nullopt : within[i];
    }
    const auto order = [](const KpiRow& row) {
        return std::tuple(row.rank.value_or(INT_MAX), row.number.isEmpty(), row.number, row.person);
    };
    std::sort(results.rows.begin(), results.rows.end(),
              [&](const KpiRow& a, const KpiRow& b) { return order(a) < order(b); });
}

bool isSame(const Figure& a, const Figure& b) { return a.num == b.num && a.den == b.den && a.n == b.n; }

// Whose figures are others, or everybody where the prior is; which rows those are, by place.
Result<std::vector<bool>> scoreMoved(Connection& db, KpiFigures& from, KpiResults& results)
{
    std::vector<bool> anew(results.rows.size());
    for (size_t i = 0; i < results.scheme.indicators.size(); ++i) {
        const Indicator& one = results.scheme.indicators[i];
        if (!one.measured())
            continue;
        ROSTRUM_TRY(figures, from.ofPeople(db, one.measure, results.period));
        ROSTRUM_TRY(prior, priorOf(db, from, one, results.period));
        const bool everybody = prior != results.priors[i];
        results.priors[i] = prior;
        for (size_t at = 0; at < results.rows.size(); ++at) {
            KpiRow& row = results.rows[at];
            const Figure figure = figures.value(row.person);
            if (!everybody && isSame(figure, row.indicators[i].raw))
                continue;
            row.indicators[i] = scoreIndicator(one, figure, results.scheme.rounding, prior);
            anew[at] = true;
        }
    }
    if (results.scheme.bonus) {
        ROSTRUM_TRY(shares, from.ofPeople(db, results.scheme.bonus->measure, results.period));
        for (size_t at = 0; at < results.rows.size(); ++at) {
            const int64_t counted = shares.value(results.rows[at].person).num;
            anew[at] = anew[at] || counted != results.rows[at].shares;
            results.rows[at].shares = counted;
        }
    }
    ROSTRUM_TRY(formulas, FormulaScores::of(results.scheme));
    for (size_t at = 0; at < results.rows.size(); ++at)
        if (anew[at]) {
            std::vector<IndicatorScore>& scores = results.rows[at].indicators;
            for (size_t i = 0; i < scores.size(); ++i)
                if (!results.scheme.indicators[i].measured())
                    scores[i] = {};
            formulas.complete(scores);
        }
    return anew;
}

// Everything but ranks and what is missing.
Result<KpiResults> scored(Connection& db, const DateSpan& period, const Scheme& scheme, const KpiPriors& frozen,
                          KpiFigures* figures)
{
    KpiResults results;
    results.scheme = scheme;
    results.period = period;
    ROSTRUM_TRY(people, rowsOf(db, scheme, period));
    results.rows = std::move(people);
    KpiFigures plain;
    ROSTRUM_CHECK(scoreAll(db, figures ? *figures : plain, results, frozen));
    chooseTop(results);
    total(results, scheme.weights());
    return results;
}

} // namespace

Result<KpiFigures::ByPerson> KpiFigures::ofPeople(Connection& db, const Measure& measure, const DateSpan& span)
{
    MeasureQuery query{span, By::Person};
    query.printed = false;
    ByPerson figures;
    ROSTRUM_CHECK(readMeasure(db, measure, query, [&](const MeasureRow& row) { figures.insert(row.id, row.figure); }));
    return figures;
}

Result<std::optional<int64_t>> KpiFigures::ofAll(Connection& db, const Measure& measure, const DateSpan& span)
{
    ROSTRUM_TRY(rows, evaluateMeasure(db, measure, {span}));
    return rows.empty() ? std::nullopt : rows.front().figure.value(measure);
}

Result<KpiResults> evaluateKpi(Connection& db, const KpiQuery& query)
{
    ROSTRUM_TRY(scheme, schemeOf(db, query.scheme, query.period));
    return evaluateKpi(db, query, scheme);
}

Result<KpiResults> evaluateKpi(Connection& db, const KpiQuery& query, const Scheme& scheme, KpiFigures* figures)
{
    const Snapshot snapshot(db); // people and figures of one moment
    ROSTRUM_TRY(results, scored(db, query.period, scheme, {}, figures));
    ROSTRUM_CHECK(readCoverage(db, scheme, query, results.rows));
    ROSTRUM_TRY(waivers, kpiWaivers(db, scheme.code, query.period));
    applyWaivers(waivers, scheme, results.rows);
    for (KpiRow& row : results.rows)
        judgeProvisional(query, row);
    rank(results);
    if (!query.department.isEmpty())
        ROSTRUM_CHECK(keepDepartment(db, query.department, results.rows));
    return results;
}

Result<KpiResults> recountMoved(Connection& db, const KpiQuery& query, KpiResults before, const std::set<Id>& moved,
                                KpiFigures& figures)
{
    KpiResults results = std::move(before);
    ROSTRUM_TRY(anew, scoreMoved(db, figures, results));
    std::vector<bool> top;
    for (const KpiRow& row : results.rows)
        top.push_back(row.top);
    chooseTop(results);
    const std::vector<int> weights = results.scheme.weights();
    for (size_t at = 0; at < results.rows.size(); ++at) {
        KpiRow& row = results.rows[at];
        if (anew[at] || row.top != top[at])
            total(results.scheme, weights, row);
        if (!moved.contains(row.person))
            continue;
        ROSTRUM_CHECK(readCoverageOf(db, results.scheme, query, row));
        judgeProvisional(query, row);
    }
    rank(results);
    return results;
}

Result<void> keepDepartment(Connection& db, const QString& department, std::vector<KpiRow>& rows)
{
    std::set<Id> unit;
    Query below = db.query(kUnit);
    below.bind(department);
    while (below.next())
        unit.insert(below.id(0));
    ROSTRUM_CHECK(below.status());
    if (unit.empty())
        return unknownRow("departments", department);
    std::erase_if(rows, [&](const KpiRow& row) { return unit.count(row.department) == 0; });
    return {};
}

Result<KpiResults> recountKpi(Connection& db, const DateSpan& period, const Scheme& scheme, const KpiPriors& priors,
                              KpiFigures* figures)
{
    return scored(db, period, scheme, priors, figures);
}

KpiResults reweighed(KpiResults results, const std::vector<int>& weights)
{
    for (size_t i = 0; i < weights.size(); ++i)
        results.scheme.indicators[i].weight = weights[i];
    total(results, weights);
    rank(results);
    return results;
}

} // namespace rostrum
