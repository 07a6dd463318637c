#include "models/exchange/scales.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include "models/exchange/ratingwords.h"
#include "models/facts/value.h"
#include <array>
#include <unordered_set>

namespace rostrum {

namespace {
constexpr int kRowsSampled = 2000; // rows looked at to tell a column of numbers
constexpr std::array<int, 3> kScales = {5, 10, 100};
constexpr int64_t kUnit = 10000;
constexpr size_t kTexts = 200;
constexpr int kShare = 98; // of a hundred numbers so many must fit: slips of the finger make no other scale

std::optional<double> numberOf(const Cell& cell)
{
    if (cell.type == CellType::Number)
        return cell.number;
    if (cell.type != CellType::Text)
        return {};
    if (cell.text.size() == 1) // a million cells of a text file hold one digit
        return cell.text[0] >= '0' && cell.text[0] <= '9' ? std::optional<double>(cell.text[0] - '0') : std::nullopt;
    const DecimalParse parse = parseDecimal(cell.text, kScoreDecimals);
    if (!parse.value)
        return {};
    return toDouble(*parse.value, kScoreDecimals);
}

bool isScale(int scale) { return std::find(kScales.begin(), kScales.end(), scale) != kScales.end(); }
} // namespace

bool isNumeric(const Sheet& sheet, int column, int headerRow)
{
    int numbers = 0, others = 0;
    for (int row = headerRow + 1; row < std::min(sheet.rowCount(), headerRow + 1 + kRowsSampled); ++row)
        if (const Cell cell = sheet.cell(row, column); !cell.isEmpty())
            ++(numberOf(cell) ? numbers : others);
    return numbers > others;
}

int64_t scaleOfColumn(const Sheet& sheet, const Mapping& mapping, int column)
{
    int64_t numbers = 0;
    std::array<int64_t, kScales.size()> fits{};
    int steps = 0;
    std::unordered_set<std::string_view> seen; // a scale of words has few
    for (int row = mapping.headerRow + 1; row < sheet.rowCount(); ++row) {
        const Cell cell = sheet.cell(row, column);
        if (cell.isEmpty() || (!mapping.leftOut.empty() && mapping.leavesOut(row)))
            continue;
        if (const auto number = numberOf(cell)) {
            const bool isAnswer = *number >= 0 && *number <= kScales.back();
            numbers += isAnswer; // what is on no scale speaks for none
            for (size_t i = 0; i < fits.size() && isAnswer; ++i)
                fits[i] += *number <= kScales[i];
        } else if (!numbers && cell.type == CellType::Text && seen.size() < kTexts && seen.insert(cell.text).second) {
            steps = std::max(steps, stepsOfWord(fromBytes(cell.text)));
        }
    }
    if (!numbers)
        return steps > 5 ? 10 * kUnit : 5 * kUnit;
    for (size_t i = 0; i < fits.size(); ++i)
        if (fits[i] * 100 >= numbers * kShare)
            return kScales[i] * kUnit;
    return kScales.back() * kUnit;
}

Result<void> setScales(const Sheet& sheet, Mapping& mapping, const QMap<QString, int>& chosen)
{
    static const QString overall = QStringLiteral("overall");
    QStringList known;
    const auto scale = [&](const QString& field, int column) -> int64_t {
        known << field;
        const int all = chosen.value(QString());
        const int asked = chosen.value(field, all);
        return asked ? asked * kUnit : scaleOfColumn(sheet, mapping, column);
    };
    for (const int asked : chosen)
        if (!isScale(asked))
            return fail(ErrorCode::InvalidValue,
                        {{QStringLiteral("field"), QStringLiteral("scale")},
                         {QStringLiteral("value"), QString::number(asked)},
                         {QStringLiteral("problem"), QString::fromLatin1(problem::outOfRange)}});
    const int column = mapping.table->indexOf("overall");
    mapping.overallScale =
        column >= 0 && mapping.columns[size_t(column)] >= 0 ? scale(overall, mapping.columns[size_t(column)]) : 0;
    for (Mapping::Answer& answer : mapping.answers)
        answer.scale = scale(answer.dimension, answer.column);
    for (auto it = chosen.begin(); it != chosen.end(); ++it)
        if (!it.key().isEmpty() && !known.contains(it.key()))
            return fail(ErrorCode::UnknownField, {{QStringLiteral("table"), QString::fromLatin1(mapping.table->key)},
                                                  {QStringLiteral("field"), it.key()},
                                                  {QStringLiteral("known"), known}});
    return {};
}

QMap<QString, int> scalesOf(const Mapping& mapping)
{
    QMap<QString, int> scales;
    if (mapping.overallScale)
        scales.insert(QStringLiteral("overall"), int(mapping.overallScale / kUnit));
    for (const Mapping::Answer& answer : mapping.answers)
        scales.insert(answer.dimension, int(answer.scale / kUnit));
    return scales;
}

} // namespace rostrum
