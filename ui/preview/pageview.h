// The sheets of a report below each other. Paints only what is in view; a sheet once painted is kept for scrolling.
#pragma once
#include "models/report/pagedreport.h"
#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

namespace rostrum {

class PageSearch;

class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr int kSmallest = 25, kLargest = 200; ///< zoom in percent
    /// What the zoom follows when the window changes.
    enum class Fit { None, Width, Page };

    explicit PageView(QWidget* parent = nullptr);
    void setReport(std::shared_ptr<PagedReport> report);
    /// The report has more pages than before; what is in view stays.
    void pagesAdded();
    /// Whose hits are marked on the sheets; must outlive the view.
    void setSearch(const PageSearch* search);

    int pageCount() const { return m_report ? m_report->pageCount() : 0; }
    /// From 0: the one that takes most of the view's upper half; -1 without a report.
    int currentPage() const { return m_current; }
    void showPage(int page);
    /// Brings a place of a page into view, with some room around it; scrolls only when it is not.
    void showPlace(int page, const QRectF& place);

    int zoom() const { return m_zoom; }
    void setZoom(int percent); ///< within the bounds; ends fitting
    Fit fit() const { return m_fit; }
    bool fitsWidth() const { return m_fit == Fit::Width; }
    void setFit(Fit fit);
    void zoomStep(int step); ///< to the next of 25 50 75 100 125 150 200

    /// Sheets painted anew so far: what scrolling must not raise without need.
    int paintedPages() const { return m_painted; }
    QSize sizeHint() const override { return {900, 700}; }

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged(int percent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSize sheet() const; ///< of one page in logical pixels
    int stride() const;
    QRect pageRect(int page) const; ///< in the viewport
    const QPixmap& pixmap(int page);
    void paintHits(QPainter& painter, int page, const QRect& sheet);
    void layOut();
    void applyZoom(int percent);
    void followScroll();
    void setCurrent(int page);

    std::shared_ptr<PagedReport> m_report;
    QCache<int, QPixmap> m_pixmaps; ///< cost in KB
    const PageSearch* m_search = nullptr;
    int m_zoom = 100, m_current = -1, m_painted = 0;
    Fit m_fit = Fit::Width;
};

} // namespace rostrum
