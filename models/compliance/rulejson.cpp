// Rule sets as files: what an officer passes on, or an authority's figures typed once.
#include "models/base/decimal.h"
#include "models/base/text.h"
#include "models/compliance/ruleset.h"

namespace rostrum {

namespace {
QString textOf(const QJsonObject& json, const char* name)
{
    return tidyText(json.value(QLatin1String(name)).toString());
}

tl::unexpected<Error> invalid(const RuleSet& rules, const char* problem, const QString& requirement = {})
{
    return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), rules.info.code},
                                         {QStringLiteral("problem"), QString::fromLatin1(problem)},
                                         {QStringLiteral("requirement"), requirement}});
}

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

Result<Requirement> readRequirement(const RuleSet& rules, const QJsonObject& json)
{
    Requirement r;
    r.code = textOf(json, "code");
    r.parent = textOf(json, "parent");
    const auto op = opFromKey(json.value(QLatin1String("op")).toString(QStringLiteral("leaf")));
    if (!op)
        return invalid(rules, "unknown_op", r.code);
    r.op = *op;
    if (r.op != Condition::Op::Leaf)
        return r;
    r.measure = textOf(json, "measure");
    const auto measure = findMeasure(r.measure);
    if (!measure)
        return invalid(rules, "unknown_measure", r.code);
    const auto unit = unitFromKey(json.value(QLatin1String("unit")).toString(unitKey(unitOfMeasure(**measure))));
    if (!unit)
        return invalid(rules, "unknown_unit", r.code);
    r.unit = *unit;
    const auto threshold = readThreshold(json.value(QLatin1String("threshold")));
    if (!threshold)
        return invalid(rules, "bad_threshold", r.code);
    r.threshold = *threshold;
    const auto proration = prorationFromKey(json.value(QLatin1String("proration")).toString(QStringLiteral("none")));
    if (!proration)
        return invalid(rules, "unknown_proration", r.code);
    r.proration = *proration;
    return r;
}

// Null and absent mean: no such day. Anything else must be one.
bool readDay(const QJsonValue& json, QDate& day)
{
    if (json.isNull() || json.isUndefined())
        return true;
    day = QDate::fromString(json.toString(), Qt::ISODate);
    return day.isValid();
}

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
} // namespace

Result<RuleSet> ruleFromJson(const QJsonObject& json)
{
    RuleSet rules;
    rules.info.code = textOf(json, "code");
    rules.info.name = textOf(json, "name");
    rules.info.authority = textOf(json, "authority");
    rules.info.documentNumber = textOf(json, "document_number");
    if (rules.info.code.isEmpty())
        return invalid(rules, "no_code");
    if (rules.info.name.isEmpty())
        return invalid(rules, "no_name");
    if (!readDay(json.value(QLatin1String("valid_from")), rules.info.validFrom) ||
        !readDay(json.value(QLatin1String("valid_to")), rules.info.validTo) || !rules.info.validFrom.isValid() ||
        (rules.info.validTo.isValid() && rules.info.validTo < rules.info.validFrom))
        return invalid(rules, "dates");
    const QJsonArray scopes = json.value(QLatin1String("applies_to")).toArray();
    for (const QJsonValue& scope : scopes)
        rules.scopes.push_back({textOf(scope.toObject(), "title_grade"), textOf(scope.toObject(), "post_category")});
    const QJsonArray requirements = json.value(QLatin1String("requirements")).toArray();
    for (const QJsonValue& row : requirements) {
        ROSTRUM_TRY(requirement, readRequirement(rules, row.toObject()));
        rules.requirements.push_back(std::move(requirement));
    }
    ROSTRUM_CHECK(buildTree(rules));
    return rules;
}

QJsonObject ruleToJson(const RuleSet& rules)
{
    QJsonArray scopes, requirements;
    for (const RuleScope& scope : rules.scopes)
        scopes.append(QJsonObject{{QStringLiteral("title_grade"), textOrNull(scope.titleGrade)},
                                  {QStringLiteral("post_category"), textOrNull(scope.postCategory)}});
    for (const Requirement& r : rules.requirements) {
        QJsonObject row{{QStringLiteral("code"), r.code},
                        {QStringLiteral("parent"), textOrNull(r.parent)},
                        {QStringLiteral("op"), opKey(r.op)}};
        if (r.op == Condition::Op::Leaf) {
            row.insert(QStringLiteral("measure"), r.measure);
            row.insert(QStringLiteral("unit"), unitKey(r.unit));
            row.insert(QStringLiteral("threshold"), QJsonObject{{QStringLiteral("num"), qint64(r.threshold.num)},
                                                                {QStringLiteral("den"), qint64(r.threshold.den)}});
            row.insert(QStringLiteral("proration"), prorationKey(r.proration));
        }
        requirements.append(row);
    }
    const RuleInfo& info = rules.info;
    return {{QStringLiteral("code"), info.code},
            {QStringLiteral("version"), info.version},
            {QStringLiteral("name"), info.name},
            {QStringLiteral("authority"), textOrNull(info.authority)},
            {QStringLiteral("document_number"), textOrNull(info.documentNumber)},
            {QStringLiteral("valid_from"), isoDay(info.validFrom)},
            {QStringLiteral("valid_to"), textOrNull(info.validTo.isValid() ? isoDay(info.validTo) : QString())},
            {QStringLiteral("applies_to"), scopes},
            {QStringLiteral("requirements"), requirements}};
}

} // namespace rostrum
