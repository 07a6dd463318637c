// Sheets onto a printer, one at a time between other events, so that the window stays alive and printing can be
// stopped.
#pragma once
#include "models/report/pagedreport.h"
#include <QObject>
#include <QPageRanges>
#include <QPainter>
#include <QTimer>

class QPrinter;

namespace rostrum {

class PrintRun : public QObject {
    Q_OBJECT
public:
    /// Prints what both the printer's range and `pages` ask for (empty: all), in the printer's orientation and without
    /// margins of its own.
    PrintRun(std::shared_ptr<PagedReport> report, std::unique_ptr<QPrinter> printer, const QPageRanges& pages = {},
             QObject* parent = nullptr);
    ~PrintRun() override;

    /// Paper as the sheets want it: A4, upright or across, borderless coordinates. Before the dialog shows it.
    static void setUp(QPrinter& printer, const PagedReport& report);

    void start();
    void cancel();
    int total() const { return int(m_pages.size()); }

Q_SIGNALS:
    void progressed(int done, int total);
    /// Once; `printed` sheets, fewer than total() when cancelled. -1: the printer did not accept the work.
    void finished(int printed);

private:
    void step();
    void end(int printed);

    std::shared_ptr<PagedReport> m_report;
    std::unique_ptr<QPrinter> m_printer;
    QPainter m_painter;
    QTimer m_timer;
    std::vector<int> m_pages; ///< in the order of printing, copies included
    size_t m_next = 0;
};

} // namespace rostrum
