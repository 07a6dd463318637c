// One value as a spreadsheet or a person gave it, before anyone knows what it means.
#pragma once
#include <cstdint>
#include <string_view>

namespace rostrum {

enum class CellType : uint8_t { Empty, Number, Text, Date, Bool, Error };

/// By value; `text` points into whatever holds it (a Sheet, a command line) and lives as long as that does.
struct Cell {
    CellType type = CellType::Empty;
    double number = 0;     ///< Number; Bool (0 or 1); Date: serial of the 1900 system, also for 1904 books
    std::string_view text; ///< Text and Error: UTF-8. Number: as written in the file where that differs from the double
    bool isEmpty() const { return type == CellType::Empty; }
    static Cell ofText(std::string_view utf8) { return {utf8.empty() ? CellType::Empty : CellType::Text, 0, utf8}; }
};

} // namespace rostrum
