#include "models/report/findonpage.h"

namespace rostrum {

namespace {
constexpr double kAbove = 0.95, kBelow = 0.25; // of the size: how far a mark reaches from the base line

// A character that counts, and where it stands.
struct Letter {
    size_t piece;
    qsizetype at;
};

QString folded(QStringView text)
{
    QString folded;
    for (const QChar c : text)
        if (!c.isSpace())
            folded += c.toCaseFolded();
    return folded;
}

// What is read in one go: the lines of one text.
struct Stretch {
    QString letters;
    std::vector<Letter> places;

    void add(size_t piece, const QString& text)
    {
        for (qsizetype at = 0; at < text.size(); ++at)
            if (!text[at].isSpace()) {
                letters += text[at].toCaseFolded();
                places.push_back({piece, at});
            }
    }
};

QRectF boxOf(FontBook& fonts, const PaintedText& piece, qsizetype from, qsizetype to)
{
    const auto widthOf = [&](qsizetype size) {
        return fonts.width(piece.style, QStringView(piece.text).left(size)) + piece.spacing * double(size);
    };
    const double left = widthOf(from), right = widthOf(to), size = piece.style.size;
    return {piece.x + left, piece.y - size * kAbove, right - left, size * (kAbove + kBelow)};
}

PageHit hitOf(FontBook& fonts, const std::vector<PaintedText>& texts, const Stretch& stretch, size_t first, size_t last)
{
    PageHit hit;
    for (size_t from = first; from < last;) {
        size_t to = from;
        while (to < last && stretch.places[to].piece == stretch.places[from].piece)
            ++to;
        const PaintedText& piece = texts[stretch.places[from].piece];
        hit.marks.push_back(boxOf(fonts, piece, stretch.places[from].at, stretch.places[to - 1].at + 1));
        from = to;
    }
    return hit;
}
} // namespace

std::vector<PageHit> findOnPage(FontBook& fonts, const std::vector<PaintedText>& texts, const QString& text)
{
    const QString wanted = folded(text);
    std::vector<PageHit> hits;
    if (wanted.isEmpty())
        return hits;
    for (size_t from = 0; from < texts.size();) {
        Stretch stretch;
        size_t to = from;
        for (; to < texts.size() && texts[to].group == texts[from].group; ++to)
            stretch.add(to, texts[to].text);
        for (qsizetype at = stretch.letters.indexOf(wanted); at >= 0;
             at = stretch.letters.indexOf(wanted, at + wanted.size()))
            hits.push_back(hitOf(fonts, texts, stretch, size_t(at), size_t(at + wanted.size())));
        from = to;
    }
    return hits;
}

} // namespace rostrum
