#include "models/comments/keywordcount.h"
#include <algorithm>
#include <array>

namespace rostrum {

namespace {
// The first few of some comments by length, then by text, each text once.
class Shortest {
public:
    void offer(int comment, std::span<const QString> all)
    {
        const QString& text = all[size_t(comment)];
        int place = m_count;
        while (place > 0 && before(text, all[size_t(m_best[size_t(place - 1)])]))
            --place;
        if (place == kExamples || (place > 0 && all[size_t(m_best[size_t(place - 1)])] == text))
            return;
        m_count = std::min(m_count + 1, kExamples);
        for (int i = m_count - 1; i > place; --i)
            m_best[size_t(i)] = m_best[size_t(i - 1)];
        m_best[size_t(place)] = comment;
    }
    QStringList texts(std::span<const QString> all) const
    {
        QStringList texts;
        for (int i = 0; i < m_count; ++i)
            texts.append(all[size_t(m_best[size_t(i)])].simplified());
        return texts;
    }

private:
    static bool before(const QString& a, const QString& b)
    {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    }
    std::array<int, kExamples> m_best{};
    int m_count = 0;
};

struct Tally {
    int documents = 0, negative = 0;
    int lastComment = -1, lastNegative = -1;
    Shortest examples;
};

class Counter {
public:
    Counter(const CommentReader& reader, std::span<const QString> comments)
        : m_reader(reader), m_comments(comments), m_singles(1 << 16, 0)
    {}

    void add(int comment, std::span<const WordToken> tokens)
    {
        m_read += !tokens.empty() || !m_comments[size_t(comment)].trimmed().isEmpty();
        m_pieces += int64_t(tokens.size());
        m_tallies.resize(std::max(m_tallies.size(), m_reader.wordCount()));
        for (size_t i = 0; i < tokens.size(); ++i) {
            addWord(comment, tokens[i]);
            addPair(comment, i ? &tokens[i - 1] : nullptr, tokens[i]);
        }
    }

    KeywordCounts counts() const
    {
        KeywordCounts counts;
        counts.comments = m_read;
        for (size_t word = 0; word < m_tallies.size(); ++word)
            if (m_tallies[word].documents)
                counts.words.push_back(
                    keyword(m_tallies[word], m_reader.text(int(word)), !m_reader.isLearned(int(word))));
        for (const auto& [pair, tally] : m_pairs) {
            const char16_t letters[] = {char16_t(pair >> 16), char16_t(pair)};
            if (!m_reader.isStopped(QString::fromUtf16(letters, 2)) &&
                isPairKept(tally.documents, tally.negative, m_pieces, m_singles[letters[0]], m_singles[letters[1]])) {
                counts.suggested.push_back(keyword(tally, QString::fromUtf16(letters, 2), false));
                counts.suggested.back().negative = 0; // nobody has said yet that it is a word
            }
        }
        counts.words.insert(counts.words.end(), counts.suggested.begin(), counts.suggested.end());
        for (auto* list : {&counts.words, &counts.suggested})
            std::sort(list->begin(), list->end(), [](const Keyword& a, const Keyword& b) {
                return a.documents != b.documents ? a.documents > b.documents : a.word < b.word;
            });
        return counts;
    }

private:
    Keyword keyword(const Tally& tally, const QString& word, bool inLexicon) const
    {
        return {word, tally.documents, tally.negative, tally.examples.texts(m_comments), inLexicon};
    }

    void addWord(int comment, const WordToken& token)
    {
        if (token.word < 0 || !m_reader.roles(token.word).testFlag(WordRole::Counted))
            return;
        Tally& tally = m_tallies[size_t(token.word)];
        if (tally.lastComment != comment) {
            tally.lastComment = comment;
            ++tally.documents;
            tally.examples.offer(comment, m_comments);
        }
        const bool negative = token.negated != m_reader.roles(token.word).testFlag(WordRole::Complaint);
        if (negative && tally.lastNegative != comment) {
            tally.lastNegative = comment;
            ++tally.negative;
        }
    }

    // Of a pair `negative` counts how often it stands.
    void addPair(int comment, const WordToken* before, const WordToken& token)
    {
        if (!isCandidate(token))
            return;
        const char16_t letter = letterOf(token);
        ++m_singles[letter];
        if (!before || !isCandidate(*before) || before->start + before->length != token.start)
            return;
        Tally& tally = m_pairs[uint32_t(letterOf(*before)) << 16 | letter];
        ++tally.negative;
        if (tally.lastComment == comment)
            return;
        tally.lastComment = comment;
        ++tally.documents;
        tally.examples.offer(comment, m_comments);
    }

    // Neither a stop word nor a negation: 很 and 不 are no halves of words.
    bool isCandidate(const WordToken& token) const { return token.single && !m_reader.roles(token.word); }
    char16_t letterOf(const WordToken& token) const { return m_reader.letter(token.word); }

    const CommentReader& m_reader;
    std::span<const QString> m_comments;
    std::vector<Tally> m_tallies;   ///< by word
    std::vector<int64_t> m_singles; ///< by letter
    std::unordered_map<uint32_t, Tally> m_pairs;
    int64_t m_pieces = 0;
    int m_read = 0;
};
} // namespace

bool isPairKept(int64_t comments, int64_t pairs, int64_t pieces, int64_t first, int64_t second)
{
    return comments >= kPairComments && pairs * pieces >= kPairTimes * first * second;
}

Result<KeywordCounts> countKeywords(const CommentWords& words, std::span<const QString> comments,
                                    const std::atomic<bool>* cancel)
{
    CommentReader reader(words);
    Counter counter(reader, comments);
    ROSTRUM_CHECK(reader.read(
        comments, [&](size_t comment, std::span<const WordToken> tokens) { counter.add(int(comment), tokens); },
        cancel));
    return counter.counts();
}

} // namespace rostrum
