#include "ui/team/teampage.h"
#include "models/base/dates.h"
#include "ui/boards/barchart.h"
#include "ui/boards/boardparts.h"
#include "ui/boards/chartpanel.h"
#include "ui/compliance/compliancetexts.h"
#include "ui/preview/printpreview.h"
#include "ui/reports/reportchoices.h"
#include "ui/shell/style.h"
#include "ui/team/teammodel.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
const QString kYear = QStringLiteral("year"), kView = QStringLiteral("view");
const QString kSubmission = QStringLiteral("submission"), kExcellent = QStringLiteral("excellent");
enum Body { TableBody, EmptyBody, ChartBody };
constexpr int kWidths[] = {160, 110, 84, 240, 76, 240, 118};
} // namespace

Page* makeTeamPage(Desk& desk, QWidget* parent) { return new TeamPage(desk, parent); }

TeamPage::TeamPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(new TeamModel(this)),
      m_header(new PageHeader({})),
      m_filters(new FilterBar),
      m_table(new TableView(QStringLiteral("team"), {})),
      m_chart(new ChartPanel(desk, QStringLiteral("team.chart"), new BarChart)),
      m_empty(new EmptyState(Glyph::Department)),
      m_body(new QStackedWidget)
{
    setObjectName(QStringLiteral("teamPage"));
    build();
    setTexts();
    connect(m_print, &QPushButton::clicked, this, &TeamPage::print);
    connect(m_filters, &FilterBar::changed, this, [this](const QString& key) {
        if (key == kView)
            showView();
        else
            load();
    });
    connect(m_chart, &ChartPanel::evidenceRequested, this, [this](int row) {
        showPeople(
            m_model->index(row, charted() == TeamMeasure::Excellent ? TeamModel::ExcellentBar : TeamModel::ShareBar));
    });
    // The chart stands in the order of the table.
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &TeamPage::showView);
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigationRequested(QStringLiteral("import"), {}); });
    connect(m_table, &TableView::evidenceRequested, this, &TeamPage::showPeople);
    connect(m_table, &TableView::clicked, this, [this](const QModelIndex& at) {
        if (m_table->tintsRow(at.row())) // one cell, not a range that is being made
            showPeople(at);
    });
    connect(this, &Page::sourceActivated, this, [this](const QVariant& source) {
        if (const QStringList row = source.toStringList(); row.size() == 2)
            Q_EMIT navigationRequested(row[0], row[1]);
    });
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        for (const char* table : {"homework", "person", "department", "department_span", "session"})
            m_stale = m_stale || notice.touches(QString::fromLatin1(table));
        if (m_stale && isVisible())
            load();
    });
}

void TeamPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_print = m_header->addButton({}, Glyph::Print);
    m_print->setObjectName(QStringLiteral("team.print"));
    m_filters->addChoice(kYear, {}, yearChoices({today().year()}));
    m_filters->addChoice(kView, {}, {{QString(), QString()}});
    m_filters->addColumns(m_table);
    m_table->setObjectName(QStringLiteral("team.table"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(TeamModel::HandedIn, new FractionDelegate(m_table));
    for (const int bar : {TeamModel::ShareBar, TeamModel::ExcellentBar})
        m_table->setItemDelegateForColumn(bar, new ProgressDelegate(m_table));
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    if (!m_table->columnsRemembered())
        for (int section = 0; section < TeamModel::Sections; ++section)
            m_table->setColumnWidth(section, kWidths[section]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    for (const int bar : {TeamModel::ShareBar, TeamModel::ExcellentBar})
        m_table->horizontalHeader()->setSectionResizeMode(bar, QHeaderView::Stretch);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto* chart = new QWidget;
    auto* around = new QVBoxLayout(chart);
    around->setContentsMargins(metrics::pageMargin, 12, metrics::pageMargin, metrics::pageMargin);
    around->addWidget(m_chart);
    around->addStretch(1);
    m_chart->hideTable();
    m_body->addWidget(boardScroll(chart));
    column->addWidget(m_header);
    column->addWidget(m_filters);
    column->addWidget(m_body, 1);
}

QString TeamPage::title() const { return tr("Team board"); }

void TeamPage::setTexts()
{
    m_header->setTitle(title());
    m_print->setText(tr("Print"));
    m_print->setAccessibleName(m_print->text());
    m_filters->setLabel(kYear, tr("Year"));
    m_filters->setLabel(kView, tr("Shown as"));
    m_filters->setChoices(
        kView, {{tr("Table"), QString()}, {tr("Chart: handed in"), kSubmission}, {tr("Chart: excellent"), kExcellent}});
    m_chart->retranslate();
    m_table->setAccessibleName(title());
    m_empty->setTexts(tr("No homework was due in this year"), tr("Import a sheet, or drop a file here."),
                      tr("Import a sheet…"));
}

void TeamPage::retranslate()
{
    setTexts();
    m_model->retranslate();
    showView();
}

void TeamPage::activated()
{
    if (m_stale)
        load();
}

int TeamPage::year() const { return m_filters->value(kYear).toInt(); }

// A day that has not come has no figures, on screen as on paper.
DateSpan TeamPage::span() const
{
    DateSpan span = yearSpan(year());
    span.to = likelyAsOf(span);
    return span;
}

void TeamPage::load()
{
    m_stale = false;
    const int mine = ++m_load;
    m_desk.read<Loaded>(
        this,
        [span = span(), year = year()](Connection& db) -> Result<Loaded> {
            ROSTRUM_TRY(units, readTeam(db, span));
            ROSTRUM_TRY(years, readYears(db, year));
            return Loaded{std::move(units), std::move(years)};
        },
        [this, mine](const Loaded& loaded) {
            if (mine == m_load)
                take(loaded);
        });
}

void TeamPage::take(const Loaded& loaded)
{
    m_filters->setChoices(kYear, yearChoices(loaded.years));
    m_model->setUnits(loaded.units);
    showView();
    m_print->setEnabled(!loaded.units.empty());
    setStatus(tr("%Ln departments", nullptr, int(loaded.units.size())),
              tr("A click on a bar, or F4, shows the people behind it"));
    Q_EMIT commandsChanged();
    Q_EMIT shown();
}

std::optional<TeamMeasure> TeamPage::charted() const
{
    const QString view = m_filters->value(kView).toString();
    return view == kSubmission  ? std::optional(TeamMeasure::Submission)
           : view == kExcellent ? std::optional(TeamMeasure::Excellent)
                                : std::nullopt;
}

// The rows of the table as bars; what has none stands with its dash.
void TeamPage::showView()
{
    const auto measure = charted();
    m_body->setCurrentIndex(m_model->rowCount() == 0 ? EmptyBody : measure ? ChartBody : TableBody);
    if (!measure)
        return;
    const bool submission = *measure == TeamMeasure::Submission;
    ChartData data;
    data.name = (submission ? tr("Homework handed in, %1") : tr("Excellent homework, %1")).arg(year());
    data.labelHead = tr("Department");
    data.most = 1;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const TeamUnit& unit = m_model->unit(row);
        const Figure& figure = unit.of(*measure);
        ChartItem& item = data.items.emplaceBack();
        item.label = unit.name;
        item.figure = m_model->text(unit, submission ? TeamModel::Share : TeamModel::Excellent);
        item.more = QStringLiteral("%1 / %2").arg(figure.num).arg(figure.den);
        item.n = figure.n;
        const double length = m_model->lengthOf(unit, submission ? TeamModel::ShareBar : TeamModel::ExcellentBar);
        if (length >= 0)
            item.length = length;
    }
    m_chart->setTitle(submission ? tr("Homework handed in") : tr("Excellent homework"),
                      tr("of each department, %1").arg(year()));
    m_chart->setData(data);
}

void TeamPage::showPeople(const QModelIndex& index)
{
    if (!index.isValid() || index.data(EvidenceRole).isNull())
        return;
    const TeamUnit unit = m_model->unit(index.row());
    const TeamMeasure measure = TeamModel::measureOf(index.column());
    const int mine = ++m_asked;
    m_desk.read<std::vector<TeamPerson>>(
        this, [span = span(), unit, measure](Connection& db) { return readTeamPeople(db, span, unit.id, measure); },
        [this, mine, unit, measure](const std::vector<TeamPerson>& people) {
            if (mine == m_asked)
                Q_EMIT evidenceRequested(evidenceOf(unit, measure, people));
        });
}

Evidence TeamPage::evidenceOf(const TeamUnit& unit, TeamMeasure measure, const std::vector<TeamPerson>& people) const
{
    const bool submission = measure == TeamMeasure::Submission;
    const Figure& figure = unit.of(measure);
    Evidence evidence;
    evidence.title = unit.name;
    evidence.subtitle = submission ? tr("Homework handed in") : tr("Excellent homework");
    const QString of = QStringLiteral("/ %1").arg(figure.den);
    evidence.figures = {{evidence.subtitle, QString::number(figure.num), of}, {tr("Share"), shareText(figure), {}}};
    EvidenceSection section;
    section.title = tr("People");
    section.right = QString::number(people.size());
    section.heads = {tr("Name"), submission ? tr("Handed in") : tr("Excellent"), submission ? tr("Due") : tr("Graded")};
    section.rightAligned = {1, 2};
    for (const TeamPerson& person : people)
        section.lines.append({{person.name, QString::number(person.figure.num), QString::number(person.figure.den)},
                              person.number.size() == 32 ? tr("Open") : person.number,
                              QStringList{QStringLiteral("people"), person.number},
                              true});
    section.note = tr("Everyone counts for the department of the day.");
    evidence.sections = {section};
    return evidence;
}

bool TeamPage::can(Command command) const
{
    switch (command) {
    case Command::Filters:
        return true;
    case Command::Print:
        return m_print->isEnabled();
    case Command::Evidence:
        return charted() || m_table->currentIndex().isValid();
    default:
        return false;
    }
}

void TeamPage::run(Command command)
{
    if (command == Command::Filters)
        m_filters->focusFirst();
    else if (command == Command::Print)
        print();
    else if (command == Command::Evidence && charted())
        m_chart->askEvidence();
    else if (command == Command::Evidence)
        showPeople(m_table->currentIndex());
}

void TeamPage::print()
{
    ReportChoices choices;
    choices.year = year();
    choices.asOf = span().to;
    PrintPreview::show(m_desk, sourceOf(*reportKind(QStringLiteral("team")), choices), window());
}

} // namespace rostrum
