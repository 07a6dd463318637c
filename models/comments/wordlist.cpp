#include "models/comments/wordlist.h"
#include "models/base/refusals.h"
#include "models/facts/commentwords.h"
#include "models/facts/rows.h"
#include "models/store/change.h"

namespace rostrum {

namespace {
const QString kOff = QStringLiteral("off");

const FactTable& table() { return *factTable(QStringLiteral("comment_words")); }

QStringList kindsOf(const LexiconWord& word)
{
    QStringList kinds;
    if (word.roles.testFlag(WordRole::Complaint))
        kinds.append(QStringLiteral("complaint"));
    else if (!word.means.isEmpty())
        kinds.append(QStringLiteral("synonym"));
    else if (word.roles.testFlag(WordRole::Counted))
        kinds.append(QStringLiteral("word"));
    if (word.roles.testFlag(WordRole::Stop))
        kinds.append(QStringLiteral("stop"));
    if (word.roles.testAnyFlags(WordRole::NegatesNext | WordRole::NegatesBefore))
        kinds.append(QStringLiteral("negation"));
    return kinds;
}

struct Own {
    Id id;
    QString word, kind, means;
};

// In the order in which readLexicon() takes them: of two rows of one writing the later holds.
Result<std::vector<Own>> readOwn(Connection& db)
{
    std::vector<Own> own;
    Query rows = db.query("SELECT id, word, kind, means FROM comment_word ORDER BY kind = 'synonym', id");
    while (rows.next())
        own.push_back({rows.id(0), rows.string(1).trimmed(), rows.string(2), rows.string(3).trimmed()});
    ROSTRUM_CHECK(rows.status());
    return own;
}

Result<std::vector<Own>> ownOf(Connection& db, const QString& word)
{
    ROSTRUM_TRY(own, readOwn(db));
    std::erase_if(own, [key = foldedWord(word)](const Own& one) { return foldedWord(one.word) != key; });
    return own;
}

bool isShipped(const QString& word) { return shippedLexicon().words.contains(foldedWord(word)); }

tl::unexpected<Error> unknown(const QString& word) { return unknownRow("comment_words", word); }
} // namespace

Result<std::vector<ListedWord>> listWords(Connection& db)
{
    std::map<QString, ListedWord> listed;
    for (const auto& [key, word] : shippedLexicon().words)
        listed[key] = {word.word, word.means, kindsOf(word), ListSource::Shipped, true};
    ROSTRUM_TRY(own, readOwn(db));
    for (const Own& one : own) {
        const QString key = foldedWord(one.word);
        const auto shipped = shippedLexicon().words.find(key);
        if (one.kind == kOff) {
            if (shipped != shippedLexicon().words.end())
                listed[key] = {shipped->second.word, shipped->second.means, kindsOf(shipped->second), ListSource::Off,
                               true};
            else
                listed[key] = {one.word, one.means, {kOff}, ListSource::Off, false};
        } else {
            listed[key] = {one.word, one.means, {one.kind}, ListSource::Own, shipped != shippedLexicon().words.end()};
        }
    }
    std::vector<ListedWord> words;
    for (const Word& kind : words::commentWordKind)
        for (const auto& [key, word] : listed)
            if (word.kinds.first() == QLatin1String(kind.key))
                words.push_back(word);
    return words;
}

Result<void> stopUsingWord(Change& change, const QString& word)
{
    ROSTRUM_TRY(own, ownOf(change.db(), word));
    const bool shipped = isShipped(word);
    if (own.empty() && !shipped)
        return unknown(word);
    if (own.empty()) {
        ROSTRUM_CHECK(addRow(change, table(), {{QStringLiteral("word"), word}, {QStringLiteral("kind"), kOff}}));
        return {};
    }
    for (const Own& one : own)
        ROSTRUM_CHECK(shipped ? setRow(change, table(), one.id, {{QStringLiteral("kind"), kOff}})
                              : removeRow(change, table(), one.id));
    return {};
}

Result<void> useShippedWord(Change& change, const QString& word)
{
    ROSTRUM_TRY(own, ownOf(change.db(), word));
    if (own.empty() || !isShipped(word))
        return unknown(word);
    for (const Own& one : own)
        ROSTRUM_CHECK(removeRow(change, table(), one.id));
    return {};
}

} // namespace rostrum
