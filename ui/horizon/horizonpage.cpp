#include "ui/horizon/horizonpage.h"
#include "models/base/dates.h"
#include "models/compliance/rejudge.h"
#include "ui/compliance/compliancetexts.h"
#include "ui/desk/freedelsewhere.h"
#include "ui/horizon/heatdelegate.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
const QString kYear = QStringLiteral("year"), kDepartment = QStringLiteral("department"),
              kWeeks = QStringLiteral("weeks");
const QString kOpen = QStringLiteral("open"), kSoon = QStringLiteral("soon"), kBeyond = QStringLiteral("beyond");

constexpr int kLeastMap = 104; ///< pixels of a column of the map

struct Loaded {
    std::shared_ptr<const HorizonFigures> figures;
    std::vector<DepartmentChoice> departments;
};

QDate asOfIn(int year)
{
    const DateSpan span = yearSpan(year);
    return std::clamp(today(), span.from, span.to);
}
} // namespace

Page* makeHorizonPage(Desk& desk, QWidget* parent) { return new HorizonPage(desk, parent); }

HorizonPage::HorizonPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_people(new HorizonPeople(this)),
      m_sessions(new HorizonSessions(this)),
      m_header(new PageHeader({})),
      m_filters(new FilterBar),
      m_strip(new CountStrip),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(Glyph::Shield)),
      m_table(new TableView(QStringLiteral("horizon"), {})),
      m_sessionTable(new TableView({}, {})),
      m_sessionHead(new SectionHeader({})),
      m_hint(new TextLabel(Type::Caption, Tone::Second)),
      m_choose(new LinkButton),
      m_refused(new Banner),
      m_book(new QPushButton)
{
    m_sessions->setFigures(std::make_shared<HorizonFigures>(), {});
    build();
    setTexts();
    connect(&desk, &Desk::changed, this, &HorizonPage::onChanged);
    connect(m_filters, &FilterBar::changed, this, &HorizonPage::load);
    connect(m_filters, &FilterBar::searchChanged, this, &HorizonPage::applyFilter);
    connect(m_strip, &CountStrip::chosen, this, &HorizonPage::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HorizonPage::refreshBooking);
    connect(m_sessionTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HorizonPage::refreshBooking);
    connect(m_table, &TableView::evidenceRequested, this, [this](const QModelIndex& at) { openPerson(at.row()); });
    connect(m_choose, &LinkButton::clicked, this, &HorizonPage::chooseHelped);
    connect(m_book, &QPushButton::clicked, this, &HorizonPage::book);
    connect(m_empty, &EmptyState::acted, this, [this] {
        m_filters->setSearchText({});
        m_filters->setValue(kDepartment, QString());
    });
    refreshBooking();
}

HorizonPage::~HorizonPage()
{
    if (m_loading)
        *m_loading = true;
}

void HorizonPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_filters->addChoice(kYear, {}, yearChoices({today().year()}));
    QComboBox* department = m_filters->addChoice(kDepartment, {}, {{{}, QString()}});
    department->setMinimumWidth(92);
    department->setMaximumWidth(132); // long paths are read in the list that opens
    m_filters->addChoice(kWeeks, {}, {{{}, 0}});
    m_filters->addSearch({});
    m_filters->addColumns(m_table);
    m_table->setObjectName(QStringLiteral("horizon.people"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setModel(m_people);
    m_strip->setCurrent(kOpen);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_stack);
    sides->addWidget(buildSessions());
    sides->setStretchFactor(0, 1);
    sides->setSizes({800, 430});
    for (QWidget* part :
         {static_cast<QWidget*>(m_header), static_cast<QWidget*>(m_filters), static_cast<QWidget*>(m_strip)})
        column->addWidget(part);
    column->addWidget(sides, 1);
}

QWidget* HorizonPage::buildSessions()
{
    auto* side = new Surface(Back::Panel, Qt::LeftEdge);
    side->setMinimumWidth(260);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(1, metrics::grid, 0, 0);
    column->setSpacing(metrics::grid);
    m_sessionHead->setContentsMargins(metrics::panelMargin, 0, metrics::panelMargin, 0);
    column->addWidget(m_sessionHead);
    m_sessionTable->setObjectName(QStringLiteral("horizon.sessions"));
    m_sessionTable->setOnPanel(true);
    m_sessionTable->setCompact(true);
    m_sessionTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_sessionTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sessionTable->setModel(m_sessions);
    const int widths[] = {84, 150, 52, 66, 66};
    for (int section = 0; section < HorizonSessions::Sections; ++section)
        m_sessionTable->setColumnWidth(section, widths[section]);
    m_sessionTable->horizontalHeader()->setStretchLastSection(false);
    m_sessionTable->horizontalHeader()->setSectionResizeMode(HorizonSessions::Course, QHeaderView::Stretch);
    column->addWidget(m_sessionTable, 1);
    auto* foot = new QWidget;
    auto* lines = new QVBoxLayout(foot);
    lines->setContentsMargins(metrics::panelMargin, metrics::grid, metrics::panelMargin, metrics::panelMargin - 4);
    lines->setSpacing(metrics::gap);
    m_refused->setSentence(Mark::None, {});
    lines->addWidget(m_refused);
    m_hint->setObjectName(QStringLiteral("horizon.hint"));
    m_hint->setWordWrap(true);
    lines->addWidget(m_hint);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    m_book->setObjectName(QStringLiteral("horizon.book"));
    m_book->setAutoDefault(false);
    makePrimary(m_book);
    m_choose->setObjectName(QStringLiteral("horizon.choose"));
    row->addWidget(m_book);
    row->addWidget(m_choose);
    row->addStretch(1);
    lines->addLayout(row);
    column->addWidget(foot);
    return side;
}

QString HorizonPage::title() const { return tr("Horizon"); }

void HorizonPage::setTexts()
{
    m_header->setTitle(title());
    m_filters->setLabel(kYear, tr("Year"));
    m_filters->setLabel(kDepartment, tr("Department"));
    m_filters->setLabel(kWeeks, tr("Sessions"));
    m_filters->setChoices(kWeeks, {{tr("until the year ends"), 0}, {tr("of 4 weeks"), 4}, {tr("of 8 weeks"), 8}});
    m_filters->addSearch(tr("Name, number, pinyin"));
    if (!m_loaded)
        m_filters->setChoices(kDepartment, departmentChoices({}));
    m_table->setAccessibleName(tr("People and what they lack"));
    m_sessionTable->setAccessibleName(tr("Planned sessions"));
    m_sessionHead->setTitle(tr("Planned sessions"));
    m_choose->setText(tr("Choose whom it helps"));
    m_choose->setAccessibleName(m_choose->text());
}

void HorizonPage::retranslate()
{
    setTexts();
    m_people->retranslate();
    m_sessions->retranslate();
    load(); // sentences come with the figures
}

void HorizonPage::activated()
{
    if (m_stale)
        load();
    else
        refreshStatusBar();
}

// Figures hang on nearly everything; what a page out of sight missed it reads when it comes back.
void HorizonPage::onChanged(const ChangeNotice& notice)
{
    if (!concernsVerdicts(notice))
        return;
    m_stale = true;
    if (isVisible())
        load();
}

QDate HorizonPage::lastShown() const
{
    const int weeks = m_filters->value(kWeeks).toInt();
    return weeks > 0 ? m_people->figures().query.asOf.addDays(7 * weeks) : QDate();
}

void HorizonPage::load()
{
    if (m_loading)
        *m_loading = true;
    m_loading = makeCancelFlag();
    m_stale = false;
    const int mine = ++m_load;
    const int year = m_filters->value(kYear).toInt();
    const ComplianceQuery query{year, asOfIn(year), {}, m_filters->value(kDepartment).toString(), {}};
    m_desk.read<Loaded>(
        this,
        [query](Connection& db) -> Result<Loaded> {
            ROSTRUM_TRY(figures, readHorizon(db, query));
            ROSTRUM_TRY(departments, readDepartments(db));
            return Loaded{freedElsewhere(std::move(figures)), std::move(departments)};
        },
        [this, mine](const Loaded& read) {
            if (mine == m_load)
                show(read.figures, read.departments);
        },
        m_loading,
        [this, mine](const Error& error) {
            if (mine != m_load)
                return;
            m_stale = true;
            if (error.code == ErrorCode::UnknownRow && !m_filters->value(kDepartment).toString().isEmpty())
                return m_filters->setValue(kDepartment, QString()); // a department that is gone; asks again
            m_desk.tell(error);
        });
}

void HorizonPage::show(std::shared_ptr<const HorizonFigures> figures, const std::vector<DepartmentChoice>& departments)
{
    const bool sameColumns =
        m_loaded && m_people->columnCount() == HorizonPeople::FirstLeaf + int(figures->leaves.size());
    keep();
    m_restoring = true;
    m_filters->setChoices(kYear, yearChoices(figures->years));
    m_filters->setChoices(kDepartment, departmentChoices(departments));
    m_people->setFigures(figures);
    m_sessions->setFigures(std::move(figures), lastShown());
    if (!sameColumns) {
        auto* heat = new HeatDelegate(m_table);
        for (int section = HorizonPeople::FirstLeaf; section < m_people->columnCount(); ++section)
            m_table->setItemDelegateForColumn(section, heat);
        m_table->setModel(m_people); // the same again: columns are found anew
        m_table->setLeaving({HorizonPeople::Number, HorizonPeople::Department, HorizonPeople::Title});
        shareMap();
    }
    m_loaded = true;
    applyFilter();
    restore();
    m_restoring = false;
    refreshParts();
    refreshBooking();
    Q_EMIT loaded();
}

// The columns of the map share the room that is left, evenly.
void HorizonPage::shareMap()
{
    const int leaves = m_people->columnCount() - HorizonPeople::FirstLeaf;
    if (m_table->columnsRemembered() || leaves < 1)
        return;
    int left = m_table->width() - metrics::scrollBar - metrics::grid; // which is not there yet
    for (int section = 0; section < HorizonPeople::FirstLeaf; ++section)
        left -= m_table->columnWidth(section);
    for (int section = HorizonPeople::FirstLeaf; section < m_people->columnCount(); ++section)
        m_table->setColumnWidth(section, std::max(kLeastMap, left / leaves));
}

void HorizonPage::applyFilter()
{
    HorizonFilter filter;
    const QString group = m_strip->current();
    filter.group = group == kBeyond ? HorizonFilter::Group::Beyond
                   : group == kSoon ? HorizonFilter::Group::Soon
                                    : HorizonFilter::Group::Open;
    if (const QString text = m_filters->searchText().trimmed(); !text.isEmpty())
        filter.people = found(text);
    m_people->setFilter(filter);
    refreshEmpty();
    refreshBooking();
}

// Before the index is there: what the figures themselves know.
QSet<Id> HorizonPage::found(const QString& text) const
{
    QSet<Id> people;
    if (const auto index = m_desk.searchIndex()) {
        for (const Id& person : index->matchingPeople(text))
            people.insert(person);
        return people;
    }
    for (const Verdict& verdict : m_people->figures().result.people)
        if (verdict.name.contains(text, Qt::CaseInsensitive) || verdict.number.contains(text, Qt::CaseInsensitive))
            people.insert(verdict.person);
    return people;
}

void HorizonPage::refreshParts()
{
    const HorizonFigures& figures = m_people->figures();
    m_header->setCaption(tr("As of %1: by the last day on which the planned sessions still cover what is missing")
                             .arg(isoDay(figures.query.asOf)));
    m_strip->setSegments({{kOpen, Mark::OnTrack, int(figures.open.size()), tr("can be saved")},
                          {kSoon, Mark::AtRisk, m_people->soon(), tr("within two weeks")},
                          {kBeyond, Mark::NotMet, int(figures.beyond.size()), tr("beyond saving")}});
    m_sessionHead->setCaption(QString::number(m_sessions->rowCount()));
    refreshEmpty();
    refreshStatusBar();
    Q_EMIT commandsChanged();
}

void HorizonPage::refreshEmpty()
{
    if (!m_loaded || m_people->rowCount() > 0)
        return m_stack->setCurrentWidget(m_table);
    const bool filtered =
        !m_filters->searchText().trimmed().isEmpty() || !m_filters->value(kDepartment).toString().isEmpty();
    if (filtered)
        m_empty->setTexts(tr("Nobody fits the filters"), {}, tr("Clear the filters"));
    else if (m_strip->current() == kBeyond)
        m_empty->setTexts(tr("Nobody is beyond saving"), {}, {});
    else
        m_empty->setTexts(tr("Nobody needs to be saved"),
                          tr("Everybody meets the rules, or nothing can help any more."), {});
    m_stack->setCurrentWidget(m_empty);
}

void HorizonPage::refreshStatusBar()
{
    if (!m_loaded)
        return;
    QStringList parts{tr("%Ln people", nullptr, m_people->rowCount())};
    if (const int chosen = int(chosenPlaces().size()); chosen > 0)
        parts << tr("rows selected: %1").arg(chosen);
    setStatus(parts.join(QStringLiteral(" · ")), tr("− what is missing; Enter opens the evidence"));
}

bool HorizonPage::can(Command command) const
{
    switch (command) {
    case Command::Evidence:
        return m_table->currentIndex().isValid();
    case Command::Search:
    case Command::Filters:
        return true;
    default:
        return false;
    }
}

void HorizonPage::run(Command command)
{
    if (!can(command))
        return;
    if (command == Command::Evidence)
        return openPerson(m_table->currentIndex().row());
    Page::run(command);
}

} // namespace rostrum
