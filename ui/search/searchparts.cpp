// How the search page is put together.
#include "ui/search/hitlist.h"
#include "ui/search/recordsmodel.h"
#include "ui/search/searchpage.h"
#include "ui/shell/style.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kFollowEvery = 60; // milliseconds
} // namespace

void SearchPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_print->setObjectName(QStringLiteral("search.print"));
    m_export->setObjectName(QStringLiteral("search.export"));
    column->addWidget(m_header);
    column->addWidget(buildField());
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(buildHits());
    sides->addWidget(buildRecords());
    sides->setStretchFactor(1, 1);
    sides->setSizes({290, 900});
    auto* nothing = new Surface(Back::Page);
    auto* top = new QVBoxLayout(nothing);
    top->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::pageMargin);
    top->addWidget(m_noHits);
    top->addStretch(1);
    m_body->addWidget(sides);
    m_body->addWidget(nothing);
    column->addWidget(m_body, 1);
}

QWidget* SearchPage::buildField()
{
    auto* bar = new Surface(Back::Page, Qt::BottomEdge);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap + 1);
    m_field->setObjectName(QStringLiteral("search.field"));
    m_field->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->setFixedHeight(metrics::field + 4);
    m_field->setMaximumWidth(640);
    m_field->installEventFilter(this);
    row->addWidget(m_field, 1);
    row->addStretch(0);
    return bar;
}

QWidget* SearchPage::buildHits()
{
    auto* side = new Surface(Back::Page, Qt::RightEdge);
    side->setMinimumWidth(220);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    m_list->setObjectName(QStringLiteral("search.hits"));
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    m_foot = new Surface(Back::Page, Qt::TopEdge);
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(metrics::panelMargin - 4, metrics::gap, metrics::gap, metrics::gap);
    m_all->setObjectName(QStringLiteral("search.exportAll"));
    row->addWidget(m_all);
    row->addStretch(1);
    column->addWidget(m_foot);
    return side;
}

QWidget* SearchPage::buildRecords()
{
    auto* part = new Surface(Back::Page);
    part->setMinimumWidth(300);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head->link()->setObjectName(QStringLiteral("search.open"));
    m_board->setObjectName(QStringLiteral("search.board"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::pageMargin, metrics::grid, metrics::pageMargin, 0);
    head->setSpacing(metrics::gap);
    head->addWidget(m_head, 1);
    head->addWidget(m_board);
    column->addLayout(head);
    m_kinds->setObjectName(QStringLiteral("search.kinds"));
    // A trainer has more kinds of record than a narrow window is wide: those that do not fit are scrolled to.
    m_chips = new QScrollArea;
    m_chips->setFrameShape(QFrame::NoFrame);
    m_chips->setWidgetResizable(true);
    m_chips->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chips->setFocusPolicy(Qt::NoFocus);
    m_chips->setWidget(m_kinds);
    m_chips->installEventFilter(this);
    column->addWidget(m_chips);
    m_view->setObjectName(QStringLiteral("search.records"));
    m_view->setModel(m_records);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->installEventFilter(this);
    m_view->setLeaving({RecordsModel::Until, RecordsModel::Source, RecordsModel::Kind});
    if (!m_view->columnsRemembered()) {
        const int widths[] = {128, 96, 186, 124, 84, 70, 92, 196};
        for (int section = 0; section < RecordsModel::Sections; ++section)
            m_view->setColumnWidth(section,
                                   std::max(widths[section], m_view->horizontalHeader()->sectionSizeHint(section)));
    }
    auto* nothing = new Surface(Back::Page);
    auto* top = new QVBoxLayout(nothing);
    top->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::pageMargin);
    top->addWidget(m_noRecords);
    top->addStretch(1);
    m_right->addWidget(m_view);
    m_right->addWidget(nothing);
    column->addWidget(m_right, 1);
    return part;
}

// As wide as its words; a bar below it where that is more than there is.
void SearchPage::fitKinds()
{
    const QMargins margins = m_kinds->layout()->contentsMargins();
    int wanted = margins.left() + margins.right();
    for (const CountButton* chip : m_kinds->findChildren<CountButton*>())
        wanted += chip->widthWithWord() + m_kinds->layout()->spacing();
    m_kinds->setMinimumWidth(wanted);
    m_chips->setFixedHeight(m_kinds->height() + (wanted > m_chips->width() ? metrics::scrollBar : 0));
}

void SearchPage::connectParts()
{
    connect(m_field, &QLineEdit::textChanged, this, &SearchPage::search);
    connect(m_list, &HitList::hitChosen, this, &SearchPage::readRecordsOf);
    connect(m_list, &HitList::choiceChanged, this, &SearchPage::refreshExport);
    connect(m_list, &HitList::entered, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &SearchPage::openHit);
    connect(m_list, &HitList::typed, this, [this](const QString& text) {
        m_field->setFocus(Qt::OtherFocusReason);
        m_field->insert(text);
    });
    connect(m_kinds, &CountStrip::chosen, this, &SearchPage::applyKind);
    connect(m_kinds, &CountStrip::chosen, this, [this] {
        if (QWidget* chip = m_kinds->focusProxy())
            m_chips->ensureWidgetVisible(chip, metrics::pageMargin, 0);
    });
    connect(m_head->link(), &LinkButton::clicked, this, &SearchPage::openHit);
    connect(m_board, &LinkButton::clicked, this, [this] {
        if (const SearchHit* hit = m_list->current())
            Q_EMIT navigationRequested(QStringLiteral("trainer"), hit->key);
    });
    connect(m_view, &TableView::evidenceRequested, this, [this](const QModelIndex& at) { openRecord(at.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT commandsChanged(); });
    connect(m_noHits, &EmptyState::acted, this, &SearchPage::clearField);
    connect(m_export, &QPushButton::clicked, this, [this] { exportHits(m_list->chosen()); });
    connect(m_print, &QPushButton::clicked, this, &SearchPage::print);
    connect(m_all, &LinkButton::clicked, this, &SearchPage::exportAll);
    m_follow.setInterval(kFollowEvery);
    connect(&m_follow, &QTimer::timeout, this, &SearchPage::followIndex);
    connect(&m_desk, &Desk::changed, this, [this] {
        m_followed = 0;
        m_follow.start();
        if (isVisible())
            readRecordsOf();
        else
            m_shown = {};
    });
}

void SearchPage::setTexts()
{
    m_header->setTitle(title());
    m_print->setText(tr("Print…"));
    m_print->setAccessibleName(m_print->text());
    m_export->setText(tr("Export as PDF…"));
    m_export->setAccessibleName(m_export->text());
    m_board->setText(tr("Open board"));
    m_board->setAccessibleName(m_board->text());
    m_field->setPlaceholderText(
        tr("Name, number, pinyin or initials; course, session, department; essay, certificate"));
    m_field->setAccessibleName(tr("What to look for"));
    m_list->setAccessibleName(tr("Found"));
    m_view->setAccessibleName(tr("Records"));
    m_kinds->setAccessibleName(tr("Kinds of record"));
}

} // namespace rostrum
