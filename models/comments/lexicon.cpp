#include "models/comments/lexicon.h"
#include "models/store/connection.h"
#include <QFile>
#include <array>

namespace rostrum {

namespace {
constexpr int kLongestName = 40; ///< of a course: what is longer nobody writes in a comment

std::array<char16_t, 1 << 16> foldTable()
{
    std::array<char16_t, 1 << 16> table{};
    for (uint letter = 0; letter < table.size(); ++letter) {
        const uint plain = letter >= 0xFF01 && letter <= 0xFF5E ? letter - 0xFEE0 : letter == 0x3000 ? 0x20 : letter;
        const char32_t lower = QChar::isSurrogate(plain) ? plain : QChar::toLower(char32_t(plain));
        table[letter] = char16_t(lower <= 0xFFFF ? lower : plain);
    }
    return table;
}

// Lines without their comments; the words of a list are parted by blanks.
QStringList linesOf(const char* list)
{
    QFile file(QStringLiteral(":/words/") + QString::fromLatin1(list));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
        if (!line.startsWith(u'#') && !line.trimmed().isEmpty())
            lines.append(line.trimmed());
    return lines;
}

void addList(Lexicon& lexicon, const char* list, WordRoles roles)
{
    for (const QString& line : linesOf(list))
        for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
            lexicon.add(word, roles);
}

void addNegations(Lexicon& lexicon)
{
    WordRoles role = WordRole::NegatesNext;
    for (const QString& line : linesOf("negation.txt")) {
        if (line.startsWith(u'[')) {
            role = line == QStringLiteral("[after]") ? WordRole::NegatesBefore : WordRole::NegatesNext;
            continue;
        }
        for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
            lexicon.add(word, role);
    }
}

void addSynonyms(Lexicon& lexicon)
{
    for (const QString& line : linesOf("synonyms.txt")) {
        const qsizetype colon = line.indexOf(u':');
        const QString means = line.left(colon);
        if (!lexicon.words.contains(foldedWord(means)))
            lexicon.add(means, WordRole::Counted);
        for (const QString& word : line.mid(colon + 1).split(u' ', Qt::SkipEmptyParts))
            lexicon.add(word, WordRole::Counted, means);
    }
}

Result<void> addNames(Connection& db, const char* sql, WordRole role, Lexicon& lexicon)
{
    Query rows = db.query(sql);
    while (rows.next()) {
        const QString name = rows.string(0).trimmed();
        // What is a word already stays one: a trainer may be called 高兴.
        if (name.size() >= 2 && name.size() <= kLongestName && !lexicon.words.contains(foldedWord(name)))
            lexicon.add(name, role);
    }
    return rows.status();
}

// The officer's word stands above all others of its writing.
void addOwn(const QString& kind, const QString& word, const QString& means, Lexicon& lexicon)
{
    lexicon.words.erase(foldedWord(word));
    if (kind == QStringLiteral("off"))
        return;
    if (kind == QStringLiteral("synonym") && !means.isEmpty()) {
        if (!lexicon.words.contains(foldedWord(means)))
            lexicon.add(means, WordRole::Counted, {}, false);
        lexicon.add(word, WordRole::Counted, means, false);
    } else if (kind == QStringLiteral("stop")) {
        lexicon.add(word, WordRole::Stop, {}, false);
    } else if (kind == QStringLiteral("negation")) {
        lexicon.add(word, WordRole::NegatesNext | WordRole::NegatesBefore, {}, false);
    } else if (kind == QStringLiteral("complaint")) {
        lexicon.add(word, WordRole::Complaint | WordRole::Counted, {}, false);
    } else {
        lexicon.add(word, WordRole::Counted, {}, false);
    }
}
} // namespace

void Lexicon::add(const QString& word, WordRoles roles, const QString& means, bool shipped)
{
    LexiconWord& entry = words[foldedWord(word)];
    entry.word = word;
    entry.roles |= roles;
    if (!means.isEmpty())
        entry.means = means;
    entry.shipped = shipped;
}

char16_t foldedLetter(char16_t letter)
{
    static const std::array<char16_t, 1 << 16> table = foldTable();
    return table[letter];
}

QString foldedWord(const QString& word)
{
    QString folded = word.trimmed();
    for (QChar& letter : folded)
        letter = QChar(foldedLetter(letter.unicode()));
    return folded;
}

const Lexicon& shippedLexicon()
{
    static const Lexicon lexicon = [] {
        Lexicon all;
        addList(all, "words.txt", WordRole::Counted);
        addList(all, "complaints.txt", WordRole::Counted | WordRole::Complaint);
        addSynonyms(all);
        addList(all, "stop.txt", WordRole::Stop);
        addNegations(all);
        return all;
    }();
    return lexicon;
}

Result<Lexicon> readLexicon(Connection& db)
{
    Lexicon lexicon = shippedLexicon();
    ROSTRUM_CHECK(addNames(db, "SELECT DISTINCT title FROM course ORDER BY 1", WordRole::Counted, lexicon));
    ROSTRUM_CHECK(addNames(db, "SELECT DISTINCT topic FROM course WHERE topic IS NOT NULL ORDER BY 1",
                           WordRole::Counted, lexicon));
    ROSTRUM_CHECK(addNames(db, "SELECT DISTINCT name FROM person WHERE is_trainer AND name IS NOT NULL ORDER BY 1",
                           WordRole::Name, lexicon));
    // Synonyms last, so that what they mean is there; of two rows of one writing the later id holds, at every desk.
    Query own = db.query("SELECT kind, word, means FROM comment_word ORDER BY kind = 'synonym', id");
    while (own.next())
        addOwn(own.string(0), own.string(1).trimmed(), own.string(2).trimmed(), lexicon);
    ROSTRUM_CHECK(own.status());
    return lexicon;
}

} // namespace rostrum
