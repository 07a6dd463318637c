#include "models/exchange/odscontent.h"
#include "models/base/text.h"
#include <algorithm>

namespace rostrum {

namespace {
constexpr int kMostTables = 10000; // as many as LibreOffice makes

// Elements that only hold rows or columns together.
bool isGroup(std::string_view local)
{
    return local == "table-rows" || local == "table-header-rows" || local == "table-row-group" ||
           local == "table-columns" || local == "table-header-columns" || local == "table-column-group";
}

bool is(const char* value, std::string_view wanted) { return value && value == wanted; }
uint64_t repeatOf(const char* value) { return value ? odsRepeat(value) : 1; }
Error damaged() { return {ErrorCode::SheetDamaged, {{QStringLiteral("part"), QStringLiteral("content.xml")}}, {}}; }
} // namespace

Result<void> OdsContent::settle() const { return m_strange > 0 ? fail(damaged()) : Result<void>(); }

// By local name alone, so that a table in a strange namespace does not pass for an empty one.
void OdsContent::noteStrange(Ns ns, std::string_view local)
{
    if (local == "table-cell")
        m_inStrangeCell = ns == Ns::Other || ns == Ns::None;
    else if (m_inStrangeCell && local == "p")
        ++m_strange;
}

OdsContent::At OdsContent::enterTable(XmlReader& reader, const XmlAttributes& attributes)
{
    const char *name = attributes.find(Ns::Table, "name"), *style = attributes.find(Ns::Table, "style-name");
    const char *visibility = attributes.find(Ns::Table, "visibility"), *display = attributes.find(Ns::Table, "display");
    if (m_strange > 0)
        reader.stop(damaged()); // the table before was one in a strange namespace
    if (m_names.size() >= kMostTables) {
        reader.stop({ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QStringLiteral("10000 sheets")}}, {}});
        return At::Skip;
    }
    m_names << QString::fromUtf8(name ? name : "");
    m_columns.clear();
    if (!m_wanted.isEmpty() && m_names.back() != m_wanted)
        return At::Skip;
    m_sheet.emplace();
    m_sheet->name = m_names.back();
    m_sheet->hidden =
        (style && m_styles.isHidden(style)) || is(display, "false") || (visibility && !is(visibility, "visible"));
    m_sheet->setSlotLimit(m_slotsLeft);
    m_rows.emplace(*m_sheet, m_budget);
    return At::Table;
}

void OdsContent::addColumns(const XmlAttributes& attributes)
{
    const int begin = m_columns.empty() ? 0 : m_columns.back().end;
    if (begin >= Sheet::kMaxColumns || !m_styles.hasFormats())
        return;
    const char* style = attributes.find(Ns::Table, "default-cell-style-name");
    const uint64_t repeat = repeatOf(attributes.find(Ns::Table, "number-columns-repeated"));
    m_columns.push_back({begin + int(std::min(repeat, uint64_t(Sheet::kMaxColumns - begin))), style ? style : ""});
}

const std::string& OdsContent::inheritedStyle() const
{
    if (!m_rowStyle.empty())
        return m_rowStyle;
    const auto columns = std::upper_bound(m_columns.begin(), m_columns.end(), m_rows->column(),
                                          [](int column, const Columns& c) { return column < c.end; });
    return columns == m_columns.end() ? m_rowStyle : columns->style;
}

OdsContent::At OdsContent::inTable(std::string_view local, const XmlAttributes& attributes)
{
    if (isGroup(local))
        return At::Table;
    if (local == "table-column")
        addColumns(attributes);
    if (local != "table-row")
        return At::Skip;
    const char* style = attributes.find(Ns::Table, "default-cell-style-name");
    m_rowStyle = style ? style : "";
    m_rows->startRow(repeatOf(attributes.find(Ns::Table, "number-rows-repeated")));
    return At::Row;
}

OdsContent::At OdsContent::inRow(XmlReader& reader, std::string_view local, const XmlAttributes& attributes)
{
    if (local == "table-cell") {
        m_cell.start(reader, attributes);
        return At::Cell;
    }
    if (local == "covered-table-cell")
        m_rows->skip(repeatOf(attributes.find(Ns::Table, "number-columns-repeated")));
    return At::Skip;
}

OdsContent::At OdsContent::inText(std::string_view local, const XmlAttributes& attributes)
{
    if (local == "ruby-text" || local == "note")
        return At::Skip; // how a character is read, and what stands at the foot
    if (local == "s")
        m_cell.add(' ', repeatOf(attributes.find(Ns::Text, "c")));
    else if (local == "tab")
        m_cell.add('\t', 1);
    else if (local == "line-break")
        m_cell.add('\n', 1);
    return At::Inline;
}

// What the element is, here; Skip for what does not count, with its inside: annotations, shapes, tables in cells.
OdsContent::At OdsContent::descend(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes)
{
    switch (m_at) {
    case At::Root:
        return ns == Ns::Office && local == "document-content" ? At::Document : At::Skip;
    case At::Document:
        if (ns != Ns::Office)
            return At::Skip;
        return local == "body" ? At::Body : local == "automatic-styles" ? At::Styles : At::Skip;
    case At::Styles:
        m_styles.start(reader, reader.depth() - 2, ns, local, attributes);
        return At::Styles;
    case At::Body:
        if (ns != Ns::Office || local != "spreadsheet")
            return At::Skip;
        m_isSpreadsheet = true;
        return At::Book;
    case At::Book:
        return ns == Ns::Table && local == "table" ? enterTable(reader, attributes) : At::Skip;
    case At::Table:
        return ns == Ns::Table ? inTable(local, attributes) : At::Skip;
    case At::Row:
        return ns == Ns::Table ? inRow(reader, local, attributes) : At::Skip;
    case At::Cell:
        if (ns != Ns::Text || (local != "p" && local != "h"))
            return At::Skip;
        m_cell.startParagraph();
        return At::Paragraph;
    case At::Paragraph:
    case At::Inline:
        return ns == Ns::Text ? inText(local, attributes) : At::Skip;
    case At::Skip:
        break;
    }
    return At::Skip;
}

void OdsContent::start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes)
{
    const At at = m_skipFrom ? At::Skip : descend(reader, ns, local, attributes);
    if (at == At::Skip) {
        noteStrange(ns, local);
        if (!m_skipFrom)
            m_skipFrom = reader.depth();
        return;
    }
    m_at = m_path[size_t(reader.depth())] = at;
}

Result<void> OdsContent::endTable()
{
    if (m_strange > 0 && m_read == 0)
        return fail(damaged());
    m_strange = m_read = 0;
    m_sheet->settle();
    m_slotsLeft -= m_sheet->slotCount();
    m_rows.reset();
    m_sheets.push_back(std::move(*m_sheet));
    m_sheet.reset();
    return {};
}

void OdsContent::end(XmlReader& reader)
{
    if (m_skipFrom) {
        if (m_skipFrom == reader.depth())
            m_skipFrom = 0;
        return;
    }
    const At parent = m_path[size_t(reader.depth() - 1)];
    Result<void> done;
    if (m_at == At::Cell) {
        const OdsValue value = m_cell.value(m_styles, inheritedStyle());
        m_read += value.kind != OdsValue::Kind::Empty;
        done = m_rows->put(value, m_cell.repeat());
    } else if (m_at == At::Paragraph) {
        m_cell.endParagraph();
    } else if (m_at == At::Row) {
        done = m_rows->endRow();
    } else if (m_at == At::Table && parent == At::Book) {
        done = endTable();
    }
    if (!done)
        reader.stop(std::move(done.error()));
    m_at = parent;
}

} // namespace rostrum
