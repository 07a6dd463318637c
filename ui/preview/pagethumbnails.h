// The sheets of a report, small, one below the other, to find one's way by. Painted one at a time between other events,
// and only those in view.
#pragma once
#include "models/report/pagedreport.h"
#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>
#include <QTimer>

namespace rostrum {

class PageThumbnails : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageThumbnails(QWidget* parent = nullptr);
    void setReport(std::shared_ptr<PagedReport> report);
    /// The report has more pages than before.
    void pagesAdded() { layOut(); }
    int pageCount() const { return m_report ? m_report->pageCount() : 0; }
    /// The one that is framed; scrolled into view.
    void setCurrentPage(int page);
    int currentPage() const { return m_current; }
    /// Sheets painted so far: what must stay small however long the report is.
    int paintedPages() const { return m_painted; }
    /// Every sheet in view is painted.
    bool isPainted() const { return missingInView() < 0; }

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSize sheet() const; ///< of one page in logical pixels
    int stride() const;
    QRect sheetRect(int page) const;    ///< in the viewport
    std::pair<int, int> inView() const; ///< first page, and the one after the last
    int missingInView() const;          ///< the first sheet there that is not painted yet; -1: none
    void layOut();
    void paintNext();

    std::shared_ptr<PagedReport> m_report;
    QCache<int, QPixmap> m_pixmaps; ///< cost: one a sheet
    QTimer m_timer;
    int m_current = -1, m_painted = 0;
};

} // namespace rostrum
