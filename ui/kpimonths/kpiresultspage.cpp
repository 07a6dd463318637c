#include "ui/kpimonths/kpiresultspage.h"
#include "models/base/dates.h"
#include "models/kpi/kpitables.h"
#include "ui/compliance/compliancetexts.h"
#include "ui/kpi/noscheme.h"
#include "ui/kpimonths/monthsmodel.h"
#include "ui/kpimonths/monthwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/reasonbar.h"
#include "ui/widgets/tableview.h"
#include "ui/words/periodtext.h"
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
const QString kYear = QStringLiteral("year"), kKind = QStringLiteral("kind"), kScheme = QStringLiteral("scheme"),
              kDepartment = QStringLiteral("department"), kShow = QStringLiteral("show");
constexpr int kMonthWidths[] = {52, 96, 78, 64};
constexpr int kWidths[] = {48, 72, 80, 84, 110, 144, 80, 76, 64, 92};
constexpr int kIndicatorWidth = 100;
} // namespace

Page* makeKpiResultsPage(Desk& desk, QWidget* parent) { return new KpiResultsPage(desk, parent); }

KpiResultsPage::KpiResultsPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_reader(std::make_shared<MonthReader>()),
      m_months(new MonthsModel(this)),
      m_model(new ResultsModel(this)),
      m_header(new PageHeader({})),
      m_filters(new FilterBar),
      m_monthView(new TableView(QStringLiteral("kpiMonths"), {})),
      m_view(new TableView(QStringLiteral("kpiResults"), {})),
      m_head(new SectionHeader({})),
      m_state(new TextLabel(Type::Body, Tone::Text)),
      m_rule(new TextLabel(Type::Caption, Tone::Second)),
      m_reason(new ReasonBar(QStringLiteral("kpiresults.reasonBar"), QStringLiteral("kpiresults"))),
      m_empty(new EmptyState(Glyph::Kpi)),
      m_noScheme(new NoScheme(desk)),
      m_body(new QStackedWidget)
{
    setObjectName(QStringLiteral("kpiResultsPage"));
    build();
    setTexts();
    connect(&desk, &Desk::changed, this, &KpiResultsPage::onChanged);
    connect(this, &Page::sourceActivated, this, [this](const QVariant& source) {
        if (const QStringList row = source.toStringList(); row.size() == 2)
            Q_EMIT navigationRequested(row[0], row[1]);
    });
    connect(this, &Page::evidenceLinkActivated, this, &KpiResultsPage::withdraw);
}

KpiResultsPage::~KpiResultsPage() = default;

void KpiResultsPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader();
    buildFilters();
    column->addWidget(m_header);
    column->addWidget(m_filters);
    m_monthView->setObjectName(QStringLiteral("kpiresults.months"));
    m_monthView->setModel(m_months);
    m_monthView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_monthView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_monthView->setItemDelegateForColumn(MonthsModel::Stage, new StatusDelegate(m_monthView));
    if (!m_monthView->columnsRemembered())
        for (int section = 0; section < MonthsModel::Sections; ++section)
            m_monthView->setColumnWidth(section, kMonthWidths[section]);
    auto* both = new QSplitter(Qt::Horizontal);
    both->setChildrenCollapsible(false);
    both->addWidget(m_monthView);
    both->addWidget(buildResults());
    both->setStretchFactor(1, 1);
    both->setSizes({292, 908});
    m_body->addWidget(both);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_noScheme);
    column->addWidget(m_body, 1);
    connect(m_monthView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (!m_filling)
                    chooseMonth(at.row());
            });
    connect(m_monthView, &TableView::evidenceRequested, this, &KpiResultsPage::showWaiting);
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigationRequested(QStringLiteral("people"), {}); });
}

void KpiResultsPage::buildHeader()
{
    m_waive = m_header->addButton({});
    m_waive->setObjectName(QStringLiteral("kpiresults.waive"));
    m_reopen = m_header->addButton({});
    m_reopen->setObjectName(QStringLiteral("kpiresults.reopen"));
    m_lock = m_header->addButton({}, Glyph::Check, true);
    m_lock->setObjectName(QStringLiteral("kpiresults.lock"));
    connect(m_lock, &QPushButton::clicked, this, &KpiResultsPage::lock);
    connect(m_reopen, &QPushButton::clicked, this, [this] { ask(QStringLiteral("reopen")); });
    connect(m_waive, &QPushButton::clicked, this, [this] { ask(QStringLiteral("waive")); });
    addShortcut(m_lock, QKeySequence(Qt::CTRL | Qt::Key_L));
    addShortcut(m_reopen, QKeySequence(Qt::CTRL | Qt::Key_R));
    addShortcut(m_waive, QKeySequence(Qt::CTRL | Qt::Key_M));
}

QWidget* KpiResultsPage::buildResults()
{
    auto* part = new Surface(Back::Page, Qt::LeftEdge);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_head->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    m_head->link()->setObjectName(QStringLiteral("kpiresults.missing"));
    m_state->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, metrics::gap);
    m_state->setObjectName(QStringLiteral("kpiresults.state"));
    m_rule->setContentsMargins(metrics::pageMargin, 6, metrics::pageMargin, 6);
    m_rule->setObjectName(QStringLiteral("kpiresults.rule"));
    m_rule->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("kpiresults.table"));
    m_view->setModel(m_model);
    m_view->setItemDelegateForColumn(ResultsModel::State, new StatusDelegate(m_view));
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->setSortingEnabled(true);
    column->addWidget(m_head);
    column->addWidget(m_state);
    column->addWidget(m_view, 1);
    column->addWidget(m_rule);
    column->addWidget(m_reason);
    connect(m_head->link(), &LinkButton::clicked, this, &KpiResultsPage::showWaiting);
    connect(m_view, &TableView::evidenceRequested, this, &KpiResultsPage::askEvidence);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refreshButtons();
        Q_EMIT commandsChanged();
        if (m_evidenceShown && !m_filling)
            askEvidence();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &KpiResultsPage::refreshButtons);
    connect(m_reason, &ReasonBar::given, this, &KpiResultsPage::give);
    connect(m_reason, &ReasonBar::closed, this, &KpiResultsPage::closeReason);
    return part;
}

void KpiResultsPage::addShortcut(QPushButton* button, const QKeySequence& keys)
{
    auto* action = new QAction(this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, button, [button] { button->click(); }); // a disabled button does nothing
    addAction(action);
}

QString KpiResultsPage::title() const { return tr("KPI results"); }

void KpiResultsPage::setTexts()
{
    m_header->setTitle(title());
    m_lock->setText(tr("Lock"));
    m_reopen->setText(tr("Reopen…"));
    m_waive->setText(tr("Waive…"));
    for (QPushButton* button : {m_lock, m_reopen, m_waive})
        button->setAccessibleName(button->text());
    m_filters->setLabel(kScheme, tr("Scheme"));
    m_filters->setLabel(kYear, tr("Year"));
    m_filters->setLabel(kKind, tr("Periods"));
    setKinds();
    m_filters->setLabel(kDepartment, tr("Department"));
    m_filters->setLabel(kShow, tr("Show"));
    m_filters->searchField()->setPlaceholderText(tr("Name, number or department"));
    m_monthView->setAccessibleName(tr("Periods"));
    m_view->setAccessibleName(title());
    m_head->link()->setText(tr("What is missing"));
    m_head->link()->setAccessibleName(m_head->link()->text());
    m_empty->setTexts(tr("Nobody is judged in this period"),
                      tr("Tick “trainer” for the people whom the scheme is for, or choose another period."),
                      tr("Open people"));
    m_noScheme->retranslate();
    refreshCounts();
}

void KpiResultsPage::retranslate()
{
    setTexts();
    m_months->retranslate();
    m_model->retranslate();
    if (m_figures) {
        load(); // sentences are in the language in force
        refresh();
    }
}

void KpiResultsPage::activated()
{
    if (m_stale)
        load();
}

void KpiResultsPage::onChanged(const ChangeNotice& notice)
{
    m_reader->changed(notice);
    if (!movesKpi(notice) && !notice.touches(QStringLiteral("training_plan"))) // whose weights stand beside
        return;
    m_stale = true;
    if (isVisible())
        load();
}

void KpiResultsPage::load()
{
    m_stale = false;
    loadPeriod();
    loadYear();
}

void KpiResultsPage::loadPeriod()
{
    struct Loaded {
        std::shared_ptr<const MonthFigures> figures;
        std::vector<DepartmentChoice> departments;
    };
    const int mine = ++m_load;
    const MonthQuestion question{m_filters->value(kScheme).toString(), m_wanted.value_or(DateSpan()),
                                 m_filters->value(kDepartment).toString(), today()};
    m_desk.read<Loaded>(
        this,
        [question, reader = m_reader](Connection& db) -> Result<Loaded> {
            ROSTRUM_TRY(figures, reader->read(db, question));
            ROSTRUM_TRY(departments, readDepartments(db));
            return Loaded{std::make_shared<const MonthFigures>(std::move(figures)), std::move(departments)};
        },
        [this, mine](const Loaded& loaded) {
            if (mine != m_load)
                return;
            m_filling = true;
            m_filters->setChoices(kDepartment, departmentChoices(loaded.departments));
            m_filling = false;
            show(loaded.figures);
        },
        {},
        [this, mine](const Error& error) {
            if (mine != m_load)
                return;
            m_stale = true;
            if (error.code == ErrorCode::UnknownRule)
                m_body->setCurrentWidget(m_noScheme);
            else
                m_desk.tell(error);
        });
}

void KpiResultsPage::loadYear()
{
    const int mine = ++m_yearLoad;
    m_desk.read<std::vector<MonthState>>(
        this,
        [scheme = m_filters->value(kScheme).toString(), periods = listedPeriods(), reader = m_reader](Connection& db) {
            return reader->readPeriods(db, scheme, periods, today());
        },
        [this, mine](const std::vector<MonthState>& months) {
            if (mine == m_yearLoad)
                showYear(months);
        },
        {},
        [this](const Error& error) {
            if (error.code != ErrorCode::UnknownRule) // that there is no scheme is said in the page
                m_desk.tell(error);
        });
}

// Row and column in hand stay in hand.
void KpiResultsPage::show(std::shared_ptr<const MonthFigures> figures)
{
    const QModelIndex at = m_view->currentIndex();
    const std::optional<Id> person = at.isValid() ? std::optional(m_model->row(at.row()).person) : std::nullopt;
    const int columns = m_model->columnCount();
    m_filling = true;
    m_figures = std::move(figures);
    m_wanted = m_figures->results.period;
    QList<FilterBar::Choice> schemes;
    for (const auto& [code, name] : m_figures->schemes)
        schemes.append({name, code});
    m_filters->setChoices(kScheme, schemes);
    m_filters->setValue(kScheme, m_figures->results.scheme.code);
    m_filters->setValue(kYear, m_figures->results.period.from.year());
    m_filters->setValue(kKind, int(kindOf(m_figures->results.period)));
    m_model->setFigures(m_figures);
    if (columns != m_model->columnCount() && !m_view->columnsRemembered())
        for (int section = 0; section < m_model->columnCount(); ++section)
            m_view->setColumnWidth(section, section < ResultsModel::FirstIndicator ? kWidths[section]
                                            : section < m_model->sentences()       ? kIndicatorWidth
                                                                                   : 420);
    // The sentences are in the evidence, too.
    m_view->setLeaving({m_model->sentences(), ResultsModel::DepartmentRank, ResultsModel::Number});
    m_filling = false;
    refresh();
    const int row = !m_pending.isEmpty() ? m_model->rowOf(Id::fromHex(m_pending).value_or(Id{}))
                    : person             ? m_model->rowOf(*person)
                                         : -1;
    m_pending.clear();
    if (m_model->rowCount())
        m_view->setCurrentIndex(
            m_model->index(std::max(0, row), at.isValid() ? std::min(at.column(), m_model->columnCount() - 1) : 0));
    if (const int month = m_months->rowOf(m_figures->results.period); month >= 0) {
        m_filling = true;
        m_monthView->setCurrentIndex(m_months->index(month, 0));
        m_filling = false;
    }
    Q_EMIT loaded();
}

void KpiResultsPage::showYear(std::vector<MonthState> months)
{
    m_filling = true;
    m_months->setMonths(std::move(months));
    if (m_figures)
        if (const int row = m_months->rowOf(m_figures->results.period); row >= 0)
            m_monthView->setCurrentIndex(m_months->index(row, 0));
    m_filling = false;
    Q_EMIT yearLoaded();
}

void KpiResultsPage::refresh()
{
    if (!m_figures)
        return;
    const QModelIndex at = m_view->currentIndex();
    const std::optional<Id> person = at.isValid() ? std::optional(m_model->row(at.row()).person) : std::nullopt;
    const bool before = m_filling;
    m_filling = true;
    m_model->setFilter(m_filters->searchText(), ResultsModel::Only(m_filters->value(kShow).toInt()));
    if (const int row = person ? m_model->rowOf(*person) : -1; row >= 0)
        m_view->setCurrentIndex(m_model->index(row, at.column()));
    m_filling = before;
    m_body->setCurrentIndex(m_figures->results.rows.empty() ? 1 : 0);
    m_head->setTitle(periodText(m_figures->results.period));
    m_head->setCaption(stageText(m_figures->stage));
    m_head->link()->setVisible(m_figures->waitingPeople() > 0);
    const QString gaps = planGapsText(m_figures->planGaps), rule = rankRuleText(m_figures->results.scheme);
    m_rule->setText(gaps.isEmpty() ? rule : gaps + u'\n' + rule);
    refreshCounts();
    refreshButtons();
    refreshStatus();
    Q_EMIT commandsChanged();
}

void KpiResultsPage::chooseMonth(int row)
{
    if (row >= 0 && row < m_months->rowCount())
        choosePeriod(m_months->month(row).period);
}

void KpiResultsPage::choosePeriod(const DateSpan& period)
{
    if (m_figures && m_figures->results.period == period)
        return;
    m_wanted = period;
    closeReason();
    loadPeriod();
    if (m_months->rowOf(period) < 0)
        loadYear();
}

void KpiResultsPage::open(const QVariant& argument)
{
    const QString text = argument.toString();
    if (Id::fromHex(text))
        m_pending = text;
    else if (const auto period = parsePeriod(text))
        m_wanted = *period;
    else
        return;
    m_stale = true;
    if (isVisible())
        load();
}

bool KpiResultsPage::can(Command command) const
{
    switch (command) {
    case Command::Filters:
    case Command::Search:
        return true;
    case Command::Print:
        return m_figures && !m_figures->results.rows.empty();
    case Command::Evidence:
        return m_view->currentIndex().isValid() || m_monthView->currentIndex().isValid();
    default:
        return false;
    }
}

void KpiResultsPage::run(Command command)
{
    if (command == Command::Filters)
        m_filters->focusFirst();
    else if (command == Command::Search)
        m_filters->focusSearch();
    else if (command == Command::Print)
        print();
    else if (command == Command::Evidence)
        m_monthView->hasFocus() || !m_view->currentIndex().isValid() ? showWaiting() : askEvidence();
}

} // namespace rostrum
