// What the dictionary of readings does not know, or knows only one way: surnames read unlike the word, characters with
// two readings in names and titles. Readings with tones, separated by |, the one to sort by first.
#pragma once
#include <QString>
#include <optional>

namespace rostrum {

/// Readings of a character that begins a name; null view when the dictionary's is right and the only one.
QStringView surnameReadings(char32_t character);
/// Readings of a character elsewhere in a name, or in a title.
QStringView otherReadings(char32_t character);
/// Readings of both characters of a surname of two; nothing when the pair is none.
struct PairReadings {
    QStringView first, second;
};
std::optional<PairReadings> surnamePair(char32_t first, char32_t second);

} // namespace rostrum
