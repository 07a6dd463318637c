#include "models/exchange/ratingwords.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include <QRegularExpression>
#include <set>

namespace rostrum {

namespace {
constexpr int kCellsSampled = 2000;

// From the best to the worst; folded.
const QStringList (&levels())[5]
{
    static const QStringList words[5] = {
        QStringLiteral(
            "非常满意|很满意|十分满意|非常好|很好|优秀|优|非常同意|完全同意|很赞同|verysatisfied|excellent|verygood|"
            "stronglyagree|outstanding")
            .split(u'|'),
        QStringLiteral("满意|比较满意|较满意|好|较好|良好|良|同意|比较同意|赞同|satisfied|good|agree").split(u'|'),
        QStringLiteral("一般|基本满意|尚可|中|中等|普通|中立|不确定|说不清|neutral|fair|average|soso").split(u'|'),
        QStringLiteral(
            "不满意|不太满意|较不满意|比较不满意|差|较差|及格|不同意|比较不同意|dissatisfied|unsatisfied|poor|"
            "disagree")
            .split(u'|'),
        QStringLiteral(
            "非常不满意|很不满意|十分不满意|很差|非常差|极差|不及格|劣|非常不同意|完全不同意|verydissatisfied|"
            "verypoor|terrible|stronglydisagree")
            .split(u'|'),
    };
    return words;
}

struct Share {
    int level = 0, of = 5;
};

std::optional<Share> stars(const QString& folded)
{
    int full = 0, empty = 0;
    for (const QChar c : folded) {
        if (c == u'★' || c == u'⭐')
            ++full;
        else if (c == u'☆')
            ++empty;
        else if (c.unicode() != 0xFE0F) // asks for the coloured form
            return {};
    }
    const int all = full + empty > 5 ? 10 : 5;
    return full + empty > 0 && full + empty <= 10 ? std::optional(Share{full, all}) : std::nullopt;
}

std::optional<Share> wordShare(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("^[0-9]+[.、:：)）_-]*"));
    static const QRegularExpression starCount(QStringLiteral("^([0-5一二三四五])(?:颗)?(?:星|星级|stars?)$"));
    QString folded = foldText(text);
    if (const auto found = stars(folded))
        return found;
    if (const auto count = starCount.match(folded); count.hasMatch()) {
        const QChar digit = count.captured(1).front();
        const qsizetype chinese = QStringLiteral("零一二三四五").indexOf(digit);
        return Share{chinese >= 0 ? int(chinese) : digit.digitValue(), 5};
    }
    folded.remove(number); // "5、非常满意": the word says it, the number may be that of the choice
    for (int i = 0; i < 5; ++i)
        if (levels()[i].contains(folded))
            return Share{5 - i, 5};
    return {};
}
} // namespace

std::optional<QString> ratingOfWord(const QString& text, int64_t scale)
{
    const auto share = wordShare(text);
    if (!share || scale <= 0)
        return {};
    return formatShortest(scale * share->level / share->of, kScoreDecimals);
}

int stepsOfWord(const QString& text)
{
    const auto share = wordShare(text);
    return share ? share->of : 0;
}

namespace {
// A number, however it is written: a million cells are asked. Words with a number in front end in something else.
bool isPlainNumber(std::string_view text)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.empty() && digit(text.front()) && digit(text.back());
}

std::map<std::string, std::string> wordsOf(const Sheet& sheet, const Mapping& mapping, int column, int64_t scale)
{
    std::map<std::string, std::string> words;
    std::set<std::string, std::less<>> others; // looked at, and no such word
    constexpr size_t kMost = 1000;             // a column of so many texts is none of rating words
    for (int row = mapping.headerRow + 1; row < sheet.rowCount() && others.size() < kMost; ++row) {
        const Cell cell = sheet.cell(row, column);
        if (cell.type != CellType::Text || isPlainNumber(cell.text) || others.contains(cell.text))
            continue;
        others.insert(std::string(cell.text));
        if (const auto rating = ratingOfWord(fromBytes(cell.text), scale))
            words.emplace(cell.text, rating->toStdString());
    }
    return words;
}
} // namespace

std::map<QString, std::map<std::string, std::string>> takeProposals(const Sheet& sheet, Mapping& mapping)
{
    std::map<QString, std::map<std::string, std::string>> taken;
    const auto take = [&](const QString& field, int column, int64_t scale) {
        for (const auto& [word, rating] : wordsOf(sheet, mapping, column, scale))
            if (mapping.values[field].emplace(word, rating).second)
                taken[field].emplace(word, rating);
    };
    const int overall = mapping.table->indexOf("overall");
    if (mapping.overallScale)
        take(QStringLiteral("overall"), mapping.columns[size_t(overall)], mapping.overallScale);
    for (const Mapping::Answer& answer : mapping.answers)
        take(answer.dimension, answer.column, answer.scale);
    return taken;
}

bool isWordScale(const Sheet& sheet, int column, int headerRow)
{
    int words = 0, others = 0;
    for (int row = headerRow + 1; row < std::min(sheet.rowCount(), headerRow + 1 + kCellsSampled); ++row) {
        const Cell cell = sheet.cell(row, column);
        if (cell.isEmpty())
            continue;
        cell.type == CellType::Text&& wordShare(fromBytes(cell.text)) ? ++words : ++others;
    }
    return words > others;
}

} // namespace rostrum
