#include "models/exchange/xlsxsheet.h"
#include "models/exchange/cellvalue.h"
#include "models/exchange/numbercell.h"
#include <charconv>
#include <cstring>

namespace rostrum {

namespace {
// Digits of a row or style; -1 when it is no plain number or a monstrous one.
int plainInteger(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 ? value : -1;
}
} // namespace

bool parseCellRef(const char* ref, int& column, int& row)
{
    int letters = 0;
    const char* at = ref;
    for (; at < ref + 4; ++at) {
        const char c = char(*at & ~0x20);
        if (c < 'A' || c > 'Z')
            break;
        letters = letters * 26 + (c - 'A' + 1);
    }
    if (at == ref || letters > Sheet::kMaxColumns || !*at)
        return false;
    int digits = 0;
    for (; *at; ++at) {
        if (*at < '0' || *at > '9' || digits > Sheet::kMaxRows)
            return false;
        digits = digits * 10 + (*at - '0');
    }
    if (digits < 1 || digits > Sheet::kMaxRows)
        return false;
    column = letters - 1;
    row = digits;
    return true;
}

XlsxSheetHandler::XlsxSheetHandler(Sheet& sheet, const XlsxTexts& texts, const XlsxStyles& styles, bool date1904,
                                   QString part)
    : m_sheet(sheet), m_texts(texts), m_styles(styles), m_part(std::move(part)), m_date1904(date1904)
{}

Error XlsxSheetHandler::damaged() const { return {ErrorCode::SheetDamaged, {{QStringLiteral("part"), m_part}}, {}}; }

Result<void> XlsxSheetHandler::settle()
{
    if (m_valuesSeen > 0 && m_valuesRead == 0)
        return fail(damaged());
    m_sheet.settle();
    return {};
}

bool XlsxSheetHandler::enter(At at)
{
    m_at = at;
    return true;
}

bool XlsxSheetHandler::startRow(const XmlAttributes& attributes)
{
    const char* r = attributes.find("r");
    const int row = r ? plainInteger(r) : m_row + 1;
    if (row < 1 || row > Sheet::kMaxRows)
        return false;
    m_row = row;
    m_column = -1;
    return true;
}

// By as few characters as tell: this is asked of every cell.
XlsxSheetHandler::Type XlsxSheetHandler::typeOf(const char* t)
{
    switch (t[0]) {
    case 's':
        return !t[1] ? Type::Shared : std::strcmp(t, "str") == 0 ? Type::Text : Type::Number;
    case 'i':
        return std::strcmp(t, "inlineStr") == 0 ? Type::Inline : Type::Number;
    case 'b':
        return !t[1] ? Type::Bool : Type::Number;
    case 'e':
        return !t[1] ? Type::Error : Type::Number;
    case 'd':
        return !t[1] ? Type::Date : Type::Number;
    default:
        return Type::Number;
    }
}

bool XlsxSheetHandler::startCell(const XmlAttributes& attributes)
{
    m_text.clear();
    m_hasValue = m_hasInline = false;
    m_style = 0;
    m_type = Type::Number;
    bool placed = false;
    for (const char** pair = attributes.raw(); *pair; pair += 2) {
        if (pair[0][0] == '\0' || pair[0][1] != '\0')
            continue;
        if (pair[0][0] == 'r') {
            if (!parseCellRef(pair[1], m_column, m_row))
                return false;
            placed = true;
        } else if (pair[0][0] == 's') {
            m_style = size_t(std::max(0, plainInteger(pair[1])));
        } else if (pair[0][0] == 't') {
            m_type = typeOf(pair[1]);
        }
    }
    if (!placed)
        ++m_column;
    return m_column < Sheet::kMaxColumns;
}

// Whether the element is one of those a cell is made of, here; everything else is skipped with its inside.
bool XlsxSheetHandler::descend(std::string_view local)
{
    switch (m_at) {
    case At::Root:
        return local == "worksheet" && enter(At::Worksheet);
    case At::Worksheet:
        return local == "sheetData" && enter(At::Data);
    case At::Data:
        return local == "row" && enter(At::Row);
    case At::Row:
        return local == "c" && enter(At::Cell);
    case At::Cell:
        if (local == "v") {
            m_hasValue = m_collect = true;
            m_text.clear();
            return enter(At::Value);
        }
        if (local != "is")
            return false;
        m_hasInline = true;
        return enter(At::Inline);
    case At::Inline:
        if (local == "r")
            return enter(At::Run);
        [[fallthrough]];
    case At::Run:
        // The depth tells on leaving whether the text stood in a run.
        if (local != "t")
            return false;
        m_collect = true;
        return enter(At::InlineText);
    case At::Value:
    case At::InlineText:
        return false;
    }
    return false;
}

void XlsxSheetHandler::start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes)
{
    if (m_skipFrom || ns != Ns::Main || !descend(local)) {
        // Counted by local name alone, so that a sheet in a strange namespace does not pass for an empty one.
        if (local == "c")
            m_inUnknownCell = true;
        else if (m_inUnknownCell && (local == "v" || local == "is"))
            ++m_valuesSeen;
        if (!m_skipFrom)
            m_skipFrom = reader.depth();
        return;
    }
    const bool ok = m_at == At::Row ? startRow(attributes) : m_at == At::Cell ? startCell(attributes) : true;
    if (!ok)
        reader.stop(damaged());
}

void XlsxSheetHandler::end(XmlReader& reader)
{
    if (m_skipFrom) {
        if (m_skipFrom == reader.depth())
            m_skipFrom = 0;
        return;
    }
    switch (m_at) {
    case At::Value:
        m_collect = false;
        m_at = At::Cell;
        return;
    case At::Cell:
        m_at = At::Row;
        if (m_hasValue || m_hasInline) {
            ++m_valuesSeen;
            ++m_valuesRead;
            if (auto put = putCell(); !put)
                reader.stop(std::move(put.error()));
        }
        return;
    case At::InlineText:
        m_collect = false;
        m_at = reader.depth() == 7 ? At::Run : At::Inline; // worksheet, sheetData, row, c, is, r, t
        return;
    case At::Run:
        m_at = At::Inline;
        return;
    case At::Inline:
        m_at = At::Cell;
        return;
    case At::Row:
        m_at = At::Data;
        return;
    case At::Data:
        m_at = At::Worksheet;
        return;
    case At::Worksheet:
    case At::Root:
        m_at = At::Root;
        return;
    }
}

Result<void> XlsxSheetHandler::putCell()
{
    if (m_text.empty())
        return {}; // a formula without result, a boolean without value, an empty text
    if (m_begun != m_row) {
        ROSTRUM_CHECK(m_sheet.beginRow(m_row));
        m_begun = m_row;
    }
    if (m_hasInline)
        m_type = Type::Inline;
    switch (m_type) {
    case Type::Number:
        return putNumber();
    case Type::Shared:
        return putShared();
    case Type::Date:
        return putDate();
    case Type::Bool:
        return m_sheet.setBool(m_column, m_text != "0" && m_text != "false");
    case Type::Error:
        return m_sheet.setError(m_column, m_text);
    case Type::Text:
    case Type::Inline:
        break;
    }
    unescapeXstring(m_text);
    return m_sheet.setText(m_column, m_text);
}

Result<void> XlsxSheetHandler::putNumber()
{
    const auto number = parseNumber(m_text);
    if (!number)
        return m_sheet.setText(m_column, m_text); // not lost: the person sees what stands there
    return putNumberCell(m_sheet, m_column, *number, m_styles.format(m_style), m_date1904, m_text);
}

Result<void> XlsxSheetHandler::putShared()
{
    const auto index = parseNumber(m_text);
    if (!index || *index < 0 || *index >= double(m_texts.count()))
        return fail(damaged());
    return m_sheet.setShared(m_column, m_texts.at(size_t(*index)));
}

Result<void> XlsxSheetHandler::putDate()
{
    const auto serial = serialFromIso(m_text);
    return serial && isSerial(*serial) ? m_sheet.setDate(m_column, *serial) : m_sheet.setText(m_column, m_text);
}

} // namespace rostrum
