// Exact figures: integers with a fixed number of decimals. Hours are hundredths, scores and ratios ten-thousandths.
#pragma once
#include <QString>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rostrum {

inline constexpr int kHourDecimals = 2;
inline constexpr int kScoreDecimals = 4;

enum class DecimalFault { NotANumber, TooManyDecimals, TooLarge };

struct DecimalParse {
    std::optional<int64_t> value; ///< scaled by 10^decimals
    DecimalFault fault = DecimalFault::NotANumber;
};

/// Reads "39.5", "39,5" is not a number, "４０" and "1,200" are; exponents are accepted ("1e2") as spreadsheets write
/// them.
DecimalParse parseDecimal(std::string_view utf8, int decimals);
/// A double as a spreadsheet stores it (39.5 or 39.49999999999999): exact when 15 significant digits say so.
DecimalParse decimalFromDouble(double number, int decimals);

/// Half-up (away from zero) division of two integers: method.md C1.
int64_t divideHalfUp(int64_t numerator, int64_t denominator);
/// num * 10^decimals / den, rounded half-up once; 128 bits inside.
int64_t ratioHalfUp(int64_t numerator, int64_t denominator, int decimals);
/// The same value at fewer decimals, rounded half-up.
int64_t rescaleHalfUp(int64_t value, int fromDecimals, int toDecimals);

/// "30.0": at least `shown` decimals, more only where the value has them (30.25 stays 30.25).
QString formatDecimal(int64_t value, int decimals, int shown);
/// Shortest exact form: 3000 hundredths → "30", 3950 → "39.5".
QString formatShortest(int64_t value, int decimals);
/// For JSON: the double nearest to the exact value; prints back as the shortest decimal.
double toDouble(int64_t value, int decimals);
int64_t powerOfTen(int exponent);

} // namespace rostrum
