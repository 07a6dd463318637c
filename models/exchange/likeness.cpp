#include "models/exchange/likeness.h"
#include "models/base/text.h"

namespace rostrum {

namespace {
constexpr qsizetype kLongest = 64; // of what is compared character by character

qsizetype commonLength(const QString& a, const QString& b)
{
    std::vector<qsizetype> before(size_t(b.size()) + 1), now(size_t(b.size()) + 1);
    for (const QChar c : a) {
        for (qsizetype j = 0; j < b.size(); ++j)
            now[size_t(j) + 1] = c == b[j] ? before[size_t(j)] + 1 : std::max(before[size_t(j) + 1], now[size_t(j)]);
        std::swap(before, now);
    }
    return before.back();
}

// One character put in, left out or exchanged.
bool oneApart(const QString& a, const QString& b)
{
    const QString& longer = a.size() >= b.size() ? a : b;
    const QString& shorter = a.size() >= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1 || shorter.isEmpty())
        return false;
    qsizetype head = 0;
    while (head < shorter.size() && shorter[head] == longer[head])
        ++head;
    return longer.mid(head + 1) == shorter.mid(longer.size() == shorter.size() ? head + 1 : head);
}
} // namespace

Likened likened(Pinyin& pinyin, const QString& text)
{
    Likened made{foldText(text).left(kLongest), {}};
    const NameReading reading = pinyin.readName(made.folded);
    for (const NameReading::Unit& unit : reading.units())
        if (unit.character && !unit.syllables.empty())
            made.reading += unit.syllables.substr(0, unit.syllables.find('|')) + ' ';
    return made;
}

int unlikeness(const Likened& a, const Likened& b)
{
    if (a.folded == b.folded)
        return 0;
    const qsizetype common = commonLength(a.folded, b.folded), both = a.folded.size() + b.folded.size();
    const int apart = both ? int(999 - 999 * 2 * common / both) : 999;
    if (!a.reading.empty() && a.reading == b.reading)
        return 1;
    // A name of two characters is one apart from every namesake of its surname: that tells less than three would.
    if (oneApart(a.folded, b.folded))
        return 1000 + apart;
    if (common > 1 && common == std::min(a.folded.size(), b.folded.size()))
        return 2000 + apart;
    return common ? 3000 + apart : kUnlike;
}

} // namespace rostrum
