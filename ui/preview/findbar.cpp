#include "ui/preview/findbar.h"
#include "ui/preview/pagesearch.h"
#include "ui/shell/icons.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace rostrum {

namespace {
constexpr int kPause = 250; // milliseconds after the last key

QToolButton* button(Glyph glyph, const char* name, const QString& text)
{
    auto* made = new QToolButton;
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(glyph));
    made->setAccessibleName(text);
    made->setToolTip(text);
    return made;
}
} // namespace

FindBar::FindBar(PageSearch& search, QWidget* parent)
    : Surface(Back::Panel, Qt::BottomEdge, parent),
      m_search(search),
      m_field(new QLineEdit),
      m_count(new TextLabel(Type::Body, Tone::Second)),
      m_bar(new WorkBar(this)),
      m_previous(button(Glyph::ChevronUp, "find.previous", tr("Previous place"))),
      m_next(button(Glyph::ChevronDown, "find.next", tr("Next place")))
{
    setObjectName(QStringLiteral("preview.findBar"));
    setFixedHeight(metrics::filterHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(6);
    m_field->setObjectName(QStringLiteral("find.text"));
    m_field->setAccessibleName(tr("Find in the pages"));
    m_field->setPlaceholderText(tr("Find in the pages"));
    m_field->setClearButtonEnabled(true);
    m_field->setFixedSize(260, metrics::field);
    m_count->setObjectName(QStringLiteral("find.count"));
    m_bar->setFixedSize(120, metrics::field);
    auto* close = button(Glyph::Close, "find.close", tr("Close the search"));
    row->addWidget(m_field);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(6);
    row->addWidget(m_count, 1);
    row->addWidget(m_bar);
    row->addWidget(close);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(m_field, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) // also by the cross in the field
            ask();
    });
    connect(&m_pause, &QTimer::timeout, this, &FindBar::ask);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_search.step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_search.step(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    connect(&search, &PageSearch::changed, this, &FindBar::refresh);
    refresh();
    hide();
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (!m_field->text().isEmpty() && m_search.text() != m_field->text())
        ask();
}

void FindBar::ask()
{
    m_pause.stop();
    if (m_field->text() != m_search.text())
        Q_EMIT searchRequested(m_field->text());
}

void FindBar::refresh()
{
    const int count = m_search.count();
    const bool running = m_search.isRunning();
    const bool stopped = !running && m_search.searchedPages() < m_search.pageCount();
    QString said;
    if (m_search.text().trimmed().isEmpty())
        said.clear();
    else if (count > 0)
        said = tr("%1 of %2").arg(m_search.currentNumber()).arg(count) + (running ? QStringLiteral(" …") : QString());
    else if (running)
        said = tr("Looking through the pages…");
    else
        said = tr("Not found");
    if (stopped && !m_search.text().trimmed().isEmpty())
        said += QStringLiteral(" · ") +
                tr("stopped after %1 of %2 pages").arg(m_search.searchedPages()).arg(m_search.pageCount());
    m_count->setText(said);
    m_field->setAccessibleDescription(said);
    setRefused(m_field, count == 0 && !running && !stopped && !m_search.text().trimmed().isEmpty());
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    m_bar->setVisible(running);
    m_bar->set(m_search.searchedPages(), m_search.pageCount());
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_field->text() != m_search.text())
            ask();
        else
            m_search.step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_search.isRunning())
            m_search.stop();
        else
            Q_EMIT closed();
        return;
    }
    Surface::keyPressEvent(event);
}

} // namespace rostrum
