#include "models/exchange/sheetsearch.h"
#include "models/base/text.h"
#include "models/exchange/cellvalue.h"
#include <algorithm>
#include <bit>

namespace rostrum {

namespace {
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
bool isLetter(char c) { return c >= 'a' && c <= 'z'; }
} // namespace

SheetSearch::SheetSearch(const Sheet& sheet, const QString& text)
    : m_sheet(sheet), m_wanted(tidyText(text).toLower().toStdString())
{
    m_letters = std::any_of(m_wanted.begin(), m_wanted.end(), isLetter);
    // Numbers, days, TRUE and FALSE are written out only when they could hold what is asked for.
    m_maybeNumber = std::all_of(m_wanted.begin(), m_wanted.end(), [](char c) { return uint8_t(c) < 0x80; });
}

bool SheetSearch::within(std::string_view text) const
{
    if (text.size() < m_wanted.size())
        return false;
    if (!m_letters)
        return text.find(m_wanted) != std::string_view::npos;
    return std::search(text.begin(), text.end(), m_wanted.begin(), m_wanted.end(),
                       [](char a, char b) { return lower(a) == b; }) != text.end();
}

// Scores and days come again and again: what was found of one is kept.
bool SheetSearch::withinNumber(const Cell& cell) const
{
    if (!m_maybeNumber)
        return false;
    const auto bits = std::bit_cast<uint64_t>(cell.number);
    Known& known = m_known[(bits * 0x9E3779B97F4A7C15ull) >> 52];
    if (known.bits == bits && known.type == cell.type)
        return known.found;
    const std::string text = cell.type == CellType::Number ? shortestNumber(cell.number)
                             : cell.type == CellType::Date ? isoSerial(cell.number)
                             : cell.number != 0            ? "TRUE"
                                                           : "FALSE";
    known = {bits, cell.type, within(text)};
    return known.found;
}

bool SheetSearch::holds(int row) const
{
    for (int column = 0; column < m_sheet.columnCount(); ++column) {
        const Cell cell = m_sheet.cell(row, column);
        if (cell.type == CellType::Empty)
            continue;
        if (!cell.text.empty() ? within(cell.text)
                               : cell.type != CellType::Text && cell.type != CellType::Error && withinNumber(cell))
            return true;
    }
    return false;
}

} // namespace rostrum
