#include "ui/importing/rowsearch.h"
#include "ui/shell/icons.h"
#include <QKeyEvent>

namespace rostrum {

namespace {
constexpr int kPause = 200; // ms
} // namespace

RowSearch::RowSearch(ImportFlow& flow, QWidget* parent) : QLineEdit(parent), m_flow(flow)
{
    setObjectName(QStringLiteral("import.search"));
    addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setMinimumWidth(90);
    setMaximumWidth(176);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            search();
    });
    connect(this, &QLineEdit::returnPressed, this, &RowSearch::search);
    connect(&m_pause, &QTimer::timeout, this, &RowSearch::search);
    connect(&flow, &ImportFlow::checked, this, [this] {
        if (!hasFocus() || m_flow.view().text.isEmpty()) // another file, or the same one with what was asked of it
            setText(m_flow.view().text);
    });
}

void RowSearch::retranslate()
{
    setPlaceholderText(tr("Find rows"));
    setAccessibleName(placeholderText());
}

void RowSearch::search()
{
    m_pause.stop();
    RowView view = m_flow.view();
    view.text = text().trimmed();
    if (!(view == m_flow.view()))
        m_flow.setView(view);
}

void RowSearch::keyPressEvent(QKeyEvent* event)
{
    // Esc drops the search before it means anything else.
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace rostrum
