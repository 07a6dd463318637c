// Where the cells of one table stand and how their texts break. Measuring and painting ask the same.
#pragma once
#include "models/report/document.h"
#include "models/report/textlines.h"

namespace rostrum {

struct CellShape {
    int x = 0, width = 0; ///< units from the table's left edge
    ReportAlign align = ReportAlign::Left;
    TextStyle style;
    QString text;
    std::vector<TextLine> lines; ///< views into `text`
};
using RowShape = std::vector<CellShape>;

/// The table must outlive its shape.
class TableShape {
public:
    TableShape(FontBook& fonts, const ReportTable& table, int width);

    /// Rows that stand on paper: the table's own (or its sentence when there is none), then the total.
    int rowCount() const;
    bool isTotal(int row) const { return m_table.total && row == rowCount() - 1; }
    RowShape row(int row) const;
    const RowShape& head() const { return m_head; }
    /// 0 when the table shows no head.
    int headHeight() const { return m_headHeight; }
    int heightOf(const RowShape& row) const;
    int width() const { return m_edges.back(); }

private:
    RowShape shapeOf(const ReportRow& row, bool head) const;
    int bodyRows() const { return m_table.rowCount > 0 ? m_table.rowCount : (m_table.whenEmpty.isEmpty() ? 0 : 1); }

    FontBook& m_fonts;
    const ReportTable& m_table;
    std::vector<int> m_edges; ///< of the columns, from 0 to the width
    RowShape m_head;
    int m_headHeight = 0;
};

} // namespace rostrum
