// Printing and saving what the preview shows.
#include "ui/desk/desk.h"
#include "ui/preview/pagerange.h"
#include "ui/preview/pageview.h"
#include "ui/preview/previewbar.h"
#include "ui/preview/printpreview.h"
#include "ui/preview/printrun.h"
#include "ui/preview/savereport.h"
#include "ui/printlog/reportlog.h"
#include <QPrintDialog>
#include <QPrinter>

namespace rostrum {

void PrintPreview::print()
{
    if (!m_report || !m_report->isLaidOut() || isBusy() || !m_tools->pages())
        return;
    auto printer = std::make_shared<std::unique_ptr<QPrinter>>(std::make_unique<QPrinter>(QPrinter::HighResolution));
    PrintRun::setUp(**printer, *m_report);
    auto* dialog = new QPrintDialog(printer->get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, m_report->pageCount());
    // Queued: the dialog has let go of the printer by then.
    connect(
        dialog, &QDialog::finished, this,
        [this, printer](int result) {
            if (result == QDialog::Accepted)
                run(std::move(*printer));
        },
        Qt::QueuedConnection);
    dialog->open();
}

void PrintPreview::run(std::unique_ptr<QPrinter> printer)
{
    m_run = new PrintRun(m_report, std::move(printer), m_tools->pages().value_or(QPageRanges()), this);
    connect(m_run, &PrintRun::progressed, this, [this](int done, int total) { showWork(tr("Printing"), done, total); });
    connect(m_run, &PrintRun::finished, this, [this](int printed) {
        const bool refused = printed < 0;
        std::exchange(m_run, nullptr)->deleteLater();
        if (printed > 0)
            logPrinted(m_desk, m_source, printed);
        endWork(refused ? tr("The printer did not accept the pages. Check it and print again.")
                        : tr("Pages printed: %1").arg(printed));
        if (m_outdated)
            prepare();
    });
    showWork(tr("Printing"), 0, m_run->total());
    m_run->start();
}

void PrintPreview::save()
{
    const auto pages = m_tools->pages();
    if (!m_report || isBusy() || !pages || (!pages->isEmpty() && !m_report->isLaidOut()))
        return;
    ReportSource source = m_source;
    source.pages = *pages;
    askForReportFile(m_desk, this, source, true, [this, source](const QString& path) {
        m_saving = true;
        showWork(tr("Saving"), 0, 0);
        saveReport(m_desk, this, source, path, [this](const SavedReport& saved) {
            endWork(savedText(saved));
            if (m_outdated)
                prepare();
        });
    });
}

} // namespace rostrum
