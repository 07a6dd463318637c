#include "ui/preview/pageview.h"
#include "ui/preview/pagesearch.h"
#include "ui/shell/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace rostrum {

namespace {
constexpr int kGap = 16, kMargin = 20;
constexpr int kUnitsPerInch = 1440;
constexpr int kDpi = 96; // of logical pixels: 100 % is the size on paper
constexpr int kCacheKilobytes = 96 * 1024;
constexpr int kSteps[] = {25, 50, 75, 100, 125, 150, 200};
} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent), m_pixmaps(kCacheKilobytes)
{
    setObjectName(QStringLiteral("pageView"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages"));
    verticalScrollBar()->setSingleStep(40);
}

void PageView::setReport(std::shared_ptr<PagedReport> report)
{
    m_report = std::move(report);
    m_pixmaps.clear();
    m_current = -1;
    layOut();
    followScroll();
}

void PageView::pagesAdded()
{
    layOut();
    followScroll();
}

void PageView::setSearch(const PageSearch* search)
{
    m_search = search;
    connect(search, &PageSearch::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize PageView::sheet() const
{
    if (!m_report)
        return {};
    const PageSize size = m_report->pageSize();
    const double scale = double(kDpi) / kUnitsPerInch * m_zoom / 100;
    return {int(size.width * scale + 0.5), int(size.height * scale + 0.5)};
}

int PageView::stride() const { return sheet().height() + kGap; }

QRect PageView::pageRect(int page) const
{
    const QSize size = sheet();
    const int free = viewport()->width() - size.width();
    const int x = free > 2 * kMargin ? free / 2 : kMargin - horizontalScrollBar()->value();
    return {QPoint(x, kMargin + page * stride() - verticalScrollBar()->value()), size};
}

void PageView::layOut()
{
    if (m_fit != Fit::None && m_report) {
        const double wide = double(m_report->pageSize().width) * kDpi / kUnitsPerInch,
                     high = double(m_report->pageSize().height) * kDpi / kUnitsPerInch;
        const double width = (viewport()->width() - 2 * kMargin) * 100 / wide,
                     height = (viewport()->height() - 2 * kMargin) * 100 / high;
        applyZoom(int(m_fit == Fit::Width ? width : std::min(width, height)));
    }
    const QSize size = sheet();
    const int high = pageCount() > 0 ? 2 * kMargin + pageCount() * stride() - kGap : 0;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, size.width() + 2 * kMargin - viewport()->width()));
    viewport()->update();
}

void PageView::applyZoom(int percent)
{
    percent = std::clamp(percent, kSmallest, kLargest);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    m_pixmaps.clear();
    Q_EMIT zoomChanged(percent);
}

void PageView::setZoom(int percent)
{
    m_fit = Fit::None;
    const int page = std::max(0, m_current);
    applyZoom(percent);
    layOut();
    showPage(page);
}

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    const int page = std::max(0, m_current);
    layOut();
    showPage(page);
    Q_EMIT zoomChanged(m_zoom);
}

void PageView::zoomStep(int step)
{
    if (step > 0) {
        const auto next = std::upper_bound(std::begin(kSteps), std::end(kSteps), m_zoom);
        setZoom(next == std::end(kSteps) ? kLargest : *next);
    } else {
        const auto here = std::lower_bound(std::begin(kSteps), std::end(kSteps), m_zoom);
        setZoom(here == std::begin(kSteps) ? kSmallest : *std::prev(here));
    }
}

void PageView::showPage(int page)
{
    if (pageCount() == 0)
        return;
    page = std::clamp(page, 0, pageCount() - 1);
    verticalScrollBar()->setValue(page * stride());
    setCurrent(page); // also where the last sheets are all in view and nothing scrolls
}

void PageView::showPlace(int page, const QRectF& place)
{
    if (page < 0 || page >= pageCount())
        return;
    const double scale = double(kDpi) / kUnitsPerInch * m_zoom / 100;
    const QRect sheet = pageRect(page);
    const QRect at = QRectF(sheet.topLeft() + place.topLeft() * scale, place.size() * scale).toAlignedRect();
    const QRect seen = viewport()->rect().adjusted(0, 0, 0, -kMargin);
    if (at.top() < seen.top() || at.bottom() > seen.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + at.top() - viewport()->height() / 3);
    if (at.left() < seen.left() || at.right() > seen.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + at.left() - viewport()->width() / 3);
    viewport()->update();
}

void PageView::followScroll()
{
    int page = -1;
    if (pageCount() > 0) {
        const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
        page = std::clamp((middle - kMargin) / std::max(1, stride()), 0, pageCount() - 1);
        // At the very end the last sheet may be too short to reach up there.
        if (verticalScrollBar()->value() > 0 && verticalScrollBar()->value() == verticalScrollBar()->maximum())
            page = pageCount() - 1;
    }
    setCurrent(page);
}

void PageView::setCurrent(int page)
{
    if (page == m_current)
        return;
    m_current = page;
    setAccessibleDescription(tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    Q_EMIT currentPageChanged(page);
}

const QPixmap& PageView::pixmap(int page)
{
    if (const QPixmap* known = m_pixmaps.object(page))
        return *known;
    const qreal ratio = viewport()->devicePixelRatioF();
    auto fresh = std::make_unique<QPixmap>(sheet() * ratio);
    fresh->fill(Qt::white); // paper is white in the dark, too
    QPainter painter(fresh.get());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    m_report->paintPage(painter, page, double(kDpi) / kUnitsPerInch * m_zoom / 100 * ratio);
    painter.end();
    fresh->setDevicePixelRatio(ratio);
    ++m_painted;
    const int cost = std::clamp(fresh->width() * fresh->height() / 256, 1, kCacheKilobytes);
    QPixmap* const kept = fresh.release();
    m_pixmaps.insert(page, kept, cost); // owns it now; the cost never exceeds the cache, so it is not dropped
    return *kept;
}

// As a marker pen does it: what stands below shows through. Where the officer stands, there is a frame as well.
void PageView::paintHits(QPainter& painter, int page, const QRect& sheet)
{
    const double scale = double(kDpi) / kUnitsPerInch * m_zoom / 100;
    const auto now = m_search->current();
    int number = 0;
    for (const PageHit& hit : m_search->hitsOn(page)) {
        const bool current = now && now->page == page && now->hit == number;
        ++number;
        for (const QRectF& mark : hit.marks) {
            const QRectF at(sheet.topLeft() + mark.topLeft() * scale, mark.size() * scale);
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(at, QColor(0xFF, 0xE0, 0x7A));
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            if (current) {
                painter.setPen(QPen(lightTokens().accent, 2)); // paper is white in the dark, too
                painter.drawRect(at.adjusted(-2, -2, 2, 2));
            }
        }
    }
}

void PageView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens().frame);
    if (!m_report)
        return;
    const int top = verticalScrollBar()->value() - kMargin;
    const int first = std::clamp(top / std::max(1, stride()), 0, pageCount());
    for (int page = first; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (rect.top() > viewport()->height())
            break;
        if (!rect.intersects(event->rect()))
            continue;
        painter.drawPixmap(rect.topLeft(), pixmap(page));
        if (m_search)
            paintHits(painter, page, rect);
        painter.setPen(tokens().controlEdge);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_current;
    const int before = m_zoom;
    layOut();
    if (before != m_zoom)
        showPage(page);
    followScroll();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    followScroll();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        return showPage(m_current + 1);
    case Qt::Key_PageUp:
        return showPage(m_current - 1);
    case Qt::Key_Home:
        return showPage(0);
    case Qt::Key_End:
        return showPage(pageCount() - 1);
    case Qt::Key_Space:
        return verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier
                                                      ? QAbstractSlider::SliderPageStepSub
                                                      : QAbstractSlider::SliderPageStepAdd);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (const int turn = event->angleDelta().y())
        zoomStep(turn > 0 ? 1 : -1);
    event->accept();
}

} // namespace rostrum
