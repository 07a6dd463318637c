#include "models/facts/pinyin.h"
#include "models/base/text.h"
#include "models/facts/handreading.h"
#include "models/facts/readingtables.h"
#include <QHash>
#include <algorithm>
#include <numeric>
#include <unicode/coll.h>
#include <unicode/translit.h>

namespace rostrum {

namespace {
// A Han character or a word, and how it is read there: with tones, alternatives separated by |.
struct Piece {
    QString text;
    char32_t character = 0;
    QString readings;
};

bool isHan(char32_t c) { return QChar::script(c) == QChar::Script_Han; }

std::vector<Piece> piecesOf(const QString& text)
{
    std::vector<Piece> pieces;
    bool inWord = false;
    for (const uint c : tidyText(text).toUcs4()) {
        const char32_t point = c;
        if (isHan(point)) {
            pieces.push_back({QString::fromUcs4(&point, 1), point, {}});
            inWord = false;
        } else if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c) && c != u'\'' && c != u'’') {
            inWord = false;
        } else {
            if (!inWord)
                pieces.push_back({});
            pieces.back().text += QString::fromUcs4(&point, 1);
            inWord = true;
        }
    }
    return pieces;
}

QString withTone(const QString& syllable)
{
    QString letters, tone = QStringLiteral("5");
    for (const QChar c : syllable.toLower().normalized(QString::NormalizationForm_D)) {
        switch (c.unicode()) {
        case 0x304:
            tone = QStringLiteral("1");
            break;
        case 0x301:
            tone = QStringLiteral("2");
            break;
        case 0x30C:
            tone = QStringLiteral("3");
            break;
        case 0x300:
            tone = QStringLiteral("4");
            break;
        case 0x308:
            letters += u'~';
            break; // lü after lu
        default:
            if (c == u'v')
                letters += QStringLiteral("u~");
            else if (c.isLetter())
                letters += c;
        }
    }
    return letters + tone;
}
} // namespace

class Pinyin::Private {
public:
    Private()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_names.reset(
            icu::Transliterator::createInstance(icu::UnicodeString("Han-Latin/Names"), UTRANS_FORWARD, status));
        if (U_FAILURE(status))
            m_names.reset(); // an ICU built without it: Han is found as Han, and the tables' readings still are
        status = U_ZERO_ERROR;
        m_collator.reset(icu::Collator::createInstance(icu::Locale("zh", "CN"), status));
        if (U_FAILURE(status))
            m_collator.reset();
    }

    std::vector<Piece> readPieces(const QString& text, const QString& byHand, bool isName)
    {
        std::vector<Piece> pieces = piecesOf(text);
        if (!byHand.trimmed().isEmpty() && readByHand(pieces, byHand))
            return pieces;
        size_t next = 0;
        if (isName && pieces.size() >= 2)
            if (const auto pair = surnamePair(pieces[0].character, pieces[1].character)) {
                pieces[0].readings = pair->first.toString();
                pieces[1].readings = pair->second.toString();
                next = 2;
            }
        for (; next < pieces.size(); ++next) {
            Piece& piece = pieces[next];
            piece.readings = piece.character ? readingsOf(piece.character, isName && next == 0) : piece.text;
        }
        return pieces;
    }

    /// Collation bytes of one character or word.
    const QByteArray& weight(const QString& text)
    {
        auto found = m_weights.find(text);
        if (found != m_weights.end())
            return *found;
        QByteArray key = text.toUtf8();
        if (m_collator) {
            const icu::UnicodeString unicode(reinterpret_cast<const char16_t*>(text.utf16()), int(text.size()));
            key.resize(m_collator->getSortKey(unicode, nullptr, 0));
            m_collator->getSortKey(unicode, reinterpret_cast<uint8_t*>(key.data()), int(key.size()));
        }
        return *m_weights.insert(text, key);
    }

    QByteArray sortKey(const std::vector<Piece>& pieces)
    {
        QByteArray key;
        for (const Piece& piece : pieces) {
            // Digits, then Han by reading, then Han that nobody can read, then other letters.
            if (!piece.character)
                key += piece.text.front().isDigit() ? '0' : '}';
            else if (const QString first = piece.readings.section(u'|', 0, 0); !first.isEmpty())
                key += withTone(first).toLatin1();
            else
                key += '{';
            key += weight(piece.text);
            key += '\x01';
        }
        return key;
    }

private:
    // False: a reading that cannot be laid over the characters; then the name's own readings are better than none.
    static bool readByHand(std::vector<Piece>& pieces, const QString& byHand)
    {
        const QStringList syllables = cutReading(byHand, int(pieces.size()));
        if (syllables.isEmpty()) {
            if (pieces.empty())
                return false;
            pieces.front().readings = byHand;
            return true;
        }
        for (size_t i = 0; i < pieces.size(); ++i)
            pieces[i].readings = syllables[qsizetype(i)];
        return true;
    }

    QString readingsOf(char32_t character, bool first)
    {
        QHash<char32_t, QString>& known = first ? m_first : m_other;
        auto found = known.find(character);
        if (found != known.end())
            return *found;
        const QStringView table = first ? surnameReadings(character) : otherReadings(character);
        return *known.insert(character, table.isEmpty() ? transliterated(character, first) : table.toString());
    }

    // In the middle of a name the rules read some characters otherwise, so there one stands before it: 一, read yī.
    QString transliterated(char32_t character, bool first)
    {
        if (!m_names)
            return {};
        static const QString lead = QStringLiteral("yī");
        icu::UnicodeString text;
        if (!first)
            text.append(u'一');
        text.append(UChar32(character));
        m_names->transliterate(text);
        QString reading = QString::fromUtf16(text.getBuffer(), text.length()).normalized(QString::NormalizationForm_C);
        if (!first && reading.startsWith(lead))
            reading.remove(0, lead.size());
        reading = reading.trimmed();
        // What has no reading comes back as it went in.
        const bool read = std::none_of(reading.begin(), reading.end(), [](QChar c) { return c.isSurrogate(); }) &&
                          !reading.contains(QString::fromUcs4(&character, 1));
        return read ? reading : QString();
    }

    std::unique_ptr<icu::Transliterator> m_names;
    std::unique_ptr<icu::Collator> m_collator;
    QHash<char32_t, QString> m_first, m_other;
    QHash<QString, QByteArray> m_weights;
};

Pinyin::Pinyin() : d(std::make_unique<Private>()) {}
Pinyin::~Pinyin() = default;

Pinyin& Pinyin::ofThisThread()
{
    thread_local Pinyin pinyin;
    return pinyin;
}

namespace {
NameReading readingOf(const std::vector<Piece>& pieces)
{
    NameReading reading;
    for (const Piece& piece : pieces) {
        NameReading::Unit unit{piece.character, {}};
        for (const QString& one : piece.readings.split(u'|', Qt::SkipEmptyParts)) {
            const std::string forms = typedForms(one);
            const bool known = ('|' + unit.syllables + '|').find('|' + forms + '|') != std::string::npos;
            if (!forms.empty() && !known)
                unit.syllables += (unit.syllables.empty() ? "" : "|") + forms;
        }
        reading.append(std::move(unit));
    }
    return reading;
}
} // namespace

NameReading Pinyin::readName(const QString& name, const QString& byHand)
{
    return readingOf(d->readPieces(name, byHand, true));
}
NameReading Pinyin::readTitle(const QString& title) { return readingOf(d->readPieces(title, {}, false)); }
QByteArray Pinyin::sortKey(const QString& name, const QString& byHand)
{
    return d->sortKey(d->readPieces(name, byHand, true));
}
QByteArray Pinyin::titleSortKey(const QString& title) { return d->sortKey(d->readPieces(title, {}, false)); }

std::vector<int> nameRanks(Pinyin& pinyin, const QStringList& names, const QStringList& byHand)
{
    std::vector<QByteArray> keys;
    keys.reserve(size_t(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i)
        keys.push_back(pinyin.sortKey(names[i], byHand.value(i)));
    std::vector<int> order(keys.size()), ranks(keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return keys[size_t(a)] < keys[size_t(b)]; });
    int rank = -1;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || keys[size_t(order[i])] != keys[size_t(order[i - 1])])
            ++rank;
        ranks[size_t(order[i])] = rank;
    }
    return ranks;
}

} // namespace rostrum
