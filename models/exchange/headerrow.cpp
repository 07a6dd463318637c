#include "models/exchange/headerrow.h"
#include "models/base/text.h"
#include "models/exchange/cellvalue.h"
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <map>
#include <mutex>

namespace rostrum {

namespace {
constexpr int kHeaderRows = 30; // titles and notes above a header are rarely longer
constexpr int kMostLevels = 3;
constexpr int kMostColumns = 512;
// What speaks for a candidate, in eighths of a recognised header.
// Groups weigh more than one: a group may be called like a field.
constexpr int kRecognised = 8, kGrouped = 12, kMoreDistinct = 2, kWords = 1;

using Texts = QStringList; // by column

Texts textsOf(const Sheet& sheet, int row)
{
    Texts texts;
    for (int column = 0; column < std::min(sheet.columnCount(), kMostColumns); ++column)
        texts << tidyText(sheet.text(row, column));
    return texts;
}

// The text in each column that stands lowest.
Texts lowestOf(const std::vector<Texts>& rows)
{
    Texts lowest = rows.front();
    for (size_t level = 1; level < rows.size(); ++level)
        for (qsizetype column = 0; column < lowest.size(); ++column)
            if (!rows[level][column].isEmpty())
                lowest[column] = rows[level][column];
    return lowest;
}

// Merged groups give their text to the first column only: it goes on to the right over columns that have a text below,
// as long as nothing else begins.
Texts groupsOver(const Texts& upper, const Texts& below)
{
    Texts groups = upper;
    QString group;
    for (qsizetype column = 0; column < upper.size(); ++column) {
        if (!upper[column].isEmpty() || below[column].isEmpty())
            group = below[column].isEmpty() ? QString() : upper[column];
        else
            groups[column] = group;
    }
    return groups;
}

Texts namesOf(const std::vector<Texts>& rows)
{
    const Texts lowest = lowestOf(rows);
    QHash<QString, int> times;
    for (const QString& text : lowest)
        ++times[foldText(text)];
    std::vector<Texts> groups;
    for (size_t level = 0; level + 1 < rows.size(); ++level)
        groups.push_back(groupsOver(rows[level], lowestOf({rows.begin() + long(level) + 1, rows.end()})));
    Texts names = lowest;
    for (qsizetype column = 0; column < names.size(); ++column) {
        if (names[column].isEmpty() || times.value(foldText(names[column])) < 2)
            continue;
        for (size_t level = groups.size(); level-- > 0;)
            if (const QString& group = groups[level][column]; !group.isEmpty() && group != lowest[column])
                names[column].prepend(group + u' ');
    }
    return names;
}

int duplicatesIn(const Texts& texts)
{
    QSet<QString> distinct;
    int filled = 0;
    for (const QString& text : texts) {
        if (text.isEmpty())
            continue;
        ++filled;
        distinct.insert(foldText(text));
    }
    return filled - int(distinct.size());
}

bool isWords(const Sheet& sheet, int row)
{
    for (int column = 0; column < std::min(sheet.columnCount(), kMostColumns); ++column) {
        const Cell cell = sheet.cell(row, column);
        if (!cell.isEmpty() && (cell.type != CellType::Text || parseNumber(cell.text)))
            return false;
    }
    return true;
}

// Does the row below only name what stands in groups above? Then single headers above have nothing below, and each text
// below stands in a group of two at least. A row of data has something below the single ones.
bool isSubheader(const Texts& upper, const Texts& below)
{
    bool single = false;
    int named = 0;
    for (qsizetype column = 0; column < upper.size(); ++column) {
        if (below[column].isEmpty()) {
            single = single || !upper[column].isEmpty();
            continue;
        }
        const bool goesOn = column + 1 < upper.size() && upper[column + 1].isEmpty() && !below[column + 1].isEmpty();
        const bool within = upper[column].isEmpty() && column > 0 && !below[column - 1].isEmpty();
        if (!within && (upper[column].isEmpty() || !goesOn))
            return false;
        ++named;
    }
    return single && named >= 2;
}

int shapeOf(const Sheet& sheet, const std::vector<Texts>& rows, const HeaderCandidate& candidate)
{
    int shape = 0;
    bool words = true;
    for (int row = candidate.first; row <= candidate.last; ++row)
        words = words && isWords(sheet, row);
    shape += words ? kWords : 0;
    if (rows.size() > 1) {
        bool grouped = words;
        for (size_t level = 1; level < rows.size(); ++level)
            grouped = grouped && isSubheader(lowestOf({rows.begin(), rows.begin() + long(level)}), rows[level]);
        shape += grouped ? kGrouped : 0;
        shape += duplicatesIn(candidate.headers) < duplicatesIn(rows.back()) ? kMoreDistinct : 0;
    }
    return shape;
}
} // namespace

QString plainHeader(const QString& header)
{
    static const QRegularExpression ornaments(
        QStringLiteral("\\([^)]*\\)|\\[[^\\]]*\\]|【[^】]*】|^\\d+[.、)]|[*:：_\\-?]"));
    const QString text = foldText(header);
    const QString bare = QString(text).remove(ornaments);
    return bare.isEmpty() ? text : bare;
}

const QStringList& plainNames(const Column& column)
{
    static std::map<const Column*, QStringList> cache;
    static std::mutex mutex;
    const std::lock_guard guard(mutex);
    QStringList& names = cache[&column];
    if (names.isEmpty()) {
        names << plainHeader(QString::fromLatin1(column.key)) << plainHeader(QString::fromLatin1(column.title));
        for (const QString& name : QString::fromUtf8(column.headers).split(u'|', Qt::SkipEmptyParts))
            names << plainHeader(name);
    }
    return names;
}

bool recognises(const Column& column, const QString& header)
{
    const QString plain = plainHeader(header);
    return !plain.isEmpty() && (plainNames(column).contains(plain) || plain == plainHeader(columnTitle(column)));
}

std::vector<HeaderCandidate> headerCandidates(const Sheet& sheet)
{
    const int count = std::min(sheet.rowCount(), kHeaderRows);
    std::vector<Texts> texts;
    for (int row = 0; row < count; ++row)
        texts.push_back(textsOf(sheet, row));
    std::vector<HeaderCandidate> candidates;
    for (int last = 0; last < count; ++last) {
        for (int first = last; first >= 0 && first > last - kMostLevels; --first) {
            // Blank rows part a title from the headers; rows of one header stand together.
            if (sheet.fileRow(last) - sheet.fileRow(first) != last - first)
                break;
            const std::vector<Texts> rows(texts.begin() + first, texts.begin() + last + 1);
            HeaderCandidate candidate{first, last, namesOf(rows), {}, 0};
            for (const QString& header : std::as_const(candidate.headers))
                candidate.plain << plainHeader(header);
            candidate.shape = shapeOf(sheet, rows, candidate);
            candidates.push_back(std::move(candidate));
        }
    }
    return candidates;
}

int recognisedIn(const HeaderCandidate& candidate, const FactTable& table)
{
    return int(std::count_if(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        const QString title = plainHeader(columnTitle(column));
        const QStringList& names = plainNames(column);
        return std::any_of(candidate.plain.begin(), candidate.plain.end(), [&](const QString& plain) {
            return !plain.isEmpty() && (plain == title || names.contains(plain));
        });
    }));
}

HeaderGuess bestHeader(const std::vector<HeaderCandidate>& candidates, const FactTable& table,
                       const std::function<int(const HeaderCandidate&)>& extra)
{
    const HeaderCandidate* best = nullptr;
    int bestScore = 0, recognised = 0;
    for (const HeaderCandidate& candidate : candidates) {
        const int known = recognisedIn(candidate, table) + (extra ? extra(candidate) : 0);
        const int score = known * kRecognised + candidate.shape;
        if (known > 0 && score > bestScore) {
            best = &candidate;
            bestScore = score;
            recognised = known;
        }
    }
    if (!best)
        return {};
    const auto filled = std::count_if(best->headers.begin(), best->headers.end(),
                                      [](const QString& header) { return !header.isEmpty(); });
    return {best->last, best->first, recognised, int(filled), best->headers};
}

HeaderGuess guessHeader(const Sheet& sheet, const FactTable& table)
{
    return bestHeader(headerCandidates(sheet), table);
}

} // namespace rostrum
