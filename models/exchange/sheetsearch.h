// Finds a text among the cells of a sheet, for a view that shows only the rows that hold it.
#pragma once
#include "models/exchange/sheet.h"
#include <array>

namespace rostrum {

/// Latin letters of either case are the same; what is asked for may be typed in full-width forms. One for each thread.
class SheetSearch {
public:
    /// The sheet must outlive this.
    SheetSearch(const Sheet& sheet, const QString& text);
    bool asksNothing() const { return m_wanted.empty(); }
    /// Whether a cell of the row (an index into the sheet) holds the text, as a person reads it.
    bool holds(int row) const;

private:
    struct Known { ///< of a number or day that stood in a cell before
        uint64_t bits = 0;
        CellType type = CellType::Empty;
        bool found = false;
    };
    bool within(std::string_view text) const;
    bool withinNumber(const Cell& cell) const;

    const Sheet& m_sheet;
    std::string m_wanted; ///< lower case
    bool m_letters = false, m_maybeNumber = false;
    mutable std::array<Known, 4096> m_known{};
};

} // namespace rostrum
