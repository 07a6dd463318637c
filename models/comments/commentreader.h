// A comment as words: the lexicon's by forward maximum match, ICU's on what is left, and which of them are turned round
// by a negation (method.md B4).
//
// CommentWords is built once and only read; a CommentReader belongs to one thread and one reading.
#pragma once
#include "models/comments/lexicon.h"
#include "models/comments/wordbreaker.h"
#include "models/comments/wordmatcher.h"
#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace rostrum {

/// The lexicon made ready for reading.
class CommentWords {
public:
    explicit CommentWords(const Lexicon& lexicon);

    struct Word {
        QString text;
        WordRoles roles;
    };
    const std::vector<Word>& words() const { return m_words; }

private:
    friend class CommentReader;
    int numberOf(const QString& text, WordRoles roles);
    void enter(const QString& folded, const LexiconWord& entry, const Lexicon& lexicon, const QStringList& negations);

    WordMatcher m_matcher;
    std::vector<Word> m_words;
    std::unordered_map<std::u16string, int> m_numbers; ///< by what is counted, folded
    std::unordered_map<std::u16string, int> m_pieces;  ///< found among ICU's pieces: stop words, single letters
};

struct WordToken {
    int word = -1; ///< of the reader's dictionary; -1: nothing that is counted (a number, an endless word)
    int start = 0; ///< in the block: whether two stand side by side
    int length = 0;
    int clause = 0;
    bool negated = false;
    bool single = false; ///< one Chinese character that ICU left alone
};

class CommentReader {
public:
    using Take = std::function<void(size_t comment, std::span<const WordToken>)>;

    explicit CommentReader(const CommentWords& words);
    /// Each comment's words, in order. Cancelled once the flag is set (null: never).
    Result<void> read(std::span<const QString> comments, const Take& take, const std::atomic<bool>* cancel = nullptr);

    /// What a token's word is called and is; the first are those of CommentWords, others are learned on the way.
    size_t wordCount() const { return m_roles.size(); }
    QString text(int word) const;
    WordRoles roles(int word) const { return m_roles[size_t(word)]; }
    char16_t letter(int word) const; ///< of a single one
    /// Among the stop words, the officer's too: what he does not want suggested again.
    bool isStopped(const QString& word) const { return m_words.m_pieces.contains(word.toStdU16String()); }
    bool isLearned(int word) const { return size_t(word) >= m_words.words().size(); }

private:
    void fill(const QString& comment);
    void readBlock(size_t first, const Take& take);
    void takeMatches(int before);
    int pieceNumber(std::u16string_view piece);
    void endComment(size_t comment, const Take& take);

    const CommentWords& m_words;
    std::vector<WordRoles> m_roles;
    std::deque<std::u16string> m_learned; ///< their texts stay where they are: the map looks at them
    std::unordered_map<std::u16string_view, int> m_numbers;
    std::u16string m_block; ///< several comments, folded, each ended by a line end
    std::vector<int> m_ends;
    std::vector<WordMatcher::Match> m_matches;
    size_t m_match = 0;
    std::vector<WordToken> m_tokens;
    int m_clause = 0;
};

} // namespace rostrum
