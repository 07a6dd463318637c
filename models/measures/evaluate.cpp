#include "models/measures/evaluate.h"
#include "models/base/decimal.h"
#include "models/base/refusals.h"
#include "models/store/connection.h"

namespace rostrum {

std::optional<int64_t> Figure::value(const Measure& measure) const
{
    if (n == 0)
        return std::nullopt;
    if (measure.aggregator != Aggregator::Ratio)
        return num;
    if (den == 0)
        return std::nullopt;
    return ratioHalfUp(num, den, measure.decimals() - measure.numeratorDecimals());
}

void Figure::add(const Measure& measure, const Figure& later)
{
    if (later.n == 0)
        return;
    if (n == 0) {
        *this = later;
        return;
    }
    n += later.n;
    switch (measure.aggregator) {
    case Aggregator::Count:
    case Aggregator::Sum:
        num += later.num;
        break;
    case Aggregator::Ratio:
        num += later.num;
        den += later.den;
        break;
    case Aggregator::Minimum:
        num = std::min(num, later.num);
        break;
    case Aggregator::Maximum:
        num = std::max(num, later.num);
        break;
    case Aggregator::Latest:
        num = later.num;
        break;
    }
}

Result<void> readMeasure(Connection& db, const Measure& measure, const MeasureQuery& query,
                         const std::function<void(MeasureRow)>& take)
{
    ROSTRUM_TRY(forms, ratingForms(db, measure));
    ROSTRUM_TRY(statement, compileFigures(measure, query, forms));
    Query run = bindStatement(db, statement);
    while (run.next()) {
        MeasureRow row;
        row.id = run.id(0);
        row.key = run.string(1);
        row.day = run.day(2);
        row.figure = {run.integer(3), run.integer(4), int(run.integer(5))};
        take(std::move(row));
    }
    return run.status();
}

Result<std::vector<MeasureRow>> evaluateMeasure(Connection& db, const Measure& measure, const MeasureQuery& query)
{
    std::vector<MeasureRow> rows;
    ROSTRUM_CHECK(readMeasure(db, measure, query, [&](MeasureRow row) { rows.push_back(std::move(row)); }));
    return rows;
}

Result<MeasureEvidence> measureEvidence(Connection& db, const Measure& measure, const MeasureQuery& query,
                                        EvidencePage page)
{
    ROSTRUM_TRY(forms, ratingForms(db, measure));
    ROSTRUM_TRY(statement, compileEvidence(measure, query, page.excluded, page.limit, page.offset, forms));
    Query run = bindStatement(db, statement);
    MeasureEvidence evidence;
    while (run.next()) {
        Observation row;
        row.day = run.day(0);
        row.value = run.integer(1);
        row.weight = run.integer(2);
        row.table = run.string(3);
        row.row = run.id(4);
        row.key = run.string(5);
        row.title = run.string(6);
        row.state = run.string(7);
        row.whyNot = run.string(8);
        row.file = run.string(9);
        row.line = int(run.integer(10));
        row.dimension = run.string(11);
        evidence.total = int(run.integer(12));
        if (!evidence.rows.empty()) {
            const Observation& before = evidence.rows.back();
            row.again = before.row == row.row && before.dimension == row.dimension;
        }
        if (!row.counted())
            row.weight = 0;
        evidence.rows.push_back(std::move(row));
    }
    ROSTRUM_CHECK(run.status());
    return evidence;
}

Result<Id> findPerson(Connection& db, const QString& numberOrId)
{
    Query run = db.query("SELECT id FROM person WHERE number = ?1 OR id = ?2 ORDER BY id");
    run.bind(numberOrId).bind(Id::fromHex(numberOrId).value_or(Id{}));
    if (run.next())
        return run.id(0);
    ROSTRUM_CHECK(run.status());
    return unknownRow("people", numberOrId);
}

} // namespace rostrum
