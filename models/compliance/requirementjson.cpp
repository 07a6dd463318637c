#include "models/compliance/requirementjson.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include <QJsonArray>

namespace rostrum {

QString textOf(const QJsonObject& json, const char* name)
{
    return tidyText(json.value(QLatin1String(name)).toString());
}

namespace {
// "39.5" is 79/2, "2/3" is itself; four decimals suffice for anything a rule asks.
std::optional<Threshold> thresholdFromText(const QString& text)
{
    const QStringList parts = text.split(u'/');
    bool whole = parts.size() == 2, wholeToo = whole;
    if (whole) {
        const Threshold fraction{parts[0].trimmed().toLongLong(&whole), parts[1].trimmed().toLongLong(&wholeToo)};
        return whole && wholeToo ? std::optional(fraction) : std::nullopt;
    }
    const QByteArray utf8 = text.toUtf8();
    const DecimalParse parsed = parseDecimal(bytesOf(utf8), kScoreDecimals);
    if (!parsed.value)
        return std::nullopt;
    int64_t num = *parsed.value, den = powerOfTen(kScoreDecimals);
    while (den > 1 && num % 10 == 0) {
        num /= 10;
        den /= 10;
    }
    return Threshold{num, den};
}

std::optional<Threshold> readThreshold(const QJsonValue& json)
{
    if (json.isString())
        return thresholdFromText(json.toString());
    if (json.isDouble())
        return thresholdFromText(QString::number(json.toDouble(), 'g', 15));
    const QJsonObject fraction = json.toObject();
    const QJsonValue num = fraction.value(QLatin1String("num")), den = fraction.value(QLatin1String("den"));
    const auto isWhole = [](const QJsonValue& v) { return v.isDouble() && v.toDouble() == double(v.toInteger()); };
    if (!isWhole(num) || !isWhole(den))
        return std::nullopt;
    return Threshold{num.toInteger(), den.toInteger()};
}

QJsonObject fraction(const Threshold& value)
{
    return {{QStringLiteral("num"), qint64(value.num)}, {QStringLiteral("den"), qint64(value.den)}};
}

// Reads fields one after the other and keeps the first problem.
class Fields {
public:
    explicit Fields(const QJsonObject& json) : m_json(json) {}

    template <class T>
    void word(const char* name, std::optional<T> (*fromKey)(const QString&), const char* problem, T& into)
    {
        if (!has(name))
            return;
        if (const auto value = fromKey(textOf(m_json, name)))
            into = *value;
        else
            note(problem);
    }

    void whole(const char* name, int& into)
    {
        const QJsonValue value = m_json.value(QLatin1String(name));
        if (!has(name))
            return;
        if (!value.isDouble() || value.toDouble() != double(value.toInt(-1)))
            return note("bad_number");
        into = value.toInt();
    }

    // An amount in the unit itself, with as many decimals as the unit has.
    void amount(const char* name, Unit unit, int64_t& into)
    {
        if (!has(name))
            return;
        const auto value = readThreshold(m_json.value(QLatin1String(name)));
        const int64_t scale = powerOfTen(unitDecimals(unit));
        if (!value || value->den <= 0 || value->num < 0 || value->num > kLargestThreshold ||
            value->num * scale % value->den != 0)
            return note("bad_number");
        into = value->num * scale / value->den;
    }

    void threshold(const char* name, Threshold& into)
    {
        if (const auto value = readThreshold(m_json.value(QLatin1String(name))))
            into = *value;
        else
            note("bad_threshold");
    }

    bool has(const char* name) const
    {
        const QJsonValue value = m_json.value(QLatin1String(name));
        return !value.isNull() && !value.isUndefined();
    }
    void note(const char* problem)
    {
        if (m_problem.isEmpty())
            m_problem = QString::fromLatin1(problem);
    }
    const QString& problem() const { return m_problem; }

private:
    const QJsonObject& m_json;
    QString m_problem;
};

void readWindow(Fields& fields, Requirement& r)
{
    fields.word("window", windowFromKey, "unknown_window", r.window);
    fields.whole("window_months", r.windowMonths);
    fields.whole("window_count", r.windowCount);
    fields.word("combine", combineFromKey, "unknown_combine", r.combine);
    fields.whole("combine_k", r.combineK);
}

void readCertificate(Fields& fields, const QJsonObject& json, Requirement& r)
{
    r.unit = Unit::Count;
    r.threshold = {1, 1};
    r.certificate.title = textOf(json, "certificate");
    fields.whole("validity_months", r.certificate.validityMonths);
    fields.whole("renewal_days", r.certificate.renewalDays);
    fields.word("renewal", renewalFromKey, "unknown_renewal", r.certificate.renewal);
}

void readMeasured(Fields& fields, const QJsonObject& json, Requirement& r)
{
    r.measure = textOf(json, "measure");
    r.filter = filterFromJson(json.value(QLatin1String("filter")).toObject());
    const auto measure = findMeasure(r.measure);
    if (!measure)
        return fields.note("unknown_measure");
    r.unit = unitOfMeasure(**measure);
    fields.word("unit", unitFromKey, "unknown_unit", r.unit);
    fields.threshold("threshold", r.threshold);
    fields.word("base", baseFromKey, "unknown_base", r.base);
    r.baseOf = r.base == Base::Absolute ? QString() : textOf(json, "base_of");
    fields.word("proration", prorationFromKey, "unknown_proration", r.proration);
    fields.amount("round_step", r.unit, r.roundStep);
    fields.amount("carry_max", r.unit, r.carryMax);
    fields.whole("carry_years", r.carryYears);
}
} // namespace

tl::expected<Requirement, QString> requirementFromJson(const QJsonObject& json)
{
    Requirement r;
    r.code = textOf(json, "code");
    r.parent = textOf(json, "parent");
    Fields fields(json);
    fields.word("op", opFromKey, "unknown_op", r.op);
    fields.word("severity", severityFromKey, "unknown_severity", r.severity);
    if (!r.isLeaf()) {
        fields.whole("k", r.k);
    } else {
        readWindow(fields, r);
        if (r.isCertificate())
            readCertificate(fields, json, r);
        else
            readMeasured(fields, json, r);
    }
    if (!fields.problem().isEmpty())
        return tl::unexpected(fields.problem());
    return r;
}

QJsonObject requirementToJson(const Requirement& r)
{
    QJsonObject row{{QStringLiteral("code"), r.code},
                    {QStringLiteral("parent"), r.parent.isEmpty() ? QJsonValue() : QJsonValue(r.parent)},
                    {QStringLiteral("op"), opKey(r.op)}};
    const auto put = [&row](const char* name, const QJsonValue& value) { row.insert(QLatin1String(name), value); };
    const auto amount = [&](const char* name, int64_t value) {
        put(name, formatShortest(value, unitDecimals(r.unit)));
    };
    if (r.severity != Severity::Block)
        put("severity", severityKey(r.severity));
    if (!r.isLeaf()) {
        if (r.op == Condition::Op::KOf)
            put("k", r.k);
        return row;
    }
    if (r.window != WindowKind::CalendarYear)
        put("window", windowKey(r.window));
    if (r.isCertificate()) {
        put("certificate", r.certificate.title);
        put("validity_months", r.certificate.validityMonths);
        put("renewal_days", r.certificate.renewalDays);
        put("renewal", renewalKey(r.certificate.renewal));
        return row;
    }
    put("measure", r.measure);
    put("unit", unitKey(r.unit));
    put("threshold", fraction(r.threshold));
    put("proration", prorationKey(r.proration));
    if (!r.filter.empty())
        put("filter", filterToJson(r.filter));
    if (r.base != Base::Absolute) {
        put("base", baseKey(r.base));
        put("base_of", r.baseOf);
    }
    if (r.roundStep > 0)
        amount("round_step", r.roundStep);
    if (r.window == WindowKind::RollingMonths)
        put("window_months", r.windowMonths);
    if (r.windowCount != 1) {
        put("window_count", r.windowCount);
        put("combine", combineKey(r.combine));
    }
    if (r.combine == Combine::KOf)
        put("combine_k", r.combineK);
    if (r.carryMax > 0) {
        amount("carry_max", r.carryMax);
        put("carry_years", r.carryYears);
    }
    return row;
}

tl::expected<CreditRule, QString> creditRuleFromJson(const QJsonObject& json)
{
    CreditRule rule;
    Fields fields(json);
    fields.word("kind", creditKindFromKey, "unknown_credit", rule.kind);
    if (!fields.has("kind"))
        fields.note("unknown_credit");
    if (fields.has("factor"))
        fields.threshold("factor", rule.factor);
    if (rule.factor.num <= 0 || rule.factor.den <= 0 || rule.factor.num > kLargestThreshold ||
        rule.factor.den > kLargestThreshold)
        fields.note("bad_threshold");
    if (fields.has("cap")) {
        rule.cap = 0;
        fields.amount("cap", Unit::Hours, *rule.cap);
    }
    if (!fields.problem().isEmpty())
        return tl::unexpected(fields.problem());
    return rule;
}

QJsonObject creditRuleToJson(const CreditRule& rule)
{
    return {{QStringLiteral("kind"), creditKindKey(rule.kind)},
            {QStringLiteral("factor"), fraction(rule.factor)},
            {QStringLiteral("cap"), rule.cap ? QJsonValue(formatShortest(*rule.cap, kHourDecimals)) : QJsonValue()}};
}

QJsonObject filterToJson(const std::map<std::string, QStringList>& filter)
{
    QJsonObject json;
    for (const auto& [facet, values] : filter)
        json.insert(QString::fromStdString(facet), QJsonArray::fromStringList(values));
    return json;
}

std::map<std::string, QStringList> filterFromJson(const QJsonObject& json)
{
    std::map<std::string, QStringList> filter;
    for (auto facet = json.begin(); facet != json.end(); ++facet) {
        QStringList values;
        for (const QJsonValue& value : facet->isArray() ? facet->toArray() : QJsonArray{*facet})
            values.append(value.toString());
        values.sort(); // a set
        filter[facet.key().toStdString()] = values;
    }
    return filter;
}

} // namespace rostrum
