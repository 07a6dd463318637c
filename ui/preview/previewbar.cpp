#include "ui/preview/previewbar.h"
#include "ui/preview/pagerange.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QToolButton>

namespace rostrum {

namespace {
constexpr int kZooms[] = {50, 75, 100, 125, 150, 200};
// What an entry stands for that is no percentage.
constexpr int kWholeWidth = 0, kWholePage = -1;
const QString kThumbnails = QStringLiteral("preview/thumbnails");

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

QPushButton* push(const char* name, const QString& text, QHBoxLayout* row)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}
} // namespace

PreviewBar::PreviewBar(QWidget* parent) : Surface(Back::Panel, Qt::BottomEdge, parent)
{
    setFixedHeight(metrics::filterHeight + 4);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(6);
    m_thumbnails = tool(Glyph::Columns, "preview.showThumbnails", tr("Small pages at the left"), row);
    m_thumbnails->setCheckable(true);
    m_thumbnails->setChecked(QSettings().value(kThumbnails, true).toBool());
    connect(m_thumbnails, &QToolButton::toggled, this, [this](bool on) {
        QSettings().setValue(kThumbnails, on);
        Q_EMIT thumbnailsToggled(on);
    });
    addPages(row);
    addZoom(row);
    addPaper(row);
    m_find = tool(Glyph::Search, "preview.find", tr("Find in the pages"), row);
    connect(m_find, &QToolButton::clicked, this, &PreviewBar::findRequested);
    row->addStretch(1);
    addWays(row);
}

void PreviewBar::addPages(QHBoxLayout* row)
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
    m_of = new QLabel;
    m_of->setObjectName(QStringLiteral("preview.count"));
    row->addWidget(m_page);
    row->addWidget(m_of);
    row->addSpacing(6);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(m_current - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(m_current + 1); });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { Q_EMIT pageRequested(page - 1); });
}

void PreviewBar::addZoom(QHBoxLayout* row)
{
    m_smaller = tool(Glyph::None, "preview.smaller", tr("Smaller"), row);
    m_smaller->setText(QStringLiteral("−"));
    m_zoom = new QComboBox;
    m_zoom->setObjectName(QStringLiteral("preview.zoom"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setEditable(true);
    m_zoom->lineEdit()->setAccessibleName(tr("Zoom"));
    m_zoom->setInsertPolicy(QComboBox::NoInsert);
    m_zoom->setCompleter(nullptr);
    m_zoom->addItem(tr("Fit to width"), kWholeWidth);
    m_zoom->addItem(tr("Fit to page"), kWholePage);
    for (const int zoom : kZooms)
        m_zoom->addItem(QStringLiteral("%1 %").arg(zoom), zoom);
    m_zoom->setFixedWidth(124);
    row->addWidget(m_zoom);
    m_larger = tool(Glyph::Plus, "preview.larger", tr("Larger"), row);
    row->addSpacing(6);
    connect(m_smaller, &QToolButton::clicked, this, [this] { Q_EMIT zoomStepRequested(-1); });
    connect(m_larger, &QToolButton::clicked, this, [this] { Q_EMIT zoomStepRequested(1); });
    connect(m_zoom, &QComboBox::activated, this, &PreviewBar::chooseZoom);
    connect(m_zoom->lineEdit(), &QLineEdit::editingFinished, this, &PreviewBar::typeZoom);
}

void PreviewBar::addPaper(QHBoxLayout* row)
{
    m_paper = new QComboBox;
    m_paper->setObjectName(QStringLiteral("preview.paper"));
    m_paper->setAccessibleName(tr("How the paper lies"));
    m_paper->addItem(tr("Portrait"), false);
    m_paper->addItem(tr("Landscape"), true);
    row->addWidget(m_paper);
    connect(m_paper, &QComboBox::activated, this,
            [this](int at) { Q_EMIT landscapeRequested(m_paper->itemData(at).toBool()); });
}

void PreviewBar::addWays(QHBoxLayout* row)
{
    auto* label = new QLabel(tr("Pages"));
    m_range = new QLineEdit;
    m_range->setObjectName(QStringLiteral("preview.range"));
    m_range->setAccessibleName(tr("Pages to print and to save"));
    m_range->setPlaceholderText(tr("all"));
    m_range->setFixedSize(88, metrics::field);
    label->setBuddy(m_range);
    row->addWidget(label);
    row->addWidget(m_range);
    m_save = push("preview.save", tr("Save…"), row);
    m_save->setIcon(icon(Glyph::Export));
    m_print = push("preview.print", tr("Print…"), row);
    m_print->setIcon(iconOnAccent(Glyph::Print));
    makePrimary(m_print);
    connect(m_range, &QLineEdit::textEdited, this, [this] {
        refresh();
        Q_EMIT pagesEdited();
    });
    connect(m_save, &QPushButton::clicked, this, &PreviewBar::saveRequested);
    connect(m_print, &QPushButton::clicked, this, &PreviewBar::printRequested);
}

void PreviewBar::setPages(int page, int count, bool growing, bool busy)
{
    m_current = page;
    m_count = count;
    m_growing = growing;
    m_busy = busy;
    {
        const QSignalBlocker quiet(m_page);
        m_page->setRange(std::min(1, count), count);
        m_page->setValue(page + 1);
    }
    m_of->setText(tr("of %1").arg(count) + (growing ? QStringLiteral("…") : QString()));
    refresh();
}

void PreviewBar::refresh()
{
    const QString wrong = problem();
    setRefused(m_range, !wrong.isEmpty());
    m_range->setToolTip(wrong.isEmpty() ? tr("For example 1-3, 5. Empty: all.") : wrong);
    m_range->setAccessibleDescription(m_range->toolTip());
    m_range->setEnabled(m_count > 0);
    m_page->setEnabled(m_count > 1);
    m_find->setEnabled(m_count > 0);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_count);
    const bool ready = m_count > 0 && !m_busy && wrong.isEmpty();
    // A whole report is written from its values; for the printer, and to choose sheets, all must be there.
    const QString waiting = m_growing ? tr("The pages are still being laid out.") : QString();
    const bool all = m_range->text().trimmed().isEmpty();
    m_save->setEnabled(ready && (!m_growing || all));
    m_print->setEnabled(ready && !m_growing);
    m_save->setToolTip(!wrong.isEmpty() ? wrong : all ? QString() : waiting);
    m_print->setToolTip(!wrong.isEmpty() ? wrong : waiting);
}

void PreviewBar::setZoom(int percent, PageView::Fit fit)
{
    m_percent = percent;
    m_fit = fit;
    const int wanted = fit == PageView::Fit::Width ? kWholeWidth : fit == PageView::Fit::Page ? kWholePage : percent;
    const int at = m_zoom->findData(wanted);
    m_zoom->setCurrentIndex(at);
    m_zoom->setEditText(at >= 0 ? m_zoom->itemText(at) : QStringLiteral("%1 %").arg(percent));
    m_zoom->lineEdit()->setCursorPosition(0);
    m_zoom->setToolTip(QStringLiteral("%1 %").arg(percent));
    m_smaller->setEnabled(percent > PageView::kSmallest);
    m_larger->setEnabled(percent < PageView::kLargest);
}

void PreviewBar::chooseZoom(int at)
{
    const int zoom = m_zoom->itemData(at).toInt();
    if (zoom > 0)
        Q_EMIT zoomRequested(zoom);
    else
        Q_EMIT fitRequested(zoom == kWholeWidth ? PageView::Fit::Width : PageView::Fit::Page);
}

// "90" or "90 %"; what is neither is put back as it was.
void PreviewBar::typeZoom()
{
    QString typed = m_zoom->currentText();
    if (m_zoom->findText(typed) >= 0)
        return; // chosen from the list
    typed.remove(u'%').remove(u'％');
    bool number = false;
    const int zoom = typed.trimmed().toInt(&number);
    if (!number || zoom <= 0)
        setZoom(m_percent, m_fit);
    else if (zoom != m_percent || m_fit != PageView::Fit::None)
        Q_EMIT zoomRequested(zoom);
}

void PreviewBar::setPaper(bool canTurn, bool landscape)
{
    m_paper->setCurrentIndex(landscape ? 1 : 0);
    m_paper->setEnabled(canTurn);
    m_paper->setToolTip(canTurn ? QString() : tr("This report is made for paper that lies this way."));
}

bool PreviewBar::thumbnailsWanted() const { return m_thumbnails->isChecked(); }

std::optional<QPageRanges> PreviewBar::pages() const { return parsePages(m_range->text(), m_count); }

QString PreviewBar::problem() const
{
    if (m_count == 0 || m_growing || pages())
        return {};
    return tr("Write the pages as 1-3, 5. The report has %1.").arg(m_count);
}

} // namespace rostrum
