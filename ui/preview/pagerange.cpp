#include "ui/preview/pagerange.h"
#include <QRegularExpression>

namespace rostrum {

std::optional<QPageRanges> parsePages(const QString& text, int count)
{
    QString plain = text;
    plain.replace(QRegularExpression(QStringLiteral("[，、；;]")), QStringLiteral(","));
    plain.replace(QRegularExpression(QStringLiteral("[–—－～~至]+")), QStringLiteral("-"));
    plain.remove(QRegularExpression(QStringLiteral("\\s")));
    QPageRanges ranges;
    if (plain.isEmpty())
        return ranges;
    static const QRegularExpression one(QStringLiteral("^([0-9]{1,7})(?:-([0-9]{1,7}))?$"));
    for (const QString& part : plain.split(u',', Qt::SkipEmptyParts)) {
        const auto match = one.match(part);
        const int from = match.captured(1).toInt();
        const int to = match.captured(2).isEmpty() ? from : match.captured(2).toInt();
        if (!match.hasMatch() || from < 1 || to < from || to > count)
            return std::nullopt;
        ranges.addRange(from, to);
    }
    return ranges.isEmpty() ? std::nullopt : std::optional(ranges); // commas alone mean nothing
}

bool holdsPage(const QPageRanges& ranges, int page) { return ranges.isEmpty() || ranges.contains(page + 1); }

int pagesIn(const QPageRanges& ranges, int count)
{
    int pages = ranges.isEmpty() ? count : 0;
    for (const QPageRanges::Range& range : ranges.toRangeList())
        pages += range.to - range.from + 1; // ranges that meet are joined
    return pages;
}

} // namespace rostrum
