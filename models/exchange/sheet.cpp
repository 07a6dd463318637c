#include "models/exchange/sheet.h"
#include "models/base/text.h"
#include "models/exchange/cellvalue.h"
#include <bit>
#include <cstring>
#include <numeric>

namespace rostrum {

namespace {
// Payload of a text: one bit for the shared table, 39 of offset, 24 of length.
constexpr uint64_t kSharedBit = uint64_t(1) << 63;
constexpr size_t kFreeSlots = size_t(4) << 20, kSlotsPerCell = 64;
constexpr uint64_t textPayload(uint64_t offset, size_t length) { return (offset << 24) | length; }

auto tooLarge(const char* limit)
{
    return fail(ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QLatin1String(limit)}});
}
} // namespace

std::string_view Sheet::textAt(uint64_t payload) const
{
    const size_t length = payload & 0xFFFFFF;
    const uint64_t offset = (payload & ~kSharedBit) >> 24;
    if (length == 0)
        return {};
    return {payload & kSharedBit ? m_shared->at(offset) : m_arena.at(offset), length};
}

Cell Sheet::cell(int row, int column) const
{
    if (row < 0 || column < 0 || size_t(column) >= m_columns.size())
        return {};
    const CellColumn& cells = m_columns[size_t(column)];
    if (size_t(row) >= cells.size())
        return {};
    const uint64_t payload = cells.payload(size_t(row));
    switch (const Kind kind = cells.kind(size_t(row))) {
    case Kind::Empty:
        return {};
    case Kind::Number:
    case Kind::Date:
    case Kind::Bool:
        return {CellType(kind), std::bit_cast<double>(payload), {}};
    case Kind::Text:
    case Kind::Error:
        return {CellType(kind), 0, textAt(payload)};
    case Kind::NumberText:
    case Kind::DateText: {
        std::string_view both = textAt(payload);
        double number = 0;
        std::memcpy(&number, both.data(), sizeof number);
        both.remove_prefix(sizeof number);
        return {kind == Kind::NumberText ? CellType::Number : CellType::Date, number, both};
    }
    }
    return {};
}

QString Sheet::text(int row, int column) const
{
    const Cell cell = this->cell(row, column);
    if (!cell.text.empty())
        return fromBytes(cell.text);
    switch (cell.type) {
    case CellType::Number:
        return QString::fromStdString(shortestNumber(cell.number));
    case CellType::Date:
        return QString::fromStdString(isoSerial(cell.number));
    case CellType::Bool:
        return cell.number != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    default:
        return {};
    }
}

Result<void> Sheet::beginRow(int fileRow)
{
    if (fileRow < 1 || fileRow > kMaxRows)
        return tooLarge("1048576 rows");
    m_row = fileRow;
    return {};
}

Result<void> Sheet::put(int column, Kind kind, uint64_t payload)
{
    if (column < 0 || column >= kMaxColumns)
        return tooLarge("16384 columns");
    if (m_fileRows.empty() || m_fileRows.back() != m_row) {
        m_disorder = m_disorder || (!m_fileRows.empty() && m_fileRows.back() > m_row);
        // Only rows that jump back and forth can pass this; in order there are at most as many as a sheet has.
        if (m_fileRows.size() >= size_t(kMaxRows))
            return tooLarge("1048576 rows");
        m_fileRows.push_back(m_row);
    }
    ++m_cells;
    const size_t row = m_fileRows.size() - 1;
    if (size_t(column) < m_columns.size() && m_columns[size_t(column)].size() == row && m_slots < m_slotLimit) {
        ++m_slots;
        m_columns[size_t(column)].push(kind, payload);
        return {};
    }
    ROSTRUM_CHECK(widen(column, row));
    m_columns[size_t(column)].set(row, kind, payload);
    return {};
}

Result<void> Sheet::widen(int column, size_t row)
{
    if (size_t(column) >= m_columns.size())
        m_columns.resize(size_t(column) + 1);
    CellColumn& cells = m_columns[size_t(column)];
    if (cells.size() > row)
        return {};
    const size_t more = row + 1 - cells.size();
    // Padding is paid for by cells: rows of one cell and then one row across would fill memory with nothing.
    const size_t limit = std::min(m_slotLimit, kFreeSlots + kSlotsPerCell * m_cells);
    if (more > limit - std::min(m_slots, limit))
        return tooLarge("67108864 places");
    m_slots += more;
    cells.extend(row + 1);
    return {};
}

Result<void> Sheet::putText(int column, Kind kind, std::string_view utf8)
{
    if (utf8.size() > size_t(kMaxText) && utf16Length(utf8) > size_t(kMaxText))
        return tooLarge("32767 characters");
    return put(column, kind, textPayload(m_arena.keep(utf8), utf8.size()));
}

Result<void> Sheet::putBoth(int column, Kind kind, double number, std::string_view utf8)
{
    if (utf8.size() > size_t(kMaxText))
        return tooLarge("32767 characters");
    const size_t length = sizeof number + utf8.size();
    const uint64_t offset = m_arena.reserve(length);
    std::memcpy(m_arena.at(offset), &number, sizeof number);
    std::memcpy(m_arena.at(offset) + sizeof number, utf8.data(), utf8.size());
    return put(column, kind, textPayload(offset, length));
}

Result<void> Sheet::setNumber(int column, double number, std::string_view written)
{
    return written.empty() ? put(column, Kind::Number, std::bit_cast<uint64_t>(number))
                           : putBoth(column, Kind::NumberText, number, written);
}

Result<void> Sheet::setDate(int column, double serial1900, std::string_view duration)
{
    return duration.empty() ? put(column, Kind::Date, std::bit_cast<uint64_t>(serial1900))
                            : putBoth(column, Kind::DateText, serial1900, duration);
}

Result<void> Sheet::setText(int column, std::string_view utf8)
{
    // An empty text is no cell that holds something.
    return utf8.empty() ? Result<void>() : putText(column, Kind::Text, utf8);
}

Result<void> Sheet::setShared(int column, SharedText text)
{
    return text.length == 0 ? Result<void>()
                            : put(column, Kind::Text, kSharedBit | textPayload(text.offset, text.length));
}

Result<void> Sheet::setBool(int column, bool value)
{
    return put(column, Kind::Bool, std::bit_cast<uint64_t>(value ? 1.0 : 0.0));
}

Result<void> Sheet::setError(int column, std::string_view utf8) { return putText(column, Kind::Error, utf8); }

void Sheet::settle()
{
    if (!std::exchange(m_disorder, false))
        return;
    std::vector<size_t> order(m_fileRows.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [this](size_t a, size_t b) { return m_fileRows[a] < m_fileRows[b]; });
    // Target of each present row; rows of one number fall together, the later one over the earlier.
    std::vector<size_t> target(order.size());
    std::vector<int> fileRows;
    for (const size_t row : order) {
        if (fileRows.empty() || fileRows.back() != m_fileRows[row])
            fileRows.push_back(m_fileRows[row]);
        target[row] = fileRows.size() - 1;
    }
    for (CellColumn& column : m_columns) {
        CellColumn sorted;
        sorted.extend(fileRows.size());
        for (size_t row = 0; row < column.size(); ++row)
            if (column.kind(row) != Kind::Empty)
                sorted.set(target[row], column.kind(row), column.payload(row));
        column = std::move(sorted);
    }
    m_fileRows = std::move(fileRows);
}

void Sheet::mend(int row, int column, std::string_view utf8)
{
    m_mended = true;
    if (row < 0 || row >= rowCount() || column < 0 || column >= kMaxColumns || !widen(column, size_t(row)))
        return;
    if (utf8.size() > size_t(kMaxText))
        utf8 = utf8.substr(0, clipUtf8(utf8, size_t(kMaxText)));
    if (utf8.empty())
        return m_columns[size_t(column)].set(size_t(row), Kind::Empty, 0);
    m_columns[size_t(column)].set(size_t(row), Kind::Text, textPayload(m_arena.keep(utf8), utf8.size()));
}

const Sheet* Book::sheet(const QString& name) const
{
    for (const Sheet& sheet : sheets)
        if (sheet.name == name)
            return &sheet;
    return nullptr;
}

const Sheet* Book::firstSheet() const
{
    for (const Sheet& sheet : sheets)
        if (!sheet.hidden && sheet.rowCount() > 0)
            return &sheet;
    return nullptr;
}

} // namespace rostrum
