#include "ui/kpi/weightrow.h"
#include "models/kpi/weights.h"
#include "ui/kpi/kpiwords.h"
#include "ui/kpi/seriescolors.h"
#include "ui/kpi/weightfields.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>

namespace rostrum {

namespace {
constexpr int kSquare = 10, kHead = 18; // the colour, and the room that it takes before the title
}

WeightRow::WeightRow(const Indicator& indicator, QWidget* parent)
    : QWidget(parent),
      m_code(indicator.code),
      m_title(indicator.title),
      m_name(new TextLabel(Type::Sentence, Tone::Text, indicator.title)),
      m_lock(new QToolButton),
      m_box(new WeightBox),
      m_slider(new WeightSlider),
      m_note(new WeightNote)
{
    build(indicator);
    connect(m_box, &QSpinBox::valueChanged, this, &WeightRow::typed);
    connect(m_slider, &QSlider::valueChanged, this, &WeightRow::dragged);
    connect(m_lock, &QToolButton::toggled, this, [this](bool locked) {
        setNames();
        Q_EMIT lockToggled(locked);
    });
    const auto step = [this](int key, int by) {
        auto* shortcut = new QShortcut(QKeySequence(int(Qt::ALT) | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] {
            if (m_editable)
                Q_EMIT moveRequested(by);
        });
    };
    step(Qt::Key_Up, -1);
    step(Qt::Key_Down, 1);
}

void WeightRow::build(const Indicator& indicator)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 11);
    column->setSpacing(3);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kHead, 0, 0, 0);
    head->setSpacing(6);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_name->setAttribute(Qt::WA_TransparentForMouseEvents); // the row itself is grabbed there
    m_name->setToolTip(m_title);
    m_lock->setCheckable(true);
    m_lock->setIcon(icon(Glyph::Lock));
    m_lock->setAutoRaise(true);
    m_lock->setFocusPolicy(Qt::StrongFocus);
    head->addWidget(m_name, 1);
    head->addWidget(m_lock);
    head->addWidget(m_box);
    column->addLayout(head);
    column->addWidget(m_slider);
    m_note->setMethod(kpiMethodText(indicator));
    column->addWidget(m_note);
    m_name->setBuddy(m_box);
}

void WeightRow::setPlace(int place)
{
    m_place = place;
    m_box->setObjectName(QStringLiteral("kpi.weight.%1").arg(place + 1));
    m_slider->setObjectName(QStringLiteral("kpi.slider.%1").arg(place + 1));
    m_lock->setObjectName(QStringLiteral("kpi.lock.%1").arg(place + 1));
    setNames();
    update();
}

void WeightRow::setNames()
{
    m_box->setAccessibleName(tr("Weight of %1").arg(m_title));
    m_slider->setAccessibleName(tr("Weight of %1, slider").arg(m_title));
    m_slider->setAccessibleDescription(tr("Alt+Up and Alt+Down change the order"));
    m_lock->setAccessibleName(tr("Hold the weight of %1").arg(m_title));
    m_lock->setToolTip(m_lock->isChecked() ? tr("Held: balancing leaves it as it is")
                                           : tr("Hold it while the others are balanced"));
}

void WeightRow::setWeight(int weight, bool locked)
{
    for (QObject* part : {static_cast<QObject*>(m_box), static_cast<QObject*>(m_slider), static_cast<QObject*>(m_lock)})
        part->blockSignals(true);
    if (m_box->value() != weight)
        m_box->setValue(weight);
    m_slider->setValue(weight);
    m_slider->update();
    m_lock->setChecked(locked);
    for (QObject* part : {static_cast<QObject*>(m_box), static_cast<QObject*>(m_slider), static_cast<QObject*>(m_lock)})
        part->blockSignals(false);
    const QVariant reference = m_slider->property("reference");
    m_note->setWeights(weight, reference.isValid() ? std::optional(reference.toInt()) : std::nullopt);
    m_slider->setEnabled(m_editable && !locked);
    m_box->setEnabled(m_editable && !locked);
}

void WeightRow::setReference(std::optional<int> weight)
{
    if (weight)
        m_slider->setReference(*weight);
    else
        m_slider->setProperty("reference", QVariant());
    m_note->setWeights(m_box->value(), weight);
}

void WeightRow::setFullScale(int weight)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setMaximum(weight);
}

void WeightRow::setEditable(bool editable, const QString& why)
{
    m_editable = editable;
    const bool open = editable && !m_lock->isChecked();
    m_box->setEnabled(open);
    m_slider->setEnabled(open);
    m_lock->setEnabled(editable);
    m_box->setToolTip(why);
    m_slider->setToolTip(why);
    setCursor(editable ? Qt::SizeVerCursor : Qt::ArrowCursor);
    for (QWidget* part : {static_cast<QWidget*>(m_box), static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_lock),
                          static_cast<QWidget*>(m_note)})
        part->setCursor(Qt::ArrowCursor);
}

void WeightRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int middle = m_box->geometry().center().y();
    painter.fillRect(QRect(0, middle - kSquare / 2, kSquare, kSquare), seriesColor(m_place));
    painter.setPen(tokens().hairline);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void WeightRow::mousePressEvent(QMouseEvent* event)
{
    if (m_editable && event->button() == Qt::LeftButton && event->position().y() < m_slider->y())
        m_grabbed = int(event->globalPosition().y());
}

void WeightRow::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_grabbed)
        return;
    // Half a row further it changes places with its neighbour, and is held a row further on.
    const int way = int(event->globalPosition().y()) - *m_grabbed;
    if (std::abs(way) <= height() / 2)
        return;
    const int step = way > 0 ? 1 : -1;
    *m_grabbed += step * height();
    Q_EMIT moveRequested(step);
}

void WeightRow::mouseReleaseEvent(QMouseEvent*) { m_grabbed.reset(); }

WeightNote::WeightNote(QWidget* parent) : QWidget(parent)
{
    setFont(rostrum::font(Type::Caption));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void WeightNote::setMethod(const QString& method)
{
    m_method = method;
    setToolTip(method);
    update();
}

void WeightNote::setWeights(int weight, std::optional<int> reference)
{
    const int difference = reference ? weight - *reference : 0;
    m_sign = difference > 0 ? 1 : difference < 0 ? -1 : 0;
    m_inForce = reference ? tr("in force %1").arg(kpiWeightText(*reference)) : tr("new");
    m_difference = !reference    ? QString()
                   : m_sign == 0 ? tr("unchanged")
                                 : (m_sign > 0 ? QStringLiteral("+") : QString(QChar(0x2212))) +
                                       kpiWeightText(std::abs(difference));
    setAccessibleName(QStringLiteral("%1, %2, %3").arg(m_method, m_inForce, m_difference));
    update();
}

QSize WeightNote::sizeHint() const { return {100, fontMetrics().height() + 2}; }

void WeightNote::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    QFont strong = font();
    strong.setBold(m_sign != 0);
    const int last = QFontMetrics(strong).horizontalAdvance(m_difference);
    const int force = fontMetrics().horizontalAdvance(m_inForce);
    const QRect room = rect().adjusted(0, 0, -last - force - 2 * metrics::gap, 0);
    painter.setPen(t.second);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_method, Qt::ElideRight, room.width()));
    painter.drawText(rect().adjusted(0, 0, m_difference.isEmpty() ? 0 : -last - metrics::gap - 2, 0),
                     Qt::AlignRight | Qt::AlignVCenter, m_inForce);
    painter.setFont(strong);
    painter.setPen(m_sign > 0 ? t.met.text : m_sign < 0 ? t.notMet.text : t.second);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_difference);
}

} // namespace rostrum
