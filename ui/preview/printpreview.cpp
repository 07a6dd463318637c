#include "ui/preview/printpreview.h"
#include "ui/desk/desk.h"
#include "ui/preview/findbar.h"
#include "ui/preview/pagerange.h"
#include "ui/preview/pagesearch.h"
#include "ui/preview/pagethumbnails.h"
#include "ui/preview/pageview.h"
#include "ui/preview/previewbar.h"
#include "ui/preview/printrun.h"
#include "ui/preview/reportpreparation.h"
#include "ui/shell/style.h"
#include "ui/widgets/emptystate.h"
#include "ui/words/errortext.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kFirst = 120,
              kLaidOutAtOnce = 25; // milliseconds of laying out: before the first look, and between events
} // namespace

PrintPreview* PrintPreview::show(Desk& desk, const ReportSource& source, QWidget* parent)
{
    auto* preview = new PrintPreview(desk, source, parent);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setWindowModality(Qt::WindowModal);
    preview->QDialog::show();
    preview->prepare();
    return preview;
}

PrintPreview::PrintPreview(Desk& desk, ReportSource source, QWidget* parent)
    : QDialog(parent, Qt::Window),
      m_desk(desk),
      m_source(std::move(source)),
      m_tools(new PreviewBar),
      m_search(new PageSearch(this)),
      m_find(new FindBar(*m_search)),
      m_thumbnails(new PageThumbnails),
      m_view(new PageView),
      m_notice(new EmptyState(Glyph::Report)),
      m_preparation(new ReportPreparation(desk, this))
{
    setObjectName(QStringLiteral("printPreview"));
    setWindowTitle(tr("Print preview"));
    setAccessibleName(windowTitle());
    resize(QSize(1120, 840).boundedTo(screen()->availableSize()));
    build();
    connectParts();
    endWork({});
    m_tools->setZoom(m_view->zoom(), m_view->fit());
}

void PrintPreview::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_find);
    auto* sheets = new QHBoxLayout;
    sheets->setSpacing(0);
    sheets->addWidget(m_thumbnails);
    auto* pages = new QVBoxLayout;
    pages->setSpacing(0);
    m_notice->hide();
    m_notice->button()->setObjectName(QStringLiteral("preview.again"));
    pages->addWidget(m_notice);
    pages->addWidget(m_view, 1);
    sheets->addLayout(pages, 1);
    m_thumbnails->setVisible(m_tools->thumbnailsWanted());
    m_view->setSearch(m_search);
    column->addLayout(sheets, 1);
    auto* foot = new Surface(Back::Frame, Qt::TopEdge);
    foot->setFixedHeight(metrics::button + 8);
    auto* work = new QHBoxLayout(foot);
    work->setContentsMargins(12, 1, 12, 0);
    addWork(work);
    column->addWidget(foot);
    m_view->setFocus();
}

void PrintPreview::connectParts()
{
    connect(m_preparation, &ReportPreparation::prepared, this, [this](const ReportDocument& document) {
        setWindowTitle(tr("Print preview: %1").arg(document.title));
        const bool first = !m_report;
        m_notice->hide();
        takeAndFind(std::make_shared<PagedReport>(document, PagedReport::Layout::Later));
        if (m_report && first)
            Q_EMIT loaded();
    });
    connect(m_preparation, &ReportPreparation::failed, this, &PrintPreview::refuse);
    connect(m_notice, &EmptyState::acted, this, &PrintPreview::prepare);
    connect(&m_desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        if (!notice.tables.isEmpty())
            renew();
    });
    m_layout.setInterval(0);
    connect(&m_layout, &QTimer::timeout, this, &PrintPreview::layOutMore);
    connect(m_view, &PageView::currentPageChanged, this, &PrintPreview::refresh);
    connect(m_view, &PageView::zoomChanged, this, [this] { m_tools->setZoom(m_view->zoom(), m_view->fit()); });
    connect(m_tools, &PreviewBar::pageRequested, m_view, &PageView::showPage);
    connect(m_tools, &PreviewBar::zoomRequested, m_view, &PageView::setZoom);
    connect(m_tools, &PreviewBar::fitRequested, m_view, &PageView::setFit);
    connect(m_tools, &PreviewBar::zoomStepRequested, m_view, &PageView::zoomStep);
    connect(m_tools, &PreviewBar::thumbnailsToggled, m_thumbnails, &QWidget::setVisible);
    connect(m_tools, &PreviewBar::landscapeRequested, this, &PrintPreview::turn);
    connect(m_tools, &PreviewBar::findRequested, this, &PrintPreview::openFind);
    connect(m_tools, &PreviewBar::pagesEdited, this, &PrintPreview::sayPages);
    connect(m_tools, &PreviewBar::saveRequested, this, &PrintPreview::save);
    connect(m_tools, &PreviewBar::printRequested, this, &PrintPreview::print);
    connect(m_thumbnails, &PageThumbnails::pageChosen, m_view, &PageView::showPage);
    connect(m_find, &FindBar::searchRequested, this,
            [this](const QString& text) { m_search->start(text, std::max(0, m_view->currentPage())); });
    connect(m_find, &FindBar::closed, this, &PrintPreview::closeFind);
    connect(m_search, &PageSearch::currentChanged, m_view, &PageView::showPlace);
    connect(m_search, &PageSearch::failed, this, [this](const Error& error) { m_desk.tell(error); });
    connect(&m_desk, &Desk::workProgressed, this, [this](qint64 done, qint64 total) {
        if (m_saving)
            showWork(tr("Saving"), int(done), int(total));
    });
    connect(&m_desk, &Desk::workFinished, this, [this] {
        if (std::exchange(m_saving, false))
            endWork({}); // where it went well, what was saved is said next
    });
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
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("preview.cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setAutoDefault(false);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->cancel();
        else if (m_preparation->isRunning())
            stopPreparing();
        else
            m_desk.cancelWork();
    });
}

void PrintPreview::prepare()
{
    m_outdated = false;
    m_wantedPage = std::max(0, m_view->currentPage());
    m_layout.stop();
    m_preparation->start(m_source);
    if (!m_preparation->isRunning())
        return; // told already
    if (!m_report) {
        m_notice->setTexts(tr("The report is being prepared."), tr("Its pages come as soon as the records are read."),
                           {});
        m_notice->show();
    }
    showWork(tr("The report is being prepared."), 0, 0);
}

// Without pages there is nothing to stay for; those that are there are looked at on.
void PrintPreview::stopPreparing()
{
    m_preparation->cancel();
    if (!m_report)
        return close(), void();
    endWork(tr("Stopped. The pages are from before the last change."));
    goOn();
}

// Instead of pages: those that stood here are not what the records say.
void PrintPreview::refuse(const Error& error)
{
    m_layout.stop();
    m_report.reset();
    m_search->setReport({});
    m_view->setReport({});
    m_thumbnails->setReport({});
    m_notice->setTexts(tr("The report could not be prepared."), errorText(error), tr("Try again"));
    m_notice->show();
    m_notice->button()->setFocus();
    endWork({});
}

// What is looked at is what the records say: after a Change the pages come anew, in the same place.
void PrintPreview::renew()
{
    if (m_run || m_saving)
        m_outdated = true;
    else
        prepare();
}

// What was searched on the old sheets is searched on these.
void PrintPreview::takeAndFind(std::shared_ptr<PagedReport> report)
{
    const QString text = m_search->text();
    take(std::move(report));
    if (!m_find->isHidden())
        m_search->start(text, 0);
    sayPages();
}

// The first sheets at once; of a report with thousands of parts the others follow while the first are looked at.
void PrintPreview::take(std::shared_ptr<PagedReport> report)
{
    m_report = std::move(report);
    m_report->layOut(kFirst);
    if (refuseUnread())
        return;
    m_search->setReport(m_report);
    m_view->setReport(m_report);
    m_thumbnails->setReport(m_report);
    m_tools->setPaper(m_report->document().canTurn, m_report->document().landscape);
    m_tools->setZoom(m_view->zoom(), m_view->fit());
    endWork({});
    goOn();
}

void PrintPreview::goOn()
{
    showWantedPage();
    if (m_report->isLaidOut())
        Q_EMIT laidOut();
    else
        m_layout.start();
}

void PrintPreview::showWantedPage()
{
    if (m_wantedPage > 0 && m_wantedPage < m_view->pageCount())
        m_view->showPage(std::exchange(m_wantedPage, 0));
}

void PrintPreview::layOutMore()
{
    const bool done = m_report->layOut(kLaidOutAtOnce);
    if (done)
        m_layout.stop();
    if (refuseUnread())
        return;
    m_view->pagesAdded();
    m_thumbnails->pagesAdded();
    showWantedPage();
    if (!m_run && !m_saving) {
        showWork(tr("The pages are being laid out."), m_report->laidOutParts(), m_report->document().partCount);
        m_cancel->hide(); // closing the window ends it
    }
    if (!done)
        return;
    if (!m_run && !m_saving)
        endWork({});
    refresh();
    Q_EMIT laidOut();
}

// Sheets with less on them than there is are not shown.
bool PrintPreview::refuseUnread()
{
    const auto whole = m_report->status();
    if (whole)
        return false;
    refuse(Error(whole.error())); // its own copy: the report goes
    return true;
}

// The same values laid out anew; the next report of the name lies this way, too.
void PrintPreview::turn(bool landscape)
{
    if (!m_report || isBusy() || landscape == m_report->document().landscape)
        return m_report ? m_tools->setPaper(m_report->document().canTurn, m_report->document().landscape) : void();
    ReportDocument turned = m_report->document();
    turned.landscape = landscape;
    m_source.landscape = landscape;
    rememberLandscape(m_source.name, landscape);
    m_layout.stop();
    takeAndFind(std::make_shared<PagedReport>(std::move(turned), PagedReport::Layout::Later));
}

void PrintPreview::refresh()
{
    const bool growing = m_report && !m_report->isLaidOut();
    m_tools->setPages(m_view->currentPage(), m_view->pageCount(), growing, isBusy());
    m_thumbnails->setCurrentPage(m_view->currentPage());
}

void PrintPreview::openFind()
{
    if (m_report)
        m_find->open();
}

// The marks go with the line that explains them.
void PrintPreview::closeFind()
{
    m_find->hide();
    m_search->start({}, 0);
    m_view->setFocus();
}

void PrintPreview::sayPages()
{
    if (isBusy())
        return;
    const auto pages = m_tools->pages();
    const int count = m_view->pageCount();
    if (!pages)
        m_said->setText(m_tools->problem());
    else
        m_said->setText(pages->isEmpty()
                            ? QString()
                            : tr("%1 of %2 pages will be printed or saved.").arg(pagesIn(*pages, count)).arg(count));
}

bool PrintPreview::isBusy() const { return m_run || m_saving || m_preparation->isRunning(); }

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

// Esc goes back one step at a time: the search that runs, its line, the window.
void PrintPreview::reject()
{
    if (m_search->isRunning())
        m_search->stop();
    else if (!m_find->isHidden())
        closeFind();
    else
        QDialog::reject();
}

void PrintPreview::closeEvent(QCloseEvent* event)
{
    m_search->stop();
    m_find->hide();
    QDialog::closeEvent(event);
}

void PrintPreview::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (event->matches(QKeySequence::Print))
        return print();
    if (event->matches(QKeySequence::Save))
        return save();
    if (event->matches(QKeySequence::Find))
        return openFind();
    if (event->matches(QKeySequence::FindNext))
        return m_search->step(1);
    if (event->matches(QKeySequence::FindPrevious))
        return m_search->step(-1);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        return m_view->zoomStep(1);
    if (control && event->key() == Qt::Key_Minus)
        return m_view->zoomStep(-1);
    if (control && event->key() == Qt::Key_0)
        return m_view->setFit(PageView::Fit::Width);
    if (control && event->key() == Qt::Key_9)
        return m_view->setFit(PageView::Fit::Page);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return; // the field of the page number takes it; nothing else is meant
    QDialog::keyPressEvent(event);
}

} // namespace rostrum
