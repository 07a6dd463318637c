#include "models/exchange/odsrepeats.h"
#include "models/exchange/cellvalue.h"
#include <algorithm>

namespace rostrum {

namespace {
// Longer ones are kept as texts, once, for they are written again for each repeat.
constexpr size_t kLongestWritten = 64;

auto tooLarge(const char* limit)
{
    return fail(ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QLatin1String(limit)}});
}
} // namespace

OdsRows::OdsRows(Sheet& sheet, OdsBudget& budget) : m_sheet(sheet), m_budget(budget) { m_sheet.share(budget.texts); }

void OdsRows::startRow(uint64_t repeat)
{
    m_repeat = repeat;
    m_column = 0;
    m_begun = false;
    m_placed.clear();
}

void OdsRows::skip(uint64_t repeat)
{
    m_column += int(std::min(repeat, uint64_t(Sheet::kMaxColumns - std::min(m_column, Sheet::kMaxColumns))));
}

Result<void> OdsRows::charge(uint64_t cells)
{
    if (cells > m_budget.repeatsLeft)
        return tooLarge("2000000 repeated cells");
    m_budget.repeatsLeft -= cells;
    return {};
}

Result<void> OdsRows::write(const Placed& cell)
{
    for (int column = cell.column; column < cell.column + int(cell.repeat); ++column) {
        switch (cell.kind) {
        case OdsValue::Kind::Empty:
            break;
        case OdsValue::Kind::Number:
            ROSTRUM_CHECK(m_sheet.setNumber(column, cell.number, cell.shown));
            break;
        case OdsValue::Kind::Date:
            ROSTRUM_CHECK(m_sheet.setDate(column, cell.number, cell.shown));
            break;
        case OdsValue::Kind::Bool:
            ROSTRUM_CHECK(m_sheet.setBool(column, cell.number != 0));
            break;
        case OdsValue::Kind::Text:
            ROSTRUM_CHECK(m_sheet.setShared(column, cell.text));
            break;
        case OdsValue::Kind::Error:
            ROSTRUM_CHECK(m_sheet.setError(column, cell.shown));
            break;
        }
    }
    return {};
}

Result<void> OdsRows::put(const OdsValue& value, uint64_t repeat)
{
    using Kind = OdsValue::Kind;
    Placed cell{m_column, repeat, value.kind, value.number, {}, {}};
    if (value.kind == Kind::Empty || (value.kind == Kind::Text && value.text.empty())) {
        skip(repeat);
        return {};
    }
    if (repeat > uint64_t(Sheet::kMaxColumns - m_column))
        return tooLarge("16384 columns");
    if (m_row > Sheet::kMaxRows || m_repeat > uint64_t(Sheet::kMaxRows - m_row + 1))
        return tooLarge("1048576 rows");
    ROSTRUM_CHECK(charge(repeat * m_repeat - 1));
    if (value.kind == Kind::Text || value.text.size() > kLongestWritten) {
        cell.kind = Kind::Text;
        if (value.text.size() > size_t(Sheet::kMaxText) && utf16Length(value.text) > size_t(Sheet::kMaxText))
            return tooLarge("32767 characters");
        cell.text = {m_budget.texts->keep(value.text), uint32_t(value.text.size())};
    } else {
        cell.shown = value.text;
    }
    if (!m_begun)
        ROSTRUM_CHECK(m_sheet.beginRow(m_row));
    m_begun = true;
    ROSTRUM_CHECK(write(cell));
    m_column += int(repeat);
    if (m_repeat > 1)
        m_placed.push_back(std::move(cell));
    return {};
}

Result<void> OdsRows::endRow()
{
    for (uint64_t i = 1; i < m_repeat && !m_placed.empty(); ++i) {
        ROSTRUM_CHECK(m_sheet.beginRow(m_row + int(i)));
        for (const Placed& cell : m_placed)
            ROSTRUM_CHECK(write(cell));
    }
    m_row += int(std::min(m_repeat, uint64_t(Sheet::kMaxRows + 1 - m_row)));
    return {};
}

} // namespace rostrum
