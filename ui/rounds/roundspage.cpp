#include "ui/rounds/roundspage.h"
#include "models/report/invitationsheets.h"
#include "models/store/change.h"
#include "ui/desk/desk.h"
#include "ui/kpi/benchtable.h"
#include "ui/kpi/kpiwords.h"
#include "ui/preview/printpreview.h"
#include "ui/preview/savereport.h"
#include "ui/rounds/raterchooser.h"
#include "ui/rounds/roundeditor.h"
#include "ui/rounds/roundwords.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "ui/words/periodtext.h"
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr const char* kTables[] = {
    "assessment", "assessment_round", "assessment_round_group", "assessment_invitation", "rating", "session", "person"};
} // namespace

Page* makeRoundsPage(Desk& desk, QWidget* parent) { return new RoundsPage(desk, parent); }

RoundsPage::RoundsPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_rounds(new RoundsModel(this)),
      m_results(new RoundResultsModel(this)),
      m_header(new PageHeader({})),
      m_new(m_header->addButton({}, Glyph::Plus)),
      m_edit(m_header->addButton({}, Glyph::Edit)),
      m_close(m_header->addButton({}, Glyph::Lock)),
      m_raters(m_header->addButton({}, Glyph::Person)),
      m_invite(m_header->addButton({}, Glyph::Export, true)),
      m_list(new TableView(QStringLiteral("rounds"), {})),
      m_table(new TableView(QStringLiteral("roundResults"), {})),
      m_score(new ScoreDelegate(m_table)),
      m_chooser(new RaterChooser(desk)),
      m_right(new QStackedWidget),
      m_body(new QStackedWidget),
      m_sides(new QSplitter(Qt::Horizontal)),
      m_empty(new EmptyState(Glyph::Person))
{
    setObjectName(QStringLiteral("roundsPage"));
    build();
    setTexts();
    connectButtons();
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        for (const char* table : kTables)
            m_stale = m_stale || notice.touches(QString::fromLatin1(table));
        if (m_stale && isVisible())
            load();
    });
}

void RoundsPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_new->setObjectName(QStringLiteral("rounds.new"));
    m_edit->setObjectName(QStringLiteral("rounds.edit"));
    m_invite->setObjectName(QStringLiteral("rounds.sheets"));
    m_raters->setObjectName(QStringLiteral("rounds.raters"));
    m_close->setObjectName(QStringLiteral("rounds.close"));
    m_list->setObjectName(QStringLiteral("rounds.list"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setModel(m_rounds);
    m_list->setItemDelegateForColumn(RoundsModel::State, new StatusDelegate(m_list));
    m_list->setLeaving({RoundsModel::Period});
    m_list->setMinimumWidth(240);
    m_table->setObjectName(QStringLiteral("rounds.table"));
    m_table->setModel(m_results);
    m_table->setLeaving({RoundResultsModel::Number, RoundResultsModel::Department});
    m_right->addWidget(m_table);
    makeEditor();
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_list);
    m_sides->addWidget(m_right);
    m_sides->setStretchFactor(1, 1);
    m_sides->setSizes({380, 860});
    m_body->addWidget(m_sides);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_chooser);
    column->addWidget(m_header);
    column->addWidget(m_body, 1);
}

// Its words are those of the language in force when it is made.
void RoundsPage::makeEditor()
{
    if (m_editor) {
        m_right->removeWidget(m_editor);
        m_editor->deleteLater();
    }
    m_editor = new RoundEditor(m_desk);
    m_right->addWidget(m_editor);
    connect(m_editor, &RoundEditor::cancelled, this, [this] { leaveEditor({}); });
    connect(m_editor, &RoundEditor::saved, this, &RoundsPage::leaveEditor);
}

void RoundsPage::connectButtons()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RoundsPage::loadResults);
    connect(m_table, &TableView::evidenceRequested, this, &RoundsPage::showEvidence);
    connect(m_new, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(false); });
    connect(m_empty, &EmptyState::acted, this, [this] { edit(true); });
    connect(m_raters, &QPushButton::clicked, this, &RoundsPage::chooseRaters);
    connect(m_chooser, &RaterChooser::left, this, &RoundsPage::leaveChooser);
    connect(m_invite, &QPushButton::clicked, this, &RoundsPage::askSheets);
    connect(m_close, &QPushButton::clicked, this, &RoundsPage::closeOrReopen);
}

QString RoundsPage::title() const { return tr("360° assessment"); }

void RoundsPage::setTexts()
{
    m_header->setTitle(title());
    m_header->setCaption(tr("Trainees speak through their ratings; the others are asked by sheets that import as "
                            "assessments."));
    m_new->setText(tr("New round"));
    m_edit->setText(tr("Edit"));
    m_raters->setText(tr("Ask people…"));
    m_invite->setText(tr("Export sheets…"));
    m_list->setAccessibleName(tr("Rounds"));
    m_table->setAccessibleName(tr("Results of the round"));
    m_empty->setTexts(tr("No round yet"),
                      tr("A round asks heads, HR and colleagues about the trainers of a period, beside what trainees "
                         "rated."),
                      tr("New round"));
    for (QPushButton* button : {m_new, m_edit, m_raters, m_invite})
        button->setAccessibleName(button->text());
    refreshButtons();
}

void RoundsPage::retranslate()
{
    const bool editing = m_right->currentWidget() == m_editor;
    makeEditor();
    if (editing)
        m_right->setCurrentWidget(m_table);
    setTexts();
    m_rounds->retranslate();
    m_results->retranslate();
    m_chooser->retranslate();
}

void RoundsPage::activated()
{
    if (m_stale)
        load();
}

void RoundsPage::open(const QVariant& argument)
{
    m_wanted = argument.toString();
    load();
}

const Round* RoundsPage::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() && current.row() < m_rounds->rowCount() ? &m_rounds->round(current.row()) : nullptr;
}

void RoundsPage::load()
{
    m_stale = false;
    m_desk.read<std::vector<Round>>(
        this, [](Connection& db) { return listRounds(db); },
        [this](const std::vector<Round>& rounds) { take(rounds); });
}

void RoundsPage::take(const std::vector<Round>& rounds)
{
    const QString code = !m_wanted.isEmpty() ? std::exchange(m_wanted, {}) : chosen() ? chosen()->code : QString();
    const bool first = m_rounds->rowCount() == 0;
    {
        const QSignalBlocker quiet(m_list->selectionModel()); // results are asked for once, below
        m_rounds->setRounds(rounds);
        if (!rounds.empty())
            m_list->setCurrentIndex(m_rounds->index(std::max(0, m_rounds->rowOf(code)), 0));
    }
    if (first && !m_list->columnsRemembered())
        m_list->fitColumns();
    const bool editing = m_right->currentWidget() == m_editor;
    if (m_body->currentWidget() != m_chooser)
        m_body->setCurrentIndex(rounds.empty() && !editing ? 1 : 0);
    loadResults();
}

void RoundsPage::loadResults()
{
    refreshButtons();
    const Round* round = chosen();
    const int mine = ++m_asked;
    if (!round) {
        m_results->setResults({});
        setStatus({});
        Q_EMIT shown();
        return;
    }
    m_desk.read<Loaded>(
        this,
        [round = *round](Connection& db) -> Result<Loaded> {
            ROSTRUM_TRY(results, roundResults(db, round));
            ROSTRUM_TRY(asked, invitations(db, round.code));
            return Loaded{std::move(results), std::move(asked)};
        },
        [this, mine](const Loaded& loaded) {
            if (mine == m_asked)
                showResults(loaded);
        });
}

void RoundsPage::showResults(const Loaded& loaded)
{
    const bool first = m_results->columnCount() <= RoundResultsModel::FirstGroup + 2;
    m_results->setResults(loaded.results);
    m_invitations = loaded.invitations;
    for (int section = RoundResultsModel::FirstGroup; section < m_results->together(); ++section)
        m_table->setItemDelegateForColumn(section, m_score);
    m_table->setItemDelegateForColumn(m_results->together(), nullptr);
    m_table->setItemDelegateForColumn(m_results->remark(), nullptr);
    if (first && !m_table->columnsRemembered())
        m_table->fitColumns();
    int answered = 0;
    for (const Invitation& one : m_invitations)
        answered += one.answered;
    setStatus(tr("%Ln trainers", nullptr, m_results->rowCount()),
              tr("%1 of %2 asked have answered · groups that promise anonymity are shown from %3 people on")
                  .arg(answered)
                  .arg(m_invitations.size())
                  .arg(loaded.results.round.leastRaters));
    refreshButtons();
    Q_EMIT commandsChanged();
    Q_EMIT shown();
}

void RoundsPage::showEvidence(const QModelIndex& index)
{
    const RoundRow& row = m_results->row(index.row());
    const Round& round = m_results->results().round;
    Evidence evidence;
    evidence.title = row.name;
    evidence.subtitle = round.title;
    evidence.sentence = roundRemark(row);
    evidence.figures = {{tr("Together"), kpiPointsText(row.total.points), {}}};
    EvidenceSection section;
    section.title = tr("Groups");
    section.heads = {tr("Group"), tr("Weight"), tr("Score"), tr("People")};
    section.rightAligned = {1, 2, 3};
    for (size_t i = 0; i < row.groups.size(); ++i) {
        const GroupScore& one = row.groups[i];
        section.lines.append(
            {{roundGroupText(round.groups[i].role), roundWeightText(round.groups[i].weight), kpiPointsText(one.score),
              one.suppressed ? QStringLiteral("< %1").arg(round.leastRaters) : QString::number(one.raters)},
             {},
             {},
             one.score.has_value()});
    }
    section.note = tr("A group without a score is left out and the others share its weight, exactly. Who said what is "
                      "not shown.");
    evidence.sections = {section};
    EvidenceSection asked;
    asked.title = tr("Who was asked");
    asked.heads = {tr("Group"), tr("Person"), tr("Answered")};
    for (const Invitation& one : m_invitations)
        if (one.trainer == row.person)
            asked.lines.append({{roundGroupText(one.role), one.rater.isNull() ? tr("to be named") : one.raterName,
                                 one.answered ? tr("yes") : tr("not yet")},
                                {},
                                {},
                                true});
    if (!asked.lines.isEmpty())
        evidence.sections.append(asked);
    Q_EMIT evidenceRequested(evidence);
}

void RoundsPage::edit(bool fresh)
{
    Round round;
    if (fresh)
        round.groups = usualGroups();
    else if (const Round* one = chosen())
        round = *one;
    m_editor->start(round, fresh);
    m_body->setCurrentIndex(0);
    m_right->setCurrentWidget(m_editor);
    m_editor->setFocus();
    refreshButtons();
}

void RoundsPage::leaveEditor(const QString& code)
{
    m_wanted = code;
    m_right->setCurrentWidget(m_table);
    m_list->setFocus();
    load();
}

void RoundsPage::chooseRaters()
{
    const Round* round = chosen();
    if (!round)
        return;
    m_body->setCurrentWidget(m_chooser);
    m_chooser->start(*round);
    refreshButtons();
}

void RoundsPage::leaveChooser()
{
    m_body->setCurrentIndex(m_rounds->rowCount() > 0 ? 0 : 1);
    m_list->setFocus();
    refreshButtons();
}

void RoundsPage::askSheets()
{
    FilePrompt prompt;
    prompt.title = tr("Folder for the sheets");
    m_desk.prompts().openFiles(window(), prompt,
                               [this, guard = QPointer<RoundsPage>(this)](const QStringList& folders) {
                                   if (guard && !folders.isEmpty())
                                       sendSheets(folders.first());
                               });
}

// Whoever teaches in the period is asked about first. Sheets and Change stand or fall together.
void RoundsPage::sendSheets(const QString& folder)
{
    const Round* round = chosen();
    if (!round)
        return;
    Desk::Write write;
    write.label = {QStringLiteral("invite"), {round->code}};
    const auto files = std::make_shared<std::unique_ptr<PlacedFiles>>();
    write.work = [code = round->code, folder, files](Change& change) -> Result<void> {
        ROSTRUM_TRY(fresh, inviteForAll(change, code));
        Q_UNUSED(fresh);
        ROSTRUM_TRY(begun, PlacedFiles::begin(folder));
        *files = std::move(begun);
        return sendInvitations(change, code, today(), **files);
    };
    write.done = [desk = &m_desk, files](const ChangeNotice&) {
        (*files)->keep();
        Q_EMIT desk->noteRequested(tr("%Ln sheets written", nullptr, int((*files)->names().size())));
    };
    write.failed = [desk = &m_desk, files](const Error& error) {
        files->reset();
        desk->tell(error);
    };
    m_desk.write(&m_desk, std::move(write)); // the sheets are kept also when this page is gone by then
}

void RoundsPage::closeOrReopen()
{
    const Round* round = chosen();
    if (!round)
        return;
    Desk::Write write;
    write.label = {round->isClosed() ? QStringLiteral("reopen_round") : QStringLiteral("close_round"), {round->code}};
    write.work = [code = round->code, closed = round->isClosed()](Change& change) {
        return closed ? reopenRound(change, code) : closeRound(change, code, today());
    };
    m_desk.write(this, std::move(write));
}

// What cannot be pressed says why.
void RoundsPage::refreshButtons()
{
    const Round* round = chosen();
    const bool editing = m_right->currentWidget() == m_editor || m_body->currentWidget() == m_chooser,
               writes = !m_desk.isReadOnly();
    const QString why = !writes                      ? tr("This workspace is open for reading only.")
                        : round && round->isClosed() ? tr("The round is closed; reopen it first.")
                                                     : QString();
    m_close->setText(round && round->isClosed() ? tr("Reopen") : tr("Close round"));
    m_close->setAccessibleName(m_close->text());
    m_close->setEnabled(round && writes && !editing);
    m_new->setEnabled(writes && !editing);
    for (QPushButton* button : {m_edit, m_raters, m_invite}) {
        button->setEnabled(round && writes && !editing && !round->isClosed());
        button->setToolTip(why);
    }
}

bool RoundsPage::can(Command command) const
{
    switch (command) {
    case Command::Print:
    case Command::Export:
        return chosen() && m_results->rowCount() > 0;
    case Command::Evidence:
        return m_table->currentIndex().isValid();
    default:
        return false;
    }
}

void RoundsPage::run(Command command)
{
    if (command == Command::Evidence)
        return showEvidence(m_table->currentIndex());
    const Round* round = chosen();
    if (!round)
        return;
    ReportSource source;
    source.name = QStringLiteral("round");
    source.query.year = round->period.to.year();
    source.query.asOf = today();
    source.filters.round = round->code;
    source.fileName = title() + u'_' + round->code;
    if (command == Command::Print)
        PrintPreview::show(m_desk, source, window());
    else if (command == Command::Export)
        askForReportFile(m_desk, window(), source, true, [this, source](const QString& path) {
            saveReport(m_desk, this, source, path,
                       [this](const SavedReport& saved) { setStatus(savedText(saved), statusRight()); });
        });
}

} // namespace rostrum
