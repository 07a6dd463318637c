// How a scheme is written: what is as it is without being said is left out.
#include "models/base/decimal.h"
#include "models/kpi/scheme.h"
#include "models/store/versions.h"
#include <QJsonArray>

namespace rostrum {

namespace {
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
                     {QStringLiteral("missing"), missingPolicyKey(one.missing)}};
    if (one.measured())
        json.insert(QStringLiteral("measure"), one.measure.id);
    else
        json.insert(QStringLiteral("formula"), one.formula);
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
    QJsonObject grades;
    for (const auto& [grade, points] : one.grades)
        grades.insert(grade, amountJson(points));
    if (!grades.isEmpty())
        json.insert(QStringLiteral("grades"), grades);
    if (one.interval)
        json.insert(QStringLiteral("interval"), true);
    if (one.shrink)
        json.insert(QStringLiteral("shrink"), one.shrink);
    if (one.expected != Expected::EverySession)
        json.insert(QStringLiteral("expected"), expectedKey(one.expected));
    return json;
}

// Without anything said a scheme is for trainers.
QJsonObject audienceJson(const Audience& audience)
{
    QJsonObject json{{QStringLiteral("role"), audienceRoleKey(audience.role)}};
    if (audience.monthsFrom)
        json.insert(QStringLiteral("months_from"), *audience.monthsFrom);
    if (audience.monthsTo)
        json.insert(QStringLiteral("months_to"), *audience.monthsTo);
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

QJsonObject schemeToJson(const Scheme& scheme)
{
    QJsonArray indicators;
    for (const Indicator& one : scheme.indicators)
        indicators.append(indicatorJson(one));
    QJsonObject json{{QStringLiteral("code"), scheme.code},
                     {QStringLiteral("name"), scheme.name},
                     {QStringLiteral("version"), scheme.version},
                     {QStringLiteral("valid_from"), dayOrNull(scheme.validFrom)},
                     {QStringLiteral("rounding"), roundingKey(scheme.rounding)},
                     {QStringLiteral("least_weight"), scheme.leastWeight},
                     {QStringLiteral("indicators"), indicators}};
    if (scheme.validTo.isValid())
        json.insert(QStringLiteral("valid_to"), isoDay(scheme.validTo));
    if (scheme.audience != Audience{})
        json.insert(QStringLiteral("for"), audienceJson(scheme.audience));
    if (scheme.bonus)
        json.insert(QStringLiteral("bonus"), bonusJson(*scheme.bonus));
    return json;
}

} // namespace rostrum
