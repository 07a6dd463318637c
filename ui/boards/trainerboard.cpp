#include "ui/boards/trainerboard.h"
#include "models/kpi/kpisentence.h"
#include "ui/boards/barchart.h"
#include "ui/boards/boardcharts.h"
#include "ui/boards/boardpaper.h"
#include "ui/boards/boardparts.h"
#include "ui/boards/chartpanel.h"
#include "ui/boards/figurestrip.h"
#include "ui/boards/trainerevidence.h"
#include "ui/boards/trendchart.h"
#include "ui/kpi/noscheme.h"
#include "ui/reports/lookupfield.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/words/periodtext.h"
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
const QString kMonth = QStringLiteral("month");
constexpr int kMonthsBack = 24, kWordsOfComments = 10;
} // namespace

Page* makeTrainerBoard(Desk& desk, QWidget* parent) { return new TrainerBoard(desk, parent); }

TrainerBoard::TrainerBoard(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_trendFigures(std::make_shared<KpiTrend>()),
      m_header(new PageHeader({})),
      m_sheet(m_header->addButton({}, Glyph::Document)),
      m_print(m_header->addButton({}, Glyph::Print)),
      m_filters(new FilterBar),
      m_trainerLabel(new TextLabel(Type::Body, Tone::Second)),
      m_trainer(new LookupField(desk, QStringLiteral("people"))),
      m_body(new QStackedWidget),
      m_empty(new EmptyState(Glyph::Person)),
      m_noScheme(new NoScheme(desk)),
      m_figures(new FigureStrip),
      m_warning(new Banner),
      m_trend(new ChartPanel(desk, QStringLiteral("trainer.trend"), new TrendChart)),
      m_indicators(new ChartPanel(desk, QStringLiteral("trainer.indicators"), new BarChart)),
      m_dimensions(new ChartPanel(desk, QStringLiteral("trainer.dimensions"), new BarChart)),
      m_keywords(new ChartPanel(desk, QStringLiteral("trainer.keywords"), new BarChart)),
      m_said(new QWidget),
      m_saidHead(new SectionHeader({})),
      m_sentences(new TextLabel(Type::Body, Tone::Text)),
      m_noComments(new TextLabel(Type::Body, Tone::Second))
{
    setObjectName(QStringLiteral("trainerBoard"));
    build();
    connectParts();
    setTexts();
}

TrainerBoard::~TrainerBoard()
{
    if (m_reading)
        *m_reading = true;
}

void TrainerBoard::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_print->setObjectName(QStringLiteral("trainer.print"));
    m_sheet->setObjectName(QStringLiteral("trainer.sheet"));
    m_trainer->setObjectName(QStringLiteral("trainer.who"));
    m_trainer->setMinimumWidth(260);
    m_trainerLabel->setBuddy(m_trainer);
    m_filters->addWidget(m_trainerLabel);
    m_filters->addWidget(m_trainer);
    m_filters->addChoice(kMonth, {}, monthChoices(today(), kMonthsBack));
    m_filters->addChoice(kTrendOf, {}, {{QString(), QString()}});
    m_body->addWidget(boardScroll(parts()));
    m_body->addWidget(m_empty);
    m_body->addWidget(m_noScheme);
    column->addWidget(m_header);
    column->addWidget(m_filters);
    column->addWidget(m_body, 1);
}

QWidget* TrainerBoard::parts()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::pageMargin, 12, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(20);
    for (TextLabel* text : {m_sentences, m_noComments})
        text->setWordWrap(true);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_figures);
    column->addWidget(m_warning);
    column->addWidget(m_trend);
    auto* sentences = new QVBoxLayout(m_said);
    sentences->setContentsMargins({});
    sentences->setSpacing(metrics::grid);
    sentences->addWidget(m_saidHead);
    sentences->addWidget(m_sentences);
    column->addWidget(sideBySide(m_indicators, m_said));
    auto* spoken = new QWidget;
    auto* right = new QVBoxLayout(spoken);
    right->setContentsMargins({});
    right->addWidget(m_keywords);
    right->addWidget(m_noComments);
    right->addStretch(1);
    column->addWidget(sideBySide(m_dimensions, spoken));
    column->addStretch(1);
    return body;
}

void TrainerBoard::connectParts()
{
    connect(m_print, &QPushButton::clicked, this, &TrainerBoard::print);
    connect(m_sheet, &QPushButton::clicked, this, &TrainerBoard::printSheet);
    connect(m_header->link(), &LinkButton::clicked, this,
            [this] { Q_EMIT navigationRequested(QStringLiteral("people"), m_score->trainer.number); });
    connect(m_trainer, &LookupField::choiceChanged, this, &TrainerBoard::chooseTrainer);
    connect(m_filters, &FilterBar::changed, this, [this](const QString& key) {
        if (key == kMonth)
            load(true);
        else
            showTrend();
    });
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigationRequested(QStringLiteral("import"), {}); });
    connect(m_figures, &FigureStrip::evidenceRequested, this, &TrainerBoard::evidenceOfFigure);
    connect(m_trend, &ChartPanel::evidenceRequested, this,
            [this](int at) { evidenceOfMonth(size_t(at), chosenIndicator(size_t(at))); });
    connect(m_indicators, &ChartPanel::evidenceRequested, this,
            [this](int at) { evidenceOfMonth(m_score->months.size() - 1, size_t(at)); });
    connect(m_dimensions, &ChartPanel::evidenceRequested, this, [this](int at) {
        const QString dimension = m_dimensions->chart()->data().items[at].label;
        evidence([dimension, trainer = m_score->trainer, span = m_around->span](Connection& db) {
            return measureRowsEvidence(db, "rating.dimension", trainer, span, dimension);
        });
    });
    connect(m_keywords, &ChartPanel::evidenceRequested, this, [this](int at) {
        const QString word = m_keywords->chart()->data().items[at].label;
        evidence([word, trainer = m_score->trainer, span = m_around->span](Connection& db) {
            return commentEvidence(db, trainer, span, word);
        });
    });
    connect(this, &Page::sourceActivated, this, [this](const QVariant& source) {
        if (const QStringList row = source.toStringList(); row.size() == 2)
            Q_EMIT navigationRequested(row[0], row[1]);
    });
    connect(&m_desk, &Desk::changed, this, &TrainerBoard::onChanged);
}

QString TrainerBoard::title() const { return tr("Trainer board"); }

void TrainerBoard::setTexts()
{
    m_header->setTitle(title());
    m_print->setText(tr("Print"));
    m_print->setAccessibleName(m_print->text());
    m_print->setToolTip(tr("The board as it stands here, on paper"));
    m_sheet->setText(tr("Score sheet"));
    m_sheet->setAccessibleName(m_sheet->text());
    m_sheet->setToolTip(tr("How the score of the month comes about, on one sheet to be signed"));
    m_saidHead->setTitle(tr("Strengths and gaps"));
    m_noScheme->retranslate();
    m_header->link()->setText(tr("Personal record"));
    m_trainerLabel->setText(tr("Trainer"));
    m_trainer->setAccessibleName(tr("Trainer"));
    m_trainer->setPlaceholderText(tr("Name, number or pinyin"));
    m_filters->setLabel(kMonth, tr("Month"));
    m_filters->setLabel(kTrendOf, tr("Trend of"));
    m_empty->setTexts(tr("No trainer has a score in this month"),
                      tr("Import sessions and ratings, or choose another month."), tr("Import a sheet…"));
    for (ChartPanel* panel : {m_trend, m_indicators, m_dimensions, m_keywords})
        panel->retranslate();
}

void TrainerBoard::retranslate()
{
    setTexts();
    if (m_score)
        showScore();
    if (m_around)
        showAround();
}

void TrainerBoard::activated()
{
    if (m_stale)
        load(m_aroundStale);
}

void TrainerBoard::open(const QVariant& argument)
{
    m_asked = argument.toString();
    load(true);
}

QDate TrainerBoard::month() const
{
    const auto span = parsePeriod(m_filters->value(kMonth).toString());
    return span ? span->from : today();
}

void TrainerBoard::onChanged(const ChangeNotice& notice)
{
    m_trendFigures->changed(notice);
    m_stale = true;
    m_aroundStale = m_aroundStale || concernsAround(notice);
    if (isVisible())
        load(m_aroundStale);
}

void TrainerBoard::load(bool around)
{
    m_stale = false;
    m_aroundStale = m_aroundStale || around;
    const int mine = ++m_load;
    if (m_reading)
        *m_reading = true; // what was asked before is not waited for
    m_reading = std::make_shared<std::atomic<bool>>(false);
    m_desk.read<TrainerScore>(
        this,
        [trend = m_trendFigures, asked = m_asked, month = month()](Connection& db) {
            return readTrainerScore(db, *trend, asked, month);
        },
        [this, mine](const TrainerScore& score) {
            if (mine == m_load)
                takeScore(score);
        },
        m_reading,
        [this, mine](const Error& error) {
            if (mine == m_load)
                refuse(error);
        });
}

// A workspace of before there were schemes has none: that is nothing to be told in a dialog.
void TrainerBoard::refuse(const Error& error)
{
    m_print->setEnabled(false);
    m_sheet->setEnabled(false);
    if (error.code == ErrorCode::UnknownRule)
        m_body->setCurrentWidget(m_noScheme);
    else if (error.code != ErrorCode::Cancelled)
        m_desk.tell(error);
}

void TrainerBoard::takeScore(const TrainerScore& score)
{
    const bool another =
        !m_score || m_score->trainer.id != score.trainer.id || spanOf(m_score->months) != spanOf(score.months);
    m_score = score;
    m_asked = score.trainer.number;
    QSet<Id> trainers;
    for (const KpiRow& row : score.last().results->rows)
        trainers.insert(row.person);
    m_trainer->setOffered(trainers);
    const bool nobody = score.trainer.id.isNull();
    if (!m_trainer->hasFocus() || another) {
        const QString label = score.trainer.number + QStringLiteral(" · ") + score.trainer.name;
        m_trainer->setChoice(nobody ? FoundChoice() : FoundChoice{score.trainer.id, label, label});
    }
    m_body->setCurrentIndex(nobody ? 1 : 0);
    m_print->setEnabled(!nobody);
    m_sheet->setEnabled(!nobody);
    m_header->link()->setVisible(!nobody);
    if (another)
        m_around.reset();
    if (!nobody)
        showScore();
    Q_EMIT commandsChanged();
    Q_EMIT shown();
    if (!nobody && (m_aroundStale || another))
        loadAround();
    else
        Q_EMIT settled();
}

void TrainerBoard::loadAround()
{
    m_aroundStale = false;
    m_desk.read<TrainerAround>(
        this,
        [id = m_score->trainer.id, span = spanOf(m_score->months)](Connection& db) {
            return readTrainerAround(db, id, span);
        },
        [this, mine = m_load](const TrainerAround& around) {
            if (mine == m_load)
                takeAround(around);
        },
        m_reading,
        [this, mine = m_load](const Error& error) {
            m_aroundStale = true;
            if (mine == m_load && error.code != ErrorCode::Cancelled)
                m_desk.tell(error);
        });
}

void TrainerBoard::takeAround(const TrainerAround& around)
{
    m_around = around;
    showAround();
    Q_EMIT settled();
}

void TrainerBoard::chooseTrainer()
{
    const FoundChoice choice = m_trainer->choice();
    if (choice.id.isNull() || (m_score && choice.id == m_score->trainer.id))
        return;
    m_asked = choice.id.hex();
    load(true);
}

bool TrainerBoard::can(Command command) const
{
    switch (command) {
    case Command::Filters:
    case Command::Search:
        return true;
    case Command::Print:
        return m_print->isEnabled();
    case Command::Evidence:
        return m_score && !m_score->trainer.id.isNull();
    default:
        return false;
    }
}

void TrainerBoard::run(Command command)
{
    if (command == Command::Filters)
        m_filters->focusFirst();
    else if (command == Command::Search)
        m_trainer->setFocus(Qt::ShortcutFocusReason);
    else if (command == Command::Print)
        print();
    else if (command == Command::Evidence) {
        for (ChartPanel* panel : {m_trend, m_indicators, m_dimensions, m_keywords})
            if (panel->holdsFocus())
                return panel->askEvidence();
        const QString focused = m_figures->focused();
        evidenceOfFigure(focused.isEmpty() ? QStringLiteral("score") : focused);
    }
}

} // namespace rostrum
