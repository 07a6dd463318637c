#include "ui/tables/recordspage.h"
#include "models/facts/columns.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/tables/factpage.h"
#include "ui/widgets/surface.h"
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace rostrum {

namespace {
// Words over a line; the one in front bold over the accent.
class LineTabs : public QTabBar {
public:
    LineTabs() { setFont(rostrum::font(Type::Body)); }

protected:
    QSize tabSizeHint(int index) const override
    {
        const QFontMetrics bold(rostrum::font(Type::BodyBold));
        return {bold.horizontalAdvance(tabText(index)) + 2 * metrics::gap + metrics::grid, metrics::filterHeight - 8};
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        for (int i = 0; i < count(); ++i) {
            const QRect at = tabRect(i);
            const bool front = i == currentIndex();
            painter.setFont(rostrum::font(front ? Type::BodyBold : Type::Body));
            painter.setPen(front ? tokens().text : tokens().second);
            painter.drawText(at, Qt::AlignCenter, tabText(i));
            if (front)
                painter.fillRect(QRect(at.left() + metrics::grid, at.bottom() - 1, at.width() - metrics::gap, 2),
                                 tokens().accent);
            if (front && hasFocus()) {
                painter.setPen(QPen(tokens().accent, 2));
                painter.drawRect(at.adjusted(2, 3, -2, -4));
            }
        }
    }
};
} // namespace

RecordsPage::RecordsPage(Desk& desk, const QStringList& tables, std::function<QString()> title, QWidget* parent)
    : Page(parent), m_tables(tables), m_title(std::move(title)), m_tabs(new LineTabs), m_stack(new QStackedWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new Surface(Back::Page, Qt::BottomEdge);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::pageMargin - metrics::gap, metrics::grid, metrics::pageMargin, 1);
    m_tabs->setObjectName(QStringLiteral("records.tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    row->addWidget(m_tabs);
    row->addStretch(1);
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    for (const QString& key : m_tables) {
        auto* page = new FactPage(desk, *factTable(key), this);
        m_tabs->addTab(page->title());
        m_stack->addWidget(page);
        m_pages.append(page);
        forward(page);
    }
    m_tabs->setAccessibleName(m_title());
    connect(m_tabs, &QTabBar::currentChanged, this, &RecordsPage::showTab);
}

// The window knows this page alone.
void RecordsPage::forward(Page* from)
{
    connect(from, &Page::evidenceRequested, this, &Page::evidenceRequested);
    connect(from, &Page::evidenceClosed, this, &Page::evidenceClosed);
    connect(from, &Page::navigationRequested, this, &Page::navigationRequested);
    connect(from, &Page::noteRequested, this, &Page::noteRequested);
    connect(from, &Page::commandsChanged, this, [this, from] {
        if (from == page())
            Q_EMIT commandsChanged();
    });
    connect(from, &Page::statusChanged, this, [this, from] {
        if (from == page())
            setStatus(from->statusLeft(), from->statusRight());
    });
    connect(this, &Page::sourceActivated, from, [this, from](const QVariant& source) {
        if (from == page())
            Q_EMIT from->sourceActivated(source);
    });
    connect(this, &Page::evidenceLinkActivated, from, [this, from](const QString& link) {
        if (from == page())
            Q_EMIT from->evidenceLinkActivated(link);
    });
}

Page* RecordsPage::page() const { return m_pages.value(m_tabs->currentIndex()); }
QString RecordsPage::currentTable() const { return m_tables.value(m_tabs->currentIndex()); }

void RecordsPage::showTab(int index)
{
    if (index < 0)
        return;
    m_stack->setCurrentIndex(index);
    Q_EMIT evidenceClosed(); // it was a row of the other table
    page()->activated();
    setStatus(page()->statusLeft(), page()->statusRight());
    Q_EMIT commandsChanged();
}

bool RecordsPage::can(Command command) const { return page()->can(command); }
void RecordsPage::run(Command command) { page()->run(command); }
void RecordsPage::activated() { page()->activated(); }

void RecordsPage::retranslate()
{
    for (int i = 0; i < m_pages.size(); ++i) {
        m_pages[i]->retranslate();
        m_tabs->setTabText(i, m_pages[i]->title());
    }
    m_tabs->setAccessibleName(m_title());
}

void RecordsPage::open(const QVariant& argument)
{
    const QStringList parts = argument.toStringList();
    const int tab = int(m_tables.indexOf(parts.value(0)));
    if (tab < 0)
        return page()->open(argument);
    m_tabs->setCurrentIndex(tab);
    if (parts.size() > 1)
        page()->open(parts[1]);
}

} // namespace rostrum
