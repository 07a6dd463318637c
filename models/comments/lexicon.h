// Which words comments are read by: what counts as one word, as another, or not at all, and what turns a word round.
// Shipped lists (resources/words), the names of the workspace (courses, topics, trainers), and above both what the
// officer keeps in comment_word.
#pragma once
#include "models/base/result.h"
#include <QFlags>
#include <QString>
#include <map>

namespace rostrum {

class Connection;

enum class WordRole {
    Counted = 1,        ///< a keyword
    Complaint = 2,      ///< finds fault by itself: 没听懂
    Stop = 4,           ///< says nothing by itself
    NegatesNext = 8,    ///< 没 不 before a word
    NegatesBefore = 16, ///< 不够 太少 after one
    Name = 32,          ///< a trainer's: one word, but who it is and not what is said
};
Q_DECLARE_FLAGS(WordRoles, WordRole)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordRoles)

struct LexiconWord {
    QString word;  ///< as it is shown
    QString means; ///< as what it is counted; empty: itself
    WordRoles roles;
    bool shipped = true; ///< or of the workspace; false: the officer's
};

struct Lexicon {
    std::map<QString, LexiconWord> words; ///< by foldedWord()

    void add(const QString& word, WordRoles roles, const QString& means = {}, bool shipped = true);
};

/// Full-width letters as ASCII, lower case; letter for letter, so that places stay: how comments and words are
/// compared.
char16_t foldedLetter(char16_t letter);
QString foldedWord(const QString& word);

/// What the program brings along: resources/words/*.txt.
const Lexicon& shippedLexicon();
/// The same with the workspace's courses, topics and trainers, and the officer's own words; what he switched off is
/// out.
Result<Lexicon> readLexicon(Connection& db);

} // namespace rostrum
