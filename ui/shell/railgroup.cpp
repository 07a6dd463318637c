#include "ui/shell/railgroup.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QSettings>

namespace rostrum {

namespace {
constexpr int kChevron = 12;
QString settingOf(const QString& key) { return QStringLiteral("rail/folded/") + key; }
} // namespace

RailGroup::RailGroup(const QString& key, std::function<QString()> text, QWidget* parent)
    : QAbstractButton(parent), m_key(key), m_text(std::move(text))
{
    setObjectName(QStringLiteral("railgroup.") + key);
    setCheckable(true);
    setChecked(!QSettings().value(settingOf(key), false).toBool());
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(metrics::railItem);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, [this](bool open) {
        QSettings().setValue(settingOf(m_key), !open);
        retranslate();
    });
}

void RailGroup::setFolded(bool folded) { setChecked(!folded); }

void RailGroup::retranslate()
{
    setText(m_text());
    setAccessibleName(text());
    setAccessibleDescription(isFolded() ? tr("folded") : tr("open"));
    setToolTip(isFolded() ? tr("Show the pages of %1").arg(text()) : tr("Fold the pages of %1").arg(text()));
    update();
}

QSize RailGroup::sizeHint() const { return {metrics::railWide - 1, metrics::railItem}; }

void RailGroup::keyPressEvent(QKeyEvent* event)
{
    // Arrows belong to the rail.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Up ||
        event->key() == Qt::Key_Down)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

void RailGroup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    painter.setFont(rostrum::font(Type::Caption));
    painter.setPen(t.second);
    const QRect words = rect().adjusted(16, 6, -28, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    // An open group needs no sign until somebody may want to fold it.
    if (isFolded() || underMouse() || hasFocus())
        paintGlyph(&painter, QRectF(width() - 24, 6 + (height() - 6 - kChevron) / 2.0, kChevron, kChevron),
                   isFolded() ? Glyph::ChevronRight : Glyph::ChevronDown, t.second);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace rostrum
