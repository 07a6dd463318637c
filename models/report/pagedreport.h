// A document cut into pages, any of which can be painted alone: for the preview and the printer.
#pragma once
#include "models/report/findonpage.h"
#include "models/report/pagepainter.h"

namespace rostrum {

/// Belongs to one thread. Holds the layout of one part at a time.
class PagedReport {
public:
    enum class Layout { Whole, Later };

    /// Later: nothing is laid out yet, and there are no pages until layOut() makes them.
    explicit PagedReport(ReportDocument document, Layout layout = Layout::Whole);
    ~PagedReport();

    /// Lays out further parts, one at least, for about so many milliseconds; whether all are.
    bool layOut(int milliseconds);
    bool isLaidOut() const { return laidOutParts() == m_document.partCount; }
    int laidOutParts() const { return int(m_starts.size()) - 1; }

    /// Whether everything that was laid out so far could be read; the first failure else.
    Result<void> status() const { return m_document.late->status(); }
    /// Of the parts that are laid out.
    int pageCount() const { return m_starts.back(); }
    /// Of every sheet, in 1/1440 inch.
    PageSize pageSize() const { return PageSize::of(m_document); }
    const ReportDocument& document() const { return m_document; }
    /// Draws page `page` (from 0) at the painter's origin, scaled from 1/1440 inch by `scale` (device dpi / 1440; times
    /// the zoom). Leaves the painter as it was.
    void paintPage(QPainter& painter, int page, double scale);
    /// Where a text stands on a page, from top to bottom, in 1/1440 inch from the corner of the sheet.
    std::vector<PageHit> find(int page, const QString& text);

private:
    const PartLayout& layoutOf(int part);
    int partOf(int page) const;

    const ReportDocument m_document;
    FontBook m_fonts;
    PagePainter m_painter;
    std::vector<int> m_starts{0}; ///< the first page of each part that is laid out, then the number of all
    std::unique_ptr<PartLayout> m_layout;
    int m_part = -1;
};

} // namespace rostrum
