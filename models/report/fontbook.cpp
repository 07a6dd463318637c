#include "models/report/fontbook.h"
#include <QCryptographicHash>
#include <QFont>
#include <QFontInfo>
#include <QTextLayout>
#include <utility>

namespace rostrum {

namespace {
constexpr int kDesignSize = 1000; // advances are read at this size and scaled: without hinting they are linear

QStringList families(Voice voice)
{
    return voice == Voice::Serif
               ? QStringList{QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
                             QStringLiteral("SimSun"), QStringLiteral("Songti SC"), QStringLiteral("STSong")}
               : QStringList{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                             QStringLiteral("SimHei"), QStringLiteral("PingFang SC"), QStringLiteral("Heiti SC")};
}

QFont fontOf(const QStringList& names, Voice voice)
{
    QFont font(names);
    font.setPixelSize(kDesignSize);
    font.setBold(voice == Voice::Sans);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

// The name table tells the faces of one collection apart, which share nearly everything else.
QByteArray keyOf(const QRawFont& font)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(font.fontTable("name"));
    hash.addData(font.styleName().toUtf8());
    hash.addData(QByteArray::number(font.weight()));
    return hash.result();
}

// Joiners, marks of direction and variation selectors have no shape of their own.
bool isInvisible(char32_t character)
{
    return QChar::category(character) == QChar::Other_Format || (character >= 0xFE00 && character <= 0xFE0F) ||
           (character >= 0xE0100 && character <= 0xE01EF);
}

// A line feed or a tab that came in with a cell, and controls that a wrong encoding left in a name, are white space,
// not boxes.
char32_t asPrinted(char32_t character)
{
    const bool blank = character < 0x20 || (character >= 0x7F && character <= 0xA0);
    return blank ? U' ' : character;
}

// A radical and the character that looks like it share a glyph; people search for the character.
bool isPlain(const QString& text) { return text.normalized(QString::NormalizationForm_KC) == text; }

char32_t next(QStringView text, qsizetype& at)
{
    const QChar c = text[at++];
    if (c.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at++]);
    return c.unicode();
}
} // namespace

FontBook::FontBook()
{
    for (const Voice voice : {Voice::Serif, Voice::Sans}) {
        const QStringList own = families(voice);
        const QStringList others = families(voice == Voice::Serif ? Voice::Sans : Voice::Serif);
        m_fonts[int(voice)] = fontOf(own, voice);
        for (const QString& name : own + others) {
            const QFont font = fontOf({name}, voice);
            if (QFontInfo(font).family() != name)
                continue; // not on this machine: the system offers something else instead
            const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
            if (raw.isValid())
                m_preferred[int(voice)].push_back(faceOf(raw));
        }
    }
}

int FontBook::faceOf(const QRawFont& font)
{
    const QByteArray key = keyOf(font);
    for (size_t i = 0; i < m_faces.size(); ++i)
        if (m_faces[i].key == key)
            return int(i);
    QRawFont design = font;
    design.setPixelSize(kDesignSize);
    m_faces.push_back({key, design, {}, {}});
    return int(m_faces.size()) - 1;
}

const QRawFont& FontBook::sized(int face, int size)
{
    Face& entry = m_faces[size_t(face)];
    const auto [place, added] = entry.sizes.try_emplace(size, entry.font);
    if (added)
        place->second.setPixelSize(size);
    return place->second;
}

FontBook::Glyph& FontBook::glyph(Voice voice, char32_t character)
{
    auto& glyphs = m_glyphs[int(voice)];
    const auto known = glyphs.find(character);
    return known != glyphs.end() ? *known : *glyphs.insert(character, find(voice, character));
}

FontBook::Glyph FontBook::find(Voice voice, char32_t character)
{
    if (isInvisible(character))
        return {};
    const char32_t wanted = asPrinted(character);
    const QString text = QString::fromUcs4(&wanted, 1);
    const auto from = [&](int face) -> Glyph {
        const QRawFont& font = m_faces[size_t(face)].font;
        const auto indexes = font.glyphIndexesForString(text);
        const auto advances = font.advancesForGlyphIndexes(indexes);
        if (indexes.isEmpty())
            return {};
        return {indexes.first(), face, advances.first().x() / kDesignSize};
    };
    for (const int face : m_preferred[int(voice)])
        if (m_faces[size_t(face)].font.supportsCharacter(wanted))
            return from(face);
    // Beyond the faces of the page: whatever the system would take for this character.
    QTextLayout layout(text, m_fonts[int(voice)]);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const auto found = layout.glyphRuns();
    if (found.isEmpty())
        return m_preferred[int(voice)].empty() ? Glyph{} : from(m_preferred[int(voice)].front());
    return from(faceOf(found.first().rawFont()));
}

double FontBook::advanceOf(const TextStyle& style, char32_t character, const Glyph& glyph)
{
    constexpr double kLoose = 0.5;
    return style.looseSpaces && character == U' ' ? kLoose : glyph.advance;
}

double FontBook::width(const TextStyle& style, QStringView text)
{
    double sum = 0;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t character = next(text, at);
        sum += advanceOf(style, character, glyph(style.voice, character));
    }
    return sum * style.size;
}

void FontBook::note(Glyph& glyph, char32_t character)
{
    if (std::exchange(glyph.noted, true))
        return;
    FaceText& text = m_faces[size_t(glyph.face)].text;
    if (text.texts.isEmpty())
        m_facesUsed.push_back(glyph.face);
    const auto known = text.places.constFind(glyph.index);
    if (known == text.places.constEnd()) {
        text.places.insert(glyph.index, int(text.texts.size()));
        text.texts.append(QString::fromUcs4(&character, 1));
        return;
    }
    QString& first = text.texts[*known];
    if (isPlain(first))
        return;
    const QString now = QString::fromUcs4(&character, 1);
    if (isPlain(now))
        first = now;
}

std::vector<QGlyphRun> FontBook::runs(const TextStyle& style, QStringView text, double spacing)
{
    std::vector<QGlyphRun> out;
    QList<quint32> indexes;
    QList<QPointF> positions;
    int face = -1;
    double x = 0;
    const auto finish = [&] {
        if (indexes.isEmpty())
            return;
        QGlyphRun run;
        run.setRawFont(sized(face, style.size));
        run.setGlyphIndexes(indexes);
        run.setPositions(positions);
        out.push_back(std::move(run));
        indexes.clear();
        positions.clear();
    };
    for (qsizetype at = 0; at < text.size();) {
        const char32_t character = next(text, at);
        Glyph& found = glyph(style.voice, character);
        if (found.face < 0)
            continue;
        if (found.face != face) {
            finish();
            face = found.face;
        }
        indexes.append(found.index);
        positions.append(QPointF(x, 0));
        note(found, asPrinted(character));
        x += advanceOf(style, character, found) * style.size + spacing;
    }
    finish();
    return out;
}

void FontBook::forgetUse()
{
    m_facesUsed.clear();
    for (Face& face : m_faces)
        face.text = {};
    for (auto& glyphs : m_glyphs)
        for (Glyph& glyph : glyphs)
            glyph.noted = false;
}

} // namespace rostrum
