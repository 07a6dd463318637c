#include "ui/preview/printpreview.h"
#include "ui/desk/desk.h"
#include "ui/preview/pageview.h"
#include "ui/preview/printrun.h"
#include "ui/preview/savereport.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/widgets/surface.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kZooms[] = {50, 75, 100, 125, 150, 200};
constexpr int kFit = 0; // the entry's value for the width of the window

QToolButton* tool(Glyph glyph, const char* name, const QString& text, QHBoxLayout* row)
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    if (glyph != Glyph::None)
        button->setIcon(icon(glyph));
    button->setAccessibleName(text);
    button->setToolTip(text);
    row->addWidget(button);
    return button;
}

QPushButton* push(Glyph glyph, const char* name, const QString& text, QHBoxLayout* row)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    if (glyph != Glyph::None)
        button->setIcon(icon(glyph));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}
} // namespace

PrintPreview* PrintPreview::show(Desk& desk, const ReportSource& source, QWidget* parent)
{
    auto* preview = new PrintPreview(desk, source, parent);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setWindowModality(Qt::WindowModal);
    preview->QDialog::show();
    // After the window stands: laying out a long list takes a moment.
    QTimer::singleShot(0, preview, [preview] { preview->load(); });
    return preview;
}

PrintPreview::PrintPreview(Desk& desk, ReportSource source, QWidget* parent)
    : QDialog(parent, Qt::Window), m_desk(desk), m_source(std::move(source)), m_view(new PageView)
{
    setObjectName(QStringLiteral("printPreview"));
    setWindowTitle(tr("Print preview"));
    setAccessibleName(windowTitle());
    resize(980, 820);
    build();
    connect(m_view, &PageView::currentPageChanged, this, &PrintPreview::refresh);
    connect(m_view, &PageView::zoomChanged, this, &PrintPreview::showZoom);
    connect(&desk, &Desk::workProgressed, this, [this](qint64 done, qint64 total) {
        if (m_saving)
            showWork(tr("Saving"), int(done), int(total));
    });
    connect(&desk, &Desk::workFinished, this, [this] {
        if (std::exchange(m_saving, false))
            endWork({}); // where it went well, what was saved is said next
    });
    endWork(tr("The pages are being laid out."));
    refresh();
    showZoom();
}

void PrintPreview::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new Surface(Back::Panel, Qt::BottomEdge);
    bar->setFixedHeight(metrics::filterHeight + 4);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(6);
    addPages(row);
    addZoom(row);
    row->addStretch(1);
    m_save = push(Glyph::Export, "preview.save", tr("Save as PDF…"), row);
    m_print = push(Glyph::None, "preview.print", tr("Print…"), row);
    m_print->setIcon(iconOnAccent(Glyph::Print));
    makePrimary(m_print);
    connect(m_save, &QPushButton::clicked, this, &PrintPreview::save);
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::print);
    column->addWidget(bar);
    column->addWidget(m_view, 1);
    auto* foot = new Surface(Back::Frame, Qt::TopEdge);
    foot->setFixedHeight(metrics::button + 8);
    auto* work = new QHBoxLayout(foot);
    work->setContentsMargins(12, 1, 12, 0);
    addWork(work);
    column->addWidget(foot);
    m_view->setFocus();
}

void PrintPreview::addPages(QHBoxLayout* row)
{
    m_previous = tool(Glyph::ChevronUp, "preview.previous", tr("Previous page"), row);
    m_next = tool(Glyph::ChevronDown, "preview.next", tr("Next page"), row);
    m_page = new QSpinBox;
    m_page->setObjectName(QStringLiteral("preview.page"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setKeyboardTracking(false);
    m_page->setFixedWidth(56);
    m_page->setAlignment(Qt::AlignRight);
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("preview.count"));
    row->addWidget(m_page);
    row->addWidget(m_count);
    row->addSpacing(12);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_view->showPage(m_view->currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_view->showPage(m_view->currentPage() + 1); });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_view->showPage(page - 1); });
}

void PrintPreview::addZoom(QHBoxLayout* row)
{
    m_smaller = tool(Glyph::None, "preview.smaller", tr("Smaller"), row);
    m_smaller->setText(QStringLiteral("−"));
    m_zoom = new QComboBox;
    m_zoom->setObjectName(QStringLiteral("preview.zoom"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->addItem(tr("Fit to width"), kFit);
    for (const int zoom : kZooms)
        m_zoom->addItem(QStringLiteral("%1 %").arg(zoom), zoom);
    m_zoom->setMinimumWidth(120);
    row->addWidget(m_zoom);
    m_larger = tool(Glyph::Plus, "preview.larger", tr("Larger"), row);
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_view->zoomStep(-1); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_view->zoomStep(1); });
    connect(m_zoom, &QComboBox::activated, this, &PrintPreview::chooseZoom);
}

void PrintPreview::addWork(QHBoxLayout* row)
{
    m_said = new QLabel;
    m_said->setObjectName(QStringLiteral("preview.said"));
    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("preview.progress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    row->addWidget(m_said, 1);
    row->addWidget(m_bar);
    m_cancel = push(Glyph::None, "preview.cancel", tr("Cancel"), row);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->cancel();
        else
            m_desk.cancelWork();
    });
}

void PrintPreview::load()
{
    auto document = m_source.document(m_desk.reader());
    if (!document) {
        m_desk.tell(document.error());
        return close(), void();
    }
    setWindowTitle(tr("Print preview: %1").arg(document->title));
    m_report = std::make_shared<PagedReport>(std::move(*document));
    if (const auto whole = m_report->status(); !whole) {
        m_desk.tell(whole.error());
        return close(), void();
    }
    m_view->setReport(m_report);
    endWork({});
    showZoom();
    Q_EMIT loaded();
}

void PrintPreview::refresh()
{
    const int page = m_view->currentPage(), count = m_view->pageCount();
    const bool busy = m_run || m_saving;
    {
        const QSignalBlocker quiet(m_page);
        m_page->setRange(std::min(1, count), count);
        m_page->setValue(page + 1);
    }
    m_count->setText(tr("of %1").arg(count));
    m_page->setEnabled(count > 1);
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < count);
    m_print->setEnabled(count > 0 && !busy);
    m_save->setEnabled(count > 0 && !busy);
}

void PrintPreview::chooseZoom(int at)
{
    const int zoom = m_zoom->itemData(at).toInt();
    if (zoom == kFit)
        m_view->setFitWidth(true);
    else
        m_view->setZoom(zoom);
    showZoom();
}

void PrintPreview::showZoom()
{
    const int at = m_zoom->findData(m_view->fitsWidth() ? kFit : m_view->zoom());
    m_zoom->setCurrentIndex(at);
    m_smaller->setEnabled(m_view->zoom() > PageView::kSmallest);
    m_larger->setEnabled(m_view->zoom() < PageView::kLargest);
}

void PrintPreview::print()
{
    if (!m_report || m_run)
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
    m_run = new PrintRun(m_report, std::move(printer), this);
    connect(m_run, &PrintRun::progressed, this, [this](int done, int total) { showWork(tr("Printing"), done, total); });
    connect(m_run, &PrintRun::finished, this, [this](int printed) {
        const bool refused = printed < 0;
        std::exchange(m_run, nullptr)->deleteLater();
        endWork(refused ? tr("The printer did not accept the pages. Check it and print again.")
                        : tr("Pages printed: %1").arg(printed));
    });
    showWork(tr("Printing"), 0, m_run->total());
    m_run->start();
}

void PrintPreview::save()
{
    if (!m_report || m_run || m_saving)
        return;
    askForReportFile(m_desk, this, m_source, true, [this](const QString& path) {
        m_saving = true;
        showWork(tr("Saving"), 0, 0);
        saveReport(m_desk, this, m_source, path, [this](const SavedReport& saved) { endWork(savedText(saved)); });
    });
}

void PrintPreview::showWork(const QString& what, int done, int total)
{
    m_said->setText(what);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_bar->show();
    m_cancel->show();
    refresh();
}

void PrintPreview::endWork(const QString& said)
{
    m_said->setText(said);
    m_bar->hide();
    m_cancel->hide();
    refresh();
}

void PrintPreview::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (event->matches(QKeySequence::Print))
        return print();
    if (event->matches(QKeySequence::Save))
        return save();
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        return m_view->zoomStep(1);
    if (control && event->key() == Qt::Key_Minus)
        return m_view->zoomStep(-1);
    if (control && event->key() == Qt::Key_0)
        return m_view->setFitWidth(true);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return; // the field of the page number takes it; nothing else is meant
    QDialog::keyPressEvent(event);
}

} // namespace rostrum
