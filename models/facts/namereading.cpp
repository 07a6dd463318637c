#include "models/facts/namereading.h"
#include "models/base/text.h"
#include <algorithm>

namespace rostrum {

namespace {
constexpr size_t kLongest = 63; // typed letters: positions are bits of a word; nobody types more of a name

uint32_t letterBit(char32_t c) { return c >= U'a' && c <= U'z' ? 1u << (c - U'a') : 0; }

bool joins(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'‘' || c == U'`' || c == U'-' || c == U'·' || c == U'•' || c == U'‧' ||
           c == U'・';
}
} // namespace

void NameReading::append(Unit unit)
{
    for (const char c : unit.syllables)
        m_letterSet |= letterBit(char32_t(c));
    m_units.push_back(std::move(unit));
}

std::u32string plainLetters(const QString& text)
{
    // Decomposed, tones are characters of their own; NFKC before (in foldText) has made full-width letters plain.
    const QList<uint> decomposed = foldText(text).normalized(QString::NormalizationForm_D).toUcs4();
    std::u32string letters;
    letters.reserve(size_t(decomposed.size()));
    for (const uint c : decomposed) {
        constexpr uint kDiaeresis = 0x308;
        if (c == kDiaeresis && !letters.empty() && letters.back() == U'u')
            letters.back() = U'v';
        else if (!QChar::isMark(c) && !joins(c))
            letters.push_back(c);
    }
    return letters;
}

TypedText::TypedText(const QString& text) : m_folded(foldText(text)), m_letters(plainLetters(text))
{
    for (const char32_t c : m_letters)
        m_letterSet |= letterBit(c);
}

std::string typedForms(const QString& syllable)
{
    const std::u32string letters = plainLetters(syllable);
    std::string plain;
    for (const char32_t c : letters) {
        if (c >= 0x80) // Cyrillic, Hangul …: no letters that pinyin is typed with; such text matches as it is written
            return {};
        plain += char(c);
    }
    const size_t umlaut = plain.find('v');
    // ü only follows l and n; there it is typed v, u (as if there were no dots) and yu (as in passports).
    if (umlaut == 1 && (plain[0] == 'l' || plain[0] == 'n')) {
        const std::string head = plain.substr(0, 1), tail = plain.substr(2);
        return plain + '|' + head + 'u' + tail + '|' + head + "yu" + tail;
    }
    return plain;
}

QString NameReading::plain() const
{
    QString text;
    for (const Unit& unit : m_units) {
        if (unit.syllables.empty() && !unit.character)
            continue;
        if (!text.isEmpty())
            text += u' ';
        text += unit.syllables.empty()
                    ? QString::fromUcs4(&unit.character, 1)
                    : fromBytes(std::string_view(unit.syllables).substr(0, unit.syllables.find('|')));
    }
    return text;
}

namespace {
// Most characters of a title are passed by at their first letter.
bool mayBegin(const NameReading::Unit& unit, char32_t letter)
{
    if (unit.character == letter)
        return true;
    const std::string& syllables = unit.syllables;
    for (size_t at = 0; at < syllables.size(); at = syllables.find('|', at) + 1) {
        if (char32_t(syllables[at]) == letter)
            return true;
        if (syllables.find('|', at) == std::string::npos)
            break;
    }
    return false;
}
} // namespace

ReadingMatch NameReading::match(const TypedText& typed) const
{
    const std::u32string& letters = typed.letters();
    if (letters.empty() || letters.size() > kLongest || (typed.letterSet() & ~m_letterSet))
        return ReadingMatch::None;
    const ReadingMatch atStart = matchFrom(0, letters);
    if (atStart != ReadingMatch::None || letters.size() < 2)
        return atStart;
    // Initials in the middle would find half the house; whole syllables there are meant.
    for (size_t first = 1; first < m_units.size(); ++first)
        if (mayBegin(m_units[first], letters.front()) && matchFrom(first, letters) <= ReadingMatch::Begun)
            return ReadingMatch::Inside;
    return ReadingMatch::None;
}

namespace {
// The positions of the typed letters that the units so far can reach, as bits: without and with an abbreviation.
// Sets of positions rather than ways to reach them, so that no title, however long, makes it slow.
struct Reach {
    uint64_t whole = 0, abbreviated = 0;
    bool none() const { return !(whole | abbreviated); }
};

class Walk {
public:
    Walk(const std::u32string& typed) : m_typed(typed) { m_reach.whole = 1; }

    void take(const NameReading::Unit& unit, bool last)
    {
        m_last = last;
        m_next = {};
        for (size_t at = 0; at < m_typed.size(); ++at) {
            const bool whole = m_reach.whole >> at & 1, abbreviated = m_reach.abbreviated >> at & 1;
            if (!whole && !abbreviated)
                continue;
            if (unit.character && m_typed[at] == unit.character)
                go(at + 1, whole, abbreviated);
            std::string_view rest = unit.syllables;
            while (!rest.empty()) {
                const size_t bar = rest.find('|');
                takeSyllable(rest.substr(0, bar), at, whole, abbreviated);
                rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
            }
        }
        m_reach = m_next;
    }
    bool stuck() const { return m_reach.none(); }
    ReadingMatch best() const { return m_best; }

private:
    void takeSyllable(std::string_view syllable, size_t at, bool whole, bool abbreviated)
    {
        size_t same = 0;
        while (same < syllable.size() && at + same < m_typed.size() && m_typed[at + same] == char32_t(syllable[same]))
            ++same;
        if (same == syllable.size())
            go(at + same, whole, abbreviated);
        else if (same && at + same == m_typed.size())
            finish(whole ? ReadingMatch::Begun : initials());
        if (same && syllable.size() > 1)
            go(at + 1, false, true);
        if (same >= 2 && syllable.size() > 2 && syllable[1] == 'h')
            go(at + 2, false, true);
    }

    void go(size_t to, bool whole, bool abbreviated)
    {
        if (to == m_typed.size()) {
            if (whole)
                finish(m_last ? ReadingMatch::Exact : ReadingMatch::Prefix);
            if (abbreviated)
                finish(initials());
            return;
        }
        m_next.whole |= uint64_t(whole) << to;
        m_next.abbreviated |= uint64_t(abbreviated) << to;
    }
    ReadingMatch initials() const { return m_last ? ReadingMatch::Initials : ReadingMatch::InitialsPrefix; }
    void finish(ReadingMatch match) { m_best = std::min(m_best, match); }

    const std::u32string& m_typed;
    Reach m_reach, m_next;
    ReadingMatch m_best = ReadingMatch::None;
    bool m_last = false;
};
} // namespace

ReadingMatch NameReading::matchFrom(size_t first, const std::u32string& typed) const
{
    Walk walk(typed);
    for (size_t i = first; i < m_units.size() && !walk.stuck(); ++i)
        walk.take(m_units[i], i + 1 == m_units.size());
    return walk.best();
}

} // namespace rostrum
