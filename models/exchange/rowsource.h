// The cells of one sheet row, with what the whole sheet shares and with values mapped.
#pragma once
#include "models/exchange/mapping.h"
#include "models/facts/resolver.h"

namespace rostrum {

/// Keeps sheet and mapping by reference: both must outlive it, and what read() gives are views into them.
class RowSource {
public:
    RowSource(const Sheet& sheet, const Mapping& mapping);
    void read(int sheetRow, RowInput& input) const;
    /// Nothing to import: no mapped cell holds something, or the row is left out as a total, header or note.
    bool isBlank(int sheetRow) const;

private:
    const Sheet& m_sheet;
    const Mapping& m_mapping;
    std::vector<std::string> m_shared; ///< by column of the table
    std::vector<const std::map<std::string, std::string>*> m_values, m_answerValues;
    std::vector<bool> m_meansNumbers; ///< by column of the table: what a number means is among the values
    // Texts of several columns made one, for each row; views into the arena.
    struct Joined {
        int field;
        std::vector<std::string_view> texts;
    };
    void join(const Mapping::Joined& several);
    static void mean(const std::map<std::string, std::string>* values, Cell& cell, bool numbers);
    std::vector<Joined> m_joined;
    TextArena m_arena;
};

} // namespace rostrum
