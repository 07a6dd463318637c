#include "models/comments/commentreader.h"

namespace rostrum {

namespace {
constexpr size_t kBlock = 16'384;   ///< letters that are read at once: ICU's start is paid once for many comments
constexpr size_t kLongestWord = 32; ///< of one that ICU finds; a longer one is no word
constexpr int kWindow = 2;          ///< tokens within which a negation holds (method.md B4)
constexpr int kSynonymSteps = 8;    ///< a synonym of a synonym; a ring of them ends here

std::u16string letters(const QString& text) { return text.toStdU16String(); }

bool isHan(char16_t c) { return c >= 0x3400 && c <= 0x9FFF; }

// Where a blank parts two Chinese words it stands for a comma; a line end, a control character ends the clause too.
char16_t plainLetter(const QString& text, qsizetype at)
{
    const char16_t letter = foldedLetter(text[at].unicode());
    if (letter == u' ')
        return at > 0 && at + 1 < text.size() && isHan(text[at - 1].unicode()) && isHan(text[at + 1].unicode()) ? u','
                                                                                                                : u' ';
    return letter < u' ' ? u',' : letter;
}

bool negates(const CommentReader& reader, const WordToken& token, WordRole role)
{
    return token.word >= 0 && reader.roles(token.word).testFlag(role);
}

// Two negations before a word are none. One after it that is itself negated (没有不足) is none either.
bool turned(const CommentReader& reader, std::span<const WordToken> tokens, int at)
{
    const WordToken& word = tokens[size_t(at)];
    bool turned = false;
    for (int i = std::max(0, at - kWindow); i < at; ++i)
        turned ^= tokens[size_t(i)].clause == word.clause && negates(reader, tokens[size_t(i)], WordRole::NegatesNext);
    for (int i = at + 1; i <= at + kWindow && i < int(tokens.size()); ++i) {
        const WordToken& after = tokens[size_t(i)];
        if (after.clause != word.clause || !negates(reader, after, WordRole::NegatesBefore))
            continue;
        const WordToken& beside = tokens[size_t(i) - 1];
        turned ^= i == at + 1 || !negates(reader, beside, WordRole::NegatesNext);
    }
    return turned;
}
} // namespace

CommentWords::CommentWords(const Lexicon& lexicon)
{
    QStringList negations;
    for (const auto& [folded, entry] : lexicon.words)
        if (entry.roles & (WordRole::NegatesNext | WordRole::NegatesBefore))
            negations.append(folded);
    for (const auto& [folded, entry] : lexicon.words)
        enter(folded, entry, lexicon, negations);
    m_matcher.build();
}

int CommentWords::numberOf(const QString& text, WordRoles roles)
{
    const auto [place, fresh] = m_numbers.try_emplace(letters(foldedWord(text)), int(m_words.size()));
    if (fresh)
        m_words.push_back({text, roles});
    return place->second;
}

void CommentWords::enter(const QString& folded, const LexiconWord& entry, const Lexicon& lexicon,
                         const QStringList& negations)
{
    const LexiconWord* counted = &entry;
    for (int step = 0; step < kSynonymSteps && !counted->means.isEmpty(); ++step) {
        const auto other = lexicon.words.find(foldedWord(counted->means));
        if (other == lexicon.words.end())
            break;
        counted = &other->second;
    }
    WordRoles roles = counted->roles;
    if (roles.testFlag(WordRole::Stop))
        roles.setFlag(WordRole::Counted, false);
    const int number = numberOf(counted->word, roles);
    // A stop word is looked for among the pieces, lest 的话 cuts 目的话题; one that holds a negation is read as one
    // word. A single letter is never cut out of a longer word.
    const bool holdsNegation = std::any_of(negations.begin(), negations.end(),
                                           [&](const QString& negation) { return folded.contains(negation); });
    if (folded.size() == 1 || (entry.roles.testFlag(WordRole::Stop) && !holdsNegation))
        m_pieces.emplace(letters(folded), number);
    else
        m_matcher.add(letters(folded), number);
}

CommentReader::CommentReader(const CommentWords& words) : m_words(words)
{
    for (const CommentWords::Word& word : words.words())
        m_roles.push_back(word.roles);
    // What a piece may be: single letters and stop words first, then every word by its own name.
    for (const auto& [text, number] : words.m_pieces)
        m_numbers.emplace(text, number);
    for (const auto& [text, number] : words.m_numbers)
        m_numbers.emplace(text, number);
    m_block.reserve(kBlock * 2);
}

QString CommentReader::text(int word) const
{
    if (!isLearned(word))
        return m_words.words()[size_t(word)].text;
    return QString::fromStdU16String(m_learned[size_t(word) - m_words.words().size()]);
}

char16_t CommentReader::letter(int word) const
{
    return isLearned(word) ? m_learned[size_t(word) - m_words.words().size()].front()
                           : m_words.words()[size_t(word)].text.front().unicode();
}

Result<void> CommentReader::read(std::span<const QString> comments, const Take& take, const std::atomic<bool>* cancel)
{
    size_t first = 0;
    for (size_t i = 0; i < comments.size(); ++i) {
        fill(comments[i]);
        if (m_block.size() < kBlock && i + 1 < comments.size())
            continue;
        if (cancel && *cancel)
            return fail(ErrorCode::Cancelled);
        readBlock(first, take);
        first = i + 1;
    }
    return {};
}

void CommentReader::fill(const QString& comment)
{
    for (qsizetype at = 0; at < comment.size(); ++at)
        m_block.push_back(plainLetter(comment, at));
    m_block.push_back(u'\n');
    m_ends.push_back(int(m_block.size()));
}

// The lexicon's words are taken out before ICU sees the text: blanks stand in their place.
void CommentReader::readBlock(size_t first, const Take& take)
{
    m_matches.clear();
    m_match = 0;
    m_words.m_matcher.scan(m_block, [this](const WordMatcher::Match& match) { m_matches.push_back(match); });
    for (const WordMatcher::Match& match : m_matches)
        std::fill_n(m_block.begin() + match.start, match.length, u' ');
    size_t comment = 0;
    WordBreaker::ofThisThread().cut(m_block, [&](int start, int end, PieceKind kind) {
        while (comment < m_ends.size() && start >= m_ends[comment]) {
            takeMatches(m_ends[comment]);
            endComment(first + comment++, take);
        }
        if (kind == PieceKind::Space)
            return;
        takeMatches(start);
        if (kind == PieceKind::Mark) {
            ++m_clause;
            return;
        }
        const std::u16string_view piece(m_block.data() + start, size_t(end - start));
        const bool single = kind == PieceKind::Han && end - start == 1;
        const bool word = kind != PieceKind::Number && piece.size() <= kLongestWord;
        m_tokens.push_back({word ? pieceNumber(piece) : -1, start, end - start, m_clause, false, single});
    });
    for (; comment < m_ends.size(); ++comment) {
        takeMatches(m_ends[comment]);
        endComment(first + comment, take);
    }
    m_block.clear();
    m_ends.clear();
}

void CommentReader::takeMatches(int before)
{
    for (; m_match < m_matches.size() && m_matches[m_match].start < before; ++m_match) {
        const WordMatcher::Match& match = m_matches[m_match];
        m_tokens.push_back({match.value, match.start, match.length, m_clause, false, false});
    }
}

int CommentReader::pieceNumber(std::u16string_view piece)
{
    if (const auto known = m_numbers.find(piece); known != m_numbers.end())
        return known->second;
    const int number = int(m_roles.size());
    m_learned.emplace_back(piece);
    m_numbers.emplace(m_learned.back(), number);
    // A single letter is no keyword; several are, until somebody stops them.
    m_roles.push_back(piece.size() > 1 ? WordRoles(WordRole::Counted) : WordRoles());
    return number;
}

void CommentReader::endComment(size_t comment, const Take& take)
{
    for (int i = 0; i < int(m_tokens.size()); ++i)
        if (WordToken& token = m_tokens[size_t(i)]; token.word >= 0 && roles(token.word).testFlag(WordRole::Counted))
            token.negated = turned(*this, m_tokens, i);
    take(comment, m_tokens);
    m_tokens.clear();
    ++m_clause;
}

} // namespace rostrum
