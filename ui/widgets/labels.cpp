#include "ui/widgets/labels.h"
#include "ui/shell/style.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace rostrum {

TextLabel::TextLabel(Type type, Tone tone, const QString& text, QWidget* parent) : QLabel(text, parent), m_tone(tone)
{
    setFont(rostrum::font(type));
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // not that which fits the ground of a parent: the tone is put there
    tint();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    tint();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_tinting)
        tint();
}

bool TextLabel::isCut() const
{
    return !wordWrap() && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

bool TextLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || !isCut())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return true;
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    if (!isCut())
        return QLabel::paintEvent(event);
    const QRect place = contentsRect();
    const QFontMetrics fm = fontMetrics();
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(place, int(alignment()), fm.elidedText(text(), Qt::ElideRight, place.width()));
}

void TextLabel::tint()
{
    const Tokens& t = tokens();
    const QColor color = m_tone == Tone::Second    ? t.second
                         : m_tone == Tone::Hint    ? t.hint
                         : m_tone == Tone::Accent  ? t.accent
                         : m_tone == Tone::Refused ? t.notMet.text
                                                   : t.text;
    if (palette().color(QPalette::WindowText) == color)
        return;
    // Setting a palette announces a palette change: ours is not news.
    m_tinting = true;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
    m_tinting = false;
}

LinkButton::LinkButton(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setFont(rostrum::font(Type::Body));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LinkButton::setOnNote(bool onNote)
{
    m_onNote = onNote;
    QFont f = rostrum::font(onNote ? Type::BodyBold : Type::Body);
    f.setUnderline(onNote);
    setFont(f);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics fm(QWidget::font());
    return {fm.horizontalAdvance(text()) + 4, fm.height() + 4};
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    QFont f = QWidget::font();
    f.setUnderline(m_onNote || (underMouse() && isEnabled()));
    painter.setFont(f);
    painter.setPen(!isEnabled() ? t.hint : m_onNote ? t.noteText : t.accent);
    painter.drawText(rect().adjusted(2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void LinkButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void paintBar(QPainter* painter, const QRect& rect, double fraction, double tick, const QColor& fill)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().track);
    painter->drawRoundedRect(rect, metrics::barRadius, metrics::barRadius);
    const int width = qRound(std::clamp(fraction, 0.0, 1.0) * rect.width());
    if (width > 0) {
        painter->setBrush(fill);
        painter->drawRoundedRect(QRect(rect.x(), rect.y(), width, rect.height()), metrics::barRadius,
                                 metrics::barRadius);
    }
    if (tick >= 0) {
        const int x = rect.x() + qRound(std::min(tick, 1.0) * (rect.width() - 1));
        painter->fillRect(QRect(x, rect.y() - 3, 1, rect.height() + 6), tokens().text);
    }
    painter->restore();
}

} // namespace rostrum
