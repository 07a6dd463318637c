// The words by which comments are read as an officer sees them: those that the program brings, his own, and those that
// he has switched off.
#pragma once
#include "models/comments/lexicon.h"
#include <QStringList>
#include <vector>

namespace rostrum {

class Change;

/// Where a word or a rule of advice comes from, and whether it is in force.
enum class ListSource { Shipped, Own, Off };

struct ListedWord {
    QString word, means; ///< means: as what it is counted; empty: itself
    QStringList kinds;   ///< keys of words::commentWordKind: word complaint synonym stop negation
    ListSource source = ListSource::Shipped;
    bool shipped = false; ///< the program brings it, too: stopped, it can be used again
};

/// By kind, then by word; without the names of the workspace, which are no list.
Result<std::vector<ListedWord>> listWords(Connection& db);

/// A shipped word is switched off (a row of comment_word that says so); an own one that is not shipped is removed.
/// UnknownRow where it is none of the list.
Result<void> stopUsingWord(Change& change, const QString& word);
/// Takes away what the officer said of a shipped word, so that it counts as it is shipped. UnknownRow.
Result<void> useShippedWord(Change& change, const QString& word);

} // namespace rostrum
