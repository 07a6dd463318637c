#include "ui/widgets/filterbar.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace rostrum {

FilterBar::FilterBar(QWidget* parent) : Surface(Back::Panel, Qt::BottomEdge, parent), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("filterBar"));
    setAccessibleName(tr("Filters"));
    setFixedHeight(metrics::filterHeight);
    m_row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 1);
    m_row->setSpacing(6);
    m_row->addStretch(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::announceSearch);
}

FilterBar::Entry* FilterBar::entry(const QString& key)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& e) { return e.key == key; });
    return it == m_entries.end() ? nullptr : &*it;
}

QComboBox* FilterBar::addChoice(const QString& key, const QString& label, const QList<Choice>& choices)
{
    auto* text = new TextLabel(Type::Body, Tone::Second, label, this);
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("filter.") + key);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(220);
    text->setBuddy(box);
    const int at = int(m_entries.size()) * 3;
    m_row->insertWidget(at, text);
    m_row->insertWidget(at + 1, box);
    m_row->insertSpacing(at + 2, 6);
    m_entries.append({key, text, box});
    setChoices(key, choices);
    connect(box, &QComboBox::activated, this, [this, key, box] { Q_EMIT changed(key, box->currentData()); });
    return box;
}

void FilterBar::setChoices(const QString& key, const QList<Choice>& choices)
{
    Entry* e = entry(key);
    if (!e)
        return;
    const QVariant before = e->box->currentData();
    e->box->clear();
    for (const Choice& choice : choices)
        e->box->addItem(choice.text, choice.value);
    if (const int at = e->box->findData(before); before.isValid() && at >= 0)
        e->box->setCurrentIndex(at);
}

void FilterBar::setLabel(const QString& key, const QString& label)
{
    if (Entry* e = entry(key)) {
        e->label->setText(label);
        e->box->setAccessibleName(label);
    }
}

void FilterBar::addWidget(QWidget* widget)
{
    // Behind the stretch, before search and columns.
    const int tail = (m_search ? 1 : 0) + (m_columns ? 1 : 0);
    m_row->insertWidget(m_row->count() - tail, widget);
}

void FilterBar::addSearch(const QString& placeholder)
{
    if (!m_search) {
        m_search = new QLineEdit(this);
        m_search->setObjectName(QStringLiteral("search"));
        m_search->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
        m_search->setClearButtonEnabled(true);
        m_search->setMinimumWidth(90);
        m_search->setMaximumWidth(176);
        m_search->installEventFilter(this);
        m_row->addWidget(m_search, 2);
        connect(m_search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
        connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::announceSearch);
    }
    m_search->setPlaceholderText(placeholder);
    m_search->setAccessibleName(tr("Search: %1").arg(placeholder));
}

void FilterBar::addColumns(TableView* table)
{
    m_columns = new QToolButton(this);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setIcon(icon(Glyph::Columns));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_columns->setToolTip(tr("Choose columns"));
    m_row->addWidget(m_columns);
    connect(m_columns, &QToolButton::clicked, table, [this, table] {
        QMenu* menu = table->columnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
    });
}

QVariant FilterBar::value(const QString& key) const
{
    const Entry* e = const_cast<FilterBar*>(this)->entry(key);
    return e ? e->box->currentData() : QVariant();
}

void FilterBar::setValue(const QString& key, const QVariant& value)
{
    Entry* e = entry(key);
    const int at = e ? e->box->findData(value) : -1;
    if (at < 0 || at == e->box->currentIndex())
        return;
    e->box->setCurrentIndex(at);
    Q_EMIT changed(key, value);
}

QString FilterBar::searchText() const { return m_search ? m_search->text() : QString(); }

void FilterBar::setSearchText(const QString& text)
{
    if (!m_search)
        return;
    m_search->setText(text);
    announceSearch();
}

void FilterBar::clear()
{
    for (const Entry& e : std::as_const(m_entries)) {
        if (e.box->count() > 0)
            setValue(e.key, e.box->itemData(0));
    }
    setSearchText({});
}

void FilterBar::announceSearch()
{
    m_pause.stop();
    const QString text = m_search->text().trimmed();
    if (text == m_announced)
        return;
    m_announced = text;
    Q_EMIT searchChanged(text);
}

void FilterBar::focusSearch()
{
    if (!m_search)
        return focusFirst();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::focusFirst()
{
    if (!m_entries.isEmpty())
        m_entries.first().box->setFocus(Qt::ShortcutFocusReason);
    else if (m_search)
        focusSearch();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    // Esc drops the search before it means anything else.
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        announceSearch();
        return true;
    }
    return Surface::eventFilter(watched, event);
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    // The values say what they are; the labels go first.
    const bool labels = width() >= 700;
    for (const Entry& e : std::as_const(m_entries))
        e.label->setVisible(labels);
    const int margin = width() < 640 ? 12 : metrics::pageMargin;
    m_row->setContentsMargins(margin, 0, margin, 1);
}

} // namespace rostrum
