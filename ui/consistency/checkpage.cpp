#include "ui/consistency/checkpage.h"
#include "models/consistency/check.h"
#include "ui/consistency/checkmodel.h"
#include "ui/consistency/findingevidence.h"
#include "ui/consistency/findingwrites.h"
#include "ui/consistency/reviewbar.h"
#include "ui/desk/desk.h"
#include "ui/shell/style.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "ui/words/findingtext.h"
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace rostrum {

namespace {
const QString kState = QStringLiteral("state"), kOpen = QStringLiteral("open"),
              kDismissed = QStringLiteral("dismissed");

class CheckPage : public Page {
    Q_DECLARE_TR_FUNCTIONS(CheckPage)
public:
    CheckPage(Desk& desk, QWidget* parent);

    QString title() const override { return tr("Consistency"); }
    void activated() override
    {
        if (m_stale)
            load();
    }
    void retranslate() override;
    bool can(Command command) const override
    {
        return command == Command::Evidence ? chosen() != nullptr : command == Command::Export && !shown().empty();
    }
    void run(Command command) override;
    void open(const QVariant& argument) override
    {
        m_wantedKind = argument.toString();
        if (!m_stale)
            show();
    }

private:
    void build();
    QWidget* buildFindings();
    void addShortcut(const QList<QPushButton*>& buttons, const QKeySequence& keys);
    void load();
    void show();
    void showTexts();
    void showKind();
    void refreshButtons();
    void mendOne();
    void mendAll();
    void dismiss(const QString& id, const QString& reason);
    void restore();
    void closeReason()
    {
        m_review->hide();
        m_view->setFocus();
    }
    void write(Desk::Write write);
    void openRow(int row);
    bool showsDismissed() const { return m_filters->value(kState).toString() == kDismissed; }
    const std::vector<Finding>& shown() const { return showsDismissed() ? m_checked.dismissed : m_checked.open; }
    const Finding* chosen() const
    {
        const int row = m_view->currentIndex().row();
        return row >= 0 && row < m_findings->rowCount() ? &m_findings->finding(row) : nullptr;
    }
    const FindingKindsModel::Entry* chosenKind() const
    {
        const int row = m_kindView->currentIndex().row();
        return row >= 0 && row < m_kinds->rowCount() ? &m_kinds->entry(row) : nullptr;
    }

    Desk& m_desk;
    FindingKindsModel* m_kinds;
    FindingsModel* m_findings;
    PageHeader* m_header;
    QPushButton *m_mend, *m_mendAll, *m_right, *m_restore;
    FilterBar* m_filters;
    ReviewBar* m_review;
    TableView *m_kindView, *m_view;
    SectionHeader* m_head;
    TextLabel* m_advice;
    EmptyState* m_empty;
    QStackedLayout* m_body;
    CheckedRecords m_checked;
    QString m_wantedKind; ///< to be shown once it is there
    CancelFlag m_reading; ///< a newer check cancels it
    bool m_stale = true, m_writing = false;
};

CheckPage::CheckPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_kinds(new FindingKindsModel(this)), m_findings(new FindingsModel(this))
{
    setObjectName(QStringLiteral("checkPage"));
    build();
    // Looked at again as soon as a record that may be part of a finding was touched; hidden, when it comes to the
    // front.
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        const QStringList& tables = checkedTables();
        if (std::none_of(tables.begin(), tables.end(), [&](const QString& table) { return notice.touches(table); }))
            return;
        m_stale = true;
        if (isVisible())
            load();
    });
    retranslate();
}

void CheckPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PageHeader({});
    m_right = m_header->addButton({});
    m_right->setObjectName(QStringLiteral("check.right"));
    m_restore = m_header->addButton({});
    m_restore->setObjectName(QStringLiteral("check.restore"));
    m_mendAll = m_header->addButton({});
    m_mendAll->setObjectName(QStringLiteral("check.mendAll"));
    m_mend = m_header->addButton({}, Glyph::Check, true);
    m_mend->setObjectName(QStringLiteral("check.mend"));
    column->addWidget(m_header);
    m_filters = new FilterBar;
    m_filters->addChoice(kState, {}, {{{}, kOpen}, {{}, kDismissed}})->setObjectName(QStringLiteral("check.state"));
    column->addWidget(m_filters);
    m_kindView = new TableView(QStringLiteral("findingKinds"), {});
    m_kindView->setObjectName(QStringLiteral("check.kinds"));
    m_kindView->setModel(m_kinds);
    m_kindView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_kindView->setSelectionMode(QAbstractItemView::SingleSelection);
    if (!m_kindView->columnsRemembered()) {
        m_kindView->setColumnWidth(FindingKindsModel::Kind, 220);
        m_kindView->setColumnWidth(FindingKindsModel::Count, 64);
    }
    auto* both = new QSplitter(Qt::Horizontal);
    both->setChildrenCollapsible(false);
    both->addWidget(m_kindView);
    both->addWidget(buildFindings());
    both->setStretchFactor(1, 1);
    both->setSizes({290, 910});
    m_empty = new EmptyState(Glyph::Check);
    m_empty->button()->setObjectName(QStringLiteral("check.again"));
    auto* nothing = new QWidget;
    auto* top = new QVBoxLayout(nothing);
    top->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    top->addWidget(m_empty);
    top->addStretch(1);
    auto* body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(both);
    m_body->addWidget(nothing);
    column->addWidget(body, 1);
    connect(m_empty, &EmptyState::acted, this, &CheckPage::load);
    connect(m_mend, &QPushButton::clicked, this, &CheckPage::mendOne);
    connect(m_mendAll, &QPushButton::clicked, this, &CheckPage::mendAll);
    connect(m_right, &QPushButton::clicked, this, [this] { m_review->open(chosen() ? chosen()->id : QString()); });
    connect(m_restore, &QPushButton::clicked, this, &CheckPage::restore);
    connect(m_filters, &FilterBar::changed, this, [this] { show(); });
    connect(m_review, &ReviewBar::given, this, &CheckPage::dismiss);
    connect(m_review, &ReviewBar::closed, this, &CheckPage::closeReason);
    addShortcut({m_right, m_restore}, QKeySequence(Qt::CTRL | Qt::Key_R));
    addShortcut({m_mend}, QKeySequence(Qt::CTRL | Qt::Key_M));
    addShortcut({m_mendAll}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    connect(m_kindView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckPage::showKind);
}

QWidget* CheckPage::buildFindings()
{
    auto* part = new Surface(Back::Page, Qt::LeftEdge);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHeader({});
    m_head->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    m_head->link()->setObjectName(QStringLiteral("check.open"));
    column->addWidget(m_head);
    m_advice = new TextLabel(Type::Caption, Tone::Second);
    m_advice->setWordWrap(true);
    m_advice->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 8);
    column->addWidget(m_advice);
    m_view = new TableView(QStringLiteral("findings"), {});
    m_view->setObjectName(QStringLiteral("check.findings"));
    m_view->setModel(m_findings);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setLeaving({FindingsModel::Number});
    if (!m_view->columnsRemembered()) {
        const int widths[] = {80, 80, 560, 190};
        for (int section = 0; section < FindingsModel::Sections; ++section)
            m_view->setColumnWidth(section, widths[section]);
    }
    column->addWidget(m_view, 1);
    m_review = new ReviewBar;
    column->addWidget(m_review);
    connect(m_head->link(), &LinkButton::clicked, this, [this] { openRow(m_view->currentIndex().row()); });
    connect(m_view, &TableView::evidenceRequested, this, [this](const QModelIndex& at) { openRow(at.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_review->isVisible() && (!chosen() || chosen()->id != m_review->finding()))
            m_review->hide(); // the question was about another one
        refreshButtons();
        Q_EMIT commandsChanged();
    });
    return part;
}

// Of several buttons it is the one that can be seen.
void CheckPage::addShortcut(const QList<QPushButton*>& buttons, const QKeySequence& keys)
{
    auto* action = new QAction(this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [buttons] {
        for (QPushButton* button : buttons)
            if (button->isVisible())
                return button->click(); // a disabled button does nothing
    });
    addAction(action);
}

void CheckPage::retranslate()
{
    m_header->setTitle(title());
    m_mend->setText(tr("Mend"));
    m_mendAll->setText(tr("Mend all of this kind"));
    m_right->setText(tr("This is right…"));
    m_restore->setText(tr("Take that back"));
    m_review->retranslate();
    m_filters->setLabel(kState, tr("Show"));
    for (QPushButton* button : {m_mend, m_mendAll, m_right, m_restore})
        button->setAccessibleName(button->text());
    m_kindView->setAccessibleName(tr("Kinds of findings"));
    m_view->setAccessibleName(tr("Findings"));
    m_kinds->retranslate();
    m_findings->retranslate();
    showTexts();
    m_head->link()->setText(tr("Open the row"));
    m_head->link()->setAccessibleName(m_head->link()->text());
    if (!m_stale)
        show();
    else
        refreshButtons();
}

void CheckPage::load()
{
    if (m_reading)
        *m_reading = true;
    m_reading = makeCancelFlag();
    m_stale = false;
    setStatus(tr("Checking…"));
    m_desk.read<CheckedRecords>(
        this, [](Connection& db) { return checkRecords(db); },
        [this, flag = m_reading](const CheckedRecords& checked) {
            if (flag != m_reading)
                return;
            m_checked = checked;
            show();
        },
        m_reading,
        [this, flag = m_reading](const Error& error) {
            if (flag != m_reading)
                return; // a newer one runs
            m_stale = true;
            setStatus({});
            m_desk.tell(error);
        });
}

// Kind and finding in hand stay in hand; of one that is mended the next takes its place.
void CheckPage::show()
{
    showTexts();
    const std::vector<Finding>& all = shown();
    const auto* kind = chosenKind();
    const QString wanted = !m_wantedKind.isEmpty() ? m_wantedKind : kind ? kind->kind : QString();
    const int before = m_kindView->currentIndex().row();
    m_wantedKind.clear();
    m_kinds->setFindings(all);
    m_body->setCurrentIndex(all.empty() ? 1 : 0);
    const int mendable =
        int(std::count_if(all.begin(), all.end(), [](const Finding& f) { return f.mend.has_value(); }));
    const QString count = tr("%n finding(s)", nullptr, int(all.size()));
    m_header->setCaption(all.empty() ? QString()
                         : showsDismissed()
                             ? count
                             : count + QStringLiteral(" · ") + tr("%n can be mended here", nullptr, mendable));
    setStatus(count, showsDismissed()
                         ? tr("Enter opens the row, F4 shows both rows, Ctrl+R takes back that it is right")
                         : tr("Enter opens the row, F4 shows both rows, Ctrl+M mends, Ctrl+R says that it "
                              "is right"));
    const int row = m_kinds->rowOf(wanted);
    if (m_kinds->rowCount())
        m_kindView->setCurrentIndex(m_kinds->index(row >= 0 ? row : std::clamp(before, 0, m_kinds->rowCount() - 1), 0));
    showKind();
    Q_EMIT commandsChanged();
}

// What there is to choose from, with its counts, and why nothing is there.
void CheckPage::showTexts()
{
    const auto counted = [this](const QString& text, const std::vector<Finding>& findings) {
        return m_stale ? text : text + QStringLiteral(" (%1)").arg(QLocale().toString(int(findings.size())));
    };
    m_filters->setChoices(kState, {{counted(tr("Open"), m_checked.open), kOpen},
                                   {counted(tr("Said to be right"), m_checked.dismissed), kDismissed}});
    if (showsDismissed())
        m_empty->setTexts(tr("Nothing was said to be right"),
                          tr("A finding that is right as it is leaves the list by “This is right…”, with a reason. It "
                             "comes back when its records change."),
                          {});
    else
        m_empty->setTexts(tr("Nothing found"),
                          tr("People, employments, titles, leave, sessions, attendance and outside hours agree with "
                             "each other. They are looked at again after every change."),
                          tr("Check again"));
}

void CheckPage::showKind()
{
    const auto* kind = chosenKind();
    const QString id = chosen() ? chosen()->id : QString();
    const int before = m_view->currentIndex().row();
    std::vector<Finding> some;
    if (kind)
        std::copy_if(shown().begin(), shown().end(), std::back_inserter(some),
                     [&](const Finding& finding) { return finding.kind == kind->kind; });
    m_findings->setFindings(std::move(some), showsDismissed());
    m_head->setTitle(kind ? findingTitle(kind->kind) : QString());
    m_head->setCaption(kind ? QLocale().toString(kind->count) : QString());
    m_advice->setText(kind ? findingAdvice(kind->kind) : QString());
    if (m_findings->rowCount()) {
        const int row = m_findings->rowOf(id);
        m_view->setCurrentIndex(
            m_findings->index(row >= 0 ? row : std::clamp(before, 0, m_findings->rowCount() - 1), 0));
    }
    refreshButtons();
}

void CheckPage::refreshButtons()
{
    const auto* kind = chosenKind();
    const Finding* finding = chosen();
    const bool writes = !m_desk.isReadOnly() && !m_writing;
    for (QPushButton* button : {m_mend, m_mendAll, m_right})
        button->setVisible(!showsDismissed());
    m_restore->setVisible(showsDismissed());
    m_right->setEnabled(writes && finding);
    m_restore->setEnabled(writes && finding && finding->review);
    m_mend->setEnabled(writes && finding && finding->mend);
    m_mendAll->setEnabled(writes && kind && kind->mendable > 0);
    const QString why = m_desk.isReadOnly() ? tr("This workspace is open for reading only.")
                        : !finding          ? tr("Choose a finding in the list.")
                                            : tr("What is right only you can know: open the row.");
    m_right->setToolTip(m_right->isEnabled() ? tr("It leaves the list; the reason is kept (Ctrl+R)") : why);
    m_restore->setToolTip(m_restore->isEnabled() ? tr("It is among the open ones again (Ctrl+R)") : why);
    m_mend->setToolTip(m_mend->isEnabled() ? mendText(*finding) + QStringLiteral(" (Ctrl+M)") : why);
    m_mendAll->setToolTip(m_mendAll->isEnabled()
                              ? tr("%n can be mended here", nullptr, kind->mendable) + QStringLiteral(" (Ctrl+Shift+M)")
                              : why);
    m_head->link()->setVisible(finding != nullptr);
}

void CheckPage::mendOne()
{
    const Finding* finding = chosen();
    if (finding && finding->mend)
        write(mendingOf(*finding));
}

void CheckPage::mendAll()
{
    const auto* kind = chosenKind();
    if (kind && kind->mendable)
        write(mendingOfKind(kind->kind, kind->mendable));
}

void CheckPage::dismiss(const QString& id, const QString& reason)
{
    const Finding* finding = chosen();
    if (m_writing || !finding || finding->id != id)
        return;
    write(dismissalOf(*finding, reason));
    closeReason();
}

void CheckPage::restore()
{
    const Finding* finding = chosen();
    if (finding && finding->review)
        write(restoringOf(*finding));
}

// One at a time: what is suggested next hangs on what was mended.
void CheckPage::write(Desk::Write write)
{
    m_writing = true;
    refreshButtons();
    write.done = [this](const ChangeNotice&) {
        m_writing = false;
        refreshButtons();
    };
    write.failed = [this](const Error& error) {
        m_writing = false;
        m_desk.tell(error);
        load(); // it may be that the finding is gone
    };
    m_desk.write(this, std::move(write));
}

void CheckPage::run(Command command)
{
    if (command == Command::Export)
        return exportFindings(m_desk, this, shown());
    const Finding* finding = chosen();
    if (command != Command::Evidence || !finding)
        return;
    m_desk.read<Evidence>(
        this, [asked = *finding](Connection& db) { return findingEvidence(db, asked); },
        [this](const Evidence& evidence) { Q_EMIT evidenceRequested(evidence); });
}

void CheckPage::openRow(int row)
{
    if (row < 0 || row >= m_findings->rowCount())
        return;
    const FindingPlace place = placeOf(m_desk.reader(), m_findings->finding(row));
    if (!place.page.isEmpty())
        Q_EMIT navigationRequested(place.page, place.open);
}
} // namespace

Page* makeCheckPage(Desk& desk, QWidget* parent) { return new CheckPage(desk, parent); }

} // namespace rostrum
