#include "models/facts/value.h"
#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include <charconv>
#include <cmath>

namespace rostrum {

namespace {
constexpr size_t kLongestText = 32767;                      // what a spreadsheet's cell can hold
constexpr double kFirstSerial = 10000, kLastSerial = 80000; // 1927 to 2119: a number in a column of days
constexpr std::string_view kWideSpace = "\xE3\x80\x80";

std::string_view trimmed(std::string_view s)
{
    for (;;) {
        if (!s.empty() && (uchar(s.front()) <= ' '))
            s.remove_prefix(1);
        else if (s.starts_with(kWideSpace))
            s.remove_prefix(kWideSpace.size());
        else
            break;
    }
    for (;;) {
        if (!s.empty() && (uchar(s.back()) <= ' '))
            s.remove_suffix(1);
        else if (s.ends_with(kWideSpace))
            s.remove_suffix(kWideSpace.size());
        else
            break;
    }
    return s;
}

bool isAscii(std::string_view s)
{
    return std::all_of(s.begin(), s.end(), [](char c) { return uchar(c) < 0x80; });
}

std::string numberText(double number)
{
    char text[40];
    const auto [end, ec] = number == std::floor(number) && std::abs(number) < 1e15
                               ? std::to_chars(text, text + sizeof text, int64_t(number))
                               : std::to_chars(text, text + sizeof text, number);
    return {text, end};
}

std::string isoOf(const Moment& moment, bool withTime)
{
    return (withTime ? isoMoment(moment) : isoDay(moment.day)).toStdString();
}

// Every cell can be read as text: what a person would see.
std::string_view textOf(const Cell& cell, Scratch& scratch)
{
    switch (cell.type) {
    case CellType::Text:
    case CellType::Error:
        return trimmed(cell.text);
    case CellType::Number:
        return cell.text.empty() ? scratch.keep(numberText(cell.number)) : cell.text;
    case CellType::Bool:
        return cell.number != 0 ? "1" : "0";
    case CellType::Date:
        if (const auto moment = momentFromSerial(cell.number, false))
            return scratch.keep(isoOf(*moment, true));
        return {};
    case CellType::Empty:
        break;
    }
    return {};
}

Parsed fault(const char* code) { return {{}, code}; }

// A serial day that a text file kept as it stood in the cell: "46001", "46001.604".
std::optional<Moment> serialOf(std::string_view text)
{
    double serial = 0;
    if (text.size() < 5 || text.find_first_not_of("0123456789.") != text.npos)
        return std::nullopt;
    const DecimalParse parsed = parseDecimal(text.substr(0, 16), 10);
    if (!parsed.value)
        return std::nullopt;
    serial = toDouble(*parsed.value, 10);
    return serial >= kFirstSerial && serial < kLastSerial ? momentFromSerial(serial, false) : std::nullopt;
}

Parsed parseMomentValue(const Cell& cell, bool withTime, Scratch& scratch)
{
    std::optional<Moment> moment;
    if (cell.type == CellType::Date ||
        (cell.type == CellType::Number && cell.number >= kFirstSerial && cell.number < kLastSerial)) {
        moment = momentFromSerial(cell.number, false);
    } else {
        const std::string_view text = textOf(cell, scratch);
        if (text.size() == 10)
            if (const auto day = parseDay(text); day && text[4] == '-')
                return {Value::ofText(text)};
        moment = parseMoment(text);
        if (!moment)
            moment = serialOf(text);
    }
    if (!moment)
        return fault(problem::notADate);
    return {Value::ofText(scratch.keep(isoOf(*moment, withTime)))};
}

Parsed parseNumberValue(const Column& column, const Cell& cell, Scratch& scratch)
{
    const int decimals = kindDecimals(column.kind);
    DecimalParse parse;
    if (cell.type == CellType::Number)
        parse = decimalFromDouble(cell.number, decimals);
    else if (cell.type == CellType::Date || cell.type == CellType::Bool)
        return fault(problem::notANumber);
    else
        parse = parseDecimal(textOf(cell, scratch), decimals);
    if (!parse.value) {
        switch (parse.fault) {
        case DecimalFault::TooManyDecimals:
            return fault(problem::tooManyDecimals);
        case DecimalFault::TooLarge:
            return fault(problem::outOfRange);
        case DecimalFault::NotANumber:
            return fault(problem::notANumber);
        }
    }
    if (*parse.value < column.lowest || *parse.value > column.highest)
        return fault(problem::outOfRange);
    return {Value::ofInteger(*parse.value)};
}

Parsed parseTextValue(const Column& column, const Cell& cell, Scratch& scratch)
{
    std::string_view text = textOf(cell, scratch);
    if (text.size() > kLongestText * 3)
        return fault(problem::tooLong);
    if (column.kind != Kind::Text && !isAscii(text))
        text = scratch.keep(tidyText(fromBytes(text)).toStdString());
    return text.empty() ? Parsed{} : Parsed{Value::ofText(text)};
}
} // namespace

const Word* WordMemory::word(WordList list, std::string_view utf8)
{
    std::string key = std::to_string(reinterpret_cast<uintptr_t>(list.data()));
    key.append(utf8);
    const auto [entry, fresh] = m_words.try_emplace(std::move(key), nullptr);
    if (fresh)
        entry->second = findWord(list, utf8);
    return entry->second;
}

bool isWarning(std::string_view code)
{
    return code == problem::nameDiffers || code == problem::submittedOnMissing || code == problem::editKept ||
           code == problem::editReplaced || code == problem::idNumberCut || code == problem::summaryBesideRatings;
}

bool isCutIdNumber(std::string_view text)
{
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr char checks[] = "10X98765432"; // by the sum modulo 11
    if (text.find("E+17") != text.npos || text.find("e+17") != text.npos)
        return text.find_first_not_of("0123456789.Ee+") == text.npos;
    if (text.size() != 18 || text.substr(15) != "000" || text.find_first_not_of("0123456789") != text.npos)
        return false;
    int sum = 0;
    for (size_t i = 0; i < std::size(weights); ++i)
        sum += weights[i] * (text[i] - '0');
    return checks[sum % 11] != text[17];
}

Parsed parseValue(const Column& column, const Cell& cell, Scratch& scratch)
{
    if (cell.isEmpty())
        return {};
    if (cell.type == CellType::Error)
        return fault(problem::errorCell);
    if (cell.type == CellType::Text && trimmed(cell.text).empty())
        return {};
    switch (column.kind) {
    case Kind::Day:
        return parseMomentValue(cell, false, scratch);
    case Kind::Moment:
        return parseMomentValue(cell, true, scratch);
    case Kind::Hours:
    case Kind::Score:
    case Kind::Integer:
        return parseNumberValue(column, cell, scratch);
    case Kind::Boolean:
    case Kind::Word: {
        const Word* word = scratch.words.word(column.words, textOf(cell, scratch));
        if (!word)
            return fault(problem::unknownWord);
        return {column.kind == Kind::Boolean ? Value::ofInteger(word->key[0] == '1') : Value::ofText(word->key)};
    }
    default:
        return parseTextValue(column, cell, scratch);
    }
}

} // namespace rostrum
