#include "ui/boards/chart.h"
#include "ui/boards/chartaccess.h"
#include <QChart>
#include <QHelpEvent>
#include <QLegend>
#include <QToolTip>
#include <QValueAxis>

namespace rostrum {

Chart::Chart(QWidget* parent) : QChartView(new QChart, parent)
{
    installChartAccess();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setBackgroundBrush(Qt::NoBrush);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setMargins({});
    connect(&Theme::instance(), &Theme::changed, this, &Chart::renew);
}

void Chart::setData(const ChartData& data)
{
    m_data = data;
    if (m_current >= data.items.size())
        m_current = -1;
    setAccessibleName(data.name);
    updateGeometry();
    renew();
}

void Chart::renew()
{
    setBackgroundBrush(m_onPaper ? QBrush(Qt::NoBrush) : QBrush(ink().page));
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes())
        chart()->removeAxis(axis);
    lay(m_onPaper ? chart()->size() : QSizeF(viewport()->size()));
    if (!m_data.items.isEmpty())
        addSeries();
    viewport()->update();
}

void Chart::lay(const QSizeF& size)
{
    m_plot = plotIn(size);
    chart()->setPlotArea(m_plot);
}

void Chart::scaleSeries(double fromX, double toX, double fromY, double toY)
{
    auto* x = new QValueAxis;
    auto* y = new QValueAxis;
    x->setRange(fromX, toX);
    y->setRange(fromY, toY);
    chart()->addAxis(x, Qt::AlignBottom);
    chart()->addAxis(y, Qt::AlignLeft);
    for (QValueAxis* axis : {x, y}) {
        axis->setVisible(false);
        for (QAbstractSeries* series : chart()->series())
            series->attachAxis(axis);
    }
}

double Chart::place(double value) const
{
    return m_data.most > m_data.least ? std::clamp((value - m_data.least) / (m_data.most - m_data.least), 0.0, 1.0) : 0;
}

// In pixels, so that a printer's dots do not blow it up.
QFont Chart::face(Type type) const
{
    QFont face = rostrum::font(type);
    if (m_onPaper)
        face.setPixelSize(qRound(face.pointSizeF() * 96 / 72));
    return face;
}

void Chart::paintOn(QPainter* painter, const QSizeF& size) const
{
    const std::unique_ptr<Chart> fresh(sibling());
    fresh->m_onPaper = true;
    fresh->m_data = m_data;
    fresh->chart()->resize(size);
    fresh->scene()->setSceneRect(QRectF({}, size));
    fresh->renew();
    painter->save();
    fresh->paintGround(*painter);
    fresh->scene()->render(painter, QRectF({}, size), QRectF({}, size));
    fresh->paintWords(*painter);
    painter->restore();
}

QString Chart::said(int at) const
{
    if (at < 0 || at >= m_data.items.size())
        return {};
    const ChartItem& item = m_data.items[at];
    QStringList parts{item.figure, item.more};
    if (!m_data.nHead.isEmpty())
        parts << QStringLiteral("n=%1").arg(item.n);
    parts << item.state;
    parts.removeAll(QString());
    return tr("%1: %2", "an element of a chart and what is said of it").arg(item.label, parts.join(tr(", ")));
}

void Chart::setCurrent(int at)
{
    if (at == m_current || at < -1 || at >= m_data.items.size())
        return;
    m_current = at;
    viewport()->update();
    announceElement(this);
    Q_EMIT currentChanged(at);
}

void Chart::askEvidence()
{
    if (m_current < 0 && !m_data.items.isEmpty())
        setCurrent(firstCurrent());
    if (m_current >= 0)
        Q_EMIT evidenceRequested(m_current);
}

int Chart::elementAt(const QPointF& position) const
{
    for (int i = 0; i < m_data.items.size(); ++i)
        if (elementRect(i).contains(position))
            return i;
    return -1;
}

void Chart::drawBackground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawBackground(painter, rect);
    paintGround(*painter);
}

void Chart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    if (m_data.items.isEmpty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    paintWords(*painter);
    if (m_current < 0 || !hasFocus())
        return;
    painter->setPen(QPen(ink().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(elementRect(m_current).adjusted(1, 1, -1, -1), 4, 4);
}

void Chart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    lay(viewport()->size());
}

void Chart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        renew();
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_data.items.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        setCurrent(std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        setCurrent(std::min(last, m_current + 1));
        return;
    case Qt::Key_Home:
        setCurrent(std::min(0, last));
        return;
    case Qt::Key_End:
        setCurrent(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F4:
        askEvidence();
        return;
    default:
        QWidget::keyPressEvent(event); // not to the scene: it has nothing to type into
    }
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? elementAt(event->position()) : -1;
    if (m_pressed >= 0)
        setCurrent(m_pressed);
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(elementAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Chart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_pressed >= 0 && m_pressed == elementAt(event->position()))
        askEvidence();
    m_pressed = -1;
}

// The page scrolls, the chart does not.
void Chart::wheelEvent(QWheelEvent* event) { event->ignore(); }

void Chart::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    if (m_current < 0 && !m_data.items.isEmpty() && event->reason() != Qt::MouseFocusReason)
        setCurrent(firstCurrent());
    viewport()->update();
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

bool Chart::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const int at = elementAt(help->pos()); at >= 0)
        QToolTip::showText(help->globalPos(), said(at), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace rostrum
