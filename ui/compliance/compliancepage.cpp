#include "ui/compliance/compliancepage.h"
#include "models/base/dates.h"
#include "ui/compliance/compliancefilters.h"
#include "ui/compliance/compliancetexts.h"
#include "ui/shell/style.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace rostrum {

namespace {
// Of the years that are over the last day, of those to come the first; of this one today.
QDate asOfIn(int year)
{
    const DateSpan span = yearSpan(year);
    return std::clamp(today(), span.from, span.to);
}

std::optional<Status> statusOfKey(const QString& key)
{
    for (const Status status : statusesInOrder())
        if (statusKey(status) == key)
            return status;
    return {};
}
} // namespace

Page* makeCompliancePage(Desk& desk, QWidget* parent) { return new CompliancePage(desk, parent); }

CompliancePage::CompliancePage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(new ComplianceModel(this)),
      m_header(new PageHeader({})),
      m_filters(new FilterBar),
      m_asOfLabel(new TextLabel(Type::Body, Tone::Second)),
      m_asOf(new QDateEdit(asOfIn(today().year()))),
      m_strip(new CountStrip),
      m_stack(new QStackedWidget),
      m_table(new TableView(QStringLiteral("compliance"), tr("Verdicts"))),
      m_amounts(new FractionDelegate(m_table)),
      m_bars(new ProgressDelegate(m_table)),
      m_verdicts(new StatusDelegate(m_table)),
      m_empty(new EmptyState(Glyph::Shield))
{
    build();
    connect(&desk, &Desk::changed, this, &CompliancePage::onChanged);
    connect(m_strip, &CountStrip::chosen, this, &CompliancePage::setStatusFilter);
    connect(m_filters, &FilterBar::changed, this, &CompliancePage::filterChanged);
    connect(m_filters, &FilterBar::searchChanged, this, &CompliancePage::applyFilter);
    connect(m_empty, &EmptyState::acted, this, &CompliancePage::clearFilters);
    connect(m_export, &QPushButton::clicked, this, [this] { run(Command::Export); });
    connect(m_report, &QPushButton::clicked, this, [this] { run(Command::Print); });
    connect(m_header->link(), &LinkButton::clicked, this,
            [this] { Q_EMIT navigationRequested(QStringLiteral("rules"), {}); });
    connect(this, &Page::evidencePrintRequested, this, &CompliancePage::printPerson);
    connect(this, &Page::sourceActivated, this, [this](const QVariant& source) {
        const QStringList row = source.toStringList();
        if (row.size() == 2 && row[0] == QStringLiteral("attachment"))
            openEvidenceFile(row[1]);
        else if (row.size() == 2)
            Q_EMIT navigationRequested(row[0], row[1]);
    });
    setTexts();
}

CompliancePage::~CompliancePage()
{
    if (m_loading)
        *m_loading = true;
}

void CompliancePage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_export = m_header->addButton({}, Glyph::Export);
    m_export->setObjectName(QStringLiteral("compliance.export"));
    m_report = m_header->addButton({}, Glyph::Print);
    m_report->setObjectName(QStringLiteral("compliance.report"));
    buildTable();
    buildFilters();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    for (QWidget* part :
         {static_cast<QWidget*>(m_header), static_cast<QWidget*>(m_filters), static_cast<QWidget*>(m_strip)})
        column->addWidget(part);
    column->addWidget(m_stack, 1);
}

void CompliancePage::buildFilters()
{
    m_filters->addChoice(kYear, {}, yearChoices({today().year()}));
    QComboBox* department = m_filters->addChoice(kDepartment, {}, {{{}, QString()}});
    department->setMinimumWidth(92);
    department->setMaximumWidth(132); // long paths are read in the list that opens
    m_filters->addChoice(kStatus, {}, {{{}, QString()}});
    m_filters->addSearch({});
    m_filters->addColumns(m_table);
    m_asOf->setObjectName(QStringLiteral("filter.asOf"));
    m_asOf->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_asOf->setCalendarPopup(true);
    m_asOf->setMinimumDate(yearSpan(today().year()).from);
    m_asOf->setFixedHeight(metrics::field);
    m_asOf->setFixedWidth(116);
    m_asOfLabel->setBuddy(m_asOf);
    // Behind the year, which has a label, a box and a gap.
    auto* row = static_cast<QHBoxLayout*>(m_filters->layout());
    row->insertWidget(3, m_asOfLabel);
    row->insertWidget(4, m_asOf);
    row->insertSpacing(5, 6);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250);
    connect(m_asOf, &QDateEdit::dateChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &CompliancePage::load);
}

void CompliancePage::buildTable()
{
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &CompliancePage::keep);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CompliancePage::restore);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &CompliancePage::refreshStatusBar);
    connect(m_table, &TableView::selectionCounted, this, &CompliancePage::refreshStatusBar);
    connect(m_table, &TableView::evidenceRequested, this, [this](const QModelIndex& at) { askEvidence(at.row()); });
    connect(m_table, &TableView::clicked, this, [this](const QModelIndex& at) {
        if (m_table->tintsRow(at.row())) // one cell, not a range that is being made
            askEvidence(at.row());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CompliancePage::followEvidence);
    m_follow.setSingleShot(true);
    m_follow.setInterval(120);
    connect(&m_follow, &QTimer::timeout, this, [this] {
        if (panel())
            askEvidence(m_table->currentIndex().row());
    });
}

QString CompliancePage::title() const { return tr("Title compliance"); }

void CompliancePage::setTexts()
{
    m_header->setTitle(title());
    m_header->link()->setText(tr("Try a rule…"));
    m_header->link()->setObjectName(QStringLiteral("compliance.tryRule"));
    m_header->link()->setAccessibleName(tr("Try a rule…"));
    m_header->link()->show();
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("The list as PDF or as a sheet"));
    m_report->setText(tr("Compliance report"));
    m_report->setAccessibleName(tr("Compliance report"));
    m_report->setToolTip(tr("Preview and print the list"));
    m_filters->setLabel(kYear, tr("Year"));
    m_filters->setLabel(kDepartment, tr("Department"));
    m_filters->setLabel(kStatus, tr("Status"));
    m_asOfLabel->setText(tr("As of"));
    m_asOf->setAccessibleName(tr("As of"));
    m_filters->addSearch(tr("Name, number, pinyin"));
    m_filters->setChoices(kStatus, statusChoices());
    if (!m_loaded)
        m_filters->setChoices(kDepartment, departmentChoices({}));
    m_table->setAccessibleName(tr("Verdicts"));
}

void CompliancePage::retranslate()
{
    setTexts();
    m_model->retranslate();
    load(); // sentences and notes come with the figures
}

void CompliancePage::activated()
{
    if (m_stale)
        load();
    else
        refreshStatusBar();
}

// Delegates by what a column says; widths as remembered, else from the rows in view.
void CompliancePage::fitTable()
{
    m_restoring = true;
    QHeaderView* header = m_table->horizontalHeader();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setItemDelegateForColumn(column, nullptr);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        using Kind = ComplianceModel::Kind;
        const Kind kind = m_model->columns()[size_t(column)].kind;
        if (kind == Kind::Amount)
            m_table->setItemDelegateForColumn(column, m_amounts);
        else if (kind == Kind::Progress)
            m_table->setItemDelegateForColumn(column, m_bars);
        else if (kind == Kind::Verdict)
            m_table->setItemDelegateForColumn(column, m_verdicts);
    }
    m_table->setModel(m_model); // the same again: columns are found anew
    const QSignalBlocker quiet(header);
    header->setSortIndicator(m_model->sortColumn(), order);
    using Kind = ComplianceModel::Kind;
    m_table->setLeaving({m_model->columnOf(Kind::Number), m_model->columnOf(Kind::Department),
                         m_model->columnOf(Kind::Title), m_model->columnOf(Kind::Missing)});
    m_restoring = false;
}

void CompliancePage::filterChanged(const QString& key, const QVariant& value)
{
    if (key == kStatus)
        return setStatusFilter(value.toString());
    if (key == kYear) {
        const QSignalBlocker quiet(m_asOf);
        m_asOf->setMinimumDate(yearSpan(value.toInt()).from);
        m_asOf->setDate(asOfIn(value.toInt()));
    }
    load();
}

void CompliancePage::setStatusFilter(const QString& key)
{
    m_strip->setCurrent(key);
    {
        const QSignalBlocker quiet(m_filters);
        m_filters->setValue(kStatus, key);
    }
    applyFilter();
}

void CompliancePage::applyFilter()
{
    ComplianceFilter filter;
    filter.status = statusOfKey(m_filters->value(kStatus).toString());
    if (const QString text = m_filters->searchText().trimmed(); !text.isEmpty())
        filter.people = found(text);
    m_model->setFilter(filter);
    refreshEmpty();
    refreshStatusBar();
}

// Before the index is there: what the figures themselves know.
QSet<Id> CompliancePage::found(const QString& text) const
{
    QSet<Id> people;
    if (const auto index = m_desk.searchIndex()) {
        for (const Id& person : index->matchingPeople(text))
            people.insert(person);
        return people;
    }
    for (const Verdict& verdict : m_model->figures().result.people)
        if (verdict.name.contains(text, Qt::CaseInsensitive) || verdict.number.contains(text, Qt::CaseInsensitive))
            people.insert(verdict.person);
    return people;
}

void CompliancePage::clearFilters()
{
    if (m_model->figures().result.people.empty())
        return m_filters->setValue(kDepartment, QString());
    m_filters->setSearchText({});
    setStatusFilter({});
}

void CompliancePage::refreshParts()
{
    const ComplianceFigures& figures = m_model->figures();
    m_header->setCaption(ruleCaption(figures.demands, m_model->words()));
    m_strip->setSegments(countSegments(figures.result, m_filters->value(kStatus).toString()));
    const MetShare share = metShare(figures.result);
    m_strip->setSummary(tr("Share met"), share.value, share.of);
    refreshEmpty();
    refreshStatusBar();
    Q_EMIT commandsChanged();
}

void CompliancePage::refreshEmpty()
{
    const ComplianceFigures& figures = m_model->figures();
    const bool nobody = figures.result.people.empty();
    const QString year = QString::number(figures.query.year);
    if (!m_loaded || m_model->rowCount() > 0)
        return m_stack->setCurrentWidget(m_table);
    if (figures.demands.empty())
        m_empty->setTexts(tr("No rule is in force in %1").arg(year), tr("Choose another year, or import a rule."), {});
    else if (nobody && !figures.query.department.isEmpty())
        m_empty->setTexts(tr("The rules of %1 speak of nobody in this department").arg(year), {},
                          tr("Show all departments"));
    else if (nobody)
        m_empty->setTexts(tr("The rules of %1 speak of nobody").arg(year),
                          tr("People and the list of applicants come by import."), {});
    else
        m_empty->setTexts(tr("Nobody fits the filters"),
                          tr("%1 people are judged in all.").arg(figures.result.people.size()),
                          tr("Clear the filters"));
    m_stack->setCurrentWidget(m_empty);
}

// The next page may have nothing to print.
void CompliancePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    if (auto* panel = window()->findChild<EvidencePanel*>())
        panel->setPrintable(false);
}

void CompliancePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_asOfLabel->setVisible(width() >= 700); // with the other labels of the filters
    m_filters->searchField()->setMinimumWidth(width() >= 800 ? 146 : 72);
    m_export->setVisible(width() >= 640); // the menu and Ctrl+E stay
}

} // namespace rostrum
