#include "models/report/textlines.h"

namespace rostrum {

namespace {
constexpr double kSlack = 1.5;    // a rounding is not an overflow
constexpr double kSmallest = 0.6; // of the size: below it paper is not read any more

bool isWordPart(QChar c)
{
    const char16_t u = c.unicode();
    return u > 0x20 && u < 0x2000 && !c.isSpace();
}

bool neverFirst(QChar c) { return QStringLiteral("，。；：、！？）》」』】”’％…—").contains(c); }
bool neverLast(QChar c) { return QStringLiteral("（《「『【“‘").contains(c); }

bool isMeasureWord(QChar c) { return QStringLiteral("学时篇场人年月日行页项分个次").contains(c); }

// The end of the piece that begins at `at` and may not be broken: a word, or one character with its closing marks.
qsizetype pieceEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && neverLast(text[end]))
        ++end;
    if (end < text.size() && isWordPart(text[end])) {
        while (end < text.size() && isWordPart(text[end]))
            ++end;
    } else if (end < text.size()) {
        end += text[end].isHighSurrogate() && end + 1 < text.size() ? 2 : 1;
    }
    // A figure keeps its measure word: 24.5学时, 2篇, 10月.
    if (end > at && text[end - 1].isDigit())
        for (int unit = 0; unit < 2 && end < text.size() && isMeasureWord(text[end]); ++unit)
            ++end;
    while (end < text.size() && neverFirst(text[end]))
        ++end;
    return end;
}

class Breaker {
public:
    Breaker(FontBook& fonts, const TextStyle& style, QStringView text, double width)
        : m_fonts(fonts), m_style(style), m_text(text), m_width(width + kSlack)
    {}

    std::vector<TextLine> lines()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            if (m_text[at] == u'\n') {
                finish(at, at + 1);
                ++at;
                continue;
            }
            const qsizetype end = pieceEnd(m_text, at);
            place(at, end);
            at = end;
        }
        finish(m_text.size(), m_text.size());
        return std::move(m_lines);
    }

private:
    void place(qsizetype from, qsizetype end)
    {
        const QStringView piece = m_text.mid(from, end - from);
        const double wide = m_fonts.width(m_style, piece);
        const bool space = piece.size() == 1 && piece[0].isSpace();
        if (m_used + wide <= m_width || space) {
            m_used += wide;
            return;
        }
        if (from > m_start)
            finish(from, from);
        if (wide <= m_width) {
            m_used = wide;
            return;
        }
        for (qsizetype at = from; at < end; ++at) { // a word wider than the line
            const qsizetype size = m_text[at].isHighSurrogate() && at + 1 < end ? 2 : 1;
            const double one = m_fonts.width(m_style, m_text.mid(at, size));
            if (m_used + one > m_width && at > m_start)
                finish(at, at);
            m_used += one;
            at += size - 1;
        }
    }

    void finish(qsizetype end, qsizetype next)
    {
        m_lines.push_back(m_text.mid(m_start, end - m_start).trimmed());
        m_start = next;
        m_used = 0;
    }

    FontBook& m_fonts;
    const TextStyle m_style;
    const QStringView m_text;
    const double m_width;
    double m_used = 0;
    qsizetype m_start = 0;
    std::vector<TextLine> m_lines;
};
} // namespace

std::vector<TextLine> breakLines(FontBook& fonts, const TextStyle& style, QStringView text, double width)
{
    if (!text.contains(u'\n') && fonts.width(style, text) <= width + kSlack)
        return {text}; // nearly every cell
    return Breaker(fonts, style, text, width).lines();
}

TextStyle shrunkToFit(FontBook& fonts, const TextStyle& style, QStringView text, double width)
{
    if (fonts.width(style, text) <= width + kSlack)
        return style;
    double widest = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = pieceEnd(text, at);
        widest = std::max(widest, fonts.width(style, text.mid(at, end - at)));
        at = end;
    }
    TextStyle shrunk = style;
    if (widest > width)
        shrunk.size = int(style.size * std::max(kSmallest, width / widest));
    return shrunk;
}

} // namespace rostrum
