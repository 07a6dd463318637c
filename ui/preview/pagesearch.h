// A text looked for on every sheet of a report: some sheets at a time between other events, so that the window stays
// alive, from the sheet in view to the end and then from the beginning.
#pragma once
#include "models/report/pagedreport.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace rostrum {

class PageSearch : public QObject {
    Q_OBJECT
public:
    struct Place {
        int page = 0, hit = 0; ///< both from 0
        bool operator==(const Place&) const = default;
    };

    explicit PageSearch(QObject* parent = nullptr);
    /// Forgets what was found.
    void setReport(std::shared_ptr<PagedReport> report);
    /// An empty text finds nothing and forgets.
    void start(const QString& text, int fromPage);
    /// What was found until now stays.
    void stop();
    bool isRunning() const { return m_timer.isActive(); }
    QString text() const { return m_text; }
    int searchedPages() const { return m_done; }
    int pageCount() const { return m_report ? m_report->pageCount() : 0; }

    const std::vector<PageHit>& hitsOn(int page) const;
    int count() const { return m_count; }
    /// The hit where the officer stands: the first that was found, until step().
    std::optional<Place> current() const { return m_current; }
    /// Its number among all that were found so far, in the order of the sheets, from 1; 0 for none.
    int currentNumber() const;
    /// To the next (1) or the one before (-1), around the ends.
    void step(int direction);

Q_SIGNALS:
    /// Hits came or went, or sheets were looked through.
    void changed();
    void currentChanged(int page, const QRectF& place);
    /// Every sheet was looked through.
    void finished();
    /// A sheet could not be read; the search is over.
    void failed(const rostrum::Error& error);

private:
    void lookOn();
    bool lookAt(int page);
    std::optional<int> nextPage();
    void setCurrent(Place place);

    std::shared_ptr<PagedReport> m_report;
    QString m_text;
    QTimer m_timer;
    std::map<int, std::vector<PageHit>> m_hits; ///< of pages that have any
    std::optional<Place> m_current;
    int m_from = 0, m_next = 0, m_done = 0, m_count = 0;
    bool m_around = false; ///< at the end, and now before the sheet from which it began
};

} // namespace rostrum
