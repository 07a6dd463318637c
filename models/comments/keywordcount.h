// Counts words of comments by comments, not by how often they stand (method.md B4), with the shortest comments that
// show each, and finds pairs of single characters that are words the lexicon does not know yet.
#pragma once
#include "models/comments/commentreader.h"

namespace rostrum {

inline constexpr int kExamples = 3;

struct Keyword {
    QString word;
    int documents = 0;     ///< comments that hold it
    int negative = 0;      ///< of these: turned round, or finding fault by itself
    QStringList examples;  ///< whole comments, shortest first, each once
    bool inLexicon = true; ///< else ICU's dictionary found it, or it is a pair
    int positive() const { return documents - negative; }
};

struct KeywordCounts {
    int comments = 0;
    std::vector<Keyword> words;     ///< by documents, then by word
    std::vector<Keyword> suggested; ///< pairs kept; they are among the words too
};

/// A pair of characters is kept from so many comments on, and when it stands together eight times as often as chance
/// would have it: PMI ≥ 3, in whole numbers (K. W. Church, P. Hanks, Computational Linguistics 16 (1990)).
inline constexpr int kPairComments = 5;
inline constexpr int64_t kPairTimes = 8;

/// Comments that are blank are none. The order of the comments does not matter. Cancelled.
Result<KeywordCounts> countKeywords(const CommentWords& words, std::span<const QString> comments,
                                    const std::atomic<bool>* cancel = nullptr);

/// pairs·pieces ≥ 8·first·second: how often the pair and its halves stand, among how many pieces.
bool isPairKept(int64_t comments, int64_t pairs, int64_t pieces, int64_t first, int64_t second);

} // namespace rostrum
