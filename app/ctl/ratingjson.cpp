#include "app/ctl/ratingjson.h"
#include "models/base/decimal.h"
#include "models/exchange/fold.h"
#include "models/exchange/scales.h"

namespace rostrum::ctl {

namespace {
QJsonObject scalesJson(const Mapping& mapping)
{
    QJsonObject json;
    const QMap<QString, int> scales = scalesOf(mapping);
    for (auto it = scales.begin(); it != scales.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

// By the word; where columns of several scales give it several numbers, with the column before it.
QJsonObject wordsJson(const RatingWords& words)
{
    QJsonObject json;
    for (const auto& [field, ratings] : words)
        for (const auto& [word, rating] : ratings) {
            const double number = QString::fromStdString(rating).toDouble();
            const QString key = QString::fromStdString(word);
            const bool other = json.contains(key) && json.value(key).toDouble() != number;
            json.insert(other ? field + u':' + key : key, number);
        }
    return json;
}
} // namespace

void takeScale(MappingRequest& request, const QString& text)
{
    const qsizetype at = text.lastIndexOf(u'=');
    bool isNumber = false;
    const int scale = text.mid(at + 1).toInt(&isNumber);
    request.scales.insert(text.left(std::max<qsizetype>(at, 0)), isNumber ? scale : -1);
}

void addRatings(QJsonObject& json, const Plan& plan, const RatingWords& words)
{
    if (std::string_view(plan.table().table) != "rating")
        return;
    json.insert(QStringLiteral("scales"), scalesJson(plan.mapping()));
    json.insert(QStringLiteral("words"), wordsJson(words));
    if (plan.mapping().fold)
        json.insert(QStringLiteral("folded"), QJsonObject{{QStringLiteral("lines"), plan.mapping().fold->lines},
                                                          {QStringLiteral("ratings"), plan.rowCount()}});
}

void addScale(QJsonObject& json, const PlanProblem& problem)
{
    if (problem.code != std::string_view(problem::beyondScale))
        return;
    json.insert(QStringLiteral("value"), problem.value);
    json.insert(QStringLiteral("scale"), toDouble(problem.scale, kScoreDecimals));
}

} // namespace rostrum::ctl
