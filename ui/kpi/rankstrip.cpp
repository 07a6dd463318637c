#include "ui/kpi/rankstrip.h"
#include "ui/kpi/kpiwords.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace rostrum {

namespace {
constexpr int kLabels = 80, kLeast = 76, kUsual = 89; // room for the sides' names; a column at the least, usually
constexpr int kNames = 8, kUpper = 36, kLower = 78, kHeight = 134, kBand = 2, kArrow = 11;

QColor moveColor(Crossing crossing) { return crossing == Crossing::In ? tokens().met.text : tokens().notMet.text; }
} // namespace

void paintMove(QPainter* painter, const QRectF& rect, int sign, const QColor& color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const QPointF middle = rect.center();
    const double half = rect.width() / 2, high = rect.height() / 2 * sign;
    painter->drawPolygon(QPolygonF({{middle.x(), middle.y() - high},
                                    {middle.x() + half, middle.y() + high},
                                    {middle.x() - half, middle.y() + high}}));
    painter->restore();
}

RankStrip::RankStrip(const BenchModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    setObjectName(QStringLiteral("kpi.strip"));
    setFocusPolicy(Qt::StrongFocus);
    setFont(rostrum::font(Type::Body));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &BenchModel::reweighed, this, &RankStrip::refresh);
}

QSize RankStrip::sizeHint() const { return {kLabels + 8 * kUsual, kHeight}; }

void RankStrip::setSides(const QString& left, const QString& right)
{
    m_left = left;
    m_right = right;
    refresh();
}

void RankStrip::setLineName(const QString& name)
{
    m_line = name;
    refresh();
}

const BenchCount::Side& RankStrip::sideOf(Side side) const
{
    return side == Side::Left ? m_model.bench().leftSide() : m_model.bench().rightSide();
}

int RankStrip::columns() const { return std::max(1, (width() - kLabels) / kUsual); }

double RankStrip::columnWidth() const { return std::max(double(kLeast), double(width() - kLabels - 4) / columns()); }

double RankStrip::centre(int place) const { return kLabels + (place - m_first + 0.5) * columnWidth(); }

// Nothing is shown that cannot be reached: the last column stands at the right edge.
void RankStrip::setFirst(int first)
{
    const int all = int(sideOf(Side::Right).order.size());
    m_first = std::clamp(first, 0, std::max(0, all - columns()));
    update();
}

void RankStrip::showLine()
{
    const int inside = sideOf(Side::Right).inside;
    setFirst(inside < columns() - 2 ? 0 : inside - columns() / 2);
}

void RankStrip::refresh()
{
    const int all = m_model.bench().isEmpty() ? 0 : int(sideOf(Side::Right).order.size());
    m_current = std::clamp(m_current, 0, std::max(0, all - 1));
    setAccessibleName(tr("Ranks before and after"));
    if (hasFocus() || QAccessible::isActive())
        setAccessibleDescription(all > 0 ? sentence() : QString());
    update();
}

std::optional<Id> RankStrip::current() const
{
    if (m_model.bench().isEmpty() || sideOf(Side::Right).order.empty())
        return std::nullopt;
    return m_model.bench().row(sideOf(Side::Right).order[size_t(m_current)]).person;
}

QString RankStrip::sentence() const
{
    const BenchCount& bench = m_model.bench();
    const auto& order = sideOf(Side::Right).order;
    if (order.empty())
        return {};
    const int row = order[size_t(m_current)];
    const QString before = bench.leftRank(row) > 0 ? QString::number(bench.leftRank(row)) : QStringLiteral("—");
    QString said = tr("%1: rank %2, before %3; %4 points, before %5")
                       .arg(bench.row(row).name)
                       .arg(bench.outcome(row).rank)
                       .arg(before, m_model.pointsText(row, true), m_model.pointsText(row, false));
    if (bench.crossing(row) != Crossing::None)
        said += bench.crossing(row) == Crossing::In ? tr("; comes above the line") : tr("; falls below the line");
    return said;
}

void RankStrip::sayCurrent()
{
    setAccessibleDescription(sentence());
    setToolTip(sentence());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

void RankStrip::setCurrent(int place)
{
    const int all = int(sideOf(Side::Right).order.size());
    m_current = std::clamp(place, 0, std::max(0, all - 1));
    if (m_current < m_first)
        setFirst(m_current);
    else if (m_current >= m_first + columns())
        setFirst(m_current - columns() + 1);
    sayCurrent();
}

void RankStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (!m_model.bench().isEmpty())
        sayCurrent();
}

void RankStrip::keyPressEvent(QKeyEvent* event)
{
    if (m_model.bench().isEmpty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_PageUp:
        return setCurrent(m_current - columns());
    case Qt::Key_PageDown:
        return setCurrent(m_current + columns());
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(INT_MAX);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const auto person = current())
            Q_EMIT personChosen(*person);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

int RankStrip::placeAt(const QPoint& point) const
{
    if (m_model.bench().isEmpty() || point.x() < kLabels)
        return -1;
    const int place = m_first + int((point.x() - kLabels) / columnWidth());
    return place < int(sideOf(Side::Right).order.size()) ? place : -1;
}

void RankStrip::mousePressEvent(QMouseEvent* event)
{
    const int place = placeAt(event->position().toPoint());
    if (place < 0 || event->button() != Qt::LeftButton)
        return;
    // Who was clicked: above by the left side's ranks, below by the right side's.
    const bool upper = event->position().y() < (kUpper + kLower) / 2;
    const auto& order = sideOf(upper ? Side::Left : Side::Right).order;
    if (!upper)
        setCurrent(place);
    if (place < int(order.size()))
        Q_EMIT personChosen(m_model.bench().row(order[size_t(place)]).person);
}

void RankStrip::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(placeAt(event->position().toPoint()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void RankStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    const int way = turned.x() != 0 ? turned.x() : turned.y();
    if (!m_model.bench().isEmpty() && way != 0)
        setFirst(m_first + (way > 0 ? -1 : 1));
    event->accept();
}

void RankStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_model.bench().isEmpty())
        setFirst(m_first);
}

void RankStrip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const QFontMetrics fm = fontMetrics();
    painter.setPen(t.second);
    painter.drawText(QRect(0, kNames, kLabels - 6, fm.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fm.elidedText(m_left, Qt::ElideRight, kLabels - 6));
    QFont strong = font();
    strong.setBold(true);
    painter.setFont(strong);
    painter.setPen(t.text);
    painter.drawText(QRect(0, kLower, kLabels - 6, fm.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(strong).elidedText(m_right, Qt::ElideRight, kLabels - 6));
    if (m_model.bench().isEmpty())
        return;
    painter.setClipRect(QRect(kLabels, 0, width() - kLabels, height()));
    paintCut(painter);
    paintLines(painter);
    paintSide(painter, Side::Left);
    paintSide(painter, Side::Right);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        const double left = centre(m_current) - columnWidth() / 2;
        painter.drawRect(QRectF(left + 1, kLower - 3, columnWidth() - 2, kHeight - kLower - 20));
    }
}

// The best, washed; the line, which leans where the two sides have different numbers above it.
void RankStrip::paintCut(QPainter& painter) const
{
    const Tokens& t = tokens();
    const auto edge = [&](Side side) { return kLabels + (sideOf(side).inside - m_first) * columnWidth(); };
    const double above = edge(Side::Left), below = edge(Side::Right);
    const double upper = kUpper + 6, lower = kLower - 6, foot = kHeight - 22;
    QPainterPath band;
    band.moveTo(kLabels, kBand);
    band.lineTo(above, kBand);
    band.lineTo(above, upper);
    band.lineTo(below, lower);
    band.lineTo(below, foot);
    band.lineTo(kLabels, foot);
    painter.setRenderHint(QPainter::Antialiasing, above != below);
    if (above > kLabels || below > kLabels)
        painter.fillPath(band, m_model.isFrozen() ? t.panel : t.accentTint);
    painter.setPen(QPen(m_model.isFrozen() ? t.controlEdge : t.accent, 1.5, Qt::DashLine));
    painter.drawPolyline(QPolygonF({{above, kBand}, {above, upper}, {below, lower}, {below, foot}}));
    const QString said = m_line + QStringLiteral(" · ") + tr("%Ln people", nullptr, sideOf(Side::Right).inside);
    QFont small = rostrum::font(Type::Caption);
    painter.setFont(small);
    painter.setPen(m_model.isFrozen() ? t.second : t.accent);
    const int wide = QFontMetrics(small).horizontalAdvance(said) + 4;
    const int from =
        int(std::clamp(below - wide / 2.0, double(kLabels), std::max(double(kLabels), width() - wide - 4.0)));
    painter.drawText(QRect(from, int(foot) + 2, wide, 18), Qt::AlignCenter, said);
    painter.setFont(font());
}

std::vector<int> RankStrip::placesOn(Side side) const
{
    std::vector<int> places(size_t(m_model.bench().count()), -1);
    const auto& order = sideOf(side).order;
    for (size_t place = 0; place < order.size(); ++place)
        places[size_t(order[place])] = int(place);
    return places;
}

// Lines of whoever is seen on one side at least; who crosses comes last, on top.
void RankStrip::paintLines(QPainter& painter) const
{
    const Tokens& t = tokens();
    const BenchCount& bench = m_model.bench();
    const std::vector<int> before = placesOn(Side::Left), after = placesOn(Side::Right);
    const int last = m_first + columns();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto seen = [&](int place) { return place >= m_first && place <= last; };
    for (const bool crossers : {false, true})
        for (int row = 0; row < bench.count(); ++row) {
            const int from = before[size_t(row)], to = after[size_t(row)];
            const Crossing crossing = m_model.isFrozen() ? Crossing::None : bench.crossing(row);
            if (from < 0 || to < 0 || (!seen(from) && !seen(to)) || (crossing != Crossing::None) != crossers)
                continue;
            painter.setPen(crossers ? QPen(moveColor(crossing), 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                                    : QPen(t.controlEdge, 1));
            const double a = centre(from), b = centre(to);
            painter.drawPolyline(
                QPolygonF({{a, kUpper - 1.0}, {a, kUpper + 4.0}, {b, kLower - 6.0}, {b, kLower - 1.0}}));
        }
}

void RankStrip::paintSide(QPainter& painter, Side side) const
{
    const Tokens& t = tokens();
    const BenchCount& bench = m_model.bench();
    const auto& order = sideOf(side).order;
    const int top = side == Side::Left ? kBand : kLower;
    QFont strong = font();
    strong.setBold(true);
    for (int place = m_first; place < std::min(int(order.size()), m_first + columns() + 1); ++place) {
        const int row = order[size_t(place)];
        const Crossing crossing = m_model.isFrozen() ? Crossing::None : bench.crossing(row);
        const bool crosses = crossing != Crossing::None;
        const QRect name(int(centre(place) - columnWidth() / 2) + 2, top, int(columnWidth()) - 4, 16);
        painter.setFont(crosses ? strong : font());
        const QFontMetrics fm = painter.fontMetrics();
        const bool arrow = crosses && side == Side::Right;
        const QString text =
            fm.elidedText(bench.row(row).name, Qt::ElideRight, name.width() - (arrow ? kArrow + 4 : 0));
        const QColor ink = crosses ? moveColor(crossing) : m_model.isFrozen() ? t.second : t.text;
        painter.setPen(ink);
        QRect at = name;
        if (arrow) {
            const int wide = fm.horizontalAdvance(text) + kArrow + 4;
            const QRectF tip(name.center().x() - wide / 2.0, name.center().y() - 3.5, kArrow, 9);
            paintMove(&painter, tip, crossing == Crossing::In ? 1 : -1, ink);
            at.setLeft(int(tip.right()) + 5);
            painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, text);
        } else {
            painter.drawText(at, Qt::AlignCenter, text);
        }
        painter.setFont(font());
        painter.setPen(t.second);
        painter.drawText(name.translated(0, 16), Qt::AlignCenter, m_model.pointsText(row, side == Side::Right));
    }
}

CrosserLine::CrosserLine(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("kpi.crossers"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setFont(rostrum::font(Type::Body));
}

void CrosserLine::setNames(const QStringList& in, const QStringList& out, bool frozen)
{
    m_parts.clear();
    for (const QString& name : in)
        m_parts.append({tr("%1 comes in").arg(name), 1});
    for (const QString& name : out)
        m_parts.append({tr("%1 falls out").arg(name), -1});
    if (frozen)
        m_parts = {{tr("ranks rest until the weights are 100 %"), 0}};
    else if (m_parts.isEmpty())
        m_parts = {{tr("nobody crosses"), 0}};
    QStringList said;
    for (const Part& part : std::as_const(m_parts))
        said.append(part.text);
    setAccessibleName(said.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    update();
}

void CrosserLine::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    int x = 0;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part& part = m_parts[i];
        painter.setFont(part.sign == 0 ? font() : rostrum::font(Type::BodyBold));
        const QFontMetrics fm = painter.fontMetrics();
        const int arrow = part.sign == 0 ? 0 : kArrow + 5;
        const QString more = tr("and %Ln more", nullptr, int(m_parts.size() - i));
        const int rest = i + 1 < m_parts.size() ? fm.horizontalAdvance(more) + metrics::gap : 0;
        const QColor ink = part.sign > 0 ? t.met.text : part.sign < 0 ? t.notMet.text : t.second;
        if (i > 0 && x + arrow + fm.horizontalAdvance(part.text) + rest > width()) {
            painter.setPen(t.second);
            painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, more);
            return;
        }
        if (part.sign != 0)
            paintMove(&painter, QRectF(x, height() / 2.0 - 4.5, kArrow, 9), part.sign, ink);
        painter.setPen(ink);
        const QRect room(x + arrow, 0, width() - x - arrow, height());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         fm.elidedText(part.text, Qt::ElideRight, room.width()));
        x += arrow + fm.horizontalAdvance(part.text) + metrics::panelMargin;
    }
}

} // namespace rostrum
