#include "ui/kpi/kpipage.h"
#include "models/base/dates.h"
#include "models/kpi/kpiperiods.h"
#include "models/kpi/kpitables.h"
#include "ui/kpi/benchtable.h"
#include "ui/kpi/enablebar.h"
#include "ui/kpi/kpiwords.h"
#include "ui/kpi/noscheme.h"
#include "ui/kpi/rankstrip.h"
#include "ui/kpi/weightpanel.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/words/periodtext.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>

namespace rostrum {

namespace {
constexpr int kKeepPause = 400, kEvidencePause = 150; // ms after the last move of a slider
constexpr int kFull = 10000;                          // ten-thousandths of a point
const int kPercents[] = {10, 20, 30, 50};
const int kMarks[] = {60, 80, 90};

QComboBox* box(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

void chooseData(QComboBox* box, const QVariant& value) { box->setCurrentIndex(std::max(0, box->findData(value))); }
} // namespace

Page* makeKpiPage(Desk& desk, QWidget* parent) { return new KpiPage(desk, parent); }

// Long: every part of the page, and what each leads to, once.
KpiPage::KpiPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_workspace(desk.workspace().path()),
      m_model(new BenchModel(this)),
      m_header(new PageHeader({})),
      m_scheme(box("kpi.scheme")),
      m_period(box("kpi.period")),
      m_left(box("kpi.leftSide")),
      m_right(box("kpi.rightSide")),
      m_line(box("kpi.line")),
      m_reason(new TextLabel(Type::Caption, Tone::Second)),
      m_lineTitle(new TextLabel(Type::Section, Tone::Text)),
      m_lineRight(new TextLabel(Type::Caption, Tone::Second)),
      m_bar(new EnableBar),
      m_closed(new Banner),
      m_weights(new WeightPanel),
      m_crossers(new CrosserLine),
      m_strip(new RankStrip(*m_model)),
      m_table(new BenchTable(m_model)),
      m_empty(new EmptyState(Glyph::Kpi)),
      m_noScheme(new NoScheme(desk)),
      m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("kpiPage"));
    build();
    setTexts();
    fillLines();
    for (QTimer* timer : {&m_keep, &m_evidence})
        timer->setSingleShot(true);
    m_keep.setInterval(kKeepPause);
    m_evidence.setInterval(kEvidencePause);
    connect(&m_keep, &QTimer::timeout, this, &KpiPage::keepNow);
    connect(&m_evidence, &QTimer::timeout, this, &KpiPage::showEvidence);
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        if (!movesKpi(notice))
            return;
        m_stale = true;
        if (isVisible())
            load();
    });
    connect(m_weights, &WeightPanel::drafted, this, &KpiPage::follow);
    connect(m_weights, &WeightPanel::orderChanged, this, &KpiPage::reorder);
    connect(m_weights, &WeightPanel::restoreRequested, this, &KpiPage::restoreWeights);
    connect(m_bar, &EnableBar::confirmed, this, &KpiPage::enable);
    connect(m_bar, &EnableBar::cancelled, this, [this] {
        m_bar->hide();
        refreshEnable();
        m_enable->setFocus(Qt::OtherFocusReason);
    });
    connect(m_strip, &RankStrip::personChosen, this, &KpiPage::choosePerson);
    connect(m_table, &TableView::evidenceRequested, this, &KpiPage::askEvidence);
    connect(m_table, &TableView::clicked, this, [this](const QModelIndex& at) {
        if (m_table->tintsRow(at.row())) // one cell, not a range that is being made
            askEvidence(at);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& at) {
        Q_EMIT commandsChanged();
        if (panel() && at.isValid() && !at.data(EvidenceRole).isNull() && !m_filling) {
            m_shown = {m_model->bench().row(m_model->benchRow(at.row())).person, at.column()};
            m_evidence.start();
        }
    });
    connect(this, &Page::sourceActivated, this, [this](const QVariant& source) {
        if (const QStringList row = source.toStringList(); row.size() == 2)
            Q_EMIT navigationRequested(row[0], row[1]);
    });
}

KpiPage::~KpiPage()
{
    if (m_keep.isActive())
        storeDraft();
}

void KpiPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader();
    column->addWidget(m_header);
    column->addWidget(m_bar);
    auto* body = new QWidget;
    auto* sides = new QHBoxLayout(body);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(0);
    sides->addWidget(m_weights);
    m_stack->addWidget(buildRight());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noScheme);
    sides->addWidget(m_stack, 1);
    column->addWidget(body, 1);
    // Header, the day of a new version, weights, line, strip, table.
    m_weights->orderFocus(m_bar->lastInTabs(), m_line);
    setTabOrder(m_line, m_strip);
    setTabOrder(m_strip, m_table);
    m_bar->orderFocus(m_enable);
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigationRequested(QStringLiteral("import"), {}); });
}

void KpiPage::buildHeader()
{
    m_reason->setObjectName(QStringLiteral("kpi.reason"));
    m_header->addWidget(m_scheme);
    m_header->addWidget(m_period);
    m_header->addWidget(m_left);
    m_header->addWidget(new TextLabel(Type::Body, Tone::Second, QStringLiteral("↔")));
    m_header->addWidget(m_right);
    m_compare = m_header->addButton({}, Glyph::Export);
    m_compare->setObjectName(QStringLiteral("kpi.compare"));
    m_header->addWidget(m_reason);
    m_enable = m_header->addButton({}, Glyph::None, true);
    m_enable->setObjectName(QStringLiteral("kpi.enable"));
    for (QComboBox* choice : {m_scheme, m_left, m_right})
        connect(choice, &QComboBox::activated, this, [this, choice] {
            m_bar->hide();
            if (choice == m_scheme) // another scheme has other versions
                for (QComboBox* side : {m_left, m_right})
                    side->setCurrentIndex(0);
            load();
        });
    connect(m_period, &QComboBox::activated, this, [this] {
        if (const auto period = parsePeriod(m_period->currentData().toString()))
            m_wanted = *period;
        load();
    });
    connect(m_compare, &QPushButton::clicked, this, &KpiPage::askForFile);
    connect(m_enable, &QPushButton::clicked, this, &KpiPage::beginEnable);
}

QWidget* KpiPage::buildRight()
{
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_closed->setObjectName(QStringLiteral("kpi.closed"));
    column->addWidget(m_closed);
    column->addWidget(buildStripHead());
    auto* strip = new Surface(Back::Page, Qt::BottomEdge);
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(10, 0, 10, 5);
    row->addWidget(m_strip);
    column->addWidget(strip);
    column->addWidget(m_table, 1);
    return right;
}

QWidget* KpiPage::buildStripHead()
{
    auto* head = new Surface(Back::Page);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(10, 8, 10, 2);
    row->setSpacing(metrics::gap);
    m_line->setFixedHeight(metrics::field);
    m_line->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_lineRight->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_lineRight->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_lineRight->setObjectName(QStringLiteral("kpi.lineScore"));
    m_lineTitle->setObjectName(QStringLiteral("kpi.lineTitle"));
    row->addWidget(m_lineTitle);
    row->addWidget(m_line);
    row->addSpacing(metrics::gap);
    row->addWidget(m_crossers, 1);
    row->addWidget(m_lineRight, 1);
    connect(m_line, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            changeLine();
    });
    return head;
}

QString KpiPage::title() const { return tr("Weight bench"); }

void KpiPage::setTexts()
{
    m_header->setTitle(title());
    m_scheme->setAccessibleName(tr("Scheme"));
    m_period->setAccessibleName(tr("Period"));
    m_left->setAccessibleName(tr("Version on the left"));
    m_right->setAccessibleName(tr("Version on the right, or the draft"));
    m_line->setAccessibleName(tr("Where the line is drawn"));
    m_compare->setText(tr("Comparison"));
    m_compare->setAccessibleName(tr("Comparison table"));
    m_compare->setToolTip(tr("Both sides beside each other, as a sheet or on paper"));
    m_lineTitle->setText(tr("Who crosses"));
    m_table->setAccessibleName(tr("Everybody's ranks on both sides"));
}

void KpiPage::retranslate()
{
    setTexts();
    fillLines();
    m_bar->retranslate();
    m_weights->retranslate();
    m_noScheme->retranslate();
    if (!m_figures)
        return;
    take(m_figures); // rows of weights speak the language in which they were made
}

void KpiPage::activated()
{
    if (m_stale)
        load();
    else
        refreshStatus();
}

void KpiPage::open(const QVariant& argument)
{
    const QString asked = argument.toString();
    if (const auto period = parsePeriod(asked))
        m_wanted = *period;
    else if (const auto person = Id::fromHex(asked); person && m_figures)
        return choosePerson(*person);
    load();
}

void KpiPage::fillLines()
{
    m_filling = true;
    const QVariant before = m_line->currentData();
    m_line->clear();
    for (const int percent : kPercents)
        m_line->addItem(tr("the top %1 % line").arg(percent), percent);
    for (const int mark : kMarks)
        m_line->addItem(tr("the mark of %1").arg(mark), -mark);
    chooseData(m_line, before.isValid() ? before : QVariant(kPercents[0]));
    m_strip->setLineName(m_line->currentText());
    m_filling = false;
}

void KpiPage::changeLine()
{
    const int value = m_line->currentData().toInt();
    m_strip->setLineName(m_line->currentText());
    m_model->setLine(value > 0 ? CutLine{value, 0} : CutLine{0, -int64_t(value) * kFull});
    m_strip->showLine();
    refreshLine();
    refreshStatus();
}

void KpiPage::fillChoices()
{
    m_filling = true;
    m_scheme->clear();
    for (qsizetype i = 0; i < m_figures->codes.size(); ++i)
        m_scheme->addItem(m_figures->names[i], m_figures->codes[i]);
    chooseData(m_scheme, m_figures->newest().code);
    m_scheme->setVisible(m_figures->codes.size() > 1 && width() >= 1000);
    const QVariant left = m_left->currentData(), right = m_right->currentData();
    m_left->clear();
    m_right->clear();
    m_left->addItem(tr("in force v%1").arg(m_figures->inForce), 0);
    m_right->addItem(tr("draft"), 0);
    for (auto version = m_figures->versions.rbegin(); version != m_figures->versions.rend(); ++version) {
        const QString name = QStringLiteral("v%1").arg(version->version);
        if (version->version != m_figures->inForce)
            m_left->addItem(name, version->version);
        m_right->addItem(name, version->version);
    }
    chooseData(m_left, left);
    chooseData(m_right, right);
    fillPeriods();
    m_filling = false;
}

// Months with data, and the quarters and years that they lie in, the newest first; the month of today.
void KpiPage::fillPeriods()
{
    m_period->clear();
    std::vector<DateSpan> months = m_figures->months, spans;
    const auto add = [](std::vector<DateSpan>& to, const DateSpan& span) {
        if (std::find(to.begin(), to.end(), span) == to.end())
            to.push_back(span);
    };
    if (std::find(months.begin(), months.end(), monthOf(m_figures->today)) == months.end())
        months.insert(months.begin(), monthOf(m_figures->today));
    std::vector<DateSpan> quarters, years;
    for (const DateSpan& month : months) {
        add(quarters, quarterOf(month.from));
        add(years, yearSpan(month.from.year()));
    }
    for (const auto& part : {months, quarters, years})
        spans.insert(spans.end(), part.begin(), part.end());
    add(spans, m_figures->period);
    for (const DateSpan& span : spans)
        m_period->addItem(periodText(span), periodKey(span));
    chooseData(m_period, periodKey(m_figures->period));
}

KpiPage::Kept KpiPage::kept() const
{
    const QModelIndex at = m_table->currentIndex();
    Kept kept;
    if (at.isValid() && at.row() < m_model->rowCount())
        kept = {m_model->bench().row(m_model->benchRow(at.row())).person, at.column(), 0};
    kept.scroll = m_table->verticalScrollBar()->value();
    return kept;
}

void KpiPage::restore(const Kept& kept)
{
    if (kept.person)
        if (const int row = m_model->rowOf(*kept.person); row >= 0 && kept.column < m_model->columnCount())
            m_table->selectionModel()->setCurrentIndex(m_model->index(row, kept.column),
                                                       QItemSelectionModel::ClearAndSelect);
    m_table->verticalScrollBar()->setValue(kept.scroll);
}

void KpiPage::choosePerson(const Id& person)
{
    const int row = m_model->rowOf(person);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, BenchModel::Name));
    m_table->scrollTo(m_model->index(row, BenchModel::Name));
}

} // namespace rostrum
