#include "models/kpi/roundresults.h"
#include "models/store/connection.h"
#include <map>

namespace rostrum {

namespace {
constexpr int64_t kBestRating = 50000; // 5, to which every form is brought

// ?1, ?2 the period. Of ratings without a name nobody knows whether two are of one person, but those of one session are
// of different ones.
constexpr const char* kTrainees = R"sql(
WITH told(trainer, session, trainee, people) AS (
  SELECT s.trainer, s.id, r.trainee, coalesce(r.respondents, 1) FROM session s JOIN rating r ON r.session = s.id
  WHERE s.trainer IS NOT NULL AND r.overall IS NOT NULL AND substr(s.starts_at, 1, 10) BETWEEN ?1 AND ?2
    AND (r.respondents IS NULL OR NOT EXISTS (SELECT 1 FROM rating x WHERE x.session = s.id AND x.respondents IS NULL)))
SELECT trainer, count(DISTINCT trainee) + coalesce((SELECT max(people) FROM (SELECT sum(a.people) AS people FROM told a
  WHERE a.trainer = told.trainer AND a.trainee IS NULL GROUP BY a.session)), 0)
FROM told GROUP BY trainer)sql";

// Nor of unsigned assessments: those of one day are of different people, of two days perhaps not.
constexpr const char* kAssessors = R"sql(
SELECT a.trainer, a.role, count(DISTINCT a.assessor) + coalesce((SELECT max(people) FROM (
  SELECT count(*) AS people FROM assessment x WHERE x.trainer = a.trainer AND x.role = a.role AND x.assessor IS NULL
    AND x.assessed_on BETWEEN ?1 AND ?2 GROUP BY x.assessed_on)), 0)
FROM assessment a WHERE a.assessed_on BETWEEN ?1 AND ?2 GROUP BY a.trainer, a.role)sql";

constexpr const char* kInvited = R"sql(
SELECT trainer, role, count(*) FROM assessment_invitation WHERE assessment_round = ?1 GROUP BY trainer, role)sql";

// ?2 the last day: where somebody belongs on it.
constexpr const char* kPerson = R"sql(
SELECT p.number, p.name, d.name FROM person p
LEFT JOIN department d ON d.id = (SELECT s.department FROM department_span s
  WHERE s.person = p.id AND (s.valid_from IS NULL OR s.valid_from <= ?2)
  ORDER BY (s.valid_to IS NULL OR s.valid_to >= ?2) DESC, s.valid_from DESC, s.id LIMIT 1) WHERE p.id = ?1)sql";

using Rows = std::map<Id, RoundRow>;

RoundRow& rowOf(Rows& rows, const Round& round, const Id& person)
{
    RoundRow& row = rows[person];
    row.person = person;
    row.groups.resize(round.groups.size());
    return row;
}

std::optional<size_t> placeOf(const Round& round, const QString& role)
{
    for (size_t i = 0; i < round.groups.size(); ++i)
        if (round.groups[i].role == role)
            return i;
    return std::nullopt;
}

Indicator indicatorOf(const Round& round, const RoundGroup& group, const Measure& measure)
{
    Indicator indicator;
    indicator.code = group.role;
    indicator.weight = group.weight;
    indicator.measure = measure;
    indicator.kind = group.role == QLatin1String(kTraineeRole) ? IndicatorKind::Mean : IndicatorKind::Assessed;
    indicator.high = kBestRating;
    indicator.missing = round.missing == MissingGroup::Block ? MissingPolicy::Block : MissingPolicy::Exclude;
    return indicator;
}

Result<std::vector<Indicator>> indicatorsOf(const Round& round)
{
    std::vector<Indicator> indicators;
    for (const RoundGroup& group : round.groups) {
        const bool trainees = group.role == QLatin1String(kTraineeRole);
        ROSTRUM_TRY(measure,
                    findMeasure(trainees ? QStringLiteral("rating.overall") : QStringLiteral("assessment.score")));
        Measure narrowed = *measure;
        if (!trainees)
            narrowed.filter["role"] = {group.role};
        indicators.push_back(indicatorOf(round, group, narrowed));
    }
    return indicators;
}

Result<void> readScores(Connection& db, const Round& round, Rows& rows)
{
    ROSTRUM_TRY(indicators, indicatorsOf(round));
    for (size_t i = 0; i < indicators.size(); ++i) {
        const bool trainees = indicators[i].kind == IndicatorKind::Mean;
        ROSTRUM_CHECK(readMeasure(db, indicators[i].measure, {trainees ? round.period : round.answers(), By::Person},
                                  [&](const MeasureRow& row) {
                                      if (row.id.isNull())
                                          return;
                                      rowOf(rows, round, row.id).groups[i].score =
                                          scoreIndicator(indicators[i], row.figure, Rounding::HalfUp, {}).score;
                                  }));
    }
    return {};
}

// Trainer, role and how many; those of a group that the round does not have are passed over.
Result<void> readCounts(Query& counts, const Round& round, Rows& rows, int GroupScore::*what)
{
    while (counts.next())
        if (const auto place = placeOf(round, counts.string(1)))
            rowOf(rows, round, counts.id(0)).groups[*place].*what = int(counts.integer(2));
    return counts.status();
}

Result<void> readPeople(Connection& db, const Round& round, Rows& rows)
{
    ROSTRUM_CHECK([&]() -> Result<void> {
        const auto trainees = placeOf(round, QString::fromLatin1(kTraineeRole));
        Query told = db.query(kTrainees);
        told.bind(round.period.from).bind(round.period.to);
        while (trainees && told.next())
            rowOf(rows, round, told.id(0)).groups[*trainees].raters = int(told.integer(1));
        return told.status();
    }());
    Query assessors = db.query(kAssessors);
    assessors.bind(round.answers().from).bind(round.answers().to);
    ROSTRUM_CHECK(readCounts(assessors, round, rows, &GroupScore::raters));
    Query invited = db.query(kInvited);
    invited.bind(roundId(round.code));
    return readCounts(invited, round, rows, &GroupScore::invited);
}

Result<void> nameThem(Connection& db, const Round& round, Rows& rows)
{
    for (auto& [id, row] : rows) {
        Query person = db.query(kPerson);
        if (person.bind(id).bind(round.period.to).next()) {
            row.number = person.string(0);
            row.name = person.string(1);
            row.department = person.string(2);
        }
        ROSTRUM_CHECK(person.status());
    }
    return {};
}
} // namespace

void settleRow(const Round& round, RoundRow& row)
{
    std::vector<Indicator> indicators;
    std::vector<int> weights;
    std::vector<IndicatorScore> scores;
    row.renormalised = false;
    for (size_t i = 0; i < round.groups.size(); ++i) {
        const RoundGroup& group = round.groups[i];
        GroupScore& one = row.groups[i];
        one.suppressed = group.anonymous && one.score && one.raters < round.leastRaters;
        if (one.suppressed)
            one.score.reset();
        row.renormalised = row.renormalised || (group.weight > 0 && !one.score);
        indicators.push_back(indicatorOf(round, group, {}));
        weights.push_back(group.weight);
        scores.push_back({});
        scores.back().score = one.score;
    }
    row.total = weigh(indicators, weights, scores, Rounding::HalfUp, 1);
    row.renormalised = row.renormalised && row.total.points;
}

Result<RoundResults> roundResults(Connection& db, const Round& round)
{
    const Snapshot snapshot(db);
    Rows rows;
    ROSTRUM_CHECK(readScores(db, round, rows));
    ROSTRUM_CHECK(readPeople(db, round, rows));
    ROSTRUM_CHECK(nameThem(db, round, rows));
    RoundResults results{round, {}};
    for (auto& [id, row] : rows) {
        settleRow(round, row);
        results.rows.push_back(std::move(row));
    }
    std::sort(results.rows.begin(), results.rows.end(), [](const RoundRow& a, const RoundRow& b) {
        return std::tuple(a.number.isEmpty(), a.number, a.person) < std::tuple(b.number.isEmpty(), b.number, b.person);
    });
    return results;
}

} // namespace rostrum
