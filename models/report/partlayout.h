// Pagination of one part: which rows stand on which page, and where. Holds heights and breaks, never cells.
#pragma once
#include "models/report/tableshape.h"
#include <memory>

namespace rostrum {

struct PageSize {
    int width = 0, height = 0; ///< units of pagestyle.h
    static PageSize of(const ReportDocument& document);
};

/// Rows [first, last) of one section on a page; `y` is the top of its repeated head, or of the first row.
struct PageBlock {
    int section = 0, first = 0, last = 0, y = 0;
};

struct PageContent {
    std::vector<PageBlock> blocks;
    int signaturesY = -1; ///< only on the last page
};

class PartLayout {
public:
    /// Both must outlive the layout; `fonts` measures.
    PartLayout(FontBook& fonts, const ReportDocument& document, ReportPart part);

    int pageCount() const { return int(m_pages.size()); }
    const PageContent& page(int page) const { return m_pages[size_t(page)]; }
    const ReportPart& part() const { return m_part; }
    const ReportDocument& document() const { return m_document; }
    const QString& code() const { return m_code; } ///< verificationCode()
    PageSize size() const { return m_size; }
    int left() const { return m_document.paper.left(); }
    int top() const { return m_document.paper.top(); }
    int contentWidth() const;

    /// What the painter needs of a section again.
    const TableShape& table(int section) const { return *m_shapes[size_t(section)].table; }
    const std::vector<TextLine>& lines(int section) const { return m_shapes[size_t(section)].lines; }
    const std::vector<TextLine>& headline(int section) const { return m_shapes[size_t(section)].headline; }
    int rowHeight(int section, int row) const { return m_shapes[size_t(section)].heights[size_t(row)]; }

private:
    struct Shape {
        std::unique_ptr<TableShape> table;
        std::vector<TextLine> lines, headline;
        std::vector<quint16> heights; ///< of the rows, lines or grid lines
        int head = 0, gap = 0, rowsPerPage = 0;
        bool keepWithNext = false;
        bool isChart = false;
    };
    struct Place {
        int section = -1, row = -1;
    };

    Shape shapeOf(const ReportSection& section);
    void measureTable(Shape& shape, const ReportTable& table);
    void flow(Place breakBefore);
    int keptAfter(int section, int row) const;
    bool hasRows(const PageContent& page) const;
    Place tail() const;
    int signaturesHeight() const;
    int bottom() const;

    FontBook& m_fonts;
    const ReportDocument& m_document;
    const ReportPart m_part;
    const PageSize m_size;
    std::vector<Shape> m_shapes;
    std::vector<PageContent> m_pages;
    int m_end = 0; ///< where the last page's content ends
    QString m_code;
};

} // namespace rostrum
