#include "models/exchange/cellvalue.h"
#include <QByteArray>
#include <QDate>
#include <QLocale>
#include <QTime>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <version>

namespace rostrum {

namespace {
constexpr double kEndOfDays = 2958466; // the day after 9999-12-31
constexpr int kDaySeconds = 86400;
constexpr double kExactIntegers = 9007199254740992; // from here on not every integer is a double

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

// Fixed-width digits at `at`; -1 when there are none.
int digits(std::string_view text, size_t at, size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// "15:00", "15:00:30", "15:00:30.25", each with an optional Z: the zone is not converted, times here are local.
std::optional<double> secondsOfDay(std::string_view text)
{
    if (!text.empty() && (text.back() == 'Z' || text.back() == 'z'))
        text.remove_suffix(1);
    const int hour = digits(text, 0, 2), minute = digits(text, 3, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text[2] != ':')
        return std::nullopt;
    if (text.size() == 5)
        return hour * 3600.0 + minute * 60.0;
    const int second = digits(text, 6, 2);
    if (text[5] != ':' || second < 0 || second > 59)
        return std::nullopt;
    double fraction = 0;
    if (text.size() > 8) {
        const auto parsed = parseNumber(text.substr(8));
        if (text[8] != '.' || !parsed || *parsed < 0 || *parsed >= 1)
            return std::nullopt;
        fraction = *parsed;
    }
    return hour * 3600.0 + minute * 60.0 + second + fraction;
}

std::string clock(long long seconds, const char* alwaysSeconds)
{
    char buffer[48];
    const long long h = seconds / 3600, m = seconds / 60 % 60, s = seconds % 60;
    if (s != 0 || alwaysSeconds)
        std::snprintf(buffer, sizeof buffer, "%02lld:%02lld:%02lld", h, m, s);
    else
        std::snprintf(buffer, sizeof buffer, "%02lld:%02lld", h, m);
    return buffer;
}
} // namespace

namespace {
// The digits that matter and then zeros, as spreadsheets show them; the library would print the double's own tail.
std::string zeroFilled(double number)
{
    const QByteArray text = QByteArray::number(number, 'e', QLocale::FloatingPointShortest);
    const qsizetype e = text.indexOf('e');
    const QByteArray digits = text.left(e).replace(".", "");
    const qsizetype sign = digits.startsWith('-') ? 1 : 0;
    return digits.leftJustified(text.mid(e + 1).toInt() + 1 + sign, '0').toStdString();
}
} // namespace

std::optional<double> parseNumber(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 1 && text[0] == '+' && text[1] != '-')
        text.remove_prefix(1);
    if (text.empty())
        return std::nullopt;
    double number = 0;
#if defined(__cpp_lib_to_chars) || defined(_MSC_VER)
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
#else
    bool ok = false; // Apple's library reads no doubles yet; this too keeps to the C locale
    number = QByteArrayView(text.data(), qsizetype(text.size())).toDouble(&ok);
    if (!ok)
        return std::nullopt;
#endif
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::string shortestNumber(double number)
{
    if (number == 0)
        return "0";
    const double size = std::fabs(number);
    if (size >= kExactIntegers && size < 1e21)
        return zeroFilled(number);
    const bool plain = size >= 1e-5 && size < 1e21;
#if defined(__cpp_lib_to_chars) || defined(_MSC_VER)
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number,
                                   plain ? std::chars_format::fixed : std::chars_format::scientific);
    return {buffer, end.ptr};
#else
    return QByteArray::number(number, plain ? 'f' : 'e', QLocale::FloatingPointShortest).toStdString();
#endif
}

std::string paddedNumber(double number, size_t width)
{
    if (number < 0 || number >= 1e15 || number != std::floor(number))
        return {};
    std::string digits = shortestNumber(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : std::string();
}

bool digitsExceedDouble(std::string_view text)
{
    if (text.size() < 2 || (text[0] != '0' && text.size() <= 15))
        return false;
    for (const char c : text)
        if (c < '0' || c > '9')
            return false;
    return true;
}

bool isSerial(double serial) { return serial >= 0 && serial < kEndOfDays; }

std::string isoSerial(double serial1900)
{
    double day = std::floor(serial1900);
    long long seconds = std::llround((serial1900 - day) * kDaySeconds);
    if (seconds >= kDaySeconds) {
        seconds = 0;
        day += 1;
    }
    if (day < 1)
        return clock(seconds, nullptr);
    char buffer[32];
    if (day == 60) { // the leap day that 1900 did not have
        std::snprintf(buffer, sizeof buffer, "1900-02-29");
    } else {
        const QDate date = QDate(1899, 12, day < 60 ? 31 : 30).addDays(qint64(day));
        std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year(), date.month(), date.day());
    }
    return seconds == 0 ? std::string(buffer) : buffer + std::string("T") + clock(seconds, nullptr);
}

std::string durationText(double days)
{
    const long long seconds = std::llround(std::fabs(days) * kDaySeconds);
    return (days < 0 && seconds != 0 ? "-" : "") + clock(seconds, "seconds");
}

std::string isoDuration(double days)
{
    const long long seconds = std::llround(std::fabs(days) * kDaySeconds);
    std::string text = days < 0 && seconds != 0 ? "-PT" : "PT";
    if (seconds >= 3600)
        text += std::to_string(seconds / 3600) + 'H';
    if (seconds / 60 % 60 != 0)
        text += std::to_string(seconds / 60 % 60) + 'M';
    if (seconds % 60 != 0 || seconds == 0)
        text += std::to_string(seconds % 60) + 'S';
    return text;
}

std::optional<double> daysFromIsoDuration(std::string_view text)
{
    text = trimmed(text);
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    if (text.size() < 3 || text.front() != 'P')
        return std::nullopt;
    text.remove_prefix(1);
    double seconds = 0;
    for (bool clock = false; !text.empty();) {
        if (text.front() == 'T' && !clock) {
            clock = true;
            text.remove_prefix(1);
            continue;
        }
        const size_t unit = text.find_first_not_of("0123456789.");
        const auto count = unit == std::string_view::npos ? std::nullopt : parseNumber(text.substr(0, unit));
        const double each = !count                        ? 0
                            : text[unit] == 'D' && !clock ? kDaySeconds
                            : text[unit] == 'H' && clock  ? 3600
                            : text[unit] == 'M' && clock  ? 60
                                                          : double(text[unit] == 'S' && clock);
        if (each == 0)
            return std::nullopt;
        seconds += *count * each;
        text.remove_prefix(unit + 1);
    }
    return (negative ? -seconds : seconds) / kDaySeconds;
}

std::optional<double> serialFromIso(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 1 && (text[0] == 'T' || text[0] == 't'))
        text.remove_prefix(1);
    if (text.size() > 2 && text[2] == ':') {
        const auto seconds = secondsOfDay(text);
        return seconds ? std::optional(*seconds / kDaySeconds) : std::nullopt;
    }
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    if (!date.isValid() || date < QDate(1900, 1, 1))
        return std::nullopt;
    const double day = double(QDate(1899, 12, date < QDate(1900, 3, 1) ? 31 : 30).daysTo(date));
    if (text.size() == 10)
        return day;
    const auto seconds = text[10] == 'T' || text[10] == ' ' ? secondsOfDay(text.substr(11)) : std::nullopt;
    return seconds ? std::optional(day + *seconds / kDaySeconds) : std::nullopt;
}

size_t utf16Length(std::string_view utf8)
{
    size_t units = 0;
    for (const char c : utf8)
        units += (c & 0xC0) != 0x80 ? ((c & 0xF8) == 0xF0 ? 2 : 1) : 0;
    return units;
}

size_t clipUtf8(std::string_view utf8, size_t bytes)
{
    if (bytes >= utf8.size())
        return utf8.size();
    while (bytes > 0 && (utf8[bytes] & 0xC0) == 0x80)
        --bytes;
    return bytes;
}

void appendUtf8(std::string& out, char32_t c)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        c = 0xFFFD;
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += {char(0xC0 | (c >> 6)), char(0x80 | (c & 0x3F))};
    } else if (c < 0x10000) {
        out += {char(0xE0 | (c >> 12)), char(0x80 | ((c >> 6) & 0x3F)), char(0x80 | (c & 0x3F))};
    } else {
        out += {char(0xF0 | (c >> 18)), char(0x80 | ((c >> 12) & 0x3F)), char(0x80 | ((c >> 6) & 0x3F)),
                char(0x80 | (c & 0x3F))};
    }
}

} // namespace rostrum
