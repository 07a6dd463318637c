#include "ui/shell/rail.h"
#include "ui/shell/railgroup.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum {

namespace {
// Arrows are for going from page to page, not for scrolling.
class QuietScroll : public QScrollArea {
protected:
    void keyPressEvent(QKeyEvent* event) override { event->ignore(); }
};
} // namespace

Rail::Rail(const QList<PageEntry>& pages, QWidget* parent)
    : Surface(Back::Navigation, Qt::RightEdge, parent), m_scroll(new QuietScroll)
{
    setObjectName(QStringLiteral("rail"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 8, 1, 8);
    outer->setSpacing(0);
    QVBoxLayout* column = addScrolled(outer);
    QString group;
    int number = 0;
    for (const PageEntry& page : pages) {
        const QString caption = page.group ? page.group() : QString();
        if (page.atBottom)
            column = outer;
        else if (!caption.isEmpty() && caption != group) {
            auto* space = new QWidget;
            space->setFixedHeight(9);
            m_groups.append({new RailGroup(page.key, page.group, this), space, {}});
            column->addWidget(m_groups.last().caption);
            column->addWidget(space);
            m_order.append(m_groups.last().caption);
            connect(m_groups.last().caption, &QAbstractButton::toggled, this, &Rail::showItems);
        }
        group = caption;
        auto* item = new RailItem(page, ++number <= 9 ? number : 0, this);
        column->addWidget(item);
        m_items.append(item);
        m_order.append(item);
        if (!caption.isEmpty())
            m_groups.last().items.append(item);
        connect(item, &QAbstractButton::clicked, this, [this, key = page.key] { Q_EMIT chosen(key); });
    }
    setNarrow(false);
    retranslate();
}

QVBoxLayout* Rail::addScrolled(QVBoxLayout* outer)
{
    auto* inside = new QWidget;
    auto* frame = new QVBoxLayout(inside);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    frame->addLayout(column);
    frame->addStretch(1);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    for (QWidget* ground : {m_scroll->viewport(), inside}) // the rail's own colour shows through
        ground->setAutoFillBackground(false);
    outer->addWidget(m_scroll, 1);
    return column;
}

void Rail::showItems()
{
    for (const Group& group : std::as_const(m_groups))
        for (RailItem* item : group.items)
            item->setVisible(m_narrow || !group.caption->isFolded() || item->key() == m_current);
}

void Rail::setCurrent(const QString& key)
{
    m_current = key;
    RailItem* current = nullptr;
    for (RailItem* item : std::as_const(m_items)) {
        const bool on = item->key() == key;
        item->setChecked(on);
        item->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
        current = on ? item : current;
    }
    showItems();
    if (current && m_scroll->isAncestorOf(current))
        QMetaObject::invokeMethod( // once it has its place
            this,
            [this, guard = QPointer<RailItem>(current)] {
                if (guard)
                    m_scroll->ensureWidgetVisible(guard, 0, metrics::railItem);
            },
            Qt::QueuedConnection);
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
    for (const Group& group : std::as_const(m_groups)) {
        group.caption->setVisible(!narrow);
        group.space->setVisible(narrow);
    }
    m_scroll->setVerticalScrollBarPolicy(narrow ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    showItems();
}

void Rail::retranslate()
{
    setAccessibleName(tr("Navigation"));
    for (const Group& group : std::as_const(m_groups))
        group.caption->retranslate();
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
    QList<QAbstractButton*> shown;
    for (QAbstractButton* one : std::as_const(m_order))
        if (one->isVisible())
            shown.append(one);
    for (int i = 0; i < shown.size(); ++i) {
        if (!shown[i]->hasFocus())
            continue;
        QAbstractButton* next = shown[std::clamp(i + step, 0, int(shown.size()) - 1)];
        next->setFocus(Qt::TabFocusReason);
        if (m_scroll->isAncestorOf(next))
            m_scroll->ensureWidgetVisible(next, 0, metrics::railItem);
        return;
    }
}

// Left folds the group that the keyboard is in and stands on its caption; Right opens it.
void Rail::fold(bool folded)
{
    for (const Group& group : std::as_const(m_groups)) {
        const bool here = group.caption->hasFocus() || std::any_of(group.items.begin(), group.items.end(),
                                                                   [](RailItem* item) { return item->hasFocus(); });
        if (!here || m_narrow)
            continue;
        if (folded)
            group.caption->setFocus(Qt::TabFocusReason);
        group.caption->setFolded(folded);
    }
}

void Rail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        move(1);
    else if (event->key() == Qt::Key_Up)
        move(-1);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        fold(event->key() == Qt::Key_Left);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        for (QAbstractButton* one : std::as_const(m_order)) {
            if (one->hasFocus())
                one->click();
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
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a scroll bar takes its room from the words
}

void RailItem::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedHeight(sizeHint().height()); // a layout squeezes what has no least height
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
