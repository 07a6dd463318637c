#include "ui/preview/pagethumbnails.h"
#include "ui/shell/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace rostrum {

namespace {
constexpr int kWidth = 148, kLongSide = 116, kThumbGap = 8, kThumbMargin = 12, kNumber = 18;
constexpr int kUnitsOfInch = 1440;
constexpr int kKept = 200; // small pictures
} // namespace

PageThumbnails::PageThumbnails(QWidget* parent) : QAbstractScrollArea(parent), m_pixmaps(kKept)
{
    setObjectName(QStringLiteral("preview.thumbnails"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages, small"));
    setFixedWidth(kWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(40);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &PageThumbnails::paintNext);
}

void PageThumbnails::setReport(std::shared_ptr<PagedReport> report)
{
    m_report = std::move(report);
    m_pixmaps.clear();
    m_current = -1;
    layOut();
}

QSize PageThumbnails::sheet() const
{
    if (!m_report)
        return {};
    const PageSize size = m_report->pageSize();
    const double scale = double(kLongSide) / std::max(size.width, size.height);
    return {int(size.width * scale + 0.5), int(size.height * scale + 0.5)};
}

int PageThumbnails::stride() const { return sheet().height() + kNumber + kThumbGap; }

QRect PageThumbnails::sheetRect(int page) const
{
    const QSize size = sheet();
    return {
        QPoint((viewport()->width() - size.width()) / 2, kThumbMargin + page * stride() - verticalScrollBar()->value()),
        size};
}

std::pair<int, int> PageThumbnails::inView() const
{
    const int top = verticalScrollBar()->value() - kThumbMargin;
    const int first = std::clamp(top / std::max(1, stride()), 0, pageCount());
    const int last = std::clamp((top + viewport()->height()) / std::max(1, stride()) + 1, first, pageCount());
    return {first, last};
}

void PageThumbnails::layOut()
{
    const int high = pageCount() > 0 ? 2 * kThumbMargin + pageCount() * stride() - kThumbGap : 0;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
    viewport()->update();
}

void PageThumbnails::setCurrentPage(int page)
{
    if (page == m_current || page >= pageCount())
        return;
    m_current = page;
    setAccessibleDescription(tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    if (const QRect at = sheetRect(page); page >= 0 && (at.top() < 0 || at.bottom() + kNumber > viewport()->height()))
        verticalScrollBar()->setValue(kThumbMargin + page * stride() - (viewport()->height() - stride()) / 2);
    viewport()->update();
}

int PageThumbnails::missingInView() const
{
    const auto [first, last] = inView();
    for (int page = first; page < last; ++page)
        if (!m_pixmaps.contains(page))
            return page;
    return -1;
}

// One sheet, then whatever else wants to be done; those that have left the view meanwhile are not painted.
void PageThumbnails::paintNext()
{
    const int page = missingInView();
    if (!m_report || page < 0 || !isVisible())
        return m_timer.stop();
    const qreal ratio = viewport()->devicePixelRatioF();
    const QSize size = sheet();
    auto* fresh = new QPixmap(size * ratio); // the cache owns it
    fresh->fill(Qt::white);
    QPainter painter(fresh);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    m_report->paintPage(painter, page, double(size.width()) / m_report->pageSize().width * ratio);
    painter.end();
    fresh->setDevicePixelRatio(ratio);
    m_pixmaps.insert(page, fresh);
    ++m_painted;
    viewport()->update(sheetRect(page));
}

void PageThumbnails::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens().panel);
    const auto [first, last] = inView();
    bool missing = false;
    painter.setFont(rostrum::font(Type::Caption));
    for (int page = first; page < last; ++page) {
        const QRect rect = sheetRect(page);
        const bool current = page == m_current;
        if (current)
            painter.fillRect(rect.adjusted(-8, -6, 8, kNumber + 2), tokens().selection);
        painter.fillRect(rect, Qt::white); // paper is white in the dark, too
        if (const QPixmap* known = m_pixmaps.object(page))
            painter.drawPixmap(rect.topLeft(), *known);
        else
            missing = true;
        painter.setPen(current ? QPen(tokens().accent, hasFocus() ? 3 : 2) : QPen(tokens().controlEdge, 1));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
        painter.setPen(current ? tokens().text : tokens().second);
        painter.drawText(QRect(0, rect.bottom() + 2, viewport()->width(), kNumber - 2), Qt::AlignCenter,
                         QString::number(page + 1));
    }
    if (missing && !m_timer.isActive())
        m_timer.start();
}

void PageThumbnails::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PageThumbnails::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void PageThumbnails::scrollContentsBy(int, int) { viewport()->update(); }

void PageThumbnails::keyPressEvent(QKeyEvent* event)
{
    const int many = std::max(1, viewport()->height() / std::max(1, stride()));
    int page = m_current;
    switch (event->key()) {
    case Qt::Key_Up:
        page -= 1;
        break;
    case Qt::Key_Down:
        page += 1;
        break;
    case Qt::Key_PageUp:
        page -= many;
        break;
    case Qt::Key_PageDown:
        page += many;
        break;
    case Qt::Key_Home:
        page = 0;
        break;
    case Qt::Key_End:
        page = pageCount() - 1;
        break;
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
    if (pageCount() > 0)
        Q_EMIT pageChosen(std::clamp(page, 0, pageCount() - 1));
}

void PageThumbnails::mousePressEvent(QMouseEvent* event)
{
    const int page =
        (event->position().toPoint().y() + verticalScrollBar()->value() - kThumbMargin) / std::max(1, stride());
    if (event->button() == Qt::LeftButton && page >= 0 && page < pageCount())
        Q_EMIT pageChosen(page);
}

} // namespace rostrum
