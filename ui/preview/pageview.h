// The sheets of a report below each other. Paints only what is in view; a sheet once painted is kept for scrolling.
#pragma once
#include "models/report/pagedreport.h"
#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

namespace rostrum {

class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr int kSmallest = 50, kLargest = 200; ///< zoom in percent

    explicit PageView(QWidget* parent = nullptr);
    void setReport(std::shared_ptr<PagedReport> report);

    int pageCount() const { return m_report ? m_report->pageCount() : 0; }
    /// From 0: the one that takes most of the view's upper half; -1 without a report.
    int currentPage() const { return m_current; }
    void showPage(int page);

    int zoom() const { return m_zoom; }
    void setZoom(int percent); ///< within the bounds; ends fitting
    bool fitsWidth() const { return m_fit; }
    void setFitWidth(bool fit);
    void zoomStep(int step); ///< to the next of 50 75 100 125 150 200

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
    void layOut();
    void applyZoom(int percent);
    void followScroll();
    void setCurrent(int page);

    std::shared_ptr<PagedReport> m_report;
    QCache<int, QPixmap> m_pixmaps; ///< cost in KB
    int m_zoom = 100, m_current = -1, m_painted = 0;
    bool m_fit = true;
};

} // namespace rostrum
