#include "ui/preview/printrun.h"
#include "ui/preview/pagerange.h"
#include <QPageLayout>
#include <QPrinter>

namespace rostrum {

namespace {
constexpr double kTwips = 1440;

std::vector<int> pagesOf(const QPrinter& printer, const QPageRanges& wanted, int count)
{
    const QPageRanges chosen =
        printer.printRange() == QPrinter::PageRange ? printer.pageRanges() : QPageRanges(); // empty holds all
    std::vector<int> once;
    for (int page = 0; page < count; ++page)
        if (holdsPage(chosen, page) && holdsPage(wanted, page))
            once.push_back(page);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(once.begin(), once.end());
    // A driver that cannot copy is given every sheet as often as it is wanted.
    const int copies = printer.supportsMultipleCopies() ? 1 : std::max(1, printer.copyCount());
    std::vector<int> pages;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < copies; ++copy)
            pages.insert(pages.end(), once.begin(), once.end());
    } else {
        for (const int page : once)
            pages.insert(pages.end(), size_t(copies), page);
    }
    return pages;
}
} // namespace

PrintRun::PrintRun(std::shared_ptr<PagedReport> report, std::unique_ptr<QPrinter> printer, const QPageRanges& pages,
                   QObject* parent)
    : QObject(parent),
      m_report(std::move(report)),
      m_printer(std::move(printer)),
      m_pages(pagesOf(*m_printer, pages, m_report->pageCount()))
{
    m_printer->setFullPage(true); // the sheets have margins of their own
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &PrintRun::step);
}

PrintRun::~PrintRun()
{
    if (m_painter.isActive()) {
        m_printer->abort();
        m_painter.end();
    }
}

void PrintRun::setUp(QPrinter& printer, const PagedReport& report)
{
    const PageSize size = report.pageSize();
    printer.setPageSize(QPageSize(report.document().paper.pageSize()));
    printer.setPageOrientation(size.width > size.height ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setDocName(report.document().title);
    printer.setCreator(QStringLiteral("Rostrum"));
}

void PrintRun::start()
{
    if (m_pages.empty())
        return end(0);
    if (!m_painter.begin(m_printer.get()))
        return end(-1);
    m_timer.start();
}

void PrintRun::step()
{
    if (m_next > 0 && !m_printer->newPage())
        return end(-1);
    m_report->paintPage(m_painter, m_pages[m_next], m_printer->resolution() / kTwips);
    if (!m_report->status()) { // a sheet with less on it than there is must not come out
        m_printer->abort();
        return end(-1);
    }
    ++m_next;
    Q_EMIT progressed(int(m_next), total());
    if (m_next == m_pages.size())
        end(total());
}

void PrintRun::cancel()
{
    if (!m_painter.isActive())
        return;
    m_printer->abort();
    end(int(m_next));
}

void PrintRun::end(int printed)
{
    m_timer.stop();
    if (m_painter.isActive())
        m_painter.end();
    Q_EMIT finished(printed);
}

} // namespace rostrum
