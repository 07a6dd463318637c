// Paints one page of one part: the one painter of preview, printer and PDF.
#pragma once
#include "models/report/pageink.h"
#include "models/report/partlayout.h"
#include "models/report/words.h"
#include <QImage>

namespace rostrum {

class PagePainter {
public:
    /// Borrows the fonts, which must be those of the layouts it paints.
    PagePainter(FontBook& fonts, const ReportDocument& document);
    /// The painter's unit must be 1/1440 inch, its origin the corner of the sheet.
    void paint(QPainter& painter, const PartLayout& layout, int page);
    /// Every text that paint() would paint, in its order.
    std::vector<PaintedText> texts(const PartLayout& layout, int page);

private:
    void draw(PageInk& ink, const PartLayout& layout, int page);
    void firstHead(PageInk& ink, const PartLayout& layout);
    void runningHead(PageInk& ink, const PartLayout& layout);
    void seamStamp(PageInk& ink, const PartLayout& layout);
    void footer(PageInk& ink, const PartLayout& layout, int page);
    void block(PageInk& ink, const PartLayout& layout, const PageBlock& block);
    void table(PageInk& ink, const PartLayout& layout, const PageBlock& block);
    void grid(PageInk& ink, const PartLayout& layout, const PageBlock& block, const ReportGrid& grid);
    void box(PageInk& ink, const PartLayout& layout, const PageBlock& block, const ReportBox& box);
    void paragraph(PageInk& ink, const PartLayout& layout, const PageBlock& block, const TextStyle& style);
    void chart(PageInk& ink, const PartLayout& layout, const PageBlock& block, const ReportChart& chart);
    void row(PageInk& ink, const RowShape& row, int margin, int y, int height);
    void signatures(PageInk& ink, const PartLayout& layout, int y);

    FontBook& m_fonts;
    const ReportWords m_words;
    const QImage m_logo;
};

} // namespace rostrum
