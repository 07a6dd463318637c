// The controls over the sheets: where, how large, which way, which of them, and what to do with them.
#pragma once
#include "ui/preview/pageview.h"
#include "ui/widgets/surface.h"
#include <QPageRanges>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace rostrum {

class TextLabel;

class PreviewBar : public Surface {
    Q_OBJECT
public:
    explicit PreviewBar(QWidget* parent = nullptr);

    /// `page` from 0. `growing`: more pages come. `busy`: something is being printed or written.
    void setPages(int page, int count, bool growing, bool busy);
    void setZoom(int percent, PageView::Fit fit);
    void setPaper(bool canTurn, bool landscape);
    bool thumbnailsWanted() const;
    /// The sheets that are wanted; nothing while the field says what is no range.
    std::optional<QPageRanges> pages() const;
    /// Why the field is refused; empty: it is not.
    QString problem() const;

Q_SIGNALS:
    void pageRequested(int page);
    void zoomRequested(int percent);
    void fitRequested(rostrum::PageView::Fit fit);
    void zoomStepRequested(int step);
    void thumbnailsToggled(bool on);
    void landscapeRequested(bool landscape);
    void findRequested();
    void pagesEdited();
    void saveRequested();
    void printRequested();

private:
    void addPages(QHBoxLayout* row);
    void addZoom(QHBoxLayout* row);
    void addPaper(QHBoxLayout* row);
    void addWays(QHBoxLayout* row);
    void chooseZoom(int at);
    void typeZoom();
    void refresh();

    QToolButton *m_thumbnails, *m_previous, *m_next, *m_smaller, *m_larger, *m_find;
    QSpinBox* m_page;
    QLabel* m_of;
    QComboBox *m_zoom, *m_paper;
    QLineEdit* m_range;
    QPushButton *m_save, *m_print;
    int m_current = -1, m_count = 0, m_percent = 100;
    PageView::Fit m_fit = PageView::Fit::Width;
    bool m_growing = false, m_busy = false;
};

} // namespace rostrum
