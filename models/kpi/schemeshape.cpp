#include "models/kpi/schemeshape.h"
#include "models/kpi/kpilock.h"
#include "models/store/connection.h"
#include <QJsonArray>

namespace rostrum {

namespace {
// All that makes a score, by the indicators' codes.
QJsonObject scoring(const Scheme& scheme)
{
    QJsonObject json = schemeToJson(scheme);
    QJsonObject byCode;
    for (const QJsonValue& value : json.value(QLatin1String("indicators")).toArray()) {
        QJsonObject one = value.toObject();
        one.remove(QStringLiteral("weight"));
        byCode.insert(one.value(QLatin1String("code")).toString(), one);
    }
    json.insert(QStringLiteral("indicators"), byCode);
    for (const char* key : {"name", "version", "valid_from"})
        json.remove(QLatin1String(key));
    // Who is at the top goes by the first mean.
    for (const Indicator& one : scheme.indicators)
        if (one.kind == IndicatorKind::Mean) {
            json.insert(QStringLiteral("first mean"), one.code);
            break;
        }
    return json;
}

template <class T>
std::vector<T> permuted(const std::vector<T>& values, const std::vector<size_t>& places)
{
    if (values.size() != places.size())
        return values;
    std::vector<T> result;
    result.reserve(values.size());
    for (const size_t place : places)
        result.push_back(values[place]);
    return result;
}
} // namespace

bool sameScores(const Scheme& a, const Scheme& b) { return scoring(a) == scoring(b); }

KpiResults asUnder(KpiResults results, const Scheme& scheme)
{
    std::vector<size_t> places;
    const std::vector<Indicator>& had = results.scheme.indicators;
    for (const Indicator& one : scheme.indicators)
        places.push_back(size_t(
            std::find_if(had.begin(), had.end(), [&](const Indicator& before) { return before.code == one.code; }) -
            had.begin()));
    for (KpiRow& row : results.rows) {
        row.indicators = permuted(row.indicators, places);
        row.coverage = permuted(row.coverage, places);
    }
    results.priors = permuted(results.priors, places);
    results.scheme = scheme;
    return reweighed(std::move(results), scheme.weights());
}

Result<KpiResults> resultsBy(Connection& db, const KpiQuery& query, const Scheme& scheme)
{
    const Snapshot snapshot(db);
    KpiQuery asked = query;
    asked.scheme = scheme.code;
    ROSTRUM_TRY(lock, kpiLock(db, scheme.code, query.period));
    if (lock) {
        ROSTRUM_TRY(locked, kpiResults(db, asked));
        if (locked.scheme.version == scheme.version)
            return locked;
        if (sameScores(locked.scheme, scheme))
            return asUnder(std::move(locked), scheme);
    }
    return evaluateKpi(db, asked, scheme);
}

} // namespace rostrum
