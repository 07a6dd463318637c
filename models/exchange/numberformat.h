// What a number format says about a number: a day, a time, a duration, or digits with leading zeros.
#pragma once
#include <cstdint>
#include <string_view>

namespace rostrum {

struct NumberFormat {
    enum class Kind : uint8_t { Plain, Day, Time, Duration, Padded };
    Kind kind = Kind::Plain;
    uint8_t width = 0; ///< Padded: how many digits are shown at least
    bool operator==(const NumberFormat&) const = default;
};

/// A format that is built in by its number; Plain for those that are not.
NumberFormat builtInFormat(int id);
/// A format by its code: `yyyy"年"m"月"`, `[h]:mm`, `000000`. Only the first section counts.
NumberFormat formatOfCode(std::string_view code);

} // namespace rostrum
