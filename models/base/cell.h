// One value as a spreadsheet or a person gave it, before anyone knows what it means.
#pragma once
#include <cstdint>
#include <string_view>

namespace rostrum {

enum class CellType : uint8_t { Empty, Number, Text, Date, Bool, Error };

/// By value; `text` points into whatever holds it (a Sheet, a command line) and lives as long as that does.
struct Cell {
    CellType type = CellType::Empty;
    double number = 0; ///< Number; Bool (0 or 1); Date: serial of the 1900 system, also for 1904 books; below 1 a time
    std::string_view text; ///< Text and Error: UTF-8. Number: as written or shown where that differs from the double
                           ///< ("010386", 18 digits). Date: only for a duration, which is no day ("36:00:00")
    bool isEmpty() const { return type == CellType::Empty; }
    static Cell ofText(std::string_view utf8) { return {utf8.empty() ? CellType::Empty : CellType::Text, 0, utf8}; }
};

} // namespace rostrum
