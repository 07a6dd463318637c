#include "ui/boards/figurestrip.h"
#include "ui/shell/theme.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace rostrum {

namespace {
constexpr int kPad = 6, kCaption = 18, kValue = 26;

int widthOf(Type type, const QString& text) { return QFontMetrics(rostrum::font(type)).horizontalAdvance(text); }
} // namespace

void FigureButton::setFigure(const StripFigure& figure)
{
    m_figure = figure;
    const bool opens = !figure.key.isEmpty();
    setAccessibleName(
        QStringLiteral("%1: %2 %3").arg(figure.figure.caption, figure.figure.value, figure.figure.of).trimmed());
    setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

QSize FigureButton::sizeHint() const
{
    const EvidenceFigure& f = m_figure.figure;
    const int value = widthOf(Type::Figure, f.value) + (f.of.isEmpty() ? 0 : 6 + widthOf(Type::Caption, f.of));
    return {std::max(widthOf(Type::Caption, f.caption), value) + 2 * kPad, kCaption + kValue + 2 * kPad};
}

void FigureButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const EvidenceFigure& f = m_figure.figure;
    const bool opens = !m_figure.key.isEmpty();
    painter.setFont(rostrum::font(Type::Caption));
    painter.setPen(tokens().second);
    painter.drawText(QRect(kPad, kPad, width(), kCaption), Qt::AlignVCenter, f.caption);
    QFont large = rostrum::font(Type::Figure);
    large.setUnderline(opens && underMouse());
    painter.setFont(large);
    painter.setPen(opens && underMouse() ? tokens().accent : tokens().text);
    painter.drawText(QRect(kPad, kPad + kCaption, width(), kValue), Qt::AlignVCenter, f.value);
    painter.setFont(rostrum::font(Type::Caption));
    painter.setPen(tokens().hint);
    painter.drawText(QRect(kPad + widthOf(Type::Figure, f.value) + 6, kPad + kCaption + 3, width(), kValue - 3),
                     Qt::AlignVCenter, f.of);
    if (!hasFocus())
        return;
    painter.setPen(QPen(tokens().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void FigureButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F4)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

FigureStrip::FigureStrip(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins({});
    m_row->setSpacing(20);
    m_row->addStretch(1);
}

void FigureStrip::setFigures(const QList<StripFigure>& figures)
{
    while (m_buttons.size() > figures.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < figures.size()) {
        auto* button = new FigureButton(this);
        m_row->insertWidget(int(m_buttons.size()), button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, button] {
            if (!button->figure().key.isEmpty())
                Q_EMIT evidenceRequested(button->figure().key);
        });
    }
    for (qsizetype i = 0; i < figures.size(); ++i) {
        m_buttons[i]->setObjectName(QStringLiteral("figure.%1").arg(figures[i].key));
        m_buttons[i]->setFigure(figures[i]);
    }
}

QList<StripFigure> FigureStrip::figures() const
{
    QList<StripFigure> all;
    for (const FigureButton* button : m_buttons)
        all << button->figure();
    return all;
}

QString FigureStrip::focused() const
{
    for (const FigureButton* button : m_buttons)
        if (button->hasFocus())
            return button->figure().key;
    return {};
}

} // namespace rostrum
