#include "models/rules/standingreader.h"
#include "models/store/connection.h"
#include <QHash>
#include <climits>

namespace rostrum {

namespace {
constexpr int kPriorMonths = 12;

struct Seen {
    Figure figure;
    QDate last;
};

Result<QHash<Id, Seen>> figuresOf(Connection& db, const Measure& measure, const DateSpan& span, bool byDay)
{
    MeasureQuery query{span, By::Person};
    query.printed = false;
    query.byDay = byDay;
    QHash<Id, Seen> people;
    ROSTRUM_CHECK(readMeasure(db, measure, query, [&](const MeasureRow& row) {
        if (row.id.isNull())
            return;
        Seen& seen = people[row.id];
        seen.figure.n ? seen.figure.add(measure, row.figure) : void(seen.figure = row.figure);
        if (row.figure.n > 0 && (!seen.last.isValid() || row.day > seen.last))
            seen.last = row.day;
    }));
    return people;
}

Result<std::optional<int64_t>> meanBefore(Connection& db, const Measure& measure, const DateSpan& span)
{
    ROSTRUM_TRY(rows, evaluateMeasure(db, measure, {{span.from.addMonths(-kPriorMonths), span.from.addDays(-1)}}));
    return rows.empty() ? std::optional<int64_t>() : rows.front().figure.value(measure);
}

Result<void> nameThem(Connection& db, std::vector<StandingPerson>& people)
{
    QHash<Id, size_t> places;
    for (size_t i = 0; i < people.size(); ++i)
        places.insert(people[i].person, i);
    Query rows = db.query("SELECT id, number, name FROM person");
    while (rows.next())
        if (const auto place = places.constFind(rows.id(0)); place != places.cend()) {
            people[*place].number = rows.string(1);
            people[*place].name = rows.string(2);
        }
    return rows.status();
}
} // namespace

Result<MeasureStanding> readStanding(Connection& db, const Measure& measure, const DateSpan& span, StandingRule rule)
{
    const Snapshot snapshot(db);
    const bool mean = measure.aggregator == Aggregator::Ratio;
    rule.lowerWins = measure.better == Better::Lower;
    rule.shrink = mean ? rule.shrink : 0;
    MeasureStanding standing{measure, span, rule, {}, 0, 0, {}, {}};
    if (rule.shrink > 0) {
        ROSTRUM_TRY(before, meanBefore(db, measure, span));
        standing.mean = before;
    }
    ROSTRUM_TRY(figures, figuresOf(db, measure, span, rule.ties == TieBreak::MoreThenEarlier));
    std::vector<Contender> contenders;
    for (auto seen = figures.cbegin(); seen != figures.cend(); ++seen) {
        contenders.push_back({seen->figure.value(measure), seen->figure.n, seen->last.toJulianDay()});
        standing.people.push_back({seen.key(), {}, {}, seen->figure, {}});
    }
    StandingResult result = stand(contenders, rule, standing.mean);
    for (size_t i = 0; i < result.places.size(); ++i)
        standing.people[i].place = result.places[i];
    standing.eligible = result.eligible;
    standing.winning = result.winning;
    standing.cutOff = result.cutOff;
    ROSTRUM_CHECK(nameThem(db, standing.people));
    const auto order = [](const StandingPerson& one) {
        return std::tuple(one.place.rank.value_or(INT_MAX), one.number.isEmpty(), one.number, one.person);
    };
    std::sort(standing.people.begin(), standing.people.end(),
              [&](const StandingPerson& a, const StandingPerson& b) { return order(a) < order(b); });
    return standing;
}

} // namespace rostrum
