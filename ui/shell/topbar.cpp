#include "ui/shell/topbar.h"
#include "ui/shell/style.h"
#include "ui/shell/stylepaint.h"
#include "ui/shell/theme.h"
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QToolButton>

namespace rostrum {

namespace {
QToolButton* flatButton(Glyph glyph, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(glyph));
    button->setIconSize({metrics::icon, metrics::icon});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFont(rostrum::font(Type::Caption));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}
} // namespace

TopBar::TopBar(Actions& actions, QWidget* parent)
    : Surface(Back::Frame, Qt::BottomEdge, parent),
      m_actions(actions),
      m_menus(new QMenuBar(this)),
      m_undo(flatButton(Glyph::Undo, QStringLiteral("undo"), this)),
      m_redo(flatButton(Glyph::Redo, QStringLiteral("redo"), this)),
      m_find(new FindBox(this)),
      m_sync(flatButton(Glyph::Sync, QStringLiteral("sync"), this)),
      m_undoMenu(new QMenu(this))
{
    setFixedHeight(metrics::menuHeight + 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(m_menus, 1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addWidget(m_find);
    row->addWidget(m_sync);
    m_menus->setObjectName(QStringLiteral("menuBar"));
    m_menus->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_redo->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_undo->setPopupMode(QToolButton::MenuButtonPopup);
    m_undo->setMenu(m_undoMenu);
    connect(m_undo, &QToolButton::clicked, this, &TopBar::undoRequested);
    connect(m_redo, &QToolButton::clicked, this, &TopBar::redoRequested);
    connect(m_find, &QAbstractButton::clicked, this, &TopBar::findRequested);
    connect(m_sync, &QToolButton::clicked, this, &TopBar::syncRequested);
    connect(&m_actions, &Actions::added, this, &TopBar::buildMenus, Qt::QueuedConnection);
    setUndo({}, false);
    setRedo({}, false);
    setSync({});
    retranslate();
}

void TopBar::buildMenus()
{
    m_menus->clear();
    const std::array<std::pair<MenuPlace, QString>, 6> menus = {{{MenuPlace::File, tr("&File")},
                                                                 {MenuPlace::Edit, tr("&Edit")},
                                                                 {MenuPlace::View, tr("&View")},
                                                                 {MenuPlace::Data, tr("&Data")},
                                                                 {MenuPlace::Tools, tr("&Tools")},
                                                                 {MenuPlace::Help, tr("&Help")}}};
    for (const auto& [place, title] : menus) {
        QMenu* menu = m_menus->addMenu(title);
        int hundred = -1;
        for (const ActionEntry& entry : m_actions.entriesOf(place)) {
            if (hundred >= 0 && entry.order / 100 != hundred)
                menu->addSeparator();
            hundred = entry.order / 100;
            menu->addAction(m_actions.find(entry.id));
        }
        menu->setEnabled(!menu->isEmpty());
    }
}

void TopBar::setUndo(const QString& label, bool enabled)
{
    m_undoLabel = label;
    m_undo->setEnabled(enabled);
    showLabels();
}

void TopBar::setRedo(const QString& label, bool enabled)
{
    m_redoLabel = label;
    m_redo->setEnabled(enabled);
    showLabels();
}

void TopBar::setUndoList(const QStringList& labels)
{
    m_undoMenu->clear();
    for (int i = 0; i < labels.size(); ++i)
        m_undoMenu->addAction(labels[i], this, [this, i] { Q_EMIT undoManyRequested(i + 1); });
}

void TopBar::setSync(const QString& text)
{
    m_syncText = text;
    m_sync->setText(text);
    m_sync->setAccessibleName(tr("Sync: %1").arg(text));
    m_sync->setVisible(!text.isEmpty());
}

void TopBar::showLabels()
{
    const auto named = [](const QString& verb, const QString& label) {
        return label.isEmpty() ? verb : TopBar::tr("%1: %2").arg(verb, label);
    };
    const QString undo = named(tr("Undo"), m_undoLabel);
    const QString redo = named(tr("Redo"), m_redoLabel);
    m_undo->setText(QFontMetrics(m_undo->font()).elidedText(undo, Qt::ElideRight, 220));
    m_undo->setToolButtonStyle(m_narrow || m_undoLabel.isEmpty() ? Qt::ToolButtonIconOnly
                                                                 : Qt::ToolButtonTextBesideIcon);
    m_undo->setToolTip(undo + QStringLiteral(" (Ctrl+Z)"));
    m_undo->setAccessibleName(undo);
    m_redo->setToolTip(redo + QStringLiteral(" (Ctrl+Y)"));
    m_redo->setAccessibleName(redo);
}

void TopBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_find->setFixedSize(narrow ? 210 : 316, metrics::field);
    showLabels();
    retranslate();
}

void TopBar::retranslate()
{
    m_menus->setAccessibleName(tr("Menus"));
    m_find->setText(m_narrow ? tr("Find") : tr("Find people, pages, actions"));
    m_find->setAccessibleName(tr("Find people, pages, actions"));
    m_find->setToolTip(tr("Find people, pages, actions"));
    buildMenus();
    showLabels();
}

QRect TopBar::findRect() const { return {m_find->mapTo(window(), QPoint()), m_find->size()}; }

FindBox::FindBox(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("find"));
    setFixedSize(316, metrics::field);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
}

void FindBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    stylepaint::box(&painter, rect(), t.page, hasFocus() ? t.accent : t.controlEdge, hasFocus() ? 2 : 1);
    paintGlyph(&painter, QRectF(9, (height() - 14) / 2, 14, 14), Glyph::Search, t.second);
    painter.setFont(rostrum::font(Type::Caption));
    painter.setPen(t.hint);
    painter.drawText(rect().adjusted(29, 0, -60, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const QFont small = [] {
        QFont f = rostrum::font(Type::Caption);
        f.setPointSizeF(f.pointSizeF() * 11 / 12);
        return f;
    }();
    painter.setFont(small);
    const int w = painter.fontMetrics().horizontalAdvance(keys) + 10;
    const QRect box(width() - w - 9, (height() - 18) / 2, w, 18);
    stylepaint::box(&painter, box, t.panel, t.hairline);
    painter.setPen(t.second);
    painter.drawText(box, Qt::AlignCenter, keys);
}

} // namespace rostrum
