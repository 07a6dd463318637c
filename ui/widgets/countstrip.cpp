#include "ui/widgets/countstrip.h"
#include "ui/shell/style.h"
#include "ui/shell/stylepaint.h"
#include "ui/shell/theme.h"
#include "ui/widgets/marks.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace rostrum {

namespace {
constexpr int stripHeight = 48, boxHeight = 34, pad = 9, tightPad = 7;
constexpr int boxGap = 8, partGap = 4, equalsWidth = 10; // the = has air on both sides
QString countText(int count) { return QLocale().toString(count); }
} // namespace

CountStrip::CountStrip(QWidget* parent) : Surface(Back::Page, {}, parent), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("countStrip"));
    setAccessibleName(tr("Counts by state"));
    setFixedHeight(stripHeight);
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(partGap);
    m_row->addStretch(1);
}

void CountStrip::setSegments(const QList<CountSegment>& segments)
{
    while (m_buttons.size() > segments.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < segments.size()) {
        auto* button = new CountButton(this);
        const int at = int(m_buttons.size());
        m_row->insertWidget(at + (m_boxed && at > 0 ? 1 : 0), button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, at] { select(at, true); });
    }
    int current = -1;
    for (int i = 0; i < segments.size(); ++i) {
        m_buttons[i]->setSegment(segments[i], m_boxed);
        if (segments[i].key == m_current)
            current = i;
    }
    select(current < 0 ? 0 : current, false);
    compactWords();
}

void CountStrip::setBoxed()
{
    Q_ASSERT(m_buttons.isEmpty());
    m_boxed = true;
    m_row->insertSpacing(0, equalsWidth); // the first segment goes before it
    m_row->setSpacing(boxGap);
    m_row->setContentsMargins(metrics::pageMargin, 0, 12, 0);
}

void CountStrip::setSummary(const QString& caption, const QString& value, const QString& of)
{
    m_caption = caption;
    m_value = value;
    m_of = of;
    setAccessibleDescription((caption + u' ' + value + u' ' + of).simplified());
    update();
}

void CountStrip::setCurrent(const QString& key)
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->segment().key == key)
            select(i, false);
    }
}

void CountStrip::select(int at, bool announce)
{
    if (at < 0 || at >= m_buttons.size())
        return;
    for (int i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setChecked(i == at);
        // One stop for Tab; arrows move inside.
        m_buttons[i]->setFocusPolicy(i == at ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(m_buttons[at]);
    const QString key = m_buttons[at]->segment().key;
    if (announce && key != m_current) {
        m_current = key;
        Q_EMIT chosen(key);
    }
    m_current = key;
}

void CountStrip::compactWords()
{
    const auto needed = [this](bool tight) {
        m_row->setSpacing(m_boxed && !tight ? boxGap : partGap);
        int sum = m_row->contentsMargins().left() + (m_value.isEmpty() ? 0 : 150);
        if (m_boxed)
            sum += equalsWidth + m_row->spacing();
        for (CountButton* button : std::as_const(m_buttons)) {
            button->setTight(tight);
            sum += button->widthWithWord() + m_row->spacing();
        }
        return sum;
    };
    // The air between the boxes goes before the words do.
    const bool words = needed(false) <= width() || needed(true) <= width();
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setShowWord(words || m_buttons[i]->segment().mark == Mark::None);
}

void CountStrip::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    compactWords();
}

void CountStrip::keyPressEvent(QKeyEvent* event)
{
    int at = 0;
    while (at < m_buttons.size() && !m_buttons[at]->hasFocus())
        ++at;
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int to = event->key() == Qt::Key_Home  ? 0
                   : event->key() == Qt::Key_End ? int(m_buttons.size()) - 1
                                                 : at + step;
    if (to == at || to < 0 || to >= m_buttons.size())
        return Surface::keyPressEvent(event);
    select(to, true);
    m_buttons[to]->setFocus(Qt::TabFocusReason);
}

void CountStrip::paintEvent(QPaintEvent* event)
{
    Surface::paintEvent(event);
    QPainter painter(this);
    if (m_boxed && m_buttons.size() > 1) {
        painter.setPen(tokens().second);
        painter.setFont(rostrum::font(Type::Caption));
        const int x = m_buttons[0]->geometry().right() + 1;
        painter.drawText(QRect(x, 0, m_buttons[1]->x() - x, height()), Qt::AlignCenter, QStringLiteral("="));
    }
    const int used = m_buttons.isEmpty() ? 0 : m_buttons.last()->geometry().right();
    if (m_value.isEmpty())
        return;
    const QFont caption = rostrum::font(Type::Caption), value = rostrum::font(Type::Section);
    int right = width() - 12;
    const int wCaption = QFontMetrics(caption).horizontalAdvance(m_caption);
    const int wValue = QFontMetrics(value).horizontalAdvance(m_value);
    const int wOf = QFontMetrics(caption).horizontalAdvance(m_of);
    if (right - wCaption - wValue - wOf - 20 < used)
        return;
    const auto put = [&](const QFont& f, const QColor& color, const QString& text, int w) {
        painter.setFont(f);
        painter.setPen(color);
        painter.drawText(QRect(right - w, 0, w + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        right -= w + 6;
    };
    put(caption, tokens().second, m_of, wOf);
    put(value, tokens().text, m_value, wValue);
    put(caption, tokens().second, m_caption, wCaption);
}

CountButton::CountButton(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString CountButton::word() const { return m_segment.word.isEmpty() ? Marks::word(m_segment.mark) : m_segment.word; }

void CountButton::setSegment(const CountSegment& segment, bool boxed)
{
    m_segment = segment;
    m_boxed = boxed;
    setObjectName(QStringLiteral("count.") + (segment.key.isEmpty() ? QStringLiteral("all") : segment.key));
    const QString name = countText(segment.count) + u' ' + word();
    setAccessibleName(name);
    setToolTip(name);
    updateGeometry();
    update();
}

void CountButton::setShowWord(bool on)
{
    if (on == m_showWord)
        return;
    m_showWord = on;
    updateGeometry();
    update();
}

void CountButton::setTight(bool on)
{
    if (on == m_tight)
        return;
    m_tight = on;
    updateGeometry();
    update();
}

int CountButton::sidePad() const { return !m_boxed ? pad : m_tight ? tightPad : pad + 4; }

int CountButton::widthWithWord() const
{
    const int mark = m_segment.mark == Mark::None ? 0 : metrics::mark + 7;
    const QFont big = rostrum::font(m_boxed ? Type::Figure : Type::Section);
    return 2 * sidePad() + mark + QFontMetrics(big).horizontalAdvance(countText(m_segment.count)) + 7 +
           QFontMetrics(rostrum::font(Type::Body)).horizontalAdvance(word());
}

QSize CountButton::sizeHint() const
{
    const int word = m_showWord ? 0 : QFontMetrics(rostrum::font(Type::Body)).horizontalAdvance(this->word()) + 7;
    return {widthWithWord() - word, boxHeight};
}

void CountButton::keyPressEvent(QKeyEvent* event)
{
    // Arrows belong to the strip; a button by itself would pass the focus on.
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void CountButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    if (isChecked())
        stylepaint::box(&painter, rect(), t.selection, t.accent);
    else if (underMouse())
        stylepaint::box(&painter, rect(), t.panel, m_boxed ? t.controlEdge : t.hairline);
    else if (m_boxed)
        stylepaint::box(&painter, rect(), t.page, t.hairline);
    int x = sidePad();
    if (m_segment.mark != Mark::None) {
        Marks::paint(&painter, QRectF(x, (height() - metrics::mark) / 2, metrics::mark, metrics::mark), m_segment.mark);
        x += metrics::mark + 7;
    }
    painter.setFont(rostrum::font(m_boxed ? Type::Figure : Type::Section));
    painter.setPen(t.text);
    const QString count = countText(m_segment.count);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, count);
    x += painter.fontMetrics().horizontalAdvance(count) + 7;
    if (!m_showWord)
        return;
    painter.setFont(rostrum::font(Type::Body));
    painter.setPen(m_boxed || m_segment.mark == Mark::None ? t.text : Marks::colors(m_segment.mark).text);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, word());
}

} // namespace rostrum
