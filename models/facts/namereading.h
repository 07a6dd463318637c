// How a name may be typed: character by character its readings, and whether some typed letters fit them.
#pragma once
#include <QString>
#include <string>
#include <vector>

namespace rostrum {

/// What was typed into a search box, made comparable once. A value.
class TypedText {
public:
    TypedText() = default;
    explicit TypedText(const QString& text);
    bool isEmpty() const { return m_folded.isEmpty(); }
    const QString& folded() const { return m_folded; }          ///< foldText
    const std::u32string& letters() const { return m_letters; } ///< plainLetters
    bool hasLetter() const { return m_letterSet != 0; }         ///< a Latin letter is among them: pinyin is possible
    uint32_t letterSet() const { return m_letterSet; }          ///< bit 0: a … bit 25: z

private:
    QString m_folded;
    std::u32string m_letters;
    uint32_t m_letterSet = 0;
};

/// Case, width, spaces, tones, apostrophes, hyphens and middle dots do not count; ü is v.
std::u32string plainLetters(const QString& text);

/// Best first.
enum class ReadingMatch : uint8_t {
    Exact,          ///< zhangsan
    Prefix,         ///< zhang: whole syllables
    Begun,          ///< zhangs: the last syllable is not finished
    Initials,       ///< zs, zhs, zsan: every character
    InitialsPrefix, ///< the same for the first characters
    Inside,         ///< sanfeng: whole syllables that do not begin the name
    None,
};

/// The readings of one name or title. A value, usable in any thread.
class NameReading {
public:
    /// One Han character, or one word of other letters.
    struct Unit {
        char32_t character = 0; ///< 0: a word
        std::string syllables;  ///< alternatives, "lv|lu|lyu"; empty: no reading is known
    };

    void append(Unit unit);
    const std::vector<Unit>& units() const { return m_units; }
    /// Han characters may stand among the typed letters: 张s, 张san.
    ReadingMatch match(const TypedText& typed) const;
    /// The first reading of each unit, with spaces: "zhang san", "lv bu".
    QString plain() const;

private:
    ReadingMatch matchFrom(size_t first, const std::u32string& typed) const;
    std::vector<Unit> m_units;
    uint32_t m_letterSet = 0; ///< of all syllables: most names fail by it alone
};

/// A syllable as people type it: "lv|lu|lyu" for lǜ; "zhang" for zhāng.
std::string typedForms(const QString& syllable);

} // namespace rostrum
