#include "models/base/decimal.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace rostrum {

int64_t powerOfTen(int exponent)
{
    int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

namespace {
constexpr int kMaxDigits = 15; // beyond this a spreadsheet's own number is no longer exact

struct Digits {
    bool negative = false;
    int64_t mantissa = 0;
    int scale = 0; // decimals of the mantissa
    bool ok = false, large = false;
};

Digits scan(std::string_view s)
{
    Digits d;
    size_t i = 0;
    if (i < s.size() && (s[i] == '-' || s[i] == '+'))
        d.negative = s[i++] == '-';
    int digits = 0;
    bool any = false, point = false;
    for (; i < s.size(); ++i) {
        const char c = s[i];
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            any = true;
            if (d.mantissa || c != '0')
                ++digits;
            if (digits > 17) {
                d.large = true;
                return d;
            }
            d.mantissa = d.mantissa * 10 + (c - '0');
            d.scale += point;
        } else {
            break;
        }
    }
    if (!any)
        return d;
    if (i < s.size() && (s[i] == 'e' || s[i] == 'E')) {
        int exponent = 0;
        const char* first = s.data() + i + 1;
        if (first < s.data() + s.size() && *first == '+')
            ++first;
        const auto [end, ec] = std::from_chars(first, s.data() + s.size(), exponent);
        if (ec != std::errc() || end != s.data() + s.size() || std::abs(exponent) > 30)
            return d;
        d.scale -= exponent;
        i = s.size();
    }
    d.ok = i == s.size();
    return d;
}

// "４０．５" and "40.5 " as a person types them.
std::string plainDigits(std::string_view utf8)
{
    std::string out;
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).trimmed();
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u >= 0xFF01 && u <= 0xFF5E)
            out.push_back(char(u - 0xFEE0));
        else
            out.push_back(u < 128 ? char(u) : '?');
    }
    return out;
}

// "1,200,000.5" → "1200000.5"; empty when the commas part anything but thousands: 39,5 stays no number.
std::string withoutThousands(const std::string& text)
{
    const size_t first = text.find(',');
    if (first == std::string::npos)
        return {};
    const size_t begin = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const size_t end = std::min(text.find('.'), text.size());
    if (first == begin || first > begin + 3 || (text[begin] == '0'))
        return {};
    std::string plain = text.substr(0, first);
    for (size_t at = first; at < end; at += 4) {
        const bool group = text[at] == ',' && at + 4 <= end && text.find_first_not_of("0123456789", at + 1) >= at + 4;
        if (!group)
            return {};
        plain += text.substr(at + 1, 3);
    }
    return plain + text.substr(end);
}
} // namespace

DecimalParse parseDecimal(std::string_view utf8, int decimals)
{
    Digits d = scan(utf8);
    if (!d.ok && !d.large) {
        const std::string plain = plainDigits(utf8), grouped = withoutThousands(plain);
        d = scan(grouped.empty() ? plain : grouped);
    }
    if (d.large)
        return {std::nullopt, DecimalFault::TooLarge};
    if (!d.ok)
        return {std::nullopt, DecimalFault::NotANumber};
    while (d.scale > decimals && d.mantissa % 10 == 0) {
        d.mantissa /= 10;
        --d.scale;
    }
    if (d.mantissa == 0)
        d.scale = decimals;
    if (d.scale > decimals)
        return {std::nullopt, DecimalFault::TooManyDecimals};
    for (; d.scale < decimals; ++d.scale) {
        if (d.mantissa > INT64_MAX / 100)
            return {std::nullopt, DecimalFault::TooLarge};
        d.mantissa *= 10;
    }
    return {d.negative ? -d.mantissa : d.mantissa, {}};
}

DecimalParse decimalFromDouble(double number, int decimals)
{
    if (!std::isfinite(number) || std::abs(number) > 1e13)
        return {std::nullopt, std::isfinite(number) ? DecimalFault::TooLarge : DecimalFault::NotANumber};
    // Whole numbers are nearly all there is, and exact.
    if (number == std::floor(number))
        return {int64_t(number) * powerOfTen(decimals), {}};
    char text[40];
    std::snprintf(text, sizeof text, "%.*g", kMaxDigits, number);
    return parseDecimal(text, decimals);
}

int64_t divideHalfUp(int64_t numerator, int64_t denominator) { return ratioHalfUp(numerator, denominator, 0); }

int64_t ratioHalfUp(int64_t numerator, int64_t denominator, int decimals)
{
    Q_ASSERT(denominator != 0);
#if defined(__SIZEOF_INT128__)
    __extension__ using Wide = __int128;
    Wide n = Wide(numerator) * powerOfTen(decimals);
    Wide d = denominator;
    if (d < 0) {
        n = -n;
        d = -d;
    }
    const bool negative = n < 0;
    const Wide q = ((negative ? -n : n) * 2 + d) / (d * 2);
    return int64_t(negative ? -q : q);
#else
    // Long division, a decimal digit at a time: needs only |denominator| < 2^63 / 20.
    const bool negative = (numerator < 0) != (denominator < 0);
    uint64_t n = numerator < 0 ? 0 - uint64_t(numerator) : uint64_t(numerator);
    const uint64_t d = denominator < 0 ? 0 - uint64_t(denominator) : uint64_t(denominator);
    uint64_t q = n / d, r = n % d;
    for (int i = 0; i < decimals; ++i) {
        q = q * 10 + r * 10 / d;
        r = r * 10 % d;
    }
    q += r * 2 >= d;
    return negative ? -int64_t(q) : int64_t(q);
#endif
}

int64_t rescaleHalfUp(int64_t value, int fromDecimals, int toDecimals)
{
    if (toDecimals >= fromDecimals)
        return value * powerOfTen(toDecimals - fromDecimals);
    return divideHalfUp(value, powerOfTen(fromDecimals - toDecimals));
}

QString formatDecimal(int64_t value, int decimals, int shown)
{
    const bool negative = value < 0;
    const uint64_t magnitude = negative ? 0 - uint64_t(value) : uint64_t(value);
    const uint64_t power = uint64_t(powerOfTen(decimals));
    QString fraction = decimals ? QString::number(magnitude % power).rightJustified(decimals, u'0') : QString();
    while (fraction.size() > shown && fraction.endsWith(u'0'))
        fraction.chop(1);
    while (fraction.size() < shown)
        fraction += u'0';
    QString text = QString::number(magnitude / power);
    if (!fraction.isEmpty())
        text += u'.' + fraction;
    return negative ? u'-' + text : text;
}

QString formatShortest(int64_t value, int decimals) { return formatDecimal(value, decimals, 0); }

double toDouble(int64_t value, int decimals) { return double(value) / double(powerOfTen(decimals)); }

} // namespace rostrum
