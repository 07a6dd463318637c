// Cells and rows of an .ods with their repeats: expanded under a budget, empty ones for nothing.
#pragma once
#include "models/exchange/sheet.h"
#include <memory>
#include <vector>

namespace rostrum {

/// A value on its way into one or many cells.
struct OdsValue {
    enum class Kind : uint8_t { Empty, Number, Date, Bool, Text, Error } kind = Kind::Empty;
    double number = 0;
    std::string text; ///< Text, Error; Number and Date: as written or shown, where that differs
};

/// What all tables of one book share: the texts, kept once however often they are repeated, and the budgets.
struct OdsBudget {
    static constexpr uint64_t kMostRepeats = 2000000;
    std::shared_ptr<TextArena> texts = std::make_shared<TextArena>();
    uint64_t repeatsLeft = kMostRepeats;
};

/// Rows and cells in the order of the file. All counts may be anything; they saturate at a sheet's edge.
class OdsRows {
public:
    OdsRows(Sheet& sheet, OdsBudget& budget);
    void startRow(uint64_t repeat);
    /// A cell and its equals to the right. SheetTooLarge.
    Result<void> put(const OdsValue& value, uint64_t repeat);
    void skip(uint64_t repeat);
    /// Writes the row's equals below. SheetTooLarge.
    Result<void> endRow();
    int column() const { return m_column; } ///< of the next cell, from 0

private:
    struct Placed {
        int column;
        uint64_t repeat;
        OdsValue::Kind kind;
        double number;
        SharedText text;
        std::string shown;
    };
    Result<void> charge(uint64_t cells);
    Result<void> write(const Placed& cell);

    Sheet& m_sheet;
    OdsBudget& m_budget;
    std::vector<Placed> m_placed; // of a repeated row
    uint64_t m_repeat = 1;
    int m_row = 1; // from 1; one past the last row is an edge that only empty rows reach
    int m_column = 0;
    bool m_begun = false;
};

} // namespace rostrum
