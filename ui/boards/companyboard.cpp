#include "ui/boards/companyboard.h"
#include "models/report/reportbatch.h"
#include "ui/boards/barchart.h"
#include "ui/boards/boardpaper.h"
#include "ui/boards/boardparts.h"
#include "ui/boards/chartpanel.h"
#include "ui/boards/figurestrip.h"
#include "ui/boards/histogram.h"
#include "ui/boards/trendchart.h"
#include "ui/kpi/kpiwords.h"
#include "ui/kpi/noscheme.h"
#include "ui/preview/printpreview.h"
#include "ui/reports/reportchoices.h"
#include "ui/shell/style.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/words/periodtext.h"
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <numeric>

namespace rostrum {

namespace {
const QString kMonth = QStringLiteral("month");
constexpr int kMonthsBack = 24;
} // namespace

Page* makeCompanyBoard(Desk& desk, QWidget* parent) { return new CompanyBoard(desk, parent); }

CompanyBoard::CompanyBoard(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_trendFigures(std::make_shared<KpiTrend>()),
      m_header(new PageHeader({})),
      m_summary(m_header->addButton({}, Glyph::Document)),
      m_print(m_header->addButton({}, Glyph::Print)),
      m_filters(new FilterBar),
      m_body(new QStackedWidget),
      m_empty(new EmptyState(Glyph::Department)),
      m_noScheme(new NoScheme(desk)),
      m_strip(new FigureStrip),
      m_distribution(new ChartPanel(desk, QStringLiteral("company.scores"), new Histogram)),
      m_reach(new ChartPanel(desk, QStringLiteral("company.reach"), new BarChart)),
      m_trend(new ChartPanel(desk, QStringLiteral("company.trend"), new TrendChart))
{
    setObjectName(QStringLiteral("companyBoard"));
    build();
    connectParts();
    setTexts();
}

CompanyBoard::~CompanyBoard()
{
    if (m_reading)
        *m_reading = true;
}

void CompanyBoard::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_print->setObjectName(QStringLiteral("company.print"));
    m_summary->setObjectName(QStringLiteral("company.summary"));
    m_filters->addChoice(kMonth, {}, monthChoices(today(), kMonthsBack));
    auto* body = new QWidget;
    auto* parts = new QVBoxLayout(body);
    parts->setContentsMargins(metrics::pageMargin, 12, metrics::pageMargin, metrics::pageMargin);
    parts->setSpacing(20);
    parts->addWidget(m_strip);
    auto* scores = new QWidget;
    auto* left = new QVBoxLayout(scores);
    left->setContentsMargins({});
    left->setSpacing(20);
    left->addWidget(m_distribution);
    left->addWidget(m_trend);
    parts->addWidget(sideBySide(scores, m_reach));
    parts->addStretch(1);
    m_body->addWidget(boardScroll(body));
    m_body->addWidget(m_empty);
    m_body->addWidget(m_noScheme);
    column->addWidget(m_header);
    column->addWidget(m_filters);
    column->addWidget(m_body, 1);
}

void CompanyBoard::connectParts()
{
    connect(m_print, &QPushButton::clicked, this, &CompanyBoard::print);
    connect(m_summary, &QPushButton::clicked, this, &CompanyBoard::printSummary);
    connect(m_filters, &FilterBar::changed, this, [this] {
        m_reachStale = true;
        load();
    });
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigationRequested(QStringLiteral("import"), {}); });
    connect(m_strip, &FigureStrip::evidenceRequested, this, &CompanyBoard::evidenceOfFigure);
    connect(m_distribution, &ChartPanel::evidenceRequested, this, [this](int at) {
        evidenceOfScores(m_distribution->chart()->data().items[at].label, m_figures.months.back(),
                         m_classes[size_t(at)]);
    });
    connect(m_reach, &ChartPanel::evidenceRequested, this, [this](int at) {
        const Id unit = m_units[size_t(at)].department;
        evidenceOfPeople(
            m_reach->chart()->data().items[at].label, [unit](const ReachPerson& one) { return one.department == unit; },
            false);
    });
    connect(m_trend, &ChartPanel::evidenceRequested, this, [this](int at) { evidenceOfMonth(size_t(at)); });
    connect(this, &Page::sourceActivated, this, [this](const QVariant& source) {
        if (const QStringList row = source.toStringList(); row.size() == 2)
            Q_EMIT navigationRequested(row[0], row[1]);
    });
    connect(&m_desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        m_trendFigures->changed(notice);
        m_stale = true;
        for (const char* table :
             {"person", "department", "department_span", "employment_span", "session", "attendance", "course"})
            m_reachStale = m_reachStale || notice.touches(QString::fromLatin1(table));
        if (isVisible())
            load();
    });
}

QString CompanyBoard::title() const { return tr("Company board"); }

void CompanyBoard::setTexts()
{
    m_header->setTitle(title());
    m_print->setText(tr("Print"));
    m_print->setAccessibleName(m_print->text());
    m_print->setToolTip(tr("The board as it stands here, on paper"));
    m_summary->setText(tr("Summary sheet"));
    m_summary->setAccessibleName(m_summary->text());
    m_summary->setToolTip(tr("Every trainer's indicators, total, bonus and rank of the month"));
    m_noScheme->retranslate();
    m_filters->setLabel(kMonth, tr("Month"));
    m_filters->setChoices(kMonth, monthChoices(today(), kMonthsBack));
    m_empty->setTexts(tr("There are no people yet"), tr("Import a sheet, or drop a file here."), tr("Import a sheet…"));
    for (ChartPanel* panel : {m_distribution, m_reach, m_trend})
        panel->retranslate();
}

void CompanyBoard::retranslate()
{
    setTexts();
    if (!m_figures.months.empty())
        showAll();
}

void CompanyBoard::activated()
{
    if (m_stale)
        load();
}

void CompanyBoard::open(const QVariant& argument)
{
    const auto span = parsePeriod(argument.toString());
    if (span)
        m_filters->setValue(kMonth, periodKey(*span));
    m_reachStale = true;
    load();
}

QDate CompanyBoard::month() const
{
    const auto span = parsePeriod(m_filters->value(kMonth).toString());
    return span ? span->from : today();
}

void CompanyBoard::load()
{
    m_stale = false;
    const int mine = ++m_load;
    if (m_reading)
        *m_reading = true; // what was asked before is not waited for
    m_reading = std::make_shared<std::atomic<bool>>(false);
    m_desk.read<Figures>(
        this,
        [trend = m_trendFigures, month = month(), again = m_reachStale,
         known = m_figures.reach](Connection& db) -> Result<Figures> {
            const Snapshot snapshot(db);
            ROSTRUM_TRY(months, trend->read(db, {{}, month, today()}));
            if (!again)
                return Figures{std::move(months), known};
            ROSTRUM_TRY(reach, readReach(db, months.back().month));
            return Figures{std::move(months), std::move(reach)};
        },
        [this, mine](const Figures& figures) {
            if (mine == m_load)
                take(figures);
        },
        m_reading,
        [this, mine](const Error& error) {
            if (mine == m_load)
                refuse(error);
        });
}

// A workspace of before there were schemes has none: that is nothing to be told in a dialog.
void CompanyBoard::refuse(const Error& error)
{
    m_print->setEnabled(false);
    m_summary->setEnabled(false);
    if (error.code == ErrorCode::UnknownRule)
        m_body->setCurrentWidget(m_noScheme);
    else if (error.code != ErrorCode::Cancelled)
        m_desk.tell(error);
}

void CompanyBoard::take(const Figures& figures)
{
    m_reachStale = false;
    m_figures = figures;
    const bool nobody = figures.reach.empty();
    m_body->setCurrentIndex(nobody ? 1 : 0);
    m_summary->setEnabled(!figures.months.back().results->rows.empty());
    m_print->setEnabled(!nobody);
    showAll();
    Q_EMIT commandsChanged();
    Q_EMIT shown();
}

void CompanyBoard::showAll()
{
    const KpiMonth& last = m_figures.months.back();
    const QString month = periodText(last.month);
    m_header->setCaption(last.locked ? month + QStringLiteral(" · ") + tr("locked") : month);
    showStrip();
    m_distribution->setTitle(tr("Final scores"), tr("how many trainers, %1").arg(month));
    m_distribution->setData(distributionChart(tr("Final scores, %1").arg(month), *last.results, m_classes));
    m_units = unitsOf(m_figures.reach);
    m_reach->setTitle(tr("People trained"), tr("of each department, %1").arg(month));
    m_reach->setData(reachChart(tr("People trained by department, %1").arg(month), m_units));
    m_trend->setTitle(tr("Twelve months"), tr("mean score of all who have a rank; n: how many; hollow: provisional"));
    m_trend->setData(trendChart(tr("Mean score of all who have a rank, twelve months"),
                                scorePoints(m_figures.months, {}), tr("n (trainers)")));
    setStatus(tr("%Ln trainers", nullptr, int(last.results->rows.size())),
              tr("Enter, F4 or a click shows the people behind a figure"));
}

void CompanyBoard::showStrip()
{
    const KpiMonth& last = m_figures.months.back();
    int ranked = 0, provisional = 0, trained = 0, teaching = 0, trainers = 0;
    for (const KpiRow& row : last.results->rows) {
        ranked += row.rank.has_value();
        provisional += row.provisional && !last.locked;
    }
    for (const ReachPerson& one : m_figures.reach) {
        trained += one.days > 0;
        trainers += one.trainer;
        teaching += one.trainer && one.sessions > 0;
    }
    const auto of = [](size_t all) { return QStringLiteral("/ %1").arg(all); };
    const size_t rows = last.results->rows.size();
    m_strip->setFigures(
        {{QStringLiteral("ranked"), {tr("Trainers with a rank"), QString::number(ranked), of(rows)}},
         {QStringLiteral("provisional"), {tr("Still provisional"), QString::number(provisional), of(rows)}},
         {QStringLiteral("teaching"),
          {tr("Trainers who gave a session"), QString::number(teaching), of(size_t(trainers))}},
         {QStringLiteral("trained"), {tr("People trained"), QString::number(trained), of(m_figures.reach.size())}}});
}

void CompanyBoard::evidenceOfScores(const QString& subtitle, const KpiMonth& month, const std::vector<size_t>& rows)
{
    Evidence evidence;
    evidence.title = periodText(month.month);
    evidence.subtitle = subtitle;
    EvidenceSection section;
    section.title = tr("Trainers");
    section.right = QString::number(rows.size());
    section.heads = {tr("Name"), tr("Score"), tr("Rank")};
    section.rightAligned = {1, 2};
    for (const size_t at : rows) {
        const KpiRow& row = month.results->rows[at];
        section.lines.append(
            {{row.name, kpiPointsText(row.finalPoints), row.rank ? QString::number(*row.rank) : QStringLiteral("—")},
             row.number.isEmpty() ? tr("Board") : row.number,
             QStringList{QStringLiteral("trainer"), row.number.isEmpty() ? row.person.hex() : row.number},
             true});
    }
    section.note = tr("A number opens the trainer's board.");
    evidence.sections = {section};
    Q_EMIT evidenceRequested(evidence);
}

void CompanyBoard::evidenceOfPeople(const QString& subtitle, const std::function<bool(const ReachPerson&)>& isOf,
                                    bool teaching)
{
    Evidence evidence;
    evidence.title = periodText(m_figures.months.back().month);
    evidence.subtitle = subtitle;
    for (const bool reached : {false, true}) { // those who are missing first
        EvidenceSection section;
        section.title = teaching ? (reached ? tr("Gave a session") : tr("No session"))
                                 : (reached ? tr("Trained") : tr("Not trained"));
        section.heads = {tr("Name"), teaching ? tr("Sessions") : tr("Days")};
        section.rightAligned = {1};
        for (const ReachPerson& one : m_figures.reach) {
            const int count = teaching ? one.sessions : one.days;
            if (!isOf(one) || (count > 0) != reached)
                continue;
            section.lines.append({{one.name, QString::number(count)},
                                  one.number.isEmpty() ? tr("Open") : one.number,
                                  QStringList{teaching ? QStringLiteral("trainer") : QStringLiteral("people"),
                                              one.number.isEmpty() ? one.id.hex() : one.number},
                                  true});
        }
        section.right = QString::number(section.lines.size());
        evidence.sections.append(section);
    }
    Q_EMIT evidenceRequested(evidence);
}

void CompanyBoard::evidenceOfMonth(size_t at)
{
    const KpiMonth& month = m_figures.months[at];
    std::vector<size_t> rows(month.results->rows.size()); // by rank, those without one last
    std::iota(rows.begin(), rows.end(), size_t(0));
    evidenceOfScores(tr("All trainers, those without a rank last"), month, rows);
}

void CompanyBoard::evidenceOfFigure(const QString& key)
{
    const KpiMonth& last = m_figures.months.back();
    if (key == u"ranked")
        return evidenceOfMonth(m_figures.months.size() - 1);
    if (key == u"teaching")
        return evidenceOfPeople(
            tr("Trainers who gave a session"), [](const ReachPerson& one) { return one.trainer; }, true);
    if (key == u"trained")
        return evidenceOfPeople(
            tr("People trained"), [](const ReachPerson&) { return true; }, false);
    std::vector<size_t> rows;
    for (size_t i = 0; i < last.results->rows.size(); ++i)
        if (last.results->rows[i].provisional && !last.locked)
            rows.push_back(i);
    evidenceOfScores(tr("Still provisional"), last, rows);
}

void CompanyBoard::print()
{
    const KpiMonth& last = m_figures.months.back();
    const Scheme& scheme = last.results->scheme;
    const QString month = periodText(last.month);
    BoardPaper paper(title(), tr("All departments"), last.locked ? month + QStringLiteral(" · ") + tr("locked") : month,
                     likelyAsOf(last.month));
    paper.addFigures(m_strip->figures());
    for (const ChartPanel* panel : {m_distribution, m_trend, m_reach})
        paper.addChart(*panel);
    paper.setFooter(tr("%1, version %2").arg(scheme.name).arg(scheme.version));
    ReportSource source = paper.source(QStringLiteral("board-company"),
                                       safeFileName(QStringList{title(), periodKey(last.month)}.join(u'_')));
    source.filters.from = last.month.from;
    source.filters.to = last.month.to;
    PrintPreview::show(m_desk, source, window());
}

void CompanyBoard::printSummary()
{
    ReportChoices choices;
    const DateSpan span = m_figures.months.back().month;
    choices.year = span.from.year();
    choices.spans = true;
    choices.from = span.from;
    choices.to = span.to;
    choices.asOf = likelyAsOf(span);
    PrintPreview::show(m_desk, sourceOf(*reportKind(QStringLiteral("kpi")), choices), window());
}

bool CompanyBoard::can(Command command) const
{
    switch (command) {
    case Command::Filters:
        return true;
    case Command::Print:
        return m_print->isEnabled();
    case Command::Evidence:
        return !m_figures.months.empty();
    default:
        return false;
    }
}

void CompanyBoard::run(Command command)
{
    if (command == Command::Filters)
        m_filters->focusFirst();
    else if (command == Command::Print)
        print();
    else if (command == Command::Evidence) {
        for (ChartPanel* panel : {m_distribution, m_reach, m_trend})
            if (panel->holdsFocus())
                return panel->askEvidence();
        const QString focused = m_strip->focused();
        evidenceOfFigure(focused.isEmpty() ? QStringLiteral("ranked") : focused);
    }
}

} // namespace rostrum
