#include "ui/history/historypage.h"
#include "ui/desk/desk.h"
#include "ui/history/historymodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kShown = 5000; // the log is kept whole; older entries are on the console

class HistoryPage : public Page {
    Q_DECLARE_TR_FUNCTIONS(HistoryPage)
public:
    HistoryPage(Desk& desk, QWidget* parent) : Page(parent), m_desk(desk), m_model(new HistoryModel(this))
    {
        setObjectName(QStringLiteral("historyPage"));
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_header = new PageHeader(title());
        m_undo = m_header->addButton(tr("Undo this change"), Glyph::Undo);
        m_undo->setObjectName(QStringLiteral("undoChange"));
        column->addWidget(m_header);
        m_view = new TableView(QStringLiteral("history"), title());
        m_view->setObjectName(QStringLiteral("table"));
        m_view->setModel(m_model);
        m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
        const int widths[] = {170, 110, 460, 80, 90};
        for (int section = 0; section < HistoryModel::SectionCount; ++section)
            m_view->setColumnWidth(section, widths[section]);
        m_empty = new EmptyState(Glyph::History);
        auto* body = new QWidget;
        m_body = new QStackedLayout(body);
        m_body->addWidget(m_view);
        m_body->addWidget(m_empty);
        column->addWidget(body, 1);
        connect(m_undo, &QPushButton::clicked, this, [this] {
            if (m_view->currentIndex().isValid())
                m_desk.undo(m_model->entry(m_view->currentIndex().row()).id);
        });
        connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { refreshButton(); });
        connect(&desk, &Desk::changed, this, [this] { load(); });
        refreshButton();
    }

    QString title() const override { return tr("History"); }
    void activated() override { load(); }
    void retranslate() override { m_header->setTitle(title()); }

private:
    void load()
    {
        m_desk.read<std::vector<HistoryEntry>>(
            this, [](Connection& db) { return history(db, kShown); },
            [this](const std::vector<HistoryEntry>& entries) {
                m_view->holdTop();
                m_model->setEntries(entries);
                m_view->releaseTop();
                m_empty->setTexts(tr("Nothing was done yet"), tr("Every import and every edit will stand here."), {});
                m_body->setCurrentIndex(entries.empty() ? 1 : 0);
                m_header->setCaption(tr("%1 changes; each can be undone, also after a restart").arg(entries.size()));
                setStatus(tr("%1 changes").arg(entries.size()));
                refreshButton();
            });
    }

    void refreshButton()
    {
        const QModelIndex current = m_view->currentIndex();
        const bool chosen = current.isValid() && current.row() < m_model->rowCount();
        const HistoryEntry* entry = chosen ? &m_model->entry(current.row()) : nullptr;
        const bool can =
            entry && !entry->undone && !m_desk.isReadOnly() && entry->rows > 0 &&
            (entry->origin == Origin::Edit || entry->origin == Origin::Import || entry->origin == Origin::Redo);
        m_undo->setEnabled(can);
        m_undo->setToolTip(can             ? QString()
                           : !entry        ? tr("Choose a change in the list.")
                           : entry->undone ? tr("This change is undone already.")
                                           : tr("This entry cannot be undone."));
    }

    Desk& m_desk;
    HistoryModel* m_model;
    PageHeader* m_header;
    TableView* m_view;
    EmptyState* m_empty;
    QStackedLayout* m_body;
    QPushButton* m_undo;
};
} // namespace

Page* makeHistoryPage(Desk& desk, QWidget* parent) { return new HistoryPage(desk, parent); }

} // namespace rostrum
