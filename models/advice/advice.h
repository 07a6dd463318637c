// What a trainer might do about low ratings (mission K7): a table of rules over the dimensions that were rated, shipped
// (resources/words/advice.json) and, above these, the officer's own (advice_rule). Each line says by which rule, score
// and number of ratings it speaks.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/base/result.h"
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace rostrum {

class Connection;

struct AdviceRule {
    QStringList dimension; ///< one of these words stands in the dimension's name
    int64_t below = 0;     ///< ten-thousandths of 1–5; 0: never, which switches a shipped rule off
    int leastRatings = 0;
    QString text; ///< {dimension}, {score} and {n} are filled in
    bool shipped = true;

    QString name() const { return dimension.join(u'|'); }
};

struct OwnAdviceRule {
    Id id;
    AdviceRule rule;
};
/// The officer's in his order.
Result<std::vector<OwnAdviceRule>> ownAdviceRules(Connection& db);
/// The officer's in his order, then the shipped ones whose words none of his has.
Result<std::vector<AdviceRule>> readAdviceRules(Connection& db);
std::vector<AdviceRule> shippedAdviceRules();

struct Advice {
    QString text, dimension;
    int64_t score = 0; ///< the mean, ten-thousandths of 1–5
    int n = 0;         ///< answers behind it
    QString rule;      ///< the words of the rule that spoke: 互动性|互动
    int64_t below = 0; ///< and its limit
};

/// For each trainer who is advised something, the lowest mean first; read at once for everybody, or for one. The first
/// rule that has the dimension, enough ratings and a mean below its limit speaks; compared are exact fractions, never
/// rounded means. Below kFewestRaters nothing is said, whatever a rule asks.
Result<std::map<Id, std::vector<Advice>>> adviceOf(Connection& db, const DateSpan& period,
                                                   const std::optional<Id>& trainer = {});

} // namespace rostrum
