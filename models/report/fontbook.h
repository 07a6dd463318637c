// The faces of the page and the glyph of every character, without the shaper: its choice of glyphs follows the system's
// locale, and the paper must not. Also remembers the text of every glyph in order of first use, which is how the subset
// of a PDF numbers them.
#pragma once
#include <QGlyphRun>
#include <QHash>
#include <QRawFont>
#include <QString>
#include <QStringView>
#include <map>
#include <vector>

namespace rostrum {

/// 宋体 for what is read, 黑体 (bold) for heads and for what must be seen.
enum class Voice : uint8_t { Serif, Sans };

struct TextStyle {
    Voice voice = Voice::Serif;
    int size = 190; ///< units of pagestyle.h
    /// Spaces half as wide as a character. Readers of a PDF guess spaces from gaps, and take "第 1 页" with narrow
    /// ones, all alike, for a word that is letter-spaced.
    bool looseSpaces = false;
    bool operator==(const TextStyle&) const = default;
};

/// Glyphs that one face has drawn, in order of first use: the text of CID 1, 2, 3…
struct FaceText {
    QStringList texts;
    QHash<quint32, int> places; ///< glyph → position in texts
};

/// Belongs to one painter and one thread.
class FontBook {
public:
    FontBook();

    /// Width in units.
    double width(const TextStyle& style, QStringView text);
    /// One glyph run for each stretch of one face, positions from the start of the text's base line.
    /// `spacing` is added after every character.
    std::vector<QGlyphRun> runs(const TextStyle& style, QStringView text, double spacing = 0);
    /// Forgets which glyphs were drawn, for the next document; what was found of them stays.
    void forgetUse();
    /// Faces in order of first use by runs().
    const std::vector<int>& facesUsed() const { return m_facesUsed; }
    const FaceText& faceText(int face) const { return m_faces[size_t(face)].text; }

private:
    struct Glyph {
        quint32 index = 0;
        int face = -1;
        double advance = 0; ///< in parts of the size
        bool noted = false; ///< its text is already in faceText()
    };
    struct Face {
        QByteArray key;
        QRawFont font;
        std::map<int, QRawFont> sizes;
        FaceText text;
    };

    Glyph& glyph(Voice voice, char32_t character);
    Glyph find(Voice voice, char32_t character);
    int faceOf(const QRawFont& font);
    const QRawFont& sized(int face, int size);
    static double advanceOf(const TextStyle& style, char32_t character, const Glyph& glyph);
    void note(Glyph& glyph, char32_t character);

    std::vector<int> m_preferred[2]; ///< of each voice, best first
    QFont m_fonts[2];
    std::vector<Face> m_faces;
    std::vector<int> m_facesUsed;
    QHash<char32_t, Glyph> m_glyphs[2];
};

} // namespace rostrum
