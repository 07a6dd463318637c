#include "models/kpi/scheme.h"
#include "models/base/decimal.h"
#include "models/kpi/formulascores.h"
#include "models/kpi/weights.h"
#include "models/measures/source.h"
#include "models/store/versions.h"
#include <QJsonArray>
#include <set>

namespace rostrum {

namespace {
// In the order of the enumerations.
const QStringList kKinds{QStringLiteral("ratio"),  QStringLiteral("count"),  QStringLiteral("higher"),
                         QStringLiteral("lower"),  QStringLiteral("mean"),   QStringLiteral("assessed"),
                         QStringLiteral("grades"), QStringLiteral("formula")};
const QStringList kPolicies{QStringLiteral("exclude"), QStringLiteral("zero"), QStringLiteral("prior"),
                            QStringLiteral("block")};
const QStringList kExpected{QStringLiteral("every_session"), QStringLiteral("every_attendee")};
const QStringList kRoundings{QStringLiteral("half_up"), QStringLiteral("half_even")};
const QStringList kGrades{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D"),
                          QStringLiteral("E")};
const QStringList kRoles{QStringLiteral("trainer"), QStringLiteral("staff")};

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
    std::optional<int> months(const QJsonObject& json, const char* name)
    {
        const bool said = !json.value(QLatin1String(name)).isUndefined() && !json.value(QLatin1String(name)).isNull();
        return said ? std::optional(number(json, name, 0, {})) : std::nullopt;
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

// Whether the kind can be made of such a measure at all.
bool fits(IndicatorKind kind, const Measure& measure)
{
    const bool ratio = measure.aggregator == Aggregator::Ratio, letters = measure.numerator == "grade";
    switch (kind) {
    case IndicatorKind::Ratio:
        return measure.unit == MeasureUnit::Ratio;
    case IndicatorKind::Count:
        return !ratio && !letters;
    case IndicatorKind::Mean:
    case IndicatorKind::Assessed:
        return ratio && measure.unit == MeasureUnit::Score;
    case IndicatorKind::Grades:
        return letters;
    case IndicatorKind::Higher:
    case IndicatorKind::Lower:
        return !letters;
    case IndicatorKind::Formula:
        break;
    }
    return true;
}

// And whether it has what it divides by.
void checkIndicator(SchemeReader& reader, const Indicator& one)
{
    reader.refuseUnless(fits(one.kind, one.measure), "unit_mismatch", one.code);
    reader.refuseUnless(one.kind != IndicatorKind::Count || one.target > 0, "zero_target", one.code);
    const bool between = one.kind == IndicatorKind::Higher  ? one.target > one.start
                         : one.kind == IndicatorKind::Lower ? one.target < one.start
                         : one.kind == IndicatorKind::Mean  ? one.high > one.low
                                                            : true;
    reader.refuseUnless(between, "zero_target", one.code);
    reader.refuseUnless(one.least >= 0 && one.most > one.least, "bad_number", one.code);
    reader.refuseUnless(one.kind != IndicatorKind::Grades || one.grades.size() == size_t(kGrades.size()), "no_grades",
                        one.code);
    // Everybody's mean is one of a ratio; everybody's sum stands for nobody.
    const bool mean = one.measured() && one.kind != IndicatorKind::Grades &&
                      (one.measure.aggregator == Aggregator::Ratio || one.measure.aggregator == Aggregator::Count);
    reader.refuseUnless(one.missing != MissingPolicy::Prior || mean, "no_prior", one.code);
}

// As the figure of what is reckoned: points with four decimals.
Measure measureOfFormula()
{
    Measure none;
    none.unit = MeasureUnit::Score;
    none.aggregator = Aggregator::Ratio;
    return none;
}

std::map<QString, int64_t> gradesFrom(SchemeReader& reader, const QJsonObject& json, const QString& where)
{
    std::map<QString, int64_t> grades;
    const QJsonObject table = json.value(QLatin1String("grades")).toObject();
    for (const QString& grade : table.keys()) {
        reader.refuseUnless(kGrades.contains(grade), "no_grades", where);
        grades[grade] = reader.amount(table, grade.toUtf8().constData(), 0, where);
    }
    return grades;
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
    one.measure = one.measured() ? reader.measure(json, one.code) : measureOfFormula();
    one.formula = textAt(json, "formula");
    one.grades = gradesFrom(reader, json, one.code);
    one.interval = json.value(QLatin1String("interval")).toBool();
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

Audience audienceFrom(SchemeReader& reader, const QJsonObject& json)
{
    Audience audience;
    audience.role = Audience::Role(reader.choice(json, "role", kRoles, {}));
    audience.monthsFrom = reader.months(json, "months_from");
    audience.monthsTo = reader.months(json, "months_to");
    reader.refuseUnless(!audience.monthsTo || *audience.monthsTo > audience.monthsFrom.value_or(0), "months");
    return audience;
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
} // namespace

QString indicatorKindKey(IndicatorKind kind) { return kKinds.at(int(kind)); }
QString missingPolicyKey(MissingPolicy policy) { return kPolicies.at(int(policy)); }
QString expectedKey(Expected expected) { return kExpected.at(int(expected)); }
QString roundingKey(Rounding rounding) { return kRoundings.at(int(rounding)); }
QString audienceRoleKey(Audience::Role role) { return kRoles.at(int(role)); }

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
    scheme.audience = audienceFrom(reader, json.value(QLatin1String("for")).toObject());
    scheme.rounding = Rounding(reader.choice(json, "rounding", kRoundings, {}));
    scheme.leastWeight = reader.number(json, "least_weight", scheme.leastWeight, {});
    const Result<DateSpan> days = versionDays(json);
    reader.refuseUnless(days.has_value(), "dates");
    scheme.validFrom = days.value_or(DateSpan()).from;
    scheme.validTo = days.value_or(DateSpan()).to;
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
    if (auto formulas = FormulaScores::of(scheme); !formulas) {
        formulas.error().details.insert(QStringLiteral("rule"), scheme.code);
        return fail(formulas.error());
    }
    ROSTRUM_CHECK(checkWeights(scheme.code, scheme.weights())); // only what can be read has a sum
    return scheme;
}

} // namespace rostrum
