#include "models/comments/keywords.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
std::vector<QString> textsOf(std::vector<CommentRow>& rows)
{
    std::vector<QString> texts;
    texts.reserve(rows.size());
    for (const CommentRow& row : rows)
        texts.push_back(row.text);
    return texts;
}

// A pair that the count proposed is no token of its own: it is looked for as it stands.
bool holdsPair(const QString& text, const QString& word) { return foldedWord(text).contains(foldedWord(word)); }

Result<void> findSource(Connection& db, KeywordComment& comment)
{
    Query source = db.query("SELECT f.file, v.line FROM _provenance v JOIN _source f ON f.id = v.source "
                            "WHERE v.row = ? ORDER BY v.source DESC, v.line LIMIT 1");
    if (source.bind(comment.rating).next()) {
        comment.file = source.string(0);
        comment.line = int(source.integer(1));
    }
    return source.status();
}
} // namespace

Result<Keywords> readKeywords(Connection& db, const CommentQuery& query, const std::atomic<bool>* cancel)
{
    const Snapshot snapshot(db);
    Keywords keywords;
    ROSTRUM_TRY(raters, ratersBehind(db, query));
    keywords.raters = raters;
    if (!mayQuote(raters))
        return keywords;
    ROSTRUM_TRY(lexicon, readLexicon(db));
    ROSTRUM_TRY(rows, readCommentRows(db, query));
    ROSTRUM_TRY(counts, countKeywords(CommentWords(lexicon), textsOf(rows), cancel));
    keywords.counts = std::move(counts);
    return keywords;
}

Result<std::vector<KeywordComment>> readKeywordComments(Connection& db, const CommentQuery& query, const QString& word,
                                                        const std::atomic<bool>* cancel)
{
    const Snapshot snapshot(db);
    std::vector<KeywordComment> found;
    ROSTRUM_TRY(raters, ratersBehind(db, query));
    if (!mayQuote(raters))
        return found;
    ROSTRUM_TRY(lexicon, readLexicon(db));
    ROSTRUM_TRY(rows, readCommentRows(db, query));
    const CommentWords words(lexicon);
    CommentReader reader(words);
    const std::vector<QString> texts = textsOf(rows);
    const auto take = [&](size_t comment, std::span<const WordToken> tokens) {
        bool holds = false, negative = false;
        for (const WordToken& token : tokens) {
            if (token.word < 0 || !reader.roles(token.word).testFlag(WordRole::Counted) ||
                reader.text(token.word) != word)
                continue;
            holds = true;
            negative |= token.negated != reader.roles(token.word).testFlag(WordRole::Complaint);
        }
        if (holds)
            found.push_back({rows[comment].rating, texts[comment], negative, {}, 0});
    };
    ROSTRUM_CHECK(reader.read(texts, take, cancel));
    if (found.empty())
        for (const CommentRow& row : rows)
            if (holdsPair(row.text, word))
                found.push_back({row.rating, row.text, false, {}, 0});
    for (KeywordComment& comment : found)
        ROSTRUM_CHECK(findSource(db, comment));
    std::sort(found.begin(), found.end(), [](const KeywordComment& a, const KeywordComment& b) {
        return a.text != b.text ? a.text < b.text : a.rating.view() < b.rating.view();
    });
    return found;
}

} // namespace rostrum
