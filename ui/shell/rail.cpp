#include "ui/shell/rail.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/widgets/labels.h"
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum {

Rail::Rail(const QList<PageEntry>& pages, QWidget* parent) : Surface(Back::Navigation, Qt::RightEdge, parent)
{
    setObjectName(QStringLiteral("rail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 1, 8);
    column->setSpacing(0);
    QString group;
    bool bottom = false;
    int number = 0;
    for (const PageEntry& page : pages) {
        const QString caption = page.group ? page.group() : QString();
        if (page.atBottom && !bottom) {
            column->addStretch(1);
            bottom = true;
        } else if (!caption.isEmpty() && caption != group) {
            auto* label = new TextLabel(Type::Caption, Tone::Second, caption, this);
            label->setFixedHeight(metrics::railItem);
            label->setContentsMargins(16, 6, 0, 0);
            auto* space = new QWidget(this);
            space->setFixedHeight(9);
            space->hide();
            column->addWidget(label);
            column->addWidget(space);
            m_captions.append({page.group, label, space});
        }
        group = caption;
        auto* item = new RailItem(page, ++number <= 9 ? number : 0, this);
        column->addWidget(item);
        m_items.append(item);
        connect(item, &QAbstractButton::clicked, this, [this, key = page.key] { Q_EMIT chosen(key); });
    }
    if (!bottom)
        column->addStretch(1);
    setNarrow(false);
    retranslate();
}

void Rail::setCurrent(const QString& key)
{
    m_current = key;
    for (RailItem* item : std::as_const(m_items)) {
        const bool on = item->key() == key;
        item->setChecked(on);
        item->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void Rail::setBadge(const QString& key, int count)
{
    for (RailItem* item : std::as_const(m_items)) {
        if (item->key() == key)
            item->setBadge(count);
    }
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedWidth(narrow ? metrics::railNarrow : metrics::railWide);
    for (RailItem* item : std::as_const(m_items))
        item->setNarrow(narrow);
    for (const Caption& caption : std::as_const(m_captions)) {
        caption.label->setVisible(!narrow);
        caption.space->setVisible(narrow);
    }
}

void Rail::retranslate()
{
    setAccessibleName(tr("Navigation"));
    for (const Caption& caption : std::as_const(m_captions))
        caption.label->setText(caption.text());
    for (RailItem* item : std::as_const(m_items))
        item->retranslate();
}

void Rail::focusCurrent()
{
    for (RailItem* item : std::as_const(m_items)) {
        if (item->isChecked())
            return item->setFocus(Qt::ShortcutFocusReason);
    }
    if (!m_items.isEmpty())
        m_items.first()->setFocus(Qt::ShortcutFocusReason);
}

void Rail::move(int step)
{
    for (int i = 0; i < m_items.size(); ++i) {
        if (!m_items[i]->hasFocus())
            continue;
        const int to = std::clamp(i + step, 0, int(m_items.size()) - 1);
        m_items[to]->setFocus(Qt::TabFocusReason);
        return;
    }
}

void Rail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        move(1);
    else if (event->key() == Qt::Key_Up)
        move(-1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        for (RailItem* item : std::as_const(m_items)) {
            if (item->hasFocus())
                item->click();
        }
    } else
        Surface::keyPressEvent(event);
}

RailItem::RailItem(const PageEntry& page, int number, QWidget* parent)
    : QAbstractButton(parent), m_key(page.key), m_title(page.title), m_glyph(page.glyph), m_number(number)
{
    setObjectName(QStringLiteral("rail.") + page.key);
    setCheckable(true);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailItem::setNarrow(bool narrow)
{
    m_narrow = narrow;
    retranslate();
    updateGeometry();
}

void RailItem::setBadge(int count)
{
    m_badge = count;
    retranslate();
}

void RailItem::retranslate()
{
    setText(m_title());
    const QString count = m_badge > 0 ? QStringLiteral(" ") + QLocale().toString(m_badge) : QString();
    setAccessibleName(text() + count);
    const QString key = m_number > 0 ? QStringLiteral(" (Alt+%1)").arg(m_number) : QString();
    setToolTip(m_narrow || m_number > 0 ? text() + count + key : QString());
    update();
}

QSize RailItem::sizeHint() const
{
    return {m_narrow ? metrics::railNarrow - 1 : metrics::railWide - 1, m_narrow ? 30 : metrics::railItem};
}

void RailItem::keyPressEvent(QKeyEvent* event)
{
    // Arrows belong to the rail; a button by itself would pass the focus on.
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

void RailItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    if (isChecked()) {
        painter.fillRect(rect(), t.selection);
        painter.fillRect(QRect(0, 0, 3, height()), t.accent);
    } else if (underMouse()) {
        painter.fillRect(rect(), t.hairline);
    }
    const QColor ink = isChecked() ? t.accent : t.second;
    const int x = m_narrow ? (width() - metrics::railIcon) / 2 : 17;
    paintGlyph(&painter, QRectF(x, (height() - metrics::railIcon) / 2, metrics::railIcon, metrics::railIcon), m_glyph,
               ink);
    if (!m_narrow) {
        painter.setFont(rostrum::font(isChecked() ? Type::BodyBold : Type::Body));
        painter.setPen(isChecked() ? t.text : t.second);
        const QRect words = rect().adjusted(45, 0, m_badge > 0 ? -38 : -8, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        painter.setFont(rostrum::font(Type::Body));
        painter.setPen(t.second);
        if (m_badge > 0)
            painter.drawText(rect().adjusted(0, 0, -13, 0), Qt::AlignVCenter | Qt::AlignRight,
                             QLocale().toString(m_badge));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace rostrum
