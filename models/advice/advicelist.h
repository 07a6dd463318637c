// The rules of advice as an officer sees them: those that the program brings, his own, and those that he has switched
// off.
#pragma once
#include "models/advice/advice.h"

namespace rostrum {

class Change;

struct ListedAdvice {
    AdviceRule rule;
    bool off = false;   ///< shipped, but an own rule of a mean below 0 has one of its words
    QString replacedBy; ///< shipped, but this own rule has one of its words and speaks instead
    bool isOwn() const { return !rule.shipped; }
    Id own; ///< of an own rule
};

/// The officer's in his order, then the shipped ones. An own rule that only switches shipped ones off is no line of its
/// own.
Result<std::vector<ListedAdvice>> listAdvice(Connection& db);

/// A shipped rule is switched off (an own rule of a mean below 0 with its words). Which one: its name(). UnknownRow.
Result<void> stopUsingAdvice(Change& change, const QString& shipped);
/// Takes away the own rules that switch it off. UnknownRow.
Result<void> useShippedAdvice(Change& change, const QString& shipped);
/// UnknownRow.
Result<void> removeAdvice(Change& change, const Id& own);

} // namespace rostrum
