#include "models/kpi/scheme.h"
#include "models/base/decimal.h"
#include "models/kpi/weights.h"
#include "models/measures/source.h"
#include <QJsonArray>
#include <set>

namespace rostrum {

namespace {
// In the order of the enumerations.
const QStringList kKinds{QStringLiteral("ratio"), QStringLiteral("count"), QStringLiteral("higher"),
                         QStringLiteral("lower"), QStringLiteral("mean"),  QStringLiteral("assessed")};
const QStringList kPolicies{QStringLiteral("exclude"), QStringLiteral("zero"), QStringLiteral("prior"),
                            QStringLiteral("block")};
const QStringList kExpected{QStringLiteral("every_session"), QStringLiteral("every_attendee")};
const QStringList kRoundings{QStringLiteral("half_up"), QStringLiteral("half_even")};

QString textAt(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name)).toString().trimmed();
}

bool knowsFacet(const Measure& measure, const std::string& facet)
{
    const Source* source = findSource(measure.source);
    return source && std::all_of(source->arms.begin(), source->arms.end(),
                                 [&](const SourceArm& arm) { return arm.facets.count(facet) > 0; });
}

// What reading comes upon, the first of it kept.
class SchemeReader {
public:
    explicit SchemeReader(QString code) : m_code(std::move(code)) {}

    void refuse(const char* problem, const QString& where = {})
    {
        if (m_problem.isEmpty()) {
            m_problem = QLatin1String(problem);
            m_where = where;
        }
    }
    void refuseUnless(bool holds, const char* problem, const QString& where = {})
    {
        if (!holds)
            refuse(problem, where);
    }

    int64_t amount(const QJsonObject& json, const char* name, int64_t otherwise, const QString& where)
    {
        const QJsonValue value = json.value(QLatin1String(name));
        if (value.isUndefined() || value.isNull())
            return otherwise;
        const DecimalParse parsed = decimalFromDouble(value.toDouble(), kScoreDecimals);
        refuseUnless(value.isDouble() && parsed.value.has_value(), "bad_number", where);
        return parsed.value.value_or(otherwise);
    }
    int number(const QJsonObject& json, const char* name, int otherwise, const QString& where)
    {
        const QJsonValue value = json.value(QLatin1String(name));
        if (value.isUndefined() || value.isNull())
            return otherwise;
        const double read = value.toDouble(-1);
        refuseUnless(value.isDouble() && read >= 0 && read <= 1e9 && read == double(int(read)), "bad_number", where);
        return int(read);
    }
    int choice(const QJsonObject& json, const char* name, const QStringList& keys, const QString& where)
    {
        const QString text = textAt(json, name);
        const auto place = text.isEmpty() ? 0 : int(keys.indexOf(text));
        refuseUnless(place >= 0, "unknown_kind", where);
        return std::max(0, place);
    }
    Measure measure(const QJsonObject& json, const QString& where)
    {
        const auto found = findMeasure(textAt(json, "measure"));
        refuseUnless(found.has_value(), "unknown_measure", where);
        Measure measure = found ? **found : Measure{};
        const QJsonObject filter = json.value(QLatin1String("filter")).toObject();
        for (auto facet = filter.begin(); facet != filter.end(); ++facet) {
            QStringList values;
            for (const QJsonValue& value : facet->toArray())
                values.append(value.toString());
            refuseUnless(!found || knowsFacet(measure, facet.key().toStdString()), "unknown_filter", where);
            measure.filter[facet.key().toStdString()] = values;
        }
        return measure;
    }

    bool ok() const { return m_problem.isEmpty(); }
    tl::unexpected<Error> error() const
    {
        return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), m_code},
                                             {QStringLiteral("problem"), m_problem},
                                             {QStringLiteral("requirement"), m_where}});
    }

private:
    const QString m_code;
    QString m_problem, m_where;
};

// Whether the kind can be made of such a measure at all, and has what it divides by.
void checkIndicator(SchemeReader& reader, const Indicator& one)
{
    const bool ratio = one.measure.aggregator == Aggregator::Ratio;
    const bool asked = one.kind == IndicatorKind::Ratio      ? one.measure.unit == MeasureUnit::Ratio
                       : one.kind == IndicatorKind::Count    ? !ratio
                       : one.kind == IndicatorKind::Mean     ? ratio && one.measure.unit == MeasureUnit::Score
                       : one.kind == IndicatorKind::Assessed ? ratio && one.measure.unit == MeasureUnit::Score
                                                             : true;
    reader.refuseUnless(asked, "unit_mismatch", one.code);
    reader.refuseUnless(one.kind != IndicatorKind::Count || one.target > 0, "zero_target", one.code);
    const bool between = one.kind == IndicatorKind::Higher  ? one.target > one.start
                         : one.kind == IndicatorKind::Lower ? one.target < one.start
                         : one.kind == IndicatorKind::Mean  ? one.high > one.low
                                                            : true;
    reader.refuseUnless(between, "zero_target", one.code);
    reader.refuseUnless(one.least >= 0 && one.most > one.least, "bad_number", one.code);
}

Indicator indicatorFrom(SchemeReader& reader, const QJsonObject& json)
{
    Indicator one;
    one.code = textAt(json, "code");
    one.title = textAt(json, "title");
    one.unit = textAt(json, "unit");
    reader.refuseUnless(!one.code.isEmpty(), "no_code", one.title);
    reader.refuseUnless(!one.title.isEmpty(), "no_name", one.code);
    one.kind = IndicatorKind(reader.choice(json, "kind", kKinds, one.code));
    one.weight = reader.number(json, "weight", 0, one.code);
    one.measure = reader.measure(json, one.code);
    one.start = reader.amount(json, "start", 0, one.code);
    one.target = reader.amount(json, "target", 0, one.code);
    one.low = reader.amount(json, "low", 0, one.code);
    one.high = reader.amount(json, "high", 0, one.code);
    one.least = reader.amount(json, "least", 0, one.code);
    one.most = reader.amount(json, "most", kFullScore, one.code);
    one.shrink = reader.number(json, "shrink", 0, one.code);
    one.missing = MissingPolicy(reader.choice(json, "missing", kPolicies, one.code));
    one.expected = Expected(reader.choice(json, "expected", kExpected, one.code));
    if (reader.ok())
        checkIndicator(reader, one);
    return one;
}

Bonus bonusFrom(SchemeReader& reader, const QJsonObject& json)
{
    const QString where = QStringLiteral("bonus");
    Bonus bonus;
    bonus.measure = reader.measure(json, where);
    bonus.each = reader.amount(json, "each", 0, where);
    bonus.most = reader.amount(json, "most", 0, where);
    bonus.topPercent = reader.number(json, "top_percent", 0, where);
    bonus.topPoints = reader.amount(json, "top_points", 0, where);
    bonus.leastRatings = reader.number(json, "least_ratings", 0, where);
    bonus.totalMost = reader.amount(json, "total_most", kFullScore, where);
    reader.refuseUnless(bonus.measure.aggregator == Aggregator::Count, "unit_mismatch", where);
    reader.refuseUnless(bonus.each >= 0 && bonus.most >= 0 && bonus.topPoints >= 0 && bonus.topPercent <= 100 &&
                            bonus.totalMost > 0,
                        "bad_number", where);
    return bonus;
}

QJsonValue amountJson(int64_t amount) { return toDouble(amount, kScoreDecimals); }

// What its measure does not say already.
QJsonObject filterJson(const Measure& measure)
{
    const auto plain = findMeasure(measure.id);
    QJsonObject json;
    for (const auto& [facet, values] : measure.filter)
        if (!plain || !(*plain)->filter.contains(facet) || (*plain)->filter.at(facet) != values)
            json.insert(QString::fromStdString(facet), QJsonArray::fromStringList(values));
    return json;
}

// What is as it is without being said is not written.
QJsonObject indicatorJson(const Indicator& one)
{
    QJsonObject json{{QStringLiteral("code"), one.code},
                     {QStringLiteral("title"), one.title},
                     {QStringLiteral("kind"), indicatorKindKey(one.kind)},
                     {QStringLiteral("weight"), one.weight},
                     {QStringLiteral("measure"), one.measure.id},
                     {QStringLiteral("missing"), missingPolicyKey(one.missing)}};
    if (const QJsonObject filter = filterJson(one.measure); !filter.isEmpty())
        json.insert(QStringLiteral("filter"), filter);
    const std::tuple<const char*, int64_t, int64_t> amounts[] = {
        {"start", one.start, 0}, {"target", one.target, 0}, {"low", one.low, 0},
        {"high", one.high, 0},   {"least", one.least, 0},   {"most", one.most, kFullScore}};
    for (const auto& [name, amount, usual] : amounts)
        if (amount != usual)
            json.insert(QLatin1String(name), amountJson(amount));
    if (!one.unit.isEmpty())
        json.insert(QStringLiteral("unit"), one.unit);
    if (one.shrink)
        json.insert(QStringLiteral("shrink"), one.shrink);
    if (one.expected != Expected::EverySession)
        json.insert(QStringLiteral("expected"), expectedKey(one.expected));
    return json;
}

QJsonObject bonusJson(const Bonus& bonus)
{
    QJsonObject json{{QStringLiteral("measure"), bonus.measure.id},
                     {QStringLiteral("each"), amountJson(bonus.each)},
                     {QStringLiteral("most"), amountJson(bonus.most)},
                     {QStringLiteral("top_percent"), bonus.topPercent},
                     {QStringLiteral("top_points"), amountJson(bonus.topPoints)},
                     {QStringLiteral("least_ratings"), bonus.leastRatings},
                     {QStringLiteral("total_most"), amountJson(bonus.totalMost)}};
    if (const QJsonObject filter = filterJson(bonus.measure); !filter.isEmpty())
        json.insert(QStringLiteral("filter"), filter);
    return json;
}
} // namespace

QString indicatorKindKey(IndicatorKind kind) { return kKinds.at(int(kind)); }
QString missingPolicyKey(MissingPolicy policy) { return kPolicies.at(int(policy)); }
QString expectedKey(Expected expected) { return kExpected.at(int(expected)); }
QString roundingKey(Rounding rounding) { return kRoundings.at(int(rounding)); }

std::vector<int> Scheme::weights() const
{
    std::vector<int> weights;
    for (const Indicator& one : indicators)
        weights.push_back(one.weight);
    return weights;
}

Result<void> checkWeights(const QString& scheme, const std::vector<int>& weights)
{
    int64_t sum = 0;
    for (const int weight : weights)
        sum += weight;
    if (sum == kWholeWeight)
        return {};
    return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), scheme},
                                         {QStringLiteral("problem"), QStringLiteral("weights_sum")},
                                         {QStringLiteral("requirement"), QString::number(sum)},
                                         {QStringLiteral("sum"), qint64(sum)}});
}

Result<Scheme> schemeFromJson(const QJsonObject& json)
{
    Scheme scheme;
    scheme.code = textAt(json, "code");
    scheme.name = textAt(json, "name");
    SchemeReader reader(scheme.code);
    reader.refuseUnless(!scheme.code.isEmpty(), "no_code");
    reader.refuseUnless(!scheme.name.isEmpty(), "no_name");
    scheme.rounding = Rounding(reader.choice(json, "rounding", kRoundings, {}));
    scheme.leastWeight = reader.number(json, "least_weight", scheme.leastWeight, {});
    if (const QString from = textAt(json, "valid_from"); !from.isEmpty()) {
        scheme.validFrom = parseDay(from.toStdString()).value_or(QDate());
        reader.refuseUnless(scheme.validFrom.isValid(), "dates");
    }
    std::set<QString> codes;
    for (const QJsonValue& value : json.value(QLatin1String("indicators")).toArray()) {
        scheme.indicators.push_back(indicatorFrom(reader, value.toObject()));
        const QString& code = scheme.indicators.back().code;
        reader.refuseUnless(codes.insert(code).second, "duplicate_code", code);
    }
    reader.refuseUnless(!scheme.indicators.empty(), "no_requirements");
    if (const QJsonValue bonus = json.value(QLatin1String("bonus")); bonus.isObject())
        scheme.bonus = bonusFrom(reader, bonus.toObject());
    if (!reader.ok())
        return reader.error();
    ROSTRUM_CHECK(checkWeights(scheme.code, scheme.weights())); // only what can be read has a sum
    return scheme;
}

QJsonObject schemeToJson(const Scheme& scheme)
{
    QJsonArray indicators;
    for (const Indicator& one : scheme.indicators)
        indicators.append(indicatorJson(one));
    QJsonObject json{{QStringLiteral("code"), scheme.code},
                     {QStringLiteral("name"), scheme.name},
                     {QStringLiteral("version"), scheme.version},
                     {QStringLiteral("valid_from"),
                      scheme.validFrom.isValid() ? QJsonValue(isoDay(scheme.validFrom)) : QJsonValue::Null},
                     {QStringLiteral("rounding"), roundingKey(scheme.rounding)},
                     {QStringLiteral("least_weight"), scheme.leastWeight},
                     {QStringLiteral("indicators"), indicators}};
    if (scheme.bonus)
        json.insert(QStringLiteral("bonus"), bonusJson(*scheme.bonus));
    return json;
}

} // namespace rostrum
