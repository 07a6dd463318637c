#include "ui/shell/undonote.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/widgets/labels.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace rostrum {

namespace {
class NoteText : public TextLabel {
public:
    explicit NoteText(QWidget* parent) : TextLabel(Type::Body, Tone::Text, {}, parent) {}

protected:
    // The note is the page turned inside out, so its text is not one of the tones.
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setFont(QWidget::font());
        painter.setPen(tokens().noteText);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
};
} // namespace

UndoNote::UndoNote(QWidget* over) : QWidget(over), m_text(new NoteText(this)), m_undo(new LinkButton({}, this))
{
    setObjectName(QStringLiteral("undoNote"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(26);
    row->addWidget(m_text);
    row->addWidget(m_undo);
    setFixedHeight(38);
    m_undo->setOnNote(true);
    m_undo->setObjectName(QStringLiteral("undoNoteLink"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(8000);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &LinkButton::clicked, this, [this] {
        m_timer.stop();
        hide();
        Q_EMIT undoRequested();
    });
    over->installEventFilter(this);
    retranslate();
    hide();
}

void UndoNote::say(const QString& sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    m_timer.start();
    place();
    show();
    raise();
}

void UndoNote::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo"));
}

void UndoNote::place()
{
    adjustSize();
    move(metrics::pageMargin, parentWidget()->height() - height() - metrics::panelMargin);
}

bool UndoNote::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void UndoNote::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().noteBack);
    painter.drawRoundedRect(rect(), metrics::radius, metrics::radius);
}

} // namespace rostrum
