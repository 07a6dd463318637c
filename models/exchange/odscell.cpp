#include "models/exchange/odscell.h"
#include "models/exchange/cellvalue.h"
#include <algorithm>
#include <charconv>

namespace rostrum {

namespace {
constexpr std::string_view kErrors[] = {"#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"};
constexpr std::string_view kDayZero = "1899-12-30"; // a time under a format of days

bool isErrorWord(std::string_view text)
{
    if (text.size() == 7 && text.substr(0, 4) == "Err:") // LibreOffice's own: Err:502
        return std::all_of(text.begin() + 4, text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return std::find(std::begin(kErrors), std::end(kErrors), text) != std::end(kErrors);
}

// What LibreOffice makes of a boolean of .xlsx, with the number as its value.
bool isTruth(std::string_view formula) { return formula == "of:=TRUE()" || formula == "of:=FALSE()"; }

OdsValue textValue(std::string text) { return {OdsValue::Kind::Text, 0, std::move(text)}; }
} // namespace

uint64_t odsRepeat(const char* value)
{
    uint64_t count = 0;
    const std::string_view digits = value;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error == std::errc::result_out_of_range)
        return UINT32_MAX;
    return error == std::errc() ? std::clamp<uint64_t>(count, 1, UINT32_MAX) : 1;
}

void OdsCell::takeType(std::string_view type)
{
    m_type = type == "float" || type == "percentage" || type == "currency" ? Type::Number
             : type == "string"                                            ? Type::String
             : type == "date"                                              ? Type::Date
             : type == "time"                                              ? Type::Time
             : type == "boolean"                                           ? Type::Bool
                                                                           : Type::None;
}

void OdsCell::start(const XmlReader& reader, const XmlAttributes& attributes)
{
    m_type = Type::None;
    m_errorType = m_truth = m_hasParagraph = m_blanksBroken = false;
    m_blanks = 0;
    m_repeat = 1;
    m_value.clear();
    m_string.clear();
    m_style.clear();
    m_text.clear();
    for (const char** pair = attributes.raw(); *pair; pair += 2) {
        const auto [ns, local] = reader.split(pair[0]);
        if (ns == Ns::Office) {
            if (local == "value-type")
                takeType(pair[1]);
            else if (local == "value" || local == "date-value" || local == "time-value" || local == "boolean-value")
                m_value = pair[1];
            else if (local == "string-value")
                m_string = pair[1];
        } else if (ns == Ns::Table) {
            if (local == "style-name")
                m_style = pair[1];
            else if (local == "number-columns-repeated")
                m_repeat = odsRepeat(pair[1]);
            else if (local == "formula")
                m_truth = isTruth(pair[1]);
        } else if (ns == Ns::Calc && local == "value-type") {
            m_errorType = std::string_view(pair[1]) == "error";
        }
    }
    if (m_type == Type::None && !m_value.empty())
        m_type = Type::Number;
}

// What is longer is refused when it is put into the sheet; until then it does not grow.
bool OdsCell::isFull() const { return m_text.size() > size_t(Sheet::kMaxText) * 4; }

void OdsCell::startParagraph()
{
    if (m_hasParagraph && !isFull())
        m_text += '\n';
    m_hasParagraph = m_atStart = true;
}

void OdsCell::endParagraph()
{
    if (!m_blanksBroken)
        settleBlanks();
    m_blanks = 0;
    m_blanksBroken = false;
}

void OdsCell::settleBlanks()
{
    if (!m_blanksBroken)
        m_text.append(size_t(m_blanks), ' ');
    else if (!m_atStart)
        m_text += ' ';
    m_blanks = 0;
    m_blanksBroken = m_atStart = false;
}

void OdsCell::addText(std::string_view utf8)
{
    constexpr std::string_view blanks = " \t\r\n";
    for (size_t at = 0; at < utf8.size() && !isFull();) {
        const size_t blank = std::min(utf8.find_first_of(blanks, at), utf8.size());
        if (blank > at) {
            settleBlanks();
            m_text += utf8.substr(at, blank - at);
        }
        at = std::min(utf8.find_first_not_of(blanks, blank), utf8.size());
        m_blanks = std::min(m_blanks + int(at - blank), Sheet::kMaxText + 1);
        m_blanksBroken = m_blanksBroken || utf8.substr(blank, at - blank).find_first_not_of(' ') != utf8.npos;
    }
}

void OdsCell::add(char character, uint64_t count)
{
    if (isFull())
        return;
    settleBlanks();
    m_text.append(size_t(std::min(count, uint64_t(Sheet::kMaxText) + 1)), character);
}

bool OdsCell::isError() const { return m_errorType || isErrorWord(m_text.empty() ? m_string : m_text); }

OdsValue OdsCell::shownValue() const { return textValue(m_text.empty() ? m_value : m_text); }

OdsValue OdsCell::numberValue(NumberFormat format) const
{
    const auto number = parseNumber(m_value);
    if (!number)
        return shownValue(); // not lost: the person sees what stands there
    OdsValue value{m_truth ? OdsValue::Kind::Bool : OdsValue::Kind::Number, *number, {}};
    if (m_truth)
        return value;
    if (format.kind == NumberFormat::Kind::Padded)
        value.text = paddedNumber(*number, format.width);
    else if (digitsExceedDouble(m_value))
        value.text = m_value;
    return value;
}

OdsValue OdsCell::dateValue() const
{
    auto serial = serialFromIso(m_value);
    if (!serial && m_value.compare(0, kDayZero.size(), kDayZero) == 0)
        serial = m_value.size() == kDayZero.size() ? 0 : serialFromIso(m_value.substr(kDayZero.size()));
    if (!serial || !isSerial(*serial))
        return m_value.empty() ? shownValue() : textValue(m_value);
    return {OdsValue::Kind::Date, *serial, {}};
}

OdsValue OdsCell::timeValue(NumberFormat format) const
{
    const auto days = daysFromIsoDuration(m_value);
    if (!days || !isSerial(std::abs(*days)))
        return shownValue();
    const bool duration = format.kind == NumberFormat::Kind::Duration || *days < 0 || *days >= 1;
    return {OdsValue::Kind::Date, *days, duration ? durationText(*days) : std::string()};
}

OdsValue OdsCell::value(const OdsStyles& styles, const std::string& inherited) const
{
    if (isError())
        return {OdsValue::Kind::Error, 0, m_text.empty() ? m_string : m_text};
    const auto format = [&] {
        return styles.hasFormats() ? styles.format(m_style.empty() ? inherited : m_style) : NumberFormat{};
    };
    switch (m_type) {
    case Type::Number:
        return numberValue(format());
    case Type::Date:
        return dateValue();
    case Type::Time:
        return timeValue(format());
    case Type::Bool:
        if (m_value.empty())
            return shownValue();
        return {OdsValue::Kind::Bool, m_value != "false" && m_value != "0" ? 1.0 : 0.0, {}};
    case Type::String:
    case Type::None:
        break;
    }
    return textValue(m_string.empty() ? m_text : m_string);
}

} // namespace rostrum
