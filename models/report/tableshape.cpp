#include "models/report/tableshape.h"
#include "models/report/pagestyle.h"

namespace rostrum {

TableShape::TableShape(FontBook& fonts, const ReportTable& table, int width) : m_fonts(fonts), m_table(table)
{
    double sum = 0;
    for (const ReportColumn& column : table.columns)
        sum += column.weight;
    double at = 0;
    m_edges.push_back(0);
    for (const ReportColumn& column : table.columns) {
        at += column.weight;
        m_edges.push_back(int(width * at / sum + 0.5));
    }
    if (!table.showHead)
        return;
    ReportRow titles;
    for (const ReportColumn& column : table.columns)
        titles.push_back({.text = column.title, .bold = true, .align = ReportAlign::Center});
    m_head = shapeOf(titles, true);
    m_headHeight = heightOf(m_head) + page::kHeadPad;
}

int TableShape::rowCount() const { return bodyRows() + (m_table.total ? 1 : 0); }

RowShape TableShape::row(int row) const
{
    if (isTotal(row))
        return shapeOf(*m_table.total, false);
    if (m_table.rowCount > 0)
        return shapeOf(m_table.row(row), false);
    return shapeOf({{.text = m_table.whenEmpty, .span = int(m_table.columns.size()), .align = ReportAlign::Center}},
                   false);
}

RowShape TableShape::shapeOf(const ReportRow& row, bool head) const
{
    RowShape shape;
    shape.reserve(row.size());
    size_t column = 0;
    for (const ReportCell& cell : row) {
        const size_t next = std::min(column + size_t(cell.span), m_table.columns.size());
        if (next == column)
            break;
        CellShape out;
        out.x = m_edges[column];
        out.width = m_edges[next] - m_edges[column];
        out.align = cell.align.value_or(m_table.columns[column].align);
        out.style = cell.bold ? page::kStrong : cell.small ? page::kSmall : page::kBody;
        out.text = cell.mark.isEmpty() ? cell.text : cell.mark + u' ' + cell.text;
        const bool tight = head || out.align == ReportAlign::Center;
        const double room = out.width - 2.0 * (tight ? page::kCellPad / 2 : page::kCellPad);
        out.style = shrunkToFit(m_fonts, out.style, out.text, room);
        out.lines = breakLines(m_fonts, out.style, out.text, room);
        if (out.lines.size() > page::kMaxCellLines) {
            out.lines.resize(page::kMaxCellLines);
            out.lines.back() = u"…";
        }
        shape.push_back(std::move(out));
        column = next;
    }
    return shape;
}

int TableShape::heightOf(const RowShape& row) const
{
    size_t lines = 1;
    for (const CellShape& cell : row)
        lines = std::max(lines, cell.lines.size());
    const int one = m_table.rowsPerPage > 0 ? page::kTallRow : m_table.compact ? page::kCompactRow : page::kRow;
    return one + int(lines - 1) * page::kLine;
}

} // namespace rostrum
