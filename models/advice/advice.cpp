#include "models/advice/advice.h"
#include "models/base/decimal.h"
#include "models/facts/anonymity.h"
#include "models/measures/evaluate.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
constexpr int64_t kHouseScale = 5;

bool isAbout(const AdviceRule& rule, const QString& dimension)
{
    return std::any_of(rule.dimension.begin(), rule.dimension.end(),
                       [&](const QString& word) { return dimension.contains(word, Qt::CaseInsensitive); });
}

// Of those dimensions that some rule is about.
Result<QStringList> dimensionsAsked(Connection& db, const std::vector<AdviceRule>& rules)
{
    QStringList dimensions;
    Query rows = db.query("SELECT DISTINCT dimension FROM form_question ORDER BY 1");
    while (rows.next())
        if (const QString dimension = rows.string(0);
            std::any_of(rules.begin(), rules.end(), [&](const AdviceRule& rule) { return isAbout(rule, dimension); }))
            dimensions.append(dimension);
    ROSTRUM_CHECK(rows.status());
    return dimensions;
}

// Measures bring forms of several scales to 1–5; where there is one alone, means stay on it.
Result<int64_t> highestAnswer(Connection& db, const Measure& measure)
{
    ROSTRUM_TRY(forms, ratingForms(db, measure));
    if (forms.scales)
        return kHouseScale;
    ROSTRUM_TRY(scale, db.integer("SELECT max(COALESCE(scale, 50000)) FROM form_question"));
    const int64_t highest = scale.value_or(50'000);
    return highest > 100'000 ? 100 : highest > 50'000 ? 10 : kHouseScale;
}

QString filledIn(const AdviceRule& rule, const QString& dimension, int64_t score, int n)
{
    QString text = rule.text;
    return text.replace(QStringLiteral("{score}"), formatDecimal(score, kScoreDecimals, 2))
        .replace(QStringLiteral("{n}"), QString::number(n))
        .replace(QStringLiteral("{dimension}"), dimension); // last: it may hold a brace
}

// The first rule that fits, asked of the exact fraction.
std::optional<Advice> adviceFor(const std::vector<AdviceRule>& rules, const QString& dimension, const Figure& mean,
                                int64_t highest)
{
    if (mean.den <= 0 || mean.n < kFewestRaters)
        return std::nullopt;
    const int64_t num = mean.num * kHouseScale, den = mean.den * highest;
    for (const AdviceRule& rule : rules) {
        if (!isAbout(rule, dimension) || mean.n < rule.leastRatings || num >= rule.below * den)
            continue;
        const int64_t score = divideHalfUp(mean.num * kHouseScale, mean.den * highest);
        return Advice{filledIn(rule, dimension, score, mean.n), dimension, score, mean.n, rule.name(), rule.below};
    }
    return std::nullopt;
}
} // namespace

Result<std::map<Id, std::vector<Advice>>> adviceOf(Connection& db, const DateSpan& period,
                                                   const std::optional<Id>& trainer)
{
    std::map<Id, std::vector<Advice>> advice;
    ROSTRUM_TRY(rules, readAdviceRules(db));
    ROSTRUM_TRY(measure, findMeasure(QStringLiteral("rating.dimension")));
    ROSTRUM_TRY(dimensions, dimensionsAsked(db, rules));
    ROSTRUM_TRY(highest, highestAnswer(db, *measure));
    MeasureQuery query{.span = period, .by = By::Trainer, .subject = trainer, .printed = false};
    for (const QString& dimension : dimensions) {
        query.dimension = dimension;
        const auto take = [&, highest = highest, &rules = rules](const MeasureRow& row) {
            if (auto one = adviceFor(rules, dimension, row.figure, highest); one && !row.id.isNull())
                advice[row.id].push_back(std::move(*one));
        };
        ROSTRUM_CHECK(readMeasure(db, *measure, query, take));
    }
    for (auto& [person, lines] : advice)
        std::stable_sort(lines.begin(), lines.end(),
                         [](const Advice& a, const Advice& b) { return a.score < b.score; });
    return advice;
}

} // namespace rostrum
