// The table of rules: shipped, and the officer's own above it.
#include "models/advice/advice.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include "models/facts/commentwords.h"
#include "models/store/connection.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rostrum {

namespace {
QStringList wordsOf(const QString& dimension)
{
    QStringList words;
    for (const QString& word : dimension.split(u'|', Qt::SkipEmptyParts))
        if (const QString tidy = tidyText(word); !tidy.isEmpty())
            words.append(tidy);
    return words;
}

bool sharesAWord(const AdviceRule& rule, const std::vector<AdviceRule>& own)
{
    return std::any_of(own.begin(), own.end(), [&](const AdviceRule& other) {
        return std::any_of(rule.dimension.begin(), rule.dimension.end(),
                           [&](const QString& word) { return other.dimension.contains(word, Qt::CaseInsensitive); });
    });
}
} // namespace

std::vector<AdviceRule> shippedAdviceRules()
{
    QFile file(QStringLiteral(":/words/advice.json"));
    std::vector<AdviceRule> rules;
    if (!file.open(QIODevice::ReadOnly))
        return rules;
    for (const QJsonValue& one : QJsonDocument::fromJson(file.readAll()).array()) {
        const std::string below = one[QLatin1String("below")].toString().toStdString();
        rules.push_back({wordsOf(one[QLatin1String("dimension")].toString()),
                         parseDecimal(below, kScoreDecimals).value.value_or(kAdviceBelow),
                         one[QLatin1String("least_ratings")].toInt(int(kAdviceRatings)),
                         one[QLatin1String("text")].toString(), true});
    }
    return rules;
}

Result<std::vector<OwnAdviceRule>> ownAdviceRules(Connection& db)
{
    std::vector<OwnAdviceRule> rules;
    Query own =
        db.query("SELECT id, dimension, below, least_ratings, text FROM advice_rule ORDER BY position, below, id");
    while (own.next())
        rules.push_back(
            {own.id(0), {wordsOf(own.string(1)), own.integer(2), int(own.integer(3)), own.string(4), false}});
    ROSTRUM_CHECK(own.status());
    return rules;
}

Result<std::vector<AdviceRule>> readAdviceRules(Connection& db)
{
    std::vector<AdviceRule> rules;
    ROSTRUM_TRY(own, ownAdviceRules(db));
    for (OwnAdviceRule& one : own)
        rules.push_back(std::move(one.rule));
    const std::vector<AdviceRule> mine = rules;
    for (AdviceRule& rule : shippedAdviceRules())
        if (!sharesAWord(rule, mine))
            rules.push_back(std::move(rule));
    return rules;
}

} // namespace rostrum
