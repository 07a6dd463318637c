#include "models/report/pagedreport.h"
#include <QElapsedTimer>

namespace rostrum {

PagedReport::PagedReport(ReportDocument document, Layout layout)
    : m_document(std::move(document)), m_painter(m_fonts, m_document)
{
    m_starts.reserve(size_t(m_document.partCount) + 1);
    while (layout == Layout::Whole && !isLaidOut())
        layOut(0);
}

bool PagedReport::layOut(int milliseconds)
{
    QElapsedTimer slice;
    slice.start();
    while (!isLaidOut()) {
        m_starts.push_back(pageCount() + layoutOf(laidOutParts()).pageCount());
        if (slice.elapsed() >= milliseconds)
            break;
    }
    return isLaidOut();
}

PagedReport::~PagedReport() = default;

const PartLayout& PagedReport::layoutOf(int part)
{
    if (m_part != part) {
        m_layout = std::make_unique<PartLayout>(m_fonts, m_document, m_document.part(part));
        m_part = part;
    }
    return *m_layout;
}

int PagedReport::partOf(int page) const
{
    return int(std::upper_bound(m_starts.begin(), m_starts.end(), page) - m_starts.begin()) - 1;
}

std::vector<PageHit> PagedReport::find(int page, const QString& text)
{
    if (page < 0 || page >= pageCount())
        return {};
    const int part = partOf(page);
    return findOnPage(m_fonts, m_painter.texts(layoutOf(part), page - m_starts[size_t(part)]), text);
}

void PagedReport::paintPage(QPainter& painter, int page, double scale)
{
    if (page < 0 || page >= pageCount())
        return;
    const int part = partOf(page);
    painter.save();
    painter.scale(scale, scale);
    m_painter.paint(painter, layoutOf(part), page - m_starts[size_t(part)]);
    painter.restore();
}

} // namespace rostrum
