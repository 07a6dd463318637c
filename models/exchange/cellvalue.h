// Values of cells as text and back: numbers in the C locale, serial days of spreadsheets, lengths of UTF-8.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace rostrum {

/// A finite number, blanks around it allowed; nothing for anything else.
std::optional<double> parseNumber(std::string_view text);
/// The shortest text that reads back as the same double: "0.1", "100000", "110101199003070000", "1e-07".
std::string shortestNumber(double number);
/// "386" under the format 000000 is shown as "000386": that is what an employee number looks like to the person. Empty
/// when nothing is to be added.
std::string paddedNumber(double number, size_t width);
/// Digits that a double cannot give back: leading zeros, or more than 15 of them.
bool digitsExceedDouble(std::string_view text);

/// Whether a spreadsheet can show this serial of the 1900 system as a day or time: 0 to the end of 9999.
bool isSerial(double serial);
/// "2026-11-20", "2026-11-20T15:00", "2026-11-20T15:00:30"; below 1 a time of day, "15:00". Rounded to the second.
std::string isoSerial(double serial1900);
/// 1.5 → "36:00:00"; a spreadsheet's [h]:mm:ss.
std::string durationText(double days);
/// 1.5 → "PT36H": ISO 8601.
std::string isoDuration(double days);
/// "PT14H30M", "-PT36H00M01.5S", "P1DT2H" → days; nothing for months and years, which have no fixed length.
std::optional<double> daysFromIsoDuration(std::string_view text);
/// "2026-11-20", "2026-11-20T15:00:00.5Z", "15:00:00" → serial of the 1900 system.
std::optional<double> serialFromIso(std::string_view text);

size_t utf16Length(std::string_view utf8);
/// The greatest length ≤ `bytes` that does not cut a character of `utf8`.
size_t clipUtf8(std::string_view utf8, size_t bytes);
void appendUtf8(std::string& out, char32_t character);

} // namespace rostrum
