#include "models/exchange/xlssheet.h"
#include "models/exchange/numbercell.h"
#include <bit>
#include <cmath>

namespace rostrum {

namespace {
constexpr uint16_t kWorksheetStream = 0x0010;
constexpr unsigned kDialog = 0x0010; // of WSBOOL

// 30 bits of a double, or of an integer; either may be a hundredfold.
double rkNumber(uint32_t rk)
{
    const double number = rk & 2 ? double(int32_t(rk) >> 2) : std::bit_cast<double>(uint64_t(rk & 0xFFFFFFFCu) << 32);
    return rk & 1 ? number / 100 : number;
}

const char* errorName(unsigned code)
{
    switch (code) {
    case 0x00:
        return "#NULL!";
    case 0x07:
        return "#DIV/0!";
    case 0x0F:
        return "#VALUE!";
    case 0x17:
        return "#REF!";
    case 0x1D:
        return "#NAME?";
    case 0x24:
        return "#NUM!";
    case 0x2B:
        return "#GETTING_DATA";
    default:
        return "#N/A"; // 0x2A
    }
}

// Cells of Excel 2 to 4, which no program writes into a workbook of BIFF5 or 8.
bool isOldCell(uint16_t id) { return (id >= 0x0002 && id <= 0x0005) || id == 0x0007 || id == 0x0206 || id == 0x0406; }
} // namespace

Result<void> XlsSheetReader::damaged()
{
    m_records.damage();
    return m_records.status();
}

Result<bool> XlsSheetReader::read(qint64 offset)
{
    m_records.seek(offset);
    if (!m_records.next() || m_records.id() != XlsId::Bof || m_records.body().size() < 4) {
        ROSTRUM_CHECK(damaged());
    }
    if (xls16(m_records.body(), 2) != kWorksheetStream)
        return false;
    // Charts that stand in the sheet are streams within its stream.
    int depth = 1;
    while (depth > 0 && m_records.next()) {
        const uint16_t id = m_records.id();
        if (id == XlsId::Bof) {
            ++depth;
        } else if (id == XlsId::Eof) {
            --depth;
        } else if (depth == 1) {
            if (id == XlsId::WsBool && m_records.body().size() >= 2 && (xls16(m_records.body(), 0) & kDialog))
                return false;
            ROSTRUM_CHECK(readRecord(m_records.body()));
        }
    }
    ROSTRUM_CHECK(m_records.status());
    if (depth > 0 || (m_strange > 0 && m_read == 0))
        ROSTRUM_CHECK(damaged());
    m_sheet.settle();
    return true;
}

Result<void> XlsSheetReader::readRecord(std::string_view body)
{
    switch (m_records.id()) {
    case XlsId::LabelSst:
    case XlsId::Number:
    case XlsId::Rk:
    case XlsId::BoolErr:
    case XlsId::Label:
    case XlsId::RString:
    case XlsId::Formula:
    case XlsId::MulRk:
        ++m_read;
        m_formulaColumn = -1;
        if (body.size() < 6)
            return damaged();
        ROSTRUM_CHECK(place(xls16(body, 0)));
        return readPlaced(body);
    case XlsId::String:
        return readFormulaText();
    default:
        m_strange += isOldCell(m_records.id());
        return {};
    }
}

// The cell records begin alike: row, column, format; two bytes each.
Result<void> XlsSheetReader::readPlaced(std::string_view body)
{
    const int column = xls16(body, 2);
    const size_t xf = xls16(body, 4);
    switch (m_records.id()) {
    case XlsId::LabelSst: {
        if (body.size() < 10 || xls32(body, 6) >= m_book.textCount())
            return damaged();
        return m_sheet.setShared(column, m_book.text(xls32(body, 6)));
    }
    case XlsId::Number:
        return body.size() < 14 ? damaged() : putNumber(column, xf, xlsDouble(body, 6));
    case XlsId::Rk:
        return body.size() < 10 ? damaged() : putNumber(column, xf, rkNumber(xls32(body, 6)));
    case XlsId::BoolErr:
        return body.size() < 8 ? damaged() : putBoolOrError(column, uint8_t(body[6]), body[7] != 0);
    case XlsId::MulRk:
        return readMulRk(body);
    case XlsId::Formula:
        return readFormula(body);
    default: {
        XlsText text(m_records, 6);
        if (!m_book.readText(text, m_text))
            return damaged();
        return m_sheet.setText(column, m_text);
    }
    }
}

Result<void> XlsSheetReader::place(int row)
{
    if (row == m_row)
        return {};
    m_row = row;
    return m_sheet.beginRow(row + 1);
}

Result<void> XlsSheetReader::readMulRk(std::string_view body)
{
    int column = xls16(body, 2);
    // Each is a format and a number; the last column stands behind them and says nothing new.
    for (size_t at = 4; at + 6 <= body.size(); at += 6, ++column)
        ROSTRUM_CHECK(putNumber(column, xls16(body, at), rkNumber(xls32(body, at + 2))));
    return {};
}

// The result stands where the number would; what is no number is marked by what would be none.
Result<void> XlsSheetReader::readFormula(std::string_view body)
{
    if (body.size() < 14)
        return damaged();
    const int column = xls16(body, 2);
    if (xls16(body, 12) != 0xFFFF)
        return putNumber(column, xls16(body, 4), xlsDouble(body, 6));
    switch (uint8_t(body[6])) {
    case 0:
        m_formulaColumn = column;
        return {};
    case 1:
        return putBoolOrError(column, uint8_t(body[8]), false);
    case 2:
        return putBoolOrError(column, uint8_t(body[8]), true);
    default:
        return {}; // an empty text
    }
}

// Behind its formula; between them may stand the formula that it shares.
Result<void> XlsSheetReader::readFormulaText()
{
    const int column = std::exchange(m_formulaColumn, -1);
    if (column < 0)
        return {};
    XlsText text(m_records);
    if (!m_book.readText(text, m_text))
        return damaged();
    return m_sheet.setText(column, m_text);
}

Result<void> XlsSheetReader::putNumber(int column, size_t xf, double number)
{
    if (!std::isfinite(number))
        return m_sheet.setError(column, "#NUM!");
    return putNumberCell(m_sheet, column, number, m_book.format(xf), m_book.date1904());
}

Result<void> XlsSheetReader::putBoolOrError(int column, unsigned value, bool error)
{
    return error ? m_sheet.setError(column, errorName(value)) : m_sheet.setBool(column, value != 0);
}

} // namespace rostrum
